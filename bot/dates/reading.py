"""What a text says about dates: the one it means, its string form, or every one in it."""

import re
from datetime import date, datetime, timedelta

from bot.dates import library
from bot.dates.hours import ClockTime
from bot.dates.scan import Piece, Scan, scan
from bot.dates.script import fold_in_place
from bot.dates.values import Day, Doubt, Found, Moment, Reading, Relation, Span, Value, as_string
from bot.language import compose, untelex
from bot.language.regex import regex

_LUNAR = regex(
    r"\b(?:am lich|ram\b(?! (?:ro|rap|ran|ri))|(?:thang\s+)?chap\b|thang gieng(?! duong)|giao thua|(?:mung"
    r"|mong)\s+\w+\s+(?:al\b|am\b|tet)"
    r"|thang\s+\w+\s+a[lm]\b|tet(?! duong)\b|gio to hung vuong|trung thu)|\d/\d{1,2}\s*(?:am\b|al\b)"
)
_DATE_WORD = regex(
    r"\d|\bq\.?\s?i|ngay|\bhom\b|\bbua\b"
    r"|mai|hum|mot|kia|nay|qua|thu|cn|chu nhat|tuan|thang|thg|quy|nam|t[2-9]|muoi|ham|cuoi|day|today"
    r"|tomor|tommor|tonight"
    r"|tmr|yesterday|week|month|quarter|year|january|february|march|april|may|june|july|august|september"
    r"|october"
    r"|november|december|gio|ruoi"
)
# "hôm quaaa"; three times I is a number ("quý III"). "30//9".
_STRETCHED = regex(r"([^\W\d_iI])\1{2,}|([/.-])(?<!\2\2)\2++(?=\d)")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN_MONTH = regex(r"(?<=[Tt]háng )[IVX]+\b|(?<=thang )[IVX]+\b|(?<=\d[/.-])[IVX]+(?=[/.-]\d{2})")
_SHORT_WEEKDAY = regex(r"\bth\.? (?=(?:[2-7]|hai|ba|tư|tu|năm|nam|sáu|sau|bảy|bay) tu[aầ]n\b)", re.IGNORECASE)
_GAP = r"\s*(?:la|vao|luc|:|,)?\s*(?:ngay\s*)?(?:thoi diem\s+)?$"
_PLEASE = r"(?:\s+(?:chot|cuoi cung|cuoi|nop|gui|dang ky|bao cao|ho so|trinh|la|:|hoan thanh|cua \w+))*"
_RELATIONS: list[tuple[Relation, re.Pattern[str]]] = [
    ("by", regex(rf"\btruoc\s+(?:hoac|va)\s+(?:trong|het){_GAP}|\bnot? later than\s+$")),
    ("before", regex(rf"\b(?:truoc|trc|before)\s*(?:het\s+)?{_GAP}")),
    ("by", regex(
        r"\b(?:het|(?:cham|muon|tre)\s+nhat|khong\s+(?:muon|tre|cham)\s+hon|khong\s+qua|han|deadline|dl"
        r"|den|toi|by|until|due)"
        rf"{_PLEASE}{_GAP}")),
    ("by", regex(r"\bhan(?:\s+[\w·]+){1,6}\s*(?:la|:)\s*(?:ngay\s*)?$")),
    ("from", regex(rf"\b(?:tu|bat dau|from|since|starting){_GAP}")),
    ("after", regex(rf"\b(?:sau|after){_GAP}")),
]  # fmt: skip
_YEARLY = regex(r"\s*,?\s*(?:cua\s+)?(?:hang|moi|tung)\s+nam\b")
_LISTED_BEFORE = regex(r"(?:[DM]·*\s*(?:,|va|hoac)\s*(?:ngay\s*)?)+$")
_LISTED_AFTER = regex(r"(?:\s*(?:,|va|hoac)\s*(?:ngay\s*)?[DM]·*)+")
_OF_DOCUMENT = regex(r"_\s*,?\s*(?:ngay\s*)?$")


def read(text: str, today: date) -> Reading | Doubt | None:
    """The date the text means on the given day; a Doubt where the writer must be asked; None for no date."""
    composed = _plainly(compose(text))
    reading = _read(composed, today)
    if reading is None and composed.isascii():
        typed = re.sub(r"[A-Za-z]+", lambda m: untelex(m[0]) or m[0], composed)
        reading = _read(typed, today) if typed != composed else None
    return reading


