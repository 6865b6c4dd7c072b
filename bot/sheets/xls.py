"""Excel's .xls of before 2007, with its merged, hidden and struck cells."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.sheets.grid import (
    MOST_AREAS,
    MOST_BYTES,
    MOST_COLUMNS,
    Area,
    GridRow,
    Sheet,
    Unreadable,
    bounded,
    text_of,
    without_columns,
)

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Cell
    from xlrd.sheet import Sheet as OldSheet


def read_xls(data: bytes) -> list[Sheet]:
    """Every sheet of an old workbook.

    Raises:
        Unreadable: not an .xls, too big, or locked with a password.
    """
    import xlrd

    if len(data) > MOST_BYTES:
        raise Unreadable("too_big")
    try:
        book = xlrd.open_workbook(
            file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO()
        )
        return [_sheet(book, sheet) for sheet in book.sheets()]
    except Unreadable:
        raise
    except xlrd.XLRDError as problem:
        raise Unreadable("locked" if "encrypted" in str(problem).lower() else "not_a_sheet") from problem
    except Exception as problem:
        # As with .xlsx: a broken file may fail anywhere.
        raise Unreadable("not_a_sheet") from problem


def _sheet(book: "Book", sheet: "OldSheet") -> Sheet:
    columns = frozenset(place for place, one in sheet.colinfo_map.items() if one.hidden)
    rows = bounded(without_columns(row, columns) for row in _rows(book, sheet))
    if len(sheet.merged_cells) > MOST_AREAS:
        raise Unreadable("too_big")
    areas = tuple(Area(top + 1, left, bottom, right - 1) for top, bottom, left, right in sheet.merged_cells)
    return Sheet(text_of(sheet.name), rows, areas, sheet.visibility != 0, columns)


def _rows(book: "Book", sheet: "OldSheet") -> Iterator[GridRow]:
    for place in range(sheet.nrows):
        width = min(sheet.row_len(place), MOST_COLUMNS)
        raw = [_value(book, sheet.cell(place, column)) for column in range(width)]
        seen = [
            "" if text and _struck(book, sheet, place, column) else text for column, text in enumerate(raw)
        ]
        info = sheet.rowinfo_map.get(place)
        unseen = "hidden" if info is not None and info.hidden else ""
        if any(raw) and not any(seen):
            unseen = unseen or "struck"
        yield GridRow(place + 1, tuple(raw if unseen else seen), unseen=unseen)


def _value(book: "Book", cell: "Cell") -> str:
    import xlrd

    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            return text_of(xlrd.xldate_as_datetime(cell.value, book.datemode))
        except (xlrd.xldate.XLDateError, OverflowError, ValueError):
            return text_of(cell.value)
    if cell.ctype in {xlrd.XL_CELL_ERROR, xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK}:
        return ""
    return text_of(cell.value)


def _struck(book: "Book", sheet: "OldSheet", row: int, column: int) -> bool:
    font = book.font_list[book.xf_list[sheet.cell_xf_index(row, column)].font_index]
    return bool(font.struck_out)
