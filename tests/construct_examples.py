"""Reads constructs.yaml and says whether an example uses its construct, in the loaded handbook or on a page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from generator.drawing import Chart, legend
from generator.expand.page import Link, Marked, Site, Text
from generator.model.handbook import Handbook

TABLE = Path(__file__).parent / "constructs.yaml"

_STEP = re.compile(r"\.?([a-z_]+)|\[(\*|\d+)\]")


@dataclass(frozen=True, slots=True)
class Example:
    """One place in a handbook, or on a page made from it, that uses a construct."""

    handbook: str
    way: str
    """The way to the value: "duties[*].outputs[0].to", on a page "figure.chart.cards[*].card.title"."""

    file: str = ""
    of: str = ""
    """"kind:id", or "settings"; "" for an example on a page."""

    page: str = ""
    profile: str = "internal"
    equals: str | None = None
    """What one of the values is, enums by their id and references as "kind:id"."""

    matches: str = ""
    never: str = ""
    """What none of the values may match."""

    least: int = 1
    none: bool = False
    """Whether the author stated that there is none."""


@dataclass(frozen=True, slots=True)
class Construct:
    """One construct of real handbooks with its examples."""

    id: str
    level: str
    examples: tuple[Example, ...]


def read_constructs(path: Path = TABLE) -> tuple[dict[str, str], dict[str, Construct]]:
    """Return the folders of the handbooks by name, and the constructs by id."""
    table = yaml.safe_load(path.read_text(encoding="utf-8"))
    constructs = {
        key: Construct(key, entry["level"], tuple(_example(see) for see in entry.get("see", ())))
        for key, entry in table["constructs"].items()
    }
    return table["handbooks"], constructs


def _example(see: dict[str, Any]) -> Example:
    way = see.pop("field", "") or see.pop("view")
    equals = see.pop("equals", None)
    return Example(see.pop("in"), way, equals=None if equals is None else _plain(equals), **see)


def objection(example: Example, handbook: Handbook) -> str:
    """Return why an example does not use its construct in a loaded handbook, "" when it does."""
    place = "handbook" if example.of == "settings" else example.of
    if place not in handbook.places:
        return f"{example.of} is not in the handbook"
    if handbook.places[place].path != example.file:
        return f"{example.of} was loaded from {handbook.places[place].path}"
    values = list(_values(_owner(example.of, handbook), _steps(example.way)))
    if example.none:
        return "" if any(stated and _is_empty(value) for value, stated in values) else "no 无 is stated"
    return _complaint(example, [value for value, _ in values])


def objection_on_page(example: Example, site: Site) -> str:
    """Return why a page does not show what an example says, "" when it does."""
    try:
        page = site.page(example.page)
    except KeyError:
        return f"there is no page {example.page}"
    return _complaint(example, [value for value, _ in _values(page.view, _steps(example.way))])


def _complaint(example: Example, values: list[Any]) -> str:
    wants_no = example.equals == "False"
    found = [_plain(value) for value in values if not _is_empty(value) or (wants_no and value is False)]
    if len(found) < example.least:
        return f"{example.way} has {len(found)} values, {example.least} are wanted"
    if example.equals is not None and example.equals not in found:
        return f"{example.way} is {found}, not {example.equals}"
    if example.matches and not any(re.search(example.matches, value) for value in found):
        return f"{example.way} is {found}, none matches {example.matches}"
    if example.never and (wrong := [value for value in found if re.search(example.never, value)]):
        return f"{example.way} says {wrong}"
    return ""


def _owner(of: str, handbook: Handbook) -> BaseModel:
    if of == "settings":
        return handbook.settings
    kind, _, key = of.partition(":")
    return handbook.entities[kind][key]


def _steps(field: str) -> list[str | int]:
    found = list(_STEP.finditer(field))
    if "".join(match[0] for match in found) != field:
        raise ValueError(f"{field!r} is no way to a value")
    return [match[1] or (match[2] if match[2] == "*" else int(match[2])) for match in found]


def _values(value: Any, steps: list[str | int], stated: bool = True) -> Iterator[tuple[Any, bool]]:
    """Yield the values at the end of a way, each with whether its author wrote the field."""
    if not steps:
        yield value, stated
    elif steps[0] == "*":
        for item in value or ():
            yield from _values(item, steps[1:])
    elif isinstance(steps[0], int):
        yield from (
            pair for item in (value or ())[steps[0] : steps[0] + 1] for pair in _values(item, steps[1:])
        )
    elif isinstance(value, Chart) and steps[0] == "legend":
        yield from _values(legend(value), steps[1:])
    elif value is not None:
        written = not isinstance(value, BaseModel) or steps[0] in value.model_fields_set
        yield from _values(getattr(value, steps[0]), steps[1:], written)


def _is_empty(value: Any) -> bool:
    return value is None or value is False or value in ("", ())


def _plain(value: Any) -> str:
    """Return a value as constructs.yaml writes it."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Link | Marked):
        return value.text
    if isinstance(value, Text):
        return value.markdown
    if is_dataclass(value):
        return type(value).__name__
    return str(value)
