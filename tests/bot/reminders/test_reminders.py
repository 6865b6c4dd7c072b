"""Deadlines and now become alerts: the right ones, at their hour, each once."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reminders import OFFSETS, Alert, Watched, concerned, days_left, due, missing

LAST = date(2026, 8, 13)
ONE = [Watched(1, LAST)]


def at(days_before: int, *, hour_has_come: bool = True) -> list[Alert]:
    return due(ONE, LAST - timedelta(days=days_before), hour_has_come)


def going(days_before: int, *, hour_has_come: bool = True) -> list[int]:
    return [one.offset for one in at(days_before, hour_has_come=hour_has_come) if not one.missed]


def test_nothing_is_due_before_the_first_day() -> None:
    assert at(8) == []
    assert at(30) == []


def test_on_its_day_an_alert_goes_from_its_hour_on() -> None:
    for offset in OFFSETS:
        assert offset not in going(offset, hour_has_come=False)
        assert going(offset) == [offset]


def test_between_two_days_the_earlier_alert_still_stands_for_whoever_was_down() -> None:
    assert [going(days) for days in (6, 5, 4)] == [[7], [7], [7]]
    assert going(2) == [3]


def test_of_several_missed_only_the_latest_goes_and_the_others_are_marked() -> None:
    assert at(1) == [Alert(1, 7, missed=True), Alert(1, 3, missed=True), Alert(1, 1)]


def test_the_day_after_is_told_for_a_few_days_and_then_no_more() -> None:
    assert going(-1) == [-1]
    assert going(-4) == [-1]
    assert going(-5) == []
    assert [one.missed for one in at(-5)] == [True] * len(OFFSETS)


@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.booleans())
def test_at_most_one_alert_a_deadline_goes_at_a_time(today: date, hour_has_come: bool) -> None:
    found = due([Watched(1, LAST), Watched(2, LAST + timedelta(days=4))], today, hour_has_come)
    for number in (1, 2):
        assert sum(1 for one in found if one.deadline_id == number and not one.missed) <= 1


looks = st.lists(
    st.tuples(st.integers(-9, 12), st.booleans()), min_size=1, max_size=40, unique_by=lambda one: one[0]
)


@given(looks)
def test_whenever_it_looks_no_alert_goes_before_its_day_or_after_the_next_one(
    days: list[tuple[int, bool]],
) -> None:
    """However long it was down: kept by (deadline, offset), each goes once, in order."""
    kept: dict[int, bool] = {}
    sent: list[int] = []
    for days_before, hour_has_come in sorted(days, reverse=True):
        for one in at(days_before, hour_has_come=hour_has_come):
            if one.offset in kept:
                continue
            kept[one.offset] = one.missed
            if not one.missed:
                sent.append(one.offset)
                assert days_before <= one.offset
                after = [other for other in OFFSETS if other < one.offset]
                assert not after or days_before >= max(after)
    assert sent == sorted(sent, reverse=True)
    first = max(day for day, _ in days)
    if first > 7 and all(hour for _, hour in days) and {day for day, _ in days} >= set(OFFSETS):
        assert sent == list(OFFSETS)


def test_days_left_count_the_last_day_as_none() -> None:
    assert [days_left(LAST, LAST - timedelta(days=n)) for n in (2, 0, -1)] == [2, 0, -1]


def test_missing_departments_keep_the_office_s_order() -> None:
    assert missing([5, 3, 9, 1], {3, 7}) == [5, 9, 1]
    assert missing([], {1}) == []


UNITS = ["Văn phòng", "Phòng Nghiệp vụ 1", "Phòng Nghiệp vụ 2", "Phòng Nghiệp vụ 10"]


@pytest.mark.parametrize(
    ("quote", "units"),
    [
        ("- Văn phòng: tổng hợp, báo cáo trước ngày 15/11/2026.", ["Văn phòng"]),
        ("2. Giao Phòng Nghiệp vụ 1 chủ trì rà soát, xong trước 10/9/2026.", ["Phòng Nghiệp vụ 1"]),
        ("Phòng Nghiệp vụ 10: nộp biên bản trước 10/9/2026.", ["Phòng Nghiệp vụ 10"]),
        ("b) PHÒNG NGHIỆP VỤ 2, Văn phòng và Phòng Nghiệp vụ 1 báo cáo ngày 5/9.", UNITS[:3]),
    ],
)
def test_the_units_that_open_a_line_are_the_ones_it_is_about(quote: str, units: list[str]) -> None:
    assert concerned(UNITS, quote) == units


@pytest.mark.parametrize(
    "quote",
    [
        "Báo cáo gửi về Phòng Nghiệp vụ 1 trước ngày 10/9/2026.",
        "Phòng Nghiệp vụ 1, 2 và 10: nộp biên bản trước 10/9/2026.",
        "Văn phòng, các phòng nghiệp vụ hoàn thành trước 10/9/2026.",
        "Văn phòng Ủy ban nhân dân tỉnh gửi ý kiến trước 10/9/2026.",
        "Các phòng: phối hợp với Văn phòng trước 10/9/2026.",
        "",
    ],
)
def test_a_line_that_does_not_say_whose_work_it_is_concerns_all(quote: str) -> None:
    assert concerned(UNITS, quote) == UNITS


def test_an_office_without_units_concerns_nobody() -> None:
    assert concerned([], "Văn phòng: báo cáo") == []
