"""A laid-out procedure: every box, line and text has its place, in px from the upper left corner."""

from dataclasses import dataclass

from generator.drawing.lanes.faces import Chip, NodeFace, Text
from generator.drawing.lanes.flow import EdgeKind, Flow, FlowEdge, FlowNode, LaneHead, Orientation, Stage

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return the y of the lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> Point:
        """Return the point in the middle."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class PlacedLane:
    """A lane from end to end, and its head."""

    lane: LaneHead
    bounds: Box
    head: Box
    texts: tuple[Text, ...]
    """The head's lines, centred on x."""


@dataclass(frozen=True, slots=True)
class PlacedStage:
    """A stage across all lanes, and the strip with its name."""

    stage: Stage
    bounds: Box
    strip: Box
    texts: tuple[Text, ...]
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class PlacedNode:
    """A node and its outline's box."""

    node: FlowNode
    bounds: Box
    face: NodeFace


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """The text beside a line."""

    bounds: Box
    lines: tuple[str, ...]
    is_before: bool
    """Whether the text ends at the line instead of starting there."""


@dataclass(frozen=True, slots=True)
class PlacedEdge:
    """A line from the outline of its source to the outline of its target, in upright and level pieces."""

    edge: FlowEdge
    kind: EdgeKind
    """What it is drawn as: a plain edge to an earlier node is a loop."""

    waypoints: tuple[Point, ...]
    label: PlacedLabel | None
    has_head: bool = True
    """Whether the line ends here; on a page of a long drawing it may go on elsewhere."""


@dataclass(frozen=True, slots=True)
class Continuation:
    """A lettered circle where a line goes on in the circle with the same letter on another page."""

    middle: Point
    letter: str


@dataclass(frozen=True, slots=True)
class FlowDrawing:
    """A procedure ready to be drawn; lanes, nodes and edges in the order of the flow."""

    flow: Flow
    orientation: Orientation
    width: float
    height: float
    lanes: tuple[PlacedLane, ...]
    stages: tuple[PlacedStage, ...]
    nodes: tuple[PlacedNode, ...]
    edges: tuple[PlacedEdge, ...]
    cuts: tuple[float, ...]
    """Where the drawing may be cut for print: y, or x of a horizontal one, between two rows."""

    continuations: tuple[Continuation, ...] = ()
    notes: tuple[Text, ...] = ()
    """On a page of a long drawing: which page it is."""
