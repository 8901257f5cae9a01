from pathlib import Path

import pytest

from tests.browser.chromium import NAMES, VARIABLE, executable


def test_without_a_browser_the_message_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("PATH", "")

    with pytest.raises(FileNotFoundError, match="apt-get install chromium"):
        executable()


def test_the_browser_that_is_named_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    browser = tmp_path / NAMES[0]
    browser.touch()
    monkeypatch.setenv(VARIABLE, str(browser))

    assert executable() == str(browser)


def test_a_named_browser_that_is_missing_is_not_replaced_by_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "/nowhere/chromium")

    with pytest.raises(FileNotFoundError, match="/nowhere/chromium"):
        executable()
