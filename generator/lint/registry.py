"""What a rule is to the checker: one function, registered with its words by a decorator."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.diagnostics.catalog import Rule, register
from generator.diagnostics.findings import Fix, Place, Related, Severity
from generator.diagnostics.words import Words
from generator.lint.review import Review
from generator.model.entity import Entity


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule has to say about one place, before the company's settings are applied."""

    message: Words
    place: Place
    about: Entity | None = None
    """The thing whose draft status makes errors lighter; None for the handbook as a whole."""

    help: Words | None = None
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    """Only where one finding weighs less or more than its rule says."""

    rule: Rule | None = None
    """Only where a function speaks for rules that the model owns."""


Look = Callable[[Review], Iterator[Remark]]


@dataclass(frozen=True, slots=True)
class Check:
    """A function that looks for what is wrong, and the rule it looks for."""

    look: Look
    rule: Rule | None
    """None when each remark names one of the model's own rules."""


CHECKS: list[Check] = []
"""Every check, filled while the rule modules are imported."""


def rule(
    code: str,
    name: str,
    severity: Severity,
    title: Words,
    why: Words,
    help: Words | None = None,  # noqa: A002
) -> Callable[[Look], Look]:
    """Register the function below as the check of a rule; its examples stand in cases/<code>.md."""
    (known,) = register(Rule(code, name, severity, title, why, help))

    def keep(look: Look) -> Look:
        CHECKS.append(Check(look, known))
        return look

    return keep


def of_the_model(look: Look) -> Look:
    """Register a check whose remarks come under rules that reading the content already has."""
    CHECKS.append(Check(look, None))
    return look


def own_rules() -> tuple[Rule, ...]:
    """Return the rules that are checks: those a company may weigh differently or switch off."""
    return tuple(check.rule for check in CHECKS if check.rule is not None)
