"""Turns what an author wrote into the fields of a part, and keeps where each stood."""

import re
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics.findings import Finding, Place
from generator.model import complaints
from generator.model.fields import Part, Unreadable
from generator.model.names import NameIndex
from generator.model.references import Ref
from generator.model.resolving import resolve
from generator.model.scalars import says_none, scalar_value
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
class _Given:
    """What an author gave for one part."""

    values: dict[str, Any] = field(default_factory=dict)
    written: dict[str, Scalar] = field(default_factory=dict)
    """The key of each field that is written, readable or not, so that nothing is reported as missing beside it."""

    meant: set[str] = field(default_factory=set)
    """Fields that a misspelt key most likely stands for."""


@dataclass
class Reading:
    """Reads one entity: collects its findings and the spans of its fields."""

    path: str
    names: NameIndex
    has_gaps: bool = False
    """Whether part of the file could not be read, so that nothing in it can be called missing or empty."""

    findings: list[Finding] = field(default_factory=list)
    spans: dict[Steps, Span] = field(default_factory=dict)

    def part(self, part: type[Part], node: Node, at: Steps = ()) -> dict[str, Any] | _Nothing:
        """Return the values of a part's fields by name, or NOTHING when it cannot exist."""
        self.spans.setdefault(at, node.span)
        if isinstance(node, Sequence):
            return self._wrong_form(
                node, "这里需要“字段: 值”，不是列表", "fields are expected here, not a list"
            )
        given = _Given()
        if isinstance(node, Scalar):
            if self._short(part, node, at, given) is NOTHING:
                return NOTHING
        elif self._fields(part, node, at, given) is NOTHING:
            return NOTHING
        return self._complete(part, node, given)

    def _fields(self, part: type[Part], node: Mapping, at: Steps, given: _Given) -> _Nothing | None:
        for entry in node.entries:
            shape = keys_of(part).get(entry.key.text.strip())
            if shape is None and not given.values and _is_short_form(part, entry, node):
                if self._short(part, _short_text(entry), at, given) is NOTHING:
                    return NOTHING
            elif shape is None:
                self._unknown_field(part, entry, given)
            elif shape.name in given.written:
                first, label = given.written[shape.name], shape.label.words.zh
                self._report(complaints.twice(label, first, entry.key, self.path))
            else:
                given.written[shape.name] = entry.key
                self._field(part, shape, entry, at, given)
        return None

    def _field(self, part: type[Part], shape: FieldShape, entry: Entry, at: Steps, given: _Given) -> None:
        here = (*at, shape.name)
        if isinstance(entry.value, Scalar) and not entry.value.text.strip() and not entry.value.quoted:
            self._empty(complaints.empty_field(part, shape, entry.key, self.path))
            return
        self.spans[here] = entry.value.span
        self.spans[(*here, "")] = entry.key.span
        value = self._field_value(part, shape, entry.value, here)
        if value is not NOTHING:
            given.values[shape.name] = value

    def _field_value(self, part: type[Part], shape: FieldShape, node: Node, at: Steps) -> Any:
        if says_none(node) and shape.may_be_none:
            return None
        if says_none(node) and shape.required and isinstance(shape.shape, RefShape | PartShape):
            self._report(complaints.needed(part, shape, self._place(node.span)))
            return NOTHING
        return self.value(shape.shape, node, at)

    def _complete(self, part: type[Part], node: Node, given: _Given) -> dict[str, Any] | _Nothing:
        self._name_what_is_named(part, given.values)
        values = given.values
        missing = [
            shape
            for shape in fields_of(part).values()
            if shape.required and not _says(values.get(shape.name))
        ]
        for shape in missing:
            written = shape.name in given.written and shape.name not in values
            if not (written or shape.name in given.meant or self.has_gaps):
                self._report(complaints.missing(part, shape, self._place(_start(node))))
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
                return self.part(part, node, at)
            case MapShape(value):
                return self._map(value, node, at)
        if not isinstance(node, Scalar):
            return self._wrong_form(node, "这里只能写一个值", "a single value is expected here")
        if isinstance(shape, RefShape):
            return self._reference(shape, node)
        return self._scalar(shape, node)

    def _scalar(self, shape: Shape, node: Scalar) -> Any:
        try:
            return scalar_value(shape, node)
        except Unreadable as unreadable:
            return self._unreadable(unreadable, node)

    def _reference(self, shape: RefShape, node: Scalar) -> Any:
        found = resolve(node.text, shape.target, self.names, self._place(node.span))
        if isinstance(found, Ref):
            return found
        if found is not None:
            self._report(found)
        return NOTHING

    def _list(self, item: Shape, node: Node, at: Steps) -> Any:
        nodes = node.items if isinstance(node, Sequence) else (node,)
        if len(nodes) == 1 and says_none(nodes[0]):
            return ()
        nodes = tuple(part for one in nodes for part in self._parts_of(item, one))
        values = []
        for number, child in enumerate(nodes):
            here = (*at, number)
            if isinstance(child, Scalar) and not child.text.strip():
                self._empty(complaints.empty_item(self._place(child.span)))
                continue
            if says_none(child):
                self._report(complaints.none_among_others(self._place(child.span)))
                continue
            self.spans[here] = child.span
            value = self.value(item, child, here)
            if value is not NOTHING:
                values.append(value)
        return tuple(values)

    def _parts_of(self, item: Shape, node: Node) -> tuple[Node, ...]:
        """Read "品质部、采购部" as two references, unless something goes by that very name; and `{是: 甲, 否: 乙}`
        as two parts.
        """
        if isinstance(item, PartShape) and isinstance(node, Mapping):
            return _keyed_parts(item.part, node)
        if not (isinstance(item, RefShape) and isinstance(node, Scalar) and re.search("[、；;]", node.text)):
            return (node,)
        if self.names.find(node.text.strip(), item.target.kinds):
            return (node,)
        parts = re.finditer(r"[^、；;\s](?:[^、；;]*[^、；;\s])?", node.text)
        first = node.span.start + node.quoted
        return tuple(Scalar(part[0], Span(first + part.start(), first + part.end())) for part in parts)

    def _map(self, item: Shape, node: Node, at: Steps) -> Any:
        if says_none(node):
            return {}
        if not isinstance(node, Mapping):
            return self._wrong_form(node, "这里需要若干“名称: 值”", "names and values are expected here")
        found = {}
        for entry in node.entries:
            here = (*at, entry.key.text)
            self.spans[here] = entry.value.span
            value = self.value(item, entry.value, here)
            if value is not NOTHING:
                found[entry.key.text] = value
        return found

    def _short(self, part: type[Part], node: Scalar, at: Steps, given: _Given) -> _Nothing | None:
        """Add what the one-line form of a part says."""
        try:
            said = part.from_text(node.text)
        except Unreadable as unreadable:
            return self._unreadable(unreadable, node)
        for name, raw in said.items():
            value = self._from_python(fields_of(part)[name].shape, raw, node.span, (*at, name))
            if _in_words(raw):
                given.written.setdefault(name, node)
                self.spans.setdefault((*at, name), node.span)
            if value is not NOTHING:
                given.values[name] = value
        return None

    def _from_python(self, shape: Shape, raw: Any, span: Span, at: Steps) -> Any:
        """Read a piece of a one-line form; what is already typed stays as it is."""
        if isinstance(raw, list):
            return self.value(shape, Sequence(tuple(Scalar(str(one), span) for one in raw), span), at)
        if type(raw) is str:
            text_only = isinstance(shape, TextShape)
            return raw if text_only else self.value(shape, Scalar(raw, span), at)
        return raw

    def _report(self, finding: Finding) -> None:
        """Keep a finding once: the column head of a table is read again for each row."""
        if finding not in self.findings:
            self.findings.append(finding)

    def _empty(self, finding: Finding) -> None:
        if not self.has_gaps:
            self._report(finding)

    def _place(self, span: Span) -> Place:
        return Place(self.path, span)

    def _unreadable(self, unreadable: Unreadable, node: Scalar) -> _Nothing:
        self._report(complaints.unreadable(unreadable, self._place(node.span)))
        return NOTHING

    def _wrong_form(self, node: Node, zh: str, en: str) -> _Nothing:
        self._report(complaints.wrong_form(zh, en, self._place(node.span)))
        return NOTHING

    def _unknown_field(self, part: type[Part], entry: Entry, given: _Given) -> None:
        """Report a key that no field goes by; the field that it likely stands for is then not missing as well."""
        near = complaints.near_field(part, entry.key.text.strip())
        if near is not None:
            given.meant.add(keys_of(part)[near].name)
        self._report(complaints.unknown_field(part, entry, near, self.path))


