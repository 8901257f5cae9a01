"""One page for each position: the complete 岗位说明书, in the order HR people know."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.expand import parts
from generator.expand.crumbs import position_crumbs
from generator.expand.linking import Linker
from generator.expand.my_work import forms_table, steps_table
from generator.expand.page import Cell, Column, Line, Link, Marked, Page, Piece, Table, Text
from generator.expand.parts import ConductLine, DocumentView, DutyGroup, Fact, display, fact, shown, text_cell
from generator.model.position import Position
from generator.model.requirement import Requirement, Skill, WorkingConditions
from generator.model.staffing import Seats, seats_of
from generator.model.unit import OrgUnit
from generator.model.values import CompetencyLevel, RelationKind


@dataclass(frozen=True, slots=True)
class PositionView:
    """Everything a position page says."""

    facts: tuple[Fact, ...]
    purpose: Text
    duties: tuple[DutyGroup, ...]
    routine: Table
    authority: Table
    conduct: tuple[ConductLine, ...]
    kpis: Table
    direct_reports: tuple[Link, ...]
    indirect_reports: tuple[Link, ...]
    colleagues: tuple[Link, ...]
    relations: Table
    requirements: tuple[Fact, ...]
    competencies: Table
    conditions: tuple[Fact, ...]
    equipment: tuple[Link, ...]
    steps: Table
    """Its steps in processes (V08)."""

    papers: Table
    """Its forms and records (V09)."""

    career: tuple[Fact, ...]
    roles: tuple[Link, ...]
    contacts: tuple[Fact, ...]
    text: Text
    notes: Text
    document: DocumentView | None
    is_sketch: bool
    """Whether only the first strokes are drawn, so that empty sections are left out instead of saying so."""


def position_pages(linker: Linker) -> Iterator[Page]:
    """Yield the page of every position."""
    for position in linker.handbook.positions:
        yield position_page(linker, position)


def position_page(linker: Linker, position: Position) -> Page:
    """Return the page of one position."""
    place = linker.handbook.places[f"position:{position.id}"]
    document = position.document
    kicker = " · ".join(
        part for part in ("岗位说明书", document.doc_no if document else position.code) if part
    )
    return Page(
        f"positions/{position.id}.md",
        position.label,
        "pages/position.md.j2",
        position_view(linker, position),
        position_crumbs(linker, position),
        linker.handbook.place(position),
        place.line,
        linker.prose(position.purpose).markdown,
        kicker,
        document=parts.document_number(document),
    )


def position_view(linker: Linker, position: Position) -> PositionView:
    """Return what the page of a position says."""
    handbook = linker.handbook
    unit = handbook.unit_of(position)
    return PositionView(
        facts=shown(_facts(linker, position)),
        purpose=linker.prose(position.purpose),
        duties=parts.duties_of(linker, position),
        routine=parts.routine_table(linker, position.routine, "日常工作"),
        authority=parts.authority_table(linker, position.authority, "职位权限"),
        conduct=parts.conduct_lines(linker, position.conduct),
        kpis=parts.assessment_table(linker, position.kpis, "关键考核指标"),
        direct_reports=_positions(linker, handbook.direct_reports(position)),
        indirect_reports=_positions(linker, handbook.indirect_reports(position)),
        colleagues=_positions(
            linker, [one for one in handbook.positions_of(unit) if one != position] if unit else []
        ),
        relations=_relations(linker, position),
        requirements=shown(requirement_facts(position.requirements)),
        competencies=_competencies(linker, position),
        conditions=shown(_conditions(position.conditions)),
        equipment=linker.all(position.equipment),
        steps=steps_table(linker, position),
        papers=forms_table(linker, position),
        career=shown(_career(linker, position)),
        roles=tuple(linker.to_entity(role) for role in handbook.roles_of(position)),
        contacts=parts.contact_facts(position.contacts),
        text=linker.prose(position.text),
        notes=linker.prose(position.notes),
        document=parts.document_view(linker, position.document),
        is_sketch=position.completeness.value == "sketch",
    )


def _positions(linker: Linker, positions: tuple[Position, ...] | list[Position]) -> tuple[Link, ...]:
    return tuple(linker.to_entity(one) for one in positions)


def _facts(linker: Linker, position: Position) -> Iterator[Fact]:
    handbook = linker.handbook
    unit = handbook.unit_of(position)
    superior = handbook.superior(position)
    yield fact(position, "code", position.code)
    yield fact(position, "unit", linker.to_entity(unit) if unit else None)
    yield fact(
        position, "superior", linker.to_entity(superior) if isinstance(superior, Position | OrgUnit) else None
    )
    yield replace(fact(position, "headcount", *headcount_pieces(linker, position)), between=" ")
    yield parts.status_fact(position, position.status)
    yield parts.dotted_fact(linker, position, "dotted_superiors", position.dotted_superiors)
    yield Fact(
        "直接下属", _count_or_none(_positions(linker, handbook.direct_reports(position)), position.no_reports)
    )
    yield fact(position, "family", position.family)
    yield fact(position, "grade", position.grade)
    yield fact(position, "pay_range", display(position.pay_range))
    yield fact(position, "employment_kind", position.employment_kind.display)
    yield fact(position, "covers", *linker.all(position.covers))
    yield fact(position, "across", *linker.all(position.across))
    yield fact(position, "span", position.span)
    yield fact(position, "location", position.location)
    yield fact(position, "mentor", linker.to(position.mentor) if position.mentor else None)
    yield Fact("任职人", holder_pieces(linker, position))
    yield Fact("别名", position.other_names)


def _count_or_none(links: tuple[Link, ...], stated: bool) -> tuple[Piece, ...]:
    return links or (("无",) if stated else ())


def headcount_pieces(linker: Linker, position: Position) -> tuple[Piece, ...]:
    """Return a headcount in its author's words, its sum where it is per group, and its vacancy marks."""
    if position.headcount is None:
        return ()
    seats = seats_of(linker.handbook, position)
    words = _headcount_words(position, seats)
    return (*((words,) if words else ()), *vacancy_marks(seats))


