"""Ink that hangs together, white on a small black page: frames with their inside, lines, letters."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from PIL import Image, ImageChops, ImageFilter, ImageOps

_OPENED = 13  # points: lines of print are lower, a frame with its inside is higher
_JOINED = 3  # points between letters of a line
_TURNS = [angle / 2 for angle in range(-32, 33, 3)]  # degrees; a stamp is pressed by hand
_WHITE = re.compile(rb"\xff+")
Run = tuple[int, int, int]  # row, start, end
Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Blob:
    """Its own points alone, the box they stand in, the turn at which they are lowest, and their size then.

    `filled` is the share of that box they fill.
    """

    mask: Image.Image
    box: Box
    turn: float
    width: int
    height: int
    filled: float

    def is_within(self, other: "Blob") -> bool:
        """Whether its middle is."""
        x, y = (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2
        left, top, right, bottom = other.box
        return left <= x <= right and top <= y <= bottom


def blobs(ink: Image.Image, wide: tuple[float, float]) -> Iterator[Blob]:
    """Those whose boxes are as wide as this."""
    for runs in _hanging_together(ink):
        box = _box(runs)
        if wide[0] <= box[2] - box[0] <= wide[1]:
            yield _levelled(_drawn(runs, ink.size).crop(box), box)


def _hanging_together(ink: Image.Image) -> Iterable[list[Run]]:
    """The white runs of all rows, those that touch one another in one list."""
    lists: dict[int, list[Run]] = {}
    above: list[tuple[Run, int]] = []
    named: dict[int, int] = {}

    def name_of(number: int) -> int:
        while named[number] != number:
            number = named[number]
        return number

    data = ink.tobytes()
    for row in range(ink.height):
        here: list[tuple[Run, int]] = []
        first = 0  # of the runs above that may touch one here
        for found in _WHITE.finditer(data, row * ink.width, (row + 1) * ink.width):
            run = row, found.start() - row * ink.width, found.end() - row * ink.width
            number = len(named)
            named[number], lists[number] = number, [run]
            while first < len(above) and above[first][0][2] < run[1]:
                first += 1
            for other, its in above[first:]:
                if other[1] > run[2]:
                    break
                one, two = sorted((name_of(number), name_of(its)), key=lambda name: -len(lists[name]))
                if one != two:
                    lists[one] += lists.pop(two)
                    named[two] = one
            here.append((run, number))
        above = here
    return lists.values()


def _box(runs: list[Run]) -> Box:
    rows, starts, ends = zip(*runs, strict=True)
    return min(starts), min(rows), max(ends), max(rows) + 1


def _drawn(runs: Iterable[Run], size: tuple[int, int]) -> Image.Image:
    points = bytearray(size[0] * size[1])
    for row, start, end in runs:
        points[row * size[0] + start : row * size[0] + end] = b"\xff" * (end - start)
    return Image.frombytes("L", size, bytes(points))


def _levelled(mask: Image.Image, box: Box) -> Blob:
    def turned(angle: float) -> tuple[int, float, Image.Image]:
        picture = mask.rotate(angle, expand=True)
        found = picture.getbbox() or (0, 0, 1, 1)
        return found[3] - found[1], abs(angle), picture.crop(found)

    turn = min(_TURNS, key=lambda angle: turned(angle)[:2])
    level = turned(turn)[2]
    filled = level.histogram()[255] / (level.width * level.height)
    return Blob(mask, box, turn, level.width, level.height, filled)


def solids(ink: Image.Image) -> Image.Image:
    """What is closed all round, with its inside, and high: frames, pictures, seals, but no lines of print."""
    closed = ink.filter(ImageFilter.MaxFilter(3))
    outside = [runs for runs in _hanging_together(ImageOps.invert(closed)) if _is_at_the_edge(runs, ink.size)]
    solid = ImageOps.invert(_drawn(chain.from_iterable(outside), ink.size))
    return _widened(_narrowed(solid))


def _narrowed(ink: Image.Image) -> Image.Image:
    """White where all round is: of white and black a mean tells what a minimum does, far sooner."""
    return ink.filter(ImageFilter.BoxBlur(_OPENED // 2)).point([255 * (mean == 255) for mean in range(256)])


def _widened(ink: Image.Image) -> Image.Image:
    """White where anything round it is."""
    return ink.filter(ImageFilter.BoxBlur(_OPENED // 2)).point([255 * (mean > 0) for mean in range(256)])


def _is_at_the_edge(runs: list[Run], size: tuple[int, int]) -> bool:
    left, top, right, bottom = _box(runs)
    return not left or not top or right == size[0] or bottom == size[1]


def lines(ink: Image.Image) -> Image.Image:
    """The letters of a line grown together."""
    joined = ink
    for step in range(1, _JOINED + 1):
        for way in (-step, step):
            joined = ImageChops.lighter(joined, ImageChops.offset(ink, way, 0))
    return joined
