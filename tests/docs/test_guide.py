"""Each guide is a handbook: whoever follows it section by section meets the messages it shows, and no others."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.diagnostics.show import FORMATS
from generator.hosts.cli import run
from generator.hosts.scaffold import first_files
from generator.model import values
from generator.model.values import Value
from generator.pipeline import Options, inspect
from generator.source.content_folder import read_content
from tests.docs.reading import ROOT, Fence, fences, sections

GUIDES = ("authoring.zh-CN.md", "controller.zh-CN.md")
AUTHORING = (ROOT / "docs" / GUIDES[0]).read_text(encoding="utf-8")
DAY = datetime.date(2026, 6, 1)
WRONG, ALTERNATIVE = "写错", "也对"


class Follower:
    """Somebody who follows the guide in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for path, data in first_files("青禾优品", "zh").items():
            self.write(path, data.decode())

    def write(self, path: str, text: str) -> None:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def told(self) -> str:
        """Return what `zhishou check` says now."""
        content = read_content(self.folder / "content")
        _, findings = inspect(content, Options(DAY))
        sources = {document.source.path: document.source for document in content.documents}
        return FORMATS["text"](findings, sources, "zh", "content")

    def told_instead(self, path: str, text: str) -> str:
        """Return what it says while a file holds something else."""
        kept = (self.folder / path).read_text(encoding="utf-8")
        self.write(path, text)
        told = self.told()
        self.write(path, kept)
        return told


def written(section: str) -> Iterator[Fence]:
    return (one for one in fences(section) if one.language in ("yaml", "markdown") and one.words)


@pytest.mark.parametrize("guide", GUIDES)
def test_each_section_leaves_a_handbook_without_findings(guide: str, tmp_path: Path) -> None:
    follower, files = Follower(tmp_path), 0

    for section in sections((ROOT / "docs" / guide).read_text(encoding="utf-8")):
        for fence in written(section):
            if fence.words[0] != WRONG:
                follower.write(fence.words[-1], fence.text)
                files += 1
        assert follower.told() == "没有发现问题\n", section.splitlines()[0]

    assert files > 5


@pytest.mark.parametrize("guide", GUIDES)
def test_each_mistake_brings_exactly_the_message_that_stands_below_it(guide: str, tmp_path: Path) -> None:
    follower, mistakes = Follower(tmp_path), 0

    for section in sections((ROOT / "docs" / guide).read_text(encoding="utf-8")):
        pieces = list(fences(section))
        for number, fence in enumerate(pieces):
            if fence.words[:1] == (WRONG,):
                assert follower.told_instead(fence.words[1], fence.text) == pieces[number + 1].text
                mistakes += 1
            elif fence.language in ("yaml", "markdown") and fence.words and fence.words[0] != ALTERNATIVE:
                follower.write(fence.words[0], fence.text)

    assert mistakes >= 2


@pytest.mark.parametrize(("guide", "profile"), [(GUIDES[0], "internal"), (GUIDES[1], "public")])
def test_whoever_has_followed_a_guide_gets_a_site(guide: str, profile: str, tmp_path: Path) -> None:
    follower = Follower(tmp_path)
    for fence in written((ROOT / "docs" / guide).read_text(encoding="utf-8")):
        if fence.words[0] != WRONG:
            follower.write(fence.words[-1], fence.text)

    code = run(["build", "--project", str(tmp_path), "--date", DAY.isoformat(), "--profile", profile])

    assert code == 0
    assert (tmp_path / "site" / "positions" / "office-manager.html").is_file()


TYPES: dict[str, type[Value]] = {
    "编制": values.Headcount, "时限": values.Duration, "频次": values.Recurrence, "数量": values.Quantity,
    "保存期限": values.Duration, "目标值": values.Target, "限度": values.Limit,
}  # fmt: skip


def wordings() -> Iterator[tuple[type[Value], str]]:
    """Yield each wording that a table of the guide promises can be read."""
    for section in sections(AUTHORING):
        if not section.startswith(("## 人数", "## 时限")):
            continue
        for line in section.splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if line.startswith("|") and "`" in line:
                is_count = section.startswith("## 人数")
                kind: type[Value] = values.Headcount if is_count else TYPES[cells[0].split("`")[1]]
                yield from ((kind, word) for word in cells[0 if is_count else 1].split("`")[1::2])


@pytest.mark.parametrize(("kind", "wording"), list(wordings()))
def test_a_wording_of_the_tables_can_be_read(kind: type[Value], wording: str) -> None:
    assert kind.from_text(wording)


def test_the_tables_show_wordings_of_every_type() -> None:
    assert {kind for kind, _ in wordings()} == set(TYPES.values())
