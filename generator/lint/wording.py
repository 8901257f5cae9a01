"""REF: names in prose that are no longer, or not quite, the names of things; and targets out of force."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.diagnostics.findings import Safety, Severity
from generator.diagnostics.words import Words
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.lint.texts import Hit
from generator.model.catalogue import ExternalDocument
from generator.model.entity import Entity
from generator.model.fields import Part
from generator.model.handbook import Steps
from generator.model.kinds import KINDS
from generator.model.position import Position
from generator.model.references import Ref
from generator.model.shapes import ListShape, PartShape, RefShape, fields_of
from generator.model.unit import OrgUnit
from generator.model.values import Status, Value

_GONE = frozenset({Status.SUPERSEDED, Status.WITHDRAWN})
_GONE_WORDS = re.compile("废止|作废|失效|被?替代|已更新|withdrawn|superseded", re.IGNORECASE)
_HISTORY = frozenset({"notes", "summary", "reason", "former_names", "revisions", "items"})
_ABOUT_NAMES = re.compile("曾用名|原名|原称|旧称|改称|更名|前身|以前叫|又称|又名|也叫|简称|别名|俗称")


@rule(
    "REF012",
    "unit-or-post-name-drift",
    Severity.WARNING,
    Words("正文用了部门或岗位的曾用名", "prose uses a former name of a unit or position"),
    Words("新员工按旧名字找不到部门", "new staff cannot find a unit by its old name"),
    Words("改用现在的名称，或写成引用 `[[…]]`", "use the present name, or a reference `[[…]]`"),
)
def name_drift(review: Review) -> Iterator[Remark]:
    """Yield former names of units and positions in texts, unless the text speaks about the change of name."""
    former = _former_names(review)
    if not former:
        return
    longer = {name for name in review.whole.names.names(KINDS) if any(old in name for old in former)}
    words = sorted({*former, *longer}, key=lambda name: (-len(name), name))
    for hit in review.texts.search(re.compile("|".join(map(re.escape, words)))):
        if hit.words in former and not _is_history(hit):
            spot, present = hit.spot(review.whole), former[hit.words]
            yield Remark(
                Words(
                    f"“{hit.words}”是“{present}”的曾用名", f"{hit.words!r} is a former name of {present!r}"
                ),
                spot.place,
                hit.passage.entity,
                fix=spot.replaced(Words(f"改为“{present}”", f"use {present!r}"), present, Safety.UNSAFE),
            )


def _former_names(review: Review) -> dict[str, str]:
    """Return the present name by each former name that nothing else bears today."""
    found: dict[str, str] = {}
    named: tuple[OrgUnit | Position, ...] = (*review.now.units, *review.now.positions)
    for entity in named:
        for former in entity.former_names:
            bearers = review.whole.names.find(former.name, KINDS)
            if len(former.name) > 1 and bearers == (Ref(kind=entity.kind, id=entity.id),):
                found[former.name] = entity.label
    return found


def _is_history(hit: Hit) -> bool:
    steps = (hit.passage.field, *hit.passage.steps)
    return any(step in _HISTORY for step in steps) or bool(_ABOUT_NAMES.search(hit.passage.text))


@rule(
    "REF017",
    "obsolete-target",
    Severity.ERROR,
    Words("引用了已经废止或撤销的对象", "a reference leads to something out of force"),
    Words("员工会照着作废的文件做事", "people will work by what was withdrawn"),
    Words("改为现行的对象，或删去引用", "refer to what is in force, or drop the reference"),
)
def obsolete_target(review: Review) -> Iterator[Remark]:
    """Yield references from things in force to things withdrawn, superseded or past their last day."""
    gone = {f"{one.kind}:{one.id}": how for one in _everything(review) if (how := _how_gone(review, one))}
    for entity in _everything(review) if gone else ():
        if f"{entity.kind}:{entity.id}" in gone or entity.kind in ("change", "person"):
            continue
        for steps, ref in _placed_refs(entity, ()):
            if how := gone.get(f"{ref.kind}:{ref.id}"):
                title = review.whole.names.title(ref)
                yield Remark(
                    Words(
                        f"“{entity.label}”引用的“{title}”{how.zh}",
                        f"{entity.label!r} refers to {title!r}: {how.en}",
                    ),
                    review.place(entity, *steps),
                    entity,
                )


def _everything(review: Review) -> Iterator[Entity]:
    for found in review.whole.entities.values():
        yield from found.values()


def _how_gone(review: Review, entity: Entity) -> Words | None:
    status, until = review.status(entity), getattr(entity, "valid_to", None)
    if status in _GONE:
        return Words(f"是“{status.words.zh}”", status.words.en.lower())
    if isinstance(entity, ExternalDocument) and _GONE_WORDS.search(entity.status):
        return Words(f"是“{entity.status}”", entity.status)
    if until is not None and until <= review.today:
        return Words(f"已于 {until} 撤销", f"ended on {until}")
    return None


def _placed_refs(part: Part, at: Steps) -> Iterator[tuple[Steps, Ref]]:
    for name, is_ref in _ways_to_refs(type(part)):
        value: Any = getattr(part, name)
        if not value:
            continue
        is_list = isinstance(value, tuple)
        for number, item in enumerate(value if is_list else (value,)):
            steps = (*at, name, number) if is_list else (*at, name)
            if is_ref:
                yield steps, item
            else:
                yield from _placed_refs(item, steps)


@cache
def _ways_to_refs(part: type[Part]) -> tuple[tuple[str, bool], ...]:
    """Return the fields that are references, or parts that may hold some."""
    ways = []
    for name, field in fields_of(part).items():
        shape = field.shape.item if isinstance(field.shape, ListShape) else field.shape
        if isinstance(shape, RefShape):
            ways.append((name, True))
        elif isinstance(shape, PartShape) and not issubclass(shape.part, Value):
            ways.append((name, False))
    return tuple(ways)
