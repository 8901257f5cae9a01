"""zhishou schema: what editors need to complete and check fields while somebody types."""

from pathlib import Path

import click

from generator.hosts.commands import shared
from generator.hosts.console import Console
from generator.hosts.schemas import SCHEMA_FOLDER, SETTINGS, editor_settings, schema_files, schema_text
from generator.hosts.writing import write_bytes


def command(console: Console) -> click.Command:
    """Return the command."""
    say = console.words
    help_text = say(
        "给出 JSON Schema；编辑器靠它提示字段、当场标错。\n\n"
        f"默认打印一份适用于全部文件的；--write 按文件种类写到 {SCHEMA_FOLDER}，VS Code 的 YAML 扩展会用它们。",
        "Give the JSON Schema with which editors complete and check fields.\n\n"
        "By default one for all files is printed; --write puts one for each kind of file into "
        f"{SCHEMA_FOLDER}, where the YAML extension of VS Code finds them.",
    )

    @click.command("schema", help=help_text)
    @click.option(
        "--write", "to_disk", is_flag=True, help=say("写到项目里，不打印。", "Write it into the project.")
    )
    @shared.language_option(say, say("字段名用哪种语言。", "Language of the field names."))
    @shared.project_option(say)
    def schema(to_disk: bool, language: str | None, folder: Path | None) -> int:
        if not to_disk:
            console.result(schema_text(language or console.language))
            return shared.OK
        root = shared.project_at(folder).root
        files = dict(schema_files(language or console.language))
        if not (root / SETTINGS).exists():
            files[SETTINGS] = editor_settings()
        written = sum(write_bytes(root / path, data) for path, data in files.items())
        place = shared.shown(root / SCHEMA_FOLDER)
        console.say(f"写出了 {written} 个文件，在 {place}", f"wrote {written} files into {place}")
        return shared.OK

    return schema
