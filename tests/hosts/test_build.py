"""zhishou build."""

import re

import pytest

from generator.hosts import engine
from generator.hosts.locking import locked
from tests.hosts.projects import BROKEN, DAY, CommandLine, a_project, tree


@pytest.mark.parametrize("name", ["mkdocs", "zensical"])
def test_every_engine_builds_all_pages(zhishou: CommandLine, name: str) -> None:
    a_project(zhishou.folder)

    said = zhishou("build", "--engine", name)

    assert said.code == 0, said
    page = (zhishou.folder / "site" / "positions" / "keeper.html").read_text(encoding="utf-8")
    assert "<title>店长" in page
    assert DAY in page
    assert (zhishou.folder / "site" / "404.html").is_file()
    assert "site/index.html" in said.err


def test_the_same_day_gives_the_same_bytes(zhishou: CommandLine) -> None:
    a_project(zhishou.folder)
    zhishou("build")
    first = tree(zhishou.folder / "site")

    zhishou("build")

    assert tree(zhishou.folder / "site") == first


def test_errors_keep_the_old_site(zhishou: CommandLine) -> None:
    a_project(zhishou.folder)
    zhishou("build")
    before = tree(zhishou.folder / "site")
    a_project(zhishou.folder, BROKEN)

    said = zhishou("build")

    assert said.code == 1
    assert "site 仍是上次的网站" in said.err
    assert tree(zhishou.folder / "site") == before


def test_a_draft_is_built_in_spite_of_errors_and_says_so(zhishou: CommandLine) -> None:
    a_project(zhishou.folder, BROKEN)

    said = zhishou("build", "--draft")

    assert said.code == 1
    assert "预览稿" in (zhishou.folder / "site" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["mkdocs", "zensical"])
@pytest.mark.parametrize(
    "link", ["prices.md", "../units/none.html", "../img/none.png", "#prices", "/index.html"]
)
def test_a_dead_link_in_an_authors_text_is_found_and_nothing_is_published(
    zhishou: CommandLine, name: str, link: str
) -> None:
    a_project(zhishou.folder, {"pages/about.yaml": f"名称: 说明\n正文: |\n  见[价目表]({link})。\n"})

    said = zhishou("build", "--engine", name)

    assert said.code == 1
    assert "content/pages/about.yaml:1" in said.out
    assert f"链接“{link}”" in said.out
    assert not (zhishou.folder / "site").exists()


@pytest.mark.parametrize(
    "link", ["../units/shop.html", "#价目", "about.html#价目", "../img/a.png", "https://example.com"]
)
def test_a_link_that_leads_somewhere_is_not_reported(zhishou: CommandLine, link: str) -> None:
    text = f"名称: 说明\n正文: |\n  ## 价目\n\n  见[价目表]({link})。\n"
    a_project(zhishou.folder, {"pages/about.yaml": text, "img/a.png": b"\x89PNG"})

    said = zhishou("build")

    assert said.code == 0, said.out


def test_a_missing_engine_is_named_with_the_way_to_get_it(
    zhishou: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_project(zhishou.folder)
    monkeypatch.setattr(engine, "is_installed", lambda name: name == "mkdocs")

    said = zhishou("build", "--engine", "zensical")

    assert said.code == 2
    assert "pip install zensical" in said.err


def test_no_page_asks_for_anything_from_another_host(zhishou: CommandLine) -> None:
    a_project(zhishou.folder)
    zhishou("build")

    pages = (zhishou.folder / "site").rglob("*.html")
    asked = [
        re.findall(r'<(?:script|link|img|iframe)[^>]+(?:src|href)="(\w+:)?//', p.read_text()) for p in pages
    ]

    assert asked
    assert not any(asked)


def test_two_builds_of_one_project_do_not_mix(zhishou: CommandLine) -> None:
    project = a_project(zhishou.folder)
    zhishou("build")
    with locked(project.build / ".lock"):
        said = zhishou("build")

    assert said.code == 2
    assert "另一个 zhishou build" in said.err
    assert zhishou("build").code == 0


def test_warnings_are_counted_and_do_not_bury_the_errors(zhishou: CommandLine) -> None:
    a_project(zhishou.folder, {"positions/clerk.yaml": "岗位名称: 店员\n所属部门: 小店\n"})

    said = zhishou("build")

    assert said.code == 0
    assert "warning[" in zhishou("check").out
    assert "warning[" not in said.out
    assert "全部列出: zhishou check" in said.err
