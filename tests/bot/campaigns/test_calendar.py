"""The days on which what comes again falls due, and when a thing is late."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.campaigns import is_late, occurrences
from bot.plans.model import Recurring

LAST = date(2026, 11, 20)


def recurring(rule: str, *, inclusive: bool = True) -> Recurring:
    return Recurring(rule, inclusive=inclusive, what="báo cáo", who="", to="", quote="", section="")


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=5", ["2026-09-05", "2026-10-05", "2026-11-05", "2026-12-05"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", ["2026-08-31", "2026-09-30", "2026-10-31", "2026-11-30"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31", ["2026-08-31", "2026-10-31"]),
        ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15", ["2026-09-15", "2026-12-15"]),
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10", ["2026-10-10"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", []),
        ("FREQ=QUARTERLY", []),
        ("mỗi tháng", []),
    ],
)
def test_a_rule_gives_its_days_within_the_span(rule: str, days: list[str]) -> None:
    found = occurrences(recurring(rule), date(2026, 8, 10), date(2026, 12, 20))
    assert [one.named.isoformat() for one in found] == days
    assert all(one.last_day == one.named for one in found)


def test_before_a_day_of_every_month_ends_the_day_before_also_at_a_month_s_first() -> None:
    found = occurrences(
        recurring("FREQ=MONTHLY;BYMONTHDAY=1", inclusive=False), date(2026, 8, 31), date(2026, 9, 30)
    )
    assert [(one.named.day, one.last_day) for one in found] == [
        (1, date(2026, 8, 31)),
        (1, date(2026, 9, 30)),
    ]


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 90), st.booleans(), st.integers(1, 28))
def test_every_day_in_time_lies_within_the_span(first: date, length: int, inclusive: bool, day: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    found = occurrences(recurring(f"FREQ=MONTHLY;BYMONTHDAY={day}", inclusive=inclusive), first, last)
    assert all(first <= one.last_day <= last and one.named.day == day for one in found)
    assert len(found) >= length // 31


@pytest.mark.parametrize(
    ("at", "days", "clock", "late"),
    [
        (None, 0, time(23, 59), False),
        (None, 1, time(0), True),
        (time(11), 0, time(10, 59), False),
        (time(11), 0, time(11), False),
        (time(11), 0, time(11, 1), True),
        (time(11), -1, time(17), False),
        (time(11), 1, time(8), True),
    ],
)
def test_late_is_what_comes_after_the_hour_or_else_after_the_day(
    at: time | None, days: int, clock: time, late: bool
) -> None:
    assert is_late(LAST, at, datetime.combine(LAST + timedelta(days=days), clock)) == late
