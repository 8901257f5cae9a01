"""Mistakes that the words of a line show: full-width signs and missing blanks, with the edits that mend them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.source.lines import blanked, block_around, line_at, lines_between
from generator.source.problems import ProblemKind, TextEdit
from generator.source.text import Span

_LEAD = r"[ \t\u3000]*(?:- +)*"
_WORD = r"(?P<key>[^\s:：#,，。；;\[\]{}\"'&*!|>%@`?\-][^:：#，。；;\"'\[\]{}\n]{0,23}?)"
_FULL_WIDTH_COLON = re.compile(_LEAD + _WORD + r"[ \t]*(?P<colon>：[ \t\u3000]*)(?P<rest>.*)")
_NO_SPACE = re.compile(_LEAD + _WORD + r"(?P<colon>:)(?P<rest>[^\s/\\:].*)")
ENTRY = re.compile(_LEAD + r"(?:\"[^\"]*\"|'[^']*'|[^\s:#\"'\[\]{}][^:#]*?)\s*:(?:\s|$)")
_NO_SPACE_AFTER_DASH = re.compile(r"[ \t]*(?P<dash>-)[^\s\-]")
_WIDE_BLANKS = re.compile(r"[ \t]*[\u3000\u00a0\u2000-\u200a][\s\u3000\u00a0]*")

_HASH_IN_TEXT = re.compile(r"[ \t]+(?=#[^\s#!])")


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake in the text that was read, in its offsets."""

    kind: ProblemKind
    span: Span
    facts: Mapping[str, str] = field(default_factory=dict)
    edits: tuple[TextEdit, ...] = ()
    """What an author may let us do."""

    repair: tuple[TextEdit, ...] = ()
    """What lets us read on; empty when reading goes on anyway."""

    related: tuple[Span, ...] = ()
    hides_text: bool = False


def without_block(text: str, mistake: Mistake) -> Mistake:
    """Return the mistake with a repair that leaves out the whole top-level block it stands in."""
    block = block_around(text, min(mistake.span.start, max(0, len(text) - 1)))
    repair = (TextEdit(block, blanked(text, block)),)
    return Mistake(
        mistake.kind, mistake.span, mistake.facts, mistake.edits, repair, mistake.related, hides_text=True
    )


def mistakes_in_plain(text: str, span: Span, *, in_list: bool) -> Iterator[Mistake]:
    """Yield the lines of an unquoted text that were meant to be fields or list items of their own."""
    lines = [line_at(text, span.start)] if span.end <= span.start else list(lines_between(text, *span))
    own_line = not text[lines[0].start : span.start].strip()
    if len(lines) == 1 and (in_list or not own_line):
        return
    words = [text[max(line.start, span.start) : line.end] for line in lines]
    if len(lines) > 1 and all(_NO_SPACE_AFTER_DASH.match(word) for word in words):
        yield from (m for line in lines if (m := _missing_space_after_dash(text, line, span.start)))
        return
    meant = [_meant_entry(text, Span(max(line.start, span.start), line.end)) for line in lines]
    if (
        len(lines) == 1
        and meant[0]
        and meant[0].kind is ProblemKind.FULL_WIDTH_COLON
        and not _is_root(text, span)
    ):
        return
    if meant[0] and all(
        mistake or word.lstrip().startswith("- ") for mistake, word in zip(meant, words, strict=True)
    ):
        yield from (mistake for mistake in meant if mistake)


def mistakes_in_flow_key(text: str, span: Span) -> Iterator[Mistake]:
    """Yield the mistake of `{名称：品质部}`, where the whole is one key without a value."""
    mistake = _meant_entry(text, span)
    if mistake:
        yield mistake


def mistakes_in_flow_item(text: str, span: Span) -> Iterator[Mistake]:
    """Yield the mistake of `[品质部，生产部]`, which is one item and not two."""
    commas = [m.start() + span.start for m in re.finditer("[，、]", text[span.start : span.end])]
    if commas and span.end - span.start <= 40:
        edits = tuple(TextEdit(Span(at, at + 1), ", ") for at in commas)
        yield Mistake(
            ProblemKind.FULL_WIDTH_COMMA,
            Span(commas[0], commas[0] + 1),
            {"character": text[commas[0]]},
            edits,
        )


def mistake_after_plain(text: str, span: Span) -> Mistake | None:
    """Return the mistake of `工位: 总装线 #3`, where YAML takes "#3" for a comment; comments have a blank after #."""
    line = line_at(text, span.end)
    found = _HASH_IN_TEXT.match(text, span.end, line.end)
    if not found or "\n" in text[span.start : span.end]:
        return None
    lost = Span(found.end(), found.end() + len(_without_comment(text[found.end() : line.end])))
    edit = TextEdit(Span(span.start, lost.end), _quoted(text[span.start : lost.end]))
    return Mistake(ProblemKind.TEXT_AFTER_HASH, lost, {"text": text[lost.start : lost.end]}, (edit,))


def wide_indentation(text: str, offset: int) -> Mistake | None:
    """Return the mistake of a line indented with full-width or no-break spaces, which YAML takes for text."""
    line = line_at(text, offset)
    found = _WIDE_BLANKS.match(text, line.start, line.end)
    if not found:
        return None
    spaces = "".join("  " if blank in "　\t" else " " for blank in found.group())
    edit = TextEdit(Span(*found.span()), spaces)
    return Mistake(ProblemKind.FULL_WIDTH_INDENTATION, edit.span, {}, (edit,), (edit,))


def quoted_value(text: str, start: int) -> TextEdit:
    """Return the edit that puts the rest of a line, without a comment behind it, in quotes."""
    line = line_at(text, start)
    words = _without_comment(text[start : line.end])
    return TextEdit(Span(start, start + len(words)), _quoted(words))


def _without_comment(words: str) -> str:
    return re.split(r"\s#", words, maxsplit=1)[0].rstrip()


def _quoted(words: str) -> str:
    plain = '"' not in words and "\\" not in words
    return f'"{words}"' if plain else "'" + words.replace("'", "''") + "'"


def _is_root(text: str, span: Span) -> bool:
    return not text[: span.start].strip()


def _meant_entry(text: str, line: Span) -> Mistake | None:
    for kind, pattern in (
        (ProblemKind.FULL_WIDTH_COLON, _FULL_WIDTH_COLON),
        (ProblemKind.MISSING_SPACE_AFTER_COLON, _NO_SPACE),
    ):
        found = pattern.match(text, line.start, line.end)
        if found and not found["key"].isdigit():
            replacement = ": " if found["rest"].strip() else ":"
            edit = TextEdit(Span(*found.span("colon")), replacement)
            facts = {"key": found["key"], "value": found["rest"].strip()}
            return Mistake(kind, Span(found.start("key"), found.end("colon")), facts, (edit,), (edit,))
    return None


def _missing_space_after_dash(text: str, line: Span, start: int = 0) -> Mistake | None:
    found = _NO_SPACE_AFTER_DASH.match(text, max(line.start, start), line.end)
    if not found:
        return None
    dash = Span(*found.span("dash"))
    edit = TextEdit(dash, "- ")
    return Mistake(ProblemKind.MISSING_SPACE_AFTER_DASH, dash, {}, (edit,), (edit,))


def line_mistake(text: str, line: Span) -> Mistake | None:
    """Return what is certainly wrong with a line of which we know that something near it is."""
    return (
        wide_indentation(text, line.start)
        or _meant_entry(text, line)
        or _missing_space_after_dash(text, line)
    )
