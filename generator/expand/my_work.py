"""What a post does in processes and on forms (V08, V09): which steps are mine, on which form, by when, and then who."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Line, Link, Page, Piece, Table
from generator.expand.parts import all_duties, display, output_pieces, text_cell
from generator.expand.process_steps import papers_cell, times_cell
from generator.expand.views.view import Block, view_page
from generator.expand.work import (
    NAMES,
    Work,
    for_everybody,
    process_link,
    step_link,
    work_of,
)
from generator.model.handbook import Handbook
from generator.model.papers import Form
from generator.model.position import Position
from generator.model.references import Ref
from generator.model.segregation import positions_behind

STEP_COLUMNS = (Column("步骤"), Column("责任"), Column("表单"), Column("时限"), Column("之后交给"))
FORM_COLUMNS = (Column("表单或记录"), Column("我做什么"), Column("何时"), Column("送交"))


def steps_table(linker: Linker, position: Position) -> Table:
    """Return the steps of a post by process, in the order of the process; each process links to its highlighted lane."""
    lines: list[Line] = []
    seen = ""
    for one in _merged(work_of(linker, position)):
        process = one[0].process
        if process.id != seen:
            lines.append(Line((Cell((process_link(process, "", position),)),), "zs-group"))
            seen = process.id
        lines.append(Line(_step_cells(linker, position, one)))
    return Table("我在流程中的步骤", STEP_COLUMNS, tuple(lines))


def _merged(works: tuple[Work, ...]) -> list[list[Work]]:
    """Return the parts by step: who does and approves one step has one row."""
    found: dict[tuple[str, str], list[Work]] = {}
    for one in works:
        found.setdefault((one.process.id, one.node.id), []).append(one)
    return sorted(found.values(), key=lambda ways: (ways[0].process.order, ways[0].process.id))


def _step_cells(linker: Linker, position: Position, ways: list[Work]) -> tuple[Cell, ...]:
    one = ways[0]
    written = one.node.node
    assert written is not None
    letters = "、".join(dict.fromkeys(f"{NAMES[way.letter]}" for way in ways))
    through = dict.fromkeys(linker.to(way.ref) for way in ways if way.ref.kind != "position")
    duty: tuple[Piece, ...] = (letters, *(piece for link in through for piece in ("（以", link, "）")))
    does = any(way.letter == "R" for way in ways)
    after = _then(linker, position, one) if does else ()
    return (
        Cell((step_link(one.process, one.node),)),
        Cell(duty, ""),
        papers_cell(linker, written),
        times_cell(linker, written),
        text_cell("、".join(after)),
    )


def _then(linker: Linker, position: Position, one: Work) -> tuple[str, ...]:
    """Return who goes on after a step: 本人 for the post itself, 结束 where nothing follows."""
    found = []
    for edge in one.flow.after_in_order(one.node):
        target = one.flow.by_id[edge.target]
        is_own = target.actor is not None and _acts_as(linker.handbook, position, target.actor)
        label = linker.to(target.actor).text if target.actor else one.flow.lane(target.lane).label
        found.append("结束" if target.is_end else "本人" if is_own else label)
    return tuple(dict.fromkeys(found))


@dataclass
class _Uses:
    """What a post does with one form."""

    does: list[str] = field(default_factory=list)
    when: list[str] = field(default_factory=list)
    to: list[Piece] = field(default_factory=list)


def forms_table(linker: Linker, position: Position) -> Table:
    """Return the forms and records of a post: fills in, signs, receives, keeps, and to whom they go."""
    found: dict[Ref, _Uses] = {}
    for ref, does, when, to in (*_from_forms(linker, position), *_from_steps(linker, position)):
        uses = found.setdefault(Ref(kind=ref.kind, id=ref.id), _Uses())
        uses.does += [does] if does not in uses.does else []
        uses.when += [when] if when and when not in uses.when else []
        uses.to += [link for link in linker.all(to) if link not in uses.to]
    for ref, does, when, link in _from_duties(linker, position):
        uses = found.setdefault(ref, _Uses())
        uses.does += [does] if not uses.does else []
        uses.when += [when] if when and when not in uses.when else []
        uses.to += [link] if link and link not in uses.to else []
    lines = tuple(
        Line(
            (
                Cell((linker.to(ref),)),
                text_cell("、".join(one.does)),
                text_cell("；".join(one.when)),
                Cell(tuple(one.to)),
            )
        )
        for ref, one in found.items()
    )
    return Table("我的表单与记录", FORM_COLUMNS, lines)


_Use = tuple[Ref, str, str, tuple[Ref, ...]]


def _acts_as(handbook: Handbook, position: Position, ref: Ref) -> bool:
    return position in positions_behind(handbook, ref)


def _from_forms(linker: Linker, position: Position) -> Iterator[_Use]:
    for form, part in form_parts(linker).get(position.id, ()):
        ref = Ref(kind="form", id=form.id)
        if part == "填写":
            yield ref, part, _when(form), form.submit_to
        else:
            yield ref, part, "", ()
    for record in linker.handbook.records:
        if record.custodian and _acts_as(linker.handbook, position, record.custodian):
            retention = display(record.retention)
            yield Ref(kind="record", id=record.id), "保管", retention, ()


def form_parts(linker: Linker) -> dict[str, list[tuple[Form, str]]]:
    """Return what each post does with each form, by the post's id: 填写, 接收, 签批, 持第二联."""
    key = "form parts"
    if key not in linker.known:
        found: dict[str, list[tuple[Form, str]]] = {}
        for form in linker.handbook.forms:
            for ref, part in _parts_of(form):
                for post in positions_behind(linker.handbook, ref):
                    found.setdefault(post.id, []).append((form, part))
        linker.known[key] = found
    by_position: dict[str, list[tuple[Form, str]]] = linker.known[key]
    return by_position


