"""Promises of time, texts, checklists, scales, shifts and plans: what steps and posts refer to (groups J, K, L)."""

from generator.diagnostics.words import Words
from generator.model.entity import Entity, Prose
from generator.model.fields import Part, field
from generator.model.flow_parts import Escalation, in_brackets
from generator.model.references import (
    AnyRef,
    FormRef,
    HolderRef,
    IndicatorRef,
    PartyRef,
    PositionRef,
    RecordRef,
    ShiftRef,
    UnitRef,
)
from generator.model.values import CutOff, Duration, Headcount, Recurrence


class ServiceLevel(Entity):
    """A time that is promised: how long, from what to what, for whom, and what proves it (J01–J11)."""

    kind = "service_level"
    plural = "service_levels"
    folder = "服务时限"
    words = Words("服务时限", "Service level")

    name: str = field("名称", "name")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    text: Prose = field("承诺", "text", default="", aliases=("内容", "原文"))
    measure: Duration | None = field("时限", "measure", default=None, aliases=("时间",))
    cutoff: CutOff | None = field("截止", "cutoff", default=None, aliases=("截止时点",))
    window: str = field("服务时间", "window", default="", aliases=("服务时段",))
    starts: str = field("起算", "starts", default="", aliases=("开始事件", "起点"))
    ends: str = field("止算", "ends", default="", aliases=("结束事件", "终点"))
    applies_to: str = field("适用", "applies_to", default="", aliases=("适用对象", "适用类别", "客户"))
    customer_promise: bool = field("对客承诺", "customer_promise", default=False, aliases=("对外承诺",))
    owner: HolderRef | None = field("责任人", "owner", default=None, aliases=("责任岗位",))
    escalation: tuple[Escalation, ...] = field("超时上报", "escalation", default=(), aliases=("上报",))
    record: RecordRef | None = field("证明记录", "record", default=None, aliases=("记录", "证据"))
    agreed_field: str = field("约定记录栏", "agreed_field", default="", aliases=("记录栏",))
    agreed_form: FormRef | None = field("约定记录表", "agreed_form", default=None)
    indicator: IndicatorRef | None = field("指标", "indicator", default=None)


