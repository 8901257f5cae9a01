"""ORG: how units are described and divided, and what they are called."""

from collections.abc import Iterator

from generator.diagnostics.findings import Related, Severity
from generator.diagnostics.suggest import nearest
from generator.diagnostics.words import Words
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.model.fields import label_of
from generator.model.position import Position
from generator.model.unit import OrgUnit


@rule(
    "ORG002",
    "unit-without-description",
    Severity.WARNING,
    Words("部门只有名称，没有说明", "a unit is named but never described"),
    Words("读者只看到一个名字，不知道该部门做什么", "readers see a name and cannot tell what the unit does"),
    Words(
        "写一行 `部门本职: …`；不归本手册描述的写 `本手册描述: 否`",
        "add `mission: …`, or `described: no` for a unit that this handbook only names",
    ),
)
def unit_without_description(review: Review) -> Iterator[Remark]:
    """Yield units that say nothing, in a handbook that describes others."""
    bare = [unit for unit in review.now.units if unit.described and not _says_something(review, unit)]
    if len(bare) == len(review.now.units):
        return
    for unit in bare:
        yield Remark(
            Words(f"“{unit.name}”没有写做什么", f"{unit.name!r} does not say what it does"),
            review.place(unit),
            unit,
        )


def _says_something(review: Review, unit: OrgUnit) -> bool:
    written = (
        "mission",
        "duties",
        "functions",
        "text",
        "goals",
        "notes",
        "served_scope",
        "authority",
        "location",
    )
    return (
        any(review.is_written(unit, name) for name in written)
        or bool(unit.members)
        or any(position.purpose or position.duties for position in review.now.positions_of(unit))
    )


@rule(
    "ORG006",
    "module-unassigned-or-split",
    Severity.ERROR,
    Words("职责模块没有归属，或分在几个部门", "a function module sits in no unit, or in several"),
    Words(
        "没有唯一的归口，事情要么没人管，要么互相推",
        "without one home a function is nobody's, or passed around",
    ),
    Words("在唯一的归口部门写 `职责模块: [模块名称]`", "name the module under `modules` of exactly one unit"),
)
def module_unassigned_or_split(review: Review) -> Iterator[Remark]:
    """Yield modules that no unit or more than one unit takes."""
    for module in review.now.modules:
        homes = [
            (unit, number)
            for unit in review.now.units
            for number, ref in enumerate(unit.modules)
            if ref.id == module.id
        ]
        if not homes and not review.is_incomplete:
            yield Remark(
                Words(f"职责模块“{module.name}”没有归口部门", f"no unit takes the module {module.name!r}"),
                review.place(module),
                module,
            )
        elif len(homes) > 1:
            names = "、".join(unit.name for unit, _ in homes)
            first, number = homes[0]
            again, place = homes[1][0], review.place(homes[1][0], "modules", homes[1][1])
            note = Words(f"“{first.name}”也写了", f"{first.name!r} takes it as well")
            yield Remark(
                Words(
                    f"职责模块“{module.name}”分在 {names}", f"the module {module.name!r} is split: {names}"
                ),
                place,
                again,
                related=(Related(review.place(first, "modules", number), note),),
            )


@rule(
    "ORG010",
    "attribute-not-in-vocabulary",
    Severity.WARNING,
    Words(
        "类型、属性、级别或职级不在公司的词表里",
        "a kind, attribute, level or grade is not among the company's",
    ),
    Words(
        "同一类部门写成两种叫法，按类别的汇总表就会漏项",
        "two spellings of one class make every summary incomplete",
    ),
)
def attribute_not_in_vocabulary(review: Review) -> Iterator[Remark]:
    """Yield unit kinds, attributes, levels and grades that handbook.yaml does not list, where it lists any."""
    settings = review.whole.settings
    vocabularies = {
        "unit_kind": tuple(kind.name for kind in settings.unit_kinds),
        "attribute": settings.attributes,
        "level": settings.levels,
    }
    for unit in review.now.units:
        for name, words in vocabularies.items():
            written = getattr(unit, name)
            if words and review.is_written(unit, name) and written and written not in words:
                yield _not_listed(review, unit, name, written, words)
    grades = tuple(grade.name for grade in settings.grades)
    for position in review.now.positions:
        if grades and position.grade and not any(grade in position.grade for grade in grades):
            yield _not_listed(review, position, "grade", position.grade, grades)


def _not_listed(
    review: Review, entity: OrgUnit | Position, name: str, written: str, words: tuple[str, ...]
) -> Remark:
    label, near = label_of(type(entity), name).words, nearest(written, words)
    return Remark(
        Words(
            f"公司的{label.zh}里没有“{written}”", f"{written!r} is not among the company's {label.en} words"
        ),
        review.place(entity, name),
        entity,
        help=Words(f"是不是想写“{near[0]}”？", f"did you mean {near[0]!r}?")
        if near
        else Words(
            f"改用: {'、'.join(words)}；或在 handbook.yaml 里加上它",
            f"use {', '.join(words)}, or add it to handbook.yaml",
        ),
    )
