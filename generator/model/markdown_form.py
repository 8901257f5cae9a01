"""Structured Markdown to the same nodes that YAML gives: headings are fields, lists and tables their values."""

import re
from collections.abc import Iterable

from generator.model.fields import Part
from generator.model.reading import SHORT
from generator.model.shapes import FieldShape, ListShape, PartShape, Shape, TextShape, keys_of
from generator.source.markdown_outline import Block, Bullets, Grid, Item, Outline, Prose, Section
from generator.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.source.text import Source, Span

_HEADING_NUMBER = re.compile(
    r"^(第?[一二三四五六七八九十百]+[章节条]?[、.．\s]|[（(][一二三四五六七八九十\d]+[）)]|\d+(\.\d+)*[、.．\s])\s*"
)
_PAIR = re.compile(r"^([^:：]{1,16})[:：]\s*(.*)$", re.DOTALL)


_BODY = ("text", "introduction", "description", "definition", "note", "purpose")
"""The fields that may take the running text before the first section, the likeliest first."""


def as_mapping(part: type[Part], outline: Outline, source: Source, *, name_field: str) -> Mapping:
    """Return the fields that a Markdown file states, in the file's order; its title is the value of `name_field`."""
    form = _Form(source, tuple(_heads(outline.sections)))
    is_article = getattr(part, "kind", "") == "page"
    entries = list(outline.front.entries if outline.front else ())
    if outline.title:
        entries.append(Entry(Scalar(name_field, outline.title.span), outline.title))
    if prose := form.body(outline, whole=is_article):
        # Without such a field the text is reported as an unknown field: nothing is dropped in silence.
        body = next((name for name in _BODY if name in keys_of(part)), "正文")
        entries.append(Entry(Scalar(body, prose.span), prose))
    if not is_article:
        entries += form.fields(part, outline.sections)
    return Mapping(tuple(entries), Span(0, len(source.text)))


def _key(part: type[Part], heading: Scalar) -> Scalar:
    """Return a heading as the key of a field: without its number, and "Duties" as "duties"."""
    words = _HEADING_NUMBER.sub("", heading.text).strip()
    plain = words.lower().replace(" ", "_")
    return Scalar(plain if words not in keys_of(part) and plain in keys_of(part) else words, heading.span)


def _heads(sections: Iterable[Section]) -> Iterable[Scalar]:
    for section in sections:
        yield section.heading
        yield from _heads(section.sections)


