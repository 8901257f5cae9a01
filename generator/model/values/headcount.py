"""How many people hold a position: a number, a range, a minimum, or open."""

import re
from typing import Any, ClassVar

from pydantic import model_validator

from generator.diagnostics.words import Words
from generator.model.fields import Part, field
from generator.model.values.headcount_total import HeadcountTotal
from generator.model.values.patterns import (
    NUMBER,
    amount_of,
    amount_pattern,
    joined,
    read_number,
    show_amount,
)
from generator.model.values.value import Value, contradiction
from generator.model.values.vocabularies import VacancyState

_PEOPLE = "(?:个人|人|名|位|people|person|posts?)"
_STATES = sorted((word for state in VacancyState for word in state.spellings), key=len, reverse=True)
_VACANCY = re.compile(
    rf"(?:其中|含|另)?(?:(?P<early>{NUMBER}){_PEOPLE}?)?(?P<state>{'|'.join(_STATES)})(?:(?P<count>{NUMBER}){_PEOPLE}?)?",
    re.I,
)
_SHARED = re.compile(
    r"(?:与|和|同)(?P<partner>.+?)(?:共用|合用|共享)(?P<number>.+)?"
    r"|由(?P<holder>.+?)?兼任?|(?P<count>.+?)?兼(?:任|职担任)?|shared(?: with ?(?P<other>.+))?"
)
_PER = "(?:每个?|各)(?P<each>[^\\d,()]{1,8}?)"
_AMOUNT = amount_pattern(f"{_PEOPLE}?")
_OPEN = f"(?P<open>若干{_PEOPLE}?|[Nn]{_PEOPLE}?|不限|人数不限|不定|open)"
_BEHIND = r"(?:/个?(?P<per>[^\d,()]{1,8})| ?per ?(?P<english>[^\d,()]{1,20}))?"
_CORE = re.compile(
    rf"(?:共|合计|总计|定员|编制)?(?:{_PER})?(?:(?P<sex>[男女])性?-?)?(?:{_AMOUNT}|{_OPEN}){_BEHIND}"
)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_CUT = re.compile(r"[,、;](?!\d{3})")


class Vacancy(Part):
    """Seats without a holder."""

    words: ClassVar[Words] = Words("空缺", "Vacancy")

    state: VacancyState = field("空缺状态", "State")
    count: int | None = field("空缺人数", "Number", default=None)
    """None when the author did not say how many."""


class Headcount(Value):
    """How many people a position is meant to have."""

    words: ClassVar[Words] = Words("人数", "Headcount")
    examples = (
        *("4", "4人", "四人", "两名", "1-3人", "1至3人", "2名以上", "不少于2人", "若干", "N名"),
        *("每组1人", "1名/区域", "每班2人", "1人(男)", "4人(待招2名)", "待招2名", "暂缺1名", "拟设1名"),
        *("与售前组共用1人", "由1人兼任", "兼任"),
    )

    exact: int | None = field("人数", "Number", default=None)
    min: int | None = field("最少", "At least", default=None)
    max: int | None = field("最多", "At most", default=None)
    open: bool = field("不限", "Open", default=False)
    per: str = field("每", "Per", default="")
    """What each the number holds for: "组", "区域", "班"."""

    shared: bool = field("共用", "Shared", default=False)
    """The holder is counted elsewhere, so no person is added."""

    shared_with: str = field("共用对象", "Shared with", default="")
    condition: str = field("条件", "Condition", default="")
    """A condition that stood beside the number; it may need a justification."""

    vacancy: Vacancy | None = field("空缺", "Vacancy", default=None)

    @classmethod
    def _read(cls, plain: str) -> dict[str, Any] | None:
        core = _BRACKETS.sub("", plain)
        remarks = [part for inside in _BRACKETS.findall(plain) for part in _CUT.split(inside) if part]
        head, *tail = _CUT.split(core)
        if any(not re.search(r"\w", part) or "(" in part or ")" in part for part in (*tail, *remarks)):
            return None
        fields = _read_core(head)
        if fields is None and not head and remarks and (fields := _read_core(remarks[0])) is not None:
            remarks = remarks[1:]
        return None if fields is None else _with_remarks(fields, tail + remarks)

    @model_validator(mode="after")
    def _says_one_thing(self) -> "Headcount":
        stated = (self.exact is not None) + (self.min is not None or self.max is not None) + self.open
        alone = self.shared or self.vacancy is not None
        wrong_way = self.min is not None and self.max is not None and self.min > self.max
        if stated > 1 or (not stated and not alone) or wrong_way or (self.shared_with and not self.shared):
            raise contradiction(
                "人数需要一个数、一个范围或“若干”, 只能选一种",
                "a headcount is one number, one range, or open",
                "写成“4人”“1-3人”“不少于2人”“若干”",
                'write "4人", "1-3人", "不少于2人" or "若干"',
            )
        return self

    @property
    def posts(self) -> HeadcountTotal:
        """How many seats, for each `per` if there is one; a shared post is a seat."""
        if self.exact is not None:
            return HeadcountTotal(self.exact, self.exact)
        if self.min is not None or self.max is not None:
            return HeadcountTotal(self.min or 0, self.max)
        if self.vacancy is not None and not self.open:
            return HeadcountTotal(1, None)
        return HeadcountTotal(0, None) if self.open else HeadcountTotal(1, 1)

    @property
    def persons(self) -> HeadcountTotal:
        """How many people the position adds to a staff when all seats are filled: none when shared."""
        return HeadcountTotal() if self.shared else self.posts

    def _composed(self, language: str) -> str:
        remarks = [self.condition] if self.condition else []
        body = self._amount(language)
        if self.shared:
            body = self._shared(body, language)
        if self.vacancy:
            state = self.vacancy.state.display_in(language)
            count = self.vacancy.count
            vacant = state if count is None else f"{state} {count}" + ("" if language == "en" else " 人")
            only_vacant = count is not None and count == self.exact and not (self.per or self.shared)
            if body and not only_vacant:
                remarks.append(vacant)
            else:
                body = vacant
        left, right = (" (", ")") if language == "en" else ("（", "）")
        return body + (f"{left}{'、'.join(remarks)}{right}" if remarks else "")

    def _amount(self, language: str) -> str:
        english = language == "en"
        unit = "" if english else "人"
        amount = show_amount(self.exact, self.min, self.max, unit, language=language).strip()
        if self.open:
            amount = "open" if english else "若干人" if self.per else "若干"
        if self.per and amount:
            return f"{amount} per {self.per}" if english else joined("每" + self.per, amount)
        return amount

    def _shared(self, amount: str, language: str) -> str:
        if language == "en":
            partner = f"shared with {self.shared_with}" if self.shared_with else "shared"
            return f"{amount} ({partner})" if amount else partner
        if self.shared_with and amount:
            return joined(f"与{self.shared_with}共用", amount)
        if self.shared_with:
            return f"由{self.shared_with}兼任"
        return joined("由", amount) + "兼任" if amount else "兼任"


