import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.drawing import (
    Card,
    Chart,
    Mark,
    MarkKind,
    Row,
    Tag,
    Target,
    arrange,
    count_boxes,
    inline_svg,
    page,
    poster,
)
from tests.drawing.companies import FIVE, MARKED, SIX_HUNDRED, SIXTY, TWO_THOUSAND
from tests.drawing.geometry import (
    cards_outside,
    colliding_rows,
    lines_through_cards,
    overlapping_cards,
    slanting_pieces,
)

_TEXTS = st.text(st.sampled_from("品质检验员(),、A g1W<&\"'\\😀"), max_size=18)
_MARKS = st.lists(st.sampled_from(MarkKind), max_size=2, unique=True).map(
    lambda kinds: tuple(map(Mark, kinds))
)
_ROWS = st.lists(st.builds(Row, _TEXTS, _TEXTS, marks=_MARKS, subtitle=_TEXTS), max_size=6).map(tuple)


def _built(shape: object, draw: st.DrawFn, path: str = "c") -> Card:
    assert isinstance(shape, list)
    below = tuple(_built(one, draw, f"{path}.{index}") for index, one in enumerate(shape))
    staff = draw(st.integers(0, min(2, len(below))))
    tags = tuple(
        Tag("虚线", target=target)
        for target in draw(st.lists(st.sampled_from(["c", "c.0", "c.1"]), max_size=1))
    )
    return Card(
        path,
        draw(_TEXTS),
        draw(_TEXTS),
        draw(st.sampled_from(["", "29 人", "26–28 人", "26 人以上"])),
        rows=draw(_ROWS),
        marks=draw(_MARKS),
        tags=tags,
        assistants=below[:staff],
        children=below[staff:],
    )


@st.composite
def cards(draw: st.DrawFn) -> Card:
    shape = draw(st.recursive(st.just([]), lambda inner: st.lists(inner, max_size=4), max_leaves=9))
    return _built(shape, draw)


def problems(chart: Chart) -> list[object]:
    return [
        *overlapping_cards(chart),
        *cards_outside(chart),
        *lines_through_cards(chart),
        *slanting_pieces(chart),
        *colliding_rows(chart),
    ]


@settings(max_examples=60, deadline=None)
@given(cards(), st.sampled_from([page(1160), page(500), poster("A3"), poster("A4")]))
def test_no_card_or_line_is_ever_in_the_way_of_another(card: Card, target: Target) -> None:
    assert problems(arrange((card,), target)) == []


@pytest.mark.parametrize(
    "card", [FIVE, SIXTY, SIX_HUNDRED, TWO_THOUSAND, MARKED], ids=lambda card: str(count_boxes((card,)))
)
@pytest.mark.parametrize("target", [page(1160), poster("A3")], ids=["page", "poster"])
def test_a_company_of_any_size_has_every_card_in_its_own_place(card: Card, target: Target) -> None:
    chart = arrange((card,), target)

    assert sum(1 + len(placed.face.rows) for placed in chart.cards) == count_boxes((card,))
    assert problems(chart) == []


@pytest.mark.parametrize("card", [FIVE, SIXTY, SIX_HUNDRED, TWO_THOUSAND], ids=["5", "60", "600", "2000"])
def test_a_page_is_never_wider_than_asked(card: Card) -> None:
    assert arrange((card,), page(1160)).width <= 1160


def test_six_hundred_boxes_are_readable_on_a3() -> None:
    assert count_boxes((SIX_HUNDRED,)) == 600
    assert arrange((SIX_HUNDRED,), poster("A3")).smallest_text_pt >= 6


def test_a_poster_takes_the_better_way_round() -> None:
    chain = Card(
        "a", "甲", children=(Card("b", "乙", children=(Card("c", "丙", children=(Card("d", "丁"),)),)),)
    )

    assert arrange((chain,), poster("A4")).sheet_class == "zs-sheet-a4-portrait"
    assert arrange((FIVE,), poster("A4")).sheet_class == "zs-sheet-a4-landscape"


def test_the_same_cards_give_the_same_bytes() -> None:
    first, second = (inline_svg(arrange((SIXTY,)), "c", "t", "d", str) for _ in range(2))

    assert first == second


def test_cards_of_one_depth_are_equally_wide() -> None:
    chart = arrange((SIXTY,))

    assert all(
        len({card.face.width for card in chart.cards if card.depth == depth}) == 1 for depth in range(4)
    )


def test_few_children_stand_side_by_side_under_their_superior() -> None:
    chart = arrange((FIVE,))
    superior, *children = chart.cards

    assert len({child.y for child in children}) == 1
    assert superior.centre == (children[0].centre + children[-1].centre) // 2


def test_assistants_come_between_their_superior_and_the_children() -> None:
    card = Card(
        "gm", "总经理", assistants=(Card("o", "办公室"),), children=(Card("a", "甲部"), Card("b", "乙部"))
    )

    superior, assistant, first, second = arrange((card,)).cards

    assert assistant.is_assistant
    assert superior.bottom < assistant.y
    assert assistant.bottom < first.y == second.y


def test_several_roots_stand_side_by_side_without_a_line() -> None:
    chart = arrange((Card("a", "甲公司"), Card("b", "乙公司")))

    assert chart.lines == ()
    assert overlapping_cards(chart) == []


def test_a_company_under_its_board_still_looks_like_the_top() -> None:
    chart = arrange((MARKED,))

    assert [placed.level for placed in chart.cards[:2]] == [0, 0]


def test_two_cards_with_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="two cards with the id 'a'"):
        arrange((Card("a", "甲", children=(Card("a", "乙"),)),))


def test_a_chart_without_cards_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one card"):
        arrange(())
