"""A chart as inline SVG: classes only, colours and fonts come from the site's style sheet charts.css."""

from collections.abc import Iterable

from generator.drawing.cards import Card, Mark, MarkKind, Row, has_mark
from generator.drawing.charts import Chart, Line, PlacedCard
from generator.drawing.faces import Badge, Face, Label, LabelKind, RowFace, TagFace
from generator.drawing.frames import Heading, heading, light_style
from generator.drawing.legend import HOLLOW_MARKS, tint_class
from generator.drawing.markup import Href, escape, link_end, link_start, safe_id, svg_element, unique_ids
from generator.drawing.sizes import HEADING_PT, MARGIN_PX

_LABEL_CLASSES = {
    LabelKind.TITLE: "zs-title",
    LabelKind.SUBTITLE: "zs-subtitle",
    LabelKind.NOTE: "zs-note",
    LabelKind.ROW: "zs-row-text",
    LabelKind.BADGE: "zs-badge-text",
    LabelKind.TAG: "zs-tag",
}


def inline_svg(
    chart: Chart, chart_id: str, title: str, description: str, href: Href, *, with_heading: bool = False
) -> str:
    """Return the chart as an `<svg>` element in its natural size, for a page that loads charts.css.

    `chart_id` must be unique on the page; every id inside starts with it. `href` turns a site path into a page-relative
    address. `with_heading` writes title and legend into the picture, as a poster needs them.
    """
    above = heading(chart, title) if with_heading else Heading(chart.width, 0, "")
    name = escape(safe_id(chart_id))
    body = above.body + chart_body(chart, name, href)
    return svg_element(_svg_classes(chart), name, title, description, _box(chart, above), body)


def standalone_svg(chart: Chart, title: str, description: str, href: Href) -> str:
    """Return the chart as the text of an SVG file of its own, with title, legend and a light style sheet.

    Poster charts are as large as their sheet allows, others in their natural size. `href` turns a site path into an
    address relative to the file.
    """
    above = heading(chart, title)
    body = f"<style>{light_style()}</style>{above.body}{chart_body(chart, 'chart', href)}"
    box = _box(chart, above)
    scale = chart.points_per_px
    if chart.sheet:
        scale = min(scale, chart.sheet.width_pt / box[2], (chart.sheet.height_pt + HEADING_PT) / box[3])
    size = (round(box[2] * scale, 1), round(box[3] * scale, 1))
    element = svg_element(_svg_classes(chart), "chart", title, description, box, body, size_pt=size)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{element}\n'


def _svg_classes(chart: Chart) -> str:
    return f"zs-chart zs-org zs-{chart.sizes.name}"


def _box(chart: Chart, above: Heading) -> tuple[float, float, float, float]:
    """Return the view box; half a px off, so that lines of one px are crisp."""
    corner = -MARGIN_PX - 0.5
    return (
        corner,
        corner - above.height,
        above.width + 2 * MARGIN_PX,
        chart.height + above.height + 2 * MARGIN_PX,
    )


def chart_body(chart: Chart, name: str, href: Href) -> str:
    """Return the lines and cards of the chart, from the origin. `name` starts every id."""
    ids = unique_ids(name, ("title", "desc", *(placed.card.id for placed in chart.cards)))
    cards = "".join(_card(placed, ids[placed.card.id], href, chart.language) for placed in chart.cards)
    return _lines(chart.lines, False) + cards + _lines(chart.lines, True)


def _lines(lines: Iterable[Line], is_dotted: bool) -> str:
    path = "".join(_path(line) for line in lines if line.is_dotted == is_dotted)
    return f'<path class="{"zs-dotted" if is_dotted else "zs-line"}" d="{path}"/>' if path else ""


def _path(line: Line) -> str:
    (x, y), *rest = line.points
    path = f"M{x} {y}"
    for to_x, to_y in rest:
        path += f"H{to_x}" if to_y == y else f"V{to_y}"
        x, y = to_x, to_y
    return path


