"""From cards to a chart: tries the styles of all depths and keeps the arrangement that fits its target best."""

from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import product
from math import ceil

from generator.drawing.cards import Card, MarkKind, count_boxes, every_card, has_mark
from generator.drawing.charts import Chart
from generator.drawing.faces import face, header_width, rows_width
from generator.drawing.measuring import ROW, Branch, Extent, Styles, extent, row_extent
from generator.drawing.placing import Placement
from generator.drawing.routing import CLEARANCE_PX, dotted_lines
from generator.drawing.sizes import DENSE, LARGEST_SCALE, Sheet, Sizes, Target, page

_MOST_CHOICES = 800
_ALL_STYLES = (ROW, 1, 2, 3, 4, 5, 6, 7, 8)
DOTTED_LINES_UP_TO = 60
"""In charts with more boxes dotted-line superiors are named in the cards only; dashed lines would be a thicket."""

_MANY = 150
"""Charts with more boxes are set in smaller type, else nobody would find the way through the page."""

_READABLE = 0.75
"""Points for a px: up to here a larger poster is worth any unrest, above it is a matter of looks."""

_SHARES = (1.0, 0.8, 0.6)


@dataclass(frozen=True, slots=True)
class _Choice:
    """One way to arrange the chart."""

    roots: tuple[Branch, ...]
    styles: Styles
    room: Extent
    unrest: float
    """0 for the calmest look; part of the cost."""


def arrange(cards: tuple[Card, ...], target: Target | None = None, language: str = "zh") -> Chart:
    """Return the chart of the cards and everything below them; without a target, for a page 1160 px wide.

    Cards of one depth are equally wide and have their children arranged in the same way: side by side, or hanging in one to
    five columns. Same cards, same chart, on every machine.

    Raises:
        ValueError: there is no card, or two cards have the same id.
    """
    _check(cards)
    target = target or page()
    if not target.sheets and count_boxes(cards) > _MANY:
        target = replace(target, sizes=DENSE)
    best = min(_choices(cards, target, language), key=lambda choice: _cost(choice, target))
    return _placed(best, target, language)


def _check(cards: tuple[Card, ...]) -> None:
    if not cards:
        raise ValueError("a chart needs at least one card")
    seen: set[str] = set()
    for card in every_card(cards):
        if card.id in seen:
            raise ValueError(f"the chart has two cards with the id {card.id!r}")
        seen.add(card.id)


def _choices(cards: tuple[Card, ...], target: Target, language: str) -> Iterator[_Choice]:
    """Yield every arrangement worth a look, the calmest first."""
    widths = _natural_widths(cards, target.sizes, language)
    tried: set[tuple[object, ...]] = set()
    for columns, share in product((1, 2), _SHARES):
        chosen = {level: some.chosen(columns, share) for level, some in widths.items()}
        look = (columns, *chosen.values())
        if look in tried or (columns == 2 and not any(len(card.rows) > 3 for card in every_card(cards))):
            continue
        tried.add(look)
        roots = _branches(cards, chosen, columns, target.sizes, language)
        for styles in product(*_styles_by_depth(roots)):
            room = row_extent([extent(root, styles, target.sizes) for root in roots], target.sizes)
            yield _Choice(roots, styles, room, _unrest(styles, columns, share))


_Level = tuple[int, bool]
"""A depth, and whether cards of assistants are meant."""


@dataclass(slots=True)
class _Widths:
    """The widths the cards of a level would like to have."""

    header: int = 0
    rows: list[int] = field(default_factory=list)
    """Ascending; only cards with rows."""

    def chosen(self, columns: int, share: float) -> int:
        """Return the width at which no header wraps, and of the cards with rows this share does not wrap either."""
        rows = self.rows[ceil(share * len(self.rows)) - 1] if self.rows else 0
        return max(self.header, columns * rows)


def _natural_widths(cards: tuple[Card, ...], sizes: Sizes, language: str) -> dict[_Level, _Widths]:
    widths: dict[_Level, _Widths] = {}
    for card, depth, is_assistant in _levels(cards):
        found = widths.setdefault((depth, is_assistant), _Widths())
        found.header = max(found.header, header_width(card, sizes))
        if card.rows:
            insort(found.rows, rows_width(card, sizes, language))
    return widths


