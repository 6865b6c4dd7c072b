"""A plan as a Word file in the form of official documents."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

_FONT = "Times New Roman"
_SIZE = Pt(14)
_SMALL = Pt(13)
_TABLE_WIDTHS = (Cm(1.4), Cm(8.0), Cm(3.3), Cm(3.8))


@dataclass(frozen=True)
class Letterhead:
    """What stands around the text of a plan: its head, its signature and who receives it."""

    issuer: str
    place: str
    signer: str
    number: str
    issued: date
    title: str
    recipients: tuple[str, ...]


def build(letterhead: Letterhead, body: str) -> bytes:
    """The Word file. A line of `body` is a paragraph; "# " and "## " make it a heading, "~ " a legal basis,
    "| " a row of a table, whose first row is the header.
    """
    document = Document()
    document.core_properties.author = document.core_properties.last_modified_by = letterhead.issuer
    document.core_properties.title, document.core_properties.comments = letterhead.title, ""
    _page(document)
    _head(document, letterhead)
    table: Table | None = None
    for line in body.strip().splitlines():
        mark, _, text = line.partition(" ")
        if mark == "|":
            table = _row(document, table, [cell.strip() for cell in text.split("|")])
            continue
        table = None
        _body_line(document, mark, text if mark in {"#", "##", "~"} else line)
    _closing(document, letterhead)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def _page(document: DocxDocument) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, _SIZE
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    style.paragraph_format.space_after = Pt(6)
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin = Cm(3), Cm(1.5)
    page.top_margin = page.bottom_margin = Cm(2)


def _head(document: DocxDocument, letterhead: Letterhead) -> None:
    day = letterhead.issued
    left, right = _two_cells(document, (Cm(7), Cm(9.5)))
    _centred(left, f"UBND TỈNH {letterhead.place.upper()}", _SMALL)
    _centred(left, letterhead.issuer.upper(), _SMALL, bold=True)
    _centred(left, f"Số: {letterhead.number}", _SMALL)
    _centred(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Pt(12), bold=True)
    _centred(right, "Độc lập - Tự do - Hạnh phúc", _SMALL, bold=True)
    # A single-figure day or month takes a zero only up to 9 and 2, so that nobody can add a figure before it.
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    dated = f"{letterhead.place}, ngày {day.day:02} tháng {month} năm {day.year}"
    _centred(right, dated, _SMALL, italic=True)
    _centred(document, "", _SIZE)
    _centred(document, "KẾ HOẠCH", _SIZE, bold=True)
    _centred(document, letterhead.title, _SIZE, bold=True)
    _centred(document, "", _SIZE)


def _body_line(document: DocxDocument, mark: str, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.first_line_indent = Cm(1.27)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    run = paragraph.add_run(text)
    run.bold = mark in {"#", "##"} or None
    run.italic = mark == "~" or None
    paragraph.paragraph_format.keep_with_next = bool(run.bold)


def _row(document: DocxDocument, table: Table | None, cells: list[str]) -> Table:
    is_header = table is None
    if table is None:
        table = _table(document, 0, _TABLE_WIDTHS)
        table.style = "Table Grid"
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    is_banner = not any(cells[2:])
    for number, (cell, text) in enumerate(zip(row.cells, cells, strict=True)):
        run = _first(cell).add_run(text)
        run.font.size = _SMALL
        run.bold = is_header or is_banner or None
        if is_header or number == 0:
            _first(cell).alignment = WD_ALIGN_PARAGRAPH.CENTER
    _mark(row, "w:cantSplit")
    if is_header:
        _mark(row, "w:tblHeader")
    return table


def _closing(document: DocxDocument, letterhead: Letterhead) -> None:
    document.add_paragraph()
    left, right = _two_cells(document, (Cm(8.5), Cm(8)))
    label = _first(left).add_run("Nơi nhận:")
    label.bold = label.italic = True
    label.font.size = Pt(12)
    for recipient in letterhead.recipients:
        paragraph = left.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.add_run(f"- {recipient}").font.size = Pt(11)
    _centred(right, "CHÁNH THANH TRA", _SIZE, bold=True)
    for _ in range(4):
        _centred(right, "", _SIZE)
    _centred(right, letterhead.signer, _SIZE, bold=True)


def _two_cells(document: DocxDocument, widths: tuple[Cm, Cm]) -> tuple[_Cell, _Cell]:
    row = _table(document, 1, widths).rows[0]
    _mark(row, "w:cantSplit")
    left, right = row.cells
    return left, right


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _table(document: DocxDocument, rows: int, widths: tuple[Cm, ...]) -> Table:
    table: Table = document.add_table(rows, len(widths))
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    return table


def _centred(
    place: DocxDocument | _Cell, text: str, size: Pt, *, bold: bool = False, italic: bool = False
) -> None:
    is_new_cell = isinstance(place, _Cell) and not place.text and len(place.paragraphs) == 1
    paragraph = place.paragraphs[0] if is_new_cell else place.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(text)
    run.font.size = size
    run.bold, run.italic = bold, italic


def _first(cell: _Cell) -> Paragraph:
    paragraph: Paragraph = cell.paragraphs[0]
    return paragraph
