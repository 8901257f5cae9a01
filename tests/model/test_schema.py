"""Editors accept what we accept, refuse misspelt fields, and offer the names of the author's language."""

import datetime
import fnmatch
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.model.fields import Part
from generator.model.files import is_settings, kind_of_file
from generator.model.kinds import KINDS
from generator.model.schema import SETTINGS, Schema, file_matches, json_schema, kind_schemas
from generator.model.settings import Settings
from generator.model.shapes import fields_of
from tests.builders import ROOT, handbook_of

FOLDERS = ("content", "tests/handbooks/t1", "tests/handbooks/small/start_up")
FILES = [
    pytest.param(folder, path, id=f"{folder.rpartition('/')[2]}-{path.relative_to(ROOT / folder)}")
    for folder in FOLDERS
    for path in sorted((ROOT / folder).rglob("*.yaml"))
    if "releases" not in path.parts
]


@cache
def validators(language: str) -> dict[str, Draft202012Validator]:
    return {kind: Draft202012Validator(schema) for kind, schema in kind_schemas(language).items()}


def as_editors_read(text: str) -> Any:
    """Return a YAML text as editors type it: numbers and truths are typed, dates are text (YAML 1.2)."""
    return without_dates(yaml.safe_load(text))


def without_dates(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): without_dates(one) for key, one in value.items()}
    if isinstance(value, list):
        return [without_dates(one) for one in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def kind_at(path: str) -> str:
    kind = kind_of_file(path)
    return kind.kind if kind else SETTINGS


def objections(path: str, text: str, language: str = "zh") -> list[str]:
    found = validators(language)[kind_at(path)].iter_errors(as_editors_read(text))
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in found]


@pytest.mark.parametrize(("folder", "path"), FILES)
def test_the_sample_handbooks_are_valid_to_editors(folder: str, path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert objections(path.relative_to(ROOT / folder).as_posix(), text) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_one_schema_holds_for_all_files_too(language: str) -> None:
    schema = json_schema(language)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    for path in sorted((ROOT / "tests/handbooks/t1").rglob("*.yaml")):
        assert validator.is_valid(as_editors_read(path.read_text(encoding="utf-8"))), path
    assert not validator.is_valid({"名城": "甲"})


BROKEN = [
    ("units/a.yaml", "名城: 甲部"),
    ("units/a.yaml", "名称: 甲部\n负责任: 乙"),
    ("units/a.yaml", "单元类型: 部"),
    ("positions/a.yaml", "名称: 甲"),
    ("positions/a.yaml", "- {名称: 甲, 状态: 半生效, 部门: 乙}"),
    ("positions/a.yaml", "名称: 甲\n部门: 乙\n编制: [1, 2]"),
    ("positions/a.yaml", "名称: 甲\n部门: 乙\n工作职责:\n  - 内容: 收料\n    频资: 每日"),
    ("positions/a.yaml", "名称: 甲\n部门: 乙\n任职资格: {学力: 大专}"),
    ("positions/a.yaml", "名称: 甲\n部门: 乙\n无下属: 也许"),
    ("positions/a.yaml", "名称: 甲\n部门: 乙\n有效自: {年: 2026}"),
    ("positions/a.yaml", "名称: 甲\n部门: 乙\n编制:"),
    ("parties.yaml", "- 海关"),
    ("people.yaml", "- {姓名: 甲, 任职: [{席位号: 1}]}"),
    ("handbook.yaml", "手册名称: 甲"),
    ("handbook.yaml", "公司名称: 甲\n变量: [热线]"),
]


@pytest.mark.parametrize(("path", "text"), BROKEN)
def test_what_the_reader_refuses_is_marked_while_it_is_typed(path: str, text: str) -> None:
    assert objections(path, text) != []
    assert objections(path, text, "en") != []
    assert handbook_of({path: text, "units/u.yaml": "名称: 乙\n"}).findings != ()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("competencies.yaml", "- 细心\n- 耐心"),
        ("units/a.yaml", "名称: 甲\n岗位: [乙 2人, {名称: 丙}]\n下设: 无"),
        ("positions/a.yaml", "title: 甲\nunit: 乙\nheadcount: 4\nno_reports: true\nvalid_from: 2026-02-01"),
        ("positions/a.yaml", "名称: 007\n部门: 乙\n版本: 1.0".replace("版本", "职位代码")),
        (
            "positions/a.yaml",
            "名称: 甲\n部门: 乙\n权限: [审批: 请假]\n直接上级: 无\n任职资格: 无\n使用表单: 无",
        ),
        ("positions/a.yaml", "名称: 甲\n部门: 乙\n工作职责: 收料\n状态: Draft"),
        (
            "positions/a.yaml",
            "名称: 甲\n部门: 乙\n能力要求:\n  - 细心: 需要\n  - {能力项: 耐心, 程度: 极需要}",
        ),
    ],
)
def test_every_form_that_we_read_is_accepted(path: str, text: str) -> None:
    assert objections(path, text) == []
    assert objections(path, text, "en") == []


@pytest.mark.parametrize(("language", "first"), [("zh", "岗位名称"), ("en", "title")])
def test_one_name_of_each_field_is_offered_in_the_language_of_the_author(language: str, first: str) -> None:
    position: Schema = json_schema(language)["$defs"]["Position"]

    offered = [key for key, value in position["properties"].items() if "doNotSuggest" not in value]

    assert first in offered
    assert len(offered) == len(fields_of(KINDS["position"]))


def test_every_key_that_the_reader_takes_is_known_to_editors() -> None:
    definitions = json_schema("zh")["$defs"]

    parts: tuple[type[Part], ...] = (Settings, *KINDS.values())
    for part in parts:
        known = definitions[part.__name__]["properties"]
        assert {key for field in fields_of(part).values() for key in field.keys} <= known.keys()


def test_fields_are_described_in_the_language_of_the_author() -> None:
    zh, en = (json_schema(language)["$defs"]["Position"]["properties"]["编制"] for language in ("zh", "en"))

    assert zh["description"].startswith("人数，如 4、4人")
    assert en["description"].startswith("headcount, such as 4, 4人")


def test_each_file_of_a_project_finds_the_schema_of_its_kind() -> None:
    matches = file_matches()
    for kind, cls in KINDS.items():
        for path in (
            f"{cls.plural}/a.yaml",
            f"{cls.folder}/甲.yml",
            f"{cls.plural}.yaml",
            f"{cls.plural}/x/a.yaml",
        ):
            found = [name for name, globs in matches.items() if any(glob_matches(path, one) for one in globs)]
            assert found == [kind], path
    for path in ("handbook.yaml", "手册.yml"):
        assert is_settings(path)
        assert any(glob_matches(path, one) for one in matches[SETTINGS])


def glob_matches(path: str, pattern: str) -> bool:
    wanted = pattern.replace("/**/", "/*").replace("*/*", "*")
    return fnmatch.fnmatchcase(f"content/{path}", wanted) and ("/**/" in pattern or path.count("/") == 0)
