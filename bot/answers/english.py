"""English words in a question, turned into the Vietnamese ones the plans use."""

import re
from functools import cache

from bot.answers import data
from bot.language import fold
from bot.language.regex import regex
from bot.language.syllables import is_syllable

_WORD = regex(r"[A-Za-z]+")
_FRAME = frozenset("the is are of what when how who which for does do can should must and".split())  # noqa: SIM905


def to_vietnamese(text: str) -> str:
    """The question with its English phrases put in Vietnamese.

    A word that may be a Vietnamese syllable ("in", "due") is left alone unless the sentence is English.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    if not words or fold(text) != text.lower():
        english = False
    else:
        foreign = [word for word in words if word in _FRAME or not is_syllable(word)]
        english = len(foreign) * 2 > len(words) and not _FRAME.isdisjoint(words)
    return _phrases().sub(lambda match: _one(match[0], english=english), text)


def _one(phrase: str, *, english: bool) -> str:
    key = " ".join(phrase.lower().split())
    if not english and all(is_syllable(word) for word in key.split()):
        return phrase
    return data.words().english[key]


@cache
def _phrases() -> re.Pattern[str]:
    longest_first = sorted(data.words().english, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b", re.IGNORECASE)
