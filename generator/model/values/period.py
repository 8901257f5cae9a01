"""A period of time that something is counted in: every month, every two weeks."""

import re
from typing import Any, ClassVar

from pydantic import model_validator

from generator.diagnostics.words import Words
from generator.model.fields import field
from generator.model.values.patterns import NUMBER, joined, read_number
from generator.model.values.time_units import PERIOD_UNIT, read_unit, show_unit
from generator.model.values.value import Value, contradiction
from generator.model.values.vocabularies import TimeBasis, TimeUnit

PERIOD = rf"(?:每(?:{NUMBER}|半)?{PERIOD_UNIT}|(?:per|every) ?(?:\d+)?{PERIOD_UNIT})"
"""A period before what is counted: "每月", "每两个月"."""

PER = rf"/(?:{NUMBER}|半)?{PERIOD_UNIT}"
"""A period behind what is counted: "/月"."""

_HALVES = {TimeUnit.YEAR: (6, TimeUnit.MONTH), TimeUnit.HOUR: (30, TimeUnit.MINUTE)}


class Period(Value):
    """How long one round lasts."""

    words: ClassVar[Words] = Words("周期", "Period")
    examples = ("每天", "每个工作日", "每周", "每两周", "每月", "每季度", "每半年", "每年", "/月")

    every: int = field("间隔数", "Every", default=1)
    """How many units one round takes, from 1."""

    unit: TimeUnit = field("单位", "Unit")
    basis: TimeBasis | None = field("计时方式", "Basis", default=None)

    @classmethod
    def _read(cls, plain: str) -> dict[str, Any] | None:
        match = re.fullmatch(rf"(?:每|/|per ?|every ?)?(?P<every>{NUMBER}|半)?(?P<unit>{PERIOD_UNIT})", plain)
        if match is None:
            return None
        fields: dict[str, Any] = read_unit(match["unit"])
        if match["every"] == "半":
            if "basis" in fields or (half := _HALVES.get(TimeUnit.from_text(fields["unit"]))) is None:
                return None
            return {"every": half[0], "unit": half[1].value}
        every = read_number(match["every"]) if match["every"] else 1
        return {"every": every, **fields} if isinstance(every, int) and every > 0 else None

    @model_validator(mode="after")
    def _takes_at_least_one_unit(self) -> "Period":
        if self.every < 1:
            raise contradiction(
                "周期至少为 1", "a period is at least 1", "写成“每月”或“每 2 个月”", "write 1 or more"
            )
        return self

    def _composed(self, language: str) -> str:
        if language == "en":
            unit = show_unit(self.unit, self.basis, "en", plural=self.every > 1)
            return f"every {self.every} {unit}" if self.every > 1 else f"every {unit}"
        for whole, half in _HALVES.items():
            if (self.every, self.unit, self.basis) == (*half, None):
                return f"每半{show_unit(whole, None, 'zh')}"
        unit = show_unit(self.unit, self.basis, "zh")
        if self.every > 1:
            return joined("每", f"{self.every} {unit}")
        return "每" + (unit if self.basis or self.unit is TimeUnit.DAY else unit.removeprefix("个"))


def read_period(words: str | None) -> dict[str, Any] | None:
    """Return the fields of a period inside longer words, without `text`; None when there is none."""
    return Period._read(words) if words else None
