"""The times of an official document, with what bounds them."""

from datetime import date, time

import pytest

from bot.annotations.periods import cell_period
from bot.annotations.times import mentions
from bot.dates import Day, Span, find


def told(text: str, year: int | None = 2026) -> list[str]:
    return [f"{one.first}/{one.last} {one.relation}".strip() for one in mentions(text, year)]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Gửi trước ngày 15/9/26 để tổng hợp", ["2026-09-15/2026-09-15 before"]),
        ("xong trong tuần cuối tháng 9/2026", ["2026-09-24/2026-09-30 by"]),
        ("chậm nhất ngày cuối cùng của tháng 9/2026", ["2026-09-30/2026-09-30 by"]),
        ("từ ngày 28/12 đến hết ngày 05/01/2027", ["2026-12-28/2027-01-05 from"]),
        ("từ 01 - 20/11/2026", ["2026-11-01/2026-11-20"]),
        ("trước ngày 31/01 năm liền kề", ["2027-01-31/2027-01-31 before"]),
        ("theo Quyết định số 9/QĐ-UBND ngày 28/5/2025", []),
        ("đạt 2/3 số phiếu", []),
    ],
)
def test_a_time_is_found_with_its_bound(text: str, times: list[str]) -> None:
    assert told(text) == times


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("trước 14h00 ngày 10/6/2026", time(14)),
        ("chậm nhất 10 giờ 30 phút, ngày 26/10/2026", time(10, 30)),
        ("lúc 8h thứ Hai, ngày 26/10/2026", time(8)),
        ("hết ngày 26/10/2026", None),
    ],
)
def test_the_hour_named_with_a_day_is_kept(text: str, hour: time | None) -> None:
    [found] = mentions(text, 2026)
    assert found.at == hour


def test_a_stretch_until_something_happens_has_an_open_end() -> None:
    [found] = mentions("Từ tháng 9/2026 đến khi bế mạc Hội diễn", 2026)
    assert found.open_end
    assert mentions("Từ tháng 9/2026 đến hết tháng 10/2026", 2026)[0].open_end is False


def test_a_time_that_comes_again_carries_its_rule() -> None:
    [weekly] = mentions("Văn phòng tổng hợp vào thứ Sáu hằng tuần.", 2026)
    assert weekly.rule == "FREQ=WEEKLY;BYDAY=FR"
    [monthly, yearly] = mentions("trước ngày 20 hằng tháng; trước ngày 10/12 hằng năm", 2026)
    assert (monthly.rule, monthly.relation) == ("FREQ=MONTHLY;BYMONTHDAY=20", "before")
    assert (yearly.rule, yearly.first) == ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10", date(2026, 12, 10))


@pytest.mark.parametrize(
    ("cell", "period"),
    [
        ("Quý II/2026", "2026-Q2"),
        ("Trước 15/4", "2026-04"),
        ("Thường xuyên trong năm 2026", "2026"),
        ("6/2027", "2027-06"),
        ("Thực hiện theo Hướng dẫn số 12/HD-SNV ngày 03/4/2019", ""),
        ("Theo kế hoạch của tỉnh", ""),
    ],
)
def test_a_cell_names_its_stretch_of_the_year(cell: str, period: str) -> None:
    assert cell_period(cell, 2026) == period


OFFICIAL = """
ngày 15/9/2026
ngày 15 tháng 9 năm 2026
15/9/26
tháng 9/2026
tháng 9 năm 2026
quý III/2026
cuối tháng 9/2026
đầu quý III/2026
ngày cuối cùng của tháng 9/2026
từ ngày 01/9 đến ngày 15/9/2026
từ 01 - 20/11/2026
tháng 3 - 5/2026
""".strip().splitlines()


@pytest.mark.parametrize("text", OFFICIAL)
def test_people_and_plans_mean_the_same_by_the_same_words(text: str) -> None:
    [found] = mentions(f"vào {text}", None)
    [said] = find(text, date(2026, 1, 1))
    value = said.value
    days = (value.day, value.day) if isinstance(value, Day) else None
    assert (found.first, found.last) == (days or (isinstance(value, Span) and (value.start, value.end)))
