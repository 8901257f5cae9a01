"""Did you mean ...? Near names for a word that matches none."""

import unicodedata
from collections import Counter
from collections.abc import Iterable


def nearest(word: str, candidates: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """Return the candidates a writer may have meant, likeliest first, at most `most`; often none.

    Case, width (ＩＱＣ and IQC) and blanks do not count. A candidate is near when few characters were mistyped, when
    the two share most of their characters ("质检员" and "检验员"), or when one contains the other.
    """
    wanted = _plain(word)
    if not wanted:
        return ()
    likeness = {candidate: _likeness(wanted, _plain(candidate)) for candidate in dict.fromkeys(candidates)}
    near = [candidate for candidate, score in likeness.items() if score >= _threshold(wanted)]
    return tuple(sorted(near, key=lambda candidate: (-likeness[candidate], candidate))[:most])


def edit_distance(one: str, other: str) -> int:
    """Return how many characters must be put in, taken out, changed or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        earlier, before = before, row
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split()).replace("_", "-")


def _threshold(word: str) -> float:
    """Latin words share letters by chance, Chinese ones hardly do."""
    return 0.6 if word.isascii() else 0.5


def _likeness(wanted: str, candidate: str) -> float:
    if not candidate:
        return 0.0
    longest = max(len(wanted), len(candidate))
    typed = 1 - edit_distance(wanted[:60], candidate[:60]) / min(longest, 60)
    if wanted.isascii() and candidate.isascii():
        return max(
            typed,
            0.6 + 0.3 * len(wanted) / longest if candidate.startswith(wanted) and len(wanted) > 2 else 0,
        )
    shared = (Counter(wanted) & Counter(candidate)).total()
    contained = wanted in candidate or candidate in wanted
    return max(
        typed, shared * 2 / (len(wanted) + len(candidate)) - 0.05, 0.7 if contained and shared > 1 else 0
    )
