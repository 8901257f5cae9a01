"""From references to links: where each thing has its page, and what prose refers to."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import quote

from generator.expand.page import Link, Text
from generator.model.entity import Entity
from generator.model.handbook import Handbook
from generator.model.kinds import KINDS
from generator.model.position import Position
from generator.model.references import Ref, Target
from generator.model.resolving import take_apart
from generator.model.unit import Interface, OrgUnit
from generator.model.walking import prose_in, refs_in

OWN_PAGE = frozenset({"unit", "position", "role", "team", "page", "change", "process", "form"})
"""Kinds whose entities each have a page."""

LIST_PAGE = {
    "module": "views/modules.html",
    "scope": "views/scopes.html",
    "template": "views/templates.html",
    "indicator": "views/indicators.html",
    "competency": "views/competencies.html",
    "party": "views/parties.html",
    "record": "views/records.html",
    "external": "views/external-documents.html",
    "system": "views/systems.html",
    "asset": "views/assets.html",
    "training": "views/training.html",
    "path": "views/reading-paths.html",
    "person": "views/staffing.html",
    "service_level": "views/service-levels.html",
    "state_model": "views/state-models.html",
    "script": "views/scripts.html",
    "checklist": "views/checklists.html",
    "rating_scale": "views/rating-scales.html",
    "incompatible": "views/segregation.html",
    "corrective_action": "views/corrective-actions.html",
    "shift": "views/shifts.html",
    "roster": "views/shifts.html",
    "plan": "views/calendar.html",
}
"""Kinds whose entities stand together on one page, each at an anchor of its id."""

_REFERENCE = re.compile(r"\[\[([^\[\]\n]+)\]\]")
_CODE = re.compile(r"(`+[^`]*`+|^```.*?^```|^~~~.*?^~~~)", re.MULTILINE | re.DOTALL)
_SPECIAL = re.compile(r"([\\`*_\[\]])")


SECTIONS = frozenset({
    "annexes", "applies-to", "assessment", "assets", "authority", "blank", "career", "chart",
    "children", "competencies", "conditions", "conduct", "contacts", "controls", "copies",
    "definitions", "duties", "equipment", "fields", "forms", "functions", "goals", "interfaces", "kpis",
    "members", "notes", "papers", "raci", "relations", "reports", "requirements", "risks", "routine",
    "staffing", "steps", "text", "times",
})  # fmt: skip
"""The anchors of sections on pages that have elements of their own."""


def anchor_of(duty: str) -> str:
    """Return the anchor of a duty on its owner's page: its id, or another where a section has that one."""
    return f"duty-{duty}" if duty in SECTIONS else duty


