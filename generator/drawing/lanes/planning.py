"""Everything about a drawing that is known before any px: cells, routes, and what each text needs."""

from dataclasses import dataclass, replace

from generator.drawing.lanes.faces import NodeFace, node_face
from generator.drawing.lanes.flow import Flow, LaneHead, NodeKind, Orientation
from generator.drawing.lanes.heads import HEAD_WIDTH, NARROW_STRIP, head_height, stage_needs
from generator.drawing.lanes.labels import EdgeLabel, edge_label
from generator.drawing.lanes.measures import NARROWEST_CARD, WIDEST_CARD
from generator.drawing.lanes.measuring import Demand, Extent
from generator.drawing.lanes.placing import Grid, grid
from generator.drawing.lanes.ports import exits, pitch_and_edge
from generator.drawing.lanes.routing import HIGH, LOW, Route, routes, side_of

_ROOM = 44
"""What a gutter takes, about."""

_CARD = 144
"""Width of a box in a horizontal drawing, where it does not widen the lane."""

_LANES_HIGH = (700, 110)
"""How high a horizontal drawing may get before lanes have one row of boxes only, and what a row takes."""

_AGAIN = {NodeKind.DECISION: 6.0, NodeKind.BY_TYPE: 0.5, NodeKind.BY_STATE: 0.5, NodeKind.PARALLEL: 1.2}
"""What a second exit on the same side costs: a decision has three corners for three exits."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A drawing without px places."""

    flow: Flow
    orientation: Orientation
    lanes: tuple[LaneHead, ...]
    """The lanes of the flow, or a nameless one."""

    grid: Grid
    routes: tuple[Route, ...]
    labels: tuple[EdgeLabel, ...]
    faces: tuple[NodeFace, ...]
    demand: Demand
    card_width: int
    more_room: tuple[float, ...]
    """What each node was given beyond its first need, because its lines did not fit."""

    @property
    def is_vertical(self) -> bool:
        """Tell whether the procedure runs downwards."""
        return self.orientation is Orientation.VERTICAL


def planned(flow: Flow, width_px: float, orientation: Orientation) -> Plan:
    """Return the plan; boxes get narrower to keep a vertical drawing within `width_px` where they can."""
    is_vertical = orientation is Orientation.VERTICAL
    lanes = flow.lanes or (LaneHead("", ""),)
    room, each = (width_px, NARROWEST_CARD + _ROOM) if is_vertical else _LANES_HIGH
    cells = grid(flow, max(1, int(room // each // len(lanes))))
    pairs = zip(flow.edges, cells.is_back, strict=True)
    labels = tuple(edge_label(edge, is_back, flow.language) for edge, is_back in pairs)
    again = tuple(_AGAIN.get(node.kind, 2.4) for node in flow.nodes)
    ways = routes(cells, again, frozenset(index for index, label in enumerate(labels) if label.lines))
    card = _card_width(flow, cells, width_px) if is_vertical else _CARD
    return _sized(flow, orientation, lanes, cells, ways, labels, card, (0.0,) * len(flow.nodes))


def with_more_room(plan: Plan, nodes: frozenset[int]) -> Plan:
    """Return the plan with more room for the lines of these nodes."""
    pitch, _ = pitch_and_edge(plan.is_vertical)
    more = tuple(room + 2 * pitch * (node in nodes) for node, room in enumerate(plan.more_room))
    return _sized(
        plan.flow, plan.orientation, plan.lanes, plan.grid, plan.routes, plan.labels, plan.card_width, more
    )


def _sized(
    flow: Flow,
    orientation: Orientation,
    lanes: tuple[LaneHead, ...],
    cells: Grid,
    ways: tuple[Route, ...],
    labels: tuple[EdgeLabel, ...],
    card: int,
    more_room: tuple[float, ...],
) -> Plan:
    is_vertical = orientation is Orientation.VERTICAL
    sizes = [_extent(label.width, label.height, is_vertical) for label in labels]
    leaving = exits(cells, ways, sizes, not is_vertical)
    least = map(sum, zip(_least(cells, ways, leaving, is_vertical), more_room, strict=True))
    faces = tuple(_face(flow, index, card, room, is_vertical=is_vertical) for index, room in enumerate(least))
    boxes = [_extent(face.width, face.height, is_vertical) for face in faces]
    needs = stage_needs(flow, is_vertical)
    demand = Demand(boxes, sizes, _least_lanes(flow, is_vertical), needs, is_vertical, leaving)
    return Plan(flow, orientation, lanes, cells, ways, labels, faces, demand, card, more_room)


def _extent(width: float, height: float, is_vertical: bool) -> Extent:
    """Return a size on the screen as across and along."""
    return (width, height) if is_vertical else (height, width)


def _card_width(flow: Flow, cells: Grid, width_px: float) -> int:
    strip = NARROW_STRIP if flow.stages else 0
    free = (width_px - strip) / len(cells.lanes) - _ROOM
    return int(max(NARROWEST_CARD, min(WIDEST_CARD, free)) // 4 * 4)


def _face(flow: Flow, index: int, card: int, room: float, *, is_vertical: bool) -> NodeFace:
    face = node_face(flow.nodes[index], card, room if is_vertical else 0, flow.language)
    return face if is_vertical or face.height >= room else _taller(face, room)


def _taller(face: NodeFace, height: float) -> NodeFace:
    """Return the face with its content in the middle of a greater height."""
    height = round(height / 2 + 0.49) * 2
    down = (height - face.height) / 2
    texts = tuple(replace(text, y=text.y + down) for text in face.texts)
    chips = tuple(
        replace(chip, y=chip.y + down, texts=tuple(replace(text, y=text.y + down) for text in chip.texts))
        for chip in face.chips
    )
    return replace(face, height=height, texts=texts, chips=chips)


def _least(
    cells: Grid, ways: tuple[Route, ...], leaving: dict[int, tuple[float, bool]], is_vertical: bool
) -> list[float]:
    """Return the room across that the lines at each node need."""
    pitch, edge = pitch_and_edge(is_vertical)
    below, above = [0] * len(cells.places), [0] * len(cells.places)
    least = [0.0] * len(cells.places)
    for number, route in enumerate(ways):
        source, target = cells.ends[number]
        below[source] += side_of(route, at_end=False) == HIGH
        above[target] += side_of(route, at_end=True) == LOW
        if number in leaving:
            room = 2 * abs(leaving[number][0]) + 2 * edge
            least[source] = max(least[source], room)
            if len(route) == 2:
                least[target] = max(least[target], room)
    at = {place: node for node, place in enumerate(cells.places)}
    for node, (column, row) in enumerate(cells.places):
        under, over = at.get((column, row + 1)), at.get((column, row - 1))
        lines = max(
            below[node] + (above[under] if under is not None else 1) if below[node] else 0,
            above[node] + (below[over] if over is not None else 1) if above[node] else 0,
        )
        if lines > 1:
            least[node] = max(least[node], lines // 2 * 2 * pitch + 2 * edge)
    return least


def _least_lanes(flow: Flow, is_vertical: bool) -> list[float]:
    if not flow.lanes:
        return [0.0]
    if is_vertical:
        return [96.0] * len(flow.lanes)
    return [20 + head_height(lane, HEAD_WIDTH, flow.language) for lane in flow.lanes]
