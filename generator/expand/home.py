"""The first page: what the company is, and where each kind of reader goes."""

import datetime
from dataclasses import dataclass

from generator.expand.linking import Linker
from generator.expand.page import Link, Page, Text


@dataclass(frozen=True, slots=True)
class Tile:
    """One thing a reader comes to do."""

    icon: str
    """Name of a `zs-icon`: "unit", "position", "search" …"""

    title: str
    text: str
    link: Link


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything the first page says."""

    company: str
    title: str
    facts: tuple[str, ...]
    introduction: Text
    tiles: tuple[Tile, ...]
    units: tuple[tuple[Link, str], ...]
    """Departments with their headcount, as in the contents of a book."""


def home_page(linker: Linker, today: datetime.date) -> Page:
    """Return the first page."""
    from generator.expand.charts import headcount_note
    from generator.expand.site import site_title

    settings = linker.handbook.settings
    units = tuple((linker.to_entity(unit), headcount_note(linker.handbook, unit)) for unit in linker.handbook.units)
    view = HomeView(settings.company_name, site_title(linker.handbook), (), linker.prose(settings.introduction), (), units)
    return Page("index.md", site_title(linker.handbook), "pages/home.md.j2", view, hide=("navigation", "toc"))
