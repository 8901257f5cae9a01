"""Who does what (V07) and who may decide what (V17)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.expand import parts
from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Line, Link, Marked, Page, Piece, Table
from generator.expand.parts import DutyLine, text_cell
from generator.expand.views.view import Block, table_page, view_page
from generator.model.duty import Authority, Duty
from generator.model.entity import Entity
from generator.model.handbook import Handbook
from generator.model.position import Position
from generator.model.unit import OrgUnit

DUTY_COLUMNS = (Column("职责"), Column("谁"), Column("责任类型"), Column("频次与时限"), Column("产出"))


def duty_pages(linker: Linker) -> Iterator[Page]:
    """Yield the index of duties, one page for each top unit, and the authority table."""
    yield who_does_what(linker)
    for unit in linker.handbook.departments:
        yield _duties_of_unit(linker, unit)
    yield authority_page(linker)


def _covered(handbook: Handbook, unit: OrgUnit) -> tuple[OrgUnit, ...]:
    """Return the units whose duties stand on the page of a top unit: all below it that have no page of their own."""
    tops = {one.id for one in handbook.departments}
    found = [unit]
    for child in handbook.children(unit):
        if child.id not in tops:
            found += _covered(handbook, child)
    return tuple(found)


def who_does_what(linker: Linker) -> Page:
    """Return the entrance of the index: departments, functions and the tags of duties."""
    handbook = linker.handbook
    columns = (Column("单元"), Column("主要职能"), Column("岗位"), Column("职责", numeric=True))
    lines = []
    for unit in handbook.departments:
        units = _covered(handbook, unit)
        positions = [one for below in units for one in handbook.positions_of(below)]
        duties = _count(handbook, units)
        functions = tuple(dict.fromkeys(word for below in units for word in below.functions))
        lines.append(
            Line(
                (
                    Cell((Link(unit.label, f"views/who-does-what/{unit.id}.html"),)),
                    text_cell("、".join(functions)),
                    Cell(tuple(linker.to_entity(one) for one in positions)),
                    text_cell(str(duties)),
                )
            )
        )
    table = Table("按部门找", columns, tuple(lines))
    blocks = (Block("按部门找", "by-unit", (table,)), Block("按标签找", "by-tag", (_by_tag(linker),)))
    lead = "要办的事归谁管？先在上方搜索，或从这里按部门、按标签找到承担职责的岗位。"
    return view_page(
        "views/who-does-what.md", "谁做什么", lead, blocks, (Link("权限表", "views/authority.html"),), "职责"
    )


def _count(handbook: Handbook, units: tuple[OrgUnit, ...]) -> int:
    owners: list[OrgUnit | Position] = [
        *units,
        *(one for unit in units for one in handbook.positions_of(unit)),
    ]
    return sum(1 for owner in owners for duty in parts.all_duties(owner.duties))


def _by_tag(linker: Linker) -> Table:
    found: dict[str, list[Piece]] = {}
    for owner, duty in owners_and_duties(linker.handbook):
        for tag in duty.tags:
            found.setdefault(tag, []).append(_duty_link(linker, owner, duty))
    columns = (Column("标签"), Column("职责"))
    lines = tuple(
        Line((Cell((Marked("tag", tag),)), Cell(tuple(dict.fromkeys(links)), "\n")))
        for tag, links in sorted(found.items())
    )
    return Table("按标签找", columns, lines)


def owners_and_duties(handbook: Handbook) -> Iterator[tuple[Entity, Duty]]:
    """Yield every duty of units, positions and roles with its owner, units first."""
    owners: Iterable[OrgUnit | Position] = (*handbook.units, *handbook.positions)
    for owner in (*owners, *handbook.roles):
        for duty in parts.all_duties(owner.duties):
            yield owner, duty


def _duty_link(linker: Linker, owner: Entity, duty: Duty) -> Link:
    return linker.to_entity(owner, f"{owner.label}：{linker.words(duty.text)}", duty.id)


def _duties_of_unit(linker: Linker, unit: OrgUnit) -> Page:
    handbook = linker.handbook
    blocks = []
    for one in _covered(handbook, unit):
        lines = _duty_lines(linker, one)
        for position in handbook.positions_of(one):
            lines += _duty_lines(linker, position)
        if lines:
            blocks.append(Block(one.label, f"unit-{one.id}", (Table(one.label, DUTY_COLUMNS, tuple(lines)),)))
    path = f"views/who-does-what/{unit.id}.md"
    lead = f"{unit.label}的全部职责：先列部门职责，再列各岗位职责。"
    return view_page(
        path,
        f"谁做什么：{unit.label}",
        lead,
        tuple(blocks),
        (Link("谁做什么", "views/who-does-what.html"),),
        "职责",
    )


def _duty_lines(linker: Linker, owner: OrgUnit | Position) -> list[Line]:
    lines: list[Line] = []
    for group in parts.duties_of(linker, owner):
        for line in group.lines:
            lines += _with_children(linker, owner, line)
    return lines


def _with_children(linker: Linker, owner: OrgUnit | Position, line: DutyLine) -> list[Line]:
    if line.catch_all:
        return []
    by_label = {fact.label: fact for fact in line.facts}
    when = tuple(piece for label in ("频次", "时限") if label in by_label for piece in by_label[label].pieces)
    outputs = tuple(piece for fact in line.facts if fact.label == "产出" for piece in fact.pieces)
    cells = (
        Cell((line.text,)),
        Cell((linker.to_entity(owner, element=line.anchor),)),
        text_cell(f"{line.involvement.value} {line.involvement.display}" if line.involvement else ""),
        Cell(when, "，"),
        Cell(outputs, ""),
    )
    return [
        Line(cells),
        *(below for child in line.children for below in _with_children(linker, owner, child)),
    ]


def authority_page(linker: Linker) -> Page:
    """Return who may decide what up to which limit (V17)."""
    handbook = linker.handbook
    columns = (
        Column("事项"),
        Column("类型"),
        Column("持有者"),
        Column("限度"),
        Column("超限由"),
        Column("说明"),
    )
    lines = []
    for owner, one in authorities(handbook):
        kind, subject, limit, above, remarks = parts.authority_cells(linker, one)
        lines.append(
            Line(
                (
                    subject,
                    kind,
                    Cell((replace(linker.to_entity(owner), anchor="authority"),)),
                    limit,
                    above,
                    remarks,
                )
            )
        )
    table = Table(
        "权限表", columns, tuple(sorted(lines, key=lambda line: str(line.cells[0].pieces))), wide=True
    )
    lead = "谁可以决定什么，到什么限度；超出限度由谁决定。"
    return table_page(
        "views/authority.md", "权限表", lead, table, (Link("谁做什么", "views/who-does-what.html"),)
    )


def authorities(handbook: Handbook) -> Iterator[tuple[Entity, Authority]]:
    """Yield every authority with its holder: units, positions, roles."""
    owners: tuple[OrgUnit | Position, ...] = (*handbook.units, *handbook.positions)
    for owner in (*owners, *handbook.roles):
        for one in owner.authority:
            yield owner, one
