"""What posts ask of persons beyond the work: sex, age, looks. The patterns, and the places where such words stand."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.lint.review import Review
from generator.model.entity import Entity
from generator.model.handbook import Steps
from generator.model.position import Position
from generator.model.requirement import PersonalCondition, Requirement
from generator.model.unit import OrgUnit


class Trait(StrEnum):
    """What a condition is about."""

    GENDER = "gender"
    AGE = "age"
    LOOKS = "looks"


_SEX = "(?:男(?!女)|(?<!男)女)(?:性|士|生|员工|同志)?"
_PATTERNS = {
    Trait.GENDER: re.compile(
        rf"^{_SEX}$|{_SEX}(?:优先|为主|为佳|为宜|最佳|限定)|(?:仅限|只限|(?<!不)限|仅招|只招|须为|要求为?){_SEX}"
        "|性别[:：为要求限]{0,3}[男女](?!女|不限|均可|皆可)|(?:已婚|未婚|已育|未育)(?:者|女性|男性)?(?:优先|$)"
    ),
    Trait.AGE: re.compile(
        r"(?:年龄[^，。；、]{0,4}?)?(?:\d{2}\s*[-—–~～至到]\s*)?\d{2}\s*周?岁(?:及?以[上下内])?+"
        "(?!的?(?:儿童|幼儿|婴|孩|老人|学生|用户|顾客|客户))"
    ),
    Trait.LOOKS: re.compile(
        "(?:外在|个人)?形象(?:气质)?(?:好|佳|良好|端正)|气质(?:好|佳|良好)|(?:五官|相貌|容貌)端正|(?:身高|体重)(?!秤|计|仪|测量)|长相|外貌"
        "|良好的?形象|(?:语言|声音|嗓音)(?:甜美|动听|悦耳)|女声|男声"
    ),
}
_CALLED = {
    Trait.GENDER: ("性别", "婚"),
    Trait.AGE: ("年龄",),
    Trait.LOOKS: ("形象", "外貌", "身高", "相貌", "容貌"),
}
_NO_LIMIT = re.compile("不限|均可|皆可|无要求|不作要求|^无$")
_LAWFUL_AGE = re.compile(r"(?:年?满)?\s*1[68]\s*周?岁(?:及?以上)?")
"""Nobody below 16 may work, and nobody below 18 in hazardous jobs; asking for that needs no reason."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A trait that a post asks for."""

    entity: Entity
    steps: Steps
    phrase: str
    """The very words."""

    trait: Trait
    is_justified: bool


@dataclass(frozen=True, slots=True)
class _Text:
    entity: Entity
    steps: Steps
    words: str
    reasons: Mapping[Trait, bool]
    """For which traits the post states a reason."""


def conditions(review: Review) -> Iterator[Condition]:
    """Yield the conditions on persons in posts and staffing plans, and whether a reason in law is given."""
    for position in review.now.positions:
        for number, one in enumerate(_personal(position)):
            steps = ("requirements", "personal_conditions", number)
            if trait := _trait_of(one):
                yield Condition(position, steps, one.text, trait, bool(one.justification.strip()))
    for text in _texts(review):
        for trait, pattern in _PATTERNS.items():
            match = pattern.search(text.words)
            if match and not _LAWFUL_AGE.fullmatch(match[0].removeprefix("年龄")):
                yield Condition(text.entity, text.steps, match[0], trait, text.reasons.get(trait, False))


def _personal(position: Position) -> tuple[PersonalCondition, ...]:
    return position.requirements.personal_conditions if position.requirements else ()


def _trait_of(one: PersonalCondition) -> Trait | None:
    """Return what a stated condition is about, by its class, else by its words; None when it limits nobody."""
    if _NO_LIMIT.search(one.text) or _LAWFUL_AGE.fullmatch(one.text.strip()):
        return None
    called = next(
        (trait for trait, names in _CALLED.items() if any(name in one.kind for name in names)), None
    )
    return called or next((trait for trait, found in _PATTERNS.items() if found.search(one.text)), None)


def _texts(review: Review) -> Iterator[_Text]:
    for position in review.now.positions:
        reasons = _reasons(position)
        if position.headcount and position.headcount.condition:
            yield _Text(position, ("headcount",), position.headcount.condition, reasons)
        for steps, words in _asked(position.requirements):
            yield _Text(position, ("requirements", *steps), words, reasons)
    for unit in review.now.units:
        yield from _planned(review, unit)


def _reasons(position: Position) -> dict[Trait, bool]:
    found = ((_trait_of(one), bool(one.justification.strip())) for one in _personal(position))
    return {trait: given for trait, given in found if trait is not None}


def _asked(requirements: Requirement | None) -> Iterator[tuple[Steps, str]]:
    if requirements is None:
        return
    for name in ("other", "attitude"):
        for number, words in enumerate(getattr(requirements, name)):
            yield (name, number), words
    for name in ("knowledge", "skills", "languages"):
        for number, skill in enumerate(getattr(requirements, name)):
            yield (name, number), f"{skill.name}{skill.level}"
    for number, experience in enumerate(requirements.experience):
        yield ("experience", number), experience.area


def _planned(review: Review, unit: OrgUnit) -> Iterator[_Text]:
    for number, line in enumerate(unit.staffing):
        position = review.now.get(line.position)
        reasons = _reasons(position) if isinstance(position, Position) else {}
        if line.headcount and line.headcount.condition:
            yield _Text(unit, ("staffing", number, "headcount"), line.headcount.condition, reasons)
        if line.hiring_profile:
            yield _Text(unit, ("staffing", number, "hiring_profile"), line.hiring_profile, reasons)
