"""What authors may write for a reference, and what they hear when it leads nowhere."""

import pytest

from generator.diagnostics.findings import Place
from generator.model.kinds import KINDS
from generator.model.names import NameIndex
from generator.model.references import Ref, Target
from generator.model.resolving import resolve
from generator.source.text import Span
from tests.builders import a_form, a_handbook, a_position, a_unit, handbook_of, wrong_in

BASE = {
    "units/quality.yaml": "名称: 品质部\n别名: [QA]\n曾用名: [{名称: 品管部, 至: 2025-06-30}]\n",
    "units/lab.yaml": "名称: 检测室\n部门职责: [{标识: weekly, 内容: 每周校准}, {内容: 大修, 子项: [{标识: oil, 内容: 换油}]}]\n",
    "positions/leader.yaml": "名称: IQC组长\n部门: quality\n",
    "forms/log.yaml": "名称: 电话、来访登记表\n",
}


def referred(field: str, text: str) -> list[str]:
    """Return the targets of a field of a position that must read without a finding."""
    files = {**BASE, "positions/a.yaml": f"名称: 甲\n部门: quality\n{field}: {text}\n"}
    handbook, findings = handbook_of(files)
    assert [found.message.zh for found in findings] == []
    value = getattr(handbook.entities["position"]["a"], field)
    return [str(ref) for ref in (value if isinstance(value, tuple) else (value,))]


@pytest.mark.parametrize(
    "text",
    [
        "leader",
        "IQC组长",
        "IQC 组长",
        "ｉｑｃ组长",
        "岗位:IQC组长",
        "岗位：leader",
        "pos:leader",
        "position:leader",
    ],
)
def test_a_position_is_found_by_each_of_its_names(text: str) -> None:
    assert referred("superior", f'"{text}"') == ["position:leader"]


@pytest.mark.parametrize("text", ["[[IQC组长]]", "[[岗位:IQC组长|组长]]"])
def test_the_brackets_of_prose_do_no_harm_in_a_field(text: str) -> None:
    assert referred("superior", f'"{text}"') == ["position:leader"]


@pytest.mark.parametrize("text", ["品质部", "QA", "qa", "品管部", "部门:品管部", "单元:quality"])
def test_a_unit_is_found_by_alias_and_former_name(text: str) -> None:
    assert referred("across", f'"{text}"') == ["unit:quality"]


@pytest.mark.parametrize(
    "text", ["检测室#weekly", "lab#weekly", "unit:lab#weekly", "检测室#每周校准", "[[检测室#weekly]]"]
)
def test_a_duty_is_found_inside_its_owner_by_id_or_text(text: str) -> None:
    files = {**BASE, "positions/a.yaml": f'名称: 甲\n部门: lab\n职责: [{{同: "{text}"}}]\n'}

    loaded = handbook_of(files)

    assert loaded.findings == ()
    (position,) = (one for one in loaded.handbook.positions if one.id == "a")
    assert str(position.duties[0].same_as) == "unit:lab#weekly"


def test_a_duty_below_a_duty_is_found_too() -> None:
    names = handbook_of(BASE).handbook.names

    assert names.find_element(Ref(kind="unit", id="lab"), "oil") == "oil"


@pytest.mark.parametrize(
    "text",
    ["品质部、检测室", "品质部；检测室", '" 品质部 、 检测室 "', "\n  - 品质部、检测室", "[品质部, 检测室]"],
)
def test_several_references_may_stand_in_one_line(text: str) -> None:
    assert referred("across", text) == ["unit:quality", "unit:lab"]


def test_a_name_with_the_separator_in_it_stays_one_name() -> None:
    assert referred("forms", "电话、来访登记表") == ["form:log"]


def test_each_of_several_references_is_marked_alone() -> None:
    files = {**BASE, "positions/a.yaml": "名称: 甲\n部门: quality\n分布单元: 品质部、 采购部 、财务部\n"}

    assert [marked for _, _, marked in wrong_in(files)] == ["采购部", "财务部"]


