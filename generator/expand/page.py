"""Pages as data: what a page says, before a template gives it words."""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics.findings import Place
from generator.drawing import Chart
from generator.drawing.lanes import Flow
from generator.drawing.relations import RelationGraph


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; without a path they are only words."""

    text: str
    path: str = ""
    """Where it leads, relative to the site: "positions/iqc-inspector.html"; "" when this profile has no such page."""

    anchor: str = ""

    @property
    def address(self) -> str:
        """Path and anchor."""
        return f"{self.path}#{self.anchor}" if self.path and self.anchor else self.path


@dataclass(frozen=True, slots=True)
class Text:
    """Prose of an author: Markdown in which `[[references]]` have become links with site-relative addresses."""

    markdown: str
    links: tuple[Link, ...] = ()
    """The targets of its references, so that they are checked like all others."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A short word with a style: 暂缺, 兼任, 严禁."""

    kind: str
    """A kind of the `zs-mark` class: "vacant", "concurrent", "must-not"."""

    text: str


Piece = str | Link | Text | Marked
"""What may stand in a cell or beside a label."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: pieces that follow one another."""

    pieces: tuple[Piece, ...] = ()
    between: str = "、"
    """What stands between the pieces: "、", or "\\n" for one below the other."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    title: str
    numeric: bool = False
    """Whether its cells are figures, set right-aligned and tabular."""

    style: str = ""
    """A further class such as "zs-code"."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table: its cells, the first of them naming the row."""

    cells: tuple[Cell, ...]
    style: str = ""
    """"zs-sum" for totals, "zs-group" for a heading across the table."""

    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption; without lines it says 无."""

    caption: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...] = ()
    anchor: str = ""
    wide: bool = False
    """Whether it has many columns and gets a box of its own height with a sticky head."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its caption, its downloads and the table or list that says the same."""

    id: str
    caption: str
    description: str
    """What the picture shows, in a sentence, for those who do not see it."""

    chart: Chart | None = None
    """An org chart laid out for the page."""

    relations: RelationGraph | None = None
    """A relation map that an engine lays out; without an engine the table alone stands there."""

    flow: Flow | None = None
    """A procedure that is laid out in lanes."""

    is_horizontal: bool = False
    """Whether a procedure runs to the right instead of downwards."""

    poster: Chart | None = None
    """The same chart laid out for a sheet of A3; its download is the one whose path ends with "-poster.svg"."""

    downloads: tuple[Link, ...] = ()
    number: int = 1
    """图 1, 图 2 … on its page."""

    is_wide: bool = False
    """Whether it takes the whole width of a page without side columns."""

    equivalent: str = ""
    """The anchor of the table or list with the same facts."""


@dataclass(frozen=True)
class Page:
    """One page of the site, before its template is filled in."""

    path: str
    """Where it goes, relative to the site, with forward slashes: "positions/iqc-inspector.md"."""

    title: str
    template: str
    """The template that words it: "pages/position.md.j2"."""

    view: Any
    """What the template needs, as frozen dataclasses of this package."""

    crumbs: tuple[Link, ...] = ()
    """The way from the home page down to here."""

    source: Place | None = None
    """What an author edits to change it."""

    source_line: int = 1
    description: str = ""
    kicker: str = ""
    """The kind of thing, above the title: "岗位说明书 · HT-PD-05"."""

    banner: tuple[str, str] | None = None
    """A note over the page: its kind ("draft", "superseded") and its text."""

    document: tuple[str, str] = ("", "")
    """Number and version of the controlled document, for the printed foot."""

    in_search: bool = True
    hide: tuple[str, ...] = ()
    """Parts of the frame that this page does without: "navigation", "toc"."""

    @property
    def url(self) -> str:
        """Its address in the site: "positions/iqc-inspector.html"."""
        return self.path.removesuffix(".md") + ".html"

    @property
    def links(self) -> tuple[Link, ...]:
        """All links that it shows, in order, each once."""
        found = [link for link in (*self.crumbs, *links_in(self.view)) if link.path]
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Section:
    """An entry of the navigation: a page, or a heading with entries below it."""

    title: str
    path: str = ""
    """The page's path ("units/quality.md"), "" for a heading."""

    below: tuple["Section", ...] = ()


@dataclass(frozen=True)
class Site:
    """Everything that is to be published."""

    title: str
    pages: tuple[Page, ...]
    navigation: tuple[Section, ...]
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Downloads by their path in the site: "charts/company.dot"."""

    def page(self, path: str) -> Page:
        """Return the page at a path.

        Raises:
            KeyError: there is no such page.
        """
        for page in self.pages:
            if page.path == path:
                return page
        raise KeyError(path)


def links_in(view: Any) -> Iterator[Link]:
    """Yield every link inside a view, at any depth."""
    if isinstance(view, Link):
        yield view
    elif isinstance(view, tuple | list):
        for item in view:
            yield from links_in(item)
    elif isinstance(view, dict):
        yield from links_in(tuple(view.values()))
    elif dataclasses.is_dataclass(view) and not isinstance(view, type | Chart | Flow | RelationGraph):
        for one in dataclasses.fields(view):
            yield from links_in(getattr(view, one.name))


def figures_in(view: Any) -> Iterator[Figure]:
    """Yield every figure inside a view, at any depth; tables hold none and are passed over."""
    if isinstance(view, Figure):
        yield view
    elif isinstance(view, Table | Text | Link | str):
        return
    elif isinstance(view, tuple):
        for item in view:
            yield from figures_in(item)
    elif dataclasses.is_dataclass(view) and not isinstance(view, type):
        for one in dataclasses.fields(view):
            yield from figures_in(getattr(view, one.name))
