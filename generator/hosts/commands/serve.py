"""zhishou serve: a preview that follows every save."""

import contextlib
import datetime
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import click
import watchfiles

from generator.diagnostics.findings import Finding, Severity
from generator.diagnostics.show.text import summary
from generator.hosts.building import options_for
from generator.hosts.commands import shared
from generator.hosts.console import Console, Stop
from generator.hosts.engine import Complaint, Run
from generator.hosts.engine_findings import findings_of
from generator.hosts.engine_server import HOST, EngineServer
from generator.hosts.preview import Preview, Refreshed, needs_restart
from generator.hosts.trouble import words_for

PORT = 8000
_Identity = tuple[str, str, str]
_NOTHING: _Identity = ("", "", "")


def command(console: Console) -> click.Command:
    """Return the command."""
    say = console.words
    help_text = say(
        "边写边看: 保存文件后一两秒内刷新网页，并列出问题。\n\n"
        "新出现错误时网页保持上一次的样子，改好后自动更新。预览的搜索可能不完整；发布用 zhishou build。按 Ctrl+C 结束。",
        "Preview while writing: a save refreshes the page within a second or two and lists what is wrong.\n\n"
        "New errors leave the pages as they were until they are mended. Search may be incomplete; use zhishou build "
        "to publish. Press Ctrl+C to stop.",
    )

    @click.command("serve", help=help_text)
    @click.option(
        "--port",
        type=click.IntRange(1, 65535),
        default=PORT,
        show_default=True,
        metavar=say("端口", "PORT"),
        help=say("网页的端口。", "Port of the preview."),
    )
    @shared.date_option(say)
    @shared.profile_option(say)
    @shared.language_option(say, say("网站和提示的语言。", "Language of the site and of messages."))
    @shared.engine_option(say)
    @shared.project_option(say)
    def serve(
        port: int,
        day: datetime.date | None,
        profile: str,
        language: str | None,
        engine_name: str,
        folder: Path | None,
    ) -> int:
        project = shared.project_at(folder)
        preview = Preview(project, lambda content: options_for(content, day, profile, language))
        with _ended_by_signal():
            Watching(preview, console, engine_name, port).run()
        console.say("预览已结束", "preview ended")
        return shared.OK

    return serve


class Watching:
    """The loop of a preview: one server, and one look at the content after each save."""

    def __init__(self, preview: Preview, console: Console, engine_name: str, port: int) -> None:
        self.preview = preview
        self.console = console
        self.engine_name = engine_name
        self.port = port
        self._known: frozenset[_Identity] = frozenset()

    def run(self) -> None:
        """Serve until interrupted.

        Raises:
            Stop: the server cannot start, or ended by itself.
        """
        self._show(self.preview.refresh())
        server = self._start()
        try:
            for events in watchfiles.watch(
                *self.preview.watched, step=30, rust_timeout=500, yield_on_timeout=True
            ):
                if not server.is_running:
                    raise _ended_by_itself(server)
                if events and self._look_again():
                    server.stop()
                    server = self._start()
        finally:
            server.stop()

    def _start(self) -> EngineServer:
        self.console.say(
            f"正在生成 {len(self.preview.shown.site.pages)} 页预览…",
            f"building a preview of {len(self.preview.shown.site.pages)} pages ...",
        )
        folder, today = self.preview.folder, self.preview.options.today
        server = EngineServer(folder, self.engine_name, self.port, today, self._complain)
        if not server.wait_until_ready():
            server.stop()
            raise _ended_by_itself(server)
        address = f"http://{HOST}:{self.port}/index.html"
        self.console.say(f"在浏览器里打开 {address}；按 Ctrl+C 结束", f"open {address}; press Ctrl+C to stop")
        return server

    def _look_again(self) -> bool:
        """Refresh the pages after a save; return whether the server must be started anew."""
        begun = time.monotonic()
        try:
            refreshed = self.preview.refresh()
        except Exception as error:  # a template in the making must not end the preview
            words = words_for(error)
            self.console.alarm(words.zh, words.en)
            return False
        self._show(refreshed)
        seconds = time.monotonic() - begun
        if refreshed.changed:
            number = len(refreshed.changed)
            self.console.say(
                f"更新了 {number} 个文件（{seconds:.1f} 秒）", f"{number} files in {seconds:.1f} s"
            )
        return needs_restart(refreshed.changed) and self.engine_name != "zensical"

    def _show(self, refreshed: Refreshed) -> None:
        """Print errors, and of the rest what was not there before: a long list would hide what a save changed."""
        news = tuple(
            finding
            for finding in refreshed.findings
            if finding.severity is Severity.ERROR or (self._known and _identity(finding) not in self._known)
        )
        self._known = frozenset({_NOTHING, *map(_identity, refreshed.findings)})
        shared.show(news, refreshed.content, self.preview.project, self.console, summary=False)
        self.console.say(summary(refreshed.findings, "zh"), summary(refreshed.findings, "en"))
        if refreshed.kept:
            self.console.alarm(
                "出现了新的错误，网页保持上一次的样子", "there are new errors, so the pages stay as they were"
            )

    def _complain(self, complaint: Complaint) -> None:
        """Print what the engine found; it is told from another thread, while we wait for saves."""
        for finding in findings_of(Run(0, (complaint,), ""), self.preview.shown.site):
            self.console.alarm(finding.message.zh, finding.message.en)


def _identity(finding: Finding) -> _Identity:
    """What makes a finding the same after a save that moved it up or down."""
    return finding.code, finding.place.path if finding.place else "", finding.message.zh


def _ended_by_itself(server: EngineServer) -> Stop:
    last = next((line.strip() for line in reversed(server.output) if line.strip()), "")
    return Stop(f"网站引擎自己结束了: {last}", f"the engine ended by itself: {last}")


@contextlib.contextmanager
def _ended_by_signal() -> Iterator[None]:
    """Let Ctrl+C and a polite kill end the block in the same orderly way."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        signal.signal(signal.SIGTERM, before)
