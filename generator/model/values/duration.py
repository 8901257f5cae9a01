"""Lengths of time: deadlines, leads, intervals, retention, windows."""

from typing import Any, ClassVar

from pydantic import model_validator

from generator.diagnostics.words import Words
from generator.model.fields import Unreadable, field
from generator.model.values.duration_reading import read_duration, vague_time_in
from generator.model.values.patterns import Number, joined, show_amount
from generator.model.values.time_units import show_unit
from generator.model.values.value import Value, contradiction
from generator.model.values.vocabularies import DurationKind, TimeBasis, TimeUnit


class Duration(Value):
    """A length of time, exact or between bounds, with what it is counted in and from."""

    words: ClassVar[Words] = Words("时限", "Duration")
    examples = (
        *[
            "24小时内",
            "接单后30分钟内",
            "3个工作日",
            "自登记起2个工作日内",
            "3天内",
            "一个月",
            "1~2天",
            "半年",
            "当天",
        ],
        *["提前1小时", "每隔30秒", "保存3年", "长期", "不超过5个工作日", "客户约定的时间内"],
    )

    value: Number | None = field("数值", "Value", default=None)
    min: Number | None = field("最少", "At least", default=None)
    max: Number | None = field("最多", "At most", default=None)
    unit: TimeUnit | None = field("单位", "Unit", default=None)
    basis: TimeBasis | None = field("计时方式", "Basis", default=None)
    """None when the author did not say which time counts."""

    from_event: str = field("起算事件", "From", default="", aliases=("from", "自"))
    kind: DurationKind | None = field("时限种类", "Kind", default=None)
    permanent: bool = field("长期", "Permanent", default=False)
    about: bool = field("约数", "About", default=False)
    agreed_with: str = field("约定方", "Agreed with", default="")
    """Who sets the limit case by case, when no length is fixed: "客户"."""

    @classmethod
    def _read(cls, plain: str) -> dict[str, Any] | None:
        return read_duration(plain)

    @classmethod
    def _unreadable(cls, text: str) -> Unreadable:
        vague = vague_time_in(text)
        if vague is None:
            return super()._unreadable(text)
        return Unreadable(
            Words(f"“{text.strip()}”里没有时间数值", f"{text.strip()!r} names no time"),
            Words(
                f"把“{vague}”改成可以核对的数值, 如“24小时内”“3个工作日内”; 由客户定的写“客户约定的时间内”",
                f'replace {vague!r} by a number that can be checked, such as "24小时内" or "3个工作日内"',
            ),
        )

    @model_validator(mode="after")
    def _says_one_thing(self) -> "Duration":
        amounts = self.value is not None, self.min is not None or self.max is not None
        stated = sum((*amounts, self.permanent, bool(self.agreed_with)))
        if stated != 1 or any(amounts) != (self.unit is not None):
            raise contradiction(
                "时限需要一个数值(或最少、最多)和单位",
                "a duration needs one value (or bounds) and a unit",
                "写成“24小时内”, 或写 数值: 24 和 单位: 小时",
                'write "24小时内", or value: 24 and unit: hour',
            )
        return self

    @property
    def at_most(self) -> float | None:
        """The longest time, in `unit`: the value or the upper bound."""
        return self.max if self.value is None else self.value

    def _composed(self, language: str) -> str:
        body = self._english() if language == "en" else self._chinese()
        if not self.from_event:
            return body
        return f"{body} (from {self.from_event})" if language == "en" else f"{body}（自{self.from_event}起）"

    def _amount(self, language: str) -> str:
        assert self.unit is not None
        if language == "zh" and self.value == 0.5 and self.basis is None:
            return "半" + show_unit(self.unit, None, "zh")
        one = self.value == 1 or (self.value is None and (self.max or self.min) == 1)
        unit = show_unit(self.unit, self.basis, language, plural=not one)
        return show_amount(self.value, self.min, self.max, unit, language=language)

    def _chinese(self) -> str:
        if self.permanent:
            return "长期保存"
        if self.agreed_with:
            return f"{self.agreed_with}约定的时间内"
        if (
            self.value == 0
            and self.unit is TimeUnit.DAY
            and self.kind is DurationKind.DEADLINE
            and not (self.basis or self.about)
        ):
            return "当天内"
        amount = joined("约" if self.about else "", self._amount("zh"))
        return {
            DurationKind.DEADLINE: f"{amount}内",
            DurationKind.LEAD: joined("提前", amount),
            DurationKind.INTERVAL: joined("每隔", amount),
            DurationKind.RETENTION: joined("保存", amount),
            DurationKind.WINDOW: f"{amount}期间",
            None: amount,
        }[self.kind]

    def _english(self) -> str:
        if self.permanent:
            return "kept for good"
        if self.agreed_with:
            return f"within the time agreed with {self.agreed_with}"
        amount = ("about " if self.about else "") + self._amount("en")
        return {
            DurationKind.DEADLINE: f"within {amount}",
            DurationKind.LEAD: f"{amount} in advance",
            DurationKind.INTERVAL: f"every {amount}",
            DurationKind.RETENTION: f"kept for {amount}",
            DurationKind.WINDOW: f"during {amount}",
            None: amount,
        }[self.kind]
