"""PDF files with a text layer; without one, the pages go to text recognition."""

import re

import pypdfium2 as pdfium

from bot.plans.blocks import Block
from bot.plans.scan import recognise
from bot.plans.unreadable import Unreadable

MAX_PAGES = 300
MAX_CHARACTERS = 3_000_000
_PASSWORD_ERROR = 4
_STAMP = re.compile(r"Người ký|Giờ ký|Thời gian ký|Cơ quan:|Email:|Signature|Ký bởi|Ngày ký", re.IGNORECASE)


def read_pdf(data: bytes) -> list[Block]:
    """The lines of a PDF, recognised from pictures when the text layer is missing.

    Raises:
        Unreadable: damaged, encrypted, too_large, scan, no_text.
    """
    pages = _pages(data)
    if _has_text_layer(pages):
        return _lines(pages)
    recognised = recognise(data)
    if recognised is None:
        raise Unreadable("scan")
    pages = _pages(recognised)
    if not any(page.strip() for page in pages):
        raise Unreadable("no_text")
    return _lines(pages)


def _pages(data: bytes) -> list[str]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        code = "encrypted" if getattr(error, "err_code", None) == _PASSWORD_ERROR else "damaged"
        raise Unreadable(code) from error
    try:
        if len(document) > MAX_PAGES:
            raise Unreadable("too_large")
        return [_page_text(document, number) for number in range(len(document))]
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
    return letters >= 60 * min(len(pages), 3) and letters >= 60


def _lines(pages: list[str]) -> list[Block]:
    # U+FFFE is what pdfium puts for a hyphen at the end of a line.
    text = "\n".join(pages).replace("\ufffe", "-").replace("\x00", "")
    return [Block(line) for line in text.splitlines()]
