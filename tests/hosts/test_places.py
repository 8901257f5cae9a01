"""Where the project, its templates and its settings are found."""

from pathlib import Path

import pytest

from generator.hosts.places import NoProject, Project, files_in, find_project, first_of, packaged
from tests.hosts.projects import a_project


@pytest.mark.parametrize("below", ["", "content", "content/units"])
def test_the_project_is_found_from_any_folder_inside_it(tmp_path: Path, below: str) -> None:
    a_project(tmp_path)

    assert find_project(tmp_path / below) == Project(tmp_path.resolve(), tmp_path.resolve() / "content")


def test_a_content_folder_without_a_handbook_is_no_project(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()

    with pytest.raises(NoProject):
        find_project(tmp_path)


def test_a_content_folder_beside_a_mkdocs_yml_is_a_project(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "mkdocs.yml").touch()

    assert find_project(tmp_path).root == tmp_path.resolve()


def test_a_project_without_templates_uses_ours(tmp_path: Path) -> None:
    assert a_project(tmp_path).templates == (packaged("templates"),)


def test_a_users_file_stands_in_for_ours_and_the_rest_stays(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    logo = tmp_path / "site_config" / "static" / "img" / "logo.svg"
    logo.parent.mkdir(parents=True)
    logo.write_text("<svg/>")

    found = files_in(project.site_config, "static")

    assert found["img/logo.svg"] == logo
    assert found["css/tokens.css"] == packaged("site_config") / "static" / "css" / "tokens.css"
    assert first_of(project.site_config, "base.yml") == packaged("site_config") / "base.yml"
