"""Invented procedures, to be drawn."""

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

COMPLAINT = Flow(
    lanes=(
        LaneHead("customer", "客户", kind=LaneKind.EXTERNAL),
        LaneHead("agent", "客服专员", "positions/agent.html"),
        LaneHead("unit", "相关部门", "units/index.html"),
        LaneHead("lead", "客服主管", "positions/lead.html"),
    ),
    nodes=(
        FlowNode("start", "customer", "提出投诉", NodeKind.START),
        FlowNode(
            "log", "agent", "登记投诉并安抚客户", number="1", link="#1", time="30分钟内",
            documents=(Document("客户投诉登记表", "forms/f1.html"),),
        ),
        FlowNode("sort", "agent", "判定类别与级别", number="2", link="#2", badges=(Badge(BadgeKind.CONTROL, "D1"),)),
        FlowNode("now", "agent", "能否当场解决？", NodeKind.DECISION),
        FlowNode("answer", "agent", "当场答复客户", number="3", link="#3"),
        FlowNode(
            "send", "lead", "派发投诉处理单", number="4", link="#4", time="2小时内",
            documents=(Document("投诉处理单", "forms/f2.html"),),
        ),
        FlowNode(
            "cause", "unit", "调查原因", number="5", link="#5", time="1个工作日内",
            participants=(Participant(Involvement.SUPPORT, "品质部"),),
        ),
        FlowNode(
            "fix", "unit", "部门处理并反馈", number="6", link="#6", time="24小时内",
            documents=(Document("纠正预防措施报告", "forms/f3.html"),),
            badges=(Badge(BadgeKind.RISK, "R2 处理超时"),),
        ),
        FlowNode(
            "check", "lead", "审核处理结果", number="7", link="#7", badges=(Badge(BadgeKind.CONTROL, "D2"),),
        ),
        FlowNode("visit", "agent", "回访客户", number="8", link="#8", time="3天内"),
        FlowNode("happy", "customer", "是否满意？", NodeKind.DECISION),
        FlowNode(
            "file", "agent", "分类归档", number="9", link="#9", documents=(Document("客户投诉台账", "forms/f4.html"),)
        ),
        FlowNode("end", "agent", "结束", NodeKind.END),
    ),
    edges=(
        FlowEdge("start", "log"),
        FlowEdge("log", "sort"),
        FlowEdge("sort", "now"),
        FlowEdge("now", "answer", "是"),
        FlowEdge("now", "send", "否"),
        FlowEdge("send", "cause"),
        FlowEdge("cause", "fix"),
        FlowEdge("fix", "check"),
        FlowEdge("check", "visit"),
        FlowEdge("answer", "visit"),
        FlowEdge("visit", "happy"),
        FlowEdge("happy", "file", "是"),
        FlowEdge("happy", "send", "否", EdgeKind.BACK, limit="最多2次"),
        FlowEdge("file", "end"),
    ),
)  # fmt: skip

