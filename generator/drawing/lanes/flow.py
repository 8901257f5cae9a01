"""What a procedure drawing shows, as plain data: lanes, steps, decisions, events and the lines between them."""

from dataclasses import dataclass
from enum import StrEnum

from generator.diagnostics.words import Words


class Orientation(StrEnum):
    """Which way the procedure runs."""

    VERTICAL = "vertical"
    """Downwards; lanes stand side by side."""

    HORIZONTAL = "horizontal"
    """To the right; lanes lie one below the other."""


class LaneKind(StrEnum):
    """Who is in a lane."""

    INTERNAL = "internal"
    EXTERNAL = "external"
    SYSTEM = "system"


class NodeKind(StrEnum):
    """What a node is; its shape says so."""

    START = "start"
    END = "end"
    TIMER = "timer"
    MESSAGE = "message"
    STEP = "step"
    SYSTEM = "system"
    CALL = "call"
    DECISION = "decision"
    BY_TYPE = "by-type"
    BY_STATE = "by-state"
    PARALLEL = "parallel"


GATEWAYS = frozenset({NodeKind.DECISION, NodeKind.BY_TYPE, NodeKind.BY_STATE, NodeKind.PARALLEL})
EVENTS = frozenset({NodeKind.START, NodeKind.END, NodeKind.TIMER, NodeKind.MESSAGE})


class EdgeKind(StrEnum):
    """What goes along a line."""

    SEQUENCE = "sequence"
    INFORMATION = "information"
    MONEY = "money"
    GOODS = "goods"
    ESCALATION = "escalation"
    BACK = "back"


class BadgeKind(StrEnum):
    """What a small mark on a step or stage points to."""

    CONTROL = "control"
    RISK = "risk"
    NOTE = "note"


class Involvement(StrEnum):
    """How somebody outside the lane takes part in a step."""

    RESPONSIBLE = "R"
    ACCOUNTABLE = "A"
    VERIFY = "V"
    SUPPORT = "S"
    CONSULT = "C"
    INFORM = "I"


NODE_NAMES = {
    NodeKind.START: Words("开始", "Start"),
    NodeKind.END: Words("结束", "End"),
    NodeKind.TIMER: Words("定时", "Timer"),
    NodeKind.MESSAGE: Words("消息", "Message"),
    NodeKind.STEP: Words("步骤", "Step"),
    NodeKind.SYSTEM: Words("系统步骤", "System step"),
    NodeKind.CALL: Words("引用流程", "Call of a procedure"),
    NodeKind.DECISION: Words("判断", "Decision"),
    NodeKind.BY_TYPE: Words("按类型分支", "Branch by type"),
    NodeKind.BY_STATE: Words("按状态分支", "Branch by state"),
    NodeKind.PARALLEL: Words("并行", "In parallel"),
}
EDGE_NAMES = {
    EdgeKind.SEQUENCE: Words("顺序", "Sequence"),
    EdgeKind.INFORMATION: Words("信息", "Information"),
    EdgeKind.MONEY: Words("资金", "Money"),
    EdgeKind.GOODS: Words("货物", "Goods"),
    EdgeKind.ESCALATION: Words("上报", "Escalation"),
    EdgeKind.BACK: Words("退回", "Back"),
}
BADGE_NAMES = {
    BadgeKind.CONTROL: Words("控制点", "Control point"),
    BadgeKind.RISK: Words("风险", "Risk"),
    BadgeKind.NOTE: Words("流程说明", "Note"),
}
INVOLVEMENT_NAMES = {
    Involvement.RESPONSIBLE: Words("负责", "Responsible"),
    Involvement.ACCOUNTABLE: Words("批准", "Accountable"),
    Involvement.VERIFY: Words("审核", "Verifies"),
    Involvement.SUPPORT: Words("协助", "Supports"),
    Involvement.CONSULT: Words("参与", "Consulted"),
    Involvement.INFORM: Words("知会", "Informed"),
}
LANE_NAMES = {
    LaneKind.INTERNAL: Words("内部", "Internal"),
    LaneKind.EXTERNAL: Words("外部", "External"),
    LaneKind.SYSTEM: Words("系统", "System"),
}
CHOICE_NOTES = {NodeKind.BY_TYPE: Words("按类型", "by type"), NodeKind.BY_STATE: Words("按状态", "by state")}
"""Said inside a gateway: its shape alone does not tell the two apart."""

