"""Who is called what: finds entities by id, title, alias or former name."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from generator.model.references import Ref

PREFIXES = {
    "pos": "position", "ext": "external", "party": "party", "proc": "process", "reg": "regulation", "rec": "record",
    "单元": "unit", "机构": "unit", "职位": "position", "制度": "page", "相关方": "party", "流程": "process",
    "程序": "process", "附表": "form", "图": "figure", "时限": "service_level", "术语": "term",
}  # fmt: skip
"""Short and Chinese prefixes beyond the kinds' own names: `pos:iqc-leader`, `表单:不合格品报告`."""


def plain(name: str) -> str:
    """Return a name without spaces, case and width, so that "IQC 组长" finds "IQC组长"."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", name)).casefold()


def slug(name: str) -> str:
    """Return an id made from a name: letters, digits and Chinese characters, joined by hyphens."""
    return re.sub(r"[\W_]+", "-", name.strip().lower()).strip("-")


@dataclass(frozen=True, slots=True)
class Named:
    """One entity under one of its names."""

    ref: Ref
    name: str
    strength: int
    """0 for ids, 1 for the name, 2 for short names and aliases, 3 for former names: the lowest wins."""


@dataclass
class NameIndex:
    """All names of a handbook, filled before references are read."""

    _by_name: dict[str, list[Named]] = field(default_factory=lambda: defaultdict(list))
    _elements: dict[Ref, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    _kinds: dict[str, str] = field(default_factory=dict)
    _titles: dict[Ref, str] = field(default_factory=dict)
    _unread_kinds: set[str] = field(default_factory=set)
    _unread: set[Ref] = field(default_factory=set)
    _masks: dict[str, str] = field(default_factory=dict)

    def add_unread(self, kinds: Iterable[str] = (), ref: Ref | None = None) -> None:
        """Note that part of a file could not be read: things of these kinds, or elements of this one, may be in it."""
        self._unread_kinds.update(kinds)
        self._unread.update([ref] if ref else [])

    def may_be_unread(self, kinds: Iterable[str]) -> bool:
        """Return whether something of these kinds may stand where nobody could read it."""
        return not self._unread_kinds.isdisjoint(kinds)

    def has_unread(self, owner: Ref) -> bool:
        """Return whether an entity may have elements that nobody could read."""
        return owner in self._unread

    def add_prefix(self, word: str, kind: str) -> None:
        """Let authors write `word:` before a name to say its kind."""
        self._kinds[plain(word)] = kind

    def add(self, ref: Ref, name: str, strength: int) -> None:
        """Enter one name of an entity; empty names are passed over."""
        if key := plain(name):
            self._by_name[key].append(Named(ref, name, strength))
            if strength == 1:
                self._titles.setdefault(ref, name)

    def add_element(self, owner: Ref, element: str, text: str) -> None:
        """Enter a duty (or article, or step) of an entity under its id and its text."""
        self._elements[owner].setdefault(plain(element), element)
        if text:
            self._elements[owner].setdefault(plain(text), element)

    def find(self, name: str, kinds: Iterable[str]) -> tuple[Ref, ...]:
        """Return the entities of these kinds that go by this name, best meaning only; () for none."""
        wanted = set(kinds)
        hits = [named for named in self._by_name.get(plain(name), ()) if named.ref.kind in wanted]
        best = min((named.strength for named in hits), default=0)
        return tuple(dict.fromkeys(named.ref for named in hits if named.strength == best))

    def find_element(self, owner: Ref, element: str) -> str | None:
        """Return the id of an element inside an entity, by id or by its text."""
        return self._elements.get(owner, {}).get(plain(element))

    def element_names(self, owner: Ref) -> tuple[str, ...]:
        """Return the ids of all elements inside an entity."""
        return tuple(dict.fromkeys(self._elements.get(owner, {}).values()))

    def kind_of_prefix(self, word: str) -> str | None:
        """Return the kind that `word:` names, or None."""
        return self._kinds.get(plain(word)) or PREFIXES.get(word.strip().casefold())

    def masked(self, kind: str, words: str) -> "NameIndex":
        """Return the same names, but with these words as the title of everything of one kind."""
        return replace(self, _masks={**self._masks, kind: words})

    def names(self, kinds: Iterable[str]) -> tuple[str, ...]:
        """Return all names of these kinds, for suggestions, in order of entry."""
        wanted = set(kinds)
        return tuple(
            dict.fromkeys(
                named.name for found in self._by_name.values() for named in found if named.ref.kind in wanted
            )
        )

    def title(self, ref: Ref) -> str:
        """Return the name of an entity as its author wrote it, or its id."""
        if ref.kind in self._masks:
            return self._masks[ref.kind]
        owner = ref.model_copy(update={"element": ""}) if ref.element else ref
        return self._titles.get(owner, ref.id)
