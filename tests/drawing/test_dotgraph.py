import json
import re
from pathlib import Path

import pytest

from generator.drawing import Card, Row, Tag, arrange
from generator.drawing.dotgraph import chart_dot, relation_dot
from generator.drawing.graphviz import Engine, find_engine
from generator.drawing.relations import Group, Item, Relation, RelationGraph
from tests.drawing.companies import MARKED, SIXTY

NASTY = [
    "<草稿>",
    "<b>粗</b>",
    'a "b"',
    "a\\b\\N\\l",
    "R&D &amp; &lt;x&gt;",
    "a:b",
    "尾\\",
    "[x] {y} | z",
    "行\n行",
]


@pytest.fixture(scope="module")
def engine() -> Engine:
    found = find_engine(wanted="wasm")
    assert found
    return found


def shown(svg: str) -> list[str]:
    """Return the texts of Graphviz's own SVG."""
    entities = {
        "&lt;": "<",
        "&gt;": ">",
        "&quot;": '"',
        "&#160;": " ",
        "&#45;": "-",
        "&#39;": "'",
        "&amp;": "&",
    }
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    return [re.sub("|".join(entities), lambda found: entities[found[0]], text) for text in texts]


@pytest.mark.parametrize("card", [SIXTY, MARKED], ids=["sixty", "marked"])
def test_graphviz_keeps_every_box_where_the_chart_has_it(card: Card, engine: Engine) -> None:
    chart = arrange((card,))

    answer = json.loads(engine.render(chart_dot(chart, "架构图", str), "nop2", "json0"))

    found = {one["name"]: [float(number) for number in one["pos"].split(",")] for one in answer["objects"]}
    for index, placed in enumerate(chart.cards):
        middle = [placed.x + placed.face.width / 2, chart.height - placed.y - placed.face.header_height / 2]
        assert found[f"c{index}"] == pytest.approx(middle, abs=0.1)
    assert len(found) == sum(1 + len(placed.face.rows) for placed in chart.cards)
    assert len(answer["edges"]) == len(chart.lines)


@pytest.mark.parametrize("text", NASTY)
def test_graphviz_shows_names_as_written(text: str, engine: Engine) -> None:
    chart = arrange((Card(text, text, rows=(Row(text),), tags=(Tag(text),)),))

    texts = shown(engine.render(chart_dot(chart, text, str), "nop2", "svg"))

    assert "".join("".join(texts).split()) == "".join(text.split()) * 3


@pytest.mark.parametrize("text", NASTY)
def test_relation_maps_show_names_as_written(text: str, engine: Engine) -> None:
    graph = RelationGraph(
        (Item("a", text, group="g"), Item("b", "乙")), (Relation("a", "b", text),), (Group("g", text),)
    )

    texts = shown(engine.render(relation_dot(graph), "dot", "svg"))

    assert "".join("".join(texts).split()).count("".join(text.split())) == 3


def test_two_groups_of_one_name_stay_two() -> None:
    items = (Item("a", "甲", group="x"), Item("b", "乙", group="y"))

    dot = relation_dot(RelationGraph(items, (), (Group("x", "同名"), Group("y", "同名"))))

    assert "cluster_0" in dot
    assert "cluster_1" in dot


def test_links_are_relative_and_only_safe_ones_are_written() -> None:
    chart = arrange((Card("a", "甲", link="units/a.html"), Card("b", "乙", link="javascript:x")))

    dot = chart_dot(chart, "图", str)

    assert 'URL="units/a.html"' in dot
    assert "javascript" not in dot


def test_writing_dot_touches_no_disk_and_gives_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)

    first, second = (chart_dot(arrange((MARKED,)), "../销售/市场", str) for _ in range(2))

    assert first == second
    assert list(tmp_path.rglob("*")) == [inner]
    assert str(Path(__file__).parents[2]) not in first


def test_a_title_cannot_leave_its_comment() -> None:
    dot = chart_dot(arrange((Card("a", "甲"),)), "图\n}\ndigraph evil {", str)

    assert dot.splitlines()[0] == "// 图 } digraph evil {"
