"""Positions: what job it is, what it does, may decide, needs and leads to (岗位说明书)."""

from generator.diagnostics.words import Words
from generator.model.duty import Authority, ConductRule, Duty, RecurringTask
from generator.model.entity import Date, Document, Entity, FormerName, Prose
from generator.model.fields import Part, field
from generator.model.references import AssetRef, FormRef, PartyRef, PositionRef, RoleRef, SuperiorRef, UnitRef
from generator.model.requirement import CompetencyNeed, Requirement, WorkingConditions
from generator.model.unit import Assessment, Contact, DottedLine
from generator.model.values import (
    Completeness,
    EmploymentKind,
    Headcount,
    PayRange,
    Recurrence,
    RelationKind,
    RoleKind,
    Status,
)


class WorkRelation(Part):
    """Whom a post works with, about what (F15, F16, F33)."""

    words = Words("工作关系", "Work relation")

    kind: RelationKind = field("关系", "kind", default=RelationKind.COOPERATES, aliases=("类型",))
    counterpart: PartyRef | None = field("对象", "counterpart", default=None, aliases=("with", "联系对象"))
    party: str = field("对象说明", "party", default="")
    subject: str = field("事项", "subject", default="", aliases=("内容",))
    channel: str = field("方式", "channel", default="", aliases=("渠道",))
    frequency: Recurrence | None = field("频次", "frequency", default=None)


class Position(Entity):
    """One job, however many posts it has; persons are kept apart."""

    kind = "position"
    plural = "positions"
    folder = "岗位"
    name_field = "title_"
    words = Words("岗位", "Position")

    title_: str = field("岗位名称", "title", aliases=("名称", "职位名称", "职务名称"))
    aliases: tuple[str, ...] = field("别名", "aliases", default=(), aliases=("岗位别名",))
    former_names: tuple[FormerName, ...] = field("曾用名", "former_names", default=())
    code: str = field("职位代码", "code", default="", aliases=("岗位编码", "职务代码"))
    unit: UnitRef = field("所属部门", "unit", aliases=("部门",))
    across: tuple[UnitRef, ...] = field("分布单元", "across", default=(), aliases=("服务单元",))
    superior: SuperiorRef | None = field("直接上级", "superior", default=None, aliases=("直属上级", "上级"))
    dotted_superiors: tuple[DottedLine, ...] = field("虚线上级", "dotted_superiors", default=())
    family: str = field("职系", "family", default="", aliases=("职务系列",))
    grade: str = field("职等职级", "grade", default="", aliases=("职级",))
    pay_range: PayRange | None = field(
        "薪金标准", "pay_range", default=None, aliases=("工资范围",), restricted=True
    )
    headcount: Headcount | None = field(
        "编制", "headcount", default=None, aliases=("人数", "人员编制", "定员")
    )
    employment_kind: EmploymentKind = field(
        "用工形式", "employment_kind", default=EmploymentKind.STAFF, aliases=("用工方式",)
    )
    covers: tuple[PositionRef, ...] = field("顶岗范围", "covers", default=())
    span: str = field("管理幅度", "span", default="")
    completeness: Completeness = field("完整度", "completeness", default=Completeness.SKETCH)
    order: int = field("顺序", "order", default=1000, aliases=("排序",))
    status: Status = field("状态", "status", default=Status.VALID)
    valid_from: Date | None = field("有效自", "valid_from", default=None)
    valid_to: Date | None = field("有效至", "valid_to", default=None)
    location: str = field("工作地点", "location", default="", aliases=("地点",))
    purpose: Prose = field("工作目的", "purpose", default="", aliases=("岗位概述", "职位概要", "岗位目的"))
    duties: tuple[Duty, ...] = field(
        "工作职责", "duties", default=(), aliases=("岗位职责", "职责", "工作内容")
    )
    routine: tuple[RecurringTask, ...] = field("日常工作", "routine", default=(), aliases=("周期工作",))
    authority: tuple[Authority, ...] = field(
        "职位权限", "authority", default=(), aliases=("岗位权限", "权限")
    )
    kpis: tuple[Assessment, ...] = field("关键考核指标", "kpis", default=(), aliases=("考核指标", "KPI"))
    relations: tuple[WorkRelation, ...] = field(
        "工作关系", "relations", default=(), aliases=("重要工作联系",)
    )
    requirements: Requirement | None = field("任职资格", "requirements", default=None, aliases=("任职要求",))
    competencies: tuple[CompetencyNeed, ...] = field(
        "能力要求", "competencies", default=(), aliases=("知能体能",)
    )
    conditions: WorkingConditions | None = field("工作条件", "conditions", default=None)
    equipment: tuple[AssetRef, ...] = field("办公配备", "equipment", default=())
    promotion_to: tuple[PositionRef, ...] = field("晋升方向", "promotion_to", default=())
    rotation_with: tuple[PositionRef, ...] = field("轮转岗位", "rotation_with", default=())
    mentor: PositionRef | None = field("带教岗位", "mentor", default=None, aliases=("带教人",))
    roles: tuple[RoleRef, ...] = field("承担角色", "roles", default=())
    forms: tuple[FormRef, ...] = field("使用表单", "forms", default=())
    contacts: tuple[Contact, ...] = field("联系方式", "contacts", default=())
    conduct: tuple[ConductRule, ...] = field("行为规范", "conduct", default=(), aliases=("禁令",))
    no_reports: bool = field("无下属", "no_reports", default=False)
    text: Prose = field("正文", "text", default="")
    notes: Prose = field("备注", "notes", default="")
    document: Document | None = field("文件", "document", default=None, aliases=("受控文件",))


class Role(Entity):
    """A hat that a position wears in a process or project, or by appointment (F37, F40)."""

    kind = "role"
    plural = "roles"
    folder = "角色"
    words = Words("角色", "Role")

    name: str = field("名称", "name")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    role_kind: RoleKind = field("类别", "kind", default=RoleKind.PROCESS, aliases=("类型", "role_kind"))
    filled_by: tuple[PositionRef, ...] = field("担任岗位", "filled_by", default=(), aliases=("由",))
    appointed_by: SuperiorRef | None = field("任命人", "appointed_by", default=None, aliases=("任命",))
    legal_basis: str = field("法定依据", "legal_basis", default="", aliases=("依据",))
    description: Prose = field("说明", "description", default="")
    duties: tuple[Duty, ...] = field("职责", "duties", default=(), aliases=("工作职责",))
    authority: tuple[Authority, ...] = field("权限", "authority", default=())


class Team(Entity):
    """A project team drawn from several units: the matrix beside the line (A04)."""

    kind = "team"
    plural = "teams"
    folder = "项目组"
    words = Words("项目组", "Project team")

    name: str = field("名称", "name")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    purpose: Prose = field("目的", "purpose", default="", aliases=("说明",))
    lead: PositionRef = field("负责人", "lead", aliases=("组长",))
    drawn_from: tuple[UnitRef, ...] = field("来自单元", "drawn_from", default=(), aliases=("来自部门",))
    members: tuple[PositionRef, ...] = field("成员岗位", "members", default=(), aliases=("成员",))
    composed_by: PositionRef | None = field("组建人", "composed_by", default=None)
    approved_by: PositionRef | None = field("批准人", "approved_by", default=None)
    valid_from: Date | None = field("起", "valid_from", default=None)
    valid_to: Date | None = field("止", "valid_to", default=None)