@dataclass(frozen=True)
class Linker:
    """Makes links into one handbook; what this profile or day does not have stays plain words."""

    handbook: Handbook

    whole: Handbook
    """The same handbook on all days, for pages that compare one day with another."""

    def to(self, ref: Ref, text: str = "") -> Link:
        """Return the link to a reference's target, under its name unless other words are given."""
        entity = self.handbook.get(ref)
        if entity is None:
            return Link(text or self.handbook.names.title(ref))
        return self.to_entity(entity, text, ref.element)

    def to_entity(self, entity: Entity, text: str = "", element: str = "") -> Link:
        """Return the link to an entity, or to an element inside it."""
        words = text or entity.label
        if isinstance(entity, OrgUnit) and not entity.described:
            return Link(words)
        if entity.kind in OWN_PAGE:
            anchor = f"step-{element}" if element and entity.kind == "process" else anchor_of(element)
            return Link(words, f"{entity.plural}/{entity.id}.html", anchor)
        if entity.kind in LIST_PAGE:
            return Link(words, LIST_PAGE[entity.kind], "" if entity.kind == "person" else entity.id)
        return Link(words)

    def all(self, refs: Iterable[Ref | None]) -> tuple[Link, ...]:
        """Return the links to several references."""
        return tuple(self.to(ref) for ref in refs if ref is not None)

    @cached_property
    def known(self) -> dict[str, Any]:
        """What several pages show of one owner, worked out once: "duties position:iqc-inspector"."""
        return {}

    @cached_property
    def mentions(self) -> dict[str, tuple[Entity, ...]]:
        """Units, positions, roles and processes that refer to each thing in a field or in prose, by "kind:id"."""
        found: dict[str, dict[str, Entity]] = {}
        handbook = self.handbook
        owners: tuple[Entity, ...] = (
            *handbook.units,
            *handbook.positions,
            *handbook.roles,
            *handbook.processes,
        )
        for owner in owners:
            refs = [
                *refs_in(owner),
                *(ref for _, text in prose_in(owner) for ref in self.refs_in_prose(text)),
            ]
            for ref in refs:
                found.setdefault(f"{ref.kind}:{ref.id}", {})[f"{owner.kind}:{owner.id}"] = owner
        return {key: tuple(named.values()) for key, named in found.items()}

    @cached_property
    def interfaces_with(self) -> dict[str, tuple[tuple[OrgUnit, Interface], ...]]:
        """What other units say of their interface with a unit, by its id."""
        found: dict[str, list[tuple[OrgUnit, Interface]]] = {}
        for unit in self.handbook.units:
            for one in unit.interfaces:
                if one.counterpart.kind == "unit" and one.counterpart.id != unit.id:
                    found.setdefault(one.counterpart.id, []).append((unit, one))
        return {key: tuple(pairs) for key, pairs in found.items()}

    @cached_property
    def led_to(self) -> dict[str, tuple[Position, ...]]:
        """Positions whose promotion leads to a position, by its id."""
        return self._by_target(lambda position: position.promotion_to)

    @cached_property
    def rotated_with(self) -> dict[str, tuple[Position, ...]]:
        """Positions that name a position as one to rotate with, by its id."""
        return self._by_target(lambda position: position.rotation_with)

    def _by_target(self, refs: Callable[[Position], tuple[Ref, ...]]) -> dict[str, tuple[Position, ...]]:
        found: dict[str, list[Position]] = {}
        for position in self.handbook.positions:
            for ref in refs(position):
                found.setdefault(ref.id, []).append(position)
        return {key: tuple(positions) for key, positions in found.items()}

    def refs_in_prose(self, markdown: str) -> tuple[Ref, ...]:
        """Return the targets of the `[[references]]` in a prose text that lead somewhere."""
        found = (self._target(match[1].partition("|")[0]) for match in _REFERENCE.finditer(markdown))
        return tuple(ref for ref in found if ref is not None)

    def _target(self, name: str) -> Ref | None:
        wanted = take_apart(name, Target(tuple(KINDS)), self.handbook.names)
        hits = self.handbook.names.find(wanted.name, wanted.kinds)
        if len(hits) != 1:
            return None
        element = self.handbook.names.find_element(hits[0], wanted.element) if wanted.element else None
        return hits[0].model_copy(update={"element": element or ""})

    def prose(self, markdown: str) -> Text:
        """Return an author's prose with its `[[references]]` and `{{变量}}` replaced.

        What cannot be resolved stays visible as the author's words; a check reports it with its place.
        """
        links: list[Link] = []

        def replace(match: re.Match[str]) -> str:
            link = self.reference(match[1])
            if not link.path:
                return link.text
            links.append(link)
            return _markdown_link(link)

        pieces = _CODE.split(self.filled(markdown))
        pieces[::2] = [_REFERENCE.sub(replace, piece) for piece in pieces[::2]]
        return Text("".join(pieces), tuple(links))

    def words(self, markdown: str) -> str:
        """Return prose as words alone, where no links can stand: inside another link, in a description."""
        plain = _REFERENCE.sub(lambda match: self.reference(match[1]).text, self.filled(markdown))
        return " ".join(re.sub(r"\*\*|`", "", plain).split())

    def reference(self, words: str) -> Link:
        """Return the link that "表单:不合格品报告|这张表" stands for; plain words when it leads nowhere."""
        name, bar, text = words.partition("|")
        ref = self._target(name)
        if ref is not None:
            return self.to(ref, text.strip() if bar else "")
        return Link((text if bar else take_apart(name, Target(()), self.handbook.names).name).strip())

    def filled(self, text: str) -> str:
        """Return a text with the company's variables put in: `{{热线}}`."""
        variables = {
            "公司": self.handbook.settings.company_name,
            "简称": self.handbook.settings.short_name or self.handbook.settings.company_name,
            **self.handbook.settings.variables,
        }
        return re.sub(r"\{\{\s*([^{}]+?)\s*\}\}", lambda match: variables.get(match[1], match[0]), text)


def _markdown_link(link: Link) -> str:
    # The anchor is a duty's id, which may hold anything.
    anchor = "#" + quote(link.anchor, safe="") if link.anchor else ""
    return f"[{_SPECIAL.sub(_escaped, link.text)}](<zs:{link.path}{anchor}>)"


def _escaped(match: re.Match[str]) -> str:
    return "\\" + match[1]
