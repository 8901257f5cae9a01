"""zhishou serve: a save reaches the browser, a mistake takes nothing away."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.hosts.preview import needs_restart
from tests.hosts.projects import BROKEN, DAY, SMALL, CommandLine, a_project

KEEPER = "positions/keeper.yaml"
PATIENCE_SECONDS = 60


class Server:
    """A running `zhishou serve` over the small handbook."""

    def __init__(self, folder: Path, engine: str) -> None:
        self.project = a_project(folder)
        self.port = free_port()
        self._log = folder / "serve.log"
        options = ("--port", str(self.port), "--engine", engine, "--project", str(folder), "--date", DAY)
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "generator.hosts", "serve", *options],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )

    @property
    def said(self) -> str:
        return self._log.read_text(encoding="utf-8")

    def page(self) -> str:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/positions/keeper.html") as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, ConnectionError):
            return ""

    def wait_for(self, text: str) -> None:
        """Wait until a text is on the page or in what was said."""
        end = time.monotonic() + PATIENCE_SECONDS
        while text not in self.page() and text not in self.said:
            assert self._process.poll() is None, self.said
            assert time.monotonic() < end, f"no {text!r} in {self.said}"
            time.sleep(0.1)

    def save(self, text: str) -> None:
        (self.project.content / KEEPER).write_text(text, encoding="utf-8")

    def stop(self) -> int:
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(PATIENCE_SECONDS)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(params=["mkdocs", "zensical"])
def server(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Server]:
    running = Server(tmp_path, request.param)
    yield running
    running.stop()


def test_a_save_reaches_the_browser_and_a_mistake_takes_nothing_away(server: Server) -> None:
    server.wait_for("开门")

    server.save(SMALL[KEEPER] + "  - 擦橱窗\n")
    server.wait_for("擦橱窗")

    server.save(BROKEN[KEEPER])
    server.wait_for("网页保持上一次的样子")
    assert "没有叫“不存在的部”的组织单元" in server.said
    assert "擦橱窗" in server.page()

    server.save(SMALL[KEEPER] + "  - 收银\n")
    server.wait_for("收银")

    assert server.stop() == 0
    assert "预览已结束" in server.said


def test_a_port_that_is_taken_is_named(zhishou: CommandLine) -> None:
    a_project(zhishou.folder)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        said = zhishou("serve", "--port", str(port))

    assert said.code == 2
    assert f"端口 {port} 已被别的程序占用" in said.err


def test_only_what_frames_every_page_needs_a_restart() -> None:
    assert needs_restart(("docs/index.md", "overrides/main.html"))
    assert needs_restart(("base.yml",))
    assert not needs_restart(("docs/index.md", "docs/css/tokens.css", "mkdocs.yml"))
