"""JSON Schema of content files, so that editors complete and check fields while somebody types.

Built from the same shapes as the reader: every key that it takes is a property, the first of a language is suggested.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.diagnostics.words import Words
from generator.model.entity import Entity
from generator.model.fields import Part
from generator.model.files import SETTINGS_FILES
from generator.model.kinds import KINDS
from generator.model.raw import BELOW, POSTS
from generator.model.scalars import NO_WORDS, NONE_WORDS, YES_WORDS
from generator.model.settings import Settings
from generator.model.shape_words import examples_of, expected, has_one_line_form, vocabulary_of
from generator.model.shapes import (
    BoolShape,
    DateShape,
    FieldShape,
    ListShape,
    MapShape,
    NumberShape,
    PartShape,
    Shape,
    WordShape,
    fields_of,
    keys_of,
)
from generator.model.templates import POSITIONS, SIZES, UNITS

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SETTINGS = "handbook"
"""The key of the settings among the kinds."""

_TEXT: Schema = {"type": ["string", "number", "boolean"]}
"""What a text is to an editor: 007, yes and 1.0 are typed there; we read them as they are written."""

_NONE: Schema = {"enum": sorted(NONE_WORDS)}


def json_schema(language: str) -> Schema:
    """Return one schema for any content file, with a definition for each part, file form and kind.

    Args:
        language: "zh" or "en": which of a field's names is suggested, and in which words it is described.
    """
    files = [{"$ref": f"#/$defs/{name}"} for name in (*(f"{kind}-file" for kind in KINDS), Settings.__name__)]
    return {"$schema": DIALECT, "title": "职守 · Zhishou", "anyOf": files, "$defs": _definitions(language)}


def kind_schemas(language: str) -> Mapping[str, Schema]:
    """Return a schema for the files of each kind, by the kind's name; "handbook" for the settings."""
    found = {}
    everything = _definitions(language)
    for kind, words in {**{key: cls.words for key, cls in KINDS.items()}, SETTINGS: Settings.words}.items():
        name = Settings.__name__ if kind == SETTINGS else f"{kind}-file"
        needed = {key: everything[key] for key in sorted(_needed(name, everything))}
        title = words.text(language)
        found[kind] = {"$schema": DIALECT, "title": title, "$ref": f"#/$defs/{name}", "$defs": needed}
    return found


def file_matches(content: str = "content") -> Mapping[str, tuple[str, ...]]:
    """Return which files hold a kind, as globs relative to the project, by the kind's name."""
    matches = {
        kind: tuple(
            pattern
            for word in dict.fromkeys((cls.plural, cls.folder, cls.kind))
            for pattern in (f"{content}/{word}/**/*.y*ml", f"{content}/{word}.y*ml")
        )
        for kind, cls in KINDS.items()
    }
    return {**matches, SETTINGS: tuple(f"{content}/{stem}.y*ml" for stem in sorted(SETTINGS_FILES))}


def _definitions(language: str) -> Schema:
    found: Schema = {}
    for part in _parts():
        found[part.__name__] = _part(part, language)
        if part.keyed:
            fields = _fields(part, language, optional=(part.keyed,))
            found[f"{part.__name__}-keyed"] = {"anyOf": [fields, {"type": "array", "items": _TEXT}]}
        for field in fields_of(part).values():
            found.update(_vocabularies_in(field.shape, language))
    for kind in KINDS.values():
        found[f"{kind.kind}-item"] = _item(kind, language)
        one, item = {"$ref": f"#/$defs/{kind.__name__}"}, {"$ref": f"#/$defs/{kind.kind}-item"}
        found[f"{kind.kind}-file"] = {"anyOf": [one, {"type": "array", "items": item}]}
    return found


def _parts() -> Iterator[type[Part]]:
    """Yield every part that content may hold, each once."""
    waiting: list[type[Part]] = [Settings, *KINDS.values()]
    seen: set[type[Part]] = set()
    while waiting:
        part = waiting.pop()
        if part not in seen:
            seen.add(part)
            yield part
            waiting += [inner for field in fields_of(part).values() for inner in _parts_in(field.shape)]


def _parts_in(shape: Shape) -> Iterator[type[Part]]:
    match shape:
        case PartShape(part):
            yield part
        case ListShape(inner) | MapShape(inner):
            yield from _parts_in(inner)


def _vocabularies_in(shape: Shape, language: str) -> Iterator[tuple[str, Schema]]:
    match shape:
        case WordShape(vocabulary):
            members = vocabulary_of(vocabulary)
            first = [member.words.text(language) for member in members]
            every = [word for member in members for word in member.spellings]
            yield vocabulary.__name__, {"enum": list(dict.fromkeys((*first, *every)))}
        case ListShape(inner) | MapShape(inner):
            yield from _vocabularies_in(inner, language)


