"""Organisation units: departments, centres, groups, rooms, governing bodies, offices, branches."""

from generator.diagnostics.words import Words
from generator.model.duty import Authority, ConductRule, Duty, RecurringTask
from generator.model.entity import Annex, Date, Document, Entity, FormerName, Prose
from generator.model.fields import Part, field
from generator.model.references import (
    AssetRef,
    FormRef,
    IndicatorRef,
    MemberRef,
    ModuleRef,
    PartyRef,
    PositionRef,
    SuperiorRef,
)
from generator.model.values import Headcount, PayRange, Status
from generator.model.values.vocabulary import Vocabulary


class DottedLine(Part):
    """A second reporting line, for one subject only (A04)."""

    words = Words("虚线关系", "Dotted line")

    superior: SuperiorRef = field("上级", "superior", aliases=("虚线上级",))
    subject: str = field("事项", "subject", default="")

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "项目经理（新品开发）" as superior and subject."""
        name, bracket, subject = text.replace("(", "（").partition("（")
        return {"superior": name.strip(), "subject": subject.strip("）) ")} if bracket else {"superior": text}


class ServedScope(Part):
    """What a unit is responsible for: products, customers, regions, sites (A24, A25)."""

    words = Words("服务范围", "Scope served")
    pairs = True

    kind: str = field("类别", "kind", default="", aliases=("类型",))
    text: str = field("内容", "text", aliases=("范围",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "产品: K系列" as kind and text; without a colon the text alone."""
        kind, colon, what = text.replace("：", ":", 1).partition(":")
        return {"kind": kind.strip(), "text": what.strip()} if colon and what.strip() else {"text": text}


