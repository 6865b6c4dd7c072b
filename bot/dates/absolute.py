"""Dates that stand by themselves: 31/3/2025, ngày 10 tháng 8, tháng 9, quý II, 6 tháng đầu năm, giai đoạn."""

import re
from datetime import date

from bot.dates.arithmetic import (
    add_months,
    make_day,
    months_span,
    next_day_of_month,
    next_day_of_year,
    quarter_span,
)
from bot.dates.numbers import MONTH, NUMBER, SPOKEN, number
from bot.dates.rules import ALONE, Hit, Rule, Setting, year_after
from bot.dates.values import Day, Doubt, Span
from bot.language.regex import regex
from bot.lexicon import any_folded

_DAY = rf"(?P<d>{NUMBER})"
_MONTH = rf"(?P<m>{MONTH})"
FULL_YEAR = r"(?:1[89]|20)\d\d"
YEAR = (
    rf"(?:\s*,?\s*nam\s+(?P<y>{FULL_YEAR})(?!\d)|\s*[/.-]\s*(?P<y2>{FULL_YEAR})(?!\d)"
    rf"|\s*,?\s*nam\s+hai\s+(?:nghin|ngan)\s+(?:khong\s+tram\s+)?(?:le\s+|linh\s+)?(?P<yw>{SPOKEN})"
    r"|,?\s+(?P<y3>20\d\d)(?![\d/.-])|\s+(?P<ys>nam\s+(?:nay|sau|toi|truoc|ngoai|qua)|sang nam)\b)?"
)
_NEAR = {"nay": 0, "sau": 1, "toi": 1, "truoc": -1, "ngoai": -1, "qua": -1}
_YEAR_SHIFTS = {**_NEAR, "nam": 1}  # the last word of "năm sau", "sang năm"
SHIFTS = {
    **_NEAR, "sau nua": 2, "ke tiep": 1, "tiep theo": 1, "roi": -1, "vua roi": -1, "vua qua": -1,
}  # fmt: skip
SHIFT = rf"(?P<s>{'|'.join(sorted(SHIFTS, key=len, reverse=True))})\b"
_END = r"(?!\d|[/.]\d|-\d(?!\d?\s?/\s?\d))"
_PAST = regex(r"\s+vua\s+(?:roi|qua)\b")


def _joins(between: str) -> int:
    """How many signs join what stands on both sides."""
    return between.count(",") + between.split().count("va")


def year_of(m: re.Match[str], today: date) -> int | None:
    """The year named by the groups of YEAR, None if none is."""
    groups = m.groupdict()
    named = groups.get("y") or groups.get("y2") or groups.get("y3")
    if named:
        return int(named) + (2000 if len(named) == 2 else 0)
    if groups.get("yw"):
        return 2000 + number(m["yw"])
    shift = groups.get("ys")
    return today.year + _YEAR_SHIFTS[shift.split()[-1]] if shift else None


def _on(day: date | None, *, has_year: bool) -> Hit:
    return Hit(Day(day), has_year) if day else Hit(Doubt("impossible"), has_year=has_year)


def _day_month(m: re.Match[str], at: Setting) -> Hit | None:
    day, month, year = number(m["d"]), number(m["m"]), year_of(m, at.today)
    if year is None and _PAST.match(at.plain, m.end()):
        past = [make_day(at.today.year - n, month, day) for n in range(2)]
        return _on(next((found for found in past if found and found <= at.today), None), has_year=True)
    if year is None:
        return _on(next_day_of_year(at.today, month, day), has_year=False)
    return _on(make_day(year, month, day), has_year=True)


def _iso(m: re.Match[str], _at: Setting) -> Hit:
    return _on(make_day(int(m["y"]), int(m["m"]), int(m["d"])), has_year=True)


def _eight(m: re.Match[str], _at: Setting) -> Hit | None:
    digits = m[0]
    day = make_day(int(digits[:4]), int(digits[4:6]), int(digits[6:])) if digits[:2] in {"19", "20"} else None
    day = day or make_day(int(digits[4:]), int(digits[2:4]), int(digits[:2]))
    return Hit(Day(day), has_year=True) if day else None


_LEAD = regex(rf"(?:{any_folded('dates.dated')}|thu \w+|h|\d\d|cn|t\d|[,:(])\s*$")


