"""What the posts and units of T3 do: sentences made from the kind of post and the thing it works on."""

from typing import Any

from tests.handbooks.t3_tables import Post, Unit

Fields = dict[str, Any]


def unit_duties(unit: Unit) -> list[Fields]:
    """Return the duties of a unit; their ids are what position duties point to."""
    return [
        {"标识": "plan", "内容": f"制定{unit.work}的年度计划和月度作业计划"},
        {"标识": "operate", "内容": f"按计划完成{unit.work}，保存作业记录"},
        {"标识": "fault", "内容": f"处理{unit.work}中发现的故障和隐患", "时限": "4小时内"},
        {"标识": "report", "内容": f"每月汇总{unit.work}数据并提出改进措施", "频次": "每月一次"},
    ]


def duties_of(post: Post, unit: str) -> list[Any]:
    """Return the duties of a post, each tied to the duty of its unit that it carries out."""
    return [*_DUTIES[post.role](post.work, unit), "兜底"]


def _head(work: str, unit: str) -> list[Fields]:
    return [
        {"内容": f"分解{work}的年度目标，按月下达作业计划", "频次": "每月一次", "落实": f"{unit}#plan"},
        {"内容": f"主持{work}质量分析会，确定改进措施和责任人", "频次": "每月一次", "落实": f"{unit}#report"},
        {"内容": "审批本单元的排班、请假和物料领用", "落实": f"{unit}#operate"},
        {
            "内容": "重大故障发生后30分钟内到场指挥",
            "条件": "发生重大故障",
            "时限": "30分钟内",
            "落实": f"{unit}#fault",
        },
    ]


def _deputy(work: str, unit: str) -> list[Fields]:
    return [
        {"内容": f"协助安排{work}的人员和车辆", "落实": f"{unit}#operate"},
        {"内容": f"检查{work}的现场作业，每周到现场2次", "数量": "每周2次", "落实": f"{unit}#operate"},
        {"内容": "负责人不在岗时代行职责", "条件": "负责人请假或出差", "落实": f"{unit}#plan"},
    ]


def _leader(work: str, unit: str) -> list[Fields]:
    return [
        {"内容": f"主持班前会，布置当日{work}任务", "频次": "每日", "落实": f"{unit}#plan"},
        {
            "内容": f"抽查{work}工单，每周20张",
            "数量": "每周20张",
            "责任类型": "审核",
            "落实": f"{unit}#report",
        },
        {"内容": "故障超过4小时未恢复时上报并申请支援", "条件": "故障历时超过4小时", "落实": f"{unit}#fault"},
        {"内容": "编制下月排班表", "频次": "每月25日前", "落实": f"{unit}#plan"},
    ]


def _engineer(work: str, unit: str) -> list[Fields]:
    return [
        {"内容": f"按月度计划完成{work}，当日填写作业记录", "频次": "每日", "落实": f"{unit}#operate"},
        {"内容": f"接到{work}工单后30分钟内响应", "时限": "30分钟内", "落实": f"{unit}#fault"},
        {"内容": f"登记{work}中发现的隐患并提出处理建议", "时限": "当日", "落实": f"{unit}#fault"},
        {"内容": "核对领用的工器具和备件", "频次": "每月一次", "落实": f"{unit}#operate"},
    ]


def _clerk(work: str, unit: str) -> list[Fields]:
    return [
        {"内容": f"汇总{work}数据，次日10:00前报送", "频次": "每日", "落实": f"{unit}#report"},
        {"内容": f"核对{work}台账与实际是否一致", "频次": "每月一次", "落实": f"{unit}#operate"},
        {"内容": f"整理{work}资料并归档", "频次": "每周一次", "落实": f"{unit}#report"},
    ]


_DUTIES = {"head": _head, "deputy": _deputy, "leader": _leader, "engineer": _engineer, "clerk": _clerk}
