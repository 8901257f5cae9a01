"""Pages to Markdown files."""

import json
from collections.abc import Mapping

from jinja2 import Environment

from generator.expand.page import Page, Site
from generator.render.downloads import downloads
from generator.render.prose import plain


def render(site: Site, env: Environment) -> Mapping[str, bytes]:
    """Return the files of a site by their path: one Markdown file a page, and the downloads."""
    files = {page.path: render_page(page, env).encode() for page in site.pages}
    return {**files, **dict(downloads(site)), **site.files}


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
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items()]
    return "\n".join(["---", *lines, "---", ""])
