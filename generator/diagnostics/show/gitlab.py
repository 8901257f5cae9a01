"""Findings as a GitLab code quality report."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping

from generator.diagnostics.findings import Finding, Severity
from generator.diagnostics.show.common import in_order, region
from generator.source.text import Source

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(
    findings: tuple[Finding, ...], sources: Mapping[str, Source], language: str = "zh", prefix: str = ""
) -> str:
    """Return a list of issues; an issue keeps its fingerprint when lines above it come or go."""
    seen: Counter[str] = Counter()
    issues = []
    for finding in in_order(findings):
        where = region(finding.place, sources, prefix)
        subject = "\0".join((finding.code, where.path, _marked(finding, sources), finding.message.en))
        seen[subject] += 1
        issues.append(
            {
                "description": finding.message.text(language),
                "check_name": finding.name,
                "fingerprint": hashlib.sha256(f"{subject}\0{seen[subject]}".encode()).hexdigest(),
                "severity": _SEVERITIES[finding.severity],
                "location": {"path": where.path or ".", "lines": {"begin": where.start.line}},
            }
        )
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _marked(finding: Finding, sources: Mapping[str, Source]) -> str:
    if finding.place is None or finding.place.path not in sources:
        return ""
    return sources[finding.place.path].text[finding.place.span.start : finding.place.span.end]
