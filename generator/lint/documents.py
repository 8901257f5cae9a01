"""DOC: the controlled document around a page: version, signatures, number."""

import re
from collections.abc import Iterator
from functools import cache

from generator.diagnostics.findings import Place, Related, Severity
from generator.diagnostics.words import Words
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.model.entity import Document, Entity, SignOff
from generator.model.fields import label_of
from generator.model.values import DocType, Profile, Status

_BY_KIND = {"position": DocType.POSITION, "unit": DocType.UNIT}
_SLOT = re.compile(r"\{([^{}]*)\}")


def _documents(review: Review) -> Iterator[tuple[Entity, Document]]:
    for found in review.now.entities.values():
        for entity in found.values():
            document = getattr(entity, "document", None) if "document" in type(entity).model_fields else None
            if isinstance(document, Document):
                yield entity, document


def _in_force(review: Review) -> Iterator[tuple[Entity, Document]]:
    """Yield documents that their author states to be valid or on trial, not those that merely say nothing."""
    for entity, document in _documents(review):
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
    for entity, document in _documents(review):
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


def _numbers(review: Review) -> Iterator[tuple[Entity, str, DocType | None, Place]]:
    """Yield every document and form number with its type and place."""
    for entity, document in _documents(review):
        if document.doc_no:
            kind = document.type or _BY_KIND.get(entity.kind)
            yield entity, document.doc_no.strip(), kind, review.place(entity, "document", "doc_no")
    for form in review.now.forms:
        if form.form_no:
            yield form, form.form_no.strip(), DocType.FORM, review.place(form, "form_no")


@rule(
    "DOC013",
    "code-not-by-scheme",
    Severity.ERROR,
    Words("文件编号不符合编码规则", "a document number does not follow the scheme"),
    Words("台账按编号排序和检索，编错的找不到", "registers are sorted and searched by number"),
)
def code_not_by_scheme(review: Review) -> Iterator[Remark]:
    """Yield numbers that do not fit the pattern for their type in 文件编码规则."""
    scheme = review.whole.settings.code_scheme
    patterns = {kind: words for kind in DocType if (words := _scheme_for(scheme, kind))}
    for entity, number, kind, place in _numbers(review):
        if (
            kind is not None
            and (scheme_words := patterns.get(kind))
            and not _pattern(scheme_words).fullmatch(number)
        ):
            yield Remark(
                Words(
                    f"编号“{number}”不符合{kind.words.zh}的规则“{scheme_words}”",
                    f"{number!r} does not follow the scheme {scheme_words!r}",
                ),
                place,
                entity,
                help=Words(
                    "改正编号，或在 handbook.yaml 里改规则",
                    "correct the number, or the scheme in handbook.yaml",
                ),
            )


def _scheme_for(scheme: dict[str, str], kind: DocType) -> str:
    return next((pattern for words, pattern in scheme.items() if words.strip() in kind.spellings), "")


@cache
def _pattern(scheme: str) -> re.Pattern[str]:
    """Return the pattern of "HT-PD-{nn}": n for digits, other slots for letters, digits and Chinese."""
    pieces = _SLOT.split(scheme.strip())
    for index in range(1, len(pieces), 2):
        slot = pieces[index].strip()
        pieces[index] = rf"\d{{{len(slot)}}}" if set(slot) <= {"n", "0", "#"} else r"[\w.]+"
    pieces[::2] = [re.escape(piece) for piece in pieces[::2]]
    return re.compile("".join(pieces))


@rule(
    "DOC018",
    "number-used-twice",
    Severity.ERROR,
    Words("两份文件用同一个编号", "two documents share a number"),
    Words("发放、回收和作废都会弄错对象", "distribution, recall and withdrawal hit the wrong one"),
    Words("给其中一份新的编号", "give one of them a number of its own"),
)
def number_used_twice(review: Review) -> Iterator[Remark]:
    """Yield numbers of documents and forms that stand at another one already."""
    first: dict[str, tuple[Entity, Place]] = {}
    for entity, number, _, place in _numbers(review):
        other, there = first.setdefault(number.casefold(), (entity, place))
        if there != place:
            yield Remark(
                Words(
                    f"编号“{number}”已经用于“{other.label}”",
                    f"{number!r} is the number of {other.label!r} already",
                ),
                place,
                entity,
                related=(Related(there, Words(f"“{other.label}”", f"{other.label!r}")),),
            )
