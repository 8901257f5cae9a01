"""Fixes: whole or not at all, and nothing beside their spans."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics.findings import Edit, Finding, Fix, Place, Safety, Severity
from generator.diagnostics.fixing import apply_fixes, diff
from generator.diagnostics.from_source import findings_from
from generator.diagnostics.words import Words
from generator.source.decoding import decode
from generator.source.markdown_outline import read_outline
from generator.source.text import Source, Span
from generator.source.yaml_reader import read_yaml

A = Source("a.yaml", "0123456789")
B = Source("b.yaml", "abcdef")
BOTH = {"a.yaml": A, "b.yaml": B}


def a_finding(*edits: tuple[str, int, int, str], safety: Safety = Safety.SAFE) -> Finding:
    made = tuple(Edit(path, Span(start, end), text) for path, start, end, text in edits)
    first = Place(made[0].path, made[0].span)
    words = Words("改", "fix")
    return Finding("TST001", "test", Severity.ERROR, words, first, fix=Fix(words, made, safety))


def test_edits_are_made_and_everything_else_stays() -> None:
    result = apply_fixes(
        BOTH, [a_finding(("a.yaml", 2, 4, "二"), ("b.yaml", 0, 0, ">")), a_finding(("a.yaml", 9, 10, ""))]
    )

    assert result.changed == {"a.yaml": "01二45678", "b.yaml": ">abcdef"}
    assert len(result.applied) == 2
    assert result.skipped == ()


def test_a_fix_that_overlaps_an_applied_one_waits_as_a_whole() -> None:
    first = a_finding(("a.yaml", 2, 5, "x"))
    second = a_finding(("a.yaml", 4, 6, "y"), ("b.yaml", 0, 1, "z"))

    result = apply_fixes(BOTH, [second, first])

    assert result.changed == {"a.yaml": "01x56789"}
    assert (result.applied, result.skipped) == ((first,), (second,))


def test_two_texts_for_one_place_collide_and_the_same_text_does_not() -> None:
    one, other = a_finding(("a.yaml", 3, 3, "x")), a_finding(("a.yaml", 3, 3, "y"))
    twin = Finding("TST002", "twin", Severity.ERROR, Words("改", "fix"), one.place, fix=one.fix)

    assert apply_fixes(BOTH, [one, other]).skipped == (other,)
    assert apply_fixes(BOTH, [one, twin]).changed == {"a.yaml": "012x3456789"}


def test_neighbouring_edits_do_not_collide() -> None:
    result = apply_fixes(BOTH, [a_finding(("a.yaml", 2, 4, "x")), a_finding(("a.yaml", 4, 6, "y"))])

    assert result.changed == {"a.yaml": "01xy6789"}


def test_a_fix_outside_its_file_or_at_odds_with_itself_is_left_out() -> None:
    outside = a_finding(("a.yaml", 8, 11, "x"))
    nowhere = a_finding(("c.yaml", 0, 0, "x"))
    at_odds = a_finding(("a.yaml", 0, 2, "x"), ("a.yaml", 1, 3, "y"))

    result = apply_fixes(BOTH, [outside, nowhere, at_odds])

    assert result.changed == {}
    assert set(result.skipped) == {outside, nowhere, at_odds}


def test_only_allowed_fixes_are_applied_and_advice_never() -> None:
    unsafe = a_finding(("a.yaml", 0, 1, "x"), safety=Safety.UNSAFE)
    shown = a_finding(("a.yaml", 5, 6, "y"), safety=Safety.SHOWN)

    assert apply_fixes(BOTH, [unsafe, shown]).changed == {}
    assert apply_fixes(BOTH, [unsafe, shown], Safety.UNSAFE).changed == {"a.yaml": "x123456789"}


def test_a_file_in_another_encoding_is_to_be_written_with_its_text_unchanged() -> None:
    source, problems = decode("a.yaml", "名称: 品质部\n".encode("gbk"))
    assert source is not None

    result = apply_fixes({"a.yaml": source}, findings_from(problems))

    assert result.changed == {"a.yaml": "名称: 品质部\n"}


def test_the_conversion_of_a_file_and_an_edit_at_its_start_go_together() -> None:
    source, problems = decode("a.yaml", "名称：品质部\n上级: 公司\n".encode("gbk"))
    assert source is not None
    found = findings_from((*problems, *read_yaml(source)[1]))

    result = apply_fixes({"a.yaml": source}, found)

    assert result.changed == {"a.yaml": "名称: 品质部\n上级: 公司\n"}
    assert result.skipped == ()


def test_a_diff_shows_what_would_change_below_the_content_folder() -> None:
    old = {"a.yaml": Source("a.yaml", "名称：甲\n上级: 乙")}

    assert diff(old, {"a.yaml": "名称: 甲\n上级: 乙"}, "content") == (
        "--- a/content/a.yaml\n+++ b/content/a.yaml\n@@ -1,2 +1,2 @@\n-名称：甲\n+名称: 甲\n 上级: 乙\n"
        "\\ No newline at end of file\n"
    )
    assert diff(old, {"a.yaml": old["a.yaml"].text}, "content") == ""


EDITS = st.lists(
    st.lists(st.tuples(st.sampled_from(["a.yaml", "b.yaml"]), st.integers(0, 6), st.integers(0, 3), st.text("x品", max_size=2)), min_size=1, max_size=3),
    max_size=6,
)  # fmt: skip


@settings(max_examples=300)
@given(EDITS)
def test_no_character_outside_an_applied_edit_is_lost(fixes: list[list[tuple[str, int, int, str]]]) -> None:
    findings = [
        a_finding(*((path, start, min(start + n, 6), text) for path, start, n, text in fix)) for fix in fixes
    ]

    result = apply_fixes(BOTH, findings)

    made = {edit for finding in result.applied if finding.fix for edit in finding.fix.edits}
    for path, text in result.changed.items():
        touched = {offset for edit in made if edit.path == path for offset in range(*edit.span)}
        kept = [character for offset, character in enumerate(BOTH[path].text) if offset not in touched]
        added = [character for edit in made if edit.path == path for character in edit.replacement]
        assert [character for character in text if character not in "x品"] == kept
        assert sorted(character for character in text if character in "x品") == sorted(added)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "名称：甲",
                "上级:乙",
                "  - 丙",
                "\t- 丁",
                "编号: Q",
                "　备注: 戊",
                "-己",
                '"电话":8',
                "庚: @a",
                "辛: - 壬",
            ]
        ),
        max_size=6,
    )
)
def test_mending_until_nothing_is_left_ends_and_a_further_run_changes_nothing(lines: list[str]) -> None:
    text = "\n".join(lines)
    for _ in range(10):
        source = Source("a.yaml", text)
        result = apply_fixes({"a.yaml": source}, findings_from(read_yaml(source)[1]))
        if not result.applied:
            break
        text = result.changed["a.yaml"]

    assert result.applied == ()
    assert result.changed == {}


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(["##职责", "-组织", "- 检查", "# 甲", "＃ 乙", "", "正文\u200b", "｜一｜", "1.二"]),
        max_size=8,
    )
)
def test_mending_markdown_ends_too_and_loses_no_word(lines: list[str]) -> None:
    text = "\n".join(lines)
    words = [character for character in text if "\u4e00" <= character <= "\u9fff"]
    for _ in range(10):
        source, problems = decode("a.md", text.encode())
        assert source is not None
        found = findings_from((*problems, *read_outline(source)[1]))
        result = apply_fixes({"a.md": source}, found, Safety.UNSAFE)
        if not result.applied:
            break
        text = result.changed["a.md"]

    assert result.applied == ()
    assert [character for character in text if "\u4e00" <= character <= "\u9fff"] == words
