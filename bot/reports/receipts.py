"""Who has acknowledged an announcement, as an Excel table."""

import io
from collections.abc import Sequence

from xlsxwriter import Workbook

from bot.reports.rows import clean

_WIDTHS = (6, 30, 30, 22, 20)


def table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """The .xlsx: a number before each row, the heads above, what people wrote never a formula."""
    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    base = {"font_name": "Times New Roman", "font_size": 12, "valign": "top", "text_wrap": True}
    bold = book.add_format({**base, "text_wrap": False, "bold": True, "font_size": 14})
    head = book.add_format({**base, "border": 1, "bold": True, "align": "center", "bg_color": "#DDEBF7"})
    cell = book.add_format({**base, "border": 1})
    sheet = book.add_worksheet()
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.write_string(0, 0, clean(title), bold)
    for column, name in enumerate(heads):
        sheet.write_string(2, column, name, head)
    for line, row in enumerate(rows, 1):
        sheet.write_number(2 + line, 0, line, cell)
        for column, value in enumerate(row, 1):
            sheet.write_string(2 + line, column, clean(value), cell)
    sheet.freeze_panes(3, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    book.close()
    return buffer.getvalue()
