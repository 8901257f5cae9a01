"""What the shapes, lines and marks of a procedure drawing mean: exactly those it uses."""

from dataclasses import dataclass

from generator.drawing.lanes import glyphs
from generator.drawing.lanes.drawing import FlowDrawing
from generator.drawing.lanes.faces import NodeFace
from generator.drawing.lanes.flow import (
    BADGE_NAMES,
    DOCUMENT,
    EDGE_NAMES,
    EVENTS,
    GATEWAYS,
    INVOLVEMENT_NAMES,
    LANE_NAMES,
    NODE_NAMES,
    OPTIONAL,
    TIME,
    BadgeKind,
    EdgeKind,
    Involvement,
    LaneKind,
    NodeKind,
)
from generator.drawing.lanes.nodes import shape
from generator.drawing.lanes.wires import head
from generator.drawing.markup import escape

SAMPLE_HEIGHT = 18
_WIDE, _SMALL = 34, 20

_LANE_TEXTS = {LaneKind.EXTERNAL: LANE_NAMES[LaneKind.EXTERNAL], LaneKind.SYSTEM: LANE_NAMES[LaneKind.SYSTEM]}


@dataclass(frozen=True, slots=True)
class FlowLegendEntry:
    """One entry of the legend."""

    mark: NodeKind | EdgeKind | BadgeKind | Involvement | LaneKind | str
    """What is explained; "optional", "document" and "time" are plain words."""

    text: str


def flow_legend(drawing: FlowDrawing) -> tuple[FlowLegendEntry, ...]:
    """Return exactly the lanes, nodes, marks and lines that the drawing shows."""
    language, flow = drawing.flow.language, drawing.flow
    nodes = [placed.node for placed in drawing.nodes]
    badges = [badge for node in nodes for badge in node.badges]
    badges += [badge for stage in flow.stages for badge in stage.badges]
    lanes = {lane.kind for lane in flow.lanes}
    kinds, lines = {node.kind for node in nodes}, {edge.kind for edge in drawing.edges}
    letters = {one.involvement for node in nodes for one in node.participants}
    entries = [
        FlowLegendEntry(kind, name.text(language)) for kind, name in _LANE_TEXTS.items() if kind in lanes
    ]
    entries += [
        FlowLegendEntry(kind, name.text(language)) for kind, name in NODE_NAMES.items() if kind in kinds
    ]
    for is_used, mark, name in (
        (any(node.is_optional for node in nodes), "optional", OPTIONAL),
        (any(node.documents for node in nodes), "document", DOCUMENT),
        (any(node.time for node in nodes), "time", TIME),
    ):
        if is_used:
            entries.append(FlowLegendEntry(mark, name.text(language)))
    used = {badge.kind for badge in badges}
    entries += [
        FlowLegendEntry(kind, name.text(language)) for kind, name in BADGE_NAMES.items() if kind in used
    ]
    entries += [
        FlowLegendEntry(letter, name.text(language))
        for letter, name in INVOLVEMENT_NAMES.items()
        if letter in letters
    ]
    entries += [
        FlowLegendEntry(kind, name.text(language)) for kind, name in EDGE_NAMES.items() if kind in lines
    ]
    return tuple(entries)


def flow_legend_html(drawing: FlowDrawing) -> str:
    """Return the legend as an HTML list with a small picture before each name."""
    items = "".join(f"<li>{_swatch(entry)}{escape(entry.text)}</li>" for entry in flow_legend(drawing))
    return f'<ul class="zs-legend zs-flow-legend">{items}</ul>' if items else ""


def _swatch(entry: FlowLegendEntry) -> str:
    width = sample_width(entry) + 2
    return (
        '<svg class="zs-chart zs-flow zs-swatch" xmlns="http://www.w3.org/2000/svg" '
        f'width="{width}" height="{SAMPLE_HEIGHT + 2}" viewBox="-1 -1 {width} {SAMPLE_HEIGHT + 2}" '
        f'aria-hidden="true" focusable="false">{flow_sample(entry)}</svg>'
    )


def sample_width(entry: FlowLegendEntry) -> int:
    """Return the width of an entry's picture in px."""
    is_small = entry.mark in ("time", NodeKind.PARALLEL) or isinstance(entry.mark, Involvement)
    return _SMALL if is_small else _WIDE


def flow_sample(entry: FlowLegendEntry) -> str:
    """Return the entry's picture, `sample_width` by `SAMPLE_HEIGHT` px from the origin."""
    mark = entry.mark
    if isinstance(mark, LaneKind):
        return (
            f'<g class="zs-lane zs-lane-{mark} zs-lane-top"><rect class="zs-lane-area" width="34" height="18"/>'
            '<rect class="zs-lane-head" width="34" height="8"/></g>'
        )
    if isinstance(mark, EdgeKind):
        return f'<g class="zs-edge zs-e-{mark}"><path class="zs-wire" d="M0 9H33"/>{head(mark, (0, 9), (34, 9))}</g>'
    if isinstance(mark, NodeKind):
        return _node_sample(mark)
    if mark == "optional":
        return f'<g class="zs-node zs-n-step zs-optional">{shape(NodeKind.STEP, _face(34, 18))}</g>'
    return _chip_sample(str(mark), isinstance(mark, Involvement))


def _face(width: float, height: float, flat: float = 0) -> NodeFace:
    return NodeFace(width, height, (), (), flat)


def _node_sample(kind: NodeKind) -> str:
    flat = 0 if kind in (NodeKind.DECISION, NodeKind.PARALLEL) else 18
    width = 18 if kind is NodeKind.PARALLEL else 34
    body = shape(kind, _face(width, 18, flat if kind in GATEWAYS else 0))
    if kind is NodeKind.PARALLEL:
        body += '<path class="zs-sign" d="M4.5 9h9M9 4.5v9"/>'
    if kind in EVENTS and kind in (NodeKind.TIMER, NodeKind.MESSAGE):
        body += glyphs.at(glyphs.CLOCK if kind is NodeKind.TIMER else glyphs.ENVELOPE, 11, 3.5, "zs-sign")
    moved = ' transform="translate(1 0)"' if kind is NodeKind.PARALLEL else ""
    return f'<g class="zs-node zs-n-{kind}"{moved}>{body}</g>'


def _chip_sample(mark: str, is_letter: bool) -> str:
    if is_letter:
        return (
            f'<g class="zs-chip zs-participant"><circle class="zs-letter-disc" cx="10" cy="9" r="7.5"/>'
            f'<text class="zs-letter" x="10" y="13">{mark}</text></g>'
        )
    if mark == "time":
        return f'<g class="zs-chip zs-time">{glyphs.at(glyphs.CLOCK, 4.5, 3.5)}</g>'
    if mark == "document":
        return (
            '<g class="zs-chip zs-document"><path class="zs-pill" d="M2 0.5H26l6 6V17.5H2z"/>'
            f"{glyphs.at(glyphs.SHEET, 11, 3)}</g>"
        )
    pill = '<rect class="zs-pill" x="4" y="0.5" width="26" height="17" rx="2"/>'
    if mark == BadgeKind.RISK:
        return f'<g class="zs-chip zs-risk">{pill}{glyphs.at(glyphs.WARNING, 11.5, 3.5)}</g>'
    css_class, text = ("zs-control", "D") if mark == BadgeKind.CONTROL else ("zs-note-mark", "注")
    return f'<g class="zs-chip {css_class}">{pill}<text class="zs-chip-text" x="{13 if text == "D" else 11.5}" y="13">{text}</text></g>'
