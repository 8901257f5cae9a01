"""How values read on pages when their fields were given one by one."""

import pytest
from pydantic import ValidationError

from generator.model.values import (
    CutOff,
    Duration,
    Headcount,
    Limit,
    Offset,
    PayRange,
    Quantity,
    Recurrence,
    Target,
    VacancyState,
    Value,
)


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        (Headcount(exact=4), "4 人", "4"),
        (Headcount(min=1, max=3), "1–3 人", "1–3"),
        (Headcount(min=2), "不少于 2 人", "at least 2"),
        (Headcount(exact=1, per="区域"), "每区域 1 人", "1 per 区域"),
        (Headcount(min=2, per="店"), "每店不少于 2 人", "at least 2 per 店"),
        (
            Headcount(exact=1, shared=True, shared_with="售前组"),
            "与售前组共用 1 人",
            "1 (shared with 售前组)",
        ),
        (
            Headcount(exact=4, vacancy={"state": VacancyState.RECRUITING, "count": 2}),
            *("4 人（待招 2 人）", "4 (Recruiting 2)"),
        ),
        (
            Duration(value=24, unit="hour", kind="deadline", from_event="接到电话"),
            *("24 小时内（自接到电话起）", "within 24 hours (from 接到电话)"),
        ),
        (
            Duration(value=5, unit="day", basis="working", kind="deadline"),
            "5 个工作日内",
            "within 5 working days",
        ),
        (Duration(value=1, unit="month"), "1 个月", "1 month"),
        (Duration(value=0.5, unit="year", kind="retention"), "保存半年", "kept for 0.5 years"),
        (Duration(permanent=True, kind="retention"), "长期保存", "kept for good"),
        (
            Offset(duration={"value": 1, "unit": "month"}, direction="before", anchor="合同期满"),
            "合同期满前 1 个月",
            "1 month before 合同期满",
        ),
        (Recurrence(period="每月", days=(5,), relation="before"), "每月 5 日前", "every month before day 5"),
        (
            Recurrence(period="每周", weekdays=("monday",), time="09:00"),
            "每周一 9:00",
            "every week on Monday 9:00",
        ),
        (Recurrence(period="每周", times=2), "每周 2 次", "twice every week"),
        (Recurrence(period="每年", months=(4, 5, 6)), "每年 4 至 6 月", "every year in April, May, June"),
        (
            Recurrence(period="每季度", months=(1,), part="start"),
            "每季度第 1 个月初",
            "every quarter in month 1 at the start",
        ),
        (Recurrence(on_demand=True), "按需", "as needed"),
        (
            CutOff(time="16:00", relation="before", subject="付款的订单", result="当天发出"),
            "16:00 前付款的订单当天发出",
            "付款的订单 当天发出 before 16:00",
        ),
        (Quantity(min=6, max=8, unit="篇", period="每天"), "每天 6–8 篇", "6–8 篇 every day"),
        (
            Target(operator="<=", value=20, unit="%", period="每两个月"),
            "每 2 个月 ≤ 20%",
            "≤ 20% every 2 months",
        ),
        (
            Target(operator="rising", value=10, unit="%", baseline="同比"),
            "同比递增 10%",
            "rising by 10% 同比",
        ),
        (Limit(operator="<=", value=2, unit="天"), "≤ 2 天", "≤ 2 天"),
        (PayRange(min=6000, max=8000, period="每月"), "每月 6000–8000 元", "6000–8000 CNY every month"),
    ],
)
def test_a_value_reads_naturally_in_both_languages(value: Value, zh: str, en: str) -> None:
    assert (value.display, value.display_in("en")) == (zh, en)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        *(
            (Headcount, fields)
            for fields in (
                {},
                {"exact": 1, "open": True},
                {"min": 3, "max": 1},
                {"exact": 1, "shared_with": "甲"},
            )
        ),
        *(
            (Duration, fields)
            for fields in (
                {"value": 3},
                {"unit": "day"},
                {"value": 1, "max": 2, "unit": "day"},
                {"value": -1, "unit": "day"},
            )
        ),
        *(
            (Recurrence, fields)
            for fields in ({}, {"on_demand": True, "event": "变更时"}, {"period": "每月", "days": (32,)})
        ),
        *(
            (Recurrence, fields)
            for fields in ({"period": "每天", "time": "9:00"}, {"period": "每月", "relation": "before"})
        ),
        *(
            (Target, fields)
            for fields in (
                {"value": 3},
                {"operator": "<="},
                {"operator": "<=", "value": 3, "baseline": "同比"},
            )
        ),
        *(
            (Limit, fields)
            for fields in ({}, {"unlimited": True, "slot": "a"}, {"operator": "<=", "value": 1, "above": 2})
        ),
        (CutOff, {"time": "25:00"}),
        (Quantity, {"unit": "个"}),
        (PayRange, {"min": 1, "negotiable": True}),
    ],
)
def test_fields_that_contradict_each_other_are_refused(kind: type[Value], fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        kind.model_validate(fields)


def test_fields_may_be_given_in_the_words_of_the_vocabularies() -> None:
    duration = Duration(value="二十四", unit="小时", kind="期限", basis="工作时间")

    assert duration == Duration(value=24, unit="hour", kind="deadline", basis="working")


def test_the_longest_time_is_the_value_or_the_upper_bound() -> None:
    assert [
        Duration.model_validate(words).at_most for words in ("3天内", "1-2天", "不超过5天", "至少3年")
    ] == [3, 2, 5, None]
