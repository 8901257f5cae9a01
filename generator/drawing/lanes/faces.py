"""The inside of one node: its outline and the texts and chips in it, from the node's upper left corner."""

from dataclasses import dataclass, replace
from math import ceil

from generator.drawing.lanes.flow import (
    CHOICE_NOTES,
    EVENTS,
    GATEWAYS,
    OPTIONAL,
    Badge,
    BadgeKind,
    FlowNode,
    NodeKind,
)
from generator.drawing.lanes.measures import (
    CHIP,
    CHIP_GAP,
    CHIP_LINE,
    CHIP_PAD,
    PAD_X,
    PAD_Y,
    SMALL,
    SMALL_LINE,
    TITLE,
    TITLE_LINE,
)
from generator.drawing.metrics import one_line, text_width, wrap

_GLYPH = 15
"""Room for the sign before a chip's text."""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; y is the base line."""

    css_class: str
    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Chip:
    """A small mark inside a node: a form, a time limit, a control point, a participant."""

    css_class: str
    x: float
    y: float
    width: float
    height: float
    texts: tuple[Text, ...]
    link: str | None = None
    lane: str = ""


@dataclass(frozen=True, slots=True)
class NodeFace:
    """A node with all its text in place."""

    width: float
    height: float
    texts: tuple[Text, ...]
    chips: tuple[Chip, ...]
    flat: float = 0
    """Length of a gateway's level upper and lower edge; 0 makes it a diamond."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """A chip before it has a place."""

    css_class: str
    text: str
    letter: str = ""
    has_glyph: bool = False
    link: str | None = None
    lane: str = ""


def node_face(node: FlowNode, card_width: int, least_width: float, language: str) -> NodeFace:
    """Return the node's face: cards are `card_width` wide, other shapes fit their text.

    `least_width` makes room for the lines that meet its upper and lower edge.
    """
    if node.kind in GATEWAYS:
        return _even(_gateway(node, card_width, least_width, language))
    if node.kind in EVENTS:
        return _even(_event(node, card_width, least_width, language))
    return _even(_card(node, max(card_width, ceil(least_width)), language))


def _even(face: NodeFace) -> NodeFace:
    """Return the face in even px, so that its middle is a whole one."""
    return replace(face, width=ceil(face.width / 2) * 2, height=ceil(face.height / 2) * 2)


def _card(node: FlowNode, width: int, language: str) -> NodeFace:
    number = one_line(node.number)
    left = PAD_X + (ceil(text_width(number, SMALL, bold=True)) + 7 if number else 0)
    side = 6 if node.kind is NodeKind.CALL else 0
    left += side
    column = _Column(left, PAD_Y, width - left - PAD_X - side)
    if number:
        column.texts.append(Text("zs-number", PAD_X + side, PAD_Y + 13, number))
    column.lines("zs-step-text", node.text, TITLE, TITLE_LINE, bold=True)
    column.lines("zs-step-note", node.note, SMALL, SMALL_LINE)
    wishes = _wishes(node, language)
    if wishes:
        column.y += 3
        column.chips_row(wishes)
    return NodeFace(width, column.y + PAD_Y, tuple(column.texts), tuple(column.chips))


def _event(node: FlowNode, card_width: int, least_width: float, language: str) -> NodeFace:
    glyph = 20 if node.kind in (NodeKind.TIMER, NodeKind.MESSAGE) else 0
    inner = card_width - 28 - glyph
    content = _centred(node, inner, language)
    width = max(72, least_width, content.width + 28 + glyph)
    height = max(34, content.height + 12)
    texts, chips = content.moved((width + glyph) / 2, (height - content.height) / 2)
    return NodeFace(width, height, texts, chips)


def _gateway(node: FlowNode, card_width: int, least_width: float, language: str) -> NodeFace:
    if node.kind is NodeKind.PARALLEL and not node.text and not _wishes(node, language):
        width = max(44.0, least_width)
        return NodeFace(width, 44, (), (), width - 44)
    wishes = [_badge_wish(badge) for badge in node.badges]
    plain = replace(node, badges=())
    best = _best_gateway(plain, card_width, least_width, language)
    corner = _corner_chips(wishes, best) if node.kind is NodeKind.DECISION else None
    if corner is None:
        return _best_gateway(node, card_width, least_width, language)
    return replace(best, chips=best.chips + corner)


