import json

import pytest

from generator.drawing.graphviz import Engine, find_engine
from generator.drawing.lanes import Flow, FlowEdge, FlowNode, LaneHead, Orientation, arrange_flow
from generator.drawing.lanes.dot import flow_dot
from tests.drawing.lanes.procedures import EVERYTHING, INSPECTION, PLAIN
from tests.drawing.test_dotgraph import NASTY, shown


@pytest.fixture(scope="module")
def engine() -> Engine:
    found = find_engine(wanted="wasm")
    assert found
    return found


@pytest.mark.parametrize("orientation", list(Orientation))
@pytest.mark.parametrize("flow", [INSPECTION, EVERYTHING, PLAIN], ids=["inspection", "everything", "plain"])
def test_graphviz_keeps_boxes_lanes_and_lines_where_the_drawing_has_them(
    flow: Flow, orientation: Orientation, engine: Engine
) -> None:
    drawing = arrange_flow(flow, orientation=orientation)

    answer = json.loads(engine.render(flow_dot(drawing, "流程", str), "nop2", "json0"))

    found = {one["name"]: one for one in answer["objects"]}
    for index, placed in enumerate(drawing.nodes):
        x, y = placed.bounds.middle
        assert [float(part) for part in found[f"n{index}"]["pos"].split(",")] == pytest.approx(
            [x, drawing.height - y], abs=0.1
        )
    for index, lane in enumerate(drawing.lanes):
        box = lane.bounds
        expected = [box.x, drawing.height - box.bottom, box.right, drawing.height - box.y]
        assert [float(part) for part in found[f"cluster_{index}"]["bb"].split(",")] == pytest.approx(
            expected, abs=0.1
        )
    for edge, placed_edge in zip(answer["edges"], drawing.edges, strict=True):
        tip = [float(part) for part in edge["pos"].split()[0].split(",")[1:]]
        x, y = placed_edge.waypoints[-1]
        assert tip == pytest.approx([x, drawing.height - y], abs=0.1)


@pytest.mark.parametrize("text", NASTY)
def test_graphviz_shows_names_as_written(text: str, engine: Engine) -> None:
    flow = Flow(
        (FlowNode(text, text, text), FlowNode("b", text, "乙")),
        (FlowEdge(text, "b", text),),
        (LaneHead(text, text),),
    )

    texts = shown(engine.render(flow_dot(arrange_flow(flow), text, str), "nop2", "svg"))

    assert "".join("".join(texts).split()).count("".join(text.split())) == 3
