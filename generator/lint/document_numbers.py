"""DOC: the numbers of documents and forms."""

import re
from collections.abc import Iterator
from functools import cache

from generator.diagnostics.findings import Place, Related, Severity
from generator.diagnostics.words import Words
from generator.lint.documents import documents
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.model.entity import Entity
from generator.model.values import DocType

_BY_KIND = {"position": DocType.POSITION, "unit": DocType.UNIT}
"""What a document is when its author did not say."""

_SLOT = re.compile(r"\{([^{}]*)\}")


def _numbers(review: Review) -> Iterator[tuple[Entity, str, DocType | None, Place]]:
    """Yield every document and form number with its type and place."""
    for entity, document in documents(review):
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
