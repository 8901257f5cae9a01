"""One page for each process: facts, drawing, step table, responsibilities, times, risks, controls, papers."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.expand import parts
from generator.expand.crumbs import HOME
from generator.expand.flow_figures import flow_figure
from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Figure, Line, Link, Marked, Page, Piece, Table, Text
from generator.expand.parts import DocumentView, Fact, display, fact, shown, text_cell
from generator.expand.process_steps import StepGroup, produced_pieces, step_groups
from generator.expand.process_tables import control_table, paper_table, raci_table, risk_table, times_table
from generator.expand.views.view import Block, view_page
from generator.expand.work import dom_id, flows, step_link, work_in
from generator.model.flow import Flow
from generator.model.flow_parts import Produced
from generator.model.process import Process
from generator.model.references import Ref
from generator.model.segregation import positions_behind

LIST = Link("流程一览", "processes/index.html")


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who takes part in a process, with the anchor that highlights his own steps."""

    anchor: str
    link: Link
    steps: int
    """In how many steps he takes part."""

    filled_by: tuple[tuple[str, Link], ...] = ()
    """Anchor and link of the posts that act for a role or unit."""


@dataclass(frozen=True, slots=True)
class FlowSection:
    """One flow: the main one, or one of several situations."""

    title: str
    anchor: str
    condition: str
    text: Text
    figure: Figure | None
    problems: tuple[str, ...]
    """Why there is no drawing, in words for readers; () when there is one, or none is meant."""

    steps: str
    """The anchor of its step table."""

    groups: tuple[StepGroup, ...]
    has_controls: bool
    """Whether any step names a control, so that the table has a column for them."""

    raci: Table


@dataclass(frozen=True, slots=True)
class ProcessView:
    """Everything a process page says."""

    purpose: Text
    facts: tuple[Fact, ...]
    applies_to: Text
    definitions: tuple[str, ...]
    participants: tuple[Participant, ...]
    flows: tuple[FlowSection, ...]
    notes: tuple[tuple[Piece, Text], ...]
    """The step a note is about ("" for the whole) and its text."""

    times: Table
    risks: Table
    controls: Table
    papers: Table
    text: Text
    contacts: tuple[Fact, ...]
    document: DocumentView | None
    downloads: tuple[Link, ...] = ()


def process_pages(linker: Linker) -> Iterator[Page]:
    """Yield the list of processes and the page of each."""
    yield process_list(linker)
    for process in linker.handbook.processes:
        yield process_page(linker, process)


def process_page(linker: Linker, process: Process) -> Page:
    """Return the page of a process."""
    document = process.document
    kicker = " · ".join(
        one for one in (process.classification or "流程", document.doc_no if document else "") if one
    )
    return Page(
        f"processes/{process.id}.md",
        process.label,
        "pages/process.md.j2",
        process_view(linker, process),
        (HOME, LIST),
        linker.handbook.place(process),
        linker.handbook.places[f"process:{process.id}"].line,
        linker.prose(process.purpose).markdown
        or f"{process.label}：谁做什么、用什么表单、多久完成、之后交给谁。",
        kicker,
        document=parts.document_number(document),
        hide=("navigation", "toc"),
    )


def process_view(linker: Linker, process: Process) -> ProcessView:
    """Return what the page of a process says."""
    found = flows(linker, process)
    return ProcessView(
        linker.prose(process.purpose),
        shown(_facts(linker, process)),
        linker.prose(process.applies_to),
        process.definitions,
        participants(linker, process, found),
        tuple(_section(linker, process, flow, number) for number, flow in enumerate(found, 1)),
        tuple(_notes(linker, process, found)),
        times_table(linker, process, found),
        risk_table(linker, process),
        control_table(linker, process),
        paper_table(linker, process, found),
        linker.prose(process.text),
        parts.contact_facts(process.contacts),
        parts.document_view(linker, process.document),
    )


def _facts(linker: Linker, process: Process) -> Iterator[Fact]:
    yield fact(process, "trigger", *(_trigger(linker, process)), wide=True)
    for channel in process.channels:
        words = "，".join(
            one for one in (linker.filled(channel.value), channel.window, channel.starts) if one
        )
        yield Fact(channel.kind, (words, *linker.all((channel.owner,))))
    yield fact(process, "owner", linker.to(process.owner) if process.owner else None)
    yield fact(process, "inputs", *_papers(linker, process.inputs))
    yield fact(process, "outputs", *_papers(linker, process.outputs))
    end = process.end_criteria
    if end is not None:
        yield Fact(
            "完结条件",
            (end.text, *(("，见",) if end.evidence else ()), *linker.all(end.evidence)),
            between="",
        )
    yield fact(process, "indicators", *linker.all(process.indicators))
    yield fact(process, "systems", *linker.all(process.systems))
    yield fact(process, "basis", *linker.all(process.basis))
    callers = tuple(one for one in linker.handbook.processes if _calls(one, process))
    yield Fact("由这些流程转入", tuple(linker.to_entity(one) for one in callers))
    yield Fact("别名", process.other_names)


def _trigger(linker: Linker, process: Process) -> Iterator[Piece]:
    for one in process.trigger:
        source = f"（{linker.to(one.source).text}）" if one.source else ""
        words = "，".join(part for part in (linker.filled(one.text), display(one.offset)) if part)
        yield words + source


def _papers(linker: Linker, outputs: tuple[Produced, ...]) -> Iterator[Piece]:
    for output in outputs:
        yield from produced_pieces(linker, output)


