"""Chinese numerals: every integer there and back, and what is no number."""

import pytest

from generator.model.values import half_width, parse_integer, to_chinese


def test_every_integer_reads_back_from_its_numeral() -> None:
    assert [parse_integer(to_chinese(value)) for value in range(10_000)] == list(range(10_000))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "零"),
        (2, "二"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (105, "一百零五"),
        (110, "一百一十"),
        (1005, "一千零五"),
        (2026, "二千零二十六"),
    ],
)
def test_numerals_are_written_the_usual_way(value: int, words: str) -> None:
    assert to_chinese(value) == words


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("两", 2),
        ("两百", 200),
        ("一十二", 12),
        ("一百五", 150),
        ("两千三", 2300),
        ("二〇二六", 2026),
        ("１２", 12),
        (" 7 ", 7),
    ],
)
def test_other_spellings_are_read(words: str, value: int) -> None:
    assert parse_integer(words) == value


@pytest.mark.parametrize(
    "words",
    ["", "廿", "百", "十百", "一二十", "五十百", "一百零零五", "一百一十零", "3.5", "-1", "三天", "²"],
)
def test_what_is_no_number_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="is not a number"):
        parse_integer(words)


@pytest.mark.parametrize("value", [-1, 10_000])
def test_no_numeral_is_made_up_outside_the_range(value: int) -> None:
    with pytest.raises(ValueError, match=str(value)):
        to_chinese(value)


def test_full_width_signs_become_half_width() -> None:
    assert half_width("１６：００（Ａ）") == "16:00(A)"