RETURNS = Flow(
    lanes=(
        LaneHead("customer", "客户", kind=LaneKind.EXTERNAL),
        LaneHead("agent", "售后专员", "positions/agent.html"),
        LaneHead("clerk", "订单文员", "positions/clerk.html"),
        LaneHead("store", "仓库", "units/store.html"),
        LaneHead("courier", "快递公司", kind=LaneKind.EXTERNAL),
    ),
    nodes=(
        FlowNode("ask", "customer", "申请退货", NodeKind.START),
        FlowNode(
            "log", "agent", "登记退货申请", number="1", link="#1", time="当日",
            documents=(Document("退货登记表", "forms/1.html"),),
        ),
        FlowNode("state", "clerk", "订单到了哪一步？", NodeKind.BY_STATE, number="2", link="#2"),
        FlowNode("void", "clerk", "作废订单", NodeKind.SYSTEM, number="3", link="#3", note="订单系统"),
        FlowNode("slip", "clerk", "追回面单并作废", number="4", link="#4"),
        FlowNode("parcel", "store", "拦下包裹，拆包入库", number="5", link="#5", time="16:00前"),
        FlowNode("recall", "courier", "途中追回包裹", number="6", link="#6"),
        FlowNode(
            "exchange", "clerk", "开退回单，以单换货", number="7", link="#7",
            documents=(Document("退回单（两联）", "forms/2.html"),),
        ),
        FlowNode("inspect", "store", "验收退货", number="8", link="#8", badges=(Badge(BadgeKind.CONTROL, "C1"),)),
        FlowNode("fine", "store", "货品完好？", NodeKind.DECISION),
        FlowNode("settle", "agent", "与客户协商折价", number="9", link="#9", is_optional=True),
        FlowNode("refund", "agent", "办理退款", number="10", link="#10", time="2个工作日内"),
        FlowNode("done", "customer", "收到退款", NodeKind.END),
    ),
    edges=(
        FlowEdge("ask", "log"),
        FlowEdge("log", "state"),
        FlowEdge("state", "void", "未打单"),
        FlowEdge("state", "slip", "已打单"),
        FlowEdge("state", "parcel", "已打包"),
        FlowEdge("state", "recall", "已发货"),
        FlowEdge("void", "refund"),
        FlowEdge("slip", "refund"),
        FlowEdge("parcel", "inspect"),
        FlowEdge("recall", "exchange", "包裹", EdgeKind.GOODS),
        FlowEdge("exchange", "recall", "退回单", EdgeKind.INFORMATION, copies="第二联"),
        FlowEdge("exchange", "inspect", "", EdgeKind.GOODS),
        FlowEdge("inspect", "fine"),
        FlowEdge("fine", "refund", "是"),
        FlowEdge("fine", "settle", "否"),
        FlowEdge("settle", "refund"),
        FlowEdge("refund", "done", "退款", EdgeKind.MONEY),
    ),
)  # fmt: skip

INSPECTION = Flow(
    lanes=(
        LaneHead("supplier", "供应商", kind=LaneKind.EXTERNAL),
        LaneHead("store", "仓库管理员", "positions/store.html"),
        LaneHead("iqc", "IQC检验员", "positions/iqc.html"),
        LaneHead("sqe", "供应商质量工程师", "positions/sqe.html"),
        LaneHead("mrb", "不合格品评审会", "units/mrb.html"),
    ),
    nodes=(
        FlowNode("send", "supplier", "送货到厂", NodeKind.START),
        FlowNode(
            "receive", "store", "核对送货单与数量，挂待检牌", number="1", link="#1",
            documents=(Document("送货单", "f/1.html"),), time="到货1小时内",
        ),
        FlowNode("notify", "store", "录入到货并报检", NodeKind.SYSTEM, number="2", link="#2", note="ERP收货模块"),
        FlowNode("sample", "iqc", "按抽样方案抽样", number="3", link="#3", badges=(Badge(BadgeKind.CONTROL, "C1"),)),
        FlowNode(
            "test", "iqc", "检验并记录", number="4", link="#4", time="8小时内",
            documents=(Document("来料检验报告", "f/2.html"),),
        ),
        FlowNode("ok", "iqc", "是否合格？", NodeKind.DECISION, badges=(Badge(BadgeKind.CONTROL, "C2"),)),
        FlowNode("in", "store", "贴合格标签入库", number="5", link="#5"),
        FlowNode(
            "ncr", "iqc", "开不合格品报告，隔离标识", number="6", link="#6", time="2小时内",
            documents=(Document("不合格品报告", "f/3.html"),), badges=(Badge(BadgeKind.RISK, "R1"),),
        ),
        FlowNode(
            "review", "mrb", "评审处置方式", NodeKind.BY_TYPE, number="7", link="#7",
            badges=(Badge(BadgeKind.CONTROL, "C3"),),
        ),
        FlowNode("concede", "mrb", "批准让步接收", number="8", link="#8",
                 participants=(Participant(Involvement.ACCOUNTABLE, "质量总监"), Participant(Involvement.CONSULT, "研发部")),),
        FlowNode("sort", "iqc", "挑选使用", number="9", link="#9"),
        FlowNode("back", "store", "办理退货", number="10", link="#10", documents=(Document("退货单", "f/4.html"),)),
        FlowNode("scar", "sqe", "发出纠正措施要求", number="11", link="#11", time="3天内",
                 documents=(Document("供应商纠正措施报告", "f/5.html"),)),
        FlowNode("improve", "supplier", "分析原因并改善", number="12", link="#12", time="10天内"),
        FlowNode("verify", "sqe", "措施有效？", NodeKind.DECISION),
        FlowNode("end", "store", "结束", NodeKind.END),
    ),
    edges=(
        FlowEdge("send", "receive", "来料", EdgeKind.GOODS),
        FlowEdge("receive", "notify"),
        FlowEdge("notify", "sample"),
        FlowEdge("sample", "test"),
        FlowEdge("test", "ok"),
        FlowEdge("ok", "in", "合格"),
        FlowEdge("ok", "ncr", "不合格"),
        FlowEdge("ncr", "review"),
        FlowEdge("review", "concede", "让步接收"),
        FlowEdge("review", "sort", "挑选"),
        FlowEdge("review", "back", "退货"),
        FlowEdge("concede", "in"),
        FlowEdge("sort", "in"),
        FlowEdge("back", "scar"),
        FlowEdge("scar", "improve", "要求", EdgeKind.INFORMATION),
        FlowEdge("improve", "verify", "报告", EdgeKind.INFORMATION),
        FlowEdge("verify", "scar", "否", EdgeKind.BACK, limit="最多3次"),
        FlowEdge("verify", "end", "是"),
        FlowEdge("in", "end"),
    ),
)  # fmt: skip

