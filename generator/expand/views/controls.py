"""Risk and control over all processes (V18), segregation of duties (V34), corrective actions."""

from collections.abc import Iterator

from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Line, Link, Marked, Page, Piece, Table
from generator.expand.parts import day, text_cell
from generator.expand.process_tables import all_risks, control_cells, risk_cells
from generator.expand.views.view import Block, table_page, view_page
from generator.expand.work import process_link
from generator.model.controls import Activity, CorrectiveAction
from generator.model.process import Process
from generator.model.segregation import held_pairs


def control_pages(linker: Linker) -> Iterator[Page]:
    """Yield the pages on risk and internal control."""
    yield risk_control_page(linker)
    yield segregation_page(linker)
    yield corrective_page(linker)


def risk_control_page(linker: Linker) -> Page:
    """Return the risk and control matrix (V18), and the rules that controls ask for and nobody wrote yet."""
    risks = Table(
        "风险与应对",
        (
            Column("风险"),
            Column("流程"),
            Column("阶段或步骤"),
            Column("可能性"),
            Column("影响"),
            Column("控制点"),
        ),
        tuple(_risk_lines(linker)),
        wide=True,
    )
    controls = Table(
        "控制点",
        (
            Column("编号", style="zs-code"),
            Column("流程"),
            Column("控制事项"),
            Column("详细描述"),
            Column("应建规范"),
            Column("参照规范"),
            Column("文件资料"),
            Column("责任部门及责任人"),
            Column("频次与证据"),
        ),
        tuple(_control_lines(linker)),
        wide=True,
    )
    planned = Table(
        "待建规范",
        (Column("规范名称"), Column("由哪些控制点要求"), Column("责任部门及责任人")),
        tuple(_planned(linker)),
    )
    blocks = (
        Block("风险", "risks", (risks,)),
        Block("控制点", "controls", (controls,)),
        Block("待建规范", "planned-rules", (planned,), "控制点要求建立、手册里还没有的规范。"),
    )
    related = (Link("不相容职责", "views/segregation.html"), Link("权限表", "views/authority.html"))
    lead = "哪里可能出错、由哪些控制点应对、谁负责、凭什么证明。"
    return view_page("views/risk-control.md", "风险控制矩阵", lead, blocks, related, "内部控制")


def _risk_lines(linker: Linker) -> Iterator[Line]:
    for process in linker.handbook.processes:
        for risk in all_risks(process):
            first, *others = risk_cells(linker, process, risk)
            yield Line((first, Cell((process_link(process),)), *others))


def _control_lines(linker: Linker) -> Iterator[Line]:
    for process in linker.handbook.processes:
        for control in process.controls:
            _, *others = control_cells(linker, process, control)
            name = Link(control.id, f"processes/{process.id}.html", f"control-{control.id}")
            yield Line((Cell((name,)), Cell((process_link(process),)), *others))


def _planned(linker: Linker) -> Iterator[Line]:
    found: dict[str, list[tuple[Process, str, tuple[Piece, ...]]]] = {}
    for process in linker.handbook.processes:
        for control in process.controls:
            who: tuple[Piece, ...] = linker.all((*control.responsible_units, *control.responsible_positions))
            for rule in control.rules_to_establish:
                if rule.target is None:
                    found.setdefault(rule.title, []).append((process, control.id, who))
    for title, asked in found.items():
        links = tuple(
            Link(f"{process.label} {key}", f"processes/{process.id}.html", f"control-{key}")
            for process, key, _ in asked
        )
        people = dict.fromkeys(piece for _, _, who in asked for piece in who)
        yield Line((text_cell(title), Cell(links), Cell(tuple(people))))


def segregation_page(linker: Linker) -> Page:
    """Return the incompatible pairs and who stands on both sides (V34)."""
    columns = (
        Column("不相容职责"),
        Column("活动一"),
        Column("由"),
        Column("活动二"),
        Column("由"),
        Column("冲突"),
        Column("原因"),
    )
    lines = []
    for held in held_pairs(linker.handbook):
        clashes: list[Piece] = []
        for one in (*held.both, *held.persons):
            clashes += [Marked("risk", "同岗" if one in held.both else "同人"), linker.to_entity(one)]
        lines.append(
            Line(
                (
                    text_cell(held.pair.label),
                    Cell((_activity(linker, held.pair.first),)),
                    Cell(tuple(linker.to_entity(one) for one in held.first)),
                    Cell((_activity(linker, held.pair.second),)),
                    Cell(tuple(linker.to_entity(one) for one in held.second)),
                    Cell(tuple(clashes) or ("没有",), " "),
                    Cell((linker.prose(held.pair.reason),) if held.pair.reason else ()),
                ),
                anchor=held.pair.id,
            )
        )
    lead = "哪些事不能由一个人同时做，现在有没有人两边都占。"
    return table_page(
        "views/segregation.md",
        "不相容职责",
        lead,
        Table("不相容职责", columns, tuple(lines), wide=True),
        (Link("风险控制矩阵", "views/risk-control.html"),),
    )


def _activity(linker: Linker, activity: Activity) -> Piece:
    if activity.element is not None:
        owner = linker.handbook.get(activity.element)
        node = owner.node(activity.element.element) if isinstance(owner, Process) else None
        words = f"{owner.label}：{node.label}" if owner and node else ""
        return linker.to(activity.element, activity.text or words)
    return activity.text or activity.authority


def corrective_page(linker: Linker) -> Page:
    """Return corrective and preventive actions with owner, date and effect (I10)."""
    columns = (
        Column("措施"),
        Column("类型"),
        Column("涉及"),
        Column("问题"),
        Column("原因"),
        Column("做什么"),
        Column("责任人"),
        Column("期限", style="zs-date"),
        Column("效果验证"),
    )
    lines = tuple(
        Line(
            (
                text_cell(one.label),
                text_cell(one.action_kind),
                Cell(linker.all(one.about)),
                Cell((linker.prose(one.problem),) if one.problem else ()),
                Cell((linker.prose(one.cause),) if one.cause else ()),
                Cell(one.action, "\n"),
                Cell(linker.all((one.owner,))),
                text_cell(" → ".join(part for part in (day(one.due), day(one.done)) if part)),
                _effect(linker, one),
            ),
            anchor=one.id,
        )
        for one in linker.handbook.all(CorrectiveAction)
    )
    lead = "出过什么问题、为什么、做了什么、有没有效果。"
    table = Table("纠正预防措施", columns, lines, wide=True)
    return table_page("views/corrective-actions.md", "纠正预防措施", lead, table)


def _effect(linker: Linker, one: CorrectiveAction) -> Cell:
    pieces: list[Piece] = [linker.prose(one.effect)] if one.effect else []
    who = (one.effect_checked_by,) if one.effect_checked_by else ()
    return Cell((*pieces, *linker.all(who), *((day(one.effect_due),) if one.effect_due else ())), "，")
