"""T1 青禾优品: small, written in several forms, and its figures close (SC-07)."""

import re
from pathlib import Path

import pytest

from generator.model.flow_building import flows_of
from generator.model.handbook import Handbook
from generator.model.loading import load
from generator.model.staffing import staffing_of
from generator.model.values import EdgeKind
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

    assert counts == (6, 12, 4, 3)


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


def test_t1_has_the_eight_procedures_under_control_and_one_on_trial(handbook: Handbook) -> None:
    processes = handbook.processes

    numbers = sorted(
        dumped["document"]["doc_no"] for one in processes if (dumped := one.model_dump())["document"]
    )

    assert numbers == [f"QH-QP-{number:02}" for number in range(1, 9)]
    assert len(processes) == 9


def test_every_flow_of_t1_can_be_drawn_and_comes_to_an_end(handbook: Handbook) -> None:
    flows = [flow for one in handbook.processes for flow in flows_of(handbook, one)]

    assert len(flows) == 11
    assert [flow.flaws for flow in flows if flow.flaws] == []
    assert [node.id for flow in flows for node in flow.nodes if node.id not in flow.reachable] == []
    assert [node.id for flow in flows for node in flow.nodes if node.id not in flow.finishing] == []


def test_two_forms_have_two_copies_and_one_has_four(handbook: Handbook) -> None:
    copies = [len(form.copies) for form in handbook.forms]

    assert (copies.count(2), copies.count(4), copies.count(0)) == (2, 1, 9)


def test_t1_promises_nine_times_and_has_nine_texts_and_three_rosters(handbook: Handbook) -> None:
    kinds = [text.model_dump()["script_kind"] for text in handbook.entities["script"].values()]

    assert (kinds.count("话术"), kinds.count("备注")) == (5, 4)
    assert len(handbook.entities["service_level"]) == 9
    assert len(handbook.entities["roster"]) == 3


def test_every_slot_of_a_text_is_named_and_every_name_is_a_slot(handbook: Handbook) -> None:
    texts = [text.model_dump() for text in handbook.entities["script"].values()]

    assert [
        text["name"] for text in texts if set(re.findall(r"\{(.+?)\}", text["text"])) != set(text["slots"])
    ] == []


def test_the_problem_flow_goes_back_at_most_twice_and_then_up_to_the_supervisor(handbook: Handbook) -> None:
    flow = next(flows_of(handbook, one)[0] for one in handbook.processes if one.id == "problem-types")

    back = next(edge for edge in flow.edges if edge.kind is EdgeKind.BACK)

    assert [lane.label for lane in flow.lanes] == ["顾客", "售后客服", "责任部门", "客服主管", "维修网点"]
    assert [lane.label for lane in flow.lanes if lane.is_external] == ["顾客", "维修网点"]
    assert [edge.label for edge in flow.after["type"]] == ["平台问题", "设备问题", "其他问题"]
    assert (back.source, back.target, back.exit and back.exit.max) == ("satisfied", "solve", 2)
    assert [edge.target for edge in flow.after["satisfied"] if edge.kind is EdgeKind.ESCALATION] == [
        "take-over"
    ]
