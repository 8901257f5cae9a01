"""Company chart, lists of units and positions (V01, V02), function modules (V03), scopes."""

from collections.abc import Iterator
from dataclasses import replace

from generator.drawing import arrange, page, poster
from generator.expand.charts import ChartItem, company_cards, equivalent, headcount_note
from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Figure, Line, Link, Marked, Page, Piece, Table
from generator.expand.parts import STATUS_MARKS, text_cell
from generator.expand.positions import headcount_pieces
from generator.expand.views.view import Block, table_page, view_page
from generator.model.unit import OrgUnit

WIDE_CHART_PX = 1160
"""The chart page hides its side columns, so that charts have this much room."""


def structure_pages(linker: Linker) -> Iterator[Page]:
    """Yield the pages on structure."""
    yield company_chart(linker)
    yield poster_page(linker)
    yield unit_list(linker)
    yield position_list(linker)
    yield module_matrix(linker)
    yield scope_list(linker)
    yield template_list(linker)


def company_chart(linker: Linker) -> Page:
    """Return the company chart (V01): centres, departments, heads and headcount, then the same with posts."""
    blocks = tuple(_chart_blocks(linker)) if linker.handbook.roots else ()
    lead = "谁归谁管、各单元有多少人。点图中的单元或岗位可打开它的说明书。"
    related = (
        Link("部门一览", "units/index.html"),
        Link("编制表", "views/staffing.html"),
        Link("A3 挂图", "views/company-poster.html"),
    )
    found = view_page("views/company-chart.md", "公司架构图", lead, blocks, related, "组织")
    return replace(found, hide=("navigation", "toc"))


def _chart_blocks(linker: Linker) -> Iterator[Block]:
    overview = Figure(
        "chart-company",
        "公司架构图",
        "公司各级单元、负责人岗位和编制。同样的内容见下方列表。",
        arrange(company_cards(linker, 4), page(WIDE_CHART_PX)),
        downloads=(Link("全图", "charts/company.svg"), Link(".dot", "charts/company.dot")),
        is_wide=True,
        equivalent="list-company",
    )
    yield Block("单元与负责人", "overview", figure=overview, chart_list=_items(linker, posts=False))
    posts = Figure(
        "chart-posts",
        "公司架构图（含岗位）",
        "公司各级单元及其岗位和人数。同样的内容见下方列表。",
        arrange(company_cards(linker, 9, rows=True), page(WIDE_CHART_PX)),
        downloads=(Link("全图", "charts/posts.svg"), Link(".dot", "charts/posts.dot")),
        number=2,
        is_wide=True,
        equivalent="list-posts",
    )
    yield Block("单元与岗位", "posts", figure=posts, chart_list=_items(linker, posts=True))


def _items(linker: Linker, *, posts: bool) -> tuple[ChartItem, ...]:
    return tuple(equivalent(linker, root, 9, posts=posts) for root in linker.handbook.roots)


def poster_page(linker: Linker) -> Page:
    """Return a page that prints the whole chart on one sheet of A3."""
    blocks = (_poster(linker),) if linker.handbook.roots else ()
    lead = "用 A3 纸打印本页即得挂图。"
    related = (Link("公司架构图", "views/company-chart.html"),)
    page_of_poster = view_page("views/company-poster.md", "公司架构挂图", lead, blocks, related, "组织")
    return replace(page_of_poster, template="pages/poster.md.j2", hide=("navigation", "toc"), in_search=False)


def _poster(linker: Linker) -> Block:
    chart = arrange(company_cards(linker, 9, rows=True), poster("A3"))
    figure = Figure(
        "poster",
        "公司架构图（含岗位）",
        "公司各级单元及其岗位和人数。",
        chart,
        poster=chart,
        downloads=(Link("下载 SVG", "charts/company-poster.svg"),),
        equivalent="list-poster",
        is_wide=True,
    )
    return Block("", "poster", figure=figure, chart_list=_items(linker, posts=True))


def unit_list(linker: Linker) -> Page:
    """Return the list of all units, each below the one it belongs to."""
    handbook = linker.handbook
    columns = (
        Column("单元"),
        Column("类型"),
        Column("负责人"),
        Column("编制", numeric=True),
        Column("主要职能"),
        Column("文件编号", style="zs-code"),
    )
    lines = []
    for unit in handbook.units:
        indent = "　" * len(handbook.line_up(unit))
        name: tuple[Piece, ...] = (indent, linker.to_entity(unit), *_status(unit))
        lines.append(
            Line(
                (
                    Cell(name, ""),
                    text_cell(unit.unit_kind),
                    Cell((linker.to(unit.head),) if unit.head else ()),
                    text_cell(headcount_note(handbook, unit)),
                    text_cell("、".join(unit.functions)),
                    text_cell(unit.document.doc_no if unit.document else ""),
                ),
                anchor=unit.id,
            )
        )
    table = Table("部门一览", columns, tuple(lines))
    return table_page(
        "units/index.md",
        "部门一览",
        "公司的全部单元，按隶属关系排列。",
        table,
        (Link("公司架构图", "views/company-chart.html"),),
    )


