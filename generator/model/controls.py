"""Risk and internal control: what can go wrong, what is watched, what one person must not do alone (group I)."""

from generator.diagnostics.words import Words
from generator.model.entity import Date, Entity, Prose
from generator.model.fields import Part, field
from generator.model.references import (
    ActivityRef,
    AnyRef,
    ExternalRef,
    HolderRef,
    PaperRef,
    PositionRef,
    RecordRef,
    UnitRef,
)
from generator.model.values import Degree, Recurrence, Status


class PlannedRule(Part):
    """A rule of the company's own that a control asks for: an existing document, or the title of one to be written."""

    words = Words("应建规范", "Rule to establish")
    may_name = ("title", "target")

    target: AnyRef | None = field("文件", "target", default=None)
    title: str = field("名称", "title", default="", aliases=("标题",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return the title; a document of that very name is linked."""
        return {"title": text.strip().removeprefix("《").removesuffix("》")}


class ControlPoint(Part):
    """A control of a process, with its id (D1 …), what is watched, by which rules, by whom (I02–I07)."""

    words = Words("控制点", "Control point")
    keyed = "id"

    id: str = field("编号", "id", aliases=("标识", "控制点"))
    name: str = field("名称", "name", default="", aliases=("控制事项",))
    stage: str = field("阶段", "stage", default="")
    steps: tuple[str, ...] = field("步骤", "steps", default=())
    items: tuple[str, ...] = field("详细描述", "items", default=(), aliases=("描述", "内容", "控制措施"))
    rules_to_establish: tuple[PlannedRule, ...] = field("应建规范", "rules_to_establish", default=())
    rules_to_follow: tuple[ExternalRef, ...] = field(
        "参照规范", "rules_to_follow", default=(), aliases=("遵循规范",)
    )
    documents: tuple[PaperRef, ...] = field("文件资料", "documents", default=(), aliases=("表单", "记录"))
    responsible_units: tuple[UnitRef, ...] = field("责任部门", "responsible_units", default=())
    responsible_positions: tuple[PositionRef, ...] = field(
        "责任人", "responsible_positions", default=(), aliases=("责任岗位",)
    )
    frequency: Recurrence | None = field("频次", "frequency", default=None)
    evidence: str = field("证据", "evidence", default="", aliases=("凭据",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "D1 组织设计评审" as id and name; of a mapping's value the name alone."""
        identity, _, name = text.strip().partition(" ")
        return {"id": identity, "name": name.strip()} if name else {"name": text.strip()}

    @property
    def label(self) -> str:
        """Id and name in one line."""
        return f"{self.id} {self.name}".strip()


class Risk(Part):
    """What can go wrong in a stage or step, and which controls answer it (I01)."""

    words = Words("风险", "Risk")
    keyed = "id"

    id: str = field("编号", "id", default="", aliases=("标识",))
    text: Prose = field("描述", "text", default="", aliases=("风险", "内容"))
    stage: str = field("阶段", "stage", default="")
    steps: tuple[str, ...] = field("步骤", "steps", default=())
    likelihood: Degree | None = field("可能性", "likelihood", default=None)
    impact: Degree | None = field("影响", "impact", default=None, aliases=("影响程度",))
    controls: tuple[str, ...] = field("控制点", "controls", default=(), aliases=("控制", "应对"))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return the description alone."""
        return {"text": text}


class Activity(Part):
    """One side of an incompatible pair: a step, a duty, an authority, or words with the posts that do it."""

    words = Words("活动", "Activity")

    text: str = field("活动", "text", default="", aliases=("名称", "内容"))
    element: ActivityRef | None = field(
        "步骤或职责", "element", default=None, aliases=("步骤", "职责", "引用")
    )
    authority: str = field("权限", "authority", default="")
    who: tuple[HolderRef, ...] = field("岗位", "who", default=(), aliases=("谁", "由"))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "流程:采购#付款" as a reference, "审批: 付款" as an authority, other words as the activity."""
        if "#" in text:
            return {"element": text.strip()}
        return {"authority": text.strip()} if ":" in text or "：" in text else {"text": text.strip()}


class IncompatiblePair(Entity):
    """Two activities that no one person may hold together (I08)."""

    kind = "incompatible"
    plural = "incompatible_pairs"
    folder = "不相容职责"
    words = Words("不相容职责", "Incompatible pair")

    name: str = field("名称", "name")
    first: Activity = field("活动一", "first", aliases=("甲", "一方"))
    second: Activity = field("活动二", "second", aliases=("乙", "另一方"))
    reason: Prose = field("原因", "reason", default="", aliases=("理由",))
    basis: tuple[AnyRef, ...] = field("依据", "basis", default=())


class CorrectiveAction(Entity):
    """What is done so that a fault does not come back, and whether it helped (I10)."""

    kind = "corrective_action"
    plural = "corrective_actions"
    folder = "纠正预防措施"
    words = Words("纠正预防措施", "Corrective action")

    name: str = field("名称", "name", aliases=("标题",))
    action_kind: str = field("类型", "kind", default="纠正措施", aliases=("action_kind", "类别"))
    about: tuple[AnyRef, ...] = field("涉及", "about", default=(), aliases=("来源", "流程"))
    problem: Prose = field("问题", "problem", default="", aliases=("不符合事实",))
    cause: Prose = field("原因", "cause", default="", aliases=("原因分析",))
    action: tuple[str, ...] = field("措施", "action", default=())
    owner: HolderRef | None = field("责任人", "owner", default=None, aliases=("责任岗位",))
    due: Date | None = field("完成期限", "due", default=None, aliases=("期限", "计划完成"))
    done: Date | None = field("完成日期", "done", default=None)
    effect: Prose = field("效果验证", "effect", default="", aliases=("有效性验证",))
    effect_checked_by: HolderRef | None = field("验证人", "effect_checked_by", default=None)
    effect_due: Date | None = field("验证期限", "effect_due", default=None)
    record: RecordRef | None = field("记录", "record", default=None)
    status: Status = field("状态", "status", default=Status.VALID)
