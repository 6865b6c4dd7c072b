"""Reads a date back in words, so that people can see what was understood."""

import calendar
from datetime import date, time

from bot.dates.arithmetic import WEEKDAYS, months_span, quarter_span
from bot.dates.values import Moment, Span, Value

_ROMAN = ("I", "II", "III", "IV")


def in_words(value: Value, lang: str = "vi") -> str:
    """The value in Vietnamese ("vi") or English ("en"), weekday or first and last day included."""
    english = lang == "en"
    if isinstance(value, Span):
        return _span_en(value) if english else _span_vi(value)
    if isinstance(value, Moment):
        day, clock = value.at.date(), value.at.time()
        return (
            f"{clock:%H:%M} on {_day_en(day)}" if english else f"{hour(clock)} {_weekday(day)}, {short(day)}"
        )
    return _day_en(value.day) if english else f"{_weekday(value.day)}, ngày {short(value.day)}"


def _weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def hour(clock: time, lang: str = "vi") -> str:
    """The time of day as people write it: "17 giờ 00", "17:00"."""
    return f"{clock:%H:%M}" if lang == "en" else f"{clock.hour} giờ {clock.minute:02}"


def short(day: date, lang: str = "vi") -> str:
    """The day without its weekday, as people write it: "9/8/2026", "9 August 2026"."""
    if lang == "en":
        return f"{day.day} {calendar.month_name[day.month]} {day.year}"
    return f"{day.day}/{day.month}/{day.year}"


def due(day: date, at: time | None, lang: str = "vi") -> str:
    """A deadline by name, its hour with it where it has one: "9/8/2026", "7 giờ 30 ngày 9/8/2026"."""
    return with_hour(short(day, lang), at, lang)


def with_hour(day: str, at: time | None, lang: str = "vi") -> str:
    """The hour before a day that is written already, where there is one."""
    if at is None:
        return day
    return f"{hour(at, lang)} on {day}" if lang == "en" else f"{hour(at)} ngày {day}"


def until(day: date, at: time | None, lang: str = "vi") -> str:
    """How long there is time: "hết ngày 9/8/2026", "trước 7 giờ 30 ngày 9/8/2026"."""
    told = due(day, at, lang)
    if lang == "en":
        return f"before {told}" if at else f"end of {told}"
    return f"trước {told}" if at else f"hết ngày {told}"


def brief(day: date, lang: str = "vi") -> str:
    """The day without its year, where the year is plain: "9/8", "9 Aug"."""
    return f"{day.day} {calendar.month_abbr[day.month]}" if lang == "en" else f"{day.day}/{day.month}"


def _padded(day: date, *, year: bool = True) -> str:
    return f"{day:%d/%m/%Y}" if year else f"{day:%d/%m}"


def _day_en(day: date) -> str:
    return f"{calendar.day_name[day.weekday()]}, {short(day, 'en')}"


def _days(span: Span) -> str:
    return f"{_padded(span.start, year=span.start.year != span.end.year)} - {_padded(span.end)}"


def _named(span: Span) -> tuple[str, int]:
    """What calendar unit the span is, with its number ("quarter", 4); ("", 0) for none."""
    year, month = span.start.year, span.start.month
    if span == months_span(year, 1, 12):
        return "year", 0
    for half, first in ((1, 1), (2, 7)):
        if span == months_span(year, first, first + 5):
            return "half", half
    for quarter in range(1, 5):
        if span == quarter_span(year, quarter):
            return "quarter", quarter
    return ("month", month) if span == months_span(year, month, month) else ("", 0)


def _span_vi(span: Span) -> str:
    unit, number = _named(span)
    year = span.start.year
    if not unit:
        return f"từ ngày {_padded(span.start)} đến hết ngày {_padded(span.end)}"
    name = {
        "year": f"năm {year}",
        "half": f"6 tháng {'đầu' if number == 1 else 'cuối'} năm {year}",
        "quarter": f"quý {_ROMAN[number - 1]} năm {year}",
        "month": f"tháng {number}/{year}",
    }[unit]
    return f"{name} ({_days(span)})"


def _span_en(span: Span) -> str:
    unit, number = _named(span)
    year = span.start.year
    if not unit:
        return f"from {_day_en(span.start)} to {_day_en(span.end)} inclusive"
    name = {
        "year": f"{year}",
        "half": f"the {'first' if number == 1 else 'second'} half of {year}",
        "quarter": f"quarter {number} of {year}",
        "month": f"{calendar.month_name[number]} {year}",
    }[unit]
    return f"{name} ({_days(span)})"
