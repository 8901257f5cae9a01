"""Lines side by side: each piece of a route gets a track of its gutter or channel, ordered so that few lines cross."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from generator.drawing.lanes.routing import Route


@dataclass(frozen=True, slots=True)
class Piece:
    """A straight piece of a route on one gutter, column, channel or row."""

    edge: int
    index: int
    """Which piece of its route, from 0."""

    is_upright: bool
    line: int
    """The coarse place of the gutter or column (upright pieces), channel or row (level ones)."""

    low: int
    high: int
    ends: tuple[tuple[int, int], ...]
    """For each end that bends: its coarse place along the piece, and -1 or 1 for the way it bends."""

    is_first: bool
    is_last: bool


Tracks = dict[tuple[int, int], int]
"""The track of each piece, by edge and index."""


def pieces(routes: Iterable[Route]) -> tuple[Piece, ...]:
    """Return all pieces of the routes."""
    return tuple(piece for edge, route in enumerate(routes) for piece in _pieces(edge, route))


def _pieces(edge: int, route: Route) -> list[Piece]:
    found = []
    for index, (start, end) in enumerate(pairwise(route)):
        along = 1 if start[0] == end[0] else 0
        across = 1 - along
        ends = []
        if index > 0:
            ends.append((start[along], 1 if route[index - 1][across] > start[across] else -1))
        if index + 2 < len(route):
            ends.append((end[along], 1 if route[index + 2][across] > start[across] else -1))
        low, high = sorted((start[along], end[along]))
        found.append(
            Piece(
                edge,
                index,
                along == 1,
                start[across],
                low,
                high,
                tuple(ends),
                index == 0,
                index + 2 == len(route),
            )
        )
    return found


def tracks(members: list[Piece]) -> tuple[Tracks, int]:
    """Return the track of each piece of one gutter or channel, and how many tracks there are."""
    order: list[Piece] = []
    for piece in sorted(members, key=lambda one: (one.high - one.low, one.low, one.edge)):
        order.insert(_best_place(order, piece), piece)
    found: Tracks = {}
    count = 0
    for place, piece in enumerate(order):
        its = 1 + max(
            (found[other.edge, other.index] for other in order[:place] if _overlap(piece, other)), default=-1
        )
        found[piece.edge, piece.index] = its
        count = max(count, its + 1)
    return found, count


def _best_place(order: list[Piece], piece: Piece) -> int:
    """Return where in the order the piece crosses the fewest others."""
    cost = sum(_crossings(piece, other) for other in order)
    best, best_cost = 0, cost
    for place, other in enumerate(order):
        cost += _crossings(other, piece) - _crossings(piece, other)
        if cost < best_cost:
            best, best_cost = place + 1, cost
    return best


def _overlap(one: Piece, other: Piece) -> bool:
    return one.low <= other.high and other.low <= one.high


def _crossings(first: Piece, second: Piece) -> float:
    """Return how often two pieces would cross if the first came before the second."""
    if not _overlap(first, second):
        return 0.0
    cost = 0.0
    for place, way in second.ends:
        if way < 0 and first.low <= place <= first.high:
            cost += 1.0 if first.low < place < first.high else 0.7
    for place, way in first.ends:
        if way > 0 and second.low <= place <= second.high:
            cost += 1.0 if second.low < place < second.high else 0.7
    return cost
