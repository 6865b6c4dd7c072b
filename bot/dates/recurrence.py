"""Times that come again: "ngày 05 hằng tháng", "thứ Sáu hằng tuần", "ngày 15 tháng cuối quý"."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.dates.arithmetic import make_day
from bot.dates.numbers import ROMAN
from bot.dates.relative import WEEKDAY, weekday_of
from bot.dates.script import plain_letters
from bot.language.regex import regex

_EVERY = r"(?:hang|moi|tung|cac)"
_NEXT = r"(?:sau|toi|ke tiep|tiep theo|lien ke|lien sau)(?:\s+lien ke)?"
_DAYS = r"\b(?:ngay|mung|mong)\s+(?P<days>\d{1,2}(?:\s*(?:,|va|ngay|\s)+\s*\d{1,2})*)\s*,?\s*(?:cua\s+)?"
_DATES = (
    r"(?:ngay\s*)?(?P<dates>\d{1,2}\s*(?:/|\s+thang\s+)\s*\d{1,2}(?!\d)"
    r"(?:\s*(?:,|va|ngay|\s)+\s*\d{1,2}\s*(?:/|\s+thang\s+)\s*\d{1,2}(?!\d))*)"
)
_WEEKDAYS = rf"{WEEKDAY}(?:\s*(?:,|va)\s*{WEEKDAY.replace('<n>', '<n2>').replace('<cn>', '<cn2>')})?"
_NTH = r"(?:thu\s+)?(?P<{0}>[1-5]|nhat|hai|ba|tu|dau|cuoi)(?:\s+(?:tien|cung))?"
_MONTHLY = rf"(?:{_EVERY}\s+thang(?!\s+\d)|(?:cua\s+)?thang\s+{_NEXT})\b"
# "thứ Hai đầu tháng", "ngày cuối cùng của tháng": of every one; a word behind may name one ("tháng ba").
_ANY_MONTH = (
    rf"(?:cua\s+)?(?:{_EVERY}\s+thang\b(?!\s*\d|\s+{_NEXT}\b)|thang(?=\s*(?:[,;.:()\n]|$)|\s+(?:tai|o|va)\b))"
)
_YEARLY = rf"(?:{_EVERY}\s+nam\b|cua\s+nam\s+(?:xet|danh gia|binh xet|do)\b|cua\s+nam(?!\s*\w))"
# How often is told first: "Hằng tháng, chậm nhất vào ngày 07".
_THEN = r"\s*,?\s*(?:truoc|cham nhat|muon nhat|vao|den|het|la|\s)*"
_BOUND = r"(?:truoc|cham nhat|muon nhat|den het)"
_MEANWHILE = rf"[^.;:]{{0,120}}?\b{_BOUND}\b{_THEN}"
_NO_YEAR = r"(?!\s*(?:[/\d]|\.\d)|\s*nam)"
_OF_QUARTER = (
    rf"thang\s+(?P<month>dau|giua|cuoi|thu\s+(?:[1-3]|nhat|hai|ba))(?:\s+(?:tien|cung))?\s+(?:cua\s+)?"
    rf"(?:{_EVERY}\s+)?quy(?!\s*(?:iv|i{{1,3}}|[1-4])\b)(?P<next>\s+{_NEXT})?"
)
NOT_LEAP = 2001
Means = Callable[[re.Match[str]], Iterator[str]]
_BYDAY = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ORDINALS = {"nhat": 1, "dau": 1, "hai": 2, "giua": 2, "ba": 3, "tu": 4, "cuoi": -1}
#: No such time is written without one of these.
_SIGN = regex(
    # Sets first: what cannot begin one is passed over at once.
    r"(?:(?-i:[hH])[ằà]ng|(?-i:[mM])ỗi|(?-i:[tT])ừng|(?-i:[cC])(?:ác|ủa))\s+(?:tuần|tháng|quý|năm)"
    r"|(?-i:[tT])háng\s+(?:sau|tới|kế|tiếp|liền)"
    r"|(?:(?-i:[đĐ])ầu|(?-i:[gG])iữa|(?-i:[cC])uối|(?-i:[nN])hất|(?-i:[hH])ai|(?-i:[bB])a|\d)\s+(?:quý|tháng)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Recurrence:
    """Words text[start:end] and their rule as RFC 5545 writes it.

    `yearly` are the first and the last (month, day) where it is one stretch of every year.
    """

    start: int
    end: int
    rule: str
    yearly: tuple[tuple[int, int], tuple[int, int]] | None = None


def recurrences(text: str) -> list[Recurrence]:
    """The times of a composed text that come again, in order."""
    if not _SIGN.search(text):
        return []
    plain = plain_letters(text)
    found: list[Recurrence] = []
    for means, pattern in _FORMS:
        for match in pattern.finditer(plain):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            rules = list(means(match))
            yearly = _stretch(rules[0], quarter=means is _year_quarter) if len(rules) == 1 else None
            start = match.start("at") if "at" in pattern.groupindex else match.start()
            found += [Recurrence(start, match.end(), rule, yearly) for rule in rules]
            if means in _ALSO and "at" in pattern.groupindex:
                found += _further(plain, match.end(), means)
    return sorted(found, key=lambda one: one.start)


def _further(plain: str, at: int, means: Means) -> Iterator[Recurrence]:
    """The days of every year or month that follow in the same sentence: "..., họp xét trước ngày 28"."""
    while (match := _ALSO[means].match(plain, at)) is not None:
        at = match.end()
        for rule in means(match):
            yield Recurrence(match.start("at"), at, rule, _stretch(rule, quarter=False))


def _stretch(rule: str, *, quarter: bool) -> tuple[tuple[int, int], tuple[int, int]] | None:
    told = dict(part.split("=") for part in rule.split(";"))
    if told["FREQ"] != "YEARLY" or "," in told["BYMONTH"]:
        return None
    month, day = int(told["BYMONTH"]), int(told["BYMONTHDAY"])
    if day > 0:
        return (month, day), (month, day)
    return (month - 2 * quarter, 1), (month, monthrange(NOT_LEAP, month)[1])


def _numbers(words: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", words)]


def _month(match: re.Match[str]) -> Iterator[str]:
    days = _numbers(match["days"])
    if all(1 <= day <= 31 for day in days):
        yield f"FREQ=MONTHLY;BYMONTHDAY={','.join(map(str, days))}"


def _month_end(match: re.Match[str]) -> Iterator[str]:
    if match["work"]:
        yield "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"
    else:
        yield "FREQ=MONTHLY;BYMONTHDAY=-1"


def _quarter(match: re.Match[str]) -> Iterator[str]:
    days = _numbers(match["days"])
    first = _ordinal(match["month"].split()[-1])
    months = [quarter * 3 + (3 if first == -1 else first) for quarter in range(4)]
    if all(1 <= day <= 31 for day in days):
        yield f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))};BYMONTHDAY={','.join(map(str, days))}"


def _months(match: re.Match[str]) -> Iterator[str]:
    days, months = _numbers(match["days"]), _numbers(match["months"])
    if all(1 <= day <= 31 for day in days) and all(1 <= month <= 12 for month in months):
        yield f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))};BYMONTHDAY={','.join(map(str, days))}"


def _week(match: re.Match[str]) -> Iterator[str]:
    yield f"FREQ=WEEKLY;BYDAY={','.join(_weekdays(match))}"


def _month_week(match: re.Match[str]) -> Iterator[str]:
    [day] = _weekdays(match)
    nth = [_ordinal(word) for word in (match["k"], match["k2"]) if word]
    yield f"FREQ=MONTHLY;BYDAY={','.join(f'{one}{day}' for one in nth)}"


def _weekdays(match: re.Match[str]) -> list[str]:
    parts = match.groupdict()
    said = [(parts["n"], parts["cn"]), (parts.get("n2"), parts.get("cn2"))]
    return [_BYDAY[weekday_of(number)] for number, sunday in said if number or sunday]


def _ordinal(word: str) -> int:
    return int(word) if word.isdigit() else _ORDINALS[word]


def _year(match: re.Match[str]) -> Iterator[str]:
    numbers = _numbers(match["dates"])
    for day, month in zip(numbers[::2], numbers[1::2], strict=False):
        if make_day(2000, month, day):
            yield f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}"


def _year_month(match: re.Match[str]) -> Iterator[str]:
    if 1 <= int(match["m"]) <= 12:
        yield f"FREQ=YEARLY;BYMONTH={int(match['m'])};BYMONTHDAY=-1"


def _year_quarter(match: re.Match[str]) -> Iterator[str]:
    quarter = ROMAN.get(match["q"]) or int(match["q"])
    yield f"FREQ=YEARLY;BYMONTH={quarter * 3};BYMONTHDAY=-1"


_NO_MONTH = r"(?!\s*(?:[/\d]|\.\d)|\s*thang)"
_ALSO: dict[Means, re.Pattern[str]] = {
    _year: regex(rf"{_MEANWHILE}(?P<at>{_DATES}){_NO_YEAR}"),
    _month: regex(rf"{_MEANWHILE}(?P<at>{_DAYS}){_NO_MONTH}"),
}
# What each form means; the first that fits a place has it.
_FORMS = [
    (
        _month_week,
        regex(
            rf"\b{WEEKDAY}\s+(?:tuan\s+)?{_NTH.format('k')}(?:\s*(?:,|va)\s*(?:tuan\s+)?{_NTH.format('k2')})?"
            rf"\s+{_ANY_MONTH}"
        ),
    ),
    (
        _months,
        regex(rf"{_DAYS}cac\s+thang\s+(?P<months>\d{{1,2}}(?:\s*(?:,|va|\s)+\s*\d{{1,2}})+)(?![/\d])"),
    ),
    (_quarter, regex(rf"{_DAYS}{_OF_QUARTER}")),
    (_month, regex(rf"{_DAYS}{_MONTHLY}")),
    (_month_end, regex(rf"\bngay\s+(?P<work>lam viec\s+)?cuoi(?:\s+cung)?\s+(?:{_MONTHLY}|{_ANY_MONTH})")),
    (_week, regex(rf"\b{_WEEKDAYS}\s*,?\s*(?:{_EVERY}\s+tuan\b)")),
    (
        _week,
        regex(rf"\b{_EVERY}\s+tuan\b[^.;\d]{{0,25}}?(?:\d[\d\sgiophut]*,?\s*)?(?:ngay\s+)?{_WEEKDAYS}"),
    ),
    (_month, regex(rf"\b{_EVERY}\s+thang\b{_THEN}(?P<at>{_DAYS}){_NO_MONTH}")),
    # Who does what stands between: "Hằng tháng, các phòng gửi số liệu chậm nhất ngày 07".
    (
        _month,
        regex(
            rf"\b{_EVERY}\s+thang\b[^.;:\d]{{0,120}}?\b{_BOUND}\b{_THEN}"
            rf"(?P<at>{_DAYS}){_NO_MONTH}"
        ),
    ),
    (_year, regex(rf"\b{_EVERY}\s+nam\b{_THEN}(?P<at>{_DATES}){_NO_YEAR}")),
    (_year, regex(rf"\b{_EVERY}\s+nam\b{_MEANWHILE}(?P<at>{_DATES}){_NO_YEAR}")),
    (_year, regex(rf"(?<![\d/.]){_DATES}\s*,?\s*{_YEARLY}")),
    # "6 tháng trước ngày 15/6, cả năm trước ngày 15/12 hằng năm"
    (
        _year,
        regex(
            rf"(?<![\d/.]){_DATES}(?=[^.;:\d]{{1,60}}\b{_BOUND}{_THEN}(?:ngay\s*)?"
            rf"\d\d?\s*/\s*\d\d?\s*,?\s*{_YEARLY})"
        ),
    ),
    (_year_month, regex(rf"\bthang\s+(?P<m>\d{{1,2}})\s+{_YEARLY}")),
    (_year_quarter, regex(rf"\bquy\s+(?P<q>iv|i{{1,3}}|[1-4])\s+{_YEARLY}")),
]
