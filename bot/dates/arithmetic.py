"""Counting days: weeks, months, quarters, working days, days off."""

import calendar
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from bot.dates.values import Span

if TYPE_CHECKING:
    from holidays import HolidayBase

YEARS = range(1800, 2101)


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    if year not in YEARS or not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def next_day_of_year(today: date, month: int, day: int) -> date | None:
    """The next such day, today included; 29/2 waits for a leap year; None if there is never one."""
    days = (make_day(year, month, day) for year in range(today.year, today.year + 9))
    return next((found for found in days if found and found >= today), None)


def next_day_of_month(today: date, day: int) -> date | None:
    """The next day with that number, today included, skipping months too short for it."""
    months = (add_months(today.replace(day=1), n) for n in range(4))
    days = (make_day(first.year, first.month, day) for first in months)
    return next((found for found in days if found and found >= today), None)


def add_months(day: date, months: int) -> date:
    """The same day so many months on, clipped to the end of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def months_span(year: int, first: int, last: int) -> Span:
    """From the first day of one month to the last day of another of the same year."""
    return Span(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))


def quarter_span(year: int, quarter: int) -> Span:
    """The three months of a quarter 1-4."""
    return months_span(year, quarter * 3 - 2, quarter * 3)


def week_span(day: date) -> Span:
    """Monday to Sunday around the day."""
    monday = day - timedelta(days=day.weekday())
    return Span(monday, monday + timedelta(days=6))


WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def is_day_off(day: date) -> bool:
    """Saturday, Sunday or a public holiday, unless it is worked in exchange for another day.

    Days of the lunar calendar, days off in lieu and days exchanged by decision are as the library `holidays`
    knows them.
    """
    return day in _holidays() or (day.weekday() >= 5 and day not in _holidays().weekend_workdays)


def day_off_name(day: date) -> str:
    """What makes a day a day off: the holiday, else the day of the week; "" for a working day."""
    holiday = _holidays().get(day)
    if holiday:
        return str(holiday)
    return WEEKDAYS[day.weekday()] if is_day_off(day) else ""


@cache
def _holidays() -> "HolidayBase":
    # A third of a second to load, so with the first day asked about.
    from holidays import country_holidays

    return country_holidays("VN", language="vi")


def working_days(start: date, count: int) -> date:
    """The day so many working days (Monday to Friday) after the start, or before it if count is negative.

    Public holidays count as working days: their yearly arrangement is not known in advance.
    """
    day, step = start, timedelta(days=1 if count >= 0 else -1)
    left = abs(count)
    weeks, left = divmod(left, 5) if day.weekday() < 5 else (0, left)
    day += step * 7 * weeks
    while left:
        day += step
        left -= day.weekday() < 5
    return day
