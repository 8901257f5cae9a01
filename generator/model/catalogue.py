"""The smaller kinds that duties and posts refer to."""

from generator.diagnostics.words import Words
from generator.model.entity import Date, Document, Entity, Prose
from generator.model.fields import Part, field
from generator.model.references import (
    AnyRef,
    ExternalRef,
    HolderRef,
    PartyRef,
    PositionRef,
    RecordRef,
    UnitRef,
)
from generator.model.values import Duration, IndicatorKind, PartyKind, Recurrence, Target


class ExternalParty(Entity):
    """Someone outside who acts, receives or is contacted; never counted in headcount (A17)."""

    kind = "party"
    plural = "parties"
    folder = "外部相关方"
    words = Words("外部相关方", "External party")

    name: str = field("名称", "name")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    party_kind: PartyKind = field("类别", "kind", aliases=("类型", "party_kind"))
    subject: str = field("联系事项", "subject", default="", aliases=("事项",))
    note: Prose = field("备注", "note", default="")


class Indicator(Entity):
    """A KPI with its definition, target and proof (J05, J06, J15)."""

    kind = "indicator"
    plural = "indicators"
    folder = "指标"
    words = Words("指标", "Indicator")

    name: str = field("名称", "name")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    definition: Prose = field("口径", "definition", default="", aliases=("计算公式", "定义", "公式"))
    indicator_kind: IndicatorKind = field(
        "类型", "kind", default=IndicatorKind.QUANTITATIVE, aliases=("indicator_kind",)
    )
    target: Target | None = field("目标值", "target", default=None, aliases=("目标",))
    sample: str = field("抽样", "sample", default="")
    source: RecordRef | None = field("数据来源", "source", default=None)
    period: Recurrence | None = field("统计周期", "period", default=None, aliases=("周期",))
    owner: HolderRef | None = field("责任人", "owner", default=None, aliases=("责任岗位", "责任部门"))


class ExternalDocument(Entity):
    """A law, standard, licence or other document from outside (N01)."""

    kind = "external"
    plural = "external_documents"
    folder = "外来文件"
    words = Words("外来文件", "External document")

    name: str = field("名称", "name", aliases=("标题",))
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    issuer: str = field("发布机构", "issuer", default="", aliases=("发文单位",))
    number: str = field("文号", "number", default="", aliases=("编号", "标准号"))
    edition: str = field("版本", "edition", default="", aliases=("年号",))
    document_kind: str = field("类别", "kind", default="", aliases=("document_kind", "类型"))
    status: str = field("状态", "status", default="现行")
    kept_by: HolderRef | None = field("保管人", "kept_by", default=None, aliases=("保管部门",))
    note: Prose = field("说明", "note", default="")


class System(Entity):
    """Software or another system that posts use (L11)."""

    kind = "system"
    plural = "systems"
    folder = "系统"
    words = Words("系统", "System")

    name: str = field("名称", "name")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    purpose: str = field("用途", "purpose", default="")
    owner_unit: UnitRef | None = field("归口部门", "owner_unit", default=None)
    version: str = field("版本", "version", default="")
    users: tuple[HolderRef, ...] = field("使用岗位", "users", default=(), aliases=("用户", "使用人"))
    account: str = field("账号申请", "account", default="", aliases=("开通方式",))
    note: Prose = field("说明", "note", default="")


class Asset(Entity):
    """A room, device, seal or tool in somebody's charge (D15, F26, L14)."""

    kind = "asset"
    plural = "assets"
    folder = "资产"
    words = Words("资产", "Asset")

    name: str = field("名称", "name")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    asset_kind: str = field("类别", "kind", default="", aliases=("asset_kind", "类型"))
    keeper: HolderRef | None = field("保管人", "keeper", default=None)
    calibration: Duration | None = field("检定周期", "calibration", default=None)


class TrainingTopic(Entity):
    """What is taught, to whom, how (P02)."""

    kind = "training"
    plural = "training"
    folder = "培训"
    words = Words("培训", "Training topic")

    name: str = field("主题", "name", aliases=("名称",))
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    audience: tuple[PartyRef, ...] = field("对象", "audience", default=())
    method: str = field("方式", "method", default="")
    trainer: PositionRef | None = field("讲师", "trainer", default=None)
    period: Recurrence | None = field("周期", "period", default=None)
    evidence: RecordRef | None = field("证据记录", "evidence", default=None)
    note: Prose = field("说明", "note", default="")


class ReadingItem(Part):
    """One thing to read, and by when."""

    words = Words("阅读项", "Reading item")

    target: AnyRef = field("内容", "target", aliases=("阅读",))
    by: str = field("期限", "by", default="", aliases=("完成时间",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "员工行为准则（第一周）" as target and deadline."""
        name, bracket, by = text.replace("(", "（").partition("（")
        return {"target": name.strip(), "by": by.strip("）) ")} if bracket else {"target": text.strip()}


class ReadingPath(Entity):
    """What new staff read, in order (P03)."""

    kind = "path"
    plural = "reading_paths"
    folder = "阅读路径"
    words = Words("阅读路径", "Reading path")

    name: str = field("名称", "name")
    audience: tuple[PartyRef, ...] = field("对象", "audience", default=())
    items: tuple[ReadingItem, ...] = field("内容", "items", default=(), aliases=("阅读清单",))
    note: Prose = field("说明", "note", default="")


class Page(Entity):
    """A page of prose: company introduction, culture, how to use this handbook (P05)."""

    kind = "page"
    plural = "pages"
    folder = "文章"
    name_field = "title_"
    words = Words("文章", "Article page")

    title_: str = field("标题", "title", aliases=("名称",))
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    summary: str = field("摘要", "summary", default="")
    text: Prose = field("正文", "text", default="", aliases=("内容",))
    order: int = field("顺序", "order", default=100)
    document: Document | None = field("文件", "document", default=None, aliases=("受控文件",))


class Phase(Part):
    """One step of a reorganisation (K13)."""

    words = Words("阶段", "Phase")

    name: str = field("名称", "name")
    since: Date | None = field("自", "since", default=None)
    until: Date | None = field("至", "until", default=None)
    text: str = field("内容", "text", default="")


class StructureOperation(Part):
    """One operation of a reorganisation."""

    words = Words("调整事项", "Operation")

    action: str = field("动作", "action", aliases=("操作",))
    text: str = field("内容", "text")
    units: tuple[UnitRef, ...] = field("单元", "units", default=())


class StructureChange(Entity):
    """A reorganisation plan: purpose, basis, principles, target structure, phases (A19)."""

    kind = "change"
    plural = "structure_changes"
    folder = "组织调整"
    words = Words("组织调整", "Structure change")

    name: str = field("名称", "name")
    purpose: Prose = field("目的", "purpose", default="", aliases=("调整目的",))
    basis: tuple[ExternalRef, ...] = field("依据", "basis", default=())
    principles: tuple[str, ...] = field("原则", "principles", default=(), aliases=("调整原则",))
    effective_date: Date = field("生效日期", "effective_date")
    operations: tuple[StructureOperation, ...] = field("调整事项", "operations", default=())
    phases: tuple[Phase, ...] = field("实施阶段", "phases", default=(), aliases=("阶段", "分步实施"))
    document: Document | None = field("文件", "document", default=None)
