"""Reads the wordings of lengths of time."""

import re
from typing import Any

from generator.model.values.patterns import amount_of, amount_pattern, normal
from generator.model.values.time_units import COUNTED_UNIT, read_unit
from generator.model.values.vocabularies import DurationKind, TimeBasis, TimeUnit

VAGUE_TIMES = (
    *[
        "尽快",
        "尽早",
        "尽速",
        "及时",
        "随时",
        "立即",
        "立刻",
        "马上",
        "即时",
        "迅速",
        "适时",
        "按时",
        "准时",
        "限期",
        "近期",
        "短期内",
        "不久",
        "过一段",
    ],
    *["一定时间", "一段时间", "规定时间", "规定的时间", "第一时间", "合理时间", "短时间", "最短时间"],
    *("as soon as possible", "promptly", "immediately", "timely", "asap"),
)
"""Words that promise a time and name none."""

_DONE = (
    "(?:完成|答复|回复|解决|处理|办理|反馈|到达|到场|提交|上报|发出|寄出|响应|回访|归档|登记|送达|报告|通知)"
)
_KEPT = "(?:保存|保留|留存|存档|保管)"
_FORMS = (
    (DurationKind.DEADLINE, "在?", f"(?:之内|以内|内)(?:予以|给予|作出)?{_DONE}?"),
    (DurationKind.DEADLINE, "within ?", ""),
    (DurationKind.LEAD, "提前", ""),
    (DurationKind.LEAD, "", "(?:之前|以前|前| ?in advance)"),
    (DurationKind.INTERVAL, "(?:每隔?|every ?)", ""),
    (DurationKind.RETENTION, f"{_KEPT}(?:期限|期)?:?", ""),
    (DurationKind.RETENTION, f"(?P<kept_least>至少|最少){_KEPT}", ""),
    (DurationKind.RETENTION, "", "保存"),
    (DurationKind.RETENTION, "kept for ?", ""),
    (DurationKind.WINDOW, "(?:近|连续|during ?)", "内?"),
    (DurationKind.WINDOW, "在?", "期间"),
    (None, "", ""),
)
"""Kind, and what stands before and behind the amount."""

_AMOUNT = (
    "(?P<about>约|大约|about ?)?"
    + amount_pattern(COUNTED_UNIT, less="(?:及以下|以下|or less)")
    + "(?P<near>左右)?"
)
_EVENT = "(?:(?:自|从)?(?P<event>.+?)(?:之日起|当日起|日起|起|之后|以后|后)的?,?)?"
_SINCE = r"(?:\((?:自|从|from ?)(?P<since>.+?)(?:之日)?(?:起(?:算|计|计算)?)?\))?"
_PATTERNS = tuple(
    (kind, re.compile(_EVENT + before + _AMOUNT + behind + _SINCE)) for kind, before, behind in _FORMS
)
_LIFE = re.compile(f"(?P<event>.+?)(?:[+]|加上?){amount_pattern(COUNTED_UNIT)}")
_UNTIL = re.compile(f"{_KEPT}(?:期限?)?[:至到]+(?=.*后)")
_FOR_GOOD = re.compile(f"(?:{_KEPT}(?:期限|期)?:?)?(?:长期|永久|终身)性?(?:{_KEPT}|有效)?|kept for good")
_SAME_DAY = re.compile(
    rf"(?P<day>当天|当日|同日|次日|隔日|第二天|次工作日|下一?个?工作日)(?:之内|以内|内|前)?{_DONE}?"
)
_AGREED = re.compile(
    "(?:在|按|按照|与|和)*(?P<with>.*?(?:客户|用户|顾客|业主|甲方|对方|双方|合同|协议).*?)"
    "(?:约定|商定|规定|要求|指定|同意)的?(?:时间|期限|时限)(?:之内|以内|内)?|(?:within )?(?:the )?time agreed with ?(?P<party>.+)"
)


def read_duration(plain: str) -> dict[str, Any] | None:
    """Return the fields of a length of time for words in plain spelling, None when they cannot be read."""
    if _FOR_GOOD.fullmatch(plain):
        return {"permanent": True, "kind": DurationKind.RETENTION.value}
    if match := _AGREED.fullmatch(plain):
        return {"agreed_with": match["with"] or match["party"], "kind": DurationKind.DEADLINE.value}
    if match := _SAME_DAY.fullmatch(plain):
        return _day_fields(match["day"])
    if vague_time_in(plain):
        return None
    if match := _UNTIL.match(plain):
        fields = _measured(plain[match.end() :])
        return fields and fields | {"kind": DurationKind.RETENTION.value}
    return _measured(plain)


def vague_time_in(text: str) -> str | None:
    """Return the first word of a text that promises a time and names none ("尽快"), None when there is none."""
    plain = normal(text).casefold()
    found = [(plain.index(word), word) for word in VAGUE_TIMES if word in plain]
    return min(found)[1] if found else None


def _measured(plain: str) -> dict[str, Any] | None:
    for kind, pattern in _PATTERNS:
        if (match := pattern.fullmatch(plain)) and (amount := amount_of(match)):
            if "value" in amount and match.groupdict().get("kept_least"):
                amount = {"min": amount["value"]}
            return amount | read_unit(match["unit"]) | _extras(match, kind)
    if (match := _LIFE.fullmatch(plain)) and (amount := amount_of(match)):
        kept = {"kind": DurationKind.RETENTION.value, "from_event": match["event"] + "结束"}
        return amount | read_unit(match["unit"]) | kept
    return None


def _extras(match: re.Match[str], kind: DurationKind | None) -> dict[str, Any]:
    found = match.groupdict()
    extras: dict[str, Any] = {"from_event": found["event"] or found["since"], "kind": kind and kind.value}
    extras["about"] = bool(found["about"] or found["near"])
    return {name: value for name, value in extras.items() if value}


def _day_fields(day: str) -> dict[str, Any]:
    same = day in ("当天", "当日", "同日")
    fields = {"value": 0 if same else 1, "unit": TimeUnit.DAY.value, "kind": DurationKind.DEADLINE.value}
    return fields | ({"basis": TimeBasis.WORKING.value} if "工作日" in day else {})
