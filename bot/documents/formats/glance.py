"""The words in the upper part of a photographed or scanned page, recognised quickly."""

import os
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter, ImageOps, ImageStat

from bot.documents.formats.ocr import can_recognise
from bot.documents.formats.photograph import photograph
from bot.language.regex import regex

UPPER = 0.62  # of a page's height: letterhead, title, addressee, first lines
WIDTH = 1650  # dots of a page 21 cm wide: 200 an inch
LEAST_WORDS = 8
_SMALL = 420  # the width at which a page's slope is measured
_STEEPEST = 12  # degrees
_SECONDS = 40
_LEAST_INK = 2.0  # spread of brightness; a blank page has less
_INK_OF_TEXT = 0.006  # of the points; a page with a word or two has less
_WORD = regex(r"[^\W\d_]{2,}")
_STAMPED = regex(r"[^\W\d_]{3,}")
_RED = 60  # how much redder than green and blue ink of a stamp is
_COLOURED = 45  # how far apart ink of a colour takes away red, green and blue of the paper
_LEAST_COLOURED = 0.0008  # of the points of the upper part
_FRAMES = (0.0, 0.22, 0.32)  # of a stamp's shorter side, on each side: none, one, two of them
_ASKEW = (-12, 12)  # degrees; a stamp is pressed by hand
_MARKS_STAND = (0.0, 0.1, 0.62, 0.42)  # left, top, right and bottom of the upper part, as shares of it


@dataclass(frozen=True)
class Glance:
    """The lines that were recognised. `clear`: enough words for its heading and its marks to be trusted.

    `stamp` are the words in coloured ink; `red` tells that there is red ink at all. `page` is what was read.
    """

    lines: tuple[str, ...]
    clear: bool
    stamp: tuple[str, ...] = ()
    red: bool = False
    page: Image.Image | None = None


def glance(picture: Image.Image) -> Glance | None:
    """What the upper part of a page says; None where this machine cannot recognise words."""
    if not can_recognise():
        return None
    if _is_one_colour(picture):  # levelling and enlarging it would take seconds
        return Glance((), clear=True)
    page = _page(picture)
    turned = page
    grey = _grey(page)
    if ImageStat.Stat(grey).stddev[0] < _LEAST_INK:
        return Glance((), clear=True)
    lines = _recognised(grey, "3")
    bare = _ink(grey) < _INK_OF_TEXT
    if _words(lines) < LEAST_WORDS and not bare:
        for angle in (Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270):
            other = _page(picture.transpose(angle))
            if _words(_recognised(_grey(other).reduce(2), "3")) >= LEAST_WORDS:
                turned, lines = other, _recognised(_grey(other), "3")
                break
    red, stamp = _stamp(turned)
    return Glance(tuple(lines), bare or _words(lines) >= LEAST_WORDS, stamp, red, turned)


def _is_one_colour(picture: Image.Image) -> bool:
    return all(low == high for low, high in ImageStat.Stat(picture.convert("RGB")).extrema)


def askew(page: Image.Image) -> tuple[str, ...]:
    """What stands where marks are stamped, read as if it were askew: a photocopied stamp is not red."""
    grey = _grey(page)
    left, top, right, bottom = _MARKS_STAND
    part = grey.crop(
        (int(left * grey.width), int(top * grey.height), int(right * grey.width), int(bottom * grey.height))
    )
    turned = (part.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255) for angle in _ASKEW)
    return tuple(line for one in turned for line in _recognised(one, "11"))


def stamps(picture: Image.Image) -> tuple[bool, tuple[str, ...]]:
    """Whether the upper part of a page bears red ink, and the words in red or coloured ink."""
    return _stamp(_page(picture))


def _stamp(page: Image.Image) -> tuple[bool, tuple[str, ...]]:
    inks = _red(page), _coloured(page)
    words = (_stamped(ink) for ink in inks if ink is not None) if can_recognise() else ()
    return inks[0] is not None, tuple(line for found in words for line in found)


def _stamped(ink: Image.Image) -> tuple[str, ...]:
    """The words of a stamp: as it stands, then held level, then without its frames."""
    found = _recognised(ink, "11")
    level = ink.rotate(slope(ink), Image.Resampling.BICUBIC, fillcolor=255)
    for share, mode in product(_FRAMES, ("7", "11")):
        if not any(line.isupper() and _STAMPED.search(line) for line in found):
            edge = round(min(ink.size) * share)
            found += _recognised(level.crop((edge, edge, ink.width - edge, ink.height - edge)), mode)
    return tuple(found)


