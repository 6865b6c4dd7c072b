"""When a thing comes again, and the period of a task, as people write and read them."""

from datetime import date, timedelta

from bot import dates, plans
from bot.forms import Problem
from handlers.turn import Turn

ROMAN = ("I", "II", "III", "IV")
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_QUARTER_ENDS, _QUARTER_STARTS = "3,6,9,12", "1,4,7,10"


def read(text: str) -> object | Problem:
    """The rule that words like "ngày 05 hằng tháng" name."""
    found = next((one.rule for one in plans.times(text) if one.rule), "")
    return found or Problem("fact-rule-unknown")


def in_words(turn: Turn, rule: str) -> str:
    """A rule of RFC 5545 in words; the forms that offices do not use as "by the plan"."""
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    day, month = parts.get("BYMONTHDAY", ""), parts.get("BYMONTH", "")
    weekday = parts.get("BYDAY", "")
    match parts.get("FREQ"), day, month:
        case "WEEKLY", "", "" if weekday in _DAYS:
            return turn.label("rule-weekly", day=turn.label(f"weekday-{weekday.lower()}"))
        case "MONTHLY", day, "" if day:
            return turn.label("rule-month-end" if day == "-1" else "rule-monthly", day=day)
        case (("MONTHLY" | "YEARLY"), day, month) if day and month == _QUARTER_ENDS:
            return turn.label("rule-quarter-end" if day in {"-1", "31"} else "rule-quarterly", day=day)
        case (("MONTHLY" | "YEARLY"), day, month) if day and month == _QUARTER_STARTS:
            return turn.label("rule-quarter-start", day=day)
        case (("MONTHLY" | "YEARLY"), day, month) if day and month.isdigit():
            return turn.label("rule-year-end" if day == "-1" else "rule-yearly", day=day, month=month)
        case (("MONTHLY" | "YEARLY"), day, month) if day and month:
            return turn.label("rule-months", day=day, months=month.replace(",", ", "))
        case _:
            return turn.label("rule-other")


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
