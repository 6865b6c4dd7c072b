"""A whole plan around one line, for tests of single phrases."""

from datetime import date

from bot.plans import read
from bot.plans.model import Reading

HEAD = """THANH TRA TỈNH
Số: 5/KH-TTr
Lạng Sơn, ngày 10 tháng 02 năm 2026
KẾ HOẠCH
Phát động thi đua chuyên đề năm 2026
Căn cứ Luật Thi đua, khen thưởng năm 2022; Thanh tra tỉnh ban hành Kế hoạch:
I. NỘI DUNG
"""


def plan_with(line: str, today: date = date(2026, 3, 1), head: str = HEAD) -> Reading:
    """The reading of a plan signed on 10/02/2026 whose only provision is `line`."""
    return read(f"{head}1. {line}\n".encode(), "a.txt", today)


def codes(plan: Reading) -> list[str]:
    return [warning.code for warning in plan.warnings]
