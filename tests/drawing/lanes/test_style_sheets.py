"""Both style sheets know every class the drawings use, and no more paint than they should."""

import re
from pathlib import Path

import pytest

from generator.drawing.lanes import arrange_flow, cut_flow, flow_html, flow_legend_html, flow_svg
from generator.drawing.lanes.sheets import light_style
from tests.drawing.lanes.procedures import COMPLAINT, EVERYTHING

_CSS = Path(__file__).parents[3] / "site_config/static/css"
SITE = (_CSS / "flows.css").read_text(encoding="utf-8")
_UNDRESSED = {
    "zs-chart", "zs-flow", "zs-flow-vertical", "zs-lane", "zs-lane-internal", "zs-lane-top", "zs-node", "zs-edge", "zs-chip",
    "zs-n-step", "zs-n-call", "zs-time", "zs-document", "zs-participant", "zs-note-mark", "zs-optional-mark", "zs-stage",
    "zs-node-main", "zs-lane-link", "zs-i-a", "zs-i-i", "zs-i-s", "zs-e-sequence",
}  # fmt: skip


def classes_used() -> set[str]:
    pages = cut_flow(arrange_flow(COMPLAINT), 600)
    drawings = flow_svg(arrange_flow(EVERYTHING), "f", "t", "d", str, own_lane="erp")
    drawings += "".join(flow_svg(page, "f", "t", "d", str) for page in pages)
    return {name for names in re.findall(r'class="([^"]*)"', drawings) for name in names.split()} - _UNDRESSED


@pytest.mark.parametrize("sheet", [SITE, light_style()], ids=["flows.css", "light.css"])
def test_every_class_has_a_rule(sheet: str) -> None:
    assert {name for name in classes_used() if f".{name}" not in sheet} == set()


def test_the_boxes_around_drawings_have_their_rules() -> None:
    html = flow_html(arrange_flow(EVERYTHING), "f", "t", "d", str) + flow_legend_html(
        arrange_flow(EVERYTHING)
    )
    used = {name for names in re.findall(r'<(?:div|ul) class="([^"]*)"', html) for name in names.split()}

    assert {name for name in used if f".{name}" not in SITE + (_CSS / "charts.css").read_text("utf-8")} == {
        "zs-flow-legend"
    }


def test_variables_stand_on_the_drawing_and_not_on_the_page() -> None:
    charts = (_CSS / "charts.css").read_text(encoding="utf-8")
    assert ":root" not in SITE
    assert set(re.findall(r"var\((--zs-[a-z-]+)", SITE)) <= set(re.findall(r"(--zs-[a-z-]+):", SITE + charts))


@pytest.mark.parametrize("kind", ["information", "money", "back"])
@pytest.mark.parametrize("sheet", [SITE, light_style()], ids=["flows.css", "light.css"])
def test_lines_that_share_a_width_differ_in_their_dashes(sheet: str, kind: str) -> None:
    dashes = re.findall(r"\.zs-e-(\w+) \.zs-wire ?\{[^}]*stroke-dasharray: ?([\d ]+)", sheet)

    assert len({pattern for _, pattern in dashes}) == len(dashes)
    assert kind in dict(dashes)


@pytest.mark.parametrize("sheet", [SITE, light_style()], ids=["flows.css", "light.css"])
def test_nothing_is_fetched(sheet: str) -> None:
    assert "url(" not in sheet
    assert "@import" not in sheet


def test_the_light_sheet_is_plain_enough_for_any_viewer() -> None:
    assert not re.search(r"var\(|color-mix|:is\(|@", light_style())
