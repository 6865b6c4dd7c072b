"""A sheet as every format gives it: rows of plain text, merged areas, and what nobody sees."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.language import compose
from bot.language.regex import regex

MOST_BYTES = 5_000_000
MOST_UNPACKED = 60_000_000
MOST_ROWS = 12_000
MOST_COLUMNS = 40
MOST_AREAS = 3_000
LONGEST_CELL = 1_000
_BLANKS = regex(r"[^\S\n]+")
_BREAKS = regex(r"\s*\n\s*")


class Unreadable(Exception):
    """The file cannot be taken; `code` says why: "not_a_sheet", "too_big", "no_header", "locked"."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class GridRow:
    """A row: its number as the program shows it, its cells, the columns that hold formulas.

    `unseen` is why nobody sees it: "hidden", "filtered" or "struck".
    """

    number: int
    cells: tuple[str, ...]
    formulas: frozenset[int] = frozenset()
    unseen: str = ""

    def cell(self, column: int) -> str:
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True)
class Area:
    """Cells drawn as one: row numbers and columns (from 0), both ends counted."""

    top: int
    left: int
    bottom: int
    right: int

    def __contains__(self, place: tuple[int, int]) -> bool:
        return self.top <= place[0] <= self.bottom and self.left <= place[1] <= self.right


@dataclass(frozen=True)
class Sheet:
    """One sheet, or one table of a Word file; `caption` is what stands above it outside of its rows."""

    name: str
    rows: tuple[GridRow, ...]
    areas: tuple[Area, ...] = ()
    hidden: bool = False
    unseen_columns: frozenset[int] = frozenset()
    caption: str = ""


def text_of(value: object) -> str:
    """A cell's value as plain text; lines inside a cell stay lines."""
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = compose(str(value)[: LONGEST_CELL * 2]).replace("\r", "\n")
    return _BREAKS.sub("\n", _BLANKS.sub(" ", text)).strip()[:LONGEST_CELL]


def bounded(rows: Iterable[GridRow]) -> tuple[GridRow, ...]:
    """The rows that hold anything.

    Raises:
        Unreadable: there are too many.
    """
    kept: list[GridRow] = []
    for row in rows:
        if not any(row.cells):
            continue
        if len(kept) >= MOST_ROWS:
            raise Unreadable("too_big")
        kept.append(row)
    return tuple(kept)


def without_columns(row: GridRow, unseen: frozenset[int]) -> GridRow:
    """The row with the cells of hidden columns left out."""
    if not unseen:
        return row
    cells = tuple("" if column in unseen else text for column, text in enumerate(row.cells))
    return GridRow(row.number, cells, row.formulas - unseen, row.unseen)
