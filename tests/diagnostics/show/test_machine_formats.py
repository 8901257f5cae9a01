"""Findings for editors and build servers."""

import json
import xml.etree.ElementTree as ET

import pytest

from generator.diagnostics.findings import Edit, Finding, Fix, Place, Related, Severity
from generator.diagnostics.show import FORMATS
from generator.diagnostics.words import Words
from generator.source.text import Source, Span

PATH = "units/品质 部.yaml"
SOURCES = {PATH: Source(PATH, "id: 😀 quality\n名称：品质部\n")}
FULL = Finding(
    "SRC024",
    "full-width-colon",
    Severity.ERROR,
    Words("“<名称>”后面\n是 100%: 全角", "after <name>"),
    Place(PATH, Span(16, 17)),
    Words("改为半角", "use half-width"),
    Fix(Words("改", "mend"), (Edit(PATH, Span(16, 17), ": "),)),
    (Related(Place(PATH, Span(0, 2)), Words("见", "see")),),
)
OF_FOLDER = Finding("TST001", "no-unit", Severity.WARNING, Words("没有部门\x07", "no unit"), None)
FINDINGS = (FULL, OF_FOLDER)


def rendered(name: str, findings: tuple[Finding, ...] = FINDINGS) -> str:
    return FORMATS[name](findings, SOURCES, "zh", "content")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_stable_and_ends_with_a_line_end(name: str) -> None:
    assert rendered(name) == rendered(name, tuple(reversed(FINDINGS)))
    assert rendered(name).endswith("\n")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_say_that_nothing_was_found(name: str) -> None:
    assert isinstance(rendered(name, ()), str)


def test_json_gives_places_and_edits() -> None:
    whole = json.loads(rendered("json"))

    assert whole["counts"] == {"error": 1, "warning": 1, "info": 0}
    folder, file = whole["findings"]
    assert folder["place"] is None
    assert file["place"] == {
        "path": f"content/{PATH}",
        "start": {"offset": 16, "line": 2, "column": 3},
        "end": {"offset": 17, "line": 2, "column": 4},
    }
    assert [(edit["start"]["offset"], edit["replacement"]) for edit in file["fix"]["edits"]] == [(16, ": ")]


def test_sarif_names_rules_places_and_fixes() -> None:
    whole = json.loads(rendered("sarif"))

    (run,) = whole["runs"]
    assert whole["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["SRC024", "TST001"]
    folder, file = run["results"]
    assert "locations" not in folder
    assert run["tool"]["driver"]["rules"][file["ruleIndex"]]["id"] == file["ruleId"] == "SRC024"
    place = file["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/units/%E5%93%81%E8%B4%A8%20%E9%83%A8.yaml"
    assert place["region"] == {"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 4}
    change = file["fixes"][0]["artifactChanges"][0]
    assert change["replacements"][0]["insertedContent"] == {"text": ": "}


def test_github_escapes_what_would_end_a_command() -> None:
    lines = rendered("github").splitlines()

    assert lines[1] == (
        f"::error title=SRC024 full-width-colon,file=content/{PATH},line=2,endLine=2,col=3,endColumn=4"
        "::“<名称>”后面%0A是 100%25: 全角%0A改为半角"
    )
    assert lines[0] == "::warning title=TST001 no-unit::没有部门\x07"


def test_gitlab_keeps_a_fingerprint_when_lines_are_added_above() -> None:
    moved = Finding("SRC024", FULL.name, FULL.severity, FULL.message, Place(PATH, Span(18, 19)))
    shifted = {PATH: Source(PATH, "#\n" + SOURCES[PATH].text)}

    before = json.loads(FORMATS["gitlab"]((FULL,), SOURCES))[0]
    after = json.loads(FORMATS["gitlab"]((moved,), shifted))[0]

    assert before["fingerprint"] == after["fingerprint"]
    assert (before["location"]["lines"]["begin"], after["location"]["lines"]["begin"]) == (2, 3)


def test_gitlab_gives_two_like_findings_two_fingerprints() -> None:
    first, second = json.loads(rendered("gitlab", (FULL, FULL)))

    assert first["fingerprint"] != second["fingerprint"]


def test_junit_fails_for_errors_only_and_is_valid_xml() -> None:
    root = ET.fromstring(rendered("junit"))

    assert (root.get("tests"), root.get("failures")) == ("2", "1")
    assert [suite.get("name") for suite in root] == ["content", f"content/{PATH}"]
    failure = root.find(".//failure")
    assert failure is not None
    assert failure.text == f"content/{PATH}:2:3\n“<名称>”后面\n是 100%: 全角\n改为半角"


def test_junit_without_findings_is_one_passed_case() -> None:
    root = ET.fromstring(rendered("junit", ()))

    assert (root.get("tests"), root.get("failures"), len(root.findall(".//testcase"))) == ("1", "0", 1)
