"""Processes: who does what after whom, from what triggers them to how one knows that they are done (SC-09)."""

from generator.diagnostics.words import Words
from generator.model.controls import ControlPoint, Risk
from generator.model.entity import Date, Document, Entity, FormerName, Prose
from generator.model.fields import Part, field
from generator.model.flow_nodes import Edge, Node, element_ids, own_id
from generator.model.flow_parts import Produced, in_brackets
from generator.model.references import (
    ActorRef,
    AnyRef,
    HolderRef,
    IndicatorRef,
    PaperRef,
    PartyRef,
    ServiceLevelRef,
    SystemRef,
)
from generator.model.unit import Contact
from generator.model.values import Offset, Status


class Lane(Part):
    """One lane of a swimlane drawing: a participant, or several under one name (H11)."""

    words = Words("泳道", "Lane")
    keyed = "name"

    who: ActorRef | None = field("谁", "who", default=None, aliases=("参与者", "岗位", "部门"))
    name: str = field("名称", "name", default="")
    members: tuple[ActorRef, ...] = field("成员", "members", default=(), aliases=("包括", "包含"))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return the participant alone."""
        return {"who": text.strip()}


class Stage(Part):
    """A part of a process that its steps are grouped in; it may carry a control id and a risk (H03, I01, I02)."""

    words = Words("阶段", "Stage")
    keyed = "id"

    id: str = field("标识", "id", default="", aliases=("编号",))
    name: str = field("名称", "name", default="")
    risk: Prose = field("业务风险", "risk", default="", aliases=("风险",))
    text: Prose = field("说明", "text", default="")

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return the stage's name alone."""
        return {"name": text.strip()}

    @property
    def label(self) -> str:
        """What pages show."""
        return self.name or self.id


