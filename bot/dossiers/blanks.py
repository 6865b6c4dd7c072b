"""Blanks to fill in: the Office's own Word file with marks such as {{ho_ten}}, or one of ours.

Only marks with a known name are replaced; there is no template language, and what stands round them stays.
"""

import io
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from bot.language.folding import fold
from bot.language.regex import regex

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

KNOWN = ("ho_ten", "don_vi", "danh_hieu", "phong_trao", "co_quan", "nam", "ngay", "thang")
_MARK = regex(r"\{\{\s*([^{}\n]{1,40}?)\s*\}\}")
MOST_MARKS = 60
_LEFT = "…………………"


def marks(data: bytes) -> tuple[str, ...]:
    """The names between double braces in a Word file, each once, in its order."""
    import docx

    found = (
        name_of(one)
        for part in _paragraphs(docx.Document(io.BytesIO(data)))
        for one in _MARK.findall(part.text)
    )
    return tuple(dict.fromkeys(found))[:MOST_MARKS]


def name_of(mark: str) -> str:
    """A mark's name however it was typed: "Họ tên" and "ho_ten" are one."""
    return re.sub(r"[\s_-]+", "_", fold(mark)).strip("_")


def fill(data: bytes, values: Mapping[str, str]) -> bytes:
    """The file with the marks of these names replaced; others stay as they are."""
    import docx

    document = docx.Document(io.BytesIO(data))
    for paragraph in _paragraphs(document):
        _fill(paragraph, values)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _fill(paragraph: "Paragraph", values: Mapping[str, str]) -> None:
    """Word cuts a mark into runs as it likes: it is written into the run it begins in."""
    while True:
        text = "".join(run.text for run in paragraph.runs)
        found = next((one for one in _MARK.finditer(text) if name_of(one[1]) in values), None)
        if found is None:
            return
        said = values[name_of(found[1])].replace("{{", "{ {")
        at = 0
        for run in paragraph.runs:
            start, end = at, at + len(run.text)
            at = end
            before = run.text[: max(0, found.start() - start)]
            after = run.text[max(0, found.end() - start) :] if end > found.end() else ""
            if start <= found.start() < end:
                run.text = before + said + after
            elif start < found.end() and end > found.start():
                run.text = after


def _paragraphs(document: "Document") -> Iterator["Paragraph"]:
    """Those of the body, of tables, of headers and footers."""
    yield from document.paragraphs
    for table in document.tables:
        yield from _of_table(table)
    for section in document.sections:
        for part in (section.header, section.footer):
            yield from part.paragraphs
            for table in part.tables:
                yield from _of_table(table)


def _of_table(table: "Table") -> Iterator["Paragraph"]:
    for row in table.rows:
        for cell in row.cells:
            yield from cell.paragraphs
            for inner in cell.tables:
                yield from _of_table(inner)


def blank(title: str, office: str, division: str, lines: tuple[str, ...]) -> bytes:
    """A blank of ours: letterhead, the paper's name, and what is to be filled in."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm, Pt

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(14)
    head = document.add_table(1, 2)
    left, right = head.rows[0].cells
    left.text = f"{office.upper()}\n{division.upper()}\nSố: {_LEFT}"
    right.text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n……, ngày … tháng … năm ……"
    for cell in (left, right):
        for paragraph in cell.paragraphs:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    named = document.add_paragraph()
    named.add_run(title).bold = True
    named.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for line in lines:
        document.add_paragraph(f"{line} {_LEFT}" if line.endswith(":") else line)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()
