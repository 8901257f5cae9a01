"""From libyaml's events to our nodes.

Events and not `yaml.compose`: composing recurses in C and follows aliases, so that a small file could take the process
down; events come one by one, and what was read before a syntax error is not lost.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from generator.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.source.problems import ProblemKind
from generator.source.text import Span
from generator.source.yaml_mistakes import (
    Mistake,
    mistake_after_plain,
    mistakes_in_flow_item,
    mistakes_in_flow_key,
    mistakes_in_plain,
    wide_indentation,
)
from generator.source.yaml_syntax import syntax_mistake

MOST_LEVELS = 40
"""Nesting beyond this is no handbook."""

_NULLS = frozenset({"~", "null", "Null", "NULL"})
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Tree:
    """What one reading gave."""

    root: Node | None = None
    mistakes: list[Mistake] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    start: int
    flow: bool
    is_mapping: bool
    children: list[Node] = field(default_factory=list)
    """Items, or keys and values in turn."""

    def awaits_key(self) -> bool:
        return self.is_mapping and len(self.children) % 2 == 0


def build_tree(text: str) -> Tree:
    """Return the nodes of one YAML text and its mistakes.

    Reading ends at the first syntax error; the tree then has no root and its last mistake is the error.
    """
    builder = _Builder(text)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if not builder.take(event):
                break
    except MarkedYAMLError as error:
        builder.stop_at(error)
    except YAMLError:
        builder.tree.mistakes.append(Mistake(ProblemKind.BROKEN_SYNTAX, Span(0, 0), hides_text=True))
    return builder.tree


class _Builder:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tree = Tree()
        self.stack: list[_Open] = []
        self.documents = 0
        self.last_value = Span(0, 0)

    def take(self, event: Event) -> bool:
        """Take in one event; False when reading must end."""
        if isinstance(event, ScalarEvent):
            self._place(self._scalar(event))
        elif isinstance(event, CollectionStartEvent):
            return self._open(event)
        elif isinstance(event, CollectionEndEvent):
            self._close(event)
        elif isinstance(event, AliasEvent):
            self._refuse(ProblemKind.YAML_ANCHOR, event)
            self._place(Scalar("", _span(event)))
        elif isinstance(event, DocumentStartEvent):
            return self._count_document(event)
        return True

    def stop_at(self, error: MarkedYAMLError) -> None:
        brackets = tuple(level.start for level in self.stack if level.flow)
        self.tree.mistakes.append(syntax_mistake(self.text, error, brackets, self.last_value))

    def _count_document(self, event: DocumentStartEvent) -> bool:
        self.documents += 1
        if self.documents == 1:
            return True
        if self.text[_end(event) :].strip():
            self.tree.mistakes.append(Mistake(ProblemKind.SEVERAL_DOCUMENTS, _span(event), hides_text=True))
        return False

    def _refuse(self, kind: ProblemKind, event: NodeEvent) -> None:
        start = _start(event)
        words = self.text[start : start + 60].split(maxsplit=1)
        facts = {"text": words[0] if words else ""}
        self.tree.mistakes.append(
            Mistake(kind, Span(start, start + len(facts["text"])), facts, hides_text=True)
        )

    def _check_properties(self, event: ScalarEvent | CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._refuse(ProblemKind.YAML_ANCHOR, event)
        elif event.tag is not None:
            self._refuse(ProblemKind.YAML_TAG, event)

    def _scalar(self, event: ScalarEvent) -> Scalar:
        self._check_properties(event)
        quoted = event.style in ('"', "'", "|", ">")
        span = _span(event)
        if event.style in ("|", ">"):
            span = Span(span.start, span.start + len(self.text[span.start : span.end].rstrip()))
        elif not quoted:
            self.tree.mistakes += self._mistakes_in_plain(event, span)
        self.last_value = span
        text = "" if not quoted and event.value in _NULLS else event.value
        return Scalar(text, span, quoted)

    def _mistakes_in_plain(self, event: ScalarEvent, span: Span) -> Iterator[Mistake]:
        level = self.stack[-1] if self.stack else None
        if level is not None and level.awaits_key():
            if event.value[:1].isspace() and (mistake := wide_indentation(self.text, span.start)):
                yield mistake
        elif level is not None and level.flow:
            if level.is_mapping and span.start == span.end and level.children:
                yield from mistakes_in_flow_key(self.text, self.last_value)
        elif span.end > span.start:
            if mistake := mistake_after_plain(self.text, span):
                yield mistake
            in_list = level is not None and not level.is_mapping
            # Nearly all values stand on the line of their key or dash; looking at lines again costs half of reading.
            before = span.start if in_list else self.last_value.end
            if "\n" not in self.text[before : span.end]:
                return
            yield from mistakes_in_plain(self.text, span, in_list=in_list)

    def _open(self, event: CollectionStartEvent) -> bool:
        self._check_properties(event)
        is_mapping = isinstance(event, MappingStartEvent)
        self.stack.append(_Open(_start(event), bool(event.flow_style), is_mapping))
        if len(self.stack) <= MOST_LEVELS:
            return True
        self.tree.mistakes.append(Mistake(ProblemKind.TOO_DEEP, _span(event), hides_text=True))
        return False

    def _close(self, event: CollectionEndEvent) -> None:
        level = self.stack.pop()
        if level.flow:
            span = Span(level.start, _end(event))
        else:
            # A block ends for libyaml where the next thing begins, comments and blank lines included.
            start = level.children[0].span.start if level.is_mapping else level.start
            span = Span(start, level.children[-1].span.end)
        if not level.is_mapping:
            self.tree.mistakes += self._mistakes_in_flow_list(level)
            self._place(Sequence(tuple(level.children), span))
            return
        pairs = zip(level.children[::2], level.children[1::2], strict=True)
        self._place(Mapping(tuple(self._entries(pairs)), span))

    def _mistakes_in_flow_list(self, level: _Open) -> Iterator[Mistake]:
        """Beside other items "一层、二层" is one item; alone in its brackets it was meant as two."""
        only = level.children[0] if level.flow and len(level.children) == 1 else None
        if isinstance(only, Scalar) and not only.quoted:
            yield from mistakes_in_flow_item(self.text, only.span)

    def _entries(self, pairs: Iterator[tuple[Node, Node]]) -> Iterator[Entry]:
        first: dict[str, Scalar] = {}
        for key, value in pairs:
            if not isinstance(key, Scalar):
                self._refuse_key(ProblemKind.COMPLEX_KEY, key)
            elif key.text == "<<" and not key.quoted:
                self._refuse_key(ProblemKind.MERGE_KEY, key)
            elif key.text in first:
                facts, related = {"key": key.text}, (first[key.text].span,)
                self.tree.mistakes.append(Mistake(ProblemKind.EQUAL_KEYS, key.span, facts, related=related))
            else:
                first[key.text] = key
                yield Entry(key, value)

    def _refuse_key(self, kind: ProblemKind, key: Node) -> None:
        facts = {"text": self.text[key.span.start : key.span.end]}
        self.tree.mistakes.append(Mistake(kind, key.span, facts, hides_text=True))

    def _place(self, node: Node) -> None:
        if self.stack:
            self.stack[-1].children.append(node)
        elif self.tree.root is None:
            self.tree.root = node


def _start(event: Event) -> int:
    return event.start_mark.index if event.start_mark else 0


def _end(event: Event) -> int:
    return event.end_mark.index if event.end_mark else 0


def _span(event: Event) -> Span:
    return Span(_start(event), _end(event))
