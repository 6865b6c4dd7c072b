"""Who has acknowledged an announcement, as an Excel table."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from bot.reports.rows import clean

_WIDTHS = (6, 30, 30, 22, 20)


@dataclass(frozen=True)
class Votes:
    """What was asked: each question, its options with how often each was chosen, and by how many people."""

    sheet: str
    option: str
    count: str
    voters: str
    asked: Sequence[tuple[str, Sequence[tuple[str, int]], int]]


def table(
    title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], votes: Votes | None = None
) -> bytes:
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
    _fit(sheet)
    if votes is not None:
        _write_votes(book.add_worksheet(votes.sheet), votes, bold, head, cell)
    book.close()
    return buffer.getvalue()


def _write_votes(sheet: Worksheet, votes: Votes, bold: Format, head: Format, cell: Format) -> None:
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 1, 20)
    line = 0
    for question, options, voters in votes.asked:
        sheet.write_string(line, 0, clean(question), bold)
        sheet.write_string(line + 1, 0, votes.option, head)
        sheet.write_string(line + 1, 1, votes.count, head)
        for option, count in options:
            sheet.write_string(line + 2, 0, clean(option), cell)
            sheet.write_number(line + 2, 1, count, cell)
            line += 1
        sheet.write_string(line + 2, 0, votes.voters, cell)
        sheet.write_number(line + 2, 1, voters, cell)
        line += 4
    _fit(sheet)


def _fit(sheet: Worksheet) -> None:
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
