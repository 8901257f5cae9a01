"""What several commands have in common: their options, reading the project, showing findings."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.diagnostics.findings import Finding
from generator.diagnostics.show import text as text_format
from generator.hosts import engine
from generator.hosts.console import Console, Stop
from generator.hosts.places import CONTENT, NoProject, Project, find_project
from generator.model.values import Profile
from generator.source.content_folder import Content, read_content
from generator.source.text import Source

Function = TypeVar("Function", bound=Callable[..., Any])
Decorate = Callable[[Function], Function]
OK, FOUND, WRONG = 0, 1, 2
"""Exit codes: fine; findings of error severity; wrong usage or environment."""


def project_option(say: Callable[[str, str], str]) -> Decorate[Any]:
    """Return the option that names the project's folder."""
    return click.option(
        "--project",
        "folder",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        metavar=say("文件夹", "FOLDER"),
        help=say(
            "手册所在的文件夹；不写就从当前文件夹向上找。",
            "Folder of the handbook; by default the current one or one above it.",
        ),
    )


def language_option(say: Callable[[str, str], str], help_text: str = "") -> Decorate[Any]:
    """Return the option for the language of messages."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice(["zh", "en"]),
        help=help_text
        or say("提示的语言（也可设环境变量 ZHISHOU_LANG）。", "Language of messages (or ZHISHOU_LANG)."),
    )


def date_option(say: Callable[[str, str], str]) -> Decorate[Any]:
    """Return the option for the day that counts as today."""
    return click.option(
        "--date",
        "day",
        type=click.DateTime(["%Y-%m-%d"]),
        callback=lambda _context, _option, value: value.date() if value else None,
        metavar="YYYY-MM-DD",
        help=say(
            "按哪一天生成和检查（默认: 环境变量 ZHISHOU_DATE，否则今天）。",
            "The day to build and check for (default: ZHISHOU_DATE, else today).",
        ),
    )


def profile_option(say: Callable[[str, str], str]) -> Decorate[Any]:
    """Return the option for who may see the result."""
    return click.option(
        "--profile",
        type=click.Choice([profile.value for profile in Profile]),
        default=Profile.PUBLIC.value,
        show_default=True,
        help=say(
            "给谁看: public 公开、internal 内部、restricted 受限。",
            "Who may see the result: public, internal or restricted.",
        ),
    )


def engine_option(say: Callable[[str, str], str]) -> Decorate[Any]:
    """Return the option for the engine."""
    return click.option(
        "--engine",
        "engine_name",
        type=click.Choice(engine.ENGINES),
        default="mkdocs",
        show_default=True,
        help=say("用哪个网站引擎（须已安装）。", "Which site engine to use (it must be installed)."),
    )


def project_at(folder: Path | None) -> Project:
    """Return the project in a folder (the current one when None) or above it.

    Raises:
        Stop: there is none.
    """
    try:
        return find_project(folder or Path())
    except NoProject as error:
        raise Stop(
            f"在 {error.start} 和上级文件夹里没有找到手册（含 {CONTENT}/handbook.yaml 的文件夹）；"
            "新建一个: zhishou init 我的公司",
            f"no handbook (a folder with {CONTENT}/handbook.yaml) in {error.start} or above it; "
            "create one: zhishou init my-company",
        ) from None


def content_of(project: Project, console: Console) -> Content:
    """Return the content of a project, read from disk."""
    console.step("读取内容", "reading content")
    return read_content(project.content)


def sources_of(content: Content) -> Mapping[str, Source]:
    """Return the text of every document by its path."""
    return {document.source.path: document.source for document in content.documents}


def prefix_of(project: Project) -> str:
    """Return the content folder as the author sees it from where the command runs."""
    return shown(project.content)


def shown(path: Path) -> str:
    """Return a path as the author sees it from where the command runs."""
    here, path = Path.cwd().resolve(), path.resolve()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()


def show(
    findings: tuple[Finding, ...], content: Content, project: Project, console: Console, summary: bool = True
) -> None:
    """Print findings with their excerpts."""
    if findings or summary:
        sources = sources_of(content)
        prefix = prefix_of(project)
        console.result(text_format.render(findings, sources, console.language, prefix, console.colour))
