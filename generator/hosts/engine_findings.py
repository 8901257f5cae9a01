"""From what an engine complained about to findings at the place that an author can edit."""

import re
from collections.abc import Iterable, Iterator

from generator.diagnostics.catalog import Rule, register
from generator.diagnostics.findings import Finding, Place, Severity
from generator.diagnostics.words import Words
from generator.expand.page import Page, Site
from generator.hosts.engine import Complaint, Run
from generator.source.text import Span

_REPORT = Words(
    "改正链接；如果这段文字不是自己写的，请把这条提示报告给维护者",
    "mend the link; if nobody wrote it, report this line to the maintainers",
)

DEAD_LINK, DEAD_ANCHOR, ENGINE_WARNING, ENGINE_FAILED = register(
    Rule(
        "ENG001",
        "dead-link",
        Severity.ERROR,
        Words("页面里的链接没有目标", "a page links to something that does not exist"),
        Words("读者点了会看到“没有这一页”", "readers who follow it find nothing"),
        _REPORT,
    ),
    Rule(
        "ENG002",
        "dead-anchor",
        Severity.ERROR,
        Words("链接指向的段落不存在", "a link leads to a part of a page that does not exist"),
        Words("读者点了会停在页首，找不到所说的内容", "readers land at the top of the page instead"),
        _REPORT,
    ),
    Rule(
        "ENG003",
        "engine-warning",
        Severity.ERROR,
        Words("网站引擎有提示", "the site engine has a warning"),
        Words("网站可能缺少内容", "the site may lack something"),
        Words("按提示改正；看不懂时报告给维护者", "act on it, or report it to the maintainers"),
    ),
    Rule(
        "ENG004",
        "engine-failed",
        Severity.ERROR,
        Words("网站引擎没有完成", "the site engine did not finish"),
        Words("没有生成新网站，原来的网站保持不变", "there is no new site; the old one is kept"),
        Words(
            "详情在 build/engine.log；也可运行 `zhishou doctor` 检查环境",
            "see build/engine.log, or run `zhishou doctor`",
        ),
    ),
)

_ANCHOR = re.compile(
    r"contains a link '(?P<link>[^']*)', but (the doc .* does not contain an anchor|there is no such anchor)"
)
_LINK = re.compile(
    r"contains an? (?P<kind>absolute|unrecognized relative|link)?( link)? ?'(?P<link>[^']*)'"
    r"(, but the target.*is not found|, it was left as is)"
)
_ZENSICAL = {"page does not exist": DEAD_LINK, "anchor does not exist": DEAD_ANCHOR}


def findings_of(run: Run, site: Site) -> tuple[Finding, ...]:
    """Return the findings of a run, each once; a run that failed without a word gives one as well."""
    found = tuple(dict.fromkeys(_findings(run.complaints, site)))
    if run.exit_code and not found:
        last = next((line.strip() for line in reversed(run.output.splitlines()) if line.strip()), "")
        found = (ENGINE_FAILED.finding(Words(f"网站引擎出错: {last}", f"the engine failed: {last}"), None),)
    return found


def _findings(complaints: Iterable[Complaint], site: Site) -> Iterator[Finding]:
    pages = {page.path: page for page in site.pages}
    for complaint in complaints:
        page = pages.get(complaint.page)
        yield _rule(complaint).finding(_message(complaint, page), _place(page))


def _rule(complaint: Complaint) -> Rule:
    if complaint.level == "ERROR":
        return ENGINE_FAILED
    if _ANCHOR.search(complaint.text):
        return DEAD_ANCHOR
    if _LINK.search(complaint.text):
        return DEAD_LINK
    return _ZENSICAL.get(complaint.text, ENGINE_WARNING)


def _message(complaint: Complaint, page: Page | None) -> Words:
    match = _ANCHOR.search(complaint.text) or _LINK.search(complaint.text)
    name = f"“{page.title}”" if page else complaint.page
    where = Words(f"页面{name}", f"page {complaint.page!r}")
    rule = _rule(complaint)
    if match is None and rule in (DEAD_LINK, DEAD_ANCHOR):
        return Words(f"{where.zh}里有链接没有目标", f"{where.en}: {complaint.text}")
    if match is None:
        return Words(f"网站引擎提示: {complaint.text}", f"the engine says: {complaint.text}")
    if rule is DEAD_ANCHOR:
        return Words(
            f"{where.zh}链接到“{match['link']}”，但那里没有这个段落",
            f"{where.en} links to {match['link']!r}, which has no such part",
        )
    return Words(
        f"{where.zh}的链接“{match['link']}”没有对应的页面或文件",
        f"{where.en} links to {match['link']!r}, which does not exist",
    )


def _place(page: Page | None) -> Place | None:
    """The first characters of what an author wrote: the engine knows lines of the generated page only."""
    if page is None or page.source is None:
        return None
    return Place(page.source.path, page.source.span or Span(0, 0))
