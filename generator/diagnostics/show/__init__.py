"""Findings on paper: for people, for editors, for build servers."""

from collections.abc import Mapping
from typing import Protocol

from generator.diagnostics.findings import Finding
from generator.diagnostics.show import github, gitlab, json_list, junit, sarif, text
from generator.source.text import Source


class Render(Protocol):
    """How every format is called."""

    def __call__(
        self,
        findings: tuple[Finding, ...],
        sources: Mapping[str, Source],
        language: str = "zh",
        prefix: str = "",
    ) -> str:
        """Return the findings, sorted by place, as one text that ends with a line end.

        `sources` gives the text of each path; `prefix` is the content folder as the reader knows it ("content").
        """


FORMATS: Mapping[str, Render] = {
    "text": text.render,
    "json": json_list.render,
    "sarif": sarif.render,
    "github": github.render,
    "gitlab": gitlab.render,
    "junit": junit.render,
}
"""Every format by the name that `--format` takes."""
