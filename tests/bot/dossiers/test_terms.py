"""Terms a plan sets for handling dossiers: which of them run, from when, and until which day."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dossiers.terms import last_day, on_acceptance, on_receipt, on_return
from bot.plans import read
from bot.plans.model import Begins, Term
from bot.reminders import Rules

PLAN = """THANH TRA TỈNH MẪU SƠN
Số: 45/KH-TTr
Mẫu Sơn, ngày 20 tháng 7 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua chuyển đổi số năm 2026

I. MỤC ĐÍCH
Nâng cao chất lượng tham mưu.
II. HỒ SƠ
1. Các phòng gửi hồ sơ đề nghị khen thưởng về {to} trước ngày 14/8/2026.
2. {line}
"""
IN_FORCE = Rules()


def terms(line: str, to: str = "Văn phòng") -> list[tuple[str, int, bool, bool, bool]]:
    found = read(PLAN.format(to=to, line=line).encode(), "plan.txt", date(2026, 7, 21)).terms
    assert all(one.quote == line for one in found)
    return [(one.begins, one.days, one.working, one.full, one.back) for one in found]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, Văn phòng thẩm định, trả lời.",
            ("received", 5, True, True, False),
        ),
        (
            "Hồ sơ không hợp lệ được Văn phòng trả lại trong vòng 03 ngày làm việc kể từ ngày tiếp nhận.",
            ("received", 3, True, False, True),
        ),
        (
            "Hồ sơ được thẩm định không quá 10 ngày kể từ ngày nhận được hồ sơ đầy đủ, hợp lệ.",
            ("received", 10, False, True, False),
        ),
        (
            "Văn phòng kiểm tra lại chậm nhất sau 02 ngày làm việc kể từ ngày nhận được hồ sơ bổ sung.",
            ("again", 2, True, False, False),
        ),
        (
            "Phòng hoàn thiện hồ sơ trong thời hạn 05 (năm) ngày làm việc kể từ ngày nhận được thông báo.",
            ("returned", 5, True, False, False),
        ),
        (
            "Các phòng hoàn thiện hồ sơ chậm nhất 05 ngày kể từ ngày hồ sơ bị trả lại.",
            ("returned", 5, False, False, False),
        ),
        (
            "Văn phòng tổng hợp hồ sơ, trình Hội đồng trong 05 ngày làm việc tính từ ngày hết hạn nộp hồ sơ.",
            ("closed", 5, True, False, False),
        ),
    ],
)
def test_a_term_says_how_long_and_from_when(line: str, wanted: tuple[object, ...]) -> None:
    assert terms(line) == [wanted]


@pytest.mark.parametrize(
    "line",
    [
        # Of another office than the one dossiers are handed in to.
        "Sở Nội vụ trình Chủ tịch UBND tỉnh trong thời hạn 20 ngày làm việc kể từ ngày nhận đủ hồ sơ.",
        "Ban Thi đua - Khen thưởng tỉnh thông báo trong 05 ngày làm việc kể từ ngày tiếp nhận hồ sơ.",
        # Of some dossiers only.
        "Đối với khen thưởng đột xuất, Văn phòng thẩm định hồ sơ trong 02 ngày kể từ ngày nhận hồ sơ.",
        "Hồ sơ đề nghị công nhận sáng kiến được xem xét trong 05 ngày kể từ ngày nhận hồ sơ.",
        # From what the assistant does not see.
        "Văn phòng báo cáo kết quả xét hồ sơ trong 05 ngày làm việc kể từ ngày có kết quả họp xét.",
        # Not until then, by its words.
        "Sau 15 ngày kể từ ngày nhận hồ sơ, Văn phòng trả kết quả.",
    ],
)
def test_what_is_of_others_or_begins_elsewhere_is_no_term(line: str) -> None:
    assert terms(line) == []


def test_where_others_are_handed_in_to_no_term_of_theirs_runs_here() -> None:
    for line in (
        "Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở Nội vụ thẩm định.",
        "Hồ sơ được xem xét trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ.",
    ):
        assert terms(line, "Sở Nội vụ") == []


def term(begins: Begins, days: int = 5, **others: bool) -> Term:
    return Term(begins, days, others.pop("working", True), "-", "", **others)


def test_working_days_pass_over_holidays_and_the_office_s_own_days() -> None:
    friday = date(2026, 8, 28)
    # Monday is off in lieu, the days behind it are the National Day's.
    assert last_day(term("received", 1), friday, IN_FORCE) == date(2026, 9, 3)
    off = Rules(off=frozenset({date(2026, 9, 3)}))
    assert last_day(term("received", 1), friday, off) == date(2026, 9, 4)
    worked = Rules(worked=frozenset({date(2026, 8, 29)}))
    assert last_day(term("received", 1), friday, worked) == date(2026, 8, 29)
    assert last_day(term("received", 2, working=False), friday, IN_FORCE) == date(2026, 8, 30)


@given(st.dates(date(2026, 1, 1), date(2026, 12, 1)), st.integers(1, 20))
def test_a_working_term_ends_on_a_working_day_with_so_many_before_it(began: date, days: int) -> None:
    end = last_day(term("received", days), began, IN_FORCE)
    between = [date.fromordinal(at) for at in range(began.toordinal() + 1, end.toordinal() + 1)]
    assert IN_FORCE.works(end)
    assert sum(map(IN_FORCE.works, between)) == days
    assert all(one < other for one, other in pairwise(between))


def test_each_slip_has_the_terms_that_run_from_it() -> None:
    received, closed = date(2026, 8, 3), date(2026, 8, 13)
    all_ = [
        term("received", 1, full=True),
        term("received", 2, back=True),
        term("again", 3),
        term("closed", 4),
        term("returned", 5),
    ]

    def days(lacks: bool, again: bool, over: date | None = closed) -> list[int]:
        found = on_receipt(all_, received, over, IN_FORCE, lacks=lacks, again=again)
        return [one.day.day for one in found]

    assert days(lacks=False, again=False) == [4, 5, 19]
    assert days(lacks=True, again=True) == [5, 6, 19]
    assert days(lacks=True, again=False, over=None) == [5]
    assert days(lacks=True, again=False, over=date(2026, 8, 2)) == [5]  # it came late
    accepted = on_acceptance(all_, received, closed, date(2026, 8, 4), IN_FORCE, again=False)
    assert [one.day.day for one in accepted] == [19]
    assert [one.day.day for one in on_return(all_, received, IN_FORCE)] == [10]
