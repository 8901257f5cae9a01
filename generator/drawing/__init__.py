"""Pictures as data: org charts and relation maps, laid out here and drawn as SVG.

Org charts::

    from generator.drawing import Card, Mark, MarkKind, Row, Tag, Tint, arrange, inline_svg, legend, page, poster

    card = Card(
        "quality", "品质部", "品质部经理", "29 人", "units/quality.html",
        rows=(Row("文控专员", "1 人", "positions/document-controller.html", (Mark(MarkKind.RECRUITING, "待招 1 名"),)),),
        children=(Card("iqc", "IQC组", "IQC组长", "12 人"),),
        tags=(Tag("虚线 → 质量总监", "positions/quality-director.html"),),
        tint=Tint(0, "服务管理体系范围"),
    )
    chart = arrange((card,), page(width_px=680))          # or poster("A3"); language="en" for English marks
    svg = inline_svg(chart, "chart-quality", "品质部架构图", "1 个组，29 人", href)

- `href` is a callable that turns a site path ("units/quality.html") into an address relative to the page that shows the chart.
- `legend(chart)` returns exactly the marks and scopes the chart uses, `legend_html(chart)` draws them as a list.
- Put the SVG into `<div class="zs-scroll" data-search-exclude>`; `site_config/static/css/charts.css` dresses it.
- A poster on a page: `inline_svg(..., with_heading=True)` in `<div class="zs-scroll zs-poster {chart.sheet_class}">` prints on a
  sheet of its own. As a file: `standalone_svg(chart, title, description, href)`.
- For Graphviz: `dotgraph.chart_dot(chart, title, href)` is a `.dot` that `neato -n2` draws alike.
- Text belongs in a table or list beside the chart; the picture is never the only place of a fact.

Relation maps, such as career paths, need an engine and are None without one; show the table then::

    from generator.drawing.graphviz import find_engine
    from generator.drawing.maps import relation_svg
    from generator.drawing.relations import Group, Item, Relation, RelationGraph

    graph = RelationGraph(
        (Item("iqc", "IQC检验员", link="positions/iqc.html", is_highlighted=True), Item("lead", "IQC组长")),
        (Relation("iqc", "lead", "满 2 年"),),              # is_dashed=True, is_both_ways=True for rotation
    )
    svg = relation_svg(graph, find_engine(cache_folder), "career-iqc", "职业发展", "1 条晋升", href)   # keep the engine

Same input, same bytes: nothing here looks at a font or a clock, and only an engine's cache folder is written to.
"""

from generator.drawing.arranging import arrange
from generator.drawing.cards import Card, Mark, MarkKind, Row, Tag, Tint, count_boxes
from generator.drawing.charts import Chart, Line, PlacedCard
from generator.drawing.legend import LegendEntry, legend, legend_html
from generator.drawing.markup import Href
from generator.drawing.metrics import text_width, wrap
from generator.drawing.sizes import Sheet, Target, page, poster
from generator.drawing.svg import inline_svg, standalone_svg

__all__ = [
    "Card",
    "Chart",
    "Href",
    "LegendEntry",
    "Line",
    "Mark",
    "MarkKind",
    "PlacedCard",
    "Row",
    "Sheet",
    "Tag",
    "Target",
    "Tint",
    "arrange",
    "count_boxes",
    "inline_svg",
    "legend",
    "legend_html",
    "page",
    "poster",
    "standalone_svg",
    "text_width",
    "wrap",
]
