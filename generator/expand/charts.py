"""Org charts from units and positions: who is drawn, with which marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.drawing import Card, Mark, MarkKind, Row, Tag, Tint
from generator.drawing.cards import every_card
from generator.expand.linking import Linker
from generator.expand.page import Link
from generator.model.handbook import Handbook
from generator.model.position import Position
from generator.model.staffing import Seats, is_spread, placed_posts, seats_of, share_of
from generator.model.unit import DottedLine, OrgUnit
from generator.model.values import AssignmentKind, HeadcountTotal, Status, VacancyState

_VACANCY = {
    VacancyState.VACANT: MarkKind.VACANT,
    VacancyState.RECRUITING: MarkKind.RECRUITING,
    VacancyState.PLANNED: MarkKind.PLANNED,
}


def company_cards(linker: Linker, depth: int, *, rows: bool = False, tints: bool = True) -> tuple[Card, ...]:
    """Return the chart of the whole company down to a depth (1 = the roots alone).

    A governing body stands above the company: the first company below it in rank becomes its child, since a body has
    members, not units.
    """
    handbook = linker.handbook
    roots = sorted(handbook.roots, key=lambda unit: handbook.kind_style(unit).rank)
    cards = [unit_card(linker, unit, depth, rows=rows, tints=tints) for unit in roots]
    return untangled(_stacked(cards, [handbook.is_body(unit) for unit in roots]))


def _stacked(cards: list[Card], bodies: list[bool]) -> tuple[Card, ...]:
    """Hang what is not a body below the last body, so that the board stands above the company."""
    lowest = max((index for index, is_body in enumerate(bodies) if is_body), default=-1)
    if lowest < 0 or all(bodies):
        return tuple(cards)
    below = tuple(card for card, is_body in zip(cards, bodies, strict=True) if not is_body)
    body = replace(cards[lowest], children=(*cards[lowest].children, *below))
    above = [card for card, is_body in zip(cards[:lowest], bodies, strict=False) if is_body]
    return (*above, body)


def unit_card(
    linker: Linker,
    unit: OrgUnit,
    depth: int,
    *,
    rows: bool,
    tints: bool = True,
    here: str = "",
    above: tuple[str, ...] = (),
) -> Card:
    """Return the card of a unit with what is below it, `depth` levels in all; a loop of parents is cut open."""
    handbook = linker.handbook
    passed = (*above, unit.id)
    children = () if depth == 1 else [one for one in handbook.children(unit) if one.id not in passed]
    return Card(
        id=unit.id,
        title=unit.label,
        subtitle=_head_words(linker, unit),
        note=headcount_note(handbook, unit),
        link=linker.to_entity(unit).path if unit.described else None,
        rows=_rows(linker, unit) if rows else (),
        children=tuple(
            unit_card(linker, child, depth - 1, rows=rows, tints=tints, here=here, above=passed)
            for child in children
        ),
        tags=_tags(linker, unit.functional_superiors),
        marks=_unit_marks(handbook, unit, here),
        tint=_tint(handbook, unit) if tints else None,
    )


def _head_words(linker: Linker, unit: OrgUnit) -> str:
    return linker.to(unit.head).text if unit.head else ""


def headcount_note(handbook: Handbook, unit: OrgUnit) -> str:
    """Return "29 人", "26–28 人" or "26 人以上"; "" where nothing is counted."""
    if handbook.is_body(unit):
        return f"{len(unit.members)} 名成员" if unit.members else ""
    total = placed_posts(handbook, unit)
    return "" if total == 0 else people(total)


def people(total: HeadcountTotal) -> str:
    """Return a number of posts as charts show it: "29 人", "26–28 人", "26 人以上"."""
    return f"{total.min} 人以上" if total.max is None else f"{total.display} 人"


def _tags(linker: Linker, lines: Sequence[DottedLine]) -> tuple[Tag, ...]:
    tags = []
    for line in lines:
        link = linker.to(line.superior)
        subject = f"（{line.subject}）" if line.subject else ""
        tags.append(Tag(f"虚线 → {link.text}{subject}", link.path or None, line.superior.id))
    return tuple(tags)


def _rows(linker: Linker, unit: OrgUnit) -> tuple[Row, ...]:
    return tuple(
        Row(
            position.label,
            note,
            linker.to_entity(position).path,
            marks_in(linker.handbook, position, unit),
            tags=_tags(linker, position.dotted_superiors),
            id=position.id,
        )
        for position, note in posts_in(linker.handbook, unit)
    )


def marks_in(handbook: Handbook, position: Position, unit: OrgUnit) -> tuple[Mark, ...]:
    """Return the marks of a position in one of the units it serves: seat 2 stands in the second of them."""
    if position.unit.id == unit.id:
        return position_marks(seats_of(handbook, position))
    number = [ref.id for ref in position.across].index(unit.id) + 1
    holders = handbook.holders.get(position.id, ())
    beside = any(one.seat == number and one.kind is not AssignmentKind.MAIN for _, one in holders)
    return (Mark(MarkKind.CONCURRENT, "兼任"),) if beside else ()


def posts_in(handbook: Handbook, unit: OrgUnit) -> Iterator[tuple[Position, str]]:
    """Yield the positions that a chart shows in a unit with their headcount there.

    Who serves several units stands in each of them with the share that is known, and not once more in his own.
    """
    for position in handbook.serving(unit):
        share = share_of(handbook, position, unit)
        yield position, people(share) if share is not None else ""
    for position in handbook.positions_of(unit):
        if not is_spread(handbook, position):
            yield position, _posts_note(handbook, position)


def _posts_note(handbook: Handbook, position: Position) -> str:
    return "" if position.headcount is None else people(handbook.posts(position))


def position_marks(seats: Seats) -> tuple[Mark, ...]:
    """Return the marks of a position's box: vacancy and concurrent post."""
    marks = []
    if seats.state is not None:
        marks.append(Mark(_VACANCY[seats.state], f"{seats.state.display} {seats.vacancies}"))
    if seats.concurrent:
        marks.append(Mark(MarkKind.CONCURRENT, "兼任"))
    if seats.position.status in (Status.PROPOSED, Status.DRAFT):
        marks.append(Mark(MarkKind.PROPOSED, "拟"))
    return tuple(marks)


