"""The days of the sample plans, whenever the playground is started."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.sample import Quarter, schedule
from bot.sample.schedule import is_working_day

days = st.dates(date(2026, 11, 1), date(2029, 12, 31))
DAY = timedelta(days=1)


@given(days)
def test_everything_due_is_still_to_come_and_falls_on_a_working_day(today: date) -> None:
    plan = schedule(today)
    due = plan.pledges_by, plan.conference_dossiers_by, plan.conference_day, plan.titles_by
    before = plan.role_models_before, plan.delegates_before
    for day in (*due, *before, *(day - DAY for day in before)):
        assert day > today + 7 * DAY
        assert is_working_day(day)
    assert plan.campaign_dossiers.start > today


@given(days)
def test_everything_signed_has_just_passed_on_a_working_day_after_what_it_rests_on(today: date) -> None:
    plan = schedule(today)
    recent = plan.campaign_issued, plan.role_models_issued, plan.conference_issued, plan.titles_issued
    for day in recent:
        assert today - 40 * DAY < day < today
    for day in (*recent, plan.yearly_issued, plan.yearly_basis, plan.campaign_basis):
        assert is_working_day(day)
    assert plan.campaign_basis < plan.campaign_issued
    assert plan.yearly_basis < plan.yearly_issued < today
    assert list(recent) == sorted(recent)


@given(days)
def test_what_comes_first_is_due_first(today: date) -> None:
    plan = schedule(today)
    assert plan.role_models_before - DAY <= plan.titles_by < plan.conference_day
    assert plan.conference_dossiers_by < plan.conference_day
    assert plan.delegates_before < plan.conference_day
    assert plan.pledges_by < plan.campaign_end < plan.campaign_dossiers.start


@given(days)
def test_years_and_quarters_fit_each_other(today: date) -> None:
    plan = schedule(today)
    quarters = plan.role_model_quarters
    assert quarters[0].start <= plan.role_models_before <= quarters[0].end
    assert [quarter.start - DAY for quarter in quarters[1:]] == [quarter.end for quarter in quarters[:-1]]
    assert any(quarter.year == plan.role_models_year for quarter in quarters)
    assert plan.campaign_end + DAY == plan.campaign_dossiers.start
    assert plan.titles_year in {plan.titles_by.year, plan.titles_by.year + 1}
    assert date(plan.yearly_year, 12, 31) > today + 60 * DAY or today.month in {9, 10}
    assert plan.yearly_issued < date(plan.yearly_year, 1, 31)


def test_offices_are_closed_at_weekends_on_holidays_and_around_the_lunar_new_year() -> None:
    closed = date(2026, 11, 21), date(2027, 1, 1), date(2027, 2, 5), date(2027, 4, 30), date(2027, 9, 3)
    assert not any(map(is_working_day, closed))
    assert is_working_day(date(2026, 11, 23))


def test_quarters_follow_each_other_over_the_turn_of_the_year() -> None:
    last = Quarter.of(date(2026, 12, 31))
    assert (last.title, last.after(1).title) == ("Quý IV năm 2026", "Quý I năm 2027")
    assert (last.start, last.end) == (date(2026, 10, 1), date(2026, 12, 31))
