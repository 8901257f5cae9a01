"""The examples of each rule: small content folders that are wrong or right. Tests run them, `explain` shows them.

A file cases/<code>.md has a section `## 错误` or `## 正确` for each example, in it one fence for each file
(```` ```yaml units/quality.yaml ````), and lines such as `- 级别: 公开` for what the example depends on. The line a
finding points at ends with `◀` and, where it matters, the very words: `内容: 尽快答复 ◀ 尽快`. A right example
after a wrong one is what its fix makes of it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "cases"
"""Where the examples are kept."""

_SECTION = re.compile(r"^## (错误|正确)[^\n]*\n", re.MULTILINE)
_FENCE = re.compile(r"^````?(?:yaml|markdown) (?P<path>\S+)\n(?P<text>.*?)^````?$", re.MULTILINE | re.DOTALL)
_OPTION = re.compile(r"^- (?P<name>[^:：\n]+)[:：] *(?P<value>.+)$", re.MULTILINE)
_MARK = re.compile(r"[ ]*◀[ ]?(?P<words>.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Where a finding is expected."""

    path: str
    line: int
    """From 1."""

    words: str
    """The very text at the place, "" when any text of the line will do."""


@dataclass(frozen=True, slots=True)
class Example:
    """One small content folder, wrong or right."""

    is_wrong: bool
    files: Mapping[str, str]
    """Texts by path, without the marks."""

    marks: tuple[Mark, ...]
    options: Mapping[str, str]
    """What the example depends on: 级别 (profile), 日期 (day), 严重程度 (severity)."""


def read_examples(code: str) -> tuple[Example, ...]:
    """Return the examples of a rule, read from our own folder.

    Raises:
        FileNotFoundError: the rule has none.
    """
    return examples_in((FOLDER / f"{code}.md").read_text(encoding="utf-8"))


def examples_in(text: str) -> tuple[Example, ...]:
    """Return the examples that a Markdown text holds, in its order."""
    _, *pieces = _SECTION.split(text)
    return tuple(
        _example(heading == "错误", body) for heading, body in zip(pieces[::2], pieces[1::2], strict=True)
    )


def _example(is_wrong: bool, body: str) -> Example:
    marked = {match["path"]: match["text"] for match in _FENCE.finditer(body)}
    options = {match["name"]: match["value"] for match in _OPTION.finditer(_FENCE.sub("", body))}
    files = {path: _MARK.sub("", text) for path, text in marked.items()}
    marks = tuple(
        Mark(path, text.count("\n", 0, match.start()) + 1, match["words"].strip())
        for path, text in marked.items()
        for match in _MARK.finditer(text)
    )
    return Example(is_wrong, files, marks, options)
