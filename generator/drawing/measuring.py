"""How much room a card with everything below it takes, for one choice of styles."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.drawing.cards import Card
from generator.drawing.faces import Face
from generator.drawing.sizes import Sizes

ROW = 0
"""The style that sets the children side by side; a higher number lets them hang in that many columns."""

Styles = tuple[int, ...]
"""The style of each depth, from the depth of the card in question downwards. Below the last one children hang."""


@dataclass(slots=True)
class Branch:
    """A card being laid out."""

    card: Card
    depth: int
    level: int
    face: Face
    children: tuple["Branch", ...]
    assistants: tuple["Branch", ...]
    known: dict[Styles, "Extent"]

    @property
    def half(self) -> int:
        """Return half the card's width, a whole number of px."""
        return self.face.width // 2


@dataclass(frozen=True, slots=True)
class Extent:
    """Room around the middle axis of a card, in px."""

    left: int
    right: int
    height: int

    @property
    def width(self) -> int:
        """Return the whole width."""
        return self.left + self.right


@dataclass(frozen=True, slots=True)
class Staff:
    """The block of assistants between a card and the line to its children: pairs left and right of the trunk."""

    left: int
    right: int
    height: int
    pairs: tuple[tuple[Branch, ...], ...]


def columns_of(branch: Branch, styles: Styles) -> int:
    """Return in how many columns the children hang, or ROW."""
    style = styles[0] if styles else 1
    if style == ROW and len(branch.children) > 0:
        return ROW
    return max(1, min(style, len(branch.children)))


def extent(branch: Branch, styles: Styles, sizes: Sizes) -> Extent:
    """Return the room the branch takes; computed once for each choice of styles."""
    found = branch.known.get(styles)
    if found is None:
        found = branch.known[styles] = _extent(branch, styles, sizes)
    return found


def _extent(branch: Branch, styles: Styles, sizes: Sizes) -> Extent:
    if not branch.children and not branch.assistants:
        return Extent(branch.half, branch.half, branch.face.height)
    columns = columns_of(branch, styles)
    if columns == 1:
        return _hanging_extent(branch, styles, sizes)
    group = staff(branch, sizes)
    if columns == ROW:
        below = row_extent([extent(child, styles[1:], sizes) for child in branch.children], sizes)
    else:
        below = columns_extent(branch, styles, sizes)
    return Extent(
        max(branch.half, group.left, below.left),
        max(branch.half, group.right, below.right),
        branch.face.height + group.height + sizes.drop + below.height,
    )


def _hanging_extent(branch: Branch, styles: Styles, sizes: Sizes) -> Extent:
    parts = [extent(one, (), sizes) for one in branch.assistants]
    parts += [extent(child, styles[1:], sizes) for child in branch.children]
    right = max(branch.half, sizes.indent - branch.half + max(part.width for part in parts))
    return Extent(branch.half, right, branch.face.height + sum(part.height + sizes.stack for part in parts))


def row_extent(parts: list[Extent], sizes: Sizes) -> Extent:
    """Return the room of branches side by side, around the middle between the first and the last axis."""
    total = sum(part.width for part in parts) + sizes.gap * (len(parts) - 1)
    axis = (parts[0].left + total - parts[-1].right) // 2
    return Extent(axis, total - axis, max(part.height for part in parts))


def columns_extent(branch: Branch, styles: Styles, sizes: Sizes) -> Extent:
    """Return the room of children that hang in columns, around the middle of all columns."""
    columns = hanging_columns(branch, styles, sizes)
    widths = [column_width(column, styles, sizes) for column in columns]
    total = sum(widths) + sizes.gap * (len(columns) - 1)
    heights = [_height(column, styles, sizes) for column in columns]
    return Extent(total // 2, total - total // 2, max(heights))


def column_width(column: tuple[Branch, ...], styles: Styles, sizes: Sizes) -> int:
    """Return the width of one column with its line."""
    return sizes.indent + max(extent(child, styles[1:], sizes).width for child in column)


def _height(column: tuple[Branch, ...], styles: Styles, sizes: Sizes) -> int:
    return sum(extent(child, styles[1:], sizes).height + sizes.stack for child in column) - sizes.stack


def hanging_columns(branch: Branch, styles: Styles, sizes: Sizes) -> tuple[tuple[Branch, ...], ...]:
    """Return the children in columns read from top to bottom, the highest column as low as possible."""
    heights = [extent(child, styles[1:], sizes).height + sizes.stack for child in branch.children]
    cuts = _cuts(heights, columns_of(branch, styles))
    return tuple(
        branch.children[start:end] for start, end in zip((0, *cuts), (*cuts, len(heights)), strict=True)
    )


def _cuts(heights: list[int], columns: int) -> tuple[int, ...]:
    """Return where to cut a list so that the largest sum of a piece is smallest."""
    low, high = max(max(heights), -(-sum(heights) // columns)), sum(heights)
    while low < high:
        middle = (low + high) // 2
        if len(_filled(heights, middle)) < columns:
            high = middle
        else:
            low = middle + 1
    return _filled(heights, low)


def _filled(heights: list[int], limit: int) -> tuple[int, ...]:
    cuts: list[int] = []
    used = 0
    for index, height in enumerate(heights):
        if index and used + height > limit:
            cuts.append(index)
            used = 0
        used += height
    return tuple(cuts)


def staff(branch: Branch, sizes: Sizes) -> Staff:
    """Return the assistants in pairs, the first one left of the trunk."""
    pairs = tuple(branch.assistants[start : start + 2] for start in range(0, len(branch.assistants), 2))
    stub = sizes.gap
    left = _widest((pair[0] for pair in pairs), sizes) + stub if pairs else 0
    right = (
        _widest((pair[1] for pair in pairs if len(pair) > 1), sizes) + stub
        if len(branch.assistants) > 1
        else 0
    )
    height = sum(sizes.stack + max(extent(one, (), sizes).height for one in pair) for pair in pairs)
    return Staff(left, right, height, pairs)


def _widest(branches: Iterable[Branch], sizes: Sizes) -> int:
    return max(extent(one, (), sizes).width for one in branches)
