"""zhishou build: the whole site."""

import datetime
from dataclasses import replace
from pathlib import Path

import click

from generator.diagnostics.findings import Finding, Severity
from generator.diagnostics.show.text import summary
from generator.hosts import engine
from generator.hosts.building import as_draft, built_aside, errors_in, expanded, options_for, publish_aside
from generator.hosts.commands import shared
from generator.hosts.console import Console
from generator.hosts.link_findings import broken_links
from generator.hosts.locking import locked
from generator.hosts.places import Project
from generator.pipeline import Build
from generator.source.content_folder import Content


def command(console: Console) -> click.Command:
    """Return the command."""
    say = console.words
    help_text = say(
        "检查内容并生成网站（site/）。\n\n"
        "有错误时不生成，原来的网站保持不变；加 --draft 照样生成，每页带“草案”提示。\n\n"
        "退出码: 0 已生成，没有错误；1 有错误；2 用法或环境不对。",
        "Check the content and build the site (site/).\n\n"
        "With errors nothing is built and the old site is kept; --draft builds it all the same, with a banner on "
        "every page.\n\n"
        "Exit codes: 0 built without errors, 1 errors, 2 wrong usage or environment.",
    )
    draft_help = say(
        "有错误也生成，每页带“草案”提示。", "Build in spite of errors, with a banner on every page."
    )

    @click.command("build", help=help_text)
    @shared.date_option(say)
    @shared.profile_option(say)
    @shared.language_option(say, say("网站和提示的语言。", "Language of the site and of messages."))
    @shared.engine_option(say)
    @click.option("--draft", is_flag=True, help=draft_help)
    @shared.project_option(say)
    def build(
        day: datetime.date | None,
        profile: str,
        language: str | None,
        engine_name: str,
        draft: bool,
        folder: Path | None,
    ) -> int:
        engine.command(engine_name)
        project = shared.project_at(folder)
        content = shared.content_of(project, console)
        options = options_for(content, day, profile, language)
        console.step("检查并展开成页面", "checking, and expanding into pages")
        made = expanded(project, content, options)
        made = replace(made, findings=(*made.findings, *broken_links(made, project)))
        _show_errors(made.findings, content, project, console)
        if errors_in(made.findings) and not draft:
            return _kept(project, console)
        if draft:
            made = as_draft(made, options.language)
        console.step(
            f"生成 {len(made.site.pages)} 页网站", f"building a site of {len(made.site.pages)} pages"
        )
        with locked(project.build / ".lock"):
            found = built_aside(made, project, options, engine_name)
            shared.show(found, content, project, console, summary=False)
            if errors_in(found) and not draft:
                return _kept(project, console)
            publish_aside(made, project)
        _done(made, project, console)
        return shared.FOUND if errors_in((*made.findings, *found)) else shared.OK

    return build


def _show_errors(findings: tuple[Finding, ...], content: Content, project: Project, console: Console) -> None:
    """Print errors whole and count the rest, which `zhishou check` lists and which would bury them here."""
    errors = tuple(finding for finding in findings if finding.severity is Severity.ERROR)
    shared.show(errors, content, project, console, summary=False)
    if findings:
        zh, en = summary(findings, "zh"), summary(findings, "en")
        rest = len(findings) > len(errors)
        console.say(zh + "；全部列出: zhishou check" * rest, en + "; list them all: zhishou check" * rest)


def _kept(project: Project, console: Console) -> int:
    """Say why there is no new site."""
    if project.site.is_dir():
        console.alarm(
            f"有错误，没有生成新网站；{shared.shown(project.site)} 仍是上次的网站（--draft 可生成预览稿）",
            f"no new site because of errors; {shared.shown(project.site)} is still the last one "
            "(--draft builds a preview)",
        )
    else:
        console.alarm(
            "有错误，没有生成网站（--draft 可生成预览稿）",
            "no site because of errors (--draft builds a preview)",
        )
    return shared.FOUND


def _done(made: Build, project: Project, console: Console) -> None:
    start = shared.shown(project.site / "index.html")
    console.say(
        f"已生成 {len(made.site.pages)} 页，从这里打开: {start}",
        f"{len(made.site.pages)} pages; open {start}",
    )
