"""The first files of a handbook, and new files in it, made from `templates/scaffold`."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.diagnostics.suggest import nearest
from generator.diagnostics.words import Words
from generator.hosts.places import packaged
from generator.model.duty import Duty
from generator.model.entity import Entity
from generator.model.fields import Part
from generator.model.kinds import KINDS
from generator.model.names import slug
from generator.model.position import Position
from generator.model.requirement import Requirement
from generator.model.settings import KindStyle, Settings
from generator.model.shapes import FieldShape, fields_of
from generator.model.unit import OrgUnit

_INIT = {
    "content/handbook.yaml": "handbook.yaml.j2",
    "content/units/company.yaml": "company.yaml.j2",
    "content/units/office.yaml": "office.yaml.j2",
    "content/positions/office-manager.yaml": "office-manager.yaml.j2",
    "mkdocs.yml": "mkdocs.yml.j2",
    ".gitignore": "gitignore.j2",
}
_LABELS: Mapping[str, type[Part]] = {
    "h": Settings,
    "s": KindStyle,
    "u": OrgUnit,
    "p": Position,
    "d": Duty,
    "r": Requirement,
}
"""The parts whose labels scaffolds use, by the letter that stands for them there."""

_OWN_TEMPLATES = frozenset({"unit", "position"})


@dataclass(frozen=True, slots=True)
class Wording:
    """Labels and sentences of scaffolds in one language."""

    language: str

    def __call__(self, zh: str, en: str) -> str:
        """Return one of two sentences."""
        return Words(zh, en).text(self.language)

    def labels(self, part: type[Part]) -> Mapping[str, str]:
        """Return the labels of a part's fields by their name in the code."""
        return {name: shape.label.words.text(self.language) for name, shape in fields_of(part).items()}


def first_files(company: str, language: str) -> Mapping[str, bytes]:
    """Return the files of a company's new handbook by their path in its folder, with comments in a language."""
    env = environment((packaged("templates"),), language)
    return {path: env.get_template(name).render(company=company).encode() for path, name in _INIT.items()}


def new_file(
    kind: type[Entity], name: str, language: str, templates: Sequence[Path], given: Mapping[str, str]
) -> bytes:
    """Return a commented file of one entity.

    Args:
        kind: what it is.
        name: its name.
        language: of field names and comments.
        templates: template folders, the user's before ours.
        given: values of further fields by their name in the code.
    """
    template = f"{kind.kind}.yaml.j2" if kind.kind in _OWN_TEMPLATES else "entity.yaml.j2"
    values = {
        "kind": kind.words.text(language),
        "name": name,
        "given": given,
        "fields": listed(kind, language),
    }
    own = {"k": Wording(language).labels(kind), "name_label": _label(kind, kind.name_field, language)}
    return environment(templates, language).get_template(template).render({**values, **own}).encode()


def environment(templates: Sequence[Path], language: str) -> Environment:
    """Return the Jinja environment of scaffolds: `_` says a sentence, `text` writes a YAML value."""
    env = Environment(
        loader=FileSystemLoader([str(folder / "scaffold") for folder in templates]),
        undefined=StrictUndefined,
        autoescape=False,  # YAML, not HTML; the filter `text` quotes
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    wording = Wording(language)
    env.globals.update({"_": wording, "language": language})
    env.globals.update({letter: wording.labels(part) for letter, part in _LABELS.items()})
    env.filters["text"] = yaml_text
    return env


def yaml_text(value: str) -> str:
    """Return a text as a YAML value, quoted only where it must be."""
    plain = value.strip()
    try:
        if plain == value and "\n" not in value and yaml.safe_load(f"a: {value}") == {"a": value}:
            return value
    except yaml.YAMLError:
        pass
    return json.dumps(value, ensure_ascii=False)


def listed(kind: type[Entity], language: str) -> Sequence[Mapping[str, Any]]:
    """Return the further fields of a kind: their label, whether they are required, and what they are for."""
    return [
        {
            "label": shape.label.words.text(language),
            "required": shape.required,
            "help": _help(shape, language),
        }
        for name, shape in fields_of(kind).items()
        if name not in ("id", kind.name_field)
    ]


def find_kind(word: str) -> tuple[type[Entity] | None, tuple[str, ...]]:
    """Return the kind that a person means, or None and the words that come near."""
    spellings = {
        spelling.casefold(): kind
        for kind in KINDS.values()
        for spelling in (kind.kind, kind.plural, kind.folder, kind.words.zh, kind.words.en)
    }
    found = spellings.get(word.strip().casefold())
    return found, () if found else nearest(word, spellings)


def path_of(kind: type[Entity], name: str, identity: str, content: Path) -> str:
    """Return where a new entity's file goes in the content folder; a folder with a Chinese name is respected.

    Raises:
        ValueError: neither name nor id has a character that a file name may hold.
    """
    stem = identity or slug(name)
    if not re.fullmatch(r"\w[\w.-]*", stem):
        raise ValueError(stem)
    folder = kind.folder if kind.folder and (content / kind.folder).is_dir() else kind.plural
    return f"{folder}/{stem}.yaml"


def _label(kind: type[Entity], field: str, language: str) -> str:
    return fields_of(kind)[field].label.words.text(language)


def _help(shape: FieldShape, language: str) -> str:
    return shape.label.help.text(language) if shape.label.help else ""
