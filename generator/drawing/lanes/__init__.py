"""Procedures as pictures: swimlanes and plain flows, laid out here and drawn as SVG."""

from generator.drawing.lanes.arranging import arrange_flow
from generator.drawing.lanes.drawing import FlowDrawing, PlacedEdge, PlacedLane, PlacedNode, PlacedStage
from generator.drawing.lanes.flow import (
    Badge,
    BadgeKind,
    Document,
    EdgeKind,
    Flow,
    FlowEdge,
    FlowNode,
    Involvement,
    LaneHead,
    LaneKind,
    NodeKind,
    Orientation,
    Participant,
    Stage,
)
from generator.drawing.lanes.html import flow_html
from generator.drawing.lanes.legend import FlowLegendEntry, flow_legend, flow_legend_html
from generator.drawing.lanes.pages import PrintedFlow, cut_flow, split_flow
from generator.drawing.lanes.sheets import flow_file
from generator.drawing.lanes.svg import flow_svg

__all__ = [
    "Badge",
    "BadgeKind",
    "Document",
    "EdgeKind",
    "Flow",
    "FlowDrawing",
    "FlowEdge",
    "FlowLegendEntry",
    "FlowNode",
    "Involvement",
    "LaneHead",
    "LaneKind",
    "NodeKind",
    "Orientation",
    "Participant",
    "PlacedEdge",
    "PlacedLane",
    "PlacedNode",
    "PlacedStage",
    "PrintedFlow",
    "Stage",
    "arrange_flow",
    "cut_flow",
    "flow_file",
    "flow_html",
    "flow_legend",
    "flow_legend_html",
    "flow_svg",
    "split_flow",
]
