"""YAML with exact places, and the author's mistake behind every syntax error."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.source.problems import Problem, ProblemKind
from generator.source.text import Source, Span
from generator.source.yaml_reader import read_yaml


def read(text: str) -> tuple[Node | None, tuple[Problem, ...]]:
    return read_yaml(Source("units/quality.yaml", text))


def plain(node: Node | None) -> object:
    """The node as Python values, without places."""
    if isinstance(node, Mapping):
        return {entry.key.text: plain(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if node else None


def kinds(text: str) -> list[str]:
    return [problem.kind.value for problem in read(text)[1]]


def scalars(node: Node | None) -> list[Scalar]:
    if isinstance(node, Mapping):
        return [scalar for entry in node.entries for scalar in (entry.key, *scalars(entry.value))]
    if isinstance(node, Sequence):
        return [scalar for item in node.items for scalar in scalars(item)]
    return [node] if node else []


def mended(text: str) -> str:
    for edit in sorted((edit for problem in read(text)[1] for edit in problem.edits), reverse=True):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


def test_values_stay_as_the_author_wrote_them() -> None:
    node, problems = read("甲: no\n乙: 007\n丙: 2026-03-01\n丁: 1.0\n戊: 0x1F\n")

    assert plain(node) == {"甲": "no", "乙": "007", "丙": "2026-03-01", "丁": "1.0", "戊": "0x1F"}
    assert problems == ()


def test_an_empty_value_is_an_empty_text_behind_its_key() -> None:
    node, problems = read("上级:\n名称: 品质部\n")

    assert problems == ()
    assert isinstance(node, Mapping)
    assert node.entries[0] == Entry(Scalar("上级", Span(0, 2)), Scalar("", Span(3, 3)))


@pytest.mark.parametrize("written", ["~", "null", "Null", "NULL"])
def test_a_written_null_is_an_empty_text_and_a_quoted_one_is_not(written: str) -> None:
    node, _ = read(f"甲: {written}\n乙: '{written}'\n")

    assert plain(node) == {"甲": "", "乙": written}


def test_quotes_and_blocks_are_told_from_plain_text() -> None:
    node, _ = read("甲: '无'\n乙: 无\n丙: |\n  第一行\n  第二行\n丁: \"无\"\n")

    assert [scalar.quoted for scalar in scalars(node)] == [
        False,
        True,
        False,
        False,
        False,
        True,
        False,
        True,
    ]


def test_a_block_text_has_no_carriage_returns_and_ends_with_its_last_word() -> None:
    text = "说明: |\r\n  第一行\r\n  第二行\r\n\r\n名称: 甲\r\n"

    node, problems = read(text)

    assert problems == ()
    block = scalars(node)[1]
    assert block.text == "第一行\n第二行\n"
    assert text[block.span.start : block.span.end] == "|\r\n  第一行\r\n  第二行"


def test_a_mapping_ends_with_its_last_value_and_not_with_the_comment_behind() -> None:
    text = "甲:\n  乙: 一\n# 说明\n\n丙: 二\n"

    node, _ = read(text)

    assert isinstance(node, Mapping)
    inner = node.entries[0].value
    assert text[inner.span.start : inner.span.end] == "乙: 一"


def test_a_file_of_comments_has_no_node_and_says_that_it_is_empty() -> None:
    node, problems = read("# 以后再写\n")

    assert node is None
    assert [problem.kind for problem in problems] == [ProblemKind.EMPTY_FILE]


def test_equal_keys_are_reported_once_each_and_the_first_is_kept() -> None:
    node, problems = read("名称: 甲\n名称: 乙\n名称: 丙\n")

    assert plain(node) == {"名称": "甲"}
    assert [(problem.span, problem.related) for problem in problems] == [
        (Span(6, 8), (Span(0, 2),)),
        (Span(12, 14), (Span(0, 2),)),
    ]


BROKEN: dict[str, tuple[str, str]] = {
    "full-width-colon": ("名称：品质部\n上级: 公司\n", "名称："),
    "missing-space-after-colon": ("上级: 公司\n名称:品质部\n编号: Q\n", "名称:"),
    "missing-space-after-dash": ("成员:\n  - 甲\n  -乙\n", "-"),
    "tab-indentation": ("成员:\n\t- 甲\n\t- 乙\n", "\t"),
    "full-width-indentation": ("负责人:\n　姓名: 甲\n", "　"),
    "wrong-indentation": ("甲:\n  乙: 一\n 丙: 二\n丁: 三\n", "丙: 二"),
    "missing-colon": ("名称: 甲\n没有冒号\n上级: 乙\n", "没有冒号"),
    "colon-in-value": ("备注: 电话: 8000\n", ":"),
    "list-on-key-line": ("成员: - 甲\n", "-"),
    "fields-beside-list": ("成员:\n  - 甲\n  名称: 乙\n", "名称: 乙"),
    "unclosed-quote": ('名称: "品质部\n上级: 公司\n', '"品质部'),
    "unclosed-bracket": ("成员: [甲, 乙\n上级: 公司\n", "[甲, 乙"),
    "text-after-value": ('名称: "品质"部\n', "部"),
    "reserved-character": ("账号: @quality\n", "@"),
    "wrong-escape": ('路径: "D:\\文件"\n', "\\文"),
    "yaml-anchor": ("甲: &base 一\n", "&base"),
    "yaml-tag": ("甲: !!python/object/apply:os.system [ls]\n", "!!python/object/apply:os.system"),
    "merge-key": ("甲:\n  <<: {乙: 一}\n", "<<"),
    "complex-key": ("[甲, 乙]: 一\n", "[甲, 乙]"),
    "several-documents": ("甲: 一\n---\n乙: 二\n", "---"),
    "text-after-hash": ("工位: 总装线 #3 # 暂定\n", "#3"),
    "full-width-comma": ("成员: [甲，乙]\n", "，"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_mistake_is_named_once_at_its_place(kind: str) -> None:
    text, marked = BROKEN[kind]

    _, problems = read(text)

    assert [problem.kind.value for problem in problems] == [kind]
    assert text[problems[0].span.start : problems[0].span.end] == marked


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("名称：品质部\n上级: 公司\n", {"名称": "品质部", "上级": "公司"}),
        ("名称:品质部\n上级:公司\n", {"名称": "品质部", "上级": "公司"}),
        ("- 名称: 甲\n  编号:Q\n  上级: 乙\n", [{"名称": "甲", "编号": "Q", "上级": "乙"}]),
        (
            "成员：\n  - 名称:甲\n    上级：乙\n编号: Q\n",
            {"成员": [{"名称": "甲", "上级": "乙"}], "编号": "Q"},
        ),
        ("成员:\n\t- 甲\n\t- 乙\n", {"成员": ["甲", "乙"]}),
        ("成员:\n　- 甲\n　- 乙\n", {"成员": ["甲", "乙"]}),
        ("-甲\n-乙\n", ["甲", "乙"]),
        ("{名称：品质部}\n", {"名称": "品质部"}),
        ("成员: - 甲\n名称: 乙\n", {"成员": ["甲"], "名称": "乙"}),
        (
            "要求: >5年经验\n强调: *重要* 事项\n比例: %5\n",
            {"要求": ">5年经验", "强调": "*重要* 事项", "比例": "%5"},
        ),
        ("备注: 电话: 8000 # 内线\n", {"备注": "电话: 8000"}),
        ('"名称":品质部\n', {"名称": "品质部"}),
        ('制度: "三检"制度\n标记: [重要] 通知\n', {"制度": '"三检"制度', "标记": "[重要] 通知"}),
        ("成员: [甲, 乙\n名称: 丙\n", {"成员": ["甲", "乙"], "名称": "丙"}),
        (
            "名称: 甲\n 编号: 一\n 上级: 二\n备注: 三\n",
            {"名称": "甲", "编号": "一", "上级": "二", "备注": "三"},
        ),
        ("甲:\n  乙: 一\n 丙: 二\n丁: 三\n", {"甲": {"乙": "一", "丙": "二"}, "丁": "三"}),
        (
            "- 甲: 一\n   乙: 二\n   丙:\n     - 三\n- 甲: 四\n",
            [{"甲": "一", "乙": "二", "丙": ["三"]}, {"甲": "四"}],
        ),
        ("甲:\n  - 一\n - 二\n - 三\n", {"甲": ["一", "二", "三"]}),
        ('路径: "D:\\new\\文件"\n', {"路径": "D:\\new\\文件"}),
        ('名称: "品质部\n上级: "公司"\n编号: Q\n', {"名称": "品质部", "上级": "公司", "编号": "Q"}),
    ],
)
def test_what_was_meant_is_read_and_the_offered_edits_write_it(text: str, wanted: object) -> None:
    assert plain(read(text)[0]) == wanted

    assert plain(read(mended(text))[0]) == wanted
    assert kinds(mended(text)) == []


def test_one_run_shows_the_mistakes_of_all_fields() -> None:
    text = "名称：甲\n成员: [乙\n上级: @丙\n备注: 一: 二\n电话:8000\n编号: Q\n"

    node, problems = read(text)

    assert [problem.kind.value for problem in problems] == [
        "full-width-colon",
        "unclosed-bracket",
        "reserved-character",
        "colon-in-value",
        "missing-space-after-colon",
    ]
    assert plain(node) == {
        "名称": "甲",
        "成员": ["乙"],
        "上级": "@丙",
        "备注": "一: 二",
        "电话": "8000",
        "编号": "Q",
    }


def test_a_field_that_had_to_be_left_out_is_announced() -> None:
    _, problems = read("甲: [一,\n  二\n乙: 三\n")

    assert [problem.hides_text for problem in problems] == [True]


def test_a_file_with_hundreds_of_mistakes_gives_up_and_says_that_it_has_gaps() -> None:
    node, problems = read("- 甲: 一\n  乙:二\n  丙: 三\n" * 300)

    assert node is None
    assert len(problems) == 100
    assert problems[-1].hides_text


@pytest.mark.parametrize(
    "text",
    [
        "说明:\n  注意：每天检查\n",
        "职责:\n  - 负责:来料检验\n  - 目的：防止流出\n",
        "时间: 8:30\n网址: http://example.com:80/a\n引用: pos:iqc-inspector\n",
        "说明: 第一行\n  第二行：说明\n",
        "说明: |\n  名称:甲\n  \t乙\n",
        "地点: [一层、二层, 三层]\n",
        "温度: -5\n",
        "名称: 甲 # 待定\n编号: Q#3\n上级: 乙 ## 注\n成员: [甲, 乙] #注\n",
    ],
)
def test_text_that_only_resembles_a_mistake_is_left_alone(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize("opening", ["[", "{", "- ", "{a: ", "? "])
def test_deep_nesting_is_refused_without_a_crash(opening: str) -> None:
    node, problems = read(opening * 20_000)

    assert node is None
    assert [problem.kind for problem in problems] == [ProblemKind.TOO_DEEP]


def test_a_bomb_of_aliases_stays_as_small_as_it_was_written() -> None:
    text = "a: &a [x, x]\n" + "".join(
        f"{n}: &{n} [*{p}, *{p}]\n" for p, n in zip("abcdefgh", "bcdefghi", strict=True)
    )

    node, problems = read(text)

    assert len(scalars(node)) < 30
    assert {problem.kind for problem in problems} == {ProblemKind.YAML_ANCHOR}


def test_a_control_character_does_not_keep_the_rest_from_being_read() -> None:
    assert plain(read("甲: 一\x07二\n乙: 三\n")[0]) == {"甲": "一 二", "乙": "三"}


def test_a_stretch_of_a_file_is_read_in_the_places_of_the_file() -> None:
    text = "---\n名称：甲\n上级: 乙\n---\n"

    node, problems = read_yaml(Source("a.md", text), Span(4, 16))

    assert [text[s.span.start : s.span.end] for s in scalars(node)] == ["名称", "甲", "上级", "乙"]
    assert text[problems[0].span.start : problems[0].span.end] == "名称："


WORDS = (
    st.text(alphabet="品质部检验员😀🏭àIQC007 、，（）-~'\"#", min_size=1, max_size=8)
    .map(str.strip)
    .filter(bool)
)
KEYS = st.text(alphabet="名称编号上级😀ab", min_size=1, max_size=4)


def is_plain(text: str) -> bool:
    return text[0] not in "-'\"#~" and " #" not in text and not text.isspace()


def written(value: object, indent: str, newline: str) -> str:
    """A value as the lines below or the word behind its key."""
    if isinstance(value, dict):
        return "".join(
            newline + f"{indent}{key}:{written(inner, indent + '  ', newline)}"
            for key, inner in value.items()
        )
    if isinstance(value, list):
        return "".join(newline + f"{indent}- {written(item, indent, newline).strip()}" for item in value)
    text = str(value)
    return " " + (text if is_plain(text) else "'" + text.replace("'", "''") + "'")


VALUES = st.one_of(
    WORDS,
    st.lists(WORDS, min_size=1, max_size=4),
    st.dictionaries(KEYS, st.one_of(WORDS, st.lists(WORDS, min_size=1, max_size=3)), min_size=1, max_size=3),
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=5), st.sampled_from(["\n", "\r\n"]))
def test_the_text_at_a_span_is_the_value(values: dict[str, object], newline: str) -> None:
    text = "# 头" + written(values, "", newline) + newline

    node, problems = read(text)

    assert problems == ()
    assert plain(node) == values
    for scalar in scalars(node):
        there = text[scalar.span.start : scalar.span.end]
        assert there == (scalar.text if not scalar.quoted else "'" + scalar.text.replace("'", "''") + "'")


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="a名:：-[]{}'\"#&*!|>%@`\\\t\r\n　 ，?~<\u2028\x07", max_size=40))
def test_any_text_gives_places_inside_it_and_problems_in_order(text: str) -> None:
    node, problems = read(text)

    spans = [scalar.span for scalar in scalars(node)] + [problem.span for problem in problems]
    spans += [edit.span for problem in problems for edit in problem.edits]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert [problem.span for problem in problems] == sorted(problem.span for problem in problems)
