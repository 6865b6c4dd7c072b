"""What the officer should look at before confirming; quoted, never corrected silently."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from bot import lexicon
from bot.annotations.times import Mention
from bot.dates import WEEKDAYS, day_off_name, short
from bot.documents.letterhead import number_quote
from bot.documents.paragraphs import Paragraph, quote
from bot.language import fold
from bot.language.regex import regex
from bot.plans.basis import Basis
from bot.plans.model import Deadline, Quota
from bot.plans.model import Warning as Notice
from bot.plans.warning_texts import worded

_CAMPAIGN_KINDS = lexicon.pattern("document_kinds.launching")
_SOMETIMES = lexicon.pattern("document_kinds.announcing")
_SUBJECT = lexicon.pattern("campaigns.subject", "campaigns.given", "matters.contests", "awards.given")
_LAUNCH = lexicon.pattern("campaigns.subject", "campaigns.laid_out")
_GUIDES = lexicon.pattern("campaigns.guides")
_BROKEN = "\ufffd"
# A row may well tell of what was done in the year before, and cite a document of it.
_LOOKS_BACK = lexicon.pattern("campaigns.compared")
_CITED = regex(
    r"số\s+\d+[\w/.–-]*(?:\s*,?\s*(?:ngày\s+)?\d{1,2}(?:[/.-]\d{1,2}[/.-]|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4})?",
    re.IGNORECASE,
)
_WEEKDAY = regex(
    r"(?=(?-i:[tT][hH][ứỨ]|[cC][hH][ủỦ]))(?<!lần )(?<!đợt )(?<!vòng )(?<!phiên )(?<!khóa )(?<!kỳ )"
    r"(?P<day>thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)(?!\w)",
    re.IGNORECASE,
)
# What may stand between the two: "thứ Ba, ngày 3/3/2026", "ngày 3/3/2026 (thứ Ba)".
_BETWEEN = " ,(–-"
BESIDE = 40
MOST_PAST = 3  # more than these are told in one line
# Numbers that contradict each other stand on one page, not in far corners of a table of hundreds.
NEAR = 200


def _own_number_warnings(basis: Basis, whole: list[Paragraph]) -> Iterator[Notice]:
    """An annex that names this very document with the day of another year."""
    number, issued = basis.head.number, basis.head.issued_on
    if not number or issued is None:
        return
    named = re.compile(
        rf"số\s+{re.escape(number)}\s*,?\s*ngày\s+\d{{1,2}}[/.-]\d{{1,2}}[/.-](?P<year>\d{{4}})"
    )
    for paragraph in whole:
        found = named.search(paragraph.text) if number in paragraph.text else None
        if found and int(found["year"]) != issued.year:
            yield worded("year_mismatch", quote(paragraph, *found.span(), found.span("year")))


def head_warnings(basis: Basis, whole: list[Paragraph], replaces: str) -> Iterator[Notice]:
    """A blank number, a document that is no campaign, one that replaces another, broken letters."""
    if basis.head.blank_number:
        yield worded("blank_number", number_quote(whole, basis.head.blank_number))
    if not _is_campaign(basis, whole):
        first = next(
            (p for p in whole if basis.head.kind and p.text.lower().startswith(basis.head.kind)), None
        )
        yield worded(
            "not_a_campaign", quote(first, 0, len(first.text), (0, 1)) if first else basis.head.title
        )
    if basis.head.article:
        yield worded("article", basis.head.article)
    if basis.head.number and basis.head.number in replaces:
        yield worded("replaces_itself", replaces)
    elif replaces:
        yield worded("replaces_other", replaces)
    yield from _own_number_warnings(basis, whole)
    if sum(p.text.count(_BROKEN) for p in whole) > 2:
        broken = next(p for p in whole if _BROKEN in p.text)
        at = broken.text.index(_BROKEN)
        yield worded(
            "unreadable", quote(broken, max(0, at - 40), min(len(broken.text), at + 40), (at, at + 1))
        )


def _is_campaign(basis: Basis, whole: list[Paragraph]) -> bool:
    kind, title = basis.head.kind, basis.head.title
    if lexicon.pattern("campaigns.inviting").search(title):
        return False
    sometimes = _SOMETIMES.fullmatch(kind) and _LAUNCH.search(title)
    if _CAMPAIGN_KINDS.fullmatch(kind) or sometimes or (kind == "công văn" and _GUIDES.match(title)):
        return any(_SUBJECT.search(paragraph.text) for paragraph in whole)
    return False


def year_warnings(basis: Basis) -> Iterator[Notice]:
    """Rows of the year's work that speak of the year before, unless they tell of what was done in it."""
    if basis.year is None:
        return
    before = re.compile(rf"(?:năm\s+|/){basis.year - 1}\b")
    for row in basis.rows:
        for cell, tells in ((row.content, _LOOKS_BACK), (row.time, None)):
            own = _CITED.sub("", cell)
            if not before.search(own) or (tells and tells.search(own)):
                continue
            if tells is None and all(_is_of_eve(basis, time.last) for time in basis.times(own)):
                continue
            yield worded("year_mismatch", cell)
            break


