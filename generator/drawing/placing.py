"""Where each card and line goes, once the styles are chosen."""

from dataclasses import dataclass, field

from generator.drawing.charts import Line, PlacedCard, Point
from generator.drawing.measuring import (
    ROW,
    Branch,
    Styles,
    column_width,
    columns_extent,
    columns_of,
    extent,
    hanging_columns,
    row_extent,
    staff,
)
from generator.drawing.sizes import Sizes


@dataclass(slots=True)
class Placement:
    """Cards and lines placed so far."""

    sizes: Sizes
    cards: list[PlacedCard] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    def place(
        self, branch: Branch, styles: Styles, axis: int, top: int, *, is_assistant: bool = False
    ) -> PlacedCard:
        """Place a branch whose card's middle is at `axis`, and return its card."""
        card = PlacedCard(
            branch.card, branch.depth, branch.level, axis - branch.half, top, branch.face, is_assistant
        )
        self.cards.append(card)
        columns = columns_of(branch, styles)
        if columns == 1:
            self._hang(card, branch, styles)
            return card
        bottom = self._place_staff(card, branch)
        if columns == ROW:
            self._row(card, branch, styles, bottom)
        else:
            self._columns(card, branch, styles, bottom)
        return card

    def _line(self, superior: PlacedCard, subordinate: PlacedCard, *points: Point) -> None:
        straight = tuple(
            point for index, point in enumerate(points) if index == 0 or point != points[index - 1]
        )
        self.lines.append(Line(superior.card.id, subordinate.card.id, straight))

    def _hang(self, card: PlacedCard, branch: Branch, styles: Styles) -> None:
        """Place assistants and children under the card, on a line along their left."""
        spine, top = card.x + self.sizes.indent // 2, card.bottom
        for index, part in enumerate((*branch.assistants, *branch.children)):
            is_assistant = index < len(branch.assistants)
            below = () if is_assistant else styles[1:]
            top += self.sizes.stack
            room = extent(part, below, self.sizes)
            placed = self.place(
                part, below, card.x + self.sizes.indent + room.left, top, is_assistant=is_assistant
            )
            level = placed.y + placed.face.stub
            self._line(card, placed, (spine, card.bottom), (spine, level), (placed.x, level))
            top += room.height

    def _place_staff(self, card: PlacedCard, branch: Branch) -> int:
        """Place the assistants left and right of the trunk, and return where they end."""
        top, gap = card.bottom, self.sizes.gap
        for pair in staff(branch, self.sizes).pairs:
            top += self.sizes.stack
            for one, is_left in zip(pair, (True, False), strict=False):
                room = extent(one, (), self.sizes)
                axis = card.centre - gap - room.right if is_left else card.centre + gap + room.left
                placed = self.place(one, (), axis, top, is_assistant=True)
                level = placed.y + placed.face.stub
                edge = placed.right if is_left else placed.x
                self._line(card, placed, (card.centre, card.bottom), (card.centre, level), (edge, level))
            top += max(extent(one, (), self.sizes).height for one in pair)
        return top

    def _row(self, card: PlacedCard, branch: Branch, styles: Styles, bottom: int) -> None:
        """Place the children side by side under a bus line."""
        rooms = [extent(child, styles[1:], self.sizes) for child in branch.children]
        left = card.centre - row_extent(rooms, self.sizes).left
        bus, top = bottom + self.sizes.drop // 2, bottom + self.sizes.drop
        for child, room in zip(branch.children, rooms, strict=True):
            placed = self.place(child, styles[1:], left + room.left, top)
            axis = placed.centre
            if axis == card.centre:
                self._line(card, placed, (axis, card.bottom), (axis, top))
            else:
                self._line(
                    card, placed, (card.centre, card.bottom), (card.centre, bus), (axis, bus), (axis, top)
                )
            left += room.width + self.sizes.gap

    def _columns(self, card: PlacedCard, branch: Branch, styles: Styles, bottom: int) -> None:
        """Place the children in columns, each hanging on a line from the bus line."""
        left = card.centre - columns_extent(branch, styles, self.sizes).left
        bus = bottom + self.sizes.drop // 2
        for column in hanging_columns(branch, styles, self.sizes):
            spine, top = left + self.sizes.indent // 2, bottom + self.sizes.drop
            for child in column:
                room = extent(child, styles[1:], self.sizes)
                placed = self.place(child, styles[1:], left + self.sizes.indent + room.left, top)
                level = placed.y + placed.face.stub
                trunk = (card.centre, card.bottom)
                self._line(
                    card, placed, trunk, (card.centre, bus), (spine, bus), (spine, level), (placed.x, level)
                )
                top += room.height + self.sizes.stack
            left += column_width(column, styles, self.sizes) + self.sizes.gap
