"""From a procedure to a drawing."""

from generator.drawing.lanes.drawing import FlowDrawing
from generator.drawing.lanes.flow import Flow, Orientation, checked
from generator.drawing.lanes.measuring import measure
from generator.drawing.lanes.planning import planned, with_more_room
from generator.drawing.lanes.ports import Ports
from generator.drawing.lanes.setting import set_out

_MOST_TRIES = 5
"""Hardly any procedure needs a second one."""


def arrange_flow(
    flow: Flow, *, width_px: float = 1160, orientation: Orientation = Orientation.VERTICAL
) -> FlowDrawing:
    """Return the procedure laid out; boxes get narrower to keep a vertical one within `width_px` where they can.

    Raises:
        ValueError: ids occur twice, or something names a lane, stage or node that does not exist.
    """
    plan = planned(checked(flow), width_px, orientation)
    for _ in range(_MOST_TRIES):
        scale, pieces = measure(plan.grid, plan.routes, plan.demand)
        ports = Ports(plan.grid, plan.routes, scale, plan.demand)
        ports.place(pieces)
        if not ports.cramped:
            break
        plan = with_more_room(plan, frozenset(ports.cramped))
    return set_out(plan, scale, ports)
