"""What each publishing profile may see: restricted data never leaves the model for a public page."""

from functools import cache
from typing import Any

from generator.model.entity import Document, Entity
from generator.model.fields import Part
from generator.model.handbook import Handbook
from generator.model.people import Person
from generator.model.references import Ref
from generator.model.shapes import ListShape, PartShape, RefShape, fields_of
from generator.model.values import Profile, Value

_ORDER = {Profile.PUBLIC: 0, Profile.INTERNAL: 1, Profile.RESTRICTED: 2}


def seen_by(handbook: Handbook, profile: Profile) -> Handbook:
    """Return the handbook without what a profile may not see.

    Public: no persons, no pay, no personal conditions, no internal documents. Internal: persons, but no pay and
    no personal conditions. Restricted: all.
    """
    kept = handbook.only(lambda entity: _may_see(entity, profile))
    if profile is Profile.RESTRICTED:
        return kept
    entities = {
        kind: {
            key: without_restricted(entity, names=profile is not Profile.PUBLIC)
            for key, entity in found.items()
        }
        for kind, found in kept.entities.items()
    }
    public = profile is Profile.PUBLIC
    names = kept.names.masked(Person.kind, "（姓名不公开）") if public else kept.names
    return Handbook(kept.settings, entities, kept.places, names, kept.assets)


def _may_see(entity: Entity, profile: Profile) -> bool:
    if isinstance(entity, Person):
        return profile is not Profile.PUBLIC
    document = getattr(entity, "document", None)
    return not isinstance(document, Document) or _ORDER[document.confidentiality] <= _ORDER[profile]


def without_restricted(part: Any, *, names: bool) -> Any:
    """Return a part with every restricted field, at any depth, as if it had never been written.

    With `names=False` references to persons go as well.
    """
    cls: Any = type(part)
    if not _may_hold_secrets(cls):
        return part
    update: dict[str, Any] = {}
    for name, shape in fields_of(cls).items():
        value = getattr(part, name)
        if _is_secret(shape, names):
            update[name] = cls.model_fields[name].get_default()
        elif isinstance(value, tuple) and not names and any(map(_is_person, value)):
            update[name] = tuple(one for one in value if not _is_person(one))
        elif isinstance(value, Part) and (cleaned := without_restricted(value, names=names)) is not value:
            update[name] = cleaned
        elif isinstance(value, tuple) and value and isinstance(value[0], Part):
            update[name] = tuple(without_restricted(item, names=names) for item in value)
    if isinstance(part, Value) and any(getattr(part, name) for name in update):
        # The author's words would still say it: "1人(男)".
        update["text"] = ""
    return _without_trace(part, update) if update else part


def _without_trace(part: Any, update: dict[str, Any]) -> Any:
    """Return a copy that does not even tell that the emptied fields had been written."""
    copy = part.model_copy(update=update)
    written = {name for name in part.model_fields_set if name not in update or update[name]}
    object.__setattr__(copy, "__pydantic_fields_set__", written)
    return copy


def _is_secret(shape: Any, names: bool) -> bool:
    return bool(shape.label.restricted or (not names and _kinds(shape.shape) == (Person.kind,)))


def _is_person(value: Any) -> bool:
    return isinstance(value, Ref) and value.kind == Person.kind


def _kinds(shape: Any) -> tuple[str, ...]:
    inner = shape.item if isinstance(shape, ListShape) else shape
    return inner.target.kinds if isinstance(inner, RefShape) else ()


@cache
def _may_hold_secrets(part: Any, above: tuple[Any, ...] = ()) -> bool:
    """Whether a part has restricted or naming fields anywhere below; most parts have none and are passed over."""
    if not issubclass(part, Part) or part in above:
        return False
    for shape in fields_of(part).values():
        inner = shape.shape.item if isinstance(shape.shape, ListShape) else shape.shape
        if shape.label.restricted or Person.kind in _kinds(shape.shape):
            return True
        if isinstance(inner, PartShape) and _may_hold_secrets(inner.part, (*above, part)):
            return True
    return False
