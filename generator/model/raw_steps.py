"""The ids and names of the steps of a process before its fields are read, so that others can refer to them."""

from collections.abc import Iterator

from generator.model.flow_nodes import Node as Step
from generator.model.flow_nodes import element_ids, own_id
from generator.model.process import Process, Variant
from generator.model.reading import SHORT
from generator.model.shapes import fields_of, keys_of
from generator.source.nodes import Mapping, Node, Scalar, Sequence


def steps_in(process: Mapping) -> Iterator[tuple[str, str]]:
    """Yield id and name of every node of a process and of its variants, as the typed model will have them."""
    found = [_names_of(node) for node in _nodes(process)]
    ids = element_ids(
        (own_id(identity, written, name), name or written or "调用") for identity, written, name in found
    )
    for element, (_, written, name) in zip(ids, found, strict=True):
        yield element, name or written


def _nodes(process: Mapping) -> Iterator[Node]:
    yield from _listed(process.get(*fields_of(Process)["nodes"].keys))
    variants = process.get(*fields_of(Process)["variants"].keys)
    for one in _listed(variants) if isinstance(variants, Sequence) else _values(variants):
        if isinstance(one, Mapping):
            yield from _listed(one.get(*fields_of(Variant)["nodes"].keys))


def _listed(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else () if node is None else (node,)


def _values(node: Node | None) -> tuple[Node, ...]:
    return tuple(entry.value for entry in node.entries) if isinstance(node, Mapping) else ()


def _names_of(node: Node) -> tuple[str, str, str]:
    """Return what is written as id, behind 步骤, 判断 or 事件, and as name."""
    if isinstance(node, Scalar):
        return "", _written(Step.from_text(node.text)), ""
    if not isinstance(node, Mapping):
        return "", "", ""
    fields = {name: _text(node.get(*fields_of(Step)[name].keys)) for name in ("id", "name")}
    written = next(filter(None, (_text(node.get(*fields_of(Step)[key].keys)) for key in _KINDS)), "")
    return fields["id"], written or _pair(node), fields["name"]


_KINDS = ("gateway", "event", "step")


def _written(said: dict[str, object]) -> str:
    return next((str(said[key]) for key in _KINDS if said.get(key)), "")


def _pair(node: Mapping) -> str:
    """Return what the pair "谁: 做什么" among the fields of a step says."""
    for entry in node.entries:
        if entry.key.text.strip() not in keys_of(Step) and isinstance(entry.value, Scalar):
            short = entry.value.text if entry.key.text == SHORT else f"{entry.key.text}: {entry.value.text}"
            return _written(Step.from_text(short))
    return ""


def _text(node: Node | None) -> str:
    return node.text.strip() if isinstance(node, Scalar) else ""
