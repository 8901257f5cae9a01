"""From a procedure to a drawing: cells, routes, sizes, places."""

from dataclasses import replace

from generator.drawing.lanes.drawing import (
    Box,
    FlowDrawing,
    PlacedEdge,
    PlacedLabel,
    PlacedLane,
    PlacedNode,
    PlacedStage,
    Point,
)
from generator.drawing.lanes.faces import NodeFace, Text, node_face
from generator.drawing.lanes.flow import (
    LANE_NAMES,
    Flow,
    LaneHead,
    LaneKind,
    NodeKind,
    Orientation,
    checked,
)
from generator.drawing.lanes.labels import EdgeLabel, edge_label, shown_kind
from generator.drawing.lanes.measures import (
    HEAD,
    HEAD_LINE,
    NARROWEST_CARD,
    PORT,
    SMALL_LINE,
    WIDEST_CARD,
)
from generator.drawing.lanes.measuring import Demand, Scale, measure
from generator.drawing.lanes.outlines import reach
from generator.drawing.lanes.placing import grid
from generator.drawing.lanes.ports import Ports, exits, label_place
from generator.drawing.lanes.routing import HIGH, LOW, Route, routes, side_of
from generator.drawing.lanes.tracks import Piece
from generator.drawing.metrics import wrap

_ROOM = 44
"""What a gutter takes, about."""

_STRIP = 30
_HEAD_WIDTH = 104


def arrange_flow(
    flow: Flow, *, width_px: float = 1160, orientation: Orientation = Orientation.VERTICAL
) -> FlowDrawing:
    """Return the procedure laid out; boxes get narrower to keep a vertical one within `width_px` where they can.

    Raises:
        ValueError: ids occur twice, or something names a lane, stage or node that does not exist.
    """
    return _Arranger(checked(flow), width_px, orientation).run()


