"""What an indicator is to reach."""

import re
from typing import Any, ClassVar

from pydantic import model_validator

from generator.diagnostics.words import Words
from generator.model.fields import field
from generator.model.values.comparison import COMPARISON, UNIT, comparison_of, show_comparison
from generator.model.values.patterns import (
    NUMBER,
    RANGE_MARK,
    Number,
    joined,
    read_number,
    show_amount,
    show_number,
    spaced,
)
from generator.model.values.period import PER, PERIOD, Period, read_period
from generator.model.values.value import Value, contradiction
from generator.model.values.vocabularies import Operator

_BASELINE = (
    "(?:较|比|与)?(?P<baseline>同比|环比|上年同期|上年度?|去年同期|去年|上季度|上月|上周|前期|基期)(?:相比)?"
)
_RISE = "递增|增长|上升|提高|提升|增加"
_FALL = "递减|下降|降低|减少"
_TREND = rf"(?P<trend>{_RISE}|{_FALL})"
_SIZE = rf"(?P<value>{NUMBER})(?P<unit>{UNIT})"
_COMPARED = re.compile(rf"(?P<period>{PERIOD})?{COMPARISON}(?P<per>{PER})?")
_BETWEEN = re.compile(
    rf"(?P<period>{PERIOD})?(?P<low>{NUMBER})%?{RANGE_MARK}(?P<high>{NUMBER})(?P<unit>{UNIT})"
)
_TRENDS = (
    re.compile(rf"(?P<period>{PERIOD})?(?:{_BASELINE})?(?:按|以)?{_TREND}(?:{_SIZE}(?:以上|及以上)?)?"),
    re.compile(rf"(?P<period>{PERIOD})?(?:{_BASELINE})?(?:按|以)?{_SIZE}(?:的速度)?{_TREND}"),
)
_RATIOS = ("同比", "环比")
_TRENDING = (Operator.RISING, Operator.FALLING)


class Target(Value):
    """A target value: how to compare, with what, in which period, against which baseline."""

    words: ClassVar[Words] = Words("目标值", "Target")
    examples = (
        *("≤ 20 %", "不高于20%", "不低于95%", "≥98%", "100%", "0次", "98%以上", "95%-98%"),
        *("每两个月不高于20%", "每月不超过3次", "同比递增10%", "环比下降5%", "每月递增10%"),
    )

    operator: Operator | None = field("比较", "Operator", default=None)
    """None for a range."""

    value: Number | None = field("数值", "Value", default=None)
    min: Number | None = field("最少", "At least", default=None)
    max: Number | None = field("最多", "At most", default=None)
    unit: str = field("单位", "Unit", default="")
    period: Period | None = field("周期", "Period", default=None)
    baseline: str = field("基准", "Baseline", default="")
    """What a trend is measured against: "同比", "上年"."""

    @classmethod
    def _read(cls, plain: str) -> dict[str, Any] | None:
        plain = plain.replace("逐年", "每年").replace("逐月", "每月")
        if match := _BETWEEN.fullmatch(plain):
            low, high = read_number(match["low"]), read_number(match["high"])
            fields = {"min": low, "max": high, "unit": match["unit"] or ""} if low < high else None
        elif match := next((found for trend in _TRENDS if (found := trend.fullmatch(plain))), None):
            fields = _trend_of(match)
        elif match := _COMPARED.fullmatch(plain):
            fields = comparison_of(match)
        else:
            return None
        groups = match.groupdict()
        period = read_period(groups["period"] or groups.get("per"))
        return fields and (fields | {"period": period} if period else fields)

    @model_validator(mode="after")
    def _says_one_thing(self) -> "Target":
        between = self.min is not None and self.max is not None
        trend = self.operator in _TRENDING
        compared = self.operator is not None and (self.value is not None or trend)
        if between == compared or (self.baseline and not trend):
            raise contradiction(
                "目标值需要一个比较和数值, 或者一个范围",
                "a target needs an operator and a value, or a range",
                "写成“不低于95%”“95%-98%”“同比递增10%”",
                'write "≥ 95%", "95%-98%" or "同比递增10%"',
            )
        return self

    def _composed(self, language: str) -> str:
        if self.operator is None:
            body = show_amount(None, self.min, self.max, self.unit)
        elif self.operator in _TRENDING:
            return self._composed_trend(language)
        else:
            assert self.value is not None
            body = show_comparison(self.operator, self.value, self.unit)
        if self.period is None:
            return body
        period = self.period.meaning.display_in(language)
        return f"{body} {period}" if language == "en" else joined(period, body)

    def _composed_trend(self, language: str) -> str:
        assert self.operator is not None
        size = "" if self.value is None else " " + spaced(show_number(self.value), self.unit)
        period = self.period.meaning.display_in(language) if self.period else ""
        if language == "en":
            by = f" by{size}" if size else ""
            return " ".join(filter(None, (f"{self.operator.words.en}{by}", self.baseline, period)))
        against = "" if self.baseline in ("", *_RATIOS) else "较"
        return joined(period, against + self.baseline, self.operator.words.zh, size.strip())


def _trend_of(match: re.Match[str]) -> dict[str, Any]:
    found = match.groupdict()
    fields: dict[str, Any] = {"operator": Operator.from_text(found["trend"]).value}
    if found["value"]:
        fields |= {"value": read_number(found["value"]), "unit": found["unit"]}
    return fields | ({"baseline": found["baseline"]} if found["baseline"] else {})
