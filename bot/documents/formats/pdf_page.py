"""A page of a PDF by pdfium: its words by the boxes of their letters, its lines by its paths."""

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2 as pdfium
from pypdfium2 import raw

from bot.documents.pages.page import Page, Word, lines_of, unstruck
from bot.documents.pages.ruled import MAX_RULES, Rule
from bot.documents.unreadable import Unreadable

MAX_CHARACTERS = 200_000
MAX_OBJECTS = 20_000
MAX_SEGMENTS = 40_000
THIN = 3.0
LEAST_LENGTH = 4.0
_HYPHENS = "\ufffe\x02"  # what pdfium puts for a hyphen at the end of a line
_THIN = "\u2009"  # what pdfium takes for a space, though it is a narrow one
BOLD = 600
TOUCHING = 0.14  # of the height of a line: where the file has no space, a gap between words is wider
_Point = tuple[float, float]
_Letter = tuple[str, tuple[float, float, float, float]]


class _View:
    """Points of a page as they are seen: from the top left, turned as the page is."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self.width, self.height = page.get_size()
        self._turn = page.get_rotation()
        box = page.get_cropbox()
        self._left, self._bottom = box[0], box[1]

    def __call__(self, x: float, y: float) -> _Point:
        x, y = x - self._left, y - self._bottom
        if self._turn == 90:
            return y, x
        if self._turn == 180:
            return self.width - x, y
        if self._turn == 270:
            return self.width - y, self.height - x
        return x, self.height - y


def read_page(page: pdfium.PdfPage) -> Page:
    """The words and lines of a page.

    Raises:
        Unreadable: too_large.
    """
    view = _View(page)
    text_page = page.get_textpage()
    try:
        words = _words(text_page, view)
    finally:
        text_page.close()
    rules = tuple(_rules(page, view))
    return Page(view.width, view.height, tuple(unstruck(words, rules)), rules)


def _words(text_page: pdfium.PdfTextPage, view: _View) -> list[Word]:
    """The words, put together by place: a letter from another font stands far away in the file."""
    return [word for line in lines_of(_pieces(text_page, view)) for word in _whole(line.words)]


def _whole(pieces: tuple[Word, ...]) -> Iterator[Word]:
    """The words of a line, where pieces that touch are one."""
    word: Word | None = None
    touching = TOUCHING
    for piece in pieces:
        if piece.text == _THIN:
            touching = TOUCHING / 4
        elif piece.text == " ":
            if word:
                yield word
            word = None
        elif word and -0.3 < (piece.x0 - word.x1) / word.size < touching:
            touching = TOUCHING
            word = replace(
                word,
                text=word.text + piece.text,
                y0=min(word.y0, piece.y0),
                x1=max(word.x1, piece.x1),
                y1=max(word.y1, piece.y1),
            )
        else:
            if word:
                yield word
            word, touching = piece, TOUCHING
    if word:
        yield word


def _pieces(text_page: pdfium.PdfTextPage, view: _View) -> Iterator[Word]:
    """Letters that follow one another, and the spaces between them that the file has."""
    count = text_page.count_chars()
    if count > MAX_CHARACTERS:
        raise Unreadable("too_large")
    fonts = _Fonts(text_page)
    run: list[_Letter] = []
    start = 0
    parted = False
    box = raw.FS_RECTF()
    for index in range(count):
        sign = chr(raw.FPDFText_GetUnicode(text_page, index) or 32)
        if sign.isspace() and raw.FPDFText_IsGenerated(text_page, index):
            parted = True
            continue
        raw.FPDFText_GetLooseCharBox(text_page, index, box)
        x0, y0 = view(box.left, box.top)
        x1, y1 = view(box.right, box.bottom)
        corners = min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
        if run and (parted or sign.isspace() or run[-1][0] == " " or _leaps(run[-1][1], corners)):
            piece = _piece(run, fonts, start, view)
            yield piece
            if parted and 0 < corners[0] - piece.x1 < 0.2 * piece.size:
                yield replace(piece, text=_THIN, x0=piece.x1)
            run = []
        if not run:
            start = index
        parted = False
        run.append((" " if sign.isspace() else "-" if sign in _HYPHENS else sign, corners))
    if run:
        yield _piece(run, fonts, start, view)


def _piece(run: list[_Letter], fonts: "_Fonts", start: int, view: _View) -> Word:
    _, y0, x1, y1 = zip(*(letter[1] for letter in run), strict=True)
    text = "".join(letter[0] for letter in run)
    x0, base = fonts.origin(start, view)
    return Word(text, x0, min(y0), max(x1), max(y1), base, bold=fonts.bold(start))


class _Fonts:
    """Where letters stand, and whether they are bold."""

    def __init__(self, text_page: pdfium.PdfTextPage) -> None:
        self._page = text_page
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def origin(self, index: int, view: _View) -> _Point:
        raw.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        return view(self._x.value, self._y.value)

    def bold(self, index: int) -> bool:
        name = ctypes.create_string_buffer(80)
        raw.FPDFText_GetFontInfo(self._page, index, name, 80, ctypes.c_int())
        return b"bold" in name.value.lower() or raw.FPDFText_GetFontWeight(self._page, index) >= BOLD


def _leaps(before: tuple[float, ...], after: tuple[float, ...]) -> bool:
    height = max(before[3] - before[1], 4.0)
    down = abs((after[1] + after[3]) - (before[1] + before[3])) / 2
    return down > 0.7 * height or after[0] < before[0] - 1 or after[0] - before[2] > height


def _rules(page: pdfium.PdfPage, view: _View) -> Iterator[Rule]:
    """Straight lines, and the long sides of thin boxes: borders are drawn both ways."""
    paths = page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,), max_depth=4)
    left = MAX_SEGMENTS
    found = 0
    for path in itertools.islice(paths, MAX_OBJECTS):
        left -= raw.FPDFPath_CountSegments(path)
        if left < 0 or found > MAX_RULES:
            return
        for rule in _of_path(path, view):
            found += 1
            yield rule


def _of_path(path: pdfium.PdfObject, view: _View) -> Iterator[Rule]:
    stroked = ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, ctypes.c_int(), stroked)
    for points in _parts(path, view):
        across, down = zip(*points, strict=True)
        width, height = max(across) - min(across), max(down) - min(down)
        if height <= THIN and width >= LEAST_LENGTH:
            yield Rule((max(down) + min(down)) / 2, min(across), max(across))
        elif width <= THIN and height >= LEAST_LENGTH:
            yield Rule((max(across) + min(across)) / 2, min(down), max(down), upright=True)
        elif stroked.value:
            for (x0, y0), (x1, y1) in itertools.pairwise(points):
                if abs(y0 - y1) < 1 and abs(x0 - x1) >= LEAST_LENGTH:
                    yield Rule(y0, min(x0, x1), max(x0, x1))
                elif abs(x0 - x1) < 1 and abs(y0 - y1) >= LEAST_LENGTH:
                    yield Rule(x0, min(y0, y1), max(y0, y1), upright=True)


def _parts(path: pdfium.PdfObject, view: _View) -> Iterator[list[_Point]]:
    """The corners of each part of a path, closed ones ending where they began."""
    matrix = path.get_matrix()
    for outer in _containers(path):
        matrix = matrix.multiply(outer)
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[_Point] = []
    for index in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append(view(*matrix.on_point(x.value, y.value)))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points


def _containers(path: pdfium.PdfObject) -> Iterator[pdfium.PdfMatrix]:
    outer = path.container
    while outer is not None:
        yield outer.get_matrix()
        outer = outer.container
