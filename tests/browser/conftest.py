"""A built sample site, a server and a browser for the tests that open pages."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.building import built_sample
from tests.browser.chromium import launch
from tests.browser.reading import Reader


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing: a failed test shows what it needs."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built sample's HTML pages."""
    return built_sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the site on this machine, ending in a slash."""
    handler = functools.partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def online(browser: Browser, served: str) -> Reader:
    """Reads the site from a web server."""
    return Reader(browser, served)


@pytest.fixture
def offline(browser: Browser, site: Path) -> Reader:
    """Reads the site from its folder, without a server."""
    return Reader(browser, site.as_uri() + "/")


@pytest.fixture(params=["online", "offline"])
def reader(request: pytest.FixtureRequest) -> Reader:
    """Reads the site both ways, one after the other."""
    chosen: Reader = request.getfixturevalue(request.param)
    return chosen
