"""Resolves a process: names become nodes, missing words become the default, what cannot be resolved becomes a flaw."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.diagnostics.suggest import nearest
from generator.model.flow import END, START, Flaw, Flow, FlowEdge, FlowLane, FlowNode, FlowStage
from generator.model.flow_lanes import NOBODY, Lanes
from generator.model.flow_nodes import Edge, Node
from generator.model.flow_parts import END_WORDS, Exit
from generator.model.handbook import Handbook
from generator.model.names import plain
from generator.model.process import Process
from generator.model.references import Ref
from generator.model.values import EdgeKind, EventKind, NodeKind

Steps = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """The nodes of the main flow or of one variant, and where they are written."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    first: int
    """The number of its first node among all nodes of the process."""

    at: Steps
    """The way to it inside the process: (), or ("variants", 1)."""


def flows_of(handbook: Handbook, process: Process) -> tuple[Flow, ...]:
    """Return the flows of a process: the main one, then one for each variant that has steps; () without any."""
    return tuple(_Builder(handbook, process, part).flow() for part in _parts(process))


def _parts(process: Process) -> Iterator[_Part]:
    if process.nodes:
        yield _Part("", process.nodes, process.edges, 0, ())
    first = len(process.nodes)
    for number, variant in enumerate(process.variants):
        if variant.nodes:
            yield _Part(variant.name, variant.nodes, variant.edges, first, ("variants", number))
        first += len(variant.nodes)


class _Builder:
    """Makes one flow."""

    def __init__(self, handbook: Handbook, process: Process, part: _Part) -> None:
        self.handbook, self.process, self.part = handbook, process, part
        self.ids = process.node_ids[part.first : part.first + len(part.nodes)]
        self.flaws: list[Flaw] = []
        self.lanes = Lanes(handbook, process)
        self.stages = {stage.id or stage.name: stage for stage in process.stages}
        self.bands = {key: FlowStage(key, stage.label, stage.risk) for key, stage in self.stages.items()}
        self.labels = tuple(self._label(node) for node in part.nodes)

    def flow(self) -> Flow:
        self._find_doubles()
        written = self._nodes()
        edges = [*self._edges(), *self._beside()]
        nodes, edges = self._with_ends(written, edges)
        edges = _with_loops_marked(nodes, edges)
        used = {node.lane for node in nodes}
        found = {**self.lanes.found, **({"": NOBODY} if "" in used else {})}
        lanes = tuple(lane for key, lane in found.items() if lane.is_declared or key in used)
        stages = tuple(band for key, band in self.bands.items() if any(node.stage == key for node in nodes))
        return Flow(self.part.title, nodes, tuple(edges), _in_order(lanes), stages, tuple(self.flaws))

    def _label(self, node: Node) -> str:
        if node.label or node.call is None:
            return node.label or (node.event_kind.display if node.event_kind else "")
        called = self.handbook.get(node.call)
        return called.label if called else self.handbook.names.title(node.call)

    def _nodes(self) -> tuple[FlowNode, ...]:
        lanes = self.lanes.of_nodes(self.part.nodes)
        found: list[FlowNode] = []
        number, actor = 0, None
        for index, (node, key, lane) in enumerate(zip(self.part.nodes, self.ids, lanes, strict=True)):
            is_event = node.kind is NodeKind.EVENT
            actor = node.actor or (None if node.kind is NodeKind.STEP else actor)
            number += not is_event
            if node.kind is NodeKind.STEP and node.actor is None:
                self._flaw("no-actor", (*self.part.at, "nodes", index), self.labels[index])
            found.append(
                FlowNode(
                    key,
                    node.kind,
                    self.labels[index],
                    lane,
                    "" if is_event else str(number),
                    self._stage(node),
                    self.part.first + index,
                    node,
                    None if is_event else actor,
                    node.event_kind is EventKind.START,
                    node.event_kind is EventKind.END,
                )
            )
        return tuple(found)

    def _stage(self, node: Node) -> str:
        """Return the stage that a node names by id or name; one that is not declared is a stage all the same."""
        name = node.stage.strip()
        if not name:
            return ""
        for key, band in self.bands.items():
            if plain(name) in (plain(key), plain(band.label)):
                return key
        self.bands[name] = FlowStage(name, name)
        return name

    def _find_doubles(self) -> None:
        own = [node.id.strip() or "" for node in self.process.all_nodes]
        for index, node in enumerate(self.part.nodes):
            key = self.ids[index]
            if key in self.process.node_ids[: self.part.first + index]:
                is_own = bool(own[self.part.first + index])
                place = ("nodes", index, "id") if is_own else ("nodes", index)
                self._flaw("duplicate-id", (*self.part.at, *place), key or node.label)

    def _flaw(self, kind: str, at: Steps, words: str, near: tuple[str, ...] = ()) -> None:
        self.flaws.append(Flaw(kind, at, words, near))

    def _edges(self) -> Iterator[FlowEdge]:
        for index, node in enumerate(self.part.nodes):
            ways = [("exits", number, one) for number, one in enumerate(node.exits)]
            ways += [("next", number, one) for number, one in enumerate(node.next)]
            for name, number, way in ways:
                yield from self._way(index, way, (name, number))
            if not ways and node.event_kind is not EventKind.END:
                follows = self.ids[index + 1] if index + 1 < len(self.ids) else END
                yield FlowEdge(self.ids[index], follows)
            yield from self._exceptions(index, node)

    def _way(self, index: int, way: Exit, at: Steps) -> Iterator[FlowEdge]:
        source = self.ids[index]
        place = (*self.part.at, "nodes", index, *at)
        if not way.to.strip():
            self._flaw("empty-exit", place, way.label or way.condition)
            return
        target = self._target(way.to, index, place)
        if target:
            yield FlowEdge(source, target, way.kind or EdgeKind.SEQUENCE, way.label, way, field=at)
        if way.then is not None and way.then.to.strip():
            after = self._target(way.then.to, index, place)
            if after:
                yield FlowEdge(source, after, EdgeKind.ESCALATION, "超过次数", field=at)

    def _exceptions(self, index: int, node: Node) -> Iterator[FlowEdge]:
        for number, one in enumerate(node.exceptions):
            if one.to.strip():
                at = ("exceptions", number)
                target = self._target(one.to, index, (*self.part.at, "nodes", index, *at))
                if target:
                    yield FlowEdge(
                        self.ids[index], target, EdgeKind.SEQUENCE, one.case, is_exception=True, field=at
                    )
        if node.timer is not None and node.timer.then is not None and node.timer.then.to.strip():
            target = self._target(node.timer.then.to, index, (*self.part.at, "nodes", index, "timer"))
            if target:
                label = node.timer.text.split("，")[0]
                yield FlowEdge(
                    self.ids[index], target, EdgeKind.ESCALATION, label, is_exception=True, field=("timer",)
                )

    def _beside(self) -> Iterator[FlowEdge]:
        for number, edge in enumerate(self.part.edges):
            place = (*self.part.at, "edges", number)
            source = self._target(edge.source, 0, place)
            target = self._target(edge.target, 0, place)
            if source and target:
                label = edge.label or (self.handbook.names.title(edge.document) if edge.document else "")
                yield FlowEdge(source, target, edge.kind, label, copies=edge.copies, field=place)

    def _target(self, words: str, index: int, place: Steps) -> str:
        """Return the id of the node that an author names, END for the end, "" when nothing goes by that name."""
        name = words.strip()
        hits = [key for key in self.ids if plain(key) == plain(name)][:1] or [
            key for key, label in zip(self.ids, self.labels, strict=True) if plain(label) == plain(name)
        ]
        if len(hits) == 1:
            return hits[0]
        if hits:
            self._flaw("ambiguous-target", place, name, tuple(hits))
        elif name in END_WORDS:
            return END
        else:
            near = nearest(name, [label for label in (*self.labels, *self.ids) if label])
            self._flaw("unknown-target", place, name, tuple(near))
        return ""

    def _with_ends(
        self, written: tuple[FlowNode, ...], edges: list[FlowEdge]
    ) -> tuple[tuple[FlowNode, ...], list[FlowEdge]]:
        """Return nodes and edges with a start where none is written, and an end in each lane in which work ends."""
        nodes = list(written)
        if written and not any(node.is_start for node in written):
            nodes.insert(0, self._start(written[0]))
            edges.insert(0, FlowEdge(START, written[0].id))
        lanes = {node.id: node.lane for node in written}
        ends: dict[str, FlowNode] = {}
        joined = []
        for edge in edges:
            if edge.target == END:
                lane = lanes[edge.source]
                key = END if not ends or lane in ends else f"{END}-{len(ends) + 1}"
                end = ends.setdefault(lane, FlowNode(key, NodeKind.EVENT, "结束", lane, is_end=True))
                edge = replace(edge, target=end.id)
            joined.append(edge)
        return (*nodes, *ends.values()), joined

    def _start(self, first: FlowNode) -> FlowNode:
        trigger = self.process.trigger[0] if self.process.trigger else None
        lane = first.lane
        if trigger is not None and trigger.source is not None:
            lane = self.lanes.key_of(trigger.source)
        label = (trigger.text or (trigger.offset.display if trigger.offset else "")) if trigger else ""
        return FlowNode(START, NodeKind.EVENT, label or "开始", lane, is_start=True)


