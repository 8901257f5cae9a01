"""Relation maps, such as career paths: items, and lines between them that an engine lays out."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from generator.drawing.metrics import one_line, text_width, wrap

TEXT_PX, SMALL_PX = 14, 12
_TEXT_LINE_PX, _SMALL_LINE_PX = 20, 17
_WIDEST_PX, _NARROWEST_PX, _PAD_PX = 168, 96, 12


class Direction(StrEnum):
    """Where the arrows mostly point."""

    UP = "BT"
    DOWN = "TB"
    RIGHT = "LR"


@dataclass(frozen=True, slots=True)
class Item:
    """A box of a relation map."""

    id: str
    text: str
    subtitle: str = ""
    link: str | None = None
    """Site path, such as "positions/iqc-inspector.html"."""

    group: str = ""
    """Id of the group it stands in."""

    is_highlighted: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A frame around items that belong together."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Relation:
    """An arrow from one item to another."""

    source: str
    target: str
    label: str = ""
    is_dashed: bool = False
    is_both_ways: bool = False

    @property
    def label_width_px(self) -> float:
        """Return the width of the drawn label."""
        return text_width(one_line(self.label), SMALL_PX)


@dataclass(frozen=True, slots=True)
class RelationGraph:
    """A relation map before layout.

    Raises:
        ValueError: two items have the same id, or a relation or item names something that is not there.
    """

    items: tuple[Item, ...]
    relations: tuple[Relation, ...]
    groups: tuple[Group, ...] = ()
    direction: Direction = Direction.UP

    def __post_init__(self) -> None:
        known = {item.id for item in self.items}
        if len(known) < len(self.items):
            raise ValueError("two items of a relation map have the same id")
        named = {end for relation in self.relations for end in (relation.source, relation.target)}
        if unknown := sorted(named - known):
            raise ValueError(f"relations name items that are not there: {', '.join(unknown)}")
        groups = {item.group for item in self.items if item.group} - {group.id for group in self.groups}
        if groups:
            raise ValueError(f"items stand in groups that are not there: {', '.join(sorted(groups))}")

    def group_of(self, item: Item) -> Group | None:
        """Return the frame an item stands in."""
        return next((group for group in self.groups if group.id == item.group), None)


@dataclass(frozen=True, slots=True)
class ItemFace:
    """An item's size in px and its text in lines."""

    width: int
    height: int
    lines: tuple[str, ...]
    small_lines: tuple[str, ...]

    def placed_lines(self) -> Iterator[tuple[str, int, str]]:
        """Yield class, base line and text of each line, from the box's upper edge."""
        y = 8
        for line in self.lines:
            yield "zs-title", y + 15, line
            y += _TEXT_LINE_PX
        for line in self.small_lines:
            yield "zs-subtitle", y + 13, line
            y += _SMALL_LINE_PX


def item_face(item: Item, group: Group | None = None) -> ItemFace:
    """Return the item as it will be drawn; an item in a group is at least as wide as the group's name."""
    lines = wrap(item.text, _WIDEST_PX, TEXT_PX, bold=True)
    small = wrap(item.subtitle, _WIDEST_PX, SMALL_PX)
    widths = [text_width(line, TEXT_PX, bold=True) for line in lines] + [
        text_width(line, SMALL_PX) for line in small
    ]
    if group:
        widths.append(text_width(one_line(group.text), SMALL_PX))
    width = max(_NARROWEST_PX, 2 * ceil(max(widths, default=0) / 2) + 2 * _PAD_PX)
    height = len(lines) * _TEXT_LINE_PX + len(small) * _SMALL_LINE_PX + 16
    return ItemFace(width, height, lines, small)
