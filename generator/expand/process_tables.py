"""The tables of a process page beside its steps: responsibilities, times, risks, controls, papers."""

from collections.abc import Iterator

from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Line, Link, Marked, Piece, Table
from generator.expand.parts import display, text_cell
from generator.expand.process_steps import times_cell
from generator.expand.work import LETTERS, refs_cell, step_link, work_in
from generator.model.controls import ControlPoint, PlannedRule, Risk
from generator.model.flow import Flow, FlowNode
from generator.model.process import Process
from generator.model.references import Ref
from generator.model.service import ServiceLevel

PLANNED = Link("待建规范", "views/risk-control.html", "planned-rules")
"""Where rules stand that a control asks for and nobody wrote yet."""


def raci_table(linker: Linker, process: Process, flow: Flow) -> Table:
    """Return who does, answers for, verifies, supports, is consulted and informed: steps by participants."""
    parts = {node.id: tuple(work_in(process, flow, node)) for node in flow.steps}
    refs = {f"{one.ref.kind}:{one.ref.id}": one.ref for ways in parts.values() for one in ways}
    order = {lane.key: number for number, lane in enumerate(flow.lanes)}
    keys = sorted(refs, key=lambda key: order.get(key, len(order)))
    columns = (Column("步骤"), *(Column(linker.to(refs[key]).text, style="zs-tick") for key in keys))
    lines = []
    for node in flow.steps:
        letters = {
            key: "".join(
                letter
                for letter in LETTERS
                if any(
                    one.letter == letter and f"{one.ref.kind}:{one.ref.id}" == key for one in parts[node.id]
                )
            )
            for key in keys
        }
        cells = (Cell((step_link(process, node),)), *(text_cell(letters[key]) for key in keys))
        lines.append(Line(cells))
    return Table("责任矩阵", columns, tuple(lines), wide=len(keys) > 5)


def times_table(linker: Linker, process: Process, flows: tuple[Flow, ...]) -> Table:
    """Return the times that a process promises: its service levels, then the limits of its steps."""
    columns = (
        Column("时限"),
        Column("内容"),
        Column("起算"),
        Column("责任人"),
        Column("超时上报"),
        Column("证明"),
    )
    lines = []
    for ref in process.service_levels:
        level = linker.handbook.get(ref)
        if isinstance(level, ServiceLevel):
            lines.append(Line(service_level_cells(linker, level)))
    for flow in flows:
        lines += [_step_time(linker, process, node) for node in flow.steps if has_time(node)]
    return Table("时限", columns, tuple(lines))


def has_time(node: FlowNode) -> bool:
    """Return whether a step is bound by the clock."""
    return node.node is not None and any(
        (node.node.time, node.node.cutoff, node.node.timer, node.node.frequency)
    )


def _step_time(linker: Linker, process: Process, node: FlowNode) -> Line:
    written = node.node
    assert written is not None
    since = written.time.from_event if written.time else ""
    reported = Cell((linker.to(written.escalate.to),) if written.escalate else ())
    return Line(
        (
            times_cell(linker, written),
            Cell((step_link(process, node),)),
            text_cell(since),
            Cell(linker.all((node.actor, *written.together))),
            reported,
            Cell(tuple(linker.to(one.paper) for one in written.produces if one.paper)),
        )
    )


def service_level_cells(linker: Linker, level: ServiceLevel) -> tuple[Cell, ...]:
    """Return the cells of a service level: time, what, from and to what, owner, escalation, proof."""
    time = "；".join(one for one in (display(level.measure), display(level.cutoff), level.window) if one)
    span = " → ".join(one for one in (level.starts, level.ends) if one)
    escalation: list[Piece] = []
    for one in level.escalation:
        escalation += ["；"] if escalation else []
        escalation += [linker.to(one.to), *((f"（{one.when}）",) if one.when else ())]
    proof = (
        *linker.all((level.record, level.agreed_form)),
        *((level.agreed_field,) if level.agreed_field else ()),
    )
    return (
        text_cell(time),
        Cell((linker.to_entity(level),)),
        text_cell(span),
        Cell(linker.all((level.owner,))),
        Cell(tuple(escalation), ""),
        Cell(proof),
    )


def control_table(linker: Linker, process: Process) -> Table:
    """Return the controls of a process as internal control writes them (SC-09 b)."""
    columns = (
        Column("编号", style="zs-code"),
        Column("控制事项"),
        Column("详细描述"),
        Column("应建规范"),
        Column("参照规范"),
        Column("文件资料"),
        Column("责任部门及责任人"),
        Column("频次与证据"),
    )
    lines = tuple(
        Line(control_cells(linker, process, control), anchor=f"control-{control.id}")
        for control in process.controls
    )
    return Table("控制点", columns, lines, wide=True)


