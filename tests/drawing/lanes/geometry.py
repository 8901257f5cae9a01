"""Questions about the places in a procedure drawing: each returns what is wrong, nothing when all is well."""

from dataclasses import replace
from itertools import combinations, pairwise

from generator.drawing.lanes.drawing import Box, FlowDrawing, PlacedEdge, PlacedNode, Point
from generator.drawing.lanes.faces import Text
from generator.drawing.lanes.outlines import reach
from generator.drawing.metrics import text_width

Piece = tuple[Point, Point]
_TOUCH = 0.6


def pieces(edge: PlacedEdge) -> list[Piece]:
    """Return the straight pieces of a line."""
    return list(pairwise(edge.waypoints))


def _overlap(one: Box, other: Box, by: float = 0.0) -> bool:
    return (
        one.x + by < other.right
        and other.x + by < one.right
        and one.y + by < other.bottom
        and other.y + by < one.bottom
    )


def _through(piece: Piece, box: Box, inside: float = _TOUCH) -> bool:
    (x, y), (to_x, to_y) = piece
    return (
        max(x, to_x) > box.x + inside
        and min(x, to_x) < box.right - inside
        and max(y, to_y) > box.y + inside
        and min(y, to_y) < box.bottom - inside
    )


def slanting(drawing: FlowDrawing) -> list[str]:
    """Return lines with a piece that is neither upright nor level, or that turn back on themselves."""
    return [
        _name(edge) for edge in drawing.edges for a, b in pieces(edge) if (a[0] != b[0]) == (a[1] != b[1])
    ]


def lines_through_boxes(drawing: FlowDrawing) -> list[str]:
    """Return lines through a box; at their own boxes only the first and last piece may touch, from outside."""
    found = []
    for edge in drawing.edges:
        for index, piece in enumerate(pieces(edge)):
            for placed in drawing.nodes:
                is_own = (
                    index == 0 and placed.node.id == edge.edge.source and _touches(piece[0], placed.bounds)
                ) or (
                    index == len(edge.waypoints) - 2
                    and placed.node.id == edge.edge.target
                    and _touches(piece[1], placed.bounds)
                )
                if not is_own and _through(piece, placed.bounds):
                    found.append(f"{_name(edge)} through {placed.node.id}")
                if is_own and _crosses_own(piece, placed.bounds):
                    found.append(f"{_name(edge)} across its own {placed.node.id}")
    return found


def _touches(point: Point, box: Box) -> bool:
    return box.x <= point[0] <= box.right and box.y <= point[1] <= box.bottom


def _crosses_own(piece: Piece, box: Box) -> bool:
    """Tell whether a piece that meets its box goes on past the middle of it."""
    middle = box.middle
    small = Box(middle[0] - 1, middle[1] - 1, 2, 2)
    (x, y), (to_x, to_y) = piece
    return _through(piece, small, 0) or (
        (x == to_x and not box.x < x < box.right) or (y == to_y and not box.y < y < box.bottom)
    )


def lines_on_lines(drawing: FlowDrawing, gap: float = 5.0) -> list[str]:
    """Return pairs of lines that run along each other nearer than `gap` px."""
    found = []
    for one, other in combinations(drawing.edges, 2):
        for a in pieces(one):
            for b in pieces(other):
                if _run_together(a, b, gap):
                    found.append(f"{_name(one)} on {_name(other)} at {a} {b}")
    return found


def _run_together(a: Piece, b: Piece, gap: float) -> bool:
    for along in (0, 1):
        across = 1 - along
        if a[0][across] == a[1][across] and b[0][across] == b[1][across] and a[0] != a[1] and b[0] != b[1]:
            low, high = sorted((a[0][along], a[1][along]))
            other_low, other_high = sorted((b[0][along], b[1][along]))
            if abs(a[0][across] - b[0][across]) < gap and low < other_high and other_low < high:
                return True
    return False


def labels_on_something(drawing: FlowDrawing) -> list[str]:
    """Return labels on another label, on a box or on a line."""
    found = []
    labels = [(edge, edge.label.bounds) for edge in drawing.edges if edge.label]
    for (edge, box), (other, other_box) in combinations(labels, 2):
        if _overlap(box, other_box):
            found.append(f"label {_name(edge)} on label {_name(other)}")
    for edge, box in labels:
        found += [
            f"label {_name(edge)} on {placed.node.id}"
            for placed in drawing.nodes
            if _overlap(box, placed.bounds)
        ]
        found += [
            f"label {_name(edge)} on line {_name(other)}"
            for other in drawing.edges
            if any(_through(piece, box, 0) for piece in pieces(other))
        ]
    return found


def overlapping_boxes(drawing: FlowDrawing) -> list[str]:
    """Return pairs of nodes that share a px."""
    return [
        f"{one.node.id} {other.node.id}"
        for one, other in combinations(drawing.nodes, 2)
        if _overlap(one.bounds, other.bounds)
    ]


def out_of_lane(drawing: FlowDrawing) -> list[str]:
    """Return nodes that are not wholly in their lane, and lanes out of order or not as long as the drawing."""
    lanes = {placed.lane.id: placed.bounds for placed in drawing.lanes}
    found = [
        placed.node.id
        for placed in drawing.nodes
        if placed.node.lane in lanes and not _inside(placed.bounds, lanes[placed.node.lane])
    ]
    is_vertical = drawing.orientation == "vertical"
    for before, after in pairwise(drawing.lanes):
        a, b = before.bounds, after.bounds
        if (a.right != b.x if is_vertical else a.bottom != b.y) or (a.height != b.height and is_vertical):
            found.append(f"lane {after.lane.id}")
    if [placed.lane.id for placed in drawing.lanes] != [lane.id for lane in drawing.flow.lanes]:
        found.append("order")
    return found