def _unit_marks(handbook: Handbook, unit: OrgUnit, here: str) -> tuple[Mark, ...]:
    marks = []
    if handbook.is_body(unit):
        marks.append(Mark(MarkKind.BODY))
    if unit.status in (Status.PROPOSED, Status.DRAFT):
        marks.append(Mark(MarkKind.PROPOSED, "拟"))
    if not unit.described:
        marks.append(Mark(MarkKind.OUTSIDE))
    if unit.id == here:
        marks.append(Mark(MarkKind.HIGHLIGHT))
    return tuple(marks)


def _tint(handbook: Handbook, unit: OrgUnit) -> Tint | None:
    for index, scope in enumerate(handbook.scopes):
        if any(ref.kind == "unit" and ref.id == unit.id for ref in scope.units):
            return Tint(index, scope.name)
    return None


def unit_chart_cards(linker: Linker, unit: OrgUnit) -> tuple[Card, ...]:
    """Return the chart of one unit: what is above it as one small card, itself marked, all below it with posts."""
    parent = linker.handbook.parent(unit)
    above = (unit.id, parent.id) if parent else (unit.id,)
    own = unit_card(linker, unit, 9, rows=True, here=unit.id, above=above)
    if parent is None or parent.id == unit.id:
        return untangled((own,))
    return untangled((replace(unit_card(linker, parent, 1, rows=False), children=(own,)),))


MOST_DASHED_LINES = 6
"""More dashed lines than this hide the chart they cross; the tags in the boxes say the same."""


def untangled(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """Return cards whose dotted superiors are only named, not drawn, when there are too many of them."""
    tags = sum(len(card.tags) + sum(len(row.tags) for row in card.rows) for card in every_card(cards))
    return cards if tags <= MOST_DASHED_LINES else tuple(_without_lines(card) for card in cards)


def _without_lines(card: Card) -> Card:
    rows = tuple(replace(row, tags=tuple(replace(tag, target="") for tag in row.tags)) for row in card.rows)
    tags = tuple(replace(tag, target="") for tag in card.tags)
    return replace(
        card, rows=rows, tags=tags, children=tuple(_without_lines(child) for child in card.children)
    )


def equivalent(
    linker: Linker, unit: OrgUnit, depth: int, *, posts: bool, above: tuple[str, ...] = ()
) -> "ChartItem":
    """Return the same chart as a nested list: unit, head, headcount, posts."""
    handbook, here = linker.handbook, (*above, unit.id)
    positions = tuple(posts_in(handbook, unit)) if posts else ()
    return ChartItem(
        linker.to_entity(unit),
        _head_words(linker, unit),
        headcount_note(handbook, unit),
        tuple(
            (linker.to_entity(one), note, _mark_words(marks_in(handbook, one, unit)))
            for one, note in positions
        ),
        tuple(
            equivalent(linker, child, depth - 1, posts=posts, above=here)
            for child in (handbook.children(unit) if depth > 1 else ())
            if child.id not in here
        ),
    )


def _mark_words(marks: tuple[Mark, ...]) -> str:
    return "、".join(mark.badge("zh") for mark in marks)


@dataclass(frozen=True, slots=True)
class ChartItem:
    """One unit in the list beside a chart."""

    unit: Link
    head: str
    note: str
    posts: tuple[tuple[Link, str, str], ...]
    """Position, headcount and marks."""

    below: tuple["ChartItem", ...]
