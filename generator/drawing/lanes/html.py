"""A procedure for a web page: a box to scroll in whose lane heads stay in view, and pages for print."""

from generator.drawing.lanes.drawing import FlowDrawing
from generator.drawing.lanes.pages import split_flow
from generator.drawing.lanes.svg import MARGIN, flow_svg, lane_head
from generator.drawing.markup import Href, escape


def flow_html(
    drawing: FlowDrawing,
    name: str,
    title: str,
    description: str,
    href: Href,
    *,
    own_lane: str = "",
    paper: str = "A4",
) -> str:
    """Return the drawing in a scroll box; one that is too long for a sheet is followed by pages for print only.

    `name` must be unique on the page; every id inside starts with it. `href` turns a site path into a page-relative
    address. `own_lane` is the id of the lane to highlight, `paper` "A4" or "A3".
    """
    svg = flow_svg(drawing, name, title, description, href, own_lane=own_lane)
    printed = split_flow(drawing, paper)
    pages = ""
    if len(printed.pages) > 1 or not printed.sheet.endswith("portrait"):
        pages = "".join(
            f'<div class="zs-flow-page zs-flow-{printed.sheet}" aria-hidden="true">'
            f"{flow_svg(page, f'{name}-p{number}', title, description, str, own_lane=own_lane, is_linked=False)}</div>"
            for number, page in enumerate(printed.pages, 1)
        )
    paged = " zs-flow-paged" if pages else ""
    return (
        f'<div class="zs-flow-scroll{paged}" data-search-exclude tabindex="0" role="region" aria-label="{escape(title)}">'
        f"{_heads(drawing, own_lane)}{svg}</div>{_pages(pages)}"
    )


def _pages(pages: str) -> str:
    return f'<div class="zs-flow-pages" data-search-exclude>{pages}</div>' if pages else ""


def _heads(drawing: FlowDrawing, own_lane: str) -> str:
    """Return a second drawing of the lanes' heads that stays in view; screen readers have the first."""
    if not drawing.lanes:
        return ""
    first, last = drawing.lanes[0].head, drawing.lanes[-1].head
    width, height = last.right - 0 + 2 * MARGIN, last.bottom + 2 * MARGIN
    if drawing.orientation == "vertical":
        height = first.bottom + MARGIN + 1
    else:
        width = first.right + MARGIN + 1
    body = "".join(lane_head(placed, None, own_lane) for placed in drawing.lanes)
    corner = -MARGIN - 0.5
    return (
        f'<div class="zs-flow-heads zs-flow-heads-{drawing.orientation}" aria-hidden="true"><svg class="zs-chart zs-flow" '
        f'xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="{corner:g} {corner:g} {width:g} {height:g}" focusable="false">{body}</svg></div>'
    )
