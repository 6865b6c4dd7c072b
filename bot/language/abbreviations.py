"""Short forms of the office and of phone typing, written out; the table beside this file can be extended."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from bot.language.folding import compose, fold
from bot.language.regex import regex
from bot.language.syllables import is_syllable

# A run without blanks that has a digit, behind it a stroke, behind that a letter. Each part names what the
# next begins with, so that a long run of "1/1/1/" is gone through once.
_DOCUMENT_NUMBER = r"(?<!\S)[^\s\d]*\d[^\s/-]*[/-](?:[^\s\w]|[\d_])*[^\W\d_]\S*"
_WORD = regex(rf"{_DOCUMENT_NUMBER}|(?P<word>[^\W_]+(?:\.[^\W_]+)*\.?)")
_NUMBERED = regex(r"(\D+)(\d+)")
_LONGEST = 3


@lru_cache(maxsize=1)
def load() -> dict[str, str]:
    """The shipped table, short form -> words; a form with diacritics is listed folded as well.

    Not where the folded form is a word itself: "than" is no "thạn", "hom" no "hơm".
    """
    text = resources.files(__package__).joinpath("abbreviations.toml").read_text(encoding="utf-8")
    forms: dict[str, str] = {}
    for section in tomllib.loads(text).values():
        forms.update({compose(short).lower(): compose(full) for short, full in section.items()})
    for short, full in list(forms.items()):
        if not is_syllable(fold(short)):
            forms.setdefault(fold(short), full)
    return forms


def expand(text: str, table: Mapping[str, str]) -> str:
    """The composed text with every short form of the table written out; document numbers stay as they are."""
    text = compose(text)
    words = [match for match in _WORD.finditer(text) if match["word"]]
    pieces = []
    done = i = 0
    while i < len(words):
        count, full = _longest(text, words[i : i + _LONGEST], table)
        if full:
            end = words[i + count - 1].end()
            pieces += [text[done : words[i].start()], full]
            done = end
        i += count
    return "".join([*pieces, text[done:]])


def _longest(text: str, words: list[re.Match[str]], table: Mapping[str, str]) -> tuple[int, str]:
    """How many of the words one entry covers (1 if none does) and what stands for them."""
    for count in range(len(words), 1, -1):
        phrase = text[words[0].start() : words[count - 1].end()].lower()
        full = table.get(phrase) or table.get(_folded(phrase))
        if full:
            return count, full
    return 1, _one(words[0][0], table)


def _one(word: str, table: Mapping[str, str]) -> str:
    dotted = table.get(word.lower()) if word.endswith(".") else None
    if dotted:
        return dotted
    tail = "." if word.endswith(".") else ""
    key = word.lower().replace(".", "")
    full = _look_up(key, table)
    numbered = _NUMBERED.fullmatch(key)
    if not full and numbered:
        full = _look_up(numbered[1], table)
        return f"{full} {numbered[2]}{tail}" if full and len(numbered[1]) > 1 else ""
    if len(key) == 1 and word != key:
        return ""  # a capital alone is a name ("khối K"), not phone typing
    return full + tail if full else ""


def _look_up(key: str, table: Mapping[str, str]) -> str:
    full = table.get(key) or table.get(key.replace("đ", "d"))
    if not full and not is_syllable(key):
        full = table.get(_folded(key))
    return full or ""


@lru_cache(maxsize=8192)
def _folded(phrase: str) -> str:
    """The same few words come again and again."""
    return fold(phrase)
