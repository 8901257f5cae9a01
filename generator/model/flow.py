"""A process resolved into a graph: nodes with numbers, lanes and edges, and what is wrong with it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.model.flow_nodes import Node
from generator.model.flow_parts import Copy, Exit
from generator.model.references import Ref
from generator.model.values import EdgeKind, NodeKind

START, END = "flow-start", "flow-end"
"""Ids of the start and the end that are drawn where an author wrote no event for them."""


@dataclass(frozen=True, slots=True)
class FlowLane:
    """One participant, in the order of the drawing."""

    key: str
    """The participant as "kind:id", "lane:各部门" for a group under one name, "" for nobody."""

    label: str
    ref: Ref | None = None
    """The participant; None for a group and for nobody."""

    members: tuple[Ref, ...] = ()
    """Who stands in a group."""

    is_declared: bool = False

    @property
    def is_external(self) -> bool:
        """Whether it is somebody outside the company."""
        return self.ref is not None and self.ref.kind == "party"


@dataclass(frozen=True, slots=True)
class FlowStage:
    """A band of steps."""

    id: str
    label: str
    risk: str = ""


@dataclass(frozen=True, slots=True)
class FlowNode:
    """A node at its place: where it stands, its number and how it was written."""

    id: str
    kind: NodeKind
    label: str
    lane: str
    """The key of its lane."""

    number: str = ""
    """"3" for the third step, decision or call; "" for events."""

    stage: str = ""
    """The id of its stage, "" for none."""

    index: int = -1
    """Its place among all nodes of the process, -1 for a start or end that nobody wrote."""

    node: Node | None = None
    """What the author wrote; None for a start or end that nobody wrote."""

    actor: Ref | None = None
    """Who does it: as written; for a decision or call without an actor, who did the node before it."""

    is_start: bool = False
    is_end: bool = False


@dataclass(frozen=True, slots=True)
class FlowEdge:
    """A connection between two nodes."""

    source: str
    target: str
    kind: EdgeKind = EdgeKind.SEQUENCE
    label: str = ""
    """What the author calls this way: 是, 否, 货款."""

    exit: Exit | None = None
    """How it was written, with limit, share and document; None where the next node simply follows."""

    is_exception: bool = False
    copies: tuple[Copy, ...] = ()
    """Which copies of a paper go along, for connections beside the order."""

    field: tuple[str | int, ...] = ()
    """Where in its node (or in the process, for connections beside the order) it is written."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that keeps a process from being drawn truly."""

    kind: str
    """"unknown-target", "empty-exit", "ambiguous-target", "duplicate-id" or "no-actor"."""

    steps: tuple[str | int, ...]
    """The way to it inside the process: ("nodes", 2, "exits", 0)."""

    words: str
    """The name that leads nowhere, the label of the exit, or the id."""

    near: tuple[str, ...] = ()


@dataclass(frozen=True)
class Flow:
    """One flow of a process: its main flow, or one of its variants."""

    title: str
    """The name of the variant; "" for the main flow."""

    nodes: tuple[FlowNode, ...]
    edges: tuple[FlowEdge, ...]
    lanes: tuple[FlowLane, ...]
    stages: tuple[FlowStage, ...]
    flaws: tuple[Flaw, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, FlowNode]:
        """The nodes by their id; of two with one id the first."""
        found: dict[str, FlowNode] = {}
        for node in self.nodes:
            found.setdefault(node.id, node)
        return found

    @property
    def written(self) -> tuple[FlowNode, ...]:
        """The nodes that the author wrote."""
        return tuple(node for node in self.nodes if node.node is not None)

    @property
    def steps(self) -> tuple[FlowNode, ...]:
        """The numbered nodes: steps, decisions and calls."""
        return tuple(node for node in self.nodes if node.number)

    @cached_property
    def after(self) -> dict[str, tuple[FlowEdge, ...]]:
        """The edges that leave each node."""
        return _grouped((edge.source, edge) for edge in self.edges)

    @cached_property
    def before(self) -> dict[str, tuple[FlowEdge, ...]]:
        """The edges that reach each node."""
        return _grouped((edge.target, edge) for edge in self.edges)

    def lane(self, key: str) -> FlowLane:
        """Return the lane of a key.

        Raises:
            KeyError: no participant has it.
        """
        found = next((lane for lane in self.lanes if lane.key == key), None)
        if found is None:
            raise KeyError(key)
        return found

    def after_in_order(self, node: FlowNode) -> tuple[FlowEdge, ...]:
        """Return where the flow goes on from a node: money, goods and papers beside the order are left out."""
        return tuple(edge for edge in self.after.get(node.id, ()) if is_way(edge))

    @cached_property
    def reachable(self) -> frozenset[str]:
        """The ids of all nodes that can be reached from the start."""
        starts = [node.id for node in self.nodes if node.is_start] or [node.id for node in self.nodes[:1]]
        return _reach(
            starts, {key: [e.target for e in edges if is_way(e)] for key, edges in self.after.items()}
        )

    @cached_property
    def finishing(self) -> frozenset[str]:
        """The ids of all nodes from which an end can be reached."""
        ends = [node.id for node in self.nodes if node.is_end]
        return _reach(
            ends, {key: [e.source for e in edges if is_way(e)] for key, edges in self.before.items()}
        )

    @property
    def hand_overs(self) -> tuple[FlowEdge, ...]:
        """The edges from one lane to another."""
        return tuple(
            edge
            for edge in self.edges
            if self.by_id[edge.source].lane != self.by_id[edge.target].lane
            and not self.by_id[edge.source].is_start
            and not self.by_id[edge.target].is_end
        )

    @property
    def is_sound(self) -> bool:
        """Whether it can be drawn as it is meant."""
        return not self.flaws


def is_way(edge: FlowEdge) -> bool:
    """Return whether work goes on along an edge, as opposed to money, goods or papers beside it."""
    return edge.kind in (EdgeKind.SEQUENCE, EdgeKind.BACK, EdgeKind.ESCALATION)


def _grouped(pairs: Iterable[tuple[str, FlowEdge]]) -> dict[str, tuple[FlowEdge, ...]]:
    found: dict[str, list[FlowEdge]] = {}
    for key, edge in pairs:
        found.setdefault(key, []).append(edge)
    return {key: tuple(edges) for key, edges in found.items()}


def _reach(starts: Sequence[str], ways: dict[str, list[str]]) -> frozenset[str]:
    return frozenset(_walk(starts, ways))


def _walk(starts: Sequence[str], ways: dict[str, list[str]]) -> Iterator[str]:
    seen = set(starts)
    queue = list(starts)
    while queue:
        here = queue.pop()
        yield here
        for target in ways.get(here, ()):
            if target not in seen:
                seen.add(target)
                queue.append(target)
