"""The locks work behind any mirror: hashes, no addresses, no paths of one machine."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("runtime.txt", "dev.txt")


def pins(name: str) -> dict[str, str]:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", text, re.MULTILINE))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_registry_and_no_place_of_one_machine(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")

    assert not re.findall(r"https?:|file:|--\w*index|find-links|(?:^|\s)/\w+", text)


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_of_a_lock_has_hashes(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z])", text)[1:] if text.startswith("#") else re.split(r"\n(?=[a-z])", text)

    assert len(entries) > 30
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_a_developer_has_the_versions_of_a_user() -> None:
    runtime, dev = pins("runtime.txt"), pins("dev.txt")

    assert {name: dev.get(name) for name in runtime} == runtime


def test_everything_that_the_project_asks_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = (*project["project"]["dependencies"], *project["dependency-groups"]["dev"])
    names = {re.split(r"[^A-Za-z0-9-]", wanted)[0].lower() for wanted in asked}

    assert names - pins("dev.txt").keys() == set()
