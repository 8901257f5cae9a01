"""What the marks and colours of a chart mean."""

from dataclasses import dataclass

from generator.diagnostics.words import Words
from generator.drawing.cards import MARK_NAMES, SILENT_MARKS, Card, MarkKind, Row
from generator.drawing.charts import Chart
from generator.drawing.markup import escape
from generator.drawing.metrics import one_line

_DOTTED = Words("虚线上级", "Dotted-line superior")
HOLLOW_MARKS = (
    MarkKind.BODY,
    MarkKind.VACANT,
    MarkKind.PLANNED,
    MarkKind.PROPOSED,
    MarkKind.CONCURRENT,
    MarkKind.EXTERNAL,
    MarkKind.OUTSIDE,
)
"""Cards with these marks have a white head and a coloured or broken outline."""

_HOLLOW_CLASSES = frozenset(f"zs-m-{kind}" for kind in HOLLOW_MARKS)
_PILLS = frozenset(f"zs-m-{kind}" for kind in MarkKind if kind not in SILENT_MARKS | {MarkKind.CONCURRENT})
TINTS = 6
"""Number of scope colours in the style sheets."""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One line of the legend."""

    css_class: str
    """Dresses a swatch like the cards it explains: "zs-m-vacant", "zs-tint-0", "zs-dotted"."""

    text: str


def tint_class(index: int) -> str:
    """Return the class of a scope colour."""
    return f"zs-tint-{index % TINTS}"


def legend(chart: Chart) -> tuple[LegendEntry, ...]:
    """Return exactly the scopes, marks and dotted lines the chart shows; scopes first, in order of their index."""
    cards = [placed.card for placed in chart.cards]
    parts: list[Card | Row] = [*cards, *(row for card in cards for row in card.rows)]
    tints = sorted({(card.tint.index, one_line(card.tint.name)) for card in cards if card.tint})
    kinds = {mark.kind for part in parts for mark in part.marks}
    entries = [LegendEntry(tint_class(index), name) for index, name in tints]
    entries += [
        LegendEntry(f"zs-m-{kind}", MARK_NAMES[kind].text(chart.language))
        for kind in MarkKind
        if kind in kinds
    ]
    if any(part.tags for part in parts):
        entries.append(LegendEntry("zs-dotted", _DOTTED.text(chart.language)))
    return tuple(entries)


def legend_html(chart: Chart) -> str:
    """Return the legend as an HTML list with a small swatch before each name, or nothing for a chart without marks."""
    items = "".join(f"<li>{swatch(entry)}{escape(entry.text)}</li>" for entry in legend(chart))
    return f'<ul class="zs-legend">{items}</ul>' if items else ""


def swatch(entry: LegendEntry) -> str:
    """Return a tiny inline SVG of a card dressed like the entry; it says nothing to screen readers."""
    return (
        '<svg class="zs-chart zs-swatch" xmlns="http://www.w3.org/2000/svg" width="26" height="16" '
        f'viewBox="-0.5 -0.5 26 16" aria-hidden="true" focusable="false">{sample(entry, 1, 1)}</svg>'
    )


def sample(entry: LegendEntry, x: int, y: int) -> str:
    """Return the swatch's drawing, 23 px wide and 13 px high."""
    if entry.css_class == "zs-dotted":
        return f'<path class="zs-dotted" d="M{x} {y + 6}h23"/>'
    box = f'x="{x}" y="{y}" width="23" height="13" rx="2"/>'
    if entry.css_class in _PILLS:
        return f'<g class="zs-badge {entry.css_class}"><rect class="zs-pill" {box}</g>'
    hollow = " zs-hollow" if entry.css_class in _HOLLOW_CLASSES else ""
    return (
        f'<g class="zs-card{hollow} {entry.css_class}"><rect class="zs-box" {box}'
        f'<g class="zs-header"><rect class="zs-head" {box}</g></g>'
    )
