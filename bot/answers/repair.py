"""Slips and home-made short forms in a question, mended against the words and pairs of words of the plans."""

from rapidfuzz.distance import OSA

from bot.answers import data
from bot.answers.library import Library
from bot.answers.terms import Term, terms
from bot.language.syllables import is_syllable

_LONGEST, _SHORTEST_SLIP = 20, 4
_VOWELS = frozenset("aeiouy")


def repair(library: Library, typed: list[Term]) -> tuple[list[Term], frozenset[str]]:
    """The words as they were meant, and which of them were changed; what nothing bears out stays as typed."""
    words = [word for term in typed for word in _written_out(library, term)]
    repaired = set()
    for i, term in enumerate(words):
        if not term.folded.isalpha() or len(term.folded) > _LONGEST or term.folded in data.words().fillers:
            continue
        before = words[i - 1].folded if i else ""
        after = words[i + 1].folded if i + 1 < len(words) else ""
        known = term.folded in library.postings
        meant = term if known else _known(library, term)
        if meant == term:
            meant = _slip(library, term, before, after)
        if meant.folded == term.folded:
            continue
        borne_out = (
            f"{before} {meant.folded}" in library.postings or f"{meant.folded} {after}" in library.postings
        )
        if borne_out or not is_syllable(term.typed):
            words[i] = meant
            repaired.add(meant.folded)
    return words, frozenset(repaired)


def _known(library: Library, term: Term) -> Term:
    spelt = term.folded.replace("ng", "ngh", 1)
    if term.folded.startswith(("ngi", "nge")) and spelt in library.postings:
        return Term(spelt, spelt)
    meant = library.vocabulary.correct(term.typed)
    return Term(terms(meant, {})[0].folded, meant) if meant != term.typed else term


def _slip(library: Library, term: Term, before: str, after: str) -> Term:
    """A word where the plans never have it, one letter from the one they do have ("tiêu chẩn")."""
    if len(term.folded) < _SHORTEST_SLIP or not before:
        return term
    forms = library.forms.get(term.folded, frozenset())
    if forms and (not term.accented or term.typed in forms):
        return term
    if any(
        f"{a} {b}" in library.postings or _is_known(f"{a} {b}")
        for a, b in ((before, term.folded), (term.folded, after))
    ):
        return term
    near = [word for word in library.following.get(before, ()) if OSA.distance(word, term.folded) == 1]
    return Term(near[0], near[0]) if len(near) == 1 else term


def _is_known(pair: str) -> bool:
    """Whether two words are one of the tables' own phrases ("diễn ra"), whatever the plans say."""
    return pair in data.frames() or pair in data.words().groups or pair in data.words().compounds


def _written_out(library: Library, term: Term) -> tuple[Term, ...]:
    """A short form by initials of a plan's name ("TTC") or of a word's first half ("tdự" for tham dự)."""
    word = term.folded
    if len(word) < 3 or not word.isalpha() or is_syllable(term.typed):
        return (term,)
    # Also where the plans have the short form somewhere: it may be part of an address.
    if word in library.initials:
        return library.initials[word]
    if word in library.postings:
        return (term,)
    head, tail = word[0], word[1:]
    if head in _VOWELS:
        return (term,)
    first = next((before for before in library.preceding.get(tail, ()) if before.startswith(head)), "")
    return (Term(first, first), Term(tail, tail)) if first else (term,)
