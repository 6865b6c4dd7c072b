"""Roman numerals as offices number with them."""

from bot.language.regex import regex

_SIGNS = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
# The numbers from 1 to 39, for use inside of a pattern.
ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
_WHOLE = regex(ROMAN)


def to_roman(number: int) -> str:
    """The number in Roman signs."""
    written, rest = "", number
    for size, sign in _SIGNS:
        written, rest = written + sign * (rest // size), rest % size
    return written


def from_roman(text: str) -> int:
    """The number that Roman signs of either case write, 0 where they write none below 40."""
    signs, total = text.upper(), 0
    if not _WHOLE.fullmatch(signs):
        return 0
    for size, sign in _SIGNS:
        while signs.startswith(sign):
            signs, total = signs.removeprefix(sign), total + size
    return total
