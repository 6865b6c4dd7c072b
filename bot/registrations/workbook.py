"""Reading an .xlsx someone sent: bounded in size, formulas never taken, rows as plain text."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from bot.language import compose, squeeze
from bot.registrations.titles import plain

MOST_BYTES = 5_000_000
MOST_UNPACKED = 60_000_000
MOST_ROWS = 5_000
_MOST_PARTS = 300
_MOST_COLUMNS = 40
_LONGEST_CELL = 1_000
_HEADER_WITHIN = 15


class Unreadable(Exception):
    """The file cannot be taken; `code` is a key of the wording under "problem"."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Line:
    """A row under the header: its number, its cells by column key, and the keys that hold formulas."""

    number: int
    cells: dict[str, str]
    formulas: frozenset[str]


def lines(data: bytes, columns: dict[str, tuple[str, ...]]) -> tuple[Line, ...]:
    """The rows under the first header that names the first column; `columns` maps a key to its headings.

    Raises:
        Unreadable: not an .xlsx, too big, or without such a header.
    """
    # Loaded on first use: it doubles the program's start and few processes ever need it.
    from openpyxl import load_workbook

    _guard(data)
    wanted = {plain(heading): key for key, headings in columns.items() for heading in headings}
    needed = next(iter(columns))
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        try:
            for sheet in book.worksheets:
                sheet.reset_dimensions()  # what the file says of its own size is not to be trusted
                found = _lines(sheet.iter_rows(max_col=_MOST_COLUMNS), wanted, needed)
                if found is not None:
                    return found
        finally:
            book.close()
    except Unreadable:
        raise
    except Exception as problem:
        # A broken file may fail anywhere inside zip, XML or openpyxl, each with errors of its own.
        raise Unreadable("not_a_sheet") from problem
    raise Unreadable("no_header")


def keywords(data: bytes) -> str:
    """The keywords among the properties of a workbook that `lines` could read; "" for none."""
    from openpyxl import load_workbook

    _guard(data)
    book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    try:
        return book.properties.keywords or ""
    finally:
        book.close()


def _guard(data: bytes) -> None:
    if len(data) > MOST_BYTES:
        raise Unreadable("too_big")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError) as problem:
        raise Unreadable("not_a_sheet") from problem
    # zipfile never unpacks more of a part than is declared here.
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Unreadable("too_big")


def _lines(
    rows: Iterator[tuple[object, ...]], wanted: dict[str, str], needed: str
) -> tuple[Line, ...] | None:
    header: dict[int, str] = {}
    found: list[Line] = []
    for number, row in enumerate(rows, start=1):
        if not header:
            if number > _HEADER_WITHIN:
                return None
            named = {
                place: wanted[key] for place, cell in enumerate(row) if (key := plain(_text(cell))) in wanted
            }
            header = named if needed in named.values() else {}
            continue
        if number > MOST_ROWS + _HEADER_WITHIN:
            raise Unreadable("too_big")
        cells = {key: _text(row[place]) if place < len(row) else "" for place, key in header.items()}
        formulas = {key for place, key in header.items() if place < len(row) and _is_formula(row[place])}
        if any(cells.values()):
            found.append(Line(number, cells, frozenset(formulas)))
    return tuple(found) if header else None


def _is_formula(cell: object) -> bool:
    return getattr(cell, "data_type", "") == "f"


def _text(cell: object) -> str:
    value = getattr(cell, "value", None)
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return squeeze(compose(str(value)))[:_LONGEST_CELL]
