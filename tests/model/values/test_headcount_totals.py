"""Headcounts add up: to a number, to a range, or to no upper end."""

import pytest
from hypothesis import given

from generator.model.values import Headcount, HeadcountTotal
from tests.model.values.strategies import TOTALS


def posts(words: str) -> HeadcountTotal:
    return Headcount.model_validate(words).posts


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("4人 1人 20名", "25"),
        ("24人 2-4名", "26–28"),
        ("24人 2名以上", "26 以上"),
        ("26人 若干", "26 以上"),
        ("3人 待招2名", "5"),
        ("", "0"),
    ],
)
def test_a_unit_adds_up_its_posts(words: str, shown: str) -> None:
    assert sum(map(posts, words.split()), HeadcountTotal()).display == shown


def test_an_open_end_reads_in_english_too() -> None:
    assert HeadcountTotal(26, None).display_in("en") == "26 or more"


def test_a_headcount_per_group_is_multiplied_by_the_groups() -> None:
    assert posts("每组1-2人") * 3 == HeadcountTotal(3, 6)
    assert 0 * posts("每组若干") == 0


@pytest.mark.parametrize(
    ("words", "seats", "people"),
    [("与售前组共用1人", 1, 0), ("兼任", 1, 0), ("4人(待招2名)", 4, 4), ("3人", 3, 3)],
)
def test_a_shared_post_is_a_seat_and_adds_no_person(words: str, seats: int, people: int) -> None:
    headcount = Headcount.model_validate(words)

    assert headcount.posts == seats
    assert headcount.persons == people


def test_a_vacancy_without_a_number_is_at_least_one_seat() -> None:
    assert posts("待招") == HeadcountTotal(1, None)


def test_an_exact_total_equals_its_number_and_hashes_like_it() -> None:
    assert HeadcountTotal(25, 25) == 25
    assert HeadcountTotal(25, 26) != 25
    assert {HeadcountTotal(25, 25)} == {25}


@pytest.mark.parametrize(
    ("low", "high", "count", "fits"),
    [(4, 4, 4, True), (4, 4, 5, False), (1, 3, 0, False), (2, None, 99, True)],
)
def test_a_total_allows_what_lies_within(low: int, high: int | None, count: int, fits: bool) -> None:
    assert HeadcountTotal(low, high).allows(count) is fits


@given(TOTALS, TOTALS, TOTALS)
def test_adding_does_not_depend_on_the_order(
    one: HeadcountTotal, two: HeadcountTotal, three: HeadcountTotal
) -> None:
    assert one + two + three == three + (two + one)
    assert one + one + one == one * 3
    assert one + 0 == 0 + one == one
