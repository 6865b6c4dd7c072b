"""Text recognition of scanned pages and photographs by Tesseract, where it is installed with Vietnamese."""

import csv
import functools
import io
import os
import shutil
import subprocess
import tempfile
import time
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageFilter, ImageOps

from bot.documents.formats.photograph import photograph
from bot.documents.pages.page import Page, Word
from bot.documents.pages.picture import rules_of, straight, without_grain, without_rules
from bot.documents.pages.ruled import Cell, Grid, Rule, grids

TIME_LIMIT_SECONDS = 300
DOTS_PER_INCH = 300
MAX_SIDE = 5000
SMALL_SIDE = 2000
MAX_CELLS = 600
WIDTH = 595.0  # of a page in points, which a photograph does not tell
BORDER = 20
INK, LEAST_INK = 128, 25  # how dark points are, and how many of them make a letter
_STROKES = str.maketrans("|l", "II")  # what upright strokes of a numeral are taken for
_OF_NUMERALS = frozenset("IVX")
_NUMERALS = ("I", "II", "III", "IV")
_QUARTERS = {"QUY]": "QUÝ I", "QUÝ]": "QUÝ I", "QUY|": "QUÝ I", "QUÝ|": "QUÝ I"}
_Box = tuple[int, int, int, int]


@functools.cache
def can_recognise() -> bool:
    """True where Tesseract with Vietnamese stands on this machine."""
    tesseract = shutil.which("tesseract")
    if tesseract is None:
        return False
    command = [tesseract, "--list-langs"]
    listed = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)  # noqa: S603
    return "vie" in listed.stdout.split()


def recognise(pictures: Iterable[Image.Image]) -> list[Page] | None:
    """The pages of these pictures; None where this machine cannot read them, or ran out of time."""
    if not can_recognise():
        return None
    deadline = time.monotonic() + TIME_LIMIT_SECONDS
    pages = []
    for picture in pictures:
        page = _page(without_grain(straight(picture)), deadline)
        if page is None:
            return None
        pages.append(page)
    return pages


def upright(data: bytes) -> Image.Image:
    """The photograph turned as it was held, in grey, as large as recognition needs.

    Raises:
        Unreadable: damaged, too_large.
    """
    page = photograph(data, "L")
    if max(page.size) < SMALL_SIDE:
        # What Telegram makes of a photograph: twice as large its marks over letters are told apart.
        page = page.resize((2 * page.width, 2 * page.height), Image.Resampling.LANCZOS)
    page.thumbnail((MAX_SIDE, MAX_SIDE))
    return page


def _page(picture: Image.Image, deadline: float) -> Page | None:
    """The words of the page and, one by one, of the cells of its tables."""
    rules = rules_of(picture)
    scale = WIDTH / min(picture.size)
    tables = grids([_scaled(rule, scale) for rule in rules])
    clean = without_rules(picture, rules, max(2, picture.width // 500)) if tables else picture
    boxes = [_box(grid, cell, scale) for grid in tables for cell in grid.cells]
    cells = [box for box in boxes if _is_filled(clean, box)][:MAX_CELLS]
    words = _words(cells, [clean.crop(box) for box in cells], "6", deadline) if cells else []
    rest = clean.copy() if cells else clean
    for box in boxes:
        rest.paste(255, box)
    outside = _words([(0, 0, *rest.size)], [rest], "3", deadline)
    if words is None or outside is None:
        return None
    size = picture.width * scale, picture.height * scale
    found = tuple(_placed(word, scale) for word in (*outside, *words))
    return Page(*size, found, tuple(_scaled(rule, scale) for rule in rules))


def _scaled(rule: Rule, scale: float) -> Rule:
    return Rule(rule.at * scale, rule.start * scale, rule.end * scale, rule.upright)


def _placed(word: Word, scale: float) -> Word:
    x0, y0, x1, y1 = (scale * place for place in (word.x0, word.y0, word.x1, word.y1))
    return Word(word.text, x0, y0, x1, y1, base=scale * word.base)


def _box(grid: Grid, cell: Cell, scale: float) -> _Box:
    places = grid.xs[cell.left], grid.ys[cell.top], grid.xs[cell.right], grid.ys[cell.bottom]
    x0, y0, x1, y1 = (int(place / scale) for place in places)
    return x0 + 1, y0 + 1, x1, y1


def _is_filled(picture: Image.Image, box: _Box) -> bool:
    """Whether a cell holds more ink than specks: of those words would be made up."""
    if box[2] - box[0] <= BORDER or box[3] - box[1] <= BORDER:
        return False
    inner = picture.crop((box[0] + 4, box[1] + 4, box[2] - 4, box[3] - 4))
    return sum(inner.filter(ImageFilter.MedianFilter(3)).histogram()[:INK]) >= LEAST_INK


def _words(
    boxes: Sequence[_Box], pictures: Sequence[Image.Image], mode: str, deadline: float
) -> list[Word] | None:
    """The words of pictures that stand in these boxes of a page, recognised in one go."""
    with tempfile.TemporaryDirectory() as folder:
        names = [Path(folder, f"{number}.png") for number in range(len(pictures))]
        for name, picture in zip(names, pictures, strict=True):
            ImageOps.expand(picture, BORDER, 255).save(name, compress_level=1)
        listed = Path(folder, "all.txt")
        listed.write_text("\n".join(map(str, names)), encoding="utf-8")
        command = ["tesseract", str(listed), "stdout", "-l", "vie", "--psm", mode, "tsv"]
        # One thread a page: more of them fight over small machines and are slower.
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        try:
            done = subprocess.run(  # noqa: S603
                command,
                capture_output=True,
                timeout=max(0.1, deadline - time.monotonic()),
                env=environment,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return None
    if done.returncode:
        return None
    return list(_marked(list(_listed(done.stdout.decode("utf-8", errors="replace"), boxes))))


def _marked(words: list[Word]) -> Iterable[Word]:
    """The words; of "QUÝ II" in capitals the mark is often lost, and of "QUÝ I" the blank."""
    for at, word in enumerate(words):
        behind = words[at + 1].text if at + 1 < len(words) else ""
        if word.text in _QUARTERS:
            yield replace(word, text=_QUARTERS[word.text])
        elif word.text == "QUY" and behind in _NUMERALS:
            yield replace(word, text="QUÝ")
        else:
            yield word


def _numeral(text: str) -> str:
    """The Roman numeral a word is whose strokes were read as bars or with specks for marks ("Ï", "|I")."""
    bare = "".join(
        letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)
    )
    numeral = bare.translate(_STROKES)
    return numeral if _OF_NUMERALS.issuperset(numeral) else ""


def _listed(table: str, boxes: Sequence[_Box]) -> Iterable[Word]:
    """The words of Tesseract's table, each as high as its line."""
    top = bottom = 0
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        left, above, _, _ = boxes[min(int(row["page_num"]), len(boxes)) - 1]
        if row["level"] == "4":
            top = above + int(row["top"]) - BORDER
            bottom = top + int(row["height"])
        elif row["level"] == "5" and row["text"].strip():
            x0 = left + int(row["left"]) - BORDER
            text = row["text"].strip()
            yield Word(_numeral(text) or text, x0, top, x0 + int(row["width"]), bottom, bottom)
