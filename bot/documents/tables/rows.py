"""Rows of work tables with their columns told apart."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from bot.annotations.offices import starts_unit
from bot.annotations.times import mentions
from bot.documents.numbering import is_row_number
from bot.documents.outline import CLOSING, Item
from bot.documents.tables.columns import column_names, sub_columns
from bot.language import fold
from bot.lexicon import folded_pattern

_MOST = 0.7


@dataclass(frozen=True)
class WorkRow:
    """A row of a work table with its columns told apart; `time_head` is how that of times is called.

    `beneath`: what is to be done and the lines below it, where the work is told as a list.
    """

    item: Item
    content: str
    time: str
    lead: str
    partners: str
    time_head: str = ""
    to: str = ""
    beneath: tuple[Item, ...] = ()


def work_rows(items: Iterable[Item]) -> list[WorkRow]:
    """The rows of every table whose header names the content of work and one more column."""
    found: list[WorkRow] = []
    table = 0
    columns: dict[str, int] = {}
    above: dict[str, str] = {}
    heads: tuple[str, ...] = ()
    rows = [item for item in items if item.paragraph.cells and item.path != CLOSING]
    cells_of: dict[int, list[tuple[str, ...]]] = {}
    for item in rows:
        cells_of.setdefault(item.paragraph.table, []).append(item.paragraph.cells)
    for item in rows:
        cells = item.paragraph.cells
        if item.paragraph.table != table:
            table, above = item.paragraph.table, {}
            alike = [row for row in cells_of[table][1:] if len(row) == len(cells)]
            named = _by_cells(cells, alike)
            columns = _of_work(named) or _same_shape(columns, cells)
            if column_names(cells):
                heads = cells
                continue
        if not columns or item.title or column_names(cells):
            continue
        below = sub_columns(cells)
        if below and not found_in(found, table):
            columns = {**columns, **below}
            continue
        row = _row(item, cells, columns, above)
        if row:
            at = columns.get("time", len(heads))
            found.append(replace(row, time_head=heads[at] if at < len(heads) else ""))
    return found


def _by_cells(header: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> dict[str, int]:
    """The columns that a header names, and of a schedule those that it calls by other names.

    A column of times is the time whatever its name; beside one, units are who leads, then who helps, unless
    the header says that they receive, judge or attend.
    """
    found = column_names(header)
    if "content" not in found or not rows:
        return found
    others = folded_pattern("columns.of_others")
    open_to = [at for at, head in enumerate(header) if not others.search(fold(head))]
    for name, holds in (("time", _is_time), ("lead", starts_unit), ("partners", starts_unit)):
        if name in found or ("time" not in found and name != "time"):
            continue
        left = (at for at in open_to if at not in found.values())
        at = next((at for at in left if _mostly([row[at].strip() for row in rows], holds)), None)
        if at is not None:
            found[name] = at
    return found


def _is_time(cell: str) -> bool:
    return bool(mentions(cell, None))


def _mostly(cells: list[str], holds: Callable[[str], bool]) -> bool:
    filled = list(filter(None, cells))
    return len(filled) > 1 and sum(map(holds, filled)) >= _MOST * len(filled)


def _of_work(columns: dict[str, int]) -> dict[str, int]:
    """The columns, {} where none tells who or when: a table of points or of goals."""
    return columns if {"lead", "partners", "time"} & set(columns) else {}


def found_in(found: list[WorkRow], table: int) -> bool:
    """Whether this table gave a row already."""
    return bool(found) and found[-1].item.paragraph.table == table


def _same_shape(columns: dict[str, int], cells: tuple[str, ...]) -> dict[str, int]:
    """A table that goes on after a page break has no header of its own."""
    return (
        columns if columns and len(cells) > max(columns.values()) and is_row_number(cells[0].strip()) else {}
    )


def _row(
    item: Item, cells: tuple[str, ...], columns: dict[str, int], above: dict[str, str]
) -> WorkRow | None:
    values = {}
    for name, index in columns.items():
        value = cells[index].strip() if index < len(cells) else ""
        if not value and index in item.paragraph.merged:
            value = above.get(name, "")
        values[name] = value
    above.update(values)
    content = values.get("content", "")
    if not content or is_row_number(content):
        return None
    if not (values.get("lead") or values.get("time") or values.get("partners")) and _is_banner(
        cells, content
    ):
        return None
    time = values.get("time", "")
    if "time" not in columns and mentions(values.get("note", ""), None):
        # Without a column of their own, days stand among the notes.
        time = values["note"]
    lead, partners = values.get("lead", ""), values.get("partners", "")
    return WorkRow(item, content, time, lead, partners, to=values.get("to", ""))


def _is_banner(cells: tuple[str, ...], content: str) -> bool:
    first = cells[0].strip()
    return content.isupper() or not first or (is_row_number(first) and not first[0].isdigit())
