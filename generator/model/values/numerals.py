"""Chinese numerals and integers, both ways."""

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"千": 1000, "百": 100, "十": 10}
# Not NFKC, which would also read ² as 2 and ① as 1.
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0xFFE5: "¥"}
LARGEST = 9999
"""The largest integer that is written in Chinese numerals here."""


def half_width(text: str) -> str:
    """Return the text with full-width digits, letters and signs as ASCII ("１６：００" → "16:00")."""
    return text.translate(_HALF_WIDTH)


def parse_integer(text: str) -> int:
    """Return the integer that ASCII or full-width digits or a Chinese numeral stand for ("一百零五" → 105).

    Reads 0 to 9999 in Chinese, also "两", digit by digit ("二〇二六") and spoken short forms ("一百五" → 150).

    Raises:
        ValueError: the text is none of these.
    """
    plain = half_width(text).strip()
    if plain.isdecimal() and plain.isascii():
        return int(plain)
    if plain and all(character in _DIGITS for character in plain):
        return int("".join(str(_DIGITS[character]) for character in plain))
    if plain and to_chinese(value := _added_up(plain)) in _spellings(plain):
        return value
    raise ValueError(f"{text!r} is not a number")


def to_chinese(value: int) -> str:
    """Return an integer from 0 to 9999 as a Chinese numeral ("105" → "一百零五", "12" → "十二").

    Raises:
        ValueError: the value lies outside that range.
    """
    if not 0 <= value <= LARGEST:
        raise ValueError(f"{value} has no Chinese numeral here, only 0 to {LARGEST} have")
    words = ""
    rest = value
    for unit, size in (*_UNITS.items(), ("", 1)):
        digit, rest = divmod(rest, size)
        if digit:
            words += _character(digit) + unit
        elif words and rest and not words.endswith("零"):
            words += "零"
    return (words.removeprefix("一") if 10 <= value < 20 else words) or "零"


def _character(digit: int) -> str:
    return "零一二三四五六七八九"[digit]


def _added_up(text: str) -> int:
    """Return the sum of digits times units; unknown characters count nothing and fail the comparison later."""
    total = digit = 0
    last_unit = 1
    for character in text:
        if character in _UNITS:
            total += (digit or 1) * (last_unit := _UNITS[character])
            digit = 0
        else:
            digit = _DIGITS.get(character, 0)
            last_unit = 10 if character in "零〇" else last_unit
    return total + digit * (last_unit // 10 if last_unit >= 100 else 1)


def _spellings(text: str) -> tuple[str, ...]:
    """Return the regular ways to write the numeral a person has written."""
    plain = text.replace("两", "二").replace("〇", "零")
    plain = plain.removeprefix("一") if plain.startswith("一十") else plain
    short = next((unit for unit, below in (("千", "百"), ("百", "十")) if plain[-2:-1] == unit), None)
    full = plain + {"千": "百", "百": "十"}[short] if short and plain[-1] in _DIGITS else plain
    return (plain, full)
