"""The font of pictures (Be Vietnam Pro, made for Vietnamese, from its own package), and writing with it."""

import io
from functools import lru_cache
from importlib import resources

from PIL import Image, ImageDraw, ImageFont

_WEIGHTS = {400: "Regular", 600: "SemiBold", 700: "Bold"}


@lru_cache(maxsize=32)
def font(size: int, weight: int = 400) -> ImageFont.FreeTypeFont:
    """The font in so many pixels; weight 400 regular, 600 semi-bold, 700 bold."""
    file = resources.files("fontpkg_be_vietnam_pro") / "files" / f"BeVietnamPro-{_WEIGHTS[weight]}.ttf"
    # Layout.BASIC: composed Vietnamese needs no shaping, and Raqm is not everywhere.
    return ImageFont.truetype(io.BytesIO(file.read_bytes()), size, layout_engine=ImageFont.Layout.BASIC)


def write(
    image: Image.Image, at: tuple[int, int], text: str, colour: str, size: int, weight: int = 400
) -> None:
    """Write one line, `at` being its left end and baseline.

    Letter by letter from a cache: letting FreeType draw every line anew took half the time of a board.
    """
    left, base = float(at[0]), at[1]
    for letter in text:
        mask, (across, up), width = _letter(letter, size, weight)
        if mask is not None:
            image.paste(colour, (round(left) + across, base + up), mask)
        left += width


def width(text: str, size: int, weight: int = 400) -> float:
    """How many pixels a line takes."""
    return sum(_letter(letter, size, weight)[2] for letter in text)


def wrapped(text: str, size: int, weight: int, room: int, most: int) -> list[str]:
    """The text in at most `most` lines of `room` pixels, the last one cut with "…"; a long word is broken."""
    lines: list[str] = []
    rest = text
    while rest and len(lines) < most:
        end = _fitting(rest, size, weight, room)
        if end == len(rest):
            return [*lines, rest]
        if len(lines) == most - 1:
            return [
                *lines,
                rest[: _fitting(rest, size, weight, room - width("…", size, weight))].rstrip() + "…",
            ]
        at = rest.rfind(" ", 1, end + 1)
        end = at if at > 0 else max(1, end)
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return lines or [""]


def _fitting(text: str, size: int, weight: int, room: float) -> int:
    """How many letters fit, by the sum of their widths: measuring whole strings again and again is slow."""
    taken = 0.0
    for place, letter in enumerate(text):
        taken += _letter(letter, size, weight)[2]
        if taken > room:
            return place
    return len(text)


@lru_cache(maxsize=4096)
def _letter(letter: str, size: int, weight: int) -> tuple[Image.Image | None, tuple[int, int], float]:
    """Its picture (None for a blank), where that stands from the pen, and the way to the next letter."""
    drawn = font(size, weight)
    left, top, right, bottom = drawn.getbbox(letter, anchor="ls")
    if right <= left or bottom <= top:
        return None, (0, 0), drawn.getlength(letter)
    mask = Image.new("L", (int(right - left), int(bottom - top)))
    ImageDraw.Draw(mask).text((-left, -top), letter, 255, drawn, anchor="ls")
    return mask, (int(left), int(top)), drawn.getlength(letter)
