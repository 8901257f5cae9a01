"""Every construct of real handbooks that we promise is used, and works, in one of the sample handbooks."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.expand.page import Site
from generator.expand.site import expand
from generator.model.handbook import Handbook
from generator.model.loading import load
from generator.model.profiles import seen_by
from generator.model.values import Profile
from generator.source.content_folder import read_content
from tests.construct_examples import Example, objection, objection_on_page, read_constructs
from tests.handbooks.t3 import write_t3

ROOT = Path(__file__).parent.parent
FOLDERS, CONSTRUCTS = read_constructs()
LAST = {
    "A": 26,
    "B": 13,
    "C": 16,
    "D": 22,
    "E": 21,
    "F": 40,
    "H": 41,
    "I": 11,
    "J": 18,
    "K": 15,
    "L": 29,
    "O": 9,
    "P": 8,
}
RATING = Example(
    "start", "target.operator", "indicators.yaml", "indicator:customer-rating", equals=">=", matches="^>"
)
CHART = Example("start", "figure.chart.cards[*].card.title", page="units/front.md", equals="运营客服组")


@pytest.fixture(scope="module")
def handbooks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Handbook]:
    made = tmp_path_factory.mktemp("t3")
    write_t3(made)
    folders = {name: made if path.endswith(".py") else ROOT / path for name, path in FOLDERS.items()}
    return {name: load(read_content(folder))[0] for name, folder in folders.items()}


@pytest.fixture(scope="module")
def site_of(handbooks: dict[str, Handbook]) -> Callable[[str, str], Site]:
    @cache
    def made(handbook: str, profile: str) -> Site:
        return expand(seen_by(handbooks[handbook], Profile.from_text(profile)), datetime.date(2026, 6, 1))

    return made


def test_the_table_lists_every_construct_of_its_groups() -> None:
    expected = [f"{group}{number:02}" for group, last in LAST.items() for number in range(1, last + 1)]

    assert sorted(CONSTRUCTS) == expected


def test_every_level_is_one_that_we_know() -> None:
    assert {construct.level for construct in CONSTRUCTS.values()} <= {"MUST", "SHOULD", "MAY"}


@pytest.mark.parametrize("key", [key for key, one in CONSTRUCTS.items() if one.level == "MUST"])
def test_a_construct_that_must_work_has_an_example(key: str) -> None:
    assert CONSTRUCTS[key].examples


@pytest.mark.parametrize("key", CONSTRUCTS)
def test_the_examples_of_a_construct_use_it(
    key: str, handbooks: dict[str, Handbook], site_of: Callable[[str, str], Site]
) -> None:
    objections = [
        objection_on_page(example, site_of(example.handbook, example.profile))
        if example.page
        else objection(example, handbooks[example.handbook])
        for example in CONSTRUCTS[key].examples
    ]

    assert [found for found in objections if found] == []


def test_a_right_example_has_no_objection(handbooks: dict[str, Handbook]) -> None:
    assert objection(RATING, handbooks["start"]) == ""


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (replace(RATING, of="indicator:nothing"), "is not in the handbook"),
        (replace(RATING, file="forms.yaml"), "was loaded from indicators.yaml"),
        (replace(RATING, way="sample"), "has 0 values"),
        (replace(RATING, way="sample", none=True), "no 无 is stated"),
        (replace(RATING, least=2), "has 1 values, 2 are wanted"),
        (replace(RATING, equals="<="), "not <="),
        (replace(RATING, matches="^<"), "none matches"),
    ],
)
def test_an_example_that_does_not_use_its_construct_is_found_out(
    wrong: Example, message: str, handbooks: dict[str, Handbook]
) -> None:
    assert message in objection(wrong, handbooks["start"])


def test_a_right_example_on_a_page_has_no_objection(site_of: Callable[[str, str], Site]) -> None:
    assert objection_on_page(CHART, site_of("start", "internal")) == ""


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (replace(CHART, page="units/nothing.md"), "there is no page"),
        (replace(CHART, least=99), "99 are wanted"),
        (replace(CHART, equals="研发部"), "not 研发部"),
        (replace(CHART, never="客服"), "says ['运营客服组']"),
    ],
)
def test_a_page_that_does_not_show_what_it_should_is_found_out(
    wrong: Example, message: str, site_of: Callable[[str, str], Site]
) -> None:
    assert message in objection_on_page(wrong, site_of("start", "internal"))


def test_a_way_that_cannot_be_read_is_refused(handbooks: dict[str, Handbook]) -> None:
    with pytest.raises(ValueError, match="no way"):
        objection(replace(RATING, way="target.[x]"), handbooks["start"])
