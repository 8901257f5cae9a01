"""From a procedure to a drawing."""

from generator.drawing.lanes.drawing import FlowDrawing
from generator.drawing.lanes.flow import Flow, Orientation, checked
from generator.drawing.lanes.measuring import measure
from generator.drawing.lanes.planning import planned
from generator.drawing.lanes.setting import set_out


def arrange_flow(
    flow: Flow, *, width_px: float = 1160, orientation: Orientation = Orientation.VERTICAL
) -> FlowDrawing:
    """Return the procedure laid out; boxes get narrower to keep a vertical one within `width_px` where they can.

    Raises:
        ValueError: ids occur twice, or something names a lane, stage or node that does not exist.
    """
    plan = planned(checked(flow), width_px, orientation)
    scale, pieces = measure(plan.grid, plan.routes, plan.demand)
    return set_out(plan, scale, pieces)
