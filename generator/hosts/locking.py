"""One build at a time in one project: two would mix the pages of one with the settings of the other."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO


class Busy(Exception):
    """Another process is building this project."""


@contextlib.contextmanager
def locked(file: Path) -> Iterator[None]:
    """Hold a lock while the block runs; the system lets go of it when a process dies.

    Raises:
        Busy: another process holds it.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("ab") as handle:
        try:
            _lock(handle)
        except OSError as error:
            raise Busy(str(file)) from error
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: IO[bytes]) -> None:
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: IO[bytes]) -> None:
        fcntl.flock(handle.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
