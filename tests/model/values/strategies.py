"""Values with their fields given one by one, as hypothesis draws them."""

from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from generator.model.values import (
    ClockRelation,
    CutOff,
    Duration,
    DurationKind,
    Headcount,
    HeadcountTotal,
    Limit,
    Money,
    Offset,
    Operator,
    PayRange,
    Period,
    PeriodPart,
    Quantity,
    Recurrence,
    Target,
    TimeBasis,
    TimeUnit,
    Vacancy,
    VacancyState,
    Value,
    Weekday,
)

# Characters that mean nothing to the readers: neither numerals nor units nor words of time.
WORDS = st.text("甲乙丙丁戊己庚辛壬癸", min_size=1, max_size=6)
WHOLE = st.integers(0, 9999)
NUMBERS = WHOLE | st.decimals(0, 9999, places=2, allow_nan=False).map(float)
UNITS = st.sampled_from(["个", "篇", "次", "份", "件", "批", "台"])


def _or_none(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


@st.composite
def _amounts(draw: st.DrawFn, numbers: st.SearchStrategy[Any], exact: str = "value") -> dict[str, Any]:
    """One value, two bounds, or one bound."""
    low, high = sorted((draw(numbers), draw(numbers)))
    choices = [{exact: low}, {"min": low}, {"max": high}]
    return draw(st.sampled_from(choices + ([{"min": low, "max": high}] if low < high else [])))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    unit = draw(st.sampled_from(TimeUnit))
    basis = draw(_or_none(st.sampled_from(TimeBasis)))
    return Period(every=draw(st.integers(1, 40)), unit=unit, basis=basis)


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    kind = draw(_or_none(st.sampled_from(DurationKind)))
    event = draw(st.just("") | WORDS)
    special = draw(st.integers(0, 9))
    if special == 0:
        return Duration(permanent=True, kind=DurationKind.RETENTION)
    if special == 1:
        return Duration(
            agreed_with=draw(st.sampled_from(["客户", "合同", "业主"])), kind=DurationKind.DEADLINE
        )
    unit, basis = draw(st.sampled_from(TimeUnit)), draw(_or_none(st.sampled_from(TimeBasis)))
    about = draw(st.booleans())
    return Duration(
        **draw(_amounts(NUMBERS)), unit=unit, basis=basis, kind=kind, from_event=event, about=about
    )


@st.composite
def offsets(draw: st.DrawFn) -> Offset:
    unit, basis = draw(st.sampled_from(TimeUnit)), draw(_or_none(st.sampled_from(TimeBasis)))
    kind = draw(st.sampled_from([None, DurationKind.DEADLINE]))
    duration = Duration(**draw(_amounts(NUMBERS)), unit=unit, basis=basis, kind=kind)
    direction = draw(st.sampled_from(["before", "after"]))
    # No time at all before an event is the same day, which is said in one way only.
    assume(duration.value != 0)
    return Offset(duration=duration, direction=direction, anchor=draw(WORDS))


@st.composite
def headcounts(draw: st.DrawFn) -> Headcount:
    fields: dict[str, Any] = draw(_amounts(WHOLE, "exact") | st.just({"open": True}))
    fields["per"] = draw(st.just("") | WORDS)
    fields["condition"] = draw(st.just("") | WORDS)
    if draw(st.booleans()):
        fields |= {"shared": True, "shared_with": draw(st.just("") | WORDS)}
    if draw(st.booleans()):
        fields["vacancy"] = Vacancy(state=draw(st.sampled_from(VacancyState)), count=draw(_or_none(WHOLE)))
    return Headcount(**fields)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    period = draw(_or_none(periods()))
    each = draw(st.sampled_from(["", "人", "组", "批"]))
    return Quantity(
        **draw(_amounts(NUMBERS)), unit=draw(UNITS), period=period, each=each, sample=draw(st.booleans())
    )


@st.composite
def targets(draw: st.DrawFn) -> Target:
    unit = draw(UNITS | st.sampled_from(["%", "‰", "ppm"]))
    period = draw(_or_none(periods()))
    operator = draw(_or_none(st.sampled_from(Operator)))
    if operator is None:
        low = draw(WHOLE)
        return Target(min=low, max=low + draw(st.integers(1, 99)), unit=unit, period=period)
    if operator in (Operator.RISING, Operator.FALLING):
        baseline = draw(st.sampled_from(["", "同比", "环比", "上年", "上月"]))
        size = draw(st.just({}) | st.just({"value": draw(NUMBERS), "unit": unit}))
        return Target(operator=operator, **size, period=period, baseline=baseline)
    return Target(operator=operator, value=draw(NUMBERS), unit=unit, period=period)


@st.composite
def limits(draw: st.DrawFn) -> Limit:
    scope = draw(st.sampled_from(["", "单笔", "每月累计"]))
    operator = draw(
        st.sampled_from([item for item in Operator if item not in (Operator.RISING, Operator.FALLING)])
    )
    value = draw(NUMBERS)
    band = {"above": value / 2} if value > 1 and operator is Operator.AT_MOST and draw(st.booleans()) else {}
    numbers = Limit(
        operator=operator,
        value=value,
        unit=draw(st.sampled_from(["天", "元", "万元", "%"])),
        scope=scope,
        **band,
    )
    return draw(st.sampled_from([numbers, Limit(unlimited=True), Limit(slot="low-fee")]))


@st.composite
def money(draw: st.DrawFn) -> Money:
    currency = draw(st.sampled_from(["CNY", "USD", "EUR", "HKD"]))
    return draw(st.just(Money(value=draw(NUMBERS), currency=currency)) | st.just(Money(slot="fee")))


@st.composite
def pay_ranges(draw: st.DrawFn) -> PayRange:
    low = draw(NUMBERS)
    amount = draw(st.sampled_from([{"value": low}, {"min": low}, {"min": low, "max": round(low + 1, 2)}]))
    return PayRange(
        **amount, period=draw(_or_none(periods())), currency=draw(st.sampled_from(["CNY", "USD"]))
    )


CLOCKS = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))


