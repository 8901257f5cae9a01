"""T2 恒拓电器: the sample company in content/ adds up, in the model and on the pages that people read."""

import datetime
from pathlib import Path

import pytest

from generator.expand.page import Site, Table
from generator.expand.site import expand
from generator.expand.views.view import TableView
from generator.model.handbook import Handbook
from generator.model.loading import load
from generator.model.staffing import staffing_of
from generator.source.content_folder import read_content

CONTENT = Path(__file__).parents[2] / "content"
POSTS = {
    "quality": 29,
    "rd": 27,
    "process-engineering": 9,
    "purchasing": 5,
    "production": 138,
    "warehouse": 8,
    "sales": 10,
    "after-sales": 10,
    "hr-admin": 4,
    "finance": 4,
}


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    found, findings = load(read_content(CONTENT))
    assert findings == ()
    return found


@pytest.fixture(scope="module")
def site(handbook: Handbook) -> Site:
    return expand(handbook, datetime.date(2026, 6, 1))


def test_the_company_has_thirty_units_sixty_one_positions_and_247_posts(handbook: Handbook) -> None:
    staffing = staffing_of(handbook, handbook.positions)

    assert len(handbook.units) == 30
    assert (staffing.positions, staffing.posts.min, staffing.persons) == (61, 247, 243)
    assert (staffing.vacancies, staffing.concurrent, staffing.unexplained) == (3, 1, 0)


def test_every_department_has_its_posts(handbook: Handbook) -> None:
    units = {unit.id: unit for unit in handbook.units}

    assert {key: handbook.posts_below(units[key]) for key in POSTS} == POSTS


def test_the_staffing_page_says_the_same(site: Site) -> None:
    view = site.page("views/staffing.md").view
    assert isinstance(view, TableView)
    by_unit = next(block.tables[0] for block in view.blocks if block.anchor == "units")

    assert _words(by_unit, "company") == ["61", "247", "243", "3", "1"]
    assert {key: int(_words(by_unit, key)[1]) for key in POSTS} == POSTS


def test_every_unit_and_position_has_a_page_that_the_home_page_leads_to(site: Site) -> None:
    steps, seen = {"index.html"}, {"index.html"}
    links = {page.url: {link.path for link in page.links} for page in site.pages}
    for _ in range(4):
        steps = {path for page in steps for path in links.get(page, ()) if path not in seen}
        seen |= steps

    assert {page.url for page in site.pages if page.path.startswith(("units/", "positions/"))} <= seen


def _words(table: Table, anchor: str) -> list[str]:
    line = next(line for line in table.lines if line.anchor == anchor)
    return ["".join(str(piece) for piece in cell.pieces) for cell in line.cells[1:]]
