"""Sums of headcounts: a number, a range, or a least number without an upper end."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class HeadcountTotal:
    """How many people a sum of headcounts comes to."""

    min: int = 0
    max: int | None = 0
    """None when any of the parts is open."""

    def __add__(self, other: "HeadcountTotal | int") -> "HeadcountTotal":
        """Return the sum; open plus anything stays open."""
        added = HeadcountTotal(other, other) if isinstance(other, int) else other
        both = None if self.max is None or added.max is None else self.max + added.max
        return HeadcountTotal(self.min + added.min, both)

    __radd__ = __add__

    def __mul__(self, count: int) -> "HeadcountTotal":
        """Return the total of `count` equal units."""
        if count == 0:
            return HeadcountTotal()
        return HeadcountTotal(self.min * count, None if self.max is None else self.max * count)

    __rmul__ = __mul__

    def __eq__(self, other: object) -> bool:
        """Return whether both come to the same; an exact total equals its number."""
        if isinstance(other, HeadcountTotal):
            return (self.min, self.max) == (other.min, other.max)
        return self.is_exact and self.min == other if isinstance(other, int) else NotImplemented

    def __hash__(self) -> int:
        """Return the hash of the number when exact, so that equal things hash alike."""
        return hash(self.min) if self.is_exact else hash((self.min, self.max))

    @property
    def is_exact(self) -> bool:
        """Whether it is one number."""
        return self.min == self.max

    def allows(self, count: int) -> bool:
        """Return whether a head count lies within the total."""
        return self.min <= count and (self.max is None or count <= self.max)

    @property
    def display(self) -> str:
        """The total in Chinese: "25", "26–28", "26 以上"."""
        return self.display_in("zh")

    def display_in(self, language: str) -> str:
        """Return "25", "26–28", and "26 以上" or "26 or more"."""
        if self.is_exact:
            return str(self.min)
        if self.max is None:
            return f"{self.min} {'or more' if language == 'en' else '以上'}"
        return f"{self.min}–{self.max}"
