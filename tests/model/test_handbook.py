"""Questions to a handbook: who stands above and below, on which day, and what a loop does."""

import datetime

from generator.model.handbook import Handbook
from tests.builders import a_file, a_handbook, a_person, a_position, a_role, a_unit, rendered, site_of


def ids(found: object) -> list[str]:
    assert isinstance(found, tuple)
    return [one.id for one in found]


def on(handbook: Handbook, day: str) -> Handbook:
    return handbook.as_of(datetime.date.fromisoformat(day))


def test_units_and_positions_exist_from_their_first_day_until_the_day_that_ends_them() -> None:
    handbook = a_handbook(
        a_unit("root"),
        a_unit("new", parent="root", valid_from="2026-03-01"),
        a_unit("old", parent="root", valid_to="2026-03-01"),
        a_position("a", unit="root", valid_from="2026-01-01", valid_to="2026-12-31"),
    )

    assert ids(on(handbook, "2025-12-31").units) == ["root", "old"]
    assert ids(on(handbook, "2026-02-28").units) == ["root", "old"]
    assert ids(on(handbook, "2026-03-01").units) == ["root", "new"]
    assert [len(on(handbook, day).positions) for day in ("2025-12-31", "2026-01-01", "2026-12-31")] == [
        0,
        1,
        0,
    ]


def test_a_person_who_has_left_a_post_holds_it_no_longer() -> None:
    handbook = a_handbook(
        a_position("a", headcount=1),
        a_person("p", assignments=[{"position": "a", "from": "2024-01-01", "to": "2026-05-31"}]),
    )

    assert set(on(handbook, "2026-05-31").holders) == {"a"}
    assert set(on(handbook, "2026-06-01").holders) == set()


def test_a_page_that_leads_to_a_unit_of_another_day_shows_its_name_without_a_link() -> None:
    handbook = a_handbook(
        a_unit("root", interfaces=[{"counterpart": "old", "subject": "交接"}]),
        a_unit("old", name="旧部", parent="root", valid_to="2026-03-01"),
    )

    assert "<td>旧部</td>" in row_of(rendered(handbook)["units/root.md"].decode(), "交接")
    linked = rendered(handbook, today=datetime.date(2026, 2, 1))["units/root.md"].decode()
    assert 'href="old.html"' in row_of(linked, "交接")


def row_of(page: str, word: str) -> str:
    line = next(line for line in page.splitlines() if line.startswith("<tr") and word in line)
    return line.replace('<th scope="row">', "<td>").replace("</th>", "</td>")


def test_reports_are_direct_or_further_below() -> None:
    handbook = a_handbook(
        a_position("a"),
        a_position("b", superior="a"),
        a_position("c", superior="b"),
        a_position("d", superior="c"),
    )
    top = handbook.positions[0]

    assert ids(handbook.direct_reports(top)) == ["b"]
    assert ids(handbook.indirect_reports(top)) == ["c", "d"]


def test_units_in_a_loop_keep_their_pages_and_every_walk_ends() -> None:
    handbook = a_handbook(
        a_unit("a", parent="c"),
        a_unit("b", parent="a"),
        a_unit("c", parent="b"),
        a_unit("self", parent="self"),
        a_unit("good"),
        a_position("x", unit="b", headcount=1),
    )

    assert sorted(ids(handbook.units)) == ["a", "b", "c", "good", "self"]
    for unit in handbook.units:
        assert unit.id not in ids(handbook.line_up(unit))
        assert sorted(ids(handbook.below(unit))) in (["a", "b", "c"], ["self"], ["good"])
        assert handbook.posts_below(unit).min == (unit.id in "abc")
    pages = {page.path for page in site_of(handbook).pages}
    assert {f"units/{name}.md" for name in ("a", "b", "c", "good", "self")} <= pages
    assert "positions/x.md" in pages


def test_superiors_in_a_loop_keep_their_pages_and_every_walk_ends() -> None:
    handbook = a_handbook(
        a_position("a", superior="c"),
        a_position("b", superior="a"),
        a_position("c", superior="b"),
        a_position("self", superior="self"),
    )

    for position in handbook.positions:
        below = [*ids(handbook.direct_reports(position)), *ids(handbook.indirect_reports(position))]
        assert len(below) == len(set(below))
    pages = {page.path for page in site_of(handbook).pages}
    assert {f"positions/{name}.md" for name in ("a", "b", "c", "self")} <= pages


def test_the_whole_site_of_a_handbook_full_of_loops_can_be_rendered() -> None:
    handbook = a_handbook(
        a_unit("a", parent="b", head="x"),
        a_unit("b", parent="a", functional_superiors=["y"]),
        a_position("x", unit="a", superior="y", promotion_to=["x", "y"], rotation_with=["x"]),
        a_position("y", unit="b", superior="x", promotion_to=["x"], mentor="y", covers=["y"]),
    )

    assert len(rendered(handbook)) > 30


def test_a_unit_below_a_position_is_drawn_as_a_root() -> None:
    handbook = a_handbook(
        a_unit("company"), a_unit("office", parent="boss"), a_position("boss", unit="company")
    )

    assert ids(handbook.roots) == ["company", "office"]


def test_a_role_is_filled_by_what_either_side_says() -> None:
    handbook = a_handbook(
        a_role("auditor", filled_by=["a"]),
        a_position("a"),
        a_position("b", roles=["auditor"]),
        a_position("c"),
    )

    assert ids(handbook.fillers(handbook.roles[0])) == ["a", "b"]
    assert [len(handbook.roles_of(position)) for position in handbook.positions] == [1, 1, 0]


def test_unit_kinds_of_the_company_add_to_ours_and_change_them() -> None:
    handbook = a_handbook(
        a_unit("council", kind="理事会"),
        a_unit("lab", kind="室"),
        unit_kinds=[{"name": "理事会", "rank": 1, "body": True}, {"name": "室", "rank": 7}],
    )
    council, lab = handbook.units

    assert handbook.is_body(council)
    assert (handbook.kind_style(lab).rank, handbook.is_body(lab)) == (7, False)


def test_an_undescribed_unit_is_in_charts_and_has_no_page() -> None:
    site = site_of(
        a_handbook(a_unit("a"), a_file("units/out.yaml", name="外部厂", parent="a", described=False))
    )

    assert "units/out.md" not in {page.path for page in site.pages}
    assert "外部厂" in str(site.page("views/company-chart.md").view)


def test_a_handbook_that_says_nothing_yet_has_all_its_pages() -> None:
    files = rendered(a_handbook())

    assert {"index.md", "views/company-chart.md", "views/staffing.md"} <= files.keys()
