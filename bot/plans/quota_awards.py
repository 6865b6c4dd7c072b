"""What a quota is of: the award that so many may get, or what is counted in its own words."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot import lexicon
from bot.annotations.amounts import Amount
from bot.annotations.sentences import upto
from bot.documents.outline import Item
from bot.plans.awards import AWARD, award_above, awards_beside
from bot.plans.basis import Basis
from bot.plans.model import Quota
from bot.plans.quota_subjects import whom

_ENDS = lexicon.pattern(
    "clauses.toward", "clauses.purpose", "clauses.until", "clauses.ground", "clauses.done",
    "clauses.suffered", "acts.send", "acts.submit", "countables.rewarding",
    "countables.at_most", "countables.at_least",
)  # fmt: skip
# What shows that somebody deserves an award is a thing of its own ("02 mô hình", "03 cờ").
_THING = lexicon.opening("countables.merits")
# These are put forward to go somewhere; and a flag goes to who is first, not to all a chapter tells of.
_ELSEWHERE = lexicon.pattern("countables.delegates", "awards.flags")
_NOUN_LEFT = ("và", "hoặc", "trong", "của", "là", "cho", "thì", "từ", "trở", "gồm")
_MOST_WORDS = 8
_QUOTES = ' “"'


def matter_of(
    text: str, start: int, end: int, told: Sequence[Amount], at: int, before: str
) -> tuple[str, str]:
    """What the amount `at` of all that a sentence tells is of, and the award that later numbers are of too.

    `before` is the award told before this sentence.
    """
    amount = told[at]
    until = told[at + 1].start if at + 1 < len(told) else end
    if AWARD.match(amount.unit):
        return _words(AWARD.search(text, amount.number[1], until)), before
    if _THING.match(amount.unit):
        return _counted(text, amount, until) or amount.unit, before
    award = _awarded(text, start, end, amount, told) or before
    return award or _counted(text, amount, until), award


def _awarded(text: str, start: int, end: int, amount: Amount, told: Sequence[Amount]) -> str:
    """The award the clause of an amount names for it.

    Either awards stand before their numbers ("Cờ thi đua: 02, Bằng khen: 05") or behind them.
    """
    left = text.rfind(";", start, amount.start) + 1 or start
    right = text.find(";", amount.end, end)
    right = right if right >= 0 else end
    named = [one for one in AWARD.finditer(text, left, right) if not _is_base(text, one, told)]
    first = next((one for one in told if one.start >= left), amount)
    ahead = [one for one in named if one.end() <= amount.start]
    if named and named[0].end() <= first.start:
        return _words(ahead[-1])
    return _words(next((one for one in named if one.start() >= amount.end), None))


def _counted(text: str, amount: Amount, until: int) -> str:
    """What is counted, in the plan's words; "" where that is no more than "cá nhân" or "tập thể"."""
    behind = text[amount.number[1] : until]
    if amount.unit == "%" or amount.per:
        return ""
    quoted = behind.partition("“")[2].partition("”")[0] or behind.partition('"')[2].partition('"')[0]
    if quoted and behind.find(quoted) - 1 <= len(upto(behind, ",;.:")):
        return quoted
    words = upto(behind[behind.find(")") + 1 if behind.lstrip().startswith("(") else 0 :], ',;.:(“"')
    bare = len(amount.unit) + 1
    if whom(amount.unit) != "other" and words.strip()[:bare].lower() == f"{amount.unit} ":
        words = words.strip()[bare:].removeprefix("là ") if words.strip()[bare:].startswith("là ") else words
    end = _ENDS.search(words, bare)
    phrase = words[: end.start() if end else len(words)].split()[:_MOST_WORDS]
    while phrase and phrase[-1].lower() in _NOUN_LEFT:
        phrase.pop()
    told = " ".join(phrase)
    return "" if told.lower() == amount.unit and whom(amount.unit) != "other" else told


def with_chapter(basis: Basis, found: list[tuple[Item, Quota]]) -> list[Quota]:
    """The quotas; one that tells nothing else is of the award above it, or of the only one of its chapter."""
    chapters: dict[tuple[str, ...], str] = {}
    told = []
    for item, quota in found:
        what = quota.what or award_above(item.path)
        if not what and quota.of != "other" and not _ELSEWHERE.search(quota.unit):
            chapter = item.path[:1]
            if chapter not in chapters:
                chapters[chapter] = awards_beside(basis, chapter, most=1)
            what = "" if _ELSEWHERE.search(chapters[chapter]) else chapters[chapter]
        told.append(replace(quota, what=what))
    return told


def _is_base(text: str, named: re.Match[str], told: Sequence[Amount]) -> bool:
    """Whether an award only tells of whom a share is ("15% số viên chức đạt Lao động tiên tiến")."""
    last = next((one for one in reversed(told) if one.end <= named.start()), None)
    if last is None or last.unit != "%":
        return False
    between = text[last.end : named.start()].rstrip(_QUOTES).removesuffix("danh hiệu").rstrip()
    return between.endswith((" đạt", " số")) and not any(sign in between for sign in ",;")


def _words(named: re.Match[str] | None) -> str:
    return " ".join(named.group().split()).strip(" -") if named else ""
