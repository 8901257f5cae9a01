"""Reads words from the left, one pattern after the other."""

import re


class Scan:
    """Words that are being read; `rest` is what no pattern has taken yet."""

    def __init__(self, words: str) -> None:
        self.rest = words

    def take(self, pattern: str) -> str:
        """Return what the pattern matches at the beginning of the rest and step over it, "" when it does not."""
        match = re.match(pattern, self.rest)
        taken = match[0] if match else ""
        self.rest = self.rest[len(taken) :]
        return taken
