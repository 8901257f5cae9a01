from generator.drawing import Card, Mark, MarkKind, Row, Tag, Tint, arrange, legend, legend_html
from tests.drawing.companies import MARKED


def test_the_legend_lists_exactly_what_the_chart_uses() -> None:
    assert [entry.text for entry in legend(arrange((MARKED,)))] == [
        "服务管理体系范围",
        "本单位",
        "治理或议事机构",
        "暂缺",
        "待招",
        "拟设",
        "拟",
        "兼任",
        "外部",
        "手册范围外",
        "虚线上级",
    ]


def test_a_plain_chart_needs_no_legend() -> None:
    chart = arrange((Card("a", "甲部", rows=(Row("专员"),)),))

    assert legend(chart) == ()
    assert legend_html(chart) == ""


def test_the_legend_speaks_the_language_of_the_chart() -> None:
    card = Card("a", "Quality", marks=(Mark(MarkKind.VACANT),), tags=(Tag("Dotted line to the CTO"),))

    assert [entry.text for entry in legend(arrange((card,), language="en"))] == [
        "Vacant",
        "Dotted-line superior",
    ]


def test_a_scope_is_named_once_and_as_written() -> None:
    cards = tuple(Card(name, name, tint=Tint(7, "<范围>")) for name in "甲乙")

    html = legend_html(arrange(cards))

    assert html.count("&lt;范围&gt;") == 1
    assert "zs-tint-1" in html
