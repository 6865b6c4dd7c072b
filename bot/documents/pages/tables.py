"""Tables of a page with the text of their cells, whole again where a page ended in the middle."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from bot.documents.numbering import number_of
from bot.documents.pages.page import Word, lines_of, together
from bot.documents.pages.ruled import Cell, Grid
from bot.documents.paragraphs import ENDED

Row = tuple[tuple[str, ...], tuple[int, ...]]
NEAR = 8.0


@dataclass(frozen=True)
class Table:
    """`rows` as cells and the columns whose cell goes on from above; `xs` are the lines between columns."""

    rows: tuple[Row, ...]
    xs: tuple[float, ...]
    ruled: bool = False


def table_of(grid: Grid, words: Sequence[Word]) -> Table:
    """The table whose cells hold these words; a wide cell is followed by empty ones."""
    homes: dict[Cell, list[Word]] = {}
    for word in words:
        home = grid.cell_at((word.x0 + word.x1) / 2, word.middle)
        if home:
            homes.setdefault(home, []).append(word)
    texts = {cell: together([line.text for line in lines_of(inside)]) for cell, inside in homes.items()}
    width = len(grid.xs) - 1
    cells = [[""] * width for _ in grid.ys[1:]]
    merged: list[list[int]] = [[] for _ in grid.ys[1:]]
    for cell in grid.cells:
        cells[cell.top][cell.left] = texts.get(cell, "")
        for row in range(cell.top + 1, cell.bottom):
            merged[row].append(cell.left)
    rows = [(tuple(row), tuple(sorted(goes_on))) for row, goes_on in zip(cells, merged, strict=True)]
    return Table(tuple(row for row in rows if any(row[0])), grid.xs, ruled=True)


def goes_on(above: Table, below: Table) -> bool:
    """Whether a table at the top of a page has the columns of the one that ended the page before."""
    return (
        above.ruled
        and below.ruled
        and len(above.xs) == len(below.xs)
        and all(abs(a - b) < NEAR for a, b in zip(above.xs, below.xs, strict=True))
    )


def joined(above: Table, below: Table) -> Table:
    """Without the head printed again; a row that was cut by the end of the page is whole again."""
    pairs = zip(above.rows, below.rows, strict=False)
    repeated = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    rest = list(below.rows[repeated:])
    rows = list(above.rows)
    if rest and rows and _is_rest(rows[-1][0], rest[0][0]):
        upper, lower = rows.pop(), rest.pop(0)
        cells = tuple(together(list(filter(None, pair))) for pair in zip(upper[0], lower[0], strict=True))
        rows.append((cells, upper[1]))
    return replace(above, rows=(*rows, *rest))


def _is_rest(upper: tuple[str, ...], lower: tuple[str, ...]) -> bool:
    """Whether a row without a number of its own says the second half of what the row above began."""
    if lower[0]:
        return False
    if any(b[:1].islower() or (b and a and a[-1] in ",(-–/") for a, b in zip(upper, lower, strict=True)):
        return True
    # In a numbered row its longest cell goes on, unless it ended with a sentence.
    longest = max(range(len(upper)), key=lambda at: len(upper[at]))
    return bool(number_of(upper[0]) and lower[longest] and not ENDED.search(upper[longest]))
