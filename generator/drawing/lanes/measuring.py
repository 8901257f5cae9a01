"""From coarse routes to px, across the lanes (u) and along the procedure (v), whichever way it will be drawn."""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil

from generator.drawing.lanes.measures import (
    BORDER,
    CHANNEL_BOTTOM,
    CHANNEL_TOP,
    GUTTER_EDGE,
    LABEL_GAP,
    STAGE_GAP,
    TRACK,
)
from generator.drawing.lanes.placing import Grid
from generator.drawing.lanes.routing import LEFT, RIGHT, Route, side_of
from generator.drawing.lanes.tracks import Piece, Tracks, pieces, tracks

Extent = tuple[float, float]
"""Across and along, in px."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Where columns, rows and what is between them are, in px."""

    columns: tuple[float, ...]
    """The middle of each column."""

    rows: tuple[float, ...]
    """The middle of each row."""

    borders: tuple[float, ...]
    """The borders of the lanes, first and last included."""

    channels: tuple[Extent, ...]
    """Start and end of each channel."""

    length: float
    places: dict[tuple[int, int], float]
    """Across (upright pieces) or along (level ones): the pieces in gutters and channels by edge and index."""

    stage_borders: tuple[float, ...]


@dataclass(slots=True)
class Demand:
    """What the texts ask for, in px; `sizes` of nodes and `labels` of edges are across and along."""

    sizes: list[Extent]
    labels: list[Extent]
    least_lanes: list[float]
    least_stages: list[float]
    is_vertical: bool
    """Whether across is across the screen: then lines along are upright and labels stand above lines across."""

    exits: dict[int, tuple[float, bool]] = field(default_factory=dict)
    """For labelled edges that leave with the flow: how far beside the middle, and whether the label is before the line."""


def measure(grid: Grid, routes: tuple[Route, ...], demand: Demand) -> tuple[Scale, tuple[Piece, ...]]:
    """Return where everything in the grid is, and the pieces of the routes."""
    every = pieces(routes)
    return _Measurer(grid, routes, demand, every).run(), every


