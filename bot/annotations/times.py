"""The times an official document names, and how the words beside each bound something.

Documents write times in a few strict forms, so only these are looked for: nothing relative, nothing in words.
What such a form means is the one grammar's to say (bot.dates); here stands where it begins and ends, what
bounds it, and which numbers are none.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time

from bot import dates, lexicon
from bot.dates import NO_YEAR, Written
from bot.language.regex import regex
from bot.lexicon import any_of, any_small

_YEAR = r"(?:\s*(?:/|-|\.|,?\s*năm)\s*(?:19|20)\d{2}(?!\d))?"
_PART = r"(?:(?:đầu|giữa|cuối)\s+)?"
# The first letters of what these forms begin with: most places of a text are passed over at once.
_MAY_BEGIN = r"(?=\d|(?-i:[nN][gG]|[tT][hHuU]|[qQ][uU]|[đĐ][ầẦ]|[gG][iI]|[cC][uU]))"
_FORMS = regex(
    rf"{_MAY_BEGIN}(?:(?P<day>(?<![\d/.\-])(?<!tuần )(?<!tuần thứ )(?<!đợt )(?<!đoạn )(?P<word>ngày\s*)?(?:"
    r"(?P<full>\d{1,2}\s*(?P<sep>[/.\-])\s*\d{1,2}\s*(?P=sep)\s*(?:(?:19|20)\d{2}|\d{2}(?!\s*\d)))"
    r"|\d{1,2}\s+tháng\s+\d{1,2}(?:\s*,?\s*năm\s+(?:19|20)\d{2}|\s*/\s*(?:19|20)\d{2})?"
    r"|(?P<short>\d{1,2}\s?/\s?\d{1,2}|(?<=ngày )\d{1,2}\.\d{1,2})"
    r")(?![\d/]|-[A-ZĐ]|\.\d))"
    rf"|(?P<edge>(?:(?:\d{{1,2}}\s+)?ngày(?:\s+làm việc)?|tuần)\s+(?:đầu|cuối|thứ\s+\w+)(?:\s+(?:tiên|cùng))?"
    rf"(?:\s+của)?\s+tháng\s*\d{{1,2}}(?!\d){_YEAR})"
    rf"|(?P<quarter>{_PART}\bqu[ýí]\s*(?:(?a:iv|iii|ii|i)|0?[1-4])\b{_YEAR})"
    rf"|(?P<month>{_PART}\btháng\s*(?:1[0-2]|0?[1-9])(?!\d)"
    rf"(?:\s*[-–—]\s*(?:1[0-2]|0?[1-9])(?!\d|[/.]\d{{1,2}}(?!\d)))?{_YEAR}))",
    re.IGNORECASE,
)
_SIGN = regex(r"\d|(?-i:[qQ])u[ýí]|(?-i:[tT])(?:háng|uần)", re.IGNORECASE)
_RANGE_JOIN = regex(
    r"(?:\s*\([^()\d]{1,30}\))?\s*,?\s*(?:và\s+)?(?:đến|tới|kết\s+thúc|[-–—])\s*"
    r"(?:(?:hết|vào|ngày|\d{1,2}\s*(?:giờ|h)\s*(?:\d{2}\s*)?(?:phút)?,?)\s+)*$",
    re.IGNORECASE,
)
_FIRST_DAY = regex(
    r"(?<![\d/.\-])(?:từ\s+)?(?:(?:hai\s+|các\s+)?ngày\s+)?(?P<day>\d{1,2})\s*"
    r"(?:[-–—]|đến(?:\s+hết)?|(?P<pair>và|,))\s*$",
    re.IGNORECASE,
)
_CITED = regex(
    rf"(?:\d[\w]*\s*[/-]\s*[A-ZĐ][\w/\-–.& ]{{0,30}}|"
    r"\bsố\s*:?\s*[\d.…_][\w.…]*(?:\s?[/–-][\w/.\-–…&]*(?:\s?[–-]\s?\w+)*)?(?:\s+của\s[^,;.:]{0,30})?|"
    rf"(?:{any_small('bounds.cited')}|khóa \w+|{any_small('bounds.sitting')}[^,;.:]{{0,30}}\shọp)\s*,?)"
    r"\s*,?\s*(?:ngày[\s.…]*)?$",
)
_CITES = regex(r"\d[/-]|[A-ZĐ]{2}|số|ban hành|ký|khóa|họp")
_WEEKDAY = r"(?:thứ\s+\w+|chủ nhật)"
_CLOCK = (
    r"(?P<h>\d{1,2})\s*(?:giờ|h|g|:)(?![^\W\d_])\s*(?:(?P<min>\d{1,2})(?!\d)\s*(?:phút|'|p(?![^\W\d_]))?)?"
    r"\s*(?P<part>sáng|trưa|chiều|tối)?"
)
_HOUR = rf"(?:{_CLOCK}\s*,?\s*(?:{_WEEKDAY}\s*,?\s*)?(?:ngày\s+)?)"
_AN_HOUR = re.sub(r"\?P<\w+>", "?:", _HOUR)
_HOUR_BEFORE = regex(rf"(?<![\d/.]){_HOUR}$", re.IGNORECASE)
# Behind a day: "ngày 15/12/2026, trước 16 giờ 30", "30/9 (chậm nhất 10 giờ)"; the hour of another day is not.
_HOUR_BEHIND = regex(
    rf"(?:\s*\({_WEEKDAY}\))?\s*[,(]?\s*(?:{any_of('bounds.beginning')}\s+)?(?P<bound>(?:trước|{any_of('bounds.by')})\s+)?"
    rf"(?:{any_of('bounds.moment', 'bounds.into', 'clauses.starting')}\s+)*{_CLOCK}\)?"
    rf"(?!\s*,?\s*(?:{any_of('bounds.until', 'bounds.day')}|{_WEEKDAY}|[-–—/\d]))",
    re.IGNORECASE,
)
# Before an hour of a day is still on that day.
_BEFORE_HOUR = regex(rf"trước\s*(?=\d){_AN_HOUR}?$", re.IGNORECASE)
_BY = regex(
    rf"(?:{any_of('bounds.by')}|hạn\s+(?:nộp|gửi|nhận|đăng\s+ký)[^.;:]{{0,40}})"
    rf"\s*:?\s*(?:(?:{any_of('bounds.filling')}|thứ\s+\w+)\s*,?\s*)*{_AN_HOUR}?$",
    re.IGNORECASE,
)
# "1/3 số thành viên" is a share, "01/3 - 30/6/2026" a stretch.
_SHARE = lexicon.opening("bounds.share_of")
_TO_DAY = regex(r"\s*[-–—]\s*\d{1,2}/\d{1,2}(?:/\d{4})?(?![\d/])")
# What years a day is of that has none: every one, or the one after.
_OF_YEARS = regex(
    rf"\s*(?:của\s+)?(?:(?P<every>(?:hằng|hàng|mỗi|các)\s+năm)|{any_of('bounds.next_year')})", re.IGNORECASE
)
_UNTIL_EVENT = regex(
    rf"\s*,?\s*(?:cho\s+)?(?:đến|tới)\s+(?:(?:khi|lúc)\s|(?:ngày\s+)?{any_of('bounds.happening')})",
    re.IGNORECASE,
)

# "ngày 30/4, 31/5 và 30/6/2026": what stands between days of one list.
DAYS_JOINED = (",", ";", "và", ", và")
# How far back a word may stand that says how a time bounds something.
REACH = 90
# Seven is the most that any paragraph of a real plan was seen to name.
MAX_TIMES = 60


@dataclass(frozen=True)
class Mention:
    """A time in a text. `relation` is "before", "by", "from" or ""; `year` None where the text gives none.

    `by_days` where its ends are written as days, not as months or quarters. `at` is the hour named with the
    day. `rule` tells a time that comes again as RFC 5545 writes it ("FREQ=MONTHLY;BYMONTHDAY=5"), "" for one
    time; `open_end` that a stretch lasts until something happens ("đến khi tổ chức Đại hội"); `listed` that a
    day goes on a list ("ngày 30/4, 31/5").
    """

    start: int
    end: int
    first: date
    last: date
    relation: str
    year: int | None
    yearly: bool = False
    is_range: bool = False
    by_days: bool = False
    at: time | None = None
    rule: str = ""
    open_end: bool = False
    listed: bool = False

    @property
    def is_day(self) -> bool:
        return self.first == self.last


def mentions(text: str, year: int | None) -> tuple[Mention, ...]:
    """The first MAX_TIMES times in `text`, those of cited documents left out.

    `year` fills in where none is written. Without a year at all a time is placed in the year 4 (a leap year
    nobody means) and its `year` stays None.
    """
    if not _SIGN.search(text):
        return ()
    again = list(_recurring(text, year))
    found = [*again, *_single(text, year, again)]
    ordered = sorted(found, key=lambda mention: mention.start)[:MAX_TIMES]
    related: list[Mention] = []
    for mention in ordered:
        told = _related(text, mention)
        listed = told.listed and bool(related) and not told.relation
        related.append(replace(told, relation=related[-1].relation) if listed else told)
    return tuple(_bounded(text, mention) for mention in _ranges(text, related, year))


_NO_DAYS = (date(4, 1, 1), date(4, 1, 1))


def _recurring(text: str, year: int | None) -> Iterator[Mention]:
    for one in dates.recurrences(text):
        again = Mention(one.start, one.end, *_NO_DAYS, "", None, rule=one.rule)
        if one.yearly is None:
            yield again
            continue
        first, last = (_in_year(day, year or 4) for day in one.yearly)
        yield replace(again, first=first, last=last, yearly=True, by_days=first == last)


def _in_year(day: tuple[int, int], year: int) -> date:
    month, number = day
    return date(year, month, min(number, calendar.monthrange(year, month)[1]))


def _single(text: str, year: int | None, taken: list[Mention]) -> Iterator[Mention]:
    last = 0
    for match in _FORMS.finditer(text):
        if any(match.start() < other.end and other.start < match.end() for other in taken):
            continue
        listed = last > 0 and text[last : match.start()].strip() in DAYS_JOINED
        if match["short"] and not (match["word"] or _is_short_day(match, listed=listed)):
            continue
        found = dates.written(match.group())
        if found and not is_cited(text, match.start()):
            day = bool(match["day"])
            last = match.end() if day else 0
            bare = Mention(*match.span(), *_NO_DAYS, "", None, by_days=day, listed=listed and day)
            yield _placed(bare, found, year)


def _placed(mention: Mention, found: Written, year: int | None) -> Mention:
    """The mention with the days found, put into `year` (or the year 4) where none is written."""
    if found.has_year:
        return replace(mention, first=found.start, last=found.end, year=found.end.year)
    shift = (year or 4) - NO_YEAR
    return replace(mention, first=_shifted(found.start, shift), last=_shifted(found.end, shift), year=None)


def _shifted(day: date, years: int) -> date:
    at = day.year + years
    return (
        day.replace(year=at, day=28) if (day.month, day.day) == (2, 29) and at % 4 else day.replace(year=at)
    )


def is_cited(text: str, start: int) -> bool:
    """Whether the time at `start` is the date of a document named just before it."""
    before = text[max(0, start - 60) : start]
    return bool(_CITES.search(before)) and bool(_CITED.search(before))


def _is_short_day(match: re.Match[str], *, listed: bool) -> bool:
    """Whether "01/3" is a day: something bounds it, or it is in a list or a stretch, or stands alone."""
    text = match.string
    if _SHARE.match(text, match.end()):
        return False
    if listed:
        return True
    before = text[max(0, match.start() - REACH) : match.start()]
    if before.rstrip().endswith("quá"):
        return False  # "không quá 1/3"
    alone = not text.strip(" .").strip("0123456789/")
    stands = before.rstrip().endswith(("đến", "vào", "-", "–", "("))
    return bool(_relation(before) or alone or stands or _TO_DAY.match(text, match.end()))


def _related(text: str, mention: Mention) -> Mention:
    """The mention with the word that bounds it, its hour, and what the words behind it say of its year."""
    before = text[max(0, mention.start - REACH) : mention.start]
    relation, at = _relation(before), _hour(before) if mention.is_day else None
    if mention.rule:
        return _with_hour_behind(text, replace(mention, relation=relation, at=at))
    years = _OF_YEARS.match(text, mention.end)
    every = bool(years and years["every"])
    if mention.year is None and mention.first.year > 4 and years and not every:
        first, last = _shifted(mention.first, 1), _shifted(mention.last, 1)
        return replace(mention, relation=relation, at=at, first=first, last=last, year=last.year)
    return _with_hour_behind(text, replace(mention, relation=relation, at=at, yearly=every))


def _relation(before: str) -> str:
    words = before.lower().rstrip().removesuffix("ngày").rstrip()
    if words.endswith("trước"):
        return "before"
    if words.endswith("từ"):
        return "from"
    return "by" if _BY.search(before) or _BEFORE_HOUR.search(before) else ""


def _hour(before: str) -> time | None:
    """The hour that stands right before a day."""
    said = _HOUR_BEFORE.search(before)
    return _clock(said) if said else None


def _with_hour_behind(text: str, mention: Mention) -> Mention:
    """The mention with the hour right behind its day; a word that bounds the hour bounds the day."""
    bare = mention.is_day and mention.at is None and mention.relation != "before"
    said = _HOUR_BEHIND.match(text, mention.end) if bare else None
    at = _clock(said) if said else None
    if said is None or at is None:
        return mention
    relation = mention.relation or ("by" if said["bound"] else "")
    return replace(mention, end=said.end(), relation=relation, at=at)


def _clock(said: re.Match[str]) -> time | None:
    found = dates.written(f"{said['h']} giờ {said['min'] or '00'} {said['part'] or ''} ngày 1/1/{NO_YEAR}")
    return found.at if found else None


def _bounded(text: str, mention: Mention) -> Mention:
    """A month or quarter as the day it bounds: "trước tháng 6" its first, "hết tháng 6" its last."""
    if mention.by_days or mention.is_range or mention.rule:
        return mention
    if mention.relation == "before":
        return replace(mention, last=mention.first)
    if mention.relation == "by" and text[max(0, mention.start - 8) : mention.start].rstrip().lower().endswith(
        "hết"
    ):
        return replace(mention, first=mention.last)
    return mention


def _ranges(text: str, found: list[Mention], year: int | None) -> list[Mention]:
    """Two times joined by "đến" or a dash become one stretch; each takes a missing year from the other."""
    joined: list[Mention] = []
    for mention in found:
        last = joined[-1] if joined else None
        stretch = _stretch(text, last, mention, year) if last else None
        if stretch:
            joined[-1] = stretch
        else:
            joined.append(_with_first_day(text, mention, year))
    return joined


def _stretch(text: str, one: Mention, other: Mention, year: int | None) -> Mention | None:
    """From the first time to the last, None where they are not joined or run backwards."""
    if one.is_range or one.relation == "before" or one.rule or other.rule:
        return None
    if not _RANGE_JOIN.fullmatch(text[one.end : other.start].rstrip() + " "):
        return None
    found = dates.written(f"{text[one.start : one.end]} - {text[other.start : other.end]}")
    if found is None:
        return None
    days = one.by_days and other.by_days
    whole = replace(other, start=one.start, relation=one.relation, is_range=True, by_days=days)
    return _placed(whole, found, year)


def _with_first_day(text: str, mention: Mention, year: int | None) -> Mention:
    """A stretch within one month: "từ 01 - 20/11/2026", "ngày 19 và 20/11/2026", "ngày 19, 20/11/2026"."""
    begin = max(0, mention.start - 24)
    if not mention.is_day or not mention.by_days:
        return _open(text, mention)
    front = _FIRST_DAY.search(text, begin, mention.start)
    if not front or not 0 < int(front["day"]) < mention.last.day:
        return _open(text, mention)
    first = mention.first.replace(day=int(front["day"]))
    if front["pair"] and ((mention.last - first).days > 1 or "ngày" not in front.group()):
        return _open(text, mention)
    return replace(mention, start=front.start(), first=first, relation="", is_range=True)


def _open(text: str, mention: Mention) -> Mention:
    return replace(mention, open_end=True) if _UNTIL_EVENT.match(text, mention.end) else mention
