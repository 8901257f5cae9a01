"""Measures of an org chart in px, and the sheets it may have to fit."""

from dataclasses import dataclass
from math import inf


@dataclass(frozen=True, slots=True)
class Sizes:
    """Text sizes and distances, all in px and all even, so that lines stay on whole px."""

    name: str
    """Names the class that sets the same text sizes in the style sheets: "zs-page" or "zs-poster"."""

    title: int
    text: int
    small: int
    badge: int
    title_line: int
    text_line: int
    small_line: int
    pad_x: int
    pad_y: int
    row_pad: int
    gap: int
    """Between neighbours side by side."""

    drop: int
    """Between a card and its children when they stand in a row."""

    stack: int
    """Between cards that hang one under the other."""

    indent: int
    """From a hanging line to the cards on it."""

    widest: int
    """Longer names are wrapped."""


PAGE_SIZES = Sizes("page", 14, 13, 12, 11, 20, 18, 17, 12, 8, 4, 18, 32, 12, 18, 220)
POSTER_SIZES = Sizes("poster", 14, 12, 12, 12, 18, 16, 16, 8, 5, 3, 12, 22, 8, 14, 190)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One way round of a paper, without its margins."""

    name: str
    """"A3 landscape", as CSS writes it."""

    width_pt: float
    height_pt: float


@dataclass(frozen=True, slots=True)
class Target:
    """What a chart should fit: a page as wide as `width_px` and as long as needed, or one of some sheets."""

    sizes: Sizes
    width_px: float = inf
    sheets: tuple[Sheet, ...] = ()


def page(width_px: float = 1160) -> Target:
    """Return the target of a chart in a web page whose text column is `width_px` wide."""
    return Target(PAGE_SIZES, width_px=width_px)


_POINTS_PER_MM = 72 / 25.4
_MARGIN_MM = 10
_HEADING_MM = 12
_PAPERS = {"A4": (210, 297), "A3": (297, 420), "A2": (420, 594), "A1": (594, 841)}


def poster(paper: str = "A3") -> Target:
    """Return the target of a chart printed on one sheet of "A4", "A3", "A2" or "A1", whichever way round is better.

    Ten mm of margin and a line for the title and legend are kept free.
    """
    short, long = _PAPERS[paper]
    return Target(
        POSTER_SIZES,
        sheets=(_sheet(f"{paper} landscape", long, short), _sheet(f"{paper} portrait", short, long)),
    )


def _sheet(name: str, width_mm: float, height_mm: float) -> Sheet:
    width, height = width_mm - 2 * _MARGIN_MM, height_mm - 2 * _MARGIN_MM - _HEADING_MM
    return Sheet(name, round(width * _POINTS_PER_MM, 1), round(height * _POINTS_PER_MM, 1))
