"""Nodes as SVG: the shape says what a node is, the chips inside what belongs to it."""

from generator.drawing.lanes import glyphs
from generator.drawing.lanes.drawing import PlacedNode
from generator.drawing.lanes.faces import Chip, NodeFace, Text
from generator.drawing.lanes.flow import (
    BADGE_NAMES,
    DOCUMENT,
    EVENTS,
    GATEWAYS,
    INVOLVEMENT_NAMES,
    NODE_NAMES,
    OPTIONAL,
    FlowNode,
    NodeKind,
)
from generator.drawing.lanes.outlines import event_radius
from generator.drawing.markup import Href, escape, link_end, link_start

_FOLD = 6


def node_svg(
    placed: PlacedNode, name: str, lane: str, language: str, href: Href | None, own: str = ""
) -> str:
    """Return the node; `lane` is its lane's text, `own` the id of the lane to highlight."""
    node, face = placed.node, placed.face
    said = spoken(node, lane, language)
    start = link_start(node.link if href else None, said, href or str, "zs-node-main")
    label = "" if start.startswith("<a") else f' aria-label="{escape(said)}"'
    main = shape(node.kind, face) + _sign(node.kind, face) + "".join(map(text_svg, face.texts))
    plain = "".join(chip_svg(chip, href, own) for chip in face.chips if not chip.link)
    linked = "".join(chip_svg(chip, href, own) for chip in face.chips if chip.link)
    return (
        f'<g class="{_classes(node, own)}" id="{name}" role="group"{label} data-lane="{escape(node.lane)}"{_also(node)} '
        f'transform="translate({placed.bounds.x:g} {placed.bounds.y:g})">'
        f"{start}{main}{plain}{link_end(start)}{linked}</g>"
    )


def _classes(node: FlowNode, own: str) -> str:
    classes = ["zs-node", f"zs-n-{node.kind}"]
    if node.is_optional:
        classes.append("zs-optional")
    if own and node.lane == own:
        classes.append("zs-own")
    return " ".join(classes)


def _also(node: FlowNode) -> str:
    """Return the lanes that take part, for scripts: space-separated like classes."""
    lanes = dict.fromkeys(one.lane for one in node.participants if one.lane)
    return f' data-with="{escape(" ".join(lanes))}"' if lanes else ""


def spoken(node: FlowNode, lane: str, language: str) -> str:
    """Return what a screen reader says: "步骤 6 部门处理并反馈，相关部门，24小时内"."""
    first = " ".join(part for part in (NODE_NAMES[node.kind].text(language), node.number, node.text) if part)
    words = [first, lane, node.time, node.note]
    words += [OPTIONAL.text(language)] if node.is_optional else []
    words += [f"{INVOLVEMENT_NAMES[one.involvement].text(language)} {one.text}" for one in node.participants]
    words += [f"{BADGE_NAMES[badge.kind].text(language)} {badge.text}" for badge in node.badges]
    words += [f"{DOCUMENT.text(language)} {document.text}" for document in node.documents]
    return ("，" if language != "en" else ", ").join(word for word in words if word)


def text_svg(text: Text) -> str:
    """Return one line of text."""
    return f'<text class="{text.css_class}" x="{text.x:g}" y="{text.y:g}">{escape(text.text)}</text>'


def shape(kind: NodeKind, face: NodeFace) -> str:
    """Return the outline of a node."""
    width, height = face.width, face.height
    if kind in GATEWAYS:
        slope = (width - face.flat) / 2
        return (
            f'<path class="zs-shape" d="M{slope:g} 0h{face.flat:g}L{width:g} {height / 2:g}'
            f'L{width - slope:g} {height:g}h{-face.flat:g}L0 {height / 2:g}z"/>'
        )
    if kind in EVENTS:
        return _rect("zs-shape", 0, 0, width, height, event_radius(face))
    sides = (
        f'<path class="zs-sides" d="M6 0V{height:g}M{width - 6:g} 0V{height:g}"/>'
        if kind is NodeKind.CALL
        else ""
    )
    return _rect("zs-shape", 0, 0, width, height, 4) + sides


def _sign(kind: NodeKind, face: NodeFace) -> str:
    middle = face.height / 2
    if kind is NodeKind.PARALLEL and not face.texts and not face.chips:
        x = face.width / 2
        return f'<path class="zs-sign" d="M{x - 9:g} {middle:g}h18M{x:g} {middle - 9:g}v18"/>'
    if kind is NodeKind.TIMER:
        return glyphs.at(glyphs.CLOCK, 14, middle - 5.5, "zs-sign")
    if kind is NodeKind.MESSAGE:
        return glyphs.at(glyphs.ENVELOPE, 13, middle - 5, "zs-sign")
    return ""


def chip_svg(chip: Chip, href: Href | None, own: str = "") -> str:
    """Return a chip, as a link if it leads somewhere."""
    label = " ".join(text.text for text in chip.texts)
    classes = f"zs-chip {chip.css_class}" + (" zs-own" if own and chip.lane == own else "")
    start = link_start(chip.link if href else None, label, href or str, classes)
    return start + _chip_shape(chip) + "".join(map(text_svg, chip.texts)) + link_end(start)


def _chip_shape(chip: Chip) -> str:
    x, y, width, height = chip.x, chip.y, chip.width, chip.height
    kind = chip.css_class.split()[0]
    if kind == "zs-time":
        return glyphs.at(glyphs.CLOCK, x, y + 3)
    if kind == "zs-document":
        return (
            f'<path class="zs-pill" d="M{x:g} {y:g}H{x + width - _FOLD:g}l{_FOLD} {_FOLD}V{y + height:g}H{x:g}z"/>'
            + glyphs.at(glyphs.SHEET, x + 5, y + 2.5)
        )
    pill = _rect("zs-pill", x, y, width, height, 2 if kind == "zs-control" else 8)
    if kind == "zs-risk":
        return pill.replace('rx="8"', 'rx="2"') + glyphs.at(glyphs.WARNING, x + 3, y + 3)
    if kind == "zs-participant":
        return pill + f'<circle class="zs-letter-disc" cx="{x + 7.5:g}" cy="{y + 8.5:g}" r="7.5"/>'
    return pill


def _rect(css_class: str, x: float, y: float, width: float, height: float, radius: float) -> str:
    return f'<rect class="{css_class}" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius:g}"/>'
