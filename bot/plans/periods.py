"""The stretch of a year a heading or a cell names: a quarter, a month, a half, a year."""

import re

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTER = re.compile(r"\bqu[ýí]\s*[.:]?\s*(iv|iii|ii|i|0?[1-4])\b", re.IGNORECASE)
_MONTH = re.compile(r"\btháng\s*(1[0-2]|0?[1-9])\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(20\d{2})\b")
_HEADING = re.compile(
    r"^(?:(?:[IVX]+|\d{1,2}|[A-H])[.)\-:]?\s+)?(?:trong\s+|nhiệm vụ\s+|công tác\s+|thời gian\s*:?\s*)?"
    r"(?:qu[ýí]\s*(?:iv|iii|ii|i|0?[1-4])|tháng\s*\d{1,2})(?:\s*(?:/|-|năm|/\s*năm)?\s*20\d{2})?\s*:?$",
    re.IGNORECASE,
)

_TIME_CELL = re.compile(
    r"^(?:(?:trước|trong|từ|đến|chậm nhất|đầu|cuối|giữa|hết|ngày|và|hằng|hàng|-|–|,|;|&)\s*)*"
    r"(?:qu[ýí]\s*(?:iv|iii|ii|i|0?[1-4])\b|tháng\s*\d{1,2}|\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?|\d{1,2}/20\d{2}|"
    r"cả năm|thường xuyên|năm 20\d{2}|hằng tháng|hàng tháng|hằng quý|hàng quý|theo \w+(?: \w+){0,4}$|"
    r"đột xuất|6 tháng)",
    re.IGNORECASE,
)
_DAY = re.compile(r"\b\d{1,2}\s*[/.]\s*(1[0-2]|0?[1-9])(?:\s*[/.]\s*(20\d{2}))?\b")
_MONTH_YEAR = re.compile(r"(?<![\d/.])(1[0-2]|0?[1-9])\s*/\s*(20\d{2})\b")
_WHOLE_YEAR = re.compile(
    r"cả năm|thường xuyên|trong năm|hằng quý|hàng quý|hằng tháng|hàng tháng", re.IGNORECASE
)


def is_period_heading(text: str) -> bool:
    """Whether these words are nothing but a quarter or a month, with or without its year."""
    return bool(_HEADING.match(text.strip()))


def is_time_cell(text: str) -> bool:
    """Whether a cell begins with a time: a date, a quarter, a month, "Cả năm"."""
    return bool(_TIME_CELL.match(text.strip())) and len(text) < 70


def cell_period(text: str, year: int | None) -> str:
    """The stretch a cell of the time column names, a single day standing for its month."""
    day, month_year = _DAY.search(text), _MONTH_YEAR.search(text)
    if month_year and not day:
        return f"{month_year.group(2)}-{int(month_year.group(1)):02d}"
    if day and (day.group(2) or year):
        return f"{day.group(2) or year}-{int(day.group(1)):02d}"
    named = period_code(text, year)
    if named or year is None:
        return named
    return str(year) if _WHOLE_YEAR.search(text) else ""


def period_code(text: str, year: int | None) -> str:
    """The first stretch named in `text` as "2026-Q2", "2026-05" or "2026"; "" without any or any year."""
    own = _YEAR.search(text)
    of = int(own.group(1)) if own else year
    if of is None:
        return ""
    quarter, month = _QUARTER.search(text), _MONTH.search(text)
    if quarter and (not month or quarter.start() < month.start()):
        sign = quarter.group(1).lower()
        return f"{of}-Q{_ROMAN.get(sign) or int(sign)}"
    if month:
        return f"{of}-{int(month.group(1)):02d}"
    return str(of) if own else ""
