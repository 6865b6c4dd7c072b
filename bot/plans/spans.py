"""The period of a campaign."""

import re
from datetime import date, timedelta
from functools import lru_cache

from bot import lexicon
from bot.annotations.sentences import sentences
from bot.annotations.times import Mention
from bot.documents.outline import Item, heading_of
from bot.documents.paragraphs import quote
from bot.language.regex import regex
from bot.lexicon import any_of
from bot.plans.basis import YEAR_NAMED, Basis
from bot.plans.doers import GROUND_FIRST, owner_of
from bot.plans.model import Period
from bot.plans.themes import holds_one_campaign, is_of_theme

_TIME = any_of("topics.duration")
_LASTING = any_of("campaigns.lasting")
_HEADING = regex(
    rf"{_TIME}\s+(?:\w+\s+){{0,3}}?{_LASTING}|{_TIME}\s*(?:,|và|[-–])\s*{any_of('topics.beside_time')}|"
    rf"(?:^|[.)]\s*){_TIME}$|{any_of('bounds.term')}\s+thi đua|"
    rf"(?:hai|ba|các|0?\d)\s+{any_of('bounds.stages')}",
    re.IGNORECASE,
)
_HANDING_IN = lexicon.pattern(
    "acts.send", "acts.submit", "acts.report", "acts.register", "acts.choose", "acts.ask", "acts.take",
    "matters.dossier", "matters.entry", "countables.rewarding",
)  # fmt: skip
_SENTENCE = regex(
    rf"(?:(?<!khoảng )\bthời gian:?\s+(?!công tác|giữ|tham gia|làm việc|nghỉ)"
    rf"(?:{_LASTING} )?(?:phong trào |đợt )?(?:thi đua|thực hiện)?|{any_of('campaigns.spanning')})\b"
    r"[^.;]{0,150}?"
    r"(?:từ|bắt đầu|kể từ|đến hết|đến|kết thúc|diễn ra|thực hiện|giai đoạn)",
    re.IGNORECASE,
)
_JUDGING = regex(
    rf"[^:.;]{{0,120}}{any_of('acts.judge', 'acts.meet', 'acts.publish', 'acts.inspect')}"
    r"(?:\s[^:.;]{0,60})?:[^:.;]{0,12}",
    re.IGNORECASE,
)
# A bare "Thời gian" is the time of what it stands under.
_BARE = regex(
    rf"^(?:[\w.]{{1,5}}[.)]\s*|[-+–•]\s*)?{_TIME}(?!\s+{_LASTING})",
    re.IGNORECASE,
)
_OTHER_ACT = lexicon.pattern(
    "acts.judge", "acts.meet", "acts.receive", "acts.report", "acts.register", "acts.publish", "acts.send",
    "acts.submit", "matters.gathering",
)  # fmt: skip
_HOUR = regex(r"\d{1,2}\s*(?:giờ|h|g|:)\s*\d{0,2}[^;.\d]{0,24}$", re.IGNORECASE)
_YEAR_ALONE = regex(r"\W*(?:thực hiện\s+)?(?:trong\s+|cả\s+)?năm\s+(?P<year>20\d\d)\W*$", re.IGNORECASE)
_IN_YEAR = regex(r"trong\s+(?:cả\s+)?năm\s+(?P<year>20\d\d)", re.IGNORECASE)
_STAGES = lexicon.opening("bounds.stages")
_BEGINS, _ENDS = lexicon.opening("bounds.beginning"), lexicon.opening("bounds.ending")
_TIMED = lexicon.pattern("topics.duration", "bounds.term")
_SENDS = lexicon.pattern("acts.send", "acts.submit", "acts.take")
_LAST = lexicon.pattern("bounds.last", "acts.complete", "acts.review")
_FROM_ISSUE = lexicon.pattern("bounds.from_issue")
_COUNTED = lexicon.ending("bounds.counted")
_STAGE = regex(r"giai đoạn\s+(20\d{2})\s*[-–]\s*(20\d{2})", re.IGNORECASE)
# The stage such a title names is what is looked back at.
_LOOKS_BACK = lexicon.pattern("acts.review", "acts.gather", "acts.honour", "acts.meet", "matters.gathering")
_LAUNCHES = lexicon.pattern("campaigns.once", "acts.inspect", "acts.honour", "acts.register", "acts.choose")
_SETS_GOING = lexicon.pattern("campaigns.setting_going")
_OF_US = lexicon.pattern("campaigns.subject")
_YEAR_OF_WORK = lexicon.opening("campaigns.years")
_PLANS = {"kế hoạch", "chương trình"}
PREAMBLE = 12
YEAR_OF_WORK = 3
_CONFERENCE = lexicon.pattern("matters.gathering", "acts.meet")


