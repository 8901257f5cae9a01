"""Addresses inside the site, relative to the page that shows them."""

import posixpath
from urllib.parse import quote


def relative(address: str, page_url: str) -> str:
    """Return the address of a site path ("units/quality.html#duties") as seen from a page ("positions/x.html")."""
    path, hash_sign, anchor = address.partition("#")
    if path == page_url and anchor:
        return "#" + quote(anchor)
    way = posixpath.relpath(path, posixpath.dirname(page_url) or ".")
    return quote(way) + (hash_sign + quote(anchor) if anchor else "")
