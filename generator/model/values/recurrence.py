"""How often something happens, and at which point of each round."""

from typing import Any, ClassVar

from pydantic import model_validator

from generator.diagnostics.words import Words
from generator.model.fields import Unreadable, field
from generator.model.values.clock import read_clock, show_clock
from generator.model.values.number_lists import show_list, show_weekdays
from generator.model.values.patterns import Count, joined, show_amount
from generator.model.values.period import Period
from generator.model.values.recurrence_reading import read_recurrence, vague_frequency_in
from generator.model.values.value import Value, contradiction
from generator.model.values.vocabularies import ClockRelation, PeriodPart, TimeUnit, Weekday

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


class Recurrence(Value):
    """How often something happens: in each period so many times, at a point of it, on demand, or at an event."""

    words: ClassVar[Words] = Words("频次", "Recurrence")
    examples = (
        *(
            "每天",
            "每日15:30后",
            "每个工作日15:30",
            "每周一",
            "每周一、三、五",
            "周一至周五",
            "每周2次",
            "每两周",
        ),
        *(
            "每月",
            "每月5日前",
            "每月末",
            "每月1日和15日",
            "每月第一个工作日",
            "次月5日前",
            "每季度",
            "每季度首月10日前",
        ),
        *("每半年", "半年一次", "每年", "每年4至10月", "每年1月15日前", "每天下班前", "20:00左右"),
        *("按需", "不定期", "随时", "发生时", "每批"),
    )

    period: Period | None = field("周期", "Period", default=None)
    times: Count | None = field("次数", "Times", default=None)
    min_times: Count | None = field("最少次数", "At least (times)", default=None)
    max_times: Count | None = field("最多次数", "At most (times)", default=None)
    following: bool = field("次期", "Following", default=False)
    """Whether the point lies in the period after the one it is about ("次月5日前")."""

    months: tuple[int, ...] = field("月份", "Months", default=())
    """Months of the year, or of the quarter when the period is a quarter."""

    weekdays: tuple[Weekday, ...] = field("星期", "Weekdays", default=())
    days: tuple[int, ...] = field("日", "Days", default=())
    nth: int | None = field("第几个", "Which", default=None)
    """Which of the weekdays (or working days, when none is named) of the period; -1 is the last one."""

    part: PeriodPart | None = field("时段位置", "Part", default=None)
    moment: str = field("时段", "Moment", default="")
    """A part of the day: "上午", "下班前"."""

    time: str = field("时刻", "Time", default="")
    """As "HH:MM"."""

    relation: ClockRelation | None = field("前后", "Relation", default=None)
    """Before, after or about the point that is named."""

    on_demand: bool = field("按需", "On demand", default=False)
    event: str = field("时机", "Event", default="")
    """The event that sets it off, when it is bound to no calendar: "变更时", "每批", "发货前"."""

    @classmethod
    def _read(cls, plain: str) -> dict[str, Any] | None:
        return read_recurrence(plain)

    @classmethod
    def _unreadable(cls, text: str) -> Unreadable:
        vague = vague_frequency_in(text)
        if vague is None:
            return super()._unreadable(text)
        return Unreadable(
            Words(f"“{text.strip()}”没有说明多久一次", f"{text.strip()!r} does not say how often"),
            Words(
                f"把“{vague}”改成频次, 如“每周一”“每月2次”“每季度”; 没有固定频次的写“按需”或“变更时”",
                f'replace {vague!r} by a frequency such as "每周一" or "每月2次"; write "按需" when there is none',
            ),
        )

    @model_validator(mode="after")
    def _says_one_thing(self) -> "Recurrence":
        if sum((self.period is not None, self.on_demand, bool(self.event))) != 1 or not self._in_bounds():
            raise contradiction(
                "频次需要一个周期, 或写明按需、时机",
                "a recurrence needs a period, or is on demand or bound to an event",
                "写成“每月”“每周一”“每月5日前”“按需”“变更时”",
                'write "每月", "每周一", "每月5日前", "按需" or "变更时"',
            )
        return self

    def _in_bounds(self) -> bool:
        points = bool(self.days or self.time or self.nth or self.part or self.months or self.weekdays)
        return (
            all(1 <= day <= 31 for day in self.days)
            and all(1 <= month <= 12 for month in self.months)
            and (not self.time or read_clock(self.time) == self.time)
            and self.nth != 0
            and (points or self.relation is None)
        )

    @property
    def at_most_monthly(self) -> bool:
        """Whether a round takes a month or longer."""
        return self.period is not None and self.period.unit >= TimeUnit.MONTH

    def _composed(self, language: str) -> str:
        if self.on_demand:
            return "as needed" if language == "en" else "按需"
        if self.event:
            times = show_amount(self.times, self.min_times, self.max_times, "次", language="zh")
            return joined(self.event, times)
        return self._english() if language == "en" else self._chinese()

    def _chinese(self) -> str:
        assert self.period is not None
        lead = self.period.meaning.display
        if self.following:
            lead = "次" + self.period.unit.words.zh
        elif self.weekdays and not self.nth and lead == "每周":
            lead = "每"
        side = self.relation.words.zh if self.relation else ""
        times = show_amount(self.times, self.min_times, self.max_times, "次")
        return joined(lead, *self._points(), self.moment, show_clock(self.time), side, times)

    def _points(self) -> tuple[str, ...]:
        assert self.period is not None
        months = show_list(self.months, 12, "月")
        if self.period.unit is TimeUnit.QUARTER:
            months = "、".join(f"第 {month} 个月" for month in self.months)
        weekdays = "" if self.nth else show_weekdays(self.weekdays)
        return (
            months,
            self._nth(),
            weekdays,
            show_list(self.days, 31, "日"),
            self.part.words.zh if self.part else "",
        )

    def _nth(self) -> str:
        if self.nth is None:
            return ""
        what = self.weekdays[0].words.zh if self.weekdays else "工作日"
        return f"最后一个{what}" if self.nth == -1 else f"第 {self.nth} 个{what}"

    def _english(self) -> str:
        assert self.period is not None
        counted = (self.times, self.min_times, self.max_times)
        once = {1: "once", 2: "twice"}.get(self.times or 0)
        times = once or show_amount(*counted, "times", language="en")
        period = self.period.meaning.display_in("en")
        period = period.replace("every ", "in the following ", 1) if self.following else period
        points = [
            f"the {self.part.words.en}" if self.part else "",
            self._english_days(),
            self.moment,
            show_clock(self.time),
        ]
        point = " ".join(filter(None, points))
        side = self.relation.words.en if self.relation else "on" if self._english_days() else "at"
        quarterly = self.period.unit is TimeUnit.QUARTER
        months = ", ".join(f"month {month}" if quarterly else _MONTHS[month - 1] for month in self.months)
        months = f"in {months}" if months else ""
        return " ".join(filter(None, (times, period, months, point and f"{side} {point}")))

    def _english_days(self) -> str:
        names = [day.words.en for day in self.weekdays]
        if self.nth:
            which = "the last" if self.nth == -1 else f"no. {self.nth}"
            return f"{which} {names[0] if names else 'working day'}"
        return ", ".join(names + [f"day {day}" for day in self.days])
