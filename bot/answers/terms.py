"""Text to search terms: words with and without diacritics, quarters as one term, pairs of neighbours."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.language import canon, expand, fold
from bot.language.regex import regex

_WORD = regex(r"[^\W_]*\d[^\W_]*(?:[.,:]\d+|[/-][^\W_]+)*%?|[^\W_]+|%")
# A stretch of years is two words ("2020-2025").
_STRETCH = regex(r"\b((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)\b")
# "8 giờ 05 phút", "08:05" and "8g05" are one hour; "Đợt 2:" is none.
_HOUR = regex(
    r"(?<![\w/.,:])([01]?\d|2[0-4])"
    r"(?:\s?(?:h|g|giờ)\s?(?:([0-5]\d)(?:\s?(?:phút|p))?)?|\s?:\s?([0-5]\d))(?![\w:])"
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "mot": 1, "hai": 2, "ba": 3,
             "bon": 4, "tu": 4}  # fmt: skip
_QUARTER_DOTTED = regex(r"\bq\.\s?(?=(?:iv|i{1,3}|[1-4])\b)")
_QUARTER_YEAR = regex(r"(?:q|quy)?(iv|i{1,3}|[1-4])[/-](20\d\d)")
_QUARTER_GLUED = regex(r"(?:q|quy)([1-4]|iv|i{1,3})")
# A quarter as a term.
QUARTERS = frozenset({"q1", "q2", "q3", "q4"})
_ORDINALS = {"nhat": 1, "dau": 1, "hai": 2, "ba": 3, "tu": 4, "cuoi": 4}


@dataclass(frozen=True, slots=True)
class Term:
    """One word: `folded` for comparing, `typed` as it stands with its diacritics."""

    folded: str
    typed: str

    @property
    def accented(self) -> bool:
        return self.folded != self.typed


def terms(text: str, abbreviations: Mapping[str, str]) -> list[Term]:
    """The words of a text in order, abbreviations written out; a quarter becomes the term "q1" to "q4"."""
    plain = _STRETCH.sub(r"\1 \2", expand(text, abbreviations).lower())
    plain = _QUARTER_DOTTED.sub("q", plain)
    plain = _HOUR.sub(lambda hour: f"{int(hour[1])}h{hour[2] or hour[3] or '00'}", plain)
    return list(_with_quarters([_term(word) for word in _WORD.findall(plain)]))


def pairs(found: Iterable[Term]) -> list[str]:
    """Neighbouring words as one term each ("thi dua")."""
    words = [term.folded for term in found]
    return [f"{a} {b}" for a, b in pairwise(words)]


@lru_cache(maxsize=20_000)
def _term(word: str) -> Term:
    typed = canon(word)
    return Term(fold(typed), typed)


def _with_quarters(found: list[Term]) -> Iterable[Term]:
    i = 0
    while i < len(found):
        word = found[i].folded
        following = found[i + 1].folded if i + 1 < len(found) else ""
        dated = _QUARTER_YEAR.fullmatch(word)
        glued = _QUARTER_GLUED.fullmatch(word)
        if word == "quy" and following in _QUARTERS:
            yield _quarter(_QUARTERS[following])
            i += 2
        elif word == "quy" and following == "thu" and i + 2 < len(found) and found[i + 2].folded in _ORDINALS:
            yield _quarter(_ORDINALS[found[i + 2].folded])
            i += 3
        elif word == "quy" and (split := _QUARTER_YEAR.fullmatch(following)):
            yield from (_quarter(_QUARTERS[split[1]]), Term(split[2], split[2]))
            i += 2
        elif dated and word[0] == "q":
            yield from (_quarter(_QUARTERS[dated[1]]), Term(dated[2], dated[2]))
            i += 1
        elif glued:
            yield _quarter(_QUARTERS[glued[1]])
            i += 1
        else:
            yield found[i]
            i += 1


def _quarter(number: int) -> Term:
    return Term(f"q{number}", f"q{number}")
