"""The small signs inside nodes and chips, as path data from their upper left corner."""

CLOCK = "M5.5 0.5a5 5 0 1 1 -0.01 0zM5.5 2.8V5.6L7.6 6.8"
"""11 px wide and high."""

ENVELOPE = "M0.5 0.5H13.5V9.5H0.5zM0.5 1L7 6L13.5 1"
"""14 px wide, 10 px high."""

WARNING = "M5.5 0.8L10.7 10H0.3zM5.5 4v2.8M5.5 8.2v0.6"
"""11 px wide, 10 px high."""

SHEET = "M0.5 0.5H6L9.5 4V11.5H0.5zM6 0.5V4H9.5"
"""10 px wide, 12 px high."""


def at(data: str, x: float, y: float, css_class: str = "zs-glyph") -> str:
    """Return the sign as an SVG path with its upper left corner at (x, y)."""
    return f'<path class="{css_class}" transform="translate({x:g} {y:g})" d="{data}"/>'
