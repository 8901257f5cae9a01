"""Authors' Markdown to safe HTML, and to safe Markdown where a page's own headings are wanted."""

import re

from markdown_it import MarkdownIt
from markupsafe import Markup

from generator.expand.page import Text
from generator.render.urls import relative

_ALLOWED = re.compile(r"^(https?:|mailto:|tel:|zs:|#|[^:/?#]+([/?#]|$)|[^:]*$)", re.IGNORECASE)
_MARKDOWN = MarkdownIt("commonmark", {"html": False, "breaks": False}).enable(["table", "strikethrough"])
_MARKDOWN.validateLink = lambda url: bool(_ALLOWED.match(url))  # type: ignore[method-assign]
_CODE = re.compile(r"(^(?:```|~~~).*?^(?:```|~~~)[^\n]*$|`+[^`\n]*`+)", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(\s*<?([^)>\s]*)>?")


def html(text: Text | str, page_url: str) -> Markup:
    """Return prose as HTML blocks; raw HTML in it is shown as the characters the author typed."""
    return Markup(_relinked(_MARKDOWN.render(_words(text)), page_url).strip())


def inline_html(text: Text | str, page_url: str) -> Markup:
    """Return one paragraph of prose as HTML without the paragraph; several paragraphs stay blocks."""
    words = _words(text).strip()
    if "\n\n" in words or re.search(r"^([-*+]|\d+[.)]|#|\||>|```)", words, re.MULTILINE):
        return html(words, page_url)
    return Markup(_relinked(_MARKDOWN.renderInline(words), page_url))


def markdown(text: Text | str, page_url: str, below: int = 1) -> Markup:
    """Return prose as Markdown for the page itself, so that its headings are in the contents of the page.

    Raw HTML and attribute lists lose their meaning; headings move `below` levels down.
    """
    pieces = _CODE.split(_words(text))
    for index in range(0, len(pieces), 2):
        piece = (
            pieces[index]
            .replace("<zs:", "\0")
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("\0", "<zs:")
        )
        piece = re.sub(r"\{(?=\s*[:.#])", "&#123;", piece)
        piece = re.sub(r"^(#{1,5})(?=\s)", lambda match: match[1] + "#" * below, piece, flags=re.MULTILINE)
        pieces[index] = _LINK.sub(lambda match: _safe_link(match, page_url), piece)
    return Markup("".join(pieces).strip())


def plain(text: Text | str) -> str:
    """Return the words of prose alone, for descriptions and titles."""
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", _words(text))
    return re.sub(r"\s+", " ", re.sub(r"[*_`#>|]", "", words)).strip()


def _words(text: Text | str) -> str:
    return text.markdown if isinstance(text, Text) else text


def _relinked(rendered: str, page_url: str) -> str:
    def replace(match: re.Match[str]) -> str:
        # markdown-it has percent-encoded the address already; relative() would do it again.
        from urllib.parse import unquote

        return f'{match[1]}="{relative(unquote(match[2]), page_url)}"'

    return re.sub(r'(href|src)="zs:([^"]*)"', replace, rendered)


def _safe_link(match: re.Match[str], page_url: str) -> str:
    url = match[1]
    if url.startswith("zs:"):
        address = relative(url.removeprefix("zs:"), page_url)
        return (
            f"](<{address.replace('.html', '.md', 1)}>" if not address.startswith("#") else f"](<{address}>"
        )
    return match[0] if _ALLOWED.match(url) else "](#"
