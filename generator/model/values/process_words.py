"""The closed vocabularies of processes: connections, decisions, events, copies."""

from generator.model.values.vocabulary import Vocabulary


class EdgeKind(Vocabulary, zh="连线类型", en="Kind of connection"):
    """What goes along a connection between two steps."""

    SEQUENCE = "sequence", "顺序", "Sequence", "流程", "顺序流"
    INFORMATION = "information", "信息流", "Information", "信息", "单据", "单据流"
    MONEY = "money", "资金流", "Money", "资金", "款项", "付款"
    GOODS = "goods", "货物流", "Goods", "货物", "实物", "实物流"
    ESCALATION = "escalation", "上报", "Escalation", "升级"
    BACK = "back", "退回", "Back", "返回", "回退", "重做", "返工"


class GatewayKind(Vocabulary, zh="判断类型", en="Kind of decision"):
    """How the exits of a decision are chosen."""

    EXCLUSIVE = "exclusive", "判断", "One of them", "单选", "是否", "二选一", "择一"
    PARALLEL = "parallel", "并行", "All at once", "同时", "分发"
    BY_TYPE = "by-type", "按类型", "By type", "按类别", "按问题类型", "by type"
    BY_STATE = "by-state", "按状态", "By state", "by state"


class EventKind(Vocabulary, zh="事件类型", en="Kind of event"):
    """Where an event stands in a process."""

    START = "start", "开始", "Start", "触发"
    END = "end", "结束", "End", "完结"
    TIMER = "timer", "计时", "Timer", "定时", "到时"
    MESSAGE = "message", "消息", "Message", "通知", "来电"


class Degree(Vocabulary, zh="程度", en="Degree"):
    """How likely or how grave a risk is."""

    LOW = "low", "低", "Low", "小", "轻微"
    MEDIUM = "medium", "中", "Medium", "一般"
    HIGH = "high", "高", "High", "大", "严重"


class NodeKind(Vocabulary, zh="节点类型", en="Kind of node"):
    """What stands at one place of a process."""

    STEP = "step", "步骤", "Step"
    GATEWAY = "gateway", "判断", "Decision"
    EVENT = "event", "事件", "Event"
    CALL = "call", "调用", "Call"
