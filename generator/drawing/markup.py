"""The few pieces of XML that all drawings share."""

import re
from collections.abc import Callable
from html import escape as _escape_html

Href = Callable[[str], str]
"""Turns a site path such as "units/quality.html" into the address to write, relative to the page."""

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_NOT_ID = re.compile(r"[^0-9A-Za-z\u0080-\uffff_-]")


def escape(text: str) -> str:
    """Return the text for use between tags and in quoted attributes; characters XML forbids are left out."""
    return _escape_html(_NOT_XML.sub("", text))


def safe_id(text: str) -> str:
    """Return the text as (part of) an id without spaces and punctuation."""
    return _NOT_ID.sub("-", text)


def link_start(path: str | None, label: str, href: Href, css_class: str = "zs-link") -> str:
    """Return the opening tag of a link, or of a plain group where there is nothing to link to.

    Links are written as `xlink:href`: Material's instant navigation breaks down at an SVG `href`. Only relative and
    http(s) addresses become links.
    """
    address = href(path) if path else ""
    if not address or not _is_allowed(address):
        return f'<g class="{css_class}">'
    return f'<a class="{css_class}" xlink:href="{escape(address)}" aria-label="{escape(label)}">'


def link_end(start: str) -> str:
    """Return the closing tag for what `link_start` returned."""
    return "</a>" if start.startswith("<a") else "</g>"


def _is_allowed(address: str) -> bool:
    return not _SCHEME.match(address) or address.startswith(("https://", "http://"))
