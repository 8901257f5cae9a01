"""Puts everything in its place on the screen: the last step of the layout."""

from itertools import pairwise

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
from generator.drawing.lanes.flow import Stage
from generator.drawing.lanes.heads import HEAD_WIDTH, head_height, head_texts, strip_face, strip_size
from generator.drawing.lanes.labels import shown_kind
from generator.drawing.lanes.measures import CHANNEL_BOTTOM
from generator.drawing.lanes.measuring import Scale
from generator.drawing.lanes.outlines import reach
from generator.drawing.lanes.planning import Plan
from generator.drawing.lanes.ports import Ports
from generator.drawing.lanes.routing import Route


def set_out(plan: Plan, scale: Scale, ports: Ports) -> FlowDrawing:
    """Return the drawing."""
    return _Setter(plan, scale, ports).run()


class _Setter:
    def __init__(self, plan: Plan, scale: Scale, ports: Ports) -> None:
        self.plan, self.scale, self.ports = plan, scale, ports
        self.stages = self._stage_spans()
        strip = strip_size(((stage, end - start) for stage, start, end in self.stages), plan.is_vertical)
        self.origin = (strip, self._head_size())

    def _head_size(self) -> float:
        """Return the length of the lanes' heads along the procedure."""
        plan = self.plan
        if not plan.flow.lanes:
            return 0.0
        if not plan.is_vertical:
            return float(HEAD_WIDTH)
        widths = [high - low for low, high in pairwise(self.scale.borders)]
        heights = [head_height(*pair, plan.flow.language) for pair in zip(plan.lanes, widths, strict=True)]
        return max(heights)

    def run(self) -> FlowDrawing:
        across, along = self.origin[0] + self.scale.borders[-1], self.origin[1] + self.scale.length
        width, height = (across, along) if self.plan.is_vertical else (along, across)
        flow = self.plan.flow
        return FlowDrawing(
            flow,
            self.plan.orientation,
            width,
            height,
            self._lanes() if flow.lanes else (),
            tuple(self._stage(*span) for span in self.stages),
            tuple(self._node(index) for index in range(len(flow.nodes))),
            tuple(self._edge(index) for index in range(len(flow.edges))),
            tuple(self.origin[1] + end - CHANNEL_BOTTOM / 2 for _, end in self.scale.channels[1:-1]),
        )

    def _point(self, u: float, v: float) -> Point:
        """Return the point on the screen."""
        u, v = round(u + self.origin[0], 1), round(v + self.origin[1], 1)
        return (u, v) if self.plan.is_vertical else (v, u)

    def _box(self, u: float, v: float, across: float, along: float) -> Box:
        x, y = self._point(u, v)
        width, height = (across, along) if self.plan.is_vertical else (along, across)
        return Box(x, y, round(width, 1), round(height, 1))

    def _lanes(self) -> tuple[PlacedLane, ...]:
        top, language = self.origin[1], self.plan.flow.language
        placed = []
        for lane, (low, high) in zip(self.plan.lanes, pairwise(self.scale.borders), strict=True):
            bounds = self._box(low, -top, high - low, top + self.scale.length)
            head = self._box(low, -top, high - low, top)
            placed.append(PlacedLane(lane, bounds, head, head_texts(lane, head, language)))
        return tuple(placed)

    def _stage_spans(self) -> list[tuple[Stage, float, float]]:
        """Return each stage that has rows, with its start and end along the procedure."""
        stages = self.plan.flow.stages
        if not stages:
            return []
        used = sorted(set(self.plan.grid.stages))
        borders = (0.0, *self.scale.stage_borders, self.scale.length)
        return [(stages[its], *span) for its, span in zip(used, pairwise(borders), strict=True)]

    def _stage(self, stage: Stage, start: float, end: float) -> PlacedStage:
        strip_width = self.origin[0]
        bounds = self._box(-strip_width, start, strip_width + self.scale.borders[-1], end - start)
        strip = self._box(-strip_width, start, strip_width, end - start)
        return PlacedStage(stage, bounds, strip, *strip_face(stage, strip, self.plan.is_vertical))

    def _node(self, index: int) -> PlacedNode:
        column, row = self.plan.grid.places[index]
        across, along = self.plan.demand.sizes[index]
        u, v = self.scale.columns[column] - across / 2, self.scale.rows[row] - along / 2
        return PlacedNode(self.plan.flow.nodes[index], self._box(u, v, across, along), self.plan.faces[index])

    def _edge(self, index: int) -> PlacedEdge:
        edge, route = self.plan.flow.edges[index], self.plan.routes[index]
        places = [self._place(index, piece, route) for piece in range(len(route) - 1)]
        source, target = self.plan.grid.ends[index]
        spots = [self._foot(source, route[0], route[1], places[0])]
        for piece in range(1, len(route) - 1):
            is_along = route[piece][0] == route[piece - 1][0]
            before, after = places[piece - 1], places[piece]
            spots.append((before, after) if is_along else (after, before))
        spots.append(self._foot(target, route[-1], route[-2], places[-1]))
        kind = shown_kind(edge, self.plan.grid.is_back[index])
        return PlacedEdge(
            edge, kind, tuple(self._point(*spot) for spot in spots), self._label(index, places[0])
        )

    def _place(self, edge: int, index: int, route: Route) -> float:
        """Return where a piece is: across for one along the procedure, along for one across it."""
        if (edge, index) in self.scale.places:
            return self.scale.places[edge, index]
        x, y = route[index]
        offset = self.ports.offsets[edge, index]
        return (
            self.scale.columns[x // 2] + offset
            if x == route[index + 1][0]
            else self.scale.rows[y // 2] + offset
        )

    def _foot(self, node: int, spot: tuple[int, int], other: tuple[int, int], place: float) -> Point:
        """Return where the line at `place` meets the node, across and along."""
        column, row = self.plan.grid.places[node]
        u, v = self.scale.columns[column], self.scale.rows[row]
        if spot[0] == other[0]:
            far = self._reach(node, place - u, is_along=True)
            return place, v + far if other[1] > spot[1] else v - far
        far = self._reach(node, place - v, is_along=False)
        return u + far if other[0] > spot[0] else u - far, place

    def _reach(self, node: int, offset: float, *, is_along: bool) -> float:
        kind = self.plan.flow.nodes[node].kind
        return reach(self.plan.faces[node], kind, offset, is_upright=is_along == self.plan.is_vertical)

    def _label(self, index: int, place: float) -> PlacedLabel | None:
        label, route = self.plan.labels[index], self.plan.routes[index]
        if not label.lines:
            return None
        column, row = self.plan.grid.places[self.plan.grid.ends[index][0]]
        is_along = route[0][0] == route[1][0]
        middle = self.scale.columns[column] if is_along else self.scale.rows[row]
        u, v = self.ports.label_place(index, place - middle)
        if self.plan.is_vertical:
            is_before = self.plan.demand.exits[index][1] if is_along else route[1][0] < route[0][0]
        else:
            is_before = not is_along
        return PlacedLabel(self._box(u, v, *self.plan.demand.labels[index]), label.lines, is_before)