def _with_loops_marked(nodes: Sequence[FlowNode], edges: Sequence[FlowEdge]) -> list[FlowEdge]:
    """Return the edges; one that leads back to where it came from is a back edge, whether its author said so or not."""
    order = {node.id: number for number, node in enumerate(nodes)}
    ahead: dict[str, list[str]] = {}
    for edge in edges:
        if edge.kind in (EdgeKind.SEQUENCE, EdgeKind.ESCALATION) and order[edge.target] > order[edge.source]:
            ahead.setdefault(edge.source, []).append(edge.target)

    def leads(start: str, goal: str) -> bool:
        seen, queue = {start}, [start]
        while queue:
            here = queue.pop()
            if here == goal:
                return True
            fresh = [one for one in ahead.get(here, ()) if one not in seen]
            seen.update(fresh)
            queue += fresh
        return False

    return [
        replace(edge, kind=EdgeKind.BACK)
        if edge.kind is EdgeKind.SEQUENCE
        and order[edge.target] <= order[edge.source]
        and leads(edge.target, edge.source)
        else edge
        for edge in edges
    ]


def _in_order(lanes: Sequence[FlowLane]) -> tuple[FlowLane, ...]:
    """Return the declared lanes in their order, then the others, nobody last."""
    return tuple(sorted(lanes, key=lambda lane: (not lane.is_declared, lane.key == "")))


def involved(node: FlowNode) -> dict[str, tuple[Ref, ...]]:
    """Return who takes part in a node, by the letters R, A, V, S, C and I."""
    written = node.node
    if written is None:
        return {}
    doers = (*((node.actor,) if node.actor else ()), *written.together)
    return {
        "R": doers,
        "A": written.approved_by,
        "V": written.verified_by,
        "S": written.supported_by,
        "C": written.consulted,
        "I": written.informed,
    }
