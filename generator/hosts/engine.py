"""Runs the engine that turns the written folder into a site: MkDocs, ProperDocs or Zensical, each as a process."""

import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

SITE = "site"
"""Where an engine leaves its site, in the folder of its settings."""

_MODULES = {"mkdocs": "mkdocs", "properdocs": "properdocs", "zensical": "zensical"}
_LINE = re.compile(r"^(?P<level>DEBUG|INFO|WARNING|ERROR|CRITICAL)\s*-\s+(?P<text>.*)$")
_PLAIN_LINE = re.compile(r"^(?P<level>Warning|Error): (?P<text>.*)$")
_PAGE = re.compile(r"^Doc file '(?P<page>[^']+)'")
_PAGE_BELOW = re.compile(r"^\s*\S*\[ (?P<page>.+?)(:\d+)* \]$")
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_SUMMARIES = re.compile(r"^(Aborted\b|A 'dirty' build)")


class NoEngine(Exception):
    """The engine that was asked for is not installed."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class Complaint:
    """One line that an engine wrote: a warning, or an error that ended it."""

    level: str
    """"WARNING" or "ERROR"."""

    text: str
    page: str = ""
    """The page it is about, "" when it names none: "units/quality.md"."""


@dataclass(frozen=True, slots=True)
class Run:
    """How a run of an engine ended."""

    exit_code: int
    complaints: tuple[Complaint, ...]
    output: str
    """Everything it wrote, for the log."""


ENGINES = tuple(_MODULES)


def is_installed(engine: str) -> bool:
    """Return whether an engine can be run by this Python."""
    return importlib.util.find_spec(_MODULES[engine]) is not None


def build_site(folder: Path, engine: str, today: date) -> Run:
    """Let an engine build the site of a written folder into its `site/`, strictly.

    Raises:
        NoEngine: the engine is not installed.
    """
    return run(folder, (*command(engine), "build", "--clean", "--strict", "-f", "mkdocs.yml"), today)


def command(engine: str) -> tuple[str, ...]:
    """Return how an engine is called.

    Raises:
        NoEngine: the engine is not installed.
    """
    if not is_installed(engine):
        raise NoEngine(engine)
    # Without -P a folder named like a module in the working folder would be imported in its place.
    return (sys.executable, "-P", "-m", _MODULES[engine])


def run(folder: Path, arguments: Sequence[str], today: date) -> Run:
    """Run an engine in a folder and return what it said; waits until it ends."""
    done = subprocess.run(
        arguments,
        cwd=folder,
        env=environment(today),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    output = done.stdout.decode("utf-8", errors="replace")
    return Run(done.returncode, complaints_in(output), output)


def environment(today: date) -> Mapping[str, str]:
    """Return the environment of an engine: no banners, UTF-8, and the build date for what it stamps on files."""
    noon = datetime.combine(today, time(12), tzinfo=UTC)
    return {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
        "NO_COLOR": "1",
        "PYTHONUTF8": "1",
        "PYTHONIOENCODING": "utf-8",
        "SOURCE_DATE_EPOCH": str(int(noon.timestamp())),
    }


def complaints_in(output: str) -> tuple[Complaint, ...]:
    """Return warnings and errors in what an engine wrote; lines that only count them are left out."""
    lines = _COLOURS.sub("", output).splitlines()
    found = (complaint_at(line, below) for line, below in zip(lines, [*lines[1:], ""], strict=True))
    return tuple(complaint for complaint in found if complaint)


def complaint_at(line: str, below: str = "") -> Complaint | None:
    """Return the complaint that a line holds, if any; Zensical names the page in the line below."""
    match = _LINE.match(line) or _PLAIN_LINE.match(line)
    if match is None or match["level"] in ("DEBUG", "INFO") or _SUMMARIES.match(match["text"]):
        return None
    page = _PAGE.match(match["text"]) or _PAGE_BELOW.match(below)
    level = "WARNING" if match["level"].upper() == "WARNING" else "ERROR"
    return Complaint(level, match["text"].strip(), page["page"] if page else "")
