"""What can go wrong around us, in words with a way out."""

import contextlib
import tempfile
import traceback
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from generator.diagnostics.words import Words
from generator.hosts.console import Stop
from generator.hosts.engine import NoEngine
from generator.hosts.engine_server import PortTaken
from generator.hosts.locking import Busy
from generator.hosts.places import NoProject, find_project
from generator.hosts.publishing import Incomplete
from generator.hosts.site_folder import claim
from generator.hosts.writing import NotOurFolder

LOG = "zhishou-error.log"


def words_for(error: Exception) -> Words:
    """Return what to tell a person about an error; what nobody expected goes to a log file."""
    return _known(error) or _unexpected(error)


def _known(error: Exception) -> Words | None:
    match error:
        case Stop():
            return error.words
        case NotOurFolder():
            return Words(
                f"{error.folder} 里有不是 zhishou 生成的东西，没有动它；请先把它移走或改名",
                f"{error.folder} holds things that zhishou did not write, so it was left alone; move it away first",
            )
        case NoEngine():
            return Words(
                f"没有安装网站引擎 {error.name}；安装: pip install {error.name}",
                f"the site engine {error.name} is not installed; pip install {error.name}",
            )
        case PortTaken():
            return Words(
                f"端口 {error.port} 已被别的程序占用；换一个: zhishou serve --port {error.port + 1}",
                f"port {error.port} is taken; choose another: zhishou serve --port {error.port + 1}",
            )
        case Busy():
            return Words(
                "另一个 zhishou build 正在生成这本手册；等它结束再试",
                "another zhishou build is at work on this handbook; try again when it has ended",
            )
        case Incomplete():
            return Words(
                f"网站引擎漏掉了 {len(error.missing)} 页（{error.missing[0]} 等），没有发布；原来的网站保持不变",
                f"the engine left out {len(error.missing)} pages ({error.missing[0]} ...); the old site is kept",
            )
        case TemplateError():
            return _template(error)
        case PermissionError() | FileNotFoundError():
            return Words(
                f"读写文件失败: {error.filename}（{error.strerror}）",
                f"cannot read or write {error.filename} ({error.strerror})",
            )
    return None


def _template(error: TemplateError) -> Words:
    if isinstance(error, TemplateNotFound):
        return Words(f"没有找到模板 {error.name}", f"there is no template {error.name}")
    place = next(
        (f for f in reversed(traceback.extract_tb(error.__traceback__)) if ".j2" in f.filename), None
    )
    name, line = (place.filename, place.lineno) if place else ("", 0)
    if isinstance(error, TemplateSyntaxError):
        name, line = error.filename or error.name or name, error.lineno
    return Words(
        f"模板 {name} 第 {line} 行有误: {error.message}", f"template {name}, line {line}: {error.message}"
    )


def _unexpected(error: Exception) -> Words:
    place = _write_log("".join(traceback.format_exception(error)))
    kind = type(error).__name__
    return Words(
        f"程序出了意外的错误（{kind}）。这不是您的错；详情写在 {place}，请发给维护者",
        f"an unexpected error ({kind}). It is not your fault; please send {place} to the maintainers",
    )


def _write_log(text: str) -> Path:
    """Write the log into the build folder, or where temporary files go; return where it is."""
    folder = Path(tempfile.gettempdir())
    with contextlib.suppress(NoProject, NotOurFolder, OSError):
        build = find_project(Path()).build
        claim(build)
        folder = build
    (folder / LOG).write_text(text, encoding="utf-8")
    return folder / LOG
