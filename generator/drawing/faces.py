"""The inside of one card: which text stands where, relative to the card's upper left corner."""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from generator.drawing.cards import Card, Mark, MarkKind, Row, Tag
from generator.drawing.metrics import one_line, text_width, wrap
from generator.drawing.sizes import Sizes

BADGE_PAD = 4
"""Between the text of a badge and its left and right edge, in px."""


class LabelKind(StrEnum):
    """What a text is; the style sheets dress it."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    NOTE = "note"
    ROW = "row"
    BADGE = "badge"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text; y is the base line. Notes end at x, all others start there."""

    kind: LabelKind
    x: int
    y: int
    text: str


@dataclass(frozen=True, slots=True)
class Badge:
    """A mark written out in a small box."""

    kind: MarkKind
    x: int
    y: int
    width: int
    height: int
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class TagFace:
    """A dotted-line superior, in one or more lines."""

    tag: Tag
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class RowFace:
    """A row of a card."""

    row: Row
    x: int
    y: int
    width: int
    height: int
    labels: tuple[Label, ...]
    badges: tuple[Badge, ...]
    tags: tuple[TagFace, ...]


@dataclass(frozen=True, slots=True)
class Face:
    """A card with all its text in place."""

    width: int
    height: int
    header_height: int
    labels: tuple[Label, ...]
    badges: tuple[Badge, ...]
    tags: tuple[TagFace, ...]
    rows: tuple[RowFace, ...]

    @property
    def stub(self) -> int:
        """Return the height at which a line from the side meets the card."""
        return min(self.header_height // 2, 20)


class _Block:
    """Texts set one below the other in a column of fixed width."""

    def __init__(self, left: int, top: int, width: int, sizes: Sizes, language: str) -> None:
        self.left, self.y, self.width, self.sizes, self.language = left, top, width, sizes, language
        self.labels: list[Label] = []
        self.badges: list[Badge] = []
        self.tags: list[TagFace] = []

    @property
    def right(self) -> int:
        return self.left + self.width

    def heading(
        self, kind: LabelKind, text: str, note: str, marks: tuple[Mark, ...], size: int, line: int
    ) -> None:
        """Set the name, the note at its right, and badges between them if they fit there."""
        note_width = ceil(text_width(one_line(note), self.sizes.text)) if note else 0
        beside = bool(note) and note_width <= self.width / 2
        room = self.width - (note_width + self.sizes.note_gap if beside else 0)
        bold = kind is LabelKind.TITLE
        lines = wrap(text, room, size, bold=bold) or ("",)
        if beside:
            self.labels.append(Label(LabelKind.NOTE, self.right, self.y + _baseline(line), one_line(note)))
        used = ceil(text_width(lines[-1], size, bold=bold)) + 6
        self._lines(kind, lines, line)
        if note and not beside:
            self.text(LabelKind.SUBTITLE, note)
        self._place_badges(marks, self.left + used, self.left + room, line if beside or not note else 0)

    def text(self, kind: LabelKind, text: str) -> tuple[Label, ...]:
        """Set quiet text in as many lines as it needs."""
        return self._lines(kind, wrap(text, self.width, self.sizes.small), self.sizes.small_line)

    def tag(self, tag: Tag) -> None:
        """Set a dotted-line superior."""
        self.tags.append(TagFace(tag, self.text(LabelKind.TAG, tag.text)))

    def _lines(self, kind: LabelKind, lines: tuple[str, ...], height: int) -> tuple[Label, ...]:
        made = tuple(
            Label(kind, self.left, self.y + index * height + _baseline(height), line)
            for index, line in enumerate(lines)
        )
        self.y += len(lines) * height
        if kind is not LabelKind.TAG:
            self.labels.extend(made)
        return made

    def _place_badges(self, marks: tuple[Mark, ...], left: int, right: int, line: int) -> None:
        """Put the badges at the end of the line just set, else in lines of their own."""
        made = [badge for mark in marks if (badge := self._badge(mark))]
        if not made:
            return
        total = sum(badge.width for badge in made) + 4 * (len(made) - 1)
        if line and total <= right - left and all(badge.height <= line for badge in made):
            x, y = right - total, self.y - line + (line - made[0].height) // 2
            for badge in made:
                self.badges.append(_moved(badge, x, y))
                x += badge.width + 4
            return
        self._flow(made)

    def _flow(self, badges: list[Badge]) -> None:
        x, height = self.left, 0
        self.y += 2
        for badge in badges:
            if x > self.left and x + badge.width > self.right:
                x, self.y, height = self.left, self.y + height + 3, 0
            self.badges.append(_moved(badge, x, self.y))
            x, height = x + badge.width + 4, max(height, badge.height)
        self.y += height + 2

    def _badge(self, mark: Mark) -> Badge | None:
        text = mark.badge(self.language)
        if not text:
            return None
        size, line = self.sizes.badge, self.sizes.badge_line
        lines = wrap(text, self.width - 2 * BADGE_PAD, size)
        width = max(ceil(text_width(one, size)) for one in lines) + 2 * BADGE_PAD
        labels = tuple(
            Label(LabelKind.BADGE, BADGE_PAD, index * line + _baseline(line), one)
            for index, one in enumerate(lines)
        )
        return Badge(mark.kind, 0, 0, width, line * len(lines), labels)


def _baseline(line: int) -> int:
    """Return how far below its upper edge the text of a line stands."""
    return (line * 3 + 2) // 4


def _moved(badge: Badge, x: int, y: int) -> Badge:
    labels = tuple(Label(label.kind, label.x + x, label.y + y, label.text) for label in badge.labels)
    return Badge(badge.kind, x, y, badge.width, badge.height, labels)


def header_width(card: Card, sizes: Sizes) -> int:
    """Return the width at which the card's header does not wrap, between `sizes.narrowest` and `sizes.widest`."""
    title = text_width(one_line(card.title), sizes.title, bold=True) + _note_room(card.note, sizes)
    subtitle = text_width(one_line(card.subtitle), sizes.small)
    width = max(title, subtitle) + 2 * sizes.pad_x
    return 4 * ceil(max(sizes.narrowest, min(width, sizes.widest)) / 4)


def rows_width(card: Card, sizes: Sizes, language: str) -> int:
    """Return the width at which no row of the card wraps, but at most `sizes.widest`; 0 without rows."""
    widest = max((_row_width(row, sizes, language) for row in card.rows), default=0.0)
    return 4 * ceil(min(widest, sizes.widest) / 4)


def _row_width(row: Row, sizes: Sizes, language: str) -> float:
    badges = [text_width(one_line(text), sizes.badge) for text in badge_texts(row.marks, language)]
    beside = _note_room(row.note, sizes) + sum(badges) + len(badges) * (2 * BADGE_PAD + 4) + 2 * bool(badges)
    return text_width(one_line(row.text), sizes.text) + beside + 2 * sizes.pad_x


def _note_room(note: str, sizes: Sizes) -> float:
    return ceil(text_width(one_line(note), sizes.text)) + sizes.note_gap if note else 0.0


def badge_texts(marks: tuple[Mark, ...], language: str) -> list[str]:
    """Return what the badges of these marks say."""
    return [text for mark in marks if (text := mark.badge(language))]


def face(card: Card, width: int, columns: int, sizes: Sizes, language: str) -> Face:
    """Return the card's face at a width; as high as its text needs."""
    head = _Block(sizes.pad_x, sizes.pad_y, width - 2 * sizes.pad_x, sizes, language)
    head.heading(LabelKind.TITLE, card.title, card.note, card.marks, sizes.title, sizes.title_line)
    head.text(LabelKind.SUBTITLE, card.subtitle)
    for tag in card.tags:
        head.tag(tag)
    header_height = head.y + sizes.pad_y
    rows, height = _rows(
        card.rows, width, columns if len(card.rows) > 3 else 1, header_height, sizes, language
    )
    return Face(width, height, header_height, tuple(head.labels), tuple(head.badges), tuple(head.tags), rows)


def _rows(
    rows: tuple[Row, ...], width: int, columns: int, top: int, sizes: Sizes, language: str
) -> tuple[tuple[RowFace, ...], int]:
    """Return the rows, read down the first column and then the next, and where they end."""
    lines = ceil(len(rows) / columns)
    column_width = width // columns
    faces: dict[int, RowFace] = {}
    for line in range(lines):
        places = range(line, len(rows), lines)
        blocks = [
            _row(rows[index], index // lines * column_width, top, column_width, sizes, language)
            for index in places
        ]
        height = max(block.y for block in blocks) + sizes.row_pad - top
        for index, block in zip(places, blocks, strict=True):
            x = index // lines * column_width
            faces[index] = RowFace(
                rows[index],
                x,
                top,
                column_width,
                height,
                tuple(block.labels),
                tuple(block.badges),
                tuple(block.tags),
            )
        top += height
    return tuple(faces[index] for index in range(len(rows))), top


def _row(row: Row, left: int, top: int, width: int, sizes: Sizes, language: str) -> _Block:
    block = _Block(left + sizes.pad_x, top + sizes.row_pad, width - 2 * sizes.pad_x, sizes, language)
    block.heading(LabelKind.ROW, row.text, row.note, row.marks, sizes.text, sizes.text_line)
    block.text(LabelKind.SUBTITLE, row.subtitle)
    for tag in row.tags:
        block.tag(tag)
    return block
