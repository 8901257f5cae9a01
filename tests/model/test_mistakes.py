"""Every mistake once, in one run, at the exact place."""

import pytest

from generator.diagnostics.findings import Finding, Place
from generator.source.text import Span
from tests.builders import handbook_of, wrong_in

UNIT = {"units/quality.yaml": "名称: 品质部\n"}


def finding_in(files: dict[str, str]) -> Finding:
    (found,) = handbook_of(files).findings
    return found


def test_all_mistakes_of_all_files_come_in_one_run() -> None:
    files = {
        "units/quality.yaml": "名称: 品质部\n负责人: 品质经理\n部门编制: 许多\n",
        "positions/inspector.yaml": "名称: 检验员\n部门: 品质部\n学力: 大专\n编制:\n",
    }

    assert wrong_in(files) == [
        ("unknown-field", "positions/inspector.yaml:3", "学力"),
        ("empty-slot", "positions/inspector.yaml:4", "编制"),
        ("unknown-position-or-role", "units/quality.yaml:2", "品质经理"),
        ("unreadable-value", "units/quality.yaml:3", "许多"),
    ]


def test_a_misspelt_field_is_one_finding_that_asks_did_you_mean() -> None:
    found = finding_in({"units/quality.yaml": "名城: 品质部\n"})

    assert (found.name, found.message.zh) == ("unknown-field", "组织单元没有“名城”这个字段")
    assert found.help is not None
    assert (found.help.zh, found.help.en) == ("是不是想写“名称”？", "did you mean '名称'?")


def test_a_field_like_no_other_lists_the_fields_there_are() -> None:
    found = finding_in({"forms/a.yaml": "名称: 返修单\nxyzzy: 1\n"})

    assert found.help is not None
    assert found.help.zh.startswith("可用的字段: 标识、名称")


def test_a_missing_field_names_the_line_to_add() -> None:
    found = finding_in({"parties/customs.yaml": "名称: 海关\n"})

    assert found.name == "missing-field"
    assert (found.message.zh, found.help and found.help.zh) == (
        "外部相关方缺少“类别”",
        "写上 `类别: …`",
    )
    assert found.place == Place("parties/customs.yaml", Span(0, 2))


def test_a_required_name_that_is_blank_is_missing() -> None:
    assert wrong_in({"forms/a.yaml": '名称: " "\n'}) == [("missing-field", "forms/a.yaml:1", "名称")]


def test_one_field_by_two_spellings_is_reported_with_both_places() -> None:
    files = {"units/quality.yaml": "名称: 品质部\n简称: 品\nshort_name: 质\n"}

    found = finding_in(files)

    assert wrong_in(files) == [("field-twice", "units/quality.yaml:3", "short_name")]
    assert found.message.zh == "“short_name”与“简称”是同一字段（简称）"
    assert [one.place.span for one in found.related] == [Span(8, 10)]


def test_positions_listed_twice_in_a_unit_are_not_lost_in_silence() -> None:
    assert wrong_in({"units/a.yaml": "名称: 甲部\n岗位: [一]\npositions: [二]\n"}) == [
        ("field-twice", "units/a.yaml:3", "positions")
    ]


def test_a_list_of_positions_that_was_not_filled_in_is_an_empty_slot() -> None:
    assert wrong_in({"units/a.yaml": "名称: 甲部\n岗位:\n"}) == [("empty-slot", "units/a.yaml:2", "岗位")]


@pytest.mark.parametrize(
    ("text", "name", "marked"),
    [
        ("编制: 多一点", "unreadable-value", "多一点"),
        ("状态: 半生效", "unreadable-value", "半生效"),
        ("有效自: 2026-02-30", "unreadable-value", "2026-02-30"),
        ("顺序: 第一", "unreadable-value", "第一"),
        ("无下属: 也许", "unreadable-value", "也许"),
        ("编制: [1, 2]", "wrong-form", "[1, 2]"),
        ("工作条件: [高温]", "wrong-form", "[高温]"),
        ("职位权限: 请假", "unreadable-value", "请假"),
        ("所属部门: 无", "wrong-form", "无"),
        ("别名: [无, 质检]", "wrong-form", "无"),
        ("联系方式:", "empty-slot", "联系方式"),
        ("所属部门:", "missing-field", "所属部门"),
        ('别名: [质检, ""]', "empty-slot", '""'),
        ("编制: {min: 9, max: 2}", "unreadable-value", "{min: 9, max: 2}"),
    ],
)
def test_what_cannot_be_read_is_marked_word_for_word(text: str, name: str, marked: str) -> None:
    unit = "" if text.startswith("所属部门") else "所属部门: 品质部\n"
    files = {**UNIT, "positions/a.yaml": f"名称: 检验员\n{unit}{text}\n"}

    line = 2 + bool(unit)
    assert wrong_in(files) == [(name, f"positions/a.yaml:{line}", marked)]


