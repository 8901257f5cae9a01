"""zhishou fix: mend what can be mended without asking."""

import datetime
from pathlib import Path

import click

from generator.diagnostics.findings import Finding, Safety
from generator.diagnostics.fixing import diff
from generator.hosts.building import errors_in, options_for
from generator.hosts.commands import shared
from generator.hosts.console import Console, Stop
from generator.hosts.mending import ChangedMeanwhile, Mended, mend, planned
from generator.hosts.places import Project
from generator.pipeline import inspect
from generator.source.content_folder import Content, read_content


def command(console: Console) -> click.Command:
    """Return the command."""
    say = console.words
    help_text = say(
        "自动修正能确定改法的问题，直接改写内容文件。\n\n"
        "先看会改什么: zhishou fix --diff。文件的换行和字节序标记保持原样，GBK 文件转为 UTF-8。\n\n"
        "退出码: 0 没有剩下错误；1 还有错误；2 用法或环境不对。",
        "Mend what has one sure remedy, in the content files themselves.\n\n"
        "See first what would change: zhishou fix --diff. Line ends and byte order marks stay, GBK files become "
        "UTF-8.\n\n"
        "Exit codes: 0 no errors left, 1 errors left, 2 wrong usage or environment.",
    )
    unsafe_help = say(
        "也做可能改变意思的修正；改完请逐处核对。",
        "Also apply fixes that may change the meaning; review them.",
    )

    @click.command("fix", help=help_text)
    @click.option("--unsafe", is_flag=True, help=unsafe_help)
    @click.option(
        "--diff",
        "only_show",
        is_flag=True,
        help=say("只显示会改什么，不写文件。", "Show what would change, write nothing."),
    )
    @shared.date_option(say)
    @shared.profile_option(say)
    @shared.language_option(say)
    @shared.project_option(say)
    def fix(
        unsafe: bool,
        only_show: bool,
        day: datetime.date | None,
        profile: str,
        language: str | None,
        folder: Path | None,
    ) -> int:
        project = shared.project_at(folder)
        allow = Safety.UNSAFE if unsafe else Safety.SAFE

        def look(content: Content) -> tuple[Finding, ...]:
            return inspect(content, options_for(content, day, profile, language))[1]

        if only_show:
            return _show(project, look(content := read_content(project.content)), content, allow, console)
        try:
            mended = mend(project.content, look, allow)
        except ChangedMeanwhile as error:
            raise Stop(
                f"{error.path} 刚被别的程序改过，没有动它；请再运行一次 zhishou fix",
                f"{error.path} was just changed by another program and left alone; run zhishou fix again",
            ) from error
        return _report(mended, project, console)

    return fix


def _show(
    project: Project, findings: tuple[Finding, ...], content: Content, allow: Safety, console: Console
) -> int:
    result = planned(content, findings, allow)
    sources = shared.sources_of(content)
    text = diff(sources, result.changed, shared.prefix_of(project))
    if text:
        console.result(text)
    for path, new in result.changed.items():
        if new == sources[path].text:
            console.say(f"{path}: 转换为 UTF-8", f"{path}: convert to UTF-8")
    if not result.applied:
        console.say("没有可以自动修正的问题", "nothing to mend")
    return shared.FOUND if errors_in(findings) else shared.OK


def _report(mended: Mended, project: Project, console: Console) -> int:
    shared.show(mended.left, mended.content, project, console)
    fixes, files = len(mended.applied), len(mended.files)
    console.say(
        f"修正了 {fixes} 处，改写了 {files} 个文件" if fixes else "没有可以自动修正的问题",
        f"mended {fixes} in {files} files" if fixes else "nothing to mend",
    )
    for path in mended.files:
        console.say(f"  {path}", f"  {path}")
    return shared.FOUND if errors_in(mended.left) else shared.OK
