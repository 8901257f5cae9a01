"""The JSON Schema of content files, and where editors find it."""

import importlib
import importlib.util
import json

SCHEMA_FILE = ".vscode/zhishou.schema.json"
"""Where a project keeps it, relative to its folder."""


def schema_text(language: str) -> str | None:
    """Return the schema in a language, or None where the model has none."""
    if importlib.util.find_spec("generator.model.schema") is None:
        return None
    schema = importlib.import_module("generator.model.schema").json_schema(language)
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