def deadline_warnings(basis: Basis, deadlines: list[Deadline], today: date) -> Iterator[Notice]:
    """Days off, days gone by (in one line where they are many), and days of a year before the plan's own."""
    past = sorted((one for one in deadlines if one.last_day < today), key=lambda one: one.last_day)
    if len(past) > MOST_PAST:
        first, last = past[0].last_day, past[-1].last_day
        yield worded(
            "past_deadlines", past[0].quote, count=str(len(past)), first=short(first), day=short(last)
        )
    for deadline in deadlines:
        last = deadline.last_day
        if last < today and len(past) <= MOST_PAST:
            yield worded("past_deadline", deadline.quote, day=short(last))
        off = day_off_name(last) if last > today and deadline.start == deadline.end else ""
        if off:
            yield worded("deadline_on_day_off", deadline.quote, day=short(last), off=off)
        if basis.year is not None and deadline.end.year < basis.year and not _is_of_eve(basis, deadline.end):
            yield worded("year_mismatch", deadline.quote)


def _is_of_eve(basis: Basis, day: date) -> bool:
    """A plan signed in the year before may well ask for something before New Year."""
    if basis.year is not None and day.year >= basis.year:
        return True
    issued = basis.head.issued_on
    return day >= issued if issued else basis.head.year == day.year


def weekday_warnings(basis: Basis) -> Iterator[Notice]:
    """Days whose day of the week, written beside them, is another one's."""
    seen: set[str] = set()
    for item in basis.items:
        for named in _WEEKDAY.finditer(item.text):
            for time in basis.times_within(item.text, max(0, named.start() - BESIDE), named.end() + BESIDE):
                placed = basis.place(time) if time.is_day and not time.rule else None
                if placed is None or not _are_beside(item.text, named, time):
                    continue
                said, right = _weekday(named["day"]), WEEKDAYS[placed.first.weekday()]
                core = min(named.start(), time.start), max(named.end(), time.end)
                core = core[0], core[1] + (item.text[core[1] : core[1] + 1] == ")")
                exact = quote(item.paragraph, *core, core)
                if said != right and exact not in seen:
                    seen.add(exact)
                    yield worded("weekday_mismatch", exact, day=short(placed.first), right=right, said=said)


def quota_warnings(quotas: tuple[Quota, ...]) -> Iterator[Notice]:
    """The same unit of the same subject with two numbers, not far from each other."""
    for index, later in enumerate(quotas):
        for earlier in quotas[max(0, index - NEAR) : index]:
            same = (
                later.unit == earlier.unit and later.least == earlier.least and later.limit != earlier.limit
            )
            if not same or later.quote == earlier.quote:
                continue
            if _alike(later.subject, earlier.subject) or _exceeds(later, earlier):
                yield worded("conflicting_quota", later.quote)
                break


def _exceeds(part: Quota, whole: Quota) -> bool:
    """Whether one unit may have a bigger share of an award than is set for all of them."""
    if part.unit != "%" or part.limit < whole.limit or part.least:
        return False
    award, _, unit = part.subject.partition(": ")
    return bool(unit) and fold(award) in fold(whole.subject)


def _alike(one: str, other: str) -> bool:
    first, second = _words(one), _words(other)
    if not first or not second:
        return first == second
    return len(first & second) / len(first | second) >= 0.75


@lru_cache(maxsize=2 * NEAR)
def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


def _are_beside(text: str, named: re.Match[str], time: Mention) -> bool:
    first, second = sorted((named.span(), (time.start, time.end)))
    return text[first[1] : second[0]].lstrip(_BETWEEN).strip() in {"", "ngày"}


def _weekday(said: str) -> str:
    folded = fold(said)
    if folded[-1].isdigit():
        return WEEKDAYS[int(folded[-1]) - 2]
    return next(name for name in WEEKDAYS if fold(name).split() == folded.split())
