"""Findings as GitHub workflow commands, which appear beside the lines of a pull request."""

from collections.abc import Mapping

from generator.diagnostics.findings import Finding, Severity
from generator.diagnostics.show.common import in_order, region
from generator.source.text import Source

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(
    findings: tuple[Finding, ...], sources: Mapping[str, Source], language: str = "zh", prefix: str = ""
) -> str:
    """Return one command per line; "" without findings."""
    return "".join(_command(finding, sources, language, prefix) + "\n" for finding in in_order(findings))


def _command(finding: Finding, sources: Mapping[str, Source], language: str, prefix: str) -> str:
    where = region(finding.place, sources, prefix)
    properties = {"title": f"{finding.code} {finding.name}"}
    if finding.place:
        properties |= {"file": where.path, "line": str(where.start.line), "endLine": str(where.end.line)}
        # GitHub takes columns only within one line.
        if where.start.line == where.end.line:
            properties |= {"col": str(where.start.column), "endColumn": str(where.end.column)}
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    parts = [finding.message, *([finding.help] if finding.help else [])]
    message = "\n".join(part.text(language) for part in parts)
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