def test_no_message_to_authors_is_in_the_words_of_the_library() -> None:
    files = {**UNIT, "positions/a.yaml": "名称: 检验员\n部门: 无\n晋升方向: [无]\n工作关系: [{事项: 无}]\n"}

    messages = [found.message.zh for found in handbook_of(files).findings]

    assert messages == ["岗位的“所属部门”不能是“无”"]


def test_a_table_with_a_wrong_column_is_one_finding() -> None:
    table = "| 内容 | 频率 |\n|---|---|\n| 来料检验 | 每日 |\n| 巡检 | 每日 |\n"
    files = {**UNIT, "positions/a.md": f"---\n部门: 品质部\n---\n# 检验员\n\n## 工作职责\n\n{table}"}

    assert wrong_in(files) == [("unknown-field", "positions/a.md:8", "频率")]


def test_equal_ids_are_reported_at_both_places_and_the_second_is_read_for_its_mistakes() -> None:
    files = {"forms.yaml": "- {标识: rework, 名称: 返修单}\n- {标识: Rework, 名称: 返工单, 表好: 1}\n"}

    found, second = handbook_of(files).findings

    assert (found.name, found.message.zh) == ("duplicate-id", "表单标识“Rework”已经用过，只差大小写")
    assert [one.place.span for one in found.related] == [Span(7, 13)]
    assert second.name == "unknown-field"


@pytest.mark.parametrize("identity", ["品质 部", "../a", "a/b", "index", "-a", "a#b"])
def test_an_id_that_can_be_no_address_is_refused(identity: str) -> None:
    files = {"units/a.yaml": f'名称: 品质部\n标识: "{identity}"\n岗位: [检验员]\n'}

    assert ("unusable-id", "units/a.yaml:2", f'"{identity}"') in wrong_in(files)


def test_a_thing_without_name_and_id_lacks_its_name() -> None:
    files = {"units.yaml": "- 单元类型: 部\n  岗位: [检验员]\n"}

    assert wrong_in(files) == [("missing-field", "units.yaml:1", "单元类型")]


def test_files_of_no_kind_are_named_once_a_folder() -> None:
    files = {"readme.md": "# 说明\n", "postions/a.yaml": "名称: 甲\n", "postions/b.yaml": "名称: 乙\n"}

    folder, file = handbook_of(files).findings

    assert (folder.code, file.code) == ("SRC101", "SRC101")
    assert folder.message.zh.startswith("不知道文件夹“postions”里的 2 个文件")
    assert folder.help is not None
    assert folder.help.zh == "是不是该写作“positions”？"
    assert file.place == Place("readme.md", Span(0, 0))


def test_a_handbook_without_settings_says_so() -> None:
    files = {"handbook.yaml": "- 公司名称\n"}

    assert [found.code for found in handbook_of(files).findings] == ["SRC102"]


def test_settings_stand_in_one_file() -> None:
    files = {"handbook.yaml": "公司名称: 甲\n", "手册.yaml": "公司名称: 乙\n"}

    found = finding_in(files)

    assert (found.name, found.place and found.place.path) == ("duplicate-id", "手册.yaml")
    assert handbook_of(files).handbook.settings.company_name == "甲"


