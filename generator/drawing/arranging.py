"""From cards to a chart: tries the styles of all depths and keeps the arrangement that fits its target best."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from generator.drawing.cards import Card, every_card
from generator.drawing.charts import Chart
from generator.drawing.faces import face, natural_width
from generator.drawing.measuring import ROW, Branch, Extent, Styles, extent, row_extent
from generator.drawing.placing import Placement
from generator.drawing.sizes import Sheet, Sizes, Target, page

_MOST_CHOICES = 500
_ALL_STYLES = (ROW, 1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class _Choice:
    """One way to arrange the chart."""

    roots: tuple[Branch, ...]
    styles: Styles
    room: Extent


def arrange(cards: tuple[Card, ...], target: Target | None = None, language: str = "zh") -> Chart:
    """Return the chart of the cards and everything below them; without a target, for a page 1160 px wide.

    Cards of one depth are equally wide and have their children arranged in the same way: side by side, or hanging in one to
    five columns. Same cards, same chart, on every machine.

    Raises:
        ValueError: there is no card, or two cards have the same id.
    """
    target = target or page()
    _check(cards)
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
    for columns in (1, 2):
        roots = _branches(cards, columns, target.sizes, language)
        if columns == 2 and not any(len(card.rows) > 3 for card in every_card(cards)):
            return
        for styles in product(*_styles_by_depth(roots)):
            room = row_extent([extent(root, styles, target.sizes) for root in roots], target.sizes)
            yield _Choice(roots, styles, room)


def _branches(cards: tuple[Card, ...], columns: int, sizes: Sizes, language: str) -> tuple[Branch, ...]:
    """Return the cards with their faces, equally wide at each depth."""
    widths: dict[tuple[int, bool], int] = {}

    def note(card: Card, depth: int, is_assistant: bool) -> None:
        key = (depth, is_assistant)
        widths[key] = max(widths.get(key, 0), natural_width(card, columns, sizes, language))
        for one in card.assistants:
            note(one, depth + 1, True)
        for child in card.children:
            note(child, depth + 1, is_assistant)

    def made(card: Card, depth: int, is_assistant: bool) -> Branch:
        children = tuple(made(child, depth + 1, is_assistant) for child in card.children)
        assistants = tuple(made(one, depth + 1, True) for one in card.assistants)
        whole = face(card, widths[depth, is_assistant], columns, sizes, language)
        return Branch(card, depth, whole, children, assistants, {})

    for card in cards:
        note(card, 0, False)
    return tuple(made(card, 0, False) for card in cards)


def _styles_by_depth(roots: tuple[Branch, ...]) -> list[tuple[int, ...]]:
    """Return the styles worth trying at each depth; fewer for the lower depths of very deep charts."""
    most: list[int] = []
    level = roots
    while level:
        most.append(max(len(branch.children) for branch in level))
        level = tuple(child for branch in level for child in branch.children)
    styles = [
        tuple(style for style in _ALL_STYLES if style <= max(1, count)) if count > 1 else (ROW,)
        for count in most
    ]
    while _size(styles) > _MOST_CHOICES:
        depth = max(range(len(styles)), key=lambda index: (len(styles[index]), index))
        styles[depth] = styles[depth][:-1] if len(styles[depth]) > 2 else (1,)
    return styles


def _size(styles: list[tuple[int, ...]]) -> int:
    count = 1
    for some in styles:
        count *= len(some)
    return count


def _cost(choice: _Choice, target: Target) -> tuple[float, ...]:
    """Return how far an arrangement is from the target; the smallest is best."""
    width, height = choice.room.width + 1, choice.room.height + 1
    if not target.sheets:
        return (max(0.0, width - target.width_px), height, width)
    scale = max(_scale(sheet, width, height) for sheet in target.sheets)
    return (-round(scale, 3), height * width)


def _scale(sheet: Sheet, width: int, height: int) -> float:
    return min(sheet.width_pt / width, sheet.height_pt / height, 1.0)


def _placed(choice: _Choice, target: Target, language: str) -> Chart:
    placement, left = Placement(target.sizes), 0
    for root in choice.roots:
        room = extent(root, choice.styles, target.sizes)
        placement.place(root, choice.styles, left + room.left, 0)
        left += room.width + target.sizes.gap
    width, height = choice.room.width + 1, choice.room.height + 1
    sheet = max(target.sheets, key=lambda one: _scale(one, width, height), default=None)
    return Chart(width, height, tuple(placement.cards), tuple(placement.lines), target.sizes, language, sheet)
