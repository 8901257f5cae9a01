"""How much room a text takes, without asking any font."""

from functools import lru_cache
from unicodedata import category, east_asian_width

_SLIM = frozenset("iljI.,:;'|!()[] /")
_BROAD = frozenset("mwMW@%")
_NOT_FIRST = frozenset("，。、；：？！）】》〉」』”’…—·,.;:?!)]}%")
_NOT_LAST = frozenset("（【《〈「『“‘([{")


@lru_cache(maxsize=8192)
def _em(character: str) -> float:
    """Return an upper bound of a character's width in em; the table was measured against common sans-serif fonts."""
    if category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0.0
    if east_asian_width(character) in "WFA" or character >= "\u2000":
        return 1.0
    if character in _SLIM:
        return 0.34
    if character in _BROAD:
        return 0.92
    if character.isdigit():
        return 0.60
    return 0.70 if character.isupper() else 0.58


@lru_cache(maxsize=16384)
def _ems(text: str, bold: bool) -> float:
    if not bold:
        return sum(map(_em, text))
    return sum(em if (em := _em(character)) >= 1 else em * 1.12 for character in text)


def text_width(text: str, size_px: float, *, bold: bool = False) -> float:
    """Return an upper bound of the drawn width of one line of text, in px.

    Wide characters count 1 em (Unicode UAX #11, classes W, F and A), Latin ones come from a fixed table,
    so every machine lays out the same picture whatever fonts it has.

    Raises:
        ValueError: the text holds a line break.
    """
    if "\n" in text:
        raise ValueError(f"{text!r} holds a line break; wrap it first")
    return _ems(text, bold) * size_px


def one_line(text: str) -> str:
    """Return the text with single spaces for all white space, line breaks too."""
    return " ".join(text.split())


def wrap(text: str, width_px: float, size_px: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return the text in lines that fit `width_px`, about equally long; nothing is ever cut.

    Lines break at spaces and between Chinese characters, with no punctuation at a line's start; a word wider than a
    line is broken anywhere. White space at a break is dropped. Only a single character may be wider than `width_px`.
    Empty text gives no lines.
    """
    words = one_line(text)
    if not words:
        return ()
    if text_width(words, size_px, bold=bold) <= width_px:
        return (words,)
    return _wrapped(words, width_px / size_px, bold)


@lru_cache(maxsize=8192)
def _wrapped(words: str, width_em: float, bold: bool) -> tuple[str, ...]:
    """Return the lines of the narrowest column that needs no more lines than `width_em` does."""
    pieces = _pieces(words)
    best = _filled(pieces, width_em, bold)
    widest = max(_ems(piece.rstrip(), bold) for piece in pieces)
    low, high = max(width_em / 2, min(widest, width_em)), width_em
    while high - low > 0.25:
        middle = (low + high) / 2
        lines = _filled(pieces, middle, bold)
        fits = len(lines) == len(best) and max(_ems(line, bold) for line in lines) <= width_em
        best, low, high = (lines, low, middle) if fits else (best, middle, high)
    return best


def _pieces(words: str) -> tuple[str, ...]:
    """Return the text in pieces that should not be broken."""
    pieces: list[str] = []
    for character in words:
        if pieces and _sticks(pieces[-1][-1], character):
            pieces[-1] += character
        else:
            pieces.append(character)
    return tuple(pieces)


def _sticks(before: str, after: str) -> bool:
    """Tell whether a line break between the two characters would look wrong."""
    if before == " ":
        return False
    if after == " " or after in _NOT_FIRST or before in _NOT_LAST:
        return True
    return _em(before) < 1 and _em(after) < 1


def _filled(pieces: tuple[str, ...], width_em: float, bold: bool) -> tuple[str, ...]:
    """Return lines filled one after the other."""
    lines = [""]
    for piece in pieces:
        if not lines[-1] or _ems((lines[-1] + piece).rstrip(), bold) <= width_em:
            lines[-1] += piece
        else:
            lines.append(piece)
        while _ems(lines[-1].rstrip(), bold) > width_em and len(lines[-1].rstrip()) > 1:
            head, tail = _broken(lines[-1], width_em, bold)
            lines[-1:] = [head, tail]
    return tuple(line.strip() for line in lines if line.strip())


def _broken(line: str, width_em: float, bold: bool) -> tuple[str, str]:
    """Return the longest start of the line that fits, at least one character, and the rest."""
    end = 1
    while end < len(line) - 1 and _ems(line[: end + 1], bold) <= width_em:
        end += 1
    return line[:end], line[end:]
