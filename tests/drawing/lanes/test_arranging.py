from dataclasses import replace

import pytest

from generator.drawing.lanes import (
    Badge,
    BadgeKind,
    Document,
    EdgeKind,
    Flow,
    FlowDrawing,
    FlowEdge,
    FlowNode,
    LaneHead,
    NodeKind,
    Orientation,
    Stage,
    arrange_flow,
)
from tests.drawing.lanes.geometry import faults
from tests.drawing.lanes.procedures import COMPLAINT, EVERYTHING, INSPECTION, ORGANISATION, PLAIN, RETURNS
from tests.drawing.lanes.random_procedures import a_random_procedure

_BOTH = pytest.mark.parametrize("orientation", list(Orientation))
_ALL = pytest.mark.parametrize(
    "flow",
    [COMPLAINT, RETURNS, INSPECTION, ORGANISATION, EVERYTHING, PLAIN],
    ids=["complaint", "returns", "inspection", "organisation", "everything", "plain"],
)


def steps(*names: str, lane: str = "a") -> tuple[FlowNode, ...]:
    return tuple(FlowNode(name, lane, name) for name in names)


def chain(*names: str) -> tuple[FlowEdge, ...]:
    return tuple(map(FlowEdge, names, names[1:]))


def middles(drawing: FlowDrawing) -> dict[str, tuple[float, float]]:
    return {placed.node.id: placed.bounds.middle for placed in drawing.nodes}


@_BOTH
@pytest.mark.parametrize(
    "steps_and_lanes", [(8, 3), (8, 7), (15, 5), (30, 3), (30, 7), (60, 3), (60, 5), (60, 7)]
)
@pytest.mark.parametrize("batch", range(4))
def test_no_random_procedure_has_anything_on_anything(
    batch: int, steps_and_lanes: tuple[int, int], orientation: Orientation
) -> None:
    """Lines through boxes, lines on lines, labels on anything, lanes out of order: see geometry.py."""
    for seed in range(4):
        flow = a_random_procedure(100 * batch + seed, *steps_and_lanes)

        assert faults(arrange_flow(flow, orientation=orientation)) == []


@_BOTH
@_ALL
def test_no_real_procedure_has_anything_on_anything(flow: Flow, orientation: Orientation) -> None:
    assert faults(arrange_flow(flow, orientation=orientation)) == []
    assert faults(arrange_flow(flow, width_px=400, orientation=orientation)) == []


@_BOTH
def test_many_lines_into_one_box_stay_apart(orientation: Orientation) -> None:
    names = [f"n{index}" for index in range(25)]
    nodes = tuple(FlowNode(name, f"l{index % 3}", name) for index, name in enumerate(names))
    edges = chain(*names) + tuple(FlowEdge(name, "n24", "合格") for name in names[:-2])
    lanes = tuple(LaneHead(f"l{index}", f"部门{index}") for index in range(3))

    assert faults(arrange_flow(Flow(nodes, edges, lanes), orientation=orientation)) == []


@_BOTH
def test_ten_exits_of_one_gateway_stay_apart(orientation: Orientation) -> None:
    targets = tuple(FlowNode(f"n{index}", f"l{index % 4}", "办理") for index in range(10))
    nodes = (FlowNode("g", "l0", "到了哪一步？", NodeKind.BY_STATE), *targets)
    edges = tuple(FlowEdge("g", f"n{index}", f"第{index}种情况") for index in range(10))
    lanes = tuple(LaneHead(f"l{index}", f"部门{index}") for index in range(4))

    assert faults(arrange_flow(Flow(nodes, edges, lanes), orientation=orientation)) == []


@_BOTH
def test_several_lines_between_two_boxes_and_a_loop_onto_itself_stay_apart(orientation: Orientation) -> None:
    edges = (
        FlowEdge("a", "b"), FlowEdge("a", "b", "货款", EdgeKind.MONEY), FlowEdge("a", "b", "货", EdgeKind.GOODS),
        FlowEdge("b", "a", "退回"), FlowEdge("b", "a", "", EdgeKind.INFORMATION), FlowEdge("b", "b", "重试"),
    )  # fmt: skip
    apart = Flow(
        (FlowNode("a", "x", "甲"), FlowNode("b", "y", "乙")),
        edges,
        (LaneHead("x", "东"), LaneHead("y", "西")),
    )

    assert faults(arrange_flow(apart, orientation=orientation)) == []
    assert faults(arrange_flow(Flow(steps("a", "b"), edges), orientation=orientation)) == []


@_BOTH
def test_long_words_wrap_and_nothing_is_cut(orientation: Orientation) -> None:
    long = (
        "关于进一步规范供应商来料检验不合格品隔离标识评审处置以及纠正预防措施跟踪验证的操作要求（试行）" * 2
    )
    flow = Flow(
        (
            FlowNode("a", "x", long, NodeKind.START, stage="s"),
            FlowNode("b", "x", long, number="1", time=long, note=long, documents=(Document(long),)),
            FlowNode("c", "y", long, NodeKind.DECISION, badges=(Badge(BadgeKind.RISK, long),)),
            FlowNode("d", "y", "Donaudampfschifffahrtsgesellschaftskapitaen", NodeKind.BY_TYPE),
        ),
        (*chain("a", "b", "c"), FlowEdge("c", "d", long), FlowEdge("c", "a", long, limit=long)),
        (LaneHead("x", long), LaneHead("y", "Qualitätsmanagementbeauftragte")),
        (Stage("s", long, (Badge(BadgeKind.CONTROL, "D1"),)),),
    )

    drawing = arrange_flow(flow, orientation=orientation)

    assert faults(drawing) == []
    step = next(placed.face for placed in drawing.nodes if placed.node.id == "b")
    assert "".join(text.text for text in step.texts) == "1" + long + long
    assert ["".join(text.text for text in chip.texts) for chip in step.chips] == [long, long]
    assert "".join(text.text for text in drawing.lanes[0].texts) == long
    assert "".join(text.text for text in drawing.stages[0].texts) == long


