# ruff: noqa: DTZ001 - the office's own clock
"""Deadlines and now become alerts: the right ones, at their hour, on working days, each once."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.reminders import LAST, OVERDUE, Alert, Rules, Watched, days_left, due, meeting_due, over
from bot.reminders.due import moments

USUAL = Rules()
THURSDAY = date(2026, 8, 13)


def days(last_day: date, at: time | None = None, rules: Rules = USUAL) -> list[str]:
    """Each alert's day, as "7 Thu 6/8"."""
    said = moments(Watched("1", last_day, at, rules))
    return [f"{offset} {day:%a} {day.day}/{day.month}" for day, offset in said]


def going(one: Watched, now: datetime) -> list[int]:
    return [alert.offset for alert in due([one], now) if not alert.missed]


@pytest.mark.parametrize(
    ("last_day", "at", "said"),
    [
        # A working day with working days around it.
        ("2026-08-13", None, "14 Thu 30/7, 7 Thu 6/8, 3 Mon 10/8, 1 Wed 12/8, 0 Thu 13/8, -1 Fri 14/8"),
        # A Sunday: the last chance is Friday, which stands for the day before too; it is over on Monday.
        ("2026-08-16", None, "14 Fri 31/7, 7 Fri 7/8, 3 Thu 13/8, 0 Fri 14/8, -1 Mon 17/8"),
        # The same where the Saturday is worked, for a Monday off by decision: it is the last chance.
        ("2026-08-23", None, "14 Fri 7/8, 7 Fri 14/8, 3 Thu 20/8, 0 Sat 22/8, -1 Mon 24/8"),
        # "Before Monday the 17th" is the first Sunday above; that Monday has its own last day.
        ("2026-08-17", None, "14 Mon 3/8, 7 Mon 10/8, 1 Fri 14/8, 0 Mon 17/8, -1 Tue 18/8"),
        # 7:30 is before the alert's hour: the working day before is the last chance. 11:00 is not.
        ("2026-08-14", time(7, 30), "14 Fri 31/7, 7 Fri 7/8, 3 Tue 11/8, 0 Thu 13/8, -1 Mon 17/8"),
        ("2026-08-17", time(7, 30), "14 Mon 3/8, 7 Mon 10/8, 0 Fri 14/8, -1 Tue 18/8"),
        ("2026-08-14", time(11), "14 Fri 31/7, 7 Fri 7/8, 3 Tue 11/8, 1 Thu 13/8, 0 Fri 14/8, -1 Mon 17/8"),
        # The National Day, the day beside it and the Monday taken off by decision: five days off in a row.
        ("2026-09-02", None, "14 Wed 19/8, 7 Wed 26/8, 0 Fri 28/8, -1 Thu 3/9"),
    ],
)
def test_alerts_are_said_on_working_days_shifted_earlier(last_day: str, at: time | None, said: str) -> None:
    assert ", ".join(days(date.fromisoformat(last_day), at)) == said


def test_around_tet_the_last_alert_comes_before_the_holidays_and_the_next_after_them() -> None:
    said = moments(Watched("1", date(2027, 2, 7)))  # the second day of the lunar year
    assert all(USUAL.works(day) for day, _ in said)
    last = next(day for day, offset in said if offset == LAST)
    assert last < date(2027, 2, 5) < date(2027, 2, 8) < said[-1][0]


def test_days_moved_by_decision_count_as_the_office_set_them() -> None:
    moved = Rules(off=frozenset({date(2026, 8, 13)}), worked=frozenset({date(2026, 8, 15)}))
    assert "0 Wed 12/8" in days(THURSDAY, rules=moved)
    assert "0 Sat 15/8" in days(date(2026, 8, 16), rules=moved)


def test_the_office_s_own_days_are_taken() -> None:
    assert days(THURSDAY, rules=Rules(days=(5, 30, 5, 0, -3))) == ["30 Tue 14/7", "5 Fri 7/8", "0 Thu 13/8"]
    assert days(THURSDAY, rules=Rules(days=(OVERDUE,))) == ["-1 Fri 14/8"]
    assert days(THURSDAY, rules=Rules(days=())) == []


def test_of_several_missed_only_the_latest_goes_and_the_others_are_marked() -> None:
    found = due([Watched("1", THURSDAY)], datetime(2026, 8, 12, 9))
    assert found == [*(Alert("1", n, missed=True) for n in (14, 7, 3)), Alert("1", 1)]


def test_after_days_down_the_alert_waits_for_a_working_day_and_is_dropped_when_it_is_over() -> None:
    friday = Watched("1", date(2026, 8, 21))
    assert going(friday, datetime(2026, 8, 15, 9)) == []  # Saturday: the one of Friday waits
    assert going(friday, datetime(2026, 8, 17, 9)) == [7]
    assert going(friday, datetime(2026, 8, 17, 20, 30)) == []  # the evening
    sunday = Watched("1", date(2026, 8, 23))
    assert due([sunday], datetime(2026, 8, 24, 7)) == [
        *(Alert("1", n, missed=True) for n in (14, 7, 3, LAST))
    ]
    assert going(sunday, datetime(2026, 8, 24, 9)) == [OVERDUE]


