"""Addresses inside the site, relative to the page that shows them."""

from functools import lru_cache
from urllib.parse import quote


@lru_cache(maxsize=65536)
def relative(address: str, page_url: str) -> str:
    """Return the address of a site path ("units/quality.html#duties") as seen from a page ("positions/x.html")."""
    path, hash_sign, anchor = address.partition("#")
    fragment = hash_sign + quote(anchor) if anchor else ""
    if path == page_url and anchor:
        return fragment
    target, here = path.split("/"), page_url.split("/")[:-1]
    shared = 0
    while shared < min(len(here), len(target) - 1) and here[shared] == target[shared]:
        shared += 1
    return "../" * (len(here) - shared) + quote("/".join(target[shared:])) + fragment
