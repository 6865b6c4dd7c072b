"""What the officer should look at before confirming; quoted, never corrected silently."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from bot import lexicon
from bot.annotations.sentences import sentences
from bot.dates import is_day_off
from bot.documents.letterhead import number_quote
from bot.documents.paragraphs import Paragraph, quote
from bot.language import fold
from bot.plans.basis import Basis
from bot.plans.laws import laws
from bot.plans.model import Deadline, Quota
from bot.plans.model import Warning as Notice
from bot.plans.warning_texts import worded

_CAMPAIGN_KINDS = lexicon.pattern("document_kinds.launching")
_SOMETIMES = lexicon.pattern("document_kinds.announcing")
_SUBJECT = re.compile(
    r"thi đua|khen thưởng|điển hình tiên tiến|cuộc thi|hội thi|giấy khen|danh hiệu|tôn vinh", re.IGNORECASE
)
_GUIDES = re.compile(r"(?:về việc\s+)?(?:hướng dẫn|phát động)\b", re.IGNORECASE)
_LAUNCH = re.compile(r"thi đua|khen thưởng|điển hình|kế hoạch|thể lệ|cuộc thi", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_BROKEN = re.compile(r"\ufffd")
# Numbers that contradict each other stand on one page, not in far corners of a table of hundreds.
NEAR = 200


def law_warnings(whole: list[Paragraph], today: date) -> Iterator[Notice]:
    """Dead laws, laws that never were, and forms that have another number now."""
    table = laws()
    seen: set[str] = set()
    old_forms = any(table.form_decree.search(paragraph.text) for paragraph in whole)
    for paragraph in whole:
        # Each of them is cited with a number.
        for start, end in sentences(paragraph.text) if _DIGIT.search(paragraph.text) else ():
            sentence = paragraph.text[start:end]
            for law in table.repealed:
                found = law.cited.search(sentence)
                if found and law.name not in seen and today >= law.ended:
                    seen.add(law.name)
                    yield worded("repealed_law", _around(paragraph, start, found))
            named = table.law.search(sentence)
            if named and int(named["year"]) not in table.law_years and named.group() not in seen:
                seen.add(named.group())
                yield worded("unknown_law", _around(paragraph, start, named))
            form = table.form.search(sentence)
            if form and old_forms and not table.other_forms.search(sentence) and form.group() not in seen:
                seen.add(form.group())
                yield worded(
                    "form_renumbered",
                    quote(paragraph, start, end, (start + form.start(), start + form.end())),
                )


def _around(paragraph: Paragraph, start: int, found: re.Match[str]) -> str:
    """The citation with the kind of text before it ("Nghị định số ...")."""
    begin, end = start + found.start(), start + found.end()
    lead = re.search(r"(?:Luật|Nghị định|Thông tư)\s+(?:số\s+)?$", paragraph.text[:begin])
    return quote(paragraph, lead.start() if lead else begin, end, (begin, end))


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
    if replaces:
        yield worded("replaces_other", replaces)
    yield from _own_number_warnings(basis, whole)
    if sum(len(_BROKEN.findall(p.text)) for p in whole) > 2:
        broken = next(p for p in whole if _BROKEN.search(p.text))
        at = broken.text.index("\ufffd")
        yield worded(
            "unreadable", quote(broken, max(0, at - 40), min(len(broken.text), at + 40), (at, at + 1))
        )


def _is_campaign(basis: Basis, whole: list[Paragraph]) -> bool:
    kind, title = basis.head.kind, basis.head.title
    if re.search(r"triệu tập|giấy mời|\bmời\b", title, re.IGNORECASE):
        return False
    sometimes = _SOMETIMES.fullmatch(kind) and _LAUNCH.search(title)
    if _CAMPAIGN_KINDS.fullmatch(kind) or sometimes or (kind == "công văn" and _GUIDES.match(title)):
        return any(_SUBJECT.search(paragraph.text) for paragraph in whole)
    return False


def year_warnings(basis: Basis) -> Iterator[Notice]:
    """Rows of the year's work that speak of the year before."""
    if basis.year is None:
        return
    for row in basis.rows:
        for cell in (row.content, row.time):
            found = re.search(rf"(?:năm\s+|/){basis.year - 1}\b", cell)
            if found:
                yield worded("year_mismatch", cell)
                break


def deadline_warnings(basis: Basis, deadlines: list[Deadline], today: date) -> Iterator[Notice]:
    """Days off, days gone by, and days of a year before the plan's own."""
    for deadline in deadlines:
        last = deadline.last_day
        day = f"{last:%d/%m/%Y}"
        if last < today:
            yield worded("past_deadline", deadline.quote, day=day)
        if deadline.start == deadline.end and is_day_off(last):
            yield worded("deadline_on_day_off", deadline.quote, day=day)
        if basis.year is not None and deadline.end.year < basis.year and not _belongs_to_eve(basis, deadline):
            yield worded("year_mismatch", deadline.quote)


def _belongs_to_eve(basis: Basis, deadline: Deadline) -> bool:
    """A plan signed in the year before may well ask for something before New Year."""
    issued = basis.head.issued_on
    return issued is not None and deadline.end >= issued


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
