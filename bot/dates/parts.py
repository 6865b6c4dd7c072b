"""Parts of a month, quarter or year, and days picked out of a month: cuối tháng 9, ngày cuối tháng."""

import re
from datetime import date, timedelta

from bot.dates.absolute import FULL_YEAR, SHIFT, SHIFTS, YEAR, year_of
from bot.dates.arithmetic import add_months, months_span, quarter_span, week_span, working_days
from bot.dates.numbers import MONTH, NUMBER, number
from bot.dates.relative import WEEKDAY, weekday_number
from bot.dates.rules import Hit, Rule, Setting, year_after
from bot.dates.values import Day, Doubt, Span

_SHIFT = rf"(?:\s+{SHIFT}(?!\s*[DS]))?"
_MONTH = rf"(?:(?:thang|thg)(?:\s*(?P<m>{MONTH}){YEAR})?|t(?P<t>\d{{1,2}})(?:[/-](?P<ty>20\d\d))?(?!\w))"


def _month_meant(m: re.Match[str], at: Setting) -> tuple[date | None, bool]:
    """First day of the month named, shifted or running, and whether its year is certain."""
    named = m["m"] or m["t"]
    if not named:
        return add_months(at.today.replace(day=1), SHIFTS[m["s"]] if m["s"] else 0), True
    month = number(named)
    if not 1 <= month <= 12:
        return None, False
    year = int(m["ty"]) if m["ty"] else year_of(m, at.today)
    return date(year or year_after(at.today, month), month, 1), year is not None


_DAYS_OF_PART = {
    "dau": (1, 10), "giua": (11, 20), "cuoi": (21, 31),
    "nua dau": (1, 15), "nua cuoi": (16, 31), "nua sau": (16, 31),
    "thuong tuan": (1, 10), "trung tuan": (11, 20), "ha tuan": (21, 31),
}  # fmt: skip


def _part_of_month(m: re.Match[str], at: Setting) -> Hit:
    start, has_year = _month_meant(m, at)
    if not start:
        return Hit(Doubt("impossible"), has_year=False)
    end = months_span(start.year, start.month, start.month).end
    first, last = _DAYS_OF_PART[" ".join(word for word in m["p"].split() if word != "thang")]
    last = min(last, end.day)
    return Hit(Span(start.replace(day=first), start.replace(day=last)), has_year=has_year)


def _edge_of_month(m: re.Match[str], at: Setting) -> Hit:
    start, has_year = _month_meant(m, at)
    if not start:
        return Hit(Doubt("impossible"), has_year=False)
    if m["p"] == "dau":
        return Hit(Day(working_days(start - timedelta(days=1), 1) if m["work"] else start), has_year=has_year)
    end = months_span(start.year, start.month, start.month).end
    return Hit(Day(working_days(end + timedelta(days=1), -1) if m["work"] else end), has_year=has_year)


def _weekday_of_month(m: re.Match[str], at: Setting) -> Hit:
    start, has_year = _month_meant(m, at)
    if not start:
        return Hit(Doubt("impossible"), has_year=False)
    if m["p"] == "dau":
        return Hit(Day(start + timedelta(days=(weekday_number(m) - start.weekday()) % 7)), has_year=has_year)
    end = months_span(start.year, start.month, start.month).end
    return Hit(Day(end - timedelta(days=(end.weekday() - weekday_number(m)) % 7)), has_year=has_year)


