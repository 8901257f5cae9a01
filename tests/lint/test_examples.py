"""Every rule proves that it fires where it should, and only there."""

import itertools
from collections.abc import Mapping

import pytest

from generator.diagnostics.catalog import find_rule
from generator.diagnostics.findings import Finding, Safety
from generator.diagnostics.fixing import apply_fixes
from generator.lint.examples import FOLDER, Example, Mark, read_examples
from generator.lint.registry import own_rules
from generator.model.values import Profile
from generator.source.text import Source
from tests.lint.contents import HANDBOOK, found_in

CODES = sorted(path.stem for path in FOLDER.glob("*.md"))
EXAMPLES = [(code, number, one) for code in CODES for number, one in enumerate(read_examples(code))]
WRONG = [pytest.param(code, one, id=f"{code}-{number}") for code, number, one in EXAMPLES if one.is_wrong]
RIGHT = [pytest.param(one, id=f"{code}-{number}") for code, number, one in EXAMPLES if not one.is_wrong]


def findings_in(files: Mapping[str, str], options: Mapping[str, str]) -> tuple[Finding, ...]:
    return found_in(files, Profile.from_text(options.get("级别", "受限")), options.get("日期", "2026-06-01"))


def place_of(finding: Finding, files: Mapping[str, str], marks: tuple[Mark, ...]) -> Mark:
    """Return the mark that a finding would have; its words only where the example gives some on that line."""
    assert finding.place is not None
    source = Source(finding.place.path, {"handbook.yaml": HANDBOOK, **files}[finding.place.path])
    line = source.position(finding.place.span.start).line
    says = any(mark.words for mark in marks if (mark.path, mark.line) == (source.path, line))
    return Mark(source.path, line, source.text[slice(*finding.place.span)].strip() if says else "")


def fixed(files: Mapping[str, str], findings: tuple[Finding, ...]) -> dict[str, str]:
    sources = {path: Source(path, text) for path, text in files.items()}
    return {**files, **apply_fixes(sources, findings, Safety.UNSAFE).changed}


@pytest.mark.parametrize(("code", "example"), WRONG)
def test_a_wrong_example_has_findings_of_its_rule_at_its_marks_and_no_others(
    code: str, example: Example
) -> None:
    findings = findings_in(example.files, example.options)

    assert {finding.code for finding in findings} == {code}
    assert sorted(place_of(one, example.files, example.marks) for one in findings) == sorted(example.marks)
    if "严重程度" in example.options:
        assert {finding.severity.value for finding in findings} == {example.options["严重程度"]}


@pytest.mark.parametrize("example", RIGHT)
def test_a_right_example_has_no_findings(example: Example) -> None:
    assert findings_in(example.files, example.options) == ()


@pytest.mark.parametrize("code", CODES)
def test_a_fix_makes_the_right_example_of_the_wrong_one_and_a_second_fix_changes_nothing(code: str) -> None:
    examples = read_examples(code)
    for wrong, right in itertools.pairwise(examples):
        findings = findings_in(wrong.files, wrong.options) if wrong.is_wrong else ()
        if any(finding.fix for finding in findings):
            after = fixed(wrong.files, findings)
            assert after == right.files
            assert fixed(after, findings_in(after, wrong.options)) == after


def test_every_rule_has_wrong_and_right_examples_and_every_example_a_rule() -> None:
    kinds = {code: {example.is_wrong for example in read_examples(code)} for code in CODES}

    assert kinds == {code: {True, False} for code in CODES}
    assert {rule.code for rule in own_rules()} <= set(CODES)
    assert all(find_rule(code) for code in CODES)