def _card(placed: PlacedCard, name: str, href: Href, language: str) -> str:
    card, face = placed.card, placed.face
    x, y = placed.x, placed.y
    start = link_start(card.link, spoken(card, language), href, "zs-link zs-header")
    header = _head(face) + _texts(face.labels) + _badges(face.badges)
    rows = "".join(_row(row, href, language) for row in face.rows)
    return (
        f'<g class="{_classes(placed)}" id="{name}" transform="translate({x} {y})">'
        f"{_rect('zs-box', 0, 0, face.width, face.height, 4)}{_outer(placed)}{start}{header}{link_end(start)}"
        f"{''.join(_tag(tag, href) for tag in face.tags)}{_rules(face.rows)}{rows}</g>"
    )


def _outer(placed: PlacedCard) -> str:
    """Return the second outline of a governing body."""
    if not has_mark(placed.card, MarkKind.BODY):
        return ""
    return _rect("zs-outer", -3, -3, placed.face.width + 6, placed.face.height + 6, 6)


def _classes(placed: PlacedCard) -> str:
    card = placed.card
    classes = ["zs-card", f"zs-level-{min(placed.level, 2)}", *_mark_classes(card.marks)]
    is_hollow = has_mark(card, *HOLLOW_MARKS)
    if is_hollow:
        classes.append("zs-hollow")
    if placed.level == 0 and not is_hollow and not card.tint and not has_mark(card, MarkKind.HIGHLIGHT):
        classes.append("zs-solid")
    if placed.is_assistant:
        classes.append("zs-assistant")
    if card.tint:
        classes.append(tint_class(card.tint.index))
    return " ".join(classes)


def _mark_classes(marks: tuple[Mark, ...]) -> list[str]:
    return [f"zs-m-{kind}" for kind in dict.fromkeys(mark.kind for mark in marks)]


def _row(face: RowFace, href: Href, language: str) -> str:
    row = face.row
    start = link_start(row.link, spoken(row, language), href)
    inside = _rect("zs-cell", face.x + 1, face.y + 1, face.width - 2, face.height - 2)
    inside += _texts(face.labels) + _badges(face.badges)
    tags = "".join(_tag(tag, href) for tag in face.tags)
    return f'<g class="{" ".join(["zs-row", *_mark_classes(row.marks)])}">{start}{inside}{link_end(start)}{tags}</g>'


def _rules(rows: tuple[RowFace, ...]) -> str:
    """Return the hairlines above the rows and between their columns."""
    if not rows:
        return ""
    path = "".join(f"M{row.x} {row.y}h{row.width}" for row in rows)
    bottom = max(row.y + row.height for row in rows)
    path += "".join(f"M{x} {rows[0].y}V{bottom}" for x in sorted({row.x for row in rows if row.x}))
    return f'<path class="zs-rule" d="{path}"/>'


def _tag(face: TagFace, href: Href) -> str:
    start = link_start(face.tag.link, face.tag.text, href)
    return start + _texts(face.labels) + link_end(start)


def _badges(badges: tuple[Badge, ...]) -> str:
    return "".join(
        f'<g class="zs-badge zs-m-{badge.kind}">'
        f"{_rect('zs-pill', badge.x, badge.y, badge.width, badge.height, 3)}{_texts(badge.labels)}</g>"
        for badge in badges
    )


def _head(face: Face) -> str:
    """Return the upper part of the card, round only where the card is."""
    if not face.rows:
        return _rect("zs-head", 0, 0, face.width, face.height, 4)
    width, height = face.width, face.header_height
    return f'<path class="zs-head" d="M0 {height}V4q0 -4 4 -4H{width - 4}q4 0 4 4V{height}z"/>'


def _rect(css_class: str, x: int, y: int, width: int, height: int, radius: int = 0) -> str:
    corners = f' rx="{radius}"' if radius else ""
    return f'<rect class="{css_class}" x="{x}" y="{y}" width="{width}" height="{height}"{corners}/>'


def _texts(labels: tuple[Label, ...]) -> str:
    return "".join(_text(label) for label in labels if label.text)


def _text(label: Label) -> str:
    return (
        f'<text class="{_LABEL_CLASSES[label.kind]}" x="{label.x}" y="{label.y}">{escape(label.text)}</text>'
    )


def spoken(part: Card | Row, language: str) -> str:
    """Return what a screen reader says for a card or row: name, head, headcount and marks."""
    name = part.title if isinstance(part, Card) else part.text
    words = [name, part.subtitle, part.note, *(mark.badge(language) for mark in part.marks)]
    return ("，" if language != "en" else ", ").join(word for word in words if word)
