"""A command line in an empty folder, on a fixed day, in Chinese."""

from pathlib import Path

import pytest

from generator.hosts.building import DATE_VARIABLE
from generator.hosts.console import LANGUAGE_VARIABLE
from tests.hosts.projects import DAY, CommandLine


@pytest.fixture
def zhishou(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    monkeypatch.setenv(DATE_VARIABLE, DAY)
    monkeypatch.delenv(LANGUAGE_VARIABLE, raising=False)
    return CommandLine(capsys, tmp_path)