OPTIONAL = Words("可选", "Optional")
DOCUMENT = Words("表单、记录", "Form, record")
TIME = Words("时限", "Time limit")


@dataclass(frozen=True, slots=True)
class Badge:
    """A control point, risk or note: "D1", "R2", "注1"."""

    kind: BadgeKind
    text: str
    link: str | None = None
    """Site path with forward slashes."""


@dataclass(frozen=True, slots=True)
class Document:
    """A form or record that a step uses or produces."""

    text: str
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who takes part in a step without being the lane's own."""

    involvement: Involvement
    text: str
    lane: str = ""
    """Id of the participant's own lane, if there is one: highlighting that lane marks the badge too."""


@dataclass(frozen=True, slots=True)
class LaneHead:
    """A lane: who does what is in it."""

    id: str
    """Unique among the lanes of a flow."""

    text: str
    link: str | None = None
    kind: LaneKind = LaneKind.INTERNAL


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of the procedure, drawn as a band across all lanes."""

    id: str
    text: str
    badges: tuple[Badge, ...] = ()


@dataclass(frozen=True, slots=True)
class FlowNode:
    """A step, decision, event or call of another procedure."""

    id: str
    """Unique among the nodes of a flow."""

    lane: str
    text: str
    kind: NodeKind = NodeKind.STEP
    number: str = ""
    """"6", "6.2": as the step table has it."""

    link: str | None = None
    time: str = ""
    """Time limit or repetition in the author's words: "24小时内", "每隔30秒，最多3次"."""

    stage: str = ""
    """Id of the stage; a node without one belongs to the stage before it."""

    documents: tuple[Document, ...] = ()
    badges: tuple[Badge, ...] = ()
    participants: tuple[Participant, ...] = ()
    note: str = ""
    """A quiet line under the text: the system of a system step, a condition."""

    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class FlowEdge:
    """A line with an arrow; a plain one that closes a loop is drawn as a way back."""

    source: str
    target: str
    label: str = ""
    """The exit of a decision, or what is handed over: "否", "退货单"."""

    kind: EdgeKind = EdgeKind.SEQUENCE
    limit: str = ""
    """How often a loop may be taken: "最多2次"."""

    copies: str = ""
    """Which copy goes along: "第二联"."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A procedure in the order it is told; a flow without lanes gets a single one without a head."""

    nodes: tuple[FlowNode, ...]
    edges: tuple[FlowEdge, ...]
    lanes: tuple[LaneHead, ...] = ()
    stages: tuple[Stage, ...] = ()
    language: str = "zh"
    """"zh" or "en": for the words the drawing itself adds."""


def checked(flow: Flow) -> Flow:
    """Return the flow itself.

    Raises:
        ValueError: an id occurs twice, or something names a lane, stage or node that does not exist.
    """
    lanes, stages, nodes = (
        _known(flow.lanes, "lane"),
        _known(flow.stages, "stage"),
        _known(flow.nodes, "node"),
    )
    for node in flow.nodes:
        if flow.lanes and node.lane not in lanes:
            raise ValueError(f"node {node.id!r} names the unknown lane {node.lane!r}")
        if node.stage and node.stage not in stages:
            raise ValueError(f"node {node.id!r} names the unknown stage {node.stage!r}")
    for edge in flow.edges:
        if missing := {edge.source, edge.target} - nodes:
            raise ValueError(f"the edge {edge.source!r} -> {edge.target!r} names unknown nodes {missing}")
    return flow


def _known(parts: tuple[LaneHead, ...] | tuple[Stage, ...] | tuple[FlowNode, ...], what: str) -> set[str]:
    ids = [part.id for part in parts]
    if twice := {name for name in ids if ids.count(name) > 1}:
        raise ValueError(f"{what} ids must be unique: {sorted(twice)}")
    return set(ids)
