"""Charts and relation maps as DOT, built with `diagrams`: the only module that knows that package.

It owns what the package leaves open: ids, escaping, colours and the absence of side effects. A chart's DOT has every
position pinned, so `neato -n2` draws the same picture; a relation map is left to the layout of `dot`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import TracebackType
from typing import Any

import diagrams
import graphviz
from diagrams import Cluster, Diagram, Edge, Node

from generator.drawing.cards import MarkKind, has_mark
from generator.drawing.charts import Chart, Line, PlacedCard
from generator.drawing.faces import Face, Label, LabelKind, RowFace
from generator.drawing.legend import HOLLOW_MARKS, TINTS
from generator.drawing.markup import CONTROL, Href, is_allowed
from generator.drawing.metrics import one_line
from generator.drawing.relations import SMALL_PX, Direction, Group, Item, Relation, RelationGraph, item_face

_POINTS = 72
_INK, _PAPER, _EDGE, _LINE, _ACCENT, _QUIET = "#1f2530", "#ffffff", "#b3b9c4", "#8d95a2", "#3b5b92", "#f4f5f7"
_TINTS = ("#d5e4f4", "#d0e7e5", "#f1e4cf", "#e5def2", "#f2dce3", "#dfe8d5")


class _Sheet(Diagram):  # type: ignore[misc]
    """A diagram that only collects: no file, no program run, not even after an error."""

    def __init__(self, **graph: str) -> None:
        nodes = {"shape": "box", "style": "filled", "fixedsize": "true", "labelloc": "c", "fontsize": "12"}
        nodes |= {"fontname": "sans-serif", "fontcolor": _INK, "fillcolor": _PAPER, "color": _EDGE}
        edges = {"color": _LINE, "arrowsize": "0.7"}
        super().__init__(
            "", graph_attr={"pad": "0.1", "label": "", **graph}, node_attr=nodes, edge_attr=edges
        )

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        diagrams.setcluster(None)
        diagrams.setdiagram(None)


def _words(text: str) -> Any:
    """Return text for an attribute, shown as written: neither markup nor escapes nor entities."""
    return graphviz.nohtml(_escaped(text))


def _lines(lines: Iterable[str]) -> Any:
    return graphviz.nohtml(r"\n".join(_escaped(line) for line in lines if line))


def _escaped(text: str) -> str:
    return CONTROL.sub("", text).replace("\\", r"\\").replace("&", "&amp;")


def _linked(link: str | None, href: Href) -> dict[str, Any]:
    address = href(link) if link else ""
    return {"URL": _words(address)} if address and is_allowed(address) else {}


def chart_dot(chart: Chart, title: str, href: Href) -> str:
    """Return the chart as DOT with every position pinned: 1 px is 1 pt, `neato -n2` draws the same picture.

    `href` turns a site path into an address relative to the file.
    """
    with _Sheet(bb=f"0,0,{chart.width},{chart.height}", splines="ortho", notranslate="true") as sheet:
        nodes = {
            placed.card.id: _card(placed, f"c{index}", chart, href)
            for index, placed in enumerate(chart.cards)
        }
        rows = {
            row.row.id: placed.card.id for placed in chart.cards for row in placed.face.rows if row.row.id
        }
        for line in chart.lines:
            superior = nodes[line.superior if line.superior in nodes else rows[line.superior]]
            sheet.connect(superior, nodes[line.subordinate], _line(line, chart.height))
    return _titled(sheet, title)


def _titled(sheet: _Sheet, title: str) -> str:
    return f"// {one_line(CONTROL.sub('', title))}\n{sheet.dot.source}"


def _card(placed: PlacedCard, name: str, chart: Chart, href: Href) -> Node:
    card, face = placed.card, placed.face
    place = _place(placed.x, placed.y, face.width, face.header_height, chart.height)
    node = Node(
        _header_text(face), nodeid=name, id=name, **place, **_dress(placed), **_linked(card.link, href)
    )
    for index, row in enumerate(face.rows):
        place = _place(placed.x + row.x, placed.y + row.y, row.width, row.height, chart.height)
        style = {"style": "dashed" if has_mark(row.row, MarkKind.CONCURRENT) else "filled"}
        row_name = f"{name}_r{index}"
        Node(_row_text(row), nodeid=row_name, id=row_name, **place, **style, **_linked(row.row.link, href))
    return node


def _place(x: int, y: int, width: int, height: int, chart_height: int) -> dict[str, str]:
    return {
        "pos": f"{x + width / 2:g},{chart_height - y - height / 2:g}",
        "width": f"{width / _POINTS:.4f}",
        "height": f"{height / _POINTS:.4f}",
    }


def _header_text(face: Face) -> Any:
    badges = " ".join(f"[{label.text}]" for badge in face.badges for label in badge.labels)
    tags = [label.text for tag in face.tags for label in tag.labels]
    return _lines([*_named(face.labels, LabelKind.TITLE), badges, *tags])


def _row_text(face: RowFace) -> Any:
    badges = " ".join(f"[{label.text}]" for badge in face.badges for label in badge.labels)
    lines = _named(face.labels, LabelKind.ROW)
    tags = [label.text for tag in face.tags for label in tag.labels]
    return _lines([f"{lines[0]} {badges}".strip(), *lines[1:], *tags])


def _named(labels: tuple[Label, ...], name: LabelKind) -> list[str]:
    """Return the lines of a name and its small print, the headcount behind the first one."""
    names = [label.text for label in labels if label.kind is name]
    notes = [label.text for label in labels if label.kind is LabelKind.NOTE]
    small = [label.text for label in labels if label.kind is LabelKind.SUBTITLE]
    return [" ".join([names[0], *notes]), *names[1:], *small]


def _dress(placed: PlacedCard) -> dict[str, str]:
    """Return the fill and outline, as in the light style sheet."""
    card = placed.card
    if has_mark(card, *HOLLOW_MARKS):
        broken = has_mark(card, MarkKind.PLANNED, MarkKind.PROPOSED, MarkKind.CONCURRENT)
        return {"fillcolor": _PAPER, "style": "filled,dashed" if broken else "filled"}
    if card.tint:
        return {"fillcolor": _TINTS[card.tint.index % TINTS]}
    if has_mark(card, MarkKind.HIGHLIGHT):
        return {"fillcolor": "#ccd7ea", "color": _ACCENT, "penwidth": "2"}
    if placed.level == 0:
        return {"fillcolor": _ACCENT, "color": _ACCENT, "fontcolor": _PAPER}
    return {"fillcolor": "#e6ebf4" if placed.level == 1 else _QUIET}


def _line(line: Line, chart_height: int) -> Edge:
    spline = _spline([(x, chart_height - y) for x, y in line.points])
    return Edge(style="dashed" if line.is_dotted else "solid", pos=spline)


def _spline(points: Sequence[tuple[float, float]]) -> str:
    """Return straight pieces as a spline: start, then two control points and an end for each."""
    spline = [f"{round(points[0][0], 2):g},{round(points[0][1], 2):g}"]
    for (x, y), (to_x, to_y) in pairwise(points):
        thirds = [(x + (to_x - x) * share / 3, y + (to_y - y) * share / 3) for share in (1, 2, 3)]
        spline += [f"{round(a, 2):g},{round(b, 2):g}" for a, b in thirds]
    return " ".join(spline)


@dataclass(frozen=True, slots=True)
class PinnedFrame:
    """A lane: its sides are left, top, right and bottom in px, its label stands around a middle."""

    text: str
    sides: tuple[float, float, float, float]
    label_at: tuple[float, float]
    id: str


@dataclass(frozen=True, slots=True)
class PinnedBox:
    """A node of a shape that Graphviz knows, inside a frame or none (an id that no frame has)."""

    id: str
    lines: tuple[str, ...]
    sides: tuple[float, float, float, float]
    shape: str
    fill: str
    frame: str = ""
    link: str | None = None


@dataclass(frozen=True, slots=True)
class PinnedLine:
    """A line in straight pieces between two boxes, with its label around a middle."""

    source: str
    target: str
    points: tuple[tuple[float, float], ...]
    label: str = ""
    label_at: tuple[float, float] = (0.0, 0.0)
    style: str = "solid"
    colour: str = _LINE
    head: str = "normal"
    width: float = 1.0


def pinned_dot(
    size: tuple[float, float],
    frames: tuple[PinnedFrame, ...],
    boxes: tuple[PinnedBox, ...],
    lines: tuple[PinnedLine, ...],
    title: str,
    href: Href,
) -> str:
    """Return a drawing as DOT with every position pinned: 1 px is 1 pt, `neato -n2` draws the same picture.

    `size` is width and height, `href` turns a site path into an address relative to the file.
    """
    width, height = size
    with _Sheet(bb=f"0,0,{width:g},{height:g}", splines="ortho", notranslate="true") as sheet:
        nodes: dict[str, Node] = {}
        homes = {frame.id for frame in frames}
        for index, frame in enumerate(frames):
            with _pinned_frame(frame, f"cluster_{index}", height):
                nodes |= _pinned_boxes(boxes, {frame.id}, height, href)
        nodes |= _pinned_boxes(boxes, {box.frame for box in boxes} - homes, height, href)
        for number, line in enumerate(lines):
            edge = _pinned_line(line, f"e{number}", height)
            sheet.connect(nodes[line.source], nodes[line.target], edge)
    return _titled(sheet, title)


def _pinned_frame(frame: PinnedFrame, name: str, height: float) -> Cluster:
    left, top, right, bottom = frame.sides
    look = {"label": _words(frame.text), "style": "filled", "bgcolor": _PAPER, "pencolor": _EDGE, "id": name}
    look |= {"bb": f"{left:g},{height - bottom:g},{right:g},{height - top:g}", "fontsize": "14"}
    look["lp"] = f"{frame.label_at[0]:g},{height - frame.label_at[1]:g}"
    cluster = Cluster("", graph_attr=look)
    # The package names clusters after their label; two lanes of the same name would become one.
    cluster.name = cluster.dot.name = name
    return cluster


def _pinned_boxes(
    boxes: tuple[PinnedBox, ...], frames: set[str], height: float, href: Href
) -> dict[str, Node]:
    return {
        box.id: _pinned_box(box, f"n{index}", height, href)
        for index, box in enumerate(boxes)
        if box.frame in frames
    }


def _pinned_box(box: PinnedBox, name: str, height: float, href: Href) -> Node:
    left, top, right, bottom = box.sides
    place = {
        "pos": f"{(left + right) / 2:g},{height - (top + bottom) / 2:g}",
        "width": f"{(right - left) / _POINTS:.4f}",
        "height": f"{(bottom - top) / _POINTS:.4f}",
    }
    look = {"shape": box.shape, "fillcolor": box.fill, "fontsize": "11"}
    return Node(_lines(box.lines), nodeid=name, id=name, **place, **look, **_linked(box.link, href))


def _pinned_line(line: PinnedLine, name: str, height: float) -> Edge:
    points = [(x, height - y) for x, y in line.points]
    # The last piece ends where the arrow head begins; the head's tip comes first.
    (x, y), (to_x, to_y) = points[-2:]
    length = abs(to_x - x) + abs(to_y - y)
    share = max(0.1, length - 7) / length
    spline = _spline([*points[:-1], (x + (to_x - x) * share, y + (to_y - y) * share)])
    look = {"style": line.style, "color": line.colour, "arrowhead": line.head, "penwidth": f"{line.width:g}"}
    if line.label:
        look |= {"label": _words(line.label), "lp": f"{line.label_at[0]:g},{height - line.label_at[1]:g}"}
        look |= {"fontsize": "11", "fontcolor": line.colour}
    return Edge(forward=True, id=name, pos=f"e,{to_x:g},{to_y:g} {spline}", **look)


def relation_dot(graph: RelationGraph, title: str = "", href: Href = str) -> str:
    """Return a relation map as DOT for the layout of `dot`; boxes have our sizes, so no font plays a part."""
    beside = [relation.label_width_px + 20 for relation in graph.relations if relation.is_both_ways]
    gap = max([30.0, *beside]) / _POINTS
    with _Sheet(rankdir=graph.direction, splines="true", nodesep=f"{gap:.3f}", ranksep="0.3") as sheet:
        nodes = _Relations(graph, href)
        for index in range(len(graph.relations)):
            nodes.relate(sheet, index)
    return _titled(sheet, title) if title else str(sheet.dot.source)


class _Relations:
    """The nodes of a relation map, made inside the frames they stand in."""

    def __init__(self, graph: RelationGraph, href: Href) -> None:
        self.graph, self.href = graph, href
        self.groups = {item.id: item.group for item in graph.items}
        self.nodes: dict[str, Node] = {}
        self.labels: dict[int, Node] = {}
        for index, group in enumerate(graph.groups):
            if group.id in self.groups.values():
                self._frame(f"cluster_{index}", group)
        self._fill("", None)

    def _frame(self, name: str, group: Group) -> None:
        look = {"label": _words(group.text), "style": "filled", "bgcolor": "#f7f8fa", "pencolor": "#dfe3e8"}
        # Upside-down maps put the room for the label at the wrong end.
        end = "b" if self.graph.direction is Direction.UP else "t"
        look |= {"fontsize": str(SMALL_PX), "margin": "12", "labeljust": "l", "labelloc": end}
        cluster = Cluster("", graph_attr=look)
        # The package names clusters after their label; two groups of the same name would become one.
        cluster.name = cluster.dot.name = name
        with cluster:
            self._fill(group.id, group)

    def _fill(self, group_id: str, group: Group | None) -> None:
        """Make the items of a frame, and the labels of relations inside it."""
        for index, item in enumerate(self.graph.items):
            if item.group == group_id:
                self.nodes[item.id] = _item(item, f"i{index}", self.href, group)
        for index, relation in enumerate(self.graph.relations):
            homes = {self.groups[relation.source], self.groups[relation.target]}
            home = homes.pop() if len(homes) == 1 else ""
            if home == group_id and relation.label and not relation.is_both_ways:
                self.labels[index] = _label(relation, f"l{index}")

    def relate(self, sheet: _Sheet, index: int) -> None:
        """Connect the two ends of a relation, through its label if it has one."""
        relation = self.graph.relations[index]
        source, target = self.nodes[relation.source], self.nodes[relation.target]
        look = {"id": f"e{index}", "style": "dashed" if relation.is_dashed else "solid"}
        if relation.is_both_ways:
            # Peers change places: such a relation says nothing about who is above whom.
            label = {"xlabel": _words(relation.label), "fontsize": str(SMALL_PX)} if relation.label else {}
            sheet.connect(
                source, target, Edge(forward=True, reverse=True, constraint="false", **look, **label)
            )
        elif index in self.labels:
            sheet.connect(source, self.labels[index], Edge(**look))
            sheet.connect(self.labels[index], target, Edge(forward=True, **look | {"id": f"e{index}b"}))
        else:
            sheet.connect(source, target, Edge(forward=True, minlen="2", **look))


def _label(relation: Relation, name: str) -> Node:
    """Return a label as a box of our size: engines measure edge labels with the fonts they happen to have."""
    width = f"{(relation.label_width_px + 8) / _POINTS:.4f}"
    look = {"shape": "plaintext", "style": "", "width": width, "height": "0.25", "fontsize": str(SMALL_PX)}
    return Node(_words(one_line(relation.label)), nodeid=name, id=name, **look)


def _item(item: Item, name: str, href: Href, group: Group | None) -> Node:
    face = item_face(item, group)
    size = {"width": f"{face.width / _POINTS:.4f}", "height": f"{face.height / _POINTS:.4f}"}
    fill = {"fillcolor": "#ccd7ea", "color": _ACCENT} if item.is_highlighted else {"fillcolor": _QUIET}
    return Node(
        _lines(face.lines + face.small_lines),
        nodeid=name,
        id=name,
        **size,
        **fill,
        **_linked(item.link, href),
    )
