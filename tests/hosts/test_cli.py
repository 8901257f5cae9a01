"""The command line as such: exit codes, help of last resort, no traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import generator.hosts.commands.check as check_command
from generator.hosts.commands import doctor
from tests.hosts.projects import CommandLine, a_project

ROOT = Path(__file__).resolve().parents[2]


def test_an_unexpected_error_shows_no_traceback_but_the_way_to_one(
    zhishou: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_project(zhishou.folder)

    def broken(*_: object) -> None:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr(check_command, "inspect", broken)
    said = zhishou("check")

    log = zhishou.folder / "build" / "zhishou-error.log"
    assert said.code == 2
    assert "Traceback" not in said.err
    assert str(log) in said.err
    assert "by nought" in log.read_text(encoding="utf-8")


def test_an_interrupted_command_says_so(zhishou: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    a_project(zhishou.folder)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check_command, "inspect", interrupted)

    assert zhishou("check").code == 130


def test_a_mistake_in_a_users_template_is_shown_with_its_line(zhishou: CommandLine) -> None:
    a_project(zhishou.folder)
    own = zhishou.folder / "templates" / "pages" / "position.md.j2"
    own.parent.mkdir(parents=True)
    own.write_text("# {{ page.title }}\n\n{{ view.salary }}\n")

    said = zhishou("build")

    assert said.code == 2
    assert f"模板 {own} 第 3 行有误" in said.err


def test_explain_tells_why_a_rule_exists(zhishou: CommandLine) -> None:
    for handle in ("REF001", "ref001", "unknown-unit"):
        said = zhishou("explain", handle)
        assert said.code == 0
        assert said.out.startswith("REF001 unknown-unit\n")
        assert "为什么: " in said.out


def test_explain_lists_all_rules(zhishou: CommandLine) -> None:
    listed = [line.split()[0] for line in zhishou("explain").out.splitlines()]

    assert listed == sorted(listed)
    assert {"SRC001", "REF001", "ENG001"} <= set(listed)


def test_explain_asks_for_a_near_rule(zhishou: CommandLine) -> None:
    said = zhishou("explain", "unknwon-unit")

    assert (said.code, "unknown-unit" in said.err) == (2, True)


def test_the_doctor_finds_what_is_needed_and_says_how_to_get_the_rest(
    zhishou: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert zhishou("doctor").code == 0

    monkeypatch.setattr(doctor, "_version", lambda name: "" if name == "mkdocs-material" else "1.0")
    said = zhishou("doctor")

    assert said.code == 2
    assert "✗ mkdocs-material: 没有（安装: pip install mkdocs-material）" in said.out


def test_the_doctor_finds_the_handbook(zhishou: CommandLine) -> None:
    project = a_project(zhishou.folder)

    assert f"✓ 手册: {project.root.resolve()}" in zhishou("doctor").out


def test_a_command_works_on_a_project_elsewhere(zhishou: CommandLine, tmp_path: Path) -> None:
    a_project(tmp_path / "elsewhere")

    assert zhishou("check", "--project", "elsewhere").code == 0


def test_a_console_without_our_signs_still_gets_an_answer(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator.hosts", "doctor"],
        env={**os.environ, "PYTHONIOENCODING": "gbk", "PYTHONPATH": str(ROOT)},
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert b"? Python: 3." in done.stdout
