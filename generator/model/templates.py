"""Unit templates: one description, many units (A07). Instances are made before any field is read.

A template lists `单元` and `岗位` as they would stand in their own files, with slots such as `{名称}` and `{标识}`; each
entry under `实例` fills the slots, chooses a size class for the headcounts and may differ with a reason.
"""

import re
from collections.abc import Iterator

from generator.diagnostics.findings import Finding, Place
from generator.diagnostics.suggest import nearest
from generator.diagnostics.words import Words
from generator.model import rules
from generator.model.position import Position
from generator.model.scalars import says_none
from generator.model.shapes import fields_of, keys_of
from generator.model.unit import DeviationAction, TemplateInstance
from generator.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.source.text import Span

UNITS, POSITIONS, SIZES = ("单元", "units"), ("岗位", "positions"), ("规模档", "size_classes")
INSTANCES = ("实例", "instances")
_SLOT = re.compile(r"\{([^{}]{1,20})\}")


def own_fields(template: Mapping) -> Mapping:
    """Return the fields of the template itself, without the entities it makes."""
    made = {*UNITS, *POSITIONS, *SIZES}
    return Mapping(tuple(e for e in template.entries if e.key.text.strip() not in made), template.span)


def instances(template: Mapping, path: str) -> Iterator[tuple[str, Node] | Finding]:
    """Yield kind name and fields of every unit and position that a template makes, or what is wrong with it."""
    for node in _listed(template, INSTANCES):
        if isinstance(node, Mapping):
            yield from _Instance(template, node, path).entities()


