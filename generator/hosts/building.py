"""From a project on disk to a build, and from a build to a published site."""

import atexit
import datetime
import json
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import yaml
from jinja2 import Environment

from generator.diagnostics.findings import Finding, Severity
from generator.diagnostics.words import Words
from generator.drawing.graphviz import Engine, find_engine
from generator.hosts import engine
from generator.hosts.console import Stop
from generator.hosts.engine_findings import findings_of
from generator.hosts.places import HEADS, Project
from generator.hosts.publishing import publish
from generator.hosts.site_folder import claim, write_site_folder
from generator.hosts.writing import write_bytes
from generator.model.values import Profile
from generator.pipeline import Build, Options, build
from generator.render.environment import Wording, environment
from generator.source.content_folder import Content
from generator.source.nodes import Mapping as MappingNode
from generator.source.nodes import Scalar

DATE_VARIABLE = "ZHISHOU_DATE"
DRAFT = Words(
    "预览稿，检查没有全部通过，不作为依据", "Preview: not all checks have passed, do not rely on it"
)
"""The banner over every page of a site that may have been built in spite of errors."""


def today() -> datetime.date:
    """Return the day to build for: ZHISHOU_DATE, else the day on the clock, which is read nowhere else.

    Raises:
        Stop: ZHISHOU_DATE is no date.
    """
    written = os.environ.get(DATE_VARIABLE, "").strip()
    if not written:
        return datetime.datetime.now().astimezone().date()
    try:
        return datetime.date.fromisoformat(written)
    except ValueError:
        raise Stop(
            f"环境变量 {DATE_VARIABLE} 不是日期: {written}；写成 2026-01-31 的样子",
            f"the variable {DATE_VARIABLE} is no date: {written}; write it like 2026-01-31",
        ) from None


def options_for(
    content: Content, day: datetime.date | None, profile: str | None, language: str | None
) -> Options:
    """Return the options of a build; what is not asked for comes from the clock and the handbook."""
    return Options(day or today(), Profile.from_text(profile or "public"), language or site_language(content))


def site_language(content: Content) -> str:
    """Return the language that the head of a handbook names, else "zh"."""
    for document in content.documents:
        if document.source.path in HEADS and isinstance(document.node, MappingNode):
            written = document.node.get("语言", "language")
            if isinstance(written, Scalar) and written.text.strip().lower().startswith("en"):
                return "en"
    return "zh"


def expanded(project: Project, content: Content, options: Options) -> Build:
    """Return the build of a project's content with its templates and words.

    Raises:
        NotOurFolder: the build folder, which keeps the compiled engine of the maps, is not ours.
    """
    claim(project.build)
    maps = _engine_for_maps(project.build / "cache")
    return build(content, options, project.templates, words(project, options.language), maps)


def frame(project: Project, options: Options) -> Environment:
    """Return the templates of a project with its words, ready to render pages.

    Raises:
        NotOurFolder: the build folder is not ours.
    """
    claim(project.build)
    wording = Wording(options.language, words(project, options.language))
    return environment(project.templates, wording, _engine_for_maps(project.build / "cache"))


@cache
def _engine_for_maps(kept: Path) -> Engine | None:
    """A preview asks at every save; starting the engine once is enough."""
    return find_engine(kept)


# Left to the end of the interpreter, the engine's own clean-up writes tracebacks.
atexit.register(_engine_for_maps.cache_clear)


def words(project: Project, language: str) -> Mapping[str, str]:
    """Return what a site says in place of the templates' own words: `site_config/words/en.yml`, the user's over ours."""
    found: dict[str, str] = {}
    for folder in reversed(project.site_config):
        file = folder / "words" / f"{language}.yml"
        if file.is_file():
            read = yaml.safe_load(file.read_text(encoding="utf-8"))
            found |= {str(key): str(value) for key, value in (read or {}).items()}
    return found


def errors_in(findings: tuple[Finding, ...]) -> int:
    """Return how many findings are errors."""
    return sum(finding.severity is Severity.ERROR for finding in findings)


def as_draft(made: Build, language: str) -> Build:
    """Return a build whose pages carry a banner that warns their readers; a banner of their own stays."""
    banner = json.dumps({"kind": "draft", "text": DRAFT.text(language)}, ensure_ascii=False)
    return replace(made, files={path: _with_banner(path, data, banner) for path, data in made.files.items()})


def built_aside(made: Build, project: Project, options: Options, engine_name: str) -> tuple[Finding, ...]:
    """Write a build and let an engine make a site of it inside the build folder; return what the engine found."""
    write_site_folder(made, project, options)
    shutil.rmtree(project.build / engine.SITE, ignore_errors=True)
    run = engine.build_site(project.build, engine_name, options.today)
    write_bytes(project.build / "engine.log", run.output.encode())
    return findings_of(run, made.site)


def publish_aside(made: Build, project: Project) -> None:
    """Publish the site that an engine made inside the build folder."""
    publish(project.build / engine.SITE, project.site, (page.url for page in made.site.pages))


def _with_banner(path: str, data: bytes, banner: str) -> bytes:
    text = data.decode() if path.endswith(".md") else ""
    if not text.startswith("---\n") or re.search(r"^banner:", text.partition("\n---\n")[0], re.MULTILINE):
        return data
    return text.replace("---\n", f"---\nbanner: {banner}\n", 1).encode()
