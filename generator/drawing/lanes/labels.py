"""What is written beside a line: the exit of a decision, what is handed over, how often a loop may be taken."""

from dataclasses import dataclass
from math import ceil

from generator.drawing.lanes.flow import EDGE_NAMES, EdgeKind, FlowEdge
from generator.drawing.lanes.measures import LABEL, LABEL_LINE
from generator.drawing.metrics import text_width, wrap

_WIDEST = 78


@dataclass(frozen=True, slots=True)
class EdgeLabel:
    """The lines of a label and the room they take, in px; no lines take none."""

    lines: tuple[str, ...]
    width: int
    height: int


def shown_kind(edge: FlowEdge, is_back: bool) -> EdgeKind:
    """Return the kind an edge is drawn as: a plain edge that closes a loop is a way back."""
    return EdgeKind.BACK if is_back and edge.kind is EdgeKind.SEQUENCE else edge.kind


def edge_label(edge: FlowEdge, is_back: bool, language: str) -> EdgeLabel:
    """Return the label; a line that is no plain sequence always says what it is."""
    kind = shown_kind(edge, is_back)
    parts = [part for part in (edge.label, edge.copies, edge.limit) if part.strip()]
    if not parts and kind is not EdgeKind.SEQUENCE:
        parts = [EDGE_NAMES[kind].text(language)]
    lines = tuple(line for part in parts for line in wrap(part, _WIDEST, LABEL))
    if not lines:
        return EdgeLabel((), 0, 0)
    return EdgeLabel(lines, ceil(max(text_width(line, LABEL) for line in lines)), len(lines) * LABEL_LINE)
