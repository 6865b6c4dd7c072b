"""The days and stretches of days an official document names, and the word that stands before each.

Plans are written in a few strict forms, so only these are read: nothing relative, nothing in words.
"""

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_Y = r"(?:\s*(?:/|-|\.|,?\s*năm)\s*(?P<{0}>(?:19|20)\d{{2}})(?!\d))"
_DAY = re.compile(
    r"(?<![\d/.\-])(?<!tuần )(?<!tuần thứ )(?<!đợt )(?<!đoạn )(?:(?P<word>ngày)\s*)?(?:"
    r"(?P<d>\d{1,2})\s*(?P<sep>[/.\-])\s*(?P<m>\d{1,2})\s*(?P=sep)\s*(?P<y>(?:19|20)\d{2})"
    r"|(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})(?:\s*,?\s*năm\s+(?P<y2>(?:19|20)\d{2})|"
    r"\s*/\s*(?P<y3>(?:19|20)\d{2}))?"
    r"|(?P<d3>\d{1,2})/(?P<m3>\d{1,2})"
    r")(?![\d/]|-[A-ZĐ]|\.\d)",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"(?:(?P<part>đầu|giữa|cuối)\s+)?\btháng\s*(?P<m>1[0-2]|0?[1-9])(?![\d])"
    r"(?:\s*[-–—]\s*(?P<to>1[0-2]|0?[1-9])(?!\d|[/.]\d{1,2}(?!\d)))?" + _Y.format("y") + "?",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    # Without `a` the Turkish letters without or with a dot are an "i" too.
    r"(?:(?P<part>đầu|giữa|cuối)\s+)?\bqu[ýí]\s*(?P<q>(?a:iv|iii|ii|i)|0?[1-4])\b" + _Y.format("y") + "?",
    re.IGNORECASE,
)
_RANGE_JOIN = re.compile(
    r"\s*,?\s*(?:và\s+)?(?:đến|tới|kết\s+thúc|[-–—])\s*"
    r"(?:(?:hết|vào|ngày|\d{1,2}\s*(?:giờ|h)\s*(?:\d{2}\s*)?(?:phút)?,?)\s+)*$",
    re.IGNORECASE,
)
_FIRST_DAY = re.compile(
    r"(?<![\d/.\-])(?:từ\s+)?(?:(?:hai\s+|các\s+)?ngày\s+)?(?P<day>\d{1,2})\s*"
    r"(?:[-–—]|đến(?:\s+hết)?|(?P<pair>và|,))\s*$",
    re.IGNORECASE,
)
_CITED = re.compile(
    r"(?:\d[\w]*\s*[/-]\s*[A-ZĐ][\w/\-–.& ]{0,30}|\bsố\s+[\w/.\-–… ]{0,30}|(?:ban hành|ký|khóa \w+|"
    r"(?:biên bản|kỳ|phiên|cuộc|Quốc hội|HĐND|nhân dân)[^,;.:]{0,30}\shọp)\s*,?)\s*,?\s*(?:ngày[\s.…]*)?$",
)
_CITES = re.compile(r"\d[/-]|[A-ZĐ]{2}|số|ban hành|ký|khóa|họp")
_HOUR = r"(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{1,2}\s*(?:phút|')?)?\s*,?\s*(?:thứ\s+\w+\s*,?\s*)?(?:ngày\s+)?)?"
_BEFORE = re.compile(r"trước\s*(?:ngày\s+)?$", re.IGNORECASE)
# Before an hour of a day is still on that day.
_BEFORE_HOUR = re.compile(rf"trước\s*(?=\d){_HOUR}$", re.IGNORECASE)
_BY = re.compile(
    r"(?:chậm\s+nhất|muộn\s+nhất|hạn\s+cuối(?:\s+cùng)?|hạn\s+chót|thời\s+hạn|hạn\s+(?:nộp|gửi|nhận|"
    r"đăng\s+ký)[^.;:]{0,40}|"
    r"hết|đến|không\s+quá|không\s+muộn\s+hơn|không\s+chậm\s+hơn|xong\s+trong|"
    r"hoàn\s+thành(?:\s+xong)?(?:\s+trong)?)"
    rf"\s*:?\s*(?:(?:là|vào|đến|trong|hết|ngày|thứ\s+\w+|sáng|chiều)\s*,?\s*)*{_HOUR}$",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:kể\s+)?từ\s+(?:ngày\s+)?$", re.IGNORECASE)
