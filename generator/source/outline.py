"""What a structured Markdown file says: headings, paragraphs, lists and tables with exact places."""

from dataclasses import dataclass

from generator.source.nodes import Mapping, Scalar


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs, code, quotations and other running Markdown, as written."""

    text: Scalar


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list."""

    text: Scalar
    """What it says, without its mark; over several lines with "\\n" between them."""

    number: str = ""
    """The number as written, such as "1", "1.2", "一", "（二）" or "①"; "" for a bullet."""

    children: tuple["Item", ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, with the lists inside its items."""

    items: tuple[Item, ...]
    ordered: bool = False
    style: str = "-"
    """How its own items are marked: "-", "1.", "1、", "1)", "（1）", "1.1", "一、", "（一）", "①" or "a)"."""


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
    """The first `#` heading."""

    intro: tuple[Block, ...] = ()
    """What stands before the first section."""

    sections: tuple[Section, ...] = ()
