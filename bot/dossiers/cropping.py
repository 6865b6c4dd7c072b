"""A photographed page cut out of what lies round it: its four corners are found and drawn to a rectangle."""

import math
from collections.abc import Iterator

from PIL import Image, ImageFilter

Corner = tuple[float, float]
Corners = tuple[Corner, Corner, Corner, Corner]
_SMALL = 320  # points of the longer side on which the page is looked for
_LEAST = 0.3  # of the picture: what is smaller is no page
_MOST = 0.97  # of the picture: what is larger was cut out already
_LEVELS = (1.0, 0.85, 0.7, 0.55)  # of the brightness that parts dark from bright
_LOOKED_AT = 12  # points of a side
_WITHIN, _BEHIND = 7, 3  # points of the small picture
_STEP = 1.12  # times as bright as the ground
_ROOM = 2  # points of the small picture left round the page


def cut_out(picture: Image.Image) -> Image.Image:
    """The page alone, as if seen from above; the whole picture where no page stands out from its ground."""
    scale = max(picture.size) / _SMALL
    if scale < 1:
        return picture
    size = max(1, round(picture.width / scale)), max(1, round(picture.height / scale))
    small = picture.convert("L").resize(size, Image.Resampling.BOX).filter(ImageFilter.MedianFilter(5))
    corners = _corners(small)
    if corners is None:
        return picture
    top_left, bottom_left, bottom_right, top_right = (
        (min(max(x * scale, 0), picture.width), min(max(y * scale, 0), picture.height)) for x, y in corners
    )
    width = max(_length(top_left, top_right), _length(bottom_left, bottom_right))
    height = max(_length(top_left, bottom_left), _length(top_right, bottom_right))
    flat = (*top_left, *bottom_left, *bottom_right, *top_right)
    return picture.transform(
        (max(1, round(width)), max(1, round(height))), Image.Transform.QUAD, flat, Image.Resampling.BICUBIC
    )


def _corners(small: Image.Image) -> Corners | None:
    """Those of what is brighter than its ground all round; in a slanting light at a lower level."""
    level = _level(small)
    for share in _LEVELS:
        found = _corners_above(small, level * share)
        if (
            found
            and _LEAST < _area(found) / (small.width * small.height) < _MOST
            and _has_edges(small, found)
        ):
            return found
    return None


def _has_edges(small: Image.Image, corners: Corners) -> bool:
    """Whether the ground is darker right behind every side: where light only fades, the page goes on."""
    middle = sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4
    return all(
        _steps(small, one, other, middle)
        for one, other in zip(corners, (*corners[1:], corners[0]), strict=True)
    )


def _steps(small: Image.Image, one: Corner, other: Corner, middle: Corner) -> bool:
    """Whether most points of a side are brighter within than behind it, or it is the picture's own edge."""
    steps = 0
    for number in range(1, _LOOKED_AT + 1):
        share = number / (_LOOKED_AT + 1)
        x, y = (a + (b - a) * share for a, b in zip(one, other, strict=True))
        away = math.dist((x, y), middle)
        right, down = (x - middle[0]) / away, (y - middle[1]) / away
        behind = round(x + _BEHIND * right), round(y + _BEHIND * down)
        within = round(x - _WITHIN * right), round(y - _WITHIN * down)
        if not (0 <= behind[0] < small.width and 0 <= behind[1] < small.height):
            steps += 1
        else:
            steps += _value(small, within) > _STEP * _value(small, behind)
    return steps >= _LOOKED_AT * 0.7


def _value(small: Image.Image, at: tuple[int, int]) -> float:
    value = small.getpixel((min(max(at[0], 0), small.width - 1), min(max(at[1], 0), small.height - 1)))
    return value if isinstance(value, (int, float)) else 0.0


def _corners_above(small: Image.Image, level: float) -> Corners | None:
    """Upper left, lower left, lower right, upper right of what is bright."""
    bright = small.point([255 * (value > level) for value in range(256)])
    points = list(_ends(bright))
    if len(points) < small.height / 2:
        return None
    found = (
        min(points, key=lambda at: at[0] + at[1]),
        max(points, key=lambda at: at[1] - at[0]),
        max(points, key=lambda at: at[0] + at[1]),
        min(points, key=lambda at: at[1] - at[0]),
    )
    outward = ((-1, -1), (-1, 1), (1, 1), (1, -1))
    a, b, c, d = (
        (x + _ROOM * right, y + _ROOM * down) for (x, y), (right, down) in zip(found, outward, strict=True)
    )
    return (a, b, c, d) if _fills(bright, found) else None


def _ends(bright: Image.Image) -> Iterator[tuple[int, int]]:
    """The first and the last bright point of each row."""
    data, width = bright.tobytes(), bright.width
    for row in range(bright.height):
        line = data[row * width : (row + 1) * width]
        first = line.find(b"\xff\xff\xff")
        if first >= 0:
            yield first, row
            yield line.rfind(b"\xff\xff\xff") + 2, row


def _fills(bright: Image.Image, corners: tuple[Corner, ...]) -> bool:
    """Whether the bright points are the page and not something spread over the picture."""
    count = bright.histogram()[255]
    area = _area(corners)
    return area > 0 and 0.75 < count / area < 1.1


def _area(corners: tuple[Corner, ...]) -> float:
    pairs = zip(corners, (*corners[1:], corners[0]), strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2


def _length(one: Corner, other: Corner) -> float:
    return math.dist(one, other)


def _level(grey: Image.Image) -> int:
    """The brightness that parts dark from bright best (Otsu)."""
    counts = grey.histogram()
    total, sum_all = sum(counts), sum(value * count for value, count in enumerate(counts))
    below = sum_below = 0
    best, at = -1.0, 127
    for value, count in enumerate(counts):
        below += count
        sum_below += value * count
        if not 0 < below < total:
            continue
        apart = sum_below / below - (sum_all - sum_below) / (total - below)
        if below * (total - below) * apart**2 > best:
            best, at = below * (total - below) * apart**2, value
    return at
