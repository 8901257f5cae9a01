"""The handbook: all entities of a company and the questions that pages and checks ask of them."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar, cast

from generator.diagnostics.findings import Place
from generator.model.catalogue import (
    Asset,
    ExternalDocument,
    ExternalParty,
    Indicator,
    Page,
    ReadingPath,
    StructureChange,
    System,
    TrainingTopic,
)
from generator.model.entity import Entity
from generator.model.names import NameIndex
from generator.model.papers import Form, Record
from generator.model.people import Assignment, Person
from generator.model.position import Position, Role, Team
from generator.model.process import Process
from generator.model.references import Ref
from generator.model.requirement import Competency
from generator.model.settings import KindStyle, Settings
from generator.model.unit import FunctionModule, OrgUnit, Scope, UnitTemplate
from generator.model.unit_kinds import DEFAULT_KINDS
from generator.model.values import HeadcountTotal
from generator.source.text import Source, Span

Kind = TypeVar("Kind", bound=Entity)
Steps = tuple[str | int, ...]

REGION_WORDS = frozenset({"区域", "地区", "区", "region"})
"""What a headcount may be per when it holds for each region of the company."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an entity and its fields stand."""

    path: str
    span: Span
    spans: Mapping[Steps, Span] = field(default_factory=dict)
    """Spans of values by their way inside the entity; a way that ends with "" is the key of that field."""

    line: int = 1
    """The line it begins on, from 1."""

    def at(self, *steps: str | int) -> Place:
        """Return the place of a value, or of the closest thing around it that is written."""
        while steps and steps not in self.spans:
            steps = steps[:-1]
        if not steps and (head := self._head()):
            return Place(self.path, head)
        return Place(self.path, self.spans.get(steps, self.span))

    def _head(self) -> Span | None:
        """The name's line stands for the whole entity, so that an excerpt shows which one is meant."""
        for name in ("name", "title_", "company_name"):
            if (name,) in self.spans:
                return self.spans[(name,)]
        return None


