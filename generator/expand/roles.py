"""Pages of roles, project teams, articles and reorganisation plans."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from generator.expand import parts
from generator.expand.crumbs import HOME
from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Line, Link, Page, Table, Text
from generator.expand.parts import DocumentView, DutyGroup, Fact, fact, shown, text_cell
from generator.expand.views.view import Block, table_page, view_page
from generator.model.catalogue import StructureChange
from generator.model.handbook import Handbook
from generator.model.position import Role, Team
from generator.model.staffing import staffing_of


@dataclass(frozen=True, slots=True)
class RoleView:
    """Everything a role or team page says."""

    facts: tuple[Fact, ...]
    description: Text
    duties: tuple[DutyGroup, ...]
    authority: Table


@dataclass(frozen=True, slots=True)
class ArticleView:
    """A page of prose."""

    summary: str
    text: Text
    document: DocumentView | None


def other_pages(linker: Linker, today: datetime.date) -> Iterator[Page]:
    """Yield the pages of roles, teams, articles and reorganisation plans, and their lists."""
    yield _role_list(linker)
    for role in linker.handbook.roles:
        yield _role_page(linker, role)
    yield _team_list(linker)
    for team in linker.handbook.teams:
        yield _team_page(linker, team)
    yield from _articles(linker)
    yield _change_list(linker)
    for change in linker.handbook.structure_changes:
        yield _change_page(linker, change)


def _role_list(linker: Linker) -> Page:
    columns = (Column("角色"), Column("类别"), Column("担任岗位"), Column("任命人"), Column("法定依据"))
    lines = tuple(
        Line(
            (
                Cell((linker.to_entity(role),)),
                text_cell(role.role_kind.display),
                Cell(tuple(linker.to_entity(one) for one in linker.handbook.fillers(role))),
                Cell((linker.to(role.appointed_by),) if role.appointed_by else ()),
                text_cell(role.legal_basis),
            )
        )
        for role in linker.handbook.roles
    )
    lead = "流程和项目里由哪些岗位担任哪些角色；角色不占编制。"
    return table_page("roles/index.md", "角色一览", lead, Table("角色一览", columns, lines))


def _role_page(linker: Linker, role: Role) -> Page:
    facts = (
        fact(role, "role_kind", role.role_kind.display),
        fact(role, "filled_by", *(linker.to_entity(one) for one in linker.handbook.fillers(role))),
        fact(role, "appointed_by", linker.to(role.appointed_by) if role.appointed_by else None),
        fact(role, "legal_basis", role.legal_basis),
        Fact("别名", role.other_names),
    )
    view = RoleView(
        shown(facts),
        linker.prose(role.description),
        parts.duties_of(linker, role),
        parts.authority_table(linker, role.authority, "权限"),
    )
    return Page(
        f"roles/{role.id}.md",
        role.label,
        "pages/role.md.j2",
        view,
        (HOME, Link("角色一览", "roles/index.html")),
        linker.handbook.place(role),
        linker.handbook.places[f"role:{role.id}"].line,
        linker.words(role.description),
        "角色",
    )


def _team_list(linker: Linker) -> Page:
    columns = (Column("项目组"), Column("负责人"), Column("来自单元"), Column("成员岗位"), Column("起止"))
    lines = tuple(
        Line(
            (
                Cell((linker.to_entity(team),)),
                Cell((linker.to(team.lead),)),
                Cell(linker.all(team.drawn_from)),
                Cell(linker.all(team.members)),
                text_cell(_span(team)),
            )
        )
        for team in linker.handbook.teams
    )
    return table_page(
        "teams/index.md", "项目组一览", "跨部门抽调人员组成的项目组。", Table("项目组一览", columns, lines)
    )


def _span(team: Team) -> str:
    since, until = parts.day(team.valid_from), parts.day(team.valid_to)
    return f"{since} 起" + (f"，至 {until}" if until else "") if since else until and f"至 {until}"


def _team_page(linker: Linker, team: Team) -> Page:
    facts = (
        fact(team, "lead", linker.to(team.lead)),
        fact(team, "drawn_from", *linker.all(team.drawn_from)),
        fact(team, "members", *linker.all(team.members)),
        fact(team, "composed_by", linker.to(team.composed_by) if team.composed_by else None),
        fact(team, "approved_by", linker.to(team.approved_by) if team.approved_by else None),
        Fact("起止", (_span(team),) if _span(team) else ()),
    )
    view = RoleView(shown(facts), linker.prose(team.purpose), (), Table("权限", ()))
    return Page(
        f"teams/{team.id}.md",
        team.label,
        "pages/role.md.j2",
        view,
        (HOME, Link("项目组一览", "teams/index.html")),
        linker.handbook.place(team),
        linker.handbook.places[f"team:{team.id}"].line,
        linker.words(team.purpose),
        "项目组",
    )


def _articles(linker: Linker) -> Iterator[Page]:
    for one in linker.handbook.pages:
        view = ArticleView(one.summary, linker.prose(one.text), parts.document_view(linker, one.document))
        yield Page(
            f"pages/{one.id}.md",
            one.label,
            "pages/article.md.j2",
            view,
            (HOME,),
            linker.handbook.place(one),
            linker.handbook.places[f"page:{one.id}"].line,
            one.summary,
            one.document.doc_no if one.document else "",
            document=parts.document_number(one.document),
        )


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
