"""Both style sheets know every class the drawings use, and no more paint than they should."""

import re
from pathlib import Path

import pytest

from generator.drawing import Card, Mark, MarkKind, Row, Tint, arrange, inline_svg, poster
from generator.drawing.frames import light_style
from generator.drawing.legend import TINTS
from tests.drawing.companies import MARKED, SIXTY

SITE = (Path(__file__).parents[2] / "site_config/static/css/charts.css").read_text(encoding="utf-8")
_UNDRESSED = {
    "zs-org",
    "zs-card",
    "zs-level-0",
    "zs-level-2",
    "zs-row",
    "zs-link",
    "zs-map",
    "zs-badge",
    "zs-header",
}


def classes_used() -> set[str]:
    every = tuple(
        Card(kind, kind, marks=(Mark(kind),), rows=(Row("甲", marks=(Mark(kind),)),)) for kind in MarkKind
    )
    tinted = tuple(Card(f"t{index}", "乙", tint=Tint(index, "丙")) for index in range(TINTS))
    charts = [arrange((MARKED,)), arrange((SIXTY,), poster()), arrange(every + tinted)]
    drawings = "".join(inline_svg(chart, "c", "t", "d", str, with_heading=True) for chart in charts)
    return {name for names in re.findall(r'class="([^"]*)"', drawings) for name in names.split()} - _UNDRESSED


@pytest.mark.parametrize("sheet", [SITE, light_style()], ids=["charts.css", "light.css"])
def test_every_class_has_a_rule(sheet: str) -> None:
    missing = {name for name in classes_used() if f".{name}" not in sheet}

    assert missing - {"zs-m-recruiting"} == set()


def test_variables_stand_on_the_drawing_and_not_on_the_page() -> None:
    assert ":root" not in SITE
    assert set(re.findall(r"var\((--zs-[a-z-]+)", SITE)) <= set(re.findall(r"(--zs-[a-z-]+):", SITE))


@pytest.mark.parametrize("sheet", [SITE, light_style()], ids=["charts.css", "light.css"])
def test_nothing_is_fetched(sheet: str) -> None:
    assert "url(" not in sheet
    assert "@import" not in sheet


def test_the_light_sheet_is_plain_enough_for_any_viewer() -> None:
    assert not re.search(r"var\(|color-mix|:is\(|@", light_style())
