"""Questions about places that several tests ask."""

from itertools import combinations, pairwise

from generator.drawing import Chart, Line, PlacedCard


def overlapping_cards(chart: Chart) -> list[tuple[str, str]]:
    """Return the ids of cards that share a px."""
    cards = sorted(chart.cards, key=lambda card: card.x)
    found: list[tuple[str, str]] = []
    open_cards: list[PlacedCard] = []
    for card in cards:
        open_cards = [other for other in open_cards if other.right > card.x]
        found += [(o.card.id, card.card.id) for o in open_cards if card.y < o.bottom and o.y < card.bottom]
        open_cards.append(card)
    return found


def cards_outside(chart: Chart) -> list[str]:
    """Return the ids of cards that reach over the chart's edge."""
    return [
        card.card.id
        for card in chart.cards
        if card.x < 0 or card.y < 0 or card.right >= chart.width or card.bottom >= chart.height
    ]


def lines_through_cards(chart: Chart) -> list[tuple[Line, str]]:
    """Return the lines that cross the inside of a card."""
    return [
        (line, card.card.id)
        for line in chart.lines
        for (x, y), (to_x, to_y) in pairwise(line.points)
        for card in chart.cards
        if max(x, to_x) > card.x
        and min(x, to_x) < card.right
        and max(y, to_y) > card.y
        and min(y, to_y) < card.bottom
    ]


def slanting_pieces(chart: Chart) -> list[Line]:
    """Return the lines with a piece that is neither upright nor level."""
    return [
        line for line in chart.lines if any(a[0] != b[0] and a[1] != b[1] for a, b in pairwise(line.points))
    ]


def colliding_rows(chart: Chart) -> list[str]:
    """Return the ids of cards with rows over each other or over the header."""
    found = []
    for placed in chart.cards:
        rows = placed.face.rows
        over = any(
            a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.y + b.height and b.y < a.y + a.height
            for a, b in combinations(rows, 2)
        )
        inside = all(
            placed.face.header_height <= row.y
            and row.y + row.height <= placed.face.height
            and row.x >= 0
            and row.x + row.width <= placed.face.width
            for row in rows
        )
        if over or not inside:
            found.append(placed.card.id)
    return found