def opened(data: bytes) -> Image.Image:
    """A photograph as it was held, no larger than recognition needs, in colour.

    Raises:
        Unreadable: damaged, too_large.
    """
    return photograph(data, "RGB", 2 * WIDTH)


def _page(picture: Image.Image) -> Image.Image:
    """The upper part at 200 dots an inch, its lines level."""
    scale = WIDTH / picture.width
    size = WIDTH, max(1, round(picture.height * scale))
    page = picture.resize(size, Image.Resampling.LANCZOS) if abs(scale - 1) > 0.05 else picture
    page = page.crop((0, 0, page.width, max(1, int(page.height * UPPER))))
    angle = slope(page)
    return (
        page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255)) if abs(angle) > 0.3 else page
    )


def slope(page: Image.Image) -> float:
    """How many degrees to turn a page until its lines run level: then its rows are darkest and lightest."""
    small = _flat(page.convert("L").resize((_SMALL, max(1, page.height * _SMALL // page.width))))
    best, at = -1.0, 0.0
    for step, around in ((2.0, 0.0), (0.5, None)):
        middle = at if around is None else around
        reach = _STEEPEST if around is not None else 2.0
        angle = middle - reach
        while angle <= middle + reach:
            contrast = _contrast(small.rotate(angle, Image.Resampling.BILINEAR, fillcolor=0))
            if contrast > best:
                best, at = contrast, angle
            angle += step
    return at


def _contrast(ink: Image.Image) -> float:
    rows = ink.resize((1, ink.height), Image.Resampling.BOX)
    shifted = ImageChops.offset(rows, 0, 1)
    return float(ImageStat.Stat(ImageChops.difference(rows, shifted)).sum2[0])


def _flat(grey: Image.Image) -> Image.Image:
    """White ink on black, the shade of a photograph taken away."""
    paper = grey.filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.GaussianBlur(12))
    return ImageChops.subtract(paper, grey, scale=0.5)


def _grey(page: Image.Image) -> Image.Image:
    """Black on white, evenly lit."""
    return ImageOps.invert(_taken(page.convert("L")))


def _taken(channel: Image.Image) -> Image.Image:
    """What the ink takes away of the paper's light, whatever light falls on it."""
    small = channel.reduce(6).filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.BoxBlur(6))
    paper = small.resize(channel.size, Image.Resampling.BILINEAR)
    return ImageChops.subtract(paper, channel, scale=0.6)


def _red(page: Image.Image) -> Image.Image | None:
    """What is written in red, black on white; None where nothing is."""
    red, green, blue = page.split()
    return _cut_out(ImageChops.subtract(red, ImageChops.lighter(green, blue)), _RED)


def _coloured(page: Image.Image) -> Image.Image | None:
    """What is written in ink of any colour, black on white; None where nothing is."""
    red, green, blue = map(_taken, page.split())
    most = ImageChops.lighter(red, ImageChops.lighter(green, blue))
    return _cut_out(
        ImageChops.subtract(most, ImageChops.darker(red, ImageChops.darker(green, blue))), _COLOURED
    )


def _cut_out(ink: Image.Image, least: int) -> Image.Image | None:
    """The points above a value, black on white; None where they are few."""
    ink = ink.point([255 * (v > least) for v in range(256)])
    if ImageStat.Stat(ink).mean[0] / 255 < _LEAST_COLOURED:
        return None
    box = ink.filter(ImageFilter.MinFilter(3)).getbbox() or ink.getbbox()
    if box is None:
        return None
    room = 20
    wide = (max(0, box[0] - room), max(0, box[1] - room), box[2] + room, box[3] + room)
    return ImageOps.invert(ink.filter(ImageFilter.MaxFilter(3)).crop(wide))


def _ink(grey: Image.Image) -> float:
    """The share of dark points."""
    return sum(grey.histogram()[:128]) / (grey.width * grey.height)


def _words(lines: Sequence[str]) -> int:
    return sum(len(_WORD.findall(line)) for line in lines)


def _recognised(picture: Image.Image, mode: str) -> list[str]:
    """The lines Tesseract finds."""
    with tempfile.TemporaryDirectory() as folder:
        name = Path(folder, "page.png")
        ImageOps.expand(picture, 20, 255).save(name, compress_level=1)
        command = ["tesseract", str(name), "stdout", "-l", "vie", "--psm", mode, "--dpi", "200"]
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        try:
            done = subprocess.run(  # noqa: S603
                command, capture_output=True, timeout=_SECONDS, env=environment, check=False
            )
        except subprocess.TimeoutExpired:
            return []
    text = done.stdout.decode("utf-8", errors="replace") if not done.returncode else ""
    return [line.strip() for line in text.splitlines() if line.strip()]
