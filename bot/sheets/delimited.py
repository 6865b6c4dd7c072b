"""Lists as text: .csv in any encoding, whatever parts the cells."""

import csv
import io
from statistics import median

from bot.documents.formats.text import decode
from bot.documents.unreadable import Unreadable as NoText
from bot.language.old_fonts import old_font_of
from bot.sheets.grid import MOST_BYTES, MOST_COLUMNS, GridRow, Sheet, Unreadable, bounded, text_of

_DELIMITERS = ";\t,|"
_SAMPLE = 60  # lines looked at


def read_delimited(data: bytes) -> list[Sheet]:
    """The one sheet of such a file.

    Raises:
        Unreadable: it is no text, or too big.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable("too_big")
    try:
        text = decode(_marked(data))
    except NoText as problem:
        raise Unreadable("not_a_sheet") from problem
    old = old_font_of(text)
    return [sheet_of(old(text) if old is not None else text)]


def sheet_of(text: str) -> Sheet:
    """The sheet that delimited text is."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    first, _, rest = lines.partition("\n")
    told = first.strip().lower()
    if told.startswith("sep=") and len(told) == len("sep=") + 1:
        # Excel's own first line: it is no row, but the rows keep their numbers.
        return Sheet("", _rows(rest, told[-1], start=2))
    return Sheet("", _rows(lines, _delimiter(lines), start=1))


def _rows(text: str, delimiter: str, start: int) -> tuple[GridRow, ...]:
    try:
        parsed = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error as problem:
        raise Unreadable("not_a_sheet") from problem
    rows = (
        GridRow(number, tuple(text_of(cell) for cell in cells[:MOST_COLUMNS]))
        for number, cells in enumerate(parsed, start)
    )
    return bounded(rows)


def _delimiter(text: str) -> str:
    """The sign that parts most lines into equally many cells."""
    sample = [line for line in text.splitlines()[: _SAMPLE * 2] if line.strip()][:_SAMPLE]

    def parts(delimiter: str) -> float:
        widths = [line.count(delimiter) for line in sample]
        return median(widths) if widths else 0

    return max(_DELIMITERS, key=parts)


def _marked(data: bytes) -> bytes:
    """UTF-16 that lacks its mark gets one."""
    start = data[:200]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" not in start:
        return data
    return (b"\xfe\xff" if start[:1] == b"\x00" else b"\xff\xfe") + data
