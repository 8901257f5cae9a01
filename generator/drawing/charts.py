"""A laid-out org chart: every box, text and line has its place, in px from the upper left corner."""

from dataclasses import dataclass

from generator.drawing.cards import Card
from generator.drawing.faces import Face
from generator.drawing.sizes import LARGEST_SCALE, Sheet, Sizes

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PlacedCard:
    """A card and where its upper left corner is."""

    card: Card
    depth: int
    level: int
    """The depth, not counting governing bodies above: the company is level 0 under its board too."""

    x: int
    y: int
    face: Face
    is_assistant: bool = False

    @property
    def centre(self) -> int:
        """Return the x of the card's middle."""
        return self.x + self.face.width // 2

    @property
    def bottom(self) -> int:
        """Return the y of the card's lower edge."""
        return self.y + self.face.height

    @property
    def right(self) -> int:
        """Return the x of the card's right edge."""
        return self.x + self.face.width


@dataclass(frozen=True, slots=True)
class Line:
    """A line from a superior to a subordinate, in upright and level pieces."""

    superior: str
    subordinate: str
    points: tuple[Point, ...]
    is_dotted: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """An org chart ready to be drawn."""

    width: int
    height: int
    cards: tuple[PlacedCard, ...]
    """Superiors before subordinates: the reading order."""

    lines: tuple[Line, ...]
    sizes: Sizes
    language: str
    sheet: Sheet | None = None
    """The sheet a poster was laid out for."""

    @property
    def points_per_px(self) -> float:
        """Return the scale at which the chart fills its sheet; 0.75, the web's, without one."""
        if self.sheet is None:
            return 0.75
        return min(self.sheet.width_pt / self.width, self.sheet.height_pt / self.height, LARGEST_SCALE)

    @property
    def smallest_text_pt(self) -> float:
        """Return the size of the chart's smallest text in print."""
        smallest = min(self.sizes.title, self.sizes.text, self.sizes.small, self.sizes.badge)
        return smallest * self.points_per_px

    @property
    def sheet_class(self) -> str:
        """Return the class of the poster's wrapper, such as "zs-sheet-a3-landscape"; "" without a sheet."""
        return f"zs-sheet-{self.sheet.name.lower().replace(' ', '-')}" if self.sheet else ""
