"""The JSON Schemas of content files, and where editors find them."""

import json
from collections.abc import Mapping
from typing import Any

from generator.model.schema import file_matches, json_schema, kind_schemas

SETTINGS = ".vscode/settings.json"
"""Where VS Code looks for the settings of a project."""

SCHEMA_FOLDER = ".vscode/zhishou"
"""Where a project keeps its schemas."""


def schema_text(language: str) -> str:
    """Return one schema for any content file."""
    return _json(json_schema(language))


def schema_files(language: str) -> Mapping[str, bytes]:
    """Return a schema for each kind of file, by its path in a project."""
    return {_path(kind): _json(schema).encode() for kind, schema in kind_schemas(language).items()}


def editor_settings() -> bytes:
    """Return the settings with which the YAML extension of VS Code takes the right schema for each file."""
    settings = {
        "yaml.schemas": {_path(kind): list(patterns) for kind, patterns in file_matches().items()},
        "[yaml]": {
            "editor.insertSpaces": True,
            "editor.tabSize": 2,
            "editor.quickSuggestions": {"strings": True},
        },
        "files.encoding": "utf8",
        "files.eol": "\n",
    }
    return _json(settings).encode()


def _path(kind: str) -> str:
    return f"{SCHEMA_FOLDER}/{kind}.schema.json"


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
