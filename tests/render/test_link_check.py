"""Broken links are found in every form that pages write them in, and sound ones are left alone."""

import re
from collections import Counter
from functools import cache

import pytest

from generator.expand.page import Site
from generator.model.handbook import Handbook
from generator.model.loading import load
from generator.model.values import Profile
from generator.render.link_check import BrokenLink, Missing, check_links
from generator.source.content_folder import read_content
from tests.builders import ROOT, rendered, site_of

A, B = "units/a.md", "positions/b.md"
PAGES = {
    A: b'<p id="one">x</p>\n\n## H {: #two }\n\n## \xe5\x9b\xbe {: .x #\xe5\x9b\xbe }\n',
    "index.md": b"# Home\n",
    "charts/a.svg": b"<svg/>",
}


def broken(text: str, path: str = B) -> list[tuple[str, Missing]]:
    found = check_links({**PAGES, path: text.encode()}, {"img/logo.svg"})
    return [(one.address, one.missing) for one in found if one.path == path]


@pytest.mark.parametrize(
    "text",
    [
        '<a href="../units/a.html">x</a>',
        "<a class=\"b\" href='../units/a.html#one'>x</a>",
        "[x](../units/a.md) [y](../units/a.md#two) [z](<../units/a.html#two>)",
        '<a href="../units/a.html#%E5%9B%BE">x</a>',
        '<a href="../units/a.html#图">x</a>',
        '<a href="#here">x</a>\n<b id="here"></b>',
        '<a href="../units/./a.html?x=1#one">x</a>',
        '<img src="../img/logo.svg"><a href="../charts/a.svg#any">x</a>',
        '<a href="https://example.com/x">x</a><a href="mailto:a@b.c">x</a><a href="tel:1">x</a><a href="//a.b/c">x</a>',
        '<a href="">x</a>',
        "```\n[x](nowhere.md)\n```",
        "<div>\n<pre>\n[x](nowhere.md)\n\n[x](nowhere.md)\n</pre>\n</div>",
        "<p>[x](nowhere.md)</p>",
        '<p title="href=nowhere.html">&lt;a href="nowhere.html"&gt;</p>',
    ],
)
def test_what_leads_somewhere_is_no_finding(text: str) -> None:
    assert broken(text) == []


@pytest.mark.parametrize(
    ("text", "address", "missing"),
    [
        ('<a href="a.html">x</a>', "a.html", Missing.PAGE),
        ('<a href="../units/a.html#three">x</a>', "../units/a.html#three", Missing.ANCHOR),
        ('<a href="#three">x</a>', "#three", Missing.ANCHOR),
        ('<a href="/units/a.html">x</a>', "/units/a.html", Missing.ROOT),
        ('<a href="../../units/a.html">x</a>', "../../units/a.html", Missing.PAGE),
        ('<a href="../units/">x</a>', "../units/", Missing.PAGE),
        ("[x](../units/b.md)", "../units/b.md", Missing.PAGE),
        ("<div>\nx\n</div>\n\n[x](<b c.md>)", "b c.md", Missing.PAGE),
        ('<svg><a xlink:href="b.html#x"/></svg>', "b.html#x", Missing.ANCHOR),
        ('<img src="../img/none.svg">', "../img/none.svg", Missing.PAGE),
        ('<a href="../units/a.html#&lt;">x</a>', "../units/a.html#<", Missing.ANCHOR),
    ],
)
def test_what_leads_nowhere_is_found(text: str, address: str, missing: Missing) -> None:
    assert broken(text) == [(address, missing)]


def test_links_of_downloads_are_checked_too() -> None:
    assert broken('<svg><a href="../units/none.html"/></svg>', "charts/b.svg") == [
        ("../units/none.html", Missing.PAGE)
    ]


def test_a_finding_names_file_line_and_reason() -> None:
    (found,) = check_links({"a.md": b'# A\n\n<p>x</p>\n<p><a href="b.html">b</a></p>\n'}, set())

    assert found == BrokenLink("a.md", 4, "b.html", Missing.PAGE)
    assert found.message.zh == "链接“b.html”指向的页面不存在"
    assert found.message.en == "the link 'b.html' leads to a page that does not exist"


HANDBOOKS = {"t1": "tests/handbooks/t1", "t2": "content", "start": "tests/handbooks/small/start_up"}


@cache
def handbook(name: str) -> Handbook:
    return load(read_content(ROOT / HANDBOOKS[name]))[0]


@cache
def files_of(name: str, profile: Profile) -> dict[str, bytes]:
    return rendered(handbook(name), profile)


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("name", HANDBOOKS)
def test_every_link_of_the_sample_handbooks_leads_somewhere(name: str, profile: Profile) -> None:
    assert check_links(files_of(name, profile), set()) == ()


def test_a_page_that_is_taken_away_breaks_the_links_to_it() -> None:
    files = files_of("t1", Profile.PUBLIC)

    gone = {path: data for path, data in files.items() if path != "positions/aftersales-agent.md"}

    assert len(check_links(gone, set())) > 5
    assert {one.missing for one in check_links(gone, set())} == {Missing.PAGE}


def test_an_anchor_that_is_taken_away_breaks_the_links_to_it() -> None:
    files = files_of("t1", Profile.PUBLIC)
    page = files["views/indicators.md"].replace(b" id=", b" data-id=")

    found = check_links({**files, "views/indicators.md": page}, set())

    assert found
    assert {one.missing for one in found} == {Missing.ANCHOR}


@pytest.mark.parametrize("name", HANDBOOKS)
def test_every_link_that_a_view_holds_stands_on_its_page(name: str) -> None:
    site: Site = site_of(handbook(name))
    urls = {page.url for page in site.pages}

    assert {
        link.path for page in site.pages for link in page.links if not link.path.startswith("charts/")
    } <= urls


@pytest.mark.parametrize("name", HANDBOOKS)
def test_no_reference_and_no_variable_is_left_as_it_was_written(name: str) -> None:
    left = {
        path: word
        for path, data in files_of(name, Profile.RESTRICTED).items()
        for word in (b"[[", b"]]", b"{{", "{名称}".encode())
        if path.endswith(".md") and word in data
    }

    assert left == {}


@pytest.mark.parametrize("name", HANDBOOKS)
def test_no_page_gives_two_things_one_anchor(name: str) -> None:
    twice = {
        path: [anchor for anchor, count in Counter(anchors_in(data.decode())).items() if count > 1]
        for path, data in files_of(name, Profile.RESTRICTED).items()
        if path.endswith(".md")
    }

    assert {path: found for path, found in twice.items() if found} == {}


def anchors_in(text: str) -> list[str]:
    return re.findall(r'<[^<>]*?\sid="([^"]*)"', text) + re.findall(r"^#.*\{: #(\S+) \}$", text, re.MULTILINE)
