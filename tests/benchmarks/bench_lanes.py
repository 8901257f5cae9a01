"""How long procedure drawings take, from steps to SVG text. Run with `python -m tests.benchmarks.bench_lanes`."""

from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from generator.drawing.lanes import Flow, Orientation, arrange_flow, flow_svg, split_flow
from generator.drawing.lanes.cache import flow_key, waiting
from tests.drawing.lanes.procedures import COMPLAINT
from tests.drawing.lanes.random_procedures import a_random_procedure

_GOALS_MS = {
    "13 nodes": (COMPLAINT, Orientation.VERTICAL, 20.0),
    "30 nodes, 5 lanes": (a_random_procedure(1, 30, 5), Orientation.VERTICAL, 40.0),
    "60 nodes, 5 lanes": (a_random_procedure(2, 60, 5), Orientation.VERTICAL, 80.0),
    "60 nodes, 5 lanes, level": (a_random_procedure(2, 60, 5), Orientation.HORIZONTAL, 80.0),
    "60 nodes, 7 lanes": (a_random_procedure(3, 60, 7), Orientation.VERTICAL, 80.0),
}


def run() -> list[tuple[str, float, float]]:
    """Return name, median of several runs and goal, both in ms."""
    found = [
        (name, _median_ms(_draw(flow, orientation)), goal)
        for name, (flow, orientation, goal) in _GOALS_MS.items()
    ]
    long = arrange_flow(a_random_procedure(2, 60, 5))
    found.append(("60 nodes, cut for A4", _median_ms(lambda: split_flow(long)), 40.0))
    return found + _many()


def _many() -> list[tuple[str, float, float]]:
    """Return the times of 200 drawings, first made and then taken from a folder."""
    flows = [a_random_procedure(seed, 8 + seed % 25, 3 + seed % 5) for seed in range(200)]
    with TemporaryDirectory() as folder:
        cold = _ms(lambda: [_kept(Path(folder), flow) for flow in flows])
        cached = _median_ms(lambda: [_kept(Path(folder), flow) for flow in flows])
    return [("200 drawings, cold", cold, 5000.0), ("200 drawings, cached", cached, 100.0)]


def _kept(folder: Path, flow: Flow) -> str:
    """Return a drawing from the folder, where it is written the first time."""
    file = folder / flow_key(flow, "flow", "vertical")
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        text = flow_svg(arrange_flow(flow), "flow", "流程图", "说明", waiting)
        file.write_text(text, encoding="utf-8")
        return text


def _draw(flow: Flow, orientation: Orientation) -> Callable[[], str]:
    return lambda: flow_svg(arrange_flow(flow, orientation=orientation), "flow", "流程图", "说明", str)


def _ms(action: Callable[[], object]) -> float:
    start = perf_counter()
    action()
    return (perf_counter() - start) * 1000


def _median_ms(action: Callable[[], object], runs: int = 7) -> float:
    return median(_ms(action) for _ in range(runs))


def main() -> None:
    """Print the table."""
    print(f"{'procedure':<28}{'ms':>8}{'goal':>8}")
    for name, found, goal in run():
        print(f"{name:<28}{found:>8.1f}{goal:>8.0f}  {'' if found <= goal else 'too slow'}".rstrip())


if __name__ == "__main__":
    main()
