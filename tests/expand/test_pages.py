"""Which pages there are, what they show and how they hang together."""

import re
from functools import cache
from typing import Any

import pytest

from generator.expand.linking import SECTIONS
from generator.expand.page import Link, Marked, Section, Site, figures_in
from generator.expand.parts import Fact
from generator.model.loading import load
from generator.source.content_folder import read_content
from tests.builders import (
    ROOT,
    TODAY,
    a_file,
    a_handbook,
    a_person,
    a_position,
    a_role,
    a_unit,
    page_at,
    site_of,
)

HANDBOOKS = {"t1": "tests/handbooks/t1", "t2": "content", "start": "tests/handbooks/small/start_up"}


@cache
def site(name: str) -> Site:
    return site_of(load(read_content(ROOT / HANDBOOKS[name]))[0])


def facts_of(view: Any) -> dict[str, tuple[object, ...]]:
    return {fact.label: fact.pieces for fact in view.facts}


def sections(found: tuple[Section, ...]) -> list[Section]:
    return [one for section in found for one in (section, *sections(section.below))]


@pytest.mark.parametrize("name", HANDBOOKS)
def test_no_two_files_of_a_site_share_a_path(name: str) -> None:
    paths = [page.path for page in site(name).pages]
    paths += [
        link.path
        for page in site(name).pages
        for figure in figures_in(page.view)
        for link in figure.downloads
    ]

    # Windows and macOS take two names that differ in case for one.
    assert len({path.casefold() for path in paths}) == len(paths)


@pytest.mark.parametrize("name", HANDBOOKS)
def test_the_navigation_leads_to_pages_that_exist_and_to_each_once(name: str) -> None:
    paths = [section.path for section in sections(site(name).navigation) if section.path]

    assert set(paths) <= {page.path for page in site(name).pages}
    assert len(paths) == len(set(paths))


@pytest.mark.parametrize("name", HANDBOOKS)
def test_every_page_can_be_reached_from_the_first_page_and_the_tabs(name: str) -> None:
    links = {page.url: {link.path for link in page.links} for page in site(name).pages}
    tabs = [one.path.removesuffix(".md") + ".html" for one in sections(site(name).navigation) if one.path]
    reached: set[str] = set()
    waiting = ["index.html", *tabs]
    while waiting:
        if (url := waiting.pop()) not in reached and url in links:
            reached.add(url)
            waiting += links[url]

    assert links.keys() - reached == set()


@pytest.mark.parametrize("name", HANDBOOKS)
def test_every_page_of_an_entity_names_the_file_an_author_edits(name: str) -> None:
    for page in site(name).pages:
        if page.path.startswith(("units/", "positions/", "pages/")) and not page.path.endswith("index.md"):
            assert page.source is not None, page.path
            assert page.source_line >= 1


def test_a_stated_none_is_shown_and_what_was_left_out_is_not() -> None:
    page = page_at("positions/a.md", a_handbook(a_position("a", grade="", superior="无", code="P-1")))
    facts = {fact.label: fact for fact in page.view.facts}

    assert facts["直接上级"] == Fact("直接上级", (), stated_none=True)
    assert facts["职位代码"].pieces == ("P-1",)
    assert "职系" not in facts


def test_the_way_down_to_a_page_goes_through_the_units_above() -> None:
    handbook = a_handbook(a_unit("top"), a_unit("mid", parent="top"), a_position("a", unit="mid"))

    assert [link.text for link in page_at("positions/a.md", handbook).crumbs] == ["首页", "top", "mid"]
    assert [link.text for link in page_at("units/mid.md", handbook).crumbs] == ["首页", "top"]


def test_duties_are_numbered_within_their_group_with_an_anchor_each() -> None:
    handbook = a_handbook(
        a_position(
            "a",
            duties=[
                {"text": "一", "group": "甲"},
                {"catch_all": True, "group": "甲"},
                {"text": "二", "group": "甲", "children": ["二之一", {"text": "二之二", "id": "own"}]},
                {"text": "三", "group": "乙"},
            ],
        )
    )

    groups = page_at("positions/a.md", handbook).view.duties

    lines = [line for group in groups for line in group.lines]
    below = lines[1].children
    assert [group.title for group in groups] == ["甲", "乙"]
    assert [(line.number, line.text.markdown) for line in lines] == [
        ("1", "一"),
        ("2", "二"),
        ("3", "完成上级交办的其他工作"),
        ("1", "三"),
    ]
    assert [(line.number, line.anchor) for line in below] == [("2.1", "g1-duty-2-1"), ("2.2", "own")]
    anchors = [line.anchor for line in (*lines, *below)]
    assert len(set(anchors)) == len(anchors)


def test_a_duty_that_is_the_same_as_another_shows_its_text() -> None:
    handbook = a_handbook(
        a_unit("q", duties=[{"id": "check", "text": "检验来料"}]),
        a_position("a", unit="q", duties=[{"same_as": "q#check"}]),
    )

    (line,) = page_at("positions/a.md", handbook).view.duties[0].lines

    assert line.text.markdown == "检验来料"
    assert ("同", Link("q：检验来料", "units/q.html", "check")) in [
        (fact.label, fact.pieces[0]) for fact in line.facts
    ]


def test_prohibitions_stand_first_among_rules_of_conduct() -> None:
    handbook = a_handbook(a_position("a", conduct=["可以提出改进", "严禁酒后上岗", "必须戴安全帽"]))

    lines = page_at("positions/a.md", handbook).view.conduct

    assert [line.mark.kind for line in lines] == ["must-not", "must", "may"]


