"""From what libyaml stumbles over to the mistake an author made.

libyaml says "could not find expected ':'" two lines below a full-width colon. The functions here look at the lines
around and name the mistake itself, with an edit that mends it where one is certain enough.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from yaml.error import MarkedYAMLError

from generator.source.lines import blanked, block_around, content_of, line_at, lines_above, lines_between
from generator.source.problems import ProblemKind, TextEdit
from generator.source.text import Span

_LEAD = r"[ \t\u3000]*(?:- +)*"
_WORD = r"(?P<key>[^\s:：#,，。；;\[\]{}\"'&*!|>%@`?\-][^:：#，。；;\"'\[\]{}\n]{0,23}?)"
_FULL_WIDTH_COLON = re.compile(_LEAD + _WORD + r"[ \t]*(?P<colon>：[ \t\u3000]*)(?P<rest>.*)")
_NO_SPACE = re.compile(_LEAD + _WORD + r"(?P<colon>:)(?P<rest>[^\s/\\:].*)")
_ENTRY = re.compile(_LEAD + r"(?:\"[^\"]*\"|'[^']*'|[^\s:#\"'\[\]{}][^:#]*?)\s*:(?:\s|$)")
_NO_SPACE_AFTER_DASH = re.compile(r"[ \t]*(?P<dash>-)[^\s\-]")
_WIDE_BLANKS = re.compile(r"[ \t]*[\u3000\u00a0\u2000-\u200a][\s\u3000\u00a0]*")


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
    words = re.split(r"\s#", text[start : line.end])[0].rstrip()
    plain = '"' not in words and "\\" not in words
    quoted = f'"{words}"' if plain else "'" + words.replace("'", "''") + "'"
    return TextEdit(Span(start, start + len(words)), quoted)


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


def _line_mistake(text: str, line: Span) -> Mistake | None:
    """Return what is certainly wrong with a line of which we know that something near it is."""
    return (
        wide_indentation(text, line.start)
        or _meant_entry(text, line)
        or _missing_space_after_dash(text, line)
    )


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
        mistake = _line_mistake(scene.text, line)
        if mistake:
            return mistake
    words = content_of(scene.text, line_at(scene.text, scene.since))
    return Mistake(ProblemKind.MISSING_COLON, words, {"text": scene.text[words.start : words.end]})


def _second_colon(scene: Scene) -> Mistake:
    line = scene.line()
    entry = _ENTRY.match(scene.text, line.start, scene.at)
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
        if mistake := _line_mistake(scene.text, above):
            return mistake
        if words and not words.startswith("#") and _ENTRY.match(scene.text, above.start, above.end):
            break
    return _wrong_indentation(scene)


def _wrong_indentation(scene: Scene) -> Mistake:
    """The line stands deeper or less deep than any field above it."""
    line = scene.line()
    words = content_of(scene.text, line)
    above = next(
        (at for at in lines_above(scene.text, scene.at) if scene.text[at.start : at.end].strip()), line
    )
    facts = {
        "spaces": str(words.start - line.start),
        "above": str(content_of(scene.text, above).start - above.start),
    }
    return Mistake(ProblemKind.WRONG_INDENTATION, words, facts)


def _list_on_key_line(scene: Scene) -> Mistake:
    line = scene.line()
    entry = _ENTRY.match(scene.text, line.start, scene.at)
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
        return Mistake(ProblemKind.TEXT_AFTER_VALUE, content_of(text, Span(at, scene.line().end)))
    if mistake := _line_mistake(text, scene.line()):
        return mistake
    return _wrong_indentation(scene)


def _no_dash(scene: Scene) -> Mistake:
    line = scene.line()
    if scene.opens_line() and _ENTRY.match(scene.text, line.start, line.end):
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
    edit = TextEdit(Span(words.end, words.end), closing)
    facts = {"bracket": text[start : start + 1], "closing": closing}
    return Mistake(ProblemKind.UNCLOSED_BRACKET, words, facts, (edit,))


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
