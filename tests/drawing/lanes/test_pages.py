from collections import Counter

import pytest

from generator.drawing.lanes import FlowDrawing, Orientation, arrange_flow, cut_flow, flow_svg, split_flow
from tests.drawing.lanes.geometry import (
    lines_on_lines,
    lines_through_boxes,
    overlapping_boxes,
    slanting,
    texts_out_of_place,
)
from tests.drawing.lanes.procedures import COMPLAINT, ORGANISATION
from tests.drawing.lanes.random_procedures import a_random_procedure

_BOTH = pytest.mark.parametrize("orientation", list(Orientation))


def long_procedure(seed: int, orientation: Orientation) -> FlowDrawing:
    return arrange_flow(a_random_procedure(seed, 60, 4), orientation=orientation)


@_BOTH
@pytest.mark.parametrize("seed", range(8))
def test_each_page_is_as_clean_as_the_whole(seed: int, orientation: Orientation) -> None:
    pages = cut_flow(long_procedure(seed, orientation), 900)

    for page in pages:
        for check in (slanting, lines_through_boxes, lines_on_lines, overlapping_boxes, texts_out_of_place):
            assert check(page) == []


@_BOTH
@pytest.mark.parametrize("seed", range(8))
def test_each_step_and_label_is_on_one_page_and_each_line_goes_on(
    seed: int, orientation: Orientation
) -> None:
    whole = long_procedure(seed, orientation)

    pages = cut_flow(whole, 900)

    shown = [placed.node.id for page in pages for placed in page.nodes]
    assert sorted(shown) == sorted(placed.node.id for placed in whole.nodes)
    assert sum(edge.label is not None for page in pages for edge in page.edges) == sum(
        edge.label is not None for edge in whole.edges
    )
    assert sum(edge.has_head for page in pages for edge in page.edges) == len(whole.edges)
    letters = Counter(mark.letter for page in pages for mark in page.continuations)
    assert set(letters.values()) == {2}


@_BOTH
def test_marks_of_one_page_do_not_touch(orientation: Orientation) -> None:
    for page in cut_flow(long_procedure(3, orientation), 900):
        spots = [mark.middle for mark in page.continuations]
        near = [
            (a, b) for a in spots for b in spots if a < b and abs(a[0] - b[0]) < 16 and abs(a[1] - b[1]) < 16
        ]
        assert near == []


@_BOTH
def test_pages_fit_the_sheet_and_repeat_the_lanes(orientation: Orientation) -> None:
    pages = cut_flow(long_procedure(1, orientation), 1000)

    assert len(pages) > 3
    lengths = [page.height if orientation is Orientation.VERTICAL else page.width for page in pages]
    assert max(lengths) <= 1000
    assert {tuple(placed.lane.id for placed in page.lanes) for page in pages} == {("l0", "l1", "l2", "l3")}
    assert [page.notes[0].text[:7] for page in pages[:2]] == ["第 1 页，共", "第 2 页，共"]


def test_a_short_procedure_stays_whole_on_the_upright_sheet() -> None:
    drawing = arrange_flow(COMPLAINT)

    printed = split_flow(drawing)

    assert printed.pages == (drawing,)
    assert printed.sheet == "a4-portrait"


def test_a_wide_procedure_takes_the_sheet_on_which_it_can_be_read() -> None:
    drawing = arrange_flow(ORGANISATION)

    assert split_flow(drawing, "A4").sheet == "a4-landscape"
    assert split_flow(drawing, "A3").sheet == "a3-portrait"


def test_a_continued_line_ends_in_a_circle_with_its_letter() -> None:
    first, second = cut_flow(arrange_flow(COMPLAINT), 620)

    letters = sorted(mark.letter for mark in first.continuations)
    assert letters == sorted(mark.letter for mark in second.continuations)
    svg = flow_svg(first, "p1", "t", "d", str)
    assert svg.count('class="zs-continued"') == len(letters) > 0
