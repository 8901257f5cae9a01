"""Did you mean ...?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics.suggest import edit_distance, nearest

POSITIONS = ("检验员", "IQC检验员", "IQC组长", "品质部经理", "研发部经理", "客服专员", "仓库管理员", "总经理")
FIELDS = ("superior", "title", "headcount", "responsibilities", "owner", "review_months")
LABELS = ("直接上级", "名称", "编号", "工作职责", "任职要求", "负责人")


@pytest.mark.parametrize(
    ("word", "candidates", "first"),
    [
        ("质检员", POSITIONS, "检验员"),
        ("ＩＱＣ 组长", POSITIONS, "IQC组长"),
        ("IPQC组长", POSITIONS, "IQC组长"),
        ("品质经理", POSITIONS, "品质部经理"),
        ("总经里", POSITIONS, "总经理"),
        ("仓管员", POSITIONS, "仓库管理员"),
        ("上级", LABELS, "直接上级"),
        ("名子", LABELS, "名称"),
        ("负责", LABELS, "负责人"),
        ("岗位职责", LABELS, "工作职责"),
        ("ownr", FIELDS, "owner"),
        ("titel", FIELDS, "title"),
        ("head_count", FIELDS, "headcount"),
        ("Review-Months", FIELDS, "review_months"),
    ],
)
def test_the_name_that_was_meant_comes_first(word: str, candidates: tuple[str, ...], first: str) -> None:
    assert nearest(word, candidates)[0] == first


@pytest.mark.parametrize(
    ("word", "candidates"), [("苹果", POSITIONS), ("xyz", FIELDS), ("", FIELDS), ("颜色", LABELS)]
)
def test_a_word_unlike_all_gets_no_suggestion(word: str, candidates: tuple[str, ...]) -> None:
    assert nearest(word, candidates) == ()


def test_at_most_as_many_as_wanted_come_back_and_none_twice() -> None:
    assert nearest("检验员", ["检验员甲", "检验员乙", "检验员丙", "检验员甲"], most=2) == (
        "检验员丙",
        "检验员乙",
    )


def test_the_order_of_the_candidates_does_not_matter() -> None:
    assert nearest("经理", POSITIONS) == nearest("经理", tuple(reversed(POSITIONS)))


@given(st.text(max_size=8), st.text(max_size=8))
def test_the_distance_is_symmetric_and_zero_for_equal_words_only(one: str, other: str) -> None:
    assert edit_distance(one, other) == edit_distance(other, one)
    assert (edit_distance(one, other) == 0) == (one == other)


def test_two_swapped_neighbours_are_one_mistake() -> None:
    assert edit_distance("titel", "title") == 1
