"""The reference pages say what the code says, completely and with links that lead somewhere."""

import re

import pytest

from docs.make_reference import pages
from generator.diagnostics.catalog import Rule, all_rules
from generator.diagnostics.findings import Severity
from generator.diagnostics.words import Words
from generator.exporters.field_reference import field_reference
from generator.exporters.rule_reference import GROUPS, rule_reference
from generator.lint.examples import FOLDER
from generator.model.fields import Part
from generator.model.kinds import KINDS
from generator.model.settings import Settings
from generator.model.shapes import fields_of

FILES = pages()


@pytest.mark.parametrize("name", [file.name for file in FILES])
def test_the_committed_page_is_the_generated_one(name: str) -> None:
    (file, text) = next((file, text) for file, text in FILES.items() if file.name == name)

    assert file.read_text(encoding="utf-8") == text, "run: python -m docs.make_reference"


@pytest.mark.parametrize("name", [file.name for file in FILES])
def test_every_link_of_a_page_leads_to_a_heading_of_its_own(name: str) -> None:
    text = next(text for file, text in FILES.items() if file.name == name)
    headings = [heading_anchor(words) for words in re.findall(r"^#{1,4} (.+)$", text, re.MULTILINE)]
    links = re.findall(r"\]\(#([^)]+)\)", text)

    assert len(headings) == len(set(headings))
    assert set(links) <= set(headings)
    assert len(links) > 50


def heading_anchor(words: str) -> str:
    """Return the anchor that Git servers give a heading."""
    return re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")


def test_every_field_of_every_kind_stands_under_its_heading_in_both_languages() -> None:
    text = field_reference()

    parts: tuple[type[Part], ...] = (Settings, *KINDS.values())
    for part in parts:
        section = text.partition(f"\n## {part.words.zh} {part.words.en}\n")[2].partition("\n## ")[0]
        rows = [row.split(" | ")[:2] for row in section.splitlines() if row.startswith("| ")][1:]
        assert [row[0].strip("| *") for row in rows] == [
            one.label.words.zh for one in fields_of(part).values()
        ]
        assert [row[1].strip("*`") for row in rows] == [
            one.label.words.en for one in fields_of(part).values()
        ]


def test_what_is_required_is_bold_and_what_is_restricted_says_so() -> None:
    text = field_reference()

    assert "| **岗位名称** | **`title`** |" in text
    assert "| 编制 | `headcount` | 人数、人员编制、定员 | [人数 Headcount](#人数-headcount) |" in text
    assert re.search(r"\| 薪金标准 .*；只在受限级别可见 restricted \|", text)


def test_every_rule_is_listed_explained_and_grouped() -> None:
    text = rule_reference(all_rules(), {})

    for rule in all_rules():
        assert f"\n### {rule.code} {rule.name}\n" in text
        assert f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) |" in text
        assert rule.title.en in text
    assert {rule.code[:3] for rule in all_rules()} <= set(GROUPS)


def test_every_rule_with_examples_shows_them() -> None:
    text = next(text for file, text in FILES.items() if file.name == "rules.md")

    for case in sorted(FOLDER.glob("*.md")):
        section = text.partition(f"\n### {case.stem} ")[2].partition("\n### ")[0]
        assert "**错误" in section
        assert "◀" in section


def test_a_rule_of_an_unknown_group_stands_last_and_does_not_get_lost() -> None:
    words = Words("甲", "a")
    rule = Rule("XYZ001", "odd", Severity.INFO, words, Words("乙。", "b."), Words("丙", "c"))

    text = rule_reference([rule, *all_rules()], {"XYZ001": "## 错误\n\n```yaml a.yaml\nx: 1 ◀\n```\n"})

    section = text.partition("\n### XYZ001 odd\n")[2]
    assert "提示 · note" in section
    assert "为什么：乙。 B." in section
    assert "怎么办：丙。 C." in section
    assert "**错误**\n\n```yaml a.yaml" in section
    assert "\n### " not in section
