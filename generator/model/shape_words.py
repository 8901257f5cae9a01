"""What may be written in a field, in words: editors and the field reference say it alike."""

from generator.diagnostics.words import Words
from generator.model.fields import Part
from generator.model.kinds import KINDS
from generator.model.shapes import (
    BoolShape,
    DateShape,
    ListShape,
    MapShape,
    NumberShape,
    PartShape,
    RefShape,
    Shape,
    TextShape,
    WordShape,
)
from generator.model.values import Value
from generator.model.values.vocabulary import Vocabulary

MOST_EXAMPLES = 6


def expected(shape: Shape) -> Words:
    """Return what a field of a shape expects: "人数，如 4、4人、1-3人"."""
    match shape:
        case TextShape(prose):
            return Words("正文（Markdown）", "prose (Markdown)") if prose else Words("文字", "text")
        case NumberShape(whole):
            return Words("整数", "whole number") if whole else Words("数", "number")
        case BoolShape():
            return Words("是或否", "yes or no")
        case DateShape():
            return Words("日期，如 2026-02-01", "date, such as 2026-02-01")
        case WordShape(vocabulary):
            members = vocabulary_of(vocabulary)
            return Words(
                "选一个：" + "、".join(one.words.zh for one in members),
                "one of: " + ", ".join(one.words.en for one in members),
            )
        case RefShape():
            return _reference(shape)
        case ListShape(item):
            words = expected(item)
            return Words(f"列表，每项：{words.zh}", f"list of: {words.en}")
        case MapShape(value):
            words = expected(value)
            return Words(f"若干“名称: 值”，值：{words.zh}", f"names and values, each value: {words.en}")
        case PartShape(part):
            return _part(part)


def vocabulary_of(vocabulary: type) -> tuple[Vocabulary, ...]:
    """Return the members of a closed vocabulary, in the order of declaration."""
    return tuple(vocabulary)  # type: ignore[arg-type]


def has_one_line_form(part: type[Part]) -> bool:
    """Return whether a part may be written as one line of text instead of fields."""
    return part.from_text.__func__ is not Part.from_text.__func__  # type: ignore[attr-defined]


def examples_of(part: type[Part]) -> tuple[str, ...]:
    """Return wordings of a value type that can be read, the usual ones first; () for other parts."""
    return part.examples[:MOST_EXAMPLES] if issubclass(part, Value) else ()


def _reference(shape: RefShape) -> Words:
    kinds = [KINDS[kind].words for kind in shape.target.kinds if kind in KINDS]
    zh, en = "、".join(words.zh for words in kinds), ", ".join(words.en.lower() for words in kinds)
    if shape.target.element:
        return Words(f"职责：“{zh}”的名称#职责标识", f"duty: name of a {en}, #, id of the duty")
    return Words(f"引用{zh}：名称、标识或别名", f"reference to a {en}: name, id or alias")


def _part(part: type[Part]) -> Words:
    words = part.words
    if examples := examples_of(part):
        return Words(
            f"{words.zh}，如 {'、'.join(examples)}", f"{words.en.lower()}, such as {', '.join(examples)}"
        )
    if has_one_line_form(part):
        return Words(f"{words.zh}（字段，或写成一行）", f"{words.en.lower()} (fields, or one line)")
    return Words(f"{words.zh}（字段）", f"{words.en.lower()} (fields)")
