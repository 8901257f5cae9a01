"""Text templates, checklists, rating scales and state models: what steps refer to, and where it is used."""

from collections.abc import Iterator

from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Line, Link, Page, Table
from generator.expand.parts import text_cell
from generator.expand.views.view import Block, table_page, view_page
from generator.expand.work import flows, step_link
from generator.model.entity import Entity
from generator.model.service import Checklist, RatingScale, StateModel, TextTemplate


def text_pages(linker: Linker) -> Iterator[Page]:
    """Yield the pages of text templates, checklists, rating scales and state models."""
    yield script_page(linker)
    yield checklist_page(linker)
    yield scale_page(linker)
    yield state_page(linker)


def used_in(linker: Linker, entity: Entity) -> tuple[Link, ...]:
    """Return the steps that name a script, checklist or state model."""
    key = "steps by tool"
    if key not in linker.known:
        found: dict[str, list[Link]] = {}
        for process in linker.handbook.processes:
            for flow in flows(linker, process):
                for node in flow.written:
                    assert node.node is not None
                    states = (node.node.state_model,) if node.node.state_model else ()
                    for ref in (*node.node.script, *node.node.checklists, *states):
                        words = f"{process.label}：{node.label}"
                        found.setdefault(f"{ref.kind}:{ref.id}", []).append(step_link(process, node, words))
        linker.known[key] = found
    steps: dict[str, list[Link]] = linker.known[key]
    return tuple(dict.fromkeys(steps.get(f"{entity.kind}:{entity.id}", ())))


def script_page(linker: Linker) -> Page:
    """Return the text templates with their slots and the steps that use them (L07, L08)."""
    columns = (
        Column("名称"),
        Column("情形"),
        Column("内容"),
        Column("填空"),
        Column("渠道"),
        Column("用在哪一步"),
    )
    by_kind: dict[str, list[TextTemplate]] = {}
    for one in linker.handbook.all(TextTemplate):
        by_kind.setdefault(one.script_kind, []).append(one)
    blocks = tuple(
        Block(
            title or "其他",
            f"kind-{number}",
            (
                Table(
                    title or "其他",
                    columns,
                    tuple(
                        Line(
                            (
                                text_cell(one.label),
                                text_cell(one.situation),
                                Cell(tuple(linker.filled(one.text).split("\n")), "\n"),
                                Cell(one.slots),
                                text_cell(one.channel),
                                Cell(used_in(linker, one), "\n"),
                            ),
                            anchor=one.id,
                        )
                        for one in listed
                    ),
                ),
            ),
        )
        for number, (title, listed) in enumerate(by_kind.items(), 1)
    )
    lead = "备注、问候、短信和信函怎么写；花括号里的内容按实际填写。"
    return view_page("views/scripts.md", "话术与文本模板", lead, blocks, (), "清单")


def checklist_page(linker: Linker) -> Page:
    """Return the checklists (H28, L10)."""
    blocks = []
    for one in linker.handbook.all(Checklist):
        lines = tuple(
            Line(
                (
                    text_cell("☐"),
                    text_cell(item.text),
                    text_cell(item.count),
                    text_cell("提问" if item.question else ""),
                )
            )
            for item in one.items
        )
        columns = (Column(""), Column("内容"), Column("数量"), Column("类型"))
        used = "；".join(link.text for link in used_in(linker, one))
        who = "、".join(link.text for link in linker.all(one.used_by))
        note = "；".join(
            part
            for part in (f"使用岗位：{who}" if who else "", f"用于：{used}" if used else "", one.note)
            if part
        )
        blocks.append(Block(one.label, one.id, (Table(one.label, columns, lines),), note))
    return view_page(
        "views/checklists.md", "清单", "出门前带齐什么，做事时逐项问什么。", tuple(blocks), (), "清单"
    )


def scale_page(linker: Linker) -> Page:
    """Return the rating scales as grids of dimensions and degrees (G10)."""
    blocks = []
    for one in linker.handbook.all(RatingScale):
        columns = (Column("评分项"), *(Column(degree, style="zs-tick") for degree in one.degrees))
        lines = tuple(
            Line((text_cell(item), *(text_cell("☐") for _ in one.degrees))) for item in one.dimensions
        )
        sources = linker.all((one.form, one.indicator))
        note = "；".join(part for part in ("、".join(link.text for link in sources), one.note) if part)
        blocks.append(Block(one.label, one.id, (Table(one.label, columns, lines),), note))
    return view_page(
        "views/rating-scales.md", "评分标准", "按哪些项目、分几个程度评分。", tuple(blocks), (), "清单"
    )


def state_page(linker: Linker) -> Page:
    """Return the state models: the states of an order, a ticket, a returned part (H10, L28)."""
    columns = (Column("对象"), Column("状态"), Column("说明"), Column("转为"), Column("按它分支的步骤"))
    lines = []
    for one in linker.handbook.all(StateModel):
        for number, state in enumerate(one.states):
            first = (
                (text_cell(one.label), Cell(used_in(linker, one), "\n")) if not number else (Cell(), Cell())
            )
            lines.append(
                Line(
                    (first[0], text_cell(state.name), text_cell(state.text), Cell(state.next), first[1]),
                    anchor=one.id if not number else "",
                )
            )
    lead = "订单、工单和退件依次经过哪些状态。"
    return table_page("views/state-models.md", "状态模型", lead, Table("状态模型", columns, tuple(lines)))
