"""Clock times that decide what happens: orders paid before 16:00 leave today."""

import re
from typing import Any, ClassVar

from pydantic import model_validator

from generator.diagnostics.words import Words
from generator.model.fields import field
from generator.model.values.clock import CLOCK, read_clock, show_clock
from generator.model.values.patterns import joined
from generator.model.values.period import PERIOD, Period, read_period
from generator.model.values.value import Value, contradiction
from generator.model.values.vocabularies import ClockRelation

_SIDES = "之前|以前|前|之后|以后|后|起|左右"
_HEAD = re.compile(rf"(?P<period>{PERIOD})?(?P<time>{CLOCK})(?P<side>{_SIDES})?(?P<rest>.*)")
_RESULT = re.compile(
    "(?P<subject>.*?),?(?P<result>(?:于|在)?(?:当天|当日|次日|隔日|第二天|下一?个?工作日|顺延).*)"
)
_OTHER_SIDE = f"(?:{CLOCK})?(?:之后|以后|之前|以前|后|前)|过后|此后|此前|逾期|超过|否则|其余"
_OTHERWISE = re.compile(rf"(?P<result>.*?)[,;。](?:{_OTHER_SIDE})的?,?(?P<other>.+)")


class CutOff(Value):
    """A clock time, and what follows before and after it."""

    words: ClassVar[Words] = Words("截止时点", "Cut-off")
    examples = (
        "16:00前付款的订单当天发出",
        "16:00前付款的订单当天发出,之后次日发出",
        "每日15:30后",
        "20:00左右",
        "下午4点前",
    )

    time: str = field("时刻", "Time")
    """As "HH:MM"."""

    relation: ClockRelation | None = field("前后", "Relation", default=None)
    period: Period | None = field("周期", "Period", default=None)
    subject: str = field("对象", "Subject", default="")
    """What it holds for: "付款的订单"."""

    result: str = field("结果", "Result", default="")
    """What happens on this side of the time: "当天发出"."""

    otherwise: str = field("否则", "Otherwise", default="")
    """What happens on the other side."""

    @classmethod
    def _read(cls, plain: str) -> dict[str, Any] | None:
        match = _HEAD.fullmatch(plain)
        time = read_clock(match["time"]) if match else None
        if match is None or time is None or (match["rest"] and not match["side"]):
            return None
        period = read_period(match["period"])
        relation = ClockRelation.from_text(match["side"]).value if match["side"] else None
        found = {"relation": relation, "period": period, **_consequences(match["rest"])}
        return {"time": time} | {name: value for name, value in found.items() if value}

    @model_validator(mode="after")
    def _has_a_time(self) -> "CutOff":
        if read_clock(self.time) != self.time:
            raise contradiction(
                f"“{self.time}”不是时刻", f"{self.time!r} is no time", "写成“16:00”", 'write "16:00"'
            )
        return self

    def _composed(self, language: str) -> str:
        period = self.period.meaning.display_in(language) if self.period else ""
        side = self.relation.display_in(language) if self.relation else ""
        if language == "en":
            words = (self.subject, self.result, period, side, show_clock(self.time))
            return " ".join(filter(None, words)) + (f", otherwise {self.otherwise}" if self.otherwise else "")
        head = joined(period, show_clock(self.time), side, self.subject, self.result)
        return head + (f"，否则{self.otherwise}" if self.otherwise else "")


def _consequences(rest: str) -> dict[str, str]:
    """Return subject, result and otherwise of "付款的订单当天发出,之后次日发出"."""
    split = _OTHERWISE.fullmatch(rest)
    found = {"otherwise": _result_of(split["other"])} if split else {}
    result = split["result"] if split else rest
    match = _RESULT.fullmatch(result.removeprefix("的"))
    return found | ({"subject": match["subject"], "result": match["result"]} if match else {"result": result})


def _result_of(words: str) -> str:
    """Return "次日发出" of "付款的次日发出": the subject is that of the first half."""
    match = _RESULT.fullmatch(words)
    return match["result"] if match else words
