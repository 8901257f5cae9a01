"""STF: headcounts that nobody could add up."""

from collections.abc import Iterator

from generator.diagnostics.findings import Severity
from generator.diagnostics.words import Words
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.model.handbook import REGION_WORDS
from generator.model.position import Position
from generator.model.values import Headcount, Status


def _counted(review: Review) -> Iterator[tuple[Position, Headcount]]:
    for position in review.now.positions:
        if position.headcount is not None:
            yield position, position.headcount


@rule(
    "STF002",
    "position-without-headcount",
    Severity.WARNING,
    Words("岗位没有编制，同部门的其他岗位有", "a position has no headcount while its neighbours have one"),
    Words("部门合计会少算", "the unit's total comes out too small"),
    Words(
        "加一行 `编制: 1人`；兼任的写 `编制: 由…兼任`",
        "add `headcount: 1`, or who fills it besides another post",
    ),
)
def position_without_headcount(review: Review) -> Iterator[Remark]:
    """Yield positions without a headcount in units where another position has one."""
    for unit in review.now.units:
        positions = review.now.positions_of(unit)
        planned = {line.position.id for one in (unit, *review.now.line_up(unit)) for line in one.staffing}
        if not any(position.headcount for position in positions):
            continue
        for position in positions:
            if not review.is_written(position, "headcount") and position.id not in planned:
                yield Remark(
                    Words(
                        f"岗位“{position.title_}”没有写编制", f"position {position.title_!r} has no headcount"
                    ),
                    review.place(position),
                    position,
                )


@rule(
    "STF003",
    "open-headcount-released",
    Severity.WARNING,
    Words("已生效的编制没有定数", "a released headcount is open"),
    Words("“若干”不能作为招聘和预算的依据", "an open number is no basis for hiring or a budget"),
    Words("写一个数或一个范围，如 `1-3人`", "write a number or a range such as 1-3"),
)
def open_headcount_released(review: Review) -> Iterator[Remark]:
    """Yield open headcounts of positions whose description, or whose unit's, is in force."""
    for position, headcount in _counted(review):
        unit = review.now.unit_of(position)
        documents = [position.document, unit.document if unit else None]
        released = any(one is not None and one.status in (Status.VALID, Status.TRIAL) for one in documents)
        if headcount.open and released and not review.is_draft(position):
            yield Remark(
                Words(
                    f"“{position.title_}”的编制是“{headcount.display}”",
                    f"{position.title_!r} has the headcount {headcount.display!r}",
                ),
                review.place(position, "headcount"),
                position,
            )


@rule(
    "STF004",
    "vacancy-without-number",
    Severity.WARNING,
    Words("空缺没有写人数", "a vacancy without a number"),
    Words("招聘计划不知道要招几个人", "the recruitment plan cannot tell how many to hire"),
    Words("写明人数，如 `4人（待招2名）`", "say how many, such as 4人（待招2名）"),
)
def vacancy_without_number(review: Review) -> Iterator[Remark]:
    """Yield vacancies of which nobody can tell how many there are."""
    for position, headcount in _counted(review):
        vacancy = headcount.vacancy
        if vacancy is not None and vacancy.count is None and headcount.exact != 1:
            yield Remark(
                Words(
                    f"“{position.title_}”{vacancy.state.words.zh}，没有写几人",
                    f"{position.title_!r} is {vacancy.state.words.en.lower()}; the number is missing",
                ),
                review.place(position, "headcount"),
                position,
            )


@rule(
    "STF012",
    "headcount-per-what",
    Severity.WARNING,
    Words("按组、按班或按区域的编制数不出总数", "a headcount per group, shift or region cannot be counted"),
    Words("不知道有几组，合计只按一组算", "without the number of groups the total counts only one"),
)
def headcount_per_what(review: Review) -> Iterator[Remark]:
    """Yield headcounts per something of which the handbook does not say how many there are."""
    for position, headcount in _counted(review):
        if not headcount.per or position.across or review.is_incomplete:
            continue
        regions = headcount.per in REGION_WORDS and review.now.settings.regions
        unit = review.now.unit_of(position)
        if (
            unit
            and not regions
            and not any(one.unit_kind == headcount.per for one in review.now.below(unit)[1:])
        ):
            yield Remark(
                Words(
                    f"“{position.title_}”按“{headcount.per}”设岗，但数不出有几个{headcount.per}",
                    f"{position.title_!r} is counted per {headcount.per!r}, of which none are known",
                ),
                review.place(position, "headcount"),
                position,
                help=Words(
                    "加一行 `分布单元: […]`，或直接写总人数", "add `across: […]`, or write the whole number"
                ),
            )
