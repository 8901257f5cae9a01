"""Every field of every kind, as a page of Markdown: what it is called, what may be written, where it may stand."""

import re
from collections.abc import Iterable, Iterator

from generator.model.entity import Entity
from generator.model.fields import Part
from generator.model.kinds import KINDS
from generator.model.raw import BELOW, POSTS
from generator.model.settings import Settings
from generator.model.shape_words import expected, has_one_line_form
from generator.model.shapes import FieldShape, ListShape, MapShape, PartShape, Shape, WordShape, fields_of
from generator.model.values import Value
from generator.model.values.vocabulary import Vocabulary

_HEAD = """\
# 字段 Fields

<!-- Written by `python -m docs.make_reference` from the code; a test compares them. Do not edit by hand. -->

每一种内容能写哪些字段。中文名和英文名写哪个都行，“也可写”里的也行；加粗的必须写。字段写“无”表示明确没有，不写表示没有说明。

What each kind of content may say. Either name of a field will do; those in bold are required. `none` states that there
is none, leaving a field out states nothing.
"""
_COLUMNS = "| 字段 | Field | 也可写 Also | 写什么 Value |\n|---|---|---|---|"


def field_reference() -> str:
    """Return the page: the settings, each kind with its files, then the parts, values and vocabularies they use."""
    parts = list(dict.fromkeys(_parts_below((Settings, *KINDS.values()))))
    sections = [_HEAD, _settings(), *(_kind(kind) for kind in KINDS.values())]
    sections += ["## 组成部分 Parts\n", *(_section(one) for one in parts if not issubclass(one, Value))]
    sections += ["## 值 Values\n", *(_value(one) for one in parts if issubclass(one, Value))]
    sections += [
        "## 词汇 Words\n",
        *(_vocabulary(one) for one in _vocabularies((Settings, *KINDS.values(), *parts))),
    ]
    return "\n".join(sections)


def anchor(part: type[Part] | type[Vocabulary]) -> str:
    """Return the anchor of a heading as Git servers and MkDocs make it."""
    return re.sub(r"[^\w-]", "", _title(part).lower().replace(" ", "-"))


def _title(part: type[Part] | type[Vocabulary]) -> str:
    if issubclass(part, Vocabulary):
        return f"{part.called().zh}用词 {part.called().en} words"
    return f"{part.words.zh} {part.words.en}"


def _settings() -> str:
    files = "写在 `content/handbook.yaml`（或 `手册.yaml`）里。 Stands in that file.\n"
    return f"## {_title(Settings)}\n\n{files}\n{_table(Settings)}\n"


def _kind(kind: type[Entity]) -> str:
    places = f"`content/{kind.plural}/`（或 `content/{kind.folder}/`）每个文件写一个，或 `content/{kind.plural}.yaml` 里写一个列表"
    english = f"One a file in `content/{kind.plural}/`, or a list in `content/{kind.plural}.yaml`"
    lines = [f"## {_title(kind)}\n", f"{places}。 {english}.\n"]
    if kind.kind == "unit":
        lines.append(
            f"部门的岗位和下级单元也可以直接写在它自己的文件里：`{POSTS[0]}:`（`{POSTS[1]}:`）和 `{BELOW[0]}:`（`{BELOW[2]}:`）。"
            " A unit's positions and the units below it may stand in its own file.\n"
        )
    return "\n".join([*lines, _table(kind), ""])


def _section(part: type[Part]) -> str:
    doc = "可以写成一行，也可以写字段。 One line, or fields.\n\n" if has_one_line_form(part) else ""
    return f"### {_title(part)}\n\n{doc}{_table(part)}\n"


def _value(part: type[Value]) -> str:
    rows = "\n".join(f"- `{example}`" for example in part.examples)
    return f"### {_title(part)}\n\n{rows}\n"


def _vocabulary(vocabulary: type[Vocabulary]) -> str:
    rows = "\n".join(
        f"| {_cell(one.words.zh)} | {_cell(one.words.en)} | {_cell('、'.join(_others(one)))} |"
        for one in vocabulary
    )
    return f"### {_title(vocabulary)}\n\n| 词 | Word | 也可写 Also |\n|---|---|---|\n{rows}\n"


def _others(member: Vocabulary) -> Iterable[str]:
    shown = {member.words.zh, member.words.en}
    return dict.fromkeys(word for word in member.spellings if word not in shown)


def _table(part: type[Part]) -> str:
    return "\n".join([_COLUMNS, *(_row(field) for field in fields_of(part).values())])


def _row(field: FieldShape) -> str:
    words = field.label.words
    others = "、".join(dict.fromkeys(key for key in field.keys if key not in (words.zh, words.en)))
    needed = field.required and field.name != "id"
    zh, en = (f"**{one}**" if needed else one for one in (_cell(words.zh), f"`{words.en}`"))
    return f"| {zh} | {en} | {_cell(others)} | {_what(field)} |"


def _what(field: FieldShape) -> str:
    notes = [_cell(f"{field.label.help.zh} {field.label.help.en}")] if field.label.help else []
    notes += ["只在受限级别可见 restricted"] if field.label.restricted else []
    return "；".join((_expected(field.shape), *notes))


def _expected(shape: Shape) -> str:
    """Return what a shape expects, parts and vocabularies as links to their sections."""
    match shape:
        case ListShape(item):
            return f"列表 list：{_expected(item)}"
        case MapShape(value):
            return f"若干“名称: 值” names and values：{_expected(value)}"
        case PartShape(part):
            return f"[{_title(part)}](#{anchor(part)})"
        case WordShape(vocabulary) if issubclass(vocabulary, Vocabulary):
            return f"[{_title(vocabulary)}](#{anchor(vocabulary)})"
    words = expected(shape)
    return _cell(f"{words.zh} · {words.en}")


def _inner(shape: Shape) -> Shape:
    return _inner(shape.item) if isinstance(shape, ListShape) else shape


def _parts_below(parts: Iterable[type[Part]], seen: tuple[type[Part], ...] = ()) -> Iterator[type[Part]]:
    """Yield the parts that others use, in the order in which a reader meets them."""
    for part in parts:
        for field in fields_of(part).values():
            inner = _inner(field.shape)
            inner = inner.value if isinstance(inner, MapShape) else inner
            if isinstance(inner, PartShape) and inner.part not in (*seen, part):
                yield inner.part
                yield from _parts_below((inner.part,), (*seen, part))


def _vocabularies(parts: Iterable[type[Part]]) -> Iterable[type[Vocabulary]]:
    shapes = (_inner(field.shape) for part in parts for field in fields_of(part).values())
    words = (shape.vocabulary for shape in shapes if isinstance(shape, WordShape))
    return dict.fromkeys(one for one in words if issubclass(one, Vocabulary))


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
