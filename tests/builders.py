"""Handbooks in one line: from file texts, or from the few fields that a test is about."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from generator.diagnostics.findings import Finding
from generator.drawing.graphviz import Engine
from generator.expand.page import Page, Site
from generator.expand.site import expand
from generator.model.handbook import Handbook
from generator.model.loading import load
from generator.model.profiles import seen_by
from generator.model.values import Profile
from generator.render.environment import Wording, environment
from generator.render.rendering import render
from generator.source.content_folder import Content, Form, RawDocument, read_document
from generator.source.problems import Problem
from generator.source.text import Source

ROOT = Path(__file__).parent.parent
TODAY = datetime.date(2026, 6, 1)
COMPANY = "甲公司"


class Loaded(NamedTuple):
    """A handbook as far as it could be read, and what is wrong with it."""

    handbook: Handbook
    findings: tuple[Finding, ...]


def content_of(files: Mapping[str, str]) -> Content:
    """Return the content folder that these files make, without a disk; handbook.yaml is added when left out."""
    settings = {} if any(path.startswith(("handbook.", "手册.")) for path in files) else _SETTINGS
    documents: list[RawDocument] = []
    problems: list[Problem] = []
    for path, text in sorted({**settings, **files}.items()):
        form = Form.MARKDOWN if path.endswith(".md") else Form.YAML
        document, found = read_document(Source(path, text), form)
        documents.append(document)
        problems += found
    return Content("content", tuple(documents), problems=tuple(problems))


_SETTINGS = {"handbook.yaml": f"公司名称: {COMPANY}\n"}


def handbook_of(files: Mapping[str, str]) -> Loaded:
    """Return the handbook that these files make, with all findings of reading it."""
    return Loaded(*load(content_of(files)))


@dataclass(frozen=True)
class Made:
    """A file of a handbook under construction."""

    path: str
    fields: Mapping[str, Any]

    @property
    def text(self) -> str:
        """The file as YAML, with field names in English."""
        return yaml.safe_dump(dict(self.fields), allow_unicode=True, sort_keys=False)


def a_unit(id: str, **fields: Any) -> Made:  # noqa: A002
    """Return a unit whose name is its id unless `name` says otherwise."""
    return Made(f"units/{id}.yaml", {"name": id, **fields})


def a_position(id: str, **fields: Any) -> Made:  # noqa: A002
    """Return a position; without `unit` it belongs to the first unit of the handbook."""
    return Made(f"positions/{id}.yaml", {"title": id, **fields})


def a_role(id: str, **fields: Any) -> Made:  # noqa: A002
    """Return a role."""
    return Made(f"roles/{id}.yaml", {"name": id, **fields})


def a_form(id: str, **fields: Any) -> Made:  # noqa: A002
    """Return a form."""
    return Made(f"forms/{id}.yaml", {"name": id, **fields})


def a_person(id: str, **fields: Any) -> Made:  # noqa: A002
    """Return a person."""
    return Made(f"people/{id}.yaml", {"name": id, **fields})


def a_page(id: str, **fields: Any) -> Made:  # noqa: A002
    """Return an article page."""
    return Made(f"pages/{id}.yaml", {"title": id, **fields})


def a_file(path: str, **fields: Any) -> Made:
    """Return one entity of any kind: `a_file("indicators/returns.yaml", name="返修率")`."""
    return Made(path, fields)


def files_of(*made: Made, **settings: Any) -> dict[str, str]:
    """Return the files of a handbook; a unit is added when positions would stand outside of any."""
    units = [one.path.removeprefix("units/").removesuffix(".yaml") for one in made if "units/" in one.path]
    homeless = [one for one in made if one.path.startswith("positions/") and "unit" not in one.fields]
    if homeless and not units:
        made, units = (a_unit("company", kind="公司"), *made), ["company"]
    placed = [Made(one.path, {**one.fields, "unit": units[0]}) if one in homeless else one for one in made]
    head = Made("handbook.yaml", {"company_name": COMPANY, **settings})
    return {one.path: one.text for one in (head, *placed)}


def a_handbook(*made: Made, **settings: Any) -> Handbook:
    """Return the handbook of these things; it must read without a finding.

    Raises:
        AssertionError: something is wrong with it; the messages say what.
    """
    handbook, findings = handbook_of(files_of(*made, **settings))
    assert [(finding.place, finding.message.en) for finding in findings] == []
    return handbook


def site_of(handbook: Handbook, profile: Profile = Profile.PUBLIC, today: datetime.date = TODAY) -> Site:
    """Return the site of a handbook as the pipeline makes it."""
    whole = seen_by(handbook, profile)
    return expand(whole.as_of(today), today, whole)


def page_at(path: str, site: Site | Handbook) -> Page:
    """Return a page of a site, or of the public site of a handbook."""
    return (site_of(site) if isinstance(site, Handbook) else site).page(path)


def rendered(
    handbook: Handbook,
    profile: Profile = Profile.PUBLIC,
    today: datetime.date = TODAY,
    engine: Engine | None = None,
) -> dict[str, bytes]:
    """Return all files of the site of a handbook, made with the templates of this project."""
    env = environment([ROOT / "templates"], Wording("zh", {}), engine)
    return dict(render(site_of(handbook, profile, today), env))


def text_at(path: str, handbook: Handbook, profile: Profile = Profile.PUBLIC) -> str:
    """Return one rendered page as Markdown."""
    return rendered(handbook, profile)[path].decode()


def wrong_in(files: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Return what is wrong with files: the rule's name, path and line, and the words that the finding marks."""
    content = content_of(files)
    sources = content.sources()
    found = []
    for finding in load(content)[1]:
        place = finding.place
        if place is None or place.path not in sources:
            found.append((finding.name, place.path if place else "", ""))
            continue
        source = sources[place.path]
        line = source.position(place.span.start).line
        found.append((finding.name, f"{place.path}:{line}", source.text[slice(*place.span)].strip()))
    return found
