"""POS: what a position description has to say."""

from collections.abc import Iterator

from generator.diagnostics.findings import Severity
from generator.diagnostics.words import Words
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.model.fields import label_of
from generator.model.position import Position
from generator.model.requirement import Requirement, Skill
from generator.model.values import Completeness

_STANDARD = ("purpose", "duties", "headcount", "requirements")
_FULL = ("code", "relations")
_ON_PAPER = ("doc_no", "version", "prepared", "approved")
_VAGUE_LEVELS = frozenset(
    {"强", "较强", "很强", "好", "较好", "良好", "优秀", "一般", "高", "较高", "具备", "有"}
)


@rule(
    "POS001",
    "required-field-empty",
    Severity.ERROR,
    Words("说明书缺少其完整度要求的内容", "a description lacks what its completeness asks for"),
    Words(
        "标明“标准”或“完整”的说明书，读者会当作没有遗漏",
        "readers trust a description that calls itself standard or full",
    ),
)
def required_field_empty(review: Review) -> Iterator[Remark]:
    """Yield positions that call themselves standard or full and leave something out, all of it in one finding."""
    for position in review.now.positions:
        missing = list(_missing(review, position)) if position.completeness is not Completeness.SKETCH else []
        if not missing:
            continue
        level, severity = position.completeness.words, Severity.ERROR
        if position.completeness is Completeness.STANDARD:
            severity = Severity.WARNING
        yield Remark(
            Words(
                f"“{position.title_}”的完整度是“{level.zh}”，还缺: {'、'.join(words.zh for words in missing)}",
                f"{position.title_!r} is {level.en.lower()} and lacks: {', '.join(words.en for words in missing)}",
            ),
            review.place(position, "completeness"),
            position,
            help=Words("补上；确实没有的写“无”", "add them; write 无 (none) where there is none"),
            severity=severity,
        )


def _missing(review: Review, position: Position) -> Iterator[Words]:
    is_full = position.completeness is Completeness.FULL
    for name in (*_STANDARD, *(_FULL if is_full else ())):
        if not review.is_written(position, name):
            yield label_of(Position, name).words
    if not review.is_written(position, "superior") and not _is_root(review, position):
        yield label_of(Position, "superior").words
    if is_full:
        yield from _missing_on_paper(review, position)


def _is_root(review: Review, position: Position) -> bool:
    """Who belongs to or leads a unit that has none above it needs no superior."""
    unit = review.now.unit_of(position)
    leads = {unit.head.id for unit in review.now.roots if unit.head}
    return unit is None or unit.parent is None or position.id in leads


def _missing_on_paper(review: Review, position: Position) -> Iterator[Words]:
    if not review.is_written(position, "document"):
        yield label_of(Position, "document").words
    elif position.document is not None:
        for name in _ON_PAPER:
            if not review.is_written(position, "document", name):
                yield label_of(type(position.document), name).words


@rule(
    "POS002",
    "grid-not-ticked",
    Severity.ERROR,
    Words("能力要求没有勾选程度", "a competency is listed without a level"),
    Words("招聘和培训不知道这项能力要不要", "hiring and training cannot tell whether it is needed"),
    Words("写“不需要”“需要”或“极需要”", "write not needed, needed or vital"),
)
def grid_not_ticked(review: Review) -> Iterator[Remark]:
    """Yield rows of the competency grid in which nothing is chosen."""
    for position in review.now.positions:
        for number, need in enumerate(position.competencies):
            if need.level is None and not review.is_written(position, "competencies", number, "level"):
                name = review.whole.names.title(need.competency)
                yield Remark(
                    Words(f"能力“{name}”没有选需要程度", f"no level is chosen for {name!r}"),
                    review.place(position, "competencies", number),
                    position,
                )


@rule(
    "POS007",
    "requirement-too-vague",
    Severity.INFO,
    Words("任职要求的程度没有尺度", "a requirement has no scale"),
    Words("“强”“良好”无法在面试和考核中判断", "“strong” or “good” cannot be judged in an interview"),
    Words("写能做到什么，如“能独立编制检验计划”", "say what somebody can do"),
)
def requirement_too_vague(review: Review) -> Iterator[Remark]:
    """Yield levels of knowledge and skill that are mere praise."""
    for position in review.now.positions:
        for name, number, skill in _skills(position.requirements):
            if skill.level.strip("。 ") in _VAGUE_LEVELS:
                yield Remark(
                    Words(
                        f"“{skill.name}”的程度只写了“{skill.level}”",
                        f"{skill.name!r} asks only for {skill.level!r}",
                    ),
                    review.place(position, "requirements", name, number),
                    position,
                )


def _skills(requirements: Requirement | None) -> Iterator[tuple[str, int, Skill]]:
    for name in ("knowledge", "skills", "languages", "computer") if requirements else ():
        for number, skill in enumerate(getattr(requirements, name)):
            yield name, number, skill
