from hypothesis import given
from hypothesis import strategies as st

from generator.drawing import Card, Mark, MarkKind, Row, Tag, text_width
from generator.drawing.faces import Face, Label, LabelKind, RowFace, face, header_width
from generator.drawing.sizes import DENSE, ROOMY, Sizes

_TEXTS = st.text(st.sampled_from("品质检验员(),、A g1W😀"), max_size=30)
_MARKS = st.lists(st.builds(Mark, st.sampled_from(MarkKind), _TEXTS), max_size=3).map(tuple)
_TAGS = st.lists(st.builds(Tag, _TEXTS), max_size=2).map(tuple)
_ROWS = st.lists(st.builds(Row, _TEXTS, _TEXTS, marks=_MARKS, subtitle=_TEXTS, tags=_TAGS), max_size=6).map(
    tuple
)
_CARDS = st.builds(Card, st.just("c"), _TEXTS, _TEXTS, _TEXTS, rows=_ROWS, marks=_MARKS, tags=_TAGS)


def _all_labels(made: Face) -> list[Label]:
    parts: list[Face | RowFace] = [made, *made.rows]
    labels = [label for part in parts for label in part.labels]
    labels += [label for part in parts for badge in part.badges for label in badge.labels]
    return labels + [label for part in parts for tag in part.tags for label in tag.labels]


def _size(label: Label, sizes: Sizes) -> float:
    match label.kind:
        case LabelKind.TITLE:
            return sizes.title
        case LabelKind.SUBTITLE | LabelKind.TAG:
            return sizes.small
        case LabelKind.BADGE:
            return sizes.badge
        case _:
            return sizes.text


def _reach(label: Label, sizes: Sizes) -> tuple[float, float]:
    width = text_width(label.text, _size(label, sizes), bold=label.kind is LabelKind.TITLE)
    return (label.x - width, label.x) if label.kind is LabelKind.NOTE else (label.x, label.x + width)


@given(_CARDS, st.sampled_from([100, 160, 220]), st.sampled_from([1, 2]), st.sampled_from([ROOMY, DENSE]))
def test_every_text_stays_inside_its_card(card: Card, width: int, columns: int, sizes: Sizes) -> None:
    made = face(card, width * columns, columns, sizes, "zh")

    for label in _all_labels(made):
        left, right = _reach(label, sizes)
        assert left >= 0, label
        assert right <= made.width, label
        assert 0 < label.y < made.height, label


@given(_CARDS, st.sampled_from([ROOMY, DENSE]))
def test_texts_on_one_line_do_not_touch(card: Card, sizes: Sizes) -> None:
    labels = _all_labels(face(card, 180, 1, sizes, "zh"))

    for label in labels:
        others = [
            other for other in labels if other is not label and abs(other.y - label.y) < sizes.badge - 2
        ]
        left, right = _reach(label, sizes)
        assert all(right <= _reach(other, sizes)[0] or _reach(other, sizes)[1] <= left for other in others), (
            label
        )


@given(_CARDS)
def test_no_character_of_a_card_is_lost(card: Card) -> None:
    drawn = sorted(
        "".join(label.text for label in _all_labels(face(card, 160, 1, ROOMY, "zh"))).replace(" ", "")
    )
    parts: list[Card | Row] = [card, *card.rows]
    texts = [card.title, card.subtitle, card.note]
    texts += [text for row in card.rows for text in (row.text, row.subtitle, row.note)]
    texts += [mark.badge("zh") for part in parts for mark in part.marks] + [
        tag.text for part in parts for tag in part.tags
    ]

    assert drawn == sorted("".join(texts).replace(" ", ""))


def test_headcounts_stand_in_one_column_at_the_right() -> None:
    rows = (Row("检验员", "6 人"), Row("客服专员", "12 人"))

    made = face(Card("q", "品质部", "经理", "29 人", rows=rows), 180, 1, ROOMY, "zh")

    assert {label.x for label in _all_labels(made) if label.kind is LabelKind.NOTE} == {180 - ROOMY.pad_x}


def test_a_card_as_wide_as_its_header_keeps_the_title_on_one_line() -> None:
    card = Card("q", "体系与文控组", "组长 王敏", "26 人以上")

    made = face(card, header_width(card, ROOMY), 1, ROOMY, "zh")

    assert [label.text for label in made.labels] == ["26 人以上", "体系与文控组", "组长 王敏"]


def test_rows_in_two_columns_are_read_downwards() -> None:
    rows = tuple(Row(name) for name in "甲乙丙丁戊")

    made = face(Card("q", "品质部", rows=rows), 200, 2, ROOMY, "zh")

    assert [(row.row.text, row.x) for row in made.rows] == [
        ("甲", 0),
        ("乙", 0),
        ("丙", 0),
        ("丁", 100),
        ("戊", 100),
    ]


def test_badges_speak_the_language_of_the_chart() -> None:
    card = Card("q", "Quality", marks=(Mark(MarkKind.VACANT), Mark(MarkKind.RECRUITING, "2 to hire")))

    texts = [label.text for badge in face(card, 220, 1, ROOMY, "en").badges for label in badge.labels]

    assert texts == ["Vacant", "2 to hire"]
