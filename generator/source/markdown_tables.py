"""Tables in Markdown, with the place of each cell."""

import re
from collections.abc import Iterator

from generator.source.lines import content_of
from generator.source.nodes import Scalar
from generator.source.outline import Grid
from generator.source.problems import Problem, ProblemKind
from generator.source.text import Span

_BAR = re.compile(r"(?<!\\)\|")


def grid_of(path: str, text: str, lines: tuple[Span, ...]) -> tuple[Grid, tuple[Problem, ...]]:
    """Return the table in some lines, of which the second is the rule, and its rows that are too long."""
    header = tuple(_cells(text, lines[0]))
    rows: list[tuple[Scalar, ...]] = []
    problems: list[Problem] = []
    for line in lines[2:]:
        cells = tuple(_cells(text, line))
        if any(cell.text for cell in cells[len(header) :]):
            facts = {"cells": str(len(cells)), "columns": str(len(header))}
            problems.append(Problem(ProblemKind.UNEVEN_ROW, path, content_of(text, line), facts))
        end = content_of(text, line).end
        missing = (Scalar("", Span(end, end)),) * (len(header) - len(cells))
        rows.append((*cells[: len(header)], *missing))
    return Grid(header, tuple(rows)), tuple(problems)


def _cells(text: str, line: Span) -> Iterator[Scalar]:
    words = content_of(text, line)
    start = words.start + text.startswith("|", words.start)
    bars = [found.start() for found in _BAR.finditer(text, start, words.end)]
    if not bars or bars[-1] != words.end - 1:
        bars.append(words.end)
    for end in bars:
        cell = content_of(text, Span(start, end))
        if cell.end <= cell.start:
            cell = Span(min(start + 1, end), min(start + 1, end))
        yield Scalar(text[cell.start : cell.end].replace("\\|", "|"), cell)
        start = end + 1