class _Instance:
    """One instance: its slots, its size class and its deviations."""

    def __init__(self, template: Mapping, node: Mapping, path: str) -> None:
        self.template, self.node, self.path = template, node, path
        self.slots = dict(_slots(node))
        self.findings: list[Finding] = []

    def entities(self) -> Iterator[tuple[str, Node] | Finding]:
        for one in _listed(self.template, UNITS):
            yield "unit", self._filled(one)
        positions = [self._filled(one) for one in _listed(self.template, POSITIONS)]
        # A position in one line has no id that a size class or a deviation could name.
        yield from (("position", one) for one in positions if not isinstance(one, Mapping))
        made = [one for one in positions if isinstance(one, Mapping)]
        yield from (("position", one) for one in self._positions(made))
        yield from self.findings

    def _positions(self, made: list[Mapping]) -> Iterator[Mapping]:
        """Return the positions with the headcounts of the size class, after what this instance changes."""
        by_key = {self._local(one) or f"#{number}": one for number, one in enumerate(made)}
        for key, headcount in self._sizes():
            if key in by_key:
                by_key[key] = _with(by_key[key], "headcount", headcount)
            else:
                self._unknown(key, headcount.span, by_key)
        for deviation in self._deviations():
            self._apply(deviation, by_key)
        yield from by_key.values()

    def _apply(self, deviation: Mapping, by_key: dict[str, Mapping]) -> None:
        action, position = deviation.get("动作", "action"), deviation.get("岗位", "position")
        if not isinstance(action, Scalar) or not isinstance(position, Scalar):
            return
        key, changes = position.text.strip(), deviation.get("字段", "fields")
        fields = self._filled(changes) if changes is not None else None
        given = fields.entries if isinstance(fields, Mapping) else ()
        if action.text.strip() in DeviationAction.ADD.spellings:
            identity = Entry(
                Scalar("id", position.span), Scalar(f"{self.slots.get('标识', '')}-{key}", position.span)
            )
            by_key[key] = Mapping((identity, *given), deviation.span)
        elif key not in by_key:
            self._unknown(key, position.span, by_key)
        elif action.text.strip() in DeviationAction.REMOVE.spellings:
            del by_key[key]
        else:
            for entry in given:
                by_key[key] = _with(by_key[key], entry.key.text, entry.value)

    def _sizes(self) -> Iterator[tuple[str, Scalar]]:
        chosen = self.node.get("规模档", "size_class")
        classes = self.template.get(*SIZES)
        if not isinstance(chosen, Scalar) or not chosen.text.strip():
            return
        table = classes.get(chosen.text.strip()) if isinstance(classes, Mapping) else None
        if not isinstance(table, Mapping):
            known = tuple(entry.key.text for entry in classes.entries) if isinstance(classes, Mapping) else ()
            self._report(
                chosen.span,
                Words(
                    f"没有规模档“{chosen.text.strip()}”", f"there is no size class {chosen.text.strip()!r}"
                ),
                Words(
                    f"可用的规模档: {'、'.join(known) or '无'}", f"size classes: {', '.join(known) or 'none'}"
                ),
            )
            return
        for entry in table.entries:
            if isinstance(entry.value, Scalar):
                yield entry.key.text.strip(), entry.value

    def _deviations(self) -> Iterator[Mapping]:
        yield from (one for one in _listed(self.node, ("差异", "deviations")) if isinstance(one, Mapping))

    def _local(self, position: Mapping) -> str:
        """Return a position's key inside the template: its id without the instance's own, or its name."""
        fields = fields_of(Position)
        identity = position.get(*fields["id"].keys) or position.get(*fields[Position.name_field].keys)
        text = identity.text if isinstance(identity, Scalar) else ""
        return text.removeprefix(f"{self.slots.get('标识', '')}-")

    def _filled(self, node: Node) -> Node:
        """Return a node with its slots filled; keys stay as they are."""
        if isinstance(node, Scalar):
            return Scalar(
                _SLOT.sub(lambda match: self._slot(match, node.span), node.text), node.span, node.quoted
            )
        if isinstance(node, Sequence):
            return Sequence(tuple(self._filled(item) for item in node.items), node.span)
        return Mapping(tuple(Entry(e.key, self._filled(e.value)) for e in node.entries), node.span)

    def _slot(self, match: re.Match[str], span: Span) -> str:
        name = _SLOT_NAMES.get(match[1].strip(), match[1].strip())
        if name in self.slots:
            return self.slots[name]
        self._report(
            span,
            Words(
                f"实例“{self.slots.get('名称', '')}”没有给出“{match[1]}”",
                f"an instance gives no {match[1]!r}",
            ),
            Words(
                f"在实例的“取值”里加一行 `{match[1]}: …`",
                f"add `{match[1]}: …` under `values` of the instance",
            ),
        )
        return match[0]

    def _unknown(self, key: str, span: Span, by_key: dict[str, Mapping]) -> None:
        near = nearest(key, (one for one in by_key if not one.startswith("#")))
        self._report(
            span,
            Words(f"模板里没有岗位“{key}”", f"the template has no position {key!r}"),
            Words(f"是不是想写“{near[0]}”？", f"did you mean {near[0]!r}?") if near else None,
        )

    def _report(self, span: Span, message: Words, way_out: Words | None) -> None:
        self.findings.append(rules.UNKNOWN_TARGET.finding(message, Place(self.path, span), help=way_out))


_SLOT_NAMES = {"id": "标识", "name": "名称"}


def _listed(node: Mapping, keys: tuple[str, ...]) -> tuple[Node, ...]:
    """Return the items under a key, one that stands alone as well."""
    listed = node.get(*keys)
    if isinstance(listed, Sequence):
        return listed.items
    return () if listed is None or says_none(listed) else (listed,)


def _slots(node: Mapping) -> Iterator[tuple[str, str]]:
    for key, field in (("标识", "id"), ("名称", "name")):
        value = node.get(*fields_of(TemplateInstance)[field].keys)
        if isinstance(value, Scalar):
            yield key, value.text.strip()
    values = node.get(*fields_of(TemplateInstance)["values"].keys)
    for entry in values.entries if isinstance(values, Mapping) else ():
        if isinstance(entry.value, Scalar):
            yield entry.key.text.strip(), entry.value.text


def _with(position: Mapping, name: str, value: Node) -> Mapping:
    """Return a position with one field set, whatever spelling it was given in."""
    shape = keys_of(Position).get(name)
    keys = shape.keys if shape else (name,)
    kept = tuple(entry for entry in position.entries if entry.key.text.strip() not in keys)
    return Mapping((*kept, Entry(Scalar(name, value.span), value)), position.span)