def test_headcount_vacancy_and_concurrent_post_are_marked_where_they_stand() -> None:
    handbook = a_handbook(
        a_position("a", headcount="4人（待招1名）"),
        a_position("b", headcount="由1人兼任"),
        a_position("c", headcount="2"),
    )

    def shown(name: str) -> list[object]:
        return list(facts_of(page_at(f"positions/{name}.md", handbook).view)["编制"])

    assert Marked("recruiting", "待招 1 人") in shown("a")
    assert Marked("concurrent", "兼任 1 人") in shown("b")
    assert shown("c") == ["2 人"]


def test_the_staffing_table_ends_with_the_sum_of_the_company() -> None:
    handbook = a_handbook(
        a_unit("top"),
        a_unit("sub", parent="top"),
        a_position("a", unit="top", headcount=2),
        a_position("b", unit="sub", headcount="1-2人"),
    )

    table = page_at("views/staffing.md", handbook).view.blocks[1].tables[0]

    rows = {words_of(line.cells[0]): [words_of(cell) for cell in line.cells[1:]] for line in table.lines}
    assert rows["全公司"][:2] == ["2", "3–4"]
    assert rows["　sub"][:2] == ["1", "1–2"]
    assert table.lines[-1].style == "zs-sum"


def words_of(cell: Any) -> str:
    return "".join(getattr(piece, "text", piece) for piece in cell.pieces)


def test_authority_of_units_positions_and_roles_stands_in_one_table() -> None:
    handbook = a_handbook(
        a_unit("q", authority=["决策: 部门预算"]),
        a_position("a", unit="q", authority=["审批: 请假（2天以下）"]),
        a_role("r", authority=["否决: 放行"]),
    )

    table = page_at("views/authority.md", handbook).view.blocks[0].tables[0]

    holders = {words_of(line.cells[0]): line.cells[2].pieces[0].address for line in table.lines}
    assert holders == {
        "部门预算": "units/q.html#authority",
        "请假": "positions/a.html#authority",
        "放行": "roles/r.html#authority",
    }


def test_the_sign_off_block_names_posts_and_leaves_lines_to_sign() -> None:
    document = {
        "doc_no": "PD-1",
        "version": "A/0",
        "prepared": "a 2026-01-05",
        "approved": {"position": "a", "date": "2026-01-09"},
        "sign_off_lines": ["工会"],
        "acknowledgement": True,
    }

    view = page_at("positions/a.md", a_handbook(a_position("a", document=document))).view.document

    assert [(one.role, one.date, len(one.signer)) for one in view.signatures] == [
        ("编制", "2026-01-05", 1),
        ("批准", "2026-01-09", 1),
        ("工会", "", 0),
    ]
    assert view.acknowledgement.startswith("本人已阅读")


def test_interfaces_are_shown_on_both_sides() -> None:
    handbook = a_handbook(a_unit("a", interfaces=[{"counterpart": "b", "subject": "退货"}]), a_unit("b"))

    for name in ("a", "b"):
        (line,) = page_at(f"units/{name}.md", handbook).view.interfaces.lines
        assert "退货" in [words_of(cell) for cell in line.cells]


def test_every_figure_has_the_same_facts_as_a_list_or_table_on_its_page() -> None:
    for page in site("t1").pages:
        for figure in figures_in(page.view):
            assert figure.equivalent, (page.path, figure.id)


def test_the_first_page_counts_what_there_is_and_says_the_day() -> None:
    handbook = a_handbook(a_unit("u"), a_position("a"), a_position("b"), a_person("p"), industry="小家电")

    view = page_at("index.md", handbook).view

    assert view.facts == ("小家电", f"{TODAY.isoformat()} 更新")
    assert any("2 个岗位" in tile.text for tile in view.tiles)


def test_a_reading_path_shows_audience_and_note() -> None:
    handbook = a_handbook(
        a_position("a"),
        a_file(
            "reading_paths/start.yaml", name="新人", audience=["a"], note="先读[[a]]", items=["a（第一周）"]
        ),
    )

    (block,) = page_at("views/reading-paths.md", handbook).view.blocks

    assert block.note == "先读a"
    assert [(fact.label, fact.pieces[0].text) for fact in block.facts] == [("对象", "a")]
    assert [words_of(cell) for cell in block.tables[0].lines[0].cells] == ["1", "a", "第一周"]


def test_a_duty_whose_id_is_that_of_a_section_has_an_anchor_of_its_own() -> None:
    handbook = a_handbook(
        a_unit("q", duties=[{"id": "staffing", "text": "编制计划"}]),
        a_position("a", unit="q", duties=[{"text": "排班", "implements": "q#staffing"}]),
    )

    (line,) = page_at("units/q.md", handbook).view.duties[0].lines
    (fact,) = page_at("positions/a.md", handbook).view.duties[0].lines[0].facts

    assert line.anchor == "duty-staffing"
    assert fact.pieces[0].address == "units/q.html#duty-staffing"


def test_the_anchors_of_all_sections_are_known() -> None:
    templates = (ROOT / "templates" / "pages").glob("*.j2")

    written = {
        name
        for file in templates
        for name in re.findall(r"\{: #([a-z-]+) \}", file.read_text(encoding="utf-8"))
    }

    assert written == SECTIONS
