"""What all view pages have in common: a sentence, figures, tables and lists."""

from dataclasses import dataclass

from generator.expand.charts import ChartItem
from generator.expand.crumbs import HOME
from generator.expand.page import Figure, Link, Page, Table
from generator.expand.parts import Fact


@dataclass(frozen=True, slots=True)
class Block:
    """One part of a view page under its own heading."""

    title: str
    anchor: str
    tables: tuple[Table, ...] = ()
    note: str = ""
    facts: tuple[Fact, ...] = ()
    figure: Figure | None = None
    chart_list: tuple[ChartItem, ...] = ()


@dataclass(frozen=True, slots=True)
class TableView:
    """A page of tables and figures."""

    lead: str
    """What the page answers, in one sentence."""

    blocks: tuple[Block, ...]
    related: tuple[Link, ...] = ()
    """Other views on the same facts."""


def view_page(
    path: str,
    title: str,
    lead: str,
    blocks: tuple[Block, ...],
    related: tuple[Link, ...] = (),
    kicker: str = "总览",
) -> Page:
    """Return a view page; `path` is relative to the site: "views/staffing.md"."""
    return Page(
        path, title, "pages/view.md.j2", TableView(lead, blocks, related), (HOME,), None, 1, lead, kicker
    )


def table_page(path: str, title: str, lead: str, table: Table, related: tuple[Link, ...] = ()) -> Page:
    """Return a view page with one table."""
    return view_page(path, title, lead, (Block("", "table", (table,)),), related)
