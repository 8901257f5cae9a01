"""Promises of time (V19), the calendar of recurring work (V26), shifts and rosters (V37)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Line, Link, Page, Piece, Table
from generator.expand.parts import all_duties, display, text_cell
from generator.expand.process_steps import times_cell
from generator.expand.process_tables import has_time, service_level_cells
from generator.expand.views.view import Block, view_page
from generator.expand.work import flows, process_link, step_link
from generator.model.position import Position, Role
from generator.model.service import PeriodPlan, Roster, ServiceLevel, Shift
from generator.model.unit import OrgUnit
from generator.model.values import Recurrence, TimeUnit


def time_pages(linker: Linker) -> Iterator[Page]:
    """Yield the pages on time."""
    yield service_level_page(linker)
    yield calendar_page(linker)
    yield shift_page(linker)


def service_level_page(linker: Linker) -> Page:
    """Return every time limit with its owner and its proof (V19)."""
    promised = Table(
        "服务时限",
        (
            Column("时限"),
            Column("内容"),
            Column("起止"),
            Column("责任人"),
            Column("超时上报"),
            Column("证明"),
            Column("适用"),
            Column("用在流程"),
        ),
        tuple(_level_line(linker, one) for one in linker.handbook.all(ServiceLevel)),
        wide=True,
    )
    steps = Table(
        "流程步骤的时限",
        (Column("步骤"), Column("时限"), Column("谁"), Column("超时上报"), Column("证明"), Column("流程")),
        tuple(_step_lines(linker)),
        wide=True,
    )
    duties = Table(
        "职责的时限",
        (Column("职责"), Column("时限"), Column("归属"), Column("上报")),
        tuple(_duty_lines(linker)),
    )
    blocks = (
        Block("服务时限", "promised", (promised,)),
        Block("流程步骤的时限", "steps", (steps,)),
        Block("职责的时限", "duties", (duties,)),
    )
    lead = "承诺多长时间、从什么时候算、谁负责、超时报给谁、凭什么证明。"
    return view_page("views/service-levels.md", "时限一览", lead, blocks, (), "流程")


def _level_line(linker: Linker, level: ServiceLevel) -> Line:
    time, _, *others = service_level_cells(linker, level)
    words: tuple[Piece, ...] = (level.label, *(("：", linker.prose(level.text)) if level.text else ()))
    used = tuple(
        process_link(one)
        for one in linker.handbook.processes
        if any(ref.id == level.id for ref in one.service_levels)
    )
    marked = "对客承诺" if level.customer_promise else ""
    applies = "；".join(one for one in (level.applies_to, marked) if one)
    return Line((time, Cell(words, ""), *others, text_cell(applies), Cell(used)), anchor=level.id)


def _step_lines(linker: Linker) -> Iterator[Line]:
    for process in linker.handbook.processes:
        for flow in flows(linker, process):
            for node in flow.steps:
                written = node.node
                if written is not None and has_time(node):
                    papers = tuple(linker.to(one.paper) for one in written.produces if one.paper)
                    reported = (linker.to(written.escalate.to),) if written.escalate else ()
                    yield Line(
                        (
                            Cell((step_link(process, node),)),
                            times_cell(linker, written),
                            Cell(linker.all((node.actor, *written.together))),
                            Cell(reported),
                            Cell(papers or ((written.evidence,) if written.evidence else ())),
                            Cell((process_link(process),)),
                        )
                    )


def _duty_lines(linker: Linker) -> Iterator[Line]:
    handbook = linker.handbook
    owners: tuple[OrgUnit | Position | Role, ...] = (*handbook.units, *handbook.positions, *handbook.roles)
    for owner in owners:
        for duty in all_duties(owner.duties):
            if duty.time is not None and duty.text:
                yield Line(
                    (
                        Cell((linker.prose(duty.text),)),
                        text_cell(display(duty.time)),
                        Cell((linker.to_entity(owner),)),
                        Cell(linker.all((duty.escalate_to,))),
                    )
                )


_RHYTHMS = ("每班与每日", "每周", "每月", "每季度", "每年", "按情况")


@dataclass(frozen=True, slots=True)
class _Task:
    """Something that comes back by the calendar."""

    rhythm: int
    when: str
    what: Piece
    who: tuple[Link, ...]
    paper: Cell


def calendar_page(linker: Linker) -> Page:
    """Return what is due when (V26): routine of units and posts, duties with a frequency, periodic forms, rosters, plans."""
    tasks = [
        *_routine(linker),
        *_duties(linker),
        *_steps(linker),
        *_periodic_forms(linker),
        *_rosters(linker),
    ]
    columns = (Column("何时"), Column("做什么"), Column("谁"), Column("表单"))
    blocks = []
    for number, title in enumerate(_RHYTHMS):
        lines = tuple(
            Line((text_cell(one.when), Cell((one.what,)), Cell(one.who), one.paper))
            for one in tasks
            if one.rhythm == number
        )
        if lines:
            blocks.append(Block(title, f"rhythm-{number}", (Table(title, columns, lines),)))
    plans = sorted(linker.handbook.all(PeriodPlan), key=lambda one: (one.order, one.months or (13,)))
    if plans:
        blocks.append(Block("阶段计划", "plans", (_plan_table(linker, plans),)))
    related = (Link("时限一览", "views/service-levels.html"), Link("班次与排班", "views/shifts.html"))
    lead = "每天、每周、每月、每季度和每年该做什么，由谁做。"
    return view_page("views/calendar.md", "周期工作日历", lead, tuple(blocks), related, "流程")


def _rhythm(recurrence: Recurrence | None) -> int:
    """Return the heading that a recurrence belongs under; half a year counts with the year."""
    period = recurrence.period if recurrence else None
    if period is None:
        return len(_RHYTHMS) - 1
    if period.unit is TimeUnit.MONTH and period.every > 1:
        return 3 if period.every <= 3 else 4
    return _UNITS.get(period.unit, 0)


_UNITS = {TimeUnit.WEEK: 1, TimeUnit.MONTH: 2, TimeUnit.QUARTER: 3, TimeUnit.YEAR: 4}


def _routine(linker: Linker) -> Iterator[_Task]:
    owners: tuple[OrgUnit | Position, ...] = (*linker.handbook.units, *linker.handbook.positions)
    for owner in owners:
        for task in owner.routine:
            yield _Task(
                _rhythm(task.recurrence),
                display(task.recurrence),
                linker.prose(task.text),
                (linker.to_entity(owner),),
                Cell(linker.all((task.output,))),
            )


def _duties(linker: Linker) -> Iterator[_Task]:
    handbook = linker.handbook
    owners: tuple[OrgUnit | Position | Role, ...] = (*handbook.units, *handbook.positions, *handbook.roles)
    for owner in owners:
        for duty in all_duties(owner.duties):
            if duty.frequency is not None and duty.text:
                yield _Task(
                    _rhythm(duty.frequency),
                    display(duty.frequency),
                    linker.prose(duty.text),
                    (linker.to_entity(owner),),
                    Cell(linker.all(output.paper for output in duty.outputs)),
                )


def _steps(linker: Linker) -> Iterator[_Task]:
    for process in linker.handbook.processes:
        for flow in flows(linker, process):
            for node in flow.steps:
                if node.node is not None and node.node.frequency is not None:
                    yield _Task(
                        _rhythm(node.node.frequency),
                        display(node.node.frequency),
                        step_link(process, node, f"{process.label}：{node.label}"),
                        linker.all((node.actor, *node.node.together)),
                        Cell(linker.all(one.paper for one in node.node.produces)),
                    )


def _periodic_forms(linker: Linker) -> Iterator[_Task]:
    for form in linker.handbook.forms:
        if form.period is not None:
            what = f"提交{form.label}"
            yield _Task(
                _rhythm(form.period),
                display(form.period),
                what,
                linker.all(form.filled_by),
                Cell((linker.to_entity(form),)),
            )


def _rosters(linker: Linker) -> Iterator[_Task]:
    for one in linker.handbook.all(Roster):
        if one.period is not None:
            yield _Task(
                _rhythm(one.period),
                display(one.period),
                linker.to_entity(one, f"编制{one.label}"),
                linker.all((one.prepared_by,)),
                Cell(linker.all((one.form,))),
            )


def _plan_table(linker: Linker, plans: Iterable[PeriodPlan]) -> Table:
    columns = (
        Column("时期"),
        Column("重点与内容"),
        Column("牵头"),
        Column("配合"),
        Column("期限"),
        Column("成果"),
    )
    lines: list[Line] = []
    for plan in plans:
        months = "、".join(str(month) for month in plan.months)
        period = "　".join(one for one in (plan.label, plan.period, f"{months}月" if months else "") if one)
        lines.append(
            Line(
                (
                    text_cell(period),
                    Cell((linker.prose(plan.focus),) if plan.focus else ()),
                    Cell(linker.all((plan.lead,))),
                    Cell(linker.all(plan.support)),
                ),
                anchor=plan.id,
            )
        )
        lines += [
            Line(
                (
                    Cell(),
                    text_cell(item.text),
                    Cell(linker.all((item.lead,))),
                    Cell(linker.all(item.support)),
                    text_cell(item.due),
                    text_cell(item.output),
                )
            )
            for item in plan.items
        ]
    return Table("阶段计划", columns, tuple(_filled(line, len(columns)) for line in lines))


def _filled(line: Line, width: int) -> Line:
    return Line((*line.cells, *(Cell() for _ in range(width - len(line.cells)))), line.style, line.anchor)


def shift_page(linker: Linker) -> Page:
    """Return shifts with staff and tasks, and rosters with their rules (V37)."""
    shifts = Table(
        "班次",
        (Column("班次"), Column("部门"), Column("时间"), Column("人员"), Column("工作"), Column("交接")),
        tuple(_shift_line(linker, one) for one in linker.handbook.all(Shift)),
    )
    rosters = Table(
        "排班表",
        (
            Column("排班表"),
            Column("部门"),
            Column("周期"),
            Column("编制"),
            Column("批准"),
            Column("班次"),
            Column("表单"),
            Column("规则"),
        ),
        tuple(_roster_line(linker, one) for one in linker.handbook.all(Roster)),
        wide=True,
    )
    planned = Table(
        "编制中的班次",
        (Column("单元"), Column("岗位"), Column("班次"), Column("人数")),
        tuple(_staffed(linker)),
    )
    blocks: tuple[Block, ...] = (Block("班次", "shifts", (shifts,)), Block("排班", "rosters", (rosters,)))
    if planned.lines:
        blocks = (*blocks, Block("编制中的班次", "staffing", (planned,)))
    lead = "有哪些班、几点到几点、几个人、做什么、怎么排。"
    return view_page("views/shifts.md", "班次与排班", lead, blocks, (), "人员编制")


def _shift_line(linker: Linker, shift: Shift) -> Line:
    people: list[Piece] = []
    for one in shift.posts:
        people += ["、"] if people else []
        people += [linker.to(one.position), f" {display(one.headcount)}" if one.headcount else ""]
    return Line(
        (
            text_cell(shift.label),
            Cell(linker.all((shift.unit,))),
            text_cell(shift.hours),
            Cell(tuple(one for one in people if one), ""),
            Cell(shift.tasks, "\n"),
            Cell(linker.all((shift.handover,))),
        ),
        anchor=shift.id,
    )


def _roster_line(linker: Linker, roster: Roster) -> Line:
    return Line(
        (
            text_cell(roster.label),
            Cell(linker.all((roster.unit,))),
            text_cell(display(roster.period)),
            Cell(linker.all((roster.prepared_by,))),
            Cell(linker.all((roster.approved_by,))),
            Cell(linker.all(roster.shifts)),
            Cell(linker.all((roster.form,))),
            Cell(roster.rules, "\n"),
        ),
        anchor=roster.id,
    )


def _staffed(linker: Linker) -> Iterator[Line]:
    for unit in linker.handbook.units:
        for line in unit.staffing:
            if line.shift:
                yield Line(
                    (
                        Cell((linker.to_entity(unit),)),
                        Cell((linker.to(line.position),)),
                        text_cell(line.shift),
                        text_cell(display(line.shift_headcount)),
                    )
                )
