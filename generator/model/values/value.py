"""The base of values that are written in one line and keep the author's words."""

from typing import Any, ClassVar, Self

from pydantic import model_validator

from generator.diagnostics.words import Words
from generator.model.fields import Part, Unreadable, field
from generator.model.values.patterns import normal


class Value(Part):
    """A typed value: read from the author's words, or given as fields."""

    text: str = field("原文", "Own words", default="")
    """The author's words; empty when the fields were given one by one."""

    examples: ClassVar[tuple[str, ...]] = ()
    """Wordings that can be read, the usual ones first."""

    @classmethod
    def from_text(cls, text: str) -> dict[str, Any]:
        """Return the fields (by English name) that the author's words stand for, `text` among them.

        Raises:
            Unreadable: the words cannot be read.
        """
        try:
            fields = cls._read(normal(text))
        except ValueError:  # a run of numeral characters that is no number, such as 十百
            fields = None
        if fields is None:
            raise cls._unreadable(text)
        return {"text": text.strip(), **fields}

    @property
    def display(self) -> str:
        """The author's words, else the value in plain Chinese."""
        return self.display_in("zh")

    def display_in(self, language: str) -> str:
        """Return the author's words, else the value composed in "zh" or "en"."""
        return self.text or self._composed(language)

    @property
    def meaning(self) -> Self:
        """The same value without the author's words: equal for "4人" and "四名"."""
        nested = {name: part.meaning for name, part in self if isinstance(part, Value)}
        return self.model_copy(update={"text": "", **nested})

    @classmethod
    def _read(cls, plain: str) -> dict[str, Any] | None:
        """Return the fields for words in their plain spelling (see `normal`), None when they cannot be read."""
        raise NotImplementedError

    def _composed(self, language: str) -> str:
        raise NotImplementedError

    @classmethod
    def _unreadable(cls, text: str) -> Unreadable:
        return Unreadable(
            Words(
                f"“{text.strip()}”不能读作{cls.words.zh}",
                f"{text.strip()!r} cannot be read as {cls.words.en.lower()}",
            ),
            Words("可以这样写: " + "; ".join(cls.examples), "write one of: " + "; ".join(cls.examples)),
        )

    @model_validator(mode="before")
    @classmethod
    def _from_words(cls, data: Any) -> Any:
        """Let a value be given as words wherever fields are expected, so that builders stay short."""
        if isinstance(data, int) and not isinstance(data, bool):
            data = str(data)
        return cls.from_text(data) if isinstance(data, str) else data


def contradiction(zh: str, en: str, help_zh: str, help_en: str) -> Unreadable:
    """Return the error for fields that cannot stand side by side."""
    return Unreadable(Words(zh, en), Words(help_zh, help_en))
