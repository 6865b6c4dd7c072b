"""The rows of tables that name their columns, so that a cell can be told with what it is."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from bot.documents.outline import CLOSING, Item
from bot.documents.tables.merged import filled
from bot.language import fold
from bot.lexicon import folded_pattern
from bot.plans.model import Row

_LONGEST_HEAD = 60


def find_rows(items: Iterable[Item]) -> tuple[Row, ...]:
    """Every row below a header, in order; none of a table whose first row names no columns."""
    rows = (item for item in items if item.paragraph.cells and item.path != CLOSING)
    tables = groupby(rows, key=lambda item: item.paragraph.table)
    return tuple(row for _, table in tables for row in _rows(list(table)))


def _rows(table: list[Item]) -> Iterator[Row]:
    heads = table[0].paragraph.cells
    if not _are_heads(heads):
        return
    above = heads
    for item in table[1:]:
        cells = item.paragraph.cells
        if len(cells) != len(heads):
            continue
        above = cells = filled(item.paragraph, above)
        if sum(map(bool, cells)) > 1:
            yield Row(heads, cells)


def _are_heads(cells: tuple[str, ...]) -> bool:
    """Whether a first row names columns: short, told apart, no number in any, half of them known names."""
    named = [fold(cell).strip() for cell in cells]
    known = sum(bool(folded_pattern("columns.named").search(cell)) for cell in named)
    return (
        len(cells) > 1
        and all(named)
        and len(set(named)) == len(named)
        and all(len(cell) <= _LONGEST_HEAD for cell in named)
        and not any(map(str.isdigit, "".join(named)))
        and 2 * known >= len(named)
    )
