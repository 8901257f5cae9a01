"""The whole journey from content to the files of a site."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics.findings import Finding
from generator.drawing.graphviz import Engine
from generator.expand.page import Site
from generator.expand.site import expand
from generator.lint.checking import check
from generator.model.handbook import Handbook
from generator.model.loading import load
from generator.model.profiles import seen_by
from generator.model.values import Profile
from generator.render.environment import Wording, environment
from generator.render.rendering import render
from generator.source.content_folder import Content


@dataclass(frozen=True, slots=True)
class Options:
    """What a build depends on beside the content."""

    today: datetime.date
    profile: Profile = Profile.PUBLIC
    language: str = "zh"


@dataclass(frozen=True)
class Build:
    """What a build gives: the files of the site and everything that was found on the way."""

    handbook: Handbook
    """As loaded, before day and profile are applied."""

    site: Site
    files: Mapping[str, bytes]
    findings: tuple[Finding, ...]


def inspect(content: Content, options: Options) -> tuple[Handbook, tuple[Finding, ...]]:
    """Return the handbook of a content folder and all findings, those of loading first."""
    handbook, findings = load(content)
    return handbook, (*findings, *check(handbook, options.today, options.profile))


def build(
    content: Content,
    options: Options,
    templates: Sequence[Path],
    words: Mapping[str, str],
    engine: Engine | None = None,
) -> Build:
    """Return the site of a content folder for one day, profile and language.

    Args:
        content: what was read from disk.
        options: day, profile and language.
        templates: template folders, the user's before ours.
        words: the words of the frame that this company or language says otherwise.
        engine: what lays out relation maps; without one their tables stand alone.
    """
    handbook, findings = inspect(content, options)
    site = site_of(handbook, options)
    files = render(site, environment(templates, Wording(options.language, words), engine))
    return Build(handbook, site, files, findings)


def site_of(handbook: Handbook, options: Options) -> Site:
    """Return the pages of a handbook as one profile sees them on one day."""
    whole = seen_by(handbook, options.profile)
    return expand(whole.as_of(options.today), options.today, whole)
