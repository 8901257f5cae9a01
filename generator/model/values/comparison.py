"""What targets and limits share: an operator before or behind a number with a unit."""

import re

from generator.model.values.patterns import NUMBER, read_number, show_number, spaced
from generator.model.values.vocabularies import Operator

_BEFORE = {
    Operator.AT_MOST: (
        "<=",
        "≤",
        "不超过",
        "不高于",
        "不多于",
        "不大于",
        "不得超过",
        "至多",
        "最多",
        "最高",
        "at most",
    ),
    Operator.AT_LEAST: (
        ">=",
        "≥",
        "不低于",
        "不少于",
        "不小于",
        "不得低于",
        "至少",
        "最少",
        "最低",
        "at least",
    ),
    Operator.BELOW: ("<", "低于", "小于", "少于", "不足", "不满", "不到", "below"),
    Operator.ABOVE: (">", "高于", "大于", "多于", "超过", "above"),
    Operator.EQUAL: ("=", "等于", "为"),
}
_BEHIND = {
    Operator.AT_MOST: ("以下", "及以下", "以内", "之内", "内"),
    Operator.AT_LEAST: ("以上", "及以上"),
}
"""以上, 以下 and 以内 take in the number itself, as in the Civil Code, article 1259."""

_SIGNS = {
    Operator.AT_MOST: "≤ ",
    Operator.AT_LEAST: "≥ ",
    Operator.BELOW: "< ",
    Operator.ABOVE: "> ",
    Operator.EQUAL: "",
}
_OPERATORS = {
    word: operator for table in (_BEFORE, _BEHIND) for operator, words in table.items() for word in words
}


def _either(table: dict[Operator, tuple[str, ...]]) -> str:
    words = sorted((word for words in table.values() for word in words), key=len, reverse=True)
    return "|".join(re.escape(word) for word in words)


UNIT = r"(?:%|‰|ppm|PPM|[^\W\d_内以]{1,6}?)"
COMPARISON = (
    rf"(?:(?:达到?|需|须|应|控制在)?(?P<before>{_either(_BEFORE)})? ?(?P<value>{NUMBER})(?P<unit>{UNIT})?"
    rf"(?P<behind>{_either(_BEHIND)})?)"
)
"""A pattern for "≤20%", "2天以下" or "100%"; read its groups with `comparison_of`."""


def comparison_of(match: re.Match[str]) -> dict[str, str | int | float] | None:
    """Return `operator`, `value` and `unit` of a match of `COMPARISON`, None when two operators are stated."""
    if match["before"] and match["behind"]:
        return None
    word = match["before"] or match["behind"]
    operator = _OPERATORS[word] if word else Operator.EQUAL
    return {"operator": operator.value, "value": read_number(match["value"]), "unit": match["unit"] or ""}


def show_comparison(operator: Operator, value: float, unit: str) -> str:
    """Return "≤ 20%", "100%" or "≥ 3 天"."""
    return _SIGNS[operator] + spaced(show_number(value), unit)
