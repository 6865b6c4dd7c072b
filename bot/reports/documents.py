"""Word documents ready to sign: the office's consolidated list, and a division's own slip."""

import io
from collections.abc import Sequence
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt

from bot.reports.letterhead import describe, line, rule, set_up, write_foot, write_head
from bot.reports.rows import Heading, Letterhead, ReportRow, clean, cleaned, grouped
from bot.reports.wording import say

# Shares of the text's width (165 mm), itself in twentieths of a point.
_COLUMNS = {"number": 6, "name": 24, "department": 20, "title": 22, "content": 30, "note": 14}
_TEXT_WIDTH = 9354
_CELL_STYLE = "ListCell"
_KEPT = 2  # rows on one page with the signature, which never stands alone


def consolidated_list(
    head: Letterhead,
    heading: Heading,
    rows: Sequence[ReportRow],
    year: int,
    by: str = "department",
    lang: str = "vi",
) -> bytes:
    """The .docx of the whole list, grouped by "department" or "title", in the form of official documents.

    Number and day are left blank for the hand that signs; `year` stands in the date line.
    """
    return _document(head, heading, rows, year, by, say("text.list", lang), lang)


def division_slip(
    head: Letterhead, heading: Heading, rows: Sequence[ReportRow], year: int, lang: str = "vi"
) -> bytes:
    """The .docx of one division's registrations, by title, for its head to sign."""
    return _document(head, heading, rows, year, "title", say("text.slip", lang), lang)


def _document(
    head: Letterhead, heading: Heading, rows: Sequence[ReportRow], year: int, by: str, kind: str, lang: str
) -> bytes:
    rows = cleaned(rows)
    document = Document()
    set_up(document)
    describe(document, head, heading.title)
    cell = document.styles.add_style(_CELL_STYLE, WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style, cell.font.size = document.styles["Normal"], Pt(12)
    write_head(document, head, year)
    line(document, kind.upper(), 14, bold=True).paragraph_format.space_before = Pt(18)
    line(document, clean(heading.title), 14, bold=True)
    if heading.about:
        line(document, clean(heading.about), 14, italic=True)
    rule(line(document, "", 6), 60, 60)
    _add_table(document, rows, by, lang)
    total = line(document, say("text.list_total", lang, number=len(rows)), 14, italic=True, centred=False)
    total.paragraph_format.space_before, total.paragraph_format.space_after = Pt(6), Pt(12)
    total.paragraph_format.keep_with_next = True
    write_foot(document, head)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _add_table(document: WordDocument, rows: Sequence[ReportRow], by: str, lang: str) -> None:
    """The table as XML: python-docx's own cells take minutes for thousands of rows."""
    columns = [key for key in _COLUMNS if key != by and _is_used(key, rows)]
    unit = _TEXT_WIDTH / sum(_COLUMNS[key] for key in columns)
    widths = [int(_COLUMNS[key] * unit) for key in columns]
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for edge in edges)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    table = parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid></w:tbl>"
    )
    names = [say(f"column.{key}", lang) for key in columns]
    _extend(
        table, _row([_cell(name, width, "bc") for name, width in zip(names, widths, strict=True)], head=True)
    )
    number = 0
    for name, group in grouped(rows, by):
        label = say("text.group", lang, name=name or "–", number=len(group))
        written = [_row([_cell(label, sum(widths), "bk", span=len(widths))])]
        for row in group:
            number += 1
            texts = [getattr(row, key) for key in columns[1:]]
            kept = "k" if number > len(rows) - _KEPT else ""
            cells = [_cell(str(number), widths[0], f"c{kept}")]
            cells += [_cell(text, width, kept) for text, width in zip(texts, widths[1:], strict=True)]
            written.append(_row(cells))
        _extend(table, "".join(written))
    document.element.body.insert_element_before(table, "w:sectPr")


def _extend(table: BaseOxmlElement, rows: str) -> None:
    table.extend(list(parse_xml(f"<w:tbl {nsdecls('w')}>{rows}</w:tbl>")))


def _row(cells: list[str], *, head: bool = False) -> str:
    repeated = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(text: str, width: int, marks: str = "", span: int = 1) -> str:
    """A cell's XML; `marks`: "b" bold, "c" centred, "k" kept on one page with the next row."""
    merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    kept = "<w:keepNext/>" if "k" in marks else ""
    centred = '<w:jc w:val="center"/>' if "c" in marks else ""
    bold = "<w:rPr><w:b/></w:rPr>" if "b" in marks else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merged}</w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{_CELL_STYLE}"/>{kept}{centred}</w:pPr>'
        f"<w:r>{bold}<w:t>{escape(text)}</w:t></w:r></w:p></w:tc>"
    )


def _is_used(key: str, rows: Sequence[ReportRow]) -> bool:
    if key == "department":
        return len({row.department for row in rows}) > 1
    return key in {"number", "name"} or any(getattr(row, key) for row in rows)
