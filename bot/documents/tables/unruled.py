"""Work tables whose borders were lost: each cell wrapped over lines, page numbers in between."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from itertools import groupby

from bot.annotations.offices import MAX_UNITS, joins_on, only_units, split_units, starts_unit
from bot.annotations.periods import is_period_heading, times_in
from bot.documents.tables.columns import column_names, names_in_order
from bot.language import fold
from bot.language.regex import regex
from bot.language.roman import from_roman

_HEADER = regex(r"^(?:stt|tt|so tt)\b")
_HEADER_REACH = 12
_LEAVING = regex(r"^(?:[IVX]+\.\s|[A-H]\.\s|Nơi nhận|Trên đây|Căn cứ|PHẦN |Phần )")
_ROMAN_HEADING = regex(r"^([IVX]{1,5})\s+(\S.*)$")
_NUMBER = regex(r"^(\d{1,3})[.)]?$")
_NUMBERED = regex(r"^(\d{1,2})[.)]?\s+(?!(?:tháng|năm|ngày|%|người|đồng chí)\b)(\S.*)$")
_RUNS_ON = regex(r"(?:[,(\-–]|\b(?:từ|đến|trong|vào|của|và|hết|trước|theo))$", re.IGNORECASE)
# A day that is bound begins a cell, whoever stands in the next one.
_BOUNDED = ("Trước ", "Hết ", "Chậm nhất ", "Muộn nhất ")
# "Phòng Nghiệp vụ" of a cell, with its number on the next line; "Các phòng nghiệp vụ" have none.
_ONE_OF_SEVERAL = regex(r"(?:^|;\s)(?:Phòng [Nn]ghiệp vụ|Khối thi đua|Cụm thi đua|Tổ|Đội)(?:\ssố)?$")
_NOUNS_THAT_JOIN = ("ngành", "toàn")
_REACH = 20
_Leads = dict[int, set[str]]  # the offices that lead rows of a table, by length, the longest first
HEADER_LINES = 14
LEAST_COLUMNS = 3
LONGEST_GAP = 3
NEW_PAGE = "\f"


@dataclass(frozen=True)
class Row:
    """`cells` in the order of the columns; `lines` as they stand, None where a page number stood."""

    cells: tuple[str, ...]
    lines: tuple[str | None, ...]


@dataclass(frozen=True)
class _Expected:
    """The numbers the next row may have: headings may be counted among the rows, or begin a new count."""

    last: int = 0
    headings: int = 0

    def __contains__(self, value: int) -> bool:
        following = self.last + 1, self.last + self.headings + 1
        return value in following or 1 <= value <= self.headings


class _Later:
    """Which numbers begin lines further down."""

    def __init__(self, texts: list[str]) -> None:
        found = ((_NUMBER.match(text) or _NUMBERED.match(text), at) for at, text in enumerate(texts))
        self._last = {int(number[1]): at for number, at in found if number}

    def lacks(self, index: int, value: int, expected: _Expected) -> bool:
        """Whether this is a row though those between are left out: they never come, the next one does."""
        between = range(expected.last + 1, value)
        if not expected.last or not 0 < len(between) <= LONGEST_GAP or not self.comes(value + 1, index):
            return False
        return not any(self.comes(number, index) for number in between)

    def comes(self, number: int, index: int) -> bool:
        """Whether this number begins a line below."""
        return self._last.get(number, -1) > index


@dataclass
class _Open:
    """A row being gathered."""

    number: str = ""
    lines: list[str | None] = field(default_factory=list)
    heading: str = ""


def find_table(lines: list[str], start: int) -> int | None:
    """The end of the work table that begins at line `start`, or None when none begins there."""
    opening = lines[start].lstrip()[:_HEADER_REACH]
    if not opening.startswith(("s", "S", "t", "T")) or not _HEADER.match(fold(opening)):
        return None
    filled = [line.strip() for line in lines[start : start + HEADER_LINES * 2] if line.strip()][:HEADER_LINES]
    names = names_in_order(" ".join(filled[:8]))
    if "content" not in names or not {"lead", "partners", "time"} & set(names):
        return None
    for index in range(start + 1, len(lines)):
        if _LEAVING.match(lines[index].strip()) and not is_period_heading(lines[index].strip()):
            return index
    return len(lines)


def rows(lines: list[str]) -> list[Row]:
    """The header and rows of a flattened table; [] when its rows carry no numbers."""
    texts = [line.strip() for line in lines if line.strip()]
    texts = _without_repeated_head(texts)
    timed = "time" in names_in_order(" ".join(texts[:HEADER_LINES]))
    headings = {index for index in range(1, len(texts)) if _is_heading(texts, index, timed=timed)}
    body = next((i for i in range(1, len(texts)) if i in headings or _starts_row(texts[i], 1)), None)
    begin = 1
    if body is None:
        body, begin = _first_row(texts)
    if not body:
        return []
    columns = [name for name in names_in_order(" ".join(texts[:body])) if name in _TITLES]
    gathered = _gather(texts, body, headings, begin)
    if not any(row.number for row in gathered):
        return []
    if _has_cells_on_lines(texts[:body], gathered):
        return [Row(tuple(texts[:body]), tuple(texts[:body])), *_cells_on_lines(texts[:body], gathered)]
    known = _known_leads(gathered)
    header = Row(tuple(_TITLES[name] for name in columns), tuple(texts[:body]))
    first = [_row(row, columns, known) for row in gathered]
    offices = _offices(first, columns)
    return [header, *(_row(row, columns, known, offices) for row in gathered)]


_TITLES = {
    "number": "STT",
    "content": "Nội dung",
    "time": "Thời gian",
    "lead": "Chủ trì",
    "partners": "Phối hợp",
}


def _without_repeated_head(texts: list[str]) -> list[str]:
    """The lines, with NEW_PAGE for the page number and the head printed again where a table goes on."""
    size = next((n for n in range(1, min(HEADER_LINES, len(texts))) if _starts_row(texts[n], 1)), 0)
    kept: list[str] = []
    index = 0
    while index < len(texts):
        if size and index and texts[index : index + size] == texts[:size]:
            if _NUMBER.match(kept[-1]):
                kept.pop()
            kept.append(NEW_PAGE)
            index += size
        else:
            kept.append(texts[index])
            index += 1
    return kept


def _is_heading(texts: list[str], index: int, *, timed: bool) -> bool:
    """Whether a line parts the rows below it; in a table with a time column "Quý III" alone is a cell."""
    text = texts[index]
    found = _ROMAN_HEADING.match(text)
    if found and (is_period_heading(found.group(2)) or found.group(2).isupper()):
        return True
    if is_period_heading(text) and (text.isupper() or not timed):
        return True
    return (
        _is_roman(text)
        and index + 1 < len(texts)
        and (is_period_heading(texts[index + 1]) or texts[index + 1].isupper())
    )


def _is_roman(text: str) -> bool:
    return text.isupper() and from_roman(text) > 0


def _starts_row(text: str, expected: int) -> bool:
    found = _NUMBER.match(text) or _NUMBERED.match(text)
    return found is not None and int(found.group(1)) == expected


def _first_row(texts: list[str]) -> tuple[int, int]:
    """Where the rows of a table begin that lacks its first ones, and with which number; (0, 0) nowhere."""
    later = _Later(texts)
    for index, text in enumerate(texts[1:], 1):
        found = _NUMBER.match(text) or _NUMBERED.match(text)
        if found and later.comes(int(found[1]) + 1, index):
            return index, int(found[1])
    return 0, 0


def _gather(texts: list[str], start: int, headings: set[int], first: int) -> list[_Open]:
    """Lines grouped into rows by their running numbers; other bare numbers are page numbers."""
    found: list[_Open] = []
    expected = _Expected(first - 1)
    later = _Later(texts)
    index = start
    while index < len(texts):
        text = texts[index]
        if text == NEW_PAGE:
            for row in found[-1:]:
                row.lines.append(None)
            index += 1
            continue
        if index in headings:
            alone = _is_roman(text)
            line = texts[index + 1] if alone else text
            roman = _ROMAN_HEADING.match(line)
            words = roman.group(2) if roman and not alone else line
            lines: list[str | None] = [text, line] if alone else [text]
            found.append(_Open(lines=lines, heading=words))
            expected = replace(expected, headings=expected.headings + 1)
            index += 2 if alone else 1
            continue
        number = _NUMBER.match(text)
        numbered = _NUMBERED.match(text)
        if number and found and int(number[1]) not in expected and _lacks_number(found[-1]):
            found[-1].lines[-1] = f"{found[-1].lines[-1]} {text}"
        elif number:
            follows = (
                index + 1 < len(texts) and index + 1 not in headings and not _NUMBER.match(texts[index + 1])
            )
            if follows and later.lacks(index, int(number[1]), expected):
                expected = replace(expected, last=int(number[1]) - 1)
            expected = _take_number(found, text, expected, starts=follows)
        elif numbered and (
            int(numbered.group(1)) in expected or later.lacks(index, int(numbered.group(1)), expected)
        ):
            found.append(_Open(number=numbered.group(1), lines=[text]))
            expected = _Expected(int(numbered.group(1)))
        elif found:
            found[-1].lines.append(text)
        index += 1
    return found


def _lacks_number(row: _Open) -> bool:
    """Whether the row's last line names one office of several and its number was broken off."""
    return bool(row.lines and row.lines[-1] and _ONE_OF_SEVERAL.search(row.lines[-1]))


