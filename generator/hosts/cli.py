"""The command line: finds the command, speaks the author's language, and never shows a traceback."""

import gc
import importlib
import io
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

import click

from generator.hosts.click_words import click_speaks
from generator.hosts.console import Console, Stop, chosen_language
from generator.hosts.trouble import words_for

COMMANDS = ("init", "new", "check", "fix", "explain", "build", "serve", "schema", "doctor")
"""In the order in which an author meets them; each is a module in `commands`."""

COLLECTOR = (50_000, 50, 100)
"""How rarely Python looks for rubbish: a handbook is a million small objects that all stay, and looking through them
again and again takes a third of a build."""

_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its code."""
    gc.set_threshold(*COLLECTOR)
    for stream in (sys.stdout, sys.stderr):
        # A Windows console in GBK lacks some of our signs; a question mark is better than no answer.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    sys.exit(run(sys.argv[1:] if arguments is None else list(arguments)))


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code: 0 fine, 1 findings of error severity, 2 wrong usage or environment."""
    console = Console(chosen_language(arguments))
    with click_speaks(console.language):
        try:
            code = group(console).main(arguments, prog_name="zhishou", standalone_mode=False)
        except click.ClickException as error:
            error.show()
            return error.exit_code
        except (click.Abort, KeyboardInterrupt):
            console.say("已中止", "aborted")
            return _INTERRUPTED
        except Exception as error:  # an author must never meet a traceback
            words = words_for(error)
            console.alarm(words.zh, words.en)
            return error.exit_code if isinstance(error, Stop) else 2
    return code if isinstance(code, int) else 0


def group(console: Console) -> click.Group:
    """Return the command line with all commands, in the console's language."""
    whole = _InOurOrder(
        "zhishou",
        help=console.words(
            "职守: 从结构化的 Markdown 和 YAML 生成公司手册网站。\n\n"
            "各命令的用法: zhishou 命令 --help。英文提示: --lang en 或环境变量 ZHISHOU_LANG=en。",
            "Zhishou makes a company handbook site from structured Markdown and YAML.\n\n"
            "Usage of each command: zhishou COMMAND --help. Chinese messages: ZHISHOU_LANG=zh.",
        ),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        options_metavar=console.words("[选项]", "[OPTIONS]"),
        subcommand_metavar=console.words("命令 [参数]...", "COMMAND [ARGS]..."),
    )
    for name in COMMANDS:
        command = importlib.import_module(f"generator.hosts.commands.{name}").command(console)
        command.options_metavar = whole.options_metavar
        whole.add_command(command)
    return click.version_option(_version(), prog_name="zhishou")(whole)


class _InOurOrder(click.Group):
    """A group that lists its commands in the order in which they were added."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


def _version() -> str:
    try:
        return version("zhishou")
    except PackageNotFoundError:
        return "0"
