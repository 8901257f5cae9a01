"""What a check found, where, and what may be done about it."""

from dataclasses import dataclass
from enum import StrEnum

from generator.diagnostics.words import Words
from generator.source.text import Span


class Severity(StrEnum):
    """How much a finding matters: an error blocks a release and a complete site."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Safety(StrEnum):
    """Who may apply a fix: SAFE ones keep the meaning, UNSAFE ones need a person's consent, SHOWN ones are advice."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a content file."""

    path: str
    """Relative to the content folder, with forward slashes."""

    span: Span


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that belongs to a finding, and why."""

    place: Place
    note: Words


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text at `span` of a content file."""

    path: str
    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend one finding; they apply together or not at all."""

    title: Words
    edits: tuple[Edit, ...]
    safety: Safety = Safety.SAFE


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake: what is wrong, where, and the way out."""

    code: str
    """Short stable handle: "ORG001"."""

    name: str
    """What is wrong, in words that people type in configuration: "missing-head"."""

    severity: Severity
    message: Words
    place: Place | None
    """None only when a whole folder is meant."""

    help: Words | None = None
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
