"""The marks that begin an item of a list: Markdown's own and those of Chinese office documents."""

import re
from dataclasses import dataclass

from generator.source.text import Span

_CJK = r"[\u3400-\u9fff“‘《【「『（]"
_NUMERAL = r"[一二三四五六七八九十百]{1,4}"

_MARKS: tuple[tuple[str, int, re.Pattern[str]], ...] = (
    ("一、", 0, re.compile(rf"(?P<number>{_NUMERAL})(?:、|[.．](?=\s|{_CJK}))")),
    ("（一）", 1, re.compile(rf"(?P<number>[(（]{_NUMERAL}[)）])[、.]?")),
    ("1.1", 3, re.compile(rf"(?P<number>\d{{1,3}}(?:\.\d{{1,3}})+)[.、]?(?=\s|{_CJK})")),
    ("1.", 2, re.compile(rf"(?P<number>\d{{1,9}})(?:\.(?=\s|$)|[.．](?={_CJK}))")),
    ("1、", 2, re.compile(r"(?P<number>\d{1,3})、")),
    ("1)", 4, re.compile(r"(?P<number>\d{1,9})(?:\)(?=\s|$)|[)）](?=\S))")),
    ("（1）", 4, re.compile(r"(?P<number>[(（]\d{1,3}[)）])[、.]?")),
    ("①", 5, re.compile(r"(?P<number>[①-⑳㉑-㉟⑴-⒇❶-❿])[、.]?")),
    ("a)", 6, re.compile(r"(?P<number>[A-Za-z])(?:[)）](?=\s|[^\x00-\x7f])|、)")),
    ("-", 7, re.compile(rf"(?P<number>)(?:[-*+](?=\s|$)|-(?={_CJK})|[•●■◆▪·－](?=\S|\s))")),
)
_BLANKS = re.compile(r"[ \t\u3000\u00a0]*")


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of one item."""

    style: str
    rank: int
    """Which marks usually stand under which: 一、 before （一） before 1. before （1） before ① before bullets."""

    number: str
    indent: int
    """Columns before it; a tab goes to the next multiple of four, a full-width blank counts two."""

    span: Span
    """The mark alone."""

    text_start: int

    @property
    def lacks_space(self) -> bool:
        """Whether it is a dash with the text right behind it, which Markdown does not take for a list."""
        return self.style == "-" and self.text_start == self.span.end


def mark_of(text: str, line: Span) -> Mark | None:
    """Return the mark that a line begins with, or None."""
    start = line.start + len(_blanks(text, line.start, line.end))
    for style, rank, pattern in _MARKS:
        found = pattern.match(text, start, line.end)
        if found:
            text_start = found.end() + len(_blanks(text, found.end(), line.end))
            deeper = found["number"].count(".") - 1 if style == "1.1" else 0
            name = style + ".1" * deeper
            width = columns(text[line.start : start])
            # Deeper numbers stand under less deep ones, and all of them before （1）.
            return Mark(name, rank * 10 + deeper, found["number"], width, Span(*found.span()), text_start)
    return None


def columns(blanks: str) -> int:
    """Return how many columns some blanks take."""
    width = 0
    for blank in blanks:
        width += 4 - width % 4 if blank == "\t" else 2 if blank == "\u3000" else 1
    return width


def leading_columns(text: str, line: Span) -> int:
    """Return how many columns a line is indented."""
    return columns(_blanks(text, line.start, line.end))


def _blanks(text: str, start: int, end: int) -> str:
    found = _BLANKS.match(text, start, end)
    return found.group() if found else ""
