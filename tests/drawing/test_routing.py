from generator.drawing import Card, Row, Tag, arrange
from tests.drawing.companies import SIXTY
from tests.drawing.geometry import lines_through_cards

TO_RD = (Tag("虚线 → 研发总监", target="rd"),)


def a_chart(*children: Card) -> Card:
    return Card("gm", "总经理", children=children)


def test_a_small_chart_draws_the_dashed_line_around_all_cards() -> None:
    teams = tuple(Card(f"q{n}", f"检验{n}组", tags=TO_RD if n == 2 else ()) for n in range(4))
    chart = arrange(
        (a_chart(Card("rd", "研发中心"), Card("mk", "制造中心"), Card("q", "品质部", children=teams)),)
    )

    (dotted,) = (line for line in chart.lines if line.is_dotted)

    assert (dotted.superior, dotted.subordinate) == ("rd", "q2")
    assert lines_through_cards(chart) == []


def test_a_dashed_line_may_end_at_a_row() -> None:
    chart = arrange(
        (
            a_chart(
                Card("rd", "研发中心", rows=(Row("首席工程师", id="chief"),)),
                Card("q", "品质部", tags=(Tag("", target="chief"),)),
            ),
        )
    )

    (dotted,) = (line for line in chart.lines if line.is_dotted)
    rd = next(placed for placed in chart.cards if placed.card.id == "rd")

    assert dotted.superior == "rd"
    assert dotted.points[-1][1] == rd.y + rd.face.rows[0].y + rd.face.rows[0].height // 2


def test_a_superior_outside_the_chart_is_only_named() -> None:
    assert not any(line.is_dotted for line in arrange((Card("q", "品质部", tags=TO_RD),)).lines)


def test_a_large_chart_names_dotted_superiors_without_lines() -> None:
    extra = Card("q", "品质部", tags=(Tag("虚线", target="company"),))

    assert not any(line.is_dotted for line in arrange((a_chart(SIXTY, extra),)).lines)
