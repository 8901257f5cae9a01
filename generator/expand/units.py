"""One page for each unit: the department card with its chart (部门说明书)."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.drawing import arrange, page
from generator.expand import parts
from generator.expand.charts import ChartItem, equivalent, headcount_note, unit_chart_cards
from generator.expand.crumbs import unit_crumbs
from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Figure, Line, Link, Marked, Page, Piece, Table, Text
from generator.expand.parts import (
    AnnexLine,
    ConductLine,
    DocumentView,
    DutyGroup,
    Fact,
    display,
    fact,
    shown,
    text_cell,
)
from generator.expand.positions import headcount_pieces, holder_pieces
from generator.model.position import Position
from generator.model.staffing import placed_posts, share_of
from generator.model.unit import OrgUnit, StaffingLine

CHART_WIDTH_PX = 680
"""The width of the text column that a chart should fit."""


@dataclass(frozen=True, slots=True)
class UnitView:
    """Everything a unit page says."""

    is_body: bool
    facts: tuple[Fact, ...]
    mission: Text
    goals: tuple[tuple[Text, Link | None], ...]
    functions: tuple[str, ...]
    duties: tuple[DutyGroup, ...]
    authority: Table
    routine: Table
    assessment: Table
    figure: Figure
    chart_list: tuple[ChartItem, ...]
    staffing: Table
    staffing_basis: str
    members: tuple[Link, ...]
    children: Table
    interfaces: Table
    assets: tuple[Link, ...]
    forms: tuple[Link, ...]
    contacts: tuple[Fact, ...]
    conduct: tuple[ConductLine, ...]
    text: Text
    notes: Text
    annexes: tuple[AnnexLine, ...]
    document: DocumentView | None


def unit_pages(linker: Linker) -> Iterator[Page]:
    """Yield the page of every unit that this handbook describes."""
    for unit in linker.handbook.units:
        if unit.described:
            yield unit_page(linker, unit)


def unit_page(linker: Linker, unit: OrgUnit) -> Page:
    """Return the page of one unit."""
    document = unit.document
    what = "机构说明" if linker.handbook.is_body(unit) else "部门说明书"
    return Page(
        f"units/{unit.id}.md",
        unit.label,
        "pages/unit.md.j2",
        unit_view(linker, unit),
        unit_crumbs(linker, unit),
        linker.handbook.place(unit),
        linker.handbook.places[f"unit:{unit.id}"].line,
        linker.prose(unit.mission).markdown,
        " · ".join(part for part in (what, document.doc_no if document else "") if part),
        document=parts.document_number(document),
    )


def unit_view(linker: Linker, unit: OrgUnit) -> UnitView:
    """Return what the page of a unit says."""
    return UnitView(
        is_body=linker.handbook.is_body(unit),
        facts=shown(_facts(linker, unit)),
        mission=linker.prose(unit.mission),
        goals=tuple(
            (linker.prose(goal.text), linker.to(goal.indicator) if goal.indicator else None)
            for goal in unit.goals
        ),
        functions=unit.functions,
        duties=parts.duties_of(linker, unit),
        authority=parts.authority_table(linker, unit.authority, "管理权限"),
        routine=parts.routine_table(linker, unit.routine, "周期工作"),
        assessment=parts.assessment_table(linker, unit.assessment, "部门考核"),
        figure=unit_figure(linker, unit),
        chart_list=(equivalent(linker, unit, 9, posts=True),),
        staffing=staffing_table(linker, unit),
        staffing_basis=unit.staffing_basis,
        members=linker.all(unit.members),
        children=_children(linker, unit),
        interfaces=_interfaces(linker, unit),
        assets=linker.all(unit.assets),
        forms=linker.all(unit.forms),
        contacts=parts.contact_facts(unit.contacts),
        conduct=parts.conduct_lines(linker, unit.conduct),
        text=linker.prose(unit.text),
        notes=linker.prose(unit.notes),
        annexes=parts.annex_lines(linker, unit.annexes),
        document=parts.document_view(linker, unit.document),
    )


def unit_figure(linker: Linker, unit: OrgUnit) -> Figure:
    """Return the chart of a unit."""
    chart = arrange(unit_chart_cards(linker, unit), page(CHART_WIDTH_PX))
    note = headcount_note(linker.handbook, unit)
    return Figure(
        f"chart-{unit.id}",
        f"{unit.label}架构图",
        f"{unit.label}及其下设单元和岗位，{note or '未填编制'}。同样的内容见下方列表。",
        chart,
        downloads=(Link("全图", f"charts/units/{unit.id}.svg"), Link(".dot", f"charts/units/{unit.id}.dot")),
        equivalent="chart-list",
    )


def _facts(linker: Linker, unit: OrgUnit) -> Iterator[Fact]:
    handbook = linker.handbook
    parent = handbook.parent(unit)
    yield fact(unit, "unit_kind", unit.unit_kind)
    yield parts.status_fact(unit, unit.status)
    yield fact(unit, "code", unit.code)
    yield fact(unit, "parent", _parent(linker, unit, parent))
    yield fact(unit, "head", linker.to(unit.head) if unit.head else None)
    yield fact(unit, "in_charge", linker.to(unit.in_charge) if unit.in_charge else None)
    yield parts.dotted_fact(linker, unit, "functional_superiors", unit.functional_superiors)
    yield fact(unit, "attribute", unit.attribute)
    yield fact(unit, "level", unit.level)
    yield Fact("编制合计", _headcount(linker, unit))
    yield Fact("下设单元", tuple(linker.to_entity(child) for child in handbook.children(unit)))
    yield fact(unit, "modules", *linker.all(unit.modules))
    yield fact(
        unit,
        "served_scope",
        *(f"{one.kind}：{one.text}" if one.kind else one.text for one in unit.served_scope),
    )
    yield Fact(
        "所属范围",
        tuple(linker.to_entity(one) for one in handbook.scopes if any(r.id == unit.id for r in one.units)),
    )
    yield fact(unit, "location", *unit.location)
    yield fact(unit, "stage", unit.stage)
    yield fact(unit, "valid_from", parts.day(unit.valid_from))
    yield fact(unit, "valid_to", parts.day(unit.valid_to))
    yield fact(unit, "merge_option", unit.merge_option)
    yield Fact("别名", (*([unit.short_name] if unit.short_name else []), *unit.aliases))
    yield Fact("曾用名", tuple(_former(one.name, parts.day(one.until)) for one in unit.former_names))


def _former(name: str, until: str) -> str:
    return f"{name}（至 {until}）" if until else name


def _parent(linker: Linker, unit: OrgUnit, parent: OrgUnit | None) -> Piece | None:
    if parent is not None:
        return linker.to_entity(parent)
    return linker.to(unit.parent) if unit.parent else None


def _headcount(linker: Linker, unit: OrgUnit) -> tuple[Piece, ...]:
    if linker.handbook.is_body(unit):
        return ()
    note = headcount_note(linker.handbook, unit)
    return (Link(note, "views/staffing.html", unit.id),) if note else ()


def staffing_table(linker: Linker, unit: OrgUnit) -> Table:
    """Return the posts of a unit and of all units below it, with the unit's staffing plan beside them."""
    handbook = linker.handbook
    plan = {line.position.id: line for one in handbook.below(unit) for line in one.staffing}
    with_pay = any(line.pay_range for line in plan.values())
    columns = [Column("单元"), Column("岗位"), Column("编制", numeric=True), Column("状态"), Column("说明")]
    if with_pay:
        columns.insert(4, Column("工资范围", numeric=True))
    if handbook.people:
        columns.insert(4, Column("任职人"))
    lines = []
    for one in handbook.below(unit):
        for position in handbook.positions_of(one):
            line = plan.get(position.id)
            cells = [
                Cell((linker.to_entity(one),)),
                Cell((linker.to_entity(position),)),
                text_cell(handbook.posts(position).display if position.headcount else "未定"),
                Cell(
                    tuple(piece for piece in headcount_pieces(linker, position) if isinstance(piece, Marked)),
                    " ",
                ),
            ]
            if handbook.people:
                cells.append(Cell(holder_pieces(linker, position)))
            if with_pay:
                cells.append(text_cell(display(line.pay_range) if line else ""))
            lines.append(Line((*cells, Cell(_plan_words(line)))))
    inside = {one.id for one in handbook.below(unit)}
    for one in handbook.below(unit):
        for position in handbook.serving(one):
            if position.unit.id not in inside:
                lines.append(_serving_line(linker, one, position, len(columns)))
    if lines:
        total = [text_cell("合计"), text_cell(""), text_cell(placed_posts(handbook, unit).display)]
        lines.append(Line((*total, *(text_cell("") for _ in columns[3:])), "zs-sum"))
    return Table("编制与岗位", tuple(columns), tuple(lines))