def test_lanes_stand_side_by_side_in_the_declared_order_and_full_length() -> None:
    drawing = arrange_flow(INSPECTION)

    assert [placed.lane.text for placed in drawing.lanes] == [lane.text for lane in INSPECTION.lanes]
    assert [placed.bounds.x for placed in drawing.lanes] == sorted(
        placed.bounds.x for placed in drawing.lanes
    )
    assert {(placed.bounds.y, placed.bounds.bottom) for placed in drawing.lanes} == {(0.0, drawing.height)}


def test_a_lane_in_which_nothing_happens_is_shown_too() -> None:
    flow = Flow(steps("a", "b"), chain("a", "b"), (LaneHead("a", "客服"), LaneHead("z", "财务部")))

    drawing = arrange_flow(flow)

    assert [placed.lane.id for placed in drawing.lanes] == ["a", "z"]
    assert faults(drawing) == []


def test_a_flow_without_lanes_is_drawn_without_heads() -> None:
    drawing = arrange_flow(PLAIN)

    assert drawing.lanes == ()
    assert middles(drawing)["s4"][1] == middles(drawing)["s5"][1]


def test_an_empty_flow_is_an_empty_drawing() -> None:
    drawing = arrange_flow(Flow((), (), (LaneHead("a", "客服"),)))

    assert drawing.nodes == ()
    assert faults(drawing) == []


def test_the_procedure_runs_downwards_or_to_the_right() -> None:
    flow = Flow(steps("a", "b", "c"), chain("a", "b", "c"))

    down, right = (arrange_flow(flow, orientation=orientation) for orientation in Orientation)

    assert [y for _, y in middles(down).values()] == sorted(y for _, y in middles(down).values())
    assert [x for x, _ in middles(right).values()] == sorted(x for x, _ in middles(right).values())
    assert len({x for x, _ in middles(down).values()}) == len({y for _, y in middles(right).values()}) == 1


def test_an_edge_that_closes_a_loop_is_a_way_back_and_a_join_is_none() -> None:
    edges = (
        *chain("a", "b", "c"),
        FlowEdge("c", "a", "否", limit="最多2次"),
        FlowEdge("d", "b"),
        FlowEdge("a", "d"),
    )

    drawing = arrange_flow(Flow(steps("a", "b", "c", "d"), edges))

    kinds = {(one.edge.source, one.edge.target): one.kind for one in drawing.edges}
    assert kinds["c", "a"] is EdgeKind.BACK
    assert kinds["d", "b"] is EdgeKind.SEQUENCE
    assert middles(drawing)["d"][1] < middles(drawing)["b"][1]


def test_a_loop_says_how_often_and_any_other_flow_says_what_it_is() -> None:
    edges = (
        *chain("a", "b"),
        FlowEdge("b", "a", "否", limit="最多2次"),
        FlowEdge("a", "b", kind=EdgeKind.GOODS),
    )

    drawing = arrange_flow(Flow(steps("a", "b"), edges))

    assert [one.label.lines if one.label else () for one in drawing.edges] == [
        (),
        ("否", "最多2次"),
        ("货物",),
    ]


def test_stages_are_bands_one_after_the_other_around_their_steps() -> None:
    drawing = arrange_flow(ORGANISATION)

    bands = [(placed.bounds.y, placed.bounds.bottom) for placed in drawing.stages]
    assert [end for _, end in bands[:-1]] == [start for start, _ in bands[1:]]
    assert {placed.bounds.width for placed in drawing.stages} == {drawing.width}
    review = next(placed.bounds for placed in drawing.nodes if placed.node.id == "review")
    assert bands[1][0] < review.y < review.bottom < bands[1][1]


def test_the_same_procedure_is_drawn_alike_every_time() -> None:
    assert arrange_flow(INSPECTION) == arrange_flow(replace(INSPECTION))


def test_lines_start_and_end_at_the_outlines() -> None:
    drawing = arrange_flow(COMPLAINT)

    boxes = {placed.node.id: placed.bounds for placed in drawing.nodes}
    for edge in drawing.edges:
        for (x, y), box in zip(
            (edge.waypoints[0], edge.waypoints[-1]),
            (boxes[edge.edge.source], boxes[edge.edge.target]),
            strict=True,
        ):
            assert box.x <= x <= box.right
            assert box.y <= y <= box.bottom


@pytest.mark.parametrize(
    ("flow", "words"),
    [
        (Flow(steps("a"), (FlowEdge("a", "zz"),)), "zz"),
        (Flow(steps("a"), (), (LaneHead("b", "乙"),)), "unknown lane 'a'"),
        (Flow((FlowNode("a", "", "甲", stage="s"),), ()), "unknown stage 's'"),
        (Flow(steps("a", "a"), ()), "unique"),
        (Flow((), (), (LaneHead("b", "乙"), LaneHead("b", "丙"))), "unique"),
    ],
)
def test_what_does_not_exist_is_an_error_that_names_it(flow: Flow, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        arrange_flow(flow)
