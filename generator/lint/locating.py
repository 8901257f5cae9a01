"""Where a phrase of a value stands in the file it was read from."""

from dataclasses import dataclass

from generator.diagnostics.findings import Edit, Fix, Place, Safety
from generator.diagnostics.words import Words
from generator.model.handbook import Handbook, Placed, Steps
from generator.source.text import Span


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for a phrase; only an exact one may be edited."""

    place: Place
    is_exact: bool

    def replaced(self, title: Words, replacement: str, safety: Safety = Safety.SAFE) -> Fix | None:
        """Return the fix that puts other characters here; None when the place is not exact."""
        if not self.is_exact:
            return None
        return Fix(title, (Edit(self.place.path, self.place.span, replacement),), safety)


def spot_in(handbook: Handbook, placed: Placed, steps: Steps, text: str, start: int, end: int) -> Spot:
    """Return where text[start:end] of a field stands; the whole field when its characters cannot be told apart.

    Values lose indentation, quotes and escapes on the way from the file, so a phrase is looked up by its number: the
    third "、" of the value is the third one of the field, as long as both have equally many.
    """
    while steps and steps not in placed.spans:
        steps = steps[:-1]
    whole, source = placed.spans.get(steps), handbook.sources.get(placed.path)
    if not steps or whole is None or source is None:
        return Spot(placed.at(*steps), is_exact=False)
    written, phrase = source.text[whole.start : whole.end], text[start:end]
    if phrase and written.count(text) == 1:
        first = whole.start + written.index(text) + start
    elif phrase and written.count(phrase) == text.count(phrase):
        first = whole.start + _nth(written, phrase, text.count(phrase, 0, start))
    else:
        return Spot(Place(placed.path, whole), is_exact=False)
    return Spot(Place(placed.path, Span(first, first + len(phrase))), is_exact=True)


def _nth(text: str, phrase: str, number: int) -> int:
    at = text.index(phrase)
    for _ in range(number):
        at = text.index(phrase, at + len(phrase))
    return at
