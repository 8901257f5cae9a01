"""The content folder as it is found on disk."""

from pathlib import Path

from generator.source.content_folder import Form, read_content
from generator.source.problems import ProblemKind


def write(folder: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def found(folder: Path) -> list[tuple[str, str]]:
    return [(problem.kind.value, problem.path) for problem in read_content(folder).problems]


def test_documents_come_sorted_with_what_they_say_and_other_files_by_name(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "content",
        {
            "units/b.yml": "名称: 乙\n",
            "a.md": "# 甲\n",
            "units/a.yaml": "名称: 甲\n",
            "img/厂区.PNG": "",
            "表.docx": "",
        },
    )

    content = read_content(folder)

    assert content.folder_name == "content"
    assert [(document.source.path, document.form) for document in content.documents] == [
        ("a.md", Form.MARKDOWN),
        ("units/a.yaml", Form.YAML),
        ("units/b.yml", Form.YAML),
    ]
    assert [document.node is None for document in content.documents] == [True, False, False]
    assert [document.outline is None for document in content.documents] == [False, True, True]
    assert content.assets == ("img/厂区.PNG", "表.docx")
    assert content.problems == ()
    assert list(content.sources()) == ["a.md", "units/a.yaml", "units/b.yml"]


def test_leftovers_hidden_files_and_releases_are_passed_over(tmp_path: Path) -> None:
    names = (
        ".git/x.yaml",
        "a.yaml~",
        ".a.yaml.swp",
        "a.yaml.bak",
        "~$表.docx",
        "#a.yaml#",
        "Thumbs.db",
        "releases/x.yaml",
    )
    folder = write(tmp_path, dict.fromkeys((*names, "units/releases/x.yaml"), "名称: 甲\n"))

    content = read_content(folder)

    assert [document.source.path for document in content.documents] == ["units/releases/x.yaml"]
    assert content.assets == ()


def test_a_link_that_leads_out_is_reported_and_not_followed(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"secret.yaml": "密码: 一\n", "elsewhere/b.yaml": "名称: 乙\n", "content/a.yaml": "名称: 甲\n"},
    )
    folder = tmp_path / "content"
    (folder / "out.yaml").symlink_to(tmp_path / "secret.yaml")
    (folder / "out").symlink_to(tmp_path / "elsewhere")
    (folder / "round").symlink_to(folder)
    (folder / "broken.yaml").symlink_to(folder / "nowhere.yaml")
    (folder / "inside.yaml").symlink_to(folder / "a.yaml")

    content = read_content(folder)

    assert [document.source.path for document in content.documents] == ["a.yaml", "inside.yaml"]
    assert found(folder) == [
        ("link-out-of-folder", path) for path in ("broken.yaml", "out", "out.yaml", "round")
    ]


def test_names_that_other_systems_take_for_one_collide(tmp_path: Path) -> None:
    folder = write(tmp_path, {"Quality.yaml": "名称: 甲\n", "quality.yaml": "名称: 乙\n"})

    assert found(folder) == [("colliding-names", "quality.yaml")]
    assert read_content(folder).problems[0].facts == {"other": "Quality.yaml"}


def test_a_name_that_windows_refuses_is_reported(tmp_path: Path) -> None:
    folder = write(
        tmp_path, {"表?.png": "", "aux.yaml": "名称: 甲\n", "空格 .d/b.png": "", "好 名字（一）.png": ""}
    )

    assert found(folder) == [("unportable-name", "aux.yaml"), ("unportable-name", "表?.png")]


def test_a_missing_folder_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    content = read_content(tmp_path / "nowhere")

    assert [problem.kind for problem in content.problems] == [ProblemKind.MISSING_FOLDER]


def test_a_broken_file_keeps_no_other_from_being_read(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.yaml": "名称: [甲,\n  一\n编号: Q\n", "b.yaml": "名称: 乙\n"})
    (folder / "c.yaml").write_bytes(b"\x00\x01\x02" * 50)

    content = read_content(folder)

    assert [(document.source.path, document.has_gaps) for document in content.documents] == [
        ("a.yaml", True),
        ("b.yaml", False),
    ]
    assert found(folder) == [("unclosed-bracket", "a.yaml"), ("not-text", "c.yaml")]
