from xml.etree import ElementTree

import pytest

from generator.drawing.graphviz import Engine, Format, GraphvizError, Layout, find_engine
from generator.drawing.maps import lay_out, relation_svg
from generator.drawing.relations import Direction, Group, Item, Relation, RelationGraph

_SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}href"

CAREER = RelationGraph(
    (
        Item("iqc", "IQC检验员", "初级 / 中级", "positions/iqc.html", "work", is_highlighted=True),
        Item("ipqc", "制程检验员", "", "positions/ipqc.html", "work"),
        Item("lead", "IQC组长", "", "positions/lead.html", "work"),
        Item("head", "品质部经理", group="lead"),
    ),
    (
        Relation("iqc", "lead", "满 2 年"),
        Relation("ipqc", "lead"),
        Relation("lead", "head", "满 3 年"),
        Relation("iqc", "ipqc", "轮岗 6 个月", is_dashed=True, is_both_ways=True),
    ),
    (Group("work", "品质操作序列"), Group("lead", "管理序列"), Group("empty", "空")),
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    found = find_engine(wanted="wasm")
    assert found
    return found


def drawn(engine: Engine, graph: RelationGraph = CAREER) -> str:
    svg = relation_svg(graph, engine, "career", "职业发展", "说明", lambda path: f"../{path}")
    assert svg
    return svg


def test_promotion_leads_upwards_and_rotation_sideways(engine: Engine) -> None:
    found = lay_out(CAREER, engine)
    assert found

    places = {placed.item.id: placed.middle for placed in found.items}
    assert places["head"][1] < places["lead"][1] < places["iqc"][1] == places["ipqc"][1]


def test_no_two_boxes_overlap_and_all_stay_inside(engine: Engine) -> None:
    for direction in Direction:
        found = lay_out(RelationGraph(CAREER.items, CAREER.relations, CAREER.groups, direction), engine)
        assert found
        boxes = [(*placed.middle, placed.face.width / 2, placed.face.height / 2) for placed in found.items]
        for index, (x, y, half, high) in enumerate(boxes):
            assert half <= x <= found.width - half
            assert high <= y <= found.height - high
            assert all(abs(x - a) > half + c or abs(y - b) > high + d for a, b, c, d in boxes[index + 1 :])


def test_a_promotion_has_one_arrow_head_and_a_rotation_two(engine: Engine) -> None:
    found = lay_out(CAREER, engine)
    assert found

    tips = [
        sum((curve.start_tip is not None) + (curve.end_tip is not None) for curve in placed.curves)
        for placed in found.relations
    ]
    assert tips == [1, 1, 1, 2]


def test_boxes_link_to_their_pages_and_labels_are_written(engine: Engine) -> None:
    root = ElementTree.fromstring(drawn(engine))

    links = {link.get(_XLINK): link.get("aria-label") for link in root.iter(f"{_SVG}a")}
    assert links["../positions/iqc.html"] == "IQC检验员，初级 / 中级"
    texts = [part.text for part in root.iter(f"{_SVG}text")]
    assert {"满 2 年", "轮岗 6 个月", "品质操作序列", "品质部经理"} <= set(texts)
    assert "空" not in texts


@pytest.mark.parametrize("forbidden", ["<a href", " fill=", " stroke=", "style=", "font-", "<polygon"])
def test_the_picture_brings_no_paint_and_no_plain_links(forbidden: str, engine: Engine) -> None:
    assert forbidden not in drawn(engine)


def test_the_picture_is_the_same_every_time(engine: Engine) -> None:
    assert drawn(engine) == drawn(engine)


def test_two_relations_between_the_same_boxes_are_two_lines(engine: Engine) -> None:
    graph = RelationGraph(
        (Item("a", "甲"), Item("b", "乙")), (Relation("a", "b"), Relation("b", "a"), Relation("a", "b", "再"))
    )

    assert drawn(engine, graph).count('class="zs-arrow"') == 3


def test_without_an_engine_there_is_no_map() -> None:
    assert relation_svg(CAREER, None, "m", "t", "d", str) is None


def test_an_engine_that_gives_up_leaves_the_page_its_table() -> None:
    class Tired:
        name = "tired"

        def render(self, source: str, layout: Layout, output: Format) -> str:
            raise GraphvizError("too large")

    assert relation_svg(CAREER, Tired(), "m", "t", "d", str) is None


def test_relations_to_nowhere_are_refused() -> None:
    with pytest.raises(ValueError, match="not there: ghost"):
        RelationGraph((Item("a", "甲"),), (Relation("a", "ghost"),))
