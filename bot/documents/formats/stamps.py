"""What is stamped at the head of a page: the words in frames, and those askew, large or in colour."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from PIL import Image, ImageChops, ImageFilter, ImageOps, ImageStat

from bot.documents.formats.blobs import Blob, blobs, lines, solids
from bot.documents.formats.ink import above, recognised, taken
from bot.language.regex import regex

_HEAD = 10 / 21  # of a page's width: the upper ten centimetres
_REDUCED = 3
_INK = 40  # what ink takes away of the light at least
_COLOURED = 45  # how far apart ink of a colour takes away red, green and blue
_WIDE = (9, 75)  # millimetres of a stamp
_HIGH = (3.0, 32)
_FLAT = 1.12  # a portrait is upright, a seal round, a logo square
_FRAME = 6  # millimetres high at least; a mark's is 8, a line of print cut in half has 3
_FILLED = 0.7  # of its sides' product: a frame with its inside
_MOST_INK = 0.72  # of the points in a frame
_ASKEW = 3  # degrees
_LARGE = 1.3  # times the usual height of a line
_EDGES = (0.1, 0.2, 0.3)  # of a frame's height: one line, two, and letters near them
_MOST = 6
_READ = regex(r"[^\W\d_]{3,}")


@dataclass(frozen=True)
class Stamps:
    """The words in each frame, none where they cannot be read, and the lines `beside` the printed ones."""

    framed: tuple[tuple[str, ...], ...] = ()
    beside: tuple[str, ...] = ()


NONE = Stamps()


def stamps(page: Image.Image) -> Stamps:
    """Those of a page in colour, its lines level."""
    part = page.crop((0, 0, page.width, min(page.height, int(page.width * _HEAD))))
    red, green, blue = map(taken, part.split())
    ink = ImageChops.lighter(red, ImageChops.lighter(green, blue))
    colour = ImageChops.subtract(ink, ImageChops.darker(red, ImageChops.darker(green, blue)))
    small = above(ink.reduce(_REDUCED), _INK)
    tinted = above(colour.reduce(_REDUCED), _COLOURED)
    frames: list[Blob] = []
    for layer in (small, tinted):  # what grew together with a dark edge is apart in its colour
        found = [blob for blob in _stamps(solids(layer)) if _is_frame(layer, blob)]
        frames += [blob for blob in found if not any(blob.is_within(frame) for frame in frames)]
    frames = frames[:_MOST]
    beside = [(ink, blob) for blob in _standing_out(small)]
    beside += [(colour, blob) for blob in _stamps(lines(tinted))]
    cut = [
        _cut(source, blob) for source, blob in beside if not any(blob.is_within(frame) for frame in frames)
    ]
    return Stamps(
        tuple(_framed(_cut(ink, frame)) for frame in frames),
        tuple(recognised(_stacked(cut[: 2 * _MOST]), "6")) if cut else (),
    )


def _stamps(ink: Image.Image) -> Iterator[Blob]:
    """The blobs of a stamp's size and shape."""
    millimetre = ink.width / 210
    for blob in blobs(ink, (_WIDE[0] * millimetre, _WIDE[1] * millimetre)):
        if _HIGH[0] <= blob.height / millimetre <= _HIGH[1] and blob.width >= _FLAT * blob.height:
            yield blob


def _is_frame(small: Image.Image, blob: Blob) -> bool:
    """Whether it has corners and room for a word, with more paper within than ink: a page's edge is ink."""
    if blob.filled < _FILLED or blob.height < _FRAME * small.width / 210:
        return False
    return ImageStat.Stat(small.crop(blob.box), blob.mask).mean[0] / 255 <= _MOST_INK


def _standing_out(small: Image.Image) -> list[Blob]:
    """The lines that are askew, or larger than is usual."""
    found = list(_stamps(lines(small)))
    usual = median(blob.height for blob in found) if found else 0
    return [blob for blob in found if abs(blob.turn) >= _ASKEW or blob.height >= _LARGE * usual]


def _cut(ink: Image.Image, blob: Blob) -> Image.Image:
    """A blob alone and level, black on white."""
    left, top, right, bottom = (_REDUCED * side for side in blob.box)
    mask = blob.mask.filter(ImageFilter.MaxFilter(3)).resize((right - left, bottom - top))
    alone = ImageChops.multiply(ink.crop((left, top, right, bottom)), mask)
    level = alone.rotate(blob.turn, Image.Resampling.BICUBIC, expand=True)
    high, wide = _REDUCED * blob.height, _REDUCED * blob.width
    left, top = (level.width - wide) // 2, (level.height - high) // 2
    level = level.crop((left, top, left + wide, top + high))
    return ImageOps.invert(ImageOps.autocontrast(level, cutoff=(0, 3)))


def _framed(stamp: Image.Image) -> tuple[str, ...]:
    """The words in a frame: without what is as long as the frame, then nearer and nearer the middle."""
    found: list[str] = []
    for edge in (_EDGES[0], *_EDGES):
        inset = round(stamp.height * edge)
        inside = stamp if found else _unframed(stamp)
        found += recognised(ImageOps.crop(inside, inset), "6") or [""]
        if any(_READ.search(line) and (line.isupper() or edge == _EDGES[0]) for line in found):
            break
    return tuple(line for line in found if line)


def _unframed(stamp: Image.Image) -> Image.Image:
    """Without the ink that hangs together over most of a frame's width or height."""
    ink = above(ImageOps.invert(stamp), 110)
    for blob in blobs(ink, (0.02 * stamp.width, stamp.width)):
        left, top, right, bottom = blob.box
        if right - left > 0.6 * stamp.width or bottom - top > 0.8 * stamp.height:
            white = Image.new("L", blob.mask.size, 255)
            mask = blob.mask.filter(ImageFilter.MaxFilter(5))
            stamp = stamp.copy()
            stamp.paste(white, (left, top), mask)
    return stamp


def _stacked(pictures: list[Image.Image]) -> Image.Image:
    """One below the other, for all to be read at once."""
    room = 30
    size = max(one.width for one in pictures), sum(one.height + room for one in pictures)
    page, y = Image.new("L", size, 255), 0
    for one in pictures:
        page.paste(one, (0, y))
        y += one.height + room
    return page
