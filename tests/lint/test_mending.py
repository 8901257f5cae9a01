"""Findings point at their words, and fixes change nothing else, however a text is written."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics.findings import Safety
from generator.diagnostics.fixing import apply_fixes
from generator.lint.examples import examples_in
from generator.model.loading import load
from generator.source.text import Source
from tests.lint.contents import content_of, found_in

HEAD = "名称: 门店\n负责人: 无\n"
WORDS = [
    "接待顾客",
    "核对台帐",
    "16:00",
    "A,B",
    "限额1,000元",
    "退货(含换货)处理",
    "“特价”",
    "找[[门店]]",
    "见 `甲,乙`",
    "帐篷",
    "丶",
]
MARKS = [",", "，", ";", "。。", "。", "﹑", "、", " ", "丶", "'", '"']


def plain(text: str) -> str:
    return f"部门本职: 门店{text}人\n"


def single(text: str) -> str:
    return "部门本职: '" + text.replace("'", "''") + "'\n"


def double(text: str) -> str:
    return '部门本职: "' + text.replace("\\", "\\\\").replace('"', '\\"') + '"\n'


def block(text: str) -> str:
    return f"部门本职: |\n  第一行,\n  {text}人\n\n  末行\n"


def folded(text: str) -> str:
    return f"部门本职: >-\n  第一行\n  {text}人\n  末行\n"


def in_list(text: str) -> str:
    return f"日常工作:\n  - 每周五：门店{text}人\n"


STYLES = [plain, single, double, block, folded, in_list]


def words_of(files: dict[str, str]) -> list[str]:
    handbook, mistakes = load(content_of(files))
    assert mistakes == ()
    (unit,) = handbook.units
    return [unit.mission, *(task.text for task in unit.routine)]


def mended(text: str) -> str:
    """Return what the safe fixes of TXT should make of a text, said in another way than the rules do."""
    for wrong, right in (("﹑", "、"), ("帐篷", "\0"), ("帐", "账"), ("\0", "帐篷"), ("丶", "、")):
        text = text.replace(wrong, right)
    return text


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(MARKS)), min_size=1, max_size=6))
def test_safe_fixes_converge_and_leave_no_such_finding(
    style: Callable[[str], str], pieces: list[tuple[str, str]]
) -> None:
    files = {"units/store.yaml": HEAD + style("".join(word + mark for word, mark in pieces))}
    for _ in range(4):
        found = [one for one in found_in(files) if one.fix and one.code.startswith("TXT")]
        sources = {path: Source(path, text) for path, text in files.items()}
        changed = apply_fixes(sources, found, Safety.SAFE).changed
        files = {**files, **changed}

    assert changed == {}


@pytest.mark.parametrize("style", STYLES)
def test_a_fix_changes_the_wrong_character_and_no_other(style: Callable[[str], str]) -> None:
    files = {"units/store.yaml": HEAD + style("先记台帐和帐篷的账﹑卡丶物")}
    before = words_of(files)
    found = [one for one in found_in(files) if one.code in ("TXT001", "TXT003", "TXT005")]
    sources = {path: Source(path, text) for path, text in files.items()}

    files |= apply_fixes(sources, found, Safety.SAFE).changed

    assert len(found) == 3
    assert words_of(files) == [mended(text) for text in before]


@pytest.mark.parametrize("style", STYLES)
def test_a_finding_in_prose_points_at_the_very_words(style: Callable[[str], str]) -> None:
    files = {"units/store.yaml": HEAD + style("按[[甲方案]]和[[乙方案]]办，再按[[甲方案]]核对")}

    pointed = [files[one.place.path][slice(*one.place.span)] for one in found_in(files) if one.place]

    assert pointed == ["[[甲方案]]", "[[乙方案]]", "[[甲方案]]"]


def test_a_phrase_that_an_escape_hides_is_pointed_at_with_its_whole_text_and_not_mended() -> None:
    files = {"units/store.yaml": HEAD + '部门本职: "记台\\u5e10"\n'}

    (finding,) = found_in(files)

    assert finding.code == "TXT005"
    assert finding.fix is None
    assert finding.place is not None
    assert files["units/store.yaml"][slice(*finding.place.span)] == '"记台\\u5e10"'


def test_prose_of_a_markdown_page_is_pointed_at_and_mended_where_it_stands() -> None:
    page = "---\n标题: 说明\n---\n\n先核对,再入帐。\n\n```\n甲,乙\n```\n"
    files = {"pages/how.md": page}
    found = found_in(files)

    changed = apply_fixes({"pages/how.md": Source("pages/how.md", page)}, found, Safety.SAFE).changed

    assert changed["pages/how.md"] == page.replace("核对,再入帐", "核对，再入账")


def test_examples_are_read_without_their_marks() -> None:
    text = (
        "# x\n\n## 错误: 一句\n\n- 级别: 公开\n\n```yaml a/b.yaml\n甲: 乙 ◀ 乙\n丙: 丁\n```\n\n"
        "## 正确\n\n```yaml a/b.yaml\n甲: 乙\n```\n"
    )

    wrong, right = examples_in(text)

    assert (wrong.is_wrong, right.is_wrong) == (True, False)
    assert wrong.files == {"a/b.yaml": "甲: 乙\n丙: 丁\n"}
    assert [(mark.line, mark.words) for mark in wrong.marks] == [(1, "乙")]
    assert (wrong.options, right.options, right.marks) == ({"级别": "公开"}, {}, ())
