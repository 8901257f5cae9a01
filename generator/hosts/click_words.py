"""The sentences of the command line library in Chinese."""

import contextlib
import re
from collections.abc import Iterator
from types import ModuleType

import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.types

SENTENCES = {
    "Usage:": "用法:",
    "Options": "选项",
    "Commands": "命令",
    "Positional arguments": "参数",
    "Show this message and exit.": "显示帮助。",
    "Show the version and exit.": "显示版本。",
    "%(prog)s, version %(version)s": "%(prog)s %(version)s",
    "default: {default}": "默认: {default}",
    "env var: {var}": "环境变量: {var}",
    "required": "必填",
    "Aborted!": "已中止。",
    "Error: {message}": "错误: {message}",
    "Try '{command} {option}' for help.": "用法见 {command} {option}",
    "Missing command.": "缺少命令。",
    "Missing argument": "缺少参数",
    "Missing option": "缺少选项",
    "Missing parameter": "缺少参数",
    "Invalid value for {param_hint}: {message}": "{param_hint} 的值不对: {message}",
    "Invalid value: {message}": "值不对: {message}",
    "Could not open file {filename!r}: {message}": "打不开文件 {filename!r}: {message}",
    "No such option {name!r}.": "没有选项 {name}。",
    "No such command {name!r}.": "没有命令 {name}。",
    "Did you mean {possibility}?": "是不是 {possibility}？",
    "(Did you mean one of: {possibilities}?)": "是不是其中之一: {possibilities}？",
    "Option {name!r} does not take a value.": "选项 {name} 后面不带值。",
    "Option {name!r} requires an argument.": "选项 {name} 后面要带一个值。",
    "Got unexpected extra argument ({args})": "多出了参数: {args}",
    "Got unexpected extra arguments ({args})": "多出了参数: {args}",
    "{value!r} is not {choice}.": "“{value}”不可用，只能是 {choice}。",
    "{value!r} is not one of {choices}.": "“{value}”不可用，可用的有: {choices}。",
    "{value!r} does not match the format {format}.": "“{value}”不是日期，要写成 2026-01-31 的样子。",
    "{value!r} is not a valid {number_type}.": "“{value}”不是{number_type}。",
    "{value} is not in the range {range}.": "{value} 超出范围 {range}。",
    "{name} {filename!r} does not exist.": "{name}“{filename}”不存在。",
    "{name} {filename!r} is a file.": "{name}“{filename}”是一个文件。",
    "{name} {filename!r} is a directory.": "{name}“{filename}”是一个文件夹。",
    "{name} {filename!r} is not readable.": "{name}“{filename}”读不了。",
    "file": "文件",
    "directory": "文件夹",
    "path": "路径",
}

MODULES: tuple[ModuleType, ...] = (
    click.core,
    click.decorators,
    click.exceptions,
    click.formatting,
    click.parser,
    click.types,
)


@contextlib.contextmanager
def click_speaks(language: str) -> Iterator[None]:
    """Let click say its own sentences in a language while the block runs.

    Click looks them up with gettext, whose catalogues are binary files found through the machine's locale; a table
    put in the place of that function depends on neither.
    """
    if language == "en":
        yield
        return
    kept = [
        (module, name, getattr(module, name))
        for module in MODULES
        for name in _LOOKUPS
        if hasattr(module, name)
    ]
    try:
        for module, name, _ in kept:
            setattr(module, name, _LOOKUPS[name])
        yield
    finally:
        for module, name, function in kept:
            setattr(module, name, function)


def _say(sentence: str) -> str:
    return re.sub(r"!r\}", "}", SENTENCES[sentence]) if sentence in SENTENCES else sentence


def _say_counted(one: str, many: str, count: int) -> str:
    return _say(one if count == 1 else many)


_LOOKUPS = {"_": _say, "ngettext": _say_counted}
