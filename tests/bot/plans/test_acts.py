"""What a deadline asks for."""

import pytest

from tests.bot.plans.phrases import plan_with


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("Các phòng gửi hồ sơ về Văn phòng trước ngày 15/12/2026.", "dossier"),
        ("Trình UBND tỉnh hồ sơ khen thưởng trước ngày 15/12/2026.", "office"),
        ("Hoàn thiện hồ sơ đề nghị Chủ tịch UBND tỉnh khen thưởng trước ngày 15/12/2026.", "office"),
        ("Các phòng hoàn thiện hồ sơ, nộp về Văn phòng trước ngày 15/12/2026.", "dossier"),
        ("Các phòng gửi bản đăng ký về Văn phòng trước ngày 15/12/2026.", "register"),
        ("Các phòng gửi báo cáo về Văn phòng trước ngày 15/12/2026.", "report"),
        ("Tổ Bảo vệ gửi bảng điểm thi đua về Văn phòng trước ngày 15/12/2026.", "report"),
        ("Đội Xe nộp bản cam kết trước ngày 15/12/2026.", "register"),
        ("Nhận hồ sơ đến hết ngày 15/12/2026.", "dossier"),
        # Whoever is named does it and hands nothing in, whatever the verb.
        ("Tổ Bảo vệ sơn lại cổng chào trước ngày 15/12/2026.", "office"),
        ("Phòng Kế hoạch mở cổng nhận hồ sơ trực tuyến trước ngày 15/12/2026.", "office"),
        ("UBND xã tổng kết phong trào trước ngày 15/12/2026.", "office"),
        ("Đoàn Thanh niên thành lập đội tình nguyện trước ngày 15/12/2026.", "office"),
        ("Phòng Kỹ thuật thẩm tra máy móc từ ngày 01/12/2026 đến ngày 15/12/2026.", "office"),
        # What several have to do is asked of them, named or not.
        ("Các tổ sơn lại cổng chào trước ngày 15/12/2026.", "other"),
        ("Cá nhân tự đánh giá trước ngày 15/12/2026.", "other"),
        ("Tổng kết phong trào trước ngày 15/12/2026.", "other"),
    ],
)
def test_a_deadline_is_of_whoever_owes_it(line: str, act: str) -> None:
    assert [due.act for due in plan_with(line).deadlines] == [act]


@pytest.mark.parametrize(
    "line",
    [
        "Xét những đơn vị thành lập trước ngày 15/12/2026.",
        "Xét người được bổ nhiệm chức vụ trước ngày 15/12/2026.",
    ],
)
def test_what_came_about_by_a_day_is_no_deadline(line: str) -> None:
    assert plan_with(line).deadlines == ()
