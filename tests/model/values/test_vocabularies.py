"""Closed vocabularies: every spelling is read, one word means one thing, and a slip gets a near word."""

import pytest
from pydantic import TypeAdapter

from generator.model import values
from generator.model.fields import Unreadable
from generator.model.values import (
    BODY_KINDS,
    UNIT_ATTRIBUTES,
    UNIT_KINDS,
    AssignmentKind,
    AuthorityKind,
    Completeness,
    EducationLevel,
    EmploymentKind,
    Involvement,
    Ladder,
    Profile,
    Status,
    Vocabulary,
)
from generator.model.values.patterns import normal

VOCABULARIES = tuple(
    kind
    for name in values.__all__
    if isinstance(kind := getattr(values, name), type)
    and issubclass(kind, Vocabulary)
    and kind not in (Vocabulary, Ladder)
)


@pytest.mark.parametrize("kind", VOCABULARIES)
def test_every_spelling_means_one_member(kind: type[Vocabulary]) -> None:
    for member in kind:
        for spelling in member.spellings:
            assert kind.from_text(spelling) is member
            assert TypeAdapter(kind).validate_python(spelling) is member


@pytest.mark.parametrize("kind", VOCABULARIES)
def test_a_vocabulary_has_a_name_and_words_in_both_languages(kind: type[Vocabulary]) -> None:
    assert "\u4e00" <= kind.called().zh[0] <= "\u9fff"
    assert kind.called().en.isascii()
    assert all(member.display_in("en").isascii() for member in kind)
    assert len({member.display for member in kind}) == len(kind)


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        (Involvement, "配合", "S"),
        (Involvement, "ａ", "A"),
        (EmploymentKind, "part time", "part-time"),
        (EmploymentKind, "实习生", "trainee"),
        (Status, " 有效 ", "valid"),
        (Status, "作废", "withdrawn"),
        (AuthorityKind, "建议权", "propose"),
        (AuthorityKind, "处罚/奖励", "sanction"),
        (AssignmentKind, "兼任", "concurrent"),
        (EducationLevel, "大专及以上学历", "college"),
        (EducationLevel, "本科以上", "bachelor"),
    ],
)
def test_spellings_of_authors_are_read(kind: type[Vocabulary], words: str, expected: str) -> None:
    assert kind.from_text(words).value == expected


def test_a_slip_gets_a_near_word_and_the_list() -> None:
    with pytest.raises(Unreadable) as caught:
        EmploymentKind.from_text("兼织")

    assert "用工形式" in caught.value.message.zh
    assert "是不是想写“兼职”" in caught.value.help.zh
    assert "正式、兼职、外包" in caught.value.help.zh
    assert "Part-time" in caught.value.help.en


def test_models_take_any_spelling_and_refuse_other_words() -> None:
    adapter = TypeAdapter(EmploymentKind)

    assert adapter.validate_python("兼职") is EmploymentKind.PART_TIME
    assert adapter.dump_json(EmploymentKind.PART_TIME) == b'"part-time"'
    with pytest.raises(ValueError, match="part-time"):
        adapter.validate_python("随便")


def test_ladders_are_ordered() -> None:
    assert EducationLevel.COLLEGE < EducationLevel.MASTER <= EducationLevel.MASTER
    assert Completeness.FULL > Completeness.SKETCH
    assert Profile.RESTRICTED >= Profile.INTERNAL
    assert max(EducationLevel) is EducationLevel.DOCTOR


def test_the_default_words_of_open_lists_are_distinct() -> None:
    for words in (UNIT_KINDS + BODY_KINDS, UNIT_ATTRIBUTES):
        assert len(set(map(normal, words))) == len(words)
