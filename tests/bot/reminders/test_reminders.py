"""Deadlines and now become alerts: the right ones, at their hour, each once."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reminders import OFFSETS, Alert, Watched, concerned, days_left, due

LAST = date(2026, 8, 13)
ONE = [Watched("1", LAST)]
HOUR = 8


def clock(day: date, *, hour_has_come: bool = True) -> datetime:
    return datetime.combine(day, time(HOUR if hour_has_come else HOUR - 1))


def at(days_before: int, *, hour_has_come: bool = True) -> list[Alert]:
    return due(ONE, clock(LAST - timedelta(days=days_before), hour_has_come=hour_has_come), HOUR)


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
    assert at(1) == [Alert("1", 7, missed=True), Alert("1", 3, missed=True), Alert("1", 1)]


def test_the_day_after_is_told_for_a_few_days_and_then_no_more() -> None:
    assert going(-1) == [-1]
    assert going(-4) == [-1]
    assert going(-5) == []
    assert [one.missed for one in at(-5)] == [True] * len(OFFSETS)


@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.booleans())
def test_at_most_one_alert_a_deadline_goes_at_a_time(today: date, hour_has_come: bool) -> None:
    watched = [Watched("1", LAST), Watched("r2@2026-08-17", LAST + timedelta(days=4), time(9))]
    found = due(watched, clock(today, hour_has_come=hour_has_come), HOUR)
    for one_of in watched:
        assert sum(1 for one in found if one.key == one_of.key and not one.missed) <= 1


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


@pytest.mark.parametrize(("at", "goes"), [(time(7, 30), False), (time(8), True), (time(17), True)])
def test_on_the_last_day_nothing_calls_to_what_its_hour_has_ended(at: time, goes: bool) -> None:
    found = due([Watched("1", LAST, at)], clock(LAST), HOUR)
    assert (Alert("1", 0) in found) == goes
    assert Alert("1", -1) in due([Watched("1", LAST, at)], clock(LAST + timedelta(days=1)), HOUR)


UNITS = ["Văn phòng", "Phòng Nghiệp vụ 1", "Phòng Nghiệp vụ 2", "Phòng Nghiệp vụ 10"]


@pytest.mark.parametrize(
    ("doers", "units"),
    [
        (["Phòng Nghiệp vụ 2"], ["Phòng Nghiệp vụ 2"]),
        (["PHÒNG NGHIỆP VỤ 10", "văn phòng"], ["Văn phòng", "Phòng Nghiệp vụ 10"]),
        (["Phòng Nghiệp vụ 1", "Công đoàn cơ quan"], ["Phòng Nghiệp vụ 1"]),
        (["Văn phòng Ủy ban nhân dân tỉnh"], UNITS),
        (["Văn phòng", "các phòng nghiệp vụ"], UNITS),
        ([], UNITS),
    ],
)
def test_work_is_of_the_units_the_plan_names_and_of_all_where_it_names_none(
    doers: list[str], units: list[str]
) -> None:
    assert concerned(UNITS, doers) == units


def test_an_office_without_units_concerns_nobody() -> None:
    assert concerned([], ["Văn phòng"]) == []
