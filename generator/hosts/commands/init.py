"""zhishou init: a handbook to start from."""

from pathlib import Path

import click

from generator.hosts.commands import shared
from generator.hosts.console import Console, Stop
from generator.hosts.scaffold import first_files
from generator.hosts.schemas import SETTINGS, editor_settings, schema_files
from generator.hosts.writing import write_bytes


def command(console: Console) -> click.Command:
    """Return the command."""
    say = console.words
    help_text = say(
        "新建一本手册: 公司、第一个部门、第一个岗位，都带说明，马上可以生成网站。\n\n"
        "文件夹的名字就是公司的名字；不写就用当前文件夹。已有同名文件时什么都不写。",
        "Start a handbook: the company, a first unit and a first post with comments, ready to build.\n\n"
        "The folder's name is the company's; by default the current folder. Nothing is written over.",
    )

    @click.command("init", help=help_text)
    @click.argument(
        "folder", required=False, type=click.Path(path_type=Path), metavar=say("[文件夹]", "[FOLDER]")
    )
    @click.option("--name", metavar=say("公司", "COMPANY"), help=say("公司名称。", "Name of the company."))
    @shared.language_option(say, say("字段名和说明的语言。", "Language of field names and comments."))
    def init(folder: Path | None, name: str | None, language: str | None) -> int:
        root = folder or Path()
        company = (name or root.resolve().name).strip() or say("我的公司", "My company")
        files = {
            **first_files(company, console.language),
            SETTINGS: editor_settings(),
            **schema_files(console.language),
        }
        _refuse_to_write_over(root, files)
        for path, data in files.items():
            write_bytes(root / path, data)
        _next_steps(root, company, len(files), console)
        return shared.OK

    return init


def _refuse_to_write_over(root: Path, files: dict[str, bytes]) -> None:
    if root.exists() and not root.is_dir():
        raise Stop(f"{root} 是一个文件，不是文件夹", f"{root} is a file, not a folder")
    if taken := [path for path in files if (root / path).exists()]:
        raise Stop(
            f"这里已有 {'、'.join(taken)}，什么都没有写；请换一个新文件夹",
            f"{', '.join(taken)} exist already, so nothing was written; choose a new folder",
        )


def _next_steps(root: Path, company: str, number: int, console: Console) -> None:
    go = "" if root.resolve() == Path.cwd().resolve() else f"cd {shared.shown(root)}\n  "
    console.say(
        f"已为“{company}”写好 {number} 个文件。接下来:\n"
        f"  {go}zhishou serve    边写边看\n  zhishou check    查问题\n  zhishou build    生成网站",
        f"Wrote {number} files for {company}. Next:\n"
        f"  {go}zhishou serve    preview while writing\n  zhishou check    find mistakes\n"
        "  zhishou build    make the site",
    )
