"""What the assistant can do about a deadline: whom it reminds, and of what."""

from datetime import date

import pytest

from bot.campaigns import dues
from bot.plans.model import Deadline
from tests.bot.plans.phrases import plan_with

DAY = date(2026, 12, 15)


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("Các phòng gửi hồ sơ về Văn phòng trước ngày 15/12/2026.", "dossier"),
        ("Trình UBND tỉnh hồ sơ khen thưởng trước ngày 15/12/2026.", "office"),
        ("Hoàn thiện hồ sơ đề nghị Chủ tịch UBND tỉnh khen thưởng trước ngày 15/12/2026.", "office"),
        ("Các phòng hoàn thiện hồ sơ, nộp về Văn phòng trước ngày 15/12/2026.", "dossier"),
        ("Các phòng gửi bản đăng ký về Văn phòng trước ngày 15/12/2026.", "register"),
        ("Các phòng gửi báo cáo về Văn phòng trước ngày 15/12/2026.", "other"),
    ],
)
def test_a_deadline_is_of_whoever_owes_it(line: str, action: str) -> None:
    assert [due.action for due in dues(plan_with(line))] == [action]


@pytest.mark.parametrize(
    ("quote", "hour"),
    [
        ("trước 17 giờ 00 ngày 15/12/2026", "17 giờ 00"),
        ("trước 9h30, ngày 15/12", "9 giờ 30"),
        ("trước 17 giờ ngày 10/12/2026 và hết ngày 15/12/2026", ""),
        ("hết ngày 15/12/2026", ""),
    ],
)
def test_the_hour_is_that_of_the_day_itself(quote: str, hour: str) -> None:
    assert Deadline(DAY, DAY, inclusive=True, what="", who="", to="", quote=quote, section="").hour == hour
