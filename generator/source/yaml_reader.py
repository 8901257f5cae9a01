"""YAML as a tree of words and places, and every mistake of a file in one run."""

from collections.abc import Iterable
from dataclasses import replace

from generator.source.decoding import without_control_characters
from generator.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.source.problems import Problem, ProblemKind, TextEdit
from generator.source.shadow import Shadow
from generator.source.text import Source, Span
from generator.source.yaml_mistakes import Mistake, without_block
from generator.source.yaml_tree import build_tree

_MOST_ROUNDS = 100
"""Syntax errors read past in one file; whoever made so many mends them before looking for more."""


def read_yaml(source: Source, within: Span | None = None) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return what a YAML file says and what is wrong with it.

    Values stay as written (`no`, `007` and dates are text), an empty value and `~` are Scalar(""), of equal keys the
    first is kept. Anchors, tags, merge keys and complex keys are refused. After a syntax error reading goes on
    with the line mended or, where that is not certain, without the top-level field it stands in; then the problem
    says `hides_text`. The node is None for a file without content or when nothing could be read.

    `within` reads only a stretch of the text, such as the front matter of a Markdown file; spans are the file's.
    """
    start, end = within or Span(0, len(source.text))
    text = without_control_characters(source.text[start:end])
    shadow = Shadow(text) if start == 0 else Shadow(text, tuple(range(start, end + 1)))
    reported: dict[tuple[ProblemKind, Span], Problem] = {}
    for _ in range(_MOST_ROUNDS):
        tree = build_tree(shadow.text)
        repairing = [mistake for mistake in tree.mistakes if mistake.repair]
        if not repairing:
            last = [_problem(source.path, shadow, mistake) for mistake in tree.mistakes]
            if tree.root is None and not (within or reported or last) and text.strip():
                last.append(Problem(ProblemKind.EMPTY_FILE, source.path, Span(0, 0)))
            return _in_file(tree.root, shadow), _sorted((*reported.values(), *last))
        shadow = _mended(source.path, shadow, repairing, reported)
    *before, last_problem = _sorted(reported.values())
    return None, (*before, replace(last_problem, hides_text=True))


def _mended(
    path: str, shadow: Shadow, mistakes: Iterable[Mistake], reported: dict[tuple[ProblemKind, Span], Problem]
) -> Shadow:
    """Report mistakes and return the text to read on with; one that comes back takes its block with it."""
    edits: list[TextEdit] = []
    found: dict[tuple[ProblemKind, Span], Problem] = {}
    for mistake in mistakes:
        problem = _problem(path, shadow, mistake)
        key = (problem.kind, problem.span)
        edits += without_block(shadow.text, mistake).repair if key in reported else mistake.repair
        found.setdefault(key, problem)
    reported.update({key: problem for key, problem in found.items() if key not in reported})
    return shadow.replaced(edits)


def _problem(path: str, shadow: Shadow, mistake: Mistake) -> Problem:
    return Problem(
        mistake.kind,
        path,
        shadow.original(mistake.span),
        mistake.facts,
        tuple(edit._replace(span=shadow.original(edit.span)) for edit in mistake.edits),
        tuple(shadow.original(span) for span in mistake.related),
        mistake.hides_text,
    )


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.span, problem.kind)))


def _in_file(node: Node | None, shadow: Shadow) -> Node | None:
    return node if node is None or shadow.offsets is None else _moved(node, shadow)


def _moved(node: Node, shadow: Shadow) -> Node:
    """Return a node of a mended text with the places it has in the file."""
    span = shadow.original(node.span)
    if isinstance(node, Scalar):
        return Scalar(node.text, span, node.quoted)
    if isinstance(node, Sequence):
        return Sequence(tuple(_moved(item, shadow) for item in node.items), span)
    return Mapping(tuple(Entry(_key(e.key, shadow), _moved(e.value, shadow)) for e in node.entries), span)


def _key(key: Scalar, shadow: Shadow) -> Scalar:
    return Scalar(key.text, shadow.original(key.span), key.quoted)
