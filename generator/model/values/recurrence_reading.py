"""Reads the wordings of recurrences."""

import re
from typing import Any

from generator.model.values.clock import CLOCK, read_clock
from generator.model.values.number_lists import number_list, read_list
from generator.model.values.patterns import NUMBER, RANGE_MARK, amount_of, amount_pattern, normal, read_number
from generator.model.values.period import PERIOD, read_period
from generator.model.values.scan import Scan
from generator.model.values.time_units import COUNTED_UNIT, PERIOD_UNIT
from generator.model.values.vocabularies import ClockRelation, PeriodPart, TimeUnit, Weekday

VAGUE_FREQUENCIES = (
    *("定期", "随机", "经常", "时常", "不时", "适时", "有时", "偶尔", "频繁", "临时", "定时", "regularly"),
    *("及时", "按时", "准时", "即时", "限时", "同时", "小时", "日前", "目前", "提前", "然后", "今后", "最后"),
)
"""Words that promise repetition and say no frequency."""

_ON_DEMAND = re.compile("按需要?|不定期|必要时|需要时|有需要时|视情况|视需要|根据需要|as needed|on demand")
_EACH = "每(?:批次?|班次?|单|次|台|车|箱|票|件|届|期|人|个项目|个订单|项目|订单)(?!数)[^\\d]{0,12}?"
_EVENT = re.compile(f"随时|实时|[^\\d年月周]{{1,16}}(?:时|前|后)|{_EACH}")
_SHORT = {
    "双周": "每2周",
    "隔周": "每2周",
    "隔日": "每2天",
    "隔天": "每2天",
    "逐年": "每年",
    "逐月": "每月",
    "hourly": "每小时",
    "daily": "每天",
    "weekly": "每周",
    "monthly": "每月",
    "quarterly": "每季度",
    "yearly": "每年",
}
_CLOSED = re.compile(
    rf"每个?(?P<unit>周|月|季度|年)度?(?:结束|终了)后的?(?P<count>{NUMBER})个?(?P<what>工作日|[天日])内"
)
_DAY_NAMES = "一二三四五六日天"
_WEEK = "(?:周|星期|礼拜)"
_NOT_TIMES = rf"(?![{_DAY_NAMES}两至到~-]*次)"
_WEEKDAY = rf"{_WEEK}[{_DAY_NAMES}]{_NOT_TIMES}"
_WEEKDAYS = rf"{_WEEKDAY}(?:(?:{RANGE_MARK}|[、,和及])?{_WEEK}?[{_DAY_NAMES}](?!个|[{_DAY_NAMES}至]*次))*"
_NEXT = "次(?:日|周|月|季度|年)"
_ORDINAL = rf"第(?:{NUMBER})个?|首个|最后一?个|前{NUMBER}个"
_COUNTED = rf"工作日|{_WEEK}[{_DAY_NAMES}]"
_MOMENTS = "早上|早晨|上午|中午|下午|傍晚|晚上|夜间|(?:上班|下班|开班|收班|交班|接班|交接班|营业|闭店|开店|班|会|发薪)(?:前|后|时)"
_LENGTH = re.compile(NUMBER + COUNTED_UNIT)
_SIDES = "之前|以前|前|之后|以后|后|起|左右"


def read_recurrence(plain: str) -> dict[str, Any] | None:
    """Return the fields of a recurrence for words in plain spelling, None when they cannot be read."""
    if _ON_DEMAND.fullmatch(plain):
        return {"on_demand": True}
    plain = _SHORT.get(plain.casefold(), plain)
    fields = _counted_first(plain) or _after_its_end(plain) or _regular(Scan(plain))
    if fields is None and vague_frequency_in(plain) is None:
        return _event(plain)
    return fields


def vague_frequency_in(text: str) -> str | None:
    """Return the first word of a text that promises repetition and says no frequency ("定期"), None without one."""
    plain = normal(text).casefold().replace("不定期", "")
    found = [(plain.index(word), word) for word in VAGUE_FREQUENCIES if word in plain]
    return min(found)[1] if found else None


def _event(plain: str) -> dict[str, Any] | None:
    """Read "每批一次", "变更时", "发货前"."""
    match = re.fullmatch(f"(?P<event>{_EACH})(?P<times>{amount_pattern('次')})", plain)
    if match and (times := _times_of(match["times"])):
        return {"event": match["event"], **times}
    return {"event": plain} if _EVENT.fullmatch(plain) and not _LENGTH.search(plain) else None


def _after_its_end(plain: str) -> dict[str, Any] | None:
    """Read "每月结束后5个工作日内": by that day of the period that follows."""
    match = _CLOSED.fullmatch(plain)
    if match is None:
        return None
    count = read_number(match["count"])
    day = {"nth": count} if match["what"] == "工作日" else {"days": (count,)}
    return {
        "period": read_period("每" + match["unit"]),
        "following": True,
        **day,
        "relation": ClockRelation.BEFORE.value,
    }


