from dataclasses import replace

from generator.drawing.lanes import FlowNode, arrange_flow, flow_svg
from generator.drawing.lanes.cache import flow_key, waiting, with_links
from tests.drawing.lanes.procedures import EVERYTHING


def test_the_key_changes_with_the_procedure_and_the_settings_and_with_nothing_else() -> None:
    key = flow_key(EVERYTHING, "vertical", 1160)

    assert key == flow_key(replace(EVERYTHING), "vertical", 1160)
    assert key != flow_key(EVERYTHING, "horizontal", 1160)
    first, *others = EVERYTHING.nodes
    assert key != flow_key(
        replace(EVERYTHING, nodes=(replace(first, text="去电"), *others)), "vertical", 1160
    )
    assert len(key) == 64


def test_a_kept_drawing_gets_the_links_of_its_page() -> None:
    def href(path: str) -> str:
        return f"../../{path}?a=1&b=2"

    drawing = arrange_flow(EVERYTHING)

    kept = flow_svg(drawing, "f", "t", "d", waiting)

    assert "zs-path/forms/calls.html" in kept
    assert with_links(kept, href) == flow_svg(drawing, "f", "t", "d", href)


def test_a_kept_drawing_never_gets_a_script_as_a_link() -> None:
    flow = replace(EVERYTHING, nodes=(FlowNode("a", "agent", "甲", link="x"),), edges=(), stages=())

    kept = flow_svg(arrange_flow(flow), "f", "t", "d", waiting)

    assert "javascript" not in with_links(kept, lambda path: "javascript:alert(1)")