def _loose_day_month(m: re.Match[str], at: Setting) -> Hit | None:
    """15.9 and 15-9 are dates only alone or behind a word that calls for a date: 2.1 numbers a section."""
    alone = not at.plain[: m.start()].strip(" (") and ALONE.match(at.plain, m.end())
    if not alone and not _LEAD.search(at.plain[max(0, m.start() - 20) : m.start()]):
        return None
    return _day_month(m, at)


def _slashed(m: re.Match[str], at: Setting) -> Hit | None:
    """24/7 is a day only alone or where a date word says so; elsewhere it means "always"."""
    if m["d"] == "24" and m["m"] == "7" and year_of(m, at.today) is None:
        alone = at.plain.strip(" .?!") == m[0]
        if not alone and not _LEAD.search(at.plain[max(0, m.start() - 20) : m.start()]):
            return None
    return _day_month(m, at)


def _days_of_month(m: re.Match[str], at: Setting) -> Hit | None:
    """5-10/9; a list of days is read only if they follow one another."""
    first, last, between = number(m["a"]), number(m["d"]), _joins(m["sep"])
    if first >= last or (between and last != first + between):
        return None
    shifted = _shifted_month(at, m["s"]) if m["s"] else None
    month = shifted.month if shifted else number(m["m"])
    year = shifted.year if shifted else year_of(m, at.today)
    end = next_day_of_year(at.today, month, last) if year is None else make_day(year, month, last)
    start = make_day(end.year, month, first) if end else None
    if not start or not end:
        return Hit(Doubt("impossible"), has_year=year is not None)
    either = m["sep"].strip() in {"hoac", "hay"}
    value = Doubt("ambiguous", (Day(start), Day(end))) if either else Span(start, end)
    return Hit(value, has_year=year is not None)


def _shifted_month(at: Setting, words: str) -> date:
    return add_months(at.today.replace(day=1), SHIFTS[words])


def _day_of_shifted_month(m: re.Match[str], at: Setting) -> Hit:
    month = _shifted_month(at, m["s"] or m["s2"])
    return _on(make_day(month.year, month.month, number(m["d"] or m["d2"])), has_year=True)


def _bare_day(m: re.Match[str], at: Setting) -> Hit | None:
    if at.accented and at.text[m.start() : m.end()].lower().startswith("ngay"):
        return None  # "ngay 2 bộ": at once, in a text typed with accents
    if m["d"] == "mot" and not at.text[m.start("d") :].lower().startswith("một"):
        return None  # "ngày mốt": in two days
    day = number(m["d"])
    if _PAST.match(at.plain, m.end()):
        months = (add_months(at.today.replace(day=1), -n) for n in range(3))
        past = [make_day(first.year, first.month, day) for first in months]
        return _on(next((found for found in past if found and found <= at.today), None), has_year=True)
    return _on(next_day_of_month(at.today, day), has_year=False)


def _period_year(m: re.Match[str], at: Setting, month: int) -> tuple[int, bool]:
    """The year of a period ending in the month, and whether the words make it certain."""
    year = year_of(m, at.today)
    if year is None and _PAST.match(at.plain, m.end()):
        return at.today.year - (month >= at.today.month), True
    return (year_after(at.today, month), False) if year is None else (year, True)


def _month(m: re.Match[str], at: Setting) -> Hit | None:
    if m["m"] == "nam" and m.groupdict().get("y3"):
        return None  # a month left blank: "ngày  tháng  năm 2025"
    month = number(m["m"])
    if not 1 <= month <= 12:
        return Hit(Doubt("impossible"), has_year=False)
    year, has_year = _period_year(m, at, month)
    return Hit(months_span(year, month, month), has_year)


def _year_month(m: re.Match[str], _at: Setting) -> Hit | None:
    month = int(m["m"])
    return Hit(months_span(int(m["y"]), month, month), has_year=True) if 1 <= month <= 12 else None


def _quarter(m: re.Match[str], at: Setting) -> Hit | None:
    quarter = number(m["q"])
    if not 1 <= quarter <= 4:
        return Hit(Doubt("impossible"), has_year=False)
    year, has_year = _period_year(m, at, quarter * 3)
    return Hit(quarter_span(year, quarter), has_year)


def _two_quarters(m: re.Match[str], at: Setting) -> Hit | None:
    first, last = number(m["a"]), number(m["q"])
    if not 1 <= first < last <= 4 or (m["sep"] and last > first + 1):
        return None
    year, has_year = _period_year(m, at, last * 3)
    return Hit(months_span(year, first * 3 - 2, last * 3), has_year)


