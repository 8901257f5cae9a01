"""Where lines meet their boxes and cross empty cells, so that none lies on another or on a label."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.drawing.lanes.measures import LABEL_GAP, PORT, PORT_EDGE, SIDE_PORT, SIDE_PORT_EDGE
from generator.drawing.lanes.measuring import Demand, Extent, Scale
from generator.drawing.lanes.placing import Grid
from generator.drawing.lanes.routing import HIGH, LEFT, RIGHT, Route, side_of
from generator.drawing.lanes.tracks import Piece

_BESIDE = 9
_CLEAR = 4
_BEND = 26
"""How far a bend inside an empty cell may be off its middle."""


@dataclass(frozen=True, slots=True)
class _Taken:
    low: float
    high: float
    start: float
    end: float
    """From start to end along the line, from low to high beside its middle."""


def pitch_and_edge(is_upright: bool) -> tuple[int, int]:
    """Return the distance between lines that meet a box side by side, and to the box's corner."""
    return (PORT, PORT_EDGE) if is_upright else (SIDE_PORT, SIDE_PORT_EDGE)


def exits(
    grid: Grid, routes: tuple[Route, ...], labels: list[Extent], is_before: bool
) -> dict[int, tuple[float, bool]]:
    """Return offset and label side of labelled edges that leave with the flow; several share out the box."""
    by_node: dict[int, list[int]] = defaultdict(list)
    for edge, route in enumerate(routes):
        if labels[edge][0] and side_of(route, at_end=False) == HIGH:
            by_node[grid.ends[edge][0]].append(edge)
    found: dict[int, tuple[float, bool]] = {}
    for members in by_node.values():
        members.sort(key=lambda edge: (_heading(routes[edge]), routes[edge][-1], edge))
        if len(members) == 1:
            found[members[0]] = (0.0, is_before)
        elif len(members) == 2:
            found[members[0]], found[members[1]] = (-float(PORT), True), (float(PORT), False)
        else:
            pitch = max(labels[edge][0] for edge in members) + LABEL_GAP + 7
            for place, edge in enumerate(members):
                found[edge] = (round((place - (len(members) - 1) / 2) * pitch), is_before)
    return found


def _heading(route: Route) -> int:
    """Return how far across the route goes before it bends again."""
    return route[2][0] - route[0][0] if len(route) > 2 else 0