def _take_number(found: list[_Open], text: str, expected: _Expected, *, starts: bool) -> _Expected:
    """A bare number opens the next row, or stands for a page; returns the numbers the next row may have."""
    value = int(text.rstrip(".)"))
    if starts and value in expected:
        found.append(_Open(number=str(value), lines=[text]))
        return _Expected(value)
    if starts and len(found) > 1 and found[-1].number == str(value) and found[-2].number == str(value - 1):
        # The earlier one was a page number inside the row above.
        mistaken = found.pop()
        found[-1].lines += [None, *mistaken.lines[1:]]
        found.append(_Open(number=str(value), lines=[text]))
        return _Expected(value)
    if found:
        found[-1].lines.append(None)
    return expected


def _words(row: _Open) -> list[str]:
    lines = [line for line in row.lines if line is not None]
    if row.number and _NUMBER.match(lines[0]):
        return lines[1:]
    if row.number:
        found = _NUMBERED.match(lines[0])
        return [found.group(2) if found else lines[0], *lines[1:]]
    return lines


def _has_cells_on_lines(header: list[str], gathered: list[_Open]) -> bool:
    """Whether each cell stands on a line of its own: then rows have as many lines as the header."""
    named = column_names(tuple(header))
    sizes = [len(row.lines) - row.lines.count(None) for row in gathered if row.number]
    whole = sum(size == len(header) for size in sizes)
    short = sum(size == len(header) - 1 for size in sizes)
    return "number" in named and len(named) >= LEAST_COLUMNS and whole > short and whole + short == len(sizes)


