"""Clock times as authors write them: "15:30", "下午4点", "８：３０"."""

import re

from generator.model.values.numerals import parse_integer
from generator.model.values.patterns import CHINESE_DIGITS

_DIGITS = rf"(?:\d{{1,2}}|[{CHINESE_DIGITS}]{{1,3}})"
_HALF_DAYS = "凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|夜里"
CLOCK = rf"(?:{_HALF_DAYS})?(?:\d{{1,2}}:\d{{2}}|{_DIGITS}[点时](?:半|整|{_DIGITS}分?)?)"
"""A clock time, to be read with `read_clock`; without named groups."""

_PARTS = re.compile(rf"(?P<half>{_HALF_DAYS})?(?P<hour>{_DIGITS})[:点时](?P<minute>半|整|{_DIGITS})?分?")
_LATER = {"中午": 11, "下午": 0, "傍晚": 0, "晚上": 0, "晚": 0, "夜里": 6}
"""Half days whose hours from (not including) this one up to 12 count from noon."""


def read_clock(words: str) -> str | None:
    """Return a clock time as "HH:MM", up to "24:00"; None when there is no such time."""
    match = _PARTS.fullmatch(words)
    if match is None:
        return None
    hour = parse_integer(match["hour"])
    minute = (
        30
        if match["minute"] == "半"
        else 0
        if match["minute"] in (None, "整")
        else parse_integer(match["minute"])
    )
    if (
        match["half"] in _LATER
        and (hour < 12)
        and (hour < _LATER[match["half"]] or match["half"] not in ("中午", "夜里"))
    ):
        hour += 12
    return f"{hour:02}:{minute:02}" if hour * 60 + minute <= 24 * 60 and minute < 60 else None


def show_clock(time: str) -> str:
    """Return an "HH:MM" as people write it: "9:00"."""
    return time.removeprefix("0")
