"""Turns the words of a reference into its target, or says what is wrong and what is near."""

from dataclasses import dataclass

from generator.diagnostics.findings import Finding, Place
from generator.diagnostics.suggest import nearest
from generator.diagnostics.words import Words
from generator.model import rules
from generator.model.kinds import KINDS
from generator.model.names import NameIndex
from generator.model.references import Ref, Target


@dataclass(frozen=True, slots=True)
class Wanted:
    """A reference as written, taken apart."""

    name: str
    element: str
    kinds: tuple[str, ...]


def take_apart(text: str, target: Target, names: NameIndex) -> Wanted:
    """Return name, element and allowed kinds of "部门:品质部#incoming" or "[[IQC组长]]"."""
    inner = text.strip().removeprefix("[[").removesuffix("]]").partition("|")[0]
    prefix, colon, rest = inner.replace("：", ":", 1).partition(":")
    kind = names.kind_of_prefix(prefix) if colon else None
    if kind:
        inner = rest
    name, _, element = inner.partition("#")
    return Wanted(name.strip(), element.strip(), (kind,) if kind else target.kinds)


def resolve(text: str, target: Target, names: NameIndex, place: Place) -> Ref | Finding | None:
    """Return the target of a reference, or the finding that says why there is none.

    None when the target may stand in a part of a file that could not be read: that is reported already.
    """
    wanted = take_apart(text, target, names)
    if target.element and not wanted.element:
        return _without_element(text, wanted, names, place)
    hits = names.find(wanted.name, (kind for kind in wanted.kinds if kind in target.kinds))
    if len(hits) > 1:
        return _ambiguous(wanted, hits, names, place)
    if not hits:
        return None if names.may_be_unread(wanted.kinds) else _unknown(wanted, target, names, place)
    return _with_element(hits[0], wanted, names, place) if wanted.element else hits[0]


def _with_element(owner: Ref, wanted: Wanted, names: NameIndex, place: Place) -> Ref | Finding | None:
    element = names.find_element(owner, wanted.element)
    if element is not None:
        return owner.model_copy(update={"element": element})
    if names.has_unread(owner):
        return None
    title, near = names.title(owner), nearest(wanted.element, names.element_names(owner))
    return rules.UNKNOWN_TARGET.finding(
        Words(f"“{title}”里没有标识为“{wanted.element}”的职责", f"{title!r} has no duty {wanted.element!r}"),
        place,
        help=_did_you_mean(near)
        or Words(f"在“{title}”的职责里加一行 `标识: {wanted.element}`", f"give a duty of {title!r} that id"),
    )


def _without_element(text: str, wanted: Wanted, names: NameIndex, place: Place) -> Finding:
    owners = names.find(wanted.name, wanted.kinds)
    example = (
        f"{names.title(owners[0])}#{next(iter(names.element_names(owners[0])), '职责标识')}"
        if owners
        else "品质部#职责标识"
    )
    return rules.WRONG_FORM.finding(
        Words(f"“{text.strip()}”没有说明是哪一条职责", f"{text.strip()!r} does not say which duty"),
        place,
        help=Words(f"写成“{example}”", f"write it as {example!r}"),
    )


def _ambiguous(wanted: Wanted, hits: tuple[Ref, ...], names: NameIndex, place: Place) -> Finding:
    forms = "、".join(f"“{KINDS[ref.kind].words.zh}:{ref.id}”" for ref in hits)
    return rules.AMBIGUOUS_NAME.finding(
        Words(f"“{wanted.name}”可以指 {len(hits)} 个对象", f"{wanted.name!r} can mean {len(hits)} things"),
        place,
        help=Words(f"写明是哪一个: {forms}", f"say which one: {forms}"),
    )


def _unknown(wanted: Wanted, target: Target, names: NameIndex, place: Place) -> Finding:
    elsewhere = names.find(wanted.name, KINDS)
    if elsewhere and elsewhere[0].kind not in target.kinds:
        return _other_kind(wanted, elsewhere[0], target, place)
    if elsewhere:
        return _wrong_prefix(wanted, elsewhere[0], place)
    near = nearest(wanted.name, names.names(wanted.kinds))
    kinds = [KINDS[kind].words for kind in wanted.kinds if kind in KINDS] or [_ANYTHING]
    zh, en = "或".join(words.zh for words in kinds), " or ".join(words.en.lower() for words in kinds)
    rule = _RULES.get(wanted.kinds[0], rules.UNKNOWN_TARGET)
    return rule.finding(
        Words(f"没有叫“{wanted.name}”的{zh}", f"there is no {en} called {wanted.name!r}"),
        place,
        help=_did_you_mean(near)
        or Words(
            f"改正名称，或先建立这个{kinds[0].zh}", f"mend the name, or create that {kinds[0].en.lower()}"
        ),
    )


def _other_kind(wanted: Wanted, found: Ref, target: Target, place: Place) -> Finding:
    is_unit_a_post = "unit" in target.kinds and found.kind == "position"
    rule = rules.UNIT_IS_A_POSITION if is_unit_a_post else rules.WRONG_FORM
    expected = [KINDS[kind].words for kind in target.kinds if kind in KINDS]
    zh, en = "或".join(words.zh for words in expected), " or ".join(words.en.lower() for words in expected)
    is_what = KINDS[found.kind].words
    return rule.finding(
        Words(
            f"“{wanted.name}”是{is_what.zh}，这里要写{zh}",
            f"{wanted.name!r} is a {is_what.en.lower()}; a {en} belongs here",
        ),
        place,
        help=Words(f"改写成{zh}的名称", f"name a {en}"),
    )


def _wrong_prefix(wanted: Wanted, found: Ref, place: Place) -> Finding:
    right = KINDS[found.kind].words
    said = KINDS[wanted.kinds[0]].words if wanted.kinds[0] in KINDS else Words(*wanted.kinds[:1] * 2)
    return rules.WRONG_FORM.finding(
        Words(
            f"“{wanted.name}”是{right.zh}，不是{said.zh}",
            f"{wanted.name!r} is a {right.en.lower()}, not a {said.en.lower()}",
        ),
        place,
        help=Words(f"写成“{wanted.name}”", f"write {wanted.name!r}"),
    )


def _did_you_mean(near: tuple[str, ...]) -> Words | None:
    if not near:
        return None
    return Words(
        "是不是想写" + "、".join(f"“{name}”" for name in near) + "？",
        "did you mean " + " or ".join(repr(name) for name in near) + "?",
    )


_ANYTHING = Words("对象", "thing")
"""What stands for a kind that the handbook does not have yet."""

_RULES = {
    "unit": rules.UNKNOWN_UNIT,
    "position": rules.UNKNOWN_POSITION,
    "role": rules.UNKNOWN_POSITION,
    "form": rules.UNDEFINED_FORM,
    "record": rules.UNDEFINED_FORM,
    "process": rules.UNDEFINED_PROCEDURE,
    "external": rules.UNDEFINED_DOCUMENT,
    "page": rules.UNDEFINED_DOCUMENT,
}
