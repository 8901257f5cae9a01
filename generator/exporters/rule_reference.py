"""Every rule of the checks, as a page of Markdown."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from generator.diagnostics.catalog import Rule
from generator.diagnostics.findings import Severity
from generator.diagnostics.words import Words

_HEAD = """\
# 规则 Rules

<!-- Written by `python -m docs.make_reference` from the code; a test compares them. Do not edit by hand. -->

`zhishou check` 检查什么、为什么、怎么办。例子里的 `◀` 标出报告的位置。公司可以在 `handbook.yaml` 的“检查”里改变一条规则的级别或关闭它，并写明理由。

What `zhishou check` looks for, why, and the way out. `◀` in an example marks the place of the finding. A company may
change the severity of a rule or turn it off under `checks` in `handbook.yaml`, and says why.
"""
GROUPS = {
    "SRC": Words("文件", "Files"),
    "FLD": Words("字段", "Fields"),
    "REF": Words("引用", "References"),
    "ORG": Words("组织", "Organisation"),
    "POS": Words("岗位", "Positions"),
    "DUT": Words("职责", "Duties"),
    "STF": Words("编制", "Staffing"),
    "SLA": Words("时限", "Time limits"),
    "DOC": Words("受控文件", "Controlled documents"),
    "LAW": Words("用工合法性", "Labour law"),
    "PRV": Words("个人信息", "Privacy"),
    "TXT": Words("文字", "Wording"),
    "CHK": Words("检查设置", "Settings of checks"),
    "ENG": Words("网站引擎", "Site engine"),
}
"""What the rules of a prefix are about, in the order in which authors meet them."""

_SEVERITIES = {
    Severity.ERROR: Words("错误", "error"),
    Severity.WARNING: Words("警告", "warning"),
    Severity.INFO: Words("提示", "note"),
}


def rule_reference(rules: Sequence[Rule], examples: Mapping[str, str]) -> str:
    """Return the page.

    Args:
        rules: all rules.
        examples: Markdown with the examples of a rule by its code; headings in it are of the second level.
    """
    ordered = sorted(rules, key=lambda rule: (_place(rule), rule.code))
    sections = [_HEAD, _index(ordered)]
    for prefix, found in groupby(ordered, key=lambda rule: rule.code[:3]):
        words = GROUPS.get(prefix, Words(prefix, ""))
        sections.append(f"## {words.zh} {words.en}".rstrip() + "\n")
        sections += [_rule(rule, examples.get(rule.code, "")) for rule in found]
    return "\n".join(sections)


def _place(rule: Rule) -> tuple[int, str]:
    prefix = rule.code[:3]
    return (list(GROUPS).index(prefix) if prefix in GROUPS else len(GROUPS), prefix)


def _index(rules: Sequence[Rule]) -> str:
    rows = [
        f"| [{rule.code}](#{anchor(rule)}) | {rule.name} | {_severity(rule).zh} | {rule.title.zh} |"
        for rule in rules
    ]
    return "\n".join(["| 编号 | 名称 | 级别 | 查什么 |", "|---|---|---|---|", *rows, ""])


def anchor(rule: Rule) -> str:
    """Return the anchor of a rule's heading."""
    return f"{rule.code}-{rule.name}".lower()


def _severity(rule: Rule) -> Words:
    return _SEVERITIES[rule.severity]


def _rule(rule: Rule, examples: str) -> str:
    words = _severity(rule)
    return "\n\n".join([f"### {rule.code} {rule.name}", *_told(rule, words), *_shown(examples)]) + "\n"


def _told(rule: Rule, severity: Words) -> Iterator[str]:
    yield f"{severity.zh} · {severity.en}"
    yield f"**{rule.title.zh}** — {rule.title.en}"
    yield f"为什么：{rule.why.zh.rstrip('。')}。 {_sentence(rule.why.en)}"
    if rule.help is not None:
        yield f"怎么办：{rule.help.zh.rstrip('。')}。 {_sentence(rule.help.en)}"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:].rstrip(".") + "."


def _shown(examples: str) -> Iterator[str]:
    """Yield examples with their headings as bold lines, so that the rule stays the heading."""
    lines = [f"**{line[3:]}**" if line.startswith("## ") else line for line in examples.strip().splitlines()]
    if lines:
        yield "\n".join(lines)
