"""The stretch of a year a heading or a cell names: a quarter, a month, a half, a year."""

import re

from bot.annotations.times import mentions
from bot.language.regex import regex

QUARTER = 3  # months
# The year of a time without one.
NO_YEAR = 4
# A year, the dates and numbers of cited documents passed over.
_YEAR = regex(r"\bsố\s+[\w/.\-–]+(?:\s+ngày\s+[\d/.\-]+)?|\bngày\s+\d[\d/.\-]+|\b(?P<year>20\d{2})\b")
_HEADING = regex(
    r"^(?:(?:[IVX]+|\d{1,2}|[A-H])[.)\-:]?\s+)?(?:trong\s+|nhiệm vụ\s+|công tác\s+|thời gian\s*:?\s*)?"
    r"(?:qu[ýí]\s*(?:iv|iii|ii|i|0?[1-4])(?:\s*(?:-|–|,|và)\s*(?:qu[ýí]\s*)?(?:iv|iii|ii|i|[1-4]))?|"
    r"tháng\s*\d{1,2}(?:\s*(?:-|–|,|và)\s*(?:tháng\s*)?\d{1,2})?)(?:\s*(?:/|-|năm|/\s*năm)?\s*20\d{2})?\s*:?$",
    re.IGNORECASE,
)

_ATOM = (
    r"(?:(?:ngày\s*)?\d{1,2}\s*[/.]\s*\d{1,2}(?!\d)(?:\s*[/.]\s*20\d{2})?|\d{1,2}/20\d{2}|"
    r"tháng\s*\d{1,2}(?:\s*(?:/|năm)\s*20\d{2})?|qu[ýí]\s*(?:IV|III|II|I|[1-4])\b(?:\s*(?:/|năm)\s*20\d{2})?|"
    r"cả năm|trong năm(?:\s+20\d{2})?|năm 20\d{2}|thường xuyên|đột xuất|(?:hằng|hàng)\s+(?:tháng|quý|năm)|"
    r"6 tháng (?:đầu|cuối) năm(?:\s+20\d{2})?|(?:đầu|cuối) năm|"
    r"theo (?:kế hoạch|quy định|hướng dẫn|yêu cầu)(?:\s+[^\W\dA-ZĐ]+){0,5})"
)
_LEAD_IN = r"(?:(?:trước|trong|từ|đến|chậm nhất|muộn nhất|đầu|giữa|cuối|hết|vào|khoảng|dự kiến|xong)\s+){0,4}"
_TIME = regex(
    rf"{_LEAD_IN}{_ATOM}(?:\s*(?:,|;|và|-|–|đến)\s*{_LEAD_IN}(?:{_ATOM}|(?:IV|III|II|I|\d{{1,2}})(?![\w/])))*",
    re.IGNORECASE,
)
_MONTH_YEAR = regex(r"(?<![\d/.])(1[0-2]|0?[1-9])\s*/\s*(20\d{2})\b")
_WHOLE_YEAR = ("cả năm", "thường xuyên", "trong năm", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng")


def is_period_heading(text: str) -> bool:
    """Whether these words are nothing but a quarter or a month, with or without its year."""
    return bool(_HEADING.match(text.strip()))


def times_in(text: str) -> list[tuple[int, int]]:
    """Where the words of a time cell could stand in a text whose cells ran together."""
    found = (match.span() for match in _TIME.finditer(text))
    return [(start, end) for start, end in found if not text[start].islower()]


def cell_period(text: str, year: int | None) -> str:
    """The stretch a cell of the time column names, a single day standing for its month."""
    named = period_code(text, year)
    month_year = _MONTH_YEAR.search(text) if "-" not in named else None
    if month_year:
        return f"{month_year.group(2)}-{int(month_year.group(1)):02d}"
    if named or year is None:
        return named
    return str(year) if any(words in text.lower() for words in _WHOLE_YEAR) else ""


def period_code(text: str, year: int | None) -> str:
    """The first stretch named in `text` as "2026-Q2", "2026-05" or "2026"; "" without any or any year.

    The date of a cited document is none.
    """
    named = next((one for one in mentions(text, year) if not one.rule and one.first.year > NO_YEAR), None)
    if named is None:
        return next((found["year"] for found in _YEAR.finditer(text) if found["year"]), "")
    months = (named.last.month - named.first.month) + 1
    if months == QUARTER and named.last.month % QUARTER == 0 and not named.is_range:
        return f"{named.last.year}-Q{named.last.month // QUARTER}"
    return f"{named.first.year}-{named.first.month:02d}"
