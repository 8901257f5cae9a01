"""What the pages for people say is there, is there: links, commands, options."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from docs.make_commands import PAGE, page
from generator.hosts.cli import group
from generator.hosts.console import Console
from tests.docs.reading import PAGES, ROOT, anchors, fences, links

OUTSIDE = re.compile(r"^(https?|mailto):")
NAMES = [str(path.relative_to(ROOT)) for path in PAGES]
MOST_KB = 150


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_to_a_file_and_a_heading_that_exist(name: str) -> None:
    here = ROOT / name
    broken = [
        address for address in links(here.read_text(encoding="utf-8")) if not leads_somewhere(here, address)
    ]

    assert broken == []


def leads_somewhere(page: Path, address: str) -> bool:
    if OUTSIDE.match(address):
        return True
    path, _, anchor = unquote(address).partition("#")
    target = (page.parent / path).resolve() if path else page
    if not anchor or target.suffix != ".md":
        return target.exists() and target.is_relative_to(ROOT)
    return target.is_file() and anchor in anchors(target.read_text(encoding="utf-8"))


def told_to_type() -> list[tuple[str, str]]:
    """Return page and command line of everything that readers are told to type."""
    return [
        (name, line.removeprefix("$ ").partition("#")[0].strip())
        for name in NAMES
        for fence in fences((ROOT / name).read_text(encoding="utf-8"))
        if fence.language == "console"
        for line in fence.text.splitlines()
        if line.startswith("$ zhishou ")
    ]


@pytest.mark.parametrize(("name", "line"), told_to_type())
def test_a_command_that_readers_are_told_to_type_is_understood(
    name: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "content" / "positions").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)

    for one in line.split("&&"):
        program, *words = one.split()
        if program == "zhishou":
            group(Console("zh")).commands[words[0]].make_context(words[0], words[1:])


def test_the_page_of_commands_is_what_the_commands_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m docs.make_commands"


def test_pictures_are_light() -> None:
    heavy = [
        path.name for path in (ROOT / "docs" / "images").iterdir() if path.stat().st_size > MOST_KB * 1024
    ]

    assert heavy == []


def test_a_heading_that_is_gone_is_noticed(tmp_path: Path) -> None:
    page = ROOT / "docs" / "authoring.zh-CN.md"

    assert leads_somewhere(page, "#岗位")
    assert leads_somewhere(page, "controller.zh-CN.md#签批")
    assert not leads_somewhere(page, "#没有这一节")
    assert not leads_somewhere(page, "no-such-page.md")


PLACED = re.compile(r"`((?:generator|tests|templates|site_config|content|docs|\.vscode)/[\w./-]*)`")
DEVELOPERS = [
    name for name in NAMES if "architecture" in name or "how-to" in name or name == "CONTRIBUTING.md"
]
INVENTED = {
    "content/contracts.yaml",
    "content/contracts/",
    "content/合同/",
    "generator/lint/cases/POS099.md",
    "site_config/words/",
}
"""What the examples of the how-to pages add."""


@pytest.mark.parametrize("name", DEVELOPERS)
def test_every_file_that_developers_are_sent_to_exists(name: str) -> None:
    named = set(PLACED.findall((ROOT / name).read_text(encoding="utf-8"))) - INVENTED

    assert {path for path in named if not (ROOT / path).exists()} == set()


def test_the_python_of_the_how_to_pages_fits_the_code() -> None:
    for path in sorted((ROOT / "docs" / "how-to").glob("*.md")):
        for fence in fences(path.read_text(encoding="utf-8")):
            if fence.language == "python":
                code = compile(fence.text, str(path), "exec")
                if fence.words:
                    exec(code, {"__name__": "example"})
