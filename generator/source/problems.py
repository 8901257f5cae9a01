"""What goes wrong while content is read, before anybody knows what it means."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from generator.source.text import Span


class ProblemKind(StrEnum):
    """What is wrong, in words that people type in configuration."""

    WRONG_ENCODING = "wrong-encoding"
    DAMAGED_TEXT = "damaged-text"
    NOT_TEXT = "not-text"
    LARGE_FILE = "large-file"
    HUGE_FILE = "huge-file"
    EMPTY_FILE = "empty-file"
    CONTROL_CHARACTER = "control-character"
    INVISIBLE_CHARACTER = "invisible-character"

    EQUAL_KEYS = "equal-keys"
    TAB_INDENTATION = "tab-indentation"
    FULL_WIDTH_INDENTATION = "full-width-indentation"
    WRONG_INDENTATION = "wrong-indentation"
    FULL_WIDTH_COLON = "full-width-colon"
    FULL_WIDTH_COMMA = "full-width-comma"
    MISSING_SPACE_AFTER_COLON = "missing-space-after-colon"
    MISSING_SPACE_AFTER_DASH = "missing-space-after-dash"
    MISSING_COLON = "missing-colon"
    COLON_IN_VALUE = "colon-in-value"
    LIST_ON_KEY_LINE = "list-on-key-line"
    FIELDS_BESIDE_LIST = "fields-beside-list"
    UNCLOSED_QUOTE = "unclosed-quote"
    UNCLOSED_BRACKET = "unclosed-bracket"
    TEXT_AFTER_VALUE = "text-after-value"
    TEXT_AFTER_HASH = "text-after-hash"
    RESERVED_CHARACTER = "reserved-character"
    WRONG_ESCAPE = "wrong-escape"
    YAML_ANCHOR = "yaml-anchor"
    YAML_TAG = "yaml-tag"
    MERGE_KEY = "merge-key"
    COMPLEX_KEY = "complex-key"
    SEVERAL_DOCUMENTS = "several-documents"
    TOO_DEEP = "too-deep"
    BROKEN_SYNTAX = "broken-syntax"

    UNCLOSED_FRONT_MATTER = "unclosed-front-matter"
    FRONT_MATTER_WITHOUT_FIELDS = "front-matter-without-fields"
    MISSING_SPACE_AFTER_HASH = "missing-space-after-hash"
    BROKEN_TABLE = "broken-table"
    SEVERAL_TITLES = "several-titles"
    SKIPPED_HEADING_LEVEL = "skipped-heading-level"
    UNEVEN_ROW = "uneven-row"

    LINK_OUT_OF_FOLDER = "link-out-of-folder"
    COLLIDING_NAMES = "colliding-names"
    UNPORTABLE_NAME = "unportable-name"
    UNREADABLE_FILE = "unreadable-file"
    MISSING_FOLDER = "missing-folder"


class TextEdit(NamedTuple):
    """Replace the text at `span` of the file that the problem is in."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a reader stumbled over, as data; `diagnostics` gives it words."""

    kind: ProblemKind
    path: str
    """The file, relative to the content folder; "" when the folder itself is meant."""

    span: Span
    """Where in the file; Span(0, 0) when the whole file is meant."""

    facts: Mapping[str, str] = field(default_factory=dict)
    """Names and values for the message, such as {"key": "名称"}."""

    edits: tuple[TextEdit, ...] = ()
    """What would mend it, all or nothing."""

    related: tuple[Span, ...] = ()
    """Other places in the same file that belong to it, such as the first of two equal keys."""

    hides_text: bool = False
    """Whether part of the file could not be read, so that what seems to be missing may well be there."""
