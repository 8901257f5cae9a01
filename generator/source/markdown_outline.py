"""Structured Markdown: front matter, then headings with paragraphs, lists and tables under them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.source.decoding import without_control_characters
from generator.source.lines import content_of, lines_between
from generator.source.markdown_lists import HashHeading, Piece, pieces_of
from generator.source.markdown_tables import grid_of
from generator.source.nodes import Mapping, Scalar
from generator.source.outline import Block, Bullets, Grid, Item, Outline, Prose, Section
from generator.source.problems import Problem, ProblemKind, TextEdit
from generator.source.text import Source, Span
from generator.source.yaml_reader import read_yaml

__all__ = ["Block", "Bullets", "Grid", "Item", "Outline", "Prose", "Section", "read_outline"]

# Only blocks are needed here; what stands inside a paragraph is the page's business.
_MARKDOWN = MarkdownIt("commonmark").enable("table").disable(["inline", "text_join"])
_FRONT = re.compile(r"---[ \t]*\r?\n")
_FRONT_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_FIELDS_END = re.compile(r"^(?=[ \t]*\r?$|#+ )", re.MULTILINE)
_FIELD = re.compile(r"\s*(?:#[^\n]*\n\s*)*[^\s:：#\-][^:：\n]{0,30}[:：]")
_RUN = frozenset({"paragraph_open", "bullet_list_open", "ordered_list_open", "code_block"})


@dataclass(frozen=True, slots=True)
class _Heading:
    level: int
    text: Scalar


_Event = _Heading | Block


@dataclass(slots=True)
class _Open:
    """A section that may still grow."""

    heading: _Heading
    blocks: list[Block] = field(default_factory=list)
    sections: list["_Open"] = field(default_factory=list)

    def closed(self) -> Section:
        inner = tuple(section.closed() for section in self.sections)
        return Section(self.heading.text, self.heading.level, tuple(self.blocks), inner)


def read_outline(source: Source) -> tuple[Outline, tuple[Problem, ...]]:
    """Return what a Markdown file says and what is wrong with it.

    Lists are recognised by Markdown's marks and by 一、 （一） 1、 1) ① as well, indented or not; raw text keeps its
    Markdown. Line ends in texts are "\\n".
    """
    reader = _Reader(source)
    front = reader.front_matter()
    events = reader.merged(reader.events())
    outline = reader.outline(events)
    return replace(outline, front=front), tuple(sorted(reader.problems, key=lambda p: (p.span, p.kind)))


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = without_control_characters(source.text)
        self.problems: list[Problem] = []
        self.body_start = 0

    def front_matter(self) -> Mapping | None:
        opened = _FRONT.match(self.text)
        if not opened:
            return None
        fields = self._fields_after(opened.end())
        if fields is None:
            return None
        node, problems = read_yaml(self.source, fields)
        self.problems += problems
        if node is None or isinstance(node, Mapping):
            return node
        self._report(ProblemKind.FRONT_MATTER_WITHOUT_FIELDS, node.span, hides_text=True)
        return None

    def _fields_after(self, start: int) -> Span | None:
        """Return where the fields are; without a second `---` they end at the first blank line or heading."""
        closed = _FRONT_END.search(self.text, start)
        if closed:
            self.body_start = closed.end()
            return Span(start, closed.start())
        if not _FIELD.match(self.text, start):
            return None
        end = _FIELDS_END.search(self.text, start)
        self.body_start = end.start() if end else len(self.text)
        edits = (TextEdit(Span(self.body_start, self.body_start), "---\n"),)
        self._report(ProblemKind.UNCLOSED_FRONT_MATTER, Span(0, 3), edits=edits if end else ())
        return Span(start, self.body_start)

    def events(self) -> Iterator[_Event]:
        """Yield headings and blocks in the order of the text."""
        body = re.sub(r"[^\r\n]", " ", self.text[: self.body_start]) + self.text[self.body_start :]
        lines = _all_lines(body)
        tokens = [token for token in _MARKDOWN.parse(body) if token.level == 0 and token.map]
        done = 0
        for is_run, group in groupby(tokens, key=lambda token: token.type in _RUN):
            blocks = list(group)
            first, last = _lines_of(blocks[0])[0], _lines_of(blocks[-1])[1]
            yield from self._left_over(lines[done:first])
            if is_run:
                yield from self._run(tuple(lines[first:last]))
            else:
                yield from self._blocks(blocks, lines)
            done = last
        yield from self._left_over(lines[done:])

    def merged(self, events: Iterator[_Event]) -> Iterator[_Event]:
        """Yield the events with neighbouring paragraphs made one."""
        prose: Span | None = None
        for event in events:
            if isinstance(event, Prose):
                prose = Span(prose.start if prose else event.text.span.start, event.text.span.end)
                continue
            if prose:
                yield self._prose(prose)
            prose = None
            yield event
        if prose:
            yield self._prose(prose)

    def outline(self, events: Iterator[_Event]) -> Outline:
        title: Scalar | None = None
        intro: list[Block] = []
        top: list[_Open] = []
        path: list[_Open] = []
        for event in events:
            if not isinstance(event, _Heading):
                (path[-1].blocks if path else intro).append(event)
            elif event.level == 1 and title is None:
                title = event.text
                path = []
            else:
                self._check_heading(event, path, title)
                path = [section for section in path if section.heading.level < event.level]
                opened = _Open(event)
                (path[-1].sections if path else top).append(opened)
                path.append(opened)
        return Outline(None, title, tuple(intro), tuple(section.closed() for section in top))

    def _check_heading(self, heading: _Heading, path: list[_Open], title: Scalar | None) -> None:
        above = path[-1].heading.level if path else 1
        facts = {"heading": heading.text.text, "above": str(above), "level": str(heading.level)}
        span = heading.text.span
        if heading.level == 1 and title is not None:
            start = self.text.rfind("\n", 0, span.start) + 1
            hash_at = self.text.find("#", start, span.start)
            edits = (TextEdit(Span(hash_at, hash_at), "#"),) if hash_at >= 0 else ()
            self._report(ProblemKind.SEVERAL_TITLES, span, facts, edits, (title.span,))
        elif heading.level > above + 1 and (path or title is not None):
            self._report(ProblemKind.SKIPPED_HEADING_LEVEL, span, facts)

    def _left_over(self, lines: list[Span]) -> Iterator[_Event]:
        """Link definitions give no token, but pages need them."""
        words = [
            line
            for line in lines
            if self.text[line.start : line.end].strip() and line.start >= self.body_start
        ]
        if words:
            yield self._prose(Span(words[0].start, words[-1].end))

    def _blocks(self, tokens: list[Token], lines: list[Span]) -> Iterator[_Event]:
        for token in tokens:
            first, last = _lines_of(token)
            if token.type == "heading_open":
                yield _Heading(int(token.tag[1:]), self._heading_text(token, lines[first:last]))
            elif token.type == "table_open":
                grid, problems = grid_of(self.source.path, self.text, tuple(lines[first:last]))
                self.problems += problems
                yield grid
            else:
                yield self._prose(Span(lines[first].start, lines[last - 1].end))

    def _heading_text(self, token: Token, lines: list[Span]) -> Scalar:
        if not token.markup.startswith("#"):
            words = Span(content_of(self.text, lines[0]).start, content_of(self.text, lines[-2]).end)
            return Scalar(" ".join(self.text[words.start : words.end].split()), words)
        line = content_of(self.text, lines[0])
        words = content_of(self.text, Span(line.start + len(token.markup), line.end))
        closing = re.search(r"(?:^|[ \t]+)#+$", self.text[words.start : words.end])
        end = words.start + closing.start() if closing else words.end
        return Scalar(self.text[words.start : end], Span(words.start, end))

    def _run(self, lines: tuple[Span, ...]) -> Iterator[_Event]:
        pieces, unspaced = pieces_of(self.text, lines)
        for mark in unspaced:
            edit = TextEdit(Span(mark.span.end, mark.span.end), " ")
            self._report(ProblemKind.MISSING_SPACE_AFTER_DASH, mark.span, {}, (edit,))
        self._check_bars(lines)
        for piece in pieces:
            yield self._event(piece)

    def _event(self, piece: Piece) -> _Event:
        if isinstance(piece, Bullets):
            return piece
        if isinstance(piece, HashHeading):
            return self._hash_heading(piece)
        return self._prose(piece)

    def _hash_heading(self, piece: HashHeading) -> _Heading:
        count = piece.hashes.end - piece.hashes.start
        words = content_of(self.text, piece.heading)
        heading = Scalar(self.text[words.start : words.end], words)
        edit = TextEdit(Span(piece.hashes.start, words.start), "#" * count + " ")
        facts = {"hashes": "#" * count, "heading": heading.text}
        self._report(ProblemKind.MISSING_SPACE_AFTER_HASH, piece.hashes, facts, (edit,))
        return _Heading(count, heading)

    def _check_bars(self, lines: tuple[Span, ...]) -> None:
        """Rows of a table that Markdown does not take for one, for want of the rule below its header."""
        rows = [line for line in lines if self.text[line.start : line.end].lstrip()[:1] in ("|", "｜")]
        if len(rows) > 1:
            self._report(ProblemKind.BROKEN_TABLE, content_of(self.text, rows[0]))

    def _prose(self, span: Span) -> Prose:
        words = content_of(self.text, span)
        # Indented code keeps its indentation, or it would be a paragraph.
        start = words.start if leading_is_short(self.text, span, words) else span.start
        text = self.text[start : words.end].replace("\r\n", "\n")
        return Prose(Scalar(text, Span(start, words.end)))

    def _report(
        self,
        kind: ProblemKind,
        span: Span,
        facts: dict[str, str] | None = None,
        edits: tuple[TextEdit, ...] = (),
        related: tuple[Span, ...] = (),
        hides_text: bool = False,
    ) -> None:
        self.problems.append(Problem(kind, self.source.path, span, facts or {}, edits, related, hides_text))


def leading_is_short(text: str, span: Span, words: Span) -> bool:
    """Return whether the first line is indented by less than a code block is."""
    blanks = text[text.rfind("\n", span.start, words.start) + 1 if words.start else 0 : words.start]
    return "\t" not in blanks and len(blanks) < 4


def _all_lines(text: str) -> list[Span]:
    return list(lines_between(text, 0, len(text))) if text else []


def _lines_of(token: Token) -> tuple[int, int]:
    first, last = token.map or (0, 0)
    return first, last
