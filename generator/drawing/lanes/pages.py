"""Long procedures over several pages: cut between rows, with heads on each page and letters where lines go on."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.diagnostics.words import Words
from generator.drawing.lanes.drawing import (
    Box,
    Continuation,
    FlowDrawing,
    PlacedEdge,
    PlacedLane,
    PlacedNode,
    PlacedStage,
    Point,
)
from generator.drawing.lanes.faces import Text
from generator.drawing.lanes.flow import Orientation
from generator.drawing.lanes.heads import head_texts, strip_face

_PX_PER_MM = 96 / 25.4
_SHEETS = {
    "A4": (("a4-portrait", 190, 262), ("a4-landscape", 277, 172)),
    "A3": (("a3-portrait", 277, 380), ("a3-landscape", 400, 260)),
}
"""Width and height that a drawing may take, in mm, upright sheet first."""

_LEAST_SCALE = 0.72
"""Smaller print is left to the wider sheet: letters of 13 px would get less than 7 pt."""

_RADIUS = 8
_LEVEL = 20
_BEFORE_MARK = 14
_NOTE = 22
_PAGE = Words(
    "第 {} 页，共 {} 页　线条在字母相同的圆圈处接续",
    "Page {} of {}. Lines go on at circles with the same letter",
)


@dataclass(frozen=True, slots=True)
class PrintedFlow:
    """A drawing cut for a paper."""

    sheet: str
    """"a4-portrait", "a4-landscape", "a3-portrait" or "a3-landscape"."""

    pages: tuple[FlowDrawing, ...]
    """The drawing itself where it fits on one page."""


def split_flow(drawing: FlowDrawing, paper: str = "A4") -> PrintedFlow:
    """Return the drawing in pages that fit the paper, "A4" or "A3", whichever way round keeps it readable."""
    upright, wide = _SHEETS[paper]
    is_vertical = drawing.orientation is Orientation.VERTICAL
    name, width_mm, height_mm = upright if is_vertical else wide
    if is_vertical and width_mm * _PX_PER_MM < _LEAST_SCALE * drawing.width:
        name, width_mm, height_mm = wide
    width, height = width_mm * _PX_PER_MM, height_mm * _PX_PER_MM
    across, along = (width, height) if is_vertical else (height, width)
    own = drawing.width if is_vertical else drawing.height
    return PrintedFlow(name, cut_flow(drawing, along / min(1.0, across / own)))


def cut_flow(drawing: FlowDrawing, length_px: float) -> tuple[FlowDrawing, ...]:
    """Return the drawing in pages of at most `length_px` along the procedure, unless a single row is longer."""
    whole = drawing.height if drawing.orientation is Orientation.VERTICAL else drawing.width
    if whole <= length_px:
        return (drawing,)
    cuts = _chosen(drawing, length_px)
    return _Cutter(drawing, cuts).pages() if cuts else (drawing,)


def _along(drawing: FlowDrawing) -> int:
    """Return the index of the coordinate along the procedure."""
    return 1 if drawing.orientation is Orientation.VERTICAL else 0


def _head(drawing: FlowDrawing) -> float:
    """Return the length of the lanes' heads along the procedure."""
    if not drawing.lanes:
        return 0.0
    head = drawing.lanes[0].head
    return head.height if drawing.orientation is Orientation.VERTICAL else head.width


def _chosen(drawing: FlowDrawing, length_px: float) -> tuple[float, ...]:
    """Return the cuts: pages well filled, few lines cut, stages whole where they can be."""
    along = _along(drawing)
    end = drawing.height if along else drawing.width
    start = _head(drawing)
    chosen: list[float] = []
    borders = [(placed.bounds.y if along else placed.bounds.x) for placed in drawing.stages]
    while True:
        room = (
            length_px
            - _head(drawing)
            - _NOTE
            - (2 * _BEFORE_MARK + 2 * _LEVEL if chosen else _BEFORE_MARK + _LEVEL)
        )
        if end - start <= room + _LEVEL:
            return tuple(chosen)
        later = [cut for cut in drawing.cuts if cut > start + 1]
        fitting = [cut for cut in later if cut - start <= room]
        if not later:
            return tuple(chosen)
        good = [cut for cut in fitting if cut - start >= 0.7 * room] or fitting[-1:] or later[:1]
        best = min(good, key=lambda cut: _cut_cost(drawing, cut, borders, (room - cut + start) / room))
        chosen.append(best)
        start = best


