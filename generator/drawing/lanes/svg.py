"""A procedure as inline SVG: classes only, colours and fonts come from the site's style sheet flows.css."""

from generator.drawing.lanes.drawing import Continuation, FlowDrawing, PlacedLane, PlacedStage
from generator.drawing.lanes.nodes import chip_svg, node_svg, text_svg
from generator.drawing.lanes.wires import label_svg, wires
from generator.drawing.markup import Href, escape, link_end, link_start, safe_id, svg_element, unique_ids

MARGIN = 4


def flow_svg(
    drawing: FlowDrawing,
    name: str,
    title: str,
    description: str,
    href: Href,
    *,
    own_lane: str = "",
    is_linked: bool = True,
) -> str:
    """Return the drawing as an `<svg>` element in its natural size, for a page that loads flows.css.

    `name` must be unique on the page; every id inside starts with it. `href` turns a site path into a page-relative
    address. `own_lane` is the id of the lane to highlight. Without `is_linked` nothing in it can be clicked or reached
    with the keyboard, for a copy that only paper shows.
    """
    name = escape(safe_id(name))
    box = (-MARGIN - 0.5, -MARGIN - 0.5, drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN)
    classes = f"zs-chart zs-flow zs-flow-{drawing.orientation}"
    return svg_element(
        classes,
        name,
        title,
        description,
        box,
        flow_body(drawing, name, href if is_linked else None, own_lane),
    )


def flow_body(drawing: FlowDrawing, name: str, href: Href | None, own_lane: str = "") -> str:
    """Return everything in the drawing, from the origin. `name` starts every id."""
    names = ["title", "desc", *(f"lane-{placed.lane.id}" for placed in drawing.lanes)]
    ids = unique_ids(name, [*names, *(placed.node.id for placed in drawing.nodes)])
    lane_texts = {lane.id: lane.text for lane in drawing.flow.lanes}
    language = drawing.flow.language
    lanes = "".join(lane_body(placed, ids[f"lane-{placed.lane.id}"], own_lane) for placed in drawing.lanes)
    heads = "".join(lane_head(placed, href, own_lane) for placed in drawing.lanes)
    stages = "".join(_stage(placed, href) for placed in drawing.stages)
    nodes = "".join(
        node_svg(placed, ids[placed.node.id], lane_texts.get(placed.node.lane, ""), language, href, own_lane)
        for placed in drawing.nodes
    )
    labels = "".join(map(label_svg, drawing.edges))
    marks = "".join(map(_continuation, drawing.continuations)) + "".join(map(text_svg, drawing.notes))
    return lanes + stages + heads + "".join(wires(drawing)) + nodes + labels + marks


def _continuation(placed: Continuation) -> str:
    x, y = placed.middle
    return (
        f'<g><circle class="zs-continued" cx="{x:g}" cy="{y:g}" r="8"/>'
        f'<text class="zs-continued-letter" x="{x:g}" y="{y + 4:g}">{placed.letter}</text></g>'
    )


def _lane_classes(placed: PlacedLane, own_lane: str) -> str:
    own = " zs-own" if own_lane and placed.lane.id == own_lane else ""
    return f"zs-lane zs-lane-{placed.lane.kind}{own}"


def lane_body(placed: PlacedLane, name: str, own_lane: str) -> str:
    """Return the lane's area from end to end."""
    box = placed.bounds
    return (
        f'<g class="{_lane_classes(placed, own_lane)}" id="{name}" data-lane="{escape(placed.lane.id)}">'
        f'<rect class="zs-lane-area" x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}"/></g>'
    )


def lane_head(placed: PlacedLane, href: Href | None, own_lane: str) -> str:
    """Return the lane's head with its name, as a link if the lane leads somewhere."""
    box = placed.head
    start = link_start(placed.lane.link if href else None, placed.lane.text, href or str, "zs-lane-link")
    return (
        f'<g class="{_lane_classes(placed, own_lane)} zs-lane-top" data-lane="{escape(placed.lane.id)}">{start}'
        f'<rect class="zs-lane-head" x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}"/>'
        f"{''.join(map(text_svg, placed.texts))}{link_end(start)}</g>"
    )


def _stage(placed: PlacedStage, href: Href | None) -> str:
    strip, box = placed.strip, placed.bounds
    return (
        f'<g class="zs-stage"><rect class="zs-stage-area" x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" '
        f'height="{box.height:g}"/><rect class="zs-stage-strip" x="{strip.x:g}" y="{strip.y:g}" '
        f'width="{strip.width:g}" height="{strip.height:g}"/>{"".join(map(text_svg, placed.texts))}'
        f"{''.join(chip_svg(chip, href) for chip in placed.chips)}</g>"
    )
