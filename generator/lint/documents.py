"""DOC: the controlled document around a page: version, signatures, number."""

from collections.abc import Iterator

from generator.diagnostics.findings import Related, Severity
from generator.diagnostics.words import Words
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.model.entity import Document, Entity, SignOff
from generator.model.fields import label_of
from generator.model.values import Profile, Status


def documents(review: Review) -> Iterator[tuple[Entity, Document]]:
    """Yield everything that is a controlled document today, with the document around it."""
    for found in review.now.entities.values():
        for entity in found.values():
            document = getattr(entity, "document", None) if "document" in type(entity).model_fields else None
            if isinstance(document, Document):
                yield entity, document


def _in_force(review: Review) -> Iterator[tuple[Entity, Document]]:
    """Yield documents that their author states to be valid or on trial, not those that merely say nothing."""
    for entity, document in documents(review):
        stated = review.is_written(entity, "document", "status")
        if stated and document.status in (Status.VALID, Status.TRIAL):
            yield entity, document


def _label(name: str) -> Words:
    return label_of(Document, name).words


@rule(
    "DOC001",
    "no-version-or-effective-date",
    Severity.ERROR,
    Words("有效文件没有版本或生效日期", "a valid document has no version or effective date"),
    Words("读者分不清手里的是不是现行版本", "readers cannot tell whether theirs is the current version"),
    Words("补上 `版本` 和 `生效日期`", "add `version` and `effective_date`"),
)
def no_version_or_effective_date(review: Review) -> Iterator[Remark]:
    """Yield documents stated to be valid without version or effective date."""
    for entity, _ in _in_force(review):
        lacking = [
            name for name in ("version", "effective_date") if not review.is_written(entity, "document", name)
        ]
        if lacking:
            words = [_label(name) for name in lacking]
            yield Remark(
                Words(
                    f"“{entity.label}”的文件写明有效，没有{'和'.join(one.zh for one in words)}",
                    f"the document of {entity.label!r} is valid and has no {' or '.join(one.en for one in words)}",
                ),
                review.place(entity, "document", "status"),
                entity,
            )


@rule(
    "DOC002",
    "sign-off-incomplete",
    Severity.ERROR,
    Words("有效文件的编制、审核、批准不齐", "a valid document lacks a signature"),
    Words(
        "没有批准的文件不能作为依据，外审必查", "an unapproved document is no basis; auditors look here first"
    ),
    Words("补上签批的岗位；本公司不设审核的写 `审核: 无`", "add who signed, or `reviewed: none`"),
)
def sign_off_incomplete(review: Review) -> Iterator[Remark]:
    """Yield documents stated to be valid that nobody prepared, reviewed or approved."""
    for entity, document in _in_force(review):
        lacking = [
            name
            for name in ("prepared", "reviewed", "approved")
            if not (review.is_written(entity, "document", name) or _has_own_line(document, name))
        ]
        if lacking:
            words = [_label(name) for name in lacking]
            yield Remark(
                Words(
                    f"“{entity.label}”的文件写明有效，没有{'、'.join(one.zh for one in words)}",
                    f"the document of {entity.label!r} is valid and not {' or '.join(one.en for one in words)}",
                ),
                review.place(entity, "document", "status"),
                entity,
            )


def _has_own_line(document: Document, name: str) -> bool:
    """A company may name its own signatures (签批栏), which take the place of ours."""
    return name == "reviewed" and bool(document.sign_off_lines or document.countersigned)


@rule(
    "DOC003",
    "same-person-prepares-and-approves",
    Severity.ERROR,
    Words("编制和批准是同一个岗位", "one post prepares and approves"),
    Words("自己批准自己写的，等于没有审核", "approving one's own text is no check"),
    Words("由上一级批准", "let the next level approve"),
)
def same_person_prepares_and_approves(review: Review) -> Iterator[Remark]:
    """Yield documents stated to be valid whose approver also prepared them."""
    for entity, document in _in_force(review):
        if _same(document.prepared, document.approved):
            yield Remark(
                Words(
                    f"“{entity.label}”的文件由同一岗位编制和批准",
                    f"the document of {entity.label!r} is prepared and approved by one post",
                ),
                review.place(entity, "document", "approved"),
                entity,
                related=(
                    Related(review.place(entity, "document", "prepared"), Words("编制", "prepared here")),
                ),
            )


def _same(one: SignOff | None, other: SignOff | None) -> bool:
    if one is None or other is None:
        return False
    if one.person is not None and other.person is not None:
        return one.person == other.person
    return one.position is not None and one.position == other.position


@rule(
    "DOC007",
    "draft-in-release",
    Severity.ERROR,
    Words("公开的网站里有草案", "a draft is on the public site"),
    Words("没有批准的内容会被当作规定执行", "what nobody approved will be followed as a rule"),
    Words(
        "批准后改 `状态: 有效`，或先写 `密级: 内部`",
        "approve it, or make it `confidentiality: internal` until then",
    ),
)
def draft_in_release(review: Review) -> Iterator[Remark]:
    """Yield documents that are drafts or under review and that the public site would show."""
    for entity, document in documents(review):
        if (
            review.profile is Profile.PUBLIC
            and review.is_published(entity)
            and document.status in _UNFINISHED
        ):
            yield Remark(
                Words(
                    f"“{entity.label}”的状态是“{document.status.words.zh}”，公开的网站会显示它",
                    f"{entity.label!r} is {document.status.words.en.lower()}, and the public site shows it",
                ),
                review.place(entity, "document", "status"),
                entity,
            )


_UNFINISHED = frozenset({Status.DRAFT, Status.PROPOSED, Status.REVIEW})
