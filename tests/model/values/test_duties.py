"""What the words of a duty say: must or may, and who takes part how."""

import pytest

from generator.model.values import (
    LEXICON,
    Involvement,
    informs,
    involvement_of,
    is_catch_all,
    modality_of,
)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        *(
            (text, "must")
            for text in ("必须戴防静电手环", "须经批准", "一律不予放行", "务必核对", "You must sign")
        ),
        *(
            (text, "must_not")
            for text in ("严禁抱着手机", "未贴状态标识不得放行", "资料不得外泄", "不可外借", "不应擅自修改")
        ),
        *(
            (text, "must_not")
            for text in ("禁止吸烟", "响应时间不得超过3分钟", "Employees must not accept gifts")
        ),
        *(
            (text, "should")
            for text in ("应于24小时内答复", "应当于当天登记", "供应应急物资应登记", "宜每年一次")
        ),
        *((text, "may") for text in ("可以申请调休", "可由班长代签", "员工有权拒绝")),
        *(
            (text, None)
            for text in (
                "检验来料",
                "响应客户",
                "供应商管理",
                "可靠性测试",
                "许可证办理",
                "应急处理",
                "无须审批",
            )
        ),
        *((text, None) for text in ("适宜性评价", "不可避免", "应用软件", "应收账款", "可追溯")),
    ],
)
def test_the_first_modal_word_decides(text: str, modality: str | None) -> None:
    assert modality_of(text) == modality


@pytest.mark.parametrize(
    ("text", "involvement"),
    [
        *(
            (text, "R")
            for text in (
                "按检验计划检验来料并标识状态",
                "负责组织来料检验",
                "接听客户来电",
                "向经理汇报工作",
                "受理报修",
            )
        ),
        *(
            (text, "R")
            for text in ("在总经理领导下，全面负责品质部工作", "制定组织架构方案", "负责合同的审核")
        ),
        *(
            (text, "A")
            for text in (
                "组织编制质量计划",
                "主持每周例会",
                "审批本部门请假",
                "签发检验报告",
                "牵头处理重大投诉",
            )
        ),
        *(
            (text, "V")
            for text in (
                "负责审核检验记录",
                "监督检查各组工作",
                "根据检查计划，抽查过程质量",
                "对供应商进行现场审核",
            )
        ),
        *((text, "S") for text in ("协助经理工作", "配合财务部做好盘点", "负责协助主管")),
        *((text, "C") for text in ("参与供应商评审", "会签合同", "提出改进建议")),
        *((text, "A") for text in ("主管仓库的日常工作", "在公司内，领导安全工作", "全面主管销售")),
        *((text, None) for text in ("汇总退货原因，报客服主管", "请示公司领导", "转给主管")),
        *((text, None) for text in ("其他", "研究新材料", "完成上级交办的其他工作", "")),
    ],
)
def test_the_first_governing_verb_says_the_involvement(text: str, involvement: str | None) -> None:
    assert involvement_of(text) == involvement


@pytest.mark.parametrize(
    "text",
    [
        "完成上级交办的其他工作。",
        "公司交办的其它事项",
        "其他特命事项",
        "临时下达的紧急任务",
        "上级主管交办的工作",
        "领导安排的其他工作",
    ],
)
def test_a_catch_all_is_recognised(text: str) -> None:
    assert is_catch_all(text)
    assert involvement_of(text) is None


@pytest.mark.parametrize(
    "text", ["完成公司下达的销售任务", "处理客户投诉及其他事项", "办理其他相关手续", "做好本职工作"]
)
def test_a_duty_with_a_subject_is_no_catch_all(text: str) -> None:
    assert not is_catch_all(text)


def test_reporting_informs_the_recipient() -> None:
    assert informs("上报异常情况")
    assert not informs("签发检验报告")


def test_a_company_adds_verbs_and_gives_others_another_meaning() -> None:
    lexicon = LEXICON.with_verbs(
        {"研究": Involvement.RESPONSIBLE, "组织": Involvement.RESPONSIBLE, "上报": Involvement.INFORMED}
    )

    assert involvement_of("研究新材料", lexicon) == "R"
    assert involvement_of("组织例会", lexicon) == "R"
    assert involvement_of("上报异常", lexicon) == "I"
    assert involvement_of("组织例会") == "A"
