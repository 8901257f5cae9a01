"""Lists and ranges of small numbers: days of a month, months of a year."""

import re
from collections.abc import Iterable

from generator.model.values.numerals import parse_integer
from generator.model.values.patterns import NUMBER, RANGE_MARK
from generator.model.values.vocabularies import Weekday

_TOKEN = re.compile(rf"(?P<number>{NUMBER})|(?P<range>{RANGE_MARK})")


def number_list(unit: str) -> str:
    """Return a pattern for "5日", "1日和15日", "4至10月" of a unit; without named groups."""
    return rf"(?:{NUMBER}(?:{unit})?(?:{RANGE_MARK}|[、,和及])(?:次年)?)*{NUMBER}(?:{unit})"


def read_list(words: str, largest: int) -> tuple[int, ...] | None:
    """Return the numbers of a list in order, ranges filled in and wrapped at `largest`; None when out of bounds."""
    numbers: list[int] = []
    in_range = False
    for match in _TOKEN.finditer(words):
        if match["range"]:
            in_range = True
            continue
        number = parse_integer(match["number"])
        if not 1 <= number <= largest:
            return None
        numbers += _after(numbers[-1], number, largest) if in_range and numbers else [number]
        in_range = False
    return tuple(numbers) if len(set(numbers)) == len(numbers) else None


def show_list(
    numbers: Iterable[int], largest: int, unit: str, between: str = " 至 ", wrapped: str = " 至次年 "
) -> str:
    """Return a list as people write it: runs of three and more as ranges, each with the unit at its end."""
    shown = []
    for run in _runs(tuple(numbers), largest):
        if len(run) < 3:
            shown += [f"{number} {unit}" for number in run]
        else:
            shown.append(f"{run[0]}{wrapped if run[-1] < run[0] else between}{run[-1]} {unit}")
    return "、".join(shown)


def show_weekdays(days: Iterable[Weekday]) -> str:
    """Return weekdays in order: "周一至周五", "周一、周三"."""
    runs = _runs(tuple(day.rank + 1 for day in days), 7)
    names = [day.words.zh for day in Weekday]
    shown = []
    for run in runs:
        shown += (
            [f"{names[run[0] - 1]}至{names[run[-1] - 1]}"]
            if len(run) > 2
            else [names[day - 1] for day in run]
        )
    return "、".join(shown)


def _after(start: int, end: int, largest: int) -> list[int]:
    """Return the numbers after `start` up to `end`, past `largest` going on from 1."""
    count = (end - start) % largest
    return [(start + step - 1) % largest + 1 for step in range(1, count + 1)]


def _runs(numbers: tuple[int, ...], largest: int) -> list[list[int]]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] % largest + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs
