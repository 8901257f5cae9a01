"""What a picture needs when it leaves the page: a heading, its legend and a style sheet."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import ceil

from generator.drawing.charts import Chart
from generator.drawing.legend import legend, sample
from generator.drawing.markup import escape
from generator.drawing.metrics import one_line, text_width

_TITLE_PX = 18
_KEY_PX = 12
_LINE_PX = 24
_EDGE_PX = 4


@cache
def light_style() -> str:
    """Return the style sheet of SVG files: plain colours that every viewer understands."""
    return (files("generator.drawing") / "light.css").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Heading:
    """A title and legend above a chart."""

    width: int
    """At least the chart's width, more for a title that is wider."""

    height: int
    body: str
    """Drawn above the origin."""


def heading(chart: Chart, title: str) -> Heading:
    """Return the heading; title and legend share a line where it is wide enough and wrap where it is not."""
    title = one_line(title)
    title_width = ceil(text_width(title, _TITLE_PX, bold=True))
    width = max(chart.width, title_width + 2 * _EDGE_PX)
    line, x, keys = 1, title_width + 32, ""
    for entry in legend(chart):
        key_width = 31 + ceil(text_width(entry.text, _KEY_PX))
        if x and x + key_width > width:
            line, x = line + 1, 0
        keys += sample(entry, x, line * _LINE_PX - 7)
        keys += f'<text class="zs-key" x="{x + 31}" y="{line * _LINE_PX + 4}">{escape(entry.text)}</text>'
        x += key_width + 20
    height = line * _LINE_PX + 14
    words = f'<text class="zs-heading" x="0" y="{_LINE_PX + 5}">{escape(title)}</text>'
    return Heading(width, height, f'<g transform="translate(0 {-height})">{words}{keys}</g>')
