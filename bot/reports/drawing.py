"""What pictures to read on a phone are drawn of: a title, rows with a word on a colour, one look for all."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw

from bot.reports.fonts import width, wrapped, write
from bot.reports.rows import Heading, clean

# Telegram shrinks a photo to 2,560 or even 1,280 pixels a side: longer pictures would become unreadable.
WIDTH = 1080
MARGIN = 40
ROOM = WIDTH - 2 * MARGIN
PAPER, INK, SOFT, LINE = "#FFFFFF", "#1A1A1A", "#555555", "#DADCE0"
PAD, DETAIL_LINE = 12, 34
_TITLE_LINE, _UNDER_LINE = 56, 40


@dataclass(frozen=True)
class Title:
    """The head of a picture in lines."""

    lines: tuple[str, ...]
    under: tuple[str, ...]

    @property
    def height(self) -> int:
        return MARGIN + _TITLE_LINE * len(self.lines) + _UNDER_LINE * len(self.under) + 20


@dataclass(frozen=True)
class Look:
    """How rows look: the size of their letters, the height of a line, and the box of the badge."""

    letters: int
    line: int
    badge: tuple[int, int]
    word: int  # size of the badge's letters
    base: int  # how far down in the badge they stand

    def height(self, text: Sequence[str]) -> int:
        """How high a row of so many lines is."""
        return PAD * 2 + self.line * len(text) + DETAIL_LINE

    def wrapped(self, text: str, size: int, weight: int, most: int) -> list[str]:
        """Words in the lines they take beside the badge."""
        return wrapped(clean(text), size, weight, ROOM - self.badge[0] - MARGIN, most=most)


def title_of(heading: Heading, most: int) -> Title:
    """What stands at the top, in at most so many lines and two more below."""
    about = " · ".join(filter(None, (clean(heading.about), clean(heading.made))))
    return Title(
        tuple(wrapped(clean(heading.title), 44, 700, ROOM, most=most)),
        tuple(wrapped(about, 28, 400, ROOM, most=2)),
    )


def draw_title(image: Image.Image, title: Title) -> None:
    """Write the head into a picture."""
    top = MARGIN
    for text in title.lines:
        write(image, (MARGIN, top + 44), text, INK, 44, 700)
        top += _TITLE_LINE
    for text in title.under:
        write(image, (MARGIN, top + 28), text, SOFT, 28)
        top += _UNDER_LINE


def draw_row(
    image: Image.Image, top: int, look: Look, text: Sequence[str], detail: str, badge: Image.Image
) -> None:
    """One row: a line above it, its words, a smaller line under them, and its badge on the right."""
    ImageDraw.Draw(image).line((MARGIN, top, WIDTH - MARGIN, top), LINE, 2)
    for place, line in enumerate(text):
        at = top + PAD + look.letters + look.line * place
        write(image, (MARGIN, at), line, INK, look.letters, 600)
    write(image, (MARGIN, top + PAD + 28 + look.line * len(text)), detail, SOFT, 26)
    middle = top + (look.height(text) - look.badge[1]) // 2
    image.paste(badge, (WIDTH - MARGIN - look.badge[0], middle))


@lru_cache(maxsize=32)
def badge(word: str, colours: tuple[str, str], look: Look) -> Image.Image:
    """A word on its colour, in a box with round corners; `colours` are the ground and the ink."""
    ground, ink = colours
    image = Image.new("RGB", look.badge, PAPER)
    box = (0, 0, look.badge[0] - 1, look.badge[1] - 1)
    ImageDraw.Draw(image).rounded_rectangle(box, 16, ground)
    left = round(look.badge[0] - width(word, look.word, 600)) // 2
    write(image, (left, look.base), word, ink, look.word, 600)
    return image
