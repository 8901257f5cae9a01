"""STF: the staffing figures, each against the others."""

from collections.abc import Iterator

from generator.diagnostics.findings import Related, Severity
from generator.diagnostics.words import Words
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.model.position import Position
from generator.model.staffing import placed_posts
from generator.model.unit import OrgUnit, StaffingLine
from generator.model.values import Headcount, HeadcountTotal


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
        if declared is None or declared.open or review.is_incomplete:
            continue
        posts = review.now.posts_below(unit)
        if posts != 0 and not _agrees(review, unit, declared.posts):
            yield Remark(
                Words(
                    f"“{unit.name}”的部门编制是 {declared.posts.display} 人，各岗位合计 {posts.display} 人",
                    f"{unit.name!r} declares {declared.posts.display_in('en')}, its posts come to "
                    f"{posts.display_in('en')}",
                ),
                review.place(unit, "declared_headcount"),
                unit,
                related=tuple(_parts(review, unit)),
            )


def _agrees(review: Review, unit: OrgUnit, declared: HeadcountTotal) -> bool:
    """Return whether a declared total can be right.

    Companies count concurrent posts or leave them out, and posts that serve several units where they belong or where
    they work; a position that gives no number may hold any.
    """
    positions = [post for one in review.now.below(unit) for post in review.now.positions_of(one)]
    shared = HeadcountTotal()
    for position in positions:
        shared += review.now.posts(position) if position.headcount and position.headcount.shared else 0
    totals = {review.now.posts_below(unit), placed_posts(review.now, unit)}
    totals |= {without for total in totals if (without := _less(total, shared)) is not None}
    if any(position.headcount is None for position in positions):
        return declared.max is None or min(total.min for total in totals) <= declared.max
    return any(_fits(declared, total) or _fits(total, declared) for total in totals)


def _less(total: HeadcountTotal, part: HeadcountTotal) -> HeadcountTotal | None:
    if total.max is None or part.max is None:
        return None
    return HeadcountTotal(total.min - part.min, total.max - part.max)


def _fits(inner: HeadcountTotal, outer: HeadcountTotal) -> bool:
    if inner.min < outer.min:
        return False
    return outer.max is None or (inner.max is not None and inner.max <= outer.max)


def _parts(review: Review, unit: OrgUnit) -> Iterator[Related]:
    """Yield where the figures stand that make the sum: the unit's own posts, and the totals below it that are right."""
    for position in review.now.positions_of(unit):
        if position.headcount:
            words = f"{position.title_} {position.headcount.display}"
            yield Related(review.place(position, "headcount"), Words(words, words))
    for child in review.now.children(unit):
        if child.declared_headcount and child.declared_headcount.posts == review.now.posts_below(child):
            words = f"{child.name} {child.declared_headcount.display}"
            yield Related(review.place(child, "declared_headcount"), Words(words, words))
        else:
            yield from _parts(review, child)


@rule(
    "STF013",
    "staffing-line-mismatch",
    Severity.ERROR,
    Words("人员规划里的人数与岗位的编制不符", "the staffing plan and a position's headcount differ"),
    Words(
        "同一岗位有两个编制，读者不知道以哪个为准",
        "one position has two headcounts, and readers cannot know which holds",
    ),
    Words(
        "两处改成一样；班次人数之和不超过编制",
        "make both alike; shifts together may not exceed the headcount",
    ),
)
def staffing_line_mismatch(review: Review) -> Iterator[Remark]:
    """Yield plan lines whose headcount is not the position's, and shifts that need more people than there are."""
    for unit in review.now.units:
        for position, numbers in _lines_by_position(review, unit).items():
            headcount = position.headcount
            if headcount is None or position.across:
                continue
            posts = review.now.posts(position)
            lines = [unit.staffing[number] for number in numbers]
            if not _is_planned(lines, posts, headcount):
                yield _mismatch(review, unit, position, numbers[0], "headcount")
            elif posts.max is not None and _shifts(lines) > posts.max:
                yield _mismatch(review, unit, position, numbers[-1], "shift_headcount")


def _lines_by_position(review: Review, unit: OrgUnit) -> dict[Position, list[int]]:
    found: dict[Position, list[int]] = {}
    for number, line in enumerate(unit.staffing):
        position = review.now.get(line.position)
        if isinstance(position, Position):
            found.setdefault(position, []).append(number)
    return found


def _is_planned(lines: list[StaffingLine], posts: HeadcountTotal, headcount: Headcount) -> bool:
    """A position may have one line, or one for each shift with its own number or with the whole."""
    stated = [line.headcount.posts for line in lines if line.headcount is not None]
    whole = sum(stated, HeadcountTotal())
    return not stated or whole == posts or any(total in (posts, headcount.posts) for total in stated)


def _shifts(lines: list[StaffingLine]) -> int:
    return sum(line.shift_headcount.posts.min for line in lines if line.shift_headcount is not None)


def _mismatch(review: Review, unit: OrgUnit, position: Position, number: int, name: str) -> Remark:
    line = unit.staffing[number]
    stated = line.headcount if name == "headcount" else line.shift_headcount
    what = (
        Words("人员规划", "the plan") if name == "headcount" else Words("各班次合计", "the shifts together")
    )
    planned = stated.display if stated and name == "headcount" else str(_shifts_of(unit, position))
    posts = review.now.posts(position)
    return Remark(
        Words(
            f"“{position.title_}”的编制是 {posts.display} 人，{what.zh}写的是 {planned}",
            f"{position.title_!r} has {posts.display_in('en')} posts, {what.en} say {planned}",
        ),
        review.place(unit, "staffing", number, name),
        unit,
        related=(
            Related(review.place(position, "headcount"), Words("岗位的编制", "the position's headcount")),
        ),
    )


def _shifts_of(unit: OrgUnit, position: Position) -> int:
    return _shifts([line for line in unit.staffing if line.position.id == position.id])
