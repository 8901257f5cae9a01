"""How much of a build is ours, and how it grows. Run with `python -m tests.benchmarks.bench_build`.

Ours: reading, loading, checking, expanding, rendering and writing the pages. Theirs: MkDocs over the same pages as
plain files. Both are CPU seconds of one process, medians of several runs, since the machine may be busy; nothing is
kept between our runs, and Python's collector is set as the command line sets it.
"""

import datetime
import gc
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from generator.drawing.graphviz import find_engine
from generator.expand.site import expand
from generator.hosts.cli import COLLECTOR
from generator.hosts.places import Project, find_project
from generator.hosts.site_folder import write_site_folder
from generator.lint.checking import check
from generator.model.loading import load
from generator.model.profiles import seen_by
from generator.model.values import Profile
from generator.pipeline import Options, build
from generator.source.content_folder import document_of, read_content
from tests.handbooks.t3 import write_t3

ROOT = Path(__file__).parents[2]
DAY = datetime.date(2026, 6, 1)
OPTIONS = Options(DAY)
TEMPLATES = (ROOT / "templates",)


def run() -> list[tuple[str, str, str]]:
    """Return name, figure and goal of each measurement."""
    rows = [_understanding(), *_shares()]
    return [*rows, *_growth()]


def _understanding() -> tuple[str, str, str]:
    seconds = _cpu(lambda: _understand(ROOT / "content"))
    return ("T2: read, load, check, expand", f"{seconds:.2f} s", "1.00 s")


def _understand(folder: Path) -> None:
    handbook, _ = load(read_content(folder))
    check(handbook, DAY, Profile.PUBLIC)
    expand(seen_by(handbook, Profile.PUBLIC).as_of(DAY), DAY)


def _shares() -> list[tuple[str, str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        project = _copy_of_sample(Path(folder))
        engine = find_engine(Path(folder) / "cache")

        def ours() -> None:
            made = build(read_content(project.content), OPTIONS, TEMPLATES, {}, engine)
            write_site_folder(made, project, OPTIONS)

        own = _cpu(ours)
        theirs = median(_mkdocs_cpu(project.build) for _ in range(3))
    share = own / (own + theirs)
    return [
        ("T2: ours, up to written pages", f"{own:.2f} s", ""),
        ("T2: MkDocs on the same pages", f"{theirs:.2f} s", ""),
        ("T2: our share of a build", f"{share:.0%}", "15%"),
    ]


def _copy_of_sample(folder: Path) -> Project:
    for name in ("content", "site_config", "templates", "mkdocs.yml"):
        (folder / name).symlink_to(ROOT / name)
    return find_project(folder)


def _mkdocs_cpu(folder: Path) -> float:
    """Return the CPU seconds of `mkdocs build` over a written folder, start of Python included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "-q",
        "-f",
        str(folder / "mkdocs.yml"),
        "-d",
        str(folder / "timed"),
    ]
    subprocess.run(command, check=True, env=quiet, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _growth() -> list[tuple[str, str, str]]:
    """Return CPU milliseconds for each position: a straight line keeps them level."""
    rows = []
    for name, factor in (("T3", 1), ("T3 x 3", 3), ("T3 x 10", 10)):
        with tempfile.TemporaryDirectory() as folder:
            write_t3(Path(folder), factor)
            seconds = _cpu(lambda: _understand(Path(folder)), runs=1)
        each = seconds * 1000 / (397 * factor)
        rows.append(
            (f"{name}: read, load, check, expand", f"{seconds:.1f} s, {each:.1f} ms a position", "level")
        )
    return rows


def _cpu(work: Callable[[], None], runs: int = 3) -> float:
    times = []
    for _ in range(runs):
        document_of.cache_clear()
        start = process_time()
        work()
        times.append(process_time() - start)
    return median(times)


def main() -> None:
    """Print the table."""
    gc.set_threshold(*COLLECTOR)
    for name, found, goal in run():
        print(f"{name:<36}{found:>28}   goal {goal}" if goal else f"{name:<36}{found:>28}")


if __name__ == "__main__":
    main()
