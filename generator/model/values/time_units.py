"""Units of time as authors write them, with the basis that may stand before them: "个工作日", "小时"."""

import re

from generator.model.values.vocabularies import TimeBasis, TimeUnit

_BASIS_WORDS = {
    "工作": TimeBasis.WORKING,
    "自然": TimeBasis.CALENDAR,
    "日历": TimeBasis.CALENDAR,
    "服务": TimeBasis.SERVICE,
    "working ": TimeBasis.WORKING,
    "calendar ": TimeBasis.CALENDAR,
    "service ": TimeBasis.SERVICE,
}
_UNIT_WORDS = (
    r"秒钟|秒|分钟|分|小时|钟头|天|日|周年|周|星期|礼拜|季度|季|年度|年"
    r"|seconds?|minutes?|min|hours?|h|days?|weeks?|quarters?|months?|years?"
)
_BASIS = "|".join(_BASIS_WORDS)
COUNTED_UNIT = rf"(?:个?(?:{_BASIS})?(?:{_UNIT_WORDS})|个(?:{_BASIS})?月|(?:{_BASIS})月|(?<=个半)月)"
"""A unit after a number. A month needs 个: "3月" is March."""

PERIOD_UNIT = rf"(?:个?(?:{_BASIS})?(?:{_UNIT_WORDS}|月度|月))"
"""A unit after 每 or a slash, where a month needs no 个."""

_TAKES_GE = (TimeUnit.MONTH, TimeUnit.QUARTER)
_COUNTED = {TimeUnit.DAY: "天"}


def read_unit(words: str) -> dict[str, str]:
    """Return `unit` and, when it was stated, `basis` for words that `COUNTED_UNIT` or `PERIOD_UNIT` matched."""
    match = re.fullmatch(rf"个?({_BASIS})?(.+)", words)
    assert match is not None, words
    unit = match[2] if match[2] in ("季度", "天") else match[2].removesuffix("度")
    fields = {"unit": TimeUnit.from_text(unit).value}
    return fields | {"basis": _BASIS_WORDS[match[1]].value} if match[1] else fields


def show_unit(unit: TimeUnit, basis: TimeBasis | None, language: str, *, plural: bool = True) -> str:
    """Return a unit as it stands after a number: "个工作日", "小时", "个月", "working days"."""
    if language == "en":
        stated = f"{basis.value} " if basis else ""
        return f"{stated}{unit.words.en}{'s' if plural else ''}"
    if basis is None:
        return ("个" if unit in _TAKES_GE else "") + _COUNTED.get(unit, unit.words.zh)
    word = "日" if unit is TimeUnit.DAY else unit.words.zh
    stated = {TimeBasis.WORKING: "工作", TimeBasis.SERVICE: "服务", TimeBasis.CALENDAR: "日历"}[basis]
    return f"个{'自然' if unit is TimeUnit.DAY and stated == '日历' else stated}{word}"
