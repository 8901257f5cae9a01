"""zhishou new: one more unit, position, form … to fill in."""

from pathlib import Path

import click

from generator.diagnostics.suggest import nearest
from generator.hosts.commands import shared
from generator.hosts.console import Console, Stop
from generator.hosts.scaffold import find_kind, new_file, path_of
from generator.hosts.writing import write_bytes
from generator.model.entity import Entity
from generator.model.handbook import Handbook
from generator.model.kinds import KINDS
from generator.model.loading import load


def command(console: Console) -> click.Command:
    """Return the command."""
    say = console.words
    kinds = "、".join(kind.folder or kind.words.zh for kind in KINDS.values())
    help_text = say(
        "新建一个带说明的文件，填上就能用。例如: zhishou new 岗位 仓管员 --unit 仓储部\n\n"
        f"可以新建: {kinds}。",
        "Create a commented file to fill in. Example: zhishou new position Storekeeper --unit Warehouse\n\n"
        f"Kinds: {', '.join(KINDS)}.",
    )

    @click.command("new", help=help_text)
    @click.argument("kind", metavar=say("种类", "KIND"))
    @click.argument("name", metavar=say("名称", "NAME"))
    @click.option(
        "--unit",
        metavar=say("部门", "UNIT"),
        help=say("所属（或上级）部门的名称。", "Name of the unit that it belongs to, or is below."),
    )
    @click.option(
        "--superior", metavar=say("岗位", "POST"), help=say("直接上级的岗位名称。", "Name of the post above.")
    )
    @click.option(
        "--id",
        "identity",
        default="",
        metavar=say("标识", "ID"),
        help=say(
            "文件名和网址用的标识，如 storekeeper；默认用名称。",
            "Id in file name and address; default: the name.",
        ),
    )
    @shared.language_option(say, say("字段名和说明的语言。", "Language of field names and comments."))
    @shared.project_option(say)
    def new(
        kind: str,
        name: str,
        unit: str | None,
        superior: str | None,
        identity: str,
        language: str | None,
        folder: Path | None,
    ) -> int:
        chosen = _kind(kind)
        project = shared.project_at(folder)
        handbook, _ = load(shared.content_of(project, console))
        _refuse_a_second(handbook, chosen, name)
        given = {
            "unit": _existing(handbook, "unit", unit),
            "parent": _existing(handbook, "unit", unit),
            "superior": _existing(handbook, "position", superior),
        }
        target = project.content / _path(chosen, name, identity, project.content)
        if target.exists():
            raise Stop(
                f"{shared.shown(target)} 已经存在，没有改动",
                f"{shared.shown(target)} exists and was left alone",
            )
        write_bytes(target, new_file(chosen, name, console.language, project.templates, given))
        console.say(
            f"已新建 {shared.shown(target)}；填好后运行 zhishou check",
            f"created {shared.shown(target)}; fill it in and run zhishou check",
        )
        return shared.OK

    return new


def _kind(word: str) -> type[Entity]:
    kind, near = find_kind(word)
    if kind is None:
        kinds = near or tuple(KINDS)
        raise Stop(
            f"不知道怎样新建“{word}”；{'是不是' if near else '可以新建'}: {'、'.join(kinds)}",
            f"{word!r} is no kind; {'did you mean' if near else 'kinds'}: {', '.join(kinds)}",
        )
    return kind


def _path(kind: type[Entity], name: str, identity: str, content: Path) -> str:
    try:
        return path_of(kind, name, identity, content)
    except ValueError as error:
        raise Stop(
            f"“{error}”不能作文件名；用 --id 写一个标识，如 storekeeper",
            f"{str(error)!r} cannot be a file name; give one with --id",
        ) from error


def _refuse_a_second(handbook: Handbook, kind: type[Entity], name: str) -> None:
    if hits := handbook.names.find(name, (kind.kind,)):
        place = handbook.places[str(hits[0])].path
        raise Stop(
            f"已经有叫“{name}”的{kind.words.zh}: {place}",
            f"there is already a {kind.words.en.lower()} {name!r}: {place}",
        )


def _existing(handbook: Handbook, kind: str, name: str | None) -> str:
    """Return the name as given; a misspelt one is better caught before the file is written."""
    if not name:
        return ""
    if handbook.names.find(name, (kind,)):
        return name
    near = nearest(name, [entity.label for entity in handbook.all(KINDS[kind])])
    words = KINDS[kind].words
    zh = f"；是不是 {'、'.join(near)}？" if near else ""
    en = f"; did you mean {', '.join(near)}?" if near else ""
    raise Stop(f"没有叫“{name}”的{words.zh}{zh}", f"there is no {words.en.lower()} {name!r}{en}")
