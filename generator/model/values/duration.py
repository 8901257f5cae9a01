"""Lengths of time: deadlines, leads, intervals, retention, windows."""

import re
from typing import Any, ClassVar

from pydantic import model_validator

from generator.diagnostics.words import Words
from generator.model.fields import Unreadable, field
from generator.model.values.patterns import Number, amount_of, amount_pattern, joined, normal, show_amount
from generator.model.values.time_units import COUNTED_UNIT, read_unit, show_unit
from generator.model.values.value import Value, contradiction
from generator.model.values.vocabularies import DurationKind, TimeBasis, TimeUnit

VAGUE_TIMES = (
    *("一定时间", "一段时间", "规定时间", "规定的时间", "第一时间", "合理时间", "短时间", "最短时间"),
    *(
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
    ),
    *("近期", "短期内", "不久", "过一段", "as soon as possible", "promptly", "immediately", "timely", "asap"),
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


class Duration(Value):
    """A length of time, exact or between bounds, with what it is counted in and from."""

    words: ClassVar[Words] = Words("时限", "Duration")
    examples = (
        *(
            "24小时内",
            "接单后30分钟内",
            "3个工作日",
            "自登记起2个工作日内",
            "3天内",
            "一个月",
            "1~2天",
            "半年",
        ),
        *("提前1小时", "每隔30秒", "保存3年", "长期", "不超过5个工作日", "当天", "客户约定的时间内"),
    )

    value: Number | None = field("数值", "Value", default=None)
    min: Number | None = field("最少", "At least", default=None)
    max: Number | None = field("最多", "At most", default=None)
    unit: TimeUnit | None = field("单位", "Unit", default=None)
    basis: TimeBasis | None = field("计时方式", "Basis", default=None)
    """None when the author did not say which time counts."""

    from_event: str = field("起算事件", "From", default="", aliases=("from", "自"))
    kind: DurationKind | None = field("时限种类", "Kind", default=None)
    permanent: bool = field("长期", "Permanent", default=False)
    about: bool = field("约数", "About", default=False)
    agreed_with: str = field("约定方", "Agreed with", default="")
    """Who sets the limit case by case, when no length is fixed: "客户"."""

    @classmethod
    def _read(cls, plain: str) -> dict[str, Any] | None:
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

    @classmethod
    def _unreadable(cls, text: str) -> Unreadable:
        vague = vague_time_in(text)
        if vague is None:
            return super()._unreadable(text)
        return Unreadable(
            Words(f"“{text.strip()}”里没有时间数值", f"{text.strip()!r} names no time"),
            Words(
                f"把“{vague}”改成可以核对的数值, 如“24小时内”“3个工作日内”; 由客户定的写“客户约定的时间内”",
                f'replace {vague!r} by a number that can be checked, such as "24小时内" or "3个工作日内"',
            ),
        )

    @model_validator(mode="after")
    def _says_one_thing(self) -> "Duration":
        amounts = self.value is not None, self.min is not None or self.max is not None
        stated = sum((*amounts, self.permanent, bool(self.agreed_with)))
        if stated != 1 or any(amounts) != (self.unit is not None):
            raise contradiction(
                "时限需要一个数值(或最少、最多)和单位",
                "a duration needs one value (or bounds) and a unit",
                "写成“24小时内”, 或写 数值: 24 和 单位: 小时",
                'write "24小时内", or value: 24 and unit: hour',
            )
        return self

    @property
    def at_most(self) -> float | None:
        """The longest time, in `unit`: the value or the upper bound."""
        return self.max if self.value is None else self.value

    def _composed(self, language: str) -> str:
        body = self._english() if language == "en" else self._chinese()
        if not self.from_event:
            return body
        return f"{body} (from {self.from_event})" if language == "en" else f"{body}（自{self.from_event}起）"

    def _amount(self, language: str) -> str:
        assert self.unit is not None
        if language == "zh" and self.value == 0.5 and self.basis is None:
            return "半" + show_unit(self.unit, None, "zh")
        one = self.value == 1 or (self.value is None and (self.max or self.min) == 1)
        unit = show_unit(self.unit, self.basis, language, plural=not one)
        return show_amount(self.value, self.min, self.max, unit, language=language)

    def _chinese(self) -> str:
        if self.permanent:
            return "长期保存"
        if self.agreed_with:
            return f"{self.agreed_with}约定的时间内"
        if (
            self.value == 0
            and self.unit is TimeUnit.DAY
            and self.kind is DurationKind.DEADLINE
            and not (self.basis or self.about)
        ):
            return "当天内"
        amount = joined("约" if self.about else "", self._amount("zh"))
        return {
            DurationKind.DEADLINE: f"{amount}内",
            DurationKind.LEAD: joined("提前", amount),
            DurationKind.INTERVAL: joined("每隔", amount),
            DurationKind.RETENTION: joined("保存", amount),
            DurationKind.WINDOW: f"{amount}期间",
            None: amount,
        }[self.kind]

    def _english(self) -> str:
        if self.permanent:
            return "kept for good"
        if self.agreed_with:
            return f"within the time agreed with {self.agreed_with}"
        amount = ("about " if self.about else "") + self._amount("en")
        return {
            DurationKind.DEADLINE: f"within {amount}",
            DurationKind.LEAD: f"{amount} in advance",
            DurationKind.INTERVAL: f"every {amount}",
            DurationKind.RETENTION: f"kept for {amount}",
            DurationKind.WINDOW: f"during {amount}",
            None: amount,
        }[self.kind]


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
