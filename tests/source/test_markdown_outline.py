"""Structured Markdown as headings, lists and tables with exact places."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.source.markdown_outline import read_outline
from generator.source.nodes import Scalar
from generator.source.outline import Block, Bullets, Grid, Item, Outline, Prose, Section
from generator.source.problems import Problem
from generator.source.text import Source

TREE = list[object]


def read(text: str) -> tuple[Outline, tuple[Problem, ...]]:
    return read_outline(Source("positions/iqc.md", text))


def items(bullets: Bullets | Item) -> TREE:
    """Numbers and texts, each item followed by the list of its children."""
    inner = bullets.items if isinstance(bullets, Bullets) else bullets.children
    listed: TREE = []
    for item in inner:
        listed.append(f"{item.number} {item.text.text}".strip())
        if item.children:
            listed.append(items(item))
    return listed


def only_list(text: str) -> TREE:
    (block,) = read(text)[0].intro
    assert isinstance(block, Bullets)
    return items(block)


def shape(blocks: tuple[Block, ...]) -> list[str]:
    return [type(block).__name__ for block in blocks]


def scalars_of(blocks: tuple[Block, ...]) -> list[Scalar]:
    found: list[Scalar] = []
    for block in blocks:
        if isinstance(block, Prose):
            found.append(block.text)
        elif isinstance(block, Grid):
            found += [cell for row in (block.header, *block.rows) for cell in row]
        else:
            stack = list(block.items)
            while stack:
                item = stack.pop()
                found.append(item.text)
                stack += item.children
    return found


def scalars(outline: Outline) -> list[Scalar]:
    found = [*scalars_of(outline.intro), *([outline.title] if outline.title else [])]
    stack: list[Section] = list(outline.sections)
    while stack:
        section = stack.pop()
        found += [section.heading, *scalars_of(section.blocks)]
        stack += section.sections
    return found


def test_headings_become_nested_sections_under_one_title() -> None:
    outline, problems = read("# 检验员 #\n\n前言\n\n## 职责\n\n### 来料\n\n正文\n\n## 要求\n")

    assert problems == ()
    assert outline.title is not None
    assert outline.title.text == "检验员"
    assert shape(outline.intro) == ["Prose"]
    assert [section.heading.text for section in outline.sections] == ["职责", "要求"]
    assert [(inner.heading.text, inner.level) for inner in outline.sections[0].sections] == [("来料", 3)]
    assert shape(outline.sections[0].sections[0].blocks) == ["Prose"]


def test_an_underlined_heading_is_a_heading() -> None:
    outline, _ = read("检验员\n=====\n\n职责\n----\n")

    assert outline.title is not None
    assert (outline.title.text, [section.heading.text for section in outline.sections]) == (
        "检验员",
        ["职责"],
    )


def test_front_matter_is_read_as_yaml_in_the_places_of_the_file() -> None:
    text = "---\r\n编号: JD-01\r\n名称：检验员\r\n---\r\n# 检验员\r\n"

    outline, problems = read(text)

    assert outline.front is not None
    assert [(entry.key.text, text[slice(*entry.value.span)]) for entry in outline.front.entries] == [
        ("编号", "JD-01"),
        ("名称", "检验员"),
    ]
    assert [(problem.kind.value, text[slice(*problem.span)]) for problem in problems] == [
        ("full-width-colon", "名称：")
    ]


def test_front_matter_without_its_end_is_reported_and_read_up_to_the_blank_line() -> None:
    outline, problems = read("---\n编号: JD-01\n\n# 检验员\n")

    assert [problem.kind.value for problem in problems] == ["unclosed-front-matter"]
    assert outline.front is not None
    assert outline.front.get("编号") is not None
    assert outline.title is not None


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    outline, problems = read("---\n\n正文\n")

    assert outline.front is None
    assert problems == ()


def test_front_matter_must_hold_fields() -> None:
    assert [problem.kind.value for problem in read("---\n- 甲\n---\n")[1]] == ["front-matter-without-fields"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("- 甲\n- 乙\n  - 丙\n    - 丁\n- 戊\n", ["甲", "乙", ["丙", ["丁"]], "戊"]),
        ("1. 甲\n2. 乙\n   1. 丙\n", ["1 甲", "2 乙", ["1 丙"]]),
        (
            "一、甲\n（一）乙\n1. 丙\n2. 丁\n（二）戊\n二、己\n",
            ["一 甲", ["（一） 乙", ["1 丙", "2 丁"], "（二） 戊"], "二 己"],
        ),
        ("一、甲\n\n（一）乙\n\n二、丙\n", ["一 甲", ["（一） 乙"], "二 丙"]),
        ("1、甲\n（1）乙\n①丙\n②丁\n2、戊\n", ["1 甲", ["（1） 乙", ["① 丙", "② 丁"]], "2 戊"]),
        ("1.组织\n2.检查\n", ["1 组织", "2 检查"]),
        ("1) 甲\n2）乙\n", ["1 甲", "2 乙"]),
        ("1.1 甲\n1.2 乙\n1.2.1 丙\n1.3 丁\n", ["1.1 甲", "1.2 乙", ["1.2.1 丙"], "1.3 丁"]),
        ("1. 甲\n- 乙\n2. 丙\n", ["1 甲", ["乙"], "2 丙"]),
        ("●甲\n●乙\n", ["甲", "乙"]),
        ("- 甲\n\t- 乙\n", ["甲", ["乙"]]),
        ("　　一、甲\n　　二、乙\n", ["一 甲", "二 乙"]),
        ("- 甲\n  接着\n\n  另一段\n- 乙\n", ["甲\n接着\n\n另一段", "乙"]),
        ("1. 甲\n\n   ```\n   - 码\n     内\n   ```\n2. 乙\n", ["1 甲\n\n```\n- 码\n  内\n```", "2 乙"]),
        ("- [ ] 待办\n- [x] 已办\n", ["[ ] 待办", "[x] 已办"]),
        ("-\n- 乙\n", ["", "乙"]),
    ],
)
def test_items_keep_number_text_and_level(text: str, wanted: TREE) -> None:
    assert only_list(text) == wanted


def test_an_introduction_and_its_numbered_lines_are_told_apart() -> None:
    outline, _ = read("工作职责如下：\n一、甲\n二、乙\n\n以上。\n")

    assert shape(outline.intro) == ["Prose", "Bullets", "Prose"]


@pytest.mark.parametrize(
    "text",
    [
        "3.5 吨叉车\n",
        "2026年3月1日起施行。\n",
        "**重点**：检查\n",
        "一般情况、特殊情况\n",
        "1\\. 不是列表\n",
        "```\n- 甲\n一、乙\n```\n",
        "> 一、引用\n",
        "-5 度\n",
        "*重要*\n",
        "（试行）\n",
    ],
)
def test_prose_that_resembles_a_list_stays_prose(text: str) -> None:
    outline, problems = read(text)

    assert shape(outline.intro) == ["Prose"]
    assert problems == ()


def test_prose_keeps_its_markdown_links_and_indented_code() -> None:
    text = "见 [说明][a] 与 **重点**。\n\n    代码\n\n[a]: http://example.com\n"

    outline, _ = read(text)

    assert [scalar.text for scalar in scalars(outline)] == [text.strip()]


def test_a_table_gives_cells_as_wide_as_its_header() -> None:
    outline, problems = read("表：\n| 项目 | 频次 |\n|:--|--|\n| 尺寸\\|外观 | `a` |\n| 重量\n")

    assert problems == ()
    assert shape(outline.intro) == ["Prose", "Grid"]
    grid = outline.intro[1]
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.header] == ["项目", "频次"]
    assert [[cell.text for cell in row] for row in grid.rows] == [["尺寸|外观", "`a`"], ["重量", ""]]


@pytest.mark.parametrize(
    ("text", "kind", "marked"),
    [
        ("##职责\n\n正文\n", "missing-space-after-hash", "##"),
        ("-组织\n", "missing-space-after-dash", "-"),
        ("| 甲 | 乙 |\n| 一 | 二 |\n", "broken-table", "| 甲 | 乙 |"),
        ("| 甲 |\n|--|\n| 一 | 二 |\n", "uneven-row", "| 一 | 二 |"),
        ("# 甲\n\n# 乙\n", "several-titles", "乙"),
        ("# 甲\n\n## 乙\n\n#### 丙\n", "skipped-heading-level", "丙"),
    ],
)
def test_a_mistake_is_named_at_its_place(text: str, kind: str, marked: str) -> None:
    _, problems = read(text)

    assert [(problem.kind.value, text[slice(*problem.span)]) for problem in problems] == [(kind, marked)]


def test_a_heading_without_its_blank_is_read_as_the_heading_it_was_meant_to_be() -> None:
    outline, _ = read("# 甲\n##职责\n- 乙\n")

    assert [(section.heading.text, shape(section.blocks)) for section in outline.sections] == [
        ("职责", ["Bullets"])
    ]


def test_every_text_of_a_file_stands_at_its_place() -> None:
    text = "# 检验员 😀\n\n😀 段落\n\n## 职责\n\n一、甲😀\n（一）乙\n\n| 丙😀 | 丁 |\n|--|--|\n| 一 |  |\n"

    for newline in ("\n", "\r\n"):
        file = text.replace("\n", newline)
        found = scalars(read(file)[0])
        assert [file[slice(*scalar.span)] for scalar in found] == [scalar.text for scalar in found]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="a甲一、（）1.2)-*#| \t\n\r`>:=[]~\x0b\u2028　", max_size=60))
def test_any_text_gives_places_inside_it_and_loses_no_word(text: str) -> None:
    outline, problems = read(text)

    found = scalars(outline)
    assert all(0 <= scalar.span.start <= scalar.span.end <= len(text) for scalar in found)
    assert all(0 <= problem.span.start <= problem.span.end <= len(text) for problem in problems)
    covered = {offset for scalar in found for offset in range(*scalar.span)}
    words = {offset for offset, character in enumerate(text) if character == "甲"}
    if not any(problem.kind.value in ("uneven-row", "unclosed-front-matter") for problem in problems):
        assert words <= covered | front_offsets(text, outline)


def front_offsets(text: str, outline: Outline) -> set[int]:
    return set(range(text.find("\n---") + 5)) if text.startswith("---") else set()
