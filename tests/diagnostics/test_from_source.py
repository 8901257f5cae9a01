"""Every problem of the readers has a rule with words in both languages."""

import re

import pytest

from generator.diagnostics.catalog import Rule, all_rules, find_rule, register
from generator.diagnostics.findings import Place, Safety, Severity
from generator.diagnostics.from_source import finding_from
from generator.diagnostics.source_rules import SOURCE_RULES
from generator.diagnostics.words import Words
from generator.source.problems import Problem, ProblemKind, TextEdit
from generator.source.text import Source, Span
from generator.source.yaml_reader import read_yaml


@pytest.mark.parametrize("kind", ProblemKind)
def test_every_kind_of_problem_has_a_rule_in_both_languages(kind: ProblemKind) -> None:
    entry = SOURCE_RULES[kind]

    assert entry.rule.name == kind.value
    assert re.fullmatch(r"SRC\d{3}", entry.rule.code)
    assert entry.rule.help is not None
    for words in (entry.rule.title, entry.rule.why, entry.rule.help, entry.message):
        assert re.search(r"[\u4e00-\u9fff]", words.zh)
        assert not re.search(r"[\u4e00-\u9fff]", words.en)


def test_a_message_names_the_facts_and_an_edit_becomes_a_fix() -> None:
    (problem,) = read_yaml(Source("units/q.yaml", "名称：品质部\n上级: 公司\n"))[1]

    finding = finding_from(problem)

    assert (finding.code, finding.name, finding.severity) == ("SRC024", "full-width-colon", Severity.ERROR)
    assert finding.message == Words(
        "“名称”后面是全角冒号“：”", 'there is a full-width colon "：" after "名称"'
    )
    assert finding.place == Place("units/q.yaml", Span(0, 3))
    assert finding.fix is not None
    assert finding.fix.safety is Safety.SAFE


def test_facts_are_text_and_never_a_format() -> None:
    problem = Problem(ProblemKind.EQUAL_KEYS, "a.yaml", Span(0, 1), {"key": "{0.__class__} {key}"})

    assert finding_from(problem).message.zh == "字段“{0.__class__} {key}”写了两次"


def test_an_unread_part_is_announced() -> None:
    problem = Problem(ProblemKind.UNCLOSED_BRACKET, "a.yaml", Span(3, 4), hides_text=True)

    way_out = finding_from(problem).help

    assert way_out is not None
    assert way_out.zh.endswith("（这一部分没有读入，改好后可能还有新的提示）")


def test_edits_without_a_fix_to_offer_make_no_fix() -> None:
    problem = Problem(ProblemKind.EQUAL_KEYS, "a.yaml", Span(0, 1), {}, (TextEdit(Span(0, 1), ""),))

    assert finding_from(problem).fix is None


def test_a_missing_folder_has_no_place() -> None:
    assert (
        finding_from(Problem(ProblemKind.MISSING_FOLDER, "", Span(0, 0), {"folder": "content"})).place is None
    )


@pytest.mark.parametrize("handle", ["SRC024", "src024", "full-width-colon", " Full-Width-Colon "])
def test_a_rule_is_found_by_code_and_by_name(handle: str) -> None:
    rule = find_rule(handle)

    assert rule is not None
    assert rule.code == "SRC024"


def test_an_unknown_handle_finds_nothing() -> None:
    assert find_rule("no-such-rule") is None


def test_two_rules_cannot_share_a_code_or_a_name() -> None:
    words = Words("一", "one")
    for code, name in (("SRC024", "another"), ("TST900", "full-width-colon")):
        with pytest.raises(ValueError, match="collides with SRC024"):
            register(Rule(code, name, Severity.INFO, words, words))


def test_registering_again_changes_nothing() -> None:
    before = all_rules()

    register(*before)

    assert all_rules() == before
    assert [rule.code for rule in before] == sorted(rule.code for rule in before)
