"""The tasks of a yearly plan: when, whose, and how they stand."""

from datetime import date

import pytest

from bot.campaigns.tasks import Stretch, leaders, quarter, standing, stretch

UNITS = ("Văn phòng", "Phòng Nghiệp vụ 1", "Phòng Nghiệp vụ 2", "Phòng Nghiệp vụ 12", "Văn phòng Đảng ủy")


@pytest.mark.parametrize(
    ("period", "due", "first", "last"),
    [
        ("2027-Q1", "", "2027-01-01", "2027-03-31"),
        ("2028-Q4", "", "2028-10-01", "2028-12-31"),
        ("2028-02", "", "2028-02-01", "2028-02-29"),
        ("2027", "", "2027-01-01", "2027-12-31"),
        ("2027-Q2", "2027-05-20", "2027-04-01", "2027-05-20"),
        ("2027-Q2", "2027-03-20", "2027-03-20", "2027-03-20"),
        ("", "2027-05-20", "2027-05-01", "2027-05-20"),
        ("2027-Q2", "2027-05-01/2027-06-15", "2027-05-01", "2027-06-15"),
    ],
)
def test_a_task_is_to_be_done_within_its_period_by_the_day_it_names(
    period: str, due: str, first: str, last: str
) -> None:
    assert stretch(period, due) == Stretch(date.fromisoformat(first), date.fromisoformat(last))


def test_a_task_without_a_time_has_no_stretch_and_is_never_overdue() -> None:
    assert stretch("", "") is None
    assert standing(None, date(2027, 1, 1), done=False) == "undated"


@pytest.mark.parametrize(
    ("today", "done", "told"),
    [
        ("2026-12-31", False, "ahead"),
        ("2027-01-01", False, "now"),
        ("2027-03-31", False, "now"),
        ("2027-04-01", False, "overdue"),
        ("2027-04-01", True, "done"),
    ],
)
def test_how_a_task_stands(today: str, done: bool, told: str) -> None:
    day = date.fromisoformat(today)
    assert standing(stretch("2027-Q1", ""), day, done=done) == told


@pytest.mark.parametrize(
    ("lead", "led"),
    [
        ("Phòng Nghiệp vụ 1", UNITS[1:2]),
        ("phòng nghiệp vụ 12", UNITS[3:4]),
        ("Phòng Nghiệp vụ 1 và Phòng Nghiệp vụ 2", UNITS[1:3]),
        ("Phòng Nghiệp vụ 1, 12", (UNITS[1], UNITS[3])),
        ("Các phòng nghiệp vụ 1, 2", UNITS[1:3]),
        ("Các phòng", UNITS),
        ("Văn phòng Sở", UNITS[:1]),
        ("Văn phòng Đảng ủy", UNITS[4:]),
        ("Văn phòng; Văn phòng Đảng ủy", (UNITS[0], UNITS[4])),
        ("Hội đồng Thi đua - Khen thưởng", ()),
    ],
)
def test_the_units_that_lead_are_found_by_name_number_or_all_at_once(lead: str, led: tuple[str, ...]) -> None:
    assert tuple(leaders(lead, UNITS)) == led


def test_the_quarter_of_a_day() -> None:
    assert [quarter(date(2027, month, 1)) for month in (1, 3, 4, 9, 10, 12)] == [1, 1, 2, 3, 4, 4]