def _part(part: type[Part], language: str) -> Schema:
    fields = _fields(part, language, optional=("id",) if issubclass(part, Entity) else ())
    if not has_one_line_form(part) or issubclass(part, Entity):
        return fields
    line = {**_TEXT, **({"examples": list(examples_of(part))} if examples_of(part) else {})}
    return {"anyOf": [line, fields]}


def _item(kind: type[Entity], language: str) -> Schema:
    """Return one entity of a list: a name alone where nothing else is needed, else fields."""
    implied = ("id", "unit") if kind.kind == "position" else ("id",)
    fields = _fields(kind, language, optional=implied)
    others = {field.name for field in fields_of(kind).values() if field.required} - {
        *implied,
        kind.name_field,
    }
    return fields if others else {"anyOf": [_TEXT, fields]}


def _fields(part: type[Part], language: str, optional: tuple[str, ...]) -> Schema:
    properties: Schema = {}
    needed = []
    for field in fields_of(part).values():
        keys = _keys(field, language)
        for key in keys:
            # What is not the language's own name is understood, and not offered.
            hidden = {} if key == keys[0] else {"doNotSuggest": True}
            properties.setdefault(key, {**_field(field, language), **hidden})
        if field.required and field.name not in optional:
            needed.append({"anyOf": [{"required": [key]} for key in keys]})
    properties |= _inside(part, language)
    schema: Schema = {"type": "object", "title": part.words.text(language), "properties": properties}
    schema["additionalProperties"] = _TEXT if part.pairs else False
    if needed and not part.pairs:
        schema["allOf"] = needed
    return schema


def _keys(field: FieldShape, language: str) -> tuple[str, ...]:
    words = field.label.words
    first = words.en if language == "en" else words.zh
    return tuple(dict.fromkeys((first, *field.keys)))


def _field(field: FieldShape, language: str) -> Schema:
    schema = _shape(field.shape, language)
    if (field.may_be_none or isinstance(field.shape, ListShape | MapShape)) and schema != _TEXT:
        schema = {"anyOf": [schema, _NONE]}
    other = field.label.words.zh if language == "en" else field.label.words.en
    words = [field.label.help.text(language)] if field.label.help else []
    words += [expected(field.shape).text(language), f"({other})"]
    return {"description": " ".join(words), **schema}


def _shape(shape: Shape, language: str) -> Schema:
    match shape:
        case NumberShape():
            return {"type": ["number", "string"]}
        case BoolShape():
            return {"enum": [True, False, *sorted(YES_WORDS | NO_WORDS)]}
        case DateShape():
            return {"type": "string", "examples": ["2026-02-01"]}
        case WordShape(vocabulary):
            return {"$ref": f"#/$defs/{vocabulary.__name__}"}
        case PartShape(part):
            return {"$ref": f"#/$defs/{part.__name__}"}
        case ListShape(item):
            one = _shape(item, language)
            keyed = [_keyed(item.part, language)] if isinstance(item, PartShape) and item.part.keyed else []
            return {"anyOf": [{"type": "array", "items": one}, one, *keyed]}
        case MapShape(value):
            return {"type": "object", "additionalProperties": _shape(value, language)}
    return dict(_TEXT)


def _keyed(part: type[Part], language: str) -> Schema:
    """Return a list of parts written as a mapping whose keys name them: `出口: {是: 归档, 否: 登记}`."""
    under = {"$ref": f"#/$defs/{part.__name__}-keyed"}
    names = {"not": {"enum": sorted(keys_of(part))}}
    return {
        "type": "object",
        "propertyNames": names,
        "additionalProperties": {"anyOf": [_TEXT, _NONE, under]},
    }


def _inside(part: type[Part], language: str) -> Schema:
    """Return the keys under which a unit or a template holds further entities, which are no fields of its own."""
    kind = getattr(part, "kind", "")
    if kind == "unit":
        return _lists({POSTS: "position", BELOW: "unit"}, language)
    if kind == "template":
        # Slots and size classes make the real units and positions; what they come to is checked then.
        return {key: {} for keys in (UNITS, POSITIONS, SIZES) for key in keys}
    return {}


def _lists(lists: Mapping[tuple[str, ...], str], language: str) -> Schema:
    found: Schema = {}
    for keys, kind in lists.items():
        item = {"$ref": f"#/$defs/{kind}-item"}
        first = next((key for key in keys if key.isascii() == (language == "en")), keys[0])
        words = Words(f"列表，每项：{KINDS[kind].words.zh}", f"list of: {KINDS[kind].words.en.lower()}")
        for key in keys:
            hidden = {} if key == first else {"doNotSuggest": True}
            schema = {"anyOf": [{"type": "array", "items": item}, item, _NONE]}
            found[key] = {"description": words.text(language), **schema, **hidden}
    return found


def _needed(name: str, everything: Schema) -> set[str]:
    """Return the definitions that one definition needs, itself among them."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += _referred(everything[here])
    return found


def _referred(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str):
            yield schema["$ref"].removeprefix("#/$defs/")
        for value in schema.values():
            yield from _referred(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _referred(value)
