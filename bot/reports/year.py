"""The year's tasks as pictures to read on a phone, quarter by quarter, a word beside each colour."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw

from bot.reports.fonts import width, wrapped, write
from bot.reports.rows import Heading, clean
from bot.reports.wording import say

WIDTH = 1080
PER_PICTURE = 14  # tasks: Telegram makes longer pictures too small to read
_MARGIN = 40
_ROOM = WIDTH - 2 * _MARGIN
_BADGE = (210, 52)
_BAND, _TEXT_LINE, _LEAD_LINE, _PAD = 70, 40, 34, 12

# Okabe and Ito's colours, apart for every kind of colour blindness.
_COLOURS = {
    "done": ("#00694C", "#FFFFFF"),
    "overdue": ("#B23A00", "#FFFFFF"),
    "now": ("#56B4E9", "#000000"),
    "ahead": ("#DADCE0", "#000000"),
    "undated": ("#DADCE0", "#000000"),
}
_PAPER, _INK, _SOFT, _LINE, _HEAD = "#FFFFFF", "#1A1A1A", "#555555", "#DADCE0", "#EEF2F7"


@dataclass(frozen=True)
class YearRow:
    """One task: what is to be done, who leads, and how it stands."""

    text: str
    lead: str
    standing: str


@dataclass(frozen=True)
class Block:
    """A quarter, or the whole year, with its tasks."""

    name: str
    rows: tuple[YearRow, ...]


def year(heading: Heading, blocks: Sequence[Block], lang: str = "vi") -> tuple[bytes, ...]:
    """PNG pictures of the year, so many tasks each, in order; a quarter that goes on has its name again."""
    pages = list(_pages(blocks))
    feet = [say("text.page", lang, page=page, pages=len(pages)) for page in range(1, len(pages) + 1)]
    return tuple(
        _picture(heading, shown, foot if len(pages) > 1 else "", lang)
        for shown, foot in zip(pages, feet, strict=True)
    )


def _pages(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    page: list[Block] = []
    room = PER_PICTURE
    for block in blocks:
        rows = block.rows
        while rows:
            if not room:
                yield page
                page, room = [], PER_PICTURE
            page.append(Block(block.name, rows[:room]))
            taken = min(room, len(rows))
            rows, room = rows[taken:], room - taken
    yield page


def _picture(heading: Heading, blocks: Sequence[Block], foot: str, lang: str) -> bytes:
    title = wrapped(clean(heading.title), 44, 700, _ROOM, most=2)
    under = wrapped(
        " · ".join(filter(None, (clean(heading.about), clean(heading.made)))), 28, 400, _ROOM, most=2
    )
    lines = {row: _lines(row) for block in blocks for row in block.rows}
    head = _MARGIN + 56 * len(title) + 40 * len(under) + 20
    body = sum(_BAND + sum(_height(lines[row]) for row in block.rows) for block in blocks)
    image = Image.new("RGB", (WIDTH, head + body + 80), _PAPER)
    top = _MARGIN
    for text in title:
        write(image, (_MARGIN, top + 44), text, _INK, 44, 700)
        top += 56
    for text in under:
        write(image, (_MARGIN, top + 28), text, _SOFT, 28)
        top += 40
    top = head
    for block in blocks:
        ImageDraw.Draw(image).rectangle((0, top, WIDTH, top + _BAND - 8), _HEAD)
        write(image, (_MARGIN, top + 46), clean(block.name), _INK, 36, 700)
        top += _BAND
        for row in block.rows:
            _row(image, top, row, lines[row], lang)
            top += _height(lines[row])
    write(image, (_MARGIN, top + 52), foot, _SOFT, 28)
    buffer = io.BytesIO()
    image.quantize(64, dither=Image.Dither.NONE).save(buffer, "PNG", compress_level=4)
    return buffer.getvalue()


def _lines(row: YearRow) -> list[str]:
    return wrapped(clean(row.text), 32, 600, _ROOM - _BADGE[0] - _MARGIN, most=2)


def _height(text: list[str]) -> int:
    return _PAD * 2 + _TEXT_LINE * len(text) + _LEAD_LINE


def _row(image: Image.Image, top: int, row: YearRow, text: list[str], lang: str) -> None:
    ImageDraw.Draw(image).line((_MARGIN, top, WIDTH - _MARGIN, top), _LINE, 2)
    for place, line in enumerate(text):
        write(image, (_MARGIN, top + _PAD + 32 + _TEXT_LINE * place), line, _INK, 32, 600)
    lead = wrapped(clean(row.lead), 26, 400, _ROOM - _BADGE[0] - _MARGIN, most=1)[0]
    write(image, (_MARGIN, top + _PAD + 28 + _TEXT_LINE * len(text)), lead, _SOFT, 26)
    middle = top + (_height(text) - _BADGE[1]) // 2
    image.paste(_badge(row.standing, lang), (WIDTH - _MARGIN - _BADGE[0], middle))


@lru_cache(maxsize=16)
def _badge(standing: str, lang: str) -> Image.Image:
    back, ink = _COLOURS[standing]
    image = Image.new("RGB", _BADGE, _PAPER)
    ImageDraw.Draw(image).rounded_rectangle((0, 0, _BADGE[0] - 1, _BADGE[1] - 1), 16, back)
    word = say(f"task.{standing}", lang)
    write(image, (round(_BADGE[0] - width(word, 30, 600)) // 2, 37), word, ink, 30, 600)
    return image
