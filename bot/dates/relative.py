"""Dates counted from the day of writing: mai, thứ sáu tuần sau, tuần tới, 2 tuần nữa, 5 ngày làm việc."""

import re
from datetime import date, timedelta

from bot.dates.absolute import SHIFT, SHIFTS
from bot.dates.arithmetic import add_months, months_span, quarter_span, week_span, working_days
from bot.dates.numbers import NUMBER, number
from bot.dates.rules import ALONE, Hit, Rule, Setting
from bot.dates.values import Day, Doubt, Span, Value
from bot.language.regex import regex
from bot.lexicon import any_folded, folded_ending

_CALLED_FOR = regex(
    rf"(?:{any_folded('dates.called_for')}|\b(?:nhac|hen|bao|giup) {any_folded('dates.selves')}"
    r"|\d+[hg]\d*|:\d\d|[,:])\s*$"
)
_NAMED = folded_ending("dates.before_names")
_NO_DAY_AFTER = regex(
    r"\s*(?:thoi trang|oi\b|mot\b|vang|phuc|tang|mia|moi\b|sau\b|thi\b|thuy|huong|chi\b|hau|mai\b)"
)
_ORDINAL_BEFORE = folded_ending("dates.before_ordinals")
_ORDINAL_AFTER = regex(r"\s*(?:la\b|uu tien|cac\b|ten\b|sap xep|trong (?:so|danh)|cua\b|tien\b|trieu|nhat\b)")
# How far back the words stand that decide what a word of two meanings means.
_REACH = 40
_DAYS_IN = {"ngay": 1, "hom": 1, "bua": 1, "tuan": 7}


def _offset(at: Setting, days: int) -> Hit:
    return Hit(Day(at.today + timedelta(days=days)))


def _word_of_day(m: re.Match[str], at: Setting, days: int) -> Hit | None:
    """mai, mốt: also a given name and a fashion, so the words around them decide."""
    begin = max(0, m.start() - _REACH)
    before, typed = at.plain[begin : m.start()], at.text[m.start() : m.end()]
    called_for = not before.strip() or _CALLED_FOR.search(before)
    if (
        _NO_DAY_AFTER.match(at.plain, m.end())
        or (not called_for and _NAMED.search(before))
        or (typed == "một" and before.strip())
    ):
        return None
    if called_for:
        last_word = at.text[begin : m.start()].split()[-1:]
        next_word = at.text[m.end() : m.end() + _REACH].lstrip()[:1]
        beside_name = next_word.isupper() or (len(before.split()) > 1 and last_word[0][0].isupper())
        is_name = typed[0].isupper() and beside_name and not at.text.isupper()
        return None if is_name else _offset(at, days)
    is_name = typed[0].isupper() and not at.text.isupper()
    return None if is_name or days == 2 else _offset(at, days)


def _today_word(m: re.Match[str], at: Setting) -> Hit | None:
    alone = not at.plain[: m.start()].strip() and ALONE.match(at.plain, m.end())
    return _offset(at, 0) if alone and at.text[m.start() : m.end()].isascii() else None


_WEEK_SHIFT = {"nay": 0, "sau nua": 2, "toi nua": 2, "sau": 1, "toi": 1, "ke": 1,
               "ke tiep": 1, "tiep theo": 1,
               "truoc": -1, "qua": -1, "roi": -1, "vua roi": -1, "vua qua": -1}  # fmt: skip
#: "hai tuần rồi" is two weeks already, not last week.
_UNCOUNTED = r"(?<!\d )(?<!hai )(?<!ba )(?<!may )(?<!vai )(?<!nhieu )"
_WEEK_WORDS = "|".join(sorted(_WEEK_SHIFT, key=len, reverse=True))
_WEEK = rf"tuan\s+(?P<w>{_WEEK_WORDS})\b"
WEEKDAY = (
    r"(?:(?:thu\.?\s*|t\.?)(?P<n>[2-7]|hai|ba|tu|bon|nam|sau|sáu|bay)"
    r"(?![\w/.]*\d|-[2-7](?![\d/.]))|(?P<cn>chua? nhat|cn))\b"
)
_WEEKDAYS = {"hai": 0, "ba": 1, "tu": 2, "bon": 2, "nam": 3, "sau": 4, "sáu": 4, "bay": 5}


def weekday_number(m: re.Match[str]) -> int:
    """The weekday matched by WEEKDAY, Monday being 0."""
    return weekday_of(m["n"])


def weekday_of(word: str | None) -> int:
    """The weekday of a number or folded word after "thứ", Sunday without one."""
    if not word:
        return 6
    return int(word) - 2 if word.isdigit() else _WEEKDAYS[word]


def _weekday_of_week(m: re.Match[str], at: Setting) -> Hit:
    monday = week_span(at.today).start
    return _offset(at, (monday - at.today).days + 7 * _WEEK_SHIFT[m["w"]] + weekday_number(m))


