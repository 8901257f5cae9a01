"""Pages to Markdown files."""

import json
import re
from collections.abc import Mapping

from jinja2 import Environment

from generator.expand.page import Page, Site
from generator.render.downloads import downloads
from generator.render.prose import plain

_UNPRINTABLE = re.compile("[\\x7f-\\x9f\\u2028\\u2029\\ud800-\\udfff\\ufeff\\ufffe\\uffff]")

Memory = dict[str, tuple[Page, Mapping[str, bytes]]]
"""The pages that were rendered, by their path, with their files; good for as long as the environment is the same."""


def render(site: Site, env: Environment, memory: Memory | None = None) -> Mapping[str, bytes]:
    """Return the files of a site by their path: one Markdown file a page, and the downloads.

    Args:
        site: the pages.
        env: the templates.
        memory: what was rendered before; pages that are the same are taken from it, others are put into it.

    Raises:
        ValueError: two pages write the same file.
    """
    files: dict[str, bytes] = {}
    for page in site.pages:
        made = page_files(page, env, memory)
        if twice := files.keys() & made.keys():
            raise ValueError(f"the page {page.path} writes what another page has written: {sorted(twice)}")
        files |= made
    return {**files, **site.files}


def page_files(page: Page, env: Environment, memory: Memory | None = None) -> Mapping[str, bytes]:
    """Return the files of one page: its Markdown and the downloads of its figures."""
    before = memory.get(page.path) if memory is not None else None
    if before is not None and before[0] == page:
        return before[1]
    files = {page.path: render_page(page, env).encode(), **dict(downloads(page))}
    if memory is not None:
        memory[page.path] = page, files
    return files


def render_page(page: Page, env: Environment) -> str:
    """Return one page as Markdown with front matter.

    Raises:
        jinja2.UndefinedError: the template names something its view does not have.
    """
    body = env.get_template(page.template).render(page=page, view=page.view)
    return f"{_front_matter(page)}\n{body.strip()}\n"


def _front_matter(page: Page) -> str:
    """Front matter as JSON values, which are YAML and need no escaping rules of their own."""
    fields: dict[str, object] = {"title": page.title}
    if page.description:
        fields["description"] = plain(page.description)
    if page.source is not None:
        fields |= {"source": page.source.path, "source_line": page.source_line}
    if page.banner is not None:
        fields["banner"] = {"kind": page.banner[0], "text": page.banner[1]}
    number, version = page.document
    fields |= {name: value for name, value in (("document", number), ("version", version)) if value}
    if page.hide:
        fields["hide"] = list(page.hide)
    if not page.in_search:
        fields["search"] = {"exclude": True}
    lines = [f"{name}: {_json(value)}" for name, value in fields.items()]
    return "\n".join(["---", *lines, "---", ""])


def _json(value: object) -> str:
    """Return a value as JSON that is YAML too: YAML refuses some characters that JSON lets stand."""
    text = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
