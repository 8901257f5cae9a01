"""The nodes of a process: steps, decisions, events, calls of other processes, and what runs between them."""

import re
from collections.abc import Iterable, Iterator

from generator.diagnostics.words import Words
from generator.model.entity import Prose
from generator.model.fields import Part, Unreadable, field
from generator.model.flow_parts import Copy, Escalation, Exit, Handling, Produced, Timer, in_brackets
from generator.model.names import slug
from generator.model.references import (
    ActorRef,
    AnyRef,
    ChecklistRef,
    PaperRef,
    ProcessRef,
    ScriptRef,
    StateModelRef,
    SystemRef,
    UsedRef,
)
from generator.model.values import CutOff, Duration, EdgeKind, EventKind, GatewayKind, NodeKind, Recurrence

_SLUG = re.compile(r"[A-Za-z0-9][\w.-]*")
_WHO = re.compile(r"^(?P<who>[^:：]*?)(?:：|:(?!\d))\s*(?P<what>.*)$", re.DOTALL)
_KEYWORDS = {"判断": "gateway", "事件": "event", "调用": "call", "步骤": "step"}


class Node(Part):
    """One node of a process. Which of 步骤, 判断, 事件 and 调用 is written says what it is."""

    words = Words("步骤", "Step")
    pairs = True

    step: str = field("步骤", "step", default="", aliases=("做什么",))
    gateway: str = field("判断", "gateway", default="", aliases=("决策",))
    event: str = field("事件", "event", default="")
    call: ProcessRef | None = field("调用", "call", default=None, aliases=("转流程", "子流程"))
    id: str = field("标识", "id", default="")
    name: str = field("名称", "name", default="", aliases=("问题", "question"))
    gateway_kind: GatewayKind | None = field("判断类型", "gateway_kind", default=None)
    event_kind: EventKind | None = field("事件类型", "event_kind", default=None)
    actor: ActorRef | None = field(
        "谁",
        "actor",
        default=None,
        aliases=("执行", "执行人", "负责", "负责人", "责任人", "判断人", "decider"),
    )
    together: tuple[ActorRef, ...] = field("会同", "together", default=())
    stage: str = field("阶段", "stage", default="", aliases=("分组", "group"))
    approved_by: tuple[ActorRef, ...] = field("批准", "approved_by", default=(), aliases=("审批", "批准人"))
    verified_by: tuple[ActorRef, ...] = field(
        "审核", "verified_by", default=(), aliases=("验证", "复核", "监督")
    )
    supported_by: tuple[ActorRef, ...] = field("协助", "supported_by", default=(), aliases=("配合",))
    consulted: tuple[ActorRef, ...] = field("参与", "consulted", default=(), aliases=("会签", "会商"))
    informed: tuple[ActorRef, ...] = field("知会", "informed", default=(), aliases=("抄送", "抄报", "通知"))
    condition: str = field("前提", "condition", default="", aliases=("条件",))
    optional: bool = field("可选", "optional", default=False)
    actions: tuple[str, ...] = field(
        "子步骤", "actions", default=(), aliases=("动作", "做法", "children", "steps")
    )
    system: SystemRef | None = field("系统", "system", default=None)
    system_note: str = field("操作提示", "system_note", default="", aliases=("系统操作",))
    uses: tuple[UsedRef, ...] = field("使用", "uses", default=(), aliases=("输入", "工具", "依据单据"))
    produces: tuple[Produced, ...] = field("产出", "produces", default=(), aliases=("表单", "填写", "记录"))
    evidence: str = field("证据", "evidence", default="", aliases=("凭据",))
    time: Duration | None = field("时限", "time", default=None)
    cutoff: CutOff | None = field("截止", "cutoff", default=None, aliases=("截止时点",))
    frequency: Recurrence | None = field("频次", "frequency", default=None, aliases=("周期",))
    timer: Timer | None = field("计时", "timer", default=None)
    script: tuple[ScriptRef, ...] = field("话术", "script", default=(), aliases=("文本模板",))
    checklists: tuple[ChecklistRef, ...] = field("清单", "checklists", default=(), aliases=("检查清单",))
    basis: tuple[AnyRef, ...] = field("依据", "basis", default=(), aliases=("依据文件",))
    controls: tuple[str, ...] = field("控制点", "controls", default=(), aliases=("控制",))
    categories: tuple[str, ...] = field("类别", "categories", default=())
    escalate: Escalation | None = field("上报", "escalate", default=None, aliases=("升级",))
    exceptions: tuple[Handling, ...] = field("例外", "exceptions", default=())
    next: tuple[Exit, ...] = field("下一步", "next", default=(), aliases=("去向",))
    exits: tuple[Exit, ...] = field("出口", "exits", default=(), aliases=("分支", "结果"))
    default: str = field("默认出口", "default", default="")
    state_model: StateModelRef | None = field("状态模型", "state_model", default=None)
    join: bool = field("汇合", "join", default=False, aliases=("等待全部",))
    text: Prose = field("说明", "text", default="", aliases=("备注",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return what one line says: "仓管员、质检员: 清点退货（30分钟内）→ 退货清点表".

        Before the colon stands who does it (the first) and who helps him, in brackets the time, after the arrow what
        is filled in. "判断: 能否解决" and "调用: 退货流程" are a decision and a call.
        """
        match = _WHO.match(text.strip())
        who, what = (match["who"].strip(), match["what"].strip()) if match else ("", text.strip())
        if who in _KEYWORDS:
            return {_KEYWORDS[who]: what}
        doing, _, papers = (part.strip() for part in what.partition("→"))
        found: dict[str, object] = {"step": doing, **_time_of(doing)}
        if papers:
            found["produces"] = [one.strip() for one in re.split("[、；;]", papers) if one.strip()]
        first, *others = [one.strip() for one in re.split("[、；;]", who) if one.strip()] or [""]
        return found | ({"actor": first} if first else {}) | ({"together": others} if others else {})

    @property
    def kind(self) -> NodeKind:
        """What this node is."""
        if self.gateway or self.exits or self.state_model or self.gateway_kind:
            return NodeKind.GATEWAY
        if self.event or self.event_kind:
            return NodeKind.EVENT
        return NodeKind.CALL if self.call is not None else NodeKind.STEP

    @property
    def written(self) -> str:
        """What stands behind 步骤, 判断 or 事件: the name, or the id where a name is written beside it."""
        return self.gateway or self.event or self.step

    @property
    def label(self) -> str:
        """What pages show: the name of a step, the question of a decision; "" for a call that only names a process."""
        return self.name or self.written

    @property
    def choice(self) -> GatewayKind:
        """How the exits of a decision are chosen, as stated or as its exits suggest."""
        if self.gateway_kind is not None:
            return self.gateway_kind
        if self.state_model is not None:
            return GatewayKind.BY_STATE
        return GatewayKind.EXCLUSIVE


def _time_of(doing: str) -> dict[str, object]:
    """Return step and time of "登记申请（30分钟内）"; {} when the brackets hold no time."""
    head, inner = in_brackets(doing)
    for name, value in (("time", Duration), ("frequency", Recurrence), ("cutoff", CutOff)):
        try:
            if inner and head:
                value.from_text(inner)
                return {"step": head, name: inner}
        except Unreadable:
            continue
    return {}


def own_id(identity: str, written: str, name: str) -> str:
    """Return the id that an author gave a node: 标识, or a slug behind 步骤 where a name is written as well; "" else."""
    if identity.strip():
        return identity.strip()
    return written.strip() if name.strip() and _SLUG.fullmatch(written.strip()) else ""


def element_ids(nodes: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the ids of nodes given as (own id, label): those without one are called by their label.

    The second of two nodes of one label gets a number, so that each has an anchor of its own.
    """
    listed = list(nodes)
    taken = {identity for identity, _ in listed if identity}
    for number, (identity, label) in enumerate(listed, start=1):
        if identity:
            yield identity
            continue
        base = slug(label)[:40] or f"step-{number}"
        free = next(name for name in _numbered(base) if name not in taken)
        taken.add(free)
        yield free


def _numbered(base: str) -> Iterator[str]:
    yield base
    yield from (f"{base}-{number}" for number in range(2, 10_000))


class Edge(Part):
    """A connection beside the order of steps: money, goods or papers that change hands (H15, H18)."""

    words = Words("连线", "Connection")
    keyed = "label"

    source: str = field("从", "from", aliases=("source",))
    target: str = field("到", "to", aliases=("target",))
    kind: EdgeKind = field("类型", "kind", default=EdgeKind.INFORMATION, aliases=("连线类型",))
    label: str = field("标注", "label", default="", aliases=("名称", "内容"))
    document: PaperRef | None = field("单据", "document", default=None, aliases=("表单",))
    copies: tuple[Copy, ...] = field("联次", "copies", default=())

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "开退回单 → 取件（货物流，换回的包裹）" as ends, kind and label.

        Raises:
            Unreadable: there is no arrow.
        """
        source, arrow, rest = text.partition("→")
        if not arrow:
            raise Unreadable(
                Words(f"连线“{text}”没有箭头", f"the connection {text!r} has no arrow"),
                Words("写成“开退回单 → 取件（货物流）”", 'write it as "开退回单 → 取件（货物流）"'),
            )
        head, inner = in_brackets(rest)
        found: dict[str, object] = {"source": source.strip(), "target": head}
        labels = []
        for piece in filter(None, (one.strip() for one in re.split("[，,；;]", inner))):
            try:
                found["kind"] = EdgeKind.from_text(piece)
            except Unreadable:
                labels.append(piece)
        return found | ({"label": "，".join(labels)} if labels else {})
