"""How many of something, in a period or as a sample."""

import re
from typing import Any, ClassVar

from pydantic import model_validator

from generator.diagnostics.words import Words
from generator.model.fields import field
from generator.model.values.patterns import Number, amount_of, amount_pattern, joined, show_amount
from generator.model.values.period import PER, PERIOD, Period, read_period
from generator.model.values.value import Value, contradiction

_UNIT = r"(?:[^\W\d_]{1,8}|%|‰|m2|m3)"
_SHARE = "(?P<share>每[人组班店单台件批次户车])?"
_AMOUNT = amount_pattern(rf"{_UNIT}??") + f"(?P<per>{PER})?"
_SAMPLE = "(?P<sample>抽样|抽查|抽检|抽取|a sample of ?)?"
_PATTERN = re.compile(
    rf"{_SHARE}(?:一式)?(?P<period>{PERIOD})?(?P<each>每[人组班店单台件批次户车])?(?:需|须|应)?(?:完成)?{_SAMPLE}{_AMOUNT}"
)


class Quantity(Value):
    """A number or range of things, in each period if there is one."""

    words: ClassVar[Words] = Words("数量", "Quantity")
    examples = (
        "每月10个",
        "每日6-8篇",
        "5次/天",
        "20个/月",
        "抽样100份",
        "每周不少于3次",
        "每人每月2篇",
        "2份",
    )

    value: Number | None = field("数值", "Value", default=None)
    min: Number | None = field("最少", "At least", default=None)
    max: Number | None = field("最多", "At most", default=None)
    unit: str = field("单位", "Unit", default="")
    period: Period | None = field("周期", "Period", default=None)
    each: str = field("每", "For each", default="")
    """What each the number holds for: "人", "组"."""

    sample: bool = field("抽样", "Sample", default=False)

    @classmethod
    def _read(cls, plain: str) -> dict[str, Any] | None:
        match = _PATTERN.fullmatch(plain)
        if match is None or (match["period"] and match["per"]) or (match["share"] and match["each"]):
            return None
        amount = amount_of(match)
        if amount is None or match["half"]:
            return None
        each = (match["share"] or match["each"] or "").removeprefix("每")
        found = {
            "unit": match["unit"],
            "period": read_period(match["period"] or match["per"]),
            "each": each,
            "sample": bool(match["sample"]),
        }
        return amount | {name: value for name, value in found.items() if value}

    @model_validator(mode="after")
    def _has_a_number(self) -> "Quantity":
        if (self.value is None) == (self.min is None and self.max is None):
            raise contradiction(
                "数量需要一个数值, 或者最少、最多",
                "a quantity needs one value or bounds",
                "写成“每月10个”“6-8篇”",
                'write "每月10个" or "6-8篇"',
            )
        return self

    def _composed(self, language: str) -> str:
        amount = show_amount(self.value, self.min, self.max, self.unit, language=language)
        if language == "en":
            sample = "a sample of " if self.sample else ""
            period = f" {self.period.meaning.display_in('en')}" if self.period else ""
            return f"{sample}{amount}{period}" + (f" for each {self.each}" if self.each else "")
        period = self.period.meaning.display if self.period else ""
        return joined("每" + self.each if self.each else "", period, "抽样" if self.sample else "", amount)
