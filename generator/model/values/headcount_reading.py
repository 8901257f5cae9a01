"""Reads the wordings of headcounts."""

import re
from typing import Any

from generator.model.values.patterns import NUMBER, amount_of, amount_pattern, read_number
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


def read_headcount(plain: str) -> dict[str, Any] | None:
    """Return the fields of a headcount for words in plain spelling, None when they cannot be read."""
    core = _BRACKETS.sub("", plain)
    remarks = [part for inside in _BRACKETS.findall(plain) for part in _CUT.split(inside) if part]
    head, *tail = _CUT.split(core)
    if any(not re.search(r"\w", part) or "(" in part or ")" in part for part in (*tail, *remarks)):
        return None
    fields = _read_core(head)
    if fields is None and not head and remarks and (fields := _read_core(remarks[0])) is not None:
        remarks = remarks[1:]
    return None if fields is None else _with_remarks(fields, tail + remarks)


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
