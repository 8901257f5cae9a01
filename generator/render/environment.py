"""The Jinja environment: loops and conditions only, everything escaped, templates found in a chain of folders."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from generator.drawing import inline_svg, legend_html
from generator.drawing.graphviz import Engine
from generator.drawing.lanes import Flow, FlowDrawing, arrange_flow, flow_svg
from generator.drawing.lanes.flow import Orientation
from generator.drawing.maps import RelationMap, lay_out, map_svg
from generator.drawing.relations import RelationGraph
from generator.expand.page import Cell, Figure, Line, Link, Marked, Piece, Table, Text
from generator.render import prose
from generator.render.urls import relative


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of the frame of a page in one language."""

    language: str
    table: Mapping[str, str]
    """Translations or replacements of the Chinese words that stand in templates."""

    def __call__(self, words: str) -> str:
        """Return the words as this site says them."""
        return self.table.get(words, words)


def environment(folders: Sequence[Path], wording: Wording, engine: Engine | None = None) -> Environment:
    """Return an environment that looks for a template in each folder in turn.

    Args:
        folders: template folders, the user's before ours.
        wording: the words of the frame.
        engine: what lays out relation maps; without one their tables stand alone.
    """

    @cache
    def draw(graph: RelationGraph) -> RelationMap | None:
        return lay_out(graph, engine)

    env = Environment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.globals.update({"_": wording, "language": wording.language, "draw": draw})
    env.filters.update(FILTERS)
    return env


def _url(context: Context) -> str:
    return str(context["page"].url)


@pass_context
def href(context: Context, link: Link | str) -> str:
    """Return the address of a link relative to the page; use it inside href="…"."""
    return relative(link.address if isinstance(link, Link) else link, _url(context))


@pass_context
def anchor(context: Context, link: Link) -> Markup:
    """Return a link as HTML, or its words where it leads nowhere."""
    return Markup(_anchor(link, _url(context)))


def _anchor(link: Link, url: str) -> str:
    text = escape(link.text)
    return f'<a href="{escape(relative(link.address, url))}">{text}</a>' if link.path else text


@pass_context
def piece(context: Context, value: Piece) -> Markup:
    """Return a word, link, mark or prose as HTML."""
    return Markup(_piece(value, _url(context)))


def _piece(value: Piece, url: str) -> str:
    if isinstance(value, Link):
        return _anchor(value, url)
    if isinstance(value, Marked):
        return f'<span class="zs-mark zs-mark--{escape(value.kind)}">{escape(value.text)}</span>'
    return prose.inline_html(value, url) if isinstance(value, Text) else escape(value)


def _cell(value: Cell, url: str) -> str:
    """Return the pieces of a cell as HTML, what stands between them included."""
    # A plain string: Markup would escape the pieces once more.
    between = "<br>" if value.between == "\n" else str(escape(value.between))
    return between.join(_piece(one, url) for one in value.pieces)


@pass_context
def rows(context: Context, table: Table) -> Markup:
    """Return the rows of a table as HTML; the first cell of each names the row."""
    url = _url(context)
    styles = [
        " ".join(part for part in ("zs-num" if one.numeric else "", one.style) if part)
        for one in table.columns
    ]
    opens = [f'<td class="{escape(style)}">' if style else "<td>" for style in styles]
    return Markup("\n".join(_row(line, opens, url) for line in table.lines))


def _row(line: Line, opens: Sequence[str], url: str) -> str:
    style = f' class="{escape(line.style)}"' if line.style else ""
    name = f' id="{escape(line.anchor)}"' if line.anchor else ""
    if line.style == "zs-group":
        return f'<tr{style}{name}><th scope="rowgroup" colspan="{len(opens)}">{_cell(line.cells[0], url)}</th></tr>'
    first, *others = line.cells
    cells = "".join(f"{start}{_cell(cell, url)}</td>" for start, cell in zip(opens[1:], others, strict=False))
    return f'<tr{style}{name}><th scope="row">{_cell(first, url)}</th>{cells}</tr>'


@pass_context
def links(context: Context, values: Sequence[Link], between: str = "、") -> Markup:
    """Return links as HTML, one after the other."""
    return escape(between).join(anchor(context, one) for one in values)


@pass_context
def html(context: Context, text: Text | str) -> Markup:
    """Return prose as HTML blocks."""
    return prose.html(text, _url(context))


@pass_context
def inline(context: Context, text: Text | str) -> Markup:
    """Return prose as HTML within a line."""
    return prose.inline_html(text, _url(context))


@pass_context
def article(context: Context, text: Text | str) -> Markup:
    """Return prose with headings of the page's own."""
    return prose.markdown(text, _url(context))


@pass_context
def chart(context: Context, figure: Figure) -> Markup:
    """Return the picture of a figure as inline SVG with links relative to the page, "" when it cannot be drawn."""
    url = _url(context)

    def here(path: str) -> str:
        return relative(path, url)

    if figure.chart is not None:
        return Markup(
            inline_svg(
                figure.chart,
                figure.id,
                figure.caption,
                figure.description,
                here,
                with_heading=figure.poster is not None,
            )
        )
    if figure.flow is not None:
        drawing = arranged(figure.flow, figure.is_horizontal)
        return Markup(flow_svg(drawing, figure.id, figure.caption, figure.description, here))
    drawn = context["draw"](figure.relations) if figure.relations is not None else None
    return Markup(
        "" if drawn is None else map_svg(drawn, figure.id, figure.caption, figure.description, here)
    )


@lru_cache(maxsize=1024)
def arranged(flow: Flow, is_horizontal: bool) -> FlowDrawing:
    """Return a procedure laid out; kept between builds, because a preview draws the same ones again and again."""
    orientation = Orientation.HORIZONTAL if is_horizontal else Orientation.VERTICAL
    return arrange_flow(flow, orientation=orientation)


def chart_legend(figure: Figure) -> Markup:
    """Return the legend of a figure as an HTML list, "" where nothing needs one."""
    return Markup(legend_html(figure.chart)) if figure.chart is not None else Markup("")


def md(text: object) -> Markup:
    """Return words escaped for a line of Markdown, such as a heading."""
    return prose.line(str(text))


FILTERS: dict[str, Callable[..., Any]] = {
    "href": href, "anchor": anchor, "piece": piece, "rows": rows, "links": links, "html": html, "inline": inline,
    "article": article, "chart": chart, "legend": chart_legend, "md": md, "plain": prose.plain,
}  # fmt: skip
