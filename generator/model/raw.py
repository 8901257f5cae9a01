"""Finds the entities in a content folder before their fields are read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.diagnostics.findings import Finding, Place
from generator.diagnostics.suggest import nearest
from generator.diagnostics.words import Words
from generator.model import rules
from generator.model.entity import Entity
from generator.model.kinds import KINDS
from generator.model.markdown_form import as_mapping
from generator.model.shapes import fields_of
from generator.model.templates import instances, own_fields
from generator.source.content_folder import RawDocument
from generator.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.source.text import Span

SETTINGS_FILES = frozenset({"handbook", "手册"})
"""Stems of the file that holds the settings."""

_POSTS = ("岗位", "positions")
_BELOW = ("下设", "下设单元", "sub_units")
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


def kind_of_file(path: str) -> type[Entity] | None:
    """Return the kind that a file holds, by its top folder or its own name, in English or Chinese."""
    pure = PurePosixPath(path)
    word = pure.parts[0] if len(pure.parts) > 1 else pure.stem
    return next((kind for kind in KINDS.values() if word in (kind.plural, kind.kind, kind.folder)), None)


def is_settings(path: str) -> bool:
    """Return whether a file is handbook.yaml (or 手册.yaml)."""
    pure = PurePosixPath(path)
    return len(pure.parts) == 1 and pure.stem in SETTINGS_FILES


def entities_in(document: RawDocument, kind: type[Entity]) -> Iterator[RawEntity | Finding]:
    """Yield the entities of one file, those written inside units among them."""
    for found in _entities_in(document, kind):
        if isinstance(found, RawEntity):
            found = replace(found, line=document.source.position(found.node.span.start).line)
        yield found


def _entities_in(document: RawDocument, kind: type[Entity]) -> Iterator[RawEntity | Finding]:
    path = document.source.path
    if document.outline is not None:
        yield from _lift(
            kind, as_mapping(kind, document.outline, document.source), path, PurePosixPath(path).stem
        )
    elif isinstance(document.node, Sequence):
        for node in document.node.items:
            yield from _lift(kind, node, path, "")
    elif document.node is not None:
        alone = len(PurePosixPath(path).parts) > 1
        yield from _lift(kind, document.node, path, PurePosixPath(path).stem if alone else "")


def unknown_file(path: str) -> Finding:
    """Return the finding for a file whose kind nobody knows."""
    folders = sorted({kind.plural for kind in KINDS.values()})
    word = PurePosixPath(path).parts[0].removesuffix(".yaml").removesuffix(".md")
    near = nearest(word, (*folders, *(kind.folder for kind in KINDS.values())))
    return rules.UNKNOWN_FILE.finding(
        Words(
            f"不知道“{path}”写的是什么：文件夹或文件名不在约定之中",
            f"{path!r} is in no folder that names a kind",
        ),
        Place(path, Span(0, 0)),
        help=Words(f"是不是该放在“{near[0]}”？", f"does it belong in {near[0]!r}?")
        if near
        else Words(f"可用的文件夹: {'、'.join(folders)}", f"folders: {', '.join(folders)}"),
    )


def slug(name: str) -> str:
    """Return an id made from a name: letters, digits and Chinese characters, joined by hyphens."""
    return re.sub(r"[\W_]+", "-", name.strip().lower()).strip("-")


def _lift(kind: type[Entity], node: Node, path: str, stem: str) -> Iterator[RawEntity | Finding]:
    mapping = _as_mapping(kind, node)
    if mapping is None:
        message = Words(f"{kind.words.zh}要写成“字段: 值”", f"a {kind.words.en.lower()} is written as fields")
        yield rules.WRONG_FORM.finding(message, Place(path, node.span))
        return
    identity = _id_of(kind, mapping, stem)
    if kind.kind == "template":
        yield RawEntity(kind, identity, own_fields(mapping), path)
        for made in instances(mapping, path):
            if isinstance(made, Finding):
                yield made
            else:
                yield from _lift(KINDS[made[0]], made[1], path, "")
        return
    if kind.kind != "unit":
        yield RawEntity(kind, identity, mapping, path)
        return
    kept = tuple(e for e in mapping.entries if e.key.text.strip() not in (*_POSTS, *_BELOW))
    yield RawEntity(kind, identity, Mapping(kept, mapping.span), path)
    yield from _inside(KINDS["position"], mapping.get(*_POSTS), path, "unit", identity)
    yield from _inside(kind, mapping.get(*_BELOW), path, "parent", identity)


def _inside(
    kind: type[Entity], node: Node | None, path: str, link: str, owner: str
) -> Iterator[RawEntity | Finding]:
    if node is None or (isinstance(node, Scalar) and node.text.strip() in ("", "无")):
        return
    for item in node.items if isinstance(node, Sequence) else (node,):
        mapping = _as_mapping(kind, item)
        if mapping is not None and mapping.get(*fields_of(kind)[link].keys) is None:
            implied = Entry(Scalar(link, item.span), Scalar(f"unit:{owner}", item.span))
            mapping = Mapping((*mapping.entries, implied), mapping.span)
        yield from _lift(kind, mapping or item, path, "")


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