def _levels(cards: tuple[Card, ...]) -> Iterator[tuple[Card, int, bool]]:
    stack = [(card, 0, False) for card in reversed(cards)]
    while stack:
        card, depth, is_assistant = stack.pop()
        yield card, depth, is_assistant
        stack.extend((one, depth + 1, True) for one in card.assistants)
        stack.extend((child, depth + 1, is_assistant) for child in card.children)


def _branches(
    cards: tuple[Card, ...], widths: dict[_Level, int], columns: int, sizes: Sizes, language: str
) -> tuple[Branch, ...]:
    """Return the cards with their faces, equally wide at each level."""

    def made(card: Card, depth: int, level: int, is_assistant: bool) -> Branch:
        below = level + (not has_mark(card, MarkKind.BODY))
        children = tuple(made(child, depth + 1, below, is_assistant) for child in card.children)
        assistants = tuple(made(one, depth + 1, max(1, below), True) for one in card.assistants)
        whole = face(card, widths[depth, is_assistant], columns, sizes, language)
        return Branch(card, depth, level, whole, children, assistants, {})

    return tuple(made(card, 0, 0, False) for card in cards)


def _styles_by_depth(roots: tuple[Branch, ...]) -> list[tuple[int, ...]]:
    """Return the styles worth trying at each depth; fewer for the lower depths of very deep charts."""
    most: list[int] = []
    level = roots
    while level:
        most.append(max(len(branch.children) for branch in level))
        level = tuple(child for branch in level for child in branch.children)
    styles = [tuple(style for style in _ALL_STYLES if style <= count) for count in most]
    for depth, count in enumerate(most):
        if count < 2:
            styles[depth] = (ROW,) if max(most[: depth + 1]) < 2 else (1,)
    while _size(styles) > _MOST_CHOICES:
        depth = max(range(len(styles)), key=lambda index: (len(styles[index]), index))
        styles[depth] = styles[depth][:-1] if len(styles[depth]) > 2 else (1,)
    return styles


def _size(styles: list[tuple[int, ...]]) -> int:
    count = 1
    for some in styles:
        count *= len(some)
    return count


def _unrest(styles: Styles, columns: int, share: float) -> float:
    """Return what an arrangement costs the eye.

    People expect the upper levels side by side, the lower ones hanging, and names on one line.
    """
    first = next((depth for depth, style in enumerate(styles) if style != ROW), len(styles))
    below = sum(style != 1 for style in styles[first + 1 :])
    several = 0.15 * (len(styles) > first and styles[first] > 1)
    return min(0.4, several + 0.2 * below + 0.1 * (first == 0) + 0.04 * (columns - 1) + 0.1 * (1 - share))


def _cost(choice: _Choice, target: Target) -> tuple[float, ...]:
    """Return how far an arrangement is from the target; the smallest is best."""
    width, height = choice.room.width + 1, choice.room.height + 1
    if not target.sheets:
        return (max(0.0, width - target.width_px), height * (1 + choice.unrest), width)
    scale = max(_scale(sheet, width, height) for sheet in target.sheets)
    enough = min(scale, _READABLE)
    return (-round(enough, 3), -round(scale * (1 - choice.unrest), 3), height * width)


def _scale(sheet: Sheet, width: int, height: int) -> float:
    return min(_full_scale(sheet, width, height), LARGEST_SCALE)


def _full_scale(sheet: Sheet, width: int, height: int) -> float:
    return min(sheet.width_pt / width, sheet.height_pt / height)


def _placed(choice: _Choice, target: Target, language: str) -> Chart:
    cards = tuple(root.card for root in choice.roots)
    edge = 2 * CLEARANCE_PX if count_boxes(cards) <= DOTTED_LINES_UP_TO and _has_targets(cards) else 0
    placement, left = Placement(target.sizes), edge
    for root in choice.roots:
        room = extent(root, choice.styles, target.sizes)
        placement.place(root, choice.styles, left + room.left, edge)
        left += room.width + target.sizes.gap
    placed, lines = tuple(placement.cards), tuple(placement.lines)
    width, height = choice.room.width + 1 + 2 * edge, choice.room.height + 1 + 2 * edge
    sheet = max(target.sheets, key=lambda one: _full_scale(one, width, height), default=None)
    dotted = dotted_lines(placed, lines) if edge else ()
    return Chart(width, height, placed, lines + dotted, target.sizes, language, sheet)


def _has_targets(cards: tuple[Card, ...]) -> bool:
    every = list(every_card(cards))
    tags = [tag for card in every for tag in card.tags]
    tags += [tag for card in every for row in card.rows for tag in row.tags]
    return any(tag.target for tag in tags)
