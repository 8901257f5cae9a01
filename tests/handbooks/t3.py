"""T3 云岭通信运维: writes the content of a telecom operations company, or of several like it.

One company has 90 units, 397 positions and 1 152 posts; the figures stand in `t3_tables`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.handbooks.t3_change import structure_change
from tests.handbooks.t3_duties import duties_of, unit_duties
from tests.handbooks.t3_tables import (
    BRANCHES,
    CENTRES,
    DEPARTMENT,
    MODULES,
    SCOPE,
    Branch,
    Post,
    Unit,
    branch_unit,
)

Fields = dict[str, Any]

_APPROVED = {"版本": "1.0", "编制": "运维管理部副经理 2026-02-02", "批准": "运维管理部经理 2026-02-20"}
_PAPERS = ("巡检记录表", "维护作业单", "隐患登记表", "交接班记录表")


def write_t3(folder: Path, factor: int = 1) -> None:
    """Write the content of `factor` companies into a folder; the same factor writes the same bytes."""
    for path, text in t3_files(factor):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


def t3_files(factor: int = 1) -> Iterator[tuple[str, str]]:
    """Yield path and text of every content file of `factor` companies."""
    yield "handbook.yaml", _yaml(_settings(factor))
    yield "external_documents.yaml", _yaml(_external_documents())
    yield "systems.yaml", _yaml(_systems())
    yield "structure_changes/network-rooms.yaml", _yaml(structure_change())
    if factor > 1:
        group = {"名称": "云岭通信运维集团", "单元类型": "公司", "负责人": "无", "机构编码": "50 000 000"}
        yield "units/group.yaml", _yaml(group)
    for number in range(1, factor + 1):
        yield from _Company(number, "group" if factor > 1 else "").files()


@dataclass(frozen=True)
class _Company:
    """One company; from the second on, ids and names carry its number."""

    number: int
    parent: str

    def files(self) -> Iterator[tuple[str, str]]:
        yield f"units/{self.id('yunling')}.yaml", _yaml(self.root())
        yield from self.unit_files(DEPARTMENT, "yunling", "", f"{self.code} 100", 0)
        for index, centre in enumerate(CENTRES):
            yield from self.unit_files(centre, "yunling", "ops-manager", f"{self.code} {200 + index * 10}", 0)
        for index, branch in enumerate(BRANCHES):
            code = f"{self.code} {400 + index * 10}"
            yield from self.unit_files(branch_unit(branch), "yunling", "ops-manager", code, 0, branch)
        yield f"modules/{self.id('modules')}.yaml", _yaml(self.modules())
        yield f"scopes/{self.id('scopes')}.yaml", _yaml(self.scopes())
        yield f"forms/{self.id('forms')}.yaml", _yaml(list(self.forms()))
        yield f"records/{self.id('records')}.yaml", _yaml(list(self.records()))
        yield f"indicators/{self.id('indicators')}.yaml", _yaml(self.indicators())

    @property
    def code(self) -> str:
        return str(52 + self.number)

    def id(self, key: str) -> str:
        return key if self.number == 1 else f"c{self.number}-{key}"

    def name(self, words: str) -> str:
        return words if self.number == 1 else f"{self.number}区{words}"

    def root(self) -> Fields:
        fields: Fields = {
            "名称": self.name("云岭通信运维"),
            "单元类型": "公司",
            "机构编码": f"{self.code} 000 000",
        }
        if self.parent:
            fields["上级单元"] = f"unit:{self.parent}"
        return fields | {
            "级别": "二级",
            "负责人": "无",
            "部门本职": "负责全市通信网络的运行、维护、抢修和客户侧装维。",
            "部门编制": "1152人",
            "备注": "公司领导班子由上级单位管理，不在本手册描述范围内。",
        }

    def unit_files(
        self, unit: Unit, parent: str, superior: str, code: str, number: int, branch: Branch | None = None
    ) -> Iterator[tuple[str, str]]:
        """Yield the files of a unit, its positions and everything below it."""
        head = unit.posts[0].key if unit.posts[0].role in ("head", "leader") else superior
        fields = self.unit_fields(unit, parent, head, f"{code} {number:03}", branch)
        yield f"units/{self.id(unit.key)}.yaml", _yaml(fields)
        for post in unit.posts:
            above = superior if post.key == head else head
            yield f"positions/{self.id(post.key)}.yaml", _yaml(self.position(post, unit, above))
        for index, below in enumerate(unit.units, start=1):
            yield from self.unit_files(below, unit.key, head, code, index)

    def unit_fields(self, unit: Unit, parent: str, head: str, code: str, branch: Branch | None) -> Fields:
        fields: Fields = {
            "名称": self.name(unit.name),
            "单元类型": unit.kind,
            "上级单元": f"unit:{self.id(parent)}",
            "机构编码": code,
            "负责人": f"position:{self.id(head)}",
            "部门本职": f"承担{unit.work}工作，对质量、时限和安全负责。",
            "部门职责": unit_duties(unit),
        }
        hosted = [self.id(key) for key, (_, host) in MODULES.items() if host == unit.key]
        if hosted:
            fields["承担职责模块"] = [f"module:{key}" for key in hosted]
        if parent == "yunling":
            fields |= {"级别": "三级" if branch else "二级", "部门编制": f"{_posts(unit)}人"}
            fields["文件"] = _document(f"YL-UC-{code.replace(' ', '')}")
        return fields | self.links(unit, branch)

    def links(self, unit: Unit, branch: Branch | None) -> Fields:
        """Return what only some units have: branches under guidance, shifts, the hotline."""
        manager = f"position:{self.id('ops-manager')}"
        if branch:
            scope = {"类别": "区域", "内容": f"{branch.name}片区"}
            return {
                "业务指导": [{"上级": manager, "事项": "运行维护"}],
                "地点": [branch.name],
                "服务范围": [scope],
            }
        if unit.key == "ops":
            guided = [
                {"对方": f"unit:{self.id(one.key)}", "事项": "维护质量与作业计划", "监督": "是"}
                for one in BRANCHES
            ]
            return {"协作部门": guided}
        if unit.key == "service-intake":
            agents = {"岗位": f"position:{self.id('intake-agent')}", "人数": "40人", "班次": "四班三运转"}
            return {
                "人员规划": [agents | {"班次人数": "每班10人", "编制依据": "按话务量峰值测算"}],
                "联系方式": [{"渠道": "热线", "号码": "100xx", "服务时间": "7×24小时"}],
            }
        return {}

    def position(self, post: Post, unit: Unit, superior: str) -> Fields:
        fields: Fields = {"岗位名称": self.name(post.title), "所属部门": f"unit:{self.id(unit.key)}"}
        fields["直接上级"] = f"position:{self.id(superior)}" if superior else "无"
        fields |= {"编制": f"{post.posts}人", "完整度": "标准"}
        if post.key == "resource-leader":
            fields["分布单元"] = [f"unit:{self.id(below.key)}" for below in unit.units]
        if unit.key in ("service-intake", "service-dispatch"):
            fields["工作条件"] = {"班制": "四班三运转，7×24小时", "工作场所": "调度大厅"}
        return fields | {
            "工作目的": f"为使{post.work}按时、按质完成，承担本岗位的作业和记录。",
            "工作职责": duties_of(post, f"unit:{self.id(unit.key)}"),
            "任职资格": {"最低学历": "大专", "工作经验": "2年以上 通信维护", "其他要求": "无"},
        }

    def modules(self) -> list[Fields]:
        source = "运维组织调整通知"
        return [
            {
                "标识": self.id(key),
                "名称": self.name(f"{name}模块"),
                "说明": f"{name}的全部工作。",
                "来源文件": source,
            }
            for key, (name, _) in MODULES.items()
        ]

    def scopes(self) -> list[Fields]:
        units = [f"unit:{self.id(key)}" for key in SCOPE]
        purpose = "信息技术服务管理体系认证范围"
        return [
            {"标识": self.id("itsm"), "名称": self.name("服务管理体系范围"), "用途": purpose, "单元": units}
        ]

    def groups(self) -> Iterator[Unit]:
        """Yield the rooms and centre groups that keep their own papers: 25 units."""
        for unit in (DEPARTMENT, *CENTRES):
            yield from unit.units

    def forms(self) -> Iterator[Fields]:
        own = [(unit, paper) for unit in self.groups() for paper in _PAPERS]
        shared = [(DEPARTMENT, f"通用表{number:02}") for number in range(1, 11)]
        for number, (unit, paper) in enumerate(own + shared, start=1):
            name = paper if paper.startswith("通用") else unit.name + paper
            fields = {
                "标识": self.id(f"f{number:03}"),
                "名称": self.name(name),
                "表号": f"YL-{self.code}-F-{number:03}",
            }
            yield fields | {
                "版本": "1.0",
                "归口部门": f"unit:{self.id(unit.key)}",
                "填写人": [f"position:{self.id(unit.posts[-1].key)}"],
            }

    def records(self) -> Iterator[Fields]:
        own = [(unit, paper) for unit in self.groups() for paper in ("维护档案", "隐患台账")]
        shared = [(DEPARTMENT, f"通用台账{number:02}") for number in range(1, 11)]
        for number, (unit, paper) in enumerate(own + shared, start=1):
            name = paper if paper.startswith("通用") else unit.name + paper
            fields = {"标识": self.id(f"r{number:03}"), "名称": self.name(name), "保存期限": "3年"}
            yield fields | {"保管人": f"unit:{self.id(unit.key)}", "存放地点": "资料室"}

    def indicators(self) -> list[Fields]:
        return [
            {
                "标识": self.id(f"{centre.key}-timely"),
                "名称": self.name(f"{centre.name}工单及时率"),
                "口径": "按等级时限办结的工单数 ÷ 应办结的工单数 × 100%",
                "目标值": "≥ 98 %",
                "统计周期": "每月",
                "责任人": f"unit:{self.id(centre.key)}",
            }
            for centre in CENTRES
        ]


def _settings(factor: int) -> Fields:
    return {
        "公司名称": "云岭通信运维有限公司",
        "简称": "云岭运维",
        "手册名称": "云岭通信运维组织与岗位手册",
        "行业": "通信网络运行维护",
        "规模": f"{1152 * factor}个编制",
        "单元类型": [
            {"名称": name, "层级": rank}
            for name, rank in (
                ("公司", 10),
                ("部", 20),
                ("中心", 30),
                ("营维中心", 30),
                ("室", 50),
                ("组", 50),
            )
        ],
        "部门级别": ["二级", "三级"],
        "发布级别": ["公开", "内部"],
    }


def _external_documents() -> list[Fields]:
    fields = {
        "标识": "reorganisation-notice",
        "名称": "运维组织调整通知",
        "发布机构": "上级公司",
        "文号": "云运〔2026〕18号",
    }
    return [fields | {"类别": "上级文件", "状态": "现行"}]


def _systems() -> list[Fields]:
    return [
        {"标识": "oss", "名称": "综合网管系统", "别名": ["OSS"], "用途": "告警监控和性能统计"},
        {"标识": "tickets", "名称": "电子运维工单系统", "别名": ["EOMS"], "用途": "工单派发、流转和归档"},
    ]


def _document(number: str) -> Fields:
    return {"文件编号": number, **_APPROVED, "生效日期": "2026-03-01"}


def _posts(unit: Unit) -> int:
    return sum(post.posts for post in unit.posts) + sum(_posts(below) for below in unit.units)


def _yaml(data: object) -> str:
    return yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
