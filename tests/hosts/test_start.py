"""zhishou init and zhishou new: from nothing to a handbook that builds."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.hosts.scaffold import yaml_text
from generator.model.kinds import KINDS
from tests.hosts.projects import CommandLine, tree


@pytest.fixture
def started(zhishou: CommandLine) -> CommandLine:
    """A command line inside a new handbook."""
    assert zhishou("init", "我的公司").code == 0
    zhishou.folder = zhishou.folder / "我的公司"
    return zhishou


def uncommented(text: str) -> str:
    """Return a scaffold with every example line in force; explanations, which are no fields, stay comments."""
    lines = [
        line.removeprefix("# ") if line.startswith("# ") and (":" in line or "- " in line) else line
        for line in text.splitlines()
    ]
    return "\n".join(("# " + line if index < 2 else line) for index, line in enumerate(lines)) + "\n"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_new_handbook_has_nothing_wrong_with_it(zhishou: CommandLine, language: str) -> None:
    zhishou("init", "shop", "--lang", language)
    zhishou.folder = zhishou.folder / "shop"

    said = zhishou("check", "--severity", "warning")

    assert (said.code, said.out) == (0, "没有发现问题\n")


def test_a_new_handbook_builds_a_site_with_a_unit_a_position_and_a_chart(started: CommandLine) -> None:
    said = started("build")

    site = started.folder / "site"
    assert said.code == 0
    assert "综合部主管" in (site / "positions" / "office-manager.html").read_text(encoding="utf-8")
    unit = (site / "units" / "company.html").read_text(encoding="utf-8")
    assert "<svg" in unit
    assert "我的公司" in unit


@pytest.mark.parametrize("taken", ["mkdocs.yml", "content/handbook.yaml", ".gitignore"])
def test_nothing_is_written_over(zhishou: CommandLine, taken: str) -> None:
    mine = zhishou.folder / "shop" / taken
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")

    said = zhishou("init", "shop")

    assert said.code == 2
    assert taken in said.err
    assert tree(zhishou.folder) == {f"shop/{taken}": b"mine"}


@pytest.mark.parametrize("name", ["A: B", "100%", "- 店", "null", "“好”店", "{店}", "1e3", 'a"b\\c'])
def test_any_company_name_can_be_written(zhishou: CommandLine, name: str) -> None:
    zhishou("init", "shop", "--name", name)
    zhishou.folder = zhishou.folder / "shop"

    assert zhishou("check").code == 0
    zhishou("build")
    title = (zhishou.folder / "build" / "mkdocs.yml").read_text(encoding="utf-8")
    assert json.dumps(f"{name}岗位职责手册", ensure_ascii=False) in title


def test_the_editor_settings_lead_from_each_file_to_a_schema_that_accepts_it(started: CommandLine) -> None:
    settings = json.loads((started.folder / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    checked = []
    for schema, patterns in settings["yaml.schemas"].items():
        validator = Draft202012Validator(json.loads((started.folder / schema).read_text(encoding="utf-8")))
        for file in (found for pattern in patterns for found in started.folder.glob(pattern)):
            validator.validate(yaml.safe_load(file.read_text(encoding="utf-8")))
            checked.append(file.name)

    assert sorted(checked) == ["company.yaml", "handbook.yaml", "office-manager.yaml", "office.yaml"]


def test_the_schema_is_printed_or_written_for_editors(started: CommandLine) -> None:
    assert "岗位名称" in json.dumps(json.loads(started("schema").out), ensure_ascii=False)
    unit = started.folder / ".vscode" / "zhishou" / "unit.schema.json"
    unit.unlink()
    (started.folder / ".vscode" / "settings.json").unlink()

    said = started("schema", "--write")

    assert "写出了 2 个文件" in said.err
    assert unit.is_file()


def test_a_new_position_stands_in_its_unit(started: CommandLine) -> None:
    said = started(
        "new", "岗位", "仓管员", "--unit", "综合部", "--superior", "综合部主管", "--id", "storekeeper"
    )

    text = (started.folder / "content" / "positions" / "storekeeper.yaml").read_text(encoding="utf-8")
    assert said.code == 0
    assert "岗位名称: 仓管员\n所属部门: 综合部\n直接上级: 综合部主管\n" in text
    assert started("check").code == 0


@pytest.mark.parametrize("kind", ["岗位", "部门"])
def test_the_examples_of_a_scaffold_may_be_put_in_force(started: CommandLine, kind: str) -> None:
    started("new", kind, "新来的", "--unit", "综合部", "--superior", "综合部主管", "--id", "new")
    (file,) = started.folder.glob("content/*/new.yaml")
    text = uncommented(file.read_text(encoding="utf-8"))
    file.write_text(text.replace("负责岗位的名称", "综合部主管"), encoding="utf-8")

    said = started("check", "--severity", "error")

    assert said.code == 0, f"{text}\n{said.out}"


def test_every_kind_can_be_created_by_its_chinese_name(started: CommandLine) -> None:
    for kind in KINDS.values():
        said = started("new", kind.folder or kind.words.zh, f"新{kind.words.zh}")
        assert said.code == 0, said.err


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (("岗", "仓管员"), "是不是: 岗位"),
        (("岗位", "综合部主管"), "已经有叫“综合部主管”的岗位: positions/office-manager.yaml"),
        (("岗位", "仓管员", "--unit", "综合"), "没有叫“综合”的组织单元；是不是 综合部？"),
        (("岗位", "仓管员", "--id", "office-manager"), "content/positions/office-manager.yaml 已经存在"),
        (("岗位", "仓管员", "--id", "../../x"), "不能作文件名"),
        (("岗位", "???"), "不能作文件名"),
    ],
)
def test_what_cannot_be_created_is_explained_and_nothing_is_written(
    started: CommandLine, arguments: tuple[str, ...], answer: str
) -> None:
    before = tree(started.folder)

    said = started("new", *arguments)

    assert said.code == 2
    assert answer in said.err
    assert tree(started.folder) == before


def test_a_company_that_names_its_folders_in_chinese_keeps_them(started: CommandLine) -> None:
    (started.folder / "content" / "岗位").mkdir()

    started("new", "岗位", "仓管员", "--unit", "综合部")

    assert (started.folder / "content" / "岗位" / "仓管员.yaml").is_file()


def test_a_text_is_quoted_only_where_yaml_needs_it() -> None:
    assert yaml_text("综合部") == "综合部"
    assert yaml_text("A: B") == '"A: B"'
    assert yaml_text("yes") == '"yes"'
    assert yaml_text("a\nb") == '"a\\nb"'


def test_a_users_scaffold_stands_in_for_ours(started: CommandLine) -> None:
    own = started.folder / "templates" / "scaffold" / "position.yaml.j2"
    own.parent.mkdir(parents=True)
    own.write_text("{{ k.title_ }}: {{ name | text }}\n{{ k.unit }}: 综合部\n", encoding="utf-8")

    started("new", "岗位", "前台")

    written = Path(started.folder / "content" / "positions" / "前台.yaml").read_text(encoding="utf-8")
    assert written == "岗位名称: 前台\n所属部门: 综合部\n"
