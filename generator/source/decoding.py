"""From the bytes of a file to text, whatever an office computer made of it."""

import codecs
import re

from generator.source.problems import Problem, ProblemKind, TextEdit
from generator.source.text import Source, Span

LARGE_BYTES = 2 * 1024 * 1024
"""Above this a file is reported: it is hardly one document."""

HUGE_BYTES = 10 * 1024 * 1024
"""Above this a file is not read."""

# Line ends and tabs are text; a lone CR, NEL and the Unicode separators are line ends to YAML but to nobody else.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|\r(?!\n)")
# Zero-width and direction marks come with text pasted from chats and web pages. U+200D stays: emoji are built with it.
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
_LINE_BREAKS = "\r\x85\u2028\u2029"


def decode(path: str, data: bytes) -> tuple[Source | None, tuple[Problem, ...]]:
    """Return the text of a file and what is wrong with it as text.

    The source is None when the bytes are no text or too many. A file in GBK, GB18030 or UTF-16 is read and reported
    with the fact "encoding"; writing its text back as UTF-8 mends it.
    """
    if len(data) > HUGE_BYTES:
        return None, (too_big(path, len(data)),)
    text, encoding_problem = _decoded(path, data)
    if text is None:
        return None, (encoding_problem,) if encoding_problem else ()
    source = Source(path, text)
    problems = [] if encoding_problem is None else [encoding_problem]
    if len(data) > LARGE_BYTES:
        problems.append(too_big(path, len(data)))
    if not text.strip():
        problems.append(Problem(ProblemKind.EMPTY_FILE, path, Span(0, 0)))
    return source, (*problems, *_control_characters(source), *_invisible_characters(source))


def too_big(path: str, size_bytes: int) -> Problem:
    """Return the problem of a file that is larger than a document should be."""
    kind = ProblemKind.HUGE_FILE if size_bytes > HUGE_BYTES else ProblemKind.LARGE_FILE
    facts = {"megabytes": f"{size_bytes / 1024 / 1024:.1f}", "limit": str(HUGE_BYTES // 1024 // 1024)}
    return Problem(kind, path, Span(0, 0), facts, hides_text=kind is ProblemKind.HUGE_FILE)


def without_control_characters(text: str) -> str:
    """Return the text with a space for every control character, so that offsets stay the same."""
    return _CONTROL.sub(" ", text).replace("\ufeff", " ")


def _decoded(path: str, data: bytes) -> tuple[str | None, Problem | None]:
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return _other_encoding(path, data.removeprefix(mark), name)
    if b"\x00" in data:
        return _with_nul(path, data)
    try:
        # libyaml skips a BOM without counting it; left in, every span would be one character off.
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        return _not_utf8(path, data)


def _with_nul(path: str, data: bytes) -> tuple[str | None, Problem | None]:
    """UTF-16 without a mark has its NULs on one side of each pair; anything else with NULs is a binary file."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    pairs = max(1, len(data) // 2)
    if len(data) % 2 == 0 and min(even, odd) == 0 and max(even, odd) > pairs // 20:
        return _other_encoding(path, data, "utf-16-le" if odd else "utf-16-be")
    printable = sum(byte >= 0x20 or byte in b"\t\r\n" for byte in data)
    if data.count(0) * 50 < len(data) and printable * 20 > len(data) * 19:
        try:
            return data.decode("utf-8-sig"), None
        except UnicodeDecodeError:
            pass
    return None, Problem(ProblemKind.NOT_TEXT, path, Span(0, 0), hides_text=True)


def _not_utf8(path: str, data: bytes) -> tuple[str | None, Problem | None]:
    mended = data.decode("utf-8-sig", errors="replace")
    bad = mended.count("\ufffd")
    wide = sum(character > "\x7f" for character in mended) - bad
    if wide >= 5 * bad:
        at = mended.index("\ufffd")
        return mended, Problem(ProblemKind.DAMAGED_TEXT, path, Span(at, at + 1), {"count": str(bad)})
    return _other_encoding(path, data, "gb18030")


def _other_encoding(path: str, data: bytes, encoding: str) -> tuple[str | None, Problem | None]:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None, Problem(ProblemKind.NOT_TEXT, path, Span(0, 0), hides_text=True)
    if encoding == "gb18030" and not _reads_like_chinese(text):
        return None, Problem(ProblemKind.NOT_TEXT, path, Span(0, 0), hides_text=True)
    name = "GBK" if encoding == "gb18030" else "UTF-16"
    return text, Problem(ProblemKind.WRONG_ENCODING, path, Span(0, 0), {"encoding": name})


def _reads_like_chinese(text: str) -> bool:
    wide = [character for character in text if character > "\x7f"]
    common = sum(
        "\u4e00" <= c <= "\u9fff" or "\u3000" <= c <= "\u303f" or "\uff00" <= c <= "\uffef" for c in wide
    )
    return common * 10 >= len(wide) * 7 and not _CONTROL.search(text)


def _control_characters(source: Source) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            ProblemKind.CONTROL_CHARACTER,
            source.path,
            Span(*found.span()),
            {"character": f"U+{ord(found.group()):04X}"},
            (TextEdit(Span(*found.span()), "\n" if found.group() in _LINE_BREAKS else ""),),
        )
        for found in _CONTROL.finditer(source.text)
    )


def _invisible_characters(source: Source) -> tuple[Problem, ...]:
    """One problem for the whole file: pasted text holds many, and one fix takes them all out."""
    places = [Span(*found.span()) for found in _INVISIBLE.finditer(source.text)]
    if not places:
        return ()
    facts = {"character": f"U+{ord(source.text[places[0].start]):04X}", "count": str(len(places))}
    edits = tuple(TextEdit(place, "") for place in places)
    return (
        Problem(ProblemKind.INVISIBLE_CHARACTER, source.path, places[0], facts, edits, tuple(places[1:])),
    )
