"""What is wrong with fields and their forms, in words for authors."""

from generator.diagnostics.findings import Finding, Place, Related
from generator.diagnostics.suggest import nearest
from generator.diagnostics.words import Words
from generator.model import rules
from generator.model.fields import Part, Unreadable
from generator.model.shapes import FieldShape, fields_of, keys_of
from generator.source.nodes import Entry, Scalar


def unreadable(why: Unreadable, place: Place) -> Finding:
    """Return the finding for words that a value type cannot read."""
    return rules.UNREADABLE_VALUE.finding(why.message, place, help=why.help)


def wrong_form(zh: str, en: str, place: Place) -> Finding:
    """Return the finding for a list where one value is expected, and the like."""
    return rules.WRONG_FORM.finding(Words(zh, en), place)


def near_field(part: type[Part], key: str) -> str | None:
    """Return the key that a misspelt one most likely stands for, or None."""
    near = nearest(key, keys_of(part))
    return near[0] if near else None


def unknown_field(part: type[Part], entry: Entry, near: str | None, path: str) -> Finding:
    """Return the finding for a key that no field goes by."""
    key, words, fields = entry.key.text.strip(), part.words, fields_of(part)
    labels = "、".join(shape.label.words.zh for shape in fields.values())
    return rules.UNKNOWN_FIELD.finding(
        Words(f"{words.zh}没有“{key}”这个字段", f"a {words.en.lower()} has no field {key!r}"),
        Place(path, entry.key.span),
        help=Words(f"是不是想写“{near}”？", f"did you mean {near!r}?")
        if near
        else Words(f"可用的字段: {labels}", f"fields: {', '.join(fields)}"),
    )


def twice(zh: str, first: Scalar, again: Scalar, path: str) -> Finding:
    """Return the finding for one field, of that Chinese label, under two keys."""
    return rules.FIELD_TWICE.finding(
        Words(
            f"“{again.text}”与“{first.text}”是同一字段（{zh}）",
            f"{again.text!r} and {first.text!r} are one field",
        ),
        Place(path, again.span),
        help=Words("合并到一处", "keep one of them"),
        related=(Related(Place(path, first.span), Words("先写在这里", "first given here")),),
    )


def missing(part: type[Part], shape: FieldShape, place: Place) -> Finding:
    """Return the finding for a required field that nobody wrote."""
    label = shape.label.words
    return rules.MISSING_FIELD.finding(
        Words(f"{part.words.zh}缺少“{label.zh}”", f"a {part.words.en.lower()} needs {label.en!r}"),
        place,
        help=Words(f"写上 `{label.zh}: …`", f"write `{label.en}: …`"),
    )


def needed(part: type[Part], shape: FieldShape, place: Place) -> Finding:
    """Return the finding for an explicit none where there must be something."""
    label = shape.label.words
    return rules.WRONG_FORM.finding(
        Words(
            f"{part.words.zh}的“{label.zh}”不能是“无”",
            f"{label.en!r} of a {part.words.en.lower()} cannot be none",
        ),
        place,
        help=Words(f"写明{label.zh}", f"say which {label.en}"),
    )


def empty_field(part: type[Part], shape: FieldShape, key: Scalar, path: str) -> Finding:
    """Return the finding for a field with nothing after its key; what is required is then missing."""
    if shape.required:
        return missing(part, shape, Place(path, key.span))
    return empty(key, shape.label.words.zh, path)


def empty(key: Scalar, zh: str, path: str) -> Finding:
    """Return the finding for a key, of that Chinese label, with nothing after it."""
    return rules.EMPTY_SLOT.finding(
        Words(f"“{key.text}”后面没有内容", f"nothing stands after {key.text!r}"),
        Place(path, key.span),
        help=Words(
            f"没有{zh}就写“无”，还没定就删去这一行", "write 无 (none) if there is none, else delete the line"
        ),
    )


def empty_item(place: Place) -> Finding:
    """Return the finding for an item of a list that says nothing."""
    return rules.EMPTY_SLOT.finding(
        Words("列表里有一项没有内容", "an item of the list is empty"),
        place,
        help=Words("补上内容或删去这一项", "fill it or delete it"),
    )


def none_among_others(place: Place) -> Finding:
    """Return the finding for 无 beside other items."""
    return rules.WRONG_FORM.finding(
        Words("“无”不能和其他内容写在同一个列表里", "none cannot stand beside other items"),
        place,
        help=Words("删去“无”，或只写“无”", "delete it, or let it stand alone"),
    )
