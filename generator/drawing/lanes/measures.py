"""Text sizes and distances of procedure drawings, in px. The text sizes stand in flows.css and light.css too."""

TITLE = 13
SMALL = 12
CHIP = 11
HEAD = 14
LABEL = 12

TITLE_LINE = 18
SMALL_LINE = 16
CHIP_LINE = 14
HEAD_LINE = 19
LABEL_LINE = 15

PAD_X = 9
PAD_Y = 8
CHIP_PAD = 5
CHIP_GAP = 4

NARROWEST_CARD = 112
WIDEST_CARD = 172

TRACK = 12
"""Between lines side by side in a gutter or channel."""

PORT = 14
"""Between lines side by side at the top or bottom of a box."""

PORT_EDGE = 7
"""Between the outermost of them and the corner."""

SIDE_PORT = 12
"""Between lines side by side at the left or right of a box."""

SIDE_PORT_EDGE = 5
"""Between the outermost of them and the corner."""

TIP = 8
"""Length of an arrow head."""

LABEL_GAP = 5
"""Between a line and its label."""

GUTTER_EDGE = 16
"""Between a box and the nearest line in the gutter beside it."""

BORDER = 8
"""Between a line and the border of a lane."""

CHANNEL_TOP = 12
CHANNEL_BOTTOM = 18
"""Between the lines of a channel and the boxes above and below; an arrow head fits in."""

STAGE_GAP = 14
"""Extra room for the border between two stages."""

CORNER = 5
"""Radius of a line's bends."""
