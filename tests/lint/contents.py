"""Small content folders in memory, for checks."""

import datetime
from collections.abc import Mapping

from generator.diagnostics.findings import Finding
from generator.lint.checking import check
from generator.model.loading import load
from generator.model.values import Profile
from generator.source.content_folder import Content, Form, read_document
from generator.source.text import Source

HANDBOOK = "公司名称: 甲公司\n"
"""What handbook.yaml says when a content folder does not give one."""


def content_of(files: Mapping[str, str]) -> Content:
    """Return the content folder of these texts by path, all of which can be read."""
    documents = []
    for path, text in sorted({"handbook.yaml": HANDBOOK, **files}.items()):
        form = Form.MARKDOWN if path.endswith(".md") else Form.YAML
        document, problems = read_document(Source(path, text), form)
        assert problems == ()
        documents.append(document)
    return Content("content", tuple(documents))


def found_in(
    files: Mapping[str, str], profile: Profile = Profile.RESTRICTED, day: str = "2026-06-01", unread: int = 0
) -> tuple[Finding, ...]:
    """Return what the rules find, when loading itself finds so many mistakes."""
    handbook, mistakes = load(content_of(files))
    assert len(mistakes) == unread
    return check(handbook, datetime.date.fromisoformat(day), profile)
