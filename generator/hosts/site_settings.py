"""The generated mkdocs.yml: what MkDocs, ProperDocs and Zensical need to know about one build."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.expand.page import Section
from generator.pipeline import Build, Options

_HEAD = "# 由 zhishou 生成，改动会被覆盖。Written by zhishou; changes will be overwritten.\n"
Navigation = list[Any]


def site_settings(build: Build, options: Options) -> str:
    """Return the text of mkdocs.yml for the written folder; JSON values, which are YAML."""
    fields = {
        "INHERIT": "base.yml",
        "site_name": build.site.title,
        "docs_dir": "docs",
        # Zensical takes no site_dir outside the folder of its settings.
        "site_dir": "site",
        **page_settings(build, options),
        "theme": {"custom_dir": "overrides", "language": theme_language(options.language)},
    }
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items()]
    return _HEAD + "".join(lines)


def page_settings(build: Build, options: Options) -> Mapping[str, Any]:
    """Return the settings that follow from the pages: navigation and facts for the frame."""
    return {
        "nav": list(navigation(build.site.navigation)),
        "not_in_nav": "*",
        "extra": facts(build, options),
    }


def facts(build: Build, options: Options) -> Mapping[str, str]:
    """Return what the frame of every page may print."""
    settings = build.handbook.settings
    edit_base = settings.edit_base
    return {
        "build_date": options.today.isoformat(),
        "company": settings.company_name,
        "edit_base": f"{edit_base.rstrip('/')}/" if edit_base else "",
        "profile": options.profile.value,
        "homepage": "index.html",
    }


def theme_language(language: str) -> str:
    """Return the theme's name of a language."""
    return "en" if language == "en" else "zh"


def navigation(sections: Sequence[Section]) -> Iterator[Mapping[str, Any] | str]:
    """Yield the entries of `nav`; a section with a page of its own begins with that page."""
    for section in sections:
        if not section.below:
            yield {section.title: section.path}
            continue
        below: Navigation = list(navigation(section.below))
        own = [section.path if _is_index(section.path) else {section.title: section.path}]
        yield {section.title: (own if section.path else []) + below}


def _is_index(path: str) -> bool:
    """The theme makes the heading itself lead to such a page."""
    return path.rpartition("/")[2] == "index.md"
