"""How many sets of a dossier are asked for, and for which award."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.annotations.sentences import clauses, sentences
from bot.language import capital, fold
from bot.language.regex import regex
from bot.plans.awards import awards_in
from bot.plans.basis import Basis

_SETS = r"(?<!\d)0?(?P<copies>\d{1,2})\s*(?:\(\s*\w+\s*\)\s*)?bộ(?!\s*(?:phận|môn|trưởng))(?!\w)"
_FOR_EACH = r"(?:(?:mỗi loại|mỗi thứ|hồ sơ gồm|nộp|gửi|lập|lập thành|in)\s*|[,(]\s*)"
_SHEETS = (
    rf"{_FOR_EACH}0?(?P<sheets>\d{{1,2}})\s*(?:\(\s*\w+\s*\)\s*)?bản"
    r"(?=\s*(?:[,;.)]|chính|giấy|gốc|in\s+(?:về|cho|tới|đến)|$))(?!\w)"
)
COPIES = regex(rf"{_SETS}|{_SHEETS}", re.IGNORECASE)
# "(trong đó có 01 bộ gốc)" is one of those counted before.
_OF_THEM = regex(r"\(?\s*trong đó[^.;)]{0,40}\)?", re.IGNORECASE)
_FOR_AWARD = r"(?P<award>bằng khen|giấy khen|cờ thi đua|chiến s[ĩỹ] thi đua[\w ]{0,12}|cấp nhà nước|cấp tỉnh)"
_COPIES_FOR = regex(
    rf"{_SETS}[^;:,.]{{0,25}}?(?:đối với|cho)\s[^;:,.]{{0,30}}?{_FOR_AWARD}"
    r"(?P<of>\s+của\s+[^;:,.()\d]{3,60})?",
    re.IGNORECASE,
)
_COPIES_OF = regex(rf"{_FOR_AWARD}[^;:,.]{{0,40}}?{_SETS}", re.IGNORECASE)
# More awards than there are: names made up by the words around them.
MAX_AWARDS = 20
Told = dict[tuple[str, ...], list[tuple[list[str], int]]]


@dataclass(frozen=True)
class Copies:
    """The sets asked for by the short name of an award, or by who gives one award."""

    by_award: dict[str, int]
    by_giver: dict[str, int]


def number(found: re.Match[str]) -> int:
    """The number of copies a match of COPIES tells."""
    return int(found["copies"] or found["sheets"])


def copies_for(text: str) -> Copies:
    """The sets a text asks for, by award and by giver; empty where it is all one."""
    told = list(_COPIES_FOR.finditer(text))
    if len(told) < 2:
        told = list(_COPIES_OF.finditer(text))
    by_award = {short(found["award"]): int(found["copies"]) for found in told}
    names = {f"{found['award']}{found.groupdict().get('of') or ''}".strip(): found for found in told}
    one_award = len(by_award) == 1 and len({found["copies"] for found in told}) > 1
    by_giver = {capital(name): int(found["copies"]) for name, found in names.items()}
    known = one_award and 1 < len(by_giver) <= MAX_AWARDS
    return Copies(by_award if len(by_award) <= MAX_AWARDS else {}, by_giver if known else {})


def short(award: str) -> str:
    """An award as it is compared: folded, in single blanks."""
    return " ".join(fold(award).split())


def _sets(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The numbers of whole sets, not of single papers."""
    return [found for found in COPIES.finditer(text, start, end) if found["copies"]]


def _told_apart(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The sentences of a text, each parted at its semicolons where several numbers of sets stand in it."""
    for left, right in sentences(text, start):
        parted = list(clauses(text, left, right)) if ";" in text[left:right] else []
        one_each = len(parted) > 1 and all(_sets(text, *one) for one in parted)
        yield from parted if one_each else [(left, right)]


def copies_of(award: str, told: Mapping[str, int]) -> int | None:
    """The sets told for an award by its name or the first words of it, longest first."""
    names = sorted((name for name in told if short(award).startswith(short(name))), key=len)
    return told[names[-1]] if names else None


def told_by_chapter(basis: Basis) -> Told:
    """By chapter each sentence with one number of copies: the awards it names and the number."""
    found: Told = {}
    for item in basis.body:
        if item.paragraph.cells or "bộ" not in item.text:
            continue
        for start, end in _told_apart(item.text, item.marker.end):
            text = _OF_THEM.sub("", item.text[start:end])
            sets = _sets(text, 0, len(text))
            on_dossiers = "hồ sơ" in " ".join([text, *item.path]).lower()
            if len(sets) == 1 and on_dossiers:
                awards = awards_in(text[: sets[0].start()]) or awards_in(text[sets[0].end() :])
                found.setdefault(item.path[:1], []).append((awards, int(sets[0]["copies"])))
    return found