class _Measurer:
    def __init__(
        self, grid: Grid, routes: tuple[Route, ...], demand: Demand, every: tuple[Piece, ...]
    ) -> None:
        self.grid, self.routes, self.demand = grid, routes, demand
        gutters: dict[int, list[Piece]] = defaultdict(list)
        channels: dict[int, list[Piece]] = defaultdict(list)
        for piece in every:
            if piece.line % 2 == 0:
                (gutters if piece.is_upright else channels)[piece.line // 2].append(piece)
        self.gutters = {line: tracks(members) for line, members in gutters.items()}
        self.channels = {line: tracks(members) for line, members in channels.items()}
        self.places: dict[tuple[int, int], float] = {}

    def run(self) -> Scale:
        columns, borders = self._across()
        rows, channels, stage_borders, length = self._along()
        return Scale(columns, rows, borders, channels, length, self.places, stage_borders)

    def _across(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        halves = self._halves()
        before, after = self._reserves(halves)
        lanes = self.grid.lanes
        position, columns = 0.0, []
        borders = [0.0]
        for gutter in range(len(lanes) + 1):
            found, count = self.gutters.get(gutter, ({}, 0))
            is_border = gutter in (0, len(lanes)) or lanes[gutter - 1] != lanes[gutter]
            left, right = after.get(gutter, 0.0), before.get(gutter, 0.0)
            if not is_border:
                start = position + left + GUTTER_EDGE
                self._set(found, start)
                position = start + max(0, count - 1) * TRACK + GUTTER_EDGE + right
            else:
                position = self._border_gutter(gutter, found, count, position, left, right, borders)
            if gutter < len(lanes):
                columns.append(position + halves[gutter])
                position += 2 * halves[gutter]
        return tuple(columns), tuple(borders)

    def _border_gutter(
        self,
        gutter: int,
        found: Tracks,
        count: int,
        position: float,
        left: float,
        right: float,
        borders: list[float],
    ) -> float:
        """Place the tracks on both sides of a lane's border; return where the next column starts."""
        is_first, is_last = gutter == 0, gutter == len(self.grid.lanes)
        split = 0 if is_first else count if is_last else (count + 1) // 2
        low = {key: its for key, its in found.items() if its < split}
        high = {key: its - split for key, its in found.items() if its >= split}
        border = 0.0
        if not is_first:
            border = position + left + GUTTER_EDGE
            if low:
                self._set(low, border)
                border += (split - 1) * TRACK + BORDER
            borders.append(border)
        if is_last:
            return border
        start = border + BORDER
        if high:
            self._set(high, start)
            start += (count - split - 1) * TRACK + GUTTER_EDGE - BORDER
        else:
            start = border + GUTTER_EDGE - BORDER
        return start + BORDER + right

    def _set(self, found: Tracks, start: float) -> None:
        for key, its in found.items():
            self.places[key] = start + its * TRACK

    def _halves(self) -> list[float]:
        halves = [36.0] * len(self.grid.lanes)
        for (column, _), size in zip(self.grid.places, self.demand.sizes, strict=True):
            halves[column] = max(halves[column], size[0] / 2)
        for edge, (offset, is_before) in self.demand.exits.items():
            column, _ = self.grid.places[self.grid.ends[edge][0]]
            width = self.demand.labels[edge][0] + LABEL_GAP
            halves[column] = max(halves[column], width - offset if is_before else width + offset)
        for lane, least in enumerate(self.demand.least_lanes):
            members = [column for column, its in enumerate(self.grid.lanes) if its == lane]
            room = sum(2 * halves[column] + 2 * GUTTER_EDGE for column in members)
            for column in members:
                halves[column] += max(0.0, least - room) / 2 / len(members)
        return [float(ceil(half)) for half in halves]

    def _reserves(self, halves: list[float]) -> tuple[dict[int, float], dict[int, float]]:
        """Return the room for labels in each gutter, before its next column and after its last one."""
        before: dict[int, float] = defaultdict(float)
        after: dict[int, float] = defaultdict(float)
        for edge, route in enumerate(self.routes):
            width = self.demand.labels[edge][0]
            side = side_of(route, at_end=False)
            if not width or side not in (LEFT, RIGHT):
                continue
            source = self.grid.ends[edge][0]
            column, _ = self.grid.places[source]
            free = halves[column] - self.demand.sizes[source][0] / 2
            if side == LEFT:
                before[column] = max(before[column], ceil(width + LABEL_GAP - free))
            else:
                after[column + 1] = max(after[column + 1], ceil(width + LABEL_GAP - free))
        return before, after

    def _along(self) -> tuple[tuple[float, ...], tuple[Extent, ...], tuple[float, ...], float]:
        heights = self._heights()
        bands = self._bands()
        crossed = self._crossed()
        position = 0.0
        rows: list[float] = []
        channels: list[Extent] = []
        stage_borders: list[float] = []
        for channel in range(self.grid.rows + 1):
            start = position
            found, count = self.channels.get(channel, ({}, 0))
            is_edge = channel in (0, self.grid.rows)
            if bands[channel] or count or crossed[channel]:
                position += max(bands[channel] + 4 if bands[channel] else 0, CHANNEL_TOP)
                self._set(found, position)
                position += max(0, count - 1) * TRACK
            if not is_edge and self.grid.stages[channel - 1] != self.grid.stages[channel]:
                position = self._end_of_stage(channel - 1, position, stage_borders)
                position += 4
            if channel == self.grid.rows and self.grid.stages[-1] >= 0:
                least = self.demand.least_stages[self.grid.stages[-1]]
                position = max(position, max(stage_borders, default=0.0) + least - CHANNEL_TOP)
            position += CHANNEL_BOTTOM if count or crossed[channel] or bands[channel] else CHANNEL_TOP
            channels.append((start, position))
            if channel < self.grid.rows:
                rows.append(position + heights[channel] / 2)
                position += heights[channel]
        return tuple(rows), tuple(channels), tuple(stage_borders), position

    def _end_of_stage(self, row: int, position: float, borders: list[float]) -> float:
        """Add the border after the last row of a stage and return it; a name may need more than its rows take."""
        least = self.demand.least_stages[self.grid.stages[row]] if self.grid.stages[row] >= 0 else 0
        position = max(position + STAGE_GAP, max(borders, default=0.0) + least)
        borders.append(position)
        return position

    def _heights(self) -> list[float]:
        heights = [32.0] * self.grid.rows
        for (_, row), size in zip(self.grid.places, self.demand.sizes, strict=True):
            heights[row] = max(heights[row], size[1])
        for edge, route in enumerate(self.routes):
            if side_of(route, at_end=False) in (LEFT, RIGHT) and self.demand.labels[edge][1]:
                _, row = self.grid.places[self.grid.ends[edge][0]]
                heights[row] = max(heights[row], 2 * self.demand.labels[edge][1] + 2 * LABEL_GAP + 2)
        return [ceil(height / 2) * 2.0 for height in heights]

    def _bands(self) -> list[float]:
        """Return the room for labels at the start of each channel."""
        bands = [0.0] * (self.grid.rows + 1)
        for edge in self.demand.exits:
            _, row = self.grid.places[self.grid.ends[edge][0]]
            bands[row + 1] = max(bands[row + 1], self.demand.labels[edge][1] + 3)
        return bands

    def _crossed(self) -> list[bool]:
        """Tell for each channel whether a line goes straight through it."""
        crossed = [False] * (self.grid.rows + 1)
        for route in self.routes:
            for (x, y), (to_x, to_y) in pairwise(route):
                if x == to_x and x % 2:
                    low, high = sorted((y, to_y))
                    for place in range(low + low % 2, high + 1, 2):
                        crossed[place // 2] = True
        return crossed