def control_cells(linker: Linker, process: Process, control: ControlPoint) -> tuple[Cell, ...]:
    """Return the cells of one control."""
    items = tuple(f"{number}. {item}" for number, item in enumerate(control.items, 1))
    where = (*((stage_label(process, control.stage),) if control.stage else ()), *control.steps)
    name: tuple[Piece, ...] = (control.name, *((f"（{'、'.join(where)}）",) if where else ()))
    return (
        text_cell(control.id),
        Cell(tuple(one for one in name if one), ""),
        Cell(items if len(items) > 1 else control.items, "\n"),
        Cell(tuple(rule_piece(linker, one) for one in control.rules_to_establish), "\n"),
        Cell(linker.all(control.rules_to_follow), "\n"),
        refs_cell(linker, control.documents),
        refs_cell(linker, (*control.responsible_units, *control.responsible_positions)),
        text_cell("；".join(one for one in (display(control.frequency), control.evidence) if one)),
    )


def rule_piece(linker: Linker, rule: PlannedRule) -> Piece:
    """Return the link to a rule, or to the list of rules to be written."""
    if rule.target is not None:
        return linker.to(rule.target)
    return Link(f"{rule.title}（待建）", PLANNED.path, PLANNED.anchor)


def stage_label(process: Process, words: str) -> str:
    """Return the name of the stage that an id or a name means."""
    return next((stage.label for stage in process.stages if words in (stage.id, stage.name)), words)


def all_risks(process: Process) -> Iterator[Risk]:
    """Yield the risks of a process: those it lists, before them those of stages that no listed risk is about."""
    listed = {stage_label(process, one.stage) for one in process.risks if one.stage}
    for stage in process.stages:
        if stage.risk and stage.label not in listed:
            controls = tuple(
                one.id for one in process.controls if one.stage in (stage.id, stage.name) and one.stage
            )
            yield Risk(text=stage.risk, stage=stage.id or stage.name, controls=controls)
    yield from process.risks


def risk_table(linker: Linker, process: Process) -> Table:
    """Return the risks of a process with where they lie and what answers them."""
    columns = (Column("风险"), Column("阶段或步骤"), Column("可能性"), Column("影响"), Column("控制点"))
    lines = tuple(Line(risk_cells(linker, process, risk)) for risk in all_risks(process))
    return Table("业务风险", columns, lines)


def risk_cells(linker: Linker, process: Process, risk: Risk) -> tuple[Cell, ...]:
    """Return the cells of one risk."""
    where = (*((stage_label(process, risk.stage),) if risk.stage else ()), *risk.steps)
    name = (f"{risk.id} ",) if risk.id else ()
    controls: tuple[Piece, ...] = tuple(
        Link(one, f"processes/{process.id}.html", f"control-{one}") for one in answering(process, risk)
    )
    return (
        Cell((*name, linker.prose(risk.text)), ""),
        text_cell("、".join(where)),
        text_cell(display(risk.likelihood)),
        text_cell(display(risk.impact)),
        Cell(controls or (Marked("risk", "没有控制点"),)),
    )


def answering(process: Process, risk: Risk) -> tuple[str, ...]:
    """Return the ids of the controls that answer a risk: those it names, those of its stage, those of its steps."""
    found = [*risk.controls]
    for control in process.controls:
        same_stage = (
            risk.stage
            and control.stage
            and stage_label(process, control.stage) == stage_label(process, risk.stage)
        )
        if same_stage or set(control.steps) & set(risk.steps):
            found.append(control.id)
    return tuple(one for one in dict.fromkeys(found))


def paper_table(linker: Linker, process: Process, flows: tuple[Flow, ...]) -> Table:
    """Return the forms and records of a process: which step makes them, which uses them."""
    made: dict[Ref, list[Piece]] = {}
    used: dict[Ref, list[Piece]] = {}
    for flow in flows:
        for node in flow.steps:
            assert node.node is not None
            for output in node.node.produces:
                if output.paper:
                    made.setdefault(output.paper, []).append(step_link(process, node))
            for ref in node.node.uses:
                if ref.kind in ("form", "record"):
                    used.setdefault(ref, []).append(step_link(process, node))
    evidence = process.end_criteria.evidence if process.end_criteria else ()
    refs = dict.fromkeys((*made, *used, *evidence))
    columns = (
        Column("表单或记录"),
        Column("编号", style="zs-code"),
        Column("在哪一步产生"),
        Column("在哪一步使用"),
    )
    lines = []
    for ref in refs:
        entity = linker.handbook.get(ref)
        use = [*used.get(ref, []), *(["完结证据"] if ref in evidence else [])]
        lines.append(
            Line(
                (
                    Cell((linker.to(ref),)),
                    text_cell(str(getattr(entity, "form_no", ""))),
                    Cell(tuple(made.get(ref, ()))),
                    Cell(tuple(use)),
                )
            )
        )
    return Table("表单与记录", columns, tuple(lines))
