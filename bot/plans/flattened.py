"""Work tables whose borders were lost: each cell wrapped over lines, page numbers in between."""

import re
from dataclasses import dataclass, field

from bot.language import fold
from bot.plans.columns import names_in_order
from bot.plans.periods import is_period_heading, is_time_cell
from bot.plans.units import joins_on, only_units, split_units, starts_unit

_HEADER = re.compile(r"^(?:stt|tt|so tt)\b")
_LEAVING = re.compile(r"^(?:[IVX]+\.\s|[A-H]\.\s|Nơi nhận|Trên đây|Căn cứ|PHẦN |Phần )")
_ROMAN = re.compile(r"^[IVX]{1,5}$")
_ROMAN_HEADING = re.compile(r"^([IVX]{1,5})\s+(\S.*)$")
_NUMBER = re.compile(r"^(\d{1,3})[.)]?$")
_NUMBERED = re.compile(r"^(\d{1,2})[.)]?\s+(?!(?:tháng|năm|ngày|%|người|đồng chí)\b)(\S.*)$")
HEADER_LINES = 14


@dataclass(frozen=True)
class Row:
    """`cells` in the order of the columns; `lines` as they stand, None where a page number stood."""

    cells: tuple[str, ...]
    lines: tuple[str | None, ...]


@dataclass
class _Open:
    """A row being gathered."""

    number: str = ""
    lines: list[str | None] = field(default_factory=list)
    heading: str = ""


def find_table(lines: list[str], start: int) -> int | None:
    """The end of the work table that begins at line `start`, or None when none begins there."""
    if not _HEADER.match(fold(lines[start].strip())):
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
    body = next((i for i, text in enumerate(texts) if i and (_is_heading(texts, i) or _NUMBER.match(text)
                                                              or _starts_row(text, 1))), None)  # fmt: skip
    if body is None:
        return []
    columns = names_in_order(" ".join(texts[:body]))
    columns = [name for name in columns if name in {"number", "content", "time", "lead", "partners"}]
    gathered = _gather(texts, body)
    if not any(row.number for row in gathered):
        return []
    known = _known_leads(gathered, columns)
    header = Row(tuple(_TITLES[name] for name in columns), tuple(texts[:body]))
    return [header, *(_row(row, columns, known) for row in gathered)]


_TITLES = {
    "number": "STT",
    "content": "Nội dung",
    "time": "Thời gian",
    "lead": "Chủ trì",
    "partners": "Phối hợp",
}


def _is_heading(texts: list[str], index: int) -> bool:
    text = texts[index]
    found = _ROMAN_HEADING.match(text)
    if found and (is_period_heading(found.group(2)) or found.group(2).isupper()):
        return True
    if is_period_heading(text):
        return True
    return (
        bool(_ROMAN.match(text))
        and index + 1 < len(texts)
        and (is_period_heading(texts[index + 1]) or texts[index + 1].isupper())
    )


def _starts_row(text: str, expected: int) -> bool:
    found = _NUMBERED.match(text)
    return bool(found) and int(found.group(1)) == expected if found else False


def _gather(texts: list[str], start: int) -> list[_Open]:
    """Lines grouped into rows by their running numbers; other bare numbers are page numbers."""
    found: list[_Open] = []
    expected = {1}
    index = start
    while index < len(texts):
        text = texts[index]
        if _is_heading(texts, index):
            alone = bool(_ROMAN.match(text))
            line = texts[index + 1] if alone else text
            roman = _ROMAN_HEADING.match(line)
            words = roman.group(2) if roman and not alone else line
            lines: list[str | None] = [text, line] if alone else [text]
            found.append(_Open(lines=lines, heading=words))
            expected = {1, *(n + 1 for n in expected)}
            index += 2 if alone else 1
            continue
        number = _NUMBER.match(text)
        numbered = _NUMBERED.match(text)
        if number:
            expected = _take_number(found, int(number.group(1)), texts, index, expected)
        elif numbered and int(numbered.group(1)) in expected:
            found.append(_Open(number=numbered.group(1), lines=[text]))
            expected = {int(numbered.group(1)) + 1}
        elif found:
            found[-1].lines.append(text)
        index += 1
    return found


def _take_number(
    found: list[_Open], value: int, texts: list[str], index: int, expected: set[int]
) -> set[int]:
    followed = (
        index + 1 < len(texts) and not _NUMBER.match(texts[index + 1]) and not _is_heading(texts, index + 1)
    )
    if followed and value in expected:
        found.append(_Open(number=str(value), lines=[texts[index]]))
        return {value + 1}
    if followed and len(found) > 1 and found[-1].number == str(value) and found[-2].number == str(value - 1):
        # The earlier one was a page number inside the row above.
        mistaken = found.pop()
        found[-1].lines += [None, *mistaken.lines[1:]]
        found.append(_Open(number=str(value), lines=[texts[index]]))
        return {value + 1}
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


def _row(row: _Open, columns: list[str], known: list[str]) -> Row:
    if row.heading:
        return Row((row.heading,), tuple(row.lines))
    lines = _words(row)
    at = _tail_at(lines, columns)
    if at is None:
        content, tail = _split_inside(lines, known)
    else:
        content, tail = " ".join(lines[:at]), lines[at:]
    time = ""
    if "time" in columns and tail:
        time, tail = _take_time(tail)
    lead, partners = split_units(tail) if "partners" in columns else (" ".join(tail), "")
    if "lead" not in columns and "partners" in columns:
        lead, partners = "", " ".join(tail)
    values = {"number": row.number, "content": content, "time": time, "lead": lead, "partners": partners}
    return Row(tuple(values[name] for name in columns), tuple(row.lines))


def _tail_at(lines: list[str], columns: list[str]) -> int | None:
    """The first line that belongs to the cells after the content."""
    for index in range(1, len(lines)):
        if joins_on(lines[index - 1]):
            continue
        rest = " ".join(lines[index:])
        if starts_unit(lines[index]) and only_units(rest):
            return index
        if "time" in columns and is_time_cell(lines[index].split("  ")[0]):
            return index
    return None


def _known_leads(gathered: list[_Open], columns: list[str]) -> list[str]:
    leads = set()
    for row in gathered:
        lines = _words(row)
        at = None if row.heading else _tail_at(lines, columns)
        if at is not None:
            leads.add(split_units(lines[at:])[0])
    return sorted((lead for lead in leads if lead), key=len, reverse=True)


def _split_inside(lines: list[str], known: list[str]) -> tuple[str, list[str]]:
    """Content and offices on one line: parted only at an office that leads another row of this table."""
    text = " ".join(lines)
    for lead in known:
        at = text.rfind(f" {lead}")
        while at > 0:
            if not joins_on(text[:at]) and only_units(text[at + 1 :]):
                return text[:at], [text[at + 1 :]]
            at = text.rfind(f" {lead}", 0, at)
    return text, []


def _take_time(tail: list[str]) -> tuple[str, list[str]]:
    taken: list[str] = []
    while tail and is_time_cell(" ".join([*taken, tail[0]])):
        taken.append(tail[0])
        tail = tail[1:]
    return " ".join(taken), tail
