"""Photographs as they were held."""

import io

from PIL import Image, ImageFilter, ImageOps

from bot.documents.unreadable import Unreadable

MAX_PIXELS = 100_000_000
_LIGHT, _PAPER = 150, 225  # how bright paper is in a light photograph, and is made in a dark one
_BRIGHTER = 0.2  # of a page's points: the paper alone
_GRAINY = 2.0  # times: what is lifted more shows its grain


def photograph(data: bytes, mode: str, enough: int | None = None) -> Image.Image:
    """The picture turned upright, in colour ("RGB") or grey ("L"); not much larger than `enough` dots.

    Raises:
        Unreadable: damaged, too_large.
    """
    try:
        with Image.open(io.BytesIO(data)) as photo:
            if photo.width * photo.height > MAX_PIXELS:
                raise Unreadable("too_large")
            if enough:
                photo.draft(mode, (enough, enough))
            return ImageOps.exif_transpose(photo).convert(mode)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise Unreadable("damaged") from error


def lit(page: Image.Image) -> Image.Image:
    """A dark page lifted until its paper is light; a light one as it is."""
    counts = page.convert("L").reduce(max(1, min(page.size) // 200)).histogram()
    left, paper = _BRIGHTER * sum(counts), 255
    while left > 0 and paper > 1:
        left -= counts[paper]
        paper -= 1
    if paper >= _LIGHT:
        return page
    lift = _PAPER / paper
    if lift > _GRAINY:
        page = page.filter(ImageFilter.MedianFilter(3))
    return page.point([min(255, round(value * lift)) for value in range(256)] * len(page.getbands()))