class _Arranger:
    def __init__(self, flow: Flow, width_px: float, orientation: Orientation) -> None:
        self.flow, self.orientation = flow, orientation
        self.is_vertical = orientation is Orientation.VERTICAL
        self.lanes = flow.lanes or (LaneHead("", ""),)
        room = width_px if self.is_vertical else 700
        each = NARROWEST_CARD + _ROOM if self.is_vertical else 110
        self.grid = grid(flow, max(1, int(room // each // len(self.lanes))))
        self.width_px = width_px
        pairs = zip(flow.edges, self.grid.is_back, strict=True)
        self.labels = [edge_label(edge, is_back, flow.language) for edge, is_back in pairs]
        again = tuple(_AGAIN.get(node.kind, 2.4) for node in flow.nodes)
        labelled = frozenset(index for index, label in enumerate(self.labels) if label.lines)
        self.routes = routes(self.grid, again, labelled)

    def run(self) -> FlowDrawing:
        demand, faces = self._demand()
        scale, every = measure(self.grid, self.routes, demand)
        return _Setter(self, demand, faces, scale, every).run()

    def extent(self, width: float, height: float) -> tuple[float, float]:
        """Return a size on the screen as across and along."""
        return (width, height) if self.is_vertical else (height, width)

    def _demand(self) -> tuple[Demand, list[NodeFace]]:
        labels = [self.extent(label.width, label.height) for label in self.labels]
        leaving = exits(self.grid, self.routes, labels, not self.is_vertical)
        least = self._least(leaving, labels)
        card = self._card_width()
        faces = []
        for index, node in enumerate(self.flow.nodes):
            wanted = least[index] if self.is_vertical else 0
            face = node_face(node, card, wanted, self.flow.language)
            if not self.is_vertical and face.height < least[index]:
                face = _taller(face, least[index])
            faces.append(face)
        sizes = [self.extent(face.width, face.height) for face in faces]
        return Demand(sizes, labels, self._least_lanes(), self.is_vertical, leaving), faces

    def _card_width(self) -> int:
        if not self.is_vertical:
            return 144
        strip = _STRIP if self.flow.stages else 0
        free = (self.width_px - strip) / len(self.grid.lanes) - _ROOM
        return int(max(NARROWEST_CARD, min(WIDEST_CARD, free)) // 4 * 4)

    def _least(
        self, leaving: dict[int, tuple[float, bool]], labels: list[tuple[float, float]]
    ) -> list[float]:
        """Return the room across that the lines at each node need."""
        below, above = [0] * len(self.flow.nodes), [0] * len(self.flow.nodes)
        least = [0.0] * len(self.flow.nodes)
        for edge, route in enumerate(self.routes):
            source, target = self.grid.ends[edge]
            below[source] += side_of(route, at_end=False) == HIGH
            above[target] += side_of(route, at_end=True) == LOW
            if edge in leaving and abs(leaving[edge][0]) > PORT:
                least[source] = max(least[source], 2 * abs(leaving[edge][0]) + 16)
        at = {place: node for node, place in enumerate(self.grid.places)}
        for node, (column, row) in enumerate(self.grid.places):
            under, over = at.get((column, row + 1)), at.get((column, row - 1))
            lines = max(
                below[node] + (above[under] if under is not None else 1) if below[node] else 0,
                above[node] + (below[over] if over is not None else 1) if above[node] else 0,
            )
            if lines > 3:
                least[node] = max(least[node], (lines + 1) * PORT + 14)
        return least

    def _least_lanes(self) -> list[float]:
        if not self.flow.lanes:
            return [0.0]
        if self.is_vertical:
            return [96.0] * len(self.lanes)
        return [2 * 10 + _head_height(lane, _HEAD_WIDTH - 16, self.flow.language) for lane in self.lanes]


_AGAIN = {
    NodeKind.DECISION: 6.0,
    NodeKind.BY_TYPE: 0.5,
    NodeKind.BY_STATE: 0.5,
    NodeKind.PARALLEL: 1.2,
}
"""What a second exit on the same side costs."""


def _taller(face: NodeFace, height: float) -> NodeFace:
    """Return the face with its content in the middle of a greater height."""
    down = (height - face.height) / 2
    texts = tuple(replace(text, y=text.y + down) for text in face.texts)
    chips = tuple(
        replace(chip, y=chip.y + down, texts=tuple(replace(text, y=text.y + down) for text in chip.texts))
        for chip in face.chips
    )
    return replace(face, height=height, texts=texts, chips=chips)


def _head_lines(lane: LaneHead, width: float, language: str) -> list[tuple[str, str]]:
    lines = [("zs-lane-name", line) for line in wrap(lane.text, width, HEAD, bold=True)]
    if lane.kind is not LaneKind.INTERNAL:
        lines.append(("zs-lane-note", LANE_NAMES[lane.kind].text(language)))
    return lines


def _head_height(lane: LaneHead, width: float, language: str) -> float:
    lines = _head_lines(lane, width, language)
    return sum(HEAD_LINE if css_class == "zs-lane-name" else SMALL_LINE for css_class, _ in lines) + 14


class _Setter:
    """Puts everything in its place on the screen."""

    def __init__(
        self,
        arranger: _Arranger,
        demand: Demand,
        faces: list[NodeFace],
        scale: Scale,
        every: tuple[Piece, ...],
    ) -> None:
        self.its, self.demand, self.faces, self.scale = arranger, demand, faces, scale
        self.flow, self.grid = arranger.flow, arranger.grid
        self.ports = Ports(self.grid, arranger.routes, scale, demand, self._reach)
        self.offsets = self.ports.place(every)
        strip = _STRIP if self.flow.stages else 0
        head = self._head_size()
        self.origin = (float(strip), head)

    def _reach(self, node: int, offset: float, is_along: bool) -> float:
        is_upright = is_along == self.its.is_vertical
        return reach(self.faces[node], self.flow.nodes[node].kind, offset, is_upright=is_upright)

    def _head_size(self) -> float:
        if not self.flow.lanes:
            return 0.0
        if not self.its.is_vertical:
            return float(_HEAD_WIDTH)
        return max(
            _head_height(lane, high - low - 16, self.flow.language)
            for lane, low, high in zip(
                self.its.lanes, self.scale.borders, self.scale.borders[1:], strict=False
            )
        )

    def run(self) -> FlowDrawing:
        across = self.origin[0] + self.scale.borders[-1]
        along = self.origin[1] + self.scale.length
        width, height = (across, along) if self.its.is_vertical else (along, across)
        return FlowDrawing(
            self.flow,
            self.its.orientation,
            width,
            height,
            self._lanes() if self.flow.lanes else (),
            self._stages(),
            tuple(self._node(index) for index in range(len(self.flow.nodes))),
            tuple(self._edge(index) for index in range(len(self.flow.edges))),
            tuple(self.origin[1] + end - 9 for _, end in self.scale.channels[1:-1]),
        )

    def point(self, u: float, v: float) -> Point:
        """Return the point on the screen."""
        u, v = round(u + self.origin[0], 1), round(v + self.origin[1], 1)
        return (u, v) if self.its.is_vertical else (v, u)

    def _box(self, u: float, v: float, across: float, along: float) -> Box:
        x, y = self.point(u, v)
        width, height = (across, along) if self.its.is_vertical else (along, across)
        return Box(x, y, round(width, 1), round(height, 1))

    def _lanes(self) -> tuple[PlacedLane, ...]:
        placed = []
        borders = self.scale.borders
        for lane, low, high in zip(self.its.lanes, borders, borders[1:], strict=False):
            bounds = self._box(low, -self.origin[1], high - low, self.origin[1] + self.scale.length)
            head = self._box(low, -self.origin[1], high - low, self.origin[1])
            lines = _head_lines(lane, head.width - 16, self.flow.language)
            heights = [HEAD_LINE if css_class == "zs-lane-name" else SMALL_LINE for css_class, _ in lines]
            y = head.y + (head.height - sum(heights)) / 2
            texts = []
            for (css_class, line), height in zip(lines, heights, strict=True):
                texts.append(Text(css_class, head.middle[0], round(y + height - 5, 1), line))
                y += height
            placed.append(PlacedLane(lane, bounds, head, tuple(texts)))
        return tuple(placed)

    def _stages(self) -> tuple[PlacedStage, ...]:
        return ()

    def _node(self, index: int) -> PlacedNode:
        column, row = self.grid.places[index]
        across, along = self.demand.sizes[index]
        u, v = self.scale.columns[column] - across / 2, self.scale.rows[row] - along / 2
        return PlacedNode(self.flow.nodes[index], self._box(u, v, across, along), self.faces[index])

    def _edge(self, index: int) -> PlacedEdge:
        edge, route = self.flow.edges[index], self.its.routes[index]
        places = [self._place(index, piece, route) for piece in range(len(route) - 1)]
        source, target = self.grid.ends[index]
        spots = [self._foot(source, route[0], route[1], places[0])]
        for piece in range(1, len(route) - 1):
            is_upright = route[piece][0] == route[piece - 1][0]
            before, after = places[piece - 1], places[piece]
            spots.append((before, after) if is_upright else (after, before))
        spots.append(self._foot(target, route[-1], route[-2], places[-1]))
        label = self._label(index, places[0], route)
        kind = shown_kind(edge, self.grid.is_back[index])
        return PlacedEdge(edge, kind, tuple(self.point(u, v) for u, v in spots), label)

    def _place(self, edge: int, index: int, route: Route) -> float:
        if (edge, index) in self.scale.places:
            return self.scale.places[edge, index]
        start = route[index]
        offset = self.offsets[edge, index]
        if start[0] == route[index + 1][0]:
            return self.scale.columns[start[0] // 2] + offset
        return self.scale.rows[start[1] // 2] + offset

    def _foot(
        self, node: int, spot: tuple[int, int], other: tuple[int, int], place: float
    ) -> tuple[float, float]:
        """Return where the line at `place` meets the node."""
        column, row = self.grid.places[node]
        u, v = self.scale.columns[column], self.scale.rows[row]
        if spot[0] == other[0]:
            far = self._reach(node, place - u, True)
            return place, v + far if other[1] > spot[1] else v - far
        far = self._reach(node, place - v, False)
        return u + far if other[0] > spot[0] else u - far, place

    def _label(self, index: int, place: float, route: Route) -> PlacedLabel | None:
        label: EdgeLabel = self.its.labels[index]
        if not label.lines:
            return None
        column, row = self.grid.places[self.grid.ends[index][0]]
        is_along = route[0][0] == route[1][0]
        offset = place - (self.scale.columns[column] if is_along else self.scale.rows[row])
        u, v = label_place(self.ports, index, offset)
        is_left = route[1][0] < route[0][0] if not is_along else self.demand.exits[index][1]
        return PlacedLabel(
            self._box(u, v, *self.demand.labels[index]), label.lines, is_left and self.its.is_vertical
        )
