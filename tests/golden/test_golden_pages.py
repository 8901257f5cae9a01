"""What readers see changes only on purpose."""

import pytest

from tests.golden.pages import FOLDER, PAGES, golden_pages

MADE = golden_pages()


@pytest.mark.parametrize("path", MADE)
def test_a_page_is_what_it_was(path: str) -> None:
    committed = (FOLDER / path).read_text(encoding="utf-8")

    assert MADE[path] == committed, "if this is meant, run: make golden"


def test_no_golden_page_is_left_behind() -> None:
    kept = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.md") if path.parent != FOLDER}

    assert kept == set(MADE)
    assert len(MADE) == sum(map(len, PAGES.values()))