def is_about_span(item: Item, clause: str, mention: Mention) -> bool:
    """Whether this time is (an end of) the period of the campaign and not something due."""
    if _COUNTED.search(item.text[max(0, mention.start - 30) : mention.start]):
        # "Phong trào trong năm 2026 và tính đến hết ngày ..." counts the campaign itself.
        # ... and "Năm học được tính từ ... đến ..." the year it is for.
        of_year = mention.is_range and _YEAR_OF_WORK.match(clause)
        return bool(
            of_year or _HEADING.search(clause) or (_IN_YEAR.search(clause) and _is_of_period(item.path))
        )
    if is_of_theme(item, mention):
        return True
    if _names_meeting(item.text[item.marker.end : mention.start]):
        return False
    if _has_hour(item.text, mention) or (_BARE.match(clause) and _is_of_other_act(item)):
        return False
    return _is_about_span(_path(item), clause, mention.relation, is_range=mention.is_range)


def edge_of(item: Item) -> str:
    """Which end of the period a line of a list tells ("Bắt đầu: 01/3"), "" where neither."""
    words = item.text[item.marker.end :]
    return "first" if _BEGINS.match(words) else "last" if _ENDS.match(words) else ""


def _path(item: Item) -> tuple[str, ...]:
    """The headings a line stands under; a label that only names an end of the period is none."""
    return item.path[:-1] if item.title and item.path[-1:] == (item.title,) and edge_of(item) else item.path


def _has_hour(text: str, mention: Mention) -> bool:
    """Whether it is the hour of a meeting or of handing in; a campaign lasts for days."""
    hour = mention.at or _HOUR.search(text, max(0, mention.start - 40), mention.start)
    return bool(hour) and mention.last - mention.first < timedelta(days=2)


def _is_of_other_act(item: Item) -> bool:
    titles = [title for title in item.path if title != item.title]
    return bool(_OTHER_ACT.search(heading_of(tuple(titles))))


def _names_meeting(label: str) -> bool:
    """Whether an item is told by its own name in a schedule ("Hội đồng sáng kiến chấm: từ ngày ...")."""
    return bool(_JUDGING.fullmatch(label))


@lru_cache(maxsize=16)
def _is_about_span(path: tuple[str, ...], clause: str, relation: str, *, is_range: bool) -> bool:
    """Asked anew for each time of a clause, and a clause may hold hundreds."""
    heading = heading_of(path)
    if _HANDING_IN.search(clause) and not is_range:
        return False
    if _TIMED.search(heading) and _HANDING_IN.search(heading) and not _HEADING.search(heading):
        return False
    if _SENDS.search(clause):
        return False
    if relation == "before" or (relation != "from" and _LAST.search(clause)):
        return is_range and bool(_SENTENCE.search(clause))
    own = _OTHER_ACT.match(clause.lstrip(" -+•"))
    return (_is_of_period(path) and not own) or bool(_SENTENCE.search(clause))


@lru_cache(maxsize=1024)
def _is_of_period(path: tuple[str, ...]) -> bool:
    heading = heading_of(path)
    if not _HEADING.search(heading) or _HANDING_IN.search(heading):
        return False
    above = [title for title in path if title != heading]
    return not (_BARE.match(heading) and _OTHER_ACT.search(heading_of(tuple(above))))


def find_period(basis: Basis, tasks: int) -> Period | None:
    """The period as the plan states it; None where it states none.

    A plan whose work is laid out over the months of the one year in its title holds for that year.
    """
    opening = [item for item in basis.items[:PREAMBLE] if _tells_time(basis, item)]
    timed = [item for item in dict.fromkeys((*opening, *basis.body)) if not item.paragraph.cells and (
        basis.times(item.text) or _YEAR_ALONE.match(item.text, item.words))]  # fmt: skip
    stated = [(item, span) for item in timed for span in sentences(
        item.text, item.marker.end if item.is_bare_heading else item.words)]  # fmt: skip
    for with_range in (True, False):
        told = [(item, _period_of(basis, item, start, end, with_range=with_range))
                for item, (start, end) in stated]  # fmt: skip
        period = _single([(item, period) for item, period in told if period])
        if period:
            return period
    return _of_title(basis, has_year_of_work=tasks >= YEAR_OF_WORK)


def _tells_time(basis: Basis, item: Item) -> bool:
    """Whether a paragraph before the first heading is on the time, or a letter sets something going there."""
    if _TIMED.match(item.text, item.marker.end):
        return True
    begins = _SETS_GOING.search(item.text) and not GROUND_FIRST.match(item.text)
    return bool(begins) and basis.head.kind == "công văn"


def _single(told: list[tuple[Item, Period]]) -> Period | None:
    """The first period told; items of one list with periods of their own are stages, or have none."""
    lists: dict[object, list[tuple[Item, Period]]] = {}
    for place, (item, period) in enumerate(told):
        beside_others = (period.start and period.end) or edge_of(item)
        lists.setdefault(_list_of(item) if beside_others else place, []).append((item, period))
    for beside in lists.values():
        (opening, first), periods = beside[0], [period for _, period in beside]
        if len({(p.start, p.end) for p in periods}) < 2:
            return first
        if edge_of(opening) == "first" and edge_of(beside[1][0]) == "last":
            return Period(first.start, periods[1].end, first.quote)
        staged = all(_STAGES.search(item.text[item.marker.end :]) for item, _ in beside)
        if staged or (_HEADING.search(heading_of(opening.path)) and all(map(_follows, periods, periods[1:]))):
            return Period(first.start, periods[-1].end, first.quote)
    return None


