import re
from xml.etree import ElementTree

import pytest
from inline_snapshot import external_file

from generator.drawing import Card, Mark, MarkKind, Row, Tag, arrange, inline_svg, poster, standalone_svg
from tests.drawing.companies import MARKED, SIXTY

_NASTY = """<草稿> "a" & 'b' \\N a\\b </text><script>"""
_XLINK = "{http://www.w3.org/1999/xlink}href"
_SVG = "{http://www.w3.org/2000/svg}"


def href(path: str) -> str:
    return f"../{path}"


def drawn(*cards: Card, chart_id: str = "chart") -> str:
    return inline_svg(arrange(cards), chart_id, "架构图", "说明", href)


def test_a_small_chart_looks_as_agreed() -> None:
    card = Card(
        "quality",
        "品质部",
        "品质部经理",
        "29 人",
        "units/quality.html",
        rows=(Row("文控专员", "1 人", "positions/dc.html", (Mark(MarkKind.VACANT),)),),
        children=(Card("iqc", "IQC组", "IQC组长", "12 人", "units/iqc.html"), Card("lab", "实验室")),
    )

    assert drawn(card).replace("><", ">\n<") + "\n" == external_file("golden/small_chart.svg", format=".txt")


def test_a_chart_with_one_of_everything_looks_as_agreed() -> None:
    assert drawn(MARKED).replace("><", ">\n<") + "\n" == external_file(
        "golden/marked_chart.svg", format=".txt"
    )


def test_a_chart_says_what_it_is_to_a_screen_reader() -> None:
    root = ElementTree.fromstring(drawn(MARKED))

    named = {part.get("id"): part.text for part in root if part.tag in (f"{_SVG}title", f"{_SVG}desc")}
    assert [named[name] for name in str(root.get("aria-labelledby")).split()] == ["架构图", "说明"]
    assert root.get("role") == "group"


def test_each_link_says_where_it_leads() -> None:
    root = ElementTree.fromstring(drawn(MARKED))

    said = {link.get(_XLINK): link.get("aria-label") for link in root.iter(f"{_SVG}a")}
    assert said["../units/quality.html"] == "品质部，品质部经理 周岚，29 人"
    assert said["../positions/dc.html"] == "文控专员，1 人，兼任"
    assert said["../positions/rd.html"] == "虚线 → 研发总监"


def test_a_card_without_a_page_is_no_link() -> None:
    assert "<a " not in drawn(Card("a", "审计部", rows=(Row("内审员"),)))


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "JaVaScRiPt:x", " javascript:x", "\tjavascript:x"]
)
def test_only_relative_and_web_addresses_become_links(address: str) -> None:
    chart = arrange((Card("a", "审计部", link=address),))

    assert "<a " not in inline_svg(chart, "c", "t", "d", str)


def test_names_are_shown_as_written_whatever_they_hold() -> None:
    svg = drawn(
        Card(_NASTY, _NASTY, _NASTY, _NASTY, _NASTY, (Row(_NASTY, _NASTY, _NASTY),), (Tag(_NASTY, _NASTY),))
    )

    texts = [part.text for part in ElementTree.fromstring(svg).iter(f"{_SVG}text")]
    assert "".join("".join(str(text) for text in texts).split()).count("".join(_NASTY.split())) == 6
    assert "<script" not in svg


def test_characters_that_xml_forbids_are_left_out() -> None:
    assert ElementTree.fromstring(drawn(Card("a", "审\x00计\x0b部\ufffe"))) is not None


@pytest.mark.parametrize(
    "forbidden", ["<a href", " fill=", " stroke=", "style=", "font-", "foreignObject", "/home/", "file:"]
)
def test_the_picture_brings_no_paint_no_plain_links_and_no_path_of_this_machine(forbidden: str) -> None:
    assert forbidden not in drawn(MARKED)


def test_two_charts_on_a_page_share_no_id() -> None:
    first, second = (set(re.findall(r' id="([^"]*)"', drawn(MARKED, chart_id=name))) for name in ("a", "b"))

    assert not first & second
    assert len(first) == len(re.findall(r' id="', drawn(MARKED, chart_id="a")))


def test_ids_hold_nothing_that_would_need_quoting() -> None:
    svg = drawn(Card('a:b "c" <d>', "甲"), chart_id="图 1:x")

    assert re.findall(r' id="([^"]*)"', svg)[0] == "图-1-x"
    assert 'id="图-1-x-a-b--c---d-"' in svg


def test_cards_whose_ids_differ_in_punctuation_only_keep_different_ids() -> None:
    svg = drawn(Card("a:b", "甲"), Card("a b", "乙"))

    ids = re.findall(r' id="([^"]*)"', svg)
    assert len(ids) == len(set(ids))


def test_a_file_of_its_own_carries_its_style_title_and_legend() -> None:
    text = standalone_svg(arrange((MARKED,)), "恒拓电器架构图", "说明", href)

    root = ElementTree.fromstring(text.encode())
    words = [part.text for part in root.iter(f"{_SVG}text")]
    assert words[:2] == ["恒拓电器架构图", "服务管理体系范围"]
    assert root.find(f"{_SVG}style") is not None
    assert "var(" not in text
    assert "color-mix" not in text


def test_a_poster_file_is_as_large_as_its_sheet_allows() -> None:
    chart = arrange((SIXTY,), poster("A3"))

    root = ElementTree.fromstring(standalone_svg(chart, "架构图", "", href).encode())
    width, height = (float(str(root.get(side)).removesuffix("pt")) for side in ("width", "height"))
    assert 1000 < width <= 1134
    assert height <= 785
