"""A procedure as DOT with every position pinned: `neato -n2` draws the same picture."""

from generator.drawing.dotgraph import PinnedBox, PinnedFrame, PinnedLine, pinned_dot
from generator.drawing.lanes.drawing import Box, FlowDrawing, PlacedEdge, PlacedNode
from generator.drawing.lanes.flow import EVENTS, GATEWAYS, EdgeKind, NodeKind
from generator.drawing.markup import Href

_FILLS = {NodeKind.SYSTEM: "#dce9f7", NodeKind.START: "#ffffff", NodeKind.END: "#ffffff"}
_LINES = {
    EdgeKind.SEQUENCE: ("solid", "#5d6675", "normal", 1.3),
    EdgeKind.INFORMATION: ("dashed", "#1b5796", "vee", 1.3),
    EdgeKind.MONEY: ("dashed", "#8a5300", "normal", 1.3),
    EdgeKind.GOODS: ("solid", "#17664b", "normal", 3.0),
    EdgeKind.ESCALATION: ("solid", "#9f251b", "normalnormal", 1.3),
    EdgeKind.BACK: ("dotted", "#5f3698", "normal", 1.3),
}


def flow_dot(drawing: FlowDrawing, title: str, href: Href) -> str:
    """Return the drawing as DOT: 1 px is 1 pt, lanes are clusters, lines keep their way.

    `href` turns a site path into an address relative to the file.
    """
    lanes = tuple(
        PinnedFrame(placed.lane.text, _sides(placed.bounds), placed.head.middle, placed.lane.id)
        for placed in drawing.lanes
    )
    boxes = tuple(map(_box, drawing.nodes))
    lines = tuple(map(_line, drawing.edges))
    return pinned_dot((drawing.width, drawing.height), lanes, boxes, lines, title, href)


def _sides(box: Box) -> tuple[float, float, float, float]:
    return box.x, box.y, box.right, box.bottom


def _box(placed: PlacedNode) -> PinnedBox:
    node, fill = placed.node, _FILLS.get(placed.node.kind, "#f4f7fb")
    return PinnedBox(
        node.id, _lines(placed), _sides(placed.bounds), _shape(node.kind), fill, node.lane, node.link
    )


def _lines(placed: PlacedNode) -> tuple[str, ...]:
    """Return the node's texts, the number before the name, and a line for each chip."""
    texts = placed.face.texts
    lines = [text.text for text in texts if text.css_class != "zs-number"] or ["+"]
    lines[0] = " ".join([*(text.text for text in texts if text.css_class == "zs-number"), lines[0]])
    return (*lines, *(" ".join(text.text for text in chip.texts) for chip in placed.face.chips))


def _shape(kind: NodeKind) -> str:
    if kind in GATEWAYS:
        return "diamond" if kind in (NodeKind.DECISION, NodeKind.PARALLEL) else "hexagon"
    return "oval" if kind in EVENTS else "box"


def _line(edge: PlacedEdge) -> PinnedLine:
    style, colour, head, width = _LINES[edge.kind]
    label = " ".join(edge.label.lines) if edge.label else ""
    at = edge.label.bounds.middle if edge.label else (0.0, 0.0)
    return PinnedLine(
        edge.edge.source, edge.edge.target, edge.waypoints, label, at, style, colour, head, width
    )
