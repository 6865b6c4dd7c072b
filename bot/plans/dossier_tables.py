"""Tables with a column of papers."""

import re
from itertools import groupby

from bot.documents.outline import Item, cell_spans, heading_of
from bot.documents.paragraphs import quote
from bot.language.regex import regex
from bot.plans.awards import awards_in
from bot.plans.basis import Basis
from bot.plans.dossier_groups import asked_for
from bot.plans.model import DossierList
from bot.plans.papers import PAPER, trimmed

# One pattern for both columns of a table of papers.
_COLUMNS = regex(
    r"(?P<papers>(?:tên\s+|thành phần\s+|danh mục\s+)*(?:hồ sơ|giấy tờ|tài liệu|văn bản))(?:\s.{0,40})?|"
    r"(?P<copies>số (?:lượng|bản|bộ))(?:\s.{0,20})?",
    re.IGNORECASE,
)
# No plan has a dozen.
MAX_LISTS = 200


def in_tables(basis: Basis) -> list[DossierList]:
    """A list for each table with a column of papers; its copies where all rows ask for the same number."""
    rows = [item for item in basis.body if item.paragraph.cells]
    tables = [list(table) for _, table in groupby(rows, key=lambda item: item.paragraph.table)]
    return [dossier for table in tables[:MAX_LISTS] for dossier in _table(table)]


def _table(rows: list[Item]) -> list[DossierList]:
    named = [
        found and found.lastgroup
        for found in map(_COLUMNS.fullmatch, map(str.strip, rows[0].paragraph.cells))
    ]
    column, counts = (named.index(name) if name in named else None for name in ("papers", "copies"))
    if column is None:
        return []
    asked = [
        row
        for row in rows[1:]
        if column < len(row.paragraph.cells) and PAPER.match(row.paragraph.cells[column])
    ]
    if len(asked) < 2:
        return []
    papers = trimmed([row.paragraph.cells[column].strip() for row in asked])
    told = {
        int(found.group())
        for row in asked
        for found in [_count(row.paragraph.cells, counts)]
        if found is not None
    }
    place = next((span for span in cell_spans(asked[0])), (0, 1))
    exact = quote(asked[0].paragraph, 0, len(asked[0].text), place)
    above = awards_in(heading_of(rows[0].path))
    award = above[0] if len(above) == 1 else ""
    return [asked_for(award, papers, told.pop() if len(told) == 1 else None, exact)] if papers else []


def _count(cells: tuple[str, ...], column: int | None) -> re.Match[str] | None:
    return re.match(r"\d{1,2}", cells[column].strip()) if column is not None and column < len(cells) else None
