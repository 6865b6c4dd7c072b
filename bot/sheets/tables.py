"""Where a list begins in a sheet, what its columns are, and which rows are entries of it."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources

from bot.language import fold, squeeze
from bot.language.regex import regex
from bot.sheets.grid import GridRow, Sheet, Unreadable

NAME = "name"
NUMBER = "number"
_LONGEST_HEADING = 90
_SHORT = 25  # characters of the heading of an only column
_DEEPEST = 3  # rows of a header
_ABOVE = 12  # rows above a header that may say what the list is
_INDEX = regex(r"\(?(?:\d{1,2}|[a-z])\)?")
_ROMAN = regex(r"(?:[ivxlc]{1,6}|[a-zđ])[.)]?")
_DATE_LINE = regex(r"\bngay\b.*\bthang\b.*\bnam\b")
_NOT_WORDS = regex(r"[^\w ]+")

Classify = Callable[[str], str]


@dataclass(frozen=True)
class Line:
    """A row under a header: cells by column key, the keys that hold formulas, the heading of its section.

    `unseen` is why the row is not to be taken.
    """

    number: int
    cells: Mapping[str, str]
    formulas: frozenset[str] = frozenset()
    under: str = ""
    unseen: str = ""

    def get(self, key: str) -> str:
        """The cell on one line."""
        return squeeze(self.cells.get(key, ""))


@dataclass(frozen=True)
class Table:
    """A list in a sheet. `headings` is how each column was headed, `places` where it stands (from 0)."""

    sheet: str
    caption: str
    headings: Mapping[str, str]
    places: Mapping[str, int]
    lines: tuple[Line, ...] = field(default=())


def tables_of(
    sheets: Sequence[Sheet], classify: Classify, is_section: Callable[[str], bool] = lambda _: False
) -> tuple[Table, ...]:
    """Every list of the sheets that are shown.

    `classify` names the column a heading stands for ("" for one of no use); a list has a column "name".
    `is_section` knows texts that head the rows below them whatever stands beside.

    Raises:
        Unreadable: no sheet has such a list.
    """
    found = [
        table
        for sheet in sheets
        if not sheet.hidden
        for table in _Reader(sheet, classify, is_section).tables()
    ]
    if not found:
        raise Unreadable("no_header")
    return tuple(found)


@dataclass(frozen=True)
class _Header:
    """Columns by key, the texts they were headed with, and the place in the rows after it."""

    columns: Mapping[int, str]
    headings: Mapping[str, str]
    after: int
    name: str


class _Reader:
    """Walks down one sheet."""

    def __init__(self, sheet: Sheet, classify: Classify, is_section: Callable[[str], bool]) -> None:
        self.sheet = sheet
        self.rows = sheet.rows
        self.classify = lru_cache(maxsize=None)(classify)
        self.is_section = is_section
        self.widest = max((len(row.cells) for row in sheet.rows), default=0)
        self.down: dict[tuple[int, int], str] = {}
        self.all_over: defaultdict[int, dict[int, str]] = defaultdict(dict)
        by_number = {row.number: row for row in self.rows}
        for area in sheet.areas:
            row = by_number.get(area.top)
            text = row.cell(area.left) if row else ""
            if not text:
                continue
            for number in range(area.top, min(area.bottom, self._last) + 1):
                self.down[number, area.left] = text
                for column in range(area.left, min(area.right, area.left + 60) + 1):
                    self.all_over[number][column] = text

    @property
    def _last(self) -> int:
        return self.rows[-1].number if self.rows else 0

    def tables(self) -> Iterator[Table]:
        place, above = 0, 0
        while place < len(self.rows):
            header = self._header(place)
            if header is None:
                place += 1
                continue
            lines, after = self._body(header)
            caption = [squeeze(" ".join(row.cells)) for row in self.rows[max(above, place - _ABOVE) : place]]
            places: dict[str, int] = {}
            for column, key in header.columns.items():
                places.setdefault(key, column)
            yield Table(
                self.sheet.name,
                "\n".join([self.sheet.caption, *caption]).strip(),
                header.headings,
                places,
                tuple(lines),
            )
            place = above = after

    def _heads(self, row: GridRow) -> dict[int, str]:
        """The texts of a row, each cell of a merged area having its text."""
        texts = dict(self.all_over[row.number]) if row.number in self.all_over else {}
        texts |= {column: text for column, text in enumerate(row.cells) if text}
        return {column: squeeze(texts[column]) for column in sorted(texts)}

    def _header(self, place: int) -> _Header | None:
        row = self.rows[place]
        if row.unseen:
            return None
        heads = self._heads(row)
        if not heads or any(len(text) > _LONGEST_HEADING for text in heads.values()):
            return None
        names = [column for column, text in heads.items() if self.classify(text) == NAME]
        counted = any(text.isdigit() and self.classify(text) == "" for text in heads.values())
        if not names or counted or not self._is_header(row, heads):
            return None
        stacks = {column: [text] for column, text in heads.items()}
        for column, text in self._above(place).items():
            stacks.setdefault(column, []).insert(0, text)
        after = place + 1
        while after < len(self.rows) and after - place < _DEEPEST and self._goes_on(row, after, names):
            for column, text in self._heads(self.rows[after]).items():
                stack = stacks.setdefault(column, [])
                if not stack or stack[-1] != text:
                    stack.append(text)
            after += 1
        if after < len(self.rows) and self._is_index(self.rows[after], names[0]):
            after += 1
        columns = {column: key for column, stack in sorted(stacks.items()) if (key := self._key(stack))}
        headings: dict[str, str] = {}
        for column, key in columns.items():
            headings.setdefault(key, stacks[column][-1])
        return _Header(columns, headings, after, heads[names[0]])

    def _is_header(self, row: GridRow, heads: Mapping[int, str]) -> bool:
        """More than one heading in it, or it is all there is of columns."""
        known = {text for text in heads.values() if self.classify(text)}
        if len(known) > 1:
            return True
        heading = next(iter(heads.values()))
        return self.widest == 1 and len(self.rows) > 1 and len(heading) <= _SHORT

    def _above(self, place: int) -> dict[int, str]:
        """Headings that stand over several columns of the header, in the row right above it."""
        if not place or self.rows[place - 1].number != self.rows[place].number - 1:
            return {}
        number = self.rows[place - 1].number
        width = max(len(row.cells) for row in self.rows[place - 1 : place + 1])
        found: dict[int, str] = {}
        for area in self.sheet.areas:
            if area.top == area.bottom == number and 1 < area.right - area.left + 1 < width:
                text = self.down.get((number, area.left), "")
                found |= dict.fromkeys(range(area.left, area.right + 1), text)
        return found

    def _goes_on(self, header: GridRow, place: int, names: Sequence[int]) -> bool:
        """Whether the row divides headings of the one above: under its groups, with no name of its own."""
        row = self.rows[place]
        if row.unseen or any(row.cell(column) for column in names if not self._continues(row, column)):
            return False
        own = {column for column, text in enumerate(row.cells) if text}
        grouped = {column for column in own if not header.cell(column) or self._spans(header, column)}
        return bool(grouped) and not any(row.cell(column).isdigit() for column in own)

    def _continues(self, row: GridRow, column: int) -> bool:
        """Whether a name column is divided itself: "họ đệm" and "tên" under "họ và tên"."""
        return self.classify(squeeze(row.cell(column))) == NAME

    def _spans(self, row: GridRow, column: int) -> bool:
        return any((row.number, column) in area and area.right > area.left for area in self.sheet.areas)

    def _is_index(self, row: GridRow, name: int) -> bool:
        """The row that numbers the columns: (1) (2) (3)."""
        cells = [fold(text) for text in row.cells if text]
        return len(cells) > 1 and bool(row.cell(name)) and all(_INDEX.fullmatch(cell) for cell in cells)

    def _key(self, stack: Sequence[str]) -> str:
        """What the lowest heading that says anything says; else all of them together."""
        for text in reversed(stack):
            if key := self.classify(text):
                return key
        return self.classify(" ".join(stack)) if len(stack) > 1 else ""

    def _body(self, header: _Header) -> tuple[list[Line], int]:
        lines: list[Line] = []
        under, place, entry = "", header.after, 0
        for place in range(header.after, len(self.rows)):
            row = self.rows[place]
            # Another list begins after a gap, or after what is no entry.
            apart = place > header.after and row.number != entry + 1
            texts = [squeeze(text) for text in row.cells if text]
            if _ends(texts):
                return lines, place + 1
            if apart and self._header(place) is not None and not self._repeats(row, header):
                return lines, place
            if self._repeats(row, header) or self._is_index(row, _first(header, NAME)) or _is_total(texts):
                continue
            if section := self._section(row, header):
                under = section
                continue
            if line := self._line(row, header, under):
                lines.append(line)
                entry = row.number
        return lines, len(self.rows) if self.rows else place

    def _repeats(self, row: GridRow, header: _Header) -> bool:
        return squeeze(row.cell(_first(header, NAME))) == header.name

    def _section(self, row: GridRow, header: _Header) -> str:
        """What the row heads: "II  Công chức", or one text across the columns."""
        own = {column: text for column, text in enumerate(row.cells) if text}
        number = next((column for column, key in header.columns.items() if key == NUMBER), None)
        counted = fold(own.pop(number)) if number is not None and number in own else ""
        if len(own) == 1:
            column, text = next(iter(own.items()))
            if self.is_section(text) and header.columns.get(column) in {NAME, NUMBER, None}:
                return squeeze(text)
            if counted and _ROMAN.fullmatch(counted):
                return squeeze(text)
            if not counted and self._spans(row, column):
                return squeeze(text)
        # One text across all columns, its number in it, begins in the column of numbers.
        if not own and counted and not counted.isdigit() and not _ROMAN.fullmatch(counted):
            return squeeze(row.cell(number or 0))
        return ""

    def _line(self, row: GridRow, header: _Header, under: str) -> Line | None:
        own = {column for column, text in enumerate(row.cells) if text and column in header.columns}
        if not {column for column in own if header.columns[column] != NUMBER}:
            return None
        cells: dict[str, str] = {}
        for column, key in header.columns.items():
            text = row.cell(column) or self.down.get((row.number, column), "")
            if text and key in cells:
                cells[key] = f"{cells[key]}{' ' if key == NAME else ', '}{text}"
            elif text:
                cells[key] = text
        formulas = frozenset(header.columns[place] for place in row.formulas if place in header.columns)
        return Line(row.number, cells, formulas, under, row.unseen)


def _first(header: _Header, key: str) -> int:
    return next(column for column, named in header.columns.items() if named == key)


def _is_total(texts: Sequence[str]) -> bool:
    first = next((_plain(text) for text in texts if not text.isdigit()), "")
    return any(first == word or re.match(rf"{word}\s*(?::|\d|so|la)", first) for word in _words()["total"])


def _ends(texts: Sequence[str]) -> bool:
    """Whether the row is of the block in which the list is dated and signed."""
    return bool(texts) and all(_signed(_plain(text)) for text in texts)


def _signed(text: str) -> bool:
    if _DATE_LINE.search(text):
        return True
    return any(text == word or text.startswith(f"{word} ") for word in _words()["signature"])


def _plain(text: str) -> str:
    return squeeze(_NOT_WORDS.sub(" ", fold(text)))


@lru_cache(maxsize=1)
def _words() -> Mapping[str, tuple[str, ...]]:
    text = resources.files(__package__).joinpath("words.toml").read_text(encoding="utf-8")
    return {kind: tuple(words) for kind, words in tomllib.loads(text).items()}
