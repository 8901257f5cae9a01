"""Makes the pictures in docs/images from the sample company, in headless Chromium.

Run it when pages look different: python -m docs.make_screenshots
"""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.building import built_sample
from tests.browser.chromium import launch

IMAGES = Path(__file__).with_name("images")


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: which page, in how large a window, and what of it."""

    name: str
    page: str
    width_px: int = 1280
    height_px: int = 720
    part: str = ""
    """A selector of what to show, "" for the top of the page."""


SHOTS = (
    Shot("home", "index.html"),
    Shot("position", "positions/iqc-inspector.html", height_px=800),
    Shot("chart", "units/quality.html", height_px=2400, part="#chart-quality"),
    Shot("staffing", "views/staffing.html"),
    Shot("phone", "positions/iqc-inspector.html", width_px=390, height_px=760),
)


def main() -> None:
    """Build the sample in a folder of its own and write every picture."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = built_sample(Path(folder))
        browser = launch(playwright)
        for shot in SHOTS:
            take(shot, site, browser)
        browser.close()


def take(shot: Shot, site: Path, browser: Browser) -> None:
    """Write one picture."""
    page = browser.new_page(viewport={"width": shot.width_px, "height": shot.height_px})
    page.goto((site / shot.page).as_uri())
    page.wait_for_timeout(800)  # fading ends, so that the picture is the same each time
    path = IMAGES / f"{shot.name}.png"
    if shot.part:
        page.locator(shot.part).first.screenshot(path=path)
    else:
        page.screenshot(path=path)
    page.close()


if __name__ == "__main__":
    main()
