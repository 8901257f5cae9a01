"""The command line library speaks Chinese."""

import ast
from pathlib import Path

from generator.hosts.click_words import MODULES, SENTENCES
from tests.hosts.projects import CommandLine, a_project


def sentences_of_click() -> set[str]:
    found: set[str] = set()
    for module in MODULES:
        source = Path(str(module.__file__)).read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "ngettext"):
                found |= {
                    arg.value
                    for arg in node.args
                    if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
                }
    return found


def test_every_sentence_of_the_table_is_one_that_click_says() -> None:
    # "required" is looked up through a variable.
    assert SENTENCES.keys() - sentences_of_click() == {"required"}


def test_what_a_person_can_do_wrong_is_answered_without_english(zhishou: CommandLine) -> None:
    a_project(zhishou.folder)
    mistakes = (
        ["chek"],
        ["check", "--frmat", "json"],
        ["check", "--format", "xml"],
        ["check", "--format"],
        ["check", "no-such-file"],
        ["check", "--date", "1.6.2026"],
        ["serve", "--port", "99999"],
        ["serve", "--port", "http"],
        ["build", "now"],
        ["build", "--draft=yes"],
        ["new"],
        ["new", "岗位"],
    )
    for arguments in mistakes:
        said = zhishou(*arguments)
        words = said.err.replace("zhishou", "").split("错误: ")[-1]
        assert said.code == 2, arguments
        assert not [sentence for sentence in SENTENCES if " " in sentence and sentence[:12] in words], (
            said.err
        )


def test_every_command_has_help_in_both_languages(zhishou: CommandLine) -> None:
    for name in ("init", "new", "check", "fix", "explain", "build", "serve", "schema", "doctor"):
        chinese, english = zhishou(name, "-h"), zhishou(name, "--lang", "en", "-h")
        assert chinese.out.startswith(f"用法: zhishou {name}")
        assert english.out.startswith(f"Usage: zhishou {name}")
        left_over = [
            line for line in english.out.splitlines() if any("\u4e00" <= c <= "\u9fff" for c in line)
        ]
        assert not left_over


def test_help_lists_the_commands_in_the_order_in_which_they_are_met(zhishou: CommandLine) -> None:
    listed = [line.split()[0] for line in zhishou("--help").out.partition("命令:\n")[2].splitlines()]

    assert listed == ["init", "new", "check", "fix", "explain", "build", "serve", "schema", "doctor"]