def _cut_cost(drawing: FlowDrawing, cut: float, borders: list[float], empty: float) -> float:
    lines = sum(1 for _ in _crossings(drawing, cut))
    at_border = any(0 <= cut - border < 40 for border in borders)
    return lines + 16 * empty - (3 if at_border else 0)


def _crossings(drawing: FlowDrawing, cut: float) -> Iterator[tuple[int, int, float]]:
    """Yield edge, piece and place across of every line that passes the cut."""
    along = _along(drawing)
    for number, edge in enumerate(drawing.edges):
        for index, (start, end) in enumerate(pairwise(edge.waypoints)):
            if min(start[along], end[along]) < cut < max(start[along], end[along]):
                yield number, index, start[1 - along]


@dataclass(frozen=True, slots=True)
class _Mark:
    letter: str
    level: int


class _Cutter:
    def __init__(self, drawing: FlowDrawing, cuts: tuple[float, ...]) -> None:
        self.drawing, self.along, self.head = drawing, _along(drawing), _head(drawing)
        end = drawing.height if self.along else drawing.width
        self.spans = list(pairwise((self.head, *cuts, end)))
        self.marks: dict[tuple[float, int, int], _Mark] = {}
        self.levels: dict[float, int] = defaultdict(int)
        for cut in cuts:
            self._mark(cut)

    def _mark(self, cut: float) -> None:
        """Give every line at the cut a letter; neighbours too close side by side stand behind each other."""
        ends: list[float] = []
        for edge, piece, across in sorted(_crossings(self.drawing, cut), key=lambda found: found[2]):
            level = next((its for its, end in enumerate(ends) if across - end >= 2 * _RADIUS + 3), len(ends))
            ends[level : level + 1] = [across]
            self.marks[cut, edge, piece] = _Mark(_letter(len(self.marks)), level)
        self.levels[cut] = len(ends)

    def _room(self, cut: float) -> float:
        return _BEFORE_MARK + _LEVEL * self.levels[cut] if cut in self.levels else 0.0

    def pages(self) -> tuple[FlowDrawing, ...]:
        return tuple(self._page(number, *span) for number, span in enumerate(self.spans))

    def _page(self, number: int, start: float, end: float) -> FlowDrawing:
        drawing, before, after = self.drawing, self._room(start), self._room(end)
        shift = self.head + before - start
        frame = self.head + before + (end - start) + after
        length = frame + _NOTE
        runs = [run for edge in range(len(drawing.edges)) for run in self._runs(edge, start, end, shift)]
        size = (drawing.width, length) if self.along else (length, drawing.height + _NOTE)
        if not self.along:
            size = (frame, drawing.height + _NOTE)
        note = _PAGE.text(drawing.flow.language).format(number + 1, len(self.spans))
        return replace(
            drawing,
            width=size[0],
            height=size[1],
            lanes=tuple(self._lane(placed, frame) for placed in drawing.lanes),
            stages=tuple(self._stages(start, end, shift)),
            nodes=tuple(self._nodes(start, end, shift)),
            edges=tuple(runs),
            cuts=(),
            continuations=tuple(self._continuations(start, end, shift)),
            notes=(Text("zs-page-note", 1, size[1] - 5, note),),
        )

    def _moved(self, box: Box, shift: float) -> Box:
        return (
            replace(box, y=round(box.y + shift, 1)) if self.along else replace(box, x=round(box.x + shift, 1))
        )

    def _point(self, point: Point, shift: float) -> Point:
        x, y = point
        return (x, round(y + shift, 1)) if self.along else (round(x + shift, 1), y)

    def _lane(self, placed: PlacedLane, frame: float) -> PlacedLane:
        size = {"height": frame} if self.along else {"width": frame}
        texts = head_texts(placed.lane, placed.head, self.drawing.flow.language)
        return replace(placed, bounds=replace(placed.bounds, **size), texts=texts)

    def _nodes(self, start: float, end: float, shift: float) -> Iterator[PlacedNode]:
        for placed in self.drawing.nodes:
            if start < placed.bounds.middle[self.along] < end:
                yield replace(placed, bounds=self._moved(placed.bounds, shift))

    def _stages(self, start: float, end: float, shift: float) -> Iterator[PlacedStage]:
        is_vertical = bool(self.along)
        for placed in self.drawing.stages:
            bounds, strip = (self._clipped(box, start, end) for box in (placed.bounds, placed.strip))
            if bounds is None or strip is None:
                continue
            bounds, strip = self._moved(bounds, shift), self._moved(strip, shift)
            texts, chips = strip_face(placed.stage, strip, is_vertical)
            yield PlacedStage(placed.stage, bounds, strip, texts, chips)

    def _clipped(self, box: Box, start: float, end: float) -> Box | None:
        low, high = (box.y, box.bottom) if self.along else (box.x, box.right)
        low, high = max(low, start), min(high, end)
        if high - low < 1:
            return None
        size = round(high - low, 1)
        return replace(box, y=low, height=size) if self.along else replace(box, x=low, width=size)

    def _runs(self, number: int, start: float, end: float, shift: float) -> Iterator[PlacedEdge]:
        """Yield the parts of a line that are on the page."""
        edge = self.drawing.edges[number]
        points: list[Point] = []
        last = len(edge.waypoints) - 2
        for index, (a, b) in enumerate(pairwise(edge.waypoints)):
            low, high = sorted((a[self.along], b[self.along]))
            if high <= start or low >= end:
                continue
            points = points or [self._end(a, number, index, start, end, shift)]
            points.append(self._end(b, number, index, start, end, shift))
            leaves = not start <= b[self.along] <= end
            if leaves or index == last:
                label = edge.label if edge.label and self._is_on(edge.label.bounds, start, end) else None
                if label:
                    label = replace(label, bounds=self._moved(label.bounds, shift))
                yield replace(edge, waypoints=tuple(points), label=label, has_head=not leaves)
                points = []
                edge = replace(edge, label=None)

    def _end(self, point: Point, edge: int, piece: int, start: float, end: float, shift: float) -> Point:
        """Return the end of a piece on the page: itself, or the edge of the circle where it goes on."""
        place = point[self.along]
        if start <= place <= end:
            return self._point(point, shift)
        cut, way = (start, -1) if place < start else (end, 1)
        middle = self._middle(point, self.marks[cut, edge, piece], cut, way, shift)
        x, y = middle
        return (x, y - way * _RADIUS) if self.along else (x - way * _RADIUS, y)

    def _middle(self, point: Point, mark: _Mark, cut: float, way: int, shift: float) -> Point:
        place = round(cut + shift + way * (_BEFORE_MARK + _RADIUS - 4 + _LEVEL * mark.level), 1)
        return (point[0], place) if self.along else (place, point[1])

    def _is_on(self, box: Box, start: float, end: float) -> bool:
        return start < box.middle[self.along] < end

    def _continuations(self, start: float, end: float, shift: float) -> Iterator[Continuation]:
        for (cut, edge, piece), mark in self.marks.items():
            if cut in (start, end):
                point = self.drawing.edges[edge].waypoints[piece]
                yield Continuation(
                    self._middle(point, mark, cut, -1 if cut == start else 1, shift), mark.letter
                )


def _letter(number: int) -> str:
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
    return letters[number % len(letters)] + (str(number // len(letters)) if number >= len(letters) else "")
