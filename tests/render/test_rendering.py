"""Pages to files: templates in a chain of folders, wording, front matter, downloads."""

from pathlib import Path

import pytest
from jinja2 import TemplateNotFound, UndefinedError

from generator.expand.page import Link, Page, Site, Text
from generator.render.environment import Wording, environment
from generator.render.rendering import Memory, render, render_page
from generator.render.urls import relative
from tests.builders import ROOT, a_handbook, a_position, a_unit, site_of

OURS = ROOT / "templates"
WORDS = Wording("zh", {})


def a_template(folder: Path, path: str, text: str) -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return folder


def a_page_of(view: object, template: str = "pages/x.md.j2") -> Page:
    return Page("a/x.md", "标题", template, view)


def test_a_template_of_the_user_stands_before_ours_and_all_others_stay(tmp_path: Path) -> None:
    own = a_template(
        tmp_path,
        "pages/position.md.j2",
        "{% import 'parts/macros.md.j2' as parts with context %}{{ parts.nothing() }}甲",
    )
    site = site_of(a_handbook(a_position("p")))

    files = render(site, environment([own, OURS], WORDS))

    assert files["positions/p.md"].decode().endswith('<p><span class="zs-empty">无</span></p>\n甲\n')
    assert "部门职责" in files["units/company.md"].decode()


def test_a_name_that_a_view_does_not_have_is_an_error(tmp_path: Path) -> None:
    env = environment([a_template(tmp_path, "pages/x.md.j2", "{{ view.nothing }}")], WORDS)

    with pytest.raises(UndefinedError):
        render_page(a_page_of({}), env)
    with pytest.raises(TemplateNotFound):
        render_page(a_page_of({}, "pages/y.md.j2"), env)


def test_words_of_the_frame_are_those_of_the_site(tmp_path: Path) -> None:
    folder = a_template(tmp_path, "pages/x.md.j2", "{{ _('无') }}/{{ _('其他') }}/{{ language }}")

    assert render_page(a_page_of({}), environment([folder], Wording("en", {"无": "none"}))).endswith(
        "\nnone/其他/en\n"
    )


@pytest.mark.parametrize(
    ("template", "view", "expected"),
    [
        (
            "{{ view | anchor }}",
            Link("<甲>", "b/y z.html", "图"),
            '<a href="../b/y%20z.html#%E5%9B%BE">&lt;甲&gt;</a>',
        ),
        ("{{ view | anchor }}", Link("甲"), "甲"),
        ("{{ view | href }}", Link("甲", "a/x.html", "z"), "#z"),
        ("{{ view | links }}", (Link("甲", "a/b.html"), Link("乙")), '<a href="b.html">甲</a>、乙'),
        ("{{ view | html }}", Text("甲\n\n- 乙"), "<p>甲</p>\n<ul>\n<li>乙</li>\n</ul>"),
        (
            "{{ view | inline }}",
            Text("甲**乙**[丙](<zs:a/y.html#z>)"),
            '甲<strong>乙</strong><a href="y.html#z">丙</a>',
        ),
        ("{{ view | inline }}", Text("甲\n\n乙"), "<p>甲</p>\n<p>乙</p>"),
        ("{{ view | md }}", "a|b #1 *c*\nd", "a&#124;b &#35;1 &#42;c&#42; d"),
        ("{{ view | plain }}", Text("**甲** [乙](<zs:x.html>)\n> 丙"), "甲 乙 丙"),
        ("{{ view }}", "<b>&", "&lt;b&gt;&amp;"),
    ],
)
def test_filters_give_safe_words_and_links(
    tmp_path: Path, template: str, view: object, expected: str
) -> None:
    env = environment([a_template(tmp_path, "pages/x.md.j2", template)], WORDS)

    assert render_page(a_page_of(view), env).partition("---\n\n")[2] == expected + "\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 一\n\n甲\n\n## 二\n\n乙", ["## 一", "甲", "### 二", "乙"]),
        ("### 三\n\n甲", ["## 三", "甲"]),
        ("前言\n\n## 一", ["前言", "## 一"]),
        ("> ## 引\n\n甲", ["<h2>引</h2>", "甲"]),
        ("```\n# 不是标题\n```", ["# 不是标题"]),
    ],
)
def test_headings_of_an_article_are_headings_of_its_page(
    tmp_path: Path, text: str, expected: list[str]
) -> None:
    env = environment([a_template(tmp_path, "pages/x.md.j2", "{{ view | article }}")], WORDS)

    page = render_page(a_page_of(Text(text)), env)

    places = [page.index(words) for words in expected]
    assert places == sorted(places)
    assert [line for line in page.splitlines() if line.startswith("#")] == [
        one for one in expected if one.startswith("##")
    ]