@st.composite
def cut_offs(draw: st.DrawFn) -> CutOff:
    relation = draw(st.sampled_from(ClockRelation))
    result = draw(st.sampled_from(["", "当天发出", "次日发货"]))
    subject = draw(st.just("") | WORDS) if result else ""
    otherwise = draw(st.sampled_from(["", "次日发出"])) if result else ""
    fields = {"subject": subject, "result": result, "otherwise": otherwise}
    return CutOff(time=draw(CLOCKS), relation=relation, period=draw(_or_none(periods())), **fields)


@st.composite
def recurrences(draw: st.DrawFn) -> Recurrence:
    counts = [{}, {"times": 2}, {"min_times": 1}, {"min_times": 1, "max_times": 3}, {"max_times": 4}]
    counted: dict[str, Any] = draw(st.sampled_from(counts))
    special = draw(st.integers(0, 9))
    if special == 0:
        return Recurrence(on_demand=True)
    if special == 1:
        return Recurrence(event=draw(st.sampled_from(["每批", "每班"])), **counted)
    if special == 2:
        return Recurrence(event=draw(WORDS) + draw(st.sampled_from(["时", "前", "后"])))
    points: dict[str, Any] = draw(
        st.sampled_from([_in_a_day, _in_a_week, _in_a_month, _in_a_quarter, _in_a_year])
    )(draw)
    time = draw(st.just("") | CLOCKS)
    pointed = time or points.keys() - {"period", "following"}
    relation = draw(_or_none(st.sampled_from(ClockRelation))) if pointed else None
    return Recurrence(**points, time=time, relation=relation, **counted)


def _every(draw: st.DrawFn, unit: TimeUnit) -> Period:
    return Period(every=draw(st.integers(1, 5)), unit=unit)


def _in_a_day(draw: st.DrawFn) -> dict[str, Any]:
    basis = draw(st.sampled_from([None, TimeBasis.WORKING]))
    return {"period": Period(every=draw(st.integers(1, 5)), unit=TimeUnit.DAY, basis=basis)}


def _weekdays(draw: st.DrawFn) -> tuple[Weekday, ...]:
    return tuple(sorted(draw(st.sets(st.sampled_from(Weekday), min_size=1))))


def _in_a_week(draw: st.DrawFn) -> dict[str, Any]:
    return {"period": _every(draw, TimeUnit.WEEK), "weekdays": _weekdays(draw)}


def _in_a_month(draw: st.DrawFn) -> dict[str, Any]:
    following = draw(st.booleans())
    period = Period(unit=TimeUnit.MONTH) if following else _every(draw, TimeUnit.MONTH)
    days = tuple(sorted(draw(st.sets(st.integers(1, 31), min_size=1))))
    nth: dict[str, Any] = {"nth": draw(st.sampled_from([-1, 1, 2, 5]))}
    nth |= draw(st.sampled_from([{}, {"weekdays": (draw(st.sampled_from(Weekday)),)}]))
    point = draw(st.sampled_from([{}, {"days": days}, {"part": draw(st.sampled_from(PeriodPart))}, nth]))
    return {"period": period, "following": following, **point}


def _in_a_quarter(draw: st.DrawFn) -> dict[str, Any]:
    days = draw(st.sampled_from([{}, {"days": (draw(st.integers(1, 31)),)}]))
    return {"period": _every(draw, TimeUnit.QUARTER), "months": (draw(st.integers(1, 3)),), **days}


def _in_a_year(draw: st.DrawFn) -> dict[str, Any]:
    first, count = draw(st.integers(1, 12)), draw(st.integers(1, 12))
    run = tuple((first + step - 1) % 12 + 1 for step in range(count))
    some = tuple(sorted(draw(st.sets(st.integers(1, 12), min_size=1))))
    days = draw(
        st.sampled_from(
            [{}, {"days": (draw(st.integers(1, 31)),)}, {"part": draw(st.sampled_from(PeriodPart))}]
        )
    )
    return {"period": _every(draw, TimeUnit.YEAR), "months": draw(st.sampled_from([run, some])), **days}


VALUES: st.SearchStrategy[Value] = st.one_of(
    *(periods(), durations(), offsets(), headcounts(), quantities(), targets()),
    *(limits(), money(), pay_ranges(), cut_offs(), recurrences()),
)
TOTALS = st.builds(
    lambda low, more: HeadcountTotal(low, None if more is None else low + more),
    st.integers(0, 999),
    st.none() | st.integers(0, 99),
)