def _next_weekday(m: re.Match[str], at: Setting) -> Hit | None:
    typed = at.text[m.start() : m.end()]
    before = at.plain[max(0, m.start() - _REACH) : m.start()]
    if _ORDINAL_BEFORE.search(before) or _ORDINAL_AFTER.match(at.plain, m.end()):
        return None
    if at.accented and typed.lower().startswith("thu") and typed.isascii() and not typed[-1].isdigit():
        return None  # "thu hai khoản": to collect, in a text typed with accents
    return next_weekday(at.today, weekday_number(m))


def next_weekday(today: date, weekday: int) -> Hit:
    """The next such weekday strictly after today."""
    return Hit(Day(today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)))


def _week(m: re.Match[str], at: Setting) -> Hit:
    return Hit(week_span(at.today + timedelta(days=7 * _WEEK_SHIFT[m["w"]])))


def _part_of_week(m: re.Match[str], at: Setting) -> Hit:
    shift = _WEEK_SHIFT[m["w"]] if m["w"] else 0
    monday = week_span(at.today).start + timedelta(days=7 * shift)
    start, end = {"dau": (0, 1), "giua": (2, 3), "cuoi": (5, 6)}[m["p"]]
    return Hit(Span(monday + timedelta(days=start), monday + timedelta(days=end)))


def _month(m: re.Match[str], at: Setting) -> Hit:
    month = add_months(at.today.replace(day=1), SHIFTS[m["s"]])
    return Hit(months_span(month.year, month.month, month.month))


