"""Posts and persons: staffing table (V04), vacancies and concurrent posts (V05), grades."""

from collections.abc import Iterable, Iterator

from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Line, Link, Page, Table
from generator.expand.parts import Fact, display, text_cell
from generator.expand.positions import holder_pieces, vacancy_marks
from generator.expand.views.view import Block, view_page
from generator.model.position import Position
from generator.model.staffing import Staffing, placed_posts, seats_of, staffing_of
from generator.model.unit import OrgUnit
from generator.model.values import AssignmentKind

_SPREAD_NOTE = "服务于几个单元的岗位，编制按分布人数计入各单元，上级单元的合计不重复计算。"


def staffing_pages(linker: Linker) -> Iterator[Page]:
    """Yield the pages on posts and persons."""
    yield staffing_page(linker)
    yield vacancy_page(linker)


def staffing_page(linker: Linker) -> Page:
    """Return the staffing table of the company with its sums (V04)."""
    handbook = linker.handbook
    total = staffing_of(handbook, handbook.positions)
    blocks = (
        Block("合计", "totals", facts=_sum_facts(linker, total)),
        Block(
            "按单元",
            "units",
            (_by_unit(linker),),
            _SPREAD_NOTE if any(one.across for one in handbook.positions) else "",
        ),
        Block("按岗位", "positions", (_by_position(linker),)),
        Block("按级别", "levels", (_by_level(linker),)),
    )
    lead = f"全公司 {total.positions} 个岗位、{total.posts.display} 个编制。单元合计含下设单元。"
    related = (Link("空缺与兼任", "views/vacancies.html"), Link("公司架构图", "views/company-chart.html"))
    return view_page("views/staffing.md", "编制表", lead, blocks, related, "组织")


def _sum_facts(linker: Linker, total: Staffing) -> tuple[Fact, ...]:
    facts = [
        Fact("岗位", (f"{total.positions} 个",)),
        Fact("编制", (f"{total.posts.display} 人",)),
        Fact("空缺", (Link(f"{total.vacancies} 人", "views/vacancies.html", "vacancies"),)),
        Fact("兼任", (Link(f"{total.concurrent} 人", "views/vacancies.html", "concurrent"),)),
    ]
    if linker.handbook.people:
        facts.insert(2, Fact("在岗人员", (f"{total.persons} 人",)))
        facts.append(Fact("核对", (_balance(total),), wide=True))
    return tuple(facts)


def _balance(total: Staffing) -> str:
    sums = f"编制 {total.posts.display} = 在岗 {total.persons} + 空缺 {total.vacancies} + 兼任 {total.concurrent}"
    return sums if total.unexplained == 0 else f"{sums}，还差 {total.unexplained} 人没有说明"


def _by_unit(linker: Linker) -> Table:
    handbook = linker.handbook
    with_people = bool(handbook.people)
    columns = [
        Column("单元"),
        Column("岗位", numeric=True),
        Column("编制", numeric=True),
        Column("空缺", numeric=True),
        Column("兼任", numeric=True),
    ]
    if with_people:
        columns.insert(3, Column("在岗", numeric=True))
    lines = []
    for unit in handbook.units:
        if not handbook.is_body(unit):
            positions = [one for below in handbook.below(unit) for one in handbook.positions_of(below)]
            name = ("　" * len(handbook.line_up(unit)), linker.to_entity(unit))
            figures = _figures(linker, positions, with_people)
            placed = text_cell(placed_posts(handbook, unit).display)
            lines.append(Line((Cell(name, ""), figures[0], placed, *figures[2:]), anchor=unit.id))
    lines.append(Line((text_cell("全公司"), *_figures(linker, handbook.positions, with_people)), "zs-sum"))
    return Table("各单元编制", tuple(columns), tuple(lines))


def _figures(linker: Linker, positions: Iterable[Position], with_people: bool) -> tuple[Cell, ...]:
    sums = staffing_of(linker.handbook, positions)
    figures = [str(sums.positions), sums.posts.display, str(sums.vacancies or ""), str(sums.concurrent or "")]
    if with_people:
        figures.insert(2, str(sums.persons))
    return tuple(text_cell(figure) for figure in figures)


def _by_position(linker: Linker) -> Table:
    handbook = linker.handbook
    columns = [
        Column("单元"),
        Column("岗位"),
        Column("编制", numeric=True),
        Column("状态"),
        Column("用工形式"),
        Column("职等职级"),
    ]
    with_people = bool(handbook.people)
    with_pay = any(position.pay_range for position in handbook.positions)
    columns += [Column("任职人")] if with_people else []
    columns += [Column("薪金标准", numeric=True)] if with_pay else []
    lines = []
    for position in handbook.positions:
        unit = handbook.unit_of(position)
        cells = [
            Cell((linker.to_entity(unit),) if unit else ()),
            Cell((linker.to_entity(position),)),
            text_cell(handbook.posts(position).display if position.headcount else "未定"),
            Cell(vacancy_marks(seats_of(handbook, position)), " "),
            text_cell(position.employment_kind.display),
            text_cell(position.grade),
        ]
        cells += [_some_holders(linker, position)] if with_people else []
        cells += [text_cell(display(position.pay_range))] if with_pay else []
        lines.append(Line(tuple(cells)))
    return Table("各岗位编制", tuple(columns), tuple(lines), wide=True)


