"""Every wording that the field reference shows can be read, and means the same when it is composed anew."""

import pytest

from generator.model import values
from generator.model.fields import Unreadable, label_of
from generator.model.values import Value

VALUE_TYPES = tuple(
    kind
    for name in values.__all__
    if isinstance(kind := getattr(values, name), type) and issubclass(kind, Value) and kind is not Value
)
WORDINGS = [(kind, wording) for kind in VALUE_TYPES for wording in kind.examples]


@pytest.mark.parametrize("kind", VALUE_TYPES)
def test_every_type_shows_wordings_and_labels_its_fields(kind: type[Value]) -> None:
    assert len(kind.examples) >= 5
    assert all(label_of(kind, name).words.zh for name in kind.model_fields)


@pytest.mark.parametrize(("kind", "wording"), WORDINGS)
def test_a_wording_keeps_its_words_and_means_the_same_when_composed(kind: type[Value], wording: str) -> None:
    value = kind.model_validate(wording)

    assert value.text == value.display == value.display_in("en") == wording
    assert kind.model_validate(value.meaning.display).meaning == value.meaning


@pytest.mark.parametrize("kind", VALUE_TYPES)
@pytest.mark.parametrize("words", ["", "某某", "见附件", "?", "()", "无", "-", "3/4/5", "每", "前"])
def test_words_without_sense_are_refused_with_a_way_out(kind: type[Value], words: str) -> None:
    with pytest.raises(Unreadable) as caught:
        kind.from_text(words)

    assert kind.examples[0] in caught.value.help.zh
    assert kind.words.zh in caught.value.message.zh
