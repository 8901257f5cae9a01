"""The plugin behind plain `mkdocs build` and `mkdocs serve`: the same pages as `zhishou build`, for MkDocs and ProperDocs."""

import datetime
from pathlib import Path
from typing import Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files

from generator.diagnostics.findings import Finding, Severity
from generator.diagnostics.show.common import in_order, region
from generator.hosts.building import errors_in, options_for
from generator.hosts.console import chosen_language
from generator.hosts.places import find_project
from generator.hosts.preview import Preview, Refreshed
from generator.hosts.site_settings import page_settings
from generator.hosts.trouble import words_for
from generator.model.values import Profile
from generator.source.content_folder import Content

_log = get_plugin_logger(__name__)


class ZhishouConfig(Config):  # type: ignore[no-untyped-call]
    """What may stand below `zhishou:` in mkdocs.yml; each has the meaning of the option of `zhishou build`."""

    date = config_options.Optional(config_options.Type(str))
    profile = config_options.Choice([profile.value for profile in Profile], default=Profile.PUBLIC.value)
    language = config_options.Optional(config_options.Choice(["zh", "en"]))


class ZhishouPlugin(BasePlugin[ZhishouConfig]):  # type: ignore[no-untyped-call]
    """Adds the pages of the handbook to a MkDocs site."""

    def __init__(self) -> None:
        self._preview: Preview | None = None
        self._serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether somebody watches; having this method also keeps this object from save to save."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Write the pages into the build folder and put navigation and facts into the settings.

        Raises:
            PluginError: the content has errors, or cannot be read at all; an earlier site is kept.
        """
        try:
            preview = self._preview_for(config)
            self._tell(preview.refresh(), preview)
        except PluginError:
            raise
        except Exception as error:
            raise PluginError(words_for(error).text(chosen_language([]))) from error
        settings = page_settings(preview.shown, preview.options)
        config.nav = settings["nav"]
        config.not_in_nav = config_options.PathSpec().validate(settings["not_in_nav"])
        for name, value in settings["extra"].items():
            config.extra.setdefault(name, value)
        config.watch.extend(str(folder) for folder in preview.watched)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add every written file that docs_dir does not have, as the real file that it is.

        With `content=` instead of the file each page would count as changed at every save.
        """
        if self._preview is None:
            return files
        folder = self._preview.folder / "docs"
        for path in sorted(folder.rglob("*")):
            uri = path.relative_to(folder).as_posix()
            if path.is_file() and files.get_file_from_path(uri) is None:
                files.append(File.generated(config, uri, abs_src_path=str(path)))
        return files

    def _preview_for(self, config: MkDocsConfig) -> Preview:
        if self._preview is None:
            day = datetime.date.fromisoformat(self.config.date) if self.config.date else None
            profile, language = self.config.profile, self.config.language
            project = find_project(Path(config.config_file_path).parent)
            self._preview = Preview(project, lambda read: options_for(read, day, profile, language), "plugin")
        return self._preview

    def _tell(self, refreshed: Refreshed, preview: Preview) -> None:
        """Log what is wrong; while somebody watches, the last good pages stay, otherwise errors end the build."""
        for finding in in_order(refreshed.findings):
            log = _log.info if finding.severity is Severity.INFO else _log.warning
            log(_line(finding, refreshed.content, preview.project.content.name))
        errors = errors_in(refreshed.findings)
        if errors and not self._serving:
            zh, en = (
                f"内容有 {errors} 个错误，没有生成网站",
                f"{errors} errors in the content, no site was built",
            )
            raise PluginError(en if chosen_language([]) == "en" else zh)


def _line(finding: Finding, content: Content, prefix: str) -> str:
    sources = {document.source.path: document.source for document in content.documents}
    where = region(finding.place, sources, prefix)
    message = finding.message.text(chosen_language([]))
    return f"{where.path}:{where.start.line}:{where.start.column} {finding.code} {message}"
