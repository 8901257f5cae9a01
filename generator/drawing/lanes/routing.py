"""Which way each line takes, still without px: through gutters between columns and channels between rows.

Coarse places: gutter g is at 2g and column c at 2c + 1 across, channel k at 2k and row r at 2r + 1 along.
"""

from collections.abc import Iterator

from generator.drawing.lanes.placing import Grid

Spot = tuple[int, int]
Route = tuple[Spot, ...]
"""The middle of the source's cell, the bends, the middle of the target's cell."""

_ACROSS, _ALONG, _BEND, _CROSSING, _SHARING = 1.6, 1.0, 2.2, 1.5, 0.35
_OUT_SIDE, _IN_SIDE, _SAME_SIDE, _OTHER_WAY = 0.4, 0.7, 2.4, 6.0
_MOST_BESIDE = 3
_NEVER = 1e9

LOW, HIGH, LEFT, RIGHT = range(4)
"""The sides of a box: against and with the flow, then across."""


def routes(grid: Grid, again: tuple[float, ...], labelled: frozenset[int]) -> tuple[Route, ...]:
    """Return a route for each edge.

    `again` is each node's cost of a second exit on one side; `labelled` edges have text.
    """
    return _Router(grid, again, labelled).run()


class _Router:
    def __init__(self, grid: Grid, again: tuple[float, ...], labelled: frozenset[int]) -> None:
        self.grid, self.again, self.labelled = grid, again, labelled
        self.columns, self.rows = len(grid.lanes), grid.rows
        self.width, self.height = 2 * self.columns + 1, 2 * self.rows + 1
        # Upright pieces by place across, level pieces by place along; 2 where a line passes, 1 where it ends.
        self.upright = [[0] * self.width for _ in range(self.height)]
        self.level = [[0] * self.height for _ in range(self.width)]
        self.upright_wall = [bytearray(self.height) for _ in range(self.width)]
        self.level_wall = [bytearray(self.width) for _ in range(self.height)]
        for column, row in grid.places:
            self.upright_wall[2 * column + 1][2 * row + 1] = 1
            self.level_wall[2 * row + 1][2 * column + 1] = 1
        self.upright_load = [[0] * self.height for _ in range(self.width)]
        self.level_load = [[0] * self.width for _ in range(self.height)]
        self.ways_out: dict[tuple[int, int], int] = {}
        self.ways_in: dict[tuple[int, int], int] = {}

    def run(self) -> tuple[Route, ...]:
        found: dict[int, Route] = {}
        for edge in sorted(range(len(self.grid.ends)), key=self._order):
            best = min(self._candidates(edge), key=lambda route: self._cost(edge, route))
            found[edge] = best
            self._take(edge, best)
        return tuple(found[edge] for edge in range(len(self.grid.ends)))

    def _order(self, edge: int) -> tuple[bool, int, int]:
        source, target = self.grid.ends[edge]
        (column, row), (to_column, to_row) = self.grid.places[source], self.grid.places[target]
        return self.grid.is_back[edge], abs(to_row - row) + abs(to_column - column), edge

    def _candidates(self, edge: int) -> Iterator[Route]:
        source, target = self.grid.ends[edge]
        (column, row), (to_column, to_row) = self.grid.places[source], self.grid.places[target]
        x, y, to_x, to_y = 2 * column + 1, 2 * row + 1, 2 * to_column + 1, 2 * to_row + 1
        if source == target:
            for beside in (x + 1, x - 1):
                yield ((x, y), (beside, y), (beside, y - 1), (x, y - 1), (x, y))
                yield ((x, y), (x, y + 1), (beside, y + 1), (beside, y - 1), (x, y - 1), (x, y))
            return
        if x == to_x and y < to_y:
            yield ((x, y), (to_x, to_y))
        if y == to_y:
            yield ((x, y), (to_x, to_y))
        if x != to_x and y < to_y:
            yield ((x, y), (to_x, y), (to_x, to_y))
            yield ((x, y), (x, to_y), (to_x, to_y))
            for channel in {y + 1, to_y - 1} | set(range(y + 1, min(to_y, y + 6), 2)):
                yield ((x, y), (x, channel), (to_x, channel), (to_x, to_y))
        first, last = max(0, min(x, to_x) - 3), min(self.width - 1, max(x, to_x) + 3)
        for gutter in range(first + first % 2, last + 1, 2):
            if y != to_y:
                yield ((x, y), (gutter, y), (gutter, to_y), (to_x, to_y))
                yield ((x, y), (gutter, y), (gutter, to_y - 1), (to_x, to_y - 1), (to_x, to_y))
            yield ((x, y), (x, y + 1), (gutter, y + 1), (gutter, to_y), (to_x, to_y))
            if to_y - 1 != y + 1:
                yield (
                    (x, y), (x, y + 1), (gutter, y + 1), (gutter, to_y - 1), (to_x, to_y - 1), (to_x, to_y)
                )  # fmt: skip
            else:
                yield ((x, y), (x, y + 1), (to_x, y + 1), (to_x, to_y))
            if y == to_y:
                yield ((x, y), (gutter, y), (gutter, y - 1), (to_x, y - 1), (to_x, to_y))

    def _cost(self, edge: int, route: Route) -> float:
        source, target = self.grid.ends[edge]
        cost = _BEND * (len(route) - 2)
        leaves, enters = _side(route[0], route[1]), _side(route[-1], route[-2])
        cost += self._port_cost(source, leaves, is_out=True)
        cost += self._port_cost(target, enters, is_out=False)
        if cost >= _NEVER:
            return cost
        last = len(route) - 2
        for index in range(last + 1):
            (x, y), (to_x, to_y) = route[index], route[index + 1]
            if x == to_x:
                cost += self._upright_cost(x, y, to_y, index == 0, index == last)
            else:
                weight = 2 if index == 0 and edge in self.labelled else 1
                cost += self._level_cost(y, x, to_x, index == 0, index == last, weight)
            if cost >= _NEVER:
                return cost
        return cost

    def _port_cost(self, node: int, side: int, *, is_out: bool) -> float:
        same, other = (self.ways_out, self.ways_in) if is_out else (self.ways_in, self.ways_out)
        cost = 0.0
        if side in (LEFT, RIGHT):
            cost = _OUT_SIDE if is_out else _IN_SIDE
        again = same.get((node, side), 0)
        if is_out:
            cost += again * self.again[node]
        elif side != LOW:
            cost += again * _SAME_SIDE
        return cost + _OTHER_WAY * min(1, other.get((node, side), 0))

    def _upright_cost(self, x: int, y: int, to_y: int, is_first: bool, is_last: bool) -> float:
        low, high = (y, to_y) if y < to_y else (to_y, y)
        start = low + (1 if (is_first and low == y) or (is_last and low == to_y) else 0)
        stop = high + (0 if (is_first and high == y) or (is_last and high == to_y) else 1)
        if 1 in self.upright_wall[x][start:stop]:
            return _NEVER
        cost = (high - low) * _ALONG * 0.5
        cost += _CROSSING * 0.5 * sum(self.level[x][low + 1 : high])
        load = self.upright_load[x][start:stop]
        # Boxes are made wide enough for the lines that meet them, so only empty cells can be full.
        if x % 2 and max(self.upright_load[x][start | 1 : stop : 2], default=0) >= _MOST_BESIDE:
            return _NEVER
        return cost + _SHARING * sum(load) / (1 if x % 2 else 2)

    def _level_cost(self, y: int, x: int, to_x: int, is_first: bool, is_last: bool, weight: int) -> float:
        low, high = (x, to_x) if x < to_x else (to_x, x)
        start = low + (1 if (is_first and low == x) or (is_last and low == to_x) else 0)
        stop = high + (0 if (is_first and high == x) or (is_last and high == to_x) else 1)
        if 1 in self.level_wall[y][start:stop]:
            return _NEVER
        load = self.level_load[y][start:stop]
        if y % 2 and load and max(load) + weight > _MOST_BESIDE:
            return _NEVER
        cost = (high - low) * _ACROSS * 0.5
        cost += _CROSSING * 0.5 * sum(self.upright[y][low + 1 : high])
        return cost + _SHARING * sum(load) / (1 if y % 2 else 2)

    def _take(self, edge: int, route: Route) -> None:
        source, target = self.grid.ends[edge]
        leaves, enters = (source, _side(route[0], route[1])), (target, _side(route[-1], route[-2]))
        self.ways_out[leaves] = self.ways_out.get(leaves, 0) + 1
        self.ways_in[enters] = self.ways_in.get(enters, 0) + 1
        last = len(route) - 2
        for index in range(last + 1):
            (x, y), (to_x, to_y) = route[index], route[index + 1]
            if x == to_x:
                low, high = min(y, to_y), max(y, to_y)
                for place in range(low, high + 1):
                    self.upright_load[x][place] += 1
                    self.upright[place][x] += 2 if low < place < high else 1
            else:
                low, high = min(x, to_x), max(x, to_x)
                weight = 2 if index == 0 and edge in self.labelled else 1
                for place in range(low, high + 1):
                    self.level_load[y][place] += weight
                    self.level[place][y] += 2 if low < place < high else 1


def _side(box: Spot, next_spot: Spot) -> int:
    """Return the side of the box on which the next spot lies."""
    if box[0] == next_spot[0]:
        return LOW if next_spot[1] < box[1] else HIGH
    return LEFT if next_spot[0] < box[0] else RIGHT


def side_of(route: Route, *, at_end: bool) -> int:
    """Return the side on which a route leaves its source or, at its end, meets its target."""
    return _side(route[-1], route[-2]) if at_end else _side(route[0], route[1])
