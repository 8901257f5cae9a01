"""What every kind of thing in a handbook has: an id, a name, other names and a document around it."""

import datetime
from typing import Annotated, ClassVar

from generator.diagnostics.words import Words
from generator.model.fields import Part, field
from generator.model.references import ExternalRef, PersonRef, PositionRef, UnitRef
from generator.model.values import ChangeStatus, DocType, Duration, Profile, Status


class Markdown:
    """Marks a text field as prose: Markdown with `[[references]]`, never HTML."""


Prose = Annotated[str, Markdown()]
Date = datetime.date


class FormerName(Part):
    """A name that was used before, so that old words still find the way (REF012)."""

    words = Words("曾用名", "Former name")

    name: str = field("名称", "name")
    since: Date | None = field("自", "since", default=None, aliases=("起",))
    until: Date | None = field("至", "until", default=None, aliases=("止", "截止"))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return the name alone."""
        return {"name": text}


class SignOff(Part):
    """One signature: in which role, which post, when (ISO 9001:2015 7.5.2 c)."""

    words = Words("签批", "Sign-off")

    role: str = field("签批角色", "role", default="", aliases=("角色",))
    position: PositionRef | None = field("岗位", "position", default=None)
    person: PersonRef | None = field("人员", "person", default=None)
    date: Date | None = field("日期", "date", default=None)
    evidence: str = field("凭据", "evidence", default="")

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return the signing position: "品质部经理", or "品质部经理 2026-02-01" with the date."""
        name, _, day = text.strip().rpartition(" ")
        if name and day[:4].isdigit():
            return {"position": name.strip(), "date": day}
        return {"position": text.strip()}


class Annex(Part):
    """A file or text that belongs to a document, numbered in order."""

    words = Words("附件", "Annex")

    title: str = field("名称", "title", aliases=("标题",))
    file: str = field("文件", "file", default="")
    text: Prose = field("内容", "text", default="", aliases=("正文",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return the title alone."""
        return {"title": text}


class ChangeItem(Part):
    """One row of an A/M/D list."""

    words = Words("变更项", "Change item")

    status: ChangeStatus = field("变更状态", "status", aliases=("状态",))
    target: str = field("位置", "target", default="", aliases=("条款",))
    text: str = field("内容", "text", default="", aliases=("说明",))
    reason: str = field("原因", "reason", default="")


class Revision(Part):
    """One entry of the revision history."""

    words = Words("修订", "Revision")

    version: str = field("版本", "version")
    date: Date | None = field("日期", "date", default=None)
    summary: str = field("修订内容", "summary", default="", aliases=("摘要", "内容"))
    change_request: str = field("变更单号", "change_request", default="", aliases=("变更单",))
    items: tuple[ChangeItem, ...] = field("变更项", "items", default=())


class Clause(Part):
    """A clause of a standard that a document answers to."""

    words = Words("对应条款", "Clause")

    standard: ExternalRef | None = field("标准", "standard", default=None)
    clause: str = field("条款", "clause", aliases=("条款号",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return standard and clause of "ISO 9001 8.7": the last word is the clause."""
        standard, _, clause = text.strip().rpartition(" ")
        return {"standard": standard, "clause": clause} if standard else {"clause": text.strip()}


class Document(Part):
    """The controlled document around a page (ISO 9001:2015 7.5)."""

    words = Words("受控文件", "Controlled document")

    doc_no: str = field("文件编号", "doc_no", default="", aliases=("编号",))
    type: DocType | None = field("文件类型", "type", default=None)
    version: str = field("版本", "version", default="", aliases=("版次",))
    status: Status = field("状态", "status", default=Status.VALID)
    owner_unit: UnitRef | None = field("归口部门", "owner_unit", default=None, aliases=("编制部门",))
    prepared: SignOff | None = field("编制", "prepared", default=None, aliases=("编制人", "编写", "编写人"))
    reviewed: tuple[SignOff, ...] = field("审核", "reviewed", default=(), aliases=("审核人",))
    countersigned: tuple[SignOff, ...] = field("会签", "countersigned", default=())
    approved: SignOff | None = field(
        "批准", "approved", default=None, aliases=("批准人", "核准", "核准人", "审批")
    )
    sign_off_lines: tuple[str, ...] = field("签批栏", "sign_off_lines", default=())
    written: Date | None = field("编写日期", "written", default=None, aliases=("填写日期",))
    effective_date: Date | None = field("生效日期", "effective_date", default=None, aliases=("有效日期",))
    expiry_date: Date | None = field("失效日期", "expiry_date", default=None)
    review_cycle: Duration | None = field("复审周期", "review_cycle", default=None)
    confidentiality: Profile = field("密级", "confidentiality", default=Profile.PUBLIC, aliases=("可见级别",))
    acknowledgement: bool = field("阅读签收", "acknowledgement", default=False)
    clauses: tuple[Clause, ...] = field("对应标准条款", "clauses", default=(), aliases=("对应条款",))
    annexes: tuple[Annex, ...] = field("附件", "annexes", default=())
    revisions: tuple[Revision, ...] = field("修订记录", "revisions", default=())
    supersedes: tuple[str, ...] = field("替代", "supersedes", default=())


class Entity(Part):
    """A thing with an id of its own that others may refer to by id, name or alias."""

    kind: ClassVar[str]
    """How references name it: "position"."""

    plural: ClassVar[str]
    """Folder in content/ and in the site: "positions"."""

    folder: ClassVar[str]
    """The Chinese folder or file name that authors may use instead: "岗位"."""

    name_field: ClassVar[str] = "name"
    """The field that holds the name."""

    id: str = field("标识", "id", aliases=("ID", "Id"))

    @property
    def label(self) -> str:
        """The name that pages show."""
        return str(getattr(self, self.name_field))

    @property
    def other_names(self) -> tuple[str, ...]:
        """Short name, aliases and former names, all of which find this thing."""
        names = [getattr(self, "short_name", ""), *getattr(self, "aliases", ())]
        names += [former.name for former in getattr(self, "former_names", ())]
        return tuple(dict.fromkeys(name for name in names if name and name != self.label))

    def states_none(self, name: str) -> bool:
        """Return whether the author wrote an explicit 无 (none) in this field, as opposed to leaving it out."""
        return name in self.model_fields_set and not getattr(self, name)
