"""The drawing of a flow: what the swimlane engine is told."""

from collections.abc import Iterator
from dataclasses import replace

from generator.drawing.lanes import Flow as Drawn
from generator.drawing.lanes import FlowEdge as DrawnEdge
from generator.drawing.lanes import FlowNode as DrawnNode
from generator.drawing.lanes import LaneHead
from generator.drawing.lanes.flow import (
    Badge,
    BadgeKind,
    Document,
    EdgeKind,
    Involvement,
    LaneKind,
    NodeKind,
    Participant,
    Stage,
)
from generator.expand.linking import Linker
from generator.expand.page import Figure
from generator.expand.process_steps import copy_name, times_of
from generator.expand.process_tables import stage_label
from generator.expand.work import dom_id, limit_words, work_in
from generator.model import values
from generator.model.flow import Flow, FlowEdge, FlowLane, FlowNode
from generator.model.process import Process

_HORIZONTAL = frozenset({"横向", "水平", "horizontal"})
_EVENTS = {
    values.EventKind.START: NodeKind.START,
    values.EventKind.END: NodeKind.END,
    values.EventKind.TIMER: NodeKind.TIMER,
    values.EventKind.MESSAGE: NodeKind.MESSAGE,
}
_CHOICES = {
    values.GatewayKind.EXCLUSIVE: NodeKind.DECISION,
    values.GatewayKind.PARALLEL: NodeKind.PARALLEL,
    values.GatewayKind.BY_TYPE: NodeKind.BY_TYPE,
    values.GatewayKind.BY_STATE: NodeKind.BY_STATE,
}
_LANES = {"party": LaneKind.EXTERNAL, "system": LaneKind.SYSTEM}


def flow_figure(linker: Linker, process: Process, flow: Flow, number: int) -> Figure | None:
    """Return the swimlane drawing of a flow; None for a flow without nodes."""
    if not flow.nodes:
        return None
    name = process.id if number == 1 else f"{process.id}-{number}"
    caption = process.label + (f"（{flow.title}）" if flow.title else "")
    who = "、".join(lane.label for lane in flow.lanes)
    return Figure(
        f"flow-{name}",
        caption,
        f"{caption}：{len(flow.steps)} 个步骤，参与者 {who}。同样的内容见下方步骤表。",
        flow=drawn_flow(linker, process, flow),
        is_horizontal=process.direction.strip() in _HORIZONTAL,
        number=number,
        is_wide=True,
        equivalent=f"steps-{number}",
    )


def drawn_flow(linker: Linker, process: Process, flow: Flow) -> Drawn:
    """Return a flow as the swimlane engine takes it."""
    heads = tuple(_head(linker, lane) for lane in flow.lanes)
    keys = {lane.key: head.id for lane, head in zip(flow.lanes, heads, strict=True)}
    return Drawn(
        tuple(_node(linker, process, flow, node, keys) for node in flow.nodes),
        tuple(_edges(linker, flow)),
        heads,
        tuple(_stage(process, stage.id, stage.label) for stage in flow.stages),
    )


def lane_id(lane: FlowLane) -> str:
    """Return the id of a lane in a drawing: the anchor of its participant."""
    return dom_id(lane.ref) if lane.ref else lane.key.replace(":", "-")


def _head(linker: Linker, lane: FlowLane) -> LaneHead:
    address = linker.to(lane.ref).address if lane.ref else ""
    kind = _LANES.get(lane.ref.kind, LaneKind.INTERNAL) if lane.ref else LaneKind.INTERNAL
    return LaneHead(lane_id(lane), lane.label, address or None, kind)


def _stage(process: Process, key: str, label: str) -> Stage:
    controls = [
        one
        for one in process.controls
        if one.stage and stage_label(process, one.stage) == label and not one.steps
    ]
    return Stage(key, label, tuple(_control(process, one.id) for one in controls))


def _control(process: Process, identity: str) -> Badge:
    return Badge(BadgeKind.CONTROL, identity, f"processes/{process.id}.html#control-{identity}")


