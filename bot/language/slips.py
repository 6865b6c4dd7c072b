"""Slips of the finger: one letter wrong, missing, doubled or swapped, marks set on the wrong vowel."""

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from bot.language.folding import compose, fold
from bot.language.spelling import canon
from bot.language.syllables import is_syllable

_SHORTEST = 3


class Vocabulary:
    """The words of the office's texts, the most usual first, against which unknown words are repaired."""

    def __init__(self, words: Iterable[str]) -> None:
        self._spellings: dict[str, list[str]] = {}
        self._near: dict[str, list[str]] = {}
        for word in dict.fromkeys(compose(w).lower() for w in words):
            self._add(word)

    def _add(self, word: str) -> None:
        folded = fold(word)
        if folded not in self._spellings:
            for key in _deletions(folded):
                self._near.setdefault(key, []).append(folded)
        self._spellings.setdefault(folded, []).append(word)

    def __contains__(self, word: str) -> bool:
        """Whether the word is known, diacritics aside."""
        return fold(word) in self._spellings

    def correct(self, word: str) -> str:
        """The known word that was meant; the word itself if it is known, too short or nothing is near."""
        typed = compose(word).lower()
        folded = fold(typed)
        if folded in self._spellings:
            respelt = canon(typed)
            known = respelt in self._spellings[folded] or not is_syllable(typed)
            return self._spelling(folded, respelt) if known and typed not in self._spellings[folded] else word
        if len(folded) < _SHORTEST or not folded.isalpha():
            return word
        near = self._neighbours(folded)
        # A real syllable the texts do not know may be just that: change it only if one word is meant.
        if not near or (is_syllable(typed) and len(near) > 1):
            return word
        return self._spelling(near[0], typed)

    def _spelling(self, folded: str, typed: str) -> str:
        return min(self._spellings[folded], key=lambda known: OSA.distance(known, typed))

    def _neighbours(self, folded: str) -> list[str]:
        found = dict.fromkeys(known for key in _deletions(folded) for known in self._near.get(key, ()))
        close = [known for known in found if OSA.distance(known, folded, score_cutoff=1) == 1]
        return sorted(close, key=lambda known: _unlikeliness(known, folded))


def _unlikeliness(known: str, typed: str) -> tuple[bool, bool]:
    swapped = len(known) == len(typed) and sorted(known) == sorted(typed)
    return not swapped, known[0] != typed[0]


def _deletions(word: str) -> Iterator[str]:
    yield word
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]
