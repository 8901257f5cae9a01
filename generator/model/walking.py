"""Walks over everything an entity says."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.model.fields import Part
from generator.model.references import Ref
from generator.model.shapes import ListShape, MapShape, PartShape, RefShape, Shape, TextShape, fields_of


def refs_in(value: Any) -> Iterator[Ref]:
    """Yield every reference inside a part, at any depth, in order."""
    if isinstance(value, Ref):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from refs_in(item)
    elif isinstance(value, Part):
        for name in _fields_with(type(value), RefShape):
            yield from refs_in(getattr(value, name))


def prose_in(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the way to and the text of every prose field inside a part, at any depth, in order."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from prose_in(item, (*at, index))
    elif isinstance(value, Part):
        for name in _fields_with(type(value), TextShape):
            shape, inner = fields_of(type(value))[name].shape, getattr(value, name)
            if isinstance(shape, TextShape):
                if inner:
                    yield (*at, name), inner
            else:
                yield from prose_in(inner, (*at, name))


@cache
def _fields_with(part: Any, wanted: type) -> tuple[str, ...]:
    """Return the fields of a part that hold such a shape directly or below; most hold none."""
    return tuple(name for name, field in fields_of(part).items() if _holds(field.shape, wanted, ()))


def _holds(shape: Shape, wanted: type, above: tuple[Any, ...]) -> bool:
    if isinstance(shape, ListShape):
        return _holds(shape.item, wanted, above)
    if isinstance(shape, MapShape):
        return False
    if isinstance(shape, TextShape):
        return wanted is TextShape and shape.prose
    if isinstance(shape, PartShape):
        if shape.part in above:
            return True
        below = (*above, shape.part)
        return any(_holds(field.shape, wanted, below) for field in fields_of(shape.part).values())
    return isinstance(shape, wanted)
