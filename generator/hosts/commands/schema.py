"""zhishou schema: what editors need to complete and check fields while somebody types."""

from pathlib import Path

import click

from generator.hosts.commands import shared
from generator.hosts.console import Console, Stop
from generator.hosts.schemas import SCHEMA_FILE, schema_text
from generator.hosts.writing import write_bytes


def command(console: Console) -> click.Command:
    """Return the command."""
    say = console.words
    help_text = say(
        "给出 JSON Schema；编辑器靠它提示字段、当场标错。\n\n"
        f"默认打印到屏幕；--write 写到 {SCHEMA_FILE}，VS Code 的 YAML 扩展会用它。",
        "Give the JSON Schema with which editors complete and check fields.\n\n"
        f"Printed by default; --write puts it into {SCHEMA_FILE}, where the YAML extension of VS Code finds it.",
    )

    @click.command("schema", help=help_text)
    @click.option(
        "--write", "to_disk", is_flag=True, help=say("写到项目里，不打印。", "Write it into the project.")
    )
    @shared.language_option(say, say("字段名用哪种语言。", "Language of the field names."))
    @shared.project_option(say)
    def schema(to_disk: bool, language: str | None, folder: Path | None) -> int:
        text = schema_text(language or console.language)
        if text is None:
            raise Stop("这一版没有 JSON Schema", "this version has no JSON Schema")
        if not to_disk:
            console.result(text)
            return shared.OK
        target = shared.project_at(folder).root / SCHEMA_FILE
        write_bytes(target, text.encode())
        console.say(f"已写出 {shared.shown(target)}", f"wrote {shared.shown(target)}")
        return shared.OK

    return schema
