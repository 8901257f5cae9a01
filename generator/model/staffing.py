"""Posts, persons and vacancies: the sums that HR reconciles (SC-07)."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.handbook import Handbook
from generator.model.position import Position
from generator.model.unit import OrgUnit
from generator.model.values import AssignmentKind, HeadcountTotal, VacancyState


def share_of(handbook: Handbook, position: Position, unit: OrgUnit) -> HeadcountTotal | None:
    """Return how many posts of a position that serves several units (分布单元) stand in one of them.

    The unit's own staffing plan says it, or a headcount per unit; None when neither does.
    """
    stated = [line.headcount for line in unit.staffing if line.position.id == position.id and line.headcount]
    if stated:
        return sum((headcount.posts for headcount in stated), HeadcountTotal())
    if position.headcount is not None and position.headcount.per:
        return position.headcount.posts
    return None


def is_spread(handbook: Handbook, position: Position) -> bool:
    """Return whether all posts of a position are known to stand in the units it serves, not in its own."""
    units = [unit for ref in position.across if isinstance(unit := handbook.get(ref), OrgUnit)]
    return bool(units) and all(share_of(handbook, position, unit) is not None for unit in units)


def placed_posts(handbook: Handbook, unit: OrgUnit) -> HeadcountTotal:
    """Return the posts that work in a unit and below it: its own, and its share of those who serve several units.

    The parent's sum counts such a position once, in its own unit.
    """
    inside = {one.id for one in handbook.below(unit)}
    total = handbook.posts_below(unit)
    for one in handbook.below(unit):
        for position in handbook.serving(one):
            if position.unit.id not in inside and (share := share_of(handbook, position, one)) is not None:
                total += share
    return total


@dataclass(frozen=True, slots=True)
class Staffing:
    """What a set of positions comes to: posts = persons + vacancies + concurrent posts."""

    positions: int
    posts: HeadcountTotal
    persons: int
    """Main holders."""

    vacancies: int
    """Vacant, recruiting or planned seats that somebody stated."""

    concurrent: int
    """Posts held beside another one, or shared."""

    @property
    def unexplained(self) -> int:
        """Posts that are neither held nor stated vacant; 0 when the figures close, negative when too many hold."""
        return self.posts.min - self.persons - self.vacancies - self.concurrent


@dataclass(frozen=True, slots=True)
class Seats:
    """The posts of one position."""

    position: Position
    posts: HeadcountTotal
    persons: int
    vacancies: int
    state: VacancyState | None
    concurrent: int


def seats_of(handbook: Handbook, position: Position) -> Seats:
    """Return how the posts of one position are filled."""
    headcount = position.headcount
    vacancy = headcount.vacancy if headcount else None
    holders = handbook.holders.get(position.id, ())
    beside = sum(assignment.kind is not AssignmentKind.MAIN for _, assignment in holders)
    if headcount and headcount.shared and not beside:
        beside = headcount.posts.min
    vacant = 0 if vacancy is None else vacancy.count if vacancy.count is not None else 1
    persons = sum(assignment.kind is AssignmentKind.MAIN for _, assignment in holders)
    return Seats(
        position, handbook.posts(position), persons, vacant, vacancy.state if vacancy else None, beside
    )


def staffing_of(handbook: Handbook, positions: Iterable[Position]) -> Staffing:
    """Return the sums over positions."""
    seats = [seats_of(handbook, position) for position in positions]
    total = HeadcountTotal()
    for one in seats:
        total += one.posts
    return Staffing(
        len(seats),
        total,
        sum(one.persons for one in seats),
        sum(one.vacancies for one in seats),
        sum(one.concurrent for one in seats),
    )
