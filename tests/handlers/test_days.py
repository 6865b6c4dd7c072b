"""Days on buttons: what is offered can be taken, and the calendar stays within Telegram's limits."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.forms import Problem, Step, accept
from handlers import days

DAYS = st.dates(date(2024, 1, 1), date(2040, 12, 31))


@given(DAYS, st.one_of(st.none(), DAYS))
def test_every_day_offered_is_one_the_question_takes(today: date, ends_on: date | None) -> None:
    offered = [day for _, day in days.quick(today, ends_on)] + [days.example(today)]
    step = Step("due", kind="due")
    assert not any(isinstance(accept(step, day.isoformat(), {}, today), Problem) for day in offered)
    assert len(set(offered[:-1])) == len(offered) - 1
    assert ends_on is None or (ends_on in offered) == (
        ends_on >= today + timedelta(days=days.SOON) or ends_on == days.example(today)
    )


@pytest.mark.parametrize(
    ("word", "past", "offered"),
    [
        *(("2026-08", False, True), ("2026-07", False, False), ("2026-07", True, True)),
        *(("2029-08", False, True), ("2029-09", False, False), ("2026-13", False, False), ("x", True, False)),
    ],
)
def test_only_months_within_reach_are_opened(word: str, past: bool, offered: bool) -> None:
    assert (days.month_of(word, date(2026, 8, 3), past=past) is not None) == offered
