"""Content in each of its forms and languages gives the same handbook."""

import datetime
from typing import Any

import pytest

from generator.model.handbook import Handbook
from generator.model.kinds import KINDS
from generator.model.position import Position
from generator.model.values import Involvement, Modality
from tests.builders import a_file, a_form, a_handbook, a_position, a_unit, handbook_of

AROUND = {
    "units/quality.yaml": (
        "名称: 品质部\n部门职责:\n  - {标识: incoming, 内容: 检验来料}\n  - {标识: release, 内容: 放行成品}\n"
    ),
    "positions/manager.yaml": "名称: 品质经理\n部门: 品质部\n",
    "forms.yaml": "- {标识: report, 名称: 检验报告}\n- {标识: reject, 名称: 不合格品单}\n",
    "competencies.yaml": "- 应变能力\n- 细心\n",
    "parties.yaml": "- {名称: 海关, 类别: 政府部门}\n",
}
IN_YAML = """\
岗位名称: 来料检验员
别名: [IQC, 进料检验员]
所属部门: 品质部
直接上级: 品质经理
编制: 4人（待招1名）
完整度: 完整
工作目的: 不合格的来料**不上线**。
工作职责:
  - 内容: 检验来料
    标识: check
    时限: 24小时内
    频次: 每日
    落实: 品质部#incoming
    产出:
      - {表单: 检验报告, 送交: [品质经理]}
    子项:
      - 核对送货单
      - {内容: 抽样, 频次: 每批, 责任类型: 负责}
  - 兜底
  - 内容: 处理退货
    分组: 退货
    产出: [不合格品单 → 品质经理]
日常工作:
  - 每日: 点检量具
职位权限:
  - 审批: 本组请假（2天以下）
  - {类型: 否决, 事项: 不合格来料上线, 超限由: 品质经理}
行为规范:
  - 严禁擅自放行
任职资格:
  最低学历: 中专
  专业: [机械, 电子]
  工作经验: [1年以上 检验]
  技能:
    - 游标卡尺: 熟练
    - 读图
  资格证书: 无
能力要求:
  - 应变能力: 需要
  - 细心: 极需要
工作关系:
  - {关系: 合作, 对象: 海关, 事项: 商检}
文件:
  文件编号: PD-01
  版本: A/0
  编制: 品质经理 2026-02-01
  审核: [品质经理 2026-02-02]
  生效日期: 2026-03-01
"""
IN_MARKDOWN = """\
---
别名: [IQC, 进料检验员]
所属部门: 品质部
直接上级: 品质经理
编制: 4人（待招1名）
完整度: 完整
---

# 来料检验员

## 一、工作目的

不合格的来料**不上线**。

## 二、工作职责

- 检验来料
  - 标识: check
  - 时限: 24小时内
  - 频次：每日
  - 落实: 品质部#incoming
  - 产出: 检验报告 → 品质经理
  - 核对送货单
  - 抽样
    - 频次: 每批
    - 责任类型: 负责
- 兜底

### 退货

- 处理退货
  - 产出: 不合格品单 → 品质经理

## 日常工作

- 每日: 点检量具

## 职位权限

| 类型 | 事项 | 限度 | 超限由 |
|---|---|---|---|
| 审批 | 本组请假 | 2天以下 | |
| 否决 | 不合格来料上线 | | 品质经理 |

## 行为规范

- 严禁擅自放行

## 任职资格

- 最低学历: 中专
- 专业: 机械、电子
- 工作经验: 1年以上 检验
- 技能
  - 游标卡尺: 熟练
  - 读图
- 资格证书: 无

## 能力要求

- 应变能力: 需要
- 细心: 极需要

## 工作关系

| 关系 | 对象 | 事项 |
|---|---|---|
| 合作 | 海关 | 商检 |

## 文件

- 文件编号: PD-01
- 版本: A/0
- 编制: 品质经理 2026-02-01
- 审核: 品质经理 2026-02-02
- 生效日期: 2026-03-01
"""
IN_ENGLISH = """\
title: 来料检验员
aliases: [IQC, 进料检验员]
unit: quality
superior: manager
headcount: 4人（待招1名）
completeness: full
purpose: 不合格的来料**不上线**。
duties:
  - text: 检验来料
    id: check
    time: 24小时内
    frequency: 每日
    implements: quality#incoming
    outputs:
      - {paper: form:report, to: manager}
    children:
      - 核对送货单
      - {text: 抽样, frequency: 每批, involvement: R}
  - catch_all: yes
  - text: 处理退货
    group: 退货
    outputs:
      - {form: reject, to: [manager]}
routine:
  - {recurrence: 每日, text: 点检量具}
authority:
  - {kind: approve, subject: 本组请假, limit: 2天以下}
  - {kind: veto, subject: 不合格来料上线, next_level: manager}
conduct:
  - {text: 严禁擅自放行, modality: must not}
requirements:
  education_min: 中专
  majors: [机械, 电子]
  experience:
    - {years: 1年以上, field: 检验}
  skills:
    - {name: 游标卡尺, level: 熟练}
    - {name: 读图}
  certificates: none
competencies:
  - {competency: 应变能力, level: needed}
  - {competency: 细心, level: vital}
relations:
  - {kind: cooperates, counterpart: 海关, subject: 商检}
document:
  doc_no: PD-01
  version: A/0
  prepared: {position: manager, date: 2026-02-01}
  reviewed: {position: manager, date: 2026年2月2日}
  effective_date: 2026/3/1
"""


