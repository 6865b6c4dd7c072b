"""A body's name as offices write it, from a letterhead's capitals: "SỞ Y TẾ TỈNH X" is Sở Y tế tỉnh X."""

import re
from collections.abc import Callable

from bot import lexicon
from bot.language import capital, fold
from bot.language.regex import regex
from bot.language.roman import from_roman
from bot.language.syllables import is_syllable

_SHAPES = {fold(word.text): word.text.split() for word in lexicon.word_class("capitals.written").words}
_WORD = regex(r"\w+")
_PARTING = frozenset(",;:&–-")
_VOWEL = regex(r"[AEIOUYĂÂÊÔƠƯÀ-Ỹ]")
# What the next word is: the first of what a body works on, another one of it, the first of a name or another.
FIRST, INNER, NAME, NAMED = "first", "inner", "name", "named"


def as_written(name: str) -> str:
    """The name with its usual capitals; one that has small letters already stays as it is."""
    if not name.isupper():
        return name
    told, state, at = "", FIRST, 0
    while (word := _WORD.search(name, at)) is not None:
        between = name[at : word.start()]
        if not _PARTING.isdisjoint(between) and state == INNER:
            state = FIRST
        text, made, state = _part(name, word.start(), word.group(), state)
        told += between + (made if told else capital(made))
        at = word.start() + len(text)
    return told + name[at:]


def _part(name: str, at: int, word: str, state: str) -> tuple[str, str, str]:
    """What stands here, how it is written, and what follows it."""
    longest = ""
    for pattern, write, then in _FORMS:
        found = pattern.match(name, at)
        # A single syllable of a place's name may be called like a body.
        named = found and state in {NAME, NAMED} and write is _body and is_syllable(found.group().lower())
        if found and not named and len(found.group()) > len(longest):
            longest = found.group()
            part = longest, write(longest), then
    if longest:
        return part
    if state in {NAME, NAMED}:
        number = from_roman(word) and (state == NAME or not name[at + len(word) :].strip(" ."))
        return word, word if number or not _VOWEL.search(word) else word.capitalize(), NAMED
    if not is_syllable(word.lower()):
        return word, word, FIRST
    return word, word.capitalize() if state == FIRST else word.lower(), INNER


def _written(text: str) -> str:
    shape = _SHAPES[fold(text)]
    pairs = zip(text.split(), shape, strict=True)
    return " ".join(word.capitalize() if like[0].isupper() else word.lower() for word, like in pairs)


def _body(text: str) -> str:
    return capital(_small(text))


def _small(text: str) -> str:
    """In small letters, but for what is short for something: UBND."""
    return " ".join(word.lower() if is_syllable(word.lower()) else word for word in text.split())


# What names are made of, with how it is written and what follows it; of two as long the first counts.
_FORMS: tuple[tuple[re.Pattern[str], Callable[[str], str], str], ...] = (
    (lexicon.pattern("capitals.written"), _written, FIRST),
    (lexicon.pattern("capitals.named_after"), _body, NAME),
    (lexicon.pattern("capitals.names"), str.title, INNER),
    (lexicon.pattern("issuers.bodies"), _body, FIRST),
    (lexicon.pattern("issuers.places", "capitals.places"), _small, NAME),
    (lexicon.pattern("capitals.parting", "capitals.branches"), _small, FIRST),
    (lexicon.pattern("capitals.small"), _small, INNER),
)
