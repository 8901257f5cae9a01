"""MkDocs and Zensical make the same pages with the same links from one written folder."""

import re
import shutil
from pathlib import Path

from tests.hosts.projects import CommandLine, tree

T1 = Path(__file__).parents[1] / "handbooks" / "t1"
ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
LINK = re.compile(r'href="([^"]+)"')


def _links(folder: Path) -> dict[str, list[str]]:
    """Return the links inside the text of every page of ours, by its path; an engine's own 404 page does not count."""
    pages = {
        path: data.decode()
        for path, data in tree(folder).items()
        if path.endswith(".html") and path != "404.html"
    }
    return {
        path: [one for part in ARTICLE.findall(page) for one in LINK.findall(part)]
        for path, page in pages.items()
    }


def test_both_engines_make_the_same_pages_with_the_same_links(zhishou: CommandLine) -> None:
    shutil.copytree(T1, zhishou.folder / "content")
    zhishou("build", "--engine", "mkdocs")
    by_mkdocs = _links(zhishou.folder / "site")

    zhishou("build", "--engine", "zensical")

    by_zensical = _links(zhishou.folder / "site")
    assert len(by_mkdocs) > 40
    assert by_zensical.keys() == by_mkdocs.keys()
    assert {path for path in by_mkdocs if sorted(by_mkdocs[path]) != sorted(by_zensical[path])} == set()
