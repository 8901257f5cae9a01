"""zhishou fix: sure mistakes are mended and nothing else changes."""

import codecs
from pathlib import Path

import pytest

from generator.hosts.mending import ChangedMeanwhile, write
from generator.source.content_folder import read_content
from tests.hosts.projects import CommandLine, a_project

KEEPER = "positions/keeper.yaml"
WIDE_COLON = "岗位名称：店长\n所属部门: 小店\n编制: 1人\n工作职责:\n  - 开门\n"
MENDED = WIDE_COLON.replace("：", ": ")


def test_a_full_width_colon_is_mended(zhishou: CommandLine) -> None:
    project = a_project(zhishou.folder, {KEEPER: WIDE_COLON})

    said = zhishou("fix")

    assert said.code == 0
    assert (project.content / KEEPER).read_text(encoding="utf-8") == MENDED
    assert "修正了 1 处，改写了 1 个文件" in said.err


def test_line_ends_and_byte_order_mark_stay(zhishou: CommandLine) -> None:
    windows = codecs.BOM_UTF8 + WIDE_COLON.replace("\n", "\r\n").encode()
    project = a_project(zhishou.folder, {KEEPER: windows})

    zhishou("fix")

    assert (project.content / KEEPER).read_bytes() == codecs.BOM_UTF8 + MENDED.replace("\n", "\r\n").encode()


def test_a_gbk_file_becomes_utf_8(zhishou: CommandLine) -> None:
    project = a_project(zhishou.folder, {KEEPER: MENDED.encode("gbk")})
    assert zhishou("check").code == 1

    said = zhishou("fix")

    assert said.code == 0
    assert (project.content / KEEPER).read_bytes() == MENDED.encode()


def test_the_difference_is_shown_without_writing(zhishou: CommandLine) -> None:
    project = a_project(zhishou.folder, {KEEPER: WIDE_COLON})

    said = zhishou("fix", "--diff")

    assert "--- a/content/positions/keeper.yaml" in said.out
    assert "+岗位名称: 店长" in said.out
    assert (project.content / KEEPER).read_text(encoding="utf-8") == WIDE_COLON


def test_a_file_with_damaged_text_is_left_to_its_author(zhishou: CommandLine) -> None:
    damaged = (
        WIDE_COLON.encode() + "备注: 这里有一段说明文字，".encode() + b"\xff" + "后面还有更多\n".encode()
    )
    project = a_project(zhishou.folder, {KEEPER: damaged})

    zhishou("fix")

    assert (project.content / KEEPER).read_bytes() == damaged


def test_a_handbook_without_mistakes_is_not_touched(zhishou: CommandLine) -> None:
    a_project(zhishou.folder)

    said = zhishou("fix")

    assert (said.code, "没有可以自动修正的问题" in said.err) == (0, True)


def test_a_file_that_was_saved_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    content = read_content(project.content)
    (project.content / KEEPER).write_text("岗位名称: 掌柜\n", encoding="utf-8")

    with pytest.raises(ChangedMeanwhile):
        write(project.content, content, {KEEPER: "岗位名称: 店长\n", "units/shop.yaml": ""})

    assert (project.content / KEEPER).read_text(encoding="utf-8") == "岗位名称: 掌柜\n"
    assert (project.content / "units/shop.yaml").read_bytes() != b""


def test_when_one_file_cannot_be_written_none_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = a_project(tmp_path)
    content = read_content(project.content)
    before = {path: (project.content / path).read_bytes() for path in (KEEPER, "units/shop.yaml")}
    replace = Path.replace

    def read_only(self: Path, target: Path) -> Path:
        if target.name == "shop.yaml":
            raise PermissionError(13, "Permission denied", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", read_only)
    with pytest.raises(PermissionError):
        write(project.content, content, {KEEPER: "岗位名称: 掌柜\n", "units/shop.yaml": "名称: 大店\n"})

    assert {path: (project.content / path).read_bytes() for path in before} == before
