"""The words in the upper part of a photographed or scanned page, recognised quickly."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from PIL import Image, ImageChops, ImageFilter, ImageStat

from bot.documents.formats.ink import Read, lines_of, turn_of, words
from bot.documents.formats.ink import grey as grey_of
from bot.documents.formats.ocr import can_recognise
from bot.documents.formats.photograph import lit, photograph
from bot.documents.formats.stamps import NONE, Stamps, stamps
from bot.language.garbled import is_garbled
from bot.language.regex import regex
from bot.language.syllables import is_syllable

UPPER = 0.62  # of a page's height: letterhead, title, addressee, first lines
WIDTH = 1650  # dots of a page 21 cm wide: 200 an inch
LEAST_WORDS = 8
SURE_WORDS = 20  # enough for rubbish to be told from a language
_SMALL = 420  # the width at which a page's slope is measured
_WIDER_THAN_PAGES = 1.6
_STEEPEST = 12  # degrees
_LEAST_INK = 2.0  # spread of brightness; a blank page has less
_INK_OF_TEXT = 0.006  # of the points; a page with a word or two has less
_LETTERHEAD = 1 / 3  # of a page's width: the upper seven centimetres
_SURE, _DOUBTED = 85, 40  # how surely the words of a clear page are read, and one that something lies over
_LEAST_LETTERS, _FEW_LETTERS = 3, 2
_PRINTED = frozenset(".,:;-–—/()'\"“”‘’|_")  # signs a letterhead has, and what a rule under it is taken for
_WORD = regex(r"[^\W\d_]{2,}")


@dataclass(frozen=True)
class Glance:
    """The lines that were recognised. `clear`: enough words for its heading and its marks to be trusted.

    `stamps` are what is stamped beside the printed lines, `doubted` the words of a letterhead that cannot be
    read where all round can: something may lie over them.
    """

    lines: tuple[str, ...]
    clear: bool
    stamps: Stamps = NONE
    doubted: tuple[str, ...] = ()


def glance(picture: Image.Image) -> Glance | None:
    """What the upper part of a page says; None where this machine cannot recognise words."""
    if not can_recognise():
        return None
    if _is_one_colour(picture):  # levelling and enlarging it would take seconds
        return Glance((), clear=True)
    picture = lit(picture)
    page = _page(picture)
    grey = grey_of(page)
    if ImageStat.Stat(grey).stddev[0] < _LEAST_INK:
        return Glance((), clear=True)
    read = words(grey, "3")
    lines = lines_of(read)
    bare = _ink(grey) < _INK_OF_TEXT
    # Sideways words may be recognised all the same, and upside down they are taken for others.
    doubtful = picture.width > picture.height or not _makes_sense(lines, SURE_WORDS)
    if doubtful and not bare and (turn := turn_of(grey)) is not None:
        page = _page(picture.transpose(turn))
        read = words(grey_of(page), "3")
        lines = lines_of(read)
    return Glance(tuple(lines), bare or _makes_sense(lines), stamps(page), tuple(_doubted(read, page.width)))


def _doubted(read: Sequence[Read], width: int) -> Iterator[str]:
    """The words of the letterhead that cannot be read, where all round can."""
    if not read or median(word.sure for word in read) < _SURE:
        return
    for word in read:
        if word.top < _LETTERHEAD * width and word.sure < _DOUBTED and _may_lie_under(word.text):
            yield word.text


def _may_lie_under(text: str) -> bool:
    """Whether it is no word at all. A number or a day written by hand has figures and is passed over;
    so are the symbol behind a blank number, and a word with the end of a ruled line.
    """
    bare = text.strip("".join(_PRINTED))
    if text.startswith("/") or (bare != text and is_syllable(bare.lower())):
        return False
    letters = sum(map(str.isalpha, text))
    strange = sum(not sign.isalnum() and sign not in _PRINTED for sign in text)
    if strange and letters >= _FEW_LETTERS:
        return letters + strange > _LEAST_LETTERS
    return letters >= _LEAST_LETTERS and not any(map(str.isdigit, text))


def upright(picture: Image.Image) -> Image.Image:
    """The page turned so that its letters stand; as it is where they cannot be told."""
    if not can_recognise() or _is_one_colour(picture):
        return picture
    grey = grey_of(_page(picture))
    turn = turn_of(grey) if _ink(grey) >= _INK_OF_TEXT else None
    return picture if turn is None else picture.transpose(turn)


def _makes_sense(lines: Sequence[str], least: int = LEAST_WORDS) -> bool:
    return _count(lines) >= least and not is_garbled("\n".join(lines))


def _is_one_colour(picture: Image.Image) -> bool:
    return all(low == high for low, high in ImageStat.Stat(picture.convert("RGB")).extrema)


def opened(data: bytes) -> Image.Image:
    """A photograph as it was held, no larger than recognition needs, in colour.

    Raises:
        Unreadable: damaged, too_large.
    """
    return photograph(data, "RGB", 2 * WIDTH)


def _page(picture: Image.Image) -> Image.Image:
    """The upper part at 200 dots an inch, its lines level."""
    scale = WIDTH / picture.width
    size = WIDTH, max(1, round(picture.height * scale))
    page = picture.resize(size, Image.Resampling.LANCZOS) if abs(scale - 1) > 0.05 else picture
    page = page.crop((0, 0, page.width, max(1, int(page.height * UPPER))))
    angle = slope(page)
    if abs(angle) <= 0.3:
        return page
    # Its corners too: a mark may stand in one.
    return page.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=(255, 255, 255))


def slope(page: Image.Image) -> float:
    """How many degrees to turn a page until its lines run level: then its rows are darkest and lightest."""
    small = _flat(page.convert("L").resize((_SMALL, max(1, page.height * _SMALL // page.width))))
    best, at = -1.0, 0.0
    for step, around in ((2.0, 0.0), (0.5, None)):
        middle = at if around is None else around
        reach = _STEEPEST if around is not None else 2.0
        angle = middle - reach
        while angle <= middle + reach:
            contrast = _contrast(small.rotate(angle, Image.Resampling.BILINEAR, fillcolor=0))
            if contrast > best:
                best, at = contrast, angle
            angle += step
    return at


def _contrast(ink: Image.Image) -> float:
    rows = ink.resize((1, ink.height), Image.Resampling.BOX)
    shifted = ImageChops.offset(rows, 0, 1)
    return float(ImageStat.Stat(ImageChops.difference(rows, shifted)).sum2[0])


def _flat(grey: Image.Image) -> Image.Image:
    """White ink on black, the shade of a photograph taken away."""
    paper = grey
    for _ in range(4):  # as one of nine points does, in a third of its time
        paper = paper.filter(ImageFilter.MaxFilter(3))
    paper = paper.filter(ImageFilter.GaussianBlur(12))
    return ImageChops.subtract(paper, grey, scale=0.5)


def _ink(grey: Image.Image) -> float:
    """The share of dark points."""
    return sum(grey.histogram()[:128]) / (grey.width * grey.height)


def _count(lines: Sequence[str]) -> int:
    return sum(len(_WORD.findall(line)) for line in lines)


def stamps_on(picture: Image.Image) -> Stamps:
    """What is stamped on a page, or on a picture of nothing but a stamp."""
    if not can_recognise() or _is_one_colour(picture):
        return NONE
    if picture.width > _WIDER_THAN_PAGES * picture.height:
        page = Image.new("RGB", (WIDTH, WIDTH), "white")
        page.paste(
            picture.resize((WIDTH // 4, max(1, picture.height * WIDTH // 4 // picture.width))), (100, 100)
        )
        return stamps(page)
    return stamps(_page(picture))
