"""The days and years the sample plans speak of, laid out from the day the playground starts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.dates import is_day_off

_DAY = timedelta(days=1)
# Days that are off in some years by yearly decision: kept clear of, which claims nothing about any year.
_DOUBTFUL = {(1, 9), (3, 9), (24, 11)}


@dataclass(frozen=True)
class Quarter:
    """Three months of a year."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Quarter":
        return cls(day.year, (day.month + 2) // 3)

    def after(self, count: int) -> "Quarter":
        """The quarter so many quarters later."""
        years, index = divmod(self.number - 1 + count, 4)
        return Quarter(self.year + years, index + 1)

    @property
    def start(self) -> date:
        return date(self.year, self.number * 3 - 2, 1)

    @property
    def end(self) -> date:
        return self.after(1).start - _DAY

    @property
    def roman(self) -> str:
        return ("I", "II", "III", "IV")[self.number - 1]

    @property
    def title(self) -> str:
        return f"Quý {self.roman} năm {self.year}"


@dataclass(frozen=True)
class Schedule:
    """Every day the plans name. Those called `_issued` have just passed, the others are still to come.

    `role_models_before` and `delegates_before` are the days written after "trước ngày", themselves too late.
    """

    campaign_basis: date
    campaign_issued: date
    pledges_by: date
    campaign_end: date
    campaign_dossiers: Quarter
    role_models_issued: date
    role_models_before: date
    role_model_quarters: tuple[Quarter, Quarter, Quarter]
    role_models_year: int
    conference_issued: date
    conference_dossiers_by: date
    delegates_before: date
    conference_day: date
    titles_issued: date
    titles_by: date
    titles_year: int
    yearly_basis: date
    yearly_issued: date
    yearly_year: int


def schedule(today: date) -> Schedule:
    """The days of the sample plans as they stand on `today`."""
    pledges_by = _next(today + timedelta(days=14), is_working_day)
    campaign_end = Quarter.of(pledges_by).after(1)
    role_models_before = _next(today + timedelta(days=11), _with_working_eve)
    first = Quarter.of(role_models_before)
    quarters = first, first.after(1), first.after(2)
    conference_day = _next(today + timedelta(days=45), is_working_day)
    titles_by = _next(today + timedelta(days=20), is_working_day)
    yearly_year, yearly_issued = _yearly(today)
    return Schedule(
        campaign_basis=_last(today - timedelta(days=24)),
        campaign_issued=_last(today - timedelta(days=10)),
        pledges_by=pledges_by,
        campaign_end=campaign_end.end,
        campaign_dossiers=campaign_end.after(1),
        role_models_issued=_last(today - timedelta(days=7)),
        role_models_before=role_models_before,
        role_model_quarters=quarters,
        role_models_year=quarters[1].year,
        conference_issued=_last(today - timedelta(days=4)),
        conference_dossiers_by=_next(today + timedelta(days=28), is_working_day),
        delegates_before=_last(conference_day - timedelta(days=9), _with_working_eve),
        conference_day=conference_day,
        titles_issued=_last(today - timedelta(days=1)),
        titles_by=titles_by,
        titles_year=Quarter.of(titles_by).after(1).year,
        yearly_basis=_last(yearly_issued - timedelta(days=6)),
        yearly_issued=yearly_issued,
        yearly_year=yearly_year,
    )


def is_working_day(day: date) -> bool:
    """Whether the office surely works: no weekend, no holiday."""
    return not (is_day_off(day) or (day.day, day.month) in _DOUBTFUL)


def _with_working_eve(day: date) -> bool:
    return is_working_day(day) and is_working_day(day - _DAY)


def _next(day: date, fits: Callable[[date], bool]) -> date:
    while not fits(day):
        day += _DAY
    return day


def _last(day: date, fits: Callable[[date], bool] = is_working_day) -> date:
    while not fits(day):
        day -= _DAY
    return day


def _yearly(today: date) -> tuple[int, date]:
    """The year of the newest yearly plan and the day it was signed: next year's is made in November."""
    if today.month >= 11:
        return today.year + 1, _last(today - timedelta(days=2))
    return today.year, _last(min(today - _DAY, date(today.year, 1, 15)))
