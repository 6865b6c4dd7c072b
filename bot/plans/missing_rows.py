"""Rows of tables that are not there, by their numbers, and parts of tables that were not read as rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice, pairwise

from bot import lexicon
from bot.documents.outline import Item
from bot.documents.paragraphs import is_within_brackets
from bot.documents.tables.rows import WorkRow
from bot.plans.model import Missing
from bot.plans.warning_texts import worded

# A longer leap is no row left out but another count.
LONGEST_GAP = 3
_QUOTED = 120


def lack(code: str, quote: str, what: str = "") -> Missing:
    """What is announced and not there, with the words that show it."""
    notice = worded(code, quote[:_QUOTED], what=what)
    return Missing(code, notice.message, notice.quote)


def leap(before: int, after: int) -> range:
    """The numbers left out between two; none where the second begins another count."""
    between = range(before + 1, after)
    return between if before and 0 < len(between) <= LONGEST_GAP else range(0)


@dataclass(frozen=True)
class _Table:
    """The rows of a table, those with a number apart, and what stands behind it."""

    rows: tuple[Item, ...]
    before: Item | None
    behind: Item | None

    @property
    def numbered(self) -> list[tuple[int, Item]]:
        cells = ((row.paragraph.cells[0].strip(" .)"), row) for row in self.rows)
        return [(int(number), row) for number, row in cells if number.isdecimal() and len(number) < 4]

    @property
    def runs_on(self) -> bool:
        """Whether its first two numbers follow one another."""
        return any(after == before + 1 for (before, _), (after, _) in islice(pairwise(self.numbered), 1))

    @property
    def headed(self) -> bool:
        return not any(map(str.isdecimal, self.rows[0].paragraph.cells[0]))


def missing_rows(body: Sequence[Item], read: Sequence[WorkRow]) -> Iterator[Missing]:
    """Rows numbered 1, 3, 4, or that begin with 3; and what goes on below a table and is no row of it."""
    worked = {id(row.item) for row in read}
    last, was_read = 0, False
    for table in _tables(body):
        numbered = table.numbered
        first = numbered[0][0] if numbered else 0
        follows = not table.headed or 0 < last < first
        is_read = any(id(row) in worked for row in table.rows)
        if follows and was_read and not is_read and (first == last + 1 or _is_beside(table)):
            yield lack("missing_rest", table.rows[0].text, _from(first))
        if first > 1 and table.headed and is_read and not (follows and last) and table.runs_on:
            yield _rows(range(1, first), numbered[0][1])
        count = [(last, numbered[0][1]), *numbered] if follows and numbered else numbered
        for (before, _), (after, row) in pairwise(count):
            if lacking := leap(before, after):
                yield _rows(lacking, row)
        last = numbered[-1][0] if numbered else 0
        was_read = is_read or (was_read and follows)
        if is_read:
            yield from _behind(table, last)


def _rows(numbers: range, row: Item) -> Missing:
    """These rows are not there before this one."""
    first, last = numbers[0], numbers[-1]
    return lack("missing_row", row.text, str(first) if first == last else f"{first}–{last}")


def _tables(body: Sequence[Item]) -> Iterator[_Table]:
    at = 0
    for number, group in groupby(body, key=_table_of):
        rows = tuple(group)
        before, at = body[at - 1] if at else None, at + len(rows)
        if number:
            yield _Table(rows, before, body[at] if at < len(body) else None)


def _table_of(item: Item) -> int:
    return item.paragraph.table if item.paragraph.cells else 0


def _is_beside(table: _Table) -> bool:
    """Whether it stands right below another table, with rows as wide as a table of work has."""
    beside = table.before is not None and bool(table.before.paragraph.cells)
    return beside and not table.numbered and len(table.rows[0].paragraph.cells) > 1


def _behind(table: _Table, last: int) -> Iterator[Missing]:
    """The rows that stand below as lines, or a last row that breaks off."""
    behind = table.behind
    loose = _loose_number(behind.text) if behind and not behind.paragraph.cells and last else 0
    if behind and 0 < loose - last <= LONGEST_GAP + 1:
        if lacking := leap(last, loose):
            yield _rows(lacking, behind)
        yield lack("missing_rest", behind.text, _from(loose))
    cells = table.rows[-1].paragraph.cells
    if behind and not behind.paragraph.cells and any(map(_breaks_off, cells)):
        yield lack("missing_rest", table.rows[-1].text)


def _loose_number(line: str) -> int:
    """The number of a row that stands below its table as a line: without a sign, and words behind it."""
    number, _, words = line.partition(" ")
    return int(number) if number.isdecimal() and len(number) < 3 and words[:1].isupper() else 0


def _breaks_off(cell: str) -> bool:
    open_ended = cell.endswith((",", "(", "-", "–")) or lexicon.ending("clauses.joining").search(cell)
    return bool(open_ended) or is_within_brackets(cell)


def _from(number: int) -> str:
    return f" (từ dòng {number})" if number else ""
