"""Whether a text is rubbish: what a scanner that knew no Vietnamese took the letters for."""

from bot.language.folding import compose
from bot.language.regex import regex
from bot.language.syllables import is_syllable

_ROUND = "“”\"'’‘()[]{}<>.,;:!?…–—*|#_`~+"
_CODE = regex(r"[/\-@\d]")
SAMPLE = 40_000
LEAST_WORDS = 20
# Official texts have 93 to 100 words of a hundred that are spelt like Vietnamese; rubbish has 25.
LEAST_SOUND = 0.6
LONGEST_ACRONYM = 5


def is_garbled(text: str) -> bool:
    """Whether so few words are spelt like Vietnamese, with or without marks, that nobody wrote them so."""
    words = _words(text[:SAMPLE])
    return len(words) >= LEAST_WORDS and sum(map(_is_sound, words)) < LEAST_SOUND * len(words)


def unclear_words(text: str) -> list[str]:
    """The words that nobody wrote so: what was taken for letters in a picture of a Vietnamese text."""
    found = [word for word in _words(text) if not _is_sound(word)]
    return list(dict.fromkeys(found))


def _words(text: str) -> list[str]:
    words = [word.strip(_ROUND) for word in compose(text).split()]
    return [word for word in words if word and not word.isdecimal() and not _is_code(word)]


def _is_code(word: str) -> bool:
    """A number, day or code ("31/KH-SCT"), which is spelt like nothing."""
    return bool(_CODE.search(word)) and word.isascii()


def _is_sound(word: str) -> bool:
    if word.isupper() and len(word) <= LONGEST_ACRONYM:
        return True
    return (word.islower() or word.isupper() or word.istitle()) and is_syllable(word.lower())
