"""The board of a campaign as pictures to read on a phone: portrait, large type, a word beside each colour."""

import io
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from PIL import Image, ImageColor, ImageDraw

from bot.reports.fonts import width, wrapped, write
from bot.reports.rows import BoardRow, Heading, clean
from bot.reports.wording import say

# Telegram shrinks a photo to 2,560 or even 1,280 pixels a side: longer pictures would become unreadable.
WIDTH = 1080
PER_PICTURE = 18
_MARGIN = 40
_ROOM = WIDTH - 2 * _MARGIN
_BADGE = (230, 58)
_NAME_LINE, _DETAIL_LINE, _PAD = 42, 34, 12

# Okabe and Ito's colours, apart for every kind of colour blindness, two of them darkened for white words.
_COLOURS = {
    "overdue": ("#B23A00", "#FFFFFF"),
    "nothing": ("#5F6368", "#FFFFFF"),
    "returned": ("#E69F00", "#000000"),
    "waiting": ("#56B4E9", "#000000"),
    "done": ("#00694C", "#FFFFFF"),
}
_PAPER, _INK, _SOFT, _LINE = "#FFFFFF", "#1A1A1A", "#555555", "#DADCE0"


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
    whole = Image.new("RGB", (WIDTH, sum(one.height for one in images)), _PAPER)
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
    title = wrapped(clean(heading.title), 44, 700, _ROOM, most=3)
    under = wrapped(
        " · ".join(filter(None, (clean(heading.about), clean(heading.made)))), 28, 400, _ROOM, most=2
    )
    names = [wrapped(clean(row.department), 34, 600, _ROOM - _BADGE[0] - _MARGIN, most=2) for row in rows]
    tallies = [standing for standing in _COLOURS if counts[standing]]
    head = _MARGIN + 56 * len(title) + 40 * len(under) + 20 + 72 * ((len(tallies) + 1) // 2) + 10
    height = head + sum(_height(name) for name in names) + 80
    image = Image.new("RGB", (WIDTH, height), _PAPER)

    top = _MARGIN
    for line in title:
        write(image, (_MARGIN, top + 44), line, _INK, 44, 700)
        top += 56
    for line in under:
        write(image, (_MARGIN, top + 28), line, _SOFT, 28)
        top += 40
    top += 20
    for place, standing in enumerate(tallies):
        left, at = _MARGIN + _ROOM // 2 * (place % 2), top + 72 * (place // 2)
        image.paste(_badge(standing, lang), (left, at))
        write(image, (left + _BADGE[0] + 24, at + 44), str(counts[standing]), _INK, 42, 700)
    top = head
    for row, name in zip(rows, names, strict=True):
        _row(image, top, row, name, lang)
        top += _height(name)
    write(image, (_MARGIN, top + 52), foot, _SOFT, 28)
    return image


def _height(name: list[str]) -> int:
    return _PAD * 2 + _NAME_LINE * len(name) + _DETAIL_LINE


def _row(image: Image.Image, top: int, row: BoardRow, name: list[str], lang: str) -> None:
    ImageDraw.Draw(image).line((_MARGIN, top, WIDTH - _MARGIN, top), _LINE, 2)
    for place, line in enumerate(name):
        write(image, (_MARGIN, top + _PAD + 34 + _NAME_LINE * place), line, _INK, 34, 600)
    counts = {
        "accepted": row.accepted,
        "waiting": row.waiting,
        "returned": row.returned,
        "late": row.late,
        "dossiers": row.dossiers,
    }
    parts = [say(f"board.{key}", lang, number=number) for key, number in counts.items() if number]
    detail = " · ".join(parts) or say("board.nothing", lang)
    write(image, (_MARGIN, top + _PAD + 28 + _NAME_LINE * len(name)), detail, _SOFT, 26)
    middle = top + (_height(name) - _BADGE[1]) // 2
    image.paste(_badge(row.standing, lang), (WIDTH - _MARGIN - _BADGE[0], middle))


@lru_cache(maxsize=16)
def _badge(standing: str, lang: str) -> Image.Image:
    back, ink = _COLOURS[standing]
    image = Image.new("RGB", _BADGE, _PAPER)
    ImageDraw.Draw(image).rounded_rectangle((0, 0, _BADGE[0] - 1, _BADGE[1] - 1), 16, back)
    word = say(f"standing.{standing}", lang)
    write(image, (round(_BADGE[0] - width(word, 34, 600)) // 2, 41), word, ink, 34, 600)
    return image


@lru_cache(maxsize=1)
def _palette() -> Image.Image:
    """Every colour of a board, with the steps between where letters meet their ground."""
    pairs = [(_PAPER, _INK), (_PAPER, _SOFT), (_PAPER, _LINE), *_COLOURS.values()]
    steps = 24
    flat: list[int] = []
    for ground, ink in pairs:
        low, high = ImageColor.getrgb(ground), ImageColor.getrgb(ink)
        for step in range(steps):
            flat += [round(a + (b - a) * step / (steps - 1)) for a, b in zip(low, high, strict=True)]
    image = Image.new("P", (1, 1))
    image.putpalette(flat)
    return image