def _best_gateway(node: FlowNode, card_width: int, least_width: float, language: str) -> NodeFace:
    return min(
        (_shaped(node, wrap_width, least_width, language) for wrap_width in range(52, card_width - 20, 13)),
        key=lambda face: (face.width > card_width + 24, face.height * (3 if face.flat else 1.6) + face.width),
    )


def _corner_chips(wishes: list[_Wish], face: NodeFace) -> tuple[Chip, ...] | None:
    """Return badges in the free upper right corner of a diamond, or None if they would cover its text."""
    width = sum(_chip_width(wish) for wish in wishes) + CHIP_GAP * (len(wishes) - 1)
    half = face.width / 2
    # The outline's height above the middle, at the left end of the badges.
    outline = face.height / 2 * (1 - max(0.0, half - width) / half)
    y = face.height / 2 - outline + _OVER_OUTLINE - CHIP_LINE - 3
    if not wishes:
        return ()
    if y < -_ABOVE or width > half:
        return None
    chips, x = [], face.width - width
    for wish in wishes:
        chips.append(_chip(wish, x, max(y, -_ABOVE), _chip_width(wish), (one_line(wish.text),)))
        x += _chip_width(wish) + CHIP_GAP
    return tuple(chips)


_ABOVE = 6
"""How far badges may stand out above a diamond."""

_OVER_OUTLINE = 4
"""How far they may cover its outline."""


def _shaped(node: FlowNode, wrap_width: int, least_width: float, language: str) -> NodeFace:
    content = _centred(node, wrap_width, language)
    is_flat = node.kind is not NodeKind.DECISION
    if is_flat:
        slope = 15.0
        height = max(40.0, content.height + 16)
        width = max(content.width + 2 * slope + 12, least_width + 2 * slope, 72)
        flat = width - 2 * slope
    else:
        width = max(content.width * 1.42 + 26, least_width, 72)
        height = max(44.0, content.height / max(0.2, 1 - (content.width + 4) / width) + 4)
        flat = 0.0
    texts, chips = content.moved(width / 2, (height - content.height) / 2)
    return NodeFace(width, height, texts, chips, flat)


@dataclass(frozen=True, slots=True)
class _Content:
    width: float
    height: float
    texts: tuple[Text, ...]
    chips: tuple[Chip, ...]

    def moved(self, x: float, y: float) -> tuple[tuple[Text, ...], tuple[Chip, ...]]:
        texts = tuple(Text(t.css_class, t.x + x, t.y + y, t.text) for t in self.texts)
        chips = tuple(
            Chip(
                c.css_class,
                c.x + x - self.width / 2,
                c.y + y,
                c.width,
                c.height,
                tuple(Text(t.css_class, t.x + x - self.width / 2, t.y + y, t.text) for t in c.texts),
                c.link,
                c.lane,
            )
            for c in self.chips
        )
        return texts, chips


def _centred(node: FlowNode, width: float, language: str) -> _Content:
    """Return the node's text centred on x = 0, chips below it from x = 0 on."""
    texts: list[Text] = []
    y = 0.0
    widest = 0.0
    number = f"{one_line(node.number)} " if node.number else ""
    note = node.note or (CHOICE_NOTES[node.kind].text(language) if node.kind in CHOICE_NOTES else "")
    for css_class, text, size, line in (
        ("zs-node-text", number + node.text, TITLE, TITLE_LINE),
        ("zs-node-note", note, SMALL, SMALL_LINE),
    ):
        for part in wrap(text, width, size, bold=size == TITLE):
            texts.append(Text(css_class, 0, y + line - 5, part))
            widest = max(widest, text_width(part, size, bold=size == TITLE))
            y += line
    wishes = _wishes(node, language)
    chips: tuple[Chip, ...] = ()
    if wishes:
        column = _Column(0, y + 3, max(width, 84))
        column.chips_row(wishes)
        chips, y = tuple(column.chips), column.y
        widest = max(widest, *(chip.x + chip.width for chip in chips))
    return _Content(widest, y, tuple(texts), chips)


