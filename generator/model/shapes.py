"""What a field expects, read once from its declaration; the reader, the schema and the reference all use it."""

import datetime
import types
import typing
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from generator.model.entity import Markdown
from generator.model.fields import Label, Part, label_of
from generator.model.references import Ref, Target


@dataclass(frozen=True, slots=True)
class TextShape:
    """A text; `prose` when it is Markdown."""

    prose: bool = False


@dataclass(frozen=True, slots=True)
class NumberShape:
    """A whole number, or any number."""

    whole: bool


@dataclass(frozen=True, slots=True)
class BoolShape:
    """Yes or no (是/否)."""


@dataclass(frozen=True, slots=True)
class DateShape:
    """A calendar day."""


@dataclass(frozen=True, slots=True)
class WordShape:
    """One word of a closed vocabulary."""

    vocabulary: type[Enum]


@dataclass(frozen=True, slots=True)
class RefShape:
    """A reference to an entity or to a duty inside one."""

    target: Target


@dataclass(frozen=True, slots=True)
class PartShape:
    """Fields of their own."""

    part: type[Part]


@dataclass(frozen=True, slots=True)
class ListShape:
    """Any number of things of one shape."""

    item: "Shape"


@dataclass(frozen=True, slots=True)
class MapShape:
    """Free keys, values of one shape."""

    value: "Shape"


Shape = (
    TextShape | NumberShape | BoolShape | DateShape | WordShape | RefShape | PartShape | ListShape | MapShape
)


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One field of a part: its name in the code, its labels and what it expects."""

    name: str
    label: Label
    shape: Shape
    required: bool
    may_be_none: bool = False
    """Whether an explicit 无 is a value of its own, beside whatever the shape allows."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Everything an author may write for it, the Chinese label first."""
        return tuple(
            dict.fromkeys((self.label.words.zh, self.label.words.en, self.name, *self.label.aliases))
        )


@cache
def fields_of(part: type[Part]) -> dict[str, FieldShape]:
    """Return the labelled fields of a part by their name in the code, in declaration order."""
    hints = typing.get_type_hints(part, include_extras=True)
    return {
        name: FieldShape(
            name,
            label_of(part, name),
            shape_of(hints[name]),
            info.is_required(),
            type(None) in typing.get_args(hints[name]),
        )
        for name, info in part.model_fields.items()
    }


@cache
def keys_of(part: type[Part]) -> dict[str, FieldShape]:
    """Return the fields of a part by every key that authors may write."""
    found: dict[str, FieldShape] = {}
    for shape in fields_of(part).values():
        for key in shape.keys:
            found.setdefault(key, shape)
    return found


def shape_of(annotation: Any) -> Shape:
    """Return what a type annotation expects.

    Raises:
        TypeError: the annotation is of no kind that a handbook field may have.
    """
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _annotated(arguments[0], arguments[1:])
    if origin in (typing.Union, types.UnionType):
        return shape_of(next(item for item in arguments if item is not type(None)))
    if origin is tuple:
        return ListShape(shape_of(arguments[0]))
    if origin is dict:
        return MapShape(shape_of(arguments[1]))
    return _plain(annotation)


def _annotated(base: Any, marks: tuple[Any, ...]) -> Shape:
    for mark in marks:
        if isinstance(mark, Target):
            return RefShape(mark)
        if isinstance(mark, Markdown):
            return TextShape(prose=True)
    return shape_of(base)


def _plain(annotation: Any) -> Shape:
    if annotation is str:
        return TextShape()
    if annotation is bool:
        return BoolShape()
    if annotation in (int, float, Decimal):
        return NumberShape(whole=annotation is int)
    if annotation is datetime.date:
        return DateShape()
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return WordShape(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Part) and annotation is not Ref:
        return PartShape(annotation)
    raise TypeError(f"no handbook field can be of type {annotation!r}")
