"""DUT: the same duty twice, and duties of a unit that nobody carries out."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.diagnostics.findings import Place, Related, Severity
from generator.diagnostics.words import Words
from generator.lint.duties import Owner, owners
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.model.duty import Duty
from generator.model.handbook import Steps
from generator.model.references import Ref
from generator.model.unit import OrgUnit
from generator.model.values import is_catch_all

_SHORT = 8
"""Fewer characters than this are too general to be a copy: "整理文件"."""


def all_duties(owner: Owner) -> Iterator[tuple[Steps, Duty]]:
    """Yield every duty of an owner with the way to it, those inside others as well."""

    def walk(duties: tuple[Duty, ...], at: Steps) -> Iterator[tuple[Steps, Duty]]:
        for number, duty in enumerate(duties):
            yield (*at, number), duty
            yield from walk(duty.children, (*at, number, "children"))

    yield from walk(owner.duties, ("duties",))


def _plain(text: str) -> str:
    return re.sub(r"[\s，。、；;,.：:]", "", text).casefold()


def _repeatable(duty: Duty) -> str:
    """Return what a duty says in a form that can be compared, "" for a catch-all and what is too short."""
    text = _plain(duty.text)
    return "" if duty.catch_all or len(text) < _SHORT or is_catch_all(duty.text) else text


@rule(
    "DUT002",
    "same-duty-two-owners",
    Severity.WARNING,
    Words("两处写着同一条职责", "two owners have the same duty"),
    Words(
        "出了问题两边都能推，改的时候又只改一处", "both can point at the other, and a change reaches only one"
    ),
    Words(
        "一处写内容，另一处写 `同: 部门#标识` 或 `落实: 部门#标识`，并写明责任类型",
        "write it once; elsewhere refer to it with `same_as` or `implements` and say the involvement",
    ),
)
def same_duty_two_owners(review: Review) -> Iterator[Remark]:
    """Yield duties whose words stand at exactly two owners, neither of which refers to the other.

    What three or more have in common is common work; two that share most of their duties are sisters, such as the
    same post in two branches, each doing it for its own.
    """
    lists = {_key(owner): list(all_duties(owner)) for owner in owners(review)}
    found: dict[str, dict[tuple[str, str], tuple[Owner, Steps, Duty]]] = {}
    for owner in owners(review):
        for steps, duty in lists[_key(owner)]:
            if text := _repeatable(duty):
                found.setdefault(text, {}).setdefault(_key(owner), (owner, steps, duty))
    pairs = [tuple(both.values()) for both in found.values() if len(both) == 2]
    shared = Counter((_key(one[0]), _key(other[0])) for one, other in pairs)
    for (other, there, same), (owner, steps, duty) in pairs:
        fewest = min(len(lists[_key(other)]), len(lists[_key(owner)]))
        here, original = review.place(owner, *steps, "text"), review.place(other, *there, "text")
        is_sister = shared[_key(other), _key(owner)] > max(1, fewest // 2)
        if is_sister or here == original or _refers(duty, other) or _refers(same, owner):
            continue
        yield Remark(
            Words(
                f"“{owner.label}”和“{other.label}”写着同一条职责",
                f"{owner.label!r} and {other.label!r} have the same duty",
            ),
            here,
            owner,
            related=(Related(original, Words(f"“{other.label}”", f"{other.label!r}")),),
        )


def _key(owner: Owner) -> tuple[str, str]:
    return owner.kind, owner.id


def _refers(duty: Duty, owner: Owner) -> bool:
    refs = (*duty.implements, *((duty.same_as,) if duty.same_as else ()))
    return any((ref.kind, ref.id) == (owner.kind, owner.id) for ref in refs)


@rule(
    "DUT003",
    "duty-twice-in-list",
    Severity.WARNING,
    Words("一份职责里同一条写了两次", "a list names one duty twice"),
    Words("编号和考核都会重复", "numbers and assessment count it twice"),
    Words("删去一条", "delete one of them"),
)
def duty_twice_in_list(review: Review) -> Iterator[Remark]:
    """Yield duties whose words stand in the same list already."""
    for owner in owners(review):
        first: dict[tuple[str, str], Place] = {}
        for steps, duty in all_duties(owner):
            text = _plain(duty.text) if not duty.catch_all else ""
            if not text or (len(steps) > 2 and len(text) < _SHORT):
                continue
            here = review.place(owner, *steps, "text")
            same = first.setdefault((text, duty.condition), here)
            if same != here:
                yield Remark(
                    Words(f"“{owner.label}”里这条职责写了两次", f"{owner.label!r} lists this duty twice"),
                    here,
                    owner,
                    related=(Related(same, Words("先写在这里", "first here")),),
                )


@rule(
    "DUT009",
    "unit-duty-without-position",
    Severity.WARNING,
    Words("部门的职责没有岗位落实", "no position carries out a duty of its unit"),
    Words("写在部门名下却没有人做", "it stands in the unit's name and nobody does it"),
)
def unit_duty_without_position(review: Review) -> Iterator[Remark]:
    """Yield duties that nobody 落实s, in units of which other duties are carried out."""
    done = set(_carried_out(review))
    for unit in review.now.units:
        if review.is_incomplete or not any(kind == "unit" and key == unit.id for kind, key, _ in done):
            continue
        for number, duty in enumerate(unit.duties):
            if duty.catch_all or duty.same_as or is_catch_all(duty.text) or _is_done(unit, duty, done):
                continue
            yield Remark(
                Words(
                    f"“{unit.name}”的这条职责没有岗位落实",
                    f"no position carries out this duty of {unit.name!r}",
                ),
                review.place(unit, "duties", number, "text"),
                unit,
                help=_how(unit, duty),
            )


def _carried_out(review: Review) -> Iterator[tuple[str, str, str]]:
    for owner in owners(review):
        for _, duty in all_duties(owner):
            refs = [*duty.implements, *([duty.same_as] if duty.same_as else [])]
            yield from ((ref.kind, ref.id, ref.element) for ref in refs if not _is_own(ref, owner))


def _is_own(ref: Ref, owner: Owner) -> bool:
    return (ref.kind, ref.id) == (owner.kind, owner.id)


def _is_done(unit: OrgUnit, duty: Duty, done: set[tuple[str, str, str]]) -> bool:
    if duty.id and ("unit", unit.id, duty.id) in done:
        return True
    return any(_is_done(unit, child, done) for child in duty.children)


def _how(unit: OrgUnit, duty: Duty) -> Words:
    if duty.id:
        line = f"落实: {unit.name}#{duty.id}"
        return Words(f"在做这件事的岗位职责里加 `{line}`", f"add `{line}` to the duty of whoever does it")
    return Words(
        "给这条职责加 `标识`，再在岗位职责里用 `落实` 引用它",
        "give it an `id`, and refer to it with `implements` at the position that does it",
    )
