"""Links that lead nowhere, found before an engine runs, so that they are found under every engine."""

import posixpath
import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from pymdownx.slugs import slugify  # type: ignore[import-untyped]

from generator.diagnostics.findings import Finding, Place
from generator.expand.page import Page
from generator.hosts.engine_findings import DEAD_ANCHOR, DEAD_LINK
from generator.hosts.places import Project
from generator.hosts.site_folder import static_files
from generator.pipeline import Build
from generator.render.link_check import BrokenLink, Missing, check_links

_HEADING = re.compile(r"^#{1,6} (.*?)(?: \{:?[^{}]*\})?$", re.MULTILINE)
_slug = slugify(case="lower")


def broken_links(made: Build, project: Project) -> tuple[Finding, ...]:
    """Return a finding for each link of the pages that leads nowhere, at the file that an author wrote."""
    pages = {page.path: page for page in made.site.pages}
    static = static_files(made, project).keys()
    found = (link for link in check_links(made.files, static) if not _is_heading(link, made))
    return tuple(dict.fromkeys(_findings(found, pages)))


def _findings(links: Iterator[BrokenLink], pages: dict[str, Page]) -> Iterator[Finding]:
    for link in links:
        page = pages.get(link.path)
        rule = DEAD_ANCHOR if link.missing is Missing.ANCHOR else DEAD_LINK
        place = Place(page.source.path, page.source.span) if page and page.source else None
        yield rule.finding(link.message, place)


def _is_heading(link: BrokenLink, made: Build) -> bool:
    """Whether the anchor is one that the engine will make out of a heading."""
    if link.missing is not Missing.ANCHOR:
        return False
    target, _, anchor = unquote(link.address).partition("#")
    path = posixpath.normpath(posixpath.join(posixpath.dirname(link.path), target)) if target else link.path
    page = made.files.get(re.sub(r"\.html$", ".md", path), b"").decode()
    return anchor in {_slug(unescape(words), "-") for words in _HEADING.findall(page)}
