"""zhishou check."""

import json

import pytest

from generator.diagnostics.show import FORMATS
from tests.hosts.projects import BROKEN, CommandLine, a_project


def test_a_handbook_without_mistakes_passes(zhishou: CommandLine) -> None:
    a_project(zhishou.folder)

    said = zhishou("check")

    assert (said.code, said.out) == (0, "没有发现问题\n")


def test_a_mistake_is_shown_at_its_place_and_the_command_fails(zhishou: CommandLine) -> None:
    a_project(zhishou.folder, BROKEN)

    said = zhishou("check")

    assert said.code == 1
    assert "content/positions/keeper.yaml:2:7" in said.out
    assert "没有叫“不存在的部”的组织单元" in said.out


def test_messages_come_in_english_when_asked_for(
    zhishou: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_project(zhishou.folder)
    monkeypatch.setenv("ZHISHOU_LANG", "en")

    assert zhishou("check").out == "no problems found\n"
    assert zhishou("check", "--lang", "zh").out == "没有发现问题\n"


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_format_can_be_asked_for(zhishou: CommandLine, form: str) -> None:
    a_project(zhishou.folder, BROKEN)

    said = zhishou("check", "--format", form)

    assert said.code == 1
    assert "keeper.yaml" in said.out


def test_json_on_standard_output_is_nothing_but_json(zhishou: CommandLine) -> None:
    a_project(zhishou.folder, BROKEN)

    found = json.loads(zhishou("check", "--format", "json").out)

    assert found["findings"][0]["place"]["path"] == "content/positions/keeper.yaml"


def test_only_the_findings_of_the_named_paths_are_shown(zhishou: CommandLine) -> None:
    a_project(zhishou.folder, BROKEN)

    assert zhishou("check", "content/units").code == 0
    assert zhishou("check", "content/positions/keeper.yaml").code == 1


def test_rules_are_selected_and_ignored_by_code_beginning_and_name(zhishou: CommandLine) -> None:
    a_project(zhishou.folder, BROKEN)

    for handle in ("REF001", "ref", "unknown-unit"):
        assert zhishou("check", "--select", handle).out.count("error[") == 1
        assert "不存在的部" not in zhishou("check", "--ignore", handle).out


def test_a_misspelt_rule_is_not_silently_obeyed(zhishou: CommandLine) -> None:
    a_project(zhishou.folder)

    said = zhishou("check", "--ignore", "unknwon-unit")

    assert said.code == 2
    assert "没有叫“unknwon-unit”的检查规则" in said.err


def test_outside_a_handbook_the_way_to_one_is_shown(zhishou: CommandLine) -> None:
    said = zhishou("check")

    assert said.code == 2
    assert "zhishou init" in said.err


def test_a_wrong_date_in_the_environment_is_named(
    zhishou: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_project(zhishou.folder)
    monkeypatch.setenv("ZHISHOU_DATE", "1.6.2026")

    said = zhishou("check")

    assert (said.code, said.err) == (
        2,
        "错误: 环境变量 ZHISHOU_DATE 不是日期: 1.6.2026；写成 2026-01-31 的样子\n",
    )
