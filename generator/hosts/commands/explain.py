"""zhishou explain: what a rule is about, and why."""

import click

from generator.diagnostics.catalog import Rule, all_rules, find_rule
from generator.diagnostics.findings import Severity
from generator.diagnostics.suggest import nearest
from generator.diagnostics.words import Words
from generator.hosts.commands import shared
from generator.hosts.console import Console, Stop

_SEVERITIES = {
    Severity.ERROR: Words("错误", "error"),
    Severity.WARNING: Words("警告", "warning"),
    Severity.INFO: Words("提示", "note"),
}


def command(console: Console) -> click.Command:
    """Return the command."""
    say = console.words
    help_text = say(
        "说明一条检查规则: 查什么、为什么、怎么改。不写规则就列出全部。",
        "Explain a rule: what it checks, why, and the way out. Without a rule, list them all.",
    )

    @click.command("explain", help=help_text)
    @click.argument("rule", required=False, metavar=say("[规则]", "[RULE]"))
    @shared.language_option(say)
    def explain(rule: str | None, language: str | None) -> int:
        import generator.pipeline  # noqa: F401 - makes the rules of every layer known

        if rule is None:
            console.result("\n".join(_line(one, console.language) for one in all_rules()))
            return shared.OK
        found = find_rule(rule)
        if found is None:
            raise _unknown(rule)
        console.result(_page(found, console.language))
        return shared.OK

    return explain


def _line(rule: Rule, language: str) -> str:
    return f"{rule.code}  {rule.name:<28}  {_SEVERITIES[rule.severity].text(language)}  {rule.title.text(language)}"


def _page(rule: Rule, language: str) -> str:
    labels = (
        (Words("级别", "Severity"), _SEVERITIES[rule.severity]),
        (Words("为什么", "Why"), rule.why),
        (Words("怎么办", "Way out"), rule.help),
    )
    lines = [f"{rule.code} {rule.name}", "", rule.title.text(language), ""]
    lines += [f"{label.text(language)}: {words.text(language)}" for label, words in labels if words]
    return "\n".join(lines) + "\n"


def _unknown(handle: str) -> Stop:
    near = nearest(handle, [word for rule in all_rules() for word in (rule.code, rule.name)])
    zh = f"；是不是 {'、'.join(near)}？" if near else "；全部规则见 zhishou explain"
    en = f"; did you mean {', '.join(near)}?" if near else "; zhishou explain lists them"
    return Stop(f"没有叫“{handle}”的检查规则{zh}", f"there is no rule {handle!r}{en}")
