"""All processes at a glance: responsibilities (V06), interfaces (V23), the map of processes."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.drawing.relations import Direction, Group, Item, Relation, RelationGraph
from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Figure, Line, Link, Page, Piece, Table
from generator.expand.parts import text_cell
from generator.expand.views.view import Block, table_page, view_page
from generator.expand.work import LETTERS, NAMES, Work, flows, process_link, refs_cell, step_link, work
from generator.model.entity import Entity
from generator.model.flow import Flow, FlowEdge
from generator.model.position import Position, Role
from generator.model.process import Process
from generator.model.references import Ref
from generator.model.unit import OrgUnit


def procedure_pages(linker: Linker) -> Iterator[Page]:
    """Yield the pages over all processes."""
    yield raci_page(linker)
    yield interface_page(linker)
    yield map_page(linker)


def raci_page(linker: Linker) -> Page:
    """Return who does what over all processes (V06), one row a step."""
    columns = (Column("步骤"), *(Column(f"{letter} {NAMES[letter]}") for letter in LETTERS))
    by_process: dict[str, dict[str, list[Work]]] = {}
    for one in work(linker):
        by_process.setdefault(one.process.id, {}).setdefault(one.node.id, []).append(one)
    lines: list[Line] = []
    for process in linker.handbook.processes:
        nodes = by_process.get(process.id, {})
        if nodes:
            lines.append(Line((Cell((process_link(process),)),), "zs-group", anchor=process.id))
        for parts in nodes.values():
            cells = (
                refs_cell(linker, (one.ref for one in parts if one.letter == letter)) for letter in LETTERS
            )
            lines.append(Line((Cell((step_link(process, parts[0].node),)), *cells)))
    related = (Link("岗位与流程", "views/position-procedures.html"), Link("权限表", "views/authority.html"))
    lead = "每个流程的每一步由谁做、谁最终负责、谁审核。未写明批准人的步骤由流程责任人最终负责。"
    return table_page(
        "views/raci.md", "责任矩阵", lead, Table("责任矩阵", columns, tuple(lines), wide=True), related
    )


@dataclass(frozen=True, slots=True)
class HandOver:
    """Something that goes from one party to another."""

    source: Entity | None
    target: Entity | None
    source_piece: Piece
    target_piece: Piece
    subject: Cell
    papers: Cell
    where: Cell


def interface_page(linker: Linker) -> Page:
    """Return who hands what to whom (V23): from processes, from the interfaces and relations that units and posts state."""
    found = [*_from_flows(linker), *_from_units(linker), *_from_positions(linker)]
    columns = (Column("从"), Column("到"), Column("事项"), Column("单据"), Column("出处"))
    lines = tuple(
        Line((Cell((one.source_piece,)), Cell((one.target_piece,)), one.subject, one.papers, one.where))
        for one in found
    )
    blocks = (
        Block(
            "部门之间", "matrix", (_matrix(linker, found),), "格中的数字是从左边部门交到上方部门的事项数。"
        ),
        Block("交接清单", "list", (Table("交接清单", columns, lines, wide=True),)),
    )
    return view_page("views/interfaces.md", "接口矩阵", "谁把什么交给谁，凭什么单据。", blocks, (), "流程")


def _matrix(linker: Linker, found: list[HandOver]) -> Table:
    handbook = linker.handbook
    tops = {one.id: one for one in handbook.departments}
    counts: dict[tuple[str, str], int] = {}
    for one in found:
        ends = (_department(linker, one.source, tops), _department(linker, one.target, tops))
        if ends[0] and ends[1] and ends[0] != ends[1]:
            counts[ends] = counts.get(ends, 0) + 1
    used = [unit for key, unit in tops.items() if any(key in pair for pair in counts)]
    columns = (Column("从 \\ 到"), *(Column(unit.short_name or unit.label, style="zs-tick") for unit in used))
    lines = tuple(
        Line(
            (
                Cell((linker.to_entity(row),)),
                *(text_cell(str(counts.get((row.id, column.id), "") or "")) for column in used),
            )
        )
        for row in used
    )
    return Table("接口矩阵", columns, lines, wide=True)


def _department(linker: Linker, entity: Entity | None, tops: dict[str, OrgUnit]) -> str:
    """Return the id of the department that a post, role or unit belongs to, "" for those outside."""
    if isinstance(entity, Role):
        fillers = linker.handbook.fillers(entity)
        entity = fillers[0] if len(fillers) == 1 else None
    unit = linker.handbook.unit_of(entity) if isinstance(entity, Position) else entity
    if not isinstance(unit, OrgUnit):
        return ""
    return next((one.id for one in (unit, *linker.handbook.line_up(unit)) if one.id in tops), "")


def _from_flows(linker: Linker) -> Iterator[HandOver]:
    for process in linker.handbook.processes:
        for flow in flows(linker, process):
            for edge in flow.hand_overs:
                yield _hand_over(linker, process, flow, edge)


def _hand_over(linker: Linker, process: Process, flow: Flow, edge: FlowEdge) -> HandOver:
    source, target = flow.by_id[edge.source], flow.by_id[edge.target]
    papers: list[Ref] = [edge.exit.document] if edge.exit and edge.exit.document else []
    if source.node is not None and not papers:
        papers += [one.paper for one in source.node.produces if one.paper]
    lanes = flow.lane(source.lane), flow.lane(target.lane)
    ends = [linker.handbook.get(node.actor) if node.actor else None for node in (source, target)]
    pieces = [
        linker.to(node.actor) if node.actor else lane.label
        for node, lane in zip((source, target), lanes, strict=True)
    ]
    subject = (step_link(process, source), " → ", step_link(process, target))
    return HandOver(
        ends[0],
        ends[1],
        pieces[0],
        pieces[1],
        Cell((*((f"{edge.label}：",) if edge.label else ()), *subject), ""),
        refs_cell(linker, papers),
        Cell((process_link(process),)),
    )


def _from_units(linker: Linker) -> Iterator[HandOver]:
    for unit in linker.handbook.units:
        for one in unit.interfaces:
            yield HandOver(
                unit,
                linker.handbook.get(one.counterpart),
                linker.to_entity(unit),
                linker.to(one.counterpart),
                text_cell(one.subject),
                refs_cell(linker, (one.form,) if one.form else ()),
                Cell((linker.to_entity(unit, f"{unit.label}说明书"),)),
            )


def _from_positions(linker: Linker) -> Iterator[HandOver]:
    for position in linker.handbook.positions:
        for one in position.relations:
            if one.counterpart is not None and one.kind.value == "cooperates" and one.subject:
                yield HandOver(
                    position,
                    linker.handbook.get(one.counterpart),
                    linker.to_entity(position),
                    linker.to(one.counterpart),
                    text_cell(one.subject),
                    Cell(),
                    Cell((linker.to_entity(position, f"{position.label}说明书"),)),
                )


def map_page(linker: Linker) -> Page:
    """Return the map of processes: which leads into which, and by which paper."""
    processes = linker.handbook.processes
    columns = (Column("流程"), Column("转入"), Column("经由"))
    ways = tuple(_ways(linker))
    lines = tuple(
        Line((Cell((process_link(a),)), Cell((process_link(b),)), text_cell(words))) for a, b, words in ways
    )
    figure = None
    if processes:
        groups = dict.fromkeys(one.classification.split("/")[0].strip() for one in processes)
        names = {title: f"g{number}" for number, title in enumerate(groups, 1) if title}
        graph = RelationGraph(
            tuple(
                Item(
                    one.id,
                    one.label,
                    one.document.doc_no if one.document else "",
                    f"processes/{one.id}.html",
                    names.get(one.classification.split("/")[0].strip(), ""),
                )
                for one in processes
            ),
            tuple(Relation(a.id, b.id, words if len(words) <= 12 else "") for a, b, words in ways),
            tuple(Group(key, title) for title, key in names.items()),
            Direction.RIGHT,
        )
        figure = Figure(
            "process-map",
            "流程地图",
            "各流程之间的转入关系。同样的内容见下方表格。",
            relations=graph,
            downloads=(Link(".dot", "charts/process-map.dot"),),
            is_wide=True,
            equivalent="landscape-table",
        )
    blocks = (
        Block(
            "", "table", (Table("流程之间的关系", columns, lines, anchor="landscape-table"),), figure=figure
        ),
    )
    lead = "公司有哪些流程，它们怎样相互转入。"
    return view_page(
        "views/process-map.md", "流程地图", lead, blocks, (Link("流程一览", "processes/index.html"),), "流程"
    )


def _ways(linker: Linker) -> Iterator[tuple[Process, Process, str]]:
    """Yield what leads from one process to another: a call, or a paper that one makes and the other starts from."""
    processes = linker.handbook.processes
    by_id = {one.id: one for one in processes}
    made: dict[Ref, list[Process]] = {}
    for process in processes:
        refs = [output.paper for output in process.outputs]
        for ref in dict.fromkeys(ref for ref in refs if ref):
            made.setdefault(ref, []).append(process)
    for process in processes:
        called = dict.fromkeys(node.call.id for node in process.all_nodes if node.call)
        yield from ((process, by_id[key], "调用") for key in called if key in by_id)
        for ref in dict.fromkeys(one.paper for one in process.inputs if one.paper):
            yield from (
                (one, process, linker.to(ref).text) for one in made.get(ref, ()) if one.id != process.id
            )
