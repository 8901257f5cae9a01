"""What readers can count on, on every machine and without a network."""

import re
from pathlib import Path

import pytest

from tests.browser.reading import (
    DESK,
    PAGES,
    PHONE,
    Reader,
    background,
    is_shown,
    overflow_px,
    printed,
    search,
)

pytestmark = pytest.mark.browser

FRAME = ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-top, .md-path, .headerlink"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_for_nothing_outside_the_site_and_misses_nothing_inside(
    reader: Reader, path: str
) -> None:
    with reader.page(path) as page:
        page.wait_for_load_state("networkidle")

        assert page.locator("h1").count() == 1


@pytest.mark.parametrize("path", PAGES)
def test_a_page_never_scrolls_sideways_on_a_phone(offline: Reader, path: str) -> None:
    with offline.page(path, PHONE) as page:
        assert overflow_px(page) == 0


@pytest.mark.parametrize("path", PAGES)
def test_a_page_never_scrolls_sideways_on_a_desk(offline: Reader, path: str) -> None:
    with offline.page(path, DESK) as page:
        assert overflow_px(page) == 0


def test_the_page_is_light_by_day_and_dark_for_those_who_prefer_it(offline: Reader) -> None:
    with offline.page(PAGES[2]) as page:
        day = background(page)
    with offline.page(PAGES[2], scheme="dark") as page:
        night = background(page)

    assert min(day) > 230
    assert max(night) < 60


def test_the_switch_in_the_head_changes_the_colours(offline: Reader) -> None:
    with offline.page(PAGES[2], scheme="dark") as page:
        # From "as the system" to "light".
        page.locator("[data-md-component=palette] label:visible").click()

        assert min(background(page)) > 230


def test_paper_shows_the_text_and_none_of_the_navigation(offline: Reader) -> None:
    with offline.page(PAGES[2]) as page:
        assert is_shown(page, FRAME)

        page.emulate_media(media="print")

        assert not is_shown(page, FRAME)
        assert is_shown(page, ".md-content h1")


def test_paper_is_white_even_when_the_screen_is_dark(offline: Reader) -> None:
    with offline.page(PAGES[2], scheme="dark") as page:
        page.emulate_media(media="print", color_scheme="dark")

        assert background(page) == (255, 255, 255)


def test_a_page_prints_on_a4(offline: Reader, tmp_path: Path) -> None:
    with offline.page(PAGES[2]) as page:
        paper = printed(page, tmp_path / "page.pdf").read_bytes()

    sizes = {
        tuple(round(float(side)) for side in box)
        for box in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)
    }
    assert sizes == {(595, 842)}


@pytest.mark.parametrize("words", ["进料检验员", "检验员", "IQC"])
def test_search_finds_the_inspector_by_any_part_of_the_name(reader: Reader, words: str) -> None:
    with reader.page(PAGES[0]) as page:
        titles = search(page, words)

    assert any("检验员" in title or "IQC" in title for title in titles)


def test_whatever_is_tapped_in_the_head_and_on_the_tiles_is_large_enough_for_a_finger(
    offline: Reader,
) -> None:
    with offline.page(PAGES[0], PHONE) as page:
        targets = page.locator(".zs-tile:visible, .md-header__button:visible, .zs-footer__print").all()
        boxes = [target.bounding_box() for target in targets]

    assert len(boxes) > 3
    assert [box for box in boxes if box is not None and box["height"] < 44] == []
