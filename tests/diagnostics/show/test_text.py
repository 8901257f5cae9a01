"""Findings for a person at a terminal."""

from generator.diagnostics.findings import Edit, Finding, Fix, Place, Related, Severity
from generator.diagnostics.show.text import display_width, render, summary
from generator.diagnostics.words import Words
from generator.source.text import Source, Span

TEXT = "id: quality\n名称: 品质部\n说明: 管 IQC 😀 与 IPQC\n名称: 质量部\n"
SOURCES = {"units/quality.yaml": Source("units/quality.yaml", TEXT)}


def a_finding(
    marked: str, severity: Severity = Severity.ERROR, help_words: Words | None = None, last: bool = False
) -> Finding:
    start = TEXT.rindex(marked) if last else TEXT.index(marked)
    place = Place("units/quality.yaml", Span(start, start + len(marked)))
    return Finding("ORG001", "missing-head", severity, Words("没有负责人", "has no head"), place, help_words)


def test_a_finding_shows_fact_place_line_and_way_out() -> None:
    finding = a_finding("名称: 品质部", help_words=Words("加一行 `负责人: 品质部经理`", "add `head: ...`"))

    assert render((finding,), SOURCES, "zh", "content") == (
        "error[ORG001 missing-head] 没有负责人\n"
        "  --> content/units/quality.yaml:2:1\n"
        "   |\n"
        " 2 | 名称: 品质部\n"
        "   | ^^^^^^^^^^^^\n"
        "   = 建议: 加一行 `负责人: 品质部经理`\n"
        "\n"
        "发现 1 个错误\n"
    )


def test_the_same_finding_in_english_with_a_second_place_and_a_fix() -> None:
    first = a_finding("名称", last=True)
    finding = Finding(
        "SRC020",
        "equal-keys",
        Severity.WARNING,
        Words("写了两次", "written twice"),
        first.place,
        related=(Related(Place("units/quality.yaml", Span(12, 14)), Words("第一次", "first")),),
        fix=Fix(Words("删除", "delete"), (Edit("units/quality.yaml", Span(0, 1), ""),)),
    )

    assert render((finding,), SOURCES, "en") == (
        "warning[SRC020 equal-keys] written twice\n"
        "  --> units/quality.yaml:4:1\n"
        "   |\n"
        " 4 | 名称: 质量部\n"
        "   | ^^^^\n"
        "   = see: units/quality.yaml:2:1 first\n"
        "   = fixable: delete\n"
        "\n"
        "found 1 warning, 1 of them fixable (zhishou fix)\n"
    )


def test_marks_stand_below_their_characters_behind_wide_ones() -> None:
    lines = render((a_finding("IPQC"),), SOURCES).splitlines()

    assert lines[3] == " 3 | 说明: 管 IQC 😀 与 IPQC"
    assert display_width(lines[3][: lines[3].index("IPQC")]) == display_width(lines[4][: lines[4].index("^")])
    assert lines[4].count("^") == 4


def test_a_long_line_is_shown_around_the_mark() -> None:
    text = "说明: " + "检验" * 200 + "错" + "检验" * 200
    at = text.index("错")
    finding = Finding("T", "t", Severity.INFO, Words("错", "x"), Place("a.yaml", Span(at, at + 1)))

    lines = render((finding,), {"a.yaml": Source("a.yaml", text)}).splitlines()

    assert display_width(lines[3]) < 120
    assert display_width(lines[3][: lines[3].index("错")]) == display_width(lines[4][: lines[4].index("^")])


def test_a_place_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    finding = Finding("T", "t", Severity.INFO, Words("错", "x"), Place("units/quality.yaml", Span(16, 40)))

    lines = render((finding,), SOURCES).splitlines()

    assert (lines[3], lines[4]) == (" 2 | 名称: 品质部", "   |       ^^^^^^")


def test_tabs_and_control_characters_do_not_move_the_marks() -> None:
    source = Source("a.yaml", "\t- 一\x1b[31m二\n")
    finding = Finding("T", "t", Severity.INFO, Words("错", "x"), Place("a.yaml", Span(9, 10)))

    lines = render((finding,), {"a.yaml": source}).splitlines()

    assert "\x1b" not in "".join(lines)
    assert lines[3] == " 1 |  - 一·[31m二"
    assert lines[4] == "   |           ^^"


def test_a_whole_file_or_folder_is_named_without_a_line() -> None:
    of_file = Finding("T", "t", Severity.INFO, Words("空", "empty"), Place("units/quality.yaml", Span(0, 0)))
    of_folder = Finding("T", "t", Severity.INFO, Words("缺", "missing"), None)

    lines = render((of_file, of_folder), SOURCES, "zh", "content/").splitlines()

    assert [line.strip() for line in lines if "-->" in line] == [
        "--> content",
        "--> content/units/quality.yaml",
    ]


def test_findings_are_sorted_by_file_and_place_whatever_order_they_come_in() -> None:
    findings = tuple(a_finding(marked) for marked in ("说明", "id", "品质部"))

    assert render(findings, SOURCES) == render(tuple(reversed(findings)), SOURCES)
    assert [line for line in render(findings, SOURCES).splitlines() if "-->" in line] == [
        "  --> units/quality.yaml:1:1",
        "  --> units/quality.yaml:2:5",
        "  --> units/quality.yaml:3:1",
    ]


def test_the_last_line_counts() -> None:
    findings = (
        *(a_finding("id") for _ in range(3)),
        a_finding("id", Severity.WARNING),
        a_finding("id", Severity.INFO),
    )

    assert summary(findings) == "发现 3 个错误、1 个警告、1 条提示"
    assert summary(findings, "en") == "found 3 errors, 1 warning, 1 note"
    assert summary(()) == "没有发现问题"


def test_colours_are_added_on_demand_only() -> None:
    findings = (a_finding("id"),)

    assert "\x1b[" not in render(findings, SOURCES)
    assert "\x1b[1;31merror[ORG001 missing-head]\x1b[0m" in render(findings, SOURCES, colour=True)
