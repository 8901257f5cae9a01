"""LAW: conditions on persons and deductions from pay that need a reason in law."""

import re
from collections.abc import Iterator

from generator.diagnostics.findings import Severity
from generator.diagnostics.words import Words
from generator.lint.conditions import Trait, conditions
from generator.lint.locating import spot_in
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.model.duty import ConductRule

_DEDUCTION = re.compile("罚款|罚金|扣(?:款|钱|薪|工资|奖金|绩效)|扣\\s*\\d+\\s*元|罚\\s*\\d+\\s*元")
_FORBIDDEN = re.compile("(?:不|严禁|禁止)[^，。；\n]{0,10}$")
_REASON = Words(
    "删去；法律有规定的，写在个人条件里并加 `理由: …`",
    "delete it, or state it under personal conditions with a `justification`",
)


def _of(review: Review, trait: Trait, what: Words) -> Iterator[Remark]:
    """A reason that is given stays visible as information, so that somebody reads it."""
    for one in conditions(review):
        if one.trait is not trait:
            continue
        placed = review.whole.places[f"{one.entity.kind}:{one.entity.id}"]
        spot = spot_in(review.whole, placed, one.steps, one.phrase, 0, len(one.phrase))
        given = Words("（已写理由）", " (a reason is given)") if one.is_justified else Words("", "")
        yield Remark(
            Words(
                f"“{one.entity.label}”{what.zh}: {one.phrase}{given.zh}",
                f"{one.entity.label!r} {what.en}: {one.phrase}{given.en}",
            ),
            spot.place,
            one.entity,
            help=Words("核对理由是否有法律依据", "check that the reason has a basis in law")
            if one.is_justified
            else None,
            severity=Severity.INFO if one.is_justified else None,
        )


@rule(
    "LAW001",
    "gender-condition",
    Severity.ERROR,
    Words("岗位限定性别", "a post asks for a sex"),
    Words(
        "招用人员不得限定男性或男性优先，国家另有规定的除外（妇女权益保障法、就业促进法）",
        "hiring may not be limited to men or prefer them unless the state provides otherwise",
    ),
    _REASON,
)
def gender_condition(review: Review) -> Iterator[Remark]:
    """Yield conditions on sex or marriage; with a reason they are information."""
    yield from _of(review, Trait.GENDER, Words("限定性别", "asks for a sex"))


@rule(
    "LAW002",
    "age-condition",
    Severity.WARNING,
    Words("岗位限定年龄", "a post asks for an age"),
    Words(
        "没有理由的年龄限制容易引起就业歧视的争议",
        "an age limit without a reason invites a claim of discrimination",
    ),
    _REASON,
)
def age_condition(review: Review) -> Iterator[Remark]:
    """Yield conditions on age, the lawful least ages apart; with a reason they are information."""
    yield from _of(review, Trait.AGE, Words("限定年龄", "asks for an age"))


@rule(
    "LAW003",
    "appearance-condition",
    Severity.WARNING,
    Words("岗位限定外貌、身高或嗓音", "a post asks for looks, height or a voice"),
    Words("与工作无关的外貌条件属于就业歧视", "looks that the work does not need are discrimination"),
    _REASON,
)
def appearance_condition(review: Review) -> Iterator[Remark]:
    """Yield conditions on appearance; with a reason they are information."""
    yield from _of(review, Trait.LOOKS, Words("限定外貌或嗓音", "asks for looks or a voice"))


@rule(
    "LAW004",
    "deduction-without-basis",
    Severity.WARNING,
    Words("扣款、罚款没有依据文件", "a deduction or fine without a rule behind it"),
    Words(
        "没有依据的扣款违反劳动合同法，员工可以要求返还", "a deduction without a basis can be claimed back"
    ),
    Words(
        "加一行 `依据: …`，没有依据的改用绩效评分或培训", "add `basis: …`, or use scores or training instead"
    ),
)
def deduction_without_basis(review: Review) -> Iterator[Remark]:
    """Yield rules of conduct that take money and name no document."""
    for hit in review.texts.search(_DEDUCTION):
        part = hit.passage.part
        before = hit.passage.text[: hit.start]
        if isinstance(part, ConductRule) and not part.basis and not _FORBIDDEN.search(before):
            yield Remark(
                Words(f"“{hit.words}”没有写依据", f"{hit.words!r} has no basis"),
                hit.spot(review.whole).place,
                hit.passage.entity,
            )
