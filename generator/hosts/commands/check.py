"""zhishou check: everything that is wrong, in one run."""

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from generator.diagnostics.catalog import all_rules, find_rule
from generator.diagnostics.findings import Finding, Severity
from generator.diagnostics.show import FORMATS
from generator.hosts.building import errors_in, options_for
from generator.hosts.commands import shared
from generator.hosts.console import Console, Stop
from generator.hosts.places import Project
from generator.pipeline import inspect

_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def command(console: Console) -> click.Command:
    """Return the command."""
    say = console.words
    help_text = say(
        "检查内容，一次列出所有问题。\n\n"
        "只想看部分文件的问题时写出它们的路径；检查仍按整本手册进行。\n\n"
        "退出码: 0 没有错误；1 有错误；2 用法或环境不对。",
        "Check the content and list everything that is wrong.\n\n"
        "Name paths to see only their findings; the whole handbook is checked all the same.\n\n"
        "Exit codes: 0 no errors, 1 errors, 2 wrong usage or environment.",
    )
    severity_help = say("只列出这一级和更重的问题。", "List only findings of this severity and above.")
    select_help = say(
        "只列出这些规则的问题: 代码、代码开头或名称，可写多次。",
        "List only these rules: a code, the beginning of codes, or a name; repeatable.",
    )
    ignore_help = say("不列出这些规则的问题，可写多次。", "Leave out these rules; repeatable.")
    severities = click.Choice([severity.value for severity in Severity])

    @click.command("check", help=help_text)
    @click.argument(
        "paths",
        nargs=-1,
        type=click.Path(exists=True, path_type=Path),
        metavar=say("[路径]...", "[PATHS]..."),
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(list(FORMATS)),
        default="text",
        show_default=True,
        help=say("输出格式。", "Output format."),
    )
    @click.option("--severity", type=severities, default=Severity.INFO.value, help=severity_help)
    @click.option("--select", multiple=True, metavar=say("规则", "RULE"), help=select_help)
    @click.option("--ignore", multiple=True, metavar=say("规则", "RULE"), help=ignore_help)
    @shared.date_option(say)
    @shared.profile_option(say)
    @shared.language_option(say)
    @shared.project_option(say)
    def check(
        paths: tuple[Path, ...],
        form: str,
        severity: str,
        select: tuple[str, ...],
        ignore: tuple[str, ...],
        day: datetime.date | None,
        profile: str,
        language: str | None,
        folder: Path | None,
    ) -> int:
        _known((*select, *ignore))
        project = shared.project_at(folder or (paths[0] if paths else None))
        content = shared.content_of(project, console)
        console.step("检查", "checking")
        _, findings = inspect(content, options_for(content, day, profile, language))
        shown = chosen(within(findings, paths, project), Severity(severity), select, ignore)
        if form == "text":
            shared.show(shown, content, project, console)
        else:
            prefix = shared.prefix_of(project)
            console.result(FORMATS[form](shown, shared.sources_of(content), console.language, prefix))
        return shared.FOUND if errors_in(shown) else shared.OK

    return check


def within(findings: Iterable[Finding], paths: Sequence[Path], project: Project) -> tuple[Finding, ...]:
    """Return the findings at or below the paths; all of them when no path is given."""
    wanted = [path.resolve() for path in paths]
    content = project.content.resolve()

    def is_wanted(finding: Finding) -> bool:
        place = content / finding.place.path if finding.place else content
        return any(place.is_relative_to(path) for path in wanted)

    return tuple(finding for finding in findings if not wanted or is_wanted(finding))


def chosen(
    findings: Iterable[Finding], severity: Severity, select: Iterable[str], ignore: Iterable[str]
) -> tuple[Finding, ...]:
    """Return the findings of a severity or above, of the selected rules only, without the ignored ones."""
    selected, ignored = tuple(select), tuple(ignore)
    return tuple(
        finding
        for finding in findings
        if _RANKS[finding.severity] <= _RANKS[severity]
        and (not selected or _is_named(finding, selected))
        and not _is_named(finding, ignored)
    )


def _is_named(finding: Finding, handles: Iterable[str]) -> bool:
    words = [handle.strip().casefold() for handle in handles]
    return any(finding.code.casefold().startswith(word) or finding.name == word for word in words)


def _known(handles: Iterable[str]) -> None:
    """A misspelt rule would silently hide, or show, the wrong findings."""
    for handle in handles:
        word = handle.strip().casefold()
        begins = any(rule.code.casefold().startswith(word) for rule in all_rules())
        if not word or not (find_rule(word) or begins):
            raise Stop(
                f"没有叫“{handle}”的检查规则；全部规则见 zhishou explain",
                f"there is no rule {handle!r}; zhishou explain lists them",
            )
