"""Ten files broken in ten ways: ten clear findings in one run, no site, nothing written over."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.hosts.projects import CommandLine, tree

T1 = Path(__file__).parent.parent / "handbooks" / "t1"

Change = Callable[[str], bytes]


def _written(old: str, new: str) -> Change:
    def change(text: str) -> bytes:
        assert old in text, f"{old!r} is not in the file"
        return text.replace(old, new, 1).encode()

    return change


BREAKS: dict[str, tuple[Change, str]] = {
    "units/visual.yaml": (_written("部门属性:", "部门属姓:"), "unknown-field"),
    "units/warehouse.yaml": (_written("head: 仓储主管", "head: 仓储主官"), "unknown-position-or-role"),
    "positions/event-planner.yaml": (lambda text: text.encode("gb18030"), "wrong-encoding"),
    "positions/order-clerk.yaml": (_written("headcount: 1人", "headcount: 尽量多"), "unreadable-value"),
    "training.yaml": (lambda text: b"", "empty-file"),
    "positions/delivery-specialist.yaml": (_written("superior: ", "superior:"), "missing-space-after-colon"),
    "roles.yaml": (_written("  类别: 流程", "  类别: 流程\n  类别: 项目"), "equal-keys"),
    "positions/member-specialist.yaml": (
        _written("\n  - {内容: 每天", "\n\t- {内容: 每天"),
        "tab-indentation",
    ),
    "positions/stock-keeper.md": (_written("no_reports:", "no_reportz:"), "unknown-field"),
    "assets.yaml": (_written("名称: ", "名称: &x "), "yaml-anchor"),
}


def _broken_shop(folder: Path) -> Path:
    content = folder / "content"
    shutil.copytree(T1, content)
    for path, (change, _) in BREAKS.items():
        file = content / path
        file.write_bytes(change(file.read_text(encoding="utf-8")))
    return content


def test_ten_mistakes_are_ten_findings_in_one_run(zhishou: CommandLine) -> None:
    _broken_shop(zhishou.folder)

    said = zhishou("check", "--format", "json")

    listed = json.loads(said.out)["findings"]
    found = [(one["place"]["path"].removeprefix("content/"), one["name"]) for one in listed]
    assert sorted(found) == sorted((path, name) for path, (_, name) in BREAKS.items())


def test_each_finding_names_line_and_way_out_in_chinese(zhishou: CommandLine) -> None:
    _broken_shop(zhishou.folder)

    said = zhishou("check", "--format", "json")

    for one in json.loads(said.out)["findings"]:
        assert one["place"]["start"]["line"] >= 1
        assert any("一" <= character <= "鿿" for character in one["message"]), one
        assert one["help"], one


def test_no_site_is_published_and_no_author_is_overwritten(zhishou: CommandLine) -> None:
    content = _broken_shop(zhishou.folder)
    before = tree(content)

    said = zhishou("build")

    assert said.code == 1
    assert not (zhishou.folder / "site").exists()
    assert tree(content) == before
