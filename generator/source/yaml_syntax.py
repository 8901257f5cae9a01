"""From what libyaml stumbles over to the mistake an author made.

libyaml says "could not find expected ':'" two lines below a full-width colon. The functions here look at the lines
around and name the mistake itself, with an edit that mends it where one is certain enough.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from yaml.error import MarkedYAMLError

from generator.source.lines import content_of, line_at, lines_above, lines_between
from generator.source.problems import ProblemKind, TextEdit
from generator.source.text import Span
from generator.source.yaml_mistakes import ENTRY, Mistake, line_mistake, quoted_value, without_block


@dataclass(frozen=True, slots=True)
class Scene:
    """Where libyaml gave up."""

    text: str
    at: int
    """The first character it could not use."""

    since: int
    """Where the thing began that it was reading then."""

    brackets: tuple[int, ...]
    """Where the brackets began that are still open."""

    last_value: Span
    """The last scalar before."""

    def line(self) -> Span:
        return line_at(self.text, self.at)

    def opens_line(self) -> bool:
        return not self.text[self.line().start : self.at].strip()


def syntax_mistake(text: str, error: MarkedYAMLError, brackets: tuple[int, ...], last_value: Span) -> Mistake:
    """Return the mistake behind a syntax error; its repair always lets reading go on a little further."""
    at = min(error.problem_mark.index if error.problem_mark else 0, len(text))
    since = error.context_mark.index if error.context_mark else at
    scene = Scene(text, at, min(since, len(text)), brackets, last_value)
    wanted = f"{error.context or ''}: {error.problem or ''}"
    explain = next((explain for words, explain in _EXPLANATIONS if words in wanted), _broken)
    mistake = explain(scene)
    return mistake if mistake.repair else without_block(text, mistake)


def _unusable_character(scene: Scene) -> Mistake:
    return _tabs(scene) if scene.text[scene.at : scene.at + 1] == "\t" else _reserved(scene)


def _tabs(scene: Scene) -> Mistake:
    """One mistake for all tabs from here on: an editor makes them by the dozen."""
    edits = []
    for found in re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE).finditer(scene.text, scene.line().start):
        edits.append(TextEdit(Span(*found.span()), found.group().replace("\t", "  ")))
    if not edits:
        return _broken(scene)
    return Mistake(
        ProblemKind.TAB_INDENTATION, edits[0].span, {"count": str(len(edits))}, tuple(edits), tuple(edits)
    )


def _reserved(scene: Scene, start: int | None = None) -> Mistake:
    at = scene.at if start is None else start
    facts = {"character": scene.text[at : at + 1]}
    if scene.brackets or not facts["character"].strip():
        return Mistake(ProblemKind.RESERVED_CHARACTER, Span(at, at + 1), facts)
    edit = quoted_value(scene.text, at)
    return Mistake(ProblemKind.RESERVED_CHARACTER, Span(at, at + 1), facts, (edit,), (edit,))


def _reserved_since(scene: Scene) -> Mistake:
    return _reserved(scene, scene.since)


def _no_colon(scene: Scene) -> Mistake:
    for line in lines_between(scene.text, scene.since, scene.at):
        mistake = line_mistake(scene.text, line)
        if mistake:
            return mistake
    words = content_of(scene.text, line_at(scene.text, scene.since))
    return Mistake(ProblemKind.MISSING_COLON, words, {"text": scene.text[words.start : words.end]})


def _second_colon(scene: Scene) -> Mistake:
    line = scene.line()
    entry = ENTRY.match(scene.text, line.start, scene.at)
    if entry and entry.end() <= scene.at:
        value = scene.text[entry.end() : line.end]
        start = entry.end() + len(value) - len(value.lstrip())
        edit = quoted_value(scene.text, start)
        return Mistake(
            ProblemKind.COLON_IN_VALUE,
            Span(scene.at, scene.at + 1),
            {"value": value.strip()},
            (edit,),
            (edit,),
        )
    for above in lines_above(scene.text, scene.at):
        words = scene.text[above.start : above.end].strip()
        if mistake := line_mistake(scene.text, above):
            return mistake
        if words and not words.startswith("#") and ENTRY.match(scene.text, above.start, above.end):
            break
    return _wrong_indentation(scene)


def _wrong_indentation(scene: Scene) -> Mistake:
    """The line stands deeper or less deep than any field above it."""
    text, line = scene.text, scene.line()
    words = content_of(text, line)
    spaces = words.start - line.start
    above = _filled_above(scene)
    facts = {"spaces": str(spaces), "above": str(content_of(text, above).start - above.start)}
    levels = _levels_above(scene, words)
    if not levels:
        return Mistake(ProblemKind.WRONG_INDENTATION, words, facts)
    # Of two levels equally near the deeper one: people forget a blank more often than a level.
    level = min(levels, key=lambda level: (abs(level - spaces), -level))
    edits = _shifted(text, line, spaces, level - spaces)
    return Mistake(ProblemKind.WRONG_INDENTATION, words, facts, edits, edits)


def _filled_above(scene: Scene) -> Span:
    lines = lines_above(scene.text, scene.at)
    return next((line for line in lines if _is_filled(scene.text, line)), scene.line())


def _is_filled(text: str, line: Span) -> bool:
    words = text[line.start : line.end].strip()
    return bool(words) and not words.startswith("#")


def _levels_above(scene: Scene, words: Span) -> set[int]:
    """Return the columns that fields, or items when the line is one, have above; outer levels as well."""
    text, found = scene.text, set[int]()
    wants_dash = text.startswith("- ", words.start)
    least = 1 << 30
    for line in lines_above(text, scene.at):
        start = content_of(text, line).start - line.start
        if not _is_filled(text, line) or start >= least:
            continue
        least = start
        dashes = re.compile(r"(?:- +)*").match(text, line.start + start, line.end)
        key = dashes.end() - line.start if dashes else start
        if wants_dash and key > start:
            found.add(start)
        elif not wants_dash and ENTRY.match(text, line.start, line.end):
            found.add(key)
    return found - {words.start - scene.line().start}


def _shifted(text: str, line: Span, spaces: int, by: int) -> tuple[TextEdit, ...]:
    """Return the edits that move a line, and what stands as deep or deeper right below it."""
    edits: list[TextEdit] = []
    for below in lines_between(text, line.start, len(text)):
        start = content_of(text, below).start - below.start
        if below != line and _is_filled(text, below) and start < spaces:
            break
        if by > 0:
            edits.append(TextEdit(Span(below.start, below.start), " " * by))
        elif start >= -by:
            edits.append(TextEdit(Span(below.start, below.start - by), ""))
    return tuple(edits)


def _list_on_key_line(scene: Scene) -> Mistake:
    line = scene.line()
    entry = ENTRY.match(scene.text, line.start, scene.at)
    if not entry:
        return _wrong_indentation(scene)
    indent = content_of(scene.text, line).start - line.start + 2
    edit = TextEdit(Span(scene.at, scene.at), "\n" + " " * indent)
    return Mistake(ProblemKind.LIST_ON_KEY_LINE, Span(scene.at, scene.at + 1), {}, (edit,), (edit,))


def _no_key(scene: Scene) -> Mistake:
    """After a value comes something that is no field."""
    text, at = scene.text, scene.at
    if text[at : at + 1] == ":" and at > 0 and text[at - 1] in "\"'":
        edit = TextEdit(Span(at, at + 1), ": ")
        facts = {
            "key": text[scene.last_value.start + 1 : at - 1],
            "value": text[at + 1 : scene.line().end].strip(),
        }
        return Mistake(ProblemKind.MISSING_SPACE_AFTER_COLON, edit.span, facts, (edit,), (edit,))
    first = scene.last_value
    if text[first.start : first.start + 1] in ('"', "'") and "\n" in text[first.start : first.end]:
        return _unclosed_quote(scene, first.start)
    if not scene.opens_line():
        return _text_after_value(scene)
    if mistake := line_mistake(text, scene.line()):
        return mistake
    return _wrong_indentation(scene)


def _text_after_value(scene: Scene) -> Mistake:
    text, line = scene.text, scene.line()
    words = content_of(text, Span(scene.at, line.end))
    entry = ENTRY.match(text, line.start, scene.at) or re.compile(r" *(?:- +)+").match(
        text, line.start, scene.at
    )
    value = content_of(text, Span(entry.end(), line.end)) if entry else words
    if scene.brackets or text[value.start : value.start + 1] not in ('"', "'", "[", "{"):
        return Mistake(ProblemKind.TEXT_AFTER_VALUE, words)
    edit = quoted_value(text, value.start)
    return Mistake(ProblemKind.TEXT_AFTER_VALUE, words, {}, (edit,), (edit,))


def _no_dash(scene: Scene) -> Mistake:
    line = scene.line()
    if scene.opens_line() and ENTRY.match(scene.text, line.start, line.end):
        above = next(
            (at for at in lines_above(scene.text, scene.at) if scene.text[at.start : at.end].strip()), line
        )
        if content_of(scene.text, above).start - above.start == scene.at - line.start:
            return Mistake(ProblemKind.FIELDS_BESIDE_LIST, content_of(scene.text, line))
    return _no_key(scene)


def _unclosed_quote(scene: Scene, start: int | None = None) -> Mistake:
    at = scene.since if start is None else start
    words = content_of(scene.text, Span(at, line_at(scene.text, at).end))
    quote = scene.text[at : at + 1]
    edit = TextEdit(Span(words.end, words.end), quote)
    return Mistake(ProblemKind.UNCLOSED_QUOTE, words, {"quote": quote}, (edit,), (edit,))


def _unclosed_bracket(scene: Scene) -> Mistake:
    text = scene.text
    start = scene.brackets[-1] if scene.brackets else scene.since
    line = line_at(text, start)
    closing = {"[": "]", "{": "}"}.get(text[start : start + 1], "]")
    if scene.at < line.end and closing in text[scene.at : line.end]:
        return Mistake(ProblemKind.TEXT_AFTER_VALUE, Span(scene.at, scene.at + 1))
    words = content_of(text, Span(start, line.end))
    facts = {"bracket": text[start : start + 1], "closing": closing}
    below = next((at for at in lines_between(text, line.end + 1, len(text)) if _is_filled(text, at)), None)
    # A list may go on over several lines; only before the next field does it certainly end with its line.
    if len(scene.brackets) != 1 or (line.end + 1 < len(text) and below and not ENTRY.match(text, *below)):
        return Mistake(ProblemKind.UNCLOSED_BRACKET, words, facts)
    edit = TextEdit(Span(words.end, words.end), closing)
    return Mistake(ProblemKind.UNCLOSED_BRACKET, words, facts, (edit,), (edit,))


def _no_value(scene: Scene) -> Mistake:
    at_end = scene.at >= len(scene.text.rstrip())
    return _unclosed_bracket(scene) if scene.brackets and at_end else _reserved(scene)


def _wrong_escape(scene: Scene) -> Mistake:
    """A Windows path in double quotes; `\\n` in `C:\\new` would be a line break, so every backslash is doubled."""
    at = max(scene.since, scene.text.rfind("\\", scene.since, scene.at + 1))
    end = line_at(scene.text, at).end
    found = re.compile(r'\\(\\|")?').finditer(scene.text, scene.since, end)
    edits = tuple(TextEdit(Span(*m.span()), "\\\\") for m in found if not m.group(1))
    return Mistake(
        ProblemKind.WRONG_ESCAPE, Span(at, at + 2), {"escape": scene.text[at : at + 2]}, edits, edits
    )


def _second_document(scene: Scene) -> Mistake:
    if scene.opens_line():
        return Mistake(ProblemKind.SEVERAL_DOCUMENTS, content_of(scene.text, scene.line()))
    return _no_key(scene)


def _broken(scene: Scene) -> Mistake:
    words = content_of(scene.text, scene.line())
    return Mistake(ProblemKind.BROKEN_SYNTAX, words if words.end > words.start else Span(scene.at, scene.at))


_EXPLANATIONS: tuple[tuple[str, Callable[[Scene], Mistake]], ...] = (
    ("found character that cannot start any token", _unusable_character),
    ("tab character", _tabs),
    ("could not find expected ':'", _no_colon),
    ("mapping values are not allowed", _second_colon),
    ("block sequence entries are not allowed", _list_on_key_line),
    ("mapping keys are not allowed", _reserved),
    ("did not find expected key", _no_key),
    ("did not find expected '-' indicator", _no_dash),
    ("quoted scalar: found unexpected", _unclosed_quote),
    ("escape character", _wrong_escape),
    ("Unicode character escape", _wrong_escape),
    ("hexdecimal number", _wrong_escape),
    ("did not find expected ','", _unclosed_bracket),
    ("did not find expected node content", _no_value),
    ("scanning an alias", _reserved_since),
    ("scanning an anchor", _reserved_since),
    ("scanning a tag", _reserved_since),
    ("parsing a tag", _reserved_since),
    ("scanning a directive", _reserved_since),
    ("scanning a block scalar", _reserved_since),
    ("<document start>", _second_document),
)
"""Words of libyaml (the same since 0.1) and who finds the author's mistake behind them; the first match counts."""
