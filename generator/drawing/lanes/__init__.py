"""Procedures as pictures: swimlanes and plain flows, laid out here and drawn as SVG."""

from generator.drawing.lanes.arranging import arrange_flow
from generator.drawing.lanes.drawing import FlowDrawing
from generator.drawing.lanes.flow import Flow, FlowEdge, FlowNode, LaneHead
from generator.drawing.lanes.svg import flow_svg

__all__ = ["Flow", "FlowDrawing", "FlowEdge", "FlowNode", "LaneHead", "arrange_flow", "flow_svg"]
