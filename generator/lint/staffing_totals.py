"""STF: the staffing figures, each against the others."""

from collections.abc import Iterator

from generator.diagnostics.findings import Related, Severity
from generator.diagnostics.words import Words
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.model.position import Position
from generator.model.unit import OrgUnit
from generator.model.values import HeadcountTotal


@rule(
    "STF001",
    "total-mismatch",
    Severity.ERROR,
    Words("编制总数与各岗位之和不符", "a declared total differs from the sum of its posts"),
    Words(
        "两个数字只有一个是对的，招聘和预算不知道用哪个", "only one of the two is right, and budgets need it"
    ),
    Words("改正总数，或改正岗位的编制", "correct the total or the headcounts of the positions"),
)
def total_mismatch(review: Review) -> Iterator[Remark]:
    """Yield declared totals that the posts of a unit and all below it cannot come to."""
    for unit in review.now.units:
        declared = unit.declared_headcount
        if declared is None or declared.open or declared.vacancy or review.is_incomplete:
            continue
        positions = [post for one in review.now.below(unit) for post in review.now.positions_of(one)]
        posts, persons, is_partial = _sums(review, positions)
        if positions and not _agree(declared.posts, posts, persons, is_partial):
            yield Remark(
                Words(
                    f"“{unit.name}”的部门编制是 {declared.posts.display}，各岗位合计 {posts.display}",
                    f"{unit.name!r} declares {declared.posts.display_in('en')}, its posts come to "
                    f"{posts.display_in('en')}",
                ),
                review.place(unit, "declared_headcount"),
                unit,
                related=tuple(_parts(review, unit)),
            )


def _sums(review: Review, positions: list[Position]) -> tuple[HeadcountTotal, HeadcountTotal, bool]:
    """Return the posts, the posts without concurrent ones, and whether some position does not say how many."""
    posts, persons = HeadcountTotal(), HeadcountTotal()
    for position in positions:
        own = review.now.posts(position)
        posts += own
        if position.headcount and not position.headcount.shared:
            persons += own
    return posts, persons, any(position.headcount is None for position in positions)


def _agree(
    declared: HeadcountTotal, posts: HeadcountTotal, persons: HeadcountTotal, is_partial: bool
) -> bool:
    """Companies count concurrent posts or leave them out; a position that gives no number may hold any."""
    if is_partial:
        return declared.max is None or persons.min <= declared.max
    return any(_fits(declared, total) or _fits(total, declared) for total in (posts, persons))


def _fits(inner: HeadcountTotal, outer: HeadcountTotal) -> bool:
    if inner.min < outer.min:
        return False
    return outer.max is None or (inner.max is not None and inner.max <= outer.max)


def _parts(review: Review, unit: OrgUnit) -> Iterator[Related]:
    """Yield where the figures stand that make the sum: the posts of the unit and the totals of those below it."""
    for position in review.now.positions_of(unit):
        if position.headcount:
            words = f"{position.title_} {position.headcount.display}"
            yield Related(review.place(position, "headcount"), Words(words, words))
    for child in review.now.children(unit):
        if child.declared_headcount:
            words = f"{child.name} {child.declared_headcount.display}"
            yield Related(review.place(child, "declared_headcount"), Words(words, words))
        else:
            yield from _parts(review, child)
