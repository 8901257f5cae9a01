"""Posts, persons and vacancies of every wording add up."""

import pytest

from generator.model.handbook import Handbook
from generator.model.position import Position
from generator.model.staffing import seats_of, staffing_of
from tests.builders import a_handbook, a_person, a_position, a_unit


def the(handbook: Handbook, identity: str) -> Position:
    return next(position for position in handbook.positions if position.id == identity)


GROUPS = (
    a_unit("shop", kind="部"),
    a_unit("g1", kind="组", parent="shop"),
    a_unit("g2", kind="组", parent="shop"),
    a_unit("sub", kind="组", parent="g2"),
    a_unit("line", kind="班", parent="shop"),
)


@pytest.mark.parametrize(
    ("headcount", "shown"),
    [
        ("4人", "4"),
        ("2-3人", "2–3"),
        ("2名以上", "2+"),
        ("若干", "若干"),
        ("每组1人", "3"),
        ("每班2人", "2"),
        ("每车间2人", "2"),
        ("兼任", "1"),
        ("4人（待招1名）", "4"),
    ],
)
def test_a_headcount_counts_what_it_says(headcount: str, shown: str) -> None:
    handbook = a_handbook(*GROUPS, a_position("a", unit="shop", headcount=headcount))

    posts = handbook.posts_below(handbook.units[0])
    assert (posts.min, posts.max) == BOUNDS[shown]


BOUNDS = {
    "4": (4, 4),
    "2–3": (2, 3),
    "2+": (2, None),
    "若干": (0, None),
    "3": (3, 3),
    "2": (2, 2),
    "1": (1, 1),
}


def test_a_post_per_unit_counts_once_for_each_unit_it_serves() -> None:
    handbook = a_handbook(*GROUPS, a_position("a", unit="shop", headcount="每组2人", across=["g1", "g2"]))

    assert handbook.multiplier(the(handbook, "a")) == 2
    assert handbook.posts(the(handbook, "a")).min == 4


def test_a_position_without_headcount_is_a_position_and_no_post() -> None:
    handbook = a_handbook(a_position("a"), a_position("b", headcount=2))

    total = staffing_of(handbook, handbook.positions)

    assert (total.positions, total.posts.min) == (2, 2)


def test_posts_are_main_holders_vacancies_and_concurrent_posts() -> None:
    handbook = a_handbook(
        a_position("a", headcount="4人（待招1名）"),
        a_position("b", headcount="1人"),
        a_position("c", headcount="由1人兼任"),
        a_person("p1", assignments=["a", "b（兼任）"]),
        a_person("p2", assignments=["a"]),
        a_person("p3", assignments=["a"]),
    )

    total = staffing_of(handbook, handbook.positions)

    assert (total.posts.min, total.persons, total.vacancies, total.concurrent) == (6, 3, 1, 2)
    assert total.unexplained == 0


@pytest.mark.parametrize(("people", "unexplained"), [(1, 1), (2, 0), (3, -1)])
def test_too_few_and_too_many_holders_leave_a_difference(people: int, unexplained: int) -> None:
    holders = [a_person(f"p{number}", assignments=["a"]) for number in range(people)]
    handbook = a_handbook(a_position("a", headcount=2), *holders)

    assert staffing_of(handbook, handbook.positions).unexplained == unexplained


def test_a_shared_post_with_a_stated_holder_is_concurrent_once() -> None:
    handbook = a_handbook(
        a_position("main", headcount=1),
        a_position("hat", headcount="由1人兼任"),
        a_person("p", assignments=["main", "hat（兼任）"]),
    )

    assert seats_of(handbook, the(handbook, "hat")).concurrent == 1


def test_the_posts_of_a_unit_are_those_of_all_units_below_it() -> None:
    handbook = a_handbook(
        *GROUPS, a_position("a", unit="sub", headcount=3), a_position("b", unit="g2", headcount=1)
    )
    by_id = {unit.id: handbook.posts_below(unit).min for unit in handbook.units}

    assert by_id == {"shop": 4, "g1": 0, "g2": 4, "sub": 3, "line": 0}