def _plainly(text: str) -> str:
    """What people write their own way put plainly: "quaaa", "30//9", "15/VIII/2026", "th 3 tuần tới"."""
    text = _STRETCHED.sub(lambda m: m[1] or m[2], text)
    text = _SHORT_WEEKDAY.sub("thứ ", text)
    return _ROMAN_MONTH.sub(lambda m: str(_ROMAN.index(m[0]) + 1) if m[0] in _ROMAN else m[0], text)


def result(text: str, today: date | str) -> str | None:
    """The date as "YYYY-MM-DD", "YYYY-MM-DDTHH:MM" or "start/end"; None for no date and for every doubt."""
    reading = read(text, date.fromisoformat(today) if isinstance(today, str) else today)
    return as_string(reading.value) if isinstance(reading, Reading) else None


def find(text: str, today: date) -> list[Found]:
    """Every date expression of a longer text, in order; offsets count in the composed text.

    Words that need a speaker ("mai", "T6", "tuần sau") are left out: documents do not mean them.
    """
    composed = compose(text)
    found = scan(composed, today, spoken=False)
    return [
        Found(
            piece.start,
            piece.end,
            composed[piece.start : piece.end],
            value,
            relation(found, piece),
            piece.has_year,
            _is_yearly(found, piece),
        )
        for _, piece in sorted(found.pieces.items())
        for value in [piece.value]
        if isinstance(value, Day | Moment | Span)
    ]


def relation(found: Scan, piece: Piece) -> Relation:
    """How the words before a piece stand to it."""
    before = _LISTED_BEFORE.sub("", found.rendered[max(0, piece.start - 80) : piece.start])
    return next((name for name, pattern in _RELATIONS if pattern.search(before)), "")


def _is_yearly(found: Scan, piece: Piece) -> bool:
    listed = _LISTED_AFTER.match(found.rendered, piece.end)
    return _YEARLY.match(found.plain, listed.end() if listed else piece.end) is not None


def _read(text: str, today: date) -> Reading | Doubt | None:
    known = library.parse(text.strip(" .,!?"), today)
    if known:
        return Reading(Day(known))
    plain = fold_in_place(text)
    if _LUNAR.search(plain):
        return Doubt("lunar")
    if not _DATE_WORD.search(plain):
        return None
    found = scan(text, today)
    pieces = [piece for _, piece in sorted(found.pieces.items())]
    doubts = [piece.value for piece in pieces if isinstance(piece.value, Doubt)]
    readings = [
        (_weight(found, piece, value), Reading(value, relation(found, piece)))
        for piece in pieces
        for value in [piece.value]
        if isinstance(value, Day | Moment | Span)
    ]
    for kind in ("impossible", "weekday"):
        if slip := next((doubt for doubt in doubts if doubt.kind == kind), None):
            return slip
    if readings:
        top = max(weight for weight, _ in readings)
        return _only([reading for weight, reading in readings if weight == top])
    if doubts:
        return doubts[0]
    if pieces:
        return _which_day([piece.value for piece in pieces if isinstance(piece.value, ClockTime)], today)
    return None


def _weight(found: Scan, piece: Piece, value: Value) -> int:
    """Deadlines and appointments say more than days, days more than spans; a paper's own date says least."""
    if _OF_DOCUMENT.search(found.rendered[max(0, piece.start - 30) : piece.start]):
        return -1
    if isinstance(value, Moment):
        return 3
    return (1 if isinstance(value, Day) else 0) + (2 if relation(found, piece) in {"before", "by"} else 0)


def _only(readings: list[Reading]) -> Reading | Doubt:
    values = list(dict.fromkeys(reading.value for reading in readings))
    if len(values) == 1:
        return readings[0]
    spans = [value for value in values if isinstance(value, Span)]
    if len(spans) == len(values):
        inner = min(spans, key=lambda span: span.end - span.start)
        if all(span.start <= inner.start and inner.end <= span.end for span in spans):
            return next(reading for reading in readings if reading.value == inner)
    return Doubt("ambiguous", tuple(values))


def _which_day(clock_times: list[ClockTime], today: date) -> Doubt | None:
    """An hour alone: today or tomorrow?"""
    clock = clock_times[0].at() if clock_times else None
    if not clock:
        return None
    days = (today, today + timedelta(days=1))
    return Doubt("no_day", tuple(Moment(datetime.combine(day, clock)) for day in days))
