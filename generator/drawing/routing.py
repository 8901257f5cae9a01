"""Dashed lines to dotted-line superiors, led around all cards."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise

from generator.drawing.cards import Tag
from generator.drawing.charts import Line, PlacedCard, Point

CLEARANCE_PX = 6
"""Between a dashed line and the cards it passes."""

_BEND = 24
_ALONG = 8
_CROSSING = 6


@dataclass(frozen=True, slots=True)
class _End:
    """Where a line may start or end: a card's left or right side at some height."""

    edge: Point
    outside: Point


def dotted_lines(cards: tuple[PlacedCard, ...], lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return a dashed line for each tag whose target is among the cards and their rows.

    No line runs through a card. A line that finds no way is left out; its tag says the same in words.
    """
    ends = [end for end in _wanted(cards) if end[0][0].card.id != end[1][0].card.id]
    if not ends:
        return ()
    made: list[Line] = []
    for (source, source_y), (target, target_y) in ends:
        grid = _Grid(cards, (*lines, *made), (source_y, target_y))
        points = grid.route(_ends(source, source_y), _ends(target, target_y))
        if points:
            made.append(Line(target.card.id, source.card.id, points, is_dotted=True))
    return tuple(made)


_Place = tuple[PlacedCard, int]
"""A card, and the height of the line that meets it."""


def _wanted(cards: tuple[PlacedCard, ...]) -> Iterator[tuple[_Place, _Place]]:
    places = _places(cards)
    for placed in cards:
        own = (placed, placed.y + placed.face.header_height - 8)
        tags: list[tuple[Tag, _Place]] = [(tag, own) for tag in placed.card.tags]
        for row in placed.face.rows:
            tags += [(tag, (placed, placed.y + row.y + row.height // 2)) for tag in row.row.tags]
        for tag, place in tags:
            if tag.target in places:
                yield place, places[tag.target]


def _places(cards: tuple[PlacedCard, ...]) -> dict[str, _Place]:
    places: dict[str, _Place] = {}
    for placed in cards:
        places.setdefault(placed.card.id, (placed, placed.y + placed.face.header_height - 8))
    for placed in cards:
        for row in placed.face.rows:
            if row.row.id:
                places.setdefault(row.row.id, (placed, placed.y + row.y + row.height // 2))
    return places


def _ends(placed: PlacedCard, y: int) -> tuple[_End, ...]:
    return (
        _End((placed.right, y), (placed.right + CLEARANCE_PX, y)),
        _End((placed.x, y), (placed.x - CLEARANCE_PX, y)),
    )


class _Grid:
    """The level and upright tracks a dashed line may use."""

    def __init__(
        self, cards: tuple[PlacedCard, ...], lines: Iterable[Line], heights: tuple[int, ...]
    ) -> None:
        self.cards = cards
        gap = CLEARANCE_PX
        self.xs = sorted({x for card in cards for x in (card.x - gap, card.right + gap)})
        self.ys = sorted({y for card in cards for y in (card.y - gap, card.bottom + gap)} | set(heights))
        pieces = [piece for line in lines for piece in pairwise(line.points)]
        self.level = [piece for piece in pieces if piece[0][1] == piece[1][1]]
        self.upright = [piece for piece in pieces if piece[0][0] == piece[1][0]]
        self.costs: dict[tuple[Point, Point], int] = {}

    def route(self, starts: tuple[_End, ...], goals: tuple[_End, ...]) -> tuple[Point, ...]:
        """Return the cheapest line from one of the starts to one of the goals, or nothing."""
        column, row = {x: i for i, x in enumerate(self.xs)}, {y: i for i, y in enumerate(self.ys)}
        goal_at = {(column[end.outside[0]], row[end.outside[1]]): end for end in goals if self._is_open(end)}
        heap: list[tuple[int, int, int, bool, tuple[Point, ...]]] = []
        for end in starts:
            if self._is_open(end):
                heappush(heap, (0, column[end.outside[0]], row[end.outside[1]], True, (end.edge,)))
        seen: set[tuple[int, int, bool]] = set()
        while heap:
            cost, i, j, is_level, points = heappop(heap)
            if (i, j, is_level) in seen:
                continue
            seen.add((i, j, is_level))
            here = (self.xs[i], self.ys[j])
            if (i, j) in goal_at and is_level:
                return _straight((*points, here, goal_at[i, j].edge))
            for to_i, to_j in ((i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1)):
                if 0 <= to_i < len(self.xs) and 0 <= to_j < len(self.ys):
                    turned = (to_j == j) != is_level
                    step = self._cost(here, (self.xs[to_i], self.ys[to_j]))
                    if step >= 0:
                        path = (*points, here) if turned else points
                        heappush(heap, (cost + step + _BEND * turned, to_i, to_j, to_j == j, path))
        return ()

    def _is_open(self, end: _End) -> bool:
        return self._cost(end.outside, end.outside) >= 0

    def _cost(self, start: Point, stop: Point) -> int:
        """Return the price of a piece of track, -1 if a card is in the way."""
        key = (start, stop) if start <= stop else (stop, start)
        if key not in self.costs:
            self.costs[key] = self._price(*key)
        return self.costs[key]

    def _price(self, start: Point, stop: Point) -> int:
        (left, top), (right, bottom) = start, stop
        for card in self.cards:
            if card.x - 3 < right and left < card.right + 3 and card.y - 3 < bottom and top < card.bottom + 3:
                return -1
        length = right - left + bottom - top
        along, across = (self.level, self.upright) if top == bottom else (self.upright, self.level)
        is_level = top == bottom
        beside = sum(_is_beside(piece, start, stop, is_level) for piece in along)
        crossed = sum(_is_crossed(piece, start, stop, is_level) for piece in across)
        return length + _ALONG * length * beside + _CROSSING * crossed


def _is_beside(piece: tuple[Point, Point], start: Point, stop: Point, is_level: bool) -> bool:
    """Tell whether a line and a piece of track run along each other at less than 4 px."""
    on, to = (0, 1) if is_level else (1, 0)
    low, high = sorted((piece[0][on], piece[1][on]))
    return abs(piece[0][to] - start[to]) < 4 and low < stop[on] and start[on] < high


def _is_crossed(piece: tuple[Point, Point], start: Point, stop: Point, is_level: bool) -> bool:
    on, to = (0, 1) if is_level else (1, 0)
    low, high = sorted((piece[0][to], piece[1][to]))
    return low < start[to] < high and start[on] < piece[0][on] <= stop[on]


def _straight(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return the points without those in the middle of a straight piece."""
    kept: list[Point] = []
    for point in points:
        while len(kept) > 1 and (
            kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]
        ):
            kept.pop()
        if not kept or kept[-1] != point:
            kept.append(point)
    return tuple(kept)
