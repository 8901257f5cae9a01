"""What an org chart shows, as plain data: cards, the rows in them and their marks."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.diagnostics.words import Words
from generator.drawing.metrics import one_line


class MarkKind(StrEnum):
    """What is special about a card or row; the legend lists the kinds a chart uses, in this order."""

    HIGHLIGHT = "highlight"
    BODY = "body"
    VACANT = "vacant"
    RECRUITING = "recruiting"
    PLANNED = "planned"
    PROPOSED = "proposed"
    CONCURRENT = "concurrent"
    EXTERNAL = "external"
    OUTSIDE = "outside"


MARK_NAMES = {
    MarkKind.HIGHLIGHT: Words("本单位", "This unit"),
    MarkKind.BODY: Words("治理或议事机构", "Governing body"),
    MarkKind.VACANT: Words("暂缺", "Vacant"),
    MarkKind.RECRUITING: Words("待招", "Recruiting"),
    MarkKind.PLANNED: Words("拟设", "Planned"),
    MarkKind.PROPOSED: Words("拟", "Proposed"),
    MarkKind.CONCURRENT: Words("兼任", "Concurrent"),
    MarkKind.EXTERNAL: Words("外部", "External"),
    MarkKind.OUTSIDE: Words("手册范围外", "Outside this handbook"),
}

SILENT_MARKS = frozenset({MarkKind.HIGHLIGHT, MarkKind.BODY, MarkKind.OUTSIDE})
"""Shown by the shape of the card alone, unless the mark brings its own text; the others always carry a badge."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark of a card or row."""

    kind: MarkKind
    text: str = ""
    """What the badge says, such as "待招 4 名"; empty for the usual word."""

    def badge(self, language: str) -> str:
        """Return the badge's text, empty for a mark without a badge."""
        own = one_line(self.text)
        if own or self.kind in SILENT_MARKS:
            return own
        return MARK_NAMES[self.kind].text(language)


@dataclass(frozen=True, slots=True)
class Tint:
    """A scope whose units share a colour."""

    index: int
    """Which of the six scope colours, from 0; higher numbers start again."""

    name: str
    """The scope, as the legend says it: "服务管理体系范围"."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A dotted-line superior."""

    text: str
    """What the card says: "虚线 → 质量总监"."""

    link: str | None = None
    """Site path, such as "positions/quality-director.html"."""

    target: str = ""
    """Id of the superior's card or row; a small chart that shows it draws the dashed line."""


@dataclass(frozen=True, slots=True)
class Row:
    """A position without subordinates, as a line inside its unit's card."""

    text: str
    note: str = ""
    """Headcount: "6 人"."""

    link: str | None = None
    marks: tuple[Mark, ...] = ()
    subtitle: str = ""
    """A second, quieter line, such as the holders' names."""

    tags: tuple[Tag, ...] = ()
    id: str = ""
    """Needed only as the target of a tag; may occur more than once (a concurrent post), the first one counts."""


@dataclass(frozen=True, slots=True)
class Card:
    """A unit, or a position with subordinates: one box of the chart."""

    id: str
    """Unique among the cards of a chart."""

    title: str
    subtitle: str = ""
    """The head, such as "品质部经理"."""

    note: str = ""
    """Headcount: "29 人", "26–28 人", "26 人以上"."""

    link: str | None = None
    """Site path with forward slashes, such as "units/quality.html"."""

    rows: tuple[Row, ...] = ()
    tags: tuple[Tag, ...] = ()
    marks: tuple[Mark, ...] = ()
    tint: Tint | None = None
    children: tuple["Card", ...] = ()
    assistants: tuple["Card", ...] = ()
    """Staff posts and offices: drawn under the card, above the line to its children."""


def has_mark(part: Card | Row, *kinds: MarkKind) -> bool:
    """Tell whether a card or row carries one of these marks."""
    return any(mark.kind in kinds for mark in part.marks)


def every_card(cards: tuple[Card, ...]) -> Iterator[Card]:
    """Yield the cards and all cards below them, superiors first, assistants before children."""
    stack = list(reversed(cards))
    while stack:
        card = stack.pop()
        yield card
        stack.extend(reversed(card.assistants + card.children))


def count_boxes(cards: tuple[Card, ...]) -> int:
    """Return the number of cards and rows."""
    return sum(1 + len(card.rows) for card in every_card(cards))
