"""The year's tasks as pictures to read on a phone, quarter by quarter, a word beside each colour."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from bot.reports.drawing import INK, MARGIN, PAPER, SOFT, WIDTH, Look, badge, draw_row, draw_title, title_of
from bot.reports.fonts import write
from bot.reports.rows import Heading, clean
from bot.reports.wording import say

PER_PICTURE = 14  # tasks: Telegram makes longer pictures too small to read
_BAND = 70
_LOOK = Look(letters=32, line=40, badge=(210, 52), word=30, base=37)

# Okabe and Ito's colours, apart for every kind of colour blindness.
_COLOURS = {
    "done": ("#00694C", "#FFFFFF"),
    "overdue": ("#B23A00", "#FFFFFF"),
    "now": ("#56B4E9", "#000000"),
    "ahead": ("#DADCE0", "#000000"),
    "undated": ("#DADCE0", "#000000"),
}
_HEAD = "#EEF2F7"


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
    title = title_of(heading, most=2)
    lines = {row: _LOOK.wrapped(row.text, 32, 600, most=2) for block in blocks for row in block.rows}
    body = sum(_BAND + sum(_LOOK.height(lines[row]) for row in block.rows) for block in blocks)
    image = Image.new("RGB", (WIDTH, title.height + body + 80), PAPER)
    draw_title(image, title)
    top = title.height
    for block in blocks:
        ImageDraw.Draw(image).rectangle((0, top, WIDTH, top + _BAND - 8), _HEAD)
        write(image, (MARGIN, top + 46), clean(block.name), INK, 36, 700)
        top += _BAND
        for row in block.rows:
            lead = _LOOK.wrapped(row.lead, 26, 400, most=1)[0]
            mark = badge(say(f"task.{row.standing}", lang), _COLOURS[row.standing], _LOOK)
            draw_row(image, top, _LOOK, lines[row], lead, mark)
            top += _LOOK.height(lines[row])
    write(image, (MARGIN, top + 52), foot, SOFT, 28)
    buffer = io.BytesIO()
    image.quantize(64, dither=Image.Dither.NONE).save(buffer, "PNG", compress_level=4)
    return buffer.getvalue()
