"""Procedures of any size, the same for the same seed."""

from random import Random

from generator.drawing.lanes.flow import (
    Badge,
    BadgeKind,
    Document,
    EdgeKind,
    Flow,
    FlowEdge,
    FlowNode,
    Involvement,
    LaneHead,
    LaneKind,
    NodeKind,
    Participant,
    Stage,
)

_TEXTS = (
    "登记投诉", "核对送货单与数量", "审核", "编制年度培训计划并征求各部门意见", "派工", "录入ERP", "填写不合格品报告",
    "通知客户", "上门检修", "回访客户并记录满意度", "分类归档", "复核金额",
)  # fmt: skip
_QUESTIONS = ("是否合格？", "能否当场解决？", "金额是否超过限额且需要总经理批准？", "客户满意？")
_EXITS = (("是", "否"), ("合格", "不合格"), ("同意", "退回修改"), ("未打单", "已打单", "已打包", "已发货"))
_KINDS = (EdgeKind.INFORMATION, EdgeKind.MONEY, EdgeKind.GOODS, EdgeKind.ESCALATION)


def a_random_procedure(seed: int, steps: int, lanes: int) -> Flow:
    """Return a procedure: mostly a chain that changes lanes, with decisions, joins, loops and other flows."""
    return _Maker(Random(seed), steps, lanes).make()


class _Maker:
    def __init__(self, random: Random, steps: int, lanes: int) -> None:
        self.random, self.steps = random, steps
        self.lane = ""
        self.lanes = tuple(
            LaneHead(f"l{index}", ("客户", "客服专员", "相关部门", "品质部经理", "仓库", "财务部", "总经理")[index % 7],
                     kind=LaneKind.EXTERNAL if index == 0 else LaneKind.INTERNAL)
            for index in range(lanes)
        )  # fmt: skip
        count = self.random.choice((0, 0, 0, 2, 3))
        self.stages = tuple(Stage(f"s{index}", ["准备", "执行", "总结"][index]) for index in range(count))

    def make(self) -> Flow:
        nodes = [self._node(index) for index in range(self.steps)]
        edges = []
        for index, node in enumerate(nodes[:-1]):
            edges += self._edges(nodes, index, node)
        return Flow(tuple(nodes), tuple(edges), self.lanes, self.stages)

    def _node(self, index: int) -> FlowNode:
        random = self.random
        lane = random.choice(self.lanes).id if index == 0 or random.random() < 0.45 else self.lane
        self.lane = lane
        stage = self.stages[index * len(self.stages) // self.steps].id if self.stages else ""
        if index == 0:
            return FlowNode("n0", lane, "开始", NodeKind.START, stage=stage)
        if index == self.steps - 1:
            return FlowNode(f"n{index}", lane, "结束", NodeKind.END, stage=stage)
        kind = random.choices(
            (NodeKind.STEP, NodeKind.DECISION, NodeKind.BY_STATE, NodeKind.PARALLEL, NodeKind.SYSTEM,
             NodeKind.TIMER, NodeKind.CALL),
            (70, 14, 4, 3, 4, 3, 2),
        )[0]  # fmt: skip
        is_plain = kind in (NodeKind.STEP, NodeKind.SYSTEM, NodeKind.CALL)
        return FlowNode(
            f"n{index}", lane,
            "" if kind is NodeKind.PARALLEL else random.choice(_TEXTS if is_plain else _QUESTIONS),
            kind, str(index) if is_plain else "", stage=stage,
            time="24小时内" if is_plain and random.random() < 0.3 else "",
            documents=(Document("不合格品处理报告单"),) if is_plain and random.random() < 0.3 else (),
            badges=(Badge(BadgeKind.CONTROL, "D1"),) if random.random() < 0.15 else (),
            participants=(Participant(Involvement.VERIFY, "品质部"),) if is_plain and random.random() < 0.1 else (),
        )  # fmt: skip

    def _edges(self, nodes: list[FlowNode], index: int, node: FlowNode) -> list[FlowEdge]:
        random, last = self.random, self.steps - 1
        following = nodes[index + 1].id
        if node.kind in (NodeKind.DECISION, NodeKind.BY_STATE, NodeKind.PARALLEL):
            exits: tuple[str, ...] = (
                random.choice(_EXITS) if node.kind is not NodeKind.BY_STATE else _EXITS[3]
            )
            if node.kind is NodeKind.DECISION:
                exits = exits[:3]
            if node.kind is NodeKind.PARALLEL:
                exits = ("", "", "")[: random.choice((2, 3))]
            found = [FlowEdge(node.id, following, exits[0])]
            for text in exits[1:]:
                if random.random() < 0.4 and index > 2 and text:
                    target = nodes[random.randint(1, index)].id
                    found.append(FlowEdge(node.id, target, text, EdgeKind.BACK, limit="最多2次"))
                else:
                    target = nodes[min(last, index + random.randint(2, 7))].id
                    found.append(FlowEdge(node.id, target, text))
            return found
        found = [FlowEdge(node.id, following)]
        if random.random() < 0.08:
            target = nodes[random.randint(0, last)].id
            found.append(FlowEdge(node.id, target, random.choice(("", "付款通知")), random.choice(_KINDS)))
        return found
