"""Career graph (V33): promotion and rotation, drawn as a map and written as a table."""

from dataclasses import replace

from generator.drawing.relations import Direction, Group, Item, Relation, RelationGraph
from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Figure, Line, Link, Page, Table
from generator.expand.parts import text_cell
from generator.expand.views.view import Block, view_page
from generator.model.position import Position
from generator.model.unit import OrgUnit

LARGEST_MAP = 24
"""Larger maps are split by department: on a page wider ones would scroll, and their lines cross."""


def career_page(linker: Linker) -> Page:
    """Return who may become what, and who may change places with whom."""
    handbook = linker.handbook
    table = _table(linker, handbook.positions)
    moving = _moving(linker)
    blocks: tuple[Block, ...]
    if not moving:
        blocks = (Block("", "table", (table,)),)
    elif len(moving) <= LARGEST_MAP:
        blocks = (Block("", "map", (table,), figure=_figure(linker, moving, "career", "晋升与轮转图", 1)),)
    else:
        blocks = (*_by_department(linker, moving), Block("全部岗位", "table", (table,)))
    lead = "实线箭头指向晋升方向，虚线连接可以轮转的岗位。"
    related = (Link("能力矩阵", "views/competencies.html"),)
    return replace(view_page("views/career.md", "晋升与轮转", lead, blocks, related, "岗位"), hide=("toc",))


def _moving(linker: Linker) -> tuple[Position, ...]:
    """Return the positions that lead somewhere or are led to."""
    ids = set()
    for position in linker.handbook.positions:
        targets = [ref.id for ref in (*position.promotion_to, *position.rotation_with)]
        if targets:
            ids |= {position.id, *targets}
    return tuple(position for position in linker.handbook.positions if position.id in ids)


def _by_department(linker: Linker, moving: tuple[Position, ...]) -> tuple[Block, ...]:
    blocks = []
    for number, unit in enumerate(linker.handbook.departments, 1):
        below = {one.id for one in linker.handbook.below(unit)}
        inside = tuple(position for position in moving if position.unit.id in below)
        if 1 < len(inside) <= LARGEST_MAP:
            figure = _figure(linker, inside, f"career-{unit.id}", f"{unit.label}晋升与轮转图", number)
            blocks.append(Block(unit.label, unit.id, figure=figure))
    return tuple(blocks)


def _figure(linker: Linker, positions: tuple[Position, ...], name: str, caption: str, number: int) -> Figure:
    return Figure(
        name,
        caption,
        f"{len(positions)} 个岗位之间的晋升和轮转。同样的内容见下表。",
        relations=career_graph(linker, positions),
        downloads=(Link(".dot", f"charts/{name}.dot"),),
        number=number,
        is_wide=True,
        equivalent="career-table",
    )


def career_graph(linker: Linker, positions: tuple[Position, ...]) -> RelationGraph:
    """Return promotion as arrows and rotation as dashed lines, positions framed by their department."""
    groups = {unit.id: unit for position in positions if (unit := _department(linker, position))}
    items = tuple(
        Item(
            position.id,
            position.label,
            position.grade,
            linker.to_entity(position).path or None,
            unit.id if (unit := _department(linker, position)) else "",
        )
        for position in positions
    )
    known = {position.id for position in positions}
    relations = [
        Relation(position.id, ref.id)
        for position in positions
        for ref in position.promotion_to
        if ref.id in known
    ]
    pairs = {
        tuple(sorted((position.id, ref.id)))
        for position in positions
        for ref in position.rotation_with
        if ref.id in known and ref.id != position.id
    }
    relations += [Relation(one, other, "", True, True) for one, other in sorted(pairs)]
    return RelationGraph(
        items, tuple(relations), tuple(Group(unit.id, unit.label) for unit in groups.values()), Direction.UP
    )


def _department(linker: Linker, position: Position) -> OrgUnit | None:
    unit = linker.handbook.unit_of(position)
    if unit is None:
        return None
    tops = {one.id for one in linker.handbook.departments}
    return next((one for one in (unit, *linker.handbook.line_up(unit)) if one.id in tops), unit)


def _table(linker: Linker, positions: tuple[Position, ...]) -> Table:
    columns = (Column("岗位"), Column("职等职级"), Column("晋升方向"), Column("轮转岗位"), Column("带教岗位"))
    lines = tuple(
        Line(
            (
                Cell((linker.to_entity(one),)),
                text_cell(one.grade),
                Cell(linker.all(one.promotion_to)),
                Cell(linker.all(one.rotation_with)),
                Cell((linker.to(one.mentor),) if one.mentor else ()),
            )
        )
        for one in positions
        if one.promotion_to or one.rotation_with or one.mentor
    )
    return Table("晋升与轮转", columns, lines, anchor="career-table")
