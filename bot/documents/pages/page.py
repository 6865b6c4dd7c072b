"""What stands on a page: words with their boxes, and ruling lines; in points from the top left."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.documents.pages.ruled import Rule
from bot.language.regex import regex

# How far apart, in heights of a line, words of one line may stand on.
SLOPE = 0.35
# A day that a narrow cell broke anywhere: "28/02/202" and "6".
_BROKEN_DAY = regex(r"(?<![\d/.])\d{1,2}\n?[/.-]\n?\d{1,2}\n?[/.-]\n?2\n?0\n?\d\n?\d(?!\d)")
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


def together(lines: Sequence[str]) -> str:
    """Lines as one text; a hyphen inside of a word needs no blank behind it ("NĐ-" and "CP")."""
    if len(lines) < 2:
        return "".join(lines)
    whole = _BROKEN_DAY.sub(lambda found: found.group().replace("\n", ""), "\n".join(lines))
    return _BROKEN.sub("-", whole.replace("\n", " "))
