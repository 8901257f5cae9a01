"""ORG and POS: who supervises whom, said on both sides."""

from collections.abc import Iterator

from generator.diagnostics.findings import Related, Severity
from generator.diagnostics.words import Words
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.model.fields import Unreadable
from generator.model.position import Position
from generator.model.references import Ref
from generator.model.values import Headcount, HeadcountTotal, RelationKind


@rule(
    "ORG009",
    "superior-subordinate-asymmetry",
    Severity.ERROR,
    Words("上下级两边说法不一", "superior and subordinate contradict each other"),
    Words(
        "员工不知道听谁的，架构图与说明书对不上", "people do not know whom to follow; chart and text differ"
    ),
)
def superior_subordinate_asymmetry(review: Review) -> Iterator[Remark]:
    """Yield posts without reports that others report to, and supervised posts that have another superior."""
    for position in review.now.positions:
        reports = review.now.direct_reports(position)
        if position.no_reports and reports:
            yield _has_reports(review, position, reports)
        for number, other in _supervised(review, position):
            superior = review.now.superior(other)
            if superior is not None and not _is_above(review, position, other):
                yield _another_superior(review, position, number, other, superior.label)


def _has_reports(review: Review, position: Position, reports: tuple[Position, ...]) -> Remark:
    names = "、".join(report.title_ for report in reports)
    return Remark(
        Words(
            f"“{position.title_}”写明无下属，但 {names} 的上级是它",
            f"{position.title_!r} states that it has no reports, yet {names} report to it",
        ),
        review.place(position, "no_reports"),
        position,
        help=Words("删去“无下属”，或改正这些岗位的直接上级", "drop `no_reports`, or correct those superiors"),
        related=tuple(
            Related(
                review.place(report, "superior"),
                Words(f"“{report.title_}”的直接上级", f"above {report.title_!r}"),
            )
            for report in reports
        ),
    )


def _another_superior(
    review: Review, position: Position, number: int, other: Position, superior: str
) -> Remark:
    return Remark(
        Words(
            f"“{position.title_}”写明监督“{other.title_}”，但后者的直接上级是“{superior}”",
            f"{position.title_!r} supervises {other.title_!r}, whose superior is {superior!r}",
        ),
        review.place(position, "relations", number),
        position,
        help=Words(
            f"改正一边；确有业务监督时，在“{other.title_}”加虚线上级或所受监督",
            f"correct one side, or state a dotted superior or `supervised by` at {other.title_!r}",
        ),
        related=(
            Related(
                review.place(other, "superior"),
                Words(f"“{other.title_}”的直接上级", f"above {other.title_!r}"),
            ),
        ),
    )


def _supervised(review: Review, position: Position) -> Iterator[tuple[int, Position]]:
    for number, relation in enumerate(position.relations):
        if relation.kind is RelationKind.SUPERVISES and relation.counterpart is not None:
            other = review.now.get(relation.counterpart)
            if isinstance(other, Position) and other.id != position.id:
                yield number, other


def _is_above(review: Review, position: Position, other: Position) -> bool:
    """Whether the other one's side says so too: in its line, by a dotted line, or as supervised by."""
    seen: list[str] = []
    line: object = other
    while isinstance(line, Position) and line.id not in seen:
        seen.append(line.id)
        line = review.now.superior(line)
    dotted = [dotted.superior for dotted in other.dotted_superiors]
    stated = [one.counterpart for one in other.relations if one.kind is RelationKind.SUPERVISED_BY]
    covers = any(ref is not None and _names(review, ref, position) for ref in (*dotted, *stated))
    return position.id in seen or covers


def _names(review: Review, ref: Ref, position: Position) -> bool:
    """Return whether a reference means a position, one of its roles, its unit or a unit above that."""
    unit = review.now.unit_of(position)
    units = (unit, *review.now.line_up(unit)) if unit else ()
    roles = review.now.roles_of(position)
    return (ref.kind, ref.id) in {(one.kind, one.id) for one in (position, *units, *roles)}


@rule(
    "POS006",
    "one-sided-relation",
    Severity.WARNING,
    Words("监督关系只写了一边", "supervision is stated on one side only"),
    Words("两份说明书对不上，审核时要逐一解释", "two descriptions disagree, and every audit asks why"),
)
def one_sided_relation(review: Review) -> Iterator[Remark]:
    """Yield 所受监督 relations to a post that lists whom it supervises and does not name this one."""
    for position in review.now.positions:
        for number, relation in enumerate(position.relations):
            if relation.kind is not RelationKind.SUPERVISED_BY or relation.counterpart is None:
                continue
            other = review.now.get(relation.counterpart)
            if isinstance(other, Position) and not _acknowledges(review, other, position):
                yield Remark(
                    Words(
                        f"“{position.title_}”写明受“{other.title_}”监督，后者的所施监督里没有它",
                        f"{position.title_!r} is supervised by {other.title_!r}, which does not list it",
                    ),
                    review.place(position, "relations", number),
                    position,
                    help=Words(
                        f"在“{other.title_}”的工作关系加一行所施监督，或改正这里",
                        f"add it to the relations of {other.title_!r}, or correct this one",
                    ),
                    related=(
                        Related(review.place(other, "relations"), Words("对方的工作关系", "the other side")),
                    ),
                )


def _acknowledges(review: Review, other: Position, position: Position) -> bool:
    listed = [one.counterpart for one in other.relations if one.kind is RelationKind.SUPERVISES]
    named = [ref for ref in listed if ref is not None]
    return not named or any(_names(review, ref, position) for ref in named)


@rule(
    "ORG011",
    "span-out-of-range",
    Severity.INFO,
    Words("管理幅度超出设定的范围", "the span of control is out of its range"),
    Words(
        "直接管理的人太多管不过来，太少则多一层",
        "too many reports cannot be led, too few are a layer too much",
    ),
)
def span_out_of_range(review: Review) -> Iterator[Remark]:
    """Yield posts whose direct reports, shared among their holders, are not as many as their 管理幅度 says."""
    for position in review.now.positions:
        span = _span(position.span)
        if span is None or review.is_incomplete:
            continue
        reports = HeadcountTotal()
        for report in review.now.direct_reports(position):
            reports += review.now.posts(report) if report.headcount else HeadcountTotal(0, None)
        # Holders may share the reports unevenly, so only the sum of what they can lead is an upper limit.
        leaders = max(review.now.posts(position).min, 1)
        too_few = reports.max is not None and reports.max < span.min
        too_many = span.max is not None and reports.min > span.max * leaders
        if too_few or too_many:
            yield Remark(
                Words(
                    f"“{position.title_}”的管理幅度是 {position.span}，直接下属共 {reports.display} 人",
                    f"{position.title_!r} should lead {position.span}, its direct reports are "
                    f"{reports.display_in('en')}",
                ),
                review.place(position, "span"),
                position,
                help=Words("调整幅度或编制", "adjust the span or the headcounts"),
            )


def _span(text: str) -> HeadcountTotal | None:
    try:
        return Headcount.model_validate(text).posts if text else None
    except (Unreadable, ValueError):
        return None
