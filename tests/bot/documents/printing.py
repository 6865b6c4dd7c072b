"""A plan as offices make it: a Word file with real tables, printed by LibreOffice or by a browser, or scanned."""  # noqa: E501

import html
import io
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import docx
import pypdfium2 as pdfium
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from PIL import Image

from bot.documents.opening import open_document
from bot.documents.paragraphs import Paragraph, paragraphs

# The cells of a row, and which of its columns go on from the row above.
Rows = list[tuple[tuple[str, ...], tuple[int, ...]]]


@dataclass(frozen=True)
class Sheet:
    """How a plan is laid out; `tight` are narrow cells and no room between paragraphs."""

    size: int = 13
    landscape: bool = False
    tight: bool = False

    def __str__(self) -> str:
        return f"{self.size}pt{'-landscape' * self.landscape}{'-tight' * self.tight}"


def parts_of(sample: Path) -> list[str | Rows]:
    """The paragraphs of a sample, and its tables as rows."""
    whole = paragraphs(open_document(sample.read_bytes(), sample.name).blocks)
    parts: list[str | Rows] = []
    for (table, is_row), group in groupby(whole, key=lambda part: (part.table, bool(part.cells))):
        lines: list[Paragraph] = list(group)
        rows: Rows = [(line.cells, line.merged) for line in lines]
        parts += [rows] if is_row and table else [line.text for line in lines]
    return parts


def _titles(parts: Sequence[str | Rows]) -> set[int]:
    """Which parts stand in the middle and bold: the kind of document and the line below it."""
    kinds = [at for at, part in enumerate(parts[:14]) if isinstance(part, str) and part.isupper()]
    return set(kinds) | {
        at + 1
        for at in kinds
        if at + 1 < len(parts)
        and isinstance(parts[at + 1], str)
        and not str(parts[at + 1]).startswith(("Căn", "Số"))
    }


def word_file(parts: Sequence[str | Rows], sheet: Sheet) -> bytes:
    document = docx.Document()
    section = document.sections[0]
    page = (Cm(29.7), Cm(21)) if sheet.landscape else (Cm(21), Cm(29.7))
    section.page_width, section.page_height = page
    section.orientation = WD_ORIENT.LANDSCAPE if sheet.landscape else WD_ORIENT.PORTRAIT
    section.left_margin, section.right_margin = Cm(3), Cm(3 if sheet.tight else 1.5)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "DejaVu Serif", Pt(sheet.size)
    titles = _titles(parts)
    for at, part in enumerate(parts):
        if isinstance(part, str):
            paragraph = document.add_paragraph()
            paragraph.add_run(part).bold = at in titles
            paragraph.paragraph_format.space_after = Pt(0 if sheet.tight else 6)
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if at in titles else WD_ALIGN_PARAGRAPH.JUSTIFY
            continue
        table = document.add_table(0, _width(part), style="Table Grid")
        for row, merged in part:
            cells = table.add_row().cells
            for cell, text in zip(cells, row, strict=False):
                cell.text = text
            if len(row) == 1:
                cells[0].merge(cells[-1])
            for column in merged:
                table.cell(len(table.rows) - 2, column).merge(cells[column])
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def web_page(parts: Sequence[str | Rows], sheet: Sheet) -> str:
    titles = _titles(parts)
    body = []
    for at, part in enumerate(parts):
        if isinstance(part, str):
            body.append(f"<p{' class=title' * (at in titles)}>{html.escape(part)}")
            continue
        body.append(f"<table><tr>{'<tr>'.join(_cells(part))}</table>")
    borders = "border-spacing:2px" if sheet.tight else "border-collapse:collapse"
    return (
        f"<meta charset=utf-8><style>@page{{size:A4 {'landscape' if sheet.landscape else 'portrait'};margin:2cm}}"  # noqa: E501
        f"body{{font:{sheet.size}pt serif;text-align:justify}}.title{{text-align:center;font-weight:bold}}"
        f"table{{{borders}}}td{{border:1px solid;padding:3px}}</style>{''.join(body)}"
    )


def _width(rows: Rows) -> int:
    return max(len(cells) for cells, _ in rows)


def _cells(rows: Rows) -> Iterator[str]:
    """Each row in HTML; a cell that goes on reaches over the rows below it."""
    width = _width(rows)
    for at, (row, merged) in enumerate(rows):
        cells = ""
        for column, text in enumerate(row):
            below = next(
                (n for n, (_, on) in enumerate(rows[at + 1 :]) if column not in on), len(rows) - at - 1
            )
            span = f" rowspan={below + 1}" * bool(below) + f" colspan={width}" * (len(row) == 1)
            cells += "" if column in merged else f"<td{span}>{html.escape(text)}"
        yield cells


def by_libreoffice(files: Sequence[Path], folder: Path) -> None:
    """Print Word files to PDFs beside them, in one go."""
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",  # noqa: E501
               "--outdir", str(folder), *map(str, files)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=110)


def by_browser(page: str, target: Path) -> bytes:
    source = target.with_suffix(".html")
    source.write_text(page, encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={target.parent}/browser",  # noqa: E501
               "--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri()]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    return target.read_bytes()


def photographs(pdf: bytes, dots_per_inch: int = 200, askew: float = 0.4) -> list[bytes]:
    """Each page as a photograph of grainy paper, held a little askew."""
    found = []
    for page in pdfium.PdfDocument(pdf):
        picture = page.render(scale=dots_per_inch / 72, grayscale=True).to_pil().convert("L")
        picture = Image.blend(picture, Image.effect_noise(picture.size, 60), 0.1)
        target = io.BytesIO()
        picture.rotate(askew, Image.Resampling.BICUBIC, fillcolor=255).save(target, "JPEG", quality=75)
        found.append(target.getvalue())
    return found


def scanned(pdf: bytes) -> bytes:
    """The pages as pictures in a PDF."""
    pictures = [Image.open(io.BytesIO(data)) for data in photographs(pdf)]
    target = io.BytesIO()
    pictures[0].save(target, "PDF", save_all=True, append_images=pictures[1:], resolution=200)
    return target.getvalue()
