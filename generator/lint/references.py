"""REF: references inside prose, `[[…]]` and `{{…}}`, at their exact places."""

import re
from collections.abc import Iterator

from generator.diagnostics.catalog import find_rule
from generator.diagnostics.findings import Finding, Place, Severity
from generator.diagnostics.suggest import nearest
from generator.diagnostics.words import Words
from generator.lint.registry import Remark, of_the_model, rule
from generator.lint.review import Review
from generator.lint.texts import Hit
from generator.model import rules
from generator.model.kinds import KINDS
from generator.model.names import NameIndex
from generator.model.references import Ref, Target
from generator.model.resolving import Wanted, resolve, take_apart

_REFERENCE = re.compile(r"(?:`+[^`\x00]*`+)|(?P<reference>\[\[(?P<inner>[^\[\]\n\x00]+)\]\])")
_VARIABLE = re.compile(r"(?:`+[^`\x00]*`+)|\{\{\s*(?P<name>[^{}\n\x00]+?)\s*\}\}")
_ALWAYS = ("公司", "简称")
"""Variables that every handbook has."""

_BY_ENDING: tuple[tuple[tuple[str, ...], str], ...] = (
    (("部", "室", "组", "中心", "车间", "科", "处", "委员会", "班"), "unit"),
    (("员", "经理", "长", "主管", "工程师", "主任", "助理", "总监", "会计", "出纳"), "position"),
    (("表", "单", "簿", "卡", "记录", "台账", "标签"), "form"),
    (("流程", "程序"), "process"),
    (("制度", "办法", "规定", "手册", "规程", "准则"), "external"),
)
"""What a name without a kind before it most likely means, so that the finding speaks of that."""

_ANYTHING = Words("部门、岗位、表单或其他对象", "unit, position, form or other thing")
_WORDS = {kind: cls.words for kind, cls in KINDS.items()} | {"process": Words("流程", "procedure")}
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


def _in_prose(review: Review) -> Iterator[tuple[Hit, Wanted]]:
    for hit in review.texts.search(_REFERENCE, raw=True):
        if hit.passage.prose and hit.match["reference"]:
            yield hit, take_apart(hit.match["inner"], Target(tuple(KINDS)), review.whole.names)


def resolved_in_prose(review: Review) -> Iterator[tuple[Hit, Ref]]:
    """Yield the `[[references]]` in prose that lead to exactly one thing, and that thing."""
    for hit, wanted in _in_prose(review):
        targets = review.whole.names.find(wanted.name, wanted.kinds)
        if len(targets) == 1:
            yield hit, targets[0]


@of_the_model
def unresolved_reference(review: Review) -> Iterator[Remark]:
    """Yield `[[references]]` that name nothing, more than one thing, or a duty that does not exist."""
    for hit, wanted in _in_prose(review):
        if finding := _unresolved(review, hit, wanted):
            yield _remark(finding, hit)


def _unresolved(review: Review, hit: Hit, wanted: Wanted) -> Finding | None:
    names, place = review.whole.names, hit.spot(review.whole).place
    if names.find(wanted.name, wanted.kinds):
        found = resolve(hit.match["inner"], Target(wanted.kinds), names, place)
        return found if isinstance(found, Finding) else None
    return None if names.may_be_unread(wanted.kinds) else _unknown(wanted, names, place)


def _unknown(wanted: Wanted, names: NameIndex, place: Place) -> Finding:
    kind = wanted.kinds[0] if len(wanted.kinds) == 1 else _kind_by_ending(wanted.name)
    what = _WORDS.get(kind, _ANYTHING)
    near = nearest(wanted.name, names.names(wanted.kinds))
    return _RULES.get(kind, rules.UNKNOWN_TARGET).finding(
        Words(f"没有叫“{wanted.name}”的{what.zh}", f"there is no {what.en} called {wanted.name!r}"),
        place,
        help=Words(
            "是不是想写" + "、".join(f"“{name}”" for name in near) + "？",
            "did you mean " + " or ".join(repr(name) for name in near) + "?",
        )
        if near
        else Words("改正名称、先建立它，或去掉方括号", "mend the name, create it, or drop the brackets"),
    )


def _kind_by_ending(name: str) -> str:
    return next((kind for endings, kind in _BY_ENDING if name.endswith(endings)), "")


def _remark(finding: Finding, hit: Hit) -> Remark:
    known = find_rule(finding.code)
    assert known is not None
    assert finding.place is not None
    return Remark(finding.message, finding.place, hit.passage.entity, help=finding.help, rule=known)


@rule(
    "REF021",
    "unknown-variable",
    Severity.ERROR,
    Words("没有这个变量", "unknown variable"),
    Words("读者会看到花括号，而不是电话或名称", "readers see braces instead of a name or number"),
)
def unknown_variable(review: Review) -> Iterator[Remark]:
    """Yield `{{variables}}` that handbook.yaml does not define."""
    known = (*_ALWAYS, *review.whole.settings.variables)
    for hit in review.texts.search(_VARIABLE, raw=True):
        name = hit.match["name"]
        if hit.passage.prose and name and name not in known:
            near = nearest(name, known)
            yield Remark(
                Words(f"没有叫“{name}”的变量", f"there is no variable called {name!r}"),
                hit.spot(review.whole).place,
                hit.passage.entity,
                help=Words(f"是不是想写“{near[0]}”？", f"did you mean {near[0]!r}?")
                if near
                else Words(
                    f"在 handbook.yaml 的“变量”下加一行 `{name}: …`",
                    f"add a line `{name}: …` under `variables` in handbook.yaml",
                ),
            )
