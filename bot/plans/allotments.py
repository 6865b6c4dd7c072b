"""Tables that allot numbers to units: delegates, collectives, individuals, shares."""

import re

from bot.annotations.amounts import AMOUNT, JOINED
from bot.plans.awards import awards_in
from bot.plans.basis import Basis
from bot.plans.model import Quota
from bot.plans.quota_subjects import whom

_COUNTED = re.compile(
    r"(?:số(?: lượng)?\s+)?(?P<unit>đại biểu|tập thể|cá nhân|bằng khen|giấy khen|cờ thi đua|bài dự thi|"
    r"bài viết|mô hình|sáng kiến|tham luận)(?:\s+(?:được\s+)?(?:đề nghị|phân bổ|tham dự|khen thưởng|khen))*",
    re.IGNORECASE,
)
_WHOM = re.compile(
    r"(?:tên\s+)?(?:các\s+)?(?:cơ quan|đơn vị|phòng|địa phương|thành phần|khối|cụm|khoa|tổ|danh hiệu|"
    r"hình thức)[^\d]*",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(?:số lượng|chỉ tiêu|mức|định mức)(?!\w)", re.IGNORECASE)
_TOTAL = re.compile(r"tổng|cộng", re.IGNORECASE)


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
            found += _of_row(header, cells, item.text)
    return found


def _of_row(header: tuple[str, ...], cells: tuple[str, ...], text: str) -> list[Quota]:
    column = next((index for index, title in enumerate(header) if _WHOM.fullmatch(title.strip())), len(cells))
    subject = cells[column].strip() if column < len(cells) else ""
    if not subject or _TOTAL.search(subject):
        return []
    found: list[Quota] = []
    for title, cell in zip(header, cells, strict=False):
        counted = _COUNTED.fullmatch(title.strip())
        if counted and re.fullmatch(r"\d{1,4}", cell.strip()):
            unit = counted["unit"].lower()
            found.append(Quota(subject.strip(), int(cell), unit, text, scope="each", of=whom(unit)))
        else:
            free = bool(_NUMBERS.match(title.strip()))
            found += _bounded(cell, _subject(subject, title), free=free)
    return found


def _subject(unit: str, title: str) -> str:
    """Whose number it is, with the award the column is about."""
    named = [] if awards_in(unit) else awards_in(title)[:1]
    return ": ".join([*named, unit])


def _bounded(cell: str, subject: str, *, free: bool) -> list[Quota]:
    """The numbers of a cell that begins with the word that bounds them, or need none where `free`."""
    found: list[Quota] = []
    end = 0
    for amount in AMOUNT.finditer(cell):
        bounds = (free or amount["least"] or amount["most"]) and not cell[: amount.start()].strip()
        if not bounds and not (found and JOINED.fullmatch(cell[end : amount.start()])):
            break
        unit, behind = amount["unit"].lower(), cell[amount.end() :]
        found.append(
            Quota(
                subject, int(amount["count"]), unit, cell, bool(amount["least"]), "each", whom(unit, behind)
            )
        )
        end = amount.end()
    return found
