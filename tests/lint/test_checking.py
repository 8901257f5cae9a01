"""The checks as a whole: samples stay clean, settings hold, one mistake is one finding."""

import datetime
import shutil
from pathlib import Path

import pytest

from generator.diagnostics.findings import Finding, Severity
from generator.lint.checking import check
from generator.model.loading import load
from generator.model.values import Profile
from generator.source.content_folder import read_content
from tests.lint.contents import found_in

ROOT = Path(__file__).parents[2]
T1 = ROOT / "tests" / "handbooks" / "t1"
DAY = datetime.date(2026, 6, 1)
HEADLESS = {"units/quality.yaml": "名称: 品质部\n部门本职: 检验产品。\n"}
SUM = "名称: 品质部\n负责人: 无\n部门编制: 5人\n岗位: [检验员 3人]\n"


def named(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(finding.code, finding.severity.value) for finding in findings]


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("folder", ["content", "tests/handbooks/t1", "tests/handbooks/small/start_up"])
def test_the_sample_companies_have_no_findings(folder: str, profile: Profile) -> None:
    handbook, _ = load(read_content(ROOT / folder))

    assert check(handbook, DAY, profile) == ()


def t1_findings(tmp_path: Path, *edits: tuple[str, str, str]) -> tuple[Finding, ...]:
    folder = shutil.copytree(T1, tmp_path / "t1")
    for name, old, new in edits:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    handbook, unread = load(read_content(folder))
    assert unread == ()
    return check(handbook, DAY, Profile.RESTRICTED)


def test_one_more_agent_breaks_the_declared_totals_and_both_places_are_named(tmp_path: Path) -> None:
    """SC-07, step 4."""
    findings = t1_findings(tmp_path, ("positions/aftersales-agent.md", "编制: 3人", "编制: 4人（待招1人）"))

    service = next(finding for finding in findings if finding.place and "service" in finding.place.path)
    assert (service.code, service.severity) == ("STF001", Severity.ERROR)
    assert "部门编制是 9 人，各岗位合计 10 人" in service.message.zh
    assert "positions/aftersales-agent.md" in {related.place.path for related in service.related}


STORE = {"units/store.yaml": "名称: 仓储部\n负责人: 无\n"}
KEEPER = "岗位名称: 库管员\n所属部门: 仓储部\n编制: 1人（男）\n"


@pytest.mark.parametrize(
    ("reason", "severity"),
    [("", "error"), ("任职资格: {个人条件: [{类别: 性别, 内容: 男, 理由: 女职工禁忌从事的劳动}]}\n", "info")],
)
def test_a_post_for_men_is_an_error_until_its_reason_is_written(reason: str, severity: str) -> None:
    """SC-07, step 5."""
    findings = found_in({**STORE, "positions/keeper.yaml": KEEPER + reason})

    assert set(named(findings)) == {("LAW001", severity)}


@pytest.mark.parametrize("handle", ["ORG001", "missing-head", "Missing-Head"])
def test_a_company_may_weigh_a_rule_otherwise_by_code_or_name(handle: str) -> None:
    settings = f"公司名称: 甲公司\n检查: [{{规则: {handle}, 级别: 错误}}]\n"

    assert named(found_in({**HEADLESS, "handbook.yaml": settings})) == [("ORG001", "error")]


def test_a_company_may_switch_a_rule_off_with_a_reason() -> None:
    settings = "公司名称: 甲公司\n检查: [{规则: missing-head, 关闭: 是, 理由: 由集团任命}]\n"

    assert found_in(HEADLESS) != ()
    assert found_in({**HEADLESS, "handbook.yaml": settings}) == ()


@pytest.mark.parametrize(
    ("stated", "severity"),
    [("状态: 有效", "error"), ("状态: 拟", "warning"), ("文件: {状态: 审核中}", "warning"), ("", "error")],
)
def test_errors_of_staffing_are_warnings_in_drafts(stated: str, severity: str) -> None:
    assert named(found_in({"units/quality.yaml": f"{SUM}{stated}\n"})) == [("STF001", severity)]


def test_errors_that_no_draft_excuses_stay_errors() -> None:
    loop = (
        "- {名称: 甲部, 上级单元: 乙部, 负责人: 无, 状态: 草案}\n- {名称: 乙部, 上级单元: 甲部, 负责人: 无}\n"
    )

    assert named(found_in({"units/a.yaml": loop})) == [("ORG005", "error")]


def test_what_could_not_be_read_is_not_reported_as_missing_again() -> None:
    unit = "名称: 品质部\n负责人: 品质部经里\n部门编制: 4人\n岗位: [{岗位名称: 品质部经理, 编制: 一人}, {岗位名称: 检验员, 编制: 三人左右吧}]\n"

    assert found_in({"units/quality.yaml": unit}, unread=2) == ()


def test_a_total_is_not_judged_while_a_position_of_it_is_missing_for_a_mistake() -> None:
    lost = {"positions/inspector.yaml": "岗位名称: 检验员\n所属部门: 品制部\n编制: 2人\n"}

    assert found_in({"units/quality.yaml": SUM}) != ()
    assert found_in({"units/quality.yaml": SUM, **lost}, unread=1) == ()


def test_findings_come_in_the_order_of_files_and_places_whatever_the_rules_order() -> None:
    files = {
        "units/b.yaml": "名称: 乙部\n部门本职: 记帐,对帐。\n",
        "units/a.yaml": "名称: 甲部\n部门本职: 见下图，\n",
    }

    places = [finding.place for finding in found_in(files) if finding.place]

    assert [place.path for place in places] == ["units/a.yaml"] * 3 + ["units/b.yaml"] * 3
    assert places == sorted(places, key=lambda place: (place.path, place.span))


def test_two_instances_of_one_template_do_not_report_its_words_twice() -> None:
    template = (
        "标识: branch\n名称: 分店\n单元:\n  - {标识: '{标识}', 名称: '{名称}', 负责人: 无, 部门本职: '接待顾客,收款'}\n"
        "实例:\n  - {标识: east, 名称: 东店}\n  - {标识: west, 名称: 西店}\n"
    )

    assert [finding.code for finding in found_in({"templates/branch.yaml": template})] == ["TXT004"]
