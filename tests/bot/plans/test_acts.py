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
    ],
)
def test_a_deadline_is_of_whoever_owes_it(line: str, act: str) -> None:
    assert [due.act for due in plan_with(line).deadlines] == [act]
