"""Duties and authority: who does what, how far, and for whom."""

import re

from generator.diagnostics.words import Words
from generator.model.entity import Prose
from generator.model.fields import Part, Unreadable, field
from generator.model.references import (
    AnyRef,
    DutyRef,
    ExternalRef,
    PaperRef,
    PartyRef,
    PositionRef,
    SuperiorRef,
)
from generator.model.values import AuthorityKind, Duration, Involvement, Limit, Modality, Quantity, Recurrence


class Output(Part):
    """What a duty hands over, and to whom."""

    words = Words("产出", "Output")
    may_name = ("text", "paper")

    paper: PaperRef | None = field("表单", "paper", default=None, aliases=("form", "record", "记录"))
    text: str = field("名称", "text", default="", aliases=("内容",))
    to: tuple[PartyRef, ...] = field("送交", "to", default=(), aliases=("接收者", "报送", "抄送"))
    when: Recurrence | None = field("频次", "when", default=None)
    time: Duration | None = field("时限", "time", default=None)

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return an output and its recipients: "采购退货通知", "检验日报 → IQC组长、品质部经理"."""
        name, _, recipients = (part.strip() for part in text.partition("→"))
        to = [one.strip() for one in re.split("[、；;]", recipients) if one.strip()]
        return {"text": name, "to": to} if to else {"text": name}


class Duty(Part):
    """One duty: verb, object and result, with everything that hangs on it."""

    words = Words("职责", "Duty")

    id: str = field("标识", "id", default="")
    text: Prose = field("内容", "text", default="", aliases=("职责",))
    same_as: DutyRef | None = field("同", "same_as", default=None, aliases=("同职责",))
    group: str = field("分组", "group", default="", aliases=("阶段", "业务线"))
    children: tuple["Duty", ...] = field("子项", "children", default=())
    involvement: Involvement | None = field("责任类型", "involvement", default=None)
    implements: tuple[DutyRef, ...] = field(
        "落实", "implements", default=(), aliases=("落实职责", "落实的部门职责")
    )
    frequency: Recurrence | None = field("频次", "frequency", default=None)
    quantity: Quantity | None = field("数量", "quantity", default=None)
    time: Duration | None = field("时限", "time", default=None)
    condition: str = field("条件", "condition", default="")
    escalate_to: PartyRef | None = field("上报", "escalate_to", default=None, aliases=("升级",))
    outputs: tuple[Output, ...] = field("产出", "outputs", default=())
    basis: tuple[AnyRef, ...] = field("依据", "basis", default=(), aliases=("依据文件",))
    scope: str = field("对象范围", "scope", default="", aliases=("范围",))
    modality: Modality | None = field("情态", "modality", default=None)
    catch_all: bool = field("兜底", "catch_all", default=False)
    tags: tuple[str, ...] = field("标签", "tags", default=())
    steps: tuple[str, ...] = field("步骤", "steps", default=())
    defines: tuple[str, ...] = field("术语", "defines", default=())

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return the duty's text alone; "兜底" stands for the company's catch-all duty."""
        return {"catch_all": True} if text.strip() == "兜底" else {"text": text}


# The colon of a clock time (8:00) is followed by a digit and separates nothing.
_WHEN_AND_WHAT = re.compile(r"^(?P<when>.+?)(?:：|:(?!\d))\s*(?P<what>\S.*)$", re.DOTALL)
_SHORT_AUTHORITY = re.compile(r"^(?P<subject>.+?)\s*[（(](?P<limit>[^（）()]*)[）)]\s*$")


class Authority(Part):
    """What a post may decide, up to which limit, and who decides above it."""

    words = Words("权限", "Authority")
    pairs = True

    kind: AuthorityKind = field("类型", "kind", aliases=("权限类型",))
    subject: str = field("事项", "subject")
    limit: Limit | None = field("限度", "limit", default=None)
    condition: str = field("条件", "condition", default="")
    delegated_from: SuperiorRef | None = field("受托于", "delegated_from", default=None, aliases=("委托人",))
    legal_basis: ExternalRef | None = field("法定依据", "legal_basis", default=None)
    next_level: SuperiorRef | None = field("超限由", "next_level", default=None, aliases=("上一级",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return kind, subject and limit of "审批: 本组请假（2天以下）".

        Raises:
            Unreadable: there is no colon between the kind and the subject.
        """
        kind, colon, subject = text.replace("：", ":", 1).partition(":")
        if not colon:
            raise Unreadable(
                Words(f"权限“{text}”没有写明类型", f"the authority {text!r} does not say its kind"),
                Words("写成“审批: 本组请假（2天以下）”", 'write it as "审批: 本组请假（2天以下）"'),
            )
        found: dict[str, object] = {"kind": kind.strip().removesuffix("权"), "subject": subject.strip()}
        if match := _SHORT_AUTHORITY.match(subject.strip()):
            found |= {"subject": match["subject"], "limit": match["limit"]}
        return found


class ConductRule(Part):
    """A rule of conduct: must, must not, should or may."""

    words = Words("行为规范", "Conduct rule")

    text: Prose = field("内容", "text")
    modality: Modality = field("情态", "modality", default=Modality.MUST)
    information: str = field("信息类别", "information", default="")
    consequence: str = field("奖惩", "consequence", default="")
    basis: tuple[AnyRef, ...] = field("依据", "basis", default=())

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return the rule with the modality its words express (严禁 → must not)."""
        from generator.model.values import modality_of

        found = modality_of(text)
        return {"text": text, "modality": found} if found else {"text": text}


class RecurringTask(Part):
    """Work that comes back by the calendar."""

    words = Words("周期工作", "Recurring task")
    pairs = True

    text: Prose = field("内容", "text")
    recurrence: Recurrence | None = field("频次", "recurrence", default=None, aliases=("周期",))
    place: str = field("地点", "place", default="")
    about: str = field("对象", "object", default="")
    quantity: Quantity | None = field("数量", "quantity", default=None)
    output: PaperRef | None = field("产出", "output", default=None, aliases=("表单",))
    chair: PositionRef | None = field("主持", "chair", default=None)
    participants: tuple[PartyRef, ...] = field("参加", "participants", default=())

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "每日: 查看退款" as recurrence and text; without a colon the text alone."""
        match = _WHEN_AND_WHAT.match(text.strip())
        return (
            {"recurrence": match["when"].strip(), "text": match["what"].strip()} if match else {"text": text}
        )