def test_an_id_wins_over_a_name_a_name_over_an_alias_and_an_alias_over_a_former_name() -> None:
    names = NameIndex()
    for strength in (3, 2, 1, 0):
        names.add(Ref(kind="unit", id=f"u{strength}"), "Q", strength)
        assert names.find("q", ["unit"]) == (Ref(kind="unit", id=f"u{strength}"),)


@pytest.mark.parametrize(
    ("field", "text", "name", "message", "help_words"),
    [
        ("部门", "检测是", "unknown-unit", "没有叫“检测是”的组织单元", "是不是想写“检测室”？"),
        ("上级", "IQC班长", "unknown-position-or-role", "没有叫“IQC班长”的岗位或组织单元", "是不是想写“IQC组长”？"),
        ("使用表单", "返修单", "undefined-form", "没有叫“返修单”的表单", "改正名称，或先建立这个表单"),
        ("部门", "IQC组长", "superior-unit-is-a-person", "“IQC组长”是岗位，这里要写组织单元", "改写成组织单元的名称"),
        ("顶岗范围", "品质部", "wrong-form", "“品质部”是组织单元，这里要写岗位", "改写成岗位的名称"),
        ("顶岗范围", "部门:IQC组长", "wrong-form", "“IQC组长”是岗位，不是组织单元", "写成“IQC组长”"),
        ("职责", "[{落实: 检测室#weakly}]", "unknown-target", "“检测室”里没有标识为“weakly”的职责", "是不是想写“weekly”？"),
        ("职责", "[{落实: 检测室}]", "wrong-form", "“检测室”没有说明是哪一条职责", "写成“检测室#weekly”"),
        ("职责", "[{依据: 流程:退货}]", "undefined-procedure", "没有叫“退货”的流程", "改正名称，或先建立这个流程"),
    ],
)  # fmt: skip
def test_a_reference_that_leads_nowhere_says_why_and_what_is_near(
    field: str, text: str, name: str, message: str, help_words: str
) -> None:
    unit = "" if field == "部门" else "部门: quality\n"
    files = {**BASE, "positions/a.yaml": f"名称: 甲\n{unit}{field}: {text}\n"}

    (found,) = handbook_of(files).findings

    assert (found.name, found.message.zh) == (name, message)
    assert found.help is not None
    assert found.help.zh == help_words


def test_a_name_of_two_things_lists_both() -> None:
    files = {
        **BASE,
        "units.yaml": "- {标识: b, 名称: 检测室}\n",
        "positions/a.yaml": "名称: 甲\n部门: 检测室\n",
    }

    (found,) = handbook_of(files).findings

    assert (found.name, found.message.zh) == ("ambiguous-name", "“检测室”可以指 2 个对象")
    assert found.help is not None
    assert found.help.zh == "写明是哪一个: “组织单元:b”、“组织单元:lab”"


def test_the_help_for_an_ambiguous_name_can_be_followed() -> None:
    names = handbook_of({**BASE, "units.yaml": "- {标识: b, 名称: 检测室}\n"}).handbook.names

    found = resolve("组织单元:b", Target(("unit",)), names, Place("x", Span(0, 0)))

    assert found == Ref(kind="unit", id="b")


def test_a_prefix_tells_equal_names_of_two_kinds_apart() -> None:
    handbook = a_handbook(
        a_unit("stores", name="仓库"),
        a_form("stores-form", name="仓库"),
        a_position("a", unit="stores", duties=[{"text": "x", "basis": ["表单:仓库", "部门:仓库"]}]),
    )

    assert [str(ref) for ref in handbook.positions[0].duties[0].basis] == ["form:stores-form", "unit:stores"]


def test_every_kind_can_be_named_by_each_of_its_words() -> None:
    names = handbook_of({}).handbook.names

    for kind in KINDS.values():
        for word in (kind.kind, kind.plural, kind.folder, kind.words.zh):
            assert names.kind_of_prefix(word) == kind.kind


def test_the_title_of_a_reference_is_the_name_as_written() -> None:
    names = handbook_of(BASE).handbook.names

    assert names.title(Ref(kind="unit", id="lab", element="weekly")) == "检测室"
    assert names.title(Ref(kind="unit", id="nowhere")) == "nowhere"
