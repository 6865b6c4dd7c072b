"""A plain table as an Excel workbook, a line each: the journal, the files that were destroyed."""

import io
from collections.abc import Sequence

from xlsxwriter import Workbook

from bot.reports.rows import Heading, clean
from bot.reports.wording import say

_WIDTHS = {
    "journal": {"time": 20, "who": 28, "what": 40, "about": 50},
    "destroyed": {"code": 13, "department": 26, "paper": 44, "file": 40, "print": 68, "bytes": 12},
}


def workbook(sheet_name: str, heading: Heading, rows: Sequence[Sequence[str]], lang: str = "vi") -> bytes:
    """The .xlsx of one of the kinds of tables; what people wrote stays text, even "=1+1"."""
    widths = _WIDTHS[sheet_name]
    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    base = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
    title = book.add_format({**base, "bold": True, "font_size": 14})
    boxed = book.add_format({**base, "text_wrap": True, "border": 1})
    head = book.add_format({**base, "text_wrap": True, "border": 1, "bold": True, "align": "center"})
    sheet = book.add_worksheet(say(f"sheet.{sheet_name}", lang))
    sheet.freeze_panes(4, 0)
    sheet.write_string(0, 0, clean(heading.title), title)
    sheet.write_string(1, 0, clean(" - ".join(filter(None, (heading.about, heading.made)))))
    for place, (key, width) in enumerate(widths.items()):
        sheet.set_column(place, place, width)
        sheet.write_string(3, place, say(f"column.{key}", lang), head)
    for number, row in enumerate(rows, 4):
        for place, words in enumerate(row):
            sheet.write_string(number, place, clean(words), boxed)
    book.close()
    return buffer.getvalue()
