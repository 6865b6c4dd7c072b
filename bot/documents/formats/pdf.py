"""PDF files with a text layer; without one, the pages go to text recognition."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium

from bot.documents.blocks import Block
from bot.documents.formats.ocr import recognise
from bot.documents.unreadable import Unreadable

MAX_PAGES = 300
MAX_CHARACTERS = 3_000_000
_PASSWORD_ERROR = 4
_STAMP = re.compile(r"Người ký|Giờ ký|Thời gian ký|Cơ quan:|Email:|Signature|Ký bởi|Ngày ký", re.IGNORECASE)


def read_pdf(data: bytes) -> tuple[list[Block], bool]:
    """The lines of a PDF, and whether they were recognised from pictures.

    Raises:
        Unreadable: damaged, encrypted, too_large, scan, no_text.
    """
    with _opened(data) as document:
        if len(document) > MAX_PAGES:
            raise Unreadable("too_large")
        pages = [_page_text(document, number) for number in range(len(document))]
        if _has_text_layer(pages):
            return _lines(pages), False
        recognised = recognise(document)
    if recognised is None:
        raise Unreadable("scan")
    if not any(page.strip() for page in recognised):
        raise Unreadable("no_text")
    return _lines(recognised), True


@contextmanager
def _opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        code = "encrypted" if getattr(error, "err_code", None) == _PASSWORD_ERROR else "damaged"
        raise Unreadable(code) from error
    try:
        yield document
    except pdfium.PdfiumError as error:
        raise Unreadable("damaged") from error
    finally:
        document.close()


def _page_text(document: pdfium.PdfDocument, number: int) -> str:
    page = document[number]
    text_page = page.get_textpage()
    try:
        if text_page.count_chars() > MAX_CHARACTERS:
            raise Unreadable("too_large")
        return str(text_page.get_text_range(errors="ignore"))
    finally:
        text_page.close()
        page.close()


def _has_text_layer(pages: list[str]) -> bool:
    """A signature stamp alone is no text layer: an office page holds hundreds of letters."""
    kept = [line for page in pages for line in page.splitlines() if not _STAMP.search(line)]
    letters = sum(character.isalpha() for line in kept for character in line)
    return letters >= 60 * max(1, min(len(pages), 3))


def _lines(pages: list[str]) -> list[Block]:
    # U+FFFE is what pdfium puts for a hyphen at the end of a line.
    text = "\n".join(pages).replace("\ufffe", "-").replace("\x00", "")
    return [Block(line) for line in text.splitlines()]