def _headcount_words(position: Position, seats: Seats) -> str:
    """The number in its author's words; a vacancy stands beside it as a mark and is not said twice."""
    headcount = position.headcount
    if headcount is None:
        return ""
    if headcount.vacancy is not None:
        counted = (headcount.exact, headcount.min, headcount.max)
        if not headcount.open and not headcount.shared and all(number is None for number in counted):
            return ""
        headcount = headcount.model_copy(update={"vacancy": None, "text": ""})
    words = headcount.display
    if headcount.per:
        return f"{words}，共 {seats.posts.display} 人"
    return words if not words.isdigit() else f"{words} 人"


def vacancy_marks(seats: Seats) -> tuple[Marked, ...]:
    """Return the marks of a position's seats: vacant, recruiting, planned, concurrent."""
    marks = []
    if seats.state is not None:
        marks.append(Marked(seats.state.value, f"{seats.state.display} {seats.vacancies} 人"))
    if seats.concurrent:
        marks.append(Marked("concurrent", f"兼任 {seats.concurrent} 人"))
    return tuple(marks)


def holder_pieces(linker: Linker, position: Position) -> tuple[Piece, ...]:
    """Return the holders of a position with the kind of their assignment; () in the public profile."""
    pieces: list[Piece] = []
    for person, assignment in linker.handbook.holders.get(position.id, ()):
        kind = "" if assignment.kind.value == "main" else f"（{assignment.kind.display}）"
        pieces.append(f"{person.name}{kind}")
    return tuple(pieces)


def _relations(linker: Linker, position: Position) -> Table:
    columns = (Column("关系"), Column("对象"), Column("事项"), Column("方式与频次"))
    order = tuple(RelationKind)
    lines = []
    for one in sorted(position.relations, key=lambda one: order.index(one.kind)):
        party = (linker.to(one.counterpart) if one.counterpart else None, one.party)
        how = "，".join(part for part in (one.channel, display(one.frequency)) if part)
        pieces = tuple(piece for piece in party if piece)
        lines.append(
            Line((text_cell(one.kind.display), Cell(pieces), text_cell(one.subject), text_cell(how)))
        )
    return Table("工作关系", columns, tuple(lines))


def requirement_facts(requirement: Requirement | None) -> Iterator[Fact]:
    """Yield what a post asks of its holder, by field, an explicit 无 included."""
    if requirement is None:
        return
    education = requirement.education_min.display + "及以上" if requirement.education_min else ""
    yield fact(requirement, "education_min", education)
    yield fact(requirement, "majors", *requirement.majors)
    experience = (
        "".join(part for part in (display(one.years), one.area) if part) for one in requirement.experience
    )
    yield fact(requirement, "experience", *experience)
    yield fact(requirement, "training", *requirement.training)
    for name in ("knowledge", "skills"):
        yield fact(requirement, name, *(_skill(one) for one in getattr(requirement, name)))
    yield fact(requirement, "certificates", *requirement.certificates)
    for name in ("languages", "computer"):
        yield fact(requirement, name, *(_skill(one) for one in getattr(requirement, name)))
    yield fact(requirement, "attitude", *requirement.attitude)
    conditions = (
        f"{one.kind}：{one.text}（{one.justification or '未说明理由'}）"
        for one in requirement.personal_conditions
    )
    yield fact(requirement, "personal_conditions", *conditions)
    yield fact(requirement, "other", *requirement.other)


def _skill(skill: Skill) -> str:
    return f"{skill.name}（{skill.level}）" if skill.level else skill.name


def _competencies(linker: Linker, position: Position) -> Table:
    """The 知能/体能 grid: one row a competency, a tick under the level it needs."""
    levels = tuple(CompetencyLevel)
    columns = (Column("能力项"), *(Column(level.display, style="zs-tick") for level in levels))
    lines = []
    for need in position.competencies:
        ticks = (text_cell("✓" if need.level is level else "") for level in levels)
        lines.append(Line((Cell((linker.to(need.competency),)), *ticks)))
    return Table("能力要求", columns, tuple(lines))


def _conditions(conditions: WorkingConditions | None) -> Iterator[Fact]:
    if conditions is not None:
        for name in WorkingConditions.model_fields:
            yield fact(conditions, name, getattr(conditions, name))


def _career(linker: Linker, position: Position) -> Iterator[Fact]:
    yield fact(position, "promotion_to", *linker.all(position.promotion_to))
    yield Fact("晋升来源", tuple(linker.to_entity(one) for one in linker.led_to.get(position.id, ())))
    rotation = {ref.id: linker.to(ref) for ref in position.rotation_with}
    for one in linker.rotated_with.get(position.id, ()):
        rotation.setdefault(one.id, linker.to_entity(one))
    yield fact(position, "rotation_with", *rotation.values())
