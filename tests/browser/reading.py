"""What a reader does with a page: opens it on a desk or a phone, in the dark, prints it, searches."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, Request, ViewportSize

DESK = ViewportSize(width=1280, height=900)
PHONE = ViewportSize(width=390, height=844)
PAGES = ("index.html", "units/quality.html", "positions/iqc-inspector.html")
Scheme = Literal["light", "dark"]
_ALWAYS_LOCAL = ("data:", "blob:", "about:")


@dataclass(slots=True)
class Traffic:
    """Every address a page asked for, and every script error it met."""

    base: str
    addresses: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def foreign(self) -> list[str]:
        """The addresses outside the site."""
        return [address for address in self.addresses if not address.startswith((self.base, *_ALWAYS_LOCAL))]

    def watch(self, page: Page) -> None:
        """Write down what this page does from now on."""
        # Lambdas: playwright hangs a mark on the object of a bound method, and slots leave it no room.
        page.on("request", lambda request: self.addresses.append(request.url))
        page.on("requestfailed", lambda request: self._failed(request))
        page.on("response", lambda answer: self._refused(answer.url, answer.status))
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def assert_clean(self) -> None:
        """Fail when the page went outside, missed one of its own files or met a script error."""
        assert self.foreign == []
        assert self.failures == []
        assert self.errors == []

    def _failed(self, request: Request) -> None:
        self.failures.append(f"{request.url}: {request.failure}")

    def _refused(self, url: str, status: int) -> None:
        if status >= 400:
            self.failures.append(f"{url}: {status}")


class Reader:
    """Opens pages of one site, each in a fresh window whose traffic must stay inside the site."""

    def __init__(self, browser: Browser, base: str) -> None:
        self.browser = browser
        self.base = base
        """Address of the site, ending in a slash."""

    @contextmanager
    def page(self, path: str, window: ViewportSize = DESK, scheme: Scheme = "light") -> Iterator[Page]:
        """Open a page and yield it, loaded; afterwards fail on any request that left the site."""
        context = self.browser.new_context(viewport=window, color_scheme=scheme, locale="zh-CN")
        traffic = Traffic(self.base)
        try:
            page = context.new_page()
            traffic.watch(page)
            page.goto(self.base + path, wait_until="load")
            yield page
            traffic.assert_clean()
        finally:
            context.close()


def background(page: Page) -> tuple[int, int, int]:
    """Return the background colour of the page: red, green, blue from 0 to 255."""
    colour: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    red, green, blue, *_ = (int(float(part)) for part in colour.strip("rgba()").split(","))
    return red, green, blue


def overflow_px(page: Page) -> int:
    """Return how far the page can be scrolled sideways, in px."""
    width: int = page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")
    return width


def is_shown(page: Page, selector: str) -> bool:
    """Return whether anything that the selector names takes up room."""
    return any(element.is_visible() for element in page.locator(selector).all())


def search(page: Page, words: str) -> list[str]:
    """Type words into the search box and return the titles of the hits, best first."""
    page.locator(".md-search__input").click()
    page.keyboard.type(words)
    # Typed Han characters arrive as text without a key; the search listens for keys.
    page.keyboard.press("Shift")
    page.locator(".md-search-result__item").first.wait_for()
    return [title.strip() for title in page.locator(".md-search-result__item h1").all_inner_texts()]


def printed(page: Page, file: Path) -> Path:
    """Print the page to a PDF file with its own paper sizes and return the file."""
    file.write_bytes(page.pdf(prefer_css_page_size=True, print_background=True))
    return file
