"""Structured Markdown as headings, paragraphs, lists and tables with exact places."""

from dataclasses import dataclass, field

from generator.source.nodes import Mapping, Scalar
from generator.source.problems import Problem
from generator.source.text import Source


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs, code and other running Markdown, as written."""

    text: Scalar


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list."""

    text: Scalar
    """What it says, without its mark; a paragraph over several lines keeps its line ends as "\\n"."""

    number: str = ""
    """The number as written, such as "1", "一", "（二）" or "①"; "" for a bullet."""

    children: tuple["Item", ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Item, ...]
    ordered: bool = False
    style: str = "-"
    """What stands before its first item, such as "-", "1.", "一、" or "（一）"."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; every row has as many cells as the header."""

    header: tuple[Scalar, ...]
    rows: tuple[tuple[Scalar, ...], ...]


Block = Prose | Bullets | Grid


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    heading: Scalar
    level: int
    """2 for `##`, and so on."""

    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole Markdown file."""

    front: Mapping | None = None
    """The YAML between `---` lines at the top."""

    title: Scalar | None = None
    """The `#` heading."""

    intro: tuple[Block, ...] = ()
    """What stands before the first section."""

    sections: tuple[Section, ...] = field(default=())


def read_outline(source: Source) -> tuple[Outline, tuple[Problem, ...]]:
    """Return what a Markdown file says and what is wrong with it."""
    return Outline(), ()
