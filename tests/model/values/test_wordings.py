"""What authors write, and what it means: tables of wordings and fields."""

from typing import Any

import pytest

from generator.model.fields import Unreadable
from generator.model.values import (
    CutOff,
    Duration,
    Headcount,
    Limit,
    Money,
    Offset,
    PayRange,
    Period,
    Quantity,
    Recurrence,
    Target,
    Value,
)

MONTHLY, WEEKLY, DAILY = ({"every": 1, "unit": unit} for unit in ("month", "week", "day"))
WORKING_DAY = {"every": 1, "unit": "day", "basis": "working"}


def fields_of(kind: type[Value], words: str) -> dict[str, Any]:
    return {name: value for name, value in kind.from_text(words).items() if name != "text"}


HEADCOUNTS: dict[str, dict[str, Any]] = {
    "4": {"exact": 4},
    "４人": {"exact": 4},
    "四名": {"exact": 4},
    "一百零五人": {"exact": 105},
    "1,152人": {"exact": 1152},
    "共5人": {"exact": 5},
    "0": {"exact": 0},
    "1-3名": {"min": 1, "max": 3},
    "1～3人": {"min": 1, "max": 3},
    "1人至3人": {"min": 1, "max": 3},
    "三至五人": {"min": 3, "max": 5},
    "2名以上": {"min": 2},
    "2人及以上": {"min": 2},
    "不少于2人": {"min": 2},
    "不超过5人": {"max": 5},
    "若干名": {"open": True},
    "N名": {"open": True},
    "不限": {"open": True},
    "每组1人": {"exact": 1, "per": "组"},
    "每个区域1-3人": {"min": 1, "max": 3, "per": "区域"},
    "1名/区域": {"exact": 1, "per": "区域"},
    "N名/区域": {"open": True, "per": "区域"},
    "1人(男)": {"exact": 1, "condition": "男"},
    "(男-1人)": {"exact": 1, "condition": "男"},
    "2人（女，持证）": {"exact": 2, "condition": "女、持证"},
    "待招2名": {"exact": 2, "vacancy": {"state": "recruiting", "count": 2}},
    "待招": {"vacancy": {"state": "recruiting"}},
    "缺1人": {"exact": 1, "vacancy": {"state": "vacant", "count": 1}},
    "拟设1名": {"exact": 1, "vacancy": {"state": "planned", "count": 1}},
    "4人(待招2名)": {"exact": 4, "vacancy": {"state": "recruiting", "count": 2}},
    "4人，其中2名待招": {"exact": 4, "vacancy": {"state": "recruiting", "count": 2}},
    "4人（暂缺）": {"exact": 4, "vacancy": {"state": "vacant"}},
    "与售前组共用1人": {"shared": True, "exact": 1, "shared_with": "售前组"},
    "由1人兼任": {"shared": True, "exact": 1},
    "1人（由视觉主管兼任）": {"exact": 1, "shared": True, "shared_with": "视觉主管"},
    "由行政专员兼任": {"shared": True, "shared_with": "行政专员"},
    "at least 2": {"min": 2},
    "3 people": {"exact": 3},
    "1 per region": {"exact": 1, "per": "region"},
}
DURATIONS: dict[str, dict[str, Any]] = {
    "24小时内": {"value": 24, "unit": "hour", "kind": "deadline"},
    "24 小时之内答复": {"value": 24, "unit": "hour", "kind": "deadline"},
    "接单后30分钟内": {"value": 30, "unit": "minute", "kind": "deadline", "from_event": "接单"},
    "自签收之日起7日内": {"value": 7, "unit": "day", "kind": "deadline", "from_event": "签收"},
    "收到申请后的3个工作日内": {
        "value": 3,
        "unit": "day",
        "basis": "working",
        "kind": "deadline",
        "from_event": "收到申请",
    },
    "24小时内（自接到电话起算）": {"value": 24, "unit": "hour", "kind": "deadline", "from_event": "接到电话"},
    "3个工作日": {"value": 3, "unit": "day", "basis": "working"},
    "10个自然日内": {"value": 10, "unit": "day", "basis": "calendar", "kind": "deadline"},
    "4个工作小时内": {"value": 4, "unit": "hour", "basis": "working", "kind": "deadline"},
    "2个服务小时": {"value": 2, "unit": "hour", "basis": "service"},
    "一个月": {"value": 1, "unit": "month"},
    "一个半月": {"value": 1.5, "unit": "month"},
    "半年": {"value": 0.5, "unit": "year"},
    "两年半": {"value": 2.5, "unit": "year"},
    "1.5小时": {"value": 1.5, "unit": "hour"},
    "1~2天": {"min": 1, "max": 2, "unit": "day"},
    "1个月到2个月": {"min": 1, "max": 2, "unit": "month"},
    "提前5—10分钟": {"min": 5, "max": 10, "unit": "minute", "kind": "lead"},
    "1小时前": {"value": 1, "unit": "hour", "kind": "lead"},
    "每隔30秒": {"value": 30, "unit": "second", "kind": "interval"},
    "保存3年": {"value": 3, "unit": "year", "kind": "retention"},
    "保存期限：3年": {"value": 3, "unit": "year", "kind": "retention"},
    "至少保存3年": {"min": 3, "unit": "year", "kind": "retention"},
    "3年以上": {"min": 3, "unit": "year"},
    "保存至合同期满后2年": {"value": 2, "unit": "year", "kind": "retention", "from_event": "合同期满"},
    "产品寿命期+1年": {"value": 1, "unit": "year", "kind": "retention", "from_event": "产品寿命期结束"},
    "长期": {"permanent": True, "kind": "retention"},
    "永久保存": {"permanent": True, "kind": "retention"},
    "不超过5个工作日": {"max": 5, "unit": "day", "basis": "working"},
    "连续3个月": {"value": 3, "unit": "month", "kind": "window"},
    "约20分钟": {"value": 20, "unit": "minute", "about": True},
    "20分钟左右": {"value": 20, "unit": "minute", "about": True},
    "当天内": {"value": 0, "unit": "day", "kind": "deadline"},
    "次日": {"value": 1, "unit": "day", "kind": "deadline"},
    "下一个工作日": {"value": 1, "unit": "day", "basis": "working", "kind": "deadline"},
    "按客户约定的时间": {"agreed_with": "客户", "kind": "deadline"},
    "within 24 hours": {"value": 24, "unit": "hour", "kind": "deadline"},
    "5 working days": {"value": 5, "unit": "day", "basis": "working"},
}
OFFSETS: dict[str, dict[str, Any]] = {
    "合同期满前一个月": {
        "duration": {"value": 1, "unit": "month"},
        "direction": "before",
        "anchor": "合同期满",
    },
    "合同期满一个月前": {
        "duration": {"value": 1, "unit": "month"},
        "direction": "before",
        "anchor": "合同期满",
    },
    "发工资前一天": {"duration": {"value": 1, "unit": "day"}, "direction": "before", "anchor": "发工资"},
    "客户生日提前一天": {
        "duration": {"value": 1, "unit": "day"},
        "direction": "before",
        "anchor": "客户生日",
    },
    "入职后3个工作日": {
        "duration": {"value": 3, "unit": "day", "basis": "working"},
        "direction": "after",
        "anchor": "入职",
    },
    "入职满3个月": {"duration": {"value": 3, "unit": "month"}, "direction": "after", "anchor": "入职"},
    "入职当天": {"duration": {"value": 0, "unit": "day"}, "direction": "after", "anchor": "入职"},
    "入职第一周": {
        "duration": {"value": 1, "unit": "week", "kind": "deadline"},
        "direction": "after",
        "anchor": "入职",
    },
    "入职1个月内": {
        "duration": {"value": 1, "unit": "month", "kind": "deadline"},
        "direction": "after",
        "anchor": "入职",
    },
}
CUT_OFFS: dict[str, dict[str, Any]] = {
    "16:00前付款的订单当天发出": {
        "time": "16:00",
        "relation": "before",
        "subject": "付款的订单",
        "result": "当天发出",
    },
    "16：00前付款，当天发货；16：00后付款，次日发货": {
        "time": "16:00",
        "relation": "before",
        "subject": "付款",
        "result": "当天发货",
        "otherwise": "次日发货",
    },
    "每日15:30后": {"time": "15:30", "relation": "after", "period": DAILY},
    "20:00左右": {"time": "20:00", "relation": "about"},
    "下午四点半前": {"time": "16:30", "relation": "before"},
    "中午12点前": {"time": "12:00", "relation": "before"},
    "上午9点": {"time": "09:00"},
    "每个工作日17:00前报送": {"time": "17:00", "relation": "before", "period": WORKING_DAY, "result": "报送"},
}
PERIODS: dict[str, dict[str, Any]] = {
    "每日": DAILY,
    "每两个月": {"every": 2, "unit": "month"},
    "每半年": {"every": 6, "unit": "month"},
    "每个工作日": WORKING_DAY,
    "/月": MONTHLY,
    "每年度": {"every": 1, "unit": "year"},
}
YEARLY = {"every": 1, "unit": "year"}
QUARTERLY = {"every": 1, "unit": "quarter"}
RECURRENCES: dict[str, dict[str, Any]] = {
    "每天": {"period": DAILY},
    "每个工作日15:30": {"period": WORKING_DAY, "time": "15:30"},
    "每日15:30后": {"period": DAILY, "time": "15:30", "relation": "after"},
    "每天下班前": {"period": DAILY, "moment": "下班前"},
    "每周": {"period": WEEKLY},
    "每周一": {"period": WEEKLY, "weekdays": ("monday",)},
    "每周一次": {"period": WEEKLY, "times": 1},
    "每周二、五": {"period": WEEKLY, "weekdays": ("tuesday", "friday")},
    "周一至周三每天9:00": {"period": WEEKLY, "weekdays": ("monday", "tuesday", "wednesday"), "time": "09:00"},
    "每周五下午3点前": {"period": WEEKLY, "weekdays": ("friday",), "time": "15:00", "relation": "before"},
    "每星期进行一次": {"period": WEEKLY, "times": 1},
    "每周不少于3次": {"period": WEEKLY, "min_times": 3},
    "每月1-2次": {"period": MONTHLY, "min_times": 1, "max_times": 2},
    "每两周": {"period": {"every": 2, "unit": "week"}},
    "隔周": {"period": {"every": 2, "unit": "week"}},
    "每隔一天": {"period": {"every": 2, "unit": "day"}},
    "每隔30分钟": {"period": {"every": 30, "unit": "minute"}},
    "每月5日前": {"period": MONTHLY, "days": (5,), "relation": "before"},
    "每月5号16:00前": {"period": MONTHLY, "days": (5,), "time": "16:00", "relation": "before"},
    "每月1日和15日": {"period": MONTHLY, "days": (1, 15)},
    "月末": {"period": MONTHLY, "part": "end"},
    "每月中旬": {"period": MONTHLY, "part": "middle"},
    "每月第一个工作日": {"period": MONTHLY, "nth": 1},
    "每月最后一个周五": {"period": MONTHLY, "nth": -1, "weekdays": ("friday",)},
    "每月前5个工作日内": {"period": MONTHLY, "nth": 5, "relation": "before"},
    "次月5日前": {"period": MONTHLY, "following": True, "days": (5,), "relation": "before"},
    "每月结束后5个工作日内": {"period": MONTHLY, "following": True, "nth": 5, "relation": "before"},
    "每季度": {"period": QUARTERLY},
    "季末": {"period": QUARTERLY, "part": "end"},
    "每季度首月10日前": {"period": QUARTERLY, "months": (1,), "days": (10,), "relation": "before"},
    "半年一次": {"period": {"every": 6, "unit": "month"}, "times": 1},
    "一年两次": {"period": YEARLY, "times": 2},
    "每年4至10月": {"period": YEARLY, "months": (4, 5, 6, 7, 8, 9, 10)},
    "每年11月至次年2月": {"period": YEARLY, "months": (11, 12, 1, 2)},
    "每年6月、12月": {"period": YEARLY, "months": (6, 12)},
    "每年3月31日前": {"period": YEARLY, "months": (3,), "days": (31,), "relation": "before"},
    "每年年底": {"period": YEARLY, "part": "end"},
    "按需": {"on_demand": True},
    "不定期": {"on_demand": True},
    "随时": {"event": "随时"},
    "变更时": {"event": "变更时"},
    "发货前": {"event": "发货前"},
    "每批来料": {"event": "每批来料"},
    "每班一次": {"event": "每班", "times": 1},
    "weekly": {"period": WEEKLY},
}
QUANTITIES: dict[str, dict[str, Any]] = {
    "每月10个": {"value": 10, "unit": "个", "period": MONTHLY},
    "20个/月": {"value": 20, "unit": "个", "period": MONTHLY},
    "每日6-8篇": {"min": 6, "max": 8, "unit": "篇", "period": DAILY},
    "5次/天": {"value": 5, "unit": "次", "period": DAILY},
    "每天需完成5个": {"value": 5, "unit": "个", "period": DAILY},
    "抽样100份": {"value": 100, "unit": "份", "sample": True},
    "抽查5%": {"value": 5, "unit": "%", "sample": True},
    "每人每月2篇": {"value": 2, "unit": "篇", "period": MONTHLY, "each": "人"},
    "每批5件": {"value": 5, "unit": "件", "each": "批"},
    "一式两份": {"value": 2, "unit": "份"},
    "15至20厘米": {"min": 15, "max": 20, "unit": "厘米"},
}
TARGETS: dict[str, dict[str, Any]] = {
    "≤ 20 %": {"operator": "<=", "value": 20, "unit": "%"},
    "不高于20%": {"operator": "<=", "value": 20, "unit": "%"},
    "98.5%以上": {"operator": ">=", "value": 98.5, "unit": "%"},
    "低于5%": {"operator": "<", "value": 5, "unit": "%"},
    "= 100 %": {"operator": "=", "value": 100, "unit": "%"},
    "零事故": {"operator": "=", "value": 0, "unit": "事故"},
    "0次": {"operator": "=", "value": 0, "unit": "次"},
    "≤500ppm": {"operator": "<=", "value": 500, "unit": "ppm"},
    "≤ 5个工作日": {"operator": "<=", "value": 5, "unit": "个工作日"},
    "95%-98%": {"min": 95, "max": 98, "unit": "%"},
    "每两个月不高于20%": {
        "operator": "<=",
        "value": 20,
        "unit": "%",
        "period": {"every": 2, "unit": "month"},
    },
    "≤2起/年": {"operator": "<=", "value": 2, "unit": "起", "period": YEARLY},
    "同比递增10%": {"operator": "rising", "value": 10, "unit": "%", "baseline": "同比"},
    "较上年下降5%": {"operator": "falling", "value": 5, "unit": "%", "baseline": "上年"},
    "每月10%递增": {"operator": "rising", "value": 10, "unit": "%", "period": MONTHLY},
    "逐年提高": {"operator": "rising", "period": YEARLY},
}
LIMITS: dict[str, dict[str, Any]] = {
    "2天以下": {"operator": "<=", "value": 2, "unit": "天"},
    "2天（含）以下": {"operator": "<=", "value": 2, "unit": "天"},
    "5000元以内": {"operator": "<=", "value": 5000, "unit": "元"},
    "5万元以下": {"operator": "<=", "value": 5, "unit": "万元"},
    "不超过10件": {"operator": "<=", "value": 10, "unit": "件"},
    "超过5万元": {"operator": ">", "value": 5, "unit": "万元"},
    "1天": {"operator": "<=", "value": 1, "unit": "天"},
    "单笔2000元以下": {"operator": "<=", "value": 2000, "unit": "元", "scope": "单笔"},
    "500元以上2000元以下": {"operator": "<=", "above": 500, "value": 2000, "unit": "元"},
    "无限额": {"unlimited": True},
    "{low-fee-limit}": {"slot": "low-fee-limit"},
}
PAY: dict[str, dict[str, Any]] = {
    "6000—8000元/月": {"min": 6000, "max": 8000, "period": MONTHLY},
    "6-8K": {"min": 6000, "max": 8000},
    "年薪12万-15.5万元": {"min": 120000, "max": 155000, "period": {"unit": "year"}},
    "20元/小时": {"value": 20, "period": {"every": 1, "unit": "hour"}},
    "8000元以上": {"min": 8000},
    "面议": {"negotiable": True},
}
MONEY: dict[str, dict[str, Any]] = {
    "￥1,200.50": {"value": 1200.5},
    "1.5万元": {"value": 15000},
    "200 USD": {"value": 200, "currency": "USD"},
}
TABLE = [
    (kind, words, fields)
    for kind, table in (
        *(
            (Headcount, HEADCOUNTS),
            (Duration, DURATIONS),
            (Offset, OFFSETS),
            (CutOff, CUT_OFFS),
            (Period, PERIODS),
        ),
        *(
            (Recurrence, RECURRENCES),
            (Quantity, QUANTITIES),
            (Target, TARGETS),
            (Limit, LIMITS),
            (PayRange, PAY),
            (Money, MONEY),
        ),
    )
    for words, fields in table.items()
]


