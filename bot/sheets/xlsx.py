"""Excel's .xlsx: bounded in size, formulas never taken, what is hidden or struck told apart."""

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.sheets.grid import (
    LONGEST_CELL,
    MOST_AREAS,
    MOST_BYTES,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_UNPACKED,
    Area,
    GridRow,
    Sheet,
    Unreadable,
    bounded,
    text_of,
    without_columns,
)

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_MOST_PARTS = 300
_MOST_OF_A_SHEET = 20_000_000


def read_xlsx(data: bytes) -> list[Sheet]:
    """Every sheet of a workbook.

    Raises:
        Unreadable: not an .xlsx, or too big.
    """
    # Loaded on first use: it doubles the program's start and few processes ever need it.
    from openpyxl import load_workbook

    guard(data)
    try:
        book = load_workbook(io.BytesIO(data), data_only=False, keep_links=False, rich_text=True)
        return [_sheet(sheet) for sheet in book.worksheets]
    except Unreadable:
        raise
    except Exception as problem:
        # A broken file may fail anywhere inside zip, XML or openpyxl, each with errors of its own.
        raise Unreadable("not_a_sheet") from problem


def keywords(data: bytes) -> str:
    """The keywords among the properties of a workbook; "" for none, and for what is no workbook."""
    from openpyxl import load_workbook

    try:
        guard(data)
    except Unreadable:
        return ""
    book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    try:
        return book.properties.keywords or ""
    finally:
        book.close()


def guard(data: bytes) -> None:
    """Nothing where the file may be unpacked.

    Raises:
        Unreadable: it is no zip, or too big once unpacked.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable("too_big")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as problem:
        raise Unreadable("not_a_sheet") from problem
    # zipfile never unpacks more of a part than is declared here.
    sheets = sum(part.file_size for part in parts if part.filename.startswith("xl/worksheets/"))
    total = sum(part.file_size for part in parts)
    if len(parts) > _MOST_PARTS or total > MOST_UNPACKED or sheets > _MOST_OF_A_SHEET:
        raise Unreadable("too_big")


def _sheet(sheet: "Worksheet") -> Sheet:
    columns = frozenset(_hidden_columns(sheet))
    filtered = bool(sheet.auto_filter and sheet.auto_filter.ref)
    rows = bounded(without_columns(row, columns) for row in _rows(sheet, filtered=filtered))
    merged = sheet.merged_cells.ranges
    if len(merged) > MOST_AREAS:
        raise Unreadable("too_big")
    areas = tuple(Area(one.min_row, one.min_col - 1, one.max_row, one.max_col - 1) for one in merged)
    return Sheet(sheet.title, rows, areas, sheet.sheet_state != "visible", columns)


def _rows(sheet: "Worksheet", *, filtered: bool) -> Iterator[GridRow]:
    last = min(sheet.max_row or 0, MOST_ROWS * 3)
    for number, row in enumerate(sheet.iter_rows(max_row=last, max_col=MOST_COLUMNS), start=1):
        cells = [cell for cell in row if cell.value is not None]
        if not cells:
            continue
        seen = {cell.column - 1: _visible(cell) for cell in cells}
        unseen = ""
        if sheet.row_dimensions[number].hidden:
            unseen = "filtered" if filtered else "hidden"
        elif not any(seen.values()):
            unseen = "struck"
        if unseen:
            seen = {cell.column - 1: text_of(cell.value) for cell in cells}
        width = max(seen) + 1
        formulas = frozenset(cell.column - 1 for cell in cells if cell.data_type == "f")
        yield GridRow(number, tuple(seen.get(place, "") for place in range(width)), formulas, unseen)


def _visible(cell: "Cell") -> str:
    """The text of a cell without what is struck through."""
    if cell.font is not None and cell.font.strike:
        return ""
    value = cell.value
    if isinstance(value, list):  # runs that look different
        runs = [run for run in value if not (hasattr(run, "font") and run.font and run.font.strike)]
        value = "".join(str(run) for run in runs)[:LONGEST_CELL]
    return text_of(value)


def _hidden_columns(sheet: "Worksheet") -> Iterator[int]:
    for one in sheet.column_dimensions.values():
        if one.hidden and one.min:
            yield from range(one.min - 1, min(one.max or one.min, MOST_COLUMNS))
