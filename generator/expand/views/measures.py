"""Indicators (V20), competence matrix (V22), training."""

from collections.abc import Iterator
from dataclasses import replace

from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Line, Link, Page, Table
from generator.expand.parts import display, text_cell
from generator.expand.views.view import Block, table_page, view_page
from generator.model.entity import Entity


def measure_pages(linker: Linker) -> Iterator[Page]:
    """Yield the pages on indicators, competence and training."""
    yield indicator_page(linker)
    yield competence_page(linker)
    yield training_page(linker)


def indicator_page(linker: Linker) -> Page:
    """Return the indicator register (V20): definition, target, period, source, owner, users."""
    columns = (
        Column("指标"),
        Column("口径"),
        Column("目标值"),
        Column("统计周期"),
        Column("数据来源"),
        Column("责任人"),
        Column("考核对象"),
    )
    lines = []
    for one in linker.handbook.indicators:
        sample = f"（抽样：{one.sample}）" if one.sample else ""
        lines.append(
            Line(
                (
                    Cell(
                        (one.label, *(("（定性）",) if one.indicator_kind.value == "qualitative" else ())), ""
                    ),
                    Cell((linker.prose(one.definition + sample),) if one.definition else ()),
                    text_cell(display(one.target)),
                    text_cell(display(one.period)),
                    Cell((linker.to(one.source),) if one.source else ()),
                    Cell((linker.to(one.owner),) if one.owner else ()),
                    Cell(_users(linker, one)),
                ),
                anchor=one.id,
            )
        )
    table = Table("指标一览", columns, tuple(lines), wide=True)
    return table_page("views/indicators.md", "指标一览", "每项指标的口径、目标、数据来源和责任人。", table)


def _users(linker: Linker, indicator: Entity) -> tuple[Link, ...]:
    handbook = linker.handbook
    users: list[Entity] = []
    for unit in handbook.units:
        used = [*(item.indicator for item in unit.assessment), *(goal.indicator for goal in unit.goals)]
        if any(ref is not None and ref.id == indicator.id for ref in used):
            users.append(unit)
    for position in handbook.positions:
        if any(item.indicator is not None and item.indicator.id == indicator.id for item in position.kpis):
            users.append(position)
    return tuple(linker.to_entity(user) for user in users)


def competence_page(linker: Linker) -> Page:
    """Return positions by competency (V22), with education and certificates beside them."""
    handbook = linker.handbook
    competencies = handbook.competencies
    columns = (
        Column("岗位"),
        Column("最低学历"),
        Column("资格证书"),
        *(Column(one.label, style="zs-tick") for one in competencies),
    )
    lines = []
    for position in handbook.positions:
        needs = {need.competency.id: need.level for need in position.competencies}
        requirement = position.requirements
        education = requirement.education_min if requirement else None
        certificates = requirement.certificates if requirement else ()
        if needs or requirement:
            levels = (text_cell(display(needs.get(one.id))) for one in competencies)
            cells = (
                Cell((linker.to_entity(position),)),
                text_cell(display(education)),
                text_cell("、".join(certificates)),
            )
            lines.append(Line((*cells, *levels)))
    matrix = Table("能力矩阵", columns, tuple(lines), wide=True)
    legend = Table(
        "能力项",
        (Column("能力项"), Column("类别"), Column("说明")),
        tuple(
            Line(
                (text_cell(one.label), text_cell(one.group), Cell((linker.prose(one.description),))),
                anchor=one.id,
            )
            for one in competencies
        ),
    )
    blocks = (Block("岗位与能力", "matrix", (matrix,)), Block("能力项", "competencies", (legend,)))
    related = (Link("培训", "views/training.html"), Link("晋升与轮转", "views/career.html"))
    lead = "每个岗位要求的学历、证书和能力程度。"
    return replace(
        view_page("views/competencies.md", "能力矩阵", lead, blocks, related, "岗位"), hide=("toc",)
    )


def training_page(linker: Linker) -> Page:
    """Return what is taught, to whom, by whom, how often and on which proof."""
    columns = (
        Column("主题"),
        Column("对象"),
        Column("方式"),
        Column("讲师"),
        Column("周期"),
        Column("证据记录"),
        Column("说明"),
    )
    lines = tuple(
        Line(
            (
                text_cell(one.label),
                Cell(linker.all(one.audience)),
                text_cell(one.method),
                Cell((linker.to(one.trainer),) if one.trainer else ()),
                text_cell(display(one.period)),
                Cell((linker.to(one.evidence),) if one.evidence else ()),
                Cell((linker.prose(one.note),) if one.note else ()),
            ),
            anchor=one.id,
        )
        for one in linker.handbook.training
    )
    return table_page(
        "views/training.md",
        "培训",
        "培训什么、对谁、谁来讲、多久一次、留什么记录。",
        Table("培训", columns, lines),
    )
