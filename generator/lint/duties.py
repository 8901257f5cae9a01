"""DUT: lists of duties."""

import re
from collections.abc import Iterator

from generator.diagnostics.findings import Safety, Severity
from generator.diagnostics.words import Words
from generator.lint.locating import spot_in
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.model.duty import Duty
from generator.model.position import Position, Role
from generator.model.unit import OrgUnit
from generator.model.values import is_catch_all

Owner = OrgUnit | Position | Role


def owners(review: Review) -> tuple[Owner, ...]:
    """Return everything that has duties today: units, positions, roles."""
    return (*review.now.units, *review.now.positions, *review.now.roles)


@rule(
    "DUT001",
    "catch-all-duty",
    Severity.WARNING,
    Words(
        "兜底条款不在最后，或写法与公司的不一致",
        "a catch-all duty is not last, or not in the company's words",
    ),
    Words(
        "各写各的兜底条款会引起“这算不算我的事”的争议",
        "catch-alls in different words invite quarrels about what belongs to a job",
    ),
)
def catch_all_duty(review: Review) -> Iterator[Remark]:
    """Yield catch-alls that stand before other duties, and those worded otherwise than handbook.yaml has it."""
    for owner in owners(review):
        for number, duty in enumerate(owner.duties):
            if not (duty.catch_all or is_catch_all(duty.text)):
                continue
            if any(not _is_catch_all(later) for later in owner.duties[number + 1 :]):
                yield _not_last(review, owner, number)
            elif duty.text and _plain(duty.text) != _plain(review.whole.settings.catch_all_text):
                yield _other_words(review, owner, number, duty)


def _is_catch_all(duty: Duty) -> bool:
    return duty.catch_all or is_catch_all(duty.text)


def _plain(text: str) -> str:
    return re.sub(r"[\s。；;.]", "", text).replace("其它", "其他")


def _not_last(review: Review, owner: Owner, number: int) -> Remark:
    return Remark(
        Words(f"“{owner.label}”的兜底条款后面还有职责", f"duties follow the catch-all of {owner.label!r}"),
        review.place(owner, "duties", number),
        owner,
        help=Words("把兜底条款移到最后一条", "move it to the end of the list"),
    )


def _other_words(review: Review, owner: Owner, number: int, duty: Duty) -> Remark:
    company = review.whole.settings.catch_all_text
    placed = review.whole.places[f"{owner.kind}:{owner.id}"]
    spot = spot_in(review.whole, placed, ("duties", number, "text"), duty.text, 0, len(duty.text))
    return Remark(
        Words(
            f"“{owner.label}”的兜底条款与公司的写法“{company}”不一致",
            f"the catch-all of {owner.label!r} is not in the company's words {company!r}",
        ),
        spot.place,
        owner,
        help=Words(
            "写 `- 兜底` 即可，文字由 handbook.yaml 统一", "write `- 兜底`; handbook.yaml has the words"
        ),
        fix=spot.replaced(Words("改为公司的写法", "use the company's words"), company, Safety.UNSAFE),
    )
