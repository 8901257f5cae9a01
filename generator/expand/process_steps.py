"""The step table of a process: what a drawing shows, in rows that read well on a phone and aloud."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.expand.linking import Linker
from generator.expand.page import Cell, Link, Marked, Piece, Text
from generator.expand.parts import Fact, display, fact, shown
from generator.expand.work import (
    NAMES,
    dom_id,
    next_ways,
    step_link,
    work_in,
)
from generator.model.flow import Flow, FlowEdge, FlowNode
from generator.model.flow_nodes import Node
from generator.model.flow_parts import Copy, Produced, Timer
from generator.model.process import Process
from generator.model.references import Ref
from generator.model.segregation import positions_behind
from generator.model.values import EdgeKind, NodeKind

GATEWAY_WORDS = {"exclusive": "判断", "parallel": "并行", "by-type": "按类型", "by-state": "按状态"}


@dataclass(frozen=True, slots=True)
class StepRow:
    """One row: a step, a decision, an event or a call."""

    number: str
    anchor: str
    kind: str
    """"step", "gateway", "event" or "call"; "system" for a step done in a system."""

    who: Cell
    """The doers, each a link."""

    tokens: str
    """Anchors of everybody who takes part, divided by spaces, so that a reader's own rows can be found."""

    doers: str
    """The same of those who do it."""

    title: Piece
    marks: tuple[Piece, ...]
    """Words such as 判断 or 可选 beside the title."""

    text: Text
    actions: tuple[str, ...]
    facts: tuple[Fact, ...]
    """What else is said: who approves, precondition, script, evidence …"""

    papers: Cell
    times: Cell
    controls: Cell
    after: tuple[tuple[Piece, ...], ...]
    """Where it goes on: the pieces of each way."""


@dataclass(frozen=True, slots=True)
class StepGroup:
    """The rows of one stage; a single group without a title when there are no stages."""

    title: str
    anchor: str
    rows: tuple[StepRow, ...]


def step_groups(linker: Linker, process: Process, flow: Flow) -> tuple[StepGroup, ...]:
    """Return the rows of a flow by stage, in the order of the process; a row without a stage joins the one before."""
    titles = {stage.id: stage.label for stage in flow.stages}
    groups: list[tuple[str, list[StepRow]]] = []
    stage = ""
    for node in flow.written:
        stage = node.stage or stage
        if not groups or groups[-1][0] != stage:
            groups.append((stage, []))
        groups[-1][1].append(step_row(linker, process, flow, node))
    keys = [key for key, _ in groups]
    return tuple(
        StepGroup(titles.get(key, ""), _stage_anchor(key, keys[:index].count(key)), tuple(rows))
        for index, (key, rows) in enumerate(groups)
    )


def _stage_anchor(stage: str, before: int) -> str:
    """A stage that the steps come back to has an anchor of its own each time."""
    if not stage:
        return ""
    return f"stage-{stage}-{before + 1}" if before else f"stage-{stage}"


def step_row(linker: Linker, process: Process, flow: Flow, node: FlowNode) -> StepRow:
    """Return the row of one node."""
    written = node.node
    assert written is not None, "a start or end that nobody wrote has no row"
    kind = "system" if node.kind is NodeKind.STEP and written.system else node.kind.value
    return StepRow(
        node.number,
        f"step-{node.id}",
        kind,
        _who(linker, node, written),
        " ".join(tokens(linker, process, flow, node)),
        " ".join(tokens(linker, process, flow, node, "R")),
        _title(linker, node, written),
        tuple(_marks(node, written)),
        linker.prose(written.text),
        written.actions,
        shown(_facts(linker, written)),
        papers_cell(linker, written),
        times_cell(linker, written),
        Cell(
            tuple(
                Link(words, f"processes/{process.id}.html", f"control-{words}") for words in written.controls
            )
        ),
        (*next_ways(linker, process, flow, node), *_beside(process, flow, node)),
    )


def tokens(
    linker: Linker, process: Process, flow: Flow, node: FlowNode, letters: str = "RAVSCI"
) -> tuple[str, ...]:
    """Return the anchors of those who take part in a step: as named, and the posts that act for them."""
    found: list[str] = []
    for one in work_in(process, flow, node):
        if not one.is_implied and one.letter in letters:
            found.append(dom_id(one.ref))
            found += [f"pos-{post.id}" for post in positions_behind(linker.handbook, one.ref)]
    return tuple(dict.fromkeys(found))


def _who(linker: Linker, node: FlowNode, written: Node) -> Cell:
    return Cell(linker.all((node.actor, *written.together)))


def _title(linker: Linker, node: FlowNode, written: Node) -> Piece:
    if written.call is not None:
        return linker.to(written.call, written.label)
    return linker.filled(node.label)