def test_front_matter_says_what_the_frame_needs() -> None:
    site = site_of(
        a_handbook(a_position("p", purpose="为**好**。", document={"doc_no": "PD-1", "version": "A/0"}))
    )
    env = environment([OURS], WORDS)

    head = render_page(site.page("positions/p.md"), env).split("---\n")[1]

    assert head.splitlines() == [
        'title: "p"',
        'description: "为好。"',
        'source: "positions/p.yaml"',
        "source_line: 1",
        'document: "PD-1"',
        'version: "A/0"',
    ]
    assert 'search: {"exclude": true}' in render_page(site.page("views/company-poster.md"), env)


def test_each_figure_brings_its_downloads() -> None:
    files = render(
        site_of(a_handbook(a_unit("u"), a_position("p", promotion_to=["q"]), a_position("q"))),
        environment([OURS], WORDS),
    )

    assert {path for path in files if path.startswith("charts/")} == {
        "charts/company.svg",
        "charts/company.dot",
        "charts/posts.svg",
        "charts/posts.dot",
        "charts/company-poster.svg",
        "charts/units/u.svg",
        "charts/units/u.dot",
        "charts/career.dot",
    }
    assert files["charts/units/u.svg"].startswith((b"<svg", b"<?xml"))
    assert b"\ndigraph {" in files["charts/career.dot"]


def test_the_same_site_renders_to_the_same_bytes() -> None:
    first, second = (
        render(site_of(a_handbook(a_position("p"))), environment([OURS], WORDS)) for _ in range(2)
    )

    assert first == second


def test_pages_that_did_not_change_are_not_rendered_again() -> None:
    memory: Memory = {}
    env = environment([OURS], WORDS)
    before = render(site_of(a_handbook(a_position("p"), a_position("q"))), env, memory)

    after = render(site_of(a_handbook(a_position("p"), a_position("q", purpose="新"))), env, memory)

    assert after["positions/p.md"] is before["positions/p.md"]
    assert "新" in after["positions/q.md"].decode()


def test_two_pages_at_one_path_are_an_error(tmp_path: Path) -> None:
    env = environment([a_template(tmp_path, "pages/x.md.j2", "x")], WORDS)

    with pytest.raises(ValueError, match=r"a/x\.md"):
        render(Site("甲", (a_page_of({}), a_page_of({})), ()), env)


@pytest.mark.parametrize(
    ("address", "page", "expected"),
    [
        ("index.html", "index.html", "index.html"),
        ("a/b.html", "index.html", "a/b.html"),
        ("index.html", "a/b.html", "../index.html"),
        ("a/c.html", "a/b.html", "c.html"),
        ("a/b.html#x", "a/b.html", "#x"),
        ("a/b.html", "a/b.html", "b.html"),
        ("a/d/e.html", "a/b/c.html", "../d/e.html"),
        ("b/岗位 1.html#甲", "a/c.html", "../b/%E5%B2%97%E4%BD%8D%201.html#%E7%94%B2"),
    ],
)
def test_addresses_are_relative_to_the_page(address: str, page: str, expected: str) -> None:
    assert relative(address, page) == expected
