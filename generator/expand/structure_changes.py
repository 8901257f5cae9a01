"""Reorganisation plans with the structure before and after (A19)."""

import datetime
from collections.abc import Iterator

from generator.expand import parts
from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Line, Page, Table
from generator.expand.parts import Fact, fact, shown, text_cell
from generator.expand.views.view import Block, table_page, view_page
from generator.model.catalogue import StructureChange
from generator.model.handbook import Handbook
from generator.model.staffing import staffing_of


def change_pages(linker: Linker) -> Iterator[Page]:
    """Yield the list of reorganisation plans and the page of each."""
    yield _change_list(linker)
    for change in linker.handbook.structure_changes:
        yield _change_page(linker, change)


def _change_list(linker: Linker) -> Page:
    columns = (Column("组织调整"), Column("生效日期", style="zs-date"), Column("依据"))
    lines = tuple(
        Line(
            (
                Cell((linker.to_entity(one),)),
                text_cell(parts.day(one.effective_date)),
                Cell(linker.all(one.basis)),
            )
        )
        for one in linker.handbook.structure_changes
    )
    lead = "组织调整方案：为什么调、怎么调、什么时候生效。"
    return table_page("structure_changes/index.md", "组织调整", lead, Table("组织调整", columns, lines))


def _change_page(linker: Linker, change: StructureChange) -> Page:
    """A reorganisation plan with the structure on the day before and on the day it takes effect (A19)."""
    blocks = (
        Block("依据与原则", "basis", facts=_change_facts(linker, change)),
        Block("调整事项", "operations", (_operations(linker, change),)),
        Block("调整前后", "before-after", (_before_after(linker, change),)),
        Block("实施阶段", "phases", (_phases(change),)),
    )
    return view_page(
        f"structure_changes/{change.id}.md",
        change.label,
        linker.words(change.purpose),
        blocks,
        kicker="组织调整方案",
    )


def _change_facts(linker: Linker, change: StructureChange) -> tuple[Fact, ...]:
    return shown(
        (
            fact(change, "effective_date", parts.day(change.effective_date)),
            fact(change, "basis", *linker.all(change.basis)),
            fact(change, "principles", *change.principles),
        )
    )


def _operations(linker: Linker, change: StructureChange) -> Table:
    columns = (Column("动作"), Column("内容"), Column("涉及单元"))
    lines = tuple(
        Line((text_cell(one.action), text_cell(one.text), Cell(linker.all(one.units))))
        for one in change.operations
    )
    return Table("调整事项", columns, lines)


def _phases(change: StructureChange) -> Table:
    columns = (Column("阶段"), Column("自", style="zs-date"), Column("至", style="zs-date"), Column("内容"))
    lines = tuple(
        Line(
            (
                text_cell(one.name),
                text_cell(parts.day(one.since)),
                text_cell(parts.day(one.until)),
                text_cell(one.text),
            )
        )
        for one in change.phases
    )
    return Table("实施阶段", columns, lines)


def _before_after(linker: Linker, change: StructureChange) -> Table:
    """Units whose posts differ between the day before and the day of the change, with the balance."""
    whole = linker.whole
    before, after = (
        whole.as_of(change.effective_date - datetime.timedelta(days=1)),
        whole.as_of(change.effective_date),
    )
    columns = (Column("单元"), Column("调整前", numeric=True), Column("调整后", numeric=True), Column("变化"))
    lines = []
    ids = dict.fromkeys((*(unit.id for unit in before.units), *(unit.id for unit in after.units)))
    for identity in ids:
        was, now = _posts(before, identity), _posts(after, identity)
        if was != now:
            unit = next(one for one in whole.units if one.id == identity)
            lines.append(
                Line(
                    (
                        Cell((linker.to_entity(unit),)),
                        text_cell(was),
                        text_cell(now),
                        text_cell(_change_word(was, now)),
                    )
                )
            )
    total = tuple(staffing_of(one, one.positions).posts.display for one in (before, after))
    balance = "平衡" if total[0] == total[1] else "不平衡"
    lines.append(
        Line((text_cell("全公司"), text_cell(total[0]), text_cell(total[1]), text_cell(balance)), "zs-sum")
    )
    return Table("调整前后", columns, tuple(lines))


def _posts(handbook: Handbook, identity: str) -> str:
    unit = next((one for one in handbook.units if one.id == identity), None)
    return handbook.posts_below(unit).display if unit else "—"


def _change_word(was: str, now: str) -> str:
    if was == "—":
        return "新设"
    return "撤销" if now == "—" else "编制变化"
