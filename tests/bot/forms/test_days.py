"""Days typed into a form: the last one in time, and every doubt asked back."""

from datetime import date

import pytest

from bot.forms import Problem, Step, accept

TODAY = date(2026, 11, 25)
NAMED, DUE, ANY = Step("day", kind="date"), Step("day", kind="due"), Step("day", kind="day")


@pytest.mark.parametrize(
    ("step", "typed", "kept"),
    [
        (NAMED, "trước 15/12", "2026-12-15"),
        (DUE, "trước 15/12", "2026-12-14"),
        (DUE, "hết ngày 15/12", "2026-12-15"),
        (DUE, "trong tháng 12", "2026-12-31"),
        (DUE, "5h chiều thứ sáu tuần sau", "2026-12-04"),
        (ANY, "1/11/2026", "2026-11-01"),
    ],
)
def test_a_day_is_kept_as_the_question_means_it(step: Step, typed: str, kept: str) -> None:
    assert accept(step, typed, {}, TODAY) == kept


@pytest.mark.parametrize(
    ("typed", "key", "options"),
    [
        ("15/12 hoặc 20/12", "form-date-ambiguous", ("2026-12-15", "2026-12-20")),
        ("thứ bảy ngày 4/12", "form-date-weekday", ("2026-12-04", "2026-12-05")),
        ("17h", "form-date-no-day", ("2026-11-25", "2026-11-26")),
        ("30/2", "form-date-impossible", ()),
        ("rằm tháng Giêng", "form-date-lunar", ()),
        ("10 ngày kể từ ngày ban hành", "form-date-no-anchor", ()),
        ("lúc nào cũng được", "form-date", ()),
        ("1/11/2026", "form-date-past", ()),
    ],
)
def test_what_must_not_be_guessed_is_a_problem_with_the_days_it_may_be(
    typed: str, key: str, options: tuple[str, ...]
) -> None:
    problem = accept(DUE, typed, {}, TODAY)
    assert isinstance(problem, Problem)
    assert problem.key == key
    assert tuple(day.isoformat() for day in problem.options) == options


def test_days_gone_by_are_not_offered() -> None:
    problem = accept(DUE, "20/11/2026 hoặc 20/12/2026", {}, TODAY)
    assert isinstance(problem, Problem)
    assert problem.options == (date(2026, 12, 20),)
