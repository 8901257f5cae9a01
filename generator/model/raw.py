"""Finds the entities in a content folder before their fields are read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.diagnostics.findings import Finding, Place
from generator.model import complaints
from generator.model.entity import Entity
from generator.model.kinds import KINDS
from generator.model.markdown_form import as_mapping
from generator.model.names import slug
from generator.model.scalars import says_none
from generator.model.shapes import fields_of
from generator.model.templates import instances, own_fields
from generator.source.content_folder import RawDocument
from generator.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.source.text import Span

POSTS = ("岗位", "positions")
BELOW = ("下设", "下设单元", "sub_units")
"""The keys under which a unit may hold its positions and the units below it."""

_WITH_HEADCOUNT = re.compile(r"^(?P<title>\S.*?)\s+(?P<headcount>\S*(人|名|招|缺|\d)\S*)$")


@dataclass(frozen=True, slots=True)
class RawEntity:
    """One entity as written, with the file it stands in."""

    kind: type[Entity]
    id: str
    node: Mapping
    path: str
    line: int = 1
    """The line it begins on, from 1."""

    has_gaps: bool = False
    """Whether part of it could not be read, so that what seems to be missing may well be there."""

    @property
    def is_named(self) -> bool:
        """Whether its name is written."""
        return self._name is not None

    @property
    def place(self) -> Span:
        """What stands for the whole entity in a finding: its id or its name where they are written."""
        written = self.node.get(*fields_of(self.kind)["id"].keys) or self._name
        return written.span if written else self.node.span

    @property
    def _name(self) -> Node | None:
        return self.node.get(*fields_of(self.kind)[self.kind.name_field].keys)


def entities_in(document: RawDocument, kind: type[Entity]) -> Iterator[RawEntity | Finding]:
    """Yield the entities of one file, those written inside units among them."""
    for found in _entities_in(document, kind):
        if isinstance(found, RawEntity):
            line = document.source.position(found.node.span.start).line
            found = replace(found, line=line, has_gaps=found.has_gaps or document.has_gaps)
        yield found


def _entities_in(document: RawDocument, kind: type[Entity]) -> Iterator[RawEntity | Finding]:
    path = document.source.path
    if document.outline is not None:
        mapping = as_mapping(kind, document.outline, document.source, name_field=kind.name_field)
        yield from _lift(kind, mapping, path, PurePosixPath(path).stem)
    elif isinstance(document.node, Sequence):
        for node in document.node.items:
            yield from _lift(kind, node, path, "")
    elif document.node is not None:
        alone = len(PurePosixPath(path).parts) > 1
        yield from _lift(kind, document.node, path, PurePosixPath(path).stem if alone else "")


def _lift(kind: type[Entity], node: Node, path: str, stem: str) -> Iterator[RawEntity | Finding]:
    mapping = _as_mapping(kind, node)
    if mapping is None:
        yield _no_entity(kind, node, path)
        return
    identity = _id_of(kind, mapping, stem)
    if kind.kind == "template":
        yield RawEntity(kind, identity, own_fields(mapping), path)
        for made in instances(mapping, path):
            if isinstance(made, Finding):
                yield made
            else:
                yield from _lift(KINDS[made[0]], made[1], path, "")
    elif kind.kind == "unit":
        kept = tuple(e for e in mapping.entries if e.key.text.strip() not in (*POSTS, *BELOW))
        yield RawEntity(kind, identity, Mapping(kept, mapping.span), path)
        yield from _inside(KINDS["position"], mapping, POSTS, path, ("unit", identity))
        yield from _inside(kind, mapping, BELOW, path, ("parent", identity))
    else:
        yield RawEntity(kind, identity, mapping, path)


def _no_entity(kind: type[Entity], node: Node, path: str) -> Finding:
    place = Place(path, node.span)
    if isinstance(node, Scalar):
        return complaints.empty_item(place)
    zh, en = kind.words.zh, kind.words.en.lower()
    return complaints.wrong_form(f"{zh}要写成“字段: 值”", f"a {en} is written as fields", place)


def _inside(
    kind: type[Entity], unit: Mapping, keys: tuple[str, ...], path: str, link: tuple[str, str]
) -> Iterator[RawEntity | Finding]:
    """Yield what is written inside a unit under one of these keys, linked to it."""
    entries = [entry for entry in unit.entries if entry.key.text.strip() in keys]
    for entry in entries[:1]:
        if isinstance(entry.value, Scalar) and not entry.value.text.strip():
            yield complaints.empty(entry.key, keys[0], path)
        elif not says_none(entry.value):
            yield from _listed(kind, entry.value, path, link)
    for again in entries[1:]:
        yield complaints.twice(keys[0], entries[0].key, again.key, path)


def _listed(
    kind: type[Entity], node: Node, path: str, link: tuple[str, str]
) -> Iterator[RawEntity | Finding]:
    field, owner = link
    for item in node.items if isinstance(node, Sequence) else (node,):
        mapping = _as_mapping(kind, item)
        is_linked = mapping is None or mapping.get(*fields_of(kind)[field].keys) is not None
        if mapping is not None and not is_linked and owner:
            implied = Entry(Scalar(field, item.span), Scalar(f"unit:{owner}", item.span))
            mapping = Mapping((*mapping.entries, implied), mapping.span)
        for found in _lift(kind, mapping or item, path, ""):
            # What stands in a unit that has no name cannot say where it belongs; the missing name is reported.
            orphan = isinstance(found, RawEntity) and not is_linked and not owner
            yield replace(found, has_gaps=True) if isinstance(found, RawEntity) and orphan else found


def _as_mapping(kind: type[Entity], node: Node) -> Mapping | None:
    if isinstance(node, Scalar):
        return _from_line(kind, node) if node.text.strip() else None
    return node if isinstance(node, Mapping) else None


def _from_line(kind: type[Entity], node: Scalar) -> Mapping:
    """Read "美工 2人" as a name and a headcount, any other line as a name."""
    match = _WITH_HEADCOUNT.match(node.text.strip()) if kind.kind == "position" else None
    name = Entry(
        Scalar(kind.name_field, node.span), Scalar(match["title"] if match else node.text, node.span)
    )
    if match is None:
        return Mapping((name,), node.span)
    return Mapping(
        (name, Entry(Scalar("headcount", node.span), Scalar(match["headcount"], node.span))), node.span
    )


def _id_of(kind: type[Entity], mapping: Mapping, stem: str) -> str:
    written = mapping.get(*fields_of(kind)["id"].keys)
    if isinstance(written, Scalar) and written.text.strip():
        return written.text.strip()
    name = mapping.get(*fields_of(kind)[kind.name_field].keys)
    return stem or (slug(name.text) if isinstance(name, Scalar) else "")
