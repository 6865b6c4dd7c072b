"""Tables that allot numbers to units: delegates, collectives, individuals."""

import re

from bot.plans.basis import Basis
from bot.plans.model import Quota

_COUNTED = re.compile(
    r"(?:số(?: lượng)?\s+)?(?P<unit>đại biểu|tập thể|cá nhân|bằng khen|giấy khen|cờ thi đua|bài dự thi|"
    r"bài viết|mô hình|sáng kiến|tham luận)(?:\s+(?:được\s+)?(?:đề nghị|phân bổ|tham dự|khen thưởng|khen))*",
    re.IGNORECASE,
)
_WHOM = re.compile(
    r"(?:tên\s+)?(?:các\s+)?(?:cơ quan|đơn vị|phòng|địa phương|thành phần)[^\d]*", re.IGNORECASE
)
_TOTAL = re.compile(r"tổng|cộng", re.IGNORECASE)


def allotments(basis: Basis) -> list[Quota]:
    """A quota for each number under a column that counts people or collectives, totals left out."""
    found: list[Quota] = []
    table = 0
    counted: dict[int, str] = {}
    whom = -1
    for item in basis.body:
        cells = item.paragraph.cells
        if not cells:
            continue
        if item.paragraph.table != table:
            table = item.paragraph.table
            headed = {index: _COUNTED.fullmatch(cell.strip()) for index, cell in enumerate(cells)}
            counted = {index: match["unit"].lower() for index, match in headed.items() if match}
            whom = next((index for index, cell in enumerate(cells) if _WHOM.fullmatch(cell.strip())), -1)
            continue
        if 0 <= whom < len(cells) and cells[whom].strip() and not _TOTAL.search(cells[whom]):
            found += [
                Quota(cells[whom].strip(), int(cells[index]), unit, item.text)
                for index, unit in counted.items()
                if index < len(cells) and re.fullmatch(r"\d{1,4}", cells[index].strip())
            ]
    return found
