"""Whether a page of a PDF shows nothing that its text does not tell: such a page need not be drawn."""

import ctypes
from statistics import median

import pypdfium2 as pdfium
from pypdfium2 import raw

from bot.documents.formats.pdf_page import MAX_OBJECTS, THIN

_LARGE = 1.35  # times the usual size of letters
_LEVEL = 0.02  # how far letters lean, as a share of their size
_GREY = 40  # how far apart red, green and blue of a grey are at most
_WHITE = (255, 255, 255)


def is_plain(page: pdfium.PdfPage) -> bool:
    """Level letters of much the same size in black or grey, each known, and ruled lines: nothing else."""
    if raw.FPDFPage_GetAnnotCount(page):
        return False
    sizes = []
    for at, one in enumerate(page.get_objects()):
        if at >= MAX_OBJECTS or not _is_plain(one):
            return False
        if one.type == raw.FPDF_PAGEOBJ_TEXT:
            sizes.append(_size(one))
    return (not sizes or max(sizes) <= _LARGE * median(sizes)) and _all_known(page)


def _is_plain(one: pdfium.PdfObject) -> bool:
    if one.type == raw.FPDF_PAGEOBJ_TEXT:
        matrix = one.get_matrix()
        lean = max(abs(matrix.b), abs(matrix.c))
        return bool(lean <= _LEVEL * max(abs(matrix.a), abs(matrix.d))) and _is_grey(_fill(one))
    if one.type == raw.FPDF_PAGEOBJ_PATH:
        return _is_thin(one) or _is_paper(one)
    return bool(one.type == raw.FPDF_PAGEOBJ_FORM)  # what is in it comes next


def _size(text: pdfium.PdfObject) -> float:
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(text, size)
    return float(size.value * abs(text.get_matrix().d))


def _is_thin(path: pdfium.PdfObject) -> bool:
    left, bottom, right, top = path.get_bounds()
    return bool(min(right - left, top - bottom) <= THIN)


def _is_paper(path: pdfium.PdfObject) -> bool:
    """White without an edge, as some programs paint the whole page first."""
    stroked = ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, ctypes.c_int(), stroked)
    return not stroked.value and _fill(path) == _WHITE


def _fill(one: pdfium.PdfObject) -> tuple[int, ...]:
    parts = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(one, *parts)
    return tuple(part.value for part in parts[:3])


def _is_grey(colour: tuple[int, ...]) -> bool:
    return max(colour) - min(colour) <= _GREY


def _all_known(page: pdfium.PdfPage) -> bool:
    """Whether the file says of each letter which it is."""
    text_page = page.get_textpage()
    try:
        count = text_page.count_chars()
        return all(raw.FPDFText_HasUnicodeMapError(text_page, index) == 0 for index in range(count))
    finally:
        text_page.close()
