from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.drawing import graphviz
from generator.drawing.graphviz import DotEngine, GraphvizError, WasmEngine, find_engine

TINY = "digraph { a -> b }"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def engine(cache: Path) -> WasmEngine:
    return WasmEngine(cache)


def test_the_same_graph_gives_the_same_bytes(engine: WasmEngine) -> None:
    assert engine.render(TINY, "dot", "svg") == engine.render(TINY, "dot", "svg")


def test_a_broken_graph_is_refused_and_the_next_one_is_drawn(engine: WasmEngine) -> None:
    with pytest.raises(GraphvizError, match="parse"):
        engine.render("digraph { a -> ", "dot", "svg")

    assert "</svg>" in engine.render(TINY, "dot", "svg")


def test_a_graph_of_six_hundred_boxes_does_not_exhaust_the_stack(engine: WasmEngine) -> None:
    edges = " ".join(f"n{index // 6} -> n{index};" for index in range(1, 600))

    assert "</svg>" in engine.render(f"digraph {{ splines=ortho; node [shape=box]; {edges} }}", "dot", "svg")


def test_threads_take_turns(engine: WasmEngine) -> None:
    with ThreadPoolExecutor(4) as pool:
        drawings = list(pool.map(lambda _: engine.render(TINY, "dot", "svg"), range(12)))

    assert len(set(drawings)) == 1


def test_the_compiled_engine_is_kept_in_the_cache_folder_only(cache: Path, engine: WasmEngine) -> None:
    engine.render(TINY, "dot", "svg")

    (kept,) = cache.iterdir()
    before = kept.stat().st_mtime_ns
    WasmEngine(cache).render(TINY, "dot", "svg")
    assert kept.stat().st_mtime_ns == before


def test_a_damaged_cache_is_made_anew(tmp_path: Path, cache: Path, engine: WasmEngine) -> None:
    engine.render(TINY, "dot", "svg")
    (kept,) = cache.iterdir()
    (tmp_path / kept.name).write_bytes(b"damaged")

    assert "</svg>" in WasmEngine(tmp_path).render(TINY, "dot", "svg")
    assert (tmp_path / kept.name).stat().st_size > 1000


def test_without_wasm_the_program_dot_is_used_and_without_both_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(graphviz, "which", lambda name: f"/somewhere/{name}")
    assert isinstance(find_engine(wanted="dot"), DotEngine)

    monkeypatch.setattr(graphviz, "which", lambda name: None)
    assert find_engine(wanted="dot") is None


def test_the_program_dot_gets_the_layout_and_the_graph(tmp_path: Path) -> None:
    program = tmp_path / "dot"
    program.write_text('#!/bin/sh\necho "$@"\ncat\n')
    program.chmod(0o755)

    assert DotEngine(str(program)).render(TINY, "nop2", "svg") == f"-Kneato -n2 -Tsvg\n{TINY}"


def test_a_failing_program_is_an_error_in_words(tmp_path: Path) -> None:
    program = tmp_path / "dot"
    program.write_text("#!/bin/sh\necho 'syntax error in line 1' >&2\nexit 1\n")
    program.chmod(0o755)

    with pytest.raises(GraphvizError, match="syntax error in line 1"):
        DotEngine(str(program)).render(TINY, "dot", "svg")