def _list_of(item: Item) -> object:
    """What the items of one list share."""
    if not item.marker.kind:
        return item.path if _STAGES.match(item.text) else (item.paragraph.line, item.text)
    return item.marker.kind, item.path[: len(item.path) - bool(item.title)]


def _follows(one: Period, next_one: Period) -> bool:
    """Whether a stage begins on the day after the one before it, or within it."""
    if one.start is None or one.end is None or next_one.start is None:
        return False
    return one.start <= next_one.start <= one.end + timedelta(days=1)


def _period_of(basis: Basis, item: Item, start: int, end: int, *, with_range: bool) -> Period | None:
    sentence = item.text[start:end]
    headed = _is_of_period(_path(item))
    if not headed and (not _SENTENCE.search(sentence) or _is_of_others(basis, sentence)):
        return None
    of_year = basis.year is not None and not holds_one_campaign(basis.head.title)
    for mention in basis.times_within(item.text, start, end):
        if not is_about_span(item, sentence, mention):
            continue
        if of_year and not headed and is_of_theme(item, mention):
            continue
        placed = basis.place(mention)
        if placed is None or placed.is_range != with_range:
            continue
        begin = item.marker.end if start == item.words else start
        exact = quote(item.paragraph, begin, end, (mention.start, mention.end))
        bounds = _bounds(basis, item, (start, end), placed, headed=headed)
        if bounds:
            return Period(*bounds, exact)
    year = _YEAR_ALONE.match(item.text, start, end) if headed and not with_range else None
    if year:
        whole = int(year["year"])
        return Period(
            date(whole, 1, 1), date(whole, 12, 31), quote(item.paragraph, start, end, year.span("year"))
        )
    return None


def _is_of_others(basis: Basis, sentence: str) -> bool:
    """Whether a sentence tells of what an office does in two rounds, or of a wave of a school year."""
    of_wave = "năm học" in basis.head.title.lower() and not _YEAR_OF_WORK.match(sentence)
    return (bool(owner_of(sentence)) and not _SETS_GOING.search(sentence)) or of_wave


def _bounds(
    basis: Basis, item: Item, sentence: tuple[int, int], time: Mention, *, headed: bool
) -> tuple[date | None, date | None] | None:
    """The first and last day a time of this sentence gives the period; one of them may stay open."""
    if time.is_range:
        return time.first, max(time.last, _last_of(basis, item, *sentence))
    if time.relation == "from" or time.open_end:
        return time.first, None
    edge = edge_of(item) if headed and time.is_day else ""
    if edge:
        return (time.first, None) if edge == "first" else (None, time.last)
    before = item.text[sentence[0] : time.start]
    if time.relation == "by" or before.rstrip().endswith(("đến", "hết")):
        year = _IN_YEAR.search(before)
        start = date(int(year["year"]), 1, 1) if year else None
        return (basis.head.issued_on if _FROM_ISSUE.search(before) else start), time.last
    return (time.first, time.last) if headed and not time.is_day else None


def _last_of(basis: Basis, item: Item, start: int, end: int) -> date:
    """The end of the last of several stages named in one sentence."""
    stages = [basis.place(m) for m in basis.times_within(item.text, start, end) if m.is_range]
    return max(stage.last for stage in stages if stage is not None)


def _of_title(basis: Basis, *, has_year_of_work: bool) -> Period | None:
    title = basis.head.title
    looks_back = bool(_LOOKS_BACK.search(title))
    stage = _STAGE.search(title)
    if stage and int(stage.group(1)) < int(stage.group(2)) and not looks_back:
        return Period(date(int(stage.group(1)), 1, 1), date(int(stage.group(2)), 12, 31), stage.group())
    told = (time for time in map(basis.place, basis.times(title)) if time and time.is_range and time.by_days)
    launches = holds_one_campaign(title) or _LAUNCHES.search(title) or _OF_US.search(title)
    lasts = next(told, None) if launches and not looks_back and basis.head.kind != "báo cáo" else None
    if lasts:
        return Period(lasts.first, lasts.last, title[lasts.start : lasts.end])
    years = [found.group() for found in YEAR_NAMED.finditer(title)]
    if _CONFERENCE.search(title):
        return None
    if (
        (has_year_of_work or _is_of_the_year(title))
        and basis.head.kind in _PLANS
        and len(set(years)) == 1
        and basis.year is not None
    ):
        return Period(date(basis.year, 1, 1), date(basis.year, 12, 31), years[0])
    return None


def _is_of_the_year(title: str) -> bool:
    """Whether a plan of this title is the work of the year it names, not one campaign or a look back."""
    work = title.lower().find("công tác")
    if work <= 0:
        return work == 0
    return not (holds_one_campaign(title) or _LAUNCHES.search(title) or _LOOKS_BACK.search(title))