def _two_months(m: re.Match[str], at: Setting) -> Hit | None:
    first, last, between = number(m["a"]), number(m["m"]), _joins(m["sep"])
    if not 1 <= first < last <= 12 or (between and last != first + between):
        return None
    year, has_year = _period_year(m, at, last)
    return Hit(months_span(year, first, last), has_year)


def _years(m: re.Match[str], _at: Setting) -> Hit | None:
    first, last, between = int(m["a"]), int(m["b"]), _joins(m["sep"])
    if first > last or (between and last != first + between):
        return None
    return Hit(Span(date(first, 1, 1), date(last, 12, 31)), has_year=True)


def _one_year(m: re.Match[str], at: Setting) -> Hit:
    return Hit(months_span(year_of(m, at.today) or at.today.year, 1, 12), has_year=True)


_TO = (
    rf"(?P<sep>(?:\s*,\s*{NUMBER}){{0,9}}"
    r"\s*(?:[-=]*>|-|den het|den|toi het|toi|va\b|hoac\b|hay\b|,)\s*)(?:het\s+)?"
)
_THANG = r"(?:(?:thang|thg)\s*|t(?=(?:0?8|0?9|1[0-2])\b|\d\d?\s*(?:[/-]|nam\b)))"
_BOUND = r"(?:truoc|het|den|han|nhat|tu)\s+"
_PART_OF_DAY = r"(?:sang|trua|chieu|toi)\s+"
_NAMED_DAY = r"(?:(?:ngay\s+)?(?:mung|mong)|ngay|hom)\s*"
_ALONE = r"(?:(?<![\w/-])(?<!\d\.)|(?<=ngay))"
_DAY_START = rf"(?:{_ALONE}|(?<=/\d-)|(?<=/\d\d-)|(?<=\d{{4}}-))"
_Q = r"(?P<q>iv|i{1,3}|[1-9]|mot|hai|ba|bon|tu)(?!\w)"
_PERIOD = r"(?<![\w/])(?:giai doan|nhiem ky|tu nam|tu|trong cac nam|cac nam|thoi ky|nam)\s*"
_OTHER_UNIT = (
    r"(?![\d/:%]|\.\d|\s*(?:thang|nam \d|ngay|h\b|gio|tieng|lan|bua|buoi|bo\b|ban\b|ho so|cai|file|nguoi"
    r"|cong|le\b|phep"
    r"|noi))"
)

