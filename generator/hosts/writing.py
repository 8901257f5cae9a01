"""Writing files so that a reader never meets half of one."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath


class NotOurFolder(Exception):
    """A folder that we were to fill holds something that we did not write."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


def write_bytes(path: Path, data: bytes) -> bool:
    """Write a file through a temporary one beside it; return whether it had to change.

    A file that already has these bytes is not touched, so that engines see which pages are new. Its mode is kept.
    """
    with contextlib.suppress(OSError):
        if path.read_bytes() == data:
            return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".zhishou-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def write_tree(folder: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Make a folder hold exactly these files; return the paths that were written or removed, sorted.

    Raises:
        ValueError: a path leads out of the folder.
    """
    for path in files:
        _check_inside(path)
    _clear_the_way(folder, files)
    written = {path for path, data in files.items() if write_bytes(folder / path, data)}
    removed = set(_files_below(folder)) - files.keys()
    for path in removed:
        (folder / path).unlink()
    _remove_empty(folder)
    return tuple(sorted(written | removed))


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _check_inside(path: str) -> None:
    pure = PurePosixPath(path)
    if not path or pure.is_absolute() or ".." in pure.parts or "\\" in path or "\0" in path:
        raise ValueError(f"the path {path!r} leads out of the folder")


def _clear_the_way(folder: Path, files: Iterable[str]) -> None:
    """A file may now stand where a folder is to be, and the other way round; links lead elsewhere."""
    wanted = {str(parent) for path in files for parent in PurePosixPath(path).parents}
    for path in wanted | set(files):
        place = folder / path
        if place.is_symlink() or (path in wanted and place.is_file()):
            place.unlink()
        elif path not in wanted and place.is_dir():
            shutil.rmtree(place)


def _files_below(folder: Path) -> Iterable[str]:
    for place, folders, names in os.walk(folder):
        for name in (*names, *(name for name in folders if (Path(place) / name).is_symlink())):
            yield (Path(place) / name).relative_to(folder).as_posix()


def _remove_empty(folder: Path) -> None:
    for place, _, _ in os.walk(folder, topdown=False):
        with contextlib.suppress(OSError):
            Path(place).rmdir()
    folder.mkdir(parents=True, exist_ok=True)