class Interface(Part):
    """Who a unit works with, about what, on which form (A21, A26)."""

    words = Words("协作关系", "Interface")
    pairs = True

    counterpart: PartyRef = field("对方", "counterpart", aliases=("with", "部门", "对接部门", "协作部门"))
    subject: str = field("事项", "subject", default="")
    form: FormRef | None = field("表单", "form", default=None)
    supervises: bool = field("监督", "supervises", default=False, aliases=("监督指导",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "采购部: 供应商退货" as counterpart and subject."""
        name, _, subject = text.replace("：", ":", 1).partition(":")
        return {"counterpart": name.strip(), "subject": subject.strip()}


class Contact(Part):
    """A way to reach a unit or post: telephone, shared mailbox, counter (L26, F38)."""

    words = Words("联系方式", "Contact")
    pairs = True

    kind: str = field("渠道", "kind", aliases=("类型", "方式"))
    value: str = field("号码", "value", default="", aliases=("地址", "内容"))
    window: str = field("服务时间", "window", default="")
    shared: bool = field("共享", "shared", default=False)

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "共享邮箱: quality@example.com" as kind and value."""
        kind, _, value = text.replace("：", ":", 1).partition(":")
        return {"kind": kind.strip(), "value": value.strip(), "shared": kind.strip().startswith("共享")}


class GoalLine(Part):
    """A goal of a unit, with the indicator that measures it."""

    words = Words("部门目标", "Goal")

    text: Prose = field("内容", "text", aliases=("目标",))
    indicator: IndicatorRef | None = field("指标", "indicator", default=None)

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return the goal's text alone."""
        return {"text": text}


class Assessment(Part):
    """How a unit or post is assessed: an indicator, or a question."""

    words = Words("考核", "Assessment")
    may_name = ("text", "indicator")

    indicator: IndicatorRef | None = field("指标", "indicator", default=None)
    text: str = field("内容", "text", default="", aliases=("考核内容",))
    weight: str = field("权重", "weight", default="")

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return a qualitative question; an indicator is named with `指标:`."""
        return {"text": text}


class StaffingLine(Part):
    """What a unit's staffing plan says of one position, beyond its headcount (C05, C07, C10, C14, C15)."""

    words = Words("编制行", "Staffing line")

    position: PositionRef = field("岗位", "position")
    headcount: Headcount | None = field("人数", "headcount", default=None, aliases=("编制",))
    pay_range: PayRange | None = field(
        "工资范围", "pay_range", default=None, aliases=("薪资",), restricted=True
    )
    shift: str = field("班次", "shift", default="")
    shift_headcount: Headcount | None = field("班次人数", "shift_headcount", default=None)
    basis: str = field("编制依据", "basis", default="")
    source: str = field("人员来源", "source", default="")
    hiring_profile: str = field("招聘条件", "hiring_profile", default="")
    reason: str = field("招聘原因", "reason", default="", aliases=("招聘用途",))


class OrgUnit(Entity):
    """One unit of the organisation, of any kind the company uses."""

    kind = "unit"
    plural = "units"
    folder = "部门"
    words = Words("组织单元", "Unit")

    name: str = field("名称", "name", aliases=("部门名称", "单元名称"))
    short_name: str = field("简称", "short_name", default="")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    former_names: tuple[FormerName, ...] = field("曾用名", "former_names", default=())
    unit_kind: str = field("单元类型", "kind", default="部", aliases=("类型", "unit_kind"))
    code: str = field("机构编码", "code", default="", aliases=("编码",))
    parent: SuperiorRef | None = field(
        "上级单元", "parent", default=None, aliases=("上级部门", "隶属", "隶属于")
    )
    functional_superiors: tuple[DottedLine, ...] = field("业务指导", "functional_superiors", default=())
    attribute: str = field("部门属性", "attribute", default="", aliases=("属性",))
    level: str = field("级别", "level", default="", aliases=("部门级别",))
    head: PositionRef | None = field("负责人", "head", default=None, aliases=("部门负责人", "负责人岗位"))
    in_charge: PositionRef | None = field("分管领导", "in_charge", default=None)
    order: int = field("顺序", "order", default=1000, aliases=("排序",))
    status: Status = field("状态", "status", default=Status.VALID)
    valid_from: Date | None = field("有效自", "valid_from", default=None, aliases=("成立日期",))
    valid_to: Date | None = field("有效至", "valid_to", default=None, aliases=("撤销日期",))
    stage: str = field("阶段", "stage", default="")
    merge_option: str = field("可合并", "merge_option", default="")
    described: bool = field("本手册描述", "described", default=True)
    location: tuple[str, ...] = field("地点", "location", default=(), aliases=("驻地",))
    served_scope: tuple[ServedScope, ...] = field("服务范围", "scope", default=(), aliases=("served_scope",))
    modules: tuple[ModuleRef, ...] = field("职责模块", "modules", default=(), aliases=("承担职责模块",))
    mission: Prose = field(
        "部门本职", "mission", default="", aliases=("职能定位", "基本职能", "概述", "部门概述", "职能")
    )
    goals: tuple[GoalLine, ...] = field("部门目标", "goals", default=(), aliases=("目标", "部门目的"))
    authority: tuple[Authority, ...] = field("管理权限", "authority", default=(), aliases=("权限",))
    functions: tuple[str, ...] = field("主要职能", "functions", default=(), aliases=("管理职能",))
    duties: tuple[Duty, ...] = field(
        "部门职责", "duties", default=(), aliases=("职责", "工作职责", "主要责任")
    )
    routine: tuple[RecurringTask, ...] = field(
        "日常工作", "routine", default=(), aliases=("例会", "周期工作")
    )
    assessment: tuple[Assessment, ...] = field("部门考核", "assessment", default=(), aliases=("考核",))
    staffing: tuple[StaffingLine, ...] = field("人员规划", "staffing", default=(), aliases=("编制表",))
    staffing_basis: str = field("编制依据", "staffing_basis", default="")
    declared_headcount: Headcount | None = field(
        "部门编制", "declared_headcount", default=None, aliases=("编制", "编制总数")
    )
    interfaces: tuple[Interface, ...] = field(
        "协作部门", "interfaces", default=(), aliases=("对接部门", "内部协作部门")
    )
    assets: tuple[AssetRef, ...] = field("管辖范围", "assets", default=())
    forms: tuple[FormRef, ...] = field("归口表单", "forms", default=(), aliases=("工作表格",))
    contacts: tuple[Contact, ...] = field("联系方式", "contacts", default=())
    members: tuple[MemberRef, ...] = field("成员", "members", default=())
    conduct: tuple[ConductRule, ...] = field("行为规范", "conduct", default=())
    text: Prose = field("正文", "text", default="")
    notes: Prose = field("备注", "notes", default="")
    annexes: tuple[Annex, ...] = field("附件", "annexes", default=())
    document: Document | None = field("文件", "document", default=None, aliases=("受控文件",))


class FunctionModule(Entity):
    """A function that must sit undivided in exactly one unit (A06)."""

    kind = "module"
    plural = "modules"
    folder = "职责模块"
    words = Words("职责模块", "Function module")

    name: str = field("名称", "name")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    description: Prose = field("说明", "description", default="", aliases=("内容",))
    source: str = field("来源文件", "source", default="")


class Scope(Entity):
    """A named set of units, shown by colour with a generated legend (A11)."""

    kind = "scope"
    plural = "scopes"
    folder = "范围"
    words = Words("范围集", "Scope")

    name: str = field("名称", "name")
    purpose: str = field("用途", "purpose", default="", aliases=("说明",))
    units: tuple[SuperiorRef, ...] = field("单元", "units", aliases=("部门", "包含"))
    colour: str = field("颜色", "colour", default="")


class DeviationAction(Vocabulary, zh="差异动作", en="Deviation"):
    """What an instance does with a position of its template."""

    ADD = "add", "增加", "Add"
    REMOVE = "remove", "删除", "Remove"
    CHANGE = "change", "修改", "Change"


class Deviation(Part):
    """How one instance differs from its template, and why."""

    words = Words("差异", "Deviation")

    action: DeviationAction = field("动作", "action")
    position: str = field("岗位", "position")
    # It may change any field of a position, pay among them.
    fields: dict[str, str] = field("字段", "fields", default={}, restricted=True)
    reason: str = field("理由", "reason")


class TemplateInstance(Part):
    """One unit made from a template."""

    words = Words("实例", "Instance")

    id: str = field("标识", "id")
    name: str = field("名称", "name")
    size_class: str = field("规模档", "size_class", default="")
    values: dict[str, str] = field("取值", "values", default={})
    deviations: tuple[Deviation, ...] = field("差异", "deviations", default=())


class UnitTemplate(Entity):
    """A unit that exists many times with small differences; its instances become units and positions (A07)."""

    kind = "template"
    plural = "templates"
    folder = "单元模板"
    words = Words("单元模板", "Unit template")

    name: str = field("名称", "name")
    description: Prose = field("说明", "description", default="")
    instances: tuple[TemplateInstance, ...] = field("实例", "instances", default=())
