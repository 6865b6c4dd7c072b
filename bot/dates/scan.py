"""Finds the pieces of date expressions in a text and puts neighbouring pieces together."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.dates import absolute, english, hours, parts, relative
from bot.dates.arithmetic import make_day, week_span
from bot.dates.hours import ClockTime
from bot.dates.rules import Rule, Setting
from bot.dates.script import fold_in_place, hide_what_is_no_date
from bot.dates.values import Day, Doubt, Moment, Span, Value, first, last
from bot.language.regex import regex
from bot.lexicon import any_folded

_FILL = "·"
_LETTERS: dict[type, str] = {Day: "D", Moment: "M", Span: "S", Doubt: "X", ClockTime: "H"}


@dataclass(frozen=True)
class Piece:
    """Words text[start:end] and their meaning; without `has_year` its year is only the next from today."""

    start: int
    end: int
    value: Value | Doubt | ClockTime
    has_year: bool = True


class Scan:
    """The text with every piece found so far overwritten by one letter and filling, kept at its length."""

    def __init__(self, text: str, today: date) -> None:
        self.text, self.today = text, today
        self.plain = hide_what_is_no_date(fold_in_place(text))
        self.rendered = self.plain
        self.pieces: dict[int, Piece] = {}

    def put(self, piece: Piece) -> None:
        """Record the piece in place of every piece within its words."""
        for start in range(piece.start, piece.end):
            self.pieces.pop(start, None)
        self.pieces[piece.start] = piece
        filled = _LETTERS[type(piece.value)] + _FILL * (piece.end - piece.start - 1)
        self.rendered = self.rendered[: piece.start] + filled + self.rendered[piece.end :]

    def apply(self, rules: Iterable[Rule]) -> None:
        """Record what each rule in turn finds in the words not yet taken."""
        for rule in rules:
            at = Setting(self.text, self.rendered, self.today)
            for m in rule.pattern.finditer(self.rendered):
                hit = rule.means(m, at)
                if hit:
                    start, end = m.span()
                    end -= len(m[0]) - len(m[0].rstrip())
                    start += len(m[0]) - len(m[0].lstrip())
                    self.put(Piece(start, end, hit.value, hit.has_year))

    def join(self, pattern: re.Pattern[str], joined: Callable[["Scan", re.Match[str]], Piece | None]) -> None:
        """Replace neighbouring pieces by what they mean together, until nothing more joins."""
        at = 0
        while m := pattern.search(self.rendered, at):
            piece = joined(self, m)
            if piece:
                self.put(piece)
            at = m.end() if piece else m.start() + 1


_BETWEEN = rf"(?:\s*(?:[,(:]|-|{any_folded('dates.between')}))*\s*"
_WEEKDAY = (
    r"(?:thu\.?\s*(?:[2-7]|hai|ba|tu|bon|nam|sau|sáu|bay)|t[2-7]|chua? nhat|cn|(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day)"
)
_ONE_WEEKDAY = regex(_WEEKDAY)
_HOURS = regex(r"(?P<h>H·*)\s*(?:-|den|toi|to)\s*H·*")
_HOUR_DAY = regex(rf"(?P<h>H·*){_BETWEEN}(?P<d>D·*)")
_DAY_HOUR = regex(rf"(?P<d>D·*){_BETWEEN}(?P<h>H·*)")
_WEEKDAY_DAY = regex(
    rf"\b{_WEEKDAY}(?:\s+(?:tuan\s+)?(?:nay|sau|toi))?\s*,?\s*\(?(?:ngay\s*)?(?P<d>D·*)"
    rf"|(?P<e>D·*)\s*[,(]\s*{_WEEKDAY}\b\)?"
)
_RANGE = regex(
    r"(?:\b(?:tu|giua|from)\s+(?:ngay\s+|het\s+)?)?(?P<a>[DSM]·*)"
    r"\s*(?:[-=]*>|-+|(?:cho\s+)?(?:den het|den|toi het|toi)|to|until)"
    r"\s*(?:het\s+)?(?:ngay\s*)?(?P<b>[DSM]·*)"
)
_LISTED = regex(r"(?P<a>D·*)\s*(?:,|va|hoac)\s*(?:ngay\s*)?(?P<b>D·*)")
_BARE = regex(r"\D*(\d{1,2})")
_BETWEEN_DAYS = regex(r"\b(?:giua|between)\s+(?P<a>[DSM]·*)\s+(?:va|and)\s+(?P<b>[DSM]·*)")
_DAY_THEN_HOUR = regex(r"(?P<d>D·*)(?:\s+[a-z]+){1,5}\s+(?P<h>H·*)")
_SINCE = r"(?:ke tu|tinh tu|sau|tu|from|after)\s+(?:ngay\s+|khi\s+|het\s+)?"
_COUNT = relative.COUNT
_COUNTED_ON = regex(rf"(?:\btrong\s+)?(?:\bvong\s+)?\b{_COUNT}\s*(?:nua\s*)?,?\s*{_SINCE}(?P<d>[DM]·*)")
_ON_COUNTED = regex(rf"\b{_SINCE}(?P<d>[DM]·*)\s*,?\s*(?:trong\s+)?(?:vong\s+)?{_COUNT}\b")
_BEFORE_COUNTED = regex(rf"\btruoc\s+(?:(?:han|ngay)\s+)*(?P<d>[DM]·*)\s*,?\s*(?:it nhat\s+)?{_COUNT}\b")
_COUNTED_BEFORE = regex(rf"\b(?:truoc\s+)?{_COUNT}\s+(?:truoc|so voi)\s+(?:(?:ngay|han)\s+)*(?P<d>[DM]·*)")


def scan(text: str, today: date, *, spoken: bool = True) -> Scan:
    """The pieces of the composed text, in their final shape; without `spoken`, no mai, T6 or tuần sau."""
    found = Scan(text, today)
    found.apply([*english.ABSOLUTE, *parts.ABSOLUTE, *absolute.RULES])
    _join_counts(found)
    found.apply(relative.UNANCHORED)
    found.join(_WEEKDAY_DAY, _drop_weekday)
    found.join(_LISTED, _month_of_next)
    if spoken:
        found.apply([*relative.RELATIVE, *english.RELATIVE])
        _join_counts(found)
    for m in hours.PATTERN.finditer(found.rendered):
        found.put(Piece(m.start(), m.end(), hours.read_hour(m)))
    found.join(_HOURS, lambda s, m: Piece(m.start(), m.end(), s.pieces[m.start("h")].value))
    found.join(_HOUR_DAY, _moment)
    found.join(_DAY_HOUR, _moment)
    found.join(_RANGE, _range)
    found.join(_BETWEEN_DAYS, _range)
    if spoken:
        found.join(_DAY_THEN_HOUR, _moment)
    return found


def _join_counts(found: Scan) -> None:
    found.join(_BEFORE_COUNTED, lambda s, m: _counted(s, m, -1))
    found.join(_COUNTED_BEFORE, lambda s, m: None if m["u"] in {"thang", "nam"} else _counted(s, m, -1))
    found.join(_COUNTED_ON, lambda s, m: _counted(s, m, 1))
    found.join(_ON_COUNTED, lambda s, m: _counted(s, m, 1))


def _counted(found: Scan, m: re.Match[str], sign: int) -> Piece | None:
    anchor = found.pieces[m.start("d")]
    count, unit = relative.amount(m)
    if isinstance(anchor.value, Day):
        return Piece(
            m.start(), m.end(), Day(relative.step(anchor.value.day, sign * count, unit)), anchor.has_year
        )
    return None


def _drop_weekday(found: Scan, m: re.Match[str]) -> Piece:
    """The day alone where it is that day of the week; else one of the two is a slip, no one knows which."""
    day = found.pieces[m.start("d") if m["d"] else m.start("e")]
    value = day.value
    said = weekday_in(found.plain[m.start() : day.start] if m["d"] else found.plain[day.end : m.end()])
    if isinstance(value, Day) and said is not None and said != value.day.weekday():
        # The nearest such day of the week, before or after.
        nearest = value.day + timedelta(days=(said - value.day.weekday() + 3) % 7 - 3)
        value = Doubt("weekday", (value, Day(nearest)))
    return Piece(m.start(), m.end(), value, day.has_year)


def weekday_in(words: str) -> int | None:
    """The day of the week a few folded words name, Monday being 0."""
    if named := re.search(relative.WEEKDAY, words):
        return relative.weekday_number(named)
    return next(
        (n for n, name in enumerate(english.WEEKDAYS) if re.search(rf"\b{name}\w*day\b", words)), None
    )


def _month_of_next(found: Scan, m: re.Match[str]) -> Piece | None:
    """The first day of "ngày 15 và 20/5" in the month and year of the second."""
    bare, named = found.pieces[m.start("a")], found.pieces[m.start("b")]
    said = _BARE.fullmatch(found.plain, bare.start, bare.end)
    if not said or not isinstance(named.value, Day) or _BARE.fullmatch(found.plain, named.start, named.end):
        return None
    day = make_day(named.value.day.year, named.value.day.month, int(said[1]))
    return Piece(bare.start, bare.end, Day(day) if day else Doubt("impossible"), named.has_year)


def _moment(found: Scan, m: re.Match[str]) -> Piece:
    hour, day = found.pieces[m.start("h")].value, found.pieces[m.start("d")]
    if not isinstance(hour, ClockTime) or not isinstance(day.value, Day):
        raise TypeError("an hour joins a day")
    said = re.search(rf"\b{hours.PART}\b", found.plain[max(0, m.start() - 6) : m.end() + 6])
    clock = hour.at(said[0] if said else "")
    value = Moment(datetime.combine(day.value.day, clock)) if clock else Doubt("impossible")
    return Piece(m.start(), m.end(), value, day.has_year)


def _range(found: Scan, m: re.Match[str]) -> Piece | None:
    a, b = found.pieces[m.start("a")], found.pieces[m.start("b")]
    if isinstance(a.value, Doubt | ClockTime) or isinstance(b.value, Doubt | ClockTime):
        return None
    start, end = first(a.value), last(b.value)
    if _ONE_WEEKDAY.fullmatch(found.plain, a.start, a.end):
        start, end = _weekdays(found, b, start, end)
    if not a.has_year:
        start = _latest(start, end) or start
    elif not b.has_year:
        end = _earliest(end, start) or end
    return Piece(m.start(), m.end(), Span(start, end), a.has_year or b.has_year) if start <= end else None


def _weekdays(found: Scan, b: Piece, start: date, end: date) -> tuple[date, date]:
    """From a bare weekday: in the week named with the last one, else the last one follows it."""
    if "tuan" in found.plain[b.start : b.end]:
        return week_span(end).start + timedelta(days=start.weekday()), end
    is_weekday = _ONE_WEEKDAY.fullmatch(found.plain, b.start, b.end)
    return start, end + timedelta(days=7) if is_weekday and end < start else end


def _latest(day: date, limit: date) -> date | None:
    days = (make_day(limit.year - n, day.month, day.day) for n in range(2))
    return next((found for found in days if found and found <= limit), None)


def _earliest(day: date, limit: date) -> date | None:
    days = (make_day(limit.year + n, day.month, day.day) for n in range(2))
    return next((found for found in days if found and found >= limit), None)
