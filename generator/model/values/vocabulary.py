"""Closed vocabularies: a few words with one id each, in Chinese and in English."""

from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import Any, Self

from generator.diagnostics.words import Words
from generator.model.fields import Unreadable
from generator.model.values.patterns import normal


class Vocabulary(StrEnum):
    """Base of closed vocabularies; a member's value is its id in data.

    Members are declared as `id, Chinese, English, further spellings…`; the class names itself with
    `class Status(Vocabulary, zh="状态", en="Status")`.
    """

    words: Words
    """What readers see."""

    accepted: tuple[str, ...]
    """Further spellings that authors may use."""

    _called: Words

    def __new__(cls, identity: str, zh: str, en: str, *accepted: str) -> Self:
        """Return a member with its words."""
        member = str.__new__(cls, identity)
        member._value_ = identity
        member.words = Words(zh, en)
        member.accepted = accepted
        return member

    def __init_subclass__(cls, *, zh: str = "", en: str = "", **keywords: Any) -> None:
        """Keep what the vocabulary is called."""
        super().__init_subclass__(**keywords)
        cls._called = Words(zh, en)

    @classmethod
    def called(cls) -> Words:
        """Return the name of the vocabulary itself."""
        return cls._called

    @property
    def spellings(self) -> tuple[str, ...]:
        """Everything that may be written for this member, the Chinese word first."""
        return (self.words.zh, self.words.en, self.value, *self.accepted)

    @property
    def display(self) -> str:
        """The Chinese word."""
        return self.words.zh

    def display_in(self, language: str) -> str:
        """Return the word in "zh" or "en"."""
        return self.words.text(language)

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Return the member that a spelling stands for, whatever its case and width.

        Raises:
            Unreadable: no member is spelt so; the help lists the words and a near one.
        """
        found = cls._find(text)
        if found is None:
            raise cls._unreadable(text)
        return found

    @classmethod
    def _find(cls, text: str) -> Self | None:
        return cls._by_key().get(_key(text))

    @classmethod
    @cache
    def _by_key(cls) -> dict[str, Self]:
        found: dict[str, Self] = {}
        for member in cls:
            for spelling in member.spellings:
                found.setdefault(_key(spelling), member)
        return found

    @classmethod
    def _unreadable(cls, text: str) -> Unreadable:
        called = cls.called()
        spellings = {_key(spelling): member for member in cls for spelling in member.spellings}
        near = [spellings[key].words for key in get_close_matches(_key(text), spellings, n=1, cutoff=0.5)]
        return Unreadable(
            Words(
                f"{called.zh}没有“{text.strip()}”这个写法",
                f"{text.strip()!r} is not a word for {called.en.lower()}",
            ),
            Words(
                "".join(f"是不是想写“{word.zh}”? " for word in near)
                + "可以写: "
                + "、".join(member.words.zh for member in cls),
                "".join(f"did you mean {word.en!r}? " for word in near)
                + "allowed: "
                + ", ".join(member.words.en for member in cls),
            ),
        )

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Let pydantic take any accepted spelling, not only the id."""
        return cls._find(value) if isinstance(value, str) else None


class Ladder(Vocabulary):
    """A vocabulary whose members are ordered as declared, from the least to the most."""

    @property
    def rank(self) -> int:
        """The place on the ladder, from 0."""
        return list(type(self)).index(self)

    def __lt__(self, other: object) -> bool:
        """Return whether this step is below the other one."""
        return self.rank < other.rank if isinstance(other, type(self)) else NotImplemented

    def __le__(self, other: object) -> bool:
        """Return whether this step is not above the other one."""
        return self.rank <= other.rank if isinstance(other, type(self)) else NotImplemented

    def __gt__(self, other: object) -> bool:
        """Return whether this step is above the other one."""
        return self.rank > other.rank if isinstance(other, type(self)) else NotImplemented

    def __ge__(self, other: object) -> bool:
        """Return whether this step is not below the other one."""
        return self.rank >= other.rank if isinstance(other, type(self)) else NotImplemented


def _key(text: str) -> str:
    return normal(text).casefold().replace("-", "").replace(" ", "")
