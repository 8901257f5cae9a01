"""Files are written whole, only when they differ, and only where they belong."""

import os
from pathlib import Path

import pytest

from generator.hosts.writing import write_bytes, write_tree
from tests.hosts.projects import tree


def test_a_file_with_the_same_bytes_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"text")
    os.utime(file, (1, 1))

    changed = write_bytes(file, b"text")

    assert (changed, file.stat().st_mtime) == (False, 1)


def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    file.chmod(0o640)

    write_bytes(file, b"new")

    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o640)


def test_a_failed_write_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"old")

    def full_disk(*_: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(Path, "replace", full_disk)
    with pytest.raises(OSError, match="no space left"):
        write_bytes(file, b"new")

    assert tree(tmp_path) == {"a.md": b"old"}


def test_a_tree_holds_exactly_the_files_that_were_asked_for(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.md": b"1", "units/b.md": b"2", "old/c.md": b"3"})

    changed = write_tree(tmp_path, {"a.md": b"1", "units/b.md": b"new"})

    assert changed == ("old/c.md", "units/b.md")
    assert tree(tmp_path) == {"a.md": b"1", "units/b.md": b"new"}
    assert not (tmp_path / "old").exists()


def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a": b"1", "b/c": b"2"})

    write_tree(tmp_path, {"a/x": b"3", "b": b"4"})

    assert tree(tmp_path) == {"a/x": b"3", "b": b"4"}


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "units").symlink_to(outside, target_is_directory=True)

    write_tree(folder, {"units/b.md": b"2"})

    assert tree(outside) == {}
    assert tree(folder) == {"units/b.md": b"2"}


@pytest.mark.parametrize("path", ["../a.md", "/a.md", "units/../../a.md", "", "a\\b.md"])
def test_a_path_that_leads_out_of_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="leads out"):
        write_tree(tmp_path / "docs", {path: b""})