@dataclass(frozen=True)
class Handbook:
    """Everything a company says, with references resolved. Knows no disk."""

    settings: Settings
    entities: Mapping[str, Mapping[str, Entity]]
    """By kind, then by id, in the order of the content folder."""

    places: Mapping[str, Placed]
    """By "kind:id"; "handbook" for the settings."""

    names: NameIndex
    assets: tuple[str, ...] = ()
    """Other files of the content folder: pictures, templates."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    """The files as they were read, by path, so that a check can point at a phrase and mend it; none in a profile."""

    def all(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Return all entities of a kind, in the order authors chose (field 顺序), then of their files."""
        known = self._in_order
        if kind.kind not in known:
            found = self.entities.get(kind.kind, {}).values()
            known[kind.kind] = tuple(sorted(found, key=lambda entity: getattr(entity, "order", 0)))
        return cast("tuple[Kind, ...]", known[kind.kind])

    @cached_property
    def _in_order(self) -> dict[str, tuple[Entity, ...]]:
        return {}

    def get(self, ref: Ref) -> Entity | None:
        """Return the target of a reference, or None when this profile or date does not have it."""
        return self.entities.get(ref.kind, {}).get(ref.id)

    def place(self, entity: Entity, *steps: str | int) -> Place:
        """Return where an entity, or a field of it, is written."""
        return self.places[f"{entity.kind}:{entity.id}"].at(*steps)

    @cached_property
    def units(self) -> tuple[OrgUnit, ...]:
        """All units: each before what is below it, brothers in the authors' order."""
        found: list[OrgUnit] = []
        seen: set[str] = set()

        def walk(unit: OrgUnit) -> None:
            if unit.id not in seen:
                seen.add(unit.id)
                found.append(unit)
                for child in self._children.get(unit.id, ()):
                    walk(child)

        for root in self.roots:
            walk(root)
        return tuple(found)

    @cached_property
    def departments(self) -> tuple[OrgUnit, ...]:
        """The units that readers look for first: bodies, the company itself and the units directly below it."""
        found: list[OrgUnit] = []
        for root in sorted(self.roots, key=lambda unit: self.kind_style(unit).rank):
            found.append(root)
            for child in self.children(root):
                found.append(child)
                # A company that hangs below its board is itself only the parent of the departments.
                if self.is_body(root):
                    found += self.children(child)
        return tuple({unit.id: unit for unit in found if unit.described}.values())

    @cached_property
    def positions(self) -> tuple[Position, ...]:
        """All positions, unit by unit, the head of each unit first."""
        found = [position for unit in self.units for position in self.positions_of(unit)]
        strays = [position for position in self.all(Position) if self.unit_of(position) is None]
        return (*found, *strays)

    @property
    def roles(self) -> tuple[Role, ...]:
        """All roles."""
        return self.all(Role)

    @property
    def teams(self) -> tuple[Team, ...]:
        """All project teams."""
        return self.all(Team)

    @property
    def people(self) -> tuple[Person, ...]:
        """All persons; () in the public profile."""
        return self.all(Person)

    @property
    def parties(self) -> tuple[ExternalParty, ...]:
        """All external parties."""
        return self.all(ExternalParty)

    @property
    def modules(self) -> tuple[FunctionModule, ...]:
        """All function modules."""
        return self.all(FunctionModule)

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """All scope sets."""
        return self.all(Scope)

    @property
    def templates(self) -> tuple[UnitTemplate, ...]:
        """All unit templates."""
        return self.all(UnitTemplate)

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """All indicators."""
        return self.all(Indicator)

    @property
    def competencies(self) -> tuple[Competency, ...]:
        """All competencies."""
        return self.all(Competency)

    @property
    def processes(self) -> tuple[Process, ...]:
        """All processes."""
        return self.all(Process)

    @property
    def forms(self) -> tuple[Form, ...]:
        """All forms."""
        return self.all(Form)

    @property
    def records(self) -> tuple[Record, ...]:
        """All records."""
        return self.all(Record)

    @property
    def external_documents(self) -> tuple[ExternalDocument, ...]:
        """All documents of external origin."""
        return self.all(ExternalDocument)

    @property
    def systems(self) -> tuple[System, ...]:
        """All systems."""
        return self.all(System)

    @property
    def things(self) -> tuple[Asset, ...]:
        """All assets in somebody's charge."""
        return self.all(Asset)

    @property
    def training(self) -> tuple[TrainingTopic, ...]:
        """All training topics."""
        return self.all(TrainingTopic)

    @property
    def reading_paths(self) -> tuple[ReadingPath, ...]:
        """All reading paths."""
        return self.all(ReadingPath)

    @property
    def pages(self) -> tuple[Page, ...]:
        """All article pages."""
        return self.all(Page)

    @property
    def structure_changes(self) -> tuple[StructureChange, ...]:
        """All reorganisation plans."""
        return self.all(StructureChange)

    @cached_property
    def _children(self) -> dict[str, tuple[OrgUnit, ...]]:
        found: dict[str, list[OrgUnit]] = {}
        for unit in self.all(OrgUnit):
            if unit.parent is not None and unit.parent.kind == "unit":
                found.setdefault(unit.parent.id, []).append(unit)
        return {key: tuple(units) for key, units in found.items()}

    @cached_property
    def _posts(self) -> dict[str, tuple[Position, ...]]:
        found: dict[str, list[Position]] = {}
        for position in self.all(Position):
            found.setdefault(position.unit.id, []).append(position)
        return {key: tuple(positions) for key, positions in found.items()}

    @cached_property
    def _reports(self) -> dict[tuple[str, str], tuple[Position, ...]]:
        found: dict[tuple[str, str], list[Position]] = {}
        for position in self.positions:
            if position.superior is not None:
                found.setdefault((position.superior.kind, position.superior.id), []).append(position)
        return {key: tuple(positions) for key, positions in found.items()}

    @cached_property
    def roots(self) -> tuple[OrgUnit, ...]:
        """Units below no other unit: governing bodies, the company itself, and what reports to a position.

        One unit of each loop of parents is among them, so that every unit hangs below a root; a check names the loop.
        """
        found = [unit for unit in self.all(OrgUnit) if self.parent(unit) is None]
        reached = {one.id for root in found for one in self.below(root)}
        for unit in self.all(OrgUnit):
            if unit.id not in reached:
                found.append(unit)
                reached |= {one.id for one in self.below(unit)}
        return tuple(found)

    def children(self, unit: OrgUnit) -> tuple[OrgUnit, ...]:
        """Return the units directly below a unit."""
        return self._children.get(unit.id, ())

    def parent(self, unit: OrgUnit) -> OrgUnit | None:
        """Return the unit above a unit, or None."""
        found = self.get(unit.parent) if unit.parent else None
        return found if isinstance(found, OrgUnit) else None

    def line_up(self, unit: OrgUnit) -> tuple[OrgUnit, ...]:
        """Return the units above a unit, the nearest first; a loop ends where it closes."""
        found: list[OrgUnit] = []
        above = self.parent(unit)
        while above is not None and above not in found and above.id != unit.id:
            found.append(above)
            above = self.parent(above)
        return tuple(found)

    def below(self, unit: OrgUnit) -> tuple[OrgUnit, ...]:
        """Return a unit and all units below it, each once."""
        known = self._below
        if unit.id not in known:
            found = {unit.id: unit}
            for child in self.children(unit):
                if child.id not in found:
                    found |= {one.id: one for one in self._below_once(child, (unit.id,))}
            known[unit.id] = tuple(found.values())
        return known[unit.id]

    @cached_property
    def _below(self) -> dict[str, tuple[OrgUnit, ...]]:
        return {}

    def _below_once(self, unit: OrgUnit, above: tuple[str, ...]) -> Iterator[OrgUnit]:
        """Yield a unit and all below it; a loop of parents ends where it closes."""
        if unit.id not in above:
            yield unit
            for child in self.children(unit):
                yield from self._below_once(child, (*above, unit.id))

    def unit_of(self, position: Position) -> OrgUnit | None:
        """Return the unit that a position belongs to."""
        found = self.get(position.unit)
        return found if isinstance(found, OrgUnit) else None

    def positions_of(self, unit: OrgUnit) -> tuple[Position, ...]:
        """Return the positions of a unit itself: its head first, then in the authors' order, superiors before reports."""
        known = self._ranked_posts
        if unit.id not in known:

            def rank(position: Position) -> tuple[bool, int, int]:
                is_head = unit.head is not None and position.id == unit.head.id
                return (not is_head, position.order, self._depth(position))

            known[unit.id] = tuple(sorted(self._posts.get(unit.id, ()), key=rank))
        return known[unit.id]

    @cached_property
    def _ranked_posts(self) -> dict[str, tuple[Position, ...]]:
        return {}

    @cached_property
    def _serving(self) -> dict[str, tuple[Position, ...]]:
        found: dict[str, list[Position]] = {}
        for position in self.positions:
            for ref in position.across:
                found.setdefault(ref.id, []).append(position)
        return {key: tuple(positions) for key, positions in found.items()}

    def serving(self, unit: OrgUnit) -> tuple[Position, ...]:
        """Return the positions of other units that serve a unit beside others (分布单元)."""
        return tuple(position for position in self._serving.get(unit.id, ()) if position.unit.id != unit.id)

    def _depth(self, position: Position) -> int:
        """How many superiors stand above a position; a reporting loop ends where it closes."""
        seen = {position.id}
        above = self.superior(position)
        while isinstance(above, Position) and above.id not in seen:
            seen.add(above.id)
            above = self.superior(above)
        return len(seen)

    def direct_reports(self, position: Position) -> tuple[Position, ...]:
        """Return the positions whose superior this is."""
        return self._reports.get(("position", position.id), ())

    def indirect_reports(self, position: Position) -> tuple[Position, ...]:
        """Return the positions below the direct reports, each once."""
        direct = self.direct_reports(position)
        found: dict[str, Position] = {}
        queue = list(direct)
        while queue:
            for report in self.direct_reports(queue.pop(0)):
                if report.id not in found and report not in direct and report.id != position.id:
                    found[report.id] = report
                    queue.append(report)
        return tuple(found.values())

    def superior(self, position: Position) -> Position | OrgUnit | None:
        """Return the position or body that a position reports to."""
        found = self.get(position.superior) if position.superior else None
        return found if isinstance(found, Position | OrgUnit) else None

    def kind_style(self, unit: OrgUnit) -> KindStyle:
        """Return rank and style of a unit's kind, as the company or our defaults have it."""
        kinds = {style.name: style for style in (*DEFAULT_KINDS, *self.settings.unit_kinds)}
        return kinds.get(unit.unit_kind, KindStyle(name=unit.unit_kind))

    def is_body(self, unit: OrgUnit) -> bool:
        """Return whether a unit is a governing body: it has members, not staff."""
        return self.kind_style(unit).body

    def posts(self, position: Position) -> HeadcountTotal:
        """Return the number of posts of a position, multiplied where it is per group or region."""
        if position.headcount is None:
            return HeadcountTotal()
        return position.headcount.posts * self.multiplier(position)

    def multiplier(self, position: Position) -> int:
        """Return for how many groups, shifts or regions a per-something headcount counts; 1 without `per`.

        The units named in 分布单元 count first, then the units of that kind below the position's unit, then the
        company's regions.
        """
        per = position.headcount.per if position.headcount else ""
        if not per:
            return 1
        if position.across:
            return len(position.across)
        if per in REGION_WORDS and self.settings.regions:
            return len(self.settings.regions)
        unit = self.unit_of(position)
        alike = [one for one in self.below(unit)[1:] if one.unit_kind == per] if unit else []
        return len(alike) or 1

    def posts_below(self, unit: OrgUnit) -> HeadcountTotal:
        """Return the number of posts of a unit and all units below it."""
        return sum((self._own_posts(one) for one in self.below(unit)), HeadcountTotal())

    def _own_posts(self, unit: OrgUnit) -> HeadcountTotal:
        known = self._posts_known
        if unit.id not in known:
            known[unit.id] = sum((self.posts(one) for one in self.positions_of(unit)), HeadcountTotal())
        return known[unit.id]

    @cached_property
    def _posts_known(self) -> dict[str, HeadcountTotal]:
        return {}

    @cached_property
    def holders(self) -> dict[str, tuple[tuple[Person, Assignment], ...]]:
        """Persons with their assignment, by position id."""
        found: dict[str, list[tuple[Person, Assignment]]] = {}
        for person in self.people:
            for assignment in person.assignments:
                found.setdefault(assignment.position.id, []).append((person, assignment))
        return {key: tuple(pairs) for key, pairs in found.items()}

    def roles_of(self, position: Position) -> tuple[Role, ...]:
        """Return the roles that a position fills, stated on either side."""
        own = {ref.id for ref in position.roles}
        return tuple(
            role
            for role in self.roles
            if role.id in own or any(ref.id == position.id for ref in role.filled_by)
        )

    def fillers(self, role: Role) -> tuple[Position, ...]:
        """Return the positions that fill a role, stated on either side."""
        return tuple(position for position in self.positions if role in self.roles_of(position))

    def as_of(self, day: datetime.date) -> "Handbook":
        """Return the handbook as it stands on a day.

        Units, positions and teams outside their valid span are left out (`valid_to` is the first day without them), and
        so are assignments that have ended (`to` is the last day of one).
        """

        def is_valid(entity: Entity) -> bool:
            since, until = getattr(entity, "valid_from", None), getattr(entity, "valid_to", None)
            return (since is None or since <= day) and (until is None or day < until)

        kept = self.only(is_valid)
        people = {key: _on(day, person) for key, person in kept.entities.get(Person.kind, {}).items()}
        return replace(kept, entities={**kept.entities, Person.kind: people})

    def only(self, keep: Callable[[Entity], bool]) -> "Handbook":
        """Return the handbook with only those entities for which `keep` says yes."""
        kept = {
            kind: {key: entity for key, entity in found.items() if keep(entity)}
            for kind, found in self.entities.items()
        }
        return replace(self, entities=kept)


def _on(day: datetime.date, person: Entity) -> Entity:
    """Return a person without the assignments that ended before a day."""
    if not isinstance(person, Person):
        return person
    left = tuple(one for one in person.assignments if one.until is None or day <= one.until)
    return person if left == person.assignments else person.model_copy(update={"assignments": left})