# "1/3 số thành viên" is a share, "01/3 - 30/6/2026" a stretch.
_SHARE = re.compile(
    r"\s*(?:tổng|số|thành viên|phiếu|đại biểu|cá nhân|tập thể|công chức|viên chức|cán bộ|người|đơn vị|phòng|"
    r"[uủ]ỷ? viên|chỉ tiêu|nhiệm vụ|thời gian|định mức|mức|trở lên|trong tổng)(?!\w)",
    re.IGNORECASE,
)
_TO_DAY = re.compile(r"\s*[-–—]\s*\d{1,2}/\d{1,2}(?:/\d{4})?(?![\d/])")
_YEARLY = re.compile(r"\s*(?:của\s+)?(?:hằng|hàng|mỗi|các)\s+năm", re.IGNORECASE)

# How far back a word may stand that says how a time bounds something.
REACH = 90
# Seven is the most that any paragraph of a real plan was seen to name.
MAX_TIMES = 60


@dataclass(frozen=True)
class Mention:
    """A time in a text. `relation` is "before", "by", "from" or ""; `year` None where the text gives none.

    `by_days` where its ends are written as days, not as months or quarters. `at` is the hour named with the
    day. `rule` tells a time that comes again as RFC 5545 writes it ("FREQ=MONTHLY;BYMONTHDAY=5"), "" for one
    time; `open_end` that a stretch lasts until something happens ("đến khi tổ chức Đại hội").
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

    @property
    def is_day(self) -> bool:
        return self.first == self.last


def mentions(text: str, year: int | None) -> tuple[Mention, ...]:
    """The first MAX_TIMES times in `text`, those of cited documents left out.

    `year` fills in where none is written. Without a year at all a time is placed in the year 4 (a leap year
    nobody means) and its `year` stays None.
    """
    found: list[Mention] = []
    taken = bytearray(len(text))
    for sign, pattern, read in _FORMS:
        for match in pattern.finditer(text) if sign.search(text) else ():
            mention = None if any(taken[slice(*match.span())]) else read(match, year)
            if mention and not is_cited(text, match.start()):
                taken[slice(*match.span())] = b"x" * (match.end() - match.start())
                found.append(mention)
    found = sorted(found, key=lambda mention: mention.start)[:MAX_TIMES]
    related = [
        replace(m, relation=_relation(text, m), yearly=bool(_YEARLY.match(text, m.end))) for m in found
    ]
    return tuple(_bounded(text, m) for m in _ranges(text, related))


def is_cited(text: str, start: int) -> bool:
    """Whether the time at `start` is the date of a document named just before it."""
    before = text[max(0, start - 60) : start]
    return bool(_CITES.search(before)) and bool(_CITED.search(before))


def _day(match: re.Match[str], year: int | None) -> Mention | None:
    part = match.groupdict()
    day, month = (int(part["d"] or part["d2"] or part["d3"]), int(part["m"] or part["m2"] or part["m3"]))
    own = part["y"] or part["y2"] or part["y3"]
    if part["d3"] and not part["word"] and not _is_short_day(match):
        return None
    at = int(own) if own else year
    try:
        value = date(at or 4, month, day)
    except ValueError:
        return None
    return Mention(match.start(), match.end(), value, value, "", int(own) if own else None, by_days=True)


def _is_short_day(match: re.Match[str]) -> bool:
    """Whether "01/3" is a day: something bounds it, or it is half of a stretch, or stands alone."""
    text = match.string
    if _SHARE.match(text, match.end()):
        return False
    before = text[max(0, match.start() - REACH) : match.start()]
    if any(bound.search(before) for bound in (_BEFORE, _BEFORE_HOUR, _BY, _FROM)):
        return True
    return bool(
        _TO_DAY.match(text, match.end())
        or re.fullmatch(r"\s*[\d/]+\s*\.?", text)
        or re.search(r"(?:đến|vào|-|–|\()\s*$", before)
    )


def _month(match: re.Match[str], year: int | None) -> Mention | None:
    at = int(match["y"]) if match["y"] else year
    month = int(match["m"])
    until = int(match["to"] or month)
    if until < month:
        return None
    last = calendar.monthrange(at or 4, until)[1]
    first = 1
    if match["part"]:
        first, last = {"đầu": (1, 10), "giữa": (11, 20), "cuối": (21, last)}[match["part"].lower()]
    own = int(match["y"]) if match["y"] else None
    return Mention(
        match.start(), match.end(), date(at or 4, month, first), date(at or 4, until, last), "", own
    )


def _quarter(match: re.Match[str], year: int | None) -> Mention | None:
    at = (int(match["y"]) if match["y"] else year) or 4
    begin = _QUARTERS[match["q"].lower().lstrip("0")] * 3 - 2
    first_month, last_month = begin, begin + 2
    if match["part"]:
        first_month = last_month = begin + ("đầu", "giữa", "cuối").index(match["part"].lower())
    last = date(at, last_month, calendar.monthrange(at, last_month)[1])
    return Mention(
        match.start(),
        match.end(),
        date(at, first_month, 1),
        last,
        "",
        int(match["y"]) if match["y"] else None,
    )


# Each form with what no time of that form is without, and what is found faster.
_FORMS = (
    (re.compile(r"\d"), _DAY, _day),
    (re.compile(r"[qQ][uU][ýíÝÍ]"), _QUARTER, _quarter),
    (re.compile(r"[tT][hH][áÁ][nN][gG]"), _MONTH, _month),
)


def _relation(text: str, mention: Mention) -> str:
    before = text[max(0, mention.start - REACH) : mention.start]
    if _BEFORE.search(before):
        return "before"
    if _FROM.search(before):
        return "from"
    return "by" if _BY.search(before) or _BEFORE_HOUR.search(before) else ""


def _bounded(text: str, mention: Mention) -> Mention:
    """A month or quarter as the day it bounds: "trước tháng 6" its first, "hết tháng 6" its last."""
    if mention.by_days or mention.is_range:
        return mention
    if mention.relation == "before":
        return replace(mention, last=mention.first)
    if mention.relation == "by" and text[max(0, mention.start - 8) : mention.start].rstrip().lower().endswith(
        "hết"
    ):
        return replace(mention, first=mention.last)
    return mention


def _ranges(text: str, found: list[Mention]) -> list[Mention]:
    """Two times joined by "đến" or a dash become one stretch; each takes a missing year from the other."""
    joined: list[Mention] = []
    for mention in found:
        last = joined[-1] if joined else None
        between = text[last.end : mention.start] if last else ""
        parted = last is None or last.is_range or last.relation == "before"
        stretch = None
        if last and not parted and _RANGE_JOIN.fullmatch(between.rstrip() + " "):
            stretch = _stretch(last, mention)
        if stretch:
            joined[-1] = stretch
        else:
            joined.append(_with_first_day(text, mention))
    return joined


def _stretch(first: Mention, last: Mention) -> Mention | None:
    """From the first time to the last, None when that runs backwards."""
    start, end = first.first, last.last
    if first.year is None and last.year is not None:
        start = _in_year(start, last.year)
        start = start if start <= end else _in_year(start, last.year - 1)
    elif last.year is None and first.year is not None:
        end = _in_year(end, first.year)
        end = end if start <= end else _in_year(end, first.year + 1)
    if start > end:
        return None
    year = last.year if first.year is None else first.year
    by_days = first.by_days and last.by_days
    return Mention(
        first.start, last.end, start, end, first.relation, year, last.yearly, is_range=True, by_days=by_days
    )


def _in_year(day: date, year: int) -> date:
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)


def _with_first_day(text: str, mention: Mention) -> Mention:
    """A stretch within one month: "từ 01 - 20/11/2026", "ngày 19 và 20/11/2026", "ngày 19, 20/11/2026"."""
    begin = max(0, mention.start - 24)
    found = _FIRST_DAY.search(text, begin, mention.start) if mention.is_day else None
    if not found or not 0 < int(found["day"]) < mention.last.day:
        return mention
    first = mention.first.replace(day=int(found["day"]))
    apart = mention.last - first > timedelta(days=1)
    if found["pair"] and (apart or "ngày" not in found.group()):
        return mention
    return replace(mention, start=found.start(), first=first, relation="", is_range=True)