def _part_of_quarter(m: re.Match[str], at: Setting) -> Hit:
    if m["q"]:
        quarter = number(m["q"])
        year = year_of(m, at.today)
        span = quarter_span(year or year_after(at.today, quarter * 3), quarter)
    else:
        month = add_months(at.today.replace(day=1), 3 * (SHIFTS[m["s"]] if m["s"] else 0))
        year, span = month.year, quarter_span(month.year, (month.month + 2) // 3)
    month_number = span.start.month + {"dau": 0, "giua": 1, "cuoi": 2}[m["p"]]
    return Hit(months_span(span.start.year, month_number, month_number), has_year=year is not None)


def _months_of_year(m: re.Match[str], at: Setting) -> Hit | None:
    count = 6 if m["n"].startswith("nua") else number(m["n"]) * (3 if m["u"] == "quy " else 1)
    if not 1 <= count <= 11:
        return None
    year = year_of(m, at.today)
    first, last = (1, count) if m["p"] == "dau" else (13 - count, 12)
    return Hit(months_span(year or at.today.year, first, last), has_year=year is not None)


def _part_of_year(m: re.Match[str], at: Setting) -> Hit:
    year = year_of(m, at.today)
    month = {"dau": 1, "giua": 6, "cuoi": 12}[m["p"]]
    return Hit(months_span(year or at.today.year, month, month), has_year=year is not None)


def _edge_of_year(m: re.Match[str], at: Setting) -> Hit:
    year = year_of(m, at.today)
    span = months_span(year or at.today.year, 1, 12)
    return Hit(Day(span.start if m["p"] == "dau" else span.end), has_year=year is not None)


def _quarter_of_year(m: re.Match[str], at: Setting) -> Hit:
    year = year_of(m, at.today)
    return Hit(quarter_span(year or at.today.year, 1 if m["p"] == "dau" else 4), has_year=year is not None)


def _days_at_edge(m: re.Match[str], at: Setting) -> Hit:
    """The first or last N days of a month."""
    start, has_year = _month_meant(m, at)
    if not start:
        return Hit(Doubt("impossible"), has_year=False)
    end, count = months_span(start.year, start.month, start.month).end, timedelta(days=number(m["n"]) - 1)
    return Hit(Span(start, start + count) if m["p"] == "dau" else Span(end - count, end), has_year=has_year)


def _week_of_month(m: re.Match[str], at: Setting) -> Hit:
    """Seven days from the first, or Monday to Sunday? Offers both."""
    start, has_year = _month_meant(m, at)
    if not start:
        return Hit(Doubt("impossible"), has_year=False)
    end, week = months_span(start.year, start.month, start.month).end, timedelta(days=7)
    if m["p"] == "cuoi":
        plain, calendar = Span(end - timedelta(days=6), end), week_span(end)
    else:
        nth = (1 if m["p"] == "dau" else number(m["k"])) - 1
        days = start + nth * week
        plain, calendar = Span(days, days + timedelta(days=6)), week_span(days + timedelta(days=6))
    return Hit(Doubt("ambiguous", (plain, calendar)) if plain != calendar else plain, has_year=has_year)


_YEAR = rf"(?:\s+(?P<y>{FULL_YEAR})(?!\d)|\s+(?P<ys>nay|sau|toi|ngoai|truoc)\b)?"
_OF_YEAR = rf"\s+(?:cua\s+)?nam\b{_YEAR}"
_OF_MONTH = rf"\s+(?:cua\s+)?{_MONTH}{_SHIFT}"

ABSOLUTE = [
    Rule(rf"\b(?P<n>nua\s+nam)(?P<u>)\s+(?P<p>dau|cuoi|sau)\b(?:\s+nam\b)?{_YEAR}", _months_of_year),
    Rule(
        rf"\b(?P<n>{NUMBER}|sau|nua)\s*(?P<u>(?:thang|thg|th|quy|t)\b\s+)?(?P<p>dau|cuoi)"
        rf"(?:\s+(?:cua\s+)?nam\b|(?=\s+{FULL_YEAR})){_YEAR}",
        _months_of_year,
    ),
    Rule(rf"\bngay\s+(?P<p>dau|cuoi)\s+(?:tien|cung){_OF_YEAR}", _edge_of_year),
    Rule(rf"\bquy\s+(?P<p>dau|cuoi)(?:\s+(?:tien|cung))?{_OF_YEAR}", _quarter_of_year),
    Rule(rf"\b{WEEKDAY}\s+(?P<p>dau|cuoi)\s+(?:tien|cung){_OF_MONTH}", _weekday_of_month),
    Rule(rf"\b(?P<n>{NUMBER})\s+ngay\s+(?P<p>dau|cuoi)(?:\s+(?:tien|cung))?{_OF_MONTH}", _days_at_edge),
    Rule(rf"\bngay\s+(?P<work>lam viec\s+)?(?P<p>dau|cuoi)(?:\s+(?:tien|cung))?{_OF_MONTH}", _edge_of_month),
    Rule(
        r"\btuan\s+(?:(?P<p>dau|cuoi)(?:\s+(?:tien|cung))?|(?:thu\s+)?(?P<k>[1-4]|nhat|hai|ba|tu))"
        rf"{_OF_MONTH}",
        _week_of_month,
    ),
    Rule(
        r"\b(?P<p>nua\s+(?:thang\s+)?(?:dau|cuoi|sau)|(?:thuong|trung|ha)\s+tuan|dau|giua|cuoi)"
        rf"{_OF_MONTH}",
        _part_of_month,
    ),
    Rule(
        rf"\b(?P<p>dau|giua|cuoi)\s+(?:quy|qui|q)(?:\s*(?P<q>iv|i{{1,3}}|[1-4])\b{YEAR})?{_SHIFT}",
        _part_of_quarter,
    ),
    Rule(
        rf"(?<!cac thang )(?<!nhung thang )(?<!may thang )(?<!quy )\b(?P<p>dau|giua|cuoi)\s+nam\b{_YEAR}",
        _part_of_year,
    ),
]
