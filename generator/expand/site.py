"""Handbook to site: which pages exist, in which order they are found."""

import datetime
from collections.abc import Iterator
from itertools import chain

from generator.expand.home import home_page
from generator.expand.linking import Linker
from generator.expand.page import Figure, Page, Section, Site
from generator.expand.positions import position_pages
from generator.expand.units import unit_pages
from generator.model.handbook import Handbook


def expand(handbook: Handbook, today: datetime.date) -> Site:
    """Return the site of a handbook as one profile sees it on one day."""
    linker = Linker(handbook)
    pages = tuple(chain([home_page(linker, today)], unit_pages(linker), position_pages(linker)))
    return Site(site_title(handbook), pages, navigation(linker, pages))


def site_title(handbook: Handbook) -> str:
    """Return the name of the handbook, made from the company's name where it has none."""
    settings = handbook.settings
    return settings.title or f"{settings.short_name or settings.company_name}岗位职责手册"


def navigation(linker: Linker, pages: tuple[Page, ...]) -> tuple[Section, ...]:
    """Return a small navigation: a tab a task; units below departments and positions are reached from their pages."""
    return (Section("首页", "index.md"),)


def figures_of(pages: tuple[Page, ...]) -> Iterator[Figure]:
    """Yield every figure of the site."""
    for page in pages:
        for name in getattr(type(page.view), "__slots__", ()):
            value = getattr(page.view, name)
            if isinstance(value, Figure):
                yield value
