"""Keys for drawings kept from one build to the next, and links that wait for their page."""

import re
from functools import cache
from hashlib import sha256
from html import unescape
from importlib.resources import files

from generator.drawing.lanes.flow import Flow
from generator.drawing.markup import Href, escape, is_allowed

_WAITING = re.compile(r'xlink:href="zs-path/([^"]*)"')


def flow_key(flow: Flow, *settings: object) -> str:
    """Return the name under which a host keeps what was drawn: 64 hexadecimal digits.

    It changes with the procedure, with the settings (whatever was passed to the layout and the drawing, such as
    orientation, width, id, title and own lane) and with the code that draws.
    """
    return sha256(f"{_code()}\n{settings!r}\n{flow!r}".encode()).hexdigest()


@cache
def _code() -> str:
    """Return a digest of the modules that draw."""
    digest = sha256()
    for package, names in (
        ("generator.drawing", ("metrics.py", "markup.py")),
        ("generator.drawing.lanes", ()),
    ):
        folder = files(package)
        found = [folder / name for name in names] or list(folder.iterdir())
        for file in sorted(found, key=lambda one: one.name):
            if file.name.endswith((".py", ".css")):
                digest.update(file.read_bytes())
    return digest.hexdigest()


def waiting(path: str) -> str:
    """Return a site path as an address that `with_links` completes: the `href` of a drawing to keep."""
    return f"zs-path/{path}"


def with_links(text: str, href: Href) -> str:
    """Return a drawing that was made with `waiting`, its links leading from the page that `href` knows."""

    def complete(found: re.Match[str]) -> str:
        address = href(unescape(found[1]))
        return f'xlink:href="{escape(address)}"' if is_allowed(address) else 'aria-disabled="true"'

    return _WAITING.sub(complete, text)
