"""The few pieces of XML that all drawings share."""

import re
from collections.abc import Callable, Iterable
from html import escape as _escape_html

Href = Callable[[str], str]
"""Turns a site path such as "units/quality.html" into the address to write, relative to the page."""

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML forbids."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_IGNORED = re.compile("[\x00-\x20]")
_NOT_ID = re.compile(r"[^0-9A-Za-z\u0080-\uffff_-]")


def escape(text: str) -> str:
    """Return the text for use between tags and in quoted attributes; characters XML forbids are left out."""
    return _escape_html(CONTROL.sub("", text))


def safe_id(text: str) -> str:
    """Return the text as (part of) an id without spaces and punctuation."""
    return _NOT_ID.sub("-", text)


def unique_ids(prefix: str, names: Iterable[str]) -> dict[str, str]:
    """Return an id for each name that starts with `prefix`; names that look alike as ids get a number."""
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        wanted = found = f"{prefix}-{safe_id(name)}"
        number = 1
        while found in taken:
            number += 1
            found = f"{wanted}-{number}"
        taken.add(found)
        ids[name] = found
    return ids


def link_start(path: str | None, label: str, href: Href, css_class: str = "zs-link") -> str:
    """Return the opening tag of a link, or of a plain group where there is nothing to link to.

    Links are written as `xlink:href`: Material's instant navigation breaks down at an SVG `href`. Only relative and
    http(s) addresses become links.
    """
    address = href(path) if path else ""
    if not address or not is_allowed(address):
        return f'<g class="{css_class}">'
    return f'<a class="{css_class}" xlink:href="{escape(address)}" aria-label="{escape(label)}">'


def link_end(start: str) -> str:
    """Return the closing tag for what `link_start` returned."""
    return "</a>" if start.startswith("<a") else "</g>"


def is_allowed(address: str) -> bool:
    """Tell whether an address may become a link: relative ones, and http(s)."""
    # Browsers drop these characters wherever they stand, so "java\nscript:" is a scheme too.
    plain = _IGNORED.sub("", address).lower()
    return not _SCHEME.match(plain) or plain.startswith(("https://", "http://"))


def svg_element(
    classes: str,
    name: str,
    title: str,
    description: str,
    box: tuple[float, float, float, float],
    body: str,
    size_pt: tuple[float, float] | None = None,
) -> str:
    """Return an `<svg>` that screen readers announce by title and description.

    `box` is x, y, width and height of the view box in px; without `size_pt` the drawing is shown in this size.
    """
    x, y, width, height = (f"{number:g}" for number in box)
    shown_width, shown_height = (f"{size_pt[0]:g}pt", f"{size_pt[1]:g}pt") if size_pt else (width, height)
    return (
        f'<svg class="{classes}" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'id="{name}" role="group" aria-labelledby="{name}-title {name}-desc" '
        f'width="{shown_width}" height="{shown_height}" viewBox="{x} {y} {width} {height}">'
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-desc">{escape(description)}</desc>'
        f"{body}</svg>"
    )