def _calls(process: Process, other: Process) -> bool:
    return any(node.call is not None and node.call.id == other.id for node in process.all_nodes)


def participants(linker: Linker, process: Process, found: tuple[Flow, ...]) -> tuple[Participant, ...]:
    """Return who takes part, in the order of the lanes, then of appearance."""
    refs: dict[str, Ref] = {}
    counts: dict[str, set[str]] = {}
    for flow in found:
        for node in flow.steps:
            for one in work_in(process, flow, node):
                if not one.is_implied:
                    refs.setdefault(dom_id(one.ref), one.ref)
                    counts.setdefault(dom_id(one.ref), set()).add(node.id)
    lanes = [dom_id(lane.ref) for flow in found for lane in flow.lanes if lane.ref]
    order = [
        *(key for key in dict.fromkeys(lanes) if key in refs),
        *(key for key in refs if key not in lanes),
    ]
    taken = set(order)
    listed = []
    for key in order:
        behind = []
        for post in positions_behind(linker.handbook, refs[key]):
            anchor = f"pos-{post.id}"
            behind += [("" if anchor in taken else anchor, linker.to_entity(post))] if anchor != key else []
            taken.add(anchor)
        listed.append(Participant(key, linker.to(refs[key]), len(counts[key]), tuple(behind)))
    return tuple(listed)


def _section(linker: Linker, process: Process, flow: Flow, number: int) -> FlowSection:
    variant = next((one for one in process.variants if one.name == flow.title), None)
    problems = tuple(dict.fromkeys(_problem(flow, flaw.kind, flaw.words) for flaw in flow.flaws))
    if not problems and is_torn(linker, process):
        problems = ("有的步骤没能读出来",)
    return FlowSection(
        flow.title or ("主流程" if process.variants else ""),
        f"flow-{number}",
        variant.condition if variant else "",
        linker.prose(variant.text if variant else ""),
        None if problems else flow_figure(linker, process, flow, number),
        problems,
        f"steps-{number}",
        step_groups(linker, process, flow),
        any(node.node is not None and node.node.controls for node in flow.nodes),
        raci_table(linker, process, flow),
    )


def is_torn(linker: Linker, process: Process) -> bool:
    """Return whether part of what an author wrote of a process's steps could not be read."""
    placed = linker.handbook.places.get(f"process:{process.id}")
    if placed is None:
        return False
    written = [one for one in placed.spans if len(one) == 2 and one[0] == "nodes" and isinstance(one[1], int)]
    return len(written) != len(process.nodes) and bool(written)


def _problem(flow: Flow, kind: str, words: str) -> str:
    return {
        "unknown-target": f"“{words}”不是本流程的步骤",
        "empty-exit": f"出口“{words}”没有写去向",
        "ambiguous-target": f"叫“{words}”的步骤不止一个",
        "duplicate-id": f"两个步骤的标识都是“{words}”",
        "no-actor": f"“{words}”没有写由谁做",
    }[kind]


def _notes(linker: Linker, process: Process, found: tuple[Flow, ...]) -> Iterator[tuple[Piece, Text]]:
    for note in process.notes:
        nodes = (node for flow in found for node in flow.written if note.step in (node.id, node.label))
        node = next(nodes, None) if note.step else None
        yield (step_link(process, node) if node else note.step), linker.prose(note.text)


def process_list(linker: Linker) -> Page:
    """Return the processes by their classification."""
    columns = (
        Column("流程"),
        Column("何时开始"),
        Column("流程责任人"),
        Column("参与者"),
        Column("步骤", numeric=True),
        Column("文件编号", style="zs-code"),
        Column("版本"),
    )
    by_class: dict[str, list[Process]] = {}
    for process in linker.handbook.processes:
        by_class.setdefault(process.classification.split("/")[0].strip(), []).append(process)
    blocks = tuple(
        Block(
            title or ("其他流程" if len(by_class) > 1 else ""),
            f"class-{number}",
            (Table(title or "流程一览", columns, tuple(_list_line(linker, one) for one in listed)),),
        )
        for number, (title, listed) in enumerate(by_class.items(), 1)
    )
    related = (
        Link("流程地图", "views/process-map.html"),
        Link("责任矩阵", "views/raci.html"),
        Link("岗位与流程", "views/position-procedures.html"),
    )
    lead = "一件事从头到尾怎么做：谁做什么、用什么表单、多久完成、之后交给谁。"
    return view_page("processes/index.md", "流程一览", lead, blocks, related, "流程")


def _list_line(linker: Linker, process: Process) -> Line:
    found = flows(linker, process)
    lanes = {lane.key: lane for flow in found for lane in flow.lanes if lane.label}
    who = tuple(linker.to(lane.ref) if lane.ref else lane.label for lane in lanes.values())
    status = parts.STATUS_MARKS.get(process.status)
    marks: tuple[Piece, ...] = (Marked(status, process.status.display),) if status else ()
    below = " / ".join(one.strip() for one in process.classification.split("/")[1:])
    name: tuple[Piece, ...] = (linker.to_entity(process), *((f"（{below}）",) if below else ()), *marks)
    number, version = parts.document_number(process.document)
    return Line(
        (
            Cell(name, ""),
            Cell(tuple(_trigger(linker, process)), "；"),
            Cell((linker.to(process.owner),) if process.owner else ()),
            Cell(who),
            text_cell(str(sum(len(flow.steps) for flow in found)) if found else ""),
            text_cell(number),
            text_cell(version),
        ),
        anchor=process.id,
    )