def position_in(path: str, text: str) -> Position:
    handbook, findings = handbook_of({**AROUND, path: text})
    assert [(found.place, found.message.zh) for found in findings] == []
    found = handbook.entities["position"]["iqc-inspector"]
    assert isinstance(found, Position)
    return found


@pytest.fixture(scope="module")
def in_yaml() -> Position:
    return position_in("positions/iqc-inspector.yaml", IN_YAML)


def test_a_position_says_all_that_its_author_wrote(in_yaml: Position) -> None:
    check, rest, returns = in_yaml.duties

    assert (in_yaml.label, in_yaml.aliases) == ("来料检验员", ("IQC", "进料检验员"))
    assert str(check.implements[0]) == "unit:quality#incoming"
    assert (str(check.outputs[0].paper), [str(ref) for ref in check.outputs[0].to]) == (
        "form:report",
        ["position:manager"],
    )
    assert [(one.text, one.involvement) for one in check.children] == [
        ("核对送货单", None),
        ("抽样", Involvement.RESPONSIBLE),
    ]
    assert (returns.group, str(returns.outputs[0].paper)) == ("退货", "form:reject")
    assert rest.catch_all
    assert [(one.kind.value, one.limit is not None) for one in in_yaml.authority] == [
        ("approve", True),
        ("veto", False),
    ]
    assert in_yaml.conduct[0].modality is Modality.MUST_NOT
    assert in_yaml.requirements is not None
    assert in_yaml.requirements.certificates == ()
    assert "certificates" in in_yaml.requirements.model_fields_set
    assert in_yaml.document is not None
    assert in_yaml.document.prepared is not None
    assert in_yaml.document.prepared.date == datetime.date(2026, 2, 1)


def test_markdown_gives_the_same_position_as_yaml(in_yaml: Position) -> None:
    in_markdown = position_in("positions/iqc-inspector.md", IN_MARKDOWN)

    assert in_markdown.model_dump() == in_yaml.model_dump()


def test_english_fields_and_ids_give_the_same_position_as_chinese_ones_and_names(in_yaml: Position) -> None:
    in_english = position_in("positions/iqc-inspector.yaml", IN_ENGLISH)

    assert meaning(in_english.model_dump()) == meaning(in_yaml.model_dump())


def meaning(dump: Any) -> Any:
    """Return a dump without the authors' own words of values, which differ between the two languages."""
    if isinstance(dump, dict):
        has_words = {"text", "min"} <= dump.keys() or {"text", "value"} <= dump.keys()
        return {key: meaning(value) for key, value in dump.items() if not (has_words and key == "text")}
    return [meaning(one) for one in dump] if isinstance(dump, tuple) else dump


def test_the_name_of_a_field_may_be_any_of_its_spellings() -> None:
    files = {
        f"units/u{number}.yaml": f"{key}: 品质部\n" for number, key in enumerate(("名称", "name", "部门名称"))
    }

    handbook, findings = handbook_of(files)

    assert findings == ()
    assert [unit.name for unit in handbook.units] == ["品质部"] * 3


def test_an_explicit_none_is_told_from_what_was_left_out() -> None:
    text = "名称: 甲\n直接上级: 无\n使用表单: 无\n任职资格: {资格证书: none, 专业: [无]}\n有效至: 无\n"

    position = one_position(text)

    told = ("superior", "forms", "valid_to", "covers", "valid_from", "requirements")
    assert [name for name in told if position.states_none(name)] == ["superior", "forms", "valid_to"]
    assert position.requirements is not None
    assert {"certificates", "majors"} <= position.requirements.model_fields_set
    assert position.requirements.majors == ()


def test_none_in_quotes_is_meant_literally() -> None:
    assert one_position('名称: "无"\n别名: ["无"]\n').aliases == ("无",)


def one_position(text: str) -> Position:
    handbook, findings = handbook_of(
        {"units/a.yaml": "名称: 甲部\n", "positions/a.yaml": f"部门: 甲部\n{text}"}
    )
    assert findings == ()
    (position,) = handbook.positions
    return position


def test_a_list_of_one_may_be_written_without_brackets() -> None:
    position = one_position("名称: 甲\n别名: 乙\n工作职责: 收料\n")

    assert (position.aliases, [duty.text for duty in position.duties]) == (("乙",), ["收料"])


