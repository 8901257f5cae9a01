"""Puts a finished site in the place of the old one, so that readers never meet half of one."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from generator.hosts.site_folder import MARKER
from generator.hosts.writing import NotOurFolder, write_bytes


class Incomplete(Exception):
    """An engine left a site that lacks pages."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        super().__init__(", ".join(missing[:5]))
        self.missing = missing


def publish(fresh: Path, site: Path, pages: Iterable[str]) -> None:
    """Move a freshly built site to where readers find it; the old one goes only when the new one is in place.

    Args:
        fresh: what the engine built, on the same disk as `site`.
        site: the published folder.
        pages: addresses of all pages that must be there.

    Raises:
        Incomplete: a page is missing; nothing was moved.
        NotOurFolder: `site` holds something that is no built site; nothing was moved.
        OSError: the folders cannot be moved; the old site is back in its place.
    """
    missing = tuple(page for page in (*pages, "404.html") if not (fresh / page).is_file())
    if missing:
        raise Incomplete(missing)
    if not is_a_site(site):
        raise NotOurFolder(site)
    write_bytes(fresh / MARKER, b"")
    target = site.resolve()
    old = fresh.with_name("site-old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def is_a_site(folder: Path) -> bool:
    """Return whether a folder may be replaced: it is absent, empty, or holds a site that an engine built."""
    if not folder.exists():
        return True
    if not folder.is_dir():
        return False
    built = (folder / "404.html").is_file() and (folder / "sitemap.xml").is_file()
    return built or (folder / MARKER).is_file() or not any(folder.iterdir())
