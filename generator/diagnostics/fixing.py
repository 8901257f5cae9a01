"""Carrying out fixes: whole or not at all, in text, without touching a disk."""

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.diagnostics.findings import Edit, Finding, Fix, Safety
from generator.diagnostics.show.common import full_path, in_order
from generator.source.text import Source

_ALLOWED = {
    Safety.SAFE: frozenset({Safety.SAFE}),
    Safety.UNSAFE: frozenset({Safety.SAFE, Safety.UNSAFE}),
    Safety.SHOWN: frozenset({Safety.SAFE, Safety.UNSAFE}),
}


@dataclass(frozen=True, slots=True)
class FixResult:
    """What fixing would change."""

    changed: Mapping[str, str]
    """The new text of each file to be written, as UTF-8; equal to the old one where only the encoding changes."""

    applied: tuple[Finding, ...]
    skipped: tuple[Finding, ...]
    """Findings whose fix has to wait because it touches the same text as one that was applied; run again."""


def apply_fixes(
    sources: Mapping[str, Source], findings: Iterable[Finding], allow: Safety = Safety.SAFE
) -> FixResult:
    """Return the texts after the fixes, first come first served in the order of the text.

    SAFE allows safe fixes only, UNSAFE those that need a person's consent as well; SHOWN ones are advice and never
    applied. A fix is left out as a whole when one of its edits overlaps an applied one or lies outside its file.
    """
    edits: dict[str, list[Edit]] = {}
    applied: list[Finding] = []
    skipped: list[Finding] = []
    for finding in in_order(findings):
        if finding.fix is None or finding.fix.safety not in _ALLOWED[allow] or not finding.fix.edits:
            continue
        if _fits(finding.fix, edits, sources):
            applied.append(finding)
            for edit in finding.fix.edits:
                edits.setdefault(edit.path, []).append(edit)
        else:
            skipped.append(finding)
    changed = {path: edited(sources[path].text, edits[path]) for path in sorted(edits)}
    return FixResult(changed, tuple(applied), tuple(skipped))


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits made that do not overlap."""
    pieces: list[str] = []
    done = 0
    for edit in sorted({edit for edit in edits if not _changes_nothing(edit)}, key=lambda edit: edit.span):
        pieces += (text[done : edit.span.start], edit.replacement)
        done = edit.span.end
    return "".join((*pieces, text[done:]))


def diff(sources: Mapping[str, Source], changed: Mapping[str, str], prefix: str = "") -> str:
    """Return a unified diff of the changed files, as `patch -p1` reads it; "" when no text changes."""
    lines: list[str] = []
    for path in sorted(changed):
        name = full_path(path, prefix)
        for line in difflib.unified_diff(
            _lines(sources[path].text), _lines(changed[path]), f"a/{name}", f"b/{name}"
        ):
            lines.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
    return "".join(lines)


def _lines(text: str) -> list[str]:
    """str.splitlines would also split at characters that no patch program takes for a line end."""
    return [line for line in re.split(r"(?<=\n)", text) if line]


def _fits(fix: Fix, made: Mapping[str, list[Edit]], sources: Mapping[str, Source]) -> bool:
    own = set(fix.edits)
    if any(not _inside(edit, sources) for edit in own):
        return False
    others = [
        (edit, other) for edit in own for other in {*own, *made.get(edit.path, ())} if other is not edit
    ]
    return not any(_collide(edit, other) for edit, other in others)


def _inside(edit: Edit, sources: Mapping[str, Source]) -> bool:
    source = sources.get(edit.path)
    return source is not None and 0 <= edit.span.start <= edit.span.end <= len(source.text)


def _collide(one: Edit, other: Edit) -> bool:
    """Two edits collide when they touch a common character, or put different text at the same place."""
    if one.path != other.path or one == other or _changes_nothing(one) or _changes_nothing(other):
        return False
    if one.span.start == other.span.start:
        return True
    first, second = sorted((one.span, other.span))
    return second.start < first.end


def _changes_nothing(edit: Edit) -> bool:
    return edit.span.start == edit.span.end and not edit.replacement