class Ports:
    """Finds the offset of every piece that stands on a column or row, by edge and index."""

    def __init__(self, grid: Grid, routes: tuple[Route, ...], scale: Scale, demand: Demand) -> None:
        self.grid, self.routes, self.scale, self.demand = grid, routes, scale, demand
        self.offsets: dict[tuple[int, int], float] = {}
        self.taken: dict[tuple[bool, int], list[_Taken]] = defaultdict(list)
        self.cramped: set[int] = set()
        """Nodes with a line that found no place of its own."""

    def place(self, members: tuple[Piece, ...]) -> None:
        """Find the offsets; columns first, because rows need to know where their lines bend."""
        for is_upright in (True, False):
            own = [piece for piece in members if piece.line % 2 and piece.is_upright == is_upright]
            for piece in sorted(own, key=self._order):
                self._put(piece)

    def _order(self, piece: Piece) -> tuple[int, float, int, int]:
        start, end = self._interval(piece)
        if piece.is_upright and piece.edge in self.demand.exits and piece.is_first:
            rank = 0
        elif not piece.is_upright and piece.is_first and self.demand.labels[piece.edge][0]:
            rank = 1
        else:
            rank = 2 if piece.is_first and piece.is_last else 3
        return rank, end - start, piece.edge, piece.index

    def _put(self, piece: Piece) -> None:
        start, end = self._interval(piece)
        its_line = (piece.is_upright, piece.line)
        best, fewest = 0.0, 99
        for offset in self._wishes(piece):
            conflicts = self._conflicts(its_line, offset, start, end)
            if conflicts < fewest:
                best, fewest = offset, conflicts
            if not conflicts:
                break
        if fewest:
            self.cramped |= set(self.grid.ends[piece.edge])
        self.offsets[piece.edge, piece.index] = best
        self.taken[its_line].append(_Taken(best - _BESIDE, best + _BESIDE, start - _CLEAR, end + _CLEAR))
        self._take_label(piece, best)

    def _conflicts(self, line: tuple[bool, int], offset: float, start: float, end: float) -> int:
        return sum(
            other.low < offset < other.high and other.start < end and start < other.end
            for other in self.taken[line]
        )

    def _take_label(self, piece: Piece, offset: float) -> None:
        """Keep others off the label of a line that starts here."""
        across, along = self.demand.labels[piece.edge]
        if not piece.is_first or not across:
            return
        source = self.grid.ends[piece.edge][0]
        box = self.label_place(piece.edge, offset)
        column, row = self.grid.places[source]
        u, v = box[0] - self.scale.columns[column], box[1] - self.scale.rows[row]
        if piece.is_upright:
            self.taken[True, piece.line].append(_Taken(u - 3, u + across + 3, box[1] - 1, box[1] + along + 1))
        else:
            self.taken[False, piece.line].append(
                _Taken(v - 2, v + along + 2, box[0] - 1, box[0] + across + 1)
            )

    def _wishes(self, piece: Piece) -> Iterator[float]:
        """Yield offsets, the best first: the middle, then by turns on the side to which the line bends."""
        if piece.is_first and piece.is_upright and piece.edge in self.demand.exits:
            yield self.demand.exits[piece.edge][0]
            if side_of(self.routes[piece.edge], at_end=False) == HIGH:
                return
        limit = self._limit(piece)
        way = piece.ends[0][1] if piece.ends else 1
        pitch, _ = pitch_and_edge(piece.is_upright == self.demand.is_vertical)
        yield 0.0
        for step in range(1, 12):
            for sign in (way, -way):
                if step * pitch <= limit:
                    yield float(sign * step * pitch)

    def _limit(self, piece: Piece) -> float:
        """Return how far off the middle the piece may be without leaving its boxes."""
        limit = 60.0 if not (piece.is_first or piece.is_last) else 999.0
        source, target = self.grid.ends[piece.edge]
        for is_there, node in ((piece.is_first, source), (piece.is_last, target)):
            if is_there:
                size = self.demand.sizes[node][0 if piece.is_upright else 1]
                _, edge = pitch_and_edge(piece.is_upright == self.demand.is_vertical)
                limit = min(limit, size / 2 - edge)
        return limit

    def _interval(self, piece: Piece) -> Extent:
        """Return where the piece starts and ends; a bend in an empty cell counts with what it may need."""
        places = []
        source, target = self.grid.ends[piece.edge]
        route = self.routes[piece.edge]
        for is_end, node, spot, neighbour in (
            (piece.is_first, source, route[piece.index], piece.index - 1),
            (piece.is_last, target, route[piece.index + 1], piece.index + 1),
        ):
            if is_end:
                places.append(self._box_edge(piece, node, spot, route))
            else:
                places += self._bend(piece, spot, neighbour)
        return min(places), max(places)

    def _box_edge(self, piece: Piece, node: int, spot: tuple[int, int], route: Route) -> float:
        other = route[piece.index + 1] if spot == route[piece.index] else route[piece.index]
        size = self.demand.sizes[node][1 if piece.is_upright else 0] / 2
        along = 1 if piece.is_upright else 0
        middle = (self.scale.rows if piece.is_upright else self.scale.columns)[spot[along] // 2]
        return middle + (size if other[along] > spot[along] else -size)

    def _bend(self, piece: Piece, spot: tuple[int, int], neighbour: int) -> list[float]:
        key = (piece.edge, neighbour)
        if key in self.scale.places:
            return [self.scale.places[key]]
        along = 1 if piece.is_upright else 0
        middle = (self.scale.rows if piece.is_upright else self.scale.columns)[spot[along] // 2]
        if key in self.offsets:
            return [middle + self.offsets[key]]
        return [middle - _BEND, middle + _BEND]

    def label_place(self, edge: int, offset: float) -> Extent:
        """Return across and along of a label's start, its line being `offset` px off the middle of its source."""
        source = self.grid.ends[edge][0]
        column, row = self.grid.places[source]
        u, v = self.scale.columns[column], self.scale.rows[row]
        across, along = self.demand.labels[edge]
        half_across, half_along = (size / 2 for size in self.demand.sizes[source])
        side = side_of(self.routes[edge], at_end=False)
        if side in (LEFT, RIGHT):
            beside = half_across + LABEL_GAP
            start = u + beside if side == RIGHT else u - beside - across
            return start, v + offset - (2 if self.demand.is_vertical else LABEL_GAP) - along
        is_before = self.demand.exits[edge][1]
        start = u + offset - LABEL_GAP - across if is_before else u + offset + LABEL_GAP
        return start, v + half_along + 3