class Trigger(Part):
    """What sets a process going: an event, or a date before or after one (H35)."""

    words = Words("触发", "Trigger")

    text: str = field("事件", "text", default="", aliases=("内容", "触发"))
    offset: Offset | None = field("时点", "offset", default=None, aliases=("时间",))
    source: PartyRef | None = field("来自", "from", default=None, aliases=("提出人",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return the event in words."""
        return {"text": text.strip()}


class EndCriterion(Part):
    """How one knows that a process is done, and what proves it (H29)."""

    words = Words("完结条件", "End criterion")

    text: str = field("条件", "text", aliases=("内容",))
    evidence: tuple[PaperRef, ...] = field("证据", "evidence", default=(), aliases=("凭据", "记录"))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "客户签字确认 → 服务工单" as condition and evidence."""
        condition, _, papers = (part.strip() for part in text.partition("→"))
        return {"text": condition, **({"evidence": [papers]} if papers else {})}


class FlowNote(Part):
    """A numbered note beside a drawing, on one step or on the whole (H24)."""

    words = Words("流程说明", "Note")
    keyed = "step"

    text: Prose = field("内容", "text", aliases=("说明",))
    step: str = field("步骤", "step", default="", aliases=("节点",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return the note's text alone."""
        return {"text": text}


class Variant(Part):
    """One of several situations, each with steps of its own (H37)."""

    words = Words("情况", "Variant")
    keyed = "name"

    name: str = field("名称", "name", aliases=("情况",))
    condition: str = field("条件", "condition", default="", aliases=("适用",))
    text: Prose = field("说明", "text", default="")
    nodes: tuple[Node, ...] = field("步骤", "nodes", default=(), aliases=("节点", "steps"))
    edges: tuple[Edge, ...] = field("连线", "edges", default=())

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "未发货（货还在仓库）" as name and condition."""
        name, condition = in_brackets(text)
        return {"name": name, "condition": condition}


class Channel(Part):
    """A way in for those who set the process going (L26)."""

    words = Words("受理渠道", "Channel")
    pairs = True

    kind: str = field("渠道", "kind", aliases=("类型", "方式"))
    value: str = field("号码", "value", default="", aliases=("地址", "内容"))
    window: str = field("服务时间", "window", default="")
    owner: HolderRef | None = field("责任人", "owner", default=None, aliases=("责任岗位",))
    starts: str = field("起算", "starts", default="", aliases=("计时起点",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "电话: 400-000-0000（每日8:00—20:00）" as kind, value and service hours."""
        kind, _, rest = text.replace("：", ":", 1).partition(":")
        value, window = in_brackets(rest)
        return {"kind": kind.strip(), "value": value, "window": window}


class Process(Entity):
    """A procedure: lanes, stages, steps and decisions; drawn as a swimlane, listed as a table, exported as BPMN."""

    kind = "process"
    plural = "processes"
    folder = "流程"
    words = Words("流程", "Procedure")

    name: str = field("名称", "name", aliases=("流程名称", "标题"))
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    former_names: tuple[FormerName, ...] = field("曾用名", "former_names", default=())
    classification: str = field("流程分类", "classification", default="", aliases=("分类",))
    order: int = field("顺序", "order", default=1000, aliases=("排序",))
    status: Status = field("状态", "status", default=Status.VALID)
    valid_from: Date | None = field("有效自", "valid_from", default=None)
    valid_to: Date | None = field("有效至", "valid_to", default=None)
    purpose: Prose = field("目的", "purpose", default="")
    applies_to: Prose = field("适用范围", "applies_to", default="", aliases=("范围", "适用版本"))
    definitions: tuple[str, ...] = field("定义", "definitions", default=())
    trigger: tuple[Trigger, ...] = field("触发", "trigger", default=(), aliases=("触发条件", "何时开始"))
    channels: tuple[Channel, ...] = field("受理渠道", "channels", default=(), aliases=("渠道",))
    inputs: tuple[Produced, ...] = field("输入", "inputs", default=())
    outputs: tuple[Produced, ...] = field("输出", "outputs", default=())
    owner: HolderRef | None = field(
        "流程责任人", "owner", default=None, aliases=("责任人", "负责人", "归口岗位")
    )
    lanes: tuple[Lane, ...] = field("泳道", "lanes", default=(), aliases=("参与者",))
    stages: tuple[Stage, ...] = field("阶段", "stages", default=())
    nodes: tuple[Node, ...] = field("步骤", "nodes", default=(), aliases=("节点", "steps", "流程步骤"))
    edges: tuple[Edge, ...] = field("连线", "edges", default=())
    variants: tuple[Variant, ...] = field("情况", "variants", default=())
    notes: tuple[FlowNote, ...] = field("流程说明", "notes", default=())
    end_criteria: EndCriterion | None = field("完结条件", "end_criteria", default=None, aliases=("结束条件",))
    cyclic: bool = field("循环流程", "cyclic", default=False, aliases=("循环",))
    direction: str = field("图的方向", "direction", default="")
    service_levels: tuple[ServiceLevelRef, ...] = field(
        "时限", "service_levels", default=(), aliases=("服务时限",)
    )
    indicators: tuple[IndicatorRef, ...] = field("指标", "indicators", default=(), aliases=("考核指标",))
    risks: tuple[Risk, ...] = field("风险", "risks", default=(), aliases=("业务风险",))
    controls: tuple[ControlPoint, ...] = field("控制点", "controls", default=(), aliases=("关键控制点",))
    systems: tuple[SystemRef, ...] = field("使用系统", "systems", default=(), aliases=("系统",))
    basis: tuple[AnyRef, ...] = field("依据", "basis", default=(), aliases=("依据文件", "引用文件"))
    contacts: tuple[Contact, ...] = field("联系方式", "contacts", default=())
    text: Prose = field("正文", "text", default="", aliases=("备注",))
    document: Document | None = field("文件", "document", default=None, aliases=("受控文件",))

    @property
    def all_nodes(self) -> tuple[Node, ...]:
        """The nodes of the main flow and of all variants, in order."""
        return (*self.nodes, *(node for variant in self.variants for node in variant.nodes))

    @property
    def node_ids(self) -> tuple[str, ...]:
        """The id of each of `all_nodes`: its own, or one made from its name."""
        return tuple(
            element_ids(
                (own_id(one.id, one.written, one.name), one.label or "调用") for one in self.all_nodes
            )
        )

    def node(self, element: str) -> Node | None:
        """Return the node of an id, None when there is none."""
        return next(
            (node for node, key in zip(self.all_nodes, self.node_ids, strict=True) if key == element), None
        )