def _counted_first(plain: str) -> dict[str, Any] | None:
    """Read "一年两次" and "每隔一天"."""
    match = re.fullmatch(rf"(?P<every>(?:{NUMBER}|半){PERIOD_UNIT})(?P<times>.+)", plain)
    if match and (times := _times_of(match["times"])) and (period := read_period("每" + match["every"])):
        return {"period": period, **times}
    match = re.fullmatch(rf"每隔(?P<gap>{NUMBER})(?P<unit>{PERIOD_UNIT})(?:一次)?", plain)
    if match and (period := read_period("每" + match["unit"])):
        # 每隔一天 leaves one day out, so it comes round every second day; 每隔30分钟 is an interval.
        gap = read_number(match["gap"])
        coarse = TimeUnit.from_text(period["unit"]) >= TimeUnit.DAY
        return {"period": period | {"every": gap + 1 if coarse else gap}}
    return None


def _regular(scan: Scan) -> dict[str, Any] | None:
    fields = _round(scan)
    if fields is None:
        return None
    for read in (_months, _point, _clock):
        found = read(scan, fields["period"]["unit"])
        if found is None:
            return None
        fields |= found
    scan.take("内|的")
    points = fields.keys() - {"period", "moment", "following"}
    if points and (side := scan.take(_SIDES)):
        fields["relation"] = ClockRelation.from_text(side).value
    if not scan.rest:
        return fields
    times = _times_of(scan.rest)
    return times and fields | times


def _round(scan: Scan) -> dict[str, Any] | None:
    """Read the period, which weekdays and clock times may leave unsaid."""
    if following := scan.take(_NEXT):
        return {"period": read_period("每" + following[1:]), "following": True}
    if re.match(rf"每?逢?{_WEEKDAY}", scan.rest):
        scan.take("每?逢?")
        return {"period": {"every": 1, "unit": TimeUnit.WEEK.value}}
    if re.match(f"每?{CLOCK}", scan.rest):
        return {"period": {"every": 1, "unit": TimeUnit.DAY.value}}
    if bare := scan.take("(?:月|季度|季|年)(?=[初末底])"):
        return {"period": read_period("每" + bare)}
    period = read_period(scan.take(PERIOD))
    scan.take(rf"的|[年月周](?=[初末底]|{_WEEKDAY})")
    return period and {"period": period}


def _months(scan: Scan, unit: str) -> dict[str, Any] | None:
    """Read the months of a year or of a quarter."""
    if unit == TimeUnit.QUARTER:
        largest = {"首月": (1,), "末月": (3,), "最后一个月": (3,)}
        if word := scan.take("首月|末月|最后一个月"):
            return {"months": largest[word]}
        months = read_list(scan.take(rf"(?:第?{NUMBER}个月[、,和及]?)+"), 3)
    elif unit == TimeUnit.YEAR:
        months = read_list(scan.take(number_list("月份?")), 12)
    else:
        return {}
    scan.take("的")
    return None if months is None else {"months": months} if months else {}


def _point(scan: Scan, _unit: str) -> dict[str, Any] | None:
    """Read weekdays, days of the month, the nth working day, or the beginning or end."""
    if ordinal := scan.take(rf"(?:{_ORDINAL})(?={_COUNTED})"):
        counted = scan.take(_COUNTED)
        fields: dict[str, Any] = {"nth": -1 if "最后" in ordinal else _ordinal(ordinal)}
        fields |= {} if counted == "工作日" else {"weekdays": (Weekday.from_text(counted).value,)}
        return fields | ({"relation": ClockRelation.BEFORE.value} if ordinal.startswith("前") else {})
    if weekdays := scan.take(_WEEKDAYS):
        scan.take("每[天日]")
        days = read_list(
            re.sub("[日天]", "七", re.sub(_WEEK, "", weekdays).replace("至", "-").replace("到", "-")), 7
        )
        return None if days is None else {"weekdays": tuple(list(Weekday)[day - 1].value for day in days)}
    if part := scan.take("初|上旬|中旬|下旬|末|底"):
        return {"part": PeriodPart.from_text(part).value}
    days = read_list(scan.take(number_list("[日号]")), 31)
    return None if days is None else {"days": days} if days else {}


def _clock(scan: Scan, _unit: str) -> dict[str, Any] | None:
    """Read the time or the part of the day."""
    if words := scan.take(CLOCK):
        return _time_field(words)
    moment = scan.take(_MOMENTS)
    fields = {"moment": moment} if moment else {}
    if words := scan.take(CLOCK):
        time = _time_field(words)
        return time and fields | time
    return fields


def _time_field(words: str) -> dict[str, Any] | None:
    time = read_clock(words)
    return None if time is None else {"time": time}


def _ordinal(words: str) -> int:
    digits = re.sub("[第个前]", "", words)
    number: int = 1 if digits == "首" else read_number(digits)
    return number


def _times_of(words: str) -> dict[str, Any] | None:
    """Read "2次", "一至两次", "不少于3次"."""
    match = re.fullmatch("(?:各|进行|开展|执行|召开|组织)*,?" + amount_pattern("次"), words)
    amount = amount_of(match) if match else None
    if amount is None or any(isinstance(number, float) for number in amount.values()):
        return None
    names = {"value": "times", "min": "min_times", "max": "max_times"}
    return {names[name]: number for name, number in amount.items()}
