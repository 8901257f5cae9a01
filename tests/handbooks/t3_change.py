"""The reorganisation of T3: two rooms become one, three positions move (scenario SC-04)."""

from typing import Any


def structure_change() -> dict[str, Any]:
    """Return the plan that takes effect on 2027-03-01; posts and positions balance to zero."""
    return {
        "名称": "基础网络室与传输交换室合并方案",
        "目的": "把承载网的管理放在一处，减少跨室会签，让故障定位在一个室内完成。",
        "依据": ["运维组织调整通知"],
        "原则": ["职责模块不拆分", "编制总数不增不减", "人随事走"],
        "生效日期": "2027-03-01",
        "调整事项": [
            _operation("合并", "基础网络室与传输交换室合并为网络维护室", "basic-room", "transport-room"),
            _operation("撤销", "撤销基础网络室主任和传输交换室主任", "basic-room", "transport-room"),
            _operation("新设", "新设网络维护室主任和副主任各1人"),
            _operation("划转", "代维管理专责2人划入综合调度室", "basic-room", "dispatch-room"),
            _operation("划转", "网络安全专责2人划入业务支撑室", "transport-room", "support-room"),
            _operation("划转", "动力专责2人划入设备维护中心", "basic-room", "equipment"),
        ],
        "实施阶段": [
            {"名称": "准备", "自": "2027-01-04", "至": "2027-02-12", "内容": "修订说明书，公示名单"},
            {"名称": "切换", "自": "2027-02-15", "至": "2027-02-26", "内容": "交接资料、资产和系统账号"},
            {"名称": "运行", "自": "2027-03-01", "内容": "按新架构运行，三个月后评估"},
        ],
    }


def _operation(action: str, text: str, *units: str) -> dict[str, Any]:
    return {"动作": action, "内容": text, "单元": [f"unit:{unit}" for unit in units]}