ORGANISATION = Flow(
    stages=(
        Stage("d1", "设计", (Badge(BadgeKind.CONTROL, "D1"),)),
        Stage("d2", "审批", (Badge(BadgeKind.CONTROL, "D2"),)),
        Stage("d3", "运行与优化", (Badge(BadgeKind.CONTROL, "D3"),)),
    ),
    lanes=(
        LaneHead("board", "董事会", "units/board.html"),
        LaneHead("gm", "总经理", "positions/gm.html"),
        LaneHead("committee", "战略委员会", "units/sc.html"),
        LaneHead("hr", "人力资源部", "units/hr.html"),
        LaneHead("units", "各部门", "units/index.html"),
    ),
    nodes=(
        FlowNode("start", "hr", "开始", NodeKind.START, stage="d1"),
        FlowNode("plan", "committee", "提出发展战略规划", number="1", link="#1"),
        FlowNode("research", "hr", "调研现行组织架构", number="2", link="#2",
                 participants=(Participant(Involvement.SUPPORT, "各部门", "units"),)),
        FlowNode("opinion", "units", "提出架构调整需求", number="3", link="#3"),
        FlowNode("draft", "hr", "编制组织架构设计方案", number="4", link="#4",
                 documents=(Document("组织架构设计方案", "f/1.html"),), badges=(Badge(BadgeKind.RISK, "R1 权责不清"),)),
        FlowNode("review", "committee", "评审方案", number="5", link="#5", stage="d2",
                 badges=(Badge(BadgeKind.CONTROL, "D2-1"),)),
        FlowNode("ok1", "gm", "是否同意？", NodeKind.DECISION),
        FlowNode("approve", "board", "审批方案", number="6", link="#6", participants=(Participant(Involvement.ACCOUNTABLE, "董事长"),)),
        FlowNode("publish", "gm", "签发组织架构文件", number="7", link="#7", stage="d3",
                 documents=(Document("组织架构图", "f/2.html"), Document("部门职责说明书", "f/3.html"))),
        FlowNode("fork", "hr", "", NodeKind.PARALLEL),
        FlowNode("run", "units", "按新架构运行", number="8", link="#8"),
        FlowNode("desc", "hr", "修订岗位说明书", number="9", link="#9", time="30天内"),
        FlowNode("yearly", "hr", "每年12月评估", NodeKind.TIMER),
        FlowNode("assess", "hr", "评估运行效果", number="10", link="#10", badges=(Badge(BadgeKind.RISK, "R3"),)),
        FlowNode("adjust", "gm", "需要调整？", NodeKind.DECISION),
        FlowNode("end", "gm", "结束", NodeKind.END),
    ),
    edges=(
        FlowEdge("start", "plan"), FlowEdge("plan", "research"), FlowEdge("research", "opinion", "", EdgeKind.INFORMATION),
        FlowEdge("opinion", "draft"), FlowEdge("draft", "review"), FlowEdge("review", "ok1"), FlowEdge("ok1", "approve", "同意"),
        FlowEdge("ok1", "draft", "不同意", EdgeKind.BACK, limit="最多2次"), FlowEdge("approve", "publish"),
        FlowEdge("publish", "fork"), FlowEdge("fork", "run"), FlowEdge("fork", "desc"),
        FlowEdge("run", "yearly"), FlowEdge("desc", "yearly"),
        FlowEdge("yearly", "assess"), FlowEdge("assess", "adjust"), FlowEdge("adjust", "draft", "是", EdgeKind.BACK),
        FlowEdge("adjust", "end", "否"),
    ),
)  # fmt: skip

