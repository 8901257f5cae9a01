"""Findings as SARIF 2.1.0, which code hosts and editors read."""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from generator.diagnostics.catalog import Rule, find_rule
from generator.diagnostics.findings import Finding, Fix, Place, Severity
from generator.diagnostics.show.common import in_order, region
from generator.diagnostics.words import Words
from generator.source.text import Source

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(
    findings: tuple[Finding, ...], sources: Mapping[str, Source], language: str = "zh", prefix: str = ""
) -> str:
    """Return one run; columns count characters, not UTF-16 units, and the run says so."""
    ordered = in_order(findings)
    codes = sorted({finding.code: finding for finding in ordered}.items())
    index = {code: number for number, (code, _) in enumerate(codes)}
    run = {
        "tool": {"driver": {"name": "zhishou", "rules": [_rule(finding, language) for _, finding in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, index[finding.code], sources, language, prefix) for finding in ordered],
    }
    whole = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _rule(finding: Finding, language: str) -> dict[str, Any]:
    rule = find_rule(finding.code) or Rule(
        finding.code, finding.name, finding.severity, finding.message, Words("", "")
    )
    described = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title.text(language)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }
    why = rule.why.text(language)
    return {**described, "fullDescription": {"text": why}} if why else described


def _result(
    finding: Finding, rule_index: int, sources: Mapping[str, Source], language: str, prefix: str
) -> dict[str, Any]:
    parts = [finding.message, *([finding.help] if finding.help else [])]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(part.text(language) for part in parts)},
    }
    # A finding about the whole folder has no file to point at.
    if finding.place and finding.place.path:
        result["locations"] = [_location(finding.place, sources, prefix)]
    if finding.related:
        result["relatedLocations"] = [
            {
                **_location(related.place, sources, prefix),
                "id": i,
                "message": {"text": related.note.text(language)},
            }
            for i, related in enumerate(finding.related, 1)
        ]
    if finding.fix and finding.fix.edits:
        result["fixes"] = [_fix(finding.fix, sources, language, prefix)]
    return result


def _location(place: Place, sources: Mapping[str, Source], prefix: str) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(place, sources, prefix)},
            "region": _region(place, sources, prefix),
        }
    }


def _region(place: Place, sources: Mapping[str, Source], prefix: str) -> dict[str, int]:
    where = region(place, sources, prefix)
    return {
        "startLine": where.start.line,
        "startColumn": where.start.column,
        "endLine": where.end.line,
        "endColumn": where.end.column,
    }


def _uri(place: Place, sources: Mapping[str, Source], prefix: str) -> str:
    return quote(region(place, sources, prefix).path)


def _fix(fix: Fix, sources: Mapping[str, Source], language: str, prefix: str) -> dict[str, Any]:
    return {
        "description": {"text": fix.title.text(language)},
        "artifactChanges": [
            _change(path, fix, sources, prefix) for path in sorted({edit.path for edit in fix.edits})
        ],
    }


def _change(path: str, fix: Fix, sources: Mapping[str, Source], prefix: str) -> dict[str, Any]:
    places: Iterable[tuple[Place, str]] = (
        (Place(edit.path, edit.span), edit.replacement) for edit in fix.edits if edit.path == path
    )
    return {
        "artifactLocation": {"uri": quote(region(Place(path, fix.edits[0].span), sources, prefix).path)},
        "replacements": [
            {"deletedRegion": _region(place, sources, prefix), "insertedContent": {"text": replacement}}
            for place, replacement in places
        ],
    }
