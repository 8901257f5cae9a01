"""What a value says is read back as the same value."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.fields import Unreadable
from generator.model.values import Headcount, Offset, Recurrence, Value
from tests.model.values.strategies import VALUES, durations, headcounts, offsets, periods
from tests.model.values.test_examples import VALUE_TYPES


@given(VALUES)
@settings(max_examples=400, deadline=None)
def test_the_composed_chinese_reads_back_as_the_same_value(value: Value) -> None:
    assert type(value).model_validate(value.display).meaning == value


@given(st.one_of(periods(), durations(), offsets(), headcounts()))
@settings(max_examples=200, deadline=None)
def test_the_composed_english_of_lengths_and_headcounts_reads_back_too(value: Value) -> None:
    assert type(value).model_validate(value.display_in("en")).meaning == value


@given(VALUES)
@settings(max_examples=200, deadline=None)
def test_plain_data_of_a_value_makes_the_same_value(value: Value) -> None:
    assert type(value).model_validate(value.model_dump(mode="json")) == value


@given(
    st.text(
        "一两三十百千零0123456789人名组每月周日天年时内前后第至到-~.,、()（）≤≥%不少于超过待招兼任自起个 ",
        max_size=12,
    )
)
@settings(max_examples=400, deadline=None)
def test_any_words_are_either_refused_or_read_as_a_valid_value(words: str) -> None:
    for kind in VALUE_TYPES:
        try:
            fields = kind.from_text(words)
        except Unreadable:
            continue
        assert kind.model_validate(fields).text == words.strip()


def test_the_meaning_drops_the_words_of_nested_values_too() -> None:
    offset = Offset(duration="一个月", direction="before", anchor="到期")
    weekly = Recurrence(period="每周")

    assert offset.display == "到期前 1 个月"
    assert offset.meaning == Offset.model_validate("到期前1个月").meaning
    assert weekly.meaning == Recurrence.model_validate("每星期").meaning


def test_a_whole_number_may_stand_for_a_headcount() -> None:
    assert Headcount.model_validate(4).meaning == Headcount(exact=4)