def _cells_on_lines(header: list[str], gathered: list[_Open]) -> list[Row]:
    found = []
    for row in gathered:
        lines = [line for line in row.lines if line is not None]
        cells = (row.heading,) if row.heading else _filled(lines, header)
        found.append(Row(cells, tuple(row.lines)))
    return found


def _filled(lines: list[str], header: list[str]) -> tuple[str, ...]:
    """The cells of a row, an empty one put in where a line is missing."""
    if len(lines) == len(header):
        return tuple(lines)
    at = _missing(lines, column_names(tuple(header)))
    return (*lines[:at], "", *lines[at:])


def _missing(lines: list[str], named: dict[str, int]) -> int:
    """Which cell of a row has no line, told by where its time stands; mostly nobody helps."""
    time, helps = named.get("time"), named.get("partners", len(lines))
    if time is None:
        return helps
    if times_in(" ".join(lines[time : time + 1])):
        return helps if helps > time else len(lines)
    if times_in(" ".join(lines[max(0, time - 1) : time])):
        return helps if helps < time else time - 1
    return time


def _offices(found: list[Row], columns: list[str]) -> set[str]:
    """The offices of the rows where lead and partners were told apart."""
    if "lead" not in columns or "partners" not in columns:
        return set()
    cells = [(row.cells[columns.index("lead")], row.cells[columns.index("partners")])
             for row in found if len(row.cells) == len(columns)]  # fmt: skip
    return {name.strip() for pair in cells if pair[1] for cell in pair for name in cell.split(";")}


