"""The engine's own preview server as a process that we start, listen to and stop."""

import contextlib
import datetime
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from generator.hosts import engine
from generator.hosts.engine import Complaint, complaint_at

HOST = "127.0.0.1"
_READY = ("Serving on ", "Serving ", "http://")
_STOP_SECONDS = 5


class PortTaken(Exception):
    """Another program listens on the port."""

    def __init__(self, port: int) -> None:
        super().__init__(str(port))
        self.port = port


class EngineServer:
    """A running preview server of MkDocs, ProperDocs or Zensical over a written folder."""

    def __init__(
        self,
        folder: Path,
        name: str,
        port: int,
        today: datetime.date,
        on_complaint: Callable[[Complaint], None],
    ) -> None:
        """Start the server.

        Raises:
            NoEngine: the engine is not installed.
            PortTaken: another program listens on the port.
        """
        arguments = (*engine.command(name), *_arguments(name), "-a", f"{HOST}:{port}", "-f", "mkdocs.yml")
        if not is_free(port):
            raise PortTaken(port)
        self._process = subprocess.Popen(
            arguments,
            cwd=folder,
            env={**engine.environment(today), "PYTHONUNBUFFERED": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
        self.output: list[str] = []
        self._ready = threading.Event()
        self._listener = threading.Thread(target=self._listen, args=(on_complaint,), daemon=True)
        self._listener.start()

    def wait_until_ready(self) -> bool:
        """Wait for the first page to be served; return False when the server ended instead."""
        while not self._ready.wait(0.1):
            if self._process.poll() is not None:
                return False
        return self.is_running

    @property
    def is_running(self) -> bool:
        """Whether the process lives."""
        return self._process.poll() is None

    def stop(self) -> None:
        """End the server and wait until it is gone; an interrupt lets it remove its temporary files."""
        if self.is_running:
            self._process.send_signal(signal.SIGINT if sys.platform != "win32" else signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(_STOP_SECONDS)
        if self.is_running:
            self._process.kill()
        self._process.wait()
        self._listener.join()
        if self._process.stdout:
            self._process.stdout.close()

    def _listen(self, on_complaint: Callable[[Complaint], None]) -> None:
        for line in self._process.stdout or ():
            self.output.append(line)
            complaint = complaint_at(line.rstrip())
            if complaint:
                on_complaint(complaint)
            elif any(word in line for word in _READY):
                self._ready.set()


def is_free(port: int) -> bool:
    """Return whether nobody listens on a port of this machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) != 0


def _arguments(name: str) -> tuple[str, ...]:
    return ("serve",) if name == "zensical" else ("serve", "--dirty", "--no-strict")