def _read_core(words: str) -> dict[str, Any] | None:
    """Return what the words outside brackets say, None when they say no headcount."""
    if match := _VACANCY.fullmatch(words):
        vacancy = _vacancy_of(match)
        return {"vacancy": vacancy} | ({"exact": vacancy["count"]} if "count" in vacancy else {})
    if match := _SHARED.fullmatch(words):
        return _shared_fields(match)
    return _counted_fields(words)


def _counted_fields(words: str) -> dict[str, Any] | None:
    """Return the number with what it holds for: "每组1人", "男-1人"."""
    match = _CORE.fullmatch(words)
    fields = _amount_fields(match) if match else None
    if match is None or fields is None:
        return None
    per = match["each"] or match["per"] or match["english"]
    extras = {"per": per, "condition": match["sex"]}
    return fields | {name: value for name, value in extras.items() if value}


def _amount_fields(match: re.Match[str]) -> dict[str, Any] | None:
    if match["open"]:
        return {"open": True}
    amount = amount_of(match)
    if amount is None or any(isinstance(value, float) for value in amount.values()):
        return None
    return {"exact": amount["value"]} if "value" in amount else dict(amount)


def _shared_fields(match: re.Match[str]) -> dict[str, Any] | None:
    """Return the fields of a shared post; "由1人兼任" names a number, "由视觉主管兼任" a holder."""
    partner = match["partner"] or match["holder"] or match["other"] or ""
    number = match["number"] or match["count"] or ""
    if not number and _counted_fields(partner):
        number, partner = partner, ""
    counted = _counted_fields(number)
    if number and counted is None:
        return None
    return {"shared": True} | ({"shared_with": partner} if partner else {}) | (counted or {})


def _vacancy_of(match: re.Match[str]) -> dict[str, Any]:
    number = match["count"] or match["early"]
    state = {"state": VacancyState.from_text(match["state"]).value}
    return state | ({"count": read_number(number)} if number else {})


def _with_remarks(fields: dict[str, Any], remarks: list[str]) -> dict[str, Any] | None:
    """Return the fields with what stood in brackets: vacancies, sharing, and the rest as conditions."""
    conditions = [fields.pop("condition")] if "condition" in fields else []
    for remark in remarks:
        if match := _VACANCY.fullmatch(remark):
            if "vacancy" in fields:
                return None
            fields["vacancy"] = _vacancy_of(match)
        elif (match := _SHARED.fullmatch(remark)) and (shared := _shared_fields(match)):
            fields = {**shared, **fields}
        else:
            conditions.append(remark)
    return fields | ({"condition": "、".join(conditions)} if conditions else {})
