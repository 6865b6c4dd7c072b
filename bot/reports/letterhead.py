"""The head and foot of an official document (Nghị định 30/2020/NĐ-CP), for a Word document."""

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from bot.reports.rows import Letterhead, clean

FONT = "Times New Roman"
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER


def set_up(document: Document) -> None:
    """A4 with the margins of the decree, Times New Roman 14, page numbers from the second page on."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(14)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:eastAsia", "w:cs"):
        fonts.set(qn(script), FONT)
    normal.paragraph_format.space_after = Pt(0)
    number = section.header.paragraphs[0]
    number.alignment = _CENTRE
    field = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    number._p.append(parse_xml(field))


def describe(document: Document, head: Letterhead, title: str) -> None:
    """The file's own properties: who issues it and what it is, not what program wrote it."""
    about = document.core_properties
    about.author = about.last_modified_by = clean(head.issuer)
    about.title, about.comments = clean(title), ""
    for day in about._element.xpath("./dcterms:created | ./dcterms:modified"):
        about._element.remove(day)  # of python-docx's own template


def write_head(document: Document, head: Letterhead, year: int) -> None:
    """The two columns on top: issuer and number on the left, country and motto on the right."""
    left, right = _columns(document, 68, 100)
    if head.superior:
        line(left, clean(head.superior).upper(), 12)
    line(left, clean(head.issuer).upper(), 12, bold=True)
    rule(line(left, "", 4), 24, 24)
    line(left, f"Số:        /{clean(head.symbol)}", 13)
    line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True)
    line(right, "Độc lập - Tự do - Hạnh phúc", 13, bold=True)
    rule(line(right, "", 4), 23, 23)
    place = clean(head.place) or "…………"  # where none is set, the hand that dates it writes it
    line(right, f"{place}, ngày      tháng      năm {year}", 13, italic=True)


def write_foot(document: Document, head: Letterhead) -> None:
    """Recipients on the left, the signature block with room to sign and stamp on the right."""
    left, right = _columns(document, 75, 90)
    names = [clean(one).rstrip(";.") for one in head.recipients]
    if names:
        line(left, "Nơi nhận:", 12, bold=True, italic=True, centred=False)
    for name in names[:-1]:
        line(left, f"- {name};", 11, centred=False)
    for name in names[-1:]:
        line(left, f"- {name}.", 11, centred=False)
    line(right, clean(head.signer).upper(), 14, bold=True)
    for _ in range(4):
        line(right, "", 14)
    line(right, clean(head.signer_name), 14, bold=True)


def line(
    where: Document | _Cell,
    text: str,
    size: int,
    *,
    bold: bool = False,
    italic: bool = False,
    centred: bool = True,
) -> Paragraph:
    """One paragraph of its own; the first of an empty cell uses the one already there."""
    first = where.paragraphs[0] if isinstance(where, _Cell) and _is_empty(where) else None
    paragraph = first or where.add_paragraph()
    if centred:
        paragraph.alignment = _CENTRE
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    paragraph.paragraph_format.keep_with_next = isinstance(where, _Cell)
    return paragraph


def _columns(document: Document, *widths: int) -> list[_Cell]:
    """Borderless cells side by side that no page parts, widths in millimetres."""
    table = document.add_table(rows=1, cols=len(widths))
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    cells = table.rows[0].cells
    for cell, width in zip(cells, widths, strict=True):
        cell.width = Mm(width)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    return list(cells)


def _is_empty(cell: _Cell) -> bool:
    return len(cell.paragraphs) == 1 and not cell.paragraphs[0].runs


def rule(paragraph: Paragraph, left: int, right: int) -> None:
    """A short line under the words above, as an empty paragraph's top border; indents in millimetres."""
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.right_indent = Mm(left), Mm(right)
    border = f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(parse_xml(border), "w:spacing", "w:ind", "w:jc", "w:rPr")