EVERYTHING = Flow(
    lanes=(
        LaneHead("customer", "客户", kind=LaneKind.EXTERNAL),
        LaneHead("agent", "客服专员", "positions/agent.html"),
        LaneHead("erp", "订单系统", kind=LaneKind.SYSTEM),
    ),
    stages=(
        Stage("in", "受理", (Badge(BadgeKind.CONTROL, "D1"),)),
        Stage("out", "办结与归档", (Badge(BadgeKind.RISK, "R1"),)),
    ),
    nodes=(
        FlowNode("start", "customer", "来电", NodeKind.START, stage="in"),
        FlowNode(
            "log", "agent", "登记来电", number="1", link="#step-1", time="30分钟内", note="电话或微信",
            documents=(Document("来电登记表", "forms/calls.html"), Document("客户档案")),
            badges=(Badge(BadgeKind.CONTROL, "D1"), Badge(BadgeKind.RISK, "R1", "#r1"), Badge(BadgeKind.NOTE, "注1")),
            participants=(
                Participant(Involvement.ACCOUNTABLE, "客服主管"), Participant(Involvement.INFORM, "品质部", "erp"),
            ),
        ),
        FlowNode("save", "erp", "自动建单", NodeKind.SYSTEM, number="2", note="订单系统"),
        FlowNode("wait", "erp", "每隔30秒重试", NodeKind.TIMER),
        FlowNode("kind", "agent", "哪一类？", NodeKind.BY_TYPE, number="3"),
        FlowNode("state", "agent", "单子到哪一步？", NodeKind.BY_STATE),
        FlowNode("fork", "agent", "", NodeKind.PARALLEL, stage="out"),
        FlowNode("mail", "customer", "收到通知", NodeKind.MESSAGE),
        FlowNode("call", "agent", "退货流程", NodeKind.CALL, number="4", link="processes/returns.html"),
        FlowNode("gift", "agent", "赠送小礼品", number="5", is_optional=True),
        FlowNode("happy", "customer", "满意？", NodeKind.DECISION, badges=(Badge(BadgeKind.CONTROL, "D2"),)),
        FlowNode("end", "agent", "结束", NodeKind.END),
    ),
    edges=(
        FlowEdge("start", "log"),
        FlowEdge("log", "save", "", EdgeKind.INFORMATION),
        FlowEdge("save", "wait"),
        FlowEdge("wait", "save", "失败", limit="最多3次"),
        FlowEdge("wait", "kind"),
        FlowEdge("kind", "state", "退货"),
        FlowEdge("kind", "end", "骚扰"),
        FlowEdge("state", "fork", "未发货"),
        FlowEdge("state", "call", "已发货"),
        FlowEdge("state", "end", "已退"),
        FlowEdge("fork", "mail", "退货单", EdgeKind.GOODS, copies="第二联"),
        FlowEdge("fork", "call"),
        FlowEdge("call", "gift"),
        FlowEdge("gift", "happy", "退款", EdgeKind.MONEY),
        FlowEdge("happy", "end", "是"),
        FlowEdge("happy", "log", "否", limit="最多2次"),
        FlowEdge("happy", "call", "", EdgeKind.ESCALATION),
    ),
)  # fmt: skip
"""One of everything."""

PLAIN = Flow(
    nodes=tuple(
        FlowNode(f"s{number}", "", text, NodeKind.DECISION if text.endswith("？") else NodeKind.STEP, str(number))
        for number, text in enumerate(
            ("到达客户现场", "核对设备编号", "能否现场修好？", "更换零件", "送回维修点", "试机", "客户签字", "回单归档"), 1
        )
    ),
    edges=(
        FlowEdge("s1", "s2"), FlowEdge("s2", "s3"), FlowEdge("s3", "s4", "能"), FlowEdge("s3", "s5", "不能"),
        FlowEdge("s4", "s6"), FlowEdge("s5", "s6"), FlowEdge("s6", "s7"), FlowEdge("s7", "s8"),
    ),
)  # fmt: skip
"""Without lanes."""
