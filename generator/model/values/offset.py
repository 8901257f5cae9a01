"""A point in time before or after an event."""

import re
from typing import Any, ClassVar

from pydantic import model_validator

from generator.diagnostics.words import Words
from generator.model.fields import field
from generator.model.values.duration import Duration
from generator.model.values.patterns import amount_of, amount_pattern, joined
from generator.model.values.time_units import COUNTED_UNIT, read_unit
from generator.model.values.value import Value, contradiction
from generator.model.values.vocabularies import ClockRelation, DurationKind

_AMOUNT = amount_pattern(COUNTED_UNIT, less="(?:及以下|以下|or less)")
_WITHIN = "(?P<within>之内|以内|内)?"
_SAME_DAY = re.compile("(?P<anchor>.+)(?:当天|当日|同一天)")
_FIRST = re.compile("(?P<anchor>.+?)后?(?:的)?(?:第[一1]个?|首)(?P<unit>天|日|周|月|年)内?")
_PATTERNS = (
    re.compile(rf"(?P<anchor>.+)(?P<side>之前|以前|(?<!提)前|之后|以后|后)的?第?{_AMOUNT}{_WITHIN}"),
    re.compile(rf"(?P<anchor>.+?)(?P<side>提前){_AMOUNT}"),
    re.compile(rf"(?P<side>提前){_AMOUNT}\((?P<anchor>.+)\)"),
    re.compile(rf"(?P<anchor>.*满){_AMOUNT}(?P<side>前)"),
    re.compile(rf"(?P<anchor>.+?)满{_AMOUNT}(?P<side>)后?"),
    re.compile(rf"(?P<anchor>.+?)(?P<side>){_AMOUNT}(?P<within>之内|以内|内)"),
    re.compile(rf"(?P<within>within ?)?{_AMOUNT} ?(?P<side>before|after) ?(?P<anchor>.+)"),
)


class Offset(Value):
    """A length of time before or after an event: one month before the contract ends."""

    words: ClassVar[Words] = Words("相对时点", "Offset")
    examples = ("合同期满前一个月", "发工资前一天", "到期前30天", "入职后3个工作日", "客户生日提前一天")

    duration: Duration = field("时长", "Duration")
    direction: ClockRelation = field("前后", "Direction")
    anchor: str = field("事件", "Event")

    @classmethod
    def _read(cls, plain: str) -> dict[str, Any] | None:
        if match := _SAME_DAY.fullmatch(plain):
            return {"duration": {"value": 0, "unit": "day"}, "direction": "after", "anchor": match["anchor"]}
        if match := _FIRST.fullmatch(plain):
            first = {"value": 1, "kind": "deadline", **read_unit(match["unit"])}
            return {"duration": first, "direction": "after", "anchor": match["anchor"]}
        for pattern in _PATTERNS:
            if (match := pattern.fullmatch(plain)) and (amount := amount_of(match)):
                before = match["side"] in ("之前", "以前", "前", "提前", "before")
                within = {"kind": "deadline"} if match.groupdict().get("within") else {}
                return {
                    "duration": amount | read_unit(match["unit"]) | within,
                    "direction": "before" if before else "after",
                    "anchor": match["anchor"],
                }
        return None

    @model_validator(mode="after")
    def _counts_from_its_event_only(self) -> "Offset":
        plain = self.duration.unit and self.duration.kind in (None, DurationKind.DEADLINE)
        sided = self.direction is not ClockRelation.ABOUT
        if not (plain and sided) or self.duration.from_event or not self.anchor:
            raise contradiction(
                "相对时点只需要事件、前后和时长",
                "an offset has an event, a direction and a plain length of time",
                "写成“合同期满前一个月”",
                'write "合同期满前一个月"',
            )
        return self

    def _composed(self, language: str) -> str:
        length = self.duration.meaning.display_in(language)
        if language == "en":
            return f"{length} {self.direction} {self.anchor}"
        if length == "0 天":
            return f"{self.anchor}当天"
        return joined(self.anchor + ("前" if self.direction == "before" else "后"), length)
