"""How long charts take, from cards to SVG text. Run with `python -m tests.benchmarks.bench_charts`."""

from collections.abc import Callable
from statistics import median
from time import perf_counter

from generator.drawing import Card, Target, arrange, inline_svg, page, poster
from tests.drawing.companies import MARKED, SIX_HUNDRED, SIXTY, TWO_THOUSAND

_GOALS_MS = {
    "60 boxes, page": (SIXTY, page(1160), 15.0),
    "60 boxes, A3": (SIXTY, poster("A3"), 15.0),
    "17 boxes, dashed line": (MARKED, page(1160), 15.0),
    "600 boxes, page": (SIX_HUNDRED, page(1160), 300.0),
    "600 boxes, A3": (SIX_HUNDRED, poster("A3"), 300.0),
    "2000 boxes, page": (TWO_THOUSAND, page(1160), 1000.0),
    "2000 boxes, A1": (TWO_THOUSAND, poster("A1"), 1000.0),
}


def run() -> list[tuple[str, float, float]]:
    """Return name, median of several runs and goal, both in ms."""
    return [(name, _median_ms(_draw(card, target)), goal) for name, (card, target, goal) in _GOALS_MS.items()]


def _draw(card: Card, target: Target) -> Callable[[], str]:
    return lambda: inline_svg(arrange((card,), target), "chart", "架构图", "说明", str)


def _median_ms(draw: Callable[[], str], runs: int = 5) -> float:
    times = []
    for _ in range(runs):
        start = perf_counter()
        draw()
        times.append((perf_counter() - start) * 1000)
    return median(times)


def main() -> None:
    """Print the table."""
    print(f"{'chart':<24}{'ms':>8}{'goal':>8}")
    for name, found, goal in run():
        print(f"{name:<24}{found:>8.1f}{goal:>8.0f}  {'' if found <= goal else 'too slow'}".rstrip())


if __name__ == "__main__":
    main()
