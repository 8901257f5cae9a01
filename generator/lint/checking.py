"""Runs every check over a handbook."""

import datetime

from generator.diagnostics.findings import Finding
from generator.model.handbook import Handbook
from generator.model.values import Profile


def check(handbook: Handbook, today: datetime.date, profile: Profile) -> tuple[Finding, ...]:
    """Return what the rules find, in the order of places."""
    return ()
