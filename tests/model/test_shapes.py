"""The declarations of the model hold together: every key means one field, every field can be read and described."""

import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from generator.model.fields import Part, Unreadable, label_of
from generator.model.kinds import KINDS
from generator.model.names import PREFIXES, plain
from generator.model.raw import BELOW, POSTS
from generator.model.settings import Settings
from generator.model.shape_words import examples_of, expected, has_one_line_form
from generator.model.shapes import (
    ListShape,
    MapShape,
    NumberShape,
    PartShape,
    RefShape,
    Shape,
    TextShape,
    WordShape,
    fields_of,
    keys_of,
    shape_of,
)
from generator.model.values import Headcount


def parts_in(shape: Shape) -> Iterator[type[Part]]:
    match shape:
        case PartShape(part):
            yield part
        case ListShape(inner) | MapShape(inner):
            yield from parts_in(inner)


def all_parts() -> list[type[Part]]:
    found: list[type[Part]] = [Settings, *KINDS.values()]
    for part in found:
        for field in fields_of(part).values():
            found += [inner for inner in parts_in(field.shape) if inner not in found]
    return found


PARTS = all_parts()


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_key_means_one_field(part: type[Part]) -> None:
    keys = [key for field in fields_of(part).values() for key in field.keys]

    assert sorted(keys) == sorted(set(keys))
    assert set(keys_of(part)) == set(keys)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_field_has_a_chinese_and_an_english_label_and_says_what_it_expects(part: type[Part]) -> None:
    for name, field in fields_of(part).items():
        words = label_of(part, name).words
        assert any("\u4e00" <= letter <= "\u9fff" for letter in words.zh), name
        assert words.en.isascii(), name
        assert expected(field.shape).zh, name
        assert expected(field.shape).en, name


def test_parts_have_names_of_their_own() -> None:
    names = [part.__name__ for part in PARTS]

    assert len(names) == len(set(names))
    assert len(PARTS) > 50


@pytest.mark.parametrize(
    "part", [part for part in PARTS if examples_of(part)], ids=lambda part: part.__name__
)
def test_every_example_that_authors_are_shown_can_be_read(part: type[Part]) -> None:
    for example in examples_of(part):
        assert part.from_text(example)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_a_part_either_has_a_one_line_form_or_says_that_it_needs_fields(part: type[Part]) -> None:
    if has_one_line_form(part):
        return
    with pytest.raises(Unreadable) as raised:
        part.from_text("甲: 乙")
    assert "字段" in raised.value.message.zh


def test_references_point_to_kinds_that_exist_or_are_planned() -> None:
    planned = {"process", "term", "regulation"}
    for part in PARTS:
        for field in fields_of(part).values():
            shape = field.shape.item if isinstance(field.shape, ListShape) else field.shape
            if isinstance(shape, RefShape):
                assert set(shape.target.kinds) <= KINDS.keys() | planned


def test_words_for_kinds_do_not_collide() -> None:
    words: dict[str, str] = {}
    for kind in KINDS.values():
        for word in {plain(word) for word in (kind.kind, kind.plural, kind.folder, kind.words.zh)}:
            assert words.setdefault(word, kind.kind) == kind.kind
    for word, meant in PREFIXES.items():
        assert words.get(plain(word), meant) == meant


def test_what_stands_inside_a_unit_is_no_field_of_it() -> None:
    assert not {*POSTS, *BELOW} & set(keys_of(KINDS["unit"]))


@pytest.mark.parametrize(
    ("annotation", "expected_shape"),
    [
        (str, TextShape()),
        (int | None, NumberShape(whole=True)),
        (Decimal, NumberShape(whole=False)),
        (tuple[str, ...], ListShape(TextShape())),
        (dict[str, Headcount], MapShape(PartShape(Headcount))),
        (Headcount | None, PartShape(Headcount)),
    ],
)
def test_the_shape_of_a_field_is_read_from_its_type(annotation: Any, expected_shape: Shape) -> None:
    assert shape_of(annotation) == expected_shape


@pytest.mark.parametrize("annotation", [datetime.datetime, bytes, object])
def test_a_type_that_no_author_can_write_is_refused(annotation: Any) -> None:
    with pytest.raises(TypeError, match="no handbook field"):
        shape_of(annotation)


def test_a_vocabulary_is_a_shape_of_its_own() -> None:
    assert isinstance(fields_of(KINDS["position"])["status"].shape, WordShape)