def _status(unit: OrgUnit) -> tuple[Marked, ...]:
    kind = STATUS_MARKS.get(unit.status)
    return (Marked(kind, unit.status.display),) if kind else ()


def position_list(linker: Linker) -> Page:
    """Return the list of all positions by unit."""
    handbook = linker.handbook
    columns = (
        Column("岗位"),
        Column("职位代码", style="zs-code"),
        Column("直接上级"),
        Column("编制"),
        Column("工作目的"),
        Column("文件编号", style="zs-code"),
    )
    blocks = []
    for unit in handbook.units:
        lines = []
        for position in handbook.positions_of(unit):
            superior = handbook.superior(position)
            lines.append(
                Line(
                    (
                        Cell((linker.to_entity(position),)),
                        text_cell(position.code),
                        Cell((linker.to_entity(superior),) if superior else ()),
                        Cell(headcount_pieces(linker, position), " "),
                        Cell((linker.prose(position.purpose),) if position.purpose else ()),
                        text_cell(position.document.doc_no if position.document else ""),
                    )
                )
            )
        if lines:
            blocks.append(Block(unit.label, f"unit-{unit.id}", (Table(unit.label, columns, tuple(lines)),)))
    lead = f"共 {len(handbook.positions)} 个岗位，按所属单元排列。"
    return view_page(
        "positions/index.md",
        "岗位一览",
        lead,
        tuple(blocks),
        (Link("编制表", "views/staffing.html"),),
        "岗位",
    )


def module_matrix(linker: Linker) -> Page:
    """Return function modules by unit (V03): each module in exactly one unit."""
    handbook = linker.handbook
    hosts = [unit for unit in handbook.units if unit.modules]
    columns = (Column("职责模块"), Column("承担单元"), Column("说明"), Column("来源文件"))
    lines = []
    for module in handbook.modules:
        owners = [
            linker.to_entity(unit) for unit in hosts if any(ref.id == module.id for ref in unit.modules)
        ]
        lines.append(
            Line(
                (
                    text_cell(module.label),
                    Cell(tuple(owners) or (Marked("overdue", "无人承担"),)),
                    Cell((linker.prose(module.description),) if module.description else ()),
                    text_cell(module.source),
                ),
                anchor=module.id,
            )
        )
    matrix_columns = (
        Column("职责模块"),
        *(Column(unit.short_name or unit.label, style="zs-tick") for unit in hosts),
    )
    matrix = [
        Line(
            (
                Cell((Link(module.label, "views/modules.html", module.id),)),
                *(
                    text_cell("●" if any(ref.id == module.id for ref in unit.modules) else "")
                    for unit in hosts
                ),
            )
        )
        for module in handbook.modules
    ]
    blocks = (
        Block("模块与承担单元", "modules", (Table("职责模块", columns, tuple(lines)),)),
        Block(
            "分布矩阵", "matrix", (Table("职责模块分布", matrix_columns, tuple(matrix), wide=len(hosts) > 6),)
        ),
    )
    return view_page(
        "views/modules.md",
        "职责模块分布",
        "一个职责模块只放在一个单元，不拆分；一个单元可以承担几个模块。",
        blocks,
    )


def scope_list(linker: Linker) -> Page:
    """Return the named sets of units, each with its colour in charts and its members."""
    handbook = linker.handbook
    columns = (Column("范围"), Column("用途"), Column("包含单元"))
    lines = tuple(
        Line(
            (text_cell(scope.label), text_cell(scope.purpose), Cell(linker.all(scope.units))), anchor=scope.id
        )
        for scope in handbook.scopes
    )
    return table_page(
        "views/scopes.md",
        "范围集",
        "按用途圈定的一组单元，在架构图里用颜色和图例标出。",
        Table("范围集", columns, lines),
    )


def template_list(linker: Linker) -> Page:
    """Return the unit templates with their instances, size classes and deviations (A07)."""
    handbook = linker.handbook
    columns = (Column("实例"), Column("规模档"), Column("编制", numeric=True), Column("与模板的差异"))
    blocks = []
    for template in handbook.templates:
        lines = []
        for one in template.instances:
            unit = next((unit for unit in handbook.units if unit.id == one.id), None)
            differences = tuple(
                f"{change.action.display} {change.position}：{change.reason}" for change in one.deviations
            )
            lines.append(
                Line(
                    (
                        Cell((linker.to_entity(unit) if unit else one.name,)),
                        text_cell(one.size_class),
                        text_cell(handbook.posts_below(unit).display if unit else ""),
                        Cell(differences, "\n"),
                    )
                )
            )
        table = Table(template.label, columns, tuple(lines))
        blocks.append(Block(template.label, template.id, (table,), linker.filled(template.description)))
    lead = "结构相同的单元只写一次，各地只写差异。"
    return view_page("views/templates.md", "单元模板", lead, tuple(blocks), kicker="组织")
