"""A unit that exists many times is described once; each instance may differ, with a reason (A07)."""

from generator.model.handbook import Handbook
from tests.builders import handbook_of, wrong_in

COMPANY = "名称: 公司\n单元类型: 公司\n岗位: [{标识: boss, 名称: 总经理}]\n"
SITE = """\
名称: 网点
单元:
  - {标识: '{标识}', 名称: '{名称}', 单元类型: 网点, 上级单元: 公司, 地点: '{城市}', 负责人: '{标识}-head'}
岗位:
  - {标识: '{标识}-head', 名称: '{名称}主管', 所属部门: '{标识}', 直接上级: 总经理, 编制: 1人}
  - {标识: '{标识}-clerk', 名称: '{名称}文员', 所属部门: '{标识}', 直接上级: '{标识}-head', 编制: 1人}
规模档:
  大: {clerk: 4人}
实例:
  - {标识: east, 名称: 城东网点, 取值: {城市: 东城}}
  - 标识: west
    名称: 城西网点
    规模档: 大
    取值: {城市: 西城}
    差异:
      - {动作: 增加, 岗位: guard, 字段: {名称: 夜班保安, 所属部门: '{标识}', 编制: 2人}, 理由: 夜间有人值守}
"""


def files(site: str = SITE) -> dict[str, str]:
    return {"units/company.yaml": COMPANY, "templates/site.yaml": site}


def made(site: str = SITE) -> Handbook:
    handbook, findings = handbook_of(files(site))
    assert [(found.place, found.message.zh) for found in findings] == []
    return handbook


def posts(handbook: Handbook) -> dict[str, int]:
    return {
        position.id: handbook.posts(position).min for position in handbook.positions if position.id != "boss"
    }


def test_each_instance_is_a_unit_with_its_positions() -> None:
    handbook = made()

    assert [(unit.id, unit.name, unit.location) for unit in handbook.units[1:]] == [
        ("east", "城东网点", ("东城",)),
        ("west", "城西网点", ("西城",)),
    ]
    assert posts(handbook) == {
        "east-head": 1,
        "east-clerk": 1,
        "west-head": 1,
        "west-clerk": 4,
        "west-guard": 2,
    }


def test_an_instance_may_remove_and_change_a_position() -> None:
    changes = (
        "[{动作: 删除, 岗位: clerk, 理由: 并入}, {动作: 修改, 岗位: head, 字段: {编制: 2人}, 理由: 轮班}]"
    )

    handbook = made(SITE.replace("取值: {城市: 东城}", f"取值: {{城市: 东城}}, 差异: {changes}"))

    assert posts(handbook) == {"east-head": 2, "west-head": 1, "west-clerk": 4, "west-guard": 2}


def test_positions_without_ids_and_in_one_line_are_not_lost() -> None:
    site = "名称: 店\n单元: {标识: '{标识}', 名称: '{名称}'}\n岗位:\n  - {名称: '{名称}甲', 所属部门: '{标识}'}\n"
    site += "  - {名称: '{名称}乙', 所属部门: '{标识}'}\n  - '{名称}丙 2人'\n实例: {标识: one, 名称: 一店}\n"

    found = wrong_in(files(site))

    # The line cannot say where it belongs, and so is reported; nothing goes missing in silence.
    assert found == [("missing-field", "templates/site.yaml:6", "'{名称}丙 2人'")]
    assert [one.label for one in handbook_of(files(site)).handbook.positions] == [
        "一店甲",
        "一店乙",
        "总经理",
    ]


def test_an_empty_slot_and_an_unknown_size_class_and_position_are_reported_once() -> None:
    site = SITE.replace("取值: {城市: 东城}", "规模档: 特大").replace("{clerk: 4人}", "{clark: 4人}")

    found = handbook_of(files(site)).findings

    assert [(one.message.zh, one.help and one.help.zh) for one in found] == [
        ("实例“城东网点”没有给出“城市”", "在实例的“取值”里加一行 `城市: …`"),
        ("没有规模档“特大”", "可用的规模档: 大"),
        ("模板里没有岗位“clark”", "是不是想写“clerk”？"),
    ]


def test_a_mistake_in_the_template_is_one_finding_and_not_one_for_each_instance() -> None:
    assert wrong_in(files(SITE.replace("编制: 1人}\n规模档", "编治: 1人}\n规模档"))) == [
        ("unknown-field", "templates/site.yaml:6", "编治")
    ]


def test_names_of_instances_can_be_referred_to() -> None:
    handbook = made()

    assert [position.id for position in handbook.direct_reports(handbook.positions[0])] == [
        "east-head",
        "west-head",
    ]
