"""The words of a question as slots: how much each weighs and what in a passage may fill it."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from itertools import pairwise

from bot.answers import data
from bot.answers.library import Library
from bot.answers.question import Question, is_year
from bot.answers.terms import Term, pairs
from bot.language.regex import regex
from bot.language.syllables import is_syllable

FILLER, SYNONYM = 0.15, 0.85
# A day named without its year only says which deadline is meant.
_DAY = regex(r"\d{1,2}/(?:\d{1,2}|20\d\d)")
# Neither Vietnamese nor in any plan: slang or an unknown short form, not yet a foreign subject.
SLANG, EVERYDAY = 2.0, 0.6
SINGLE, LONE, APART, MISSPELT = 0.85, 0.45, 0.3, 0.15


@dataclass(frozen=True)
class Slot:
    """One word asked about; `fills` are (term, credit), the word itself first; `neighbours` are its pairs."""

    weight: float
    fills: tuple[tuple[str, float], ...]
    neighbours: tuple[str, ...]
    typed: str
    lone: float
    framing: bool
    year: bool

    def named_in(self, title: frozenset[str], typed: frozenset[str]) -> float:
        """How far the word is one of a plan's name: with its diacritics if any, beside its neighbour."""
        if self.fills[0][0] in title:
            spelt = self.typed == self.fills[0][0] or self.typed in typed
            return 1.0 if any(pair in title for pair in self.neighbours) else self.lone if spelt else 0.0
        return max((credit for term, credit in self.fills[1:] if term in title), default=0.0)

    @property
    def idle(self) -> bool:
        """Whether the word says nothing that a passage would have to explain."""
        return self.year or self.weight <= FILLER

    def credit(self, weights: Container[str]) -> float:
        """How far the passage explains the word, 0 to 1: fully beside its neighbour, less on its own."""
        best = 0.0
        for number, (term, credit) in enumerate(self.fills):
            if term in weights and credit > best:
                beside = number > 0 or any(pair in weights for pair in self.neighbours)
                best = max(best, credit if beside else credit * self.lone)
        return best


@dataclass(frozen=True)
class Query:
    """A question against a library: slots, telling pairs, the sum of the weights, the kinds required."""

    question: Question
    slots: tuple[Slot, ...]
    pairs: tuple[tuple[str, float], ...]
    total: float


def query(question: Question, library: Library) -> Query:
    """Weigh the words of a question by how rare they are in the plans."""
    words = [term.folded for term in question.terms]
    synonyms = _synonyms(words, question.also)
    framing = _framing(question)
    months = _months(question)
    neighbours = pairs(question.terms)
    slots = []
    for i, term in enumerate(question.terms):
        beside = neighbours[max(0, i - 1) : i + 1]
        slots.append(
            Slot(
                weight=FILLER
                if i in months
                else _weight(
                    term, library, in_pair=any(pair in library.postings and _telling(pair) for pair in beside)
                ),
                fills=((term.folded, 1.0), *((other, SYNONYM) for other in synonyms.get(i, ()))),
                neighbours=tuple(beside),
                typed=term.typed,
                lone=_lone(i, question, library),
                framing=i in framing,
                year=is_year(term.folded),
            )
        )
    known = [(pair, library.weight(pair)) for pair in neighbours if pair in library.postings]
    telling = tuple((pair, weight) for pair, weight in known if _telling(pair))
    total = sum(slot.weight for slot in slots) or 1.0
    return Query(question, tuple(slots), telling, total)


def _telling(pair: str) -> bool:
    words = data.words()
    return pair in words.compounds or not all(word in words.fillers for word in pair.split())


def _weight(term: Term, library: Library, *, in_pair: bool) -> float:
    word = term.folded
    if len(word) == 1 and not word.isdigit():
        return FILLER
    if data.words().is_filler(word, term.typed):
        if term.accented:
            return FILLER
        return max(FILLER, library.weight(word) / 2) if in_pair else FILLER
    if word in data.words().fillers and not library.knows(term):
        return EVERYDAY  # "nhũng" for "những": no plan has the word so spelt
    if _DAY.fullmatch(word) and word not in library.postings:
        return FILLER
    if word not in library.postings and word.isalpha() and not is_syllable(word):
        return SLANG
    if term.typed in data.words().everyday and not library.knows(term):
        return EVERYDAY
    return library.weight(word)


def _months(question: Question) -> frozenset[int]:
    """Positions of the words that name months: they say when, not what."""
    words = [term.folded for term in question.terms]
    named = [i for i in range(1, len(words)) if words[i - 1] == "thang" and words[i][0].isdigit()]
    return frozenset(place for i in named for place in (i - 1, i)) if question.months else frozenset()


def _lone(position: int, question: Question, library: Library) -> float:
    """What the word is worth without its neighbour.

    Much where it stands alone in the question too ("nộp"); half where the question joins it to a word the
    plans never join it to ("bổ nhiệm"), less where they do elsewhere; little when its diacritics are those of
    another word.
    """
    term = question.terms[position]
    if not term.folded.isalpha():
        return 1.0
    if term.accented and not library.knows(term) and term.folded not in question.repaired:
        return MISSPELT
    fillers = data.words().fillers
    beside = [question.terms[i].folded for i in (position - 1, position + 1) if 0 <= i < len(question.terms)]
    around = (
        f"{a} {b}"
        for a, b in pairwise([t.folded for t in question.terms[max(0, position - 1) : position + 2]])
    )
    if any(pair in library.postings and _telling(pair) for pair in around):
        return APART
    return LONE if any(word not in fillers and word.isalpha() for word in beside) else SINGLE


def _synonyms(words: list[str], also: Mapping[str, tuple[str, ...]]) -> dict[int, list[str]]:
    """Position -> other terms that fill it; a phrase of several words stands for each of its positions."""
    groups = data.words().groups
    found: dict[int, list[str]] = {}
    for start in range(len(words)):
        for length in (1, 2, 3, 4):
            phrase = " ".join(words[start : start + length])
            others = (*groups.get(phrase, ()), *also.get(phrase, ()))
            if not others or start + length > len(words):
                continue
            for position in range(start, start + length):
                found.setdefault(position, []).extend(part for other in others for part in _key(other))
    return found


def _key(phrase: str) -> list[str]:
    """The search term that stands for a phrase: itself up to two words, else its last pair."""
    words = phrase.split()
    return [phrase] if len(words) <= 2 else [" ".join(words[-2:])]


def _framing(question: Question) -> set[int]:
    """Positions of the words that only say what is asked for ("hạn cuối", "tiêu chuẩn", "khi nào")."""
    words = [term.folded for term in question.terms]
    return {
        position
        for start in range(len(words))
        for length in (1, 2)
        if " ".join(words[start : start + length]) in data.frames()
        for position in range(start, min(start + length, len(words)))
    }
