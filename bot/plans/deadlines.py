"""What is due, when, from whom and to whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache, partial
from itertools import pairwise

from bot import lexicon
from bot.annotations.acts import act_of, hands_in, parts
from bot.annotations.offices import each_office
from bot.annotations.sentences import clauses, sentences
from bot.annotations.times import REACH, Mention
from bot.documents.outline import Item, cell_spans, heading_of
from bot.documents.paragraphs import quote
from bot.documents.tables.rows import WorkRow
from bot.language.regex import regex
from bot.lexicon import any_of, any_small
from bot.plans.addressed import with_addressees
from bot.plans.basis import Basis
from bot.plans.leads import leads
from bot.plans.matters import matter
from bot.plans.model import Deadline, Recurring
from bot.plans.model import Warning as Notice
from bot.plans.parties import told_at
from bot.plans.spans import edge_of, is_about_span
from bot.plans.told import Place, Told
from bot.plans.topics import topic_of
from bot.plans.warning_texts import worded

_NOT_DUE = regex(
    rf"(?:giai đoạn(?!\s+(?:\d[\d\s–-]*|[IV]+)\s+{any_of('clauses.until')})|"
    rf"{any_of('bounds.happened')}|được\s+{any_of('bounds.came_about')})[^,;.:]{{0,20}}$"
    rf"|{any_of('bounds.came_about')}(?:\s+{any_of('clauses.until')})*\s*$"
    r"|kỷ niệm[^.;]{0,80}$"
    # "thay cho thời hạn trước ngày 10/11": what a new day takes the place of.
    rf"|{any_of('bounds.instead')}[^,;.:]{{0,30}}$"
    # What was done, or not yet done, by a day is a condition.
    rf"|\b(?:chưa|đã)\s+(?:từng\s+|được\s+)*{any_of('acts.done')}"
    r"(?![^.;]*\b(?:thì|phải|đề nghị)\b)[^,;.:]{0,40}$"
    # "số liệu tính đến hết ngày", "tính từ ngày 01/10 đến hết ngày": a figure, or how long a year is.
    rf"|{any_of('bounds.figures')}[^,;.:]{{0,20}}\s{any_of('bounds.until', 'clauses.starting')}"
    r"(?:\s+hết)?(?:\s+ngày)?\s*$"
    r"|\btính\s+từ\s[^.;:]{0,40}$",
    re.IGNORECASE,
)
_STANDS = regex(
    rf"(?:^|:|{any_small('bounds.standing')}|"
    r"\btrong\s+(?:các|hai|tháng)|\b(?:lần|đợt|vòng)\s+(?:\d|[IVX]+)|\bhọp(?:\s+xét)?|"
    r"\bcông bố(?:\s+kết quả)?|\btrao\s+(?:giải|thưởng))"
    r"(?:\s*\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{1,2}\s*(?:phút|p)?)?,?)?$"
)
_OPENING = regex(
    rf"(?:{any_of('bounds.day', 'bounds.into', 'bounds.moment', 'clauses.starting')}|thứ \w+|[\s,.:+–-])+",
    re.IGNORECASE,
)
_SENDS = lexicon.pattern("acts.send")
# What came in before a rule may go by the old one.
_OLD_RULE = lexicon.opening("bounds.old_rule")
_BY_OLD_RULE = lexicon.pattern("bounds.by_old_rule")
# "Thời hạn đăng ký được gia hạn từ ngày 15/9 đến ngày 30/9": the second day is the one that binds.
_EXTENDED = regex(
    rf"{any_of('bounds.term', 'bounds.bare')}\s[^.;:]{{0,80}}?{any_of('bounds.extended')}(?:\s+từ)?\s*$",
    re.IGNORECASE,
)
_JUST_BEFORE = regex(r"trước\s+(?:\d{1,2}\s*(?:giờ|h|:)\s*\d{0,2}\s*)?$", re.IGNORECASE)
# Of so many years is an anniversary ("06/01/1946 - 06/01/2026").
_LONGEST = 5
_DUE = lexicon.pattern("acts.due")
_ACT = lexicon.pattern("acts.any")
_MEASURED = regex(
    r"\s*,?\s*(?:đạt|không quá|không vượt|tối thiểu|ít nhất|phải đạt|giảm|tăng)\s+[^.;]{0,20}?\d"
)
# "Ngày 22/01, UBND xã đã ban hành Kế hoạch": told, not asked.
_WAS_DONE = regex(rf"{any_of('clauses.done')}\s+(?:được\s+)?{any_of('acts.any')}", re.IGNORECASE)
# "gửi", what, "về" and to whom.
LAST_SPANS = 4
# A plan has a dozen or two; so many nobody confirms one by one.
MAX_DEADLINES = 300


@dataclass
class Found:
    """Deadlines, those that come again, and the warnings that came up while looking for them."""

    deadlines: list[Deadline] = field(default_factory=list)
    recurring: list[Recurring] = field(default_factory=list)
    warnings: list[Notice] = field(default_factory=list)


def find_deadlines(basis: Basis) -> Found:
    """The dated deadlines in order of the text, up to MAX_DEADLINES.

    A time without a certain year becomes a warning instead.
    """
    found = Found()
    rows = {id(row.item): row for row in basis.rows}
    above = leads(basis.body)
    before: dict[int, str] = dict(_going_on(basis.body))
    begun = dict(_begun(basis))
    for item in basis.body:
        if len(found.deadlines) + len(found.recurring) + len(found.warnings) >= MAX_DEADLINES:
            break
        row = rows.get(id(item))
        if item.paragraph.cells:
            _of_cells(basis, item, row, _of_time(basis, row, found) if row else [], found)
        elif row:
            _of_time(basis, row, found)
        elif id(item) in basis.labels:
            continue
        elif basis.times(item.text) and (not item.is_bare_heading or _asks_by_a_day(basis, item)):
            earlier = len(found.deadlines)
            for start, end in sentences(item.text, _reading_start(basis, item)):
                for clause in clauses(item.text, start, end):
                    _of_clause(
                        basis,
                        item,
                        clause,
                        (start, end),
                        (above.get(id(item), ()), before.get(id(item), "")),
                        found,
                    )
            due = _without_stage(basis, item, found.deadlines[earlier:])
            opened = begun.get(id(item))
            found.deadlines[earlier:] = [_from(opened, one) for one in due] if opened else due
    unique = {(d.start, d.end, d.what, d.quote): d for d in found.deadlines}
    again = list(dict.fromkeys(found.recurring))
    return Found(list(unique.values())[:MAX_DEADLINES], again[:MAX_DEADLINES], found.warnings)


def _going_on(items: list[Item]) -> Iterator[tuple[int, str]]:
    """The paragraphs that go on from the one before, without a number of their own, with its text."""
    for before, item in pairwise(items):
        plain = (
            not item.marker.kind
            and not item.title
            and not item.paragraph.cells
            and not before.paragraph.cells
        )
        if plain and before.path == item.path:
            yield id(item), before.text


def _begun(basis: Basis) -> Iterator[tuple[int, date]]:
    """The lines "Kết thúc: ngày 05/6" with the day of the line "Bắt đầu: ..." above them."""
    for first, last in pairwise(basis.body):
        if edge_of(first) == "first" and edge_of(last) == "last":
            days = [placed for placed in map(basis.place, basis.times(first.text)[:1]) if placed]
            yield from ((id(last), placed.first) for placed in days)


def _from(opened: date, due: Deadline) -> Deadline:
    return replace(due, start=opened) if opened <= due.end == due.start else due


def _asks_by_a_day(basis: Basis, item: Item) -> bool:
    """Whether a heading itself bounds a duty ("3. Hồ sơ nộp trước 10 giờ ngày 21/9/2026:")."""
    times = basis.times(item.text) if _sends(item.text) else ()
    return any(time.by_days and time.relation in {"before", "by"} for time in times)


def _without_stage(basis: Basis, item: Item, due: list[Deadline]) -> list[Deadline]:
    """The deadlines of a paragraph without the month it opens with, where days of that month follow."""
    times = basis.times(item.text)
    if len(due) < 2 or times[0].by_days or item.text[item.marker.end : times[0].start].strip():
        return due
    stage, *days = due
    told = any(stage.start <= day.start and day.end <= stage.end and day.start == day.end for day in days)
    return days if told and stage.start != stage.end else due


def _reading_start(basis: Basis, item: Item) -> int:
    """Where the words begin; a lead-in that is itself a time ("Ngày 25/12/2026: ...") is read too."""
    return item.marker.end if basis.times(item.text[: item.words]) else item.words


def _of_clause(
    basis: Basis,
    item: Item,
    clause: tuple[int, int],
    sentence: tuple[int, int],
    around: tuple[tuple[str, ...], str],
    found: Found,
) -> None:
    text = item.text
    since, due = clause[0], False
    for mention in map(partial(_moved, text, clause), basis.times_within(text, *clause)):
        due = (due and mention.listed) or _is_due(basis, item, mention, clause)
        if not due:
            # "phát động ngày 01/6, tổng kết trước ngày 30/11": what follows has a time of its own.
            own = mention.by_days or mention.relation == "from"
            since = mention.end if own and text.startswith(", ", mention.end) else since
            continue
        begin = item.marker.end if sentence[0] == item.words else sentence[0]
        exact = quote(item.paragraph, begin, sentence[1], (mention.start, mention.end))
        placed = _placed(basis, mention, exact, found)
        if placed:
            told = told_at(Place(item, sentence, clause, mention, since, *around))
            told = with_addressees(told, basis.addressees, text[slice(*clause)].lstrip(" -+•"))
            _add(item, text, clause, placed, told, exact, found)
            since = mention.end


def _moved(text: str, clause: tuple[int, int], mention: Mention) -> Mention:
    """A stretch that tells from when to when a time-limit was moved is that limit."""
    if not (mention.is_range and mention.by_days and _EXTENDED.search(text[clause[0] : mention.start])):
        return mention
    return replace(mention, first=mention.last, relation="by", is_range=False)


def _is_due(basis: Basis, item: Item, mention: Mention, clause: tuple[int, int]) -> bool:
    """Something has to be done by then; not a period, an anniversary, a data cut-off or a date of law."""
    text, words = item.text, item.text[clause[0] : clause[1]]
    if not _asks(basis, item, mention, clause):
        return False
    if topic_of(item.path) == "criteria" and not _sends(words):
        return False
    if edge_of(item) == "first" and not mention.is_range:
        return False  # by the day on which something begins nothing is due
    if mention.is_range and mention.last.year - mention.first.year > _LONGEST:
        return False
    if is_about_span(item, words, mention) or _MEASURED.match(text, mention.end):
        return False
    before = text[max(clause[0], mention.start - REACH) : mention.start]
    behind = text[mention.end : clause[1]]
    return not (_OLD_RULE.match(behind) or _BY_OLD_RULE.search(behind) or _NOT_DUE.search(before))


def _asks(basis: Basis, item: Item, mention: Mention, clause: tuple[int, int]) -> bool:
    """Whether a duty or the word before the time makes it one by which something can still be done."""
    if mention.relation == "from" and not mention.is_range:
        return False
    text, bounded, past = item.text, mention.relation in {"before", "by"}, _is_past(basis, mention)
    if past and not bounded:
        return False
    if mention.rule:
        # "hằng tháng" without a day bounds nothing; with one it tells when something is done each time.
        return "BY" in mention.rule
    if bounded and not past:
        return True
    duty = _names_duty(text[clause[0] : clause[1]]) or _names_duty(heading_of(item.path))
    if not duty and not _opens_schedule(item, mention):
        return False
    if not bounded and _WAS_DONE.search(text, *clause):
        return False
    return bounded or mention.is_range or _stands_as_time(text, clause, mention)


def _opens_schedule(item: Item, mention: Mention) -> bool:
    """Whether a paragraph begins with the day of what it tells ("Ngày 10/5/2026: ra quân")."""
    opening = item.text[item.marker.end : mention.start] if mention.start < REACH else "after more words"
    behind = item.text[mention.end :].lstrip()
    tells = behind[:1] in {":", ","} and behind[1:].lstrip()[:1].isalpha()
    return mention.by_days and not _OPENING.sub("", opening) and tells


@lru_cache(maxsize=16)
def _names_duty(words: str) -> bool:
    """Asked anew for each time of a clause, and a clause may hold hundreds."""
    return bool(_DUE.search(words))


@lru_cache(maxsize=16)
def _sends(words: str) -> bool:
    return bool(_SENDS.search(words))


def _is_past(basis: Basis, mention: Mention) -> bool:
    """A day before the document itself can bound facts, but nobody can still do anything by then."""
    issued = basis.head.issued_on
    known = [year for year in (basis.year, basis.head.year) if year]
    if mention.year is None:
        return False
    return mention.last < issued if issued else bool(known) and mention.last.year < min(known)


def _stands_as_time(text: str, clause: tuple[int, int], mention: Mention) -> bool:
    """Such as "vào quý IV năm 2025" or "Thời gian: tháng 6/2026", not "kế hoạch quý IV năm 2025"."""
    before = text[max(clause[0], mention.start - REACH) : mention.start].rstrip().lower()
    if _STANDS.search(before) or not before.strip(" -+•"):
        return True
    # "gửi kết quả về Ban Tổ chức ngày 28/5"
    spans = parts(text, clause[0], mention.start)[-LAST_SPANS:] if mention.by_days else ()
    return bool(spans) and spans[-1].label == "OFFICE" and any(span.label == "SEND" for span in spans)


def _of_time(basis: Basis, row: WorkRow, found: Found) -> list[tuple[date, date]]:
    """The days of a row's time cell, each a deadline; a stretch where the cell says what is done in it."""
    exact = " ".join(row.time.split())
    days, since = [], 0
    before = "trước" in row.time_head.lower().split()
    for mention in basis.times(row.time):
        step = matter(row.time[since : mention.start]).removeprefix("và ")
        since = mention.end
        told = Told(f"{row.content}: {step}" if _ACT.search(step) else row.content, row.lead, row.to)
        if mention.relation == "from" and not mention.is_range:
            continue
        due = "BY" in mention.rule if mention.rule else mention.by_days or mention.is_day or _ACT.search(step)
        placed = _placed(basis, mention, exact, found) if due else None
        if placed and before and placed.is_day and not placed.relation:
            placed = replace(placed, relation="before")  # a column "Xong trước"
        if placed:
            days.append((placed.first, placed.last))
            _add(row.item, row.time, (0, 0), placed, told, exact, found)
    return days


