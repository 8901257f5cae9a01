"""What people come to do: find who inspects incoming goods, follow a chart, hang up a poster."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.reading import PHONE, Reader, printed, search

pytestmark = pytest.mark.browser


def test_the_duties_of_iqc_are_two_clicks_from_home(offline: Reader) -> None:
    with offline.page("index.html") as page:
        page.get_by_role("link", name="IQC组", exact=True).click()
        page.locator("#staffing ~ .zs-table").first.get_by_role("link", name="进料检验员").click()

        assert page.locator("h1").inner_text().startswith("进料检验员")
        assert page.locator("#duties").is_visible()


def test_or_one_search(offline: Reader) -> None:
    with offline.page("index.html") as page:
        assert any("IQC" in title or "进料检验员" in title for title in search(page, "IQC")[:3])


@pytest.mark.parametrize("path", ["units/quality.html", "views/company-chart.html"])
def test_a_box_of_a_chart_opens_the_page_of_its_unit(reader: Reader, path: str) -> None:
    with reader.page(path) as page:
        # Leaving while the search is still being loaded would break off its requests.
        page.wait_for_load_state("networkidle")
        _box(page, "IQC组").click()

        page.wait_for_url("**/units/iqc.html")
        assert page.locator("h1").inner_text().startswith("IQC组")


def test_a_chart_can_be_followed_on_a_phone(offline: Reader) -> None:
    with offline.page("units/quality.html", PHONE) as page:
        box = _box(page, "IQC组")
        box.scroll_into_view_if_needed()
        box.tap() if page.evaluate("'ontouchstart' in window") else box.click()

        page.wait_for_url("**/units/iqc.html")


def test_every_chart_has_a_list_that_says_the_same(offline: Reader) -> None:
    with offline.page("units/quality.html") as page:
        summary = page.locator("#chart-list > summary")
        summary.click()

        assert page.locator("#chart-list").get_by_role("link", name="进料检验员").is_visible()


def test_the_poster_prints_on_one_sheet_of_a3(offline: Reader, tmp_path: Path) -> None:
    with offline.page("views/company-poster.html") as page:
        data = printed(page, tmp_path / "poster.pdf").read_bytes()

    assert data.count(b"/Type /Page\n") + data.count(b"/Type /Page/") + data.count(b"/Type/Page/") <= 1
    assert b"841.9" in data or b"842" in data
    assert b"1190" in data or b"1191" in data


def _box(page: Page, name: str) -> Locator:
    return page.locator(".zs-chart a.zs-link", has_text=name).first