@pytest.mark.parametrize(("kind", "words", "fields"), TABLE)
def test_a_wording_means_these_fields(kind: type[Value], words: str, fields: dict[str, Any]) -> None:
    assert fields_of(kind, words) == fields


@pytest.mark.parametrize(("kind", "words", "fields"), TABLE)
def test_what_was_read_is_valid_and_keeps_the_words(
    kind: type[Value], words: str, fields: dict[str, Any]
) -> None:
    value = kind.model_validate(kind.from_text(words))

    assert value.text == words
    assert value.meaning == kind.model_validate(fields)


@pytest.mark.parametrize(
    "vague", ["尽快", "及时回复", "第一时间", "一定时间内", "规定的时间内", "立即", "接单后尽快"]
)
def test_a_vague_time_asks_for_a_number(vague: str) -> None:
    with pytest.raises(Unreadable) as caught:
        Duration.from_text(vague)

    assert "数值" in caught.value.message.zh
    assert "24小时内" in caught.value.help.zh


@pytest.mark.parametrize("vague", ["定期", "随机", "经常检查", "及时", "定期或不定期"])
def test_a_vague_frequency_asks_how_often(vague: str) -> None:
    with pytest.raises(Unreadable) as caught:
        Recurrence.from_text(vague)

    assert "多久一次" in caught.value.message.zh


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        *(
            (Headcount, words)
            for words in ("5-3人", "3.5人", "-1", "约4人", "十百人", "4人(待招1名,暂缺1名)")
        ),
        *((Duration, words) for words in ("3月", "24", "5-3天", "至少3天以下", "三", "7×24小时")),
        *(
            (Recurrence, words)
            for words in ("每月32日", "每年13月", "25:00", "每月5日前3天", "每半天", "3天后")
        ),
        *((Target, words) for words in ("-5%", "≥98%以上", "优秀", "1:3")),
        *((Limit, words) for words in ("2000-500元", "若干")),
        *((Money, words) for words in ("100", "元")),
    ],
)
def test_contradictions_and_halves_are_refused(kind: type[Value], words: str) -> None:
    with pytest.raises(Unreadable):
        kind.from_text(words)


def test_the_basis_is_none_when_the_author_did_not_state_it() -> None:
    assert Duration.model_validate("24小时内").basis is None
    assert Duration.model_validate("3个工作日内").basis == "working"
