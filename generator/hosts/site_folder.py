"""Writes a build as a folder that any of the engines turns into a site."""

from collections.abc import Mapping
from pathlib import Path

from generator.hosts.places import Project, files_in, first_of
from generator.hosts.site_settings import site_settings
from generator.hosts.writing import NotOurFolder, write_bytes, write_tree
from generator.pipeline import Build, Options
from generator.render.link_check import targets

MARKER = ".zhishou"
"""Its presence says that a folder is ours to fill and to clear."""

_MARKER_TEXT = (
    "这个文件夹由 zhishou 生成，可以整个删除。\nThis folder is written by zhishou and may be deleted.\n"
)


def write_site_folder(
    build: Build, project: Project, options: Options, folder: Path | None = None
) -> tuple[str, ...]:
    """Write pages, assets, overrides and settings of a build; return the changed paths, relative to the folder.

    Only files whose bytes differ are touched, so that an engine's quick path has little to do; settings come last.

    Args:
        build: what to write.
        project: where its pictures and styles are.
        options: what it was made with.
        folder: where to, the project's build folder or one inside it.

    Raises:
        NotOurFolder: the build folder holds something that we did not write.
    """
    claim(project.build)
    target = folder or project.build
    # A mkdocs.yml of a project without styles of its own needs a docs_dir that exists.
    (project.build / "static").mkdir(exist_ok=True)
    config = project.site_config
    overrides = {path: file.read_bytes() for path, file in files_in(config, "overrides").items()}
    changed = [f"docs/{path}" for path in write_tree(target / "docs", site_files(build, project))]
    changed += [f"overrides/{path}" for path in write_tree(target / "overrides", overrides)]
    for name, data in settings_files(build, project, options).items():
        changed += [name] if write_bytes(target / name, data) else []
    return tuple(changed)


def write_pages(folder: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write some files of a site that is there already; return the changed paths, relative to the folder."""
    return tuple(f"docs/{path}" for path, data in files.items() if write_bytes(folder / "docs" / path, data))


def settings_files(build: Build, project: Project, options: Options) -> Mapping[str, bytes]:
    """Return mkdocs.yml and the base that it inherits."""
    base = first_of(project.site_config, "base.yml")
    return {
        "base.yml": base.read_bytes() if base else b"",
        "mkdocs.yml": site_settings(build, options).encode(),
    }


def site_files(build: Build, project: Project) -> Mapping[str, bytes]:
    """Return everything that docs_dir holds: styles and scripts, files of the content folder that pages use, pages, downloads."""
    static = static_files(build, project)
    return {**{path: file.read_bytes() for path, file in static.items()}, **build.files}


def static_files(build: Build, project: Project) -> Mapping[str, Path]:
    """Return the files of a site that are copied as they are, by their path in it."""
    return {**content_files(build, project), **files_in(project.site_config, "static")}


def content_files(build: Build, project: Project) -> Mapping[str, Path]:
    """Return the files of the content folder that pages of this profile show or offer, by their path in the site.

    Other files there (staff lists, Word templates, the picture of a page that this profile does not see) may be
    confidential and go nowhere by themselves.
    """
    wanted = targets(build.files)
    return {path: project.content / path for path in build.handbook.assets if path in wanted}


def claim(folder: Path) -> None:
    """Make a folder ours, or check that it is.

    Raises:
        NotOurFolder: it holds something and has no marker.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise NotOurFolder(folder)
    if folder.is_dir() and not (folder / MARKER).is_file() and any(folder.iterdir()):
        raise NotOurFolder(folder)
    write_bytes(folder / MARKER, _MARKER_TEXT.encode())
    write_bytes(folder / ".gitignore", b"*\n")
