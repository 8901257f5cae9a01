"""Reads the pages for people as a program does: what they link to, what they tell to type, what they tell to write."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))
"""Every Markdown page about the program."""

_FENCE = re.compile(
    r"^(?P<marks>````?)(?P<info>[^\n`]*)\n(?P<text>.*?)^(?P=marks)$", re.MULTILINE | re.DOTALL
)
_LINK = re.compile(r"!?\[[^\]]*\]\((?P<address>[^)\s]+)\)")
_HEADING = re.compile(r"^#{1,6} +(?P<words>.+?)(?: *\{[^}]*\})?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block: its language, the words after it, and what it holds."""

    language: str
    words: tuple[str, ...]
    text: str


def fences(text: str) -> Iterator[Fence]:
    """Yield the fenced blocks of a page in its order."""
    for match in _FENCE.finditer(text):
        language, *words = match["info"].split() or [""]
        yield Fence(language, tuple(words), match["text"])


def sections(text: str) -> Iterator[str]:
    """Yield a page in pieces: what stands before its first second-level heading, then each with what follows it."""
    fenced = _FENCE.sub(lambda match: re.sub("^#", "\0", match[0], flags=re.MULTILINE), text)
    yield from (piece.replace("\0", "#") for piece in re.split(r"^(?=## )", fenced, flags=re.MULTILINE))


def links(text: str) -> list[str]:
    """Return the addresses of all links and pictures that stand outside code."""
    prose = re.sub(r"`[^`\n]*`", "", _FENCE.sub("", text))
    return [match["address"] for match in _LINK.finditer(prose)]


def anchors(text: str) -> set[str]:
    """Return the anchors of a page's headings as code hosts make them."""
    return {_anchor(match["words"]) for match in _HEADING.finditer(_FENCE.sub("", text))}


def _anchor(heading: str) -> str:
    plain = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading).strip().lower()
    return re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
