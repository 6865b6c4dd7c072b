"""Tables with a column of papers."""

import re
from dataclasses import replace
from itertools import groupby

from bot import lexicon
from bot.documents.outline import Item, cell_spans
from bot.documents.paragraphs import quote
from bot.documents.tables.merged import filled
from bot.plans.awards import award_above, awards_in
from bot.plans.basis import Basis
from bot.plans.dossier_groups import asked_for
from bot.plans.model import DossierList
from bot.plans.papers import PAPER, forms_of, trimmed

_COLUMNS = ("papers", "copies", "form")
_LONGEST_NAME = 60
_LONGEST_FORM = 20  # "01/TĐKT"
# No plan has a dozen.
MAX_LISTS = 200
_Row = tuple[Item, tuple[str, ...]]


def in_tables(basis: Basis) -> list[tuple[Item, DossierList]]:
    """The lists of each table with a column of papers, each with its first row."""
    rows = [item for item in basis.body if item.paragraph.cells]
    tables = [list(table) for _, table in groupby(rows, key=lambda item: item.paragraph.table)]
    return [dossier for table in tables[:MAX_LISTS] for dossier in _table(table)]


def _table(rows: list[Item]) -> list[tuple[Item, DossierList]]:
    """One list, or one for each award that a cell beside the papers names."""
    columns = {
        name: at
        for at, cell in reversed(list(enumerate(rows[0].paragraph.cells)))
        for name in _COLUMNS
        if len(cell) < _LONGEST_NAME and lexicon.opening(f"columns.{name}").match(cell)
    }
    column = columns.get("papers")
    asked = [] if column is None else [row for row in _filled(rows) if PAPER.match(_cell(row, column))]
    if column is None or len(asked) < 2:
        return []
    above = award_above(rows[0].path)
    by_award: dict[str, list[_Row]] = {}
    for row in asked:
        beside = (name for at, cell in enumerate(row[1]) if at != column for name in awards_in(cell))
        by_award.setdefault(next(beside, above), []).append(row)
    lists = ((own[0][0], _list(award, own, column, columns)) for award, own in by_award.items())
    return [(item, one) for item, one in lists if one.components]


def _list(award: str, rows: list[_Row], column: int, columns: dict[str, int]) -> DossierList:
    """The papers of these rows; their copies where all ask for the same number."""
    counts = [_count(_cell(row, columns.get("copies"))) for row in rows]
    copies = {int(count.group()) for count in counts if count}
    item = rows[0][0]
    exact = quote(item.paragraph, 0, len(item.text), next(iter(cell_spans(item)), (0, 1)))
    papers = trimmed([_cell(row, column) for row in rows])
    found = asked_for(award, papers, copies.pop() if len(copies) == 1 else None, exact)
    cells = [_cell(row, columns.get("form")) for row in rows]
    own = dict.fromkeys(cell for cell in cells if len(cell) < _LONGEST_FORM and any(map(str.isdigit, cell)))
    forms = forms_of(cells) or "; ".join(own)
    return replace(found, form="; ".join(filter(None, (found.form, forms))))


def _filled(rows: list[Item]) -> list[_Row]:
    found: list[_Row] = []
    above: tuple[str, ...] = ()
    for item in rows[1:]:
        above = filled(item.paragraph, above)
        found.append((item, above))
    return found


def _cell(row: _Row, column: int | None) -> str:
    return row[1][column] if column is not None and column < len(row[1]) else ""


def _count(cell: str) -> re.Match[str] | None:
    return re.match(r"\d{1,2}", cell)
