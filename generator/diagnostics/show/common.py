"""What all formats share: order, paths, positions and counts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.diagnostics.findings import Finding, Place, Severity
from generator.source.text import Position, Source, Span

WHOLE_FILE = Span(0, 0)
"""The span of a finding about a file as such."""


@dataclass(frozen=True, slots=True)
class Region:
    """A place as editors and build servers want it: lines and columns from 1, the end just behind."""

    path: str
    start: Position
    end: Position


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings by file and place; the same ones always in the same order."""
    return tuple(sorted(findings, key=_order))


def full_path(path: str, prefix: str) -> str:
    """Return a path with the content folder in front: "content/units/quality.yaml"."""
    return "/".join(part for part in (prefix.rstrip("/"), path) if part)


def region(place: Place | None, sources: Mapping[str, Source], prefix: str) -> Region:
    """Return where a place is; a place in a file without text, or none at all, begins at line 1."""
    if place is None:
        return Region(full_path("", prefix), Position(1, 1), Position(1, 1))
    source = sources.get(place.path) or Source(place.path, "")
    start, end = (min(offset, len(source.text)) for offset in place.span)
    return Region(full_path(place.path, prefix), source.position(start), source.position(max(start, end)))


def counts(findings: Iterable[Finding]) -> dict[Severity, int]:
    """Return how many findings there are of each severity, zeros included."""
    counted = Counter(finding.severity for finding in findings)
    return {severity: counted[severity] for severity in Severity}


def _order(finding: Finding) -> tuple[str, Span, str, str, str]:
    place = finding.place or Place("", Span(0, 0))
    return place.path, place.span, finding.code, finding.name, finding.message.zh
