"""Enters everything by all its names before any reference is read."""

from collections.abc import Iterable, Iterator

from generator.model.entity import Entity
from generator.model.kinds import KINDS
from generator.model.names import NameIndex
from generator.model.process import Process
from generator.model.raw import RawEntity
from generator.model.raw_steps import steps_in
from generator.model.references import Ref
from generator.model.scalars import says_none
from generator.model.shapes import fields_of
from generator.source.nodes import Mapping, Node, Scalar, Sequence


def index_names(raws: Iterable[RawEntity]) -> NameIndex:
    """Return the names of entities as written; those that cannot be loaded are known too, so that one mistake
    in one file does not become a broken reference in every other.
    """
    names = NameIndex()
    for kind in KINDS.values():
        for word in (kind.kind, kind.plural, kind.folder, kind.words.zh):
            names.add_prefix(word, kind.kind)
    for raw in raws:
        _enter(raw, names)
    return names


def _enter(raw: RawEntity, names: NameIndex) -> None:
    ref = Ref(kind=raw.kind.kind, id=raw.id)
    names.add(ref, raw.id, 0)
    fields = ((raw.kind.name_field, 1), ("short_name", 2), ("aliases", 2), ("former_names", 3))
    for field, strength in fields:
        for name in _texts(raw, field):
            names.add(ref, name, strength)
    for element, text in _duties(_value(raw, "duties"), raw.kind):
        names.add_element(ref, element, text)
    if raw.kind is Process:
        for element, text in steps_in(raw.node):
            names.add_element(ref, element, text)
    if raw.has_gaps:
        names.add_unread(ref=ref)


def _value(raw: RawEntity, field: str) -> Node | None:
    shape = fields_of(raw.kind).get(field)
    return raw.node.get(*shape.keys) if shape else None


def _texts(raw: RawEntity, field: str) -> Iterator[str]:
    node = _value(raw, field)
    for item in node.items if isinstance(node, Sequence) else (node,):
        if isinstance(item, Mapping):
            item = item.get("名称", "name")
        if isinstance(item, Scalar) and not says_none(item):
            yield item.text


def _duties(node: Node | None, kind: type[Entity]) -> Iterator[tuple[str, str]]:
    """Yield id and text of every duty that has an id, whatever its depth."""
    if not isinstance(node, Sequence):
        return
    for item in node.items:
        if isinstance(item, Mapping):
            identity, text = item.get("标识", "id"), item.get("内容", "text", "职责", "@")
            if isinstance(identity, Scalar):
                yield identity.text.strip(), text.text if isinstance(text, Scalar) else ""
            yield from _duties(item.get("子项", "children"), kind)
