"""Plain mkdocs builds the same site."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hosts.projects import BROKEN, DAY, CommandLine, a_project, tree

ROOT = Path(__file__).resolve().parents[2]


def mkdocs(folder: Path) -> subprocess.CompletedProcess[str]:
    known = {"ZHISHOU_DATE": DAY, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-P", "-m", "mkdocs", "build", "--strict"]
    return subprocess.run(
        command, cwd=folder, env={**os.environ, **known}, capture_output=True, text=True, check=False
    )


@pytest.fixture
def started(zhishou: CommandLine) -> CommandLine:
    """A command line inside a new handbook that was built once."""
    zhishou("init", "我的公司")
    zhishou.folder = zhishou.folder / "我的公司"
    zhishou("build")
    return zhishou


def html(folder: Path) -> dict[str, bytes]:
    return {path: data for path, data in tree(folder).items() if path.endswith((".html", ".css", ".js"))}


def test_plain_mkdocs_builds_the_same_pages(started: CommandLine) -> None:
    ours = html(started.folder / "site")

    done = mkdocs(started.folder)

    assert done.returncode == 0, done.stderr
    theirs = html(started.folder / "site")
    assert theirs.keys() == ours.keys()
    different = [path for path in ours if ours[path] != theirs[path] and not path.startswith("search/")]
    assert different == []


def test_plain_mkdocs_builds_nothing_from_a_handbook_with_errors(started: CommandLine) -> None:
    before = tree(started.folder / "site")
    a_project(started.folder, BROKEN)

    done = mkdocs(started.folder)

    assert done.returncode != 0
    assert "content/positions/keeper.yaml:2:7 REF001" in done.stderr
    assert "没有生成网站" in done.stderr
    assert tree(started.folder / "site") == before
