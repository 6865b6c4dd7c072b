"""The ink of a page apart from its paper, and the words Tesseract reads in it."""

import os
import re
import subprocess
import tempfile
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops, ImageFilter, ImageOps

_SECONDS = 40
_MARGIN = 20  # dots of paper round a picture
_OF_WORDS = "5"  # the level of a row in Tesseract's table
_ROTATE = re.compile(r"^Rotate: (\d+)$", re.MULTILINE)
_TURNS = {  # Tesseract tells the turn to the right, Pillow names that to the left
    "90": Image.Transpose.ROTATE_270,
    "180": Image.Transpose.ROTATE_180,
    "270": Image.Transpose.ROTATE_90,
}


def grey(page: Image.Image) -> Image.Image:
    """Black on white, evenly lit."""
    return ImageOps.invert(taken(page.convert("L")))


def taken(channel: Image.Image) -> Image.Image:
    """What the ink takes away of the paper's light, whatever light falls on it."""
    small = channel.reduce(6).filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.BoxBlur(6))
    paper = small.resize(channel.size, Image.Resampling.BILINEAR)
    return ImageChops.subtract(paper, channel, scale=0.6)


def above(picture: Image.Image, least: int) -> Image.Image:
    """White where a value is exceeded, black elsewhere."""
    return picture.point([255 * (value > least) for value in range(256)])


def recognised(picture: Image.Image, mode: str) -> list[str]:
    """The lines Tesseract finds."""
    text = _tesseract(picture, "-l", "vie", "--psm", mode)
    return [line.strip() for line in text.splitlines() if line.strip()]


class Read(NamedTuple):
    """A word as it was recognised, how surely (0 to 100), the line it is in, and how far down, in dots."""

    text: str
    sure: float
    line: tuple[str, ...]
    top: int


def words(picture: Image.Image, mode: str) -> list[Read]:
    """The words Tesseract finds, in their order."""
    found = []
    for row in _tesseract(picture, "-l", "vie", "--psm", mode, table=True).splitlines()[1:]:
        level, *line, _, _, top, _, _, sure, text = row.split("\t", 11)
        if level == _OF_WORDS and text.strip():
            found.append(Read(text.strip(), float(sure), tuple(line), int(top) - _MARGIN))
    return found


def lines_of(read: list[Read]) -> list[str]:
    """The words of each line."""
    return [" ".join(word.text for word in of_line) for _, of_line in groupby(read, lambda word: word.line)]


def turn_of(picture: Image.Image) -> Image.Transpose | None:
    """How to turn a page for its letters to stand upright; None as it is, or where they cannot be told."""
    found = _ROTATE.search(_tesseract(picture, "-l", "osd", "--psm", "0"))
    return _TURNS.get(found[1]) if found else None


def _tesseract(picture: Image.Image, *options: str, table: bool = False) -> str:
    with tempfile.TemporaryDirectory() as folder:
        name = Path(folder, "page.png")
        ImageOps.expand(picture, _MARGIN, 255).save(name, compress_level=1)
        command = ["tesseract", str(name), "stdout", *options, "--dpi", "200", *(["tsv"] if table else [])]
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        try:
            done = subprocess.run(  # noqa: S603
                command, capture_output=True, timeout=_SECONDS, env=environment, check=False
            )
        except subprocess.TimeoutExpired:
            return ""
    return done.stdout.decode("utf-8", errors="replace") if not done.returncode else ""
