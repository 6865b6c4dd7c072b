"""English words in a question, turned into the Vietnamese ones the plans use."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from bot.answers import data
from bot.language import canon, fold
from bot.language.regex import regex
from bot.language.syllables import is_syllable

_WORD = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_TELLING, _LONGEST = 4, 5
_ASKS = {"which": "nào", "what": "gì"}
_NO = frozenset({"no", "not", "never", "nor", "cannot", "can't", "don't", "doesn't"})
# Endings of English words, and what the basic form has in their place.
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("'s", ""), ("s'", ""), ("ed", ""),
    ("ed", "e"), ("d", ""), ("ing", ""), ("ing", "e"),
)  # fmt: skip


@dataclass(frozen=True)
class Rendered:
    """A question in Vietnamese; `also` are other wordings, folded, of what a phrase of it was put as."""

    text: str
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def is_english(text: str) -> bool:
    """Whether at least half of the words are English, some of them known ones."""
    words = [word.lower() for word in _WORD.findall(text) if not (word.isupper() and len(word) > 1)]
    known = data.english()
    english = [word for word in words if word.isascii() and not is_syllable(word)]
    foreign = len(english) + sum(word in known.drop for word in words if is_syllable(word))
    sure = sum(word in known.drop or _basic(word) in known.phrases for word in english)
    return sure * _TELLING >= max(len(words), _TELLING) and foreign * 2 >= len(words)


def to_vietnamese(text: str) -> Rendered:
    """The question with its English phrases put in Vietnamese.

    A word that may be a Vietnamese syllable ("in", "due") is left alone unless the sentence is English.
    """
    english = is_english(text)
    also: dict[str, tuple[str, ...]] = {}
    said = list(_phrases(text, english=english, also=also))
    if english:
        said = _joined(said)
        first = next((word.lower() for word in _WORD.findall(text)), "")
        if first in data.english().whether:
            said = ["".join(said).rstrip(" ?.!"), " không?"]
    return Rendered("".join(said), also)


def _phrases(text: str, *, english: bool, also: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """The text piece by piece, each phrase that is known in its Vietnamese wording."""
    words = list(_WORD.finditer(text))
    place = end = 0
    while place < len(words):
        yield text[end : words[place].start()]
        count, found = _longest(text, words[place : place + _LONGEST], english=english)
        if found:
            also[fold(canon(found[0]))] = tuple(fold(canon(one)) for one in found[1:])
        end = words[place + count - 1].end()
        yield found[0] if found else _single(words[place], english=english)
        place += count
    yield text[end:]


def _longest(text: str, words: list[re.Match[str]], *, english: bool) -> tuple[int, tuple[str, ...]]:
    """How many words the longest phrase known takes, and its wordings; one and none where none is known."""
    known = data.english().phrases
    for count in range(len(words), 0, -1):
        run = words[:count]
        gaps = (text[a.end() : b.start()] for a, b in pairwise(run))
        if not all(gap in {" ", ", ", "-"} for gap in gaps):
            continue
        told = [word[0].lower().replace("’", "'") for word in run]
        if all(is_syllable(word) for word in told) and not (english and _may_be_english(run)):
            continue
        keys = (told, [*told[:-1], _basic(told[-1])], map(_basic, told))
        if found := next((known[key] for key in map(" ".join, keys) if key in known), None):
            return count, found
    return 1, ()


def _may_be_english(run: list[re.Match[str]]) -> bool:
    """Whether no word of it is written with a capital within the sentence, as a Vietnamese name is."""
    return not any(word[0][0].isupper() and word.start() for word in run)


def _single(found: re.Match[str], *, english: bool) -> str:
    """A word no phrase begins with: left out where it carries nothing."""
    word = found[0]
    lower = word.lower()
    if not english or not word.isascii() or (is_syllable(lower) and not _may_be_english([found])):
        return word
    if lower in _NO:
        return "không"
    return "" if lower in data.english().drop and lower not in _ASKS else word


def _joined(said: list[str]) -> list[str]:
    """The pieces with "which" and "what" put behind the word they stand before, as in Vietnamese."""
    pieces = [piece for piece in said if piece.strip()]
    for place, piece in enumerate(pieces):
        asked = _ASKS.get(piece.strip().lower())
        if asked and place + 1 < len(pieces):
            pieces[place : place + 2] = [pieces[place + 1], asked]
    return [f"{piece.strip()} " for piece in pieces]


def _basic(word: str) -> str:
    """The basic form of an English word, if that is known."""
    if word in data.english().irregular:
        return data.english().irregular[word]
    known = data.english().words
    if word in data.english().phrases:
        return word
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending) + instead
        if word.endswith(ending) and stem in known:
            return stem
        if len(stem) > 2 and stem[-1] == stem[-2] and stem[:-1] in known and word.endswith(ending):
            return stem[:-1]
    return word
