"""What the readers of wordings share: one plain spelling, and patterns for numbers, ranges and bounds."""

import math
import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from generator.model.values.numerals import half_width, parse_integer

CHINESE_DIGITS = "零〇一二两三四五六七八九十百千"
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|[{CHINESE_DIGITS}]+)"
RANGE_MARK = r"(?:[-~〜–—―−]+|至|到)"
AT_LEAST = "(?:至少|最少|不少于|不低于|不小于|≥|>=|at least ?)"
AT_MOST = "(?:至多|最多|最长|不超过|不多于|不高于|不大于|≤|<=|at most ?)"
OR_MORE = "(?:及以上|以上|或以上|or more)"
OR_LESS = "(?:及以下|以下|以内|之内|or less)"

_SPACES = re.compile(r"(?<![A-Za-z,;])\s+|\s+(?![A-Za-z])")


def normal(text: str) -> str:
    """Return the one plain spelling that patterns read: half-width, spaces kept between Latin words only."""
    return _SPACES.sub("", half_width(text).strip())


def read_number(words: Any) -> Any:
    """Return the int or float that words stand for, an integral value as int; other things as they are.

    Raises:
        ValueError: the words are not a number.
    """
    if isinstance(words, str):
        plain = half_width(words).strip().replace(",", "")
        words = float(plain) if re.fullmatch(r"-?\d+\.\d+", plain) else _signed(plain)
    if isinstance(words, float) and math.isfinite(words) and words.is_integer():
        return int(words)
    return words


def _signed(plain: str) -> int:
    return -parse_integer(plain[1:]) if plain.startswith("-") else parse_integer(plain)


Number = Annotated[int | float, BeforeValidator(read_number), Field(ge=0, allow_inf_nan=False)]
"""A number that authors may write in digits or as a Chinese numeral; never negative."""

Count = Annotated[int, BeforeValidator(read_number), Field(ge=0)]
"""A whole number that authors may write in digits or as a Chinese numeral."""


def show_number(value: float) -> str:
    """Return a number as people write it: "3", "0.5", never with an exponent."""
    return format(Decimal(repr(value)), "f")


def amount_pattern(unit: str, *, less: str = OR_LESS) -> str:
    """Return a pattern for "3", "1-3", "至少3" or "3以上" of a unit, which may be repeated ("1天至2天").

    `unit` and `less` are patterns themselves, without named groups. `amount_of` reads the groups; the unit
    is in the group "unit".
    """
    return (
        rf"(?:(?P<least>{AT_LEAST})|(?P<most>{AT_MOST}))?"
        rf"(?:(?P<low>{NUMBER})(?:{unit})?{RANGE_MARK}(?P<high>{NUMBER})|(?P<value>{NUMBER}|半))(?P<ge_half>个半)?"
        rf"(?P<unit>{unit})(?P<half>半)?(?:(?P<more>{OR_MORE})|(?P<less>{less}))?"
    )


def amount_of(match: re.Match[str]) -> dict[str, int | float] | None:
    """Return the amount that `amount_pattern` found as `value`, `min` or `max`; None when it contradicts itself."""
    found = match.groupdict()
    if found["low"]:
        low, high = read_number(found["low"]), read_number(found["high"])
        bounded = found["least"] or found["most"] or found["half"] or found["ge_half"] or found["more"]
        return None if bounded or low >= high else {"min": low, "max": high}
    value = 0.5 if found["value"] == "半" else read_number(found["value"])
    value = read_number(value + 0.5) if found["half"] or found["ge_half"] else value
    least, most = found["least"] or found["more"], found["most"] or found["less"]
    if least and most:
        return None
    return {"min": value} if least else {"max": value} if most else {"value": value}


def joined(*parts: str) -> str:
    """Return Chinese parts as one line, with a space where Chinese and a digit, letter or sign meet."""
    line = ""
    for part in filter(None, parts):
        meets = line and (_is_latin(line[-1]) or _is_latin(part[0]))
        line += (" " if meets and line[-1] not in "（(" else "") + part
    return line


def _is_latin(character: str) -> bool:
    return character.isascii() or character in "≤≥–"


def show_amount(
    value: float | None, low: float | None, high: float | None, unit: str, *, language: str = "zh"
) -> str:
    """Return an amount with its unit: "3 天", "1–3 人", "不少于 2 人", "不超过 5 天"."""
    if value is not None:
        return spaced(show_number(value), unit)
    if low is not None and high is not None:
        return spaced(f"{show_number(low)}–{show_number(high)}", unit)
    if low is not None:
        return f"{'at least' if language == 'en' else '不少于'} {spaced(show_number(low), unit)}"
    if high is not None:
        return f"{'at most' if language == 'en' else '不超过'} {spaced(show_number(high), unit)}"
    return ""


def spaced(number: str, unit: str) -> str:
    """Return a number and its unit with a space between, none before a percent sign."""
    return number + unit if unit in ("", "%", "‰", "℃") else f"{number} {unit}"
