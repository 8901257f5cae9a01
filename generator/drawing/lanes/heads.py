"""The heads of lanes and the strips that name the stages."""

from collections.abc import Iterable

from generator.drawing.lanes.drawing import Box
from generator.drawing.lanes.faces import Chip, Text, badge_chip, badge_width
from generator.drawing.lanes.flow import LANE_NAMES, Flow, LaneHead, LaneKind, Stage
from generator.drawing.lanes.measures import (
    CHIP_GAP,
    CHIP_LINE,
    HEAD,
    HEAD_LINE,
    SMALL_LINE,
    TITLE,
    TITLE_LINE,
)
from generator.drawing.metrics import one_line, text_width, wrap

HEAD_WIDTH = 104
"""Of a lane's head in a horizontal drawing."""

NARROW_STRIP = 30
_WIDE_STRIP = 88
_PAD = 8
_STACK_LINE = 17
_CHIP_HEIGHT = CHIP_LINE + 3 + CHIP_GAP


def head_lines(lane: LaneHead, width: float, language: str) -> list[tuple[str, int, str]]:
    """Return class, height and text of each line of a lane's head that is `width` px wide."""
    lines = [("zs-lane-name", HEAD_LINE, line) for line in wrap(lane.text, width - 2 * _PAD, HEAD, bold=True)]
    if lane.kind is not LaneKind.INTERNAL:
        lines.append(("zs-lane-note", SMALL_LINE, LANE_NAMES[lane.kind].text(language)))
    return lines


def head_height(lane: LaneHead, width: float, language: str) -> float:
    """Return the height that a lane's head needs."""
    return sum(height for _, height, _ in head_lines(lane, width, language)) + 14


def head_texts(lane: LaneHead, box: Box, language: str) -> tuple[Text, ...]:
    """Return the lines of a lane's head in the middle of its box."""
    lines = head_lines(lane, box.width, language)
    y = box.y + (box.height - sum(height for _, height, _ in lines)) / 2
    texts = []
    for css_class, height, line in lines:
        y += height
        texts.append(Text(css_class, box.middle[0], round(y - 5, 1), line))
    return tuple(texts)


def stage_needs(flow: Flow, is_vertical: bool) -> list[float]:
    """Return the least length of each stage, so that its name fits."""
    if not is_vertical:
        return [
            max([48.0, *(badge_width(badge) + 2 * _PAD for badge in stage.badges)]) for stage in flow.stages
        ]
    return [_wrapped_height(stage) for stage in flow.stages]


def _wrapped_height(stage: Stage, width: float = _WIDE_STRIP) -> float:
    lines = wrap(stage.text, width - 2 * _PAD, TITLE, bold=True)
    return len(lines) * TITLE_LINE + len(stage.badges) * _CHIP_HEIGHT + 2 * _PAD


def strip_size(stages: Iterable[tuple[Stage, float]], is_vertical: bool) -> float:
    """Return the width of the strip with the stages' names, or its height in a horizontal drawing.

    Each stage comes with its length. A vertical strip is narrow where every name fits in one upright column.
    """
    if not is_vertical:
        heights = [_level_height(stage, length) for stage, length in stages]
        return max(heights, default=0.0)
    pairs = list(stages)
    if not pairs:
        return 0.0
    chips = [badge_width(badge) + 6 for stage, _ in pairs for badge in stage.badges]
    if all(_stacked_height(stage) <= length for stage, length in pairs):
        return max([float(NARROW_STRIP), *chips])
    return max([float(_WIDE_STRIP), *chips])


def _level_height(stage: Stage, length: float) -> float:
    lines = wrap(stage.text, length - 2 * _PAD, TITLE, bold=True)
    return len(lines) * TITLE_LINE + (_CHIP_HEIGHT if stage.badges else 0) + 10.0


def _stacked_height(stage: Stage) -> float:
    units = _units(stage.text)
    if any(text_width(unit, TITLE, bold=True) > NARROW_STRIP - 4 for unit in units):
        return float("inf")
    return len(units) * _STACK_LINE + len(stage.badges) * _CHIP_HEIGHT + 2 * _PAD


def _units(text: str) -> list[str]:
    """Return what stands upright one below the other: Chinese characters, and short Latin words as a whole."""
    units: list[str] = []
    for character in one_line(text):
        is_latin = character.isascii() and character != " "
        if units and is_latin and units[-1].isascii() and units[-1] != " ":
            units[-1] += character
        else:
            units.append(character)
    return [unit for unit in units if unit != " "]


def strip_face(stage: Stage, box: Box, is_vertical: bool) -> tuple[tuple[Text, ...], tuple[Chip, ...]]:
    """Return the texts and chips of a stage's strip, nothing in a strip that is too short for them."""
    if not _fits(stage, box, is_vertical):
        return (), ()
    if not is_vertical:
        return _level_face(stage, box)
    is_narrow = box.width < _WIDE_STRIP and _stacked_height(stage) <= box.height
    lines = (
        _units(stage.text) if is_narrow else list(wrap(stage.text, box.width - 2 * _PAD, TITLE, bold=True))
    )
    line = _STACK_LINE if is_narrow else TITLE_LINE
    y = box.y + (box.height - len(lines) * line - len(stage.badges) * _CHIP_HEIGHT) / 2
    texts = [
        Text("zs-stage-name", box.middle[0], round(y + (index + 1) * line - 4, 1), text)
        for index, text in enumerate(lines)
    ]
    y += len(lines) * line + CHIP_GAP
    chips = []
    for badge in stage.badges:
        chips.append(badge_chip(badge, round(box.middle[0] - badge_width(badge) / 2, 1), round(y, 1)))
        y += _CHIP_HEIGHT
    return tuple(texts), tuple(chips)


def _fits(stage: Stage, box: Box, is_vertical: bool) -> bool:
    if not is_vertical:
        return box.width > 2 * _PAD + TITLE and _level_height(stage, box.width) <= box.height
    if box.width < _WIDE_STRIP:
        return _stacked_height(stage) <= box.height
    return _wrapped_height(stage, box.width) <= box.height


def _level_face(stage: Stage, box: Box) -> tuple[tuple[Text, ...], tuple[Chip, ...]]:
    lines = wrap(stage.text, box.width - 2 * _PAD, TITLE, bold=True)
    y = box.y + (box.height - len(lines) * TITLE_LINE - (_CHIP_HEIGHT if stage.badges else 0)) / 2
    texts = tuple(
        Text("zs-stage-name", box.middle[0], round(y + (index + 1) * TITLE_LINE - 5, 1), line)
        for index, line in enumerate(lines)
    )
    widths = [badge_width(badge) for badge in stage.badges]
    x = box.middle[0] - (sum(widths) + CHIP_GAP * (len(widths) - 1)) / 2
    chips = []
    for badge, width in zip(stage.badges, widths, strict=True):
        chips.append(badge_chip(badge, round(x, 1), round(y + len(lines) * TITLE_LINE + 2, 1)))
        x += width + CHIP_GAP
    return texts, tuple(chips)
