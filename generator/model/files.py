"""Which file of a content folder holds what."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.diagnostics.findings import Finding, Place
from generator.diagnostics.suggest import nearest
from generator.diagnostics.words import Words
from generator.model import rules
from generator.model.entity import Entity
from generator.model.kinds import KINDS
from generator.model.markdown_form import as_mapping
from generator.model.settings import Settings
from generator.source.content_folder import Content, RawDocument
from generator.source.nodes import Mapping
from generator.source.text import Span

SETTINGS_FILES = frozenset({"handbook", "手册"})
"""Stems of the file that holds the settings."""

_INSIDE = {"unit": ("unit", "position"), "template": ("template", "unit", "position")}
"""What the files of a kind may hold beside that kind."""


def kind_of_file(path: str) -> type[Entity] | None:
    """Return the kind that a file holds, by its top folder or its own name, in English or Chinese."""
    word = _word(path)
    return next((kind for kind in KINDS.values() if word in (kind.plural, kind.kind, kind.folder)), None)


def is_settings(path: str) -> bool:
    """Return whether a file is handbook.yaml (or 手册.yaml)."""
    pure = PurePosixPath(path)
    return len(pure.parts) == 1 and pure.stem in SETTINGS_FILES


def head_of(document: RawDocument) -> Mapping | None:
    """Return the settings that handbook.yaml (or handbook.md) states, None when it states nothing."""
    if document.outline is not None:
        return as_mapping(Settings, document.outline, document.source, name_field="company_name")
    return document.node if isinstance(document.node, Mapping) else None


def kinds_in(path: str) -> tuple[str, ...]:
    """Return the kinds that a file may define; for one in a misspelt folder those of the folder that was meant."""
    kind = kind_of_file(path)
    if kind is None and (near := _near_folder(path)):
        kind = kind_of_file(f"{near}/")
    return _INSIDE.get(kind.kind, (kind.kind,)) if kind else ()


def unread_paths(content: Content) -> Iterator[str]:
    """Yield the files that nobody could read, or not wholly, or that stand in no known folder."""
    for document in content.documents:
        path = document.source.path
        if document.has_gaps or not (kind_of_file(path) or is_settings(path)):
            yield path
    yield from (problem.path for problem in content.problems if problem.hides_text and problem.path)


def unknown_files(content: Content) -> Iterator[Finding]:
    """Yield one finding for each file, or folder of files, whose kind nobody knows."""
    seen: set[str] = set()
    for document in content.documents:
        path = document.source.path
        top = PurePosixPath(path).parts[0]
        if top not in seen and kind_of_file(path) is None and not is_settings(path):
            seen.add(top)
            count = sum(PurePosixPath(one.source.path).parts[0] == top for one in content.documents)
            yield _unknown(path, top, count)


def _unknown(path: str, top: str, count: int) -> Finding:
    folders = sorted({kind.plural for kind in KINDS.values()})
    near = _near_folder(path)
    message = Words(
        f"不知道“{path}”写的是什么：文件名不在约定之中", f"{path!r} has no name that tells its kind"
    )
    if top != path:
        message = Words(
            f"不知道文件夹“{top}”里的 {count} 个文件写的是什么：文件夹名不在约定之中",
            f"the folder {top!r} with {count} files has no name that tells their kind",
        )
    return rules.UNKNOWN_FILE.finding(
        message,
        Place(path, Span(0, 0)),
        help=Words(f"是不是该写作“{near}”？", f"did you mean {near!r}?")
        if near
        else Words(f"可用的文件夹: {'、'.join(folders)}", f"folders: {', '.join(folders)}"),
    )


def _near_folder(path: str) -> str:
    known = (word for kind in KINDS.values() for word in (kind.plural, kind.folder))
    return next(iter(nearest(_word(path), known)), "")


def _word(path: str) -> str:
    """Return the top folder of a file, or its own name without ending."""
    pure = PurePosixPath(path)
    return pure.parts[0] if len(pure.parts) > 1 or path.endswith("/") else pure.stem
