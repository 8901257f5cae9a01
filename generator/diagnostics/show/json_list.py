"""Findings as JSON, for scripts and editors."""

import json
from collections.abc import Mapping
from typing import Any

from generator.diagnostics.findings import Finding, Place
from generator.diagnostics.show.common import counts, in_order, region
from generator.diagnostics.words import Words
from generator.source.text import Source

FORMAT_VERSION = 1
"""Raised when a field changes its meaning or goes; new fields come without."""


def render(
    findings: tuple[Finding, ...], sources: Mapping[str, Source], language: str = "zh", prefix: str = ""
) -> str:
    """Return an object with `findings` and `counts`; lines and columns count from 1, offsets from 0."""
    listed = [_finding(finding, sources, language, prefix) for finding in in_order(findings)]
    whole = {"version": FORMAT_VERSION, "counts": counts(findings), "findings": listed}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding, sources: Mapping[str, Source], language: str, prefix: str) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message.text(language),
        "help": _text(finding.help, language),
        "place": _place(finding.place, sources, prefix) if finding.place else None,
        "related": [
            {"note": related.note.text(language), "place": _place(related.place, sources, prefix)}
            for related in finding.related
        ],
        "fix": {
            "title": finding.fix.title.text(language),
            "safety": finding.fix.safety.value,
            "edits": [
                {**_place(Place(edit.path, edit.span), sources, prefix), "replacement": edit.replacement}
                for edit in finding.fix.edits
            ],
        }
        if finding.fix
        else None,
    }


def _place(place: Place, sources: Mapping[str, Source], prefix: str) -> dict[str, Any]:
    where = region(place, sources, prefix)
    return {
        "path": where.path,
        "start": {"offset": place.span.start, **where.start._asdict()},
        "end": {"offset": place.span.end, **where.end._asdict()},
    }


def _text(words: Words | None, language: str) -> str | None:
    return None if words is None else words.text(language)
