"""Everything authors wrote for readers, in one string, so that a pattern is searched once for all of it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from generator.lint.locating import Spot, spot_in
from generator.model.entity import Entity
from generator.model.fields import Part
from generator.model.handbook import Handbook, Steps
from generator.model.shapes import ListShape, PartShape, TextShape, fields_of
from generator.model.values import Value

_GAP = "\n\x00\n"
_HIDDEN = re.compile(
    r"^(```|~~~)[^\x00]*?^\1|`+[^`\x00]*`+|\[\[[^\[\]\n]*\]\]|\{\{[^{}\n]*\}\}|\]\([^)\n]*\)"
    r"|(?:https?://|www\.)[^\s，。；、）)】》\x00]+|[\w.+-]+@[\w-]+\.[\w.-]+",
    re.MULTILINE,
)
_NOT_FOR_READING = frozenset({
    "id", "code", "doc_no", "form_no", "version", "number", "edition", "clause", "file", "value", "colour",
    "name", "title_", "short_name", "aliases", "former_names", "tags", "defines", "unit_kind", "attribute",
    "level", "grade", "family", "sign_off_lines", "supersedes", "weight", "change_request", "document_kind",
    "form_kind", "asset_kind", "status",
})  # fmt: skip
"""Fields that name, number or classify; their wording is checked where they are used."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of one field."""

    key: str
    """Whose place it has: "position:iqc-leader", or "handbook" for the settings."""

    entity: Entity | None
    """None for the settings."""

    steps: Steps
    text: str
    part: Part
    """What the field belongs to: the entity itself, a duty, a conduct rule …"""

    field: str
    prose: bool
    restricted: bool
    """Whether only the restricted profile shows it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern found in a passage; `start` and `end` count from the beginning of its text."""

    passage: Passage
    start: int
    end: int
    match: re.Match[str]

    @property
    def words(self) -> str:
        """What was found, as the author wrote it."""
        return self.passage.text[self.start : self.end]

    def spot(self, handbook: Handbook) -> Spot:
        """Return where it stands in the file."""
        placed = handbook.places[self.passage.key]
        return spot_in(handbook, placed, self.passage.steps, self.passage.text, self.start, self.end)


@dataclass(frozen=True)
class Texts:
    """All passages of a handbook."""

    passages: tuple[Passage, ...]

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for passage in self.passages:
            starts.append(at)
            at += len(passage.text) + len(_GAP)
        return starts

    @cached_property
    def _raw(self) -> str:
        return _GAP.join(passage.text for passage in self.passages)

    @cached_property
    def _plain(self) -> str:
        """The texts with code, addresses, references and variables blotted out, character by character."""
        return _HIDDEN.sub(lambda match: re.sub(r"[^\n]", "\x01", match[0]), self._raw)

    def search(self, pattern: re.Pattern[str], *, raw: bool = False) -> Iterator[Hit]:
        """Yield where a pattern occurs, passage by passage; with `raw` in code, addresses and references as well.

        Patterns must not match across "\\x00", which stands between passages on a line of its own.
        """
        for match in pattern.finditer(self._raw if raw else self._plain):
            index = bisect_right(self._starts, match.start()) - 1
            first = self._starts[index]
            yield Hit(self.passages[index], match.start() - first, match.end() - first, match)


def texts_of(handbook: Handbook) -> Texts:
    """Return all texts for readers: those of the settings, then kind by kind, in the order of the content folder."""
    found = list(_passages("handbook", None, handbook.settings, ())) if "handbook" in handbook.places else []
    for kind, entities in handbook.entities.items():
        for identity, entity in entities.items():
            found += _passages(f"{kind}:{identity}", entity, entity, ())
    return Texts(tuple(found))


def _passages(
    key: str, entity: Entity | None, part: Part, at: Steps, restricted: bool = False
) -> Iterator[Passage]:
    for name, prose, is_part, secret in _plan(type(part)):
        value: Any = getattr(part, name)
        if not value:
            continue
        is_list = isinstance(value, tuple)
        for number, item in enumerate(value if is_list else (value,)):
            steps = (*at, name, number) if is_list else (*at, name)
            if is_part:
                yield from _passages(key, entity, item, steps, restricted or secret)
            else:
                yield Passage(key, entity, steps, item, part, name, prose, restricted or secret)


@cache
def _plan(part: type[Part]) -> tuple[tuple[str, bool, bool, bool], ...]:
    """Return name, is prose, is a part, is restricted for each field of a part that leads to texts."""
    plan = []
    for name, field in fields_of(part).items():
        shape = field.shape.item if isinstance(field.shape, ListShape) else field.shape
        secret = field.label.restricted
        if isinstance(shape, PartShape) and not issubclass(shape.part, Value):
            plan.append((name, False, True, secret))
        elif isinstance(shape, TextShape) and name not in _NOT_FOR_READING:
            plan.append((name, shape.prose, False, secret))
    return tuple(plan)
