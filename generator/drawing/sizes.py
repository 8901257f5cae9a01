"""Measures of an org chart in px, and the sheets it may have to fit."""

from dataclasses import dataclass
from math import inf


@dataclass(frozen=True, slots=True)
class Sizes:
    """Text sizes and distances, all in px and all even, so that lines stay on whole px."""

    name: str
    """Names the class that sets the same text sizes in the style sheets: "zs-roomy" or "zs-dense"."""

    title: int
    text: int
    small: int
    badge: int
    title_line: int
    text_line: int
    small_line: int
    badge_line: int
    pad_x: int
    pad_y: int
    row_pad: int
    note_gap: int
    """Between a name and the headcount at its right."""

    gap: int
    """Between neighbours side by side."""

    drop: int
    """Between a card and its children when they stand in a row."""

    stack: int
    """Between cards that hang one under the other."""

    indent: int
    """From a hanging line to the cards on it."""

    narrowest: int
    widest: int
    """Longer names are wrapped."""


ROOMY = Sizes(
    "roomy", title=14, text=13, small=12, badge=11, title_line=20, text_line=18, small_line=18, badge_line=16,
    pad_x=12, pad_y=7, row_pad=4, note_gap=12, gap=16, drop=32, stack=12, indent=18, narrowest=108, widest=216,
)  # fmt: skip
DENSE = Sizes(
    "dense", title=13, text=12, small=12, badge=12, title_line=16, text_line=15, small_line=14, badge_line=14,
    pad_x=6, pad_y=3, row_pad=1, note_gap=6, gap=8, drop=16, stack=6, indent=10, narrowest=64, widest=190,
)  # fmt: skip


LARGEST_SCALE = 1.25
"""Points for a px on a poster: a chart of five boxes does not get letters an inch high."""


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


MARGIN_PX = 4
"""Free space around a drawn chart, for outlines and the focus ring."""


def page(width_px: float = 1160) -> Target:
    """Return the target of a chart in a web page whose text column is `width_px` wide.

    With both of Material's side bars that is 680 px, with one 920, with none 1160.
    """
    return Target(ROOMY, width_px=width_px - 2 * MARGIN_PX)


_POINTS_PER_MM = 72 / 25.4
_MARGIN_MM = 10
HEADING_PT = 9 * _POINTS_PER_MM
"""Kept free on a poster for its title and legend."""

_PAPERS = {"A4": (210, 297), "A3": (297, 420), "A2": (420, 594), "A1": (594, 841)}


def poster(paper: str = "A3") -> Target:
    """Return the target of a chart printed on one sheet of "A4", "A3", "A2" or "A1", whichever way round is better.

    Ten mm of margin and a line for the title and legend are kept free.
    """
    short, long = _PAPERS[paper]
    return Target(
        DENSE,
        sheets=(_sheet(f"{paper} landscape", long, short), _sheet(f"{paper} portrait", short, long)),
    )


def _sheet(name: str, width_mm: float, height_mm: float) -> Sheet:
    width, height = width_mm - 2 * _MARGIN_MM, height_mm - 2 * _MARGIN_MM
    return Sheet(name, round(width * _POINTS_PER_MM, 1), round(height * _POINTS_PER_MM - HEADING_PT, 1))