class _Form:
    """Knows the file, so that prose can be cut out of it as it stands."""

    def __init__(self, source: Source, headings: tuple[Scalar, ...]) -> None:
        self.text = source.text
        self.starts = sorted(self.text.rfind("\n", 0, head.span.start) + 1 for head in headings)

    def body(self, outline: Outline, *, whole: bool) -> Scalar | None:
        """Return the running text before the first section, or the whole text below the title."""
        if whole:
            start = self._line_end(outline.title.span.end) if outline.title else self._after_front()
            return self._cut(start, len(self.text))
        if not outline.intro:
            return None
        end = self.starts[0] if self.starts else len(self.text)
        return self._cut(_first(outline.intro).start, end)

    def fields(self, part: type[Part], sections: Iterable[Section]) -> list[Entry]:
        entries = []
        for section in sections:
            key = _key(part, section.heading)
            shape = keys_of(part).get(key.text)
            entries.append(Entry(key, self._section(shape, section)))
        return entries

    def _section(self, shape: FieldShape | None, section: Section) -> Node:
        end = Span(section.heading.span.end, section.heading.span.end)
        if shape is None or isinstance(shape.shape, TextShape):
            return self._under(section) or Scalar("", end)
        if isinstance(shape.shape, PartShape):
            return self._part(shape.shape.part, section)
        nodes = self._nodes(shape.shape, section.blocks)
        for below in section.sections:
            nodes += self._grouped(shape.shape, below, ())
        if len(nodes) == 1 and (not isinstance(shape.shape, ListShape) or _is_lone_word(nodes)):
            return nodes[0]
        return Sequence(tuple(nodes), section.heading.span) if nodes else Scalar("", end)

    def _grouped(self, shape: Shape, section: Section, above: tuple[Scalar, ...]) -> Iterable[Node]:
        """Yield what stands under a heading inside a list field; the heading becomes its group."""
        headings = (*above, section.heading)
        for node in self._nodes(shape, section.blocks):
            yield _in_group(shape, node, headings)
        for below in section.sections:
            yield from self._grouped(shape, below, headings)

    def _part(self, part: type[Part], section: Section) -> Node:
        """Return the fields of one part; running text among them is its one-line form."""
        entries: list[Entry] = []
        for block in section.blocks:
            if isinstance(block, Bullets):
                entries += [self._pair(part, item) for item in block.items]
            elif isinstance(block, Grid):
                # A table of two columns: its head is a field too, unless it only says 项目 and 内容.
                rows = (
                    block.rows if block.header[0].text not in keys_of(part) else (block.header, *block.rows)
                )
                entries += [
                    Entry(row[0], _value(keys_of(part).get(row[0].text), row[1]))
                    for row in rows
                    if len(row) > 1
                ]
            else:
                entries.append(Entry(Scalar(SHORT, block.text.span), block.text))
        entries += self.fields(part, section.sections)
        if len(entries) == 1 and entries[0].key.text == SHORT:
            return entries[0].value
        return Mapping(tuple(entries), section.heading.span)

    def _pair(self, part: type[Part], item: Item) -> Entry:
        """Return "学历: 大专" as a field, with what stands below it as further values."""
        match = _PAIR.match(item.text.text)
        key = Scalar(match[1].strip() if match else item.text.text, item.text.span)
        shape = keys_of(part).get(key.text)
        value = Scalar(match[2].strip(), _tail(item.text, match[2])) if match else Scalar("", item.text.span)
        if not item.children:
            return Entry(key, _value(shape, value))
        if shape and isinstance(shape.shape, PartShape):
            below = tuple(self._pair(shape.shape.part, child) for child in item.children)
            first = (Entry(Scalar(SHORT, value.span), value),) if value.text else ()
            return Entry(key, Mapping((*first, *below), item.text.span))
        kind = shape.shape.item if shape and isinstance(shape.shape, ListShape) else TextShape()
        listed = self._items(kind, item.children)
        return Entry(key, Sequence((value, *listed.items), listed.span) if value.text else listed)

    def _nodes(self, shape: Shape, blocks: Iterable[Block]) -> list[Node]:
        item = shape.item if isinstance(shape, ListShape) else shape
        nodes: list[Node] = []
        for block in blocks:
            if isinstance(block, Bullets):
                nodes += self._items(item, block.items).items
            elif isinstance(block, Grid):
                nodes += [_row(block, row) for row in block.rows]
            else:
                nodes.append(block.text)
        return nodes

    def _items(self, shape: Shape, items: Iterable[Item]) -> Sequence:
        nodes = tuple(self._item(shape, item) for item in items)
        return Sequence(nodes, Span(nodes[0].span.start, nodes[-1].span.end) if nodes else Span(0, 0))

    def _item(self, shape: Shape, item: Item) -> Node:
        if not isinstance(shape, PartShape) or not item.children:
            return item.text
        keys, entries, below = keys_of(shape.part), [self._head(shape.part, item)], []
        for child in item.children:
            match = _PAIR.match(child.text.text)
            if match and match[1].strip() in keys:
                entries.append(self._pair(shape.part, child))
            else:
                below.append(child)
        if below:
            name = "children" if "children" in keys else "steps"
            entries.append(Entry(Scalar(name, below[0].text.span), self._items(shape, below)))
        return Mapping(tuple(entries), item.text.span)

    def _head(self, part: type[Part], item: Item) -> Entry:
        """What an item says before its attributes: a field of its own ("关系: 合作"), or the one-line form."""
        match = _PAIR.match(item.text.text)
        if match and not part.pairs and match[1].strip() in keys_of(part):
            return Entry(
                Scalar(match[1].strip(), item.text.span), Scalar(match[2].strip(), _tail(item.text, match[2]))
            )
        return Entry(Scalar(SHORT, item.text.span), item.text)

    def _under(self, section: Section) -> Scalar | None:
        head = self.text.rfind("\n", 0, section.heading.span.start) + 1
        inner = list(_heads(section.sections))
        later = [start for start in self.starts if start > head]
        end = later[len(inner)] if len(later) > len(inner) else len(self.text)
        return self._cut(self._line_end(section.heading.span.end), end)

    def _cut(self, start: int, end: int) -> Scalar | None:
        text = self.text[start:end]
        stripped = text.strip()
        first = start + len(text) - len(text.lstrip())
        plain = stripped.replace("\r\n", "\n")
        return Scalar(plain, Span(first, first + len(stripped))) if stripped else None

    def _line_end(self, offset: int) -> int:
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end + 1

    def _after_front(self) -> int:
        match = re.match(r"---[ \t]*\r?\n.*?\n---[ \t]*\r?(\n|$)", self.text, re.DOTALL)
        return match.end() if match else 0


def _first(blocks: tuple[Block, ...]) -> Span:
    block = blocks[0]
    if isinstance(block, Prose):
        return block.text.span
    return block.items[0].text.span if isinstance(block, Bullets) else block.header[0].span


def _is_lone_word(nodes: list[Node]) -> bool:
    return len(nodes) == 1 and isinstance(nodes[0], Scalar) and len(nodes[0].text) <= 4


def _row(grid: Grid, row: tuple[Scalar, ...]) -> Node:
    cells = [Entry(head, cell) for head, cell in zip(grid.header, row, strict=False) if cell.text.strip()]
    if len(cells) == 1 and cells[0].value is row[0]:
        return row[0]
    return Mapping(tuple(cells), Span(row[0].span.start, row[-1].span.end))


def _in_group(shape: Shape, node: Node, headings: tuple[Scalar, ...]) -> Node:
    """Return a node with its headings as its group; a part without groups gets a field that is then reported."""
    if not (isinstance(shape, ListShape) and isinstance(shape.item, PartShape)):
        return node
    words = " · ".join(_HEADING_NUMBER.sub("", heading.text).strip() for heading in headings)
    key = "group" if "group" in keys_of(shape.item.part) else "分组"
    group = Entry(Scalar(key, headings[-1].span), Scalar(words, headings[-1].span))
    entries = node.entries if isinstance(node, Mapping) else (Entry(Scalar(SHORT, node.span), node),)
    return Mapping((*entries, group), node.span)


def _value(shape: FieldShape | None, value: Scalar) -> Node:
    """Read "甲、乙、丙" after a label as a list of texts."""
    if shape is None or not isinstance(shape.shape, ListShape) or not isinstance(shape.shape.item, TextShape):
        return value
    parts = [part.strip() for part in re.split(r"[、；;]", value.text) if part.strip()]
    return (
        value if len(parts) < 2 else Sequence(tuple(Scalar(part, value.span) for part in parts), value.span)
    )


def _tail(scalar: Scalar, text: str) -> Span:
    return Span(max(scalar.span.start, scalar.span.end - len(text)), scalar.span.end)