def _some_holders(linker: Linker, position: Position, most: int = 12) -> Cell:
    """A post of 120 operators names the first dozen here and all of them on its own page."""
    names = holder_pieces(linker, position)
    if len(names) <= most:
        return Cell(names)
    return Cell((*names[:most], linker.to_entity(position, f"等 {len(names)} 人")))


def _by_level(linker: Linker) -> Table:
    handbook = linker.handbook
    order = list(dict.fromkeys((*handbook.settings.levels, *(unit.level for unit in handbook.units))))
    columns = (Column("级别"), Column("单元"), Column("编制", numeric=True))
    lines = []
    for level in order:
        units = [unit for unit in handbook.units if unit.level == level and level]
        if units:
            names = Cell(tuple(linker.to_entity(unit) for unit in units))
            lines.append(Line((text_cell(level), names, text_cell(_level_total(linker, units)))))
    return Table("各级别编制", columns, tuple(lines))


def _level_total(linker: Linker, units: list[OrgUnit]) -> str:
    handbook = linker.handbook
    inside = {below.id: below for unit in units for below in handbook.below(unit)}
    return staffing_of(
        handbook, (one for unit in inside.values() for one in handbook.positions_of(unit))
    ).posts.display


def vacancy_page(linker: Linker) -> Page:
    """Return vacancies and concurrent posts (V05)."""
    blocks = (
        Block("空缺", "vacancies", (_vacancies(linker),)),
        Block("兼任", "concurrent", (_concurrent(linker),)),
        Block("顶岗", "covers", (_covers(linker),)),
    )
    lead = "哪些编制还没有人，哪些由别的岗位兼任。"
    return view_page(
        "views/vacancies.md", "空缺与兼任", lead, blocks, (Link("编制表", "views/staffing.html"),), "组织"
    )


def _vacancies(linker: Linker) -> Table:
    handbook = linker.handbook
    plan = {line.position.id: line for unit in handbook.units for line in unit.staffing}
    columns = (Column("岗位"), Column("单元"), Column("状态"), Column("招聘条件"), Column("原因"))
    lines = []
    for position in handbook.positions:
        seats, unit, line = seats_of(handbook, position), handbook.unit_of(position), plan.get(position.id)
        if seats.vacancies:
            marks = tuple(mark for mark in vacancy_marks(seats) if mark.kind != "concurrent")
            lines.append(
                Line(
                    (
                        Cell((linker.to_entity(position),)),
                        Cell((linker.to_entity(unit),) if unit else ()),
                        Cell(marks),
                        text_cell(line.hiring_profile if line else ""),
                        text_cell(line.reason if line else ""),
                    )
                )
            )
    return Table("空缺", columns, tuple(lines))


def _concurrent(linker: Linker) -> Table:
    """Concurrent posts, each with the main post of its holder."""
    handbook = linker.handbook
    columns = (Column("兼任岗位"), Column("单元"), Column("人数", numeric=True), Column("主任岗位"))
    lines = []
    for position in handbook.positions:
        seats, unit = seats_of(handbook, position), handbook.unit_of(position)
        if seats.concurrent:
            mains = tuple(linker.to_entity(main) for main in _main_posts(linker, position))
            shared = (
                position.headcount.shared_with if position.headcount and position.headcount.shared else ""
            )
            lines.append(
                Line(
                    (
                        Cell((linker.to_entity(position),)),
                        Cell((linker.to_entity(unit),) if unit else ()),
                        text_cell(str(seats.concurrent)),
                        Cell(mains or ((linker.reference(shared),) if shared else ())),
                    )
                )
            )
    return Table("兼任", columns, tuple(lines))


def _main_posts(linker: Linker, position: Position) -> Iterator[Position]:
    for person, assignment in linker.handbook.holders.get(position.id, ()):
        if assignment.kind is AssignmentKind.MAIN:
            continue
        for other in person.assignments:
            main = linker.handbook.get(other.position)
            if other.kind is AssignmentKind.MAIN and isinstance(main, Position):
                yield main


def _covers(linker: Linker) -> Table:
    columns = (Column("顶岗岗位"), Column("顶替的岗位"))
    lines = tuple(
        Line((Cell((linker.to_entity(position),)), Cell(linker.all(position.covers))))
        for position in linker.handbook.positions
        if position.covers
    )
    return Table("顶岗", columns, lines)
