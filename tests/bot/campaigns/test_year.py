"""Which year a campaign is of."""

from datetime import date

import pytest

from bot.campaigns import year_of

TODAY = date(2027, 1, 4)


@pytest.mark.parametrize(
    ("title", "starts_on", "ends_on", "year"),
    [
        ("Phong trào thi đua năm 2026", date(2025, 12, 1), date(2026, 11, 30), 2026),
        ("Phong trào thi đua", date(2026, 8, 1), None, 2026),
        ("Đăng ký danh hiệu thi đua năm 2026", None, None, 2026),
        ("Hội nghị điển hình tiên tiến giai đoạn 2021 - 2026", None, None, 2026),
        ("Triển khai Nghị định 152/2025/NĐ-CP trong năm 2026", None, None, 2026),
        ("Triển khai Nghị định 152/2025/NĐ-CP", None, None, 2027),
        ("Đăng ký danh hiệu thi đua", None, None, 2027),
    ],
)
def test_the_year_is_that_of_its_time_else_of_its_title(
    title: str, starts_on: date | None, ends_on: date | None, year: int
) -> None:
    assert year_of(title, starts_on, ends_on, TODAY) == year
