"""Small projects on disk, and the command line as a person meets it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.hosts.cli import run
from generator.hosts.places import Project

DAY = "2026-06-01"
SMALL = {
    "handbook.yaml": "公司名称: 小店\n",
    "units/shop.yaml": "名称: 小店\n单元类型: 公司\n负责人: 店长\n部门职责:\n  - 开店\n",
    "positions/keeper.yaml": "岗位名称: 店长\n所属部门: 小店\n编制: 1人\n工作职责:\n  - 开门\n",
}
BROKEN = {"positions/keeper.yaml": "岗位名称: 店长\n所属部门: 不存在的部\n编制: 1人\n"}


def a_project(root: Path, *changes: Mapping[str, str | bytes]) -> Project:
    """Write the small handbook with changes into a folder and return its project."""
    files: dict[str, str | bytes] = dict(SMALL)
    for change in changes:
        files |= change
    for path, text in files.items():
        target = root / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
    return Project(root, root / "content")


def tree(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below a folder by its path in it."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str


class CommandLine:
    """Runs zhishou in a folder, in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        self._capsys = capsys
        self.folder = folder

    def __call__(self, *arguments: str) -> Said:
        """Run one command line."""
        self._capsys.readouterr()
        before = Path.cwd()
        os.chdir(self.folder)
        try:
            code = run(list(arguments))
        finally:
            os.chdir(before)
        said = self._capsys.readouterr()
        return Said(code, said.out, said.err)
