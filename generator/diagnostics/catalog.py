"""All rules by code and by name, for `zhishou explain` and for configuration."""

from dataclasses import dataclass

from generator.diagnostics.findings import Finding, Fix, Place, Related, Severity
from generator.diagnostics.words import Words


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is checked, and why."""

    code: str
    """Short stable handle: three capitals and three digits, "ORG001"."""

    name: str
    """What is wrong, in words that people type in configuration: "missing-head"."""

    severity: Severity
    title: Words
    """What is wrong in general, as a short noun phrase or sentence without full stop."""

    why: Words
    """What it costs readers or controllers when it stays."""

    help: Words | None = None
    """The way out in general."""

    def finding(
        self,
        message: Words,
        place: Place | None,
        *,
        help: Words | None = None,  # noqa: A002
        fix: Fix | None = None,
        related: tuple[Related, ...] = (),
        severity: Severity | None = None,
    ) -> Finding:
        """Return a finding of this rule; without a help of its own it gets the rule's."""
        return Finding(
            self.code, self.name, severity or self.severity, message, place, help or self.help, fix, related
        )


_rules: dict[str, Rule] = {}


def register(*rules: Rule) -> tuple[Rule, ...]:
    """Make rules known and return them; call it once, at the top of the module that owns them.

    Raises:
        ValueError: another rule has the code or the name.
    """
    for rule in rules:
        same = next((old for old in _rules.values() if rule.code == old.code or rule.name == old.name), rule)
        if same != rule:
            raise ValueError(f"{rule.code} {rule.name} collides with {same.code} {same.name}")
        _rules[rule.code] = rule
    return rules


def find_rule(handle: str) -> Rule | None:
    """Return the rule with this code or name, in any case, or None."""
    wanted = handle.strip().casefold()
    return next((rule for rule in _rules.values() if wanted in (rule.code.casefold(), rule.name)), None)


def all_rules() -> tuple[Rule, ...]:
    """Return every registered rule, sorted by code."""
    return tuple(_rules[code] for code in sorted(_rules))
