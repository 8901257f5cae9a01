"""The way from the home page down to a page."""

from generator.expand.linking import Linker
from generator.expand.page import Link
from generator.model.position import Position
from generator.model.unit import OrgUnit

HOME = Link("首页", "index.html")


def unit_crumbs(linker: Linker, unit: OrgUnit) -> tuple[Link, ...]:
    """Return home and the units above a unit, the highest first."""
    above = reversed(linker.handbook.line_up(unit))
    return (HOME, *(linker.to_entity(one) for one in above))


def position_crumbs(linker: Linker, position: Position) -> tuple[Link, ...]:
    """Return home, the units above a position and its own unit."""
    unit = linker.handbook.unit_of(position)
    return (*unit_crumbs(linker, unit), linker.to_entity(unit)) if unit else (HOME,)