def _row(row: _Open, columns: list[str], known: _Leads, offices: Collection[str] = ()) -> Row:
    if row.heading:
        return Row((row.heading,), tuple(row.lines))
    lines, time = _words(row), ""
    after: list[str] | None = None
    if "time" in columns:
        lines, time, after = _cut_time(lines, columns)
    if after is not None:
        content, tail = " ".join(lines), after
    else:
        content, tail = _cut_offices(lines, known)
    lead, partners = split_units(tail, offices) if "partners" in columns else (" ".join(tail), "")
    if "lead" not in columns and "partners" in columns:
        lead, partners = "", " ".join(tail)
    values = {"number": row.number, "content": content, "time": time, "lead": lead, "partners": partners}
    return Row(tuple(values[name] for name in columns), tuple(row.lines))


def _cut_time(lines: list[str], columns: list[str]) -> tuple[list[str], str, list[str] | None]:
    """The lines before the time cell, the time, and the lines of offices after it.

    The last is None where the time stands in the last column, so that offices come before it.
    """
    text = " ".join(lines)
    first = columns.index("time") < max(
        (columns.index(n) for n in ("lead", "partners") if n in columns), default=0
    )
    for start, end in reversed(times_in(text)):
        rest = text[end:].strip(" .;")
        if len(rest) > MAX_UNITS:
            break
        if start == 0 or _RUNS_ON.search(text[max(0, start - _REACH) : start].rstrip()):
            continue
        if not rest:
            return _slice(lines, 0, start), text[start:end], [] if first else None
        bounded = text.startswith(_BOUNDED, start) and rest[:1].isupper()
        if first and (bounded or (starts_unit(rest) and only_units(rest))):
            return _slice(lines, 0, start), text[start:end], _slice(lines, end, len(text))
    return lines, "", None


def _slice(lines: list[str], start: int, end: int) -> list[str]:
    """The part of the joined lines from start to end, still in lines."""
    parts, at = [], 0
    for line in lines:
        part = line[max(0, start - at) : max(0, end - at)].strip()
        if part:
            parts.append(part)
        at += len(line) + 1
    return parts


def _cut_offices(lines: list[str], known: _Leads) -> tuple[str, list[str]]:
    at = _tail_at(lines, known)
    return _split_inside(lines, known) if at is None else (" ".join(lines[:at]), lines[at:])


def _tail_at(lines: list[str], known: _Leads | None = None) -> int | None:
    """The first line that belongs to the cells after the content."""
    for index in range(_near_end(lines), len(lines)):
        line = lines[index]
        is_known = known and line in known.get(len(line), ()) and lines[index - 1].endswith(_NOUNS_THAT_JOIN)
        if joins_on(lines[index - 1]) and not is_known:
            continue
        if starts_unit(lines[index]) and only_units(" ".join(lines[index:])):
            return index
    return None


def _near_end(lines: list[str]) -> int:
    """The first line after which no more words follow than names of offices can have."""
    room = MAX_UNITS + 1
    for index in range(len(lines) - 1, 0, -1):
        room -= len(lines[index]) + 1
        if room < 0:
            return index + 1
    return 1


def _known_leads(gathered: list[_Open]) -> _Leads:
    leads = set()
    for row in gathered:
        lines = _words(row)
        at = None if row.heading else _tail_at(lines)
        if at is not None:
            leads.add(split_units(lines[at:])[0])
    longest_first = sorted(leads - {""}, key=len, reverse=True)
    return {length: set(group) for length, group in groupby(longest_first, key=len)}


def _split_inside(lines: list[str], known: _Leads) -> tuple[str, list[str]]:
    """Content and offices on one line: parted only at an office that leads another row of this table."""
    text = " ".join(lines)
    last = range(len(text) - 1, max(0, len(text) - MAX_UNITS - 2), -1)
    blanks = [at for at in last if text[at] == " "]
    for length, leads in known.items():
        for at in blanks:
            is_lead = text[at + 1 : at + 1 + length] in leads
            if is_lead and not joins_on(text[:at]) and only_units(text[at + 1 :]):
                return text[:at], [text[at + 1 :]]
    return text, []
