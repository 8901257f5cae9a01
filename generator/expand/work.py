"""Who does what in which process: the index behind process pages, position pages, RACI and registers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.expand.linking import Linker
from generator.expand.page import Cell, Link, Piece
from generator.model.flow import Flow, FlowEdge, FlowNode
from generator.model.flow_building import flows_of, involved
from generator.model.flow_parts import Exit
from generator.model.position import Position
from generator.model.process import Process
from generator.model.references import Ref
from generator.model.segregation import positions_behind
from generator.model.values import Involvement

LETTERS = tuple(one.value for one in Involvement)
"""R, A, V, S, C, I, in the order of the vocabulary."""

NAMES = {one.value: one.display for one in Involvement}


@dataclass(frozen=True, slots=True)
class Work:
    """One participant's part in one step."""

    process: Process
    flow: Flow
    node: FlowNode
    letter: str
    """R, A, V, S, C or I."""

    ref: Ref
    is_implied: bool = False
    """Whether the participant answers for the step only as owner of the process."""


def flows(linker: Linker, process: Process) -> tuple[Flow, ...]:
    """Return the flows of a process, resolved once."""
    key = f"flows {process.id}"
    if key not in linker.known:
        linker.known[key] = flows_of(linker.handbook, process)
    found: tuple[Flow, ...] = linker.known[key]
    return found


def work(linker: Linker) -> tuple[Work, ...]:
    """Return every part that somebody has in a step of any process, in their order."""
    if "work" not in linker.known:
        linker.known["work"] = tuple(
            one
            for process in linker.handbook.processes
            for flow in flows(linker, process)
            for node in flow.steps
            for one in work_in(process, flow, node)
        )
    found: tuple[Work, ...] = linker.known["work"]
    return found


def work_in(process: Process, flow: Flow, node: FlowNode) -> Iterator[Work]:
    """Yield the parts in one step; where nobody is named to approve, the owner of the process answers for it."""
    for letter, refs in involved(node).items():
        yield from (Work(process, flow, node, letter, ref) for ref in refs)
        if letter == "A" and not refs and process.owner is not None:
            yield Work(process, flow, node, "A", process.owner, is_implied=True)


def work_of(linker: Linker, position: Position) -> tuple[Work, ...]:
    """Return the parts of one post, its roles' and its unit's among them, implied ones left out."""
    key = "work by position"
    if key not in linker.known:
        found: dict[str, list[Work]] = {}
        for one in work(linker):
            if not one.is_implied:
                for post in positions_behind(linker.handbook, one.ref):
                    found.setdefault(post.id, []).append(one)
        linker.known[key] = found
    by_position: dict[str, list[Work]] = linker.known[key]
    return tuple(by_position.get(position.id, ()))


def for_everybody(linker: Linker) -> tuple[Work, ...]:
    """Return the parts that the company as a whole has: everybody's, such as filling in a leave request."""
    tops = {unit.id for unit in linker.handbook.roots if not linker.handbook.is_body(unit)}
    return tuple(
        one for one in work(linker) if one.ref.kind == "unit" and one.ref.id in tops and one.letter == "R"
    )


def process_link(process: Process, text: str = "", position: Position | None = None) -> Link:
    """Return the link to a process, with a position's own lane highlighted."""
    return Link(
        text or process.label, f"processes/{process.id}.html", f"pos-{position.id}" if position else ""
    )


def step_link(process: Process, node: FlowNode, text: str = "") -> Link:
    """Return the link to a step's row under its number and name."""
    return Link(
        text or f"{node.number} {node.label}".strip(), f"processes/{process.id}.html", f"step-{node.id}"
    )


def dom_id(ref: Ref) -> str:
    """Return the anchor of a participant on a process page: "pos-iqc-inspector", "role-auditor"."""
    return f"{'pos' if ref.kind == 'position' else ref.kind}-{ref.id}"


def next_ways(linker: Linker, process: Process, flow: Flow, node: FlowNode) -> tuple[tuple[Piece, ...], ...]:
    """Return where a step leads, one way after the other: "是 → 5 归档（IQC组长）"."""
    return tuple(tuple(_way(linker, process, flow, node, edge)) for edge in flow.after_in_order(node))


def _way(linker: Linker, process: Process, flow: Flow, node: FlowNode, edge: FlowEdge) -> Iterator[Piece]:
    target = flow.by_id[edge.target]
    if edge.label:
        yield f"{edge.label} → "
    if target.is_end and target.node is None:
        yield "结束"
    else:
        yield step_link(process, target)
        if target.lane != node.lane and flow.lane(target.lane).label:
            yield f"（{flow.lane(target.lane).label}）"
    if words := limit_words(linker, edge.exit):
        yield f"（{words}）"


def limit_words(linker: Linker, way: Exit | None) -> str:
    """Return how often a way may be taken and what follows then: "最多2次，之后上报客户主管"."""
    if way is None:
        return ""
    words = [f"最多{way.max}次"] if way.max is not None else []
    words += [f"直至{way.until}"] if way.until else []
    if way.then is not None:
        if way.then.escalate is not None:
            words.append(f"之后上报{linker.to(way.then.escalate).text}")
        elif way.then.to or way.then.text:
            words.append(f"之后{way.then.text or '转' + way.then.to}")
    words += [way.condition] if way.condition else []
    words += [way.share] if way.share else []
    return "，".join(words)


def refs_cell(linker: Linker, refs: Iterable[Ref]) -> Cell:
    """Return a cell with links to several things, each once."""
    return Cell(tuple(dict.fromkeys(linker.all(refs))))
