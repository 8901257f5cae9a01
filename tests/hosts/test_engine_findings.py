"""What an engine complains about reaches the author at the file that an author wrote."""

from pathlib import Path

import pytest

from generator.diagnostics.findings import Finding, Place
from generator.expand.page import Page, Site
from generator.hosts.engine import Complaint, Run, complaints_in
from generator.hosts.engine_findings import findings_of
from generator.source.text import Span

SITE = Site(
    "手册",
    (
        Page(
            "units/quality.md",
            "品质部",
            "pages/unit.md.j2",
            None,
            source=Place("units/quality.yaml", Span(0, 6)),
        ),
    ),
    (),
)
MKDOCS = """\
INFO    -  Building documentation to directory: /x/site
WARNING -  Doc file 'units/quality.md' contains a link 'nope.md', but the target is not found among documentation files.
WARNING -  Doc file 'units/quality.md' contains a link 'index.md#x', but the doc 'index.md' does not contain an anchor '#x'.
WARNING -  Doc file 'units/quality.md' contains an absolute link '/a', it was left as is.
WARNING -  something new

Aborted with 4 warnings in strict mode!
"""
ZENSICAL = """\
\x1b[33mWarning:\x1b[0m page does not exist
   \x1b[38;5;246m╭\x1b[0m\x1b[38;5;246m─\x1b[0m\x1b[38;5;246m[\x1b[0m units/quality.md:8:21 \x1b[38;5;246m]\x1b[0m
1 issue found
RuntimeError: Aborted because --strict flag is set
"""


def found_in(output: str, exit_code: int = 1) -> tuple[Finding, ...]:
    return findings_of(Run(exit_code, complaints_in(output), output), SITE)


def test_complaints_of_mkdocs_become_findings_at_the_source_of_their_page() -> None:
    findings = found_in(MKDOCS)

    assert [finding.name for finding in findings] == [
        "dead-link",
        "dead-anchor",
        "dead-link",
        "engine-warning",
    ]
    assert {finding.place for finding in findings[:3]} == {Place("units/quality.yaml", Span(0, 6))}
    assert findings[0].message.zh == "页面“品质部”的链接“nope.md”没有对应的页面或文件"


def test_complaints_of_zensical_become_the_same_findings() -> None:
    (finding,) = found_in(ZENSICAL)

    assert (finding.name, finding.place) == ("dead-link", Place("units/quality.yaml", Span(0, 6)))


def test_a_complaint_is_reported_once_however_often_it_is_made() -> None:
    complaint = Complaint("WARNING", "something new")

    assert len(findings_of(Run(1, (complaint, complaint), ""), SITE)) == 1


def test_an_engine_that_fails_without_a_word_is_a_finding_all_the_same() -> None:
    (finding,) = found_in("Traceback\n  File\nMemoryError\n")

    assert finding.name == "engine-failed"
    assert "MemoryError" in finding.message.zh


def test_an_engine_that_is_content_gives_no_findings() -> None:
    assert found_in("INFO    -  Building documentation to directory: /x\n", exit_code=0) == ()


@pytest.mark.parametrize("page", ["", "no-such-page.md"])
def test_a_page_that_nobody_wrote_has_no_place(page: str) -> None:
    (finding,) = findings_of(Run(1, (Complaint("WARNING", "odd", page),), ""), SITE)

    assert finding.place is None
    assert Path(page).name in finding.message.zh or "odd" in finding.message.zh
