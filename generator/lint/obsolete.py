"""REF: references to what is out of force."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.diagnostics.findings import Place, Severity
from generator.diagnostics.words import Words
from generator.lint.references import resolved_in_prose
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.model.catalogue import ExternalDocument
from generator.model.entity import Entity
from generator.model.fields import Part
from generator.model.handbook import Steps
from generator.model.references import Ref
from generator.model.shapes import ListShape, PartShape, RefShape, fields_of
from generator.model.values import Status, Value

_GONE = frozenset({Status.SUPERSEDED, Status.WITHDRAWN})
_GONE_WORDS = re.compile("废止|作废|失效|被?替代|已更新|withdrawn|superseded", re.IGNORECASE)
_SPEAKS_OF_PAST = frozenset({"change", "person"})
"""Kinds that name what was: reorganisations and people's assignments."""


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
    if not gone:
        return
    for entity, ref, place in (*_in_fields(review), *_in_prose(review)):
        how = gone.get(f"{ref.kind}:{ref.id}")
        if how is None or f"{entity.kind}:{entity.id}" in gone or entity.kind in _SPEAKS_OF_PAST:
            continue
        title = review.whole.names.title(ref)
        yield Remark(
            Words(
                f"“{entity.label}”引用的“{title}”{how.zh}",
                f"{entity.label!r} refers to {title!r}: {how.en}",
            ),
            place,
            entity,
        )


def _in_fields(review: Review) -> Iterator[tuple[Entity, Ref, Place]]:
    for entity in _everything(review):
        for steps, ref in _placed_refs(entity, ()):
            yield entity, ref, review.place(entity, *steps)


def _in_prose(review: Review) -> Iterator[tuple[Entity, Ref, Place]]:
    for hit, ref in resolved_in_prose(review):
        if hit.passage.entity is not None:
            yield hit.passage.entity, ref, hit.spot(review.whole).place


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
