"""The wheel is all that an author needs: installed far from this checkout it makes a handbook and its site."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.hosts.projects import DAY

ROOT = Path(__file__).resolve().parents[2]


def run(*command: str | Path, cwd: Path) -> str:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env={**environment, "ZHISHOU_DATE": DAY},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The folder of programs of an empty environment with the wheel in it; dependencies are those that run this."""
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path / "dist", cwd=ROOT)
    (wheel,) = (tmp_path / "dist").glob("zhishou-*.whl")
    environment = tmp_path / "environment"
    run(sys.executable, "-m", "venv", "--without-pip", environment, cwd=tmp_path)
    python = environment / "bin" / "python"
    run(
        sys.executable,
        "-m",
        "uv",
        "pip",
        "install",
        "--offline",
        "--no-deps",
        "--python",
        python,
        wheel,
        cwd=tmp_path,
    )
    (packages,) = environment.glob("lib/python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    return environment / "bin"


def test_the_wheel_makes_a_handbook_and_its_site(installed: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    zhishou = installed / "zhishou"

    run(zhishou, "init", "我的公司", cwd=home)
    company = home / "我的公司"
    said = run(zhishou, "build", cwd=company)

    assert "site/index.html" in said
    assert (company / "site" / "positions" / "office-manager.html").is_file()
    assert (company / "site" / "css" / "tokens.css").is_file()
    assert f"模板和样式: {installed.parent}" in run(zhishou, "doctor", cwd=company)