def _quarter(m: re.Match[str], at: Setting) -> Hit:
    month = add_months(at.today.replace(day=1), 3 * SHIFTS[m["s"]])
    return Hit(quarter_span(month.year, (month.month + 2) // 3))


def _year(m: re.Match[str], at: Setting) -> Hit:
    return Hit(months_span(at.today.year + SHIFTS[m["s"]], 1, 12))


def _running(m: re.Match[str], at: Setting) -> Hit:
    month = at.today.month
    running: dict[str, Value] = {
        "ngay": Day(at.today),
        "tuan": week_span(at.today),
        "thang": months_span(at.today.year, month, month),
        "quy": quarter_span(at.today.year, (month + 2) // 3),
        "nam": months_span(at.today.year, 1, 12),
    }
    return Hit(running[m["u"]])


def _next_unit(m: re.Match[str], at: Setting) -> Hit | None:
    if at.text[m.start() : m.start() + 4].lower() != "sang":
        return None  # "sáng": morning
    month, this_quarter = at.today.replace(day=1), (at.today.month - 1) // 3 * 3 + 1
    ahead = {
        "tuan": at.today + timedelta(days=7),
        "thang": add_months(month, 1),
        "quy": add_months(month.replace(month=this_quarter), 3),
        "nam": add_months(month, 12),
    }[m["u"]]
    return _running(m, Setting(at.text, at.plain, ahead))


def _last_weekday(m: re.Match[str], at: Setting) -> Hit:
    return _offset(at, -((at.today.weekday() - weekday_number(m) - 1) % 7 + 1))


def step(day: date, count: int, unit: str) -> date:
    """The day so many units on (or back): ngay, ngay lam viec, tuan, thang, quy, nam."""
    if unit.startswith("ngay "):
        return working_days(day, count)
    if unit in _DAYS_IN:
        return day + timedelta(days=count * _DAYS_IN[unit])
    return add_months(day, count * {"thang": 1, "quy": 3, "nam": 12}[unit])


UNIT = r"(?P<u>ngay(?:\s+(?:lam viec|lv|cong tac)\b)?|hom|bua(?=\s+nua)|tuan(?:\s+le)?|thang|quy|nam)"
COUNT = rf"(?<!thu )(?P<c>{NUMBER}|\d{{3}}(?!\d)|nua)\s+{UNIT}"


def amount(m: re.Match[str]) -> tuple[int, str]:
    """Count and unit of a length of time; half a month is fifteen days."""
    unit = " ".join(m["u"].split()).replace("tuan le", "tuan")
    if m["c"] == "nua":
        return (15, "ngay") if unit == "thang" else (6, "thang")
    return number(m["c"]), unit


def _ahead(m: re.Match[str], at: Setting) -> Hit:
    return Hit(Day(step(at.today, *amount(m))))


def _back(m: re.Match[str], at: Setting) -> Hit:
    count, unit = amount(m)
    return Hit(Day(step(at.today, -count, unit)))


def _no_anchor(_m: re.Match[str], _at: Setting) -> Hit:
    return Hit(Doubt("no_anchor"))


def _numbered_month(m: re.Match[str], at: Setting) -> Hit:
    month = int(m["m"])
    year = at.today.year + (month < at.today.month)
    return Hit(months_span(year, month, month))


_ANCHORLESS = any_folded("dates.events")

#: Lengths of time with a day to count from that the text does not give.
UNANCHORED = [
    Rule(
        rf"\b{COUNT}\s*,?\s+(?:ke tu|tinh tu|sau|tu|truoc)\s+(?:ngay\s+|khi\s+)?{_ANCHORLESS}\b", _no_anchor
    ),
    Rule(rf"\b(?:sau|truoc)\s+(?:khi|ngay\s+{_ANCHORLESS})\b[^.;,\n]{{0,40}}?\s{COUNT}\b", _no_anchor),
    Rule(rf"\btruoc\s+(?:it nhat\s+)?{COUNT}\b(?!\s*[/\d]|\s+(?:\d|nua))", _no_anchor),
]

RELATIVE = [
    Rule(rf"\b{WEEKDAY}\s*,?\s*(?:cua\s+)?{_WEEK}", _weekday_of_week),
    Rule(rf"\b{_WEEK}\s*,?\s*(?:vao\s+)?{WEEKDAY}", _weekday_of_week),
    Rule(rf"\b{COUNT}\s+(?:nua|toi|ke tiep|tiep theo|sau)\b(?!\s*[DS]|\s+(?:ke|tinh) tu)", _ahead),
    Rule(
        rf"\b(?:sau|trong vong|trong|vong)\s+(?:toi da\s+)?{COUNT}\b(?!\s+(?:dau|cuoi|qua|vua|gan|nay)\b"
        rf"|\s*[DS])",
        _ahead,
    ),
    Rule(rf"\b(?:cach day|cach nay)\s+{COUNT}\b", _back),
    Rule(rf"\b{COUNT}\s+truoc\b(?!\s*(?:[DSH\d]|ngay|han|khi|thang|quy))", _back),
    Rule(rf"\b(?P<p>dau|giua|cuoi)\s+tuan\b(?:\s+(?P<w>{_WEEK_WORDS})\b)?", _part_of_week),
    Rule(rf"{_UNCOUNTED}\b{_WEEK}", _week),
    Rule(rf"(?<!\d )\bthang\s+{SHIFT}(?!\s*[DS\d])", _month),
    Rule(rf"(?<!\d )\b(?:quy|qui)\s+{SHIFT}(?!\s*[DS\d])", _quarter),
    Rule(rf"(?<!\d )(?<!thu )\bnam\s+{SHIFT}(?!\s*[DS\d])", _year),
    Rule(r"(?<=\bhet )(?P<u>tuan|thang|quy|nam)\b(?!\s*(?:[DS\d]|nam\b|hoc\b))", _running),
    Rule(r"\bsang\s+(?P<u>tuan|thang|quy|nam)\b(?!\s*[DS\d])", _next_unit),
    Rule(rf"\b{WEEKDAY}\s+(?:vua\s+(?:roi|qua)|truoc)\b(?!\s*(?:[DSH\d]|ngay))", _last_weekday),
    Rule(r"^\s*trong\s+(?P<u>ngay|tuan|thang|quy|nam)\s*$", _running),
    Rule(r"\b(?:ngay\s+)?h[ou]m\s+kia\b|\bbua\s+kia\b", lambda _m, at: _offset(at, -2)),
    Rule(
        r"\b(?:ngay\s+)?h[ou]m\s+qua\b|\bbua\s+qua\b|\bhqua\b|\b(?:dem|toi|chieu)\s+qua\b",
        lambda _m, at: _offset(at, -1),
    ),
    Rule(
        r"\b(?:ngay\s+)?(?:h[ou]m|bua)\s+nay\b|\bhnay\b|\b(?:sang|trua|chieu|toi|dem|khuya)\s+nay\b"
        r"|(?<=\btu )(?<!thu tu )(?:nay|gio)\b|(?<=[·DSM] den )(?:nay|gio)\b",
        lambda _m, at: _offset(at, 0),
    ),
    Rule(
        r"\b(?:ngay|hom|bua|sang|trua|chieu|toi)\s+kia\b",
        lambda m, at: _offset(at, 3 if at.text[m.start() : m.end()].endswith("kìa") else 2),
    ),
    Rule(
        r"(?<!\d )\bngay\s+mot\b(?!\s*/|\s+lan\b)|\b(?:sang|chieu|toi|trua)\s+mot\b",
        lambda _m, at: _offset(at, 2),
    ),
    Rule(
        r"\b(?:ngay\s+mai|ngmai|(?:sang|trua|chieu|toi|dem)\s+mai|hom sau)\b(?!\s+(?:sau\b|mot\b))",
        lambda _m, at: _offset(at, 1),
    ),
    Rule(r"\bmai\b", lambda m, at: _word_of_day(m, at, 1)),
    Rule(
        r"\bmot\b",
        lambda m, at: (
            _word_of_day(m, at, 2)
            if ALONE.match(at.plain, m.end()) or at.text[m.start() : m.end()].lower() == "mốt"
            else None
        ),
    ),
    Rule(r"\bnay\b", _today_word),
    Rule(
        r"\bcuoi\s+(?:ngay|gio)(?:\s+lam viec)?\b(?!\s*(?:[DSH\d]|thang|cung))", lambda _m, at: _offset(at, 0)
    ),
    Rule(rf"\b{WEEKDAY}(?:\s+(?:toi|nay)\b(?!\s+(?:thu|t\d|chu|cn|ngay|\d|[DS]·)))?", _next_weekday),
    Rule(r"(?<![\w/.-])t(?P<m>8|9|1[0-2]|1)(?![\w/.-]*\w)", _numbered_month),
]
