"""Files beside the pages: each picture as SVG and as Graphviz source."""

from collections.abc import Iterator

from generator.drawing import standalone_svg
from generator.drawing.dotgraph import chart_dot, relation_dot
from generator.expand.page import Figure, Page, figures_in
from generator.render.urls import relative


def downloads(page: Page) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of every download that the figures of a page offer."""
    for figure in figures_in(page.view):
        for link in figure.downloads:
            yield link.path, _download(figure, link.path).encode()


def _download(figure: Figure, path: str) -> str:
    def href(target: str) -> str:
        return relative(target, path)

    if figure.relations is not None:
        return relation_dot(figure.relations, figure.caption, href)
    chart = figure.poster if path.endswith("-poster.svg") else figure.chart
    if chart is None:
        raise ValueError(f"the figure {figure.id!r} offers {path} but has no chart")
    if path.endswith(".dot"):
        return chart_dot(chart, figure.caption, href)
    return standalone_svg(chart, figure.caption, figure.description, href)
