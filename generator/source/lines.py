"""Looking at the lines of a text around a place."""

from collections.abc import Iterator

from generator.source.text import Span


def line_at(text: str, offset: int) -> Span:
    """Return the line around an offset, without its line end."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    return Span(start, end - 1 if end > start and text[end - 1] == "\r" else end)


def lines_between(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the lines that have a character in [start, end), the first one whole."""
    at = start
    while at < end or at == start:
        line = line_at(text, at)
        yield line
        at = text.find("\n", line.end) + 1
        if at == 0:
            return


def lines_above(text: str, offset: int) -> Iterator[Span]:
    """Yield the lines above the one around an offset, nearest first."""
    start = text.rfind("\n", 0, offset) + 1
    while start > 0:
        line = line_at(text, start - 1)
        yield line
        start = line.start


def content_of(text: str, line: Span) -> Span:
    """Return a line without the blanks around it (full-width ones too)."""
    words = text[line.start : line.end]
    start = line.start + len(words) - len(words.lstrip())
    return Span(start, max(start, line.start + len(words.rstrip())))


def block_around(text: str, offset: int) -> Span:
    """Return the top-level field or list item around an offset: from its line up to the next line at the left edge."""
    line = line_at(text, offset)
    starts = [line, *lines_above(text, offset)]
    start = next((at.start for at in starts if _opens_block(text, at)), 0)
    at = text.find("\n", line.end) + 1
    while at > 0:
        if _opens_block(text, line_at(text, at)):
            return Span(start, at)
        at = text.find("\n", at) + 1
    return Span(start, len(text))


def _opens_block(text: str, line: Span) -> bool:
    return line.end > line.start and text[line.start] not in " \t\r#]}　\u00a0"


def blanked(text: str, span: Span) -> str:
    """Return the text of a span with a space for every character but line ends."""
    return "".join(character if character in "\r\n" else " " for character in text[span.start : span.end])
