"""Sentences of a plan that name a day and became no deadline."""

from datetime import date

from bot import plans
from bot.campaigns import undue

TODAY = date(2026, 8, 3)
PLAN = """THANH TRA TỈNH MẪU SƠN
Số: 45/KH-TTr
Mẫu Sơn, ngày 20 tháng 7 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua năm 2026

Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;

I. THỜI GIAN
Từ ngày 01/8/2026 đến hết ngày 30/11/2026.

II. TỔ CHỨC THỰC HIỆN
1. Các phòng gửi hồ sơ đề nghị khen thưởng về Văn phòng trước ngày 14/8/2026.
2. Ngày 19/8/2026 là Ngày truyền thống của lực lượng. Danh sách gửi Chánh Thanh tra xem ngày 20/8/2026.
3. Thực hiện Quyết định số 12/QĐ-TTr ngày 02/3/2026 của Chánh Thanh tra.
"""


def test_only_days_to_come_that_no_deadline_quotes_are_left() -> None:
    reading = plans.read(PLAN.encode(), "ke-hoach.txt", TODAY)
    quoted = {one.quote for one in reading.deadlines}
    left = undue(reading, TODAY)
    assert [(one.day, one.inclusive) for one in left if "truyền thống" in one.text] == [
        (date(2026, 8, 19), True)
    ]
    assert all(one.text not in quoted for one in left)
    assert not any("14/8" in one.text or "30/11" in one.text or "02/3" in one.text for one in left)