def _marks(node: FlowNode, written: Node) -> Iterator[Piece]:
    if node.kind is NodeKind.GATEWAY:
        yield Marked("tag", GATEWAY_WORDS[written.choice.value])
    if node.kind is NodeKind.CALL:
        yield Marked("tag", "转入流程")
    if node.kind is NodeKind.EVENT:
        yield Marked("tag", written.event_kind.display if written.event_kind else "事件")
    if written.optional:
        yield Marked("may", "可选")
    if written.join:
        yield Marked("tag", "各支到齐后")


def _facts(linker: Linker, written: Node) -> Iterator[Fact]:
    yield fact(written, "condition", written.condition)
    for name, letter in _OTHERS:
        refs: tuple[Ref, ...] = getattr(written, name)
        yield Fact(NAMES[letter], linker.all(refs))
    yield fact(written, "categories", *written.categories)
    yield fact(written, "system", linker.to(written.system) if written.system else None)
    yield fact(written, "system_note", linker.filled(written.system_note))
    yield fact(written, "uses", *linker.all(written.uses))
    yield fact(written, "evidence", written.evidence)
    yield fact(written, "script", *linker.all(written.script))
    yield fact(written, "checklists", *linker.all(written.checklists))
    yield fact(written, "basis", *linker.all(written.basis))
    if written.escalate is not None:
        when = f"（{written.escalate.when}）" if written.escalate.when else ""
        yield Fact("上报", (linker.to(written.escalate.to), *((when,) if when else ())), between="")
    for one in written.exceptions:
        yield Fact("例外", (f"{one.case}：{one.text or '转' + one.to}",))


_OTHERS = (
    ("approved_by", "A"),
    ("verified_by", "V"),
    ("supported_by", "S"),
    ("consulted", "C"),
    ("informed", "I"),
)


def papers_cell(linker: Linker, written: Node) -> Cell:
    """Return what a step fills in or makes, and where the copies go."""
    pieces: list[Piece] = []
    for output in written.produces:
        pieces += ["；"] if pieces else []
        pieces += produced_pieces(linker, output)
    return Cell(tuple(pieces), "")


def produced_pieces(linker: Linker, output: Produced) -> tuple[Piece, ...]:
    """Return one output with its recipients and copies: "退回单（第一联：仓管员；第二联：快递公司）"."""
    pieces: list[Piece] = [linker.to(output.paper)] if output.paper else [output.text]
    if output.to:
        pieces += [" → ", *_listed(linker, output.to)]
    if output.copies:
        pieces.append("（")
        for number, copy in enumerate(output.copies):
            pieces += ["；"] if number else []
            pieces += [f"{copy_name(copy, number)}：", *_listed(linker, copy.to)]
        pieces.append("）")
    return tuple(pieces)


def copy_name(copy: Copy, number: int) -> str:
    """Return what a copy is called; the second without a name is 第2联."""
    name = copy.name or f"第{number + 1}联"
    return f"{name}·{copy.colour}" if copy.colour else name


def _listed(linker: Linker, refs: tuple[Ref, ...]) -> Iterator[Piece]:
    for number, link in enumerate(linker.all(refs)):
        if number:
            yield "、"
        yield link


def times_cell(linker: Linker, written: Node) -> Cell:
    """Return the time limit, the cut-off and the rule by the clock of a step."""
    return Cell(times_of(linker, written), "；")


def times_of(linker: Linker, written: Node) -> tuple[str, ...]:
    """Return what binds a step to the clock or the calendar, in its author's words."""
    values = (written.frequency, written.time, written.cutoff)
    words = (*(display(one) for one in values), timer_words(linker, written.timer))
    return tuple(one for one in words if one)


def timer_words(linker: Linker, timer: Timer | None) -> str:
    """Return a rule by the clock in its author's words, else composed."""
    if timer is None:
        return ""
    if timer.text:
        return timer.text
    words = [display(timer.wait), display(timer.every), f"最多{timer.max}次" if timer.max else ""]
    if timer.then is not None:
        escalated = linker.to(timer.then.escalate).text if timer.then.escalate else ""
        words.append(
            f"之后上报{escalated}" if escalated else f"之后转{timer.then.to}" if timer.then.to else ""
        )
    return "，".join(one for one in words if one)


def _beside(process: Process, flow: Flow, node: FlowNode) -> Iterator[tuple[Piece, ...]]:
    """Yield money, goods and papers that leave a step beside the order."""
    for edge in flow.after.get(node.id, ()):
        if edge.kind in (EdgeKind.MONEY, EdgeKind.GOODS, EdgeKind.INFORMATION):
            yield edge_pieces(process, flow, edge)


def edge_pieces(process: Process, flow: Flow, edge: FlowEdge) -> tuple[Piece, ...]:
    """Return a connection beside the order: "货物流 包裹 → 5 收货"."""
    target = flow.by_id[edge.target]
    return (f"{edge.kind.display} {edge.label} → ".replace("  ", " "), step_link(process, target))
