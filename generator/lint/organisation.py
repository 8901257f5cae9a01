"""ORG: units, their heads and the reporting lines."""

from collections.abc import Iterable, Iterator

from generator.diagnostics.findings import Related, Severity
from generator.diagnostics.words import Words
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.model.entity import Entity
from generator.model.unit import OrgUnit

_HEADS = ("经理", "主管", "部长", "主任", "组长", "班长", "院长", "店长", "总监", "负责人", "站长", "厂长")


@rule(
    "ORG001",
    "missing-head",
    Severity.WARNING,
    Words("部门没有负责人", "a unit has no head"),
    Words("员工不知道该部门的事由谁决定", "nobody knows who decides for this unit"),
)
def missing_head(review: Review) -> Iterator[Remark]:
    """Yield units with staff whose head is neither named nor stated as 无."""
    for unit in review.now.units:
        if review.is_written(unit, "head") or not unit.described or review.now.is_body(unit):
            continue
        posts = [position.title_ for position in review.now.positions_of(unit)]
        likely = next((title for title in posts if title.endswith(_HEADS)), "…")
        yield Remark(
            Words(f"部门“{unit.name}”没有负责人", f"unit {unit.name!r} has no head"),
            review.place(unit),
            unit,
            help=Words(
                f"加一行 `负责人: {likely}`(岗位须已存在)；确实没有就写 `负责人: 无`",
                f"add a line `head: {likely}` (the position must exist), or `head: none` if there is none",
            ),
        )


@rule(
    "ORG005",
    "reporting-loop",
    Severity.ERROR,
    Words("上下级绕成一圈", "a reporting line runs in a circle"),
    Words(
        "没有人在最上面，架构图画不出，审批也没有终点",
        "nobody is on top: no chart can be drawn and no approval ends",
    ),
    Words("改正其中一个上级", "correct one of the superiors"),
)
def reporting_loop(review: Review) -> Iterator[Remark]:
    """Yield each loop of units below each other and of positions above each other, once."""
    now = review.now
    units = {f"unit:{unit.id}": unit.parent for unit in now.units}
    posts = {f"position:{position.id}": position.superior for position in now.positions}
    above = {key: f"{ref.kind}:{ref.id}" for key, ref in {**units, **posts}.items() if ref is not None}
    things: dict[str, Entity] = {f"{one.kind}:{one.id}": one for one in (*now.units, *now.positions)}
    for loop in _loops(above):
        if all(key in things for key in loop):
            yield _loop(review, [things[key] for key in loop])


def _loops(above: dict[str, str]) -> Iterator[list[str]]:
    done: set[str] = set()
    for start in above:
        way: list[str] = []
        key = start
        while key in above and key not in done and key not in way:
            way.append(key)
            key = above[key]
        if key in way:
            yield way[way.index(key) :]
        done.update(way)


def _loop(review: Review, loop: Iterable[Entity]) -> Remark:
    first, *others = loop
    way = [first.label, *(one.label for one in others), first.label]
    field = "parent" if isinstance(first, OrgUnit) else "superior"
    what = (
        Words("部门的隶属关系", "the units' order")
        if field == "parent"
        else Words("岗位的上级", "the superiors")
    )
    return Remark(
        Words(f"{what.zh}绕成一圈: {' → '.join(way)}", f"{what.en} run in a circle: {' → '.join(way)}"),
        review.place(first, field),
        first,
        related=tuple(
            Related(review.place(one, field), Words(f"“{one.label}”的上级", f"above {one.label!r}"))
            for one in others
        ),
    )
