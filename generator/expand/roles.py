"""Pages of roles and project teams: hats and projects beside the line."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.expand import parts
from generator.expand.crumbs import HOME
from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Line, Link, Page, Table, Text
from generator.expand.parts import DutyGroup, Fact, fact, shown, text_cell
from generator.expand.views.view import table_page
from generator.model.position import Role, Team


@dataclass(frozen=True, slots=True)
class RoleView:
    """Everything a role or team page says."""

    facts: tuple[Fact, ...]
    description: Text
    duties: tuple[DutyGroup, ...]
    authority: Table


def role_pages(linker: Linker) -> Iterator[Page]:
    """Yield the lists of roles and project teams and the page of each."""
    yield _role_list(linker)
    for role in linker.handbook.roles:
        yield _role_page(linker, role)
    yield _team_list(linker)
    for team in linker.handbook.teams:
        yield _team_page(linker, team)


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
