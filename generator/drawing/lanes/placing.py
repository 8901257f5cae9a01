"""Which cell of the grid each node stands in: a lane is one or more columns, the procedure runs along the rows."""

from collections import defaultdict
from dataclasses import dataclass
from heapq import heappop, heappush

from generator.drawing.lanes.flow import EdgeKind, Flow

_MOST_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells by number: node and edge numbers are their places in the flow."""

    lanes: tuple[int, ...]
    """The lane of each column."""

    rows: int
    places: tuple[tuple[int, int], ...]
    """Column and row of each node."""

    stages: tuple[int, ...]
    """The stage of each row, -1 without one; never falls."""

    ends: tuple[tuple[int, int], ...]
    """Source and target node of each edge."""

    is_back: tuple[bool, ...]
    """Whether the edge closes a loop."""


def grid(flow: Flow, columns_per_lane: int) -> Grid:
    """Return the grid: lanes in the declared order, rows that only grow along the forward edges."""
    return _Placer(flow, min(columns_per_lane, _MOST_COLUMNS)).run()


def _loops(flow: Flow, ends: list[tuple[int, int]]) -> list[bool]:
    """Tell for each edge whether it closes a loop: it leads to an earlier node from which its source is reached.

    What is declared as a way back is one, unless it leads to a later node.
    """
    after: dict[int, set[int]] = defaultdict(set)
    for source, target in ends:
        if source < target:
            after[source].add(target)
    found = []
    for (source, target), edge in zip(ends, flow.edges, strict=True):
        is_loop = target <= source and (edge.kind is EdgeKind.BACK or _reaches(after, target, source))
        if target < source and not is_loop:
            after[source].add(target)
        found.append(is_loop)
    return found


def _reaches(after: dict[int, set[int]], start: int, goal: int) -> bool:
    seen, stack = {start}, [start]
    while stack:
        node = stack.pop()
        if node == goal:
            return True
        stack += after[node] - seen
        seen |= after[node]
    return False


class _Placer:
    def __init__(self, flow: Flow, columns: int) -> None:
        self.flow, self.columns = flow, columns
        number = {node.id: index for index, node in enumerate(flow.nodes)}
        self.ends = [(number[edge.source], number[edge.target]) for edge in flow.edges]
        self.is_back = _loops(flow, self.ends)
        self.before: list[list[int]] = [[] for _ in flow.nodes]
        for (source, target), is_back in zip(self.ends, self.is_back, strict=True):
            if not is_back and source not in self.before[target]:
                self.before[target].append(source)
        lane_number = {lane.id: index for index, lane in enumerate(flow.lanes)}
        self.lane = [lane_number.get(node.lane, 0) for node in flow.nodes]
        self.stage = self._stages()
        self.cells: dict[tuple[int, int, int], int] = {}
        self.last: dict[tuple[int, int], int] = {}
        self.spans: dict[int, list[tuple[tuple[int, int], tuple[int, int]]]] = {}
        self.place: list[tuple[int, int, int]] = []
        self.sides: set[tuple[int, bool]] = set()

    def _stages(self) -> list[int]:
        number = {stage.id: index for index, stage in enumerate(self.flow.stages)}
        found, current = [], 0 if self.flow.stages else -1
        for node in self.flow.nodes:
            current = number[node.stage] if node.stage else current
            found.append(current)
        return found

    def run(self) -> Grid:
        first_row = 0
        self.place = [(0, 0, 0)] * len(self.flow.nodes)
        for stage in sorted(set(self.stage)):
            members = [node for node in self._in_order() if self.stage[node] == stage]
            for node in members:
                self._put(node, first_row)
            first_row = 1 + max(self.place[node][2] for node in members)
        return self._grid()

    def _in_order(self) -> list[int]:
        """Return the nodes so that each comes after what is before it, else as declared."""
        waiting = [len(before) for before in self.before]
        after: list[list[int]] = [[] for _ in self.before]
        for node, before in enumerate(self.before):
            for other in before:
                after[other].append(node)
        ready = [node for node, count in enumerate(waiting) if not count]
        order = []
        while ready:
            order.append(heappop(ready))
            for node in after[order[-1]]:
                waiting[node] -= 1
                if not waiting[node]:
                    heappush(ready, node)
        return order

    def _put(self, node: int, first_row: int) -> None:
        before = [other for other in self.before[node] if self.stage[other] <= self.stage[node]]
        row = max([first_row, *(self.place[other][2] + 1 for other in before)])
        lane = self.lane[node]
        beside = self._beside(node, before, first_row)
        sub, row = beside or self._below(node, before, row)
        self.place[node] = (lane, sub, row)
        self.cells[lane, sub, row] = node
        self.last[lane, sub] = max(row, self.last.get((lane, sub), -1))

    def _beside(self, node: int, before: list[int], first_row: int) -> tuple[int, int] | None:
        """Return a cell on the row of the node that hands over, if the way there is free."""
        lowest = max((self.place[other][2] for other in before), default=-1)
        givers = [other for other in before if self.place[other][2] == lowest]
        if len(givers) != 1 or lowest < first_row or self.lane[givers[0]] == self.lane[node]:
            return None
        giver, lane = givers[0], self.lane[node]
        is_right = lane > self.lane[giver]
        if (giver, is_right) in self.sides:
            return None
        subs = range(self.columns) if is_right else range(self._used(lane) - 1, -1, -1)
        for sub in subs:
            free = self.last.get((lane, sub), -1) < lowest
            if free and self._is_clear(lowest, self.place[giver][:2], (lane, sub)):
                self.sides |= {(giver, is_right), (node, not is_right)}
                start, end = sorted((self.place[giver][:2], (lane, sub)))
                self.spans.setdefault(lowest, []).append((start, end))
                return sub, lowest
        return None

    def _used(self, lane: int) -> int:
        return max((sub + 1 for its, sub in self.last if its == lane), default=1)

    def _is_clear(self, row: int, one: tuple[int, int], other: tuple[int, int]) -> bool:
        start, end = sorted((one, other))
        in_between = any(start < (lane, sub) < end for lane, sub, its in self.cells if its == row)
        return not in_between and self._is_outside_spans(row, other)

    def _is_outside_spans(self, row: int, cell: tuple[int, int]) -> bool:
        return not any(start < cell < end for start, end in self.spans.get(row, ()))

    def _below(self, node: int, before: list[int], row: int) -> tuple[int, int]:
        """Return the cell below what comes before; branches of one lane stand side by side where it may."""
        lane = self.lane[node]
        own = [self.place[other][1] for other in before if self.lane[other] == lane]
        wanted = min(own) if own else 0
        best = None
        for sub in range(self.columns):
            its = max(row, self.last.get((lane, sub), -1) + 1)
            while not self._is_outside_spans(its, (lane, sub)):
                its += 1
            cost = (its - row) * 1.0 + abs(sub - wanted) * 0.4 + (0.5 if sub >= self._used(lane) else 0)
            if best is None or cost < best[0]:
                best = (cost, sub, its)
        assert best is not None
        return best[1], best[2]

    def _grid(self) -> Grid:
        lanes = max(1, len(self.flow.lanes))
        subs = {(lane, sub) for lane, sub, _ in self.place} | {(lane, 0) for lane in range(lanes)}
        columns = {cell: index for index, cell in enumerate(sorted(subs))}
        rows = 1 + max((row for _, _, row in self.place), default=0)
        stages = [-1] * rows
        for (_, _, row), stage in zip(self.place, self.stage, strict=True):
            stages[row] = stage
        return Grid(
            tuple(lane for lane, _ in sorted(subs)),
            rows,
            tuple((columns[lane, sub], row) for lane, sub, row in self.place),
            tuple(stages),
            tuple(self.ends),
            tuple(self.is_back),
        )