def _node(linker: Linker, process: Process, flow: Flow, node: FlowNode, lanes: dict[str, str]) -> DrawnNode:
    written = node.node
    if written is None:
        kind = NodeKind.START if node.is_start else NodeKind.END
        return DrawnNode(node.id, lanes[node.lane], linker.filled(node.label), kind)
    return DrawnNode(
        node.id,
        lanes[node.lane],
        linker.filled(node.label),
        _kind(node),
        node.number,
        f"processes/{process.id}.html#step-{node.id}",
        "，".join(times_of(linker, written)),
        node.stage,
        tuple(_documents(linker, node)),
        tuple(_badges(process, node)),
        tuple(_participants(linker, process, flow, node, lanes)),
        "；".join(
            one
            for one in (linker.to(written.system).text if written.system else "", written.condition)
            if one
        ),
        written.optional,
    )


def _kind(node: FlowNode) -> NodeKind:
    written = node.node
    assert written is not None
    if node.kind is values.NodeKind.EVENT:
        return _EVENTS[written.event_kind or values.EventKind.MESSAGE]
    if node.kind is values.NodeKind.GATEWAY:
        return _CHOICES[written.choice]
    if node.kind is values.NodeKind.CALL:
        return NodeKind.CALL
    return NodeKind.SYSTEM if written.system else NodeKind.STEP


def _documents(linker: Linker, node: FlowNode) -> Iterator[Document]:
    assert node.node is not None
    for output in node.node.produces:
        if output.paper:
            link = linker.to(output.paper)
            yield Document(link.text, link.address or None)
        elif output.text:
            yield Document(output.text)


def _badges(process: Process, node: FlowNode) -> Iterator[Badge]:
    assert node.node is not None
    names = {node.id, node.label}
    listed = [one.id for one in process.controls if names & set(one.steps)]
    for identity in dict.fromkeys((*node.node.controls, *listed)):
        yield _control(process, identity)
    for number, risk in enumerate(process.risks, 1):
        if names & set(risk.steps):
            yield Badge(BadgeKind.RISK, risk.id or f"R{number}", f"processes/{process.id}.html#risks")
    for number, note in enumerate(process.notes, 1):
        if note.step in names:
            yield Badge(BadgeKind.NOTE, f"注{number}", f"processes/{process.id}.html#note-{number}")


def _participants(
    linker: Linker, process: Process, flow: Flow, node: FlowNode, lanes: dict[str, str]
) -> Iterator[Participant]:
    known = {dom_id(lane.ref): lane_id(lane) for lane in flow.lanes if lane.ref}
    for one in work_in(process, flow, node):
        key = dom_id(one.ref)
        is_doer = one.letter == "R" and one.ref == node.actor
        if not one.is_implied and not (is_doer and known.get(key) == lanes[node.lane]):
            yield Participant(Involvement(one.letter), linker.to(one.ref).text, known.get(key, ""))


def _edges(linker: Linker, flow: Flow) -> Iterator[DrawnEdge]:
    """Yield the edges; several ways between the same two nodes become one with all their labels."""
    found: dict[tuple[str, str, EdgeKind], DrawnEdge] = {}
    for edge in flow.edges:
        key = (edge.source, edge.target, EdgeKind(edge.kind.value))
        drawn = _edge(linker, edge, key[2])
        same = found.get(key)
        if same is None:
            found[key] = drawn
        else:
            labels = dict.fromkeys(one for one in (same.label, drawn.label) if one)
            found[key] = replace(same, label="、".join(labels), limit=same.limit or drawn.limit)
    yield from found.values()


def _edge(linker: Linker, edge: FlowEdge, kind: EdgeKind) -> DrawnEdge:
    papers = linker.to(edge.exit.document).text if edge.exit and edge.exit.document else ""
    label = "：".join(one for one in (edge.label, papers) if one)
    copies = "、".join(copy_name(one, number) for number, one in enumerate(edge.copies))
    return DrawnEdge(edge.source, edge.target, label, kind, limit_words(linker, edge.exit), copies)
