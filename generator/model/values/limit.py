"""How far an authority reaches."""

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
    show_number,
    spaced,
)
from generator.model.values.value import Value, contradiction
from generator.model.values.vocabularies import Operator

_SCOPE = "(?P<scope>(?:单笔|单次|每次|每笔|每单|单项|单张|单价|单件|总价|合计|累计|全年|年度|当月|每[年月日天周人])*)"
_COMPARED = re.compile(f"{_SCOPE}{COMPARISON}")
_BANDED = re.compile(
    f"{_SCOPE}(?:超过|大于|高于)?(?P<low>{NUMBER})(?P<first>{UNIT})?(?:{RANGE_MARK}|以上,?(?:不满)?)"
    f"(?P<high>{NUMBER})(?P<unit>{UNIT})(?:及?以下|以内)?"
)
_INCLUSIVE = re.compile(r"\((?:含|包含|包括)[^()]*\)")
_UNLIMITED = re.compile("无限额|不限额?|无限制?|没有限额|不受限|unlimited")
_SLOT = re.compile(r"\{(?P<slot>[\w-]+)\}")


class Limit(Value):
    """Up to how much somebody may decide."""

    words: ClassVar[Words] = Words("限度", "Limit")
    examples = (
        "2天以下",
        "5000元以内",
        "≤ 3天",
        "不超过10件",
        "5万元以下",
        "10%以内",
        "无限额",
        "{low-fee-limit}",
    )

    operator: Operator | None = field("比较", "Operator", default=None)
    value: Number | None = field("数值", "Value", default=None)
    above: Number | None = field("起点", "Above", default=None)
    """Where a band begins, when somebody else decides below it."""

    unit: str = field("单位", "Unit", default="")
    unlimited: bool = field("无限额", "Unlimited", default=False)
    slot: str = field("参数", "Slot", default="")
    """The name of a parameter of the handbook that holds the number."""

    scope: str = field("计算口径", "Counted by", default="")
    """What the number is counted over: "单笔", "每月累计"."""

    @classmethod
    def _read(cls, plain: str) -> dict[str, Any] | None:
        if _UNLIMITED.fullmatch(plain):
            return {"unlimited": True}
        if match := _SLOT.fullmatch(plain):
            return {"slot": match["slot"]}
        plain = _INCLUSIVE.sub("", plain)
        if match := _BANDED.fullmatch(plain):
            return _band_of(match)
        match = _COMPARED.fullmatch(plain)
        fields = comparison_of(match) if match else None
        if match is None or fields is None:
            return None
        if not (match["before"] or match["behind"]):
            fields["operator"] = Operator.AT_MOST.value
        return fields | ({"scope": match["scope"]} if match["scope"] else {})

    @model_validator(mode="after")
    def _says_one_thing(self) -> "Limit":
        compared = self.operator is not None and self.value is not None
        band = self.above is None or (
            self.operator is Operator.AT_MOST and self.value is not None and self.above < self.value
        )
        if sum((compared, self.unlimited, bool(self.slot))) != 1 or not band:
            raise contradiction(
                "限度需要一个数值, 或者写明无限额",
                "a limit needs a value, or says that there is none",
                "写成“2天以下”“5000元以内”“无限额”",
                'write "≤ 2天", "5000元以内" or "无限额"',
            )
        return self

    def _composed(self, language: str) -> str:
        if self.unlimited:
            return "unlimited" if language == "en" else "无限额"
        if self.slot:
            return f"{{{self.slot}}}"
        assert self.operator is not None
        assert self.value is not None
        equal = "= " if self.operator is Operator.EQUAL else ""
        if self.above is not None:
            unit = f"{show_number(self.above)}–{spaced(show_number(self.value), self.unit)}"
            return joined(self.scope, unit)
        return joined(self.scope, equal + show_comparison(self.operator, self.value, self.unit))


def _band_of(match: re.Match[str]) -> dict[str, Any] | None:
    """Read "500-2000元" and "500元以上2000元以下"."""
    low, high = read_number(match["low"]), read_number(match["high"])
    if low >= high or (match["first"] or match["unit"]) != match["unit"]:
        return None
    fields = {"operator": Operator.AT_MOST.value, "above": low, "value": high, "unit": match["unit"]}
    return fields | ({"scope": match["scope"]} if match["scope"] else {})
