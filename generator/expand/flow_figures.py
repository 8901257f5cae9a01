"""The drawing of a flow: what the swimlane engine is told."""

from generator.expand.linking import Linker
from generator.expand.page import Figure
from generator.model.flow import Flow
from generator.model.process import Process


def flow_figure(linker: Linker, process: Process, flow: Flow, number: int) -> Figure | None:
    """Return the swimlane drawing of a flow; None until there is an engine."""
    return None
