"""The sheet back with the findings in its cells, coloured, and a column that says them in words."""

import io
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.registrations.entries import Entry
from bot.registrations.wording import say
from bot.sheets import Sheet, open_sheets

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_BAD, _LEFT, _GOOD = "FFF2CC", "E7E6E6", "E2EFDA"
_AUTHOR = "Trợ lý"


def noted(data: bytes, suffix: str, entries: Sequence[Entry], lang: str = "vi") -> bytes:
    """The file as .xlsx with the findings; what was no .xlsx is drawn anew, cell by cell."""
    from openpyxl import load_workbook

    sheets = open_sheets(data, suffix)
    book = load_workbook(io.BytesIO(data), keep_links=False) if suffix == ".xlsx" else _drawn(sheets)
    by_sheet: defaultdict[str, list[Entry]] = defaultdict(list)
    for one in entries:
        by_sheet[one.sheet].append(one)
    shown = [sheet.name for sheet in sheets if not sheet.hidden]
    for name, found in by_sheet.items():
        at = [sheet.name for sheet in sheets].index(name) if name else _only(sheets, shown, found)
        _note(book.worksheets[at], found, lang)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _only(sheets: Sequence[Sheet], shown: Sequence[str], found: Sequence[Entry]) -> int:
    """The one sheet that has a list: the first that is shown and has these rows."""
    wanted = {one.line for one in found}
    for place, sheet in enumerate(sheets):
        if sheet.name in shown and wanted <= {row.number for row in sheet.rows}:
            return place
    return 0


def _note(sheet: "Worksheet", found: Sequence[Entry], lang: str) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill

    last = min(sheet.max_column, 40) + 1
    words: defaultdict[int, list[str]] = defaultdict(list)
    for one in found:
        words[one.line].append(one.shown if one.good else one.said)
        if one.good:
            continue
        colour = _LEFT if one.problem in {"hidden", "filtered", "struck", "left_out"} else _BAD
        cell = sheet.cell(one.line, one.place + 1)
        if type(cell).__name__ != "MergedCell":
            cell.fill = PatternFill("solid", fgColor=colour)
            cell.comment = Comment(one.said, _AUTHOR, width=320, height=110)
    first = min(words, default=2)
    head = sheet.cell(max(1, first - 1), last, say("sheet.found", lang))
    head.font = Font(bold=True)
    sheet.column_dimensions[head.column_letter].width = 60
    for line, said in words.items():
        cell = sheet.cell(line, last, "\n".join(dict.fromkeys(said)))
        cell.data_type = "s"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        bad = any(not one.good for one in found if one.line == line)
        cell.fill = PatternFill("solid", fgColor=_BAD if bad else _GOOD)


def _drawn(sheets: Sequence[Sheet]) -> "Workbook":
    """A workbook with the cells of these sheets, each at its place."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for place, sheet in enumerate(sheets, 1):
        made = book.create_sheet(f"{place}")
        for row in sheet.rows:
            for column, text in enumerate(row.cells, 1):
                if text:
                    made.cell(row.number, column, text).data_type = "s"
    if not book.worksheets:
        book.create_sheet("1")
    return book