@pytest.mark.parametrize(
    ("field", "line", "expected"),
    [
        ("authority", "审批: 请假（2天以下）", {"kind": "approve", "subject": "请假"}),
        ("routine", "每日: 点检", {"text": "点检"}),
        ("routine", "每日8:00前: 点检量具", {"text": "点检量具"}),
        (
            "contacts",
            "共享邮箱: a@example.com",
            {"kind": "共享邮箱", "value": "a@example.com", "shared": True},
        ),
    ],
)
def test_a_pair_in_one_line_is_a_part(field: str, line: str, expected: dict[str, object]) -> None:
    position = one_position(f"名称: 甲\n{field}:\n  - {line}\n")

    (part,) = getattr(position, field)
    assert {key: getattr(part, key) for key in expected} == expected


def test_a_pair_may_have_further_fields_below_it() -> None:
    position = one_position("名称: 甲\n权限:\n  - 审批: 请假\n    条件: 当面说明\n")

    assert (position.authority[0].subject, position.authority[0].condition) == ("请假", "当面说明")


def test_posts_and_units_may_stand_inside_the_unit_they_belong_to() -> None:
    text = "名称: 客服部\n岗位: [主管, 客服 2人, {名称: 班长, 直接上级: 主管}]\n下设: [{名称: 夜班组, 岗位: 夜班员}]\n"
    handbook, findings = handbook_of({"units/service.yaml": text})

    assert findings == ()
    assert [(one.id, one.unit.id, handbook.posts(one).min) for one in handbook.positions] == [
        ("主管", "service", 0),
        ("客服", "service", 2),
        ("班长", "service", 0),
        ("夜班员", "夜班组", 0),
    ]
    assert [(one.id, one.parent and one.parent.id) for one in handbook.units] == [
        ("service", None),
        ("夜班组", "service"),
    ]


def test_a_unit_may_say_that_it_has_none_inside() -> None:
    handbook, findings = handbook_of({"units/a.yaml": "名称: 甲部\n岗位: 无\n下设: 无\n"})

    assert (findings, handbook.positions, len(handbook.units)) == ((), (), 1)


def test_every_kind_has_its_folder_in_both_languages() -> None:
    for kind in KINDS.values():
        for folder in (kind.plural, kind.folder):
            loaded = handbook_of({f"{folder}/a.yaml": "xyzzy: 1\n"})
            assert {found.name for found in loaded.findings} <= {"unknown-field", "missing-field"}, folder
            assert loaded.findings[0].message.zh == f"{kind.words.zh}没有“xyzzy”这个字段"


def test_settings_may_be_markdown() -> None:
    text = "---\n简称: 恒拓\n---\n# 恒拓电器\n\n小家电。\n\n## 变量\n\n| 热线 | 400 |\n|---|---|\n"

    handbook, findings = handbook_of(
        {"handbook.md": text.replace("\n## 变量\n\n| 热线 | 400 |\n|---|---|\n", "")}
    )

    assert findings == ()
    settings = handbook.settings
    assert (settings.company_name, settings.short_name, settings.introduction) == (
        "恒拓电器",
        "恒拓",
        "小家电。",
    )


def test_authors_choose_the_order_of_units_positions_and_pages() -> None:
    handbook = a_handbook(
        a_unit("c", order=1),
        a_unit("a", head="boss"),
        a_unit("b", order=2),
        a_position("z", unit="a", order=1),
        a_position("boss", unit="a"),
        a_position("y", unit="a"),
        a_position("x", unit="a", superior="y"),
    )

    assert [unit.id for unit in handbook.units] == ["c", "b", "a"]
    assert [position.id for position in handbook.positions] == ["boss", "z", "y", "x"]


def test_the_place_of_everything_is_known() -> None:
    text = "名称: 甲\n工作职责:\n  - 内容: 收料\n    时限: 2天内\n"
    handbook, _ = handbook_of({"units/a.yaml": "名称: 甲部\n", "positions/a.yaml": f"部门: 甲部\n{text}"})
    source = handbook.sources["positions/a.yaml"].text

    def words(*steps: str | int) -> str:
        return source[slice(*handbook.place(handbook.positions[0], *steps).span)].strip()

    assert words("duties", 0, "time") == "2天内"
    assert words("duties", 0, "time", "") == "时限"
    assert words("duties", 0, "quantity") == "内容: 收料\n    时限: 2天内"
    assert words() == words("headcount") == "甲"


def test_the_text_of_an_output_that_names_a_form_becomes_the_form() -> None:
    handbook = a_handbook(
        a_form("report", name="检验报告"),
        a_position("a", duties=[{"text": "检验", "outputs": ["检验报告", "口头通知"]}]),
    )

    first, second = handbook.positions[0].duties[0].outputs

    assert (str(first.paper), first.text) == ("form:report", "")
    assert (second.paper, second.text) == (None, "口头通知")


def test_builders_add_a_unit_for_positions_without_one() -> None:
    handbook: Handbook = a_handbook(a_position("agent"), a_file("systems/erp.yaml", name="ERP"))

    assert [unit.id for unit in handbook.units] == ["company"]
    assert [system.label for system in handbook.systems] == ["ERP"]
