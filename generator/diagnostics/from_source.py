"""From what the readers stumbled over to findings with words."""

from collections.abc import Iterable, Mapping

from generator.diagnostics.findings import Edit, Finding, Fix, Place, Related
from generator.diagnostics.source_rules import SOURCE_RULES, SourceRule
from generator.diagnostics.words import Words
from generator.source.problems import Problem, ProblemKind
from generator.source.text import Span

_GAP = Words(
    "（这一部分没有读入，改好后可能还有新的提示）",
    " (this part was not read; mending it may bring more to light)",
)
_PLACEHOLDER_ONLY = frozenset({ProblemKind.MISSING_FOLDER})


def findings_from(problems: Iterable[Problem]) -> tuple[Finding, ...]:
    """Return one finding for each problem of the readers, in the same order."""
    return tuple(finding_from(problem) for problem in problems)


def finding_from(problem: Problem) -> Finding:
    """Return the finding of one problem."""
    entry = SOURCE_RULES[problem.kind]
    place = None if problem.kind in _PLACEHOLDER_ONLY else Place(problem.path, problem.span)
    way_out = _filled(entry.rule.help, problem.facts)
    if way_out and problem.hides_text and problem.span != Span(0, 0):
        way_out = Words(way_out.zh + _GAP.zh, way_out.en + _GAP.en)
    note = entry.related or Words("", "")
    return entry.rule.finding(
        _filled(entry.message, problem.facts) or entry.rule.title,
        place,
        help=way_out,
        fix=_fix(entry, problem),
        related=tuple(Related(Place(problem.path, span), note) for span in problem.related),
    )


def _fix(entry: SourceRule, problem: Problem) -> Fix | None:
    edits = tuple(Edit(problem.path, edit.span, edit.replacement) for edit in problem.edits)
    if problem.kind is ProblemKind.WRONG_ENCODING:
        # An edit that changes no character: writing the file back is what converts it.
        edits = (Edit(problem.path, Span(0, 0), ""),)
    return Fix(entry.fix, edits, entry.safety) if entry.fix and edits else None


def _filled(words: Words | None, facts: Mapping[str, str]) -> Words | None:
    return None if words is None else Words(_fill(words.zh, facts), _fill(words.en, facts))


def _fill(text: str, facts: Mapping[str, str]) -> str:
    # str.format would read the braces that some messages are about.
    for name, value in facts.items():
        text = text.replace("{" + name + "}", value)
    return text