def _of_cells(
    basis: Basis, item: Item, row: WorkRow | None, known: list[tuple[date, date]], found: Found
) -> None:
    """What the other cells of a row are due by ("... gửi Sở Nội vụ trước ngày 10/6"), whatever the table."""
    for cell in cell_spans(item):
        words = item.text[slice(*cell)]
        if item.title or (row and words == row.time):
            continue
        for mention in basis.times_within(item.text, *cell):
            bounded = mention.by_days and mention.relation in {"before", "by"}
            if (row and not bounded) or not _is_due(basis, item, mention, cell):
                continue
            exact = quote(item.paragraph, *cell, (mention.start, mention.end))
            placed = _placed(basis, mention, exact, found)
            if placed is None or (not placed.rule and (placed.first, placed.last) in known):
                continue
            told = told_at(Place(item, cell, cell, mention, cell[0]))
            if not placed.rule and not _names_duty(words):
                told = replace(told, what=row.content if row else _telling_cell(basis, item))
            if not placed.rule and row:
                told = replace(told, who=row.lead or told.who, to=row.to or told.to)
            _add(item, item.text, cell, placed, told, exact, found)


def _telling_cell(basis: Basis, item: Item) -> str:
    """The cell that says what a row is about: the first with words and no time."""
    words = (cell for cell in item.paragraph.cells if any(map(str.isalpha, cell)))
    return next((cell for cell in words if not basis.times(cell)), "")


