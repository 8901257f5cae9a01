"""A site is replaced whole or not at all."""

from pathlib import Path

import pytest

from generator.hosts.publishing import Incomplete, publish
from generator.hosts.writing import NotOurFolder
from tests.hosts.projects import tree

PAGES = ("index.html", "units/shop.html")


def a_site(folder: Path, text: str, *pages: str) -> Path:
    for page in (*pages, "404.html"):
        (folder / page).parent.mkdir(parents=True, exist_ok=True)
        (folder / page).write_text(text)
    return folder


def test_a_complete_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    publish(a_site(tmp_path / "build" / "site", "one", *PAGES), tmp_path / "site", PAGES)
    publish(a_site(tmp_path / "build" / "site", "two", "index.html"), tmp_path / "site", ("index.html",))

    assert (tmp_path / "site" / "index.html").read_text() == "two"
    assert not (tmp_path / "site" / "units").exists()
    assert tree(tmp_path / "build") == {}


def test_a_site_that_lacks_a_page_is_not_published(tmp_path: Path) -> None:
    publish(a_site(tmp_path / "build" / "site", "one", *PAGES), tmp_path / "site", PAGES)
    half = a_site(tmp_path / "build" / "site", "two", "index.html")

    with pytest.raises(Incomplete) as caught:
        publish(half, tmp_path / "site", PAGES)

    assert caught.value.missing == ("units/shop.html",)
    assert (tmp_path / "site" / "index.html").read_text() == "one"


def test_when_the_new_site_cannot_be_moved_the_old_one_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    publish(a_site(tmp_path / "build" / "site", "one", *PAGES), site, PAGES)
    fresh = a_site(tmp_path / "build" / "site", "two", *PAGES)
    rename = Path.rename

    def busy(self: Path, target: Path) -> Path:
        if self == fresh:
            raise OSError("in use")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", busy)
    with pytest.raises(OSError, match="in use"):
        publish(fresh, site, PAGES)

    assert (site / "index.html").read_text() == "one"


def test_a_folder_called_site_that_holds_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "photos.zip").write_bytes(b"zip")
    fresh = a_site(tmp_path / "build" / "site", "one", *PAGES)

    with pytest.raises(NotOurFolder):
        publish(fresh, tmp_path / "site", PAGES)

    assert tree(tmp_path / "site") == {"photos.zip": b"zip"}


def test_a_site_built_by_plain_mkdocs_may_be_replaced(tmp_path: Path) -> None:
    old = a_site(tmp_path / "site", "old", "index.html")
    (old / "sitemap.xml").touch()

    publish(a_site(tmp_path / "build" / "site", "one", *PAGES), old, PAGES)

    assert (old / "index.html").read_text() == "one"


def test_a_published_folder_may_be_a_link(tmp_path: Path) -> None:
    web = tmp_path / "var" / "www"
    web.mkdir(parents=True)
    (tmp_path / "site").symlink_to(web, target_is_directory=True)

    publish(a_site(tmp_path / "build" / "site", "one", *PAGES), tmp_path / "site", PAGES)

    assert (tmp_path / "site").is_symlink()
    assert (web / "index.html").read_text() == "one"
