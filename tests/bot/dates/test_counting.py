"""Working days, days off, the last day of a deadline, dates in words."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dates import (
    Day,
    Moment,
    Relation,
    Span,
    Value,
    brief,
    day_off_name,
    in_words,
    is_day_off,
    last_day,
    short,
    working_days,
)

DAYS = st.dates(date(1990, 1, 1), date(2080, 12, 31))


@pytest.mark.parametrize(
    ("value", "relation", "last"),
    [
        (Day(date(2026, 8, 10)), "before", date(2026, 8, 9)),
        (Day(date(2026, 8, 10)), "by", date(2026, 8, 10)),
        (Moment(datetime.fromisoformat("2026-08-10T17:00")), "before", date(2026, 8, 10)),
        (Span(date(2026, 8, 1), date(2026, 8, 31)), "by", date(2026, 8, 31)),
        (Span(date(2026, 8, 1), date(2026, 8, 31)), "before", date(2026, 7, 31)),
    ],
)
def test_before_ends_a_day_earlier_than_by(value: Value, relation: Relation, last: date) -> None:
    assert last_day(value, relation) == last


def test_five_working_days_pass_over_the_week_end() -> None:
    assert working_days(date(2026, 3, 18), 5) == date(2026, 3, 25)
    assert working_days(date(2026, 3, 21), 1) == date(2026, 3, 23)
    assert working_days(date(2026, 3, 23), -1) == date(2026, 3, 20)


@given(DAYS, st.integers(1, 60))
def test_working_days_agree_with_counting_one_by_one(start: date, count: int) -> None:
    end = working_days(start, count)
    passed = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    assert sum(day.weekday() < 5 for day in passed) == count
    assert end.weekday() < 5


def test_week_ends_and_fixed_holidays_are_days_off() -> None:
    assert is_day_off(date(2026, 3, 21))
    assert is_day_off(date(2026, 9, 2))
    assert is_day_off(date(2026, 4, 30))
    assert not is_day_off(date(2026, 3, 18))


def test_a_saturday_worked_for_a_monday_off_is_no_day_off() -> None:
    assert is_day_off(date(2026, 8, 31))
    assert not is_day_off(date(2026, 8, 22))
    assert not day_off_name(date(2026, 8, 22))
    assert is_day_off(date(2026, 8, 29))


@pytest.mark.parametrize("day", ["2026-02-17", "2026-02-20", "2026-04-27", "2027-02-05", "2027-04-16"])
def test_tet_and_the_day_of_the_hung_kings_are_days_off_in_any_year(day: str) -> None:
    assert is_day_off(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (Day(date(2025, 8, 15)), "thứ Sáu, ngày 15/8/2025", "Friday, 15 August 2025"),
        (
            Moment(datetime.fromisoformat("2025-11-25T17:00")),
            "17 giờ 00 thứ Ba, 25/11/2025",
            "17:00 on Tuesday, 25 November 2025",
        ),
        (
            Span(date(2025, 10, 1), date(2025, 12, 31)),
            "quý IV năm 2025 (01/10 - 31/12/2025)",
            "quarter 4 of 2025 (01/10 - 31/12/2025)",
        ),
        (
            Span(date(2026, 1, 1), date(2026, 6, 30)),
            "6 tháng đầu năm 2026 (01/01 - 30/06/2026)",
            "the first half of 2026 (01/01 - 30/06/2026)",
        ),
        (
            Span(date(2026, 2, 1), date(2026, 2, 28)),
            "tháng 2/2026 (01/02 - 28/02/2026)",
            "February 2026 (01/02 - 28/02/2026)",
        ),
        (
            Span(date(2026, 12, 20), date(2027, 1, 5)),
            "từ ngày 20/12/2026 đến hết ngày 05/01/2027",
            "from Sunday, 20 December 2026 to Tuesday, 5 January 2027 inclusive",
        ),
    ],
)
def test_a_date_is_read_back_in_both_languages(value: Value, vietnamese: str, english: str) -> None:
    assert in_words(value) == vietnamese
    assert in_words(value, "en") == english


def test_a_day_alone_is_short_in_both_languages() -> None:
    assert [short(date(2026, 8, 9), lang) for lang in ("vi", "en")] == ["9/8/2026", "9 August 2026"]
    assert [brief(date(2026, 8, 9), lang) for lang in ("vi", "en")] == ["9/8", "9 Aug"]
