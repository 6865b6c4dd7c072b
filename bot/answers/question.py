"""A question as typed on a phone, as far as words go: terms, kinds asked for, topics, years, quarters."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from bot.answers import data
from bot.answers.english import is_english, to_vietnamese
from bot.answers.terms import QUARTERS, Term, terms
from bot.language import compose, fold, squeeze, untelex
from bot.language.regex import regex
from bot.lexicon import any_folded

LONGEST_QUESTION = 1000
_YEAR = regex(r"(?:19|20)\d\d")
_DATE_YEAR = regex(r"\d{1,2}[/.-](?:\d{1,2}[/.-])?(20\d\d)")
_FROM_THIS_YEAR = {
    "nam nay": 0,
    "nam ngoai": -1,
    "nam roi": -1,
    "sang nam": 1,
    "nam sau": 1,
    "nam toi": 1,
}
_THIS_STRETCH = regex(r"\b(quy|thang) (nay|hien tai|sau|toi)\b")
_RELATIVE_YEAR = regex(r"\b(?:" + "|".join(_FROM_THIS_YEAR) + r")\b")
_MONTH = regex(r"\bthang (?:(0?[1-9]|1[0-2])(?:[/.-](?:20\d\d))?)(?![\w/])")
# A document's number stays as it is ("41-CT/TW" is no Telex).
_WORD = regex(r"(?<!\S)(?=[^\s\d]*\d[^\s/-]*[/-])\S+|[^\W_]+")
_STRETCH = regex(r"\bg[đd] (?=20\d\d)", re.IGNORECASE)
_PARTS_OF_YEAR = tuple(
    (regex(pattern), quarter)
    for pattern, quarter in ((r"(?<!thang )\bdau nam\b", 1), (r"\bgiua nam\b", 2), (r"\bcuoi nam\b", 4))
)
_ROMAN = {str(n): roman for n, roman in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)}  # noqa: SIM905
_NTH = regex(r"\blan (?:thu ([ivx]+|\d+)|([ivx]+))\b")
_ANNIVERSARY = regex(rf"\b(\d{{1,3}} nam) (?:{any_folded('dates.of_anniversaries')})")
_DAY_IN = regex(r"(?<![\d/.-])\d{1,2}[/.-](0?[1-9]|1[0-2])(?!\d)")
_OFFICES = ("văn phòng", "hội đồng", "các phòng nghiệp vụ", "phòng nghiệp vụ")
_MACHINE = regex(r"(?<=\bnha )may\b|(?<=\bdung )may\b|\bmay(?= (?:in|ao|tinh|moc|quet|bay|chieu)\b)")


@dataclass(frozen=True)
class Question:
    """What was asked.

    `this_year` is 0 for "năm nay", 1 for "sang năm", -1 for "năm ngoái", None where a year or none is named.
    `typed` keeps the words as written, `folded` the question without diacritics and with slips
    mended, `written` also as it was before mending. `also` are other wordings of its phrases.
    """

    typed: str
    folded: str
    written: str
    terms: tuple[Term, ...]
    repaired: frozenset[str]
    asks: frozenset[str]
    topics: frozenset[str]
    years: frozenset[int]
    this_year: int | None
    quarters: frozenset[int]
    months: frozenset[int]
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def wants(self, *kinds: str) -> bool:
        return not self.asks.isdisjoint(kinds)


def understand(
    text: str,
    abbreviations: Mapping[str, str],
    repair: Callable[[list[Term]], tuple[list[Term], frozenset[str]]],
) -> Question:
    """Read a question; `repair` mends slips of typing against the words of the plans."""
    typed = squeeze(compose(text.replace("\x00", " ")))[:LONGEST_QUESTION]
    typed = _STRETCH.sub("giai đoạn ", typed).replace("n~", "những")
    plain = typed if is_english(typed) else _WORD.sub(lambda match: _mended(match[0], abbreviations), typed)
    rendered = to_vietnamese(plain)
    written = terms(rendered.text, abbreviations)
    found, repaired = repair(written)
    folded = " ".join(term.folded for term in found)
    # What the person wrote counts too: a mended word must not hide a subject the plans know nothing of.
    both = f"{' '.join(term.folded for term in written)}\n{folded}"
    asked = f"{_asked_in(written)}\n{_asked_in(found)}"
    months = frozenset(int(month) for month in _MONTH.findall(folded))
    years = _years(found)
    return Question(
        typed=typed,
        folded=folded,
        written=both,
        terms=tuple(found),
        repaired=repaired,
        asks=frozenset(name for name, pattern in data.asks().items() if pattern.search(asked)),
        topics=frozenset(name for name, pattern in data.topics().items() if pattern.search(folded)),
        years=years,
        this_year=None if years else _this_year(folded),
        quarters=_quarters(found, folded, months),
        months=months,
        also=rendered.also,
    )


def is_year(word: str) -> bool:
    return bool(_YEAR.fullmatch(word))


def unit_in(question: Question) -> str:
    """The unit of the office the question names, "" for none."""
    return next((unit for unit in _OFFICES if f" {fold(unit)} " in f" {question.folded} "), "")


def ordinals(folded: str) -> frozenset[str]:
    """The numbers of "lần thứ III" and "lần thứ 3" in a folded text, as Roman ones, and "81 năm" of a day."""
    named = (counted or roman for counted, roman in _NTH.findall(folded))
    return frozenset(_ROMAN.get(number, number) for number in named) | frozenset(_ANNIVERSARY.findall(folded))


def months_in(folded: str) -> frozenset[int]:
    """The months a folded text names, also by a day: "tháng 8", "28/8"."""
    return frozenset(int(month) for month in (*_MONTH.findall(folded), *_DAY_IN.findall(folded)))


def as_of(question: Question, today: date) -> Question:
    """The question with "năm ngoái", "quý này", "tháng sau" as the year, quarter and month they are.

    "Năm nay" stays as it is: it only says that the newest plan is meant.
    """
    if question.this_year:
        question = replace(question, years=frozenset({today.year + question.this_year}), this_year=None)
    if question.quarters:
        return question
    stretch = _THIS_STRETCH.search(question.folded)
    if stretch is None:
        return question
    length = 3 if stretch[1] == "quy" else 1
    count = today.month - 1 + (length if stretch[2] in {"sau", "toi"} else 0)
    year, month = today.year + count // 12, count % 12 + 1
    quarter = (month + 2) // 3
    named = [f"q{quarter}"] if length == 3 else ["thang", str(month)]
    before, after = (part.split() for part in question.folded.split(stretch[0], 1))
    terms = question.terms
    return replace(
        question,
        terms=(
            *terms[: len(before)],
            *(Term(word, word) for word in named),
            *terms[len(terms) - len(after) :],
        ),
        folded=" ".join([*before, *named, *after]),
        years=question.years or frozenset({year}),
        quarters=frozenset({quarter}),
        months=frozenset({month}) if length == 1 else question.months,
    )


def _asked_in(found: list[Term]) -> str:
    """The folded words, a machine ("máy in") told from a question ("mấy bộ")."""
    return _MACHINE.sub("máy", " ".join(term.folded for term in found))


def _mended(word: str, abbreviations: Mapping[str, str]) -> str:
    if word in data.words().capitals:
        return data.words().capitals[word]
    key = word.lower()
    if key in abbreviations or key in data.english().phrases or key in data.words().fillers:
        return word
    return untelex(word) or word


def _years(found: list[Term]) -> frozenset[int]:
    years = set()
    for term in found:
        match = _YEAR.fullmatch(term.folded) or _DATE_YEAR.fullmatch(term.folded)
        if match:
            years.add(int(match[match.lastindex or 0]))
    return frozenset(years)


def _this_year(folded: str) -> int | None:
    found = _RELATIVE_YEAR.search(folded)
    return _FROM_THIS_YEAR[found[0]] if found else None


def _quarters(found: list[Term], folded: str, months: frozenset[int]) -> frozenset[int]:
    """The quarters named, or those the months named fall in."""
    quarters = {int(term.folded[1]) for term in found if term.folded in QUARTERS}
    if not quarters:
        quarters = {(month + 2) // 3 for month in months}
    if not quarters:
        quarters = {quarter for part, quarter in _PARTS_OF_YEAR if part.search(folded)}
    return frozenset(quarters)
