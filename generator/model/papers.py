"""Forms and records: what is filled in, where its copies go, and what is kept as evidence (group L)."""

import re

from generator.diagnostics.words import Words
from generator.model.entity import Document, Entity, FormerName, Prose
from generator.model.fields import Part, field
from generator.model.flow_parts import Copy, in_brackets
from generator.model.references import (
    FormRef,
    HolderRef,
    PaperRef,
    PartyRef,
    PersonRef,
    RecordRef,
    SystemRef,
    UnitRef,
)
from generator.model.values import Duration, Profile, Recurrence

_PERSONAL = frozenset({"个人信息", "个人", "PD", "personal"})
_REQUIRED = frozenset({"必填", "required"})
_TYPES = frozenset(
    {
        "文字",
        "长文",
        "多行",
        "日期",
        "时间",
        "日期时间",
        "数字",
        "数量",
        "金额",
        "单选",
        "多选",
        "勾选",
        "签名",
        "盖章",
        "照片",
        "附件",
        "编号",
    }
)


class FormField(Part):
    """One box of a form: its name, what goes in, and whether that is personal data (L12)."""

    words = Words("栏目", "Form field")
    pairs = True
    keyed = "name"

    name: str = field("名称", "name", aliases=("栏目",))
    type: str = field("类型", "type", default="")
    unit: str = field("单位", "unit", default="")
    options: tuple[str, ...] = field("选项", "options", default=())
    personal: bool = field("个人信息", "personal", default=False)
    required: bool = field("必填", "required", default=False)
    group: str = field("分组", "group", default="", aliases=("区块",))
    filled_by: PartyRef | None = field("填写人", "filled_by", default=None)
    note: str = field("说明", "note", default="")

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "客户电话*（文字，个人信息）" or "处理结果: 维修/换货/退货" as a box; "*" means required."""
        head, colon, choices = text.replace("：", ":", 1).partition(":")
        head, inner = in_brackets(head)
        found: dict[str, object] = {"name": head.rstrip("*").strip()}
        if head.endswith("*"):
            found["required"] = True
        options = [one.strip() for one in re.split("[/／|]", choices) if one.strip()]
        if colon and options:
            found |= {"type": "单选", "options": options}
        return found | _said_of_box(inner)


def _said_of_box(inner: str) -> dict[str, object]:
    found: dict[str, object] = {}
    for piece in filter(None, (one.strip() for one in re.split("[，,；;、]", inner))):
        if piece in _PERSONAL:
            found["personal"] = True
        elif piece in _REQUIRED:
            found["required"] = True
        elif piece in _TYPES:
            found["type"] = piece
        elif piece.startswith("单位"):
            found["unit"] = piece[2:].strip(": ：")
        else:
            found["note"] = piece
    return found


class Form(Entity):
    """A form, register, report or label with its number (L01–L06)."""

    kind = "form"
    plural = "forms"
    folder = "表单"
    words = Words("表单", "Form")

    name: str = field("名称", "name")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    former_names: tuple[FormerName, ...] = field("曾用名", "former_names", default=())
    forbidden_synonyms: tuple[str, ...] = field("禁用别称", "forbidden_synonyms", default=())
    form_no: str = field("表号", "form_no", default="", aliases=("编号",))
    version: str = field("版本", "version", default="")
    form_kind: str = field("类型", "kind", default="", aliases=("form_kind",))
    owner_unit: UnitRef | None = field("归口部门", "owner_unit", default=None)
    filled_by: tuple[PartyRef, ...] = field("填写人", "filled_by", default=())
    when: str = field("填写时机", "when", default="", aliases=("时机",))
    period: Recurrence | None = field("频次", "period", default=None, aliases=("周期",))
    submit_to: tuple[PartyRef, ...] = field("送交", "submit_to", default=(), aliases=("报送", "接收人"))
    medium: str = field("方式", "medium", default="", aliases=("媒介", "传递方式"))
    deadline: Duration | None = field("时限", "deadline", default=None, aliases=("提交时限",))
    fields_: tuple[FormField, ...] = field("栏目", "fields", default=(), aliases=("填写内容", "字段"))
    rows: int = field("空行", "rows", default=0, aliases=("行数",))
    copies: tuple[Copy, ...] = field("联次", "copies", default=(), aliases=("联", "各联"))
    declared_copies: int | None = field("联数", "declared_copies", default=None, aliases=("份数",))
    approval: tuple[HolderRef, ...] = field("签批", "approval", default=(), aliases=("审批", "签字"))
    becomes_record: RecordRef | None = field("形成记录", "becomes_record", default=None, aliases=("归档到",))
    template_file: str = field("模板文件", "template_file", default="")
    reconciles_with: tuple[PaperRef, ...] = field(
        "核对", "reconciles_with", default=(), aliases=("核对关系",)
    )
    system: SystemRef | None = field("系统", "system", default=None)
    note: Prose = field("说明", "note", default="", aliases=("填写规则", "填表说明"))
    document: Document | None = field("文件", "document", default=None, aliases=("受控文件",))


class Record(Entity):
    """What is kept as evidence: custodian, retention and disposal (ISO 9001:2015 7.5.3)."""

    kind = "record"
    plural = "records"
    folder = "记录"
    words = Words("记录", "Record")

    name: str = field("名称", "name")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    former_names: tuple[FormerName, ...] = field("曾用名", "former_names", default=())
    form: FormRef | None = field("表单", "form", default=None, aliases=("来源表单",))
    forms: tuple[FormRef, ...] = field("所含表单", "forms", default=(), aliases=("包含表单",))
    custodian: HolderRef | None = field("保管人", "custodian", default=None, aliases=("保管部门",))
    keeper: PersonRef | None = field("经手人", "keeper", default=None)
    location: str = field("存放地点", "location", default="")
    retention: Duration | None = field("保存期限", "retention", default=None)
    disposal: str = field("处置方式", "disposal", default="", aliases=("到期处置", "销毁方式"))
    access: Profile | None = field("查阅权限", "access", default=None, aliases=("密级",))
    personal_data: bool = field("个人信息", "personal_data", default=False)
    index_key: str = field("检索依据", "index_key", default="", aliases=("索引",))
    medium: str = field("介质", "medium", default="")
    note: Prose = field("说明", "note", default="")
