"""PDF files: pages with a text layer are read as they are, the others go to text recognition."""

import itertools
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pypdfium2 as pdfium
from PIL import Image
from pypdfium2 import raw

from bot.documents.blocks import Document
from bot.documents.formats.ocr import DOTS_PER_INCH, MAX_SIDE, recognise
from bot.documents.formats.pdf_page import read_page
from bot.documents.pages.layout import blocks_of
from bot.documents.pages.page import Page, lines_of
from bot.documents.unreadable import Unreadable
from bot.language.garbled import is_garbled
from bot.language.old_fonts import old_font_of
from bot.language.regex import regex

MAX_PAGES = 300
MAX_CHARACTERS = 3_000_000
MAX_IMAGES = 2000
LEAST_LETTERS = 60
_PASSWORD_ERROR = 4
_STAMP = regex(r"Người ký|Giờ ký|Thời gian ký|Cơ quan:|Email:|Signature|Ký bởi|Ngày ký", re.IGNORECASE)
_SHOWN = {raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT}


def read_pdf(data: bytes) -> Document:
    """The blocks of a PDF.

    Raises:
        Unreadable: damaged, encrypted, too_large, scan, no_text.
    """
    with _opened(data) as document:
        if len(document) > MAX_PAGES:
            raise Unreadable("too_large")
        pages = list(_pages(document))
        written = _has_text_layer(pages)
        unclear = [number for number, page in enumerate(pages) if not written or page.unclear]
        if not unclear:
            return Document(blocks_of(pages))
        recognised = recognise(_picture(document, number) for number in unclear)
    if recognised is None and not written:
        raise Unreadable("scan")
    for number, page in zip(unclear, recognised or (), strict=False):
        pages[number] = page
    return Document(blocks_of(pages), frozenset({"unreadable"}))


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


def _pages(document: pdfium.PdfDocument) -> Iterator[Page]:
    left = MAX_CHARACTERS
    for number in range(len(document)):
        with _page(document, number) as page:
            drawn, pictured = _is_drawn_over(page), _is_picture(page)
            found = None if drawn else read_page(page)
        if found is None:
            found = _flattened(document, number)
        left -= sum(len(word.text) for word in found.words)
        if left < 0:
            raise Unreadable("too_large")
        yield replace(found, unclear=pictured or _is_rubbish(found))


def _is_rubbish(page: Page) -> bool:
    """A text layer made by a scanner that knew no Vietnamese."""
    text = " ".join(word.text for word in page.words)
    return is_garbled(text) and old_font_of(text) is None


def _is_picture(page: pdfium.PdfPage) -> bool:
    """Whether a picture covers most of a page that holds hardly a word."""
    text_page = page.get_textpage()
    letters = text_page.count_chars()
    text_page.close()
    if letters >= LEAST_LETTERS:
        return False
    width, height = page.get_size()
    images = itertools.islice(page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3), MAX_IMAGES)
    boxes = (image.get_bounds() for image in images)
    return any((x1 - x0) * (y1 - y0) > width * height / 2 for x0, y0, x1, y1 in boxes)


@contextmanager
def _page(document: pdfium.PdfDocument, number: int) -> Iterator[pdfium.PdfPage]:
    page = document[number]
    try:
        yield page
    finally:
        page.close()


def _is_drawn_over(page: pdfium.PdfPage) -> bool:
    """Whether stamps or signatures are laid over the page: an office's number and day stand in them."""
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), 200)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        raw.FPDFPage_CloseAnnot(annotation)
        if kind in _SHOWN:
            return True
    return False


def _flattened(document: pdfium.PdfDocument, number: int) -> Page:
    """The page with what lies over it made part of it, so that the words of both stand by their places."""
    if document.formenv is None:
        document.init_forms()
    with _page(document, number) as page:
        before = {word.text + repr((word.x0, word.y0)) for word in read_page(page).words}
        page.flatten()
    with _page(document, number) as page:
        found = read_page(page)
    laid = [word for word in found.words if word.text + repr((word.x0, word.y0)) not in before]
    signed = {word for line in lines_of(laid) if _STAMP.search(line.text) for word in line.words}
    return Page(
        found.width, found.height, tuple(word for word in found.words if word not in signed), found.rules
    )


def _picture(document: pdfium.PdfDocument, number: int) -> Image.Image:
    with _page(document, number) as page:
        scale = min(DOTS_PER_INCH / 72, MAX_SIDE / max(*page.get_size(), 1))
        picture: Image.Image = page.render(scale=scale, grayscale=True).to_pil().convert("L")
        return picture


def _has_text_layer(pages: list[Page]) -> bool:
    """A signature stamp alone is no text layer: an office page holds hundreds of letters."""
    kept = [line.text for page in pages for line in lines_of(page.words) if not _STAMP.search(line.text)]
    letters = sum(character.isalpha() for line in kept for character in line)
    return letters >= LEAST_LETTERS * max(1, min(len(pages), 3))
