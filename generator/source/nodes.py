"""What a YAML or structured Markdown file says, as a tree that knows where each word stands."""

from dataclasses import dataclass

from generator.source.text import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value, kept as the author wrote it: `no` and `007` stay text."""

    text: str
    span: Span
    quoted: bool = False
    """Whether it stood in quotes or a block, so that "无" and an empty text are meant literally."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """An ordered list."""

    items: tuple["Node", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """One `key: value` of a mapping."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the author's order; equal keys have been reported and dropped."""

    entries: tuple[Entry, ...]
    span: Span

    def get(self, *keys: str) -> "Node | None":
        """Return the value of the first entry whose key is one of these, or None."""
        return next((entry.value for entry in self.entries if entry.key.text in keys), None)


Node = Scalar | Sequence | Mapping
