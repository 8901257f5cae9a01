"""What `zhishou serve` does on each save: pages follow the content, and a mistake never takes good pages away."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics.findings import Finding
from generator.expand.site import pages_about
from generator.hosts.building import errors_in, frame
from generator.hosts.link_findings import broken_links
from generator.hosts.places import Project
from generator.hosts.site_folder import write_pages, write_site_folder
from generator.lint.checking import check
from generator.model.handbook import Handbook
from generator.model.loading import load
from generator.model.profiles import seen_by
from generator.pipeline import Build, Options, site_of
from generator.render.rendering import Memory, render, render_page
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


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is on the pages now."""

    build: Build
    options: Options
    content: Content


class Preview:
    """Keeps a written folder of a project up to date: one of its own, so that a build beside it meets none of it."""

    def __init__(
        self, project: Project, options: Callable[[Content], Options], name: str = "preview"
    ) -> None:
        self.project = project
        self.folder = project.build / name
        """Where the pages are written."""
        self._options_for = options
        self._last: _Shown | None = None
        self._memory: Memory = {}
        self._memory_of: object = None
        """What the memory is good for: options and templates."""

    def refresh(self) -> Refreshed:
        """Read the content again and write what changed, the pages of the saved files first.

        Half-typed YAML would make pages vanish and links break all over; so pages stay as they are while there are
        more errors in reading than in what is shown. The first time there is nothing to keep, and pages appear in
        any case. Checks take their time afterwards.
        """
        content = read_content(self.project.content)
        options = self._options_for(content)
        handbook, findings = load(content)
        kept = self._last is not None and errors_in(findings) > errors_in(self._last.build.findings)
        changed = () if kept else self._show(content, handbook, findings, options)
        checked = check(handbook, options.today, options.profile)
        links = () if kept else broken_links(self.shown, self.project)
        return Refreshed(content, (*findings, *checked, *links), changed, kept)

    @property
    def shown(self) -> Build:
        """The build that is shown, with the findings of reading; `refresh` must have been called."""
        return self._now.build

    @property
    def options(self) -> Options:
        """The options of the build that is shown; `refresh` must have been called."""
        return self._now.options

    @property
    def watched(self) -> tuple[Path, ...]:
        """The folders whose files pages are made from."""
        folders = (self.project.content, *self.project.templates, *self.project.site_config)
        return tuple(folder for folder in folders if folder.is_dir())

    @property
    def _now(self) -> _Shown:
        if self._last is None:
            raise RuntimeError("nothing was built yet")
        return self._last

    def _show(
        self, content: Content, handbook: Handbook, findings: tuple[Finding, ...], options: Options
    ) -> tuple[str, ...]:
        first = self._show_saved_files(content, handbook, options)
        site = site_of(handbook, options)
        files = render(site, frame(self.project, options), self._memory_for(options))
        made = Build(handbook, site, files, findings)
        changed = write_site_folder(made, self.project, options, self.folder)
        self._last = _Shown(made, options, content)
        return tuple(sorted({*first, *changed}))

    def _show_saved_files(self, content: Content, handbook: Handbook, options: Options) -> tuple[str, ...]:
        """Write the pages of the files that were saved while the rest of the site is still to be worked out."""
        if self._last is None:
            return ()
        whole = seen_by(handbook, options.profile)
        pages = pages_about(whole.as_of(options.today), _saved(self._last.content, content), whole)
        known = {page.path for page in self._last.build.site.pages}
        env = frame(self.project, options)
        files = {page.path: render_page(page, env).encode() for page in pages if page.path in known}
        return write_pages(self.folder, files)

    def _memory_for(self, options: Options) -> Memory:
        folders = (*self.project.templates, *self.project.site_config)
        files = [file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file()]
        wanted = (options, tuple((file, file.stat().st_mtime_ns) for file in files))
        if wanted != self._memory_of:
            self._memory, self._memory_of = {}, wanted
        return self._memory


def needs_restart(changed: tuple[str, ...]) -> bool:
    """Return whether an engine's quick path would not show the changes: the frame of every page is another."""
    return any(path == "base.yml" or path.startswith("overrides/") for path in changed)


def _saved(before: Content, now: Content) -> frozenset[str]:
    """Return the paths of the documents that are not what they were."""
    old = {document.source.path: document.source for document in before.documents}
    return frozenset(one.source.path for one in now.documents if old.get(one.source.path) != one.source)
