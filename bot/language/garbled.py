"""Whether a text is rubbish: what a scanner that knew no Vietnamese took the letters for."""

from collections import Counter

from bot.language.folding import compose
from bot.language.regex import regex
from bot.language.syllables import is_syllable

_ROUND = "“”\"'’‘()[]{}<>.,;:!?…–—*|#_`~+"
# In a number, day or code ("31/KH-SCT"), which is spelt like nothing.
_CODE = regex(r"[/\-@\d]")
SAMPLE = 40_000
LEAST_WORDS = 20
# Official texts have 93 to 100 words of a hundred that are spelt like Vietnamese; rubbish has 25.
LEAST_SOUND = 0.6
LONGEST_ACRONYM = 5


def is_garbled(text: str) -> bool:
    """Whether so few words are spelt like Vietnamese, with or without marks, that nobody wrote them so."""
    # Each word is looked at once, however often it stands there.
    words = Counter(_words(text[:SAMPLE]))
    sound = sum(times for word, times in words.items() if _is_sound(word))
    return words.total() >= LEAST_WORDS and sound < LEAST_SOUND * words.total()


def unclear_words(text: str) -> list[str]:
    """The words that nobody wrote so: what was taken for letters in a picture of a Vietnamese text."""
    found = [word for word in _words(text) if not _is_sound(word)]
    return list(dict.fromkeys(found))


def _words(text: str) -> list[str]:
    words = (word.strip(_ROUND) for word in compose(text).split())
    return [
        word for word in words if word.isalpha() or (word and not (word.isascii() and _CODE.search(word)))
    ]


def _is_sound(word: str) -> bool:
    if word.isupper() and len(word) <= LONGEST_ACRONYM:
        return True
    return (word.islower() or word.isupper() or word.istitle()) and is_syllable(word.lower())
