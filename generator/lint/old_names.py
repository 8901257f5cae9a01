"""REF: names in prose that are no longer the names of things."""

import re
from collections.abc import Iterator

from generator.diagnostics.findings import Safety, Severity
from generator.diagnostics.words import Words
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.lint.texts import Hit
from generator.model.kinds import KINDS
from generator.model.position import Position
from generator.model.references import Ref
from generator.model.unit import OrgUnit

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