class TestABrokenFile:
    """A file that could not be read wholly has its own finding, and no others follow from it."""

    BROKEN = "名称: 品质部\n- 岗位: [检验员]\n"

    def test_what_may_stand_in_it_is_not_called_unknown(self) -> None:
        files = {
            "units/quality.yaml": self.BROKEN,
            "units/lab.yaml": "名称: 检测室\n上级单元: 品质管理部\n负责人: 检测室主任\n",
        }

        assert {path for _, path, _ in wrong_in(files)} == {"units/quality.yaml:2"}

    def test_what_it_does_not_say_is_not_called_missing(self) -> None:
        files = {"parties/customs.yaml": "名称: 海关\n- 类别: 政府部门\n备注:\n"}

        assert {path for _, path, _ in wrong_in(files)} == {"parties/customs.yaml:2"}

    def test_other_kinds_are_still_checked(self) -> None:
        files = {"units/quality.yaml": self.BROKEN, "roles/a.yaml": "名称: 甲\n职责: [{依据: 表单:返修单}]\n"}

        assert ("undefined-form", "roles/a.yaml:2", "表单:返修单") in wrong_in(files)

    def test_a_duty_that_may_stand_in_it_is_not_called_unknown(self) -> None:
        files = {
            "units/quality.yaml": "名称: 品质部\n部门职责:\n  - 标识: a\n    内容: 检验\n  标识 b\n",
            "positions/a.yaml": "名称: 检验员\n部门: 品质部\n职责: [{内容: 检验, 落实: '品质部#b'}]\n",
        }

        assert {path.split(":")[0] for _, path, _ in wrong_in(files)} == {"units/quality.yaml"}

    def test_a_misspelt_folder_breaks_no_references(self) -> None:
        files = {"unit/quality.yaml": "名称: 品质部\n", "untis/lab.yaml": "名称: 检测室\n"}
        files["positions/a.yaml"] = "名称: 检验员\n部门: 检测室\n"

        assert wrong_in(files) == [("file-of-no-kind", "untis/lab.yaml:1", "")]

    def test_an_entity_that_cannot_be_loaded_breaks_no_references(self) -> None:
        files = {"parties/customs.yaml": "名称: 海关\n", "units/a.yaml": "名称: 甲\n协作部门: [海关: 报关]\n"}

        assert wrong_in(files) == [("missing-field", "parties/customs.yaml:1", "名称")]


class TestMarkdownLosesNothing:
    """What stands in a Markdown file is in the model or in a finding."""

    @pytest.mark.parametrize(
        ("body", "expected"),
        [
            ("## 直接上级\n\n- 经理\n- 厂长\n", [("wrong-form", 6)]),
            ("## 任职资格\n\n| 最低学历 | 大专 |\n|---|---|\n| 身搞 | 180 |\n", [("unknown-field", 10)]),
            ("## 任职资格\n\n只要认真。\n\n- 学历: 大专\n", [("unreadable-value", 8)]),
            ("## 任职资格\n\n- 学历: 大专\n  - 机械类\n", [("wrong-form", 9)]),
            ("## 任职资格\n\n- 态度: 认真\n  - 耐心\n", []),
            ("## 行为规范\n\n### 着装\n\n- 穿工作服\n", [("unknown-field", 8)]),
            ("## 主要联系\n\n无\n", [("unknown-field", 6)]),
        ],
    )
    def test_each_form_is_read_or_reported(self, body: str, expected: list[tuple[str, int]]) -> None:
        head = "---\n部门: 品质部\n---\n# 检验员\n\n"
        files = {**UNIT, "positions/a.md": head + body, "positions.yaml": "- {名称: 经理, 部门: 品质部}\n"}

        found = [(name, int(path.partition(":")[2])) for name, path, _ in wrong_in(files)]

        assert found == expected

    def test_deeper_headings_group_duties_like_the_first(self) -> None:
        body = "## 工作职责\n\n### 检验\n\n- 收料\n\n#### 首件\n\n- 首检\n"
        files = {**UNIT, "positions/a.md": f"---\n部门: 品质部\n---\n# 检验员\n\n{body}"}

        (position,) = handbook_of(files).handbook.positions

        assert [(duty.group, duty.text) for duty in position.duties] == [
            ("检验", "收料"),
            ("检验 · 首件", "首检"),
        ]

    def test_a_value_beside_its_list_is_kept(self) -> None:
        body = "## 任职资格\n\n- 态度: 认真\n  - 耐心\n"
        files = {**UNIT, "positions/a.md": f"---\n部门: 品质部\n---\n# 检验员\n\n{body}"}

        (position,) = handbook_of(files).handbook.positions

        assert position.requirements is not None
        assert position.requirements.attitude == ("认真", "耐心")

    def test_running_text_without_a_field_for_it_is_reported(self) -> None:
        assert wrong_in({"people/a.md": "# 李一\n\n他从前在仓库。\n"}) == [
            ("unknown-field", "people/a.md:3", "他从前在仓库。")
        ]

    def test_running_text_of_a_role_is_its_description(self) -> None:
        loaded = handbook_of({"roles/a.md": "# 内审员\n\n按计划审核。\n"})

        assert loaded.findings == ()
        assert loaded.handbook.roles[0].description == "按计划审核。"
