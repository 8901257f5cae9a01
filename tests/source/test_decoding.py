"""From bytes to text, whatever an office computer made of them."""

import pytest

from generator.source import decoding
from generator.source.decoding import decode
from generator.source.problems import ProblemKind
from generator.source.text import Source, Span

TEXT = "名称: 品质部\r\n职责: 来料检验、过程检验\r\n"


def kinds(data: bytes) -> list[str]:
    return [problem.kind.value for problem in decode("a.yaml", data)[1]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf8_is_read_with_its_line_ends_and_without_its_mark(encoding: str) -> None:
    assert decode("a.yaml", TEXT.encode(encoding)) == (Source("a.yaml", TEXT), ())


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("gbk", "GBK"),
        ("gb18030", "GBK"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
    ],
)
def test_another_encoding_is_read_and_reported(encoding: str, name: str) -> None:
    source, problems = decode("a.yaml", ("编码: ASCII text\n" + TEXT).encode(encoding))

    assert source == Source("a.yaml", "编码: ASCII text\n" + TEXT)
    assert [(problem.kind, problem.facts["encoding"]) for problem in problems] == [
        (ProblemKind.WRONG_ENCODING, name)
    ]


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04\x14\x00\x00\x00\x08\x00" * 9, bytes(range(256)) * 4, b"\xff\xd8\xff\xe0\x10JFIF" * 3],
)
def test_a_binary_file_is_refused(data: bytes) -> None:
    assert decode("a.yaml", data)[0] is None
    assert kinds(data) == ["not-text"]


def test_utf8_with_a_few_broken_characters_is_damaged_and_not_gbk() -> None:
    data = TEXT.encode()
    data = data[:8] + b"\xff" + data[8:]

    source, problems = decode("a.yaml", data)

    assert source is not None
    assert [problem.kind for problem in problems] == [ProblemKind.DAMAGED_TEXT]
    assert source.text[slice(*problems[0].span)] == "\ufffd"


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", "　\r\n".encode()])
def test_a_blank_file_is_empty(data: bytes) -> None:
    assert kinds(data) == ["empty-file"]


def test_a_control_character_is_reported_with_an_edit_that_deletes_it() -> None:
    _, problems = decode("a.yaml", ("甲: 一\x07\x00二\n" + TEXT * 3).encode())

    assert [(problem.facts["character"], problem.span) for problem in problems] == [
        ("U+0007", Span(4, 5)),
        ("U+0000", Span(5, 6)),
    ]
    assert [edit.replacement for problem in problems for edit in problem.edits] == ["", ""]


def test_an_old_line_end_becomes_a_new_one() -> None:
    _, problems = decode("a.yaml", b"a: 1\rb: 2\r\n")

    assert [(edit.span, edit.replacement) for problem in problems for edit in problem.edits] == [
        (Span(4, 5), "\n")
    ]


def test_invisible_characters_are_one_problem_and_joined_emoji_none() -> None:
    _, problems = decode("a.yaml", "名\u200b称: 甲\u200b\u200b\n家: 👨\u200d👩\u200d👧\n".encode())

    assert [problem.kind for problem in problems] == [ProblemKind.INVISIBLE_CHARACTER]
    assert [edit.span for edit in problems[0].edits] == [Span(1, 2), Span(6, 8)]


def test_a_large_file_is_reported_and_a_huge_one_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "LARGE_BYTES", 10)
    monkeypatch.setattr(decoding, "HUGE_BYTES", 20)

    assert kinds(b"a: 123456789") == ["large-file"]
    assert kinds(b"a: 1234567890123456789") == ["huge-file"]
    assert decode("a.yaml", b"a: 1234567890123456789")[0] is None
