"""How far an authority reaches."""

import re
from typing import Any, ClassVar

from pydantic import model_validator

from generator.diagnostics.words import Words
from generator.model.fields import field
from generator.model.values.comparison import COMPARISON, comparison_of, show_comparison
from generator.model.values.patterns import Number
from generator.model.values.value import Value, contradiction
from generator.model.values.vocabularies import Operator

_COMPARED = re.compile(COMPARISON)
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
    unit: str = field("单位", "Unit", default="")
    unlimited: bool = field("无限额", "Unlimited", default=False)
    slot: str = field("参数", "Slot", default="")
    """The name of a parameter of the handbook that holds the number."""

    @classmethod
    def _read(cls, plain: str) -> dict[str, Any] | None:
        if _UNLIMITED.fullmatch(plain):
            return {"unlimited": True}
        if match := _SLOT.fullmatch(plain):
            return {"slot": match["slot"]}
        match = _COMPARED.fullmatch(plain)
        fields = comparison_of(match) if match else None
        if match and fields and not (match["before"] or match["behind"]):
            fields["operator"] = Operator.AT_MOST.value
        return fields

    @model_validator(mode="after")
    def _says_one_thing(self) -> "Limit":
        compared = self.operator is not None and self.value is not None
        if sum((compared, self.unlimited, bool(self.slot))) != 1:
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
        return equal + show_comparison(self.operator, self.value, self.unit)
