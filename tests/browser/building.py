"""Builds the site that the browser tests open."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TODAY = "2026-01-20"


def built_sample(folder: Path) -> Path:
    """Build the sample company in a folder of its own and return the folder of its HTML pages.

    Raises:
        RuntimeError: the build failed; the message holds what it wrote.
    """
    shutil.copytree(ROOT / "content", folder / "content")
    command = [
        sys.executable,
        "-m",
        "generator.hosts",
        "build",
        "--date",
        TODAY,
        "--project",
        str(folder),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0 or not (folder / "site" / "index.html").is_file():
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return folder / "site"