def _wishes(node: FlowNode, language: str) -> list[_Wish]:
    wishes = [_badge_wish(badge) for badge in node.badges]
    if node.is_optional:
        wishes.append(_Wish("zs-optional-mark", OPTIONAL.text(language)))
    if node.time:
        wishes.append(_Wish("zs-time", node.time, has_glyph=True))
    wishes += [
        _Wish(
            f"zs-participant zs-i-{one.involvement.lower()}", one.text, letter=one.involvement, lane=one.lane
        )
        for one in node.participants
    ]
    wishes += [_Wish("zs-document", one.text, has_glyph=True, link=one.link) for one in node.documents]
    return wishes


_BADGE_CLASSES = {
    BadgeKind.CONTROL: "zs-control",
    BadgeKind.RISK: "zs-risk",
    BadgeKind.NOTE: "zs-note-mark",
}


def _badge_wish(badge: Badge) -> _Wish:
    is_risk = badge.kind is BadgeKind.RISK
    return _Wish(_BADGE_CLASSES[badge.kind], badge.text, has_glyph=is_risk, link=badge.link)


def badge_width(badge: Badge) -> float:
    """Return the width of a badge."""
    return _chip_width(_badge_wish(badge))


def badge_chip(badge: Badge, x: float, y: float) -> Chip:
    """Return a badge as a chip with its upper left corner at (x, y)."""
    return _chip(_badge_wish(badge), x, y, badge_width(badge), (one_line(badge.text),))


def _lead(wish: _Wish) -> float:
    """Return the room before the text for a sign or letter."""
    if wish.has_glyph:
        return _GLYPH + (3 if wish.css_class == "zs-document" else 0)
    return 17 if wish.letter else CHIP_PAD


def _chip_width(wish: _Wish) -> float:
    tail = 0 if wish.css_class == "zs-time" else CHIP_PAD
    return ceil(_lead(wish) + text_width(one_line(wish.text), CHIP) + tail)


def _chip(wish: _Wish, x: float, y: float, width: float, lines: tuple[str, ...]) -> Chip:
    texts = [
        Text("zs-chip-text", x + _lead(wish), y + index * CHIP_LINE + 12.5, line)
        for index, line in enumerate(lines)
    ]
    if wish.letter:
        texts.insert(0, Text("zs-letter", x + 7.5, y + 12.5, wish.letter))
    height = len(lines) * CHIP_LINE + 3
    return Chip(wish.css_class, x, y, width, height, tuple(texts), wish.link, wish.lane)


class _Column:
    """Texts and chips set one below the other in a column of fixed width."""

    def __init__(self, x: float, y: float, width: float) -> None:
        self.x, self.y, self.width = x, y, width
        self.texts: list[Text] = []
        self.chips: list[Chip] = []

    def lines(self, css_class: str, text: str, size: int, line: int, *, bold: bool = False) -> None:
        for part in wrap(text, self.width, size, bold=bold):
            self.texts.append(Text(css_class, self.x, self.y + line - 5, part))
            self.y += line

    def chips_row(self, wishes: list[_Wish]) -> None:
        """Add chips from left to right; a document starts a line of its own, long text wraps inside its chip."""
        x, bottom = self.x, self.y
        for wish in wishes:
            room = self.width - _lead(wish) - CHIP_PAD
            lines = wrap(wish.text, room, CHIP) or ("",)
            width = min(_chip_width(wish), self.width)
            is_wide = x + width > self.x + self.width or wish.css_class == "zs-document"
            if x > self.x and is_wide:
                x, self.y = self.x, bottom + CHIP_GAP
            chip = _chip(wish, x, self.y, width, lines)
            self.chips.append(chip)
            bottom = max(bottom, self.y + chip.height)
            x += width + CHIP_GAP
        self.y = bottom
