"""Whether every link inside the site leads somewhere, whichever engine makes the site of the pages."""

import posixpath
import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from html import unescape
from urllib.parse import unquote

from generator.diagnostics.words import Words

_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_LINKED = re.compile(r"""\s(?:href|src|xlink:href)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_NAMED = re.compile(r"""\sid\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_GIVEN_ID = re.compile(r"\{:?[^{}\n]*#([^\s{}]+)[^{}\n]*\}\s*$", re.MULTILINE)
_MARKDOWN_LINK = re.compile(r"\]\(\s*(?:<([^<>\n]*)>|([^\s()]+))")
_BLOCK_TAG = re.compile(r"<(/?)(?!(?:br|hr|img|input|source|col|wbr)\b)[a-zA-Z][^<>]*?(/?)>")
_OUTSIDE = re.compile(r"^([a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)


class Missing(StrEnum):
    """What a broken link lacks."""

    PAGE = "page"
    ANCHOR = "anchor"
    ROOT = "root"


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A link of a page or download that leads nowhere."""

    path: str
    """The file that has it: "positions/iqc-inspector.md"."""

    line: int
    """The line of that file, from 1."""

    address: str
    """Where it leads, as written."""

    missing: Missing

    @property
    def message(self) -> Words:
        """What is wrong, in a sentence."""
        zh, en = _MESSAGES[self.missing]
        return Words(f"链接“{self.address}”{zh}", f"the link {self.address!r} {en}")


_MESSAGES = {
    Missing.PAGE: ("指向的页面不存在", "leads to a page that does not exist"),
    Missing.ANCHOR: ("指向的位置在页面上不存在", "leads to a place that the page does not have"),
    Missing.ROOT: (
        "以“/”开头，从文件夹打开时会断开",
        "starts with a slash and breaks when opened from a folder",
    ),
}


def check_links(files: Mapping[str, bytes], static: Set[str]) -> tuple[BrokenLink, ...]:
    """Return the links that lead nowhere, by file and line.

    Pages are `.md` files; a page "a/b.md" is reached as "a/b.html" or, from Markdown, as "a/b.md". Only anchors that
    pages give themselves are known (`id="…"`, `{: #… }`), not those that an engine makes out of headings.

    Args:
        files: everything that is written for the engine, by path.
        static: paths of further files of the site, such as "img/logo.svg".
    """
    known = {_url(path) for path in files} | set(static)

    @cache
    def anchors(url: str) -> frozenset[str] | None:
        path = url.removesuffix(".html") + ".md"
        return frozenset(_anchors(files[path].decode())) if path in files and url.endswith(".html") else None

    def missing(address: str, path: str) -> Missing | None:
        if address.startswith("/"):
            return Missing.ROOT
        target, _, anchor = address.partition("#")
        url = _resolved(target, path)
        if url not in known:
            return Missing.PAGE
        there = anchors(url)
        return Missing.ANCHOR if anchor and there is not None and unquote(anchor) not in there else None

    found = []
    for path in sorted(path for path in files if path.endswith((".md", ".svg"))):
        for line, address in _addresses(files[path].decode(), is_page=path.endswith(".md")):
            why = None if _OUTSIDE.match(address) or not address else missing(address, path)
            if why is not None:
                found.append(BrokenLink(path, line, address, why))
    return tuple(found)


def targets(files: Mapping[str, bytes]) -> Set[str]:
    """Return every file of the site that pages refer to, by its path; what lies outside is left out."""
    return {
        _resolved(address.partition("#")[0], path)
        for path, data in files.items()
        if path.endswith((".md", ".svg"))
        for _, address in _addresses(data.decode(), is_page=path.endswith(".md"))
        if address and not address.startswith("/") and not _OUTSIDE.match(address)
    }


def _url(path: str) -> str:
    return path.removesuffix(".md") + ".html" if path.endswith(".md") else path


def _resolved(target: str, path: str) -> str:
    if not target:
        return _url(path)
    way = unquote(target.partition("?")[0])
    return _url(posixpath.normpath(posixpath.join(posixpath.dirname(path), way)))


def _anchors(text: str) -> Iterator[str]:
    for tag in _TAG.finditer(text):
        if named := _NAMED.search(tag[0]):
            yield unescape(named[1] or named[2] or "")
    yield from (match[1] for match in _GIVEN_ID.finditer(text))


def _addresses(text: str, *, is_page: bool) -> Iterator[tuple[int, str]]:
    """Yield line and address of every link, those of HTML tags first."""
    position, line = 0, 1
    for tag in _TAG.finditer(text):
        line, position = line + text.count("\n", position, tag.start()), tag.start()
        for linked in _LINKED.finditer(tag[0]):
            yield line, unescape(linked[1] or linked[2] or "").strip()
    if is_page and "](" in text:
        for number, words in _markdown_lines(text):
            for link in _MARKDOWN_LINK.finditer(words):
                yield number, link[1] or link[2] or ""


def _markdown_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines outside of raw HTML, where `[words](address)` is a link."""
    depth, fence = 0, ""
    for number, words in enumerate(text.splitlines(), 1):
        mark = words.lstrip()[:3]
        if depth == 0 and mark in ("```", "~~~"):
            fence = "" if mark == fence else fence or mark
        elif not fence:
            if depth == 0 and not words.startswith("<"):
                yield number, words
            depth += sum((not end) - bool(end) for end, alone in _BLOCK_TAG.findall(words) if not alone)
            depth = max(depth, 0)
