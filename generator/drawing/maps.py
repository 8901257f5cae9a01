"""Relation maps as inline SVG: an engine places boxes and lines, the drawing and its text are ours."""

import json
from dataclasses import dataclass
from math import ceil, hypot
from typing import Any

from generator.drawing.dotgraph import relation_dot
from generator.drawing.graphviz import Engine, GraphvizError
from generator.drawing.markup import Href, escape, link_end, link_start, safe_id, svg_element
from generator.drawing.metrics import one_line
from generator.drawing.relations import Group, Item, ItemFace, Relation, RelationGraph, item_face

_MARGIN_PX = 4
_TIP_PX = 9.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Curve:
    """A drawn line: the points of its spline, and the tips of its arrows."""

    points: tuple[Point, ...]
    start_tip: Point | None
    end_tip: Point | None


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """An item, its text in lines and the middle of its box."""

    item: Item
    face: ItemFace
    middle: Point


@dataclass(frozen=True, slots=True)
class PlacedGroup:
    """A frame: its upper left and lower right corner."""

    group: Group
    start: Point
    end: Point


@dataclass(frozen=True, slots=True)
class PlacedRelation:
    """A relation's line, in two pieces where its label stands between them, and the label's middle."""

    relation: Relation
    curves: tuple[Curve, ...]
    label_at: Point | None


@dataclass(frozen=True, slots=True)
class RelationMap:
    """A relation map with all places known, in px from the upper left corner."""

    width: float
    height: float
    items: tuple[PlacedItem, ...]
    groups: tuple[PlacedGroup, ...]
    relations: tuple[PlacedRelation, ...]


def lay_out(graph: RelationGraph, engine: Engine | None) -> RelationMap | None:
    """Return the laid-out map, or None where there is no engine or it gives up; a table has to do then."""
    if engine is None or not graph.items:
        return None
    try:
        answer = engine.render(relation_dot(graph), "dot", "json0")
    except GraphvizError:
        return None
    return _Answer(json.loads(answer)).read(graph)


class _Answer:
    """What the engine said, with y turned downwards."""

    def __init__(self, found: dict[str, Any]) -> None:
        _, _, self.width, self.height = (float(number) for number in found["bb"].split(","))
        self.objects = {one["name"]: one for one in found.get("objects", ())}
        self.edges = {one["id"]: one for one in found.get("edges", ())}

    def read(self, graph: RelationGraph) -> RelationMap:
        items = tuple(
            PlacedItem(
                item, item_face(item, graph.group_of(item)), self.point(self.objects[f"i{index}"]["pos"])
            )
            for index, item in enumerate(graph.items)
        )
        groups = tuple(
            self.group(group, self.objects[f"cluster_{index}"]["bb"])
            for index, group in enumerate(graph.groups)
            if f"cluster_{index}" in self.objects
        )
        relations = tuple(self.relation(index, relation) for index, relation in enumerate(graph.relations))
        return RelationMap(self.width, self.height, items, groups, relations)

    def point(self, text: str) -> Point:
        x, y = text.split(",")[:2]
        return round(float(x), 1), round(self.height - float(y), 1)

    def group(self, group: Group, box: str) -> PlacedGroup:
        left, bottom, right, top = box.split(",")
        return PlacedGroup(group, self.point(f"{left},{top}"), self.point(f"{right},{bottom}"))

    def relation(self, index: int, relation: Relation) -> PlacedRelation:
        pieces = [self.edges[name]["pos"] for name in (f"e{index}", f"e{index}b") if name in self.edges]
        curves = tuple(self.curve(piece) for piece in pieces)
        between = self.objects.get(f"l{index}")
        if between:
            return PlacedRelation(relation, curves, self.point(between["pos"]))
        return PlacedRelation(relation, curves, _middle(curves[0].points) if relation.label else None)

    def curve(self, text: str) -> Curve:
        """Read "s,x,y e,x,y x,y x,y …", where the tips may be missing."""
        words = text.replace("\\\n", "").split()
        tips = {word[0]: self.point(word[2:]) for word in words if word[0] in "se"}
        points = tuple(self.point(word) for word in words if word[0] not in "se")
        return Curve(points, tips.get("s"), tips.get("e"))


