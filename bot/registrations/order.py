"""The order of names in lists: by given name as Vietnamese dictionaries have it, then by the rest."""

import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")
# Letters in the order of the alphabet; tones count only where the letters are the same.
_LETTERS = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {tone: place for place, tone in enumerate(("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"))}

Key = tuple[tuple[int, ...], tuple[int, ...]]


def name_key(name: str) -> tuple[tuple[Key, ...], str]:
    """The key of a name: the given name first, then the middle and family names from the left."""
    words = name.split()
    return tuple(_word_key(word) for word in (*words[-1:], *words[:-1])), name


def by_given_name(items: Iterable[T], name: Callable[[T], str]) -> list[T]:
    """The items in the order of their names."""
    return sorted(items, key=lambda item: name_key(name(item)))


@lru_cache(maxsize=4096)
def _word_key(word: str) -> Key:
    letters: list[int] = []
    tones: list[int] = []
    for letter in unicodedata.normalize("NFC", word.casefold()):
        marks = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in marks[1:] if mark in _TONES), "")
        base = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark != tone or not tone))
        letters.append(_LETTERS.get(base, len(_LETTERS) + ord(base[0])))
        tones.append(_TONES[tone])
    return tuple(letters), tuple(tones)
