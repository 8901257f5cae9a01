"""Writes docs/commands.md: what every command says of itself, in both languages.

Run it after changing a command: python -m docs.make_commands
"""

from pathlib import Path

import click

from generator.hosts.cli import COMMANDS, group
from generator.hosts.click_words import click_speaks
from generator.hosts.console import Console

PAGE = Path(__file__).with_name("commands.md")

_HEAD = """\
# 命令 Commands

<!-- Written by `python -m docs.make_commands` from the code; a test compares them. Do not edit by hand. -->

每个命令都会说明自己：`zhishou 命令 --help`。下面的文字就是这些说明，先中文后英文。

Every command explains itself: `zhishou COMMAND --help`. What follows is that help, Chinese first.
"""
_COLUMNS = 100


def page() -> str:
    """Return the page as it should be."""
    return "\n".join([_HEAD, *(_section(name) for name in ("", *COMMANDS))])


def _section(name: str) -> str:
    title = f"zhishou {name}".strip()
    return f"## {title}\n\n```text\n{_help(name, 'zh')}\n```\n\n```text\n{_help(name, 'en')}\n```\n"


def _help(name: str, language: str) -> str:
    """Return what `zhishou NAME --help` prints on a terminal of a fixed width."""
    with click_speaks(language):
        whole = group(Console(language))
        context = click.Context(
            whole,
            info_name="zhishou",
            terminal_width=_COLUMNS,
            max_content_width=_COLUMNS,
            help_option_names=["-h", "--help"],
        )
        if name:
            context = click.Context(whole.commands[name], info_name=name, parent=context)
        return "\n".join(line.rstrip() for line in context.get_help().splitlines())


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