def _middle(points: tuple[Point, ...]) -> Point:
    """Return the point half-way along a spline, counted in pieces."""
    pieces = (len(points) - 1) // 3
    start, one, two, end = points[3 * (pieces // 2) : 3 * (pieces // 2) + 4]
    if pieces % 2 == 0:
        return start
    x, y = ((start[axis] + 3 * one[axis] + 3 * two[axis] + end[axis]) / 8 for axis in (0, 1))
    return round(x, 1), round(y, 1)


def relation_svg(
    graph: RelationGraph, engine: Engine | None, map_id: str, title: str, description: str, href: Href
) -> str | None:
    """Return the map as an inline `<svg>`, or None where there is no engine.

    `map_id` must be unique on the page; `href` turns a site path into a page-relative address.
    """
    found = lay_out(graph, engine)
    return map_svg(found, map_id, title, description, href) if found else None


def map_svg(found: RelationMap, map_id: str, title: str, description: str, href: Href) -> str:
    """Return a laid-out map as an inline `<svg>` with classes only, for a page that loads charts.css."""
    body = "".join(map(_group, found.groups)) + "".join(map(_relation, found.relations))
    body += "".join(_item(placed, href) for placed in found.items)
    width, height = ceil(found.width) + 2 * _MARGIN_PX, ceil(found.height) + 2 * _MARGIN_PX
    box = (-_MARGIN_PX - 0.5, -_MARGIN_PX - 0.5, width, height)
    return svg_element("zs-chart zs-map", escape(safe_id(map_id)), title, description, box, body)


def _group(placed: PlacedGroup) -> str:
    (left, top), (right, bottom) = placed.start, placed.end
    return (
        f'<rect class="zs-group" x="{left:g}" y="{top:g}" width="{right - left:g}" height="{bottom - top:g}" rx="6"/>'
        f'<text class="zs-group-name" x="{left + 12:g}" y="{top + 18:g}">{escape(one_line(placed.group.text))}</text>'
    )


def _relation(placed: PlacedRelation) -> str:
    dashed = " zs-dashed" if placed.relation.is_dashed else ""
    path = "".join(_path(curve) for curve in placed.curves)
    tips = "".join(_tip(curve.points[-1], curve.end_tip) for curve in placed.curves if curve.end_tip)
    tips += "".join(_tip(curve.points[0], curve.start_tip) for curve in placed.curves if curve.start_tip)
    label = ""
    if placed.label_at:
        x, y = placed.label_at
        label = f'<text class="zs-edge-label" x="{x:g}" y="{y + 4:g}">{escape(one_line(placed.relation.label))}</text>'
    return f'<path class="zs-arrow{dashed}" d="{path}"/><path class="zs-tip" d="{tips}"/>{label}'


def _path(curve: Curve) -> str:
    start, *rest = (f"{x:g} {y:g}" for x, y in curve.points)
    return f"M{start}C{' '.join(rest)}"


def _tip(base: Point, tip: Point) -> str:
    """Return an arrow head that points from `base` to `tip`."""
    x, y = tip[0] - base[0], tip[1] - base[1]
    length = hypot(x, y) or 1.0
    x, y = x / length * _TIP_PX, y / length * _TIP_PX
    corners = [(tip[0] - x - y * 0.4, tip[1] - y + x * 0.4), (tip[0] - x + y * 0.4, tip[1] - y - x * 0.4)]
    points = "L".join(f"{round(a, 1):g} {round(b, 1):g}" for a, b in (tip, *corners))
    return f"M{points}z"


def _item(placed: PlacedItem, href: Href) -> str:
    item, face = placed.item, placed.face
    left, top = round(placed.middle[0] - face.width / 2), round(placed.middle[1] - face.height / 2)
    start = link_start(item.link, "，".join(word for word in (item.text, item.subtitle) if word), href)
    texts = "".join(
        f'<text class="{css_class}" x="{face.width // 2}" y="{y}">{escape(line)}</text>'
        for css_class, y, line in face.placed_lines()
    )
    highlight = " zs-m-highlight" if item.is_highlighted else ""
    box = f'width="{face.width}" height="{face.height}" rx="4"/>'
    return (
        f'<g class="zs-card zs-item{highlight}" transform="translate({left} {top})">'
        f'<rect class="zs-box" {box}{start}<rect class="zs-head" {box}{texts}{link_end(start)}</g>'
    )
