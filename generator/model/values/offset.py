"""A point in time before or after an event."""

import re
from typing import Any, ClassVar, Literal

from pydantic import model_validator

from generator.diagnostics.words import Words
from generator.model.fields import field
from generator.model.values.duration import Duration
from generator.model.values.patterns import amount_of, amount_pattern
from generator.model.values.time_units import COUNTED_UNIT, read_unit
from generator.model.values.value import Value, contradiction

_AMOUNT = amount_pattern(COUNTED_UNIT, less="(?:及以下|以下|or less)")
_PATTERNS = (
    re.compile(rf"(?P<anchor>.+)(?P<side>之前|以前|前|之后|以后|后)的?第?{_AMOUNT}"),
    re.compile(rf"(?P<anchor>.+?)(?P<side>提前){_AMOUNT}"),
    re.compile(rf"(?P<anchor>.*满){_AMOUNT}(?P<side>前|后)"),
    re.compile(rf"{_AMOUNT}(?P<side>before|after) ?(?P<anchor>.+)"),
)


class Offset(Value):
    """A length of time before or after an event: one month before the contract ends."""

    words: ClassVar[Words] = Words("相对时点", "Offset")
    examples = ("合同期满前一个月", "发工资前一天", "到期前30天", "入职后3个工作日", "客户生日提前一天")

    duration: Duration = field("时长", "Duration")
    direction: Literal["before", "after"] = field("前后", "Direction")
    anchor: str = field("事件", "Event")

    @classmethod
    def _read(cls, plain: str) -> dict[str, Any] | None:
        for pattern in _PATTERNS:
            if (match := pattern.fullmatch(plain)) and (amount := amount_of(match)):
                before = match["side"] in ("之前", "以前", "前", "提前", "before")
                return {
                    "duration": amount | read_unit(match["unit"]),
                    "direction": "before" if before else "after",
                    "anchor": match["anchor"],
                }
        return None

    @model_validator(mode="after")
    def _counts_from_its_event_only(self) -> "Offset":
        if self.duration.unit is None or self.duration.from_event or self.duration.kind or not self.anchor:
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
        side = "前" if self.direction == "before" else "后"
        return f"{self.anchor}{side}{'' if length[0] in '半不约' else ' '}{length}"