def _inside(box: Box, other: Box) -> bool:
    return other.x < box.x and other.y < box.y and box.right < other.right and box.bottom < other.bottom


def outside(drawing: FlowDrawing) -> list[str]:
    """Return what reaches over the edge of the drawing."""
    sheet = Box(0, 0, drawing.width, drawing.height)
    found = [placed.node.id for placed in drawing.nodes if not _inside(placed.bounds, sheet)]
    found += [
        _name(edge)
        for edge in drawing.edges
        if not all(0 < x < drawing.width and 0 < y < drawing.height for x, y in edge.waypoints)
    ]
    found += [
        f"label {_name(edge)}"
        for edge in drawing.edges
        if edge.label and not _inside(edge.label.bounds, sheet)
    ]
    return found


def lines_on_borders(drawing: FlowDrawing) -> list[str]:
    """Return lines that run along the border of a lane or stage."""
    borders = {placed.bounds.x for placed in drawing.lanes} | {
        placed.bounds.right for placed in drawing.lanes
    }
    levels = {placed.bounds.y for placed in drawing.stages} | {
        placed.bounds.bottom for placed in drawing.stages
    }
    if drawing.orientation == "horizontal":
        borders = {placed.bounds.x for placed in drawing.stages} | {p.bounds.right for p in drawing.stages}
        levels = {placed.bounds.y for placed in drawing.lanes} | {p.bounds.bottom for p in drawing.lanes}
    return [
        _name(edge)
        for edge in drawing.edges
        for (x, y), (to_x, to_y) in pieces(edge)
        if (x == to_x and any(abs(x - its) < 4 for its in borders))
        or (y == to_y and any(abs(y - its) < 4 for its in levels))
    ]


_SIZES = {"zs-step-text": 13, "zs-node-text": 13, "zs-step-note": 12, "zs-node-note": 12, "zs-number": 12}
_SIZES |= {"zs-chip-text": 11, "zs-letter": 11, "zs-lane-name": 14, "zs-lane-note": 12, "zs-stage-name": 13}
_CENTRED = {"zs-node-text", "zs-node-note", "zs-letter", "zs-lane-name", "zs-lane-note", "zs-stage-name"}
_BOLD = {"zs-step-text", "zs-node-text", "zs-number", "zs-lane-name", "zs-stage-name"}


def text_box(text: Text) -> Box:
    """Return the room that a line of text takes at most."""
    size = _SIZES[text.css_class]
    width = text_width(text.text, size, bold=text.css_class in _BOLD)
    x = text.x - width / 2 if text.css_class in _CENTRED else text.x
    return Box(x, text.y - size * 0.88, width, size)


def texts_out_of_place(drawing: FlowDrawing) -> list[str]:
    """Return texts that leave their node, head or strip, or that lie on a chip."""
    found = []
    for placed in drawing.nodes:
        face = placed.face
        inside = Box(-0.1, -6.1, face.width + 0.2, face.height + 6.2)
        boxes = [text_box(text) for text in face.texts]
        chips = [Box(chip.x, chip.y, chip.width, chip.height) for chip in face.chips]
        found += [
            f"{placed.node.id} {text.text}"
            for text, box in zip(face.texts, boxes, strict=True)
            if not _reaches_outline(placed, box)
        ]
        found += [f"{placed.node.id} chip" for box in chips if not _inside(box, inside)]
        found += [
            f"{placed.node.id} on chip"
            for one, other in combinations(boxes + chips, 2)
            if _overlap(one, other, 1)
        ]
        found += [
            f"{placed.node.id} chip {text.text}"
            for chip, box in zip(face.chips, chips, strict=True)
            for text in chip.texts
            if not _inside(text_box(text), replace(box, x=box.x - 0.5, width=box.width + 1))
        ]
    for lane in drawing.lanes:
        found += [text.text for text in lane.texts if not _inside(text_box(text), lane.head)]
    for stage in drawing.stages:
        found += [text.text for text in stage.texts if not _inside(text_box(text), stage.strip)]
        found += [f"{stage.stage.id} chip" for chip in stage.chips if chip.x < stage.strip.x]
    return found


def _reaches_outline(placed: PlacedNode, box: Box) -> bool:
    """Tell whether a text stays within the outline of its node, a px more or less."""
    face = placed.face
    for y in (box.y + 1, box.bottom - 1):
        half = reach(face, placed.node.kind, y - face.height / 2, is_upright=False)
        if box.x < face.width / 2 - half - 1 or box.right > face.width / 2 + half + 1:
            return False
    return box.y >= 0 and box.bottom <= face.height


def faults(drawing: FlowDrawing) -> list[str]:
    """Return everything that is wrong with a drawing."""
    checks = (
        slanting, lines_through_boxes, lines_on_lines, labels_on_something, overlapping_boxes, out_of_lane, outside,
        lines_on_borders, texts_out_of_place,
    )  # fmt: skip
    return [f"{check.__name__}: {fault}" for check in checks for fault in check(drawing)]


def _name(edge: PlacedEdge) -> str:
    return f"{edge.edge.source}->{edge.edge.target}"