class State(Part):
    """One state of an object."""

    words = Words("状态", "State")
    pairs = True
    keyed = "name"

    name: str = field("名称", "name", aliases=("状态",))
    text: str = field("说明", "text", default="")
    next: tuple[str, ...] = field("转为", "next", default=(), aliases=("下一状态",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "已打单: 已打印快递单，未拣货" as name and explanation; without a colon the name alone."""
        name, colon, what = text.replace("：", ":", 1).partition(":")
        return {"name": name.strip(), "text": what.strip()} if colon else {"name": text.strip()}


class StateModel(Entity):
    """The states that an object can be in, in order and complete: of an order, a ticket, a returned part (H10, L28)."""

    kind = "state_model"
    plural = "state_models"
    folder = "状态模型"
    words = Words("状态模型", "State model")

    name: str = field("名称", "name")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    about: str = field("对象", "object", default="")
    states: tuple[State, ...] = field("状态", "states", aliases=("各状态",))
    note: Prose = field("说明", "note", default="")


class TextTemplate(Entity):
    """A text with named slots: a remark, a greeting, a letter, a short message (L07, L08)."""

    kind = "script"
    plural = "scripts"
    folder = "话术"
    words = Words("话术", "Text template")

    name: str = field("名称", "name")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    script_kind: str = field("类型", "kind", default="", aliases=("script_kind", "类别"))
    situation: str = field("情形", "situation", default="", aliases=("使用场合", "场合"))
    channel: str = field("渠道", "channel", default="")
    text: str = field("内容", "text", aliases=("正文", "文本"))
    slots: tuple[str, ...] = field("填空", "slots", default=(), aliases=("空位",))
    note: Prose = field("说明", "note", default="")


class ChecklistItem(Part):
    """One line of a checklist: a thing, or a question to ask (H28, L10)."""

    words = Words("清单项", "Checklist item")
    pairs = True

    text: str = field("内容", "text")
    count: str = field("数量", "count", default="")
    question: bool = field("提问", "question", default=False)

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "一次性鞋套: 2副" as thing and number; a line that ends with a question mark is a question."""
        if text.strip().endswith(("？", "?")):
            return {"text": text.strip(), "question": True}
        what, colon, count = text.replace("：", ":", 1).partition(":")
        return {"text": what.strip(), "count": count.strip()} if colon else {"text": text.strip()}


class Checklist(Entity):
    """A list to go through: tools to take along, questions to ask (H28, L10, L18)."""

    kind = "checklist"
    plural = "checklists"
    folder = "清单"
    words = Words("清单", "Checklist")

    name: str = field("名称", "name")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    items: tuple[ChecklistItem, ...] = field("内容", "items", aliases=("清单项", "项目"))
    used_by: tuple[HolderRef, ...] = field("使用岗位", "used_by", default=(), aliases=("使用人",))
    note: Prose = field("说明", "note", default="")


class RatingScale(Entity):
    """How something is rated: dimensions times degrees (G10)."""

    kind = "rating_scale"
    plural = "rating_scales"
    folder = "评分标准"
    words = Words("评分标准", "Rating scale")

    name: str = field("名称", "name")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    dimensions: tuple[str, ...] = field("评分项", "dimensions", aliases=("维度", "项目"))
    degrees: tuple[str, ...] = field("程度", "degrees", aliases=("等级",))
    form: FormRef | None = field("表单", "form", default=None, aliases=("来源表单",))
    indicator: IndicatorRef | None = field("指标", "indicator", default=None)
    note: Prose = field("说明", "note", default="")


class ShiftPost(Part):
    """How many of a position work in a shift."""

    words = Words("班次人数", "Posts of a shift")
    pairs = True
    keyed = "position"

    position: PositionRef = field("岗位", "position")
    headcount: Headcount | None = field("人数", "headcount", default=None)

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "值班客服: 2人" as position and number; of a mapping's value the number alone."""
        position, colon, number = text.replace("：", ":", 1).partition(":")
        if colon:
            return {"position": position.strip(), "headcount": number.strip()}
        return {"headcount": text.strip()}


class Shift(Entity):
    """A shift: its hours, who works in it, what is done (K01)."""

    kind = "shift"
    plural = "shifts"
    folder = "班次"
    words = Words("班次", "Shift")

    name: str = field("名称", "name")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    unit: UnitRef | None = field("部门", "unit", default=None)
    hours: str = field("时间", "hours", default="", aliases=("时段", "工作时间"))
    posts: tuple[ShiftPost, ...] = field("人员", "posts", default=(), aliases=("岗位", "人数"))
    tasks: tuple[str, ...] = field("工作", "tasks", default=(), aliases=("工作内容", "任务"))
    handover: FormRef | None = field("交接班表", "handover", default=None, aliases=("交接记录",))
    note: Prose = field("说明", "note", default="")


class Roster(Entity):
    """Who works when: the rules of a duty roster (K02, K11)."""

    kind = "roster"
    plural = "rosters"
    folder = "排班表"
    words = Words("排班表", "Roster")

    name: str = field("名称", "name")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    unit: UnitRef | None = field("部门", "unit", default=None)
    form: FormRef | None = field("表单", "form", default=None)
    period: Recurrence | None = field("周期", "period", default=None, aliases=("频次",))
    prepared_by: HolderRef | None = field("编制人", "prepared_by", default=None, aliases=("编制",))
    approved_by: HolderRef | None = field("批准人", "approved_by", default=None, aliases=("批准",))
    shifts: tuple[ShiftRef, ...] = field("班次", "shifts", default=())
    rules: tuple[str, ...] = field("规则", "rules", default=(), aliases=("排班规则",))
    note: Prose = field("说明", "note", default="")


class PlanLine(Part):
    """What one unit or post does in a plan, who leads and who helps."""

    words = Words("计划项", "Plan line")

    text: str = field("内容", "text", aliases=("工作", "重点"))
    lead: PartyRef | None = field("牵头", "lead", default=None, aliases=("牵头部门", "负责人"))
    support: tuple[PartyRef, ...] = field("配合", "support", default=(), aliases=("配合部门",))
    due: str = field("期限", "due", default="", aliases=("完成时间",))
    output: str = field("成果", "output", default="")

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "人员培训（人事组）" as text and lead."""
        what, lead = in_brackets(text)
        return {"text": what, "lead": lead} if lead else {"text": text.strip()}


class PeriodPlan(Entity):
    """What a period is about: focus, lead, support (K05, K13)."""

    kind = "plan"
    plural = "period_plans"
    folder = "阶段计划"
    words = Words("阶段计划", "Period plan")

    name: str = field("名称", "name")
    period: str = field("时期", "period", default="", aliases=("期间", "阶段"))
    months: tuple[int, ...] = field("月份", "months", default=())
    focus: Prose = field("重点", "focus", default="", aliases=("工作重点",))
    lead: PartyRef | None = field("牵头部门", "lead", default=None, aliases=("牵头",))
    support: tuple[PartyRef, ...] = field("配合部门", "support", default=(), aliases=("配合",))
    items: tuple[PlanLine, ...] = field("内容", "items", default=(), aliases=("工作",))
    order: int = field("顺序", "order", default=100)
    basis: tuple[AnyRef, ...] = field("依据", "basis", default=())