def test_the_day_after_is_told_for_a_few_days_and_then_no_more() -> None:
    one = Watched("1", THURSDAY)
    assert [going(one, datetime(2026, 8, day, 9)) for day in (14, 15, 17, 18)] == [[-1], [], [-1], []]
    assert all(alert.missed for alert in due([one], datetime(2026, 8, 18, 9)))


def test_what_was_said_when_it_was_launched_or_moved_is_not_said_again() -> None:
    launched = Watched("1", THURSDAY, since=datetime(2026, 8, 4, 9))
    assert going(launched, datetime(2026, 8, 4, 9)) == []
    assert going(launched, datetime(2026, 8, 6, 9)) == [7]
    early = Watched("1", THURSDAY, since=datetime(2026, 8, 6, 7, 30))
    assert going(early, datetime(2026, 8, 6, 8)) == [7]


def test_days_left_count_the_last_day_as_none() -> None:
    assert [days_left(THURSDAY, THURSDAY - timedelta(days=n)) for n in (2, 0, -1)] == [2, 0, -1]


moves = st.frozensets(st.dates(date(2026, 12, 1), date(2027, 4, 30)), max_size=6)
hours = st.times().map(lambda at: at.replace(second=0, microsecond=0))
rules = st.builds(
    Rules,
    days=st.lists(st.integers(-2, 40), min_size=1, max_size=6).map(tuple),
    hour=st.integers(7, 17).map(time),
    quiet_from=st.integers(18, 23).map(time),
    quiet_to=st.integers(0, 7).map(time),
    off=moves,
    worked=moves,
)
watched = st.builds(
    Watched,
    key=st.just("1"),
    last_day=st.dates(date(2027, 1, 1), date(2027, 3, 31)),
    at=st.none() | hours,
    rules=rules,
)
looks = st.lists(st.integers(0, 24 * 60), min_size=1, max_size=60)  # minutes between two looks, in tens


@given(watched, looks)
@example(Watched("1", date(2027, 2, 8), time(7, 30)), [60] * 24)
def test_whenever_it_looks_each_alert_goes_once_in_order_before_the_end_on_working_days(
    one: Watched, waits: list[int]
) -> None:
    now = datetime.combine(one.last_day - timedelta(days=45), time(6))
    kept: set[int] = set()
    sent: list[int] = []
    for wait in waits:
        now += timedelta(minutes=10 * wait)
        found = due([one], now)
        assert len({alert.offset for alert in found}) == len(found)
        for alert in found:
            if alert.offset in kept:
                continue
            kept.add(alert.offset)
            if not alert.missed:
                sent.append(alert.offset)
                assert not one.rules.quiet(now)
                assert now.time() >= one.rules.hour
                assert over(one, now) == (alert.offset == OVERDUE)
                assert alert.offset in one.rules.days
    assert sent == sorted(sent, reverse=True)
    assert len(set(sent)) == len(sent)


@given(watched)
def test_whoever_looks_every_hour_misses_nothing(one: Watched) -> None:
    """Every alert goes on its own day, in the hour set."""
    kept: dict[int, datetime] = {}
    said = moments(one)
    now = datetime.combine((said[0][0] if said else one.last_day) - timedelta(days=1), time(6))
    while said and now.date() <= said[-1][0]:
        for alert in due([one], now):
            if alert.offset not in kept and not alert.missed:
                kept[alert.offset] = now
        now += timedelta(hours=1)
    assert [(moment.date(), offset) for offset, moment in kept.items()] == said
    assert all(moment.time() == one.rules.hour for moment in kept.values())


@pytest.mark.parametrize(
    ("day", "at", "first"),
    [
        ("2026-08-20", time(14), "2026-08-19 08:00"),
        ("2026-08-17", time(8), "2026-08-14 08:00"),  # a Monday
        ("2026-08-24", time(8), "2026-08-22 08:00"),  # after a Saturday that is worked
        ("2026-09-03", None, "2026-08-28 08:00"),  # after the National Day
    ],
)
def test_a_meeting_is_spoken_of_from_the_working_day_before_until_it_begins(
    day: str, at: time | None, first: str
) -> None:
    held = date.fromisoformat(day)
    now, said = datetime.combine(held - timedelta(days=9), time(0)), []
    while now.date() <= held + timedelta(days=1):
        if meeting_due(held, at, USUAL, now):
            said.append(now)
        now += timedelta(minutes=30)
    assert f"{said[0]:%Y-%m-%d %H:%M}" == first
    assert all(not USUAL.quiet(one) and one.time() >= USUAL.hour for one in said)
    assert max(said) < datetime.combine(held, at or time(20))
    assert not meeting_due(held, at, Rules(days=()), said[0])
