"""The content folder: every document of a company as text and nodes, read from disk once."""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path, PurePosixPath

from generator.source.decoding import HUGE_BYTES, decode, too_big
from generator.source.markdown_outline import Outline, read_outline
from generator.source.nodes import Node
from generator.source.problems import Problem, ProblemKind
from generator.source.text import Source, Span
from generator.source.yaml_reader import read_yaml

RELEASES = "releases"
"""The folder of snapshots beside the documents; `control` reads it, authors do not write it."""

_LEFTOVERS = re.compile(
    r"^\.|^~\$|^#.*#$|~$|\.(swp|swo|bak|tmp|orig|rej)$|^(Thumbs\.db|desktop\.ini)$", re.IGNORECASE
)
_UNPORTABLE = re.compile(
    r'[<>:"\\|?*\x00-\x1f]|[. ]$|^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)', re.IGNORECASE
)
_HERE = Span(0, 0)


class Form(StrEnum):
    """How a document is written."""

    YAML = "yaml"
    MARKDOWN = "markdown"


_FORMS = {".yaml": Form.YAML, ".yml": Form.YAML, ".md": Form.MARKDOWN, ".markdown": Form.MARKDOWN}


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One YAML or Markdown file of the content folder, before anybody knows what it means."""

    source: Source
    form: Form
    node: Node | None = None
    """What a YAML file says; None for Markdown and when nothing could be read."""

    outline: Outline | None = None
    """What a Markdown file says; None for YAML."""

    has_gaps: bool = False
    """Whether part of it could not be read, so that what seems to be missing may well be there."""


@dataclass(frozen=True, slots=True)
class Content:
    """Everything in a content folder."""

    folder_name: str
    documents: tuple[RawDocument, ...] = ()
    """Sorted by path."""

    assets: tuple[str, ...] = ()
    """Paths of all other files (pictures, templates), relative to the folder, with forward slashes, sorted."""

    problems: tuple[Problem, ...] = ()

    def sources(self) -> dict[str, Source]:
        """Return the text of each document by path."""
        return {document.source.path: document.source for document in self.documents}


def read_content(folder: Path) -> Content:
    """Read every document of a content folder from disk and list its other files.

    Hidden files, editors' leftovers and the releases folder are skipped; symbolic links that lead out of the folder
    and linked folders are reported and not followed.
    """
    if not folder.is_dir():
        missing = Problem(ProblemKind.MISSING_FOLDER, "", _HERE, {"folder": folder.name}, hides_text=True)
        return Content(folder.name, problems=(missing,))
    paths: list[str] = []
    problems: list[Problem] = list(_walk(folder, folder.resolve(), "", paths))
    problems += (*_colliding(paths), *_unportable(paths))
    documents: list[RawDocument] = []
    assets: list[str] = []
    for path in sorted(paths):
        form = _FORMS.get(PurePosixPath(path).suffix.lower())
        if form is None:
            assets.append(path)
            continue
        document, found = _read_document(folder, path, form)
        documents += [document] if document else []
        problems += found
    order = sorted(problems, key=lambda problem: (problem.path, problem.span, problem.kind))
    return Content(folder.name, tuple(documents), tuple(assets), tuple(order))


def read_document(source: Source, form: Form) -> tuple[RawDocument, tuple[Problem, ...]]:
    """Return what one text says; touches no disk, so that tests and `zhishou serve` may use it on any text."""
    if form is Form.YAML:
        node, problems = read_yaml(source)
        return RawDocument(source, form, node=node, has_gaps=any(p.hides_text for p in problems)), problems
    outline, problems = read_outline(source)
    return RawDocument(source, form, outline=outline, has_gaps=any(p.hides_text for p in problems)), problems


def _read_document(folder: Path, path: str, form: Form) -> tuple[RawDocument | None, tuple[Problem, ...]]:
    try:
        file = folder / path
        size = file.stat().st_size
        if size > HUGE_BYTES:
            return None, (too_big(path, size),)
        data = file.read_bytes()
    except OSError as error:
        facts = {"reason": error.strerror or ""}
        return None, (Problem(ProblemKind.UNREADABLE_FILE, path, _HERE, facts, hides_text=True),)
    return document_of(path, data, form)


@lru_cache(maxsize=4096)
def document_of(path: str, data: bytes, form: Form) -> tuple[RawDocument | None, tuple[Problem, ...]]:
    """Return a document and its problems; what a preview reads again at every save is nearly always what it was."""
    source, problems = decode(path, data)
    if source is None:
        return None, problems
    document, found = read_document(source, form)
    return document, (*problems, *found)


def _walk(folder: Path, root: Path, under: str, paths: list[str]) -> Iterator[Problem]:
    """Collect the paths of all files, depth first, and yield the problems of links."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        path = f"{under}{entry.name}"
        if _LEFTOVERS.search(entry.name) or path == RELEASES:
            continue
        if entry.is_symlink() and not _leads_to_a_file_inside(Path(entry.path), root):
            yield Problem(ProblemKind.LINK_OUT_OF_FOLDER, path, _HERE, {"name": entry.name}, hides_text=True)
        elif entry.is_dir():
            yield from _walk(Path(entry.path), root, path + "/", paths)
        elif entry.is_file():
            paths.append(path)


def _leads_to_a_file_inside(link: Path, root: Path) -> bool:
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return False
    return target.is_file() and target.is_relative_to(root)


def _colliding(paths: Iterable[str]) -> Iterator[Problem]:
    """Two names that Windows, macOS or a web server may take for one."""
    first: dict[str, str] = {}
    for path in sorted(paths):
        same = first.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if same != path:
            yield Problem(ProblemKind.COLLIDING_NAMES, path, _HERE, {"other": same})


def _unportable(paths: Iterable[str]) -> Iterator[Problem]:
    for path in paths:
        part = next((part for part in path.split("/") if _UNPORTABLE.search(part)), None)
        if part is not None:
            yield Problem(ProblemKind.UNPORTABLE_NAME, path, _HERE, {"name": part})
