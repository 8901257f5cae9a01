"""Authors' Markdown to safe HTML, and to safe Markdown where a page's own headings are wanted."""

import re
from collections.abc import Sequence
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup, escape

from generator.expand.page import Text
from generator.render.urls import relative

_ALLOWED = re.compile(r"^(https?:|mailto:|tel:|zs:|#|[^:/?#]+([/?#]|$)|[^:]*$)", re.IGNORECASE)
_OUTSIDE = re.compile(r"^(https?:)?//|^https?:", re.IGNORECASE)
_MARKS = re.compile(r"[\\`*_\[\]{}|#!~^](?![0-9]+;)")


def _image(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    """Return a picture, or a link to one that stands outside: no page asks another server for anything."""
    token = tokens[index]
    source = str(token.attrGet("src") or "")
    if not _OUTSIDE.match(source):
        return renderer.image(tokens, index, options, env)
    return f'<a href="{escape(source)}">{escape(token.content or source)}</a>'


_MARKDOWN = MarkdownIt("commonmark", {"html": False, "breaks": False}).enable(["table", "strikethrough"])
_MARKDOWN.validateLink = lambda url: bool(_ALLOWED.match(url))  # type: ignore[method-assign]
_MARKDOWN.add_render_rule("image", _image)


def html(text: Text | str, page_url: str) -> Markup:
    """Return prose as HTML blocks; raw HTML in it is shown as the characters the author typed."""
    return Markup(_relinked(_MARKDOWN.render(_words(text)), page_url).strip())


def inline_html(text: Text | str, page_url: str) -> Markup:
    """Return one paragraph of prose as HTML without the paragraph; several paragraphs stay blocks."""
    words = _words(text).strip()
    if "\n\n" in words or re.search(r"^([-*+]|\d+[.)]|#|\||>|```)", words, re.MULTILINE):
        return html(words, page_url)
    return Markup(_relinked(_MARKDOWN.renderInline(words), page_url))


def markdown(text: Text | str, page_url: str) -> Markup:
    """Return prose for the page itself: headings as Markdown, so that they are in its contents, the rest as HTML.

    The highest heading comes right below the page's title. Nothing else of the author's is left to the engine's
    Markdown, whose extensions know raw HTML and attributes.
    """
    tokens = _MARKDOWN.parse(_words(text))
    opens = [index for index, token in enumerate(tokens) if token.type == "heading_open" and token.level == 0]
    above = min((int(tokens[index].tag[1:]) for index in opens), default=2) - 2
    parts, start = [], 0
    for index in (*opens, len(tokens)):
        if body := _MARKDOWN.renderer.render(tokens[start:index], _MARKDOWN.options, {}).strip():
            parts.append(f'<div class="zs-prose">\n{_relinked(body, page_url)}\n</div>')
        if index < len(tokens):
            words = "".join(child.content for child in tokens[index + 1].children or ())
            parts.append(f"{'#' * (int(tokens[index].tag[1:]) - above)} {line(words)}")
        start = index + 3
    return Markup("\n\n".join(parts))


def line(text: str) -> Markup:
    """Return words escaped for one line of Markdown, such as a heading: nothing in them is a mark."""
    escaped = str(escape(" ".join(text.split())))
    return Markup(_MARKS.sub(lambda match: f"&#{ord(match[0])};", escaped))


def plain(text: Text | str) -> str:
    """Return the words of prose alone, for descriptions and titles."""
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", _words(text))
    return re.sub(r"\s+", " ", re.sub(r"[*_`#>|]", "", words)).strip()


def _words(text: Text | str) -> str:
    return text.markdown if isinstance(text, Text) else text


def _relinked(rendered: str, page_url: str) -> str:
    def replace(match: re.Match[str]) -> str:
        # markdown-it has percent-encoded the address already; relative() would do it again.
        return f'{match[1]}="{relative(unquote(match[2]), page_url)}"'

    return re.sub(r'(href|src)="zs:([^"]*)"', replace, rendered)