def _serving_line(linker: Linker, unit: OrgUnit, position: Position, width: int) -> Line:
    share = share_of(linker.handbook, position, unit)
    home = linker.handbook.unit_of(position)
    cells = [
        Cell((linker.to_entity(unit),)),
        Cell((linker.to_entity(position),)),
        text_cell(share.display if share is not None else "未定"),
    ]
    remark = Cell(("编制在", linker.to_entity(home)) if home else (), "")
    return Line((*cells, *(text_cell("") for _ in range(width - 4)), remark))


def _plan_words(line: StaffingLine | None) -> tuple[Piece, ...]:
    if line is None:
        return ()
    labels = (
        ("班次", line.shift),
        ("依据", line.basis),
        ("来源", line.source),
        ("招聘条件", line.hiring_profile),
        ("原因", line.reason),
    )
    words = [f"{label}：{text}" for label, text in labels if text]
    if line.shift_headcount:
        words.insert(0, f"每班 {line.shift_headcount.display}")
    return tuple(words)


def _children(linker: Linker, unit: OrgUnit) -> Table:
    handbook = linker.handbook
    columns = (Column("单元"), Column("负责人"), Column("编制", numeric=True), Column("职能"))
    lines = tuple(
        Line(
            (
                Cell((linker.to_entity(child),)),
                Cell((linker.to(child.head),) if child.head else ()),
                text_cell(placed_posts(handbook, child).display),
                text_cell("、".join(child.functions)),
            )
        )
        for child in handbook.children(unit)
    )
    return Table("下设单元", columns, lines)


def _interfaces(linker: Linker, unit: OrgUnit) -> Table:
    """What a unit says of its interfaces, and what other units say of theirs with it."""
    columns = (Column("对方"), Column("事项"), Column("表单"), Column("由谁提出"))
    own = [(one, linker.to(one.counterpart), linker.to_entity(unit)) for one in unit.interfaces]
    others = [
        (one, linker.to_entity(other), linker.to_entity(other))
        for other, one in linker.interfaces_with.get(unit.id, ())
    ]
    lines = []
    for one, party, by in (*own, *others):
        subject = f"{one.subject}（监督指导）" if one.supervises else one.subject
        form = (linker.to(one.form),) if one.form else ()
        lines.append(Line((Cell((party,)), text_cell(subject), Cell(form), Cell((by,)))))
    return Table("协作部门", columns, tuple(lines))