def _parts_of(form: Form) -> Iterator[tuple[Ref, str]]:
    yield from ((ref, "填写") for ref in form.filled_by)
    yield from ((ref, "签批") for ref in form.approval)
    yield from ((ref, "接收") for ref in form.submit_to)
    for number, copy in enumerate(form.copies, 1):
        yield from ((ref, f"留存{copy.name or f'第{number}联'}") for ref in copy.to)


def _when(form: Form) -> str:
    return "；".join(one for one in (form.when, display(form.period), display(form.deadline)) if one)


def _from_steps(linker: Linker, position: Position) -> Iterator[_Use]:
    for one in work_of(linker, position):
        written = one.node.node
        if one.letter != "R" or written is None:
            continue
        for output in written.produces:
            if output.paper:
                holders = tuple(ref for copy in output.copies for ref in copy.to)
                others = tuple(
                    ref for ref in (*output.to, *holders) if not _acts_as(linker.handbook, position, ref)
                )
                yield output.paper, "填写", display(written.time), others
        yield from ((ref, "使用", "", ()) for ref in written.uses if ref.kind in ("form", "record"))


def _from_duties(linker: Linker, position: Position) -> Iterator[tuple[Ref, str, str, Link | None]]:
    for duty in all_duties(position.duties):
        for output in duty.outputs:
            if output.paper:
                links = [piece for piece in output_pieces(linker, output)[1:] if isinstance(piece, Link)]
                yield (
                    output.paper,
                    "提交",
                    display(output.when) or display(output.time),
                    links[0] if links else None,
                )
    for task in position.routine:
        if task.output:
            yield task.output, "填写", display(task.recurrence), None
    yield from ((ref, "使用", "", None) for ref in position.forms)


def position_procedures(linker: Linker) -> tuple[Block, ...]:
    """Return the steps of every post, unit by unit (V08)."""
    blocks = []
    for unit in linker.handbook.units:
        lines: list[Line] = []
        for position in linker.handbook.positions_of(unit):
            by_process: dict[str, list[Work]] = {}
            for one in work_of(linker, position):
                by_process.setdefault(one.process.id, []).append(one)
            for number, ways in enumerate(by_process.values()):
                steps = tuple(dict.fromkeys(step_link(way.process, way.node) for way in ways))
                letters = "、".join(dict.fromkeys(NAMES[way.letter] for way in ways))
                name = Cell((linker.to_entity(position),)) if not number else Cell()
                lines.append(
                    Line(
                        (
                            name,
                            Cell((process_link(ways[0].process, "", position),)),
                            Cell(steps, "；"),
                            text_cell(letters),
                        ),
                        anchor="" if number else position.id,
                    )
                )
        if lines:
            columns = (Column("岗位"), Column("流程"), Column("步骤"), Column("责任"))
            blocks.append(Block(unit.label, unit.id, (Table(unit.label, columns, tuple(lines)),)))
    return (*_everybody(linker), *blocks)


def _everybody(linker: Linker) -> Iterator[Block]:
    works = for_everybody(linker)
    if works:
        lines = tuple(
            Line((Cell((process_link(one.process),)), Cell((step_link(one.process, one.node),))))
            for one in works
        )
        yield Block("全体员工", "everybody", (Table("全体员工", (Column("流程"), Column("步骤")), lines),))


def my_work_pages(linker: Linker) -> Iterator[Page]:
    """Yield the overall views: posts and their processes (V08), posts and their forms (V09)."""
    yield view_page(
        "views/position-procedures.md",
        "岗位与流程",
        "每个岗位参与哪些流程、负责哪些步骤。点流程名可看到标出本岗位的流程图。",
        position_procedures(linker),
        (Link("责任矩阵", "views/raci.html"), Link("岗位与表单", "views/position-forms.html")),
        "流程",
    )
    blocks = []
    for unit in linker.handbook.units:
        lines = [
            Line((Cell((linker.to_entity(position),)) if not number else Cell(), *line.cells))
            for position in linker.handbook.positions_of(unit)
            for number, line in enumerate(forms_table(linker, position).lines)
        ]
        if lines:
            columns = (Column("岗位"), *FORM_COLUMNS)
            blocks.append(Block(unit.label, unit.id, (Table(unit.label, columns, tuple(lines)),)))
    yield view_page(
        "views/position-forms.md",
        "岗位与表单",
        "每个岗位填写、签批、接收和保管哪些表单与记录。",
        tuple(blocks),
        (Link("表单一览", "views/forms.html"), Link("记录一览", "views/records.html")),
        "清单",
    )
