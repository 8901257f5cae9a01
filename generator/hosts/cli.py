"""The command line: finds the command, speaks the author's language, and never shows a traceback."""

import contextlib
import importlib
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from generator.hosts.click_words import click_speaks
from generator.hosts.console import Console, Stop, chosen_language
from generator.hosts.engine import NoEngine
from generator.hosts.places import NoProject, find_project
from generator.hosts.publishing import Incomplete
from generator.hosts.site_folder import claim
from generator.hosts.writing import NotOurFolder

COMMANDS = ("check", "build")
"""In the order in which an author meets them; each is a module in `commands`."""

LOG = "zhishou-error.log"
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its code."""
    sys.exit(run(sys.argv[1:] if arguments is None else list(arguments)))


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code: 0 fine, 1 findings of error severity, 2 wrong usage or environment."""
    console = Console(chosen_language(arguments))
    with click_speaks(console.language):
        try:
            return _run(arguments, console)
        except click.ClickException as error:
            error.show()
            return error.exit_code
        except (click.Abort, KeyboardInterrupt):
            console.say("已中止", "aborted")
            return _INTERRUPTED
        except BrokenPipeError:
            # The reader of our output went away (`zhishou check | head`); nothing is wrong.
            sys.stderr.close()
            return 0
        except Exception as error:  # an author must never meet a traceback
            _unexpected(error, console)
            return 2


def group(console: Console) -> click.Group:
    """Return the command line with all commands, in the console's language."""
    say = console.words
    commands = [
        importlib.import_module(f"generator.hosts.commands.{name}").command(console) for name in COMMANDS
    ]
    whole = _Group(
        "zhishou",
        commands={command.name or "": command for command in commands},
        help=say(
            "职守: 从结构化的 Markdown 和 YAML 生成公司手册网站。\n\n"
            "各命令的用法: zhishou 命令 --help。英文提示: --lang en 或环境变量 ZHISHOU_LANG=en。",
            "Zhishou makes a company handbook site from structured Markdown and YAML.\n\n"
            "Usage of each command: zhishou COMMAND --help. Chinese messages: ZHISHOU_LANG=zh.",
        ),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    return click.version_option(_version(), prog_name="zhishou")(whole)


class _Group(click.Group):
    """A group whose commands are listed in our order and which takes --lang as every command does."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


def _run(arguments: list[str], console: Console) -> int:
    try:
        with _explained():
            code = group(console).main(arguments, prog_name="zhishou", standalone_mode=False)
    except Stop as stop:
        console.alarm(stop.words.zh, stop.words.en)
        return stop.exit_code
    return code if isinstance(code, int) else 0


@contextlib.contextmanager
def _explained() -> Iterator[None]:
    """Turn what can go wrong around us into words with a way out."""
    try:
        yield
    except NotOurFolder as error:
        raise Stop(
            f"{error.folder} 里有不是 zhishou 生成的东西，没有动它；请先把它移走或改名",
            f"{error.folder} holds things that zhishou did not write, so it was left alone; move it away first",
        ) from error
    except NoEngine as error:
        raise Stop(
            f"没有安装网站引擎 {error.name}；安装: pip install {error.name}",
            f"the site engine {error.name} is not installed; pip install {error.name}",
        ) from error
    except Incomplete as error:
        raise Stop(
            f"网站引擎漏掉了 {len(error.missing)} 页（{error.missing[0]} 等），没有发布；原来的网站保持不变",
            f"the engine left out {len(error.missing)} pages ({error.missing[0]} ...); the old site is kept",
        ) from error
    except (PermissionError, FileNotFoundError) as error:
        raise Stop(
            f"读写文件失败: {error.filename}（{error.strerror}）",
            f"cannot read or write {error.filename} ({error.strerror})",
        ) from error


def _unexpected(error: Exception, console: Console) -> None:
    place = _write_log("".join(traceback.format_exception(error)))
    console.alarm(
        f"程序出了意外的错误（{type(error).__name__}）。这不是您的错；详情写在 {place}，请发给维护者",
        f"an unexpected error ({type(error).__name__}). It is not your fault; please send {place} to the maintainers",
    )


def _write_log(text: str) -> str:
    """Write the log into the build folder, or where temporary files go; return where it is."""
    folder = Path(tempfile.gettempdir())
    with contextlib.suppress(NoProject, NotOurFolder, OSError):
        build = find_project(Path()).build
        claim(build)
        folder = build
    (folder / LOG).write_text(text, encoding="utf-8")
    return str(folder / LOG)


def _version() -> str:
    try:
        return version("zhishou")
    except PackageNotFoundError:
        return "0"
