"""Turns what an author wrote into the fields of a part, and keeps where each stood."""

import re
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics.findings import Finding, Place
from generator.diagnostics.suggest import nearest
from generator.diagnostics.words import Words
from generator.model import rules
from generator.model.fields import Part, Unreadable
from generator.model.names import NameIndex
from generator.model.references import Ref
from generator.model.resolving import resolve
from generator.model.scalars import NONE_WORDS, scalar_value
from generator.model.shapes import (
    FieldShape,
    ListShape,
    MapShape,
    PartShape,
    RefShape,
    Shape,
    TextShape,
    fields_of,
    keys_of,
)
from generator.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.source.text import Span

Steps = tuple[str | int, ...]
"""The way to a value inside an entity: ("duties", 2, "time")."""


class _Nothing:
    """The value of a field that could not be read; a finding says why."""


NOTHING = _Nothing()


@dataclass
class Reading:
    """Reads one entity: collects its findings and the spans of its fields."""

    path: str
    names: NameIndex
    findings: list[Finding] = field(default_factory=list)
    spans: dict[Steps, Span] = field(default_factory=dict)

    def part(self, part: type[Part], node: Node, at: Steps = ()) -> dict[str, Any] | _Nothing:
        """Return the values of a part's fields by name, or NOTHING when it cannot exist."""
        self.spans.setdefault(at, node.span)
        if isinstance(node, Scalar):
            return self._short_form(part, node, at)
        if isinstance(node, Sequence):
            return self._wrong_form(
                node, Words("这里需要“字段: 值”，不是列表", "fields are expected here, not a list")
            )
        given = self._fields(part, node, at)
        return NOTHING if given is NOTHING else self._complete(part, node, given)

    def _fields(self, part: type[Part], node: Mapping, at: Steps) -> Any:
        values: dict[str, Any] = {}
        written: dict[str, Scalar] = {}
        for entry in node.entries:
            shape = keys_of(part).get(entry.key.text.strip())
            if shape is None and not values and _is_short_form(part, entry):
                short = self._short_values(part, _short_text(entry), at)
                if short is NOTHING:
                    return NOTHING
                values |= short
            elif shape is None:
                self._unknown_field(part, entry)
            elif shape.name in written:
                self._twice(shape, written[shape.name], entry.key)
            else:
                written[shape.name] = entry.key
                self._field(shape, entry, at, values)
        return values

    def _field(self, shape: FieldShape, entry: Entry, at: Steps, values: dict[str, Any]) -> None:
        here = (*at, shape.name)
        if isinstance(entry.value, Scalar) and not entry.value.text.strip() and not entry.value.quoted:
            self._empty(shape, entry)
            values.setdefault("", []).append(shape.name)
            return
        self.spans[here] = entry.value.span
        self.spans[(*here, "")] = entry.key.span
        value = self.value(shape.shape, entry.value, here)
        if value is NOTHING:
            values.setdefault("", []).append(shape.name)
        else:
            values[shape.name] = value

    def _complete(self, part: type[Part], node: Node, values: dict[str, Any]) -> dict[str, Any] | _Nothing:
        spoilt = values.pop("", [])
        self._name_what_is_named(part, values)
        missing = [shape for shape in fields_of(part).values() if shape.required and shape.name not in values]
        for shape in missing:
            if shape.name not in spoilt:
                self._missing(part, shape, node)
        return NOTHING if missing else values

    def _name_what_is_named(self, part: type[Part], values: dict[str, Any]) -> None:
        """Turn "退换货登记表" into the form of that name, so that the link from duty to form is never lost."""
        if part.may_name is None:
            return
        text, ref = part.may_name
        shape = fields_of(part)[ref].shape
        if isinstance(shape, RefShape) and isinstance(values.get(text), str) and ref not in values:
            hits = self.names.find(values[text], shape.target.kinds)
            if len(hits) == 1:
                values[ref] = hits[0]
                values[text] = ""

    def value(self, shape: Shape, node: Node, at: Steps) -> Any:
        """Return the value of one field in the form that the model takes, or NOTHING."""
        match shape:
            case ListShape(item):
                return self._list(item, node, at)
            case PartShape(part):
                if _says_none(node):
                    return None
                return self.part(part, node, at)
            case MapShape(value):
                return self._map(value, node, at)
        if not isinstance(node, Scalar):
            return self._wrong_form(node, Words("这里只能写一个值", "a single value is expected here"))
        if isinstance(shape, RefShape):
            return self._reference(shape, node)
        return self._scalar(shape, node)

    def _scalar(self, shape: Shape, node: Scalar) -> Any:
        try:
            return scalar_value(shape, node)
        except Unreadable as unreadable:
            return self._unreadable(unreadable, node)

    def _reference(self, shape: RefShape, node: Scalar) -> Any:
        if _says_none(node):
            return None
        found = resolve(node.text, shape.target, self.names, Place(self.path, node.span))
        if isinstance(found, Ref):
            return found
        self.findings.append(found)
        return NOTHING

    def _list(self, item: Shape, node: Node, at: Steps) -> Any:
        if _says_none(node):
            return ()
        nodes = node.items if isinstance(node, Sequence) else self._parts_of(item, node)
        values = []
        for number, child in enumerate(nodes):
            here = (*at, number)
            if isinstance(child, Scalar) and not child.text.strip():
                self._empty_item(child)
                continue
            self.spans[here] = child.span
            value = self.value(item, child, here)
            if value is not NOTHING:
                values.append(value)
        return tuple(values)

    def _parts_of(self, item: Shape, node: Node) -> tuple[Node, ...]:
        """Read "品质部、采购部" as two references."""
        if not (isinstance(item, RefShape) and isinstance(node, Scalar) and re.search("[、；;]", node.text)):
            return (node,)
        parts = re.finditer(r"[^、；;]+", node.text)
        first = node.span.start + node.quoted
        return tuple(
            Scalar(part[0].strip(), Span(first + part.start(), first + part.end()))
            for part in parts
            if part[0].strip()
        )

    def _map(self, item: Shape, node: Node, at: Steps) -> Any:
        if not isinstance(node, Mapping):
            return self._wrong_form(
                node, Words("这里需要若干“名称: 值”", "names and values are expected here")
            )
        found = {}
        for entry in node.entries:
            value = self.value(item, entry.value, (*at, entry.key.text))
            if value is not NOTHING:
                found[entry.key.text] = value
        return found

    def _short_form(self, part: type[Part], node: Scalar, at: Steps) -> dict[str, Any] | _Nothing:
        values = self._short_values(part, node, at)
        return NOTHING if values is NOTHING else self._complete(part, node, values)

    def _short_values(self, part: type[Part], node: Scalar, at: Steps) -> Any:
        try:
            given = part.from_text(node.text)
        except Unreadable as unreadable:
            return self._unreadable(unreadable, node)
        values: dict[str, Any] = {}
        for name, raw in given.items():
            shape = fields_of(part)[name]
            value = self._from_python(shape.shape, raw, node.span, (*at, name))
            if value is NOTHING:
                values.setdefault("", []).append(name)
            else:
                values[name] = value
        return values

    def _from_python(self, shape: Shape, raw: Any, span: Span, at: Steps) -> Any:
        """Read a piece of a one-line form; what is already typed stays as it is."""
        if isinstance(raw, list):
            return self.value(shape, Sequence(tuple(Scalar(str(one), span) for one in raw), span), at)
        if type(raw) is str:
            text_only = isinstance(shape, TextShape)
            return raw if text_only else self.value(shape, Scalar(raw, span), at)
        return raw

    def _report(self, finding: Finding) -> None:
        self.findings.append(finding)

    def _place(self, span: Span) -> Place:
        return Place(self.path, span)

    def _unreadable(self, unreadable: Unreadable, node: Scalar) -> _Nothing:
        self._report(
            rules.UNREADABLE_VALUE.finding(unreadable.message, self._place(node.span), help=unreadable.help)
        )
        return NOTHING

    def _wrong_form(self, node: Node, message: Words) -> _Nothing:
        self._report(rules.WRONG_FORM.finding(message, self._place(node.span)))
        return NOTHING

    def _unknown_field(self, part: type[Part], entry: Entry) -> None:
        key, known = entry.key.text.strip(), tuple(keys_of(part))
        near = nearest(key, known)
        words = part.words
        labels = "、".join(shape.label.words.zh for shape in fields_of(part).values())
        self._report(
            rules.UNKNOWN_FIELD.finding(
                Words(f"{words.zh}没有“{key}”这个字段", f"a {words.en.lower()} has no field {key!r}"),
                self._place(entry.key.span),
                help=Words(f"是不是想写“{near[0]}”？", f"did you mean {near[0]!r}?")
                if near
                else Words(f"可用的字段: {labels}", f"fields: {', '.join(fields_of(part))}"),
            )
        )

    def _twice(self, shape: FieldShape, first: Scalar, again: Scalar) -> None:
        zh = shape.label.words.zh
        self._report(
            rules.FIELD_TWICE.finding(
                Words(
                    f"“{again.text}”与“{first.text}”是同一字段（{zh}）",
                    f"{again.text!r} and {first.text!r} are one field",
                ),
                self._place(again.span),
                help=Words("合并到一处", "keep one of them"),
            )
        )

    def _missing(self, part: type[Part], shape: FieldShape, node: Node) -> None:
        label = shape.label.words
        first = Span(node.span.start, node.span.start)
        span = node.entries[0].key.span if isinstance(node, Mapping) and node.entries else first
        self._report(
            rules.MISSING_FIELD.finding(
                Words(f"{part.words.zh}缺少“{label.zh}”", f"a {part.words.en.lower()} needs {label.en!r}"),
                self._place(span),
                help=Words(f"加一行 `{label.zh}: …`", f"add a line `{label.en}: …`"),
            )
        )

    def _empty(self, shape: FieldShape, entry: Entry) -> None:
        zh = shape.label.words.zh
        self._report(
            rules.EMPTY_SLOT.finding(
                Words(f"“{entry.key.text}”后面没有内容", f"nothing stands after {entry.key.text!r}"),
                self._place(entry.key.span),
                help=Words(
                    f"没有{zh}就写“无”，还没定就删去这一行",
                    "write 无 (none) if there is none, else delete the line",
                ),
            )
        )

    def _empty_item(self, node: Scalar) -> None:
        self._report(
            rules.EMPTY_SLOT.finding(
                Words("列表里有一项没有内容", "an item of the list is empty"),
                self._place(node.span),
                help=Words("补上内容或删去这一项", "fill it or delete it"),
            )
        )


def _says_none(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.quoted and node.text.strip() in NONE_WORDS


SHORT = "@"
"""The key under which a Markdown list item passes its one-line form beside its attributes."""


def _is_short_form(part: type[Part], entry: Entry) -> bool:
    return entry.key.text == SHORT or (part.pairs and isinstance(entry.value, Scalar))


def _short_text(entry: Entry) -> Scalar:
    value = entry.value
    if entry.key.text == SHORT and isinstance(value, Scalar):
        return value
    text = value.text if isinstance(value, Scalar) else ""
    return Scalar(f"{entry.key.text}: {text}", Span(entry.key.span.start, value.span.end))
