"""What a company decides about the checks in handbook.yaml (检查), and what can be wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics.catalog import Rule, find_rule
from generator.diagnostics.findings import Severity
from generator.diagnostics.suggest import nearest
from generator.diagnostics.words import Words
from generator.lint.registry import Remark, own_rules, rule
from generator.lint.review import Review
from generator.model.settings import Settings

SEVERITIES = {
    "error": Severity.ERROR, "错误": Severity.ERROR,
    "warning": Severity.WARNING, "警告": Severity.WARNING,
    "info": Severity.INFO, "提示": Severity.INFO, "信息": Severity.INFO,
}  # fmt: skip
"""What may be written as 级别."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """Which rules a company switched off, and which weigh more or less for it."""

    off: frozenset[str]
    severities: dict[str, Severity]

    def is_off(self, rule: Rule) -> bool:
        """Return whether the company does not want to hear of a rule."""
        return rule.code in self.off

    def severity(self, rule: Rule) -> Severity:
        """Return how much a rule weighs for this company."""
        return self.severities.get(rule.code, rule.severity)


def decisions_of(settings: Settings) -> Decisions:
    """Return the decisions that can be understood; the last one on a rule holds."""
    off: set[str] = set()
    severities: dict[str, Severity] = {}
    for one in settings.checks:
        known = find_rule(one.rule)
        if known is None or known not in own_rules():
            continue
        (off.add if one.off else off.discard)(known.code)
        if severity := SEVERITIES.get(one.severity.strip().casefold()):
            severities[known.code] = severity
    return Decisions(frozenset(off), severities)


@rule(
    "CHK001",
    "unknown-check-setting",
    Severity.ERROR,
    Words("检查设置里的规则或级别不存在", "a check setting names no rule or no severity"),
    Words(
        "写错的设置不起作用，而作者以为问题已经处理",
        "a misspelt setting does nothing while people rely on it",
    ),
)
def unknown_check_setting(review: Review) -> Iterator[Remark]:
    """Yield settings of rules that do not exist or cannot be set, and severities that are no word for one."""
    for number, one in enumerate(review.whole.settings.checks):
        known = find_rule(one.rule)
        if known not in own_rules():
            yield _unknown_rule(review, number, one.rule, known)
        elif one.severity and one.severity.strip().casefold() not in SEVERITIES:
            yield Remark(
                Words(f"“{one.severity}”不是检查的级别", f"{one.severity!r} is no severity"),
                review.whole.places["handbook"].at("checks", number, "severity"),
                help=Words("写“错误”“警告”或“提示”", "write error, warning or info"),
            )


def _unknown_rule(review: Review, number: int, name: str, known: Rule | None) -> Remark:
    place = review.whole.places["handbook"].at("checks", number, "rule")
    if known is not None:
        return Remark(
            Words(
                f"“{name}”说的是内容读不懂，不能调整",
                f"{name!r} is about unreadable content and cannot be set",
            ),
            place,
            help=Words("改正它指出的内容", "mend the content that it points at"),
        )
    near = nearest(name, [handle for rule in own_rules() for handle in (rule.name, rule.code)])
    return Remark(
        Words(f"没有叫“{name}”的检查规则", f"there is no rule {name!r}"),
        place,
        help=Words(f"是不是想写“{near[0]}”？", f"did you mean {near[0]!r}?")
        if near
        else Words("全部规则见 zhishou explain", "zhishou explain lists all rules"),
    )


@rule(
    "CHK002",
    "check-setting-without-reason",
    Severity.WARNING,
    Words("关闭检查没有写理由", "a check is switched off without a reason"),
    Words(
        "没有理由，审核员无法判断关闭是否恰当",
        "without a reason an auditor cannot tell whether that is proper",
    ),
    Words("加一行 `理由: …`", "add a line `reason: …`"),
)
def check_setting_without_reason(review: Review) -> Iterator[Remark]:
    """Yield rules that are switched off without a word why."""
    for number, one in enumerate(review.whole.settings.checks):
        if one.off and not one.reason.strip() and find_rule(one.rule):
            yield Remark(
                Words(f"关闭了“{one.rule}”，没有写理由", f"{one.rule!r} is switched off without a reason"),
                review.whole.places["handbook"].at("checks", number, "rule"),
            )
