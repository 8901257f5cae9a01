"""Findings as JUnit XML, for build servers that know tests only: every file is a suite, every finding a case."""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from generator.diagnostics.findings import Finding, Severity
from generator.diagnostics.show.common import in_order, region
from generator.source.text import Source

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(
    findings: tuple[Finding, ...], sources: Mapping[str, Source], language: str = "zh", prefix: str = ""
) -> str:
    """Return the report; errors fail, warnings and notes are cases that pass and say so in `system-out`."""
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    suites = [
        _suite(path, tuple(group), sources, language, prefix)
        for path, group in groupby(in_order(findings), key=lambda f: region(f.place, sources, prefix).path)
    ]
    # Without a single case some servers take the report for a broken one.
    body = (
        "".join(suites)
        or '  <testsuite name="zhishou" tests="1" failures="0"><testcase name="check"/></testsuite>\n'
    )
    head = f'<testsuites name="zhishou" tests="{max(1, len(findings))}" failures="{errors}">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n{body}</testsuites>\n'


def _suite(
    path: str, findings: tuple[Finding, ...], sources: Mapping[str, Source], language: str, prefix: str
) -> str:
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    head = f'  <testsuite name={_attribute(path)} tests="{len(findings)}" failures="{errors}">\n'
    return head + "".join(_cases(findings, sources, language, prefix)) + "  </testsuite>\n"


def _cases(
    findings: tuple[Finding, ...], sources: Mapping[str, Source], language: str, prefix: str
) -> Iterable[str]:
    for finding in findings:
        where = region(finding.place, sources, prefix)
        message = finding.message.text(language)
        advice = finding.help.text(language) if finding.help else ""
        detail = "\n".join(
            part
            for part in (f"{where.path}:{where.start.line}:{where.start.column}", message, advice)
            if part
        )
        name = f"{finding.code} {finding.name} {where.start.line}:{where.start.column}"
        yield f"    <testcase name={_attribute(name)} classname={_attribute(where.path)}>\n"
        if finding.severity is Severity.ERROR:
            yield f"      <failure message={_attribute(message)}>{_text(detail)}</failure>\n"
        else:
            yield f"      <system-out>{_text(detail)}</system-out>\n"
        yield "    </testcase>\n"


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", text))
