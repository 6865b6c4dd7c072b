"""Documents built for the tests: Word files with tables, PDFs with and without a text layer."""

import io
import zipfile
from collections.abc import Sequence

import docx
import pypdfium2 as pdfium
from docx.oxml.ns import qn
from PIL import Image, ImageDraw, ImageFont

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
Row = Sequence[str]


def word(paragraphs: Sequence[str | Sequence[Row]]) -> bytes:
    """A .docx file of paragraphs, and of tables given as lists of rows."""
    document = docx.Document()
    for part in paragraphs:
        if isinstance(part, str):
            document.add_paragraph(part)
        else:
            table = document.add_table(rows=0, cols=max(len(row) for row in part))
            for row in part:
                cells = table.add_row().cells
                for cell, text in zip(cells, row, strict=False):
                    cell.text = text
    return saved(document)


def saved(document: "docx.document.Document") -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def numbered_word(items: Sequence[tuple[int, str]]) -> bytes:
    """A .docx file whose numbers Word prints itself: level 0 "I.", level 1 "1.", level 2 "a)"."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    levels = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
    abstract = numbering.makeelement(qn("w:abstractNum"), {qn("w:abstractNumId"): "77"})
    for index, (form, pattern) in enumerate(levels):
        level = abstract.makeelement(qn("w:lvl"), {qn("w:ilvl"): str(index)})
        for name, value in (("w:start", "1"), ("w:numFmt", form), ("w:lvlText", pattern)):
            level.append(level.makeelement(qn(name), {qn("w:val"): value}))
        abstract.append(level)
    numbering.insert(0, abstract)
    number = numbering.makeelement(qn("w:num"), {qn("w:numId"): "77"})
    number.append(number.makeelement(qn("w:abstractNumId"), {qn("w:val"): "77"}))
    numbering.append(number)
    for level_index, text in items:
        paragraph = document.add_paragraph(text)
        if level_index >= 0:
            properties = paragraph._p.get_or_add_pPr()
            reference = properties.get_or_add_numPr()
            reference.get_or_add_ilvl().val = level_index
            reference.get_or_add_numId().val = 77
    return saved(document)


def picture_pdf(lines: Sequence[str]) -> bytes:
    """A PDF whose only page is a picture of these lines: a scan."""
    target = io.BytesIO()
    _page(lines).save(target, "PDF", resolution=200)
    return target.getvalue()


def photo(lines: Sequence[str], form: str = "JPEG", *, sideways: bool = True) -> bytes:
    """A photograph of a page with these lines, taken with the phone held sideways or upright."""
    target = io.BytesIO()
    turned = Image.Exif()
    turned[0x0112] = 6  # to be turned by a quarter to the right
    page = _page(lines)
    if sideways:
        page.rotate(90, expand=True).save(target, form, exif=turned)
    else:
        page.save(target, form)
    return target.getvalue()


def _page(lines: Sequence[str]) -> Image.Image:
    page = Image.new("RGB", (1654, 2339), "white")
    draw = ImageDraw.Draw(page)
    font = ImageFont.truetype(FONT, 34)
    for number, line in enumerate(lines):
        draw.text((150, 150 + 60 * number), line, fill="black", font=font)
    return page


def empty_pdf() -> bytes:
    """A PDF of one blank page."""
    document = pdfium.PdfDocument.new()
    document.new_page(595, 842)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip archive of these files."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def saved_pdf(document: pdfium.PdfDocument) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()
