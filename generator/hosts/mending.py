"""Carrying out fixes on disk: all files of a round or none, encodings and line ends as their authors have them."""

import codecs
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics.findings import Finding, Safety
from generator.diagnostics.fixing import FixResult, apply_fixes
from generator.hosts.writing import write_bytes
from generator.source.content_folder import Content, read_content
from generator.source.decoding import decode
from generator.source.problems import ProblemKind
from generator.source.text import Source

_MOST_ROUNDS = 10
Inspect = Callable[[Content], tuple[Finding, ...]]


class ChangedMeanwhile(Exception):
    """A file is not what it was when it was checked."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


@dataclass(frozen=True, slots=True)
class Mended:
    """What fixing did."""

    applied: tuple[Finding, ...]
    left: tuple[Finding, ...]
    """What is still wrong."""

    files: tuple[str, ...]
    """The files that were written, sorted."""

    content: Content
    """The content after the fixes."""


def mend(folder: Path, inspect: Inspect, allow: Safety) -> Mended:
    """Apply fixes until none is left, checking again after each round; write the content folder.

    Raises:
        ChangedMeanwhile: somebody saved a file in between; nothing of that round was written.
    """
    applied: list[Finding] = []
    written: set[str] = set()
    content = read_content(folder)
    findings = inspect(content)
    for _ in range(_MOST_ROUNDS):
        result = planned(content, findings, allow)
        if not result.applied:
            break
        write(folder, content, result.changed)
        applied += result.applied
        written |= result.changed.keys()
        content = read_content(folder)
        findings = inspect(content)
    return Mended(tuple(applied), findings, tuple(sorted(written)), content)


def planned(content: Content, findings: tuple[Finding, ...], allow: Safety) -> FixResult:
    """Return what one round of fixes would change; files with damaged text are left to their authors."""
    damaged = {problem.path for problem in content.problems if problem.kind is ProblemKind.DAMAGED_TEXT}
    whole = tuple(finding for finding in findings if not _touches(finding, damaged))
    return apply_fixes(sources_of(content), whole, allow)


def sources_of(content: Content) -> Mapping[str, Source]:
    """Return the text of every document by its path."""
    return {document.source.path: document.source for document in content.documents}


def write(folder: Path, content: Content, changed: Mapping[str, str]) -> None:
    """Write new texts: as UTF-8, with the byte order mark and the line ends that each file has; all files or none."""
    sources = sources_of(content)
    old = {path: (folder / path).read_bytes() for path in changed}
    for path, data in old.items():
        source, _ = decode(path, data)
        if source is None or source.text != sources[path].text:
            raise ChangedMeanwhile(path)
    done: list[str] = []
    try:
        for path, text in changed.items():
            write_bytes((folder / path).resolve(), encoded(text, old[path]))
            done.append(path)
    except OSError:
        for path in done:
            write_bytes((folder / path).resolve(), old[path])
        raise


def encoded(text: str, before: bytes) -> bytes:
    """Return a text as UTF-8, with a byte order mark where the file had one."""
    return (codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b"") + text.encode()


def _touches(finding: Finding, paths: set[str]) -> bool:
    return finding.fix is not None and any(edit.path in paths for edit in finding.fix.edits)
