"""When a thing comes again, and the period of a task, as people write and read them."""

import re
from datetime import date, timedelta

from bot import dates
from bot.forms import Problem
from handlers.turn import Turn

ROMAN = ("I", "II", "III", "IV")
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKING = ",".join(_DAYS[:5])
_QUARTER_ENDS, _QUARTER_STARTS = "3,6,9,12", "1,4,7,10"
_NTH = re.compile(r"(-1|[1-5])(MO|TU|WE|TH|FR|SA|SU)")


def read(text: str) -> object | Problem:
    """The rule that words like "ngày 05 hằng tháng" name."""
    found = next((one.rule for one in dates.recurrences(text)), "")
    return found or Problem("fact-rule-unknown")


def in_words(turn: Turn, rule: str) -> str:
    """A rule of RFC 5545 in words; the forms that offices do not use as "by the plan"."""
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    named = parts.get("BYDAY", "")
    if parts.get("BYSETPOS") == "-1" and named == _WORKING:
        return turn.label("rule-month-workday")
    if named:
        return _by_weekday(turn, named.split(","))
    days, months = parts.get("BYMONTHDAY", ""), parts.get("BYMONTH", "")
    return _by_day(turn, days.replace(",", ", "), months) if days else turn.label("rule-other")


def _by_weekday(turn: Turn, named: list[str]) -> str:
    if all(one in _DAYS for one in named):
        weekdays = ", ".join(turn.label(f"weekday-{one.lower()}") for one in named)
        return turn.label("rule-weekly", day=weekdays)
    told = []
    for one in named:
        nth = _NTH.fullmatch(one)
        if nth is None:
            return turn.label("rule-other")
        key = "rule-last-weekday" if nth[1] == "-1" else "rule-nth-weekday"
        told.append(turn.label(key, day=turn.label(f"weekday-{nth[2].lower()}"), nth=nth[1]))
    return ", ".join(told)


def _by_day(turn: Turn, days: str, months: str) -> str:
    last = days == "-1"
    if not months:
        return turn.label("rule-month-end" if last else "rule-monthly", day=days)
    if months == _QUARTER_ENDS:
        return turn.label("rule-quarter-end" if last else "rule-quarterly", day=days)
    if months == _QUARTER_STARTS and not last:
        return turn.label("rule-quarter-start", day=days)
    if months.isdigit():
        return turn.label("rule-year-end" if last else "rule-yearly", day=days, month=months)
    return turn.label("rule-other") if last else turn.label("rule-months", day=days, months=months)


def read_period(text: str, today: date) -> object | Problem:
    """The year, quarter or month that words like "quý II/2026" name, as a task keeps it."""
    found = dates.read(text, today)
    if not isinstance(found, dates.Reading) or not isinstance(found.value, dates.Span):
        return Problem("fact-period-unknown")
    first, last = dates.first(found.value), dates.last(found.value)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    whole = first.day == 1 and (last + timedelta(days=1)).day == 1
    match months:
        case 1 if whole:
            return f"{first:%Y-%m}"
        case 3 if whole and first.month % 3 == 1:
            return f"{first.year}-Q{first.month // 3 + 1}"
        case 12 if whole and first.month == 1:
            return str(first.year)
        case _:
            return Problem("fact-period-unknown")


def period_label(turn: Turn, period: str) -> str:
    """A task's period as people write it: "2026-Q2", "2026-05" and "2026" by their names."""
    year, _, part = period.partition("-")
    if part.startswith("Q"):
        return turn.label("plan-quarter", number=ROMAN[int(part[1:]) - 1], year=year)
    if part:
        return turn.label("plan-month", number=int(part), year=year)
    return turn.label("plan-year", year=year) if year else turn.label("plan-no-period")
