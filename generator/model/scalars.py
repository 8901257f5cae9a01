"""Single values: texts, numbers, dates, yes and no, words of a vocabulary."""

import datetime
import re
from decimal import Decimal
from enum import Enum
from typing import Any

from generator.diagnostics.words import Words
from generator.model.fields import Unreadable
from generator.model.shapes import BoolShape, DateShape, NumberShape, Shape, WordShape
from generator.source.nodes import Node, Scalar

NONE_WORDS = frozenset({"无", "none"})
"""What authors write for an explicit none; in quotes the word is meant literally."""

YES_WORDS = frozenset({"是", "有", "需要", "要", "true", "yes", "on", "y", "√", "1"})
NO_WORDS = frozenset({"否", "无", "不需要", "不", "false", "no", "off", "n", "none", "0"})
_DATE = re.compile(r"^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$")


def says_none(node: Node) -> bool:
    """Return whether a node is an explicit none; in quotes the word is meant literally."""
    return isinstance(node, Scalar) and not node.quoted and node.text.strip() in NONE_WORDS


def scalar_value(shape: Shape, node: Scalar) -> Any:
    """Return the value that the model takes for a text.

    Raises:
        Unreadable: the text is no value of this shape.
    """
    text = node.text.strip()
    match shape:
        case NumberShape(whole):
            return _number(text, whole)
        case BoolShape():
            return _yes_or_no(text)
        case DateShape():
            return _date(text)
        case WordShape(vocabulary):
            return _word(vocabulary, text)
    return node.text if node.quoted else text


def _number(text: str, whole: bool) -> int | Decimal:
    pattern = r"[+-]?\d+" if whole else r"[+-]?\d+(\.\d+)?"
    if not re.fullmatch(pattern, text):
        raise Unreadable(
            Words(
                f"“{text}”不是{'整' if whole else ''}数", f"{text!r} is no {'whole ' if whole else ''}number"
            ),
            Words("只写数字，如 10", "write digits only, such as 10"),
        )
    return int(text) if whole else Decimal(text)


def _yes_or_no(text: str) -> bool:
    if text.casefold() in YES_WORDS | NO_WORDS:
        return text.casefold() in YES_WORDS
    raise Unreadable(
        Words(f"“{text}”不是“是”或“否”", f"{text!r} is neither yes nor no"),
        Words("写“是”或“否”", "write yes or no"),
    )


def _date(text: str) -> datetime.date:
    help_words = Words("写成 2026-02-01 或 2026年2月1日", "write it as 2026-02-01")
    match = _DATE.match(text)
    if not match:
        raise Unreadable(Words(f"“{text}”不是完整的日期", f"{text!r} is no complete date"), help_words)
    try:
        return datetime.date(*(int(part) for part in match.groups()))
    except ValueError:
        raise Unreadable(Words(f"没有“{text}”这一天", f"there is no day {text!r}"), help_words) from None


def _word(vocabulary: type[Enum], text: str) -> Any:
    return vocabulary.from_text(text)  # type: ignore[attr-defined]