def _placed(basis: Basis, mention: Mention, exact: str, found: Found) -> Mention | None:
    """A time in its year; of one whose year is in doubt only that is told, not who does what by then.

    Who does what is read from the whole clause for each time in it, which may hold hundreds.
    """
    placed = mention if mention.rule else basis.place(mention)
    if placed is None:
        found.warnings.append(worded("deadline_without_year", exact))
    return placed


def _add(
    item: Item,
    text: str,
    clause: tuple[int, int],
    placed: Mention,
    told: Told,
    exact: str,
    found: Found,
) -> None:
    """Keep what is due by a time that comes again, or that has its year."""
    handed = bool(told.to) or hands_in(text[slice(*clause)]) or hands_in(told.what)
    act = act_of(told.what, told.who, handed=handed)
    what = (told.what, told.who, told.to, exact, " > ".join(item.path), act)
    doers, inclusive = each_office(told.who), placed.relation != "before"
    if placed.rule:
        # Of a day that comes again "trước 15 giờ thứ Sáu" is kept as written.
        inclusive = inclusive and not _JUST_BEFORE.search(text, 0, placed.start)
        found.recurring.append(Recurring(placed.rule, inclusive, *what, doers, placed.at))
    else:
        found.deadlines.append(Deadline(placed.first, placed.last, inclusive, *what, doers, placed.at))
