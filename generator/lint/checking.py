"""Runs every check over a handbook."""

import datetime

from generator.diagnostics.catalog import Rule
from generator.diagnostics.findings import Finding, Severity
from generator.diagnostics.show.common import in_order
from generator.lint import (
    document_numbers,
    documents,
    duties,
    duty_lists,
    duty_texts,
    figures,
    holders,
    law,
    obsolete,
    old_names,
    organisation,
    positions,
    privacy,
    references,
    settings,
    staffing,
    staffing_totals,
    structure,
    supervision,
    typography,
)
from generator.lint.registry import CHECKS, Check, Remark
from generator.lint.review import Review
from generator.lint.settings import Decisions, decisions_of
from generator.model.handbook import Handbook
from generator.model.values import Profile

RULE_MODULES = (
    document_numbers,
    documents,
    duties,
    duty_lists,
    duty_texts,
    figures,
    holders,
    law,
    obsolete,
    old_names,
    organisation,
    positions,
    privacy,
    references,
    settings,
    staffing,
    staffing_totals,
    structure,
    supervision,
    typography,
)
"""Importing a module registers its rules."""

_LIGHTER_IN_DRAFTS = frozenset({"POS", "DOC", "STF"})


def check(handbook: Handbook, today: datetime.date, profile: Profile) -> tuple[Finding, ...]:
    """Return what the rules find, in the order of places."""
    review = Review(handbook, today, profile)
    decisions = decisions_of(handbook.settings)
    found: dict[Finding, None] = {}
    for one in CHECKS:
        if one.rule is None or not decisions.is_off(one.rule):
            for remark in one.look(review):
                found[_finding(one, remark, review, decisions)] = None
    return in_order(found)


def _finding(check: Check, remark: Remark, review: Review, decisions: Decisions) -> Finding:
    rule = remark.rule or check.rule
    assert rule is not None, "a check of the model's rules names one in each remark"
    return rule.finding(
        remark.message,
        remark.place,
        help=remark.help,
        fix=remark.fix,
        related=remark.related,
        severity=_severity(rule, remark, review, decisions),
    )


def _severity(rule: Rule, remark: Remark, review: Review, decisions: Decisions) -> Severity:
    severity = remark.severity or decisions.severity(rule)
    is_light = rule.code[:3] in _LIGHTER_IN_DRAFTS and remark.about is not None
    if is_light and severity is Severity.ERROR and remark.about and review.is_draft(remark.about):
        return Severity.WARNING
    return severity
