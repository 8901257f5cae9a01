"""A procedure as a file of its own: title, legend and a light style sheet are in it."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import ceil

from generator.drawing.lanes.drawing import FlowDrawing
from generator.drawing.lanes.legend import FlowLegendEntry, flow_legend, flow_sample, sample_width
from generator.drawing.lanes.svg import MARGIN, flow_body
from generator.drawing.markup import Href, escape, svg_element
from generator.drawing.metrics import text_width, wrap

_TITLE, _TITLE_LINE, _KEY, _KEY_LINE = 18, 26, 12, 24
_POINTS_PER_PX = 0.75


@cache
def light_style() -> str:
    """Return the style sheet of SVG files: plain colours that every viewer understands."""
    return (files("generator.drawing.lanes") / "light.css").read_text(encoding="utf-8")


def flow_file(drawing: FlowDrawing, title: str, description: str, href: Href) -> str:
    """Return the drawing as the text of an SVG file, with title, legend and a light style sheet.

    `href` turns a site path into an address relative to the file.
    """
    above = _heading(drawing, title)
    corner = -MARGIN - 0.5
    width = max(drawing.width, above.width) + 2 * MARGIN
    height = drawing.height + above.height + 2 * MARGIN
    box = (corner, corner - above.height, width, height)
    body = f"<style>{light_style()}</style>{above.body}{flow_body(drawing, 'flow', href)}"
    size = (round(width * _POINTS_PER_PX, 1), round(height * _POINTS_PER_PX, 1))
    classes = f"zs-chart zs-flow zs-flow-{drawing.orientation}"
    element = svg_element(classes, "flow", title, description, box, body, size_pt=size)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{element}\n'


@dataclass(frozen=True, slots=True)
class _Heading:
    width: float
    height: float
    body: str


def _heading(drawing: FlowDrawing, title: str) -> _Heading:
    """Return title and legend above the origin; both wrap."""
    width = max(drawing.width, 360)
    lines = wrap(title, width, _TITLE, bold=True)
    words = "".join(
        f'<text class="zs-heading" x="0" y="{(index + 1) * _TITLE_LINE - 6}">{escape(line)}</text>'
        for index, line in enumerate(lines)
    )
    x, y, keys = 0.0, len(lines) * _TITLE_LINE + 4.0, ""
    for entry in flow_legend(drawing):
        key_width = sample_width(entry) + 7 + ceil(text_width(entry.text, _KEY))
        if x and x + key_width > width:
            x, y = 0.0, y + _KEY_LINE
        keys += _key(entry, x, y)
        x += key_width + 18
    height = y + _KEY_LINE + 10
    return _Heading(width, height, f'<g transform="translate(0 {-height:g})">{words}{keys}</g>')


def _key(entry: FlowLegendEntry, x: float, y: float) -> str:
    return (
        f'<g transform="translate({x:g} {y:g})">{flow_sample(entry)}'
        f'<text class="zs-key" x="{sample_width(entry) + 7}" y="13.5">{escape(entry.text)}</text></g>'
    )
