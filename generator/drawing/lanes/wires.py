"""Lines as SVG: rounded bends, small hops over other lines, and a head for each kind."""

from itertools import pairwise
from math import copysign

from generator.drawing.lanes.drawing import FlowDrawing, PlacedEdge, Point
from generator.drawing.lanes.flow import EdgeKind
from generator.drawing.lanes.measures import CORNER, LABEL_LINE
from generator.drawing.markup import escape

_HOP = 4
_HEADS = {
    EdgeKind.SEQUENCE: ((8, 4, True),),
    EdgeKind.INFORMATION: ((8, 4.5, False),),
    EdgeKind.MONEY: ((8, 4, True),),
    EdgeKind.GOODS: ((9, 5, True),),
    EdgeKind.ESCALATION: ((8, 4, True), (15, 4, True)),
    EdgeKind.BACK: ((8, 4, True),),
}
"""Length and half width of each arrow head from the tip, and whether it is filled."""


def wires(drawing: FlowDrawing) -> tuple[str, ...]:
    """Return the line of each edge."""
    upright = [
        (x, min(y, to_y), max(y, to_y), number)
        for number, edge in enumerate(drawing.edges)
        for (x, y), (to_x, to_y) in pairwise(edge.waypoints)
        if x == to_x
    ]
    return tuple(_wire(edge, number, upright) for number, edge in enumerate(drawing.edges))


def _wire(edge: PlacedEdge, number: int, upright: list[tuple[float, float, float, int]]) -> str:
    tip = head(edge.kind, *edge.waypoints[-2:]) if edge.has_head else ""
    return (
        f'<g class="zs-edge zs-e-{edge.kind}" data-from="{escape(edge.edge.source)}" data-to="{escape(edge.edge.target)}">'
        f'<path class="zs-wire" d="{wire_path(edge, number, upright)}"/>{tip}</g>'
    )


def wire_path(edge: PlacedEdge, number: int, upright: list[tuple[float, float, float, int]]) -> str:
    """Return the path; level pieces hop over the upright pieces of other edges."""
    points = edge.waypoints
    x, y = points[0]
    path = f"M{x:g} {y:g}"
    for index, (start, end) in enumerate(pairwise(points)):
        is_last = index == len(points) - 2
        cut = 0 if is_last else _radius(start, end, points[index + 2])
        lead = 0 if index == 0 else _radius(points[index - 1], start, end)
        if start[1] == end[1]:
            path += _hops(start, end, lead, cut, number, upright)
        stop = _toward(end, start, cut)
        path += f"H{stop[0]:g}" if start[1] == end[1] else f"V{stop[1]:g}"
        if not is_last:
            after = _toward(end, points[index + 2], cut)
            path += f"Q{end[0]:g} {end[1]:g} {after[0]:g} {after[1]:g}"
    return path


def _radius(before: Point, bend: Point, after: Point) -> float:
    lengths = [abs(bend[0] - end[0]) + abs(bend[1] - end[1]) for end in (before, after)]
    return min(CORNER, *(length / 2 for length in lengths))


def _toward(point: Point, other: Point, by: float) -> Point:
    (x, y), (to_x, to_y) = point, other
    return (x + copysign(by, to_x - x), y) if y == to_y else (x, y + copysign(by, to_y - y))


def _hops(
    start: Point,
    end: Point,
    lead: float,
    cut: float,
    number: int,
    upright: list[tuple[float, float, float, int]],
) -> str:
    """Return a half circle over each line that is crossed."""
    (x, y), (to_x, _) = start, end
    way = 1 if to_x > x else -1
    low, high = min(x, to_x), max(x, to_x)
    low, high = (low + lead, high - cut) if way > 0 else (low + cut, high - lead)
    crossed = sorted(
        (its for its, top, bottom, other in upright
         if other != number and low + _HOP < its < high - _HOP and top < y < bottom),
        reverse=way < 0,
    )  # fmt: skip
    path, last = "", None
    for its in crossed:
        if last is not None and abs(its - last) < 2 * _HOP:
            continue
        path += f"H{its - way * _HOP:g}a{_HOP} {_HOP} 0 0 {1 if way > 0 else 0} {way * 2 * _HOP} 0"
        last = its
    return path


def head(kind: EdgeKind, before: Point, tip: Point) -> str:
    """Return the arrow head at `tip` of a line that comes from `before`."""
    return "".join(_one_head(length, half, filled, before, tip) for length, half, filled in _HEADS[kind])


def _one_head(length: float, half: float, filled: bool, before: Point, tip: Point) -> str:
    (x, y), (to_x, to_y) = before, tip
    far = length - 8 if length > 9 else 0
    if y == to_y:
        way = copysign(1, to_x - x)
        ends = [
            (to_x - way * length, to_y - half),
            (to_x - way * far, to_y),
            (to_x - way * length, to_y + half),
        ]
    else:
        way = copysign(1, to_y - y)
        ends = [
            (to_x - half, to_y - way * length),
            (to_x, to_y - way * far),
            (to_x + half, to_y - way * length),
        ]
    points = "L".join(f"{a:g} {b:g}" for a, b in ends)
    return (
        f'<path class="zs-tip" d="M{points}z"/>' if filled else f'<path class="zs-open-tip" d="M{points}"/>'
    )


def label_svg(edge: PlacedEdge) -> str:
    """Return the text beside a line, or nothing."""
    if edge.label is None:
        return ""
    box = edge.label.bounds
    x = box.right if edge.label.is_before else box.x
    end = " zs-end" if edge.label.is_before else ""
    return "".join(
        f'<text class="zs-edge-text zs-e-{edge.kind}{end}" x="{x:g}" y="{box.y + index * LABEL_LINE + 12:g}">'
        f"{escape(line)}</text>"
        for index, line in enumerate(edge.label.lines)
    )