def _says(value: Any) -> bool:
    """Whether a required field says something: a blank text in quotes does not."""
    return bool(value.strip()) if isinstance(value, str) else value is not None


def _start(node: Node) -> Span:
    if isinstance(node, Mapping) and node.entries:
        return node.entries[0].key.span
    return node.span if isinstance(node, Scalar) else Span(node.span.start, node.span.start)


SHORT = "@"
"""The key under which a Markdown list item passes its one-line form beside its attributes."""


def _keyed_parts(part: type[Part], node: Mapping) -> tuple[Node, ...]:
    """Return one part for each entry of a mapping whose keys are no fields, where the part has a field for them."""
    if not part.keyed or any(entry.key.text.strip() in (*keys_of(part), SHORT) for entry in node.entries):
        return (node,)
    return tuple(_keyed_part(part.keyed, entry) for entry in node.entries)


def _keyed_part(field: str, entry: Entry) -> Node:
    value, span = entry.value, Span(entry.key.span.start, entry.value.span.end)
    if isinstance(value, Sequence):
        return value
    name = Entry(Scalar(field, entry.key.span), entry.key)
    if isinstance(value, Mapping):
        return Mapping((*value.entries, name), span)
    short = (Entry(Scalar(SHORT, value.span), value),) if value.text.strip() else ()
    return Mapping((*short, name), span)


def _is_short_form(part: type[Part], entry: Entry, node: Mapping) -> bool:
    """Whether an unknown key begins a pair such as "审批: 本组请假", and is not a misspelt field."""
    if entry.key.text == SHORT:
        return True
    if not part.pairs or not isinstance(entry.value, Scalar):
        return False
    known = {shape.name for other in node.entries if (shape := keys_of(part).get(other.key.text.strip()))}
    try:
        said = part.from_text(_short_text(entry).text)
    except Unreadable:
        return True
    return known.isdisjoint(name for name, raw in said.items() if _in_words(raw))


def _in_words(raw: Any) -> bool:
    """Whether a piece of a one-line form is in the author's own words, and not concluded from them."""
    return isinstance(raw, str | list) and bool(raw)


def _short_text(entry: Entry) -> Scalar:
    value = entry.value
    if entry.key.text == SHORT and isinstance(value, Scalar):
        return value
    text = value.text if isinstance(value, Scalar) else ""
    return Scalar(f"{entry.key.text}: {text}", Span(entry.key.span.start, value.span.end))