RULES = [
    Rule(rf"\b(?P<y>{FULL_YEAR})([/.-])(?P<m>\d{{1,2}})\2(?P<d>\d{{1,2}})(?!\d)(?:t(?=\d))?", _iso),
    Rule(r"(?<![\w./])\d{8}(?![\w/])", _eight),
    Rule(
        rf"{_ALONE}(?<!thang )(?:tu\s+)?(?:{_NAMED_DAY})?(?P<a>{NUMBER}){_TO}(?:{_NAMED_DAY})?"
        rf"{_DAY}\s*(?:(?:/\s*|,?\s*{_THANG}){_MONTH}{YEAR}{_END}|thang\s+{SHIFT})",
        _days_of_month,
    ),
    Rule(
        rf"{_DAY_START}(?P<d>\d{{1,2}})\s?(?P<sep>[/.-])\s?(?P<m>\d{{1,2}})\s?(?P=sep)\s?(?P<y2>{FULL_YEAR})(?!\d)",
        _day_month,
    ),
    Rule(
        rf"{_ALONE}(?P<d>\d{{1,2}})\s?(?P<sep>[/.-])\s?(?P<m>\d{{1,2}})\s?(?P=sep)\s?(?P<y2>\d\d)(?!\d|[/.-]\d)",
        _day_month,
    ),
    Rule(
        rf"(?<![\w./])(?<!thang )(?:{_NAMED_DAY})?{_DAY}\s*(?:[,/-]|cua\b)?\s*"
        rf"{_THANG}(?:thu\s+)?{_MONTH}{YEAR}{_END}",
        _day_month,
    ),
    Rule(
        rf"{_DAY_START}(?P<d>\d{{1,2}})\s?/\s?(?P<m>\d{{1,2}})(?!\d|\s?/\s?\d)"
        rf"{YEAR}{_END}",
        _slashed,
    ),
    Rule(
        rf"{_ALONE}(?P<d>\d{{1,2}})[.-](?P<m>\d{{1,2}})(?![\d:]){YEAR}{_END}(?!\s*(?:h|gio|ngay|thang)\b)",
        _loose_day_month,
    ),
    Rule(
        rf"\b(?:{_NAMED_DAY}|{_BOUND}){_DAY}\s+(?:cua\s+)?thang\s+{SHIFT}"
        rf"|(?<!trong ){_ALONE}(?P<d2>{NUMBER})\s+thang\s+(?P<s2>nay)\b",
        _day_of_shifted_month,
    ),
    Rule(
        rf"{_PERIOD}(?P<a>{FULL_YEAR})(?P<sep>(?:\s*,\s*{FULL_YEAR}){{0,9}}"
        rf"\s*(?:-|den het nam|den nam|den|va\b|,))\s*(?P<b>{FULL_YEAR})(?!\d)",
        _years,
    ),
    Rule(rf"(?:^|\()\s*(?P<a>{FULL_YEAR})(?P<sep>\s*(?:-|den)\s*)(?P<b>{FULL_YEAR})\s*(?:$|\))", _years),
    Rule(
        rf"\b(?:quy|qui)\s*{_Q.replace('<q>', '<a>')}\s*(?:(?P<sep>va\b|,)|-|den\b)\s*(?:(?:quy"
        rf"|qui)\s*)?{_Q}{YEAR}",
        _two_quarters,
    ),
    Rule(
        rf"\b(?:quy|qui|q)\s*\.?\s*(?:thu\s+)?{_Q}{YEAR}(?!\s*(?:nguoi|phan|dong|trieu|nghin|ngan|ty)\b)",
        _quarter,
    ),
    Rule(
        rf"\b(?:tu\s+)?thang\s*(?P<a>{MONTH})(?P<sep>(?:\s*,\s*{MONTH}){{0,9}}\s*(?:va\b|,|[-=]*>|-"
        rf"|den\b))\s*(?:het\s+)?(?:thang\s*)?(?P<m>{MONTH}){YEAR}{_END}",
        _two_months,
    ),
    Rule(
        rf"{_ALONE}(?P<a>\d{{1,2}})(?P<sep>)\s?-\s?(?P<m>\d{{1,2}})\s?/\s?(?P<y2>{FULL_YEAR})(?!\d)",
        _two_months,
    ),
    Rule(
        rf"\b(?:thang|thg)\s*(?P<m>{MONTH}){YEAR}{_END}(?!\s*(?:luong|tuoi|lan|buoi|cuoc|bua|ky|nguoi)\b)",
        _month,
    ),
    Rule(r"(?<![\w/.])t\.?(?P<m>\d{1,2})\s?[/-]\s?(?P<y2>20\d\d|\d\d)(?!\d)", _month),
    Rule(rf"{_ALONE}(?P<m>0?[1-9]|1[0-2])\s?[/-]\s?(?P<y2>{FULL_YEAR})(?![\d/])", _month),
    Rule(rf"\bngay\s*[.…]*\s*/\s*(?P<m>0?[1-9]|1[0-2])\s?/\s?(?P<y2>{FULL_YEAR})(?!\d)", _month),
    Rule(r"(?<![\w/.-])(?P<y>20\d\d)[/-](?P<m>\d{1,2})(?![\d/-])", _year_month),
    Rule(rf"\b{_NAMED_DAY}{_DAY}{_OTHER_UNIT}", _bare_day),
    Rule(rf"{_ALONE}{_DAY}\s+tay\b", _bare_day),
    Rule(rf"^\s*(?:{_BOUND}|{_PART_OF_DAY})(?P<d>\d{{1,2}})(?:\s+(?:nha|nhe|a|nay))?\s*$", _bare_day),
    Rule(rf"\bnam\s+(?P<y>{FULL_YEAR})(?!\d|\s*-\s*\d)", _one_year),
    Rule(
        rf"\bnam\s+hai\s+(?:nghin|ngan)\s+(?:khong\s+tram\s+)?(?:le\s+|linh\s+)?(?P<yw>{SPOKEN})", _one_year
    ),
    Rule(r"^\s*(?P<y>20\d\d)\s*$", _one_year),
]
