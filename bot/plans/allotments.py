"""Tables that allot numbers to units: delegates, collectives, individuals, shares."""

import re

from bot.annotations.amounts import amounts
from bot.annotations.offices import UNIT
from bot.documents.outline import Item, cell_spans
from bot.documents.paragraphs import quote
from bot.language.regex import regex
from bot.lexicon import any_of
from bot.plans.awards import awards_in
from bot.plans.basis import Basis
from bot.plans.model import Quota
from bot.plans.quota_subjects import whom

_UNITS = any_of("countables.people", "countables.collectives", "countables.others")
_DOING = any_of("countables.naming", "countables.rewarding")
_COUNTED = regex(
    rf"(?:số(?: lượng)?\s+)?(?P<unit>{_UNITS}|cờ thi đua|bài dự thi|bài viết)"
    rf"(?:\s+(?:được\s+)?(?:{_DOING}|phân bổ|tham dự))*",
    re.IGNORECASE,
)
_ALIKE = any_of("countables.collectives")
_WHOM = regex(
    rf"(?:tên\s+)?(?:các\s+)?(?:{UNIT}|{_ALIKE}|thành phần|đối tượng|danh hiệu|hình thức)[^\d]*",
    re.IGNORECASE,
)
_NUMBERS = ("số lượng", "chỉ tiêu", "mức", "định mức")
MAX_AMOUNTS = 30


def allotments(basis: Basis) -> list[Quota]:
    """A quota for each number under a column that counts people or collectives, totals left out.

    A cell may bound its number itself ("không quá 20%", "tối đa 02 tập thể").
    """
    work = {id(row.item) for row in basis.rows}
    found: list[Quota] = []
    table = 0
    header: tuple[str, ...] = ()
    for item in basis.body:
        cells = item.paragraph.cells
        if not cells:
            continue
        if item.paragraph.table != table:
            table, header = item.paragraph.table, cells
        elif id(item) not in work:
            found += _of_row(header, item)
    return found


def _of_row(header: tuple[str, ...], item: Item) -> list[Quota]:
    cells = item.paragraph.cells
    columns = [at for at, title in enumerate(header[: len(cells)]) if _WHOM.fullmatch(title.strip())]
    # A column of letters only numbers the rows ("Nhóm: A, B").
    column = next((at for at in columns if len(cells[at].strip()) > 1), len(cells))
    subject = cells[column].strip() if column < len(cells) else ""
    if not subject or any(word in subject.lower() for word in ("tổng", "cộng")):
        return []
    found: list[Quota] = []
    for title, cell in zip(header, cells, strict=False):
        counted = _COUNTED.fullmatch(title.strip())
        if counted and re.fullmatch(r"\d{1,4}", cell.strip()):
            unit = counted["unit"].lower()
            exact = quote(item.paragraph, 0, len(item.text), _place(item, cell))
            found.append(Quota(subject, int(cell), unit, exact, scope="each", of=whom(unit)))
        else:
            free = title.strip().lower().startswith(_NUMBERS)
            found += _bounded(cell, _subject(subject, title), free=free)
    return found


def _place(item: Item, cell: str) -> tuple[int, int]:
    """Where a cell stands in the text of its row."""
    return next(((a, b) for a, b in cell_spans(item) if item.text[a:b] == cell), (0, len(item.text)))


def _subject(unit: str, title: str) -> str:
    """Whose number it is, with the award the column is about."""
    named = [] if awards_in(unit) else awards_in(title)[:1]
    return ": ".join([*named, unit])


def _bounded(cell: str, subject: str, *, free: bool) -> list[Quota]:
    """The numbers of a cell that begins with the word that bounds them, or need none where `free`."""
    found: list[Quota] = []
    for amount in amounts(cell, 0, len(cell), MAX_AMOUNTS):
        bounds = (free or amount.bounded) and not cell[: amount.start].strip()
        if not bounds and not (found and amount.joined):
            break
        of = whom(amount.unit, cell[amount.end :])
        found.append(Quota(subject, amount.count, amount.unit, cell, amount.least, "each", of))
    return found
