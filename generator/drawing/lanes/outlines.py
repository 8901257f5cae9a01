"""The outlines of nodes: how far they reach, and where a line meets them."""

from math import sqrt

from generator.drawing.lanes.faces import NodeFace
from generator.drawing.lanes.flow import EVENTS, GATEWAYS, NodeKind


def reach(face: NodeFace, kind: NodeKind, offset: float, *, is_upright: bool) -> float:
    """Return the distance from the node's middle line to its outline, in px.

    An upright line stands `offset` px beside the middle, a level one that far above or below it.
    """
    half_width, half_height, beside = face.width / 2, face.height / 2, abs(offset)
    if kind in GATEWAYS:
        return _of_gateway(half_width, half_height, face.flat / 2, beside, is_upright)
    if kind in EVENTS:
        return _of_event(half_width, half_height, event_radius(face), beside, is_upright)
    return half_height if is_upright else half_width


def _of_gateway(half_width: float, half_height: float, flat: float, beside: float, is_upright: bool) -> float:
    slope = half_width - flat
    if not is_upright:
        return half_width - slope * min(1, beside / half_height)
    return half_height * (1 - min(1, max(0, beside - flat) / slope))


def event_radius(face: NodeFace) -> float:
    """Return the radius of an event's corners: half its height, less for one with many lines of text."""
    return min(face.height / 2, face.width / 2, _LARGEST_RADIUS)


_LARGEST_RADIUS = 22


def _of_event(half_width: float, half_height: float, radius: float, beside: float, is_upright: bool) -> float:
    along, across = (half_height, half_width) if is_upright else (half_width, half_height)
    over = min(radius, max(0.0, beside - (across - radius)))
    return along - radius + sqrt(radius * radius - over * over)
