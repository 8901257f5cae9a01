"""What is said to the person at the terminal, in their language."""

import os
import sys
from dataclasses import dataclass

import click

from generator.diagnostics.words import Words

LANGUAGE_VARIABLE = "ZHISHOU_LANG"


class Stop(Exception):
    """A command cannot go on: what is wrong and what to do, for the author; never a traceback."""

    def __init__(self, zh: str, en: str, exit_code: int = 2) -> None:
        super().__init__(en)
        self.words = Words(zh, en)
        self.exit_code = exit_code


@dataclass(frozen=True, slots=True)
class Console:
    """Says things: results to standard output, everything else to standard error."""

    language: str = "zh"

    def words(self, zh: str, en: str) -> str:
        """Return one of the two."""
        return Words(zh, en).text(self.language)

    def result(self, text: str) -> None:
        """Print what was asked for."""
        click.echo(text, nl=not text.endswith("\n"))

    def say(self, zh: str, en: str) -> None:
        """Print one line about what happened."""
        click.echo(self.words(zh, en), err=True)

    def alarm(self, zh: str, en: str) -> None:
        """Print one line about what went wrong."""
        label = Words("错误: ", "error: ").text(self.language)
        click.secho(label + self.words(zh, en), err=True, fg="red")

    def step(self, zh: str, en: str) -> None:
        """Print what is being done, where somebody is watching."""
        if self.watched:
            click.secho(self.words("… ", "... ") + self.words(zh, en), err=True, dim=True)

    @property
    def watched(self) -> bool:
        """Whether a person looks on: a terminal, and no build server."""
        return sys.stderr.isatty() and not os.environ.get("CI")

    @property
    def colour(self) -> bool:
        """Whether standard output shows colours."""
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def chosen_language(arguments: list[str]) -> str:
    """Return the language of messages: `--lang` among the arguments, else the environment, else Chinese."""
    for index, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return _language(argument.partition("=")[2])
        if argument == "--lang" and index + 1 < len(arguments):
            return _language(arguments[index + 1])
    return _language(os.environ.get(LANGUAGE_VARIABLE, ""))


def _language(word: str) -> str:
    return "en" if word.strip().lower().startswith("en") else "zh"
