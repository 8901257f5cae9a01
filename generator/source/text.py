"""A text and the places in it."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text, in characters: from `start` up to, not including, `end`."""

    start: int
    end: int


class Position(NamedTuple):
    """A place as people count it: line and column, both from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """One text file as it was read."""

    path: str
    """Relative to the content folder, with forward slashes: "units/quality.yaml"."""

    text: str
    """Decoded, with line ends as in the file and without a byte order mark."""

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(index + 1 for index, character in enumerate(self.text) if character == "\n"))

    def position(self, offset: int) -> Position:
        """Return line and column (both from 1) of a character offset."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Return the text of a line (from 1) without its line end, "" past the end."""
        if not 1 <= number <= len(self._line_starts):
            return ""
        start = self._line_starts[number - 1]
        return self.text[start:].split("\n", 1)[0].rstrip("\r")
