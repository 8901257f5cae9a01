"""Amounts of money and pay ranges."""

import re
from decimal import Decimal
from typing import Any, ClassVar

from pydantic import model_validator

from generator.diagnostics.words import Words
from generator.model.fields import field
from generator.model.values.patterns import NUMBER, RANGE_MARK, Number, joined, read_number, show_number
from generator.model.values.period import PER, PERIOD, Period, read_period
from generator.model.values.value import Value, contradiction

_CURRENCIES = {
    "元": "CNY",
    "块": "CNY",
    "¥": "CNY",
    "人民币": "CNY",
    "美元": "USD",
    "$": "USD",
    "欧元": "EUR",
    "港元": "HKD",
}
_CODE = "CNY|USD|EUR|HKD"
_SIGN = rf"(?P<sign>¥|\$|人民币|{_CODE})?"
_NAME = rf"(?P<name>人民币元|美元|欧元|港元|元|块|{_CODE})?"
_SCALES = {"": 1, "千": 1000, "k": 1000, "K": 1000, "万": 10000, "w": 10000}
_SCALE = "[千万kKw]?"
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_MONEY = re.compile(rf"{_SIGN}(?P<value>{NUMBER})(?P<scale>{_SCALE}){_NAME}整?")
_SLOT = re.compile(r"\{(?P<slot>[\w-]+)\}")
_WHEN = rf"(?:(?P<salary>年薪|月薪|日薪|时薪)|(?P<period>{PERIOD}))?"
_RANGE = re.compile(
    rf"{_WHEN}{_SIGN}(?P<min>{_DIGITS})(?P<low>{_SCALE})(?:元)?{RANGE_MARK}(?P<max>{_DIGITS})(?P<scale>{_SCALE}){_NAME}(?P<per>{PER})?"
)
_FIXED = re.compile(
    rf"{_WHEN}{_SIGN}(?P<value>{_DIGITS})(?P<scale>{_SCALE}){_NAME}(?P<more>以上|起)?(?P<per>{PER})?"
)
_PERIODS = {"年薪": "year", "月薪": "month", "日薪": "day", "时薪": "hour"}


class Money(Value):
    """An amount of money, or the name of a parameter that holds it."""

    words: ClassVar[Words] = Words("金额", "Money")
    examples = ("5000元", "¥200", "1.5万元", "200 USD", "{low-fee-limit}")

    value: Number | None = field("数值", "Value", default=None)
    currency: str = field("币种", "Currency", default="CNY")
    slot: str = field("参数", "Slot", default="")

    @classmethod
    def _read(cls, plain: str) -> dict[str, Any] | None:
        if match := _SLOT.fullmatch(plain):
            return {"slot": match["slot"]}
        match = _MONEY.fullmatch(plain)
        if match is None or not (match["sign"] or match["name"]):
            return None
        return {"value": _scaled(match["value"], match["scale"]), **_currency_of(match)}

    @model_validator(mode="after")
    def _says_one_thing(self) -> "Money":
        if (self.value is None) == (not self.slot):
            raise contradiction("金额需要一个数值", "money needs a value", "写成“5000元”", 'write "5000元"')
        return self

    def _composed(self, language: str) -> str:
        if self.slot:
            return f"{{{self.slot}}}"
        assert self.value is not None
        return f"{show_number(self.value)} {_unit_of(self.currency, language)}"


class PayRange(Value):
    """What a position pays, in each period."""

    words: ClassVar[Words] = Words("薪金标准", "Pay range")
    examples = (
        "6000-8000元/月",
        "月薪6000-8000元",
        "5000元/月",
        "6K-8K/月",
        "年薪12万-15万元",
        "面议",
        "{pay-band-3}",
    )

    value: Number | None = field("数值", "Value", default=None)
    min: Number | None = field("最低", "From", default=None)
    max: Number | None = field("最高", "To", default=None)
    currency: str = field("币种", "Currency", default="CNY")
    period: Period | None = field("周期", "Period", default=None)
    negotiable: bool = field("面议", "Negotiable", default=False)
    slot: str = field("参数", "Slot", default="")

    @classmethod
    def _read(cls, plain: str) -> dict[str, Any] | None:
        if plain in ("面议", "negotiable"):
            return {"negotiable": True}
        if match := _SLOT.fullmatch(plain):
            return {"slot": match["slot"]}
        match = _RANGE.fullmatch(plain) or _FIXED.fullmatch(plain)
        if match is None:
            return None
        amount = _range_of(match)
        period = _period_of(match)
        return amount and (amount | _currency_of(match) | ({"period": period} if period else {}))

    @model_validator(mode="after")
    def _says_one_thing(self) -> "PayRange":
        bounds = self.min is not None or self.max is not None
        if sum((self.value is not None, bounds, self.negotiable, bool(self.slot))) != 1:
            raise contradiction(
                "薪金标准需要一个数值或范围",
                "a pay range needs a value or a range",
                "写成“6000-8000元/月”",
                'write "6000-8000元/月"',
            )
        return self

    def _composed(self, language: str) -> str:
        if self.negotiable:
            return "negotiable" if language == "en" else "面议"
        if self.slot:
            return f"{{{self.slot}}}"
        numbers = [show_number(number) for number in (self.value, self.min, self.max) if number is not None]
        more = (" or more" if language == "en" else "以上") if self.value is None and self.max is None else ""
        body = f"{'–'.join(numbers)} {_unit_of(self.currency, language)}{more}"
        period = self.period.meaning.display_in(language) if self.period else ""
        return f"{body} {period}".strip() if language == "en" else joined(period, body)


def _scaled(number: str, scale: str) -> int | float:
    scaled: int | float = read_number(float(Decimal(str(read_number(number))) * _SCALES[scale]))
    return scaled


def _currency_of(match: re.Match[str]) -> dict[str, str]:
    word = match["name"] or match["sign"] or "元"
    currency = _CURRENCIES.get(word.removeprefix("人民币") or "元", word)
    return {} if currency == "CNY" else {"currency": currency}


def _unit_of(currency: str, language: str) -> str:
    names = {"CNY": "元", "USD": "美元", "EUR": "欧元", "HKD": "港元"}
    return currency if language == "en" else names.get(currency, currency)


def _range_of(match: re.Match[str]) -> dict[str, Any] | None:
    found = match.groupdict()
    if "value" in found:
        value = _scaled(found["value"], found["scale"])
        return {"min": value} if found["more"] else {"value": value}
    low, high = _scaled(found["min"], found["low"] or found["scale"]), _scaled(found["max"], found["scale"])
    return {"min": low, "max": high} if low < high else None


def _period_of(match: re.Match[str]) -> dict[str, Any] | None:
    if match["salary"]:
        return {"unit": _PERIODS[match["salary"]]}
    return read_period(match["period"] or match["per"])
