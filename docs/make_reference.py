"""Writes docs/reference/fields.md and docs/reference/rules.md from the code.

Run it after changing a field or a rule: python -m docs.make_reference
"""

from collections.abc import Mapping
from pathlib import Path

import generator.hosts.link_findings  # noqa: F401 - makes the rules of every layer known, the engines' among them
from generator.diagnostics.catalog import all_rules
from generator.exporters.field_reference import field_reference
from generator.exporters.rule_reference import rule_reference
from generator.lint.examples import FOLDER

REFERENCE = Path(__file__).with_name("reference")


def pages() -> Mapping[Path, str]:
    """Return the pages as they should be, by their file."""
    examples = {rule.code: _examples(rule.code) for rule in all_rules()}
    return {
        REFERENCE / "fields.md": field_reference(),
        REFERENCE / "rules.md": rule_reference(all_rules(), examples),
    }


def _examples(code: str) -> str:
    """Return the examples of a rule as Markdown, without their title; "" for a rule of the readers, which has none."""
    file = FOLDER / f"{code}.md"
    return file.read_text(encoding="utf-8").partition("\n")[2] if file.is_file() else ""


if __name__ == "__main__":
    for file, text in pages().items():
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
