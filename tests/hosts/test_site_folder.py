"""The written folder: everything an engine needs, nothing else, and nothing outside it."""

import datetime
from pathlib import Path

import pytest
import yaml

from generator.expand.page import Section
from generator.hosts.building import as_draft, expanded, options_for
from generator.hosts.places import Project
from generator.hosts.site_folder import write_site_folder
from generator.hosts.site_settings import navigation
from generator.hosts.writing import NotOurFolder
from generator.source.content_folder import read_content
from tests.hosts.projects import BROKEN, a_project, tree

DAY = datetime.date(2026, 6, 1)


def written(project: Project) -> tuple[str, ...]:
    content = read_content(project.content)
    options = options_for(content, DAY, "public", None)
    return write_site_folder(expanded(project, content, options), project, options)


def test_the_folder_holds_pages_styles_overrides_and_settings(tmp_path: Path) -> None:
    written(a_project(tmp_path))

    found = tree(tmp_path / "build")

    assert {"mkdocs.yml", "base.yml", "docs/index.md", "docs/positions/keeper.md"} <= found.keys()
    assert {"docs/css/tokens.css", "overrides/main.html"} <= found.keys()


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    written(project)

    assert written(project) == ()


def test_the_same_content_gives_the_same_bytes_in_another_folder(tmp_path: Path) -> None:
    one, other = a_project(tmp_path / "one"), a_project(tmp_path / "other")

    written(one)
    written(other)

    # The compiled engine of the maps is kept there as well.
    pages = [{k: v for k, v in tree(p.build).items() if not k.startswith("cache/")} for p in (one, other)]
    assert pages[0] == pages[1]


def test_the_page_of_a_deleted_position_goes(tmp_path: Path) -> None:
    project = a_project(tmp_path, {"positions/clerk.yaml": "岗位名称: 店员\n所属部门: 小店\n"})
    written(project)

    (project.content / "positions" / "clerk.yaml").unlink()
    changed = written(project)

    assert "docs/positions/clerk.md" in changed
    assert not (project.build / "docs/positions/clerk.md").exists()


def test_a_folder_called_build_that_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "thesis.docx").write_bytes(b"years of work")

    with pytest.raises(NotOurFolder):
        written(project)

    assert tree(tmp_path / "build") == {"thesis.docx": b"years of work"}


def test_what_pages_show_or_offer_is_published_and_no_other_file_of_the_content_folder(
    tmp_path: Path,
) -> None:
    page = "标题: 门店\n正文: '![门面](../img/shop.png)'\n文件:\n  附件:\n    - {名称: 平面图, 文件: files/plan.pdf}\n"
    secret = (
        page.replace("shop.png", "safe.png")
        .replace("plan.pdf", "safe.pdf")
        .replace("文件:\n", "文件:\n  密级: 内部\n", 1)
    )
    files = dict.fromkeys(
        ("img/shop.png", "img/safe.png", "files/plan.pdf", "files/safe.pdf", "pay.xlsx"), b"data"
    )
    project = a_project(tmp_path, files, {"pages/shop.yaml": page, "pages/safe.yaml": secret})

    written(project)

    docs = tree(tmp_path / "build" / "docs")
    assert files.keys() & docs.keys() == {"img/shop.png", "files/plan.pdf"}


def test_the_settings_say_who_and_when_and_inherit_the_rest(tmp_path: Path) -> None:
    head = "公司名称: 小店\n手册名称: '小店: 手册'\n编辑地址: https://git.example.com/edit/content\n"
    written(a_project(tmp_path, {"handbook.yaml": head}))

    settings = yaml.safe_load((tmp_path / "build" / "mkdocs.yml").read_text())

    assert settings["INHERIT"] == "base.yml"
    assert settings["site_name"] == "小店: 手册"
    assert settings["extra"]["build_date"] == "2026-06-01"
    assert settings["extra"]["edit_base"] == "https://git.example.com/edit/content/"
    assert settings["docs_dir"] == "docs"


def test_an_english_handbook_gets_an_english_frame(tmp_path: Path) -> None:
    written(a_project(tmp_path, {"handbook.yaml": "company_name: Shop\nlanguage: en\n"}))

    settings = yaml.safe_load((tmp_path / "build" / "mkdocs.yml").read_text())

    assert settings["theme"]["language"] == "en"


def test_a_section_with_a_page_of_its_own_begins_with_it() -> None:
    departments = Section("部门", "units/index.md", (Section("品质部", "units/quality.md"),))
    positions = Section("岗位", "positions/list.md", (Section("店长", "positions/keeper.md"),))

    assert list(navigation((departments, positions))) == [
        {"部门": ["units/index.md", {"品质部": "units/quality.md"}]},
        {"岗位": [{"岗位": "positions/list.md"}, {"店长": "positions/keeper.md"}]},
    ]


def test_a_draft_says_so_on_every_page_and_stays_readable(tmp_path: Path) -> None:
    project = a_project(tmp_path, BROKEN)
    content = read_content(project.content)
    made = expanded(project, content, options_for(content, DAY, "public", None))

    pages = {path: data for path, data in as_draft(made, "zh").files.items() if path.endswith(".md")}

    assert len(pages) == len(made.site.pages) > 1
    for data in pages.values():
        meta = yaml.safe_load(data.decode().split("---\n")[1])
        assert meta["banner"]["kind"] == "draft"
        assert "预览" in meta["banner"]["text"]
