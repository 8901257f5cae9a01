"""T1 青禾优品: small, written in several forms, and its figures close (SC-07)."""

from pathlib import Path

import pytest

from generator.model.handbook import Handbook
from generator.model.loading import load
from generator.model.staffing import staffing_of
from generator.source.content_folder import read_content

FOLDER = Path(__file__).parent / "t1"


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    found, findings = load(read_content(FOLDER))
    assert findings == ()
    return found


def test_t1_has_nine_units_and_eighteen_positions(handbook: Handbook) -> None:
    kinds = [unit.unit_kind for unit in handbook.units]

    assert (kinds.count("公司"), kinds.count("部"), kinds.count("组")) == (1, 6, 2)
    assert len(handbook.positions) == 18


def test_posts_equal_persons_vacancies_and_concurrent_posts(handbook: Handbook) -> None:
    staffing = staffing_of(handbook, handbook.positions)

    assert (staffing.posts.min, staffing.persons, staffing.vacancies, staffing.concurrent) == (25, 23, 1, 1)
    assert staffing.unexplained == 0
    assert len(handbook.people) == 23


def test_every_declared_total_equals_the_sum_of_its_posts(handbook: Handbook) -> None:
    declared = {unit.id: unit.declared_headcount for unit in handbook.units if unit.declared_headcount}

    computed = {key: handbook.posts_below(unit) for unit in handbook.units if (key := unit.id) in declared}

    assert computed == {key: headcount.posts for key, headcount in declared.items()}
    assert computed["service"] == 9


def test_fourteen_positions_are_standard_and_four_are_sketches(handbook: Handbook) -> None:
    levels = [position.completeness.value for position in handbook.positions]

    assert (levels.count("standard"), levels.count("sketch")) == (14, 4)


def test_the_lists_of_t1_are_complete(handbook: Handbook) -> None:
    counts = (len(handbook.indicators), len(handbook.forms), len(handbook.parties), len(handbook.systems))

    assert counts == (6, 12, 3, 3)


def test_a_unit_file_may_hold_positions_and_units_below_it(handbook: Handbook) -> None:
    assert handbook.places["unit:office"].path == "units/qinghe.yaml"
    assert handbook.places["position:general-manager"].path == "units/qinghe.yaml"
    assert handbook.places["position:cashier"].path == "units/finance-admin.yaml"


def test_markdown_headings_are_fields_and_groups_and_nested_items_are_attributes(handbook: Handbook) -> None:
    duty = handbook.entities["position"]["aftersales-agent"].model_dump()["duties"][0]

    assert duty["group"] == "退货和换货"
    assert duty["text"] == "登记退换货申请，24小时内答复是否受理"
    assert (duty["time"]["value"], duty["time"]["unit"]) == (24, "hour")
    assert [ref["element"] for ref in duty["implements"]] == ["returns", "returns"]


def test_every_duty_of_a_unit_is_carried_out_by_a_position(handbook: Handbook) -> None:
    owned = {(unit.id, duty.id) for unit in handbook.units for duty in unit.duties}

    done = {
        (ref.id, ref.element)
        for position in handbook.positions
        for duty in position.duties
        for ref in duty.implements
    }

    assert owned - done == set()
