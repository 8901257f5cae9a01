"""A sentence in the languages of our readers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence or label, in Chinese and in English."""

    zh: str
    en: str

    def text(self, language: str) -> str:
        """Return the sentence in "en", else in Chinese."""
        return self.en if language == "en" else self.zh
