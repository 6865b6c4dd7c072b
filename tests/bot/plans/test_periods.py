"""How long a campaign lasts, and what is no such time."""

import pytest

from tests.bot.plans.phrases import plan_with

HEAD = """THANH TRA TỈNH
Số: 5/KH-TTr
Lạng Sơn, ngày 10 tháng 02 năm 2026
KẾ HOẠCH
{title}
Căn cứ Luật Thi đua, khen thưởng năm 2022; Thanh tra tỉnh ban hành Kế hoạch:
I. NỘI DUNG
"""
CAMPAIGN = HEAD.format(title="Phát động phong trào thi đua “Việc hôm nay”")


def period(line: str, title: str = "") -> str:
    found = plan_with(line, head=HEAD.format(title=title) if title else CAMPAIGN).period
    return f"{found.start}/{found.end}" if found else ""


@pytest.mark.parametrize(
    ("heading", "line", "told"),
    [
        ("THỰC HIỆN", "Từ ngày ban hành Kế hoạch đến hết ngày 30/10/2026.", "2026-02-10/2026-10-30"),
        ("THI ĐUA", "Bắt đầu từ ngày 01/3/2026 cho đến khi sắp xếp xong bộ máy.", "2026-03-01/None"),
        ("THI ĐUA", "Từ quý II/2026 đến khi tổng kết phong trào.", "2026-04-01/None"),
        ("THI ĐUA", "Từ ngày 04/3/2026 (lễ ra quân) đến ngày 28/8/2026 (tổng kết).", "2026-03-04/2026-08-28"),
        ("THỰC HIỆN", "Trong năm 2026.", "2026-01-01/2026-12-31"),
        ("THI ĐUA", "Phong trào trong năm 2026, tính đến hết ngày 20/11/2026.", "2026-01-01/2026-11-20"),
        (
            "THI ĐUA",
            "Gồm 02 giai đoạn:\n- Giai đoạn 1: từ 01/3 đến 30/4/2026.\n- Giai đoạn 2: từ 01/6 đến 31/8/2026.",
            "2026-03-01/2026-08-31",
        ),
    ],
)
def test_the_time_of_a_campaign(heading: str, line: str, told: str) -> None:
    assert period(f"Thi đua.\nII. THỜI GIAN {heading}\n{line}") == told


@pytest.mark.parametrize(
    "line",
    [
        "Nhận bài dự thi\nThời gian: đến hết ngày 15/6/2026.",
        "Gửi danh sách\n- Thời gian: trước 16 giờ ngày 15/6/2026.",
        "Họp Hội đồng\n- Thời gian: 8 giờ 00, ngày 15/6/2026.\n- Địa điểm: Phòng họp số 2.",
        "Chấm thi đua\nTổ thẩm định đi thực tế hai đợt: đợt 1 từ ngày 15/6 đến 30/6/2026.",
    ],
)
def test_the_time_of_something_else_is_not_the_campaign_s(line: str) -> None:
    assert period(line) == ""


def test_the_work_of_a_year_lasts_a_year() -> None:
    assert (
        period("Tăng cường tuyên truyền.", "Công tác thi đua, khen thưởng năm 2026")
        == "2026-01-01/2026-12-31"
    )
    assert period("Tăng cường tuyên truyền.", "Tổ chức Hội nghị tổng kết năm 2026") == ""


def test_a_year_of_school_or_of_work_lasts_as_it_is_counted() -> None:
    period = plan_with("Năm công tác 2026 của Hạt tính từ ngày 16/11/2025 đến hết ngày 15/11/2026.").period
    assert period is not None
    assert (f"{period.start}", f"{period.end}") == ("2025-11-16", "2026-11-15")
    assert plan_with("Số liệu từ ngày 16/11/2025 đến ngày 15/11/2026 do Hạt cung cấp.").period is None
