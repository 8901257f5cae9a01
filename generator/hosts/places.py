"""Where things are: the user's project, and the templates and settings that come with the package."""

import importlib.resources
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

CONTENT = "content"
HEADS = ("handbook.yaml", "handbook.yml", "handbook.md", "手册.yaml", "手册.yml", "手册.md")
"""Names of the file that says whose handbook it is, any of which makes a content folder one."""


class NoProject(Exception):
    """There is no handbook in a folder or above it."""

    def __init__(self, start: Path) -> None:
        super().__init__(str(start))
        self.start = start


@dataclass(frozen=True, slots=True)
class Project:
    """The folder of one handbook, with its content folder and the two folders that we write."""

    root: Path
    content: Path

    @property
    def build(self) -> Path:
        """Where pages and the engine's settings are written."""
        return self.root / "build"

    @property
    def site(self) -> Path:
        """Where the finished site is."""
        return self.root / "site"

    @property
    def templates(self) -> tuple[Path, ...]:
        """Template folders, the user's before ours."""
        return layers(self.root, "templates")

    @property
    def site_config(self) -> tuple[Path, ...]:
        """Folders with settings, styles and overrides, the user's before ours."""
        return layers(self.root, "site_config")


def find_project(start: Path) -> Project:
    """Return the project in a folder or in the nearest folder above it.

    Raises:
        NoProject: neither it nor a folder above it holds a handbook.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        if is_project(folder):
            return Project(folder, folder / CONTENT)
        if folder.name == CONTENT and any((folder / name).is_file() for name in HEADS):
            return Project(folder.parent, folder)
    raise NoProject(start)


def is_project(folder: Path) -> bool:
    """Return whether a folder holds a handbook: a content folder, and its head or a mkdocs.yml."""
    content = folder / CONTENT
    heads = (folder / "mkdocs.yml", *(content / name for name in HEADS))
    return content.is_dir() and any(head.is_file() for head in heads)


def packaged(name: str) -> Path:
    """Return a folder that comes with the package, "templates" or "site_config": of the wheel or of the checkout."""
    inside = Path(str(importlib.resources.files("generator"))) / "_data" / name
    return inside if inside.is_dir() else Path(__file__).resolve().parents[2] / name


def layers(root: Path, name: str) -> tuple[Path, ...]:
    """Return the user's folder of that name, if there is one, and then ours."""
    own, ours = root / name, packaged(name)
    return (own, ours) if own.is_dir() and own.resolve() != ours.resolve() else (ours,)


def files_in(folders: tuple[Path, ...], under: str) -> Mapping[str, Path]:
    """Return the files below a folder of several layers by their path in it, sorted; the first layer wins.

    Hidden files and editors' leftovers are left out.
    """
    found: dict[str, Path] = {}
    for folder in reversed(folders):
        found.update(_walk(folder / under))
    return dict(sorted(found.items()))


def first_of(folders: tuple[Path, ...], name: str) -> Path | None:
    """Return the file of that name in the first layer that has it."""
    return next((folder / name for folder in folders if (folder / name).is_file()), None)


def _walk(folder: Path) -> Iterator[tuple[str, Path]]:
    if not folder.is_dir():
        return
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") or part.endswith("~") for part in relative.parts):
            yield relative.as_posix(), path
