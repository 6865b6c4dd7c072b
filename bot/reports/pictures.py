"""The board of a campaign as pictures to read on a phone: portrait, large type, a word beside each colour."""

import io
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from PIL import Image, ImageColor

from bot.reports.drawing import (
    INK,
    LINE,
    MARGIN,
    PAPER,
    ROOM,
    SOFT,
    WIDTH,
    Look,
    badge,
    draw_row,
    draw_title,
    title_of,
)
from bot.reports.fonts import write
from bot.reports.rows import BoardRow, Heading
from bot.reports.wording import say

PER_PICTURE = 18
_LOOK = Look(letters=34, line=42, badge=(230, 58), word=34, base=41)

# Okabe and Ito's colours, apart for every kind of colour blindness, two of them darkened for white words.
_COLOURS = {
    "overdue": ("#B23A00", "#FFFFFF"),
    "nothing": ("#5F6368", "#FFFFFF"),
    "returned": ("#E69F00", "#000000"),
    "waiting": ("#56B4E9", "#000000"),
    "done": ("#00694C", "#FFFFFF"),
}


def board(heading: Heading, rows: Sequence[BoardRow], lang: str = "vi") -> tuple[bytes, ...]:
    """PNG pictures of the board, 18 divisions each, in order; one even when there is no division."""
    starts = range(0, len(rows) or 1, PER_PICTURE)
    counts = Counter(row.standing for row in rows)
    return tuple(
        _picture(
            heading,
            rows[start : start + PER_PICTURE],
            counts,
            _foot(len(rows), page, len(starts), lang),
            lang,
        )
        for page, start in enumerate(starts, start=1)
    )


def stacked(boards: Sequence[tuple[Heading, Sequence[BoardRow]]], lang: str = "vi") -> bytes:
    """Several boards below one another as one PNG; of a long one what lacks something comes first."""
    images = []
    for heading, rows in boards:
        shown = rows if len(rows) <= PER_PICTURE else sorted(rows, key=_urgency)[:PER_PICTURE]
        counts = Counter(row.standing for row in rows)
        images.append(_drawn(heading, shown, counts, say("board.total", lang, number=len(rows)), lang))
    whole = Image.new("RGB", (WIDTH, sum(one.height for one in images)), PAPER)
    top = 0
    for one in images:
        whole.paste(one, (0, top))
        top += one.height
    return _png(whole)


def _urgency(row: BoardRow) -> int:
    return list(_COLOURS).index(row.standing)


def _foot(divisions: int, page: int, pages: int, lang: str) -> str:
    total = say("board.total", lang, number=divisions)
    return f"{total} · {say('text.page', lang, page=page, pages=pages)}" if pages > 1 else total


def _picture(heading: Heading, rows: Sequence[BoardRow], counts: Counter[str], foot: str, lang: str) -> bytes:
    return _png(_drawn(heading, rows, counts, foot, lang))


def _png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.quantize(palette=_palette(), dither=Image.Dither.NONE).save(buffer, "PNG", compress_level=4)
    return buffer.getvalue()


def _drawn(
    heading: Heading, rows: Sequence[BoardRow], counts: Counter[str], foot: str, lang: str
) -> Image.Image:
    title = title_of(heading, most=3)
    names = [_LOOK.wrapped(row.department, 34, 600, most=2) for row in rows]
    tallies = [standing for standing in _COLOURS if counts[standing]]
    head = title.height + 72 * ((len(tallies) + 1) // 2) + 10
    image = Image.new("RGB", (WIDTH, head + sum(map(_LOOK.height, names)) + 80), PAPER)
    draw_title(image, title)
    for place, standing in enumerate(tallies):
        left, at = MARGIN + ROOM // 2 * (place % 2), title.height + 72 * (place // 2)
        image.paste(_mark(standing, lang), (left, at))
        write(image, (left + _LOOK.badge[0] + 24, at + 44), str(counts[standing]), INK, 42, 700)
    top = head
    for row, name in zip(rows, names, strict=True):
        draw_row(image, top, _LOOK, name, _detail(row, lang), _mark(row.standing, lang))
        top += _LOOK.height(name)
    write(image, (MARGIN, top + 52), foot, SOFT, 28)
    return image


def _detail(row: BoardRow, lang: str) -> str:
    counts = {
        "accepted": row.accepted,
        "waiting": row.waiting,
        "returned": row.returned,
        "late": row.late,
        "dossiers": row.dossiers,
    }
    parts = [say(f"board.{key}", lang, number=number) for key, number in counts.items() if number]
    return " · ".join(parts) or say("board.nothing", lang)


def _mark(standing: str, lang: str) -> Image.Image:
    return badge(say(f"standing.{standing}", lang), _COLOURS[standing], _LOOK)


@lru_cache(maxsize=1)
def _palette() -> Image.Image:
    """Every colour of a board, with the steps between where letters meet their ground."""
    pairs = [(PAPER, INK), (PAPER, SOFT), (PAPER, LINE), *_COLOURS.values()]
    steps = 24
    flat: list[int] = []
    for ground, ink in pairs:
        low, high = ImageColor.getrgb(ground), ImageColor.getrgb(ink)
        for step in range(steps):
            flat += [round(a + (b - a) * step / (steps - 1)) for a, b in zip(low, high, strict=True)]
    image = Image.new("P", (1, 1))
    image.putpalette(flat)
    return image
