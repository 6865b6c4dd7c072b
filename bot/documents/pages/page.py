"""What stands on a page: words with their boxes, and ruling lines; in points from the top left."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.documents.pages.ruled import Rule
from bot.language.regex import regex

# How far apart, in heights of a line, words of one line may stand on.
SLOPE = 0.35
# Where a line strikes a word out, in heights above the foot of its letters, and how much of it.
STRIKE = (0.1, 0.45)
STRUCK = 0.7
MOST_STRIKES = 2000
# A day that a narrow cell broke anywhere: "28/02/202" and "6".
_BROKEN_DAY = regex(r"(?<![\d/.])\d{1,2}\n?[/.-]\n?\d{1,2}\n?[/.-]\n?2\n?0\n?\d\n?\d(?!\d)")
# The number of a document, broken so ("7178/PA" and "-UBND", "1441/Q" and "Đ-UBND", "52/2015" and "/NĐ-CP"),
# or a sign that no line begins with.
_BROKEN_ANYWHERE = regex(
    r"\n(?=[,;:.)])|(?<=[\dA-ZĐ])\n(?=[-/][A-ZĐ])"
    r"|(?:(?<=\d/)|(?<=\d/[A-ZĐ])|(?<=\d/[A-ZĐ]{2}))\n(?=[A-ZĐ]+-)"
)
_BROKEN = regex(r"(?<=[^\W\d])- (?=[^\W\d])")


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its box; `base` is the height its letters stand on."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    base: float
    bold: bool = False

    @property
    def size(self) -> float:
        return self.y1 - self.y0

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2


@dataclass(frozen=True)
class Page:
    """The words of a page in any order, and its lines; `unclear` where they do not tell what it shows."""

    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    unclear: bool = False


@dataclass(frozen=True)
class Line:
    """Words beside one another, from left to right."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    @property
    def y0(self) -> float:
        return min(word.y0 for word in self.words)

    @property
    def y1(self) -> float:
        return max(word.y1 for word in self.words)

    @property
    def base(self) -> float:
        return self.words[0].base

    @property
    def size(self) -> float:
        return max(word.size for word in self.words)

    @property
    def bold(self) -> bool:
        return all(word.bold for word in self.words)


def lines_of(words: Iterable[Word]) -> list[Line]:
    """The words in lines from the top down."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.base):
        if rows and word.base - rows[-1][-1].base < SLOPE * max(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [Line(tuple(sorted(row, key=lambda word: word.x0))) for row in rows]


def unstruck(words: Iterable[Word], rules: Iterable[Rule]) -> Iterator[Word]:
    """The words no line goes through: what is struck out is no text any more."""
    across = sorted((rule for rule in rules if not rule.upright), key=_at)
    if len(across) > MOST_STRIKES:
        across = []  # a drawing
    heights = [rule.at for rule in across]
    for word in words:
        low, high = (word.base - share * word.size for share in STRIKE)
        through = across[bisect_left(heights, high) : bisect_right(heights, low)]
        covered = sum(max(0.0, min(rule.end, word.x1) - max(rule.start, word.x0)) for rule in through)
        if covered < STRUCK * (word.x1 - word.x0):
            yield word


def _at(rule: Rule) -> float:
    return rule.at


def together(lines: Sequence[str]) -> str:
    """Lines as one text; a hyphen inside of a word needs no blank behind it ("NĐ-" and "CP")."""
    if len(lines) < 2:
        return "".join(lines)
    whole = _BROKEN_DAY.sub(lambda found: found.group().replace("\n", ""), "\n".join(lines))
    return _BROKEN.sub("-", _BROKEN_ANYWHERE.sub("", whole).replace("\n", " "))
