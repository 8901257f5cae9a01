"""Texts made to be slow: reading stays near linear, whatever a file holds."""

import time

import pytest

from generator.source.content_folder import Form, read_document
from generator.source.text import Source

MANY = 20_000

TEXTS = {
    "blanks": " " * MANY + "a",
    "blanks after a hash": "a: b #c" + " " * MANY + "d",
    "hashes": "---\n" + "# " * MANY,
    "quotes": "'" * MANY,
    "colons": "a:" * MANY,
    "full-width colons": "甲：" * MANY,
    "dashes": "-" * MANY,
    "numbers": "1." * MANY,
    "bars": "|" * MANY + "\n" + "|-" * MANY,
    "quotations": ">" * MANY,
    "stars": "*a " * MANY,
    "brackets": "[" * MANY + "]" * MANY,
    "a long word without end": "名" * MANY,
    "one field per line": "名称: 甲\n" * MANY,
    "items that go deeper": "".join("  " * depth + "- 甲\n" for depth in range(1500)),
}


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text_is_read_in_time(name: str, form: Form) -> None:
    start = time.process_time()

    document, _ = read_document(Source("a", TEXTS[name]), form)

    assert document.form is form
    assert time.process_time() - start < 3
