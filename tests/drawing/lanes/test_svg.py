import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from inline_snapshot import external_file

from generator.drawing.lanes import (
    Badge,
    BadgeKind,
    Document,
    Flow,
    FlowEdge,
    FlowNode,
    Involvement,
    LaneHead,
    Orientation,
    Participant,
    Stage,
    arrange_flow,
    flow_file,
    flow_html,
    flow_legend,
    flow_legend_html,
    flow_svg,
)
from tests.drawing.lanes.procedures import COMPLAINT, EVERYTHING, ORGANISATION, PLAIN, RETURNS

_NASTY = """<草稿> "a" & 'b' \\N a\\b </text><script>"""
_XLINK = "{http://www.w3.org/1999/xlink}href"
_SVG = "{http://www.w3.org/2000/svg}"


def href(path: str) -> str:
    return f"../{path}"


def drawn(flow: Flow, name: str = "flow", own_lane: str = "") -> str:
    return flow_svg(arrange_flow(flow), name, "流程图", "说明", href, own_lane=own_lane)


def parsed(flow: Flow, own_lane: str = "") -> ElementTree.Element:
    return ElementTree.fromstring(drawn(flow, own_lane=own_lane))


def classed(root: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [part for part in root.iter() if name in str(part.get("class")).split()]


def said(part: ElementTree.Element) -> str:
    link = part.find(f"{_SVG}a[@aria-label]")
    return str(part.get("aria-label") or (link.get("aria-label") if link is not None else ""))


@pytest.mark.parametrize(
    ("name", "flow", "orientation"),
    [
        ("complaint", COMPLAINT, Orientation.VERTICAL),
        ("everything", EVERYTHING, Orientation.VERTICAL),
        ("everything_horizontal", EVERYTHING, Orientation.HORIZONTAL),
        ("plain", PLAIN, Orientation.VERTICAL),
    ],
)
def test_procedures_look_as_agreed(name: str, flow: Flow, orientation: Orientation) -> None:
    svg = flow_svg(arrange_flow(flow, orientation=orientation), "flow", "流程图", "说明", href)

    assert svg.replace("><", ">\n<") + "\n" == external_file(f"golden/{name}.svg", format=".txt")


def test_nodes_are_read_in_the_order_of_the_steps_with_who_and_by_when() -> None:
    words = [said(node) for node in classed(parsed(COMPLAINT), "zs-node")]

    assert words[0] == "开始 提出投诉，客户"
    assert (
        words[7] == "步骤 6 部门处理并反馈，相关部门，24小时内，风险 R2 处理超时，表单、记录 纠正预防措施报告"
    )
    assert len(words) == len(COMPLAINT.nodes)
    assert [word.split("，")[0].split(" ")[-1] for word in words] == [node.text for node in COMPLAINT.nodes]


def test_the_drawing_says_what_it_is() -> None:
    root = parsed(COMPLAINT)

    named = {part.get("id"): part.text for part in root if part.tag in (f"{_SVG}title", f"{_SVG}desc")}
    assert [named[name] for name in str(root.get("aria-labelledby")).split()] == ["流程图", "说明"]
    assert root.get("role") == "group"


def test_steps_forms_badges_and_lanes_lead_to_their_pages() -> None:
    links = {part.get(_XLINK) for part in parsed(EVERYTHING).iter(f"{_SVG}a")}

    assert links >= {
        "../#step-1",
        "../forms/calls.html",
        "../#r1",
        "../positions/agent.html",
        "../processes/returns.html",
    }


def test_no_link_is_inside_another() -> None:
    links = list(parsed(EVERYTHING).iter(f"{_SVG}a"))

    assert links
    assert not [link for link in links if list(link.iter(f"{_SVG}a")) != [link]]


def test_the_own_lane_its_steps_and_its_part_in_others_are_marked() -> None:
    own = classed(parsed(EVERYTHING, own_lane="erp"), "zs-own")

    assert {part.get("data-lane") for part in own} == {"erp", None}
    kinds = [str(part.get("class")).split()[0] for part in own]
    assert kinds.count("zs-lane") == 2
    assert kinds.count("zs-node") == 2
    assert kinds.count("zs-chip") == 1


def test_scripts_find_lanes_steps_and_lines_by_id() -> None:
    root = parsed(EVERYTHING)

    assert [part.get("data-lane") for part in classed(root, "zs-node")] == [
        node.lane for node in EVERYTHING.nodes
    ]
    assert [(part.get("data-from"), part.get("data-to")) for part in classed(root, "zs-edge")] == [
        (edge.source, edge.target) for edge in EVERYTHING.edges
    ]
    assert root.find(".//*[@id='flow-lane-agent']") is not None
    assert root.find(".//*[@id='flow-log']") is not None
    assert classed(root, "zs-node")[1].get("data-with") == "erp"


def test_each_kind_of_line_has_its_own_class_and_head() -> None:
    root = parsed(EVERYTHING)

    kinds = {str(edge.get("class")).split()[1] for edge in classed(root, "zs-edge")}
    assert kinds == {
        f"zs-e-{kind}" for kind in ("sequence", "information", "money", "goods", "escalation", "back")
    }
    heads = [part for edge in classed(root, "zs-e-escalation") for part in classed(edge, "zs-tip")]
    assert len(heads) == 2


def test_names_are_shown_as_written_whatever_they_hold() -> None:
    flow = Flow(
        (
            FlowNode(
                _NASTY, _NASTY, _NASTY, number=_NASTY, link=_NASTY, time=_NASTY, stage=_NASTY, note=_NASTY,
                documents=(Document(_NASTY, _NASTY),), badges=(Badge(BadgeKind.NOTE, _NASTY, _NASTY),),
                participants=(Participant(Involvement.VERIFY, _NASTY, _NASTY),),
            ),
        ),
        (FlowEdge(_NASTY, _NASTY, _NASTY, limit=_NASTY),),
        (LaneHead(_NASTY, _NASTY, _NASTY),),
        (Stage(_NASTY, _NASTY),),
    )  # fmt: skip

    svg = drawn(flow)

    texts = "".join(
        "".join(str(part.text) for part in ElementTree.fromstring(svg).iter(f"{_SVG}text")).split()
    )
    assert texts.replace("V", "").count("".join(_NASTY.split())) == 11
    assert "<script" not in svg


@pytest.mark.parametrize(
    "forbidden",
    ["<a href", " fill=", " stroke=", "style=", "font-", "foreignObject", "/work/", "file:", "marker"],
)
def test_the_picture_brings_no_paint_no_plain_links_and_no_path_of_this_machine(forbidden: str) -> None:
    assert forbidden not in drawn(EVERYTHING)


def test_only_relative_and_web_addresses_become_links() -> None:
    svg = flow_svg(
        arrange_flow(Flow((FlowNode("a", "", "甲", link="javascript:x"),), ())), "f", "t", "d", str
    )

    assert "<a " not in svg


def test_two_drawings_on_a_page_share_no_id() -> None:
    first, second = (set(re.findall(r' id="([^"]*)"', drawn(EVERYTHING, name))) for name in ("a", "b"))

    assert not first & second
    assert len(first) == len(re.findall(r' id="', drawn(EVERYTHING, "a")))


def test_the_legend_lists_exactly_what_the_drawing_uses() -> None:
    assert [entry.text for entry in flow_legend(arrange_flow(EVERYTHING))] == [
        "外部", "系统", "开始", "结束", "定时", "消息", "步骤", "系统步骤", "引用流程", "判断", "按类型分支", "按状态分支",
        "并行", "可选", "表单、记录", "时限", "控制点", "风险", "流程说明", "批准", "知会",
        "顺序", "信息", "资金", "货物", "上报", "退回",
    ]  # fmt: skip
    assert [entry.text for entry in flow_legend(arrange_flow(PLAIN))] == ["步骤", "判断", "顺序"]


def test_the_legend_speaks_the_language_of_the_flow() -> None:
    english = arrange_flow(replace(PLAIN, language="en"))

    assert [entry.text for entry in flow_legend(english)] == ["Step", "Decision", "Sequence"]
    assert flow_legend_html(english).count("<li>") == 3
    assert "Decision 3 能否现场修好？" in flow_svg(english, "f", "t", "d", str)


def test_every_entry_of_the_legend_has_a_picture() -> None:
    items = flow_legend_html(arrange_flow(EVERYTHING)).split("<li>")[1:]

    pictures = [re.sub(r"</svg>.*", "", item) for item in items]
    assert all("<rect" in one or "<path" in one or "<circle" in one for one in pictures)
    assert len(set(pictures)) == len(pictures)


def test_a_file_of_its_own_carries_its_style_title_and_legend() -> None:
    text = flow_file(arrange_flow(RETURNS), "退货流程", "说明", href)

    root = ElementTree.fromstring(text.encode())
    words = [part.text for part in root.iter(f"{_SVG}text")]
    assert words[:3] == ["退货流程", "外部", "开始"]
    assert root.find(f"{_SVG}style") is not None
    assert "var(" not in text


def test_the_scroll_box_repeats_the_heads_of_the_lanes_for_eyes_only() -> None:
    html = flow_html(arrange_flow(RETURNS), "flow", "退货流程", "说明", href)

    heads = html[
        html.index('<div class="zs-flow-heads') : html.index('<svg class="zs-chart zs-flow zs-flow-vertical')
    ]
    assert 'aria-hidden="true"' in heads
    assert "<a " not in heads
    assert " id=" not in heads
    assert re.findall(r"zs-lane-name[^>]*>([^<]*)<", heads) == [lane.text for lane in RETURNS.lanes]
    assert "data-search-exclude" in html


def test_a_drawing_that_fits_its_sheet_is_printed_as_it_is() -> None:
    assert "zs-flow-page" not in flow_html(arrange_flow(COMPLAINT), "f", "t", "d", href)


def test_a_wide_drawing_is_printed_on_the_wide_sheet() -> None:
    html = flow_html(arrange_flow(ORGANISATION), "f", "t", "d", href)

    assert 'class="zs-flow-page zs-flow-a4-landscape" aria-hidden="true"' in html
