"""The register of a campaign's dossiers: an Excel workbook, and a Word document ready to sign."""

import io
from collections.abc import Sequence

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Mm, Pt
from xlsxwriter import Workbook

from bot.reports.letterhead import describe, line, rule, set_up, write_foot, write_head
from bot.reports.rows import DossierRow, Heading, Letterhead, clean
from bot.reports.wording import say

_WIDTHS = {
    "code": 13,
    "department": 26,
    "award": 26,
    "nominee": 26,
    "round": 8,
    "sent": 20,
    "state": 24,
    "lacking": 44,
}
_ON_PAPER = {
    "code": 22,
    "department": 30,
    "award": 26,
    "nominee": 26,
    "sent": 24,
    "state": 22,
    "lacking": 17,
}  # millimetres


def workbook(heading: Heading, rows: Sequence[DossierRow], lang: str = "vi") -> bytes:
    """The .xlsx; what people wrote stays text, even "=1+1"."""
    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    base = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
    title, boxed = (
        book.add_format({**base, "bold": True, "font_size": 14}),
        book.add_format({**base, "text_wrap": True, "border": 1}),
    )
    head = book.add_format({**base, "text_wrap": True, "border": 1, "bold": True, "align": "center"})
    sheet = book.add_worksheet(say("sheet.register", lang))
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(3)
    sheet.freeze_panes(4, 0)
    sheet.write_string(0, 0, clean(heading.title), title)
    sheet.write_string(1, 0, clean(" - ".join(filter(None, (heading.about, heading.made)))))
    sheet.set_column(0, 0, 6)
    sheet.write_string(3, 0, say("column.number", lang), head)
    for place, (key, width) in enumerate(_WIDTHS.items(), 1):
        sheet.set_column(place, place, width)
        sheet.write_string(3, place, say(f"column.{key}", lang), head)
    for number, row in enumerate(rows, 1):
        sheet.write_number(3 + number, 0, number, boxed)
        for place, key in enumerate(_WIDTHS, 1):
            sheet.write_string(3 + number, place, clean(getattr(row, key)), boxed)
    book.close()
    return buffer.getvalue()


def document(
    head: Letterhead, heading: Heading, rows: Sequence[DossierRow], year: int, lang: str = "vi"
) -> bytes:
    """The .docx in the form of official documents; number and day stay blank for the hand that signs."""
    paper = Document()
    set_up(paper)
    describe(paper, head, heading.title)
    write_head(paper, head, year)
    line(paper, say("text.register", lang).upper(), 14, bold=True).paragraph_format.space_before = Pt(18)
    line(paper, clean(heading.title), 14, bold=True)
    rule(line(paper, "", 6), 60, 60)
    table = paper.add_table(rows=1, cols=len(_ON_PAPER))
    table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    _fill(table.rows[0].cells, [say(f"column.{key}", lang) for key in _ON_PAPER], bold=True)
    for row in rows:
        _fill(table.add_row().cells, [clean(getattr(row, key)) for key in _ON_PAPER])
    total = line(paper, say("text.register_total", lang, number=len(rows)), 14, italic=True, centred=False)
    total.paragraph_format.space_before = total.paragraph_format.space_after = Pt(6)
    write_foot(paper, head)
    buffer = io.BytesIO()
    paper.save(buffer)
    return buffer.getvalue()


def _fill(cells: Sequence[object], texts: Sequence[str], *, bold: bool = False) -> None:
    for cell, text, width in zip(cells, texts, _ON_PAPER.values(), strict=True):
        cell.width = Mm(width)  # type: ignore[attr-defined]
        paragraph = cell.paragraphs[0]  # type: ignore[attr-defined]
        run = paragraph.add_run(text)
        run.bold, run.font.size = bold, Pt(12)
