"""Finds and starts the system's Chromium, quiet and without a network of its own."""

import os
import shutil
from pathlib import Path

from playwright.sync_api import Browser, Playwright

VARIABLE = "ZHISHOU_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HINT = (
    f"The browser tests need Chromium or Chrome and found neither {VARIABLE} nor one of {', '.join(NAMES)} on PATH.\n"
    "Debian, Ubuntu: apt-get install chromium. Fedora: dnf install chromium. macOS: brew install --cask chromium.\n"
    f"Or point {VARIABLE} to the executable. To leave these tests out: pytest -m 'not browser'."
)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def executable() -> str:
    """Return the path of the browser.

    Raises:
        FileNotFoundError: there is none; the message says how to get one.
    """
    named = os.environ.get(VARIABLE)
    if named:
        if not Path(named).is_file():
            raise FileNotFoundError(f"{VARIABLE} names {named}, which is not a file.\n{HINT}")
        return named
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise FileNotFoundError(HINT)
    return found


def launch(playwright: Playwright) -> Browser:
    """Return a headless browser."""
    return playwright.chromium.launch(executable_path=executable(), args=list(ARGUMENTS))
