"""The English date words an office hears: tomorrow, next Friday, 31 March 2026, in 5 working days."""

import re
from datetime import timedelta

from bot.dates.arithmetic import (
    add_months,
    make_day,
    months_span,
    next_day_of_year,
    quarter_span,
    week_span,
    working_days,
)
from bot.dates.relative import next_weekday
from bot.dates.rules import Hit, Rule, Setting, year_after
from bot.dates.values import Day, Doubt, Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?\b"
_YEAR = r"(?:,?\s+(?P<y>(?:19|20)\d\d))?(?!\d)"
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = r"(?P<n>monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_SHIFT = {"this": 0, "next": 1, "last": -1}
_UNITS = {"day": 0, "week": 0, "month": 1, "quarter": 3, "year": 12}
_COUNTS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "ten": 10,
}
_AHEAD = (
    r"(?P<c>\d{1,3}|a|one|two|three|four|five|six|seven|ten)\s+"
    r"(?P<u>(?:(?:working|business)\s+)?day|week|month|year)s?"
)


def _month_number(m: re.Match[str]) -> int:
    return _MONTHS.index(m["m"][:3]) + 1


def _day_month(m: re.Match[str], at: Setting) -> Hit:
    month, day = _month_number(m), int(m["d"])
    found = make_day(int(m["y"]), month, day) if m["y"] else next_day_of_year(at.today, month, day)
    return Hit(Day(found) if found else Doubt("impossible"), has_year=bool(m["y"]))


def _month(m: re.Match[str], at: Setting) -> Hit:
    month = _month_number(m)
    year = int(m["y"]) if m["y"] else year_after(at.today, month)
    return Hit(months_span(year, month, month), has_year=bool(m["y"]))


def _quarter(m: re.Match[str], at: Setting) -> Hit:
    quarter = int(m["q"])
    return Hit(
        quarter_span(int(m["y"]) if m["y"] else year_after(at.today, quarter * 3), quarter), bool(m["y"])
    )


def _half(m: re.Match[str], _at: Setting) -> Hit:
    return Hit(months_span(int(m["y"]), *((1, 6) if m["h"] == "first" else (7, 12))))


def _shifted(m: re.Match[str], at: Setting) -> Hit:
    return Hit(_shifted_span(m, at))


def _shifted_span(m: re.Match[str], at: Setting) -> Span:
    shift, first = _SHIFT[m["s"]], at.today.replace(day=1)
    if m["u"] == "week":
        return week_span(at.today + timedelta(days=7 * shift))
    if m["u"] == "year":
        return months_span(at.today.year + shift, 1, 12)
    month = add_months(first, shift * _UNITS[m["u"]])
    if m["u"] == "quarter":
        return quarter_span(month.year, (month.month + 2) // 3)
    return months_span(month.year, month.month, month.month)


def _end_of(m: re.Match[str], at: Setting) -> Hit:
    return Hit(Day(_shifted_span(m, at).end))


def _ahead(m: re.Match[str], at: Setting) -> Hit:
    count = _COUNTS.get(m["c"]) or int(m["c"])
    unit = m["u"]
    if "ing" in unit or "business" in unit:
        return Hit(Day(working_days(at.today, count)))
    if unit in {"day", "week"}:
        return Hit(Day(at.today + timedelta(days=count * (7 if unit == "week" else 1))))
    return Hit(Day(add_months(at.today, count * _UNITS[unit])))


def _weekday(m: re.Match[str], at: Setting) -> Hit:
    weekday = WEEKDAYS.index(m["n"][:3])
    if m["w"]:
        monday = week_span(at.today).start + timedelta(days=7 * _SHIFT[m["w"]])
        return Hit(Day(monday + timedelta(days=weekday)))
    return next_weekday(at.today, weekday)


def _days_on(words: str, days: int) -> Rule:
    return Rule(words, lambda _m, at: Hit(Day(at.today + timedelta(days=days))))


ABSOLUTE = [
    Rule(rf"\b(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}{_YEAR}", _day_month),
    Rule(rf"\b{_MONTH}\s+{_DAY}{_YEAR}", _day_month),
    Rule(rf"\b{_MONTH},?\s+(?P<y>20\d\d)(?!\d)", _month),
    Rule(rf"\b(?:in|by|during|before|until|end of|of)\s+{_MONTH}(?P<y>)(?!\w)", _month),
    Rule(
        r"^\s*(?P<m>january|february|april|june|july|august|september|october|november|december)(?P<y>)\s*$",
        _month,
    ),
    Rule(r"\b(?:the\s+)?(?P<h>first|second)\s+half\s+of\s+(?P<y>20\d\d)\b", _half),
    Rule(r"\bq(?P<q>[1-4])(?:[\s/-]+(?P<y>20\d\d))?(?!\w)", _quarter),
    Rule(r"\b(?P<q>[1-4])(?:st|nd|rd|th)\s+quarter(?:\s+(?:of\s+)?(?P<y>20\d\d))?", _quarter),
]
RELATIVE = [
    _days_on(r"\b(?:the\s+)?day\s+after\s+tomorrow\b", 2),
    _days_on(r"\b(?:tom+or+ow|tmrw?)\b", 1),
    _days_on(r"\b(?:today|tonight)\b", 0),
    _days_on(r"\byesterday\b", -1),
    Rule(rf"\b(?:in|within)\s+{_AHEAD}\b", _ahead),
    Rule(rf"\b{_AHEAD}\s+(?:from\s+now|from\s+today|later)\b", _ahead),
    Rule(
        rf"\b(?:on\s+|next\s+|this\s+|coming\s+)?{_WEEKDAY}\b(?:\s+(?P<w>this|next|last)\s+week)?", _weekday
    ),
    Rule(r"\b(?:the\s+)?end\s+of\s+(?P<s>this|next)\s+(?P<u>week|month|quarter|year)\b", _end_of),
    Rule(r"\b(?P<s>this|next|last)\s+(?P<u>week|month|quarter|year)\b", _shifted),
]
