"""Findings for a person at a terminal, with the lines they are about."""

import unicodedata
from collections.abc import Iterator, Mapping

from generator.diagnostics.findings import Finding, Place, Safety, Severity
from generator.diagnostics.show.common import WHOLE_FILE, counts, in_order, region
from generator.diagnostics.words import Words
from generator.source.text import Source

_HELP = Words("建议", "help")
_SEE = Words("相关", "see")
_FIXABLE = Words("可自动修正", "fixable")
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_COUNTED = {
    Severity.ERROR: (Words("个错误", "error"), Words("个错误", "errors")),
    Severity.WARNING: (Words("个警告", "warning"), Words("个警告", "warnings")),
    Severity.INFO: (Words("条提示", "note"), Words("条提示", "notes")),
}
_MOST_COLUMNS = 100
"""Longer lines are shown in part: paragraphs of hundreds of characters would push the marks out of sight."""

_MOST_RELATED = 5


def render(
    findings: tuple[Finding, ...],
    sources: Mapping[str, Source],
    language: str = "zh",
    prefix: str = "",
    colour: bool = False,
) -> str:
    """Return the findings with excerpts, and a line that counts them."""
    paint = _Paint(colour)
    blocks = ["\n".join(_block(finding, sources, language, prefix, paint)) for finding in in_order(findings)]
    return "\n\n".join((*blocks, summary(findings, language))) + "\n"


def summary(findings: tuple[Finding, ...], language: str = "zh") -> str:
    """Return one line such as "发现 3 个错误、1 个警告，其中 2 个可自动修正（zhishou fix）"."""
    parts = [_count(severity, number, language) for severity, number in counts(findings).items() if number]
    if not parts:
        return Words("没有发现问题", "no problems found").text(language)
    fixable = sum(finding.fix is not None and finding.fix.safety is Safety.SAFE for finding in findings)
    found = Words(f"发现 {'、'.join(parts)}", f"found {', '.join(parts)}")
    if fixable:
        found = Words(
            f"{found.zh}，其中 {fixable} 个可自动修正（zhishou fix）",
            f"{found.en}, {fixable} of them fixable (zhishou fix)",
        )
    return found.text(language)


def display_width(text: str) -> int:
    """Return how many columns a terminal needs: two for Chinese characters and most emoji, none for marks."""
    return sum(_width(character) for character in text)


class _Paint:
    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def __call__(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def _block(
    finding: Finding, sources: Mapping[str, Source], language: str, prefix: str, paint: _Paint
) -> Iterator[str]:
    where = region(finding.place, sources, prefix)
    gutter = " " * len(str(where.start.line))
    head = paint(f"{finding.severity}[{finding.code} {finding.name}]", f"1;{_COLOURS[finding.severity]}")
    yield f"{head} {_one_line(finding.message.text(language))}"
    yield f"{gutter} --> {_place(finding.place, sources, prefix)}"
    if finding.place is not None and finding.place.path in sources and finding.place.span != WHOLE_FILE:
        yield from _excerpt(finding, sources[finding.place.path], gutter, paint)
    if finding.help is not None:
        yield f"{gutter}  = {_HELP.text(language)}: {_one_line(finding.help.text(language))}"
    for related in finding.related[:_MOST_RELATED]:
        place = _place(related.place, sources, prefix)
        yield f"{gutter}  = {_SEE.text(language)}: {place} {_one_line(related.note.text(language))}".rstrip()
    if finding.fix is not None and finding.fix.safety is Safety.SAFE:
        yield f"{gutter}  = {_FIXABLE.text(language)}: {_one_line(finding.fix.title.text(language))}"


def _excerpt(finding: Finding, source: Source, gutter: str, paint: _Paint) -> Iterator[str]:
    if finding.place is None or not source.text.strip():
        return
    start = source.position(min(finding.place.span.start, len(source.text)))
    end = source.position(min(finding.place.span.end, len(source.text)))
    line = _printable(source.line(start.line))
    if not line.strip():
        return
    stop = end.column - 1 if end.line == start.line else len(line.rstrip())
    shown, first, last = _window(line, start.column - 1, max(stop, start.column))
    marks = "^" * max(1, display_width(shown[first:last]))
    yield f"{gutter}  |"
    yield f" {start.line} | {shown}"
    yield f"{gutter}  | {' ' * display_width(shown[:first])}{paint(marks, _COLOURS[finding.severity])}"


def _window(line: str, start: int, stop: int) -> tuple[str, int, int]:
    """Return the part of a line to show, and where the marked stretch is in it."""
    if display_width(line) <= _MOST_COLUMNS:
        return line, start, min(stop, len(line))
    first = max(0, start - 20) if display_width(line[:stop]) > _MOST_COLUMNS else 0
    last = first
    width = 0
    while last < len(line) and width < _MOST_COLUMNS:
        width += _width(line[last])
        last += 1
    before, after = "…" if first else "", "…" if last < len(line) else ""
    return (
        before + line[first:last] + after,
        start - first + len(before),
        min(stop, last) - first + len(before),
    )


def _place(place: Place | None, sources: Mapping[str, Source], prefix: str) -> str:
    where = region(place, sources, prefix)
    if place is None or place.path not in sources or place.span == WHOLE_FILE:
        return where.path
    return f"{where.path}:{where.start.line}:{where.start.column}"


def _count(severity: Severity, number: int, language: str) -> str:
    one, many = _COUNTED[severity]
    return f"{number} {(one if number == 1 else many).text(language)}"


def _printable(text: str) -> str:
    """A tab is shown as one blank, so that the marks stay below their characters; control characters as "·"."""
    return "".join(
        " "
        if character == "\t"
        else "·"
        if unicodedata.category(character) in ("Cc", "Zl", "Zp")
        else character
        for character in text
    )


def _one_line(text: str) -> str:
    return " ".join(_printable(text.replace("\n", " ").replace("\r", "")).split())


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
