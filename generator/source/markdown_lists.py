"""Lists in Markdown, with the numbering that Chinese authors paste from office documents.

CommonMark knows neither 一、 nor （一） nor ①, and takes a line that begins with one for more of the paragraph above.
So the lines of paragraphs and lists are read once more here.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.source.lines import content_of
from generator.source.list_marks import Mark, leading_columns, mark_of
from generator.source.nodes import Scalar
from generator.source.outline import Bullets, Item
from generator.source.text import Span

_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_HASHES = re.compile(
    r" {0,3}(?P<hashes>[#＃]{2,6}(?![#＃\s])|[#＃](?=[\u3400-\u9fff])|＃{1,6}(?=\s))[ \t]*(?P<rest>.*)"
)

MOST_LEVELS = 12
"""Deeper items stay on the deepest level; no list on paper goes further."""


@dataclass(frozen=True, slots=True)
class HashHeading:
    """A line such as `##工作职责`, which is a heading but for a missing blank."""

    hashes: Span
    heading: Span


@dataclass(slots=True)
class _Draft:
    """An item that may still grow."""

    mark: Mark
    lines: list[Span]
    children: list["_Draft"] = field(default_factory=list)


@dataclass(slots=True)
class _Level:
    """A list that may still grow."""

    indent: int
    style: str
    rank: int
    items: list[_Draft]


Piece = Span | Bullets | HashHeading
"""Lines of prose, a list, or a heading without its blank."""


def pieces_of(text: str, lines: Iterable[Span]) -> tuple[tuple[Piece, ...], tuple[Mark, ...]]:
    """Return what some lines hold, in order, and the marks that lack a blank behind them."""
    reader = _Reader(text)
    for line in lines:
        reader.take(line)
    return tuple(reader.finished()), tuple(reader.unspaced)


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces: list[Span | list[_Draft] | HashHeading] = []
        self.levels: list[_Level] = []
        self.unspaced: list[Mark] = []
        self.after_blank = False
        self.fence = ""

    def take(self, line: Span) -> None:
        words = self.text[line.start : line.end]
        if self.fence or not words.strip():
            self._take_plain(line, words)
        elif heading := _HASHES.match(self.text, line.start, line.end):
            self.levels.clear()
            self.pieces.append(HashHeading(Span(*heading.span("hashes")), Span(*heading.span("rest"))))
        elif (mark := mark_of(self.text, line)) and self._may_begin(mark):
            self._take_marked(mark, line)
        else:
            self._take_plain(line, words)
        self.after_blank = not words.strip()

    def finished(self) -> Iterable[Piece]:
        for piece in self.pieces:
            if isinstance(piece, list):
                mark = piece[0].mark
                yield Bullets(tuple(self._item(draft) for draft in piece), bool(mark.number), mark.style)
            else:
                yield piece

    def _may_begin(self, mark: Mark) -> bool:
        """1.1 begins a list or goes on with one; "3.5 吨" at the start of a line does not."""
        if not mark.style.startswith("1.1"):
            return True
        known = any(level.style == mark.style for level in self.levels)
        under = any(level.rank < mark.rank for level in self.levels)
        return known or under or mark.number.endswith(".1")

    def _take_marked(self, mark: Mark, line: Span) -> None:
        if mark.lacks_space and self.text[mark.span.start] == "-":
            self.unspaced.append(mark)
        draft = _Draft(mark, [Span(mark.text_start, max(mark.text_start, content_of(self.text, line).end))])
        self._leave_for(mark)
        top = self.levels[-1] if self.levels else None
        is_next = top is not None and top.style == mark.style and mark.indent < top.indent + 2
        if top and (is_next or len(self.levels) == MOST_LEVELS):
            top.items.append(draft)
            return
        items = top.items[-1].children if top else []
        if top is None:
            self.pieces.append(items)
        items.append(draft)
        self.levels.append(_Level(mark.indent, mark.style, mark.rank, items))

    def _leave_for(self, mark: Mark) -> None:
        """Close the lists that cannot hold an item with this mark."""
        while self.levels and mark.indent < self.levels[-1].indent:
            self.levels.pop()
        if not self.levels or mark.indent >= self.levels[-1].indent + 2:
            return
        here = [i for i, level in enumerate(self.levels) if abs(level.indent - mark.indent) < 2]
        same = [i for i in here if self.levels[i].style == mark.style]
        if same:
            del self.levels[same[-1] + 1 :]
            return
        apart = self.after_blank and {mark.style, self.levels[-1].style} <= {"-", "1.", "1)"}
        for i in reversed(here):
            if self.levels[i].rank >= mark.rank or apart:
                del self.levels[i:]

    def _take_plain(self, line: Span, words: str) -> None:
        found = _FENCE.match(words)
        if found and (not self.fence or words.strip().startswith(self.fence)):
            self.fence = "" if self.fence else found.group(1)
        if self.levels and (not self.after_blank or self._belongs_to_item(line) or not words.strip()):
            self.levels[-1].items[-1].lines.append(line)
        else:
            self.levels.clear()
            if words.strip():
                self.pieces.append(line)

    def _belongs_to_item(self, line: Span) -> bool:
        """After a blank line only what is indented goes on; it belongs to the deepest item it is indented under."""
        indent = leading_columns(self.text, line)
        while len(self.levels) > 1 and indent < self.levels[-1].indent + 2:
            self.levels.pop()
        return bool(self.levels) and indent >= self.levels[-1].indent + 2

    def _item(self, draft: _Draft) -> Item:
        children = tuple(self._item(child) for child in draft.children)
        return Item(self._joined(draft), draft.mark.number, children)

    def _joined(self, draft: _Draft) -> Scalar:
        lines = list(draft.lines)
        while len(lines) > 1 and not self.text[lines[-1].start : lines[-1].end].strip():
            lines.pop()
        first = lines[0]
        indent = draft.mark.indent + draft.mark.text_start - draft.mark.span.start
        words = [self.text[first.start : first.end]]
        fenced = False
        for line in lines[1:]:
            row = self.text[line.start : line.end]
            is_fence = bool(_FENCE.match(row))
            words.append(_dedented(row, indent) if fenced and not is_fence else row.strip())
            fenced ^= is_fence
        end = content_of(self.text, lines[-1]).end if len(lines) > 1 else first.end
        return Scalar("\n".join(words), Span(first.start, end))


def _dedented(row: str, indent: int) -> str:
    return row[min(indent, len(row) - len(row.lstrip())) :].rstrip()
