"""A mended copy of a text that still knows where each character stood in the file."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.source.problems import TextEdit
from generator.source.text import Span


@dataclass(frozen=True, slots=True)
class Shadow:
    """Text to read on with after a mistake, so that one run shows an author all mistakes of a file."""

    text: str
    offsets: tuple[int, ...] | None = None
    """For each character, and for the end, its offset in the file; None while nothing was changed."""

    def original(self, span: Span) -> Span:
        """Return the stretch of the file that a stretch of this text, cut at its end, stands for."""
        span = Span(min(span.start, len(self.text)), min(span.end, len(self.text)))
        if self.offsets is None:
            return span
        return Span(self.offsets[span.start], self.offsets[span.end])

    def replaced(self, edits: Iterable[TextEdit]) -> "Shadow":
        """Return a copy with these edits made; of two that overlap, only the first in the text is made."""
        offsets = self.offsets or tuple(range(len(self.text) + 1))
        pieces: list[str] = []
        moved: list[int] = []
        done = 0
        for span, replacement in sorted(set(edits)):
            if span.start < done:
                continue
            pieces += (self.text[done : span.start], replacement)
            moved += offsets[done : span.start]
            moved += [offsets[min(span.start + i, span.end)] for i in range(len(replacement))]
            done = span.end
        return Shadow("".join((*pieces, self.text[done:])), (*moved, *offsets[done:]))
