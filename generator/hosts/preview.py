"""What `zhishou serve` does on each save: pages follow the content, and a mistake never takes good pages away."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics.findings import Finding
from generator.hosts.building import errors_in, expanded
from generator.hosts.places import Project
from generator.hosts.site_folder import write_site_folder
from generator.pipeline import Build, Options
from generator.source.content_folder import Content, read_content


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What one look at the content gave."""

    content: Content
    findings: tuple[Finding, ...]
    changed: tuple[str, ...]
    """Files of the build folder that were written or removed."""

    kept: bool
    """Whether the pages were left as they were because there are more errors than before."""


class Preview:
    """Keeps the written folder of a project up to date."""

    def __init__(self, project: Project, options: Callable[[Content], Options]) -> None:
        self.project = project
        self._options_for = options
        self._shown: tuple[Build, Options] | None = None

    def refresh(self) -> Refreshed:
        """Read the content again and write what changed.

        Half-typed YAML would make pages vanish and links break all over; so pages stay as they are while there are
        more errors than in what is shown. The first time there is nothing to keep, and pages appear in any case.
        """
        content = read_content(self.project.content)
        options = self._options_for(content)
        made = expanded(self.project, content, options)
        if self._shown and errors_in(made.findings) > errors_in(self.shown.findings):
            return Refreshed(content, made.findings, (), kept=True)
        changed = write_site_folder(made, self.project, options)
        self._shown = made, options
        return Refreshed(content, made.findings, changed, kept=False)

    @property
    def shown(self) -> Build:
        """The build that is shown; `refresh` must have been called."""
        return self._last[0]

    @property
    def options(self) -> Options:
        """The options of the build that is shown; `refresh` must have been called."""
        return self._last[1]

    @property
    def _last(self) -> tuple[Build, Options]:
        if self._shown is None:
            raise RuntimeError("nothing was built yet")
        return self._shown

    @property
    def watched(self) -> tuple[Path, ...]:
        """The folders whose files pages are made from."""
        folders = (self.project.content, *self.project.templates, *self.project.site_config)
        return tuple(folder for folder in folders if folder.is_dir())


def needs_restart(changed: tuple[str, ...]) -> bool:
    """Return whether an engine's quick path would not show the changes: the frame of every page is another."""
    return any(path == "base.yml" or path.startswith("overrides/") for path in changed)
