"""Every date expression of a longer text, with its place."""

import unicodedata
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dates import Day, Found, Moment, Span, Value, find

TODAY = date(2026, 3, 18)
PLAN = """Căn cứ Chỉ thị số 12-CT/TU ngày 4/2/2026 và Nghị định số 98/2023/NĐ-CP ngày 31/12/2023;
2.1. Thời gian: từ ngày 01/5/2026 đến hết ngày **30/11/2026**, chia 02 đợt, 01/01 bản, đạt 70%.
Đăng ký trước ngày 15/5; nộp hồ sơ trước 17 giờ 00 ngày 20/10/2026 (điện thoại 0203.382.1234, trực 24/7).
Báo cáo chậm nhất ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm. Sơ kết quý III, tổng kết tháng 12/2026.
Trong 10 ngày làm việc kể từ ngày 01/6/2026. Kỷ niệm 80 năm (02/9/1945 - 02/9/2025).
Thứ hai, các phòng phối hợp. Giai đoạn 2026 - 2030. Uông Bí, ngày     tháng 4 năm 2026"""


def _found() -> dict[str, Found]:
    return {found.words: found for found in find(PLAN, TODAY)}


def test_a_plan_gives_its_dates_and_nothing_else() -> None:
    values = [found.value for found in find(PLAN, TODAY)]
    expected: list[Value] = [
        Day(date(2026, 2, 4)),
        Day(date(2023, 12, 31)),
        Span(date(2026, 5, 1), date(2026, 11, 30)),
        Day(date(2026, 5, 15)),
        Moment(datetime.fromisoformat("2026-10-20T17:00")),
        Day(date(2026, 6, 15)),
        Day(date(2026, 12, 15)),
        Span(date(2026, 7, 1), date(2026, 9, 30)),
        Span(date(2026, 12, 1), date(2026, 12, 31)),
        Day(date(2026, 6, 15)),
        Span(date(1945, 9, 2), date(2025, 9, 2)),
        Span(date(2026, 1, 1), date(2030, 12, 31)),
        Span(date(2026, 4, 1), date(2026, 4, 30)),
    ]
    assert values == expected


def test_offsets_point_into_the_composed_text() -> None:
    for found in find(unicodedata.normalize("NFD", PLAN), TODAY):
        assert PLAN[found.start : found.end] == found.words


def test_a_year_that_is_not_written_is_not_claimed() -> None:
    years = {words: found.has_year for words, found in _found().items()}
    assert not years["ngày 15/5" if "ngày 15/5" in years else "15/5"]
    assert not years["quý III"]
    assert years["tháng 12/2026"]


def test_every_year_covers_all_the_days_listed() -> None:
    assert [found.words for found in find(PLAN, TODAY) if found.yearly] == [
        "ngày 15 tháng 6",
        "ngày 15 tháng 12",
    ]


def test_before_and_at_the_latest_are_told_apart() -> None:
    found = find("trước ngày 15/5/2026, chậm nhất 20/5/2026 hoặc 25/5/2026", TODAY)
    assert [item.relation for item in found] == ["before", "by", "by"]


def test_days_listed_share_the_month_and_year_of_the_last() -> None:
    found = find("gửi trước ngày 15 và ngày 30/11/2026", TODAY)
    assert [(item.value, item.relation, item.has_year) for item in found] == [
        (Day(date(2026, 11, 15)), "before", True),
        (Day(date(2026, 11, 30)), "before", True),
    ]


def test_the_letters_of_a_document_number_bind_no_date() -> None:
    (found,) = find("Chỉ thị số 19-CT/TU ngày 05/8/2026", TODAY)
    assert found.relation == ""


@pytest.mark.parametrize(
    "text",
    [
        "98/2023/NĐ-CP",
        "112/KH-UBND",
        "41-CT/TW",
        "3102/QĐ-BNV",
        "trực 24/7",
        "01/01 bản",
        "2/3 số phiếu",
        "2.1. Đối tượng",
        "1.2.3. Nội dung",
        "Điều 24",
        "ít nhất 70%",
        "0912 345 678",
        "Thứ hai, về tổ chức",
        "nay ban hành kế hoạch",
        "chị Mai",
        "3/4 cá nhân",
        "1.200.000 đồng",
        "mẫu số 03/2025",
        "Trang 2/5",
        "nhà 12/5 đường Lê Lợi",
    ],
)
def test_numbers_of_other_kinds_are_no_dates(text: str) -> None:
    assert find(text, TODAY) == []


@given(st.text(alphabet="0123456789/.- ngàythánamquý:h", max_size=60))
def test_found_words_always_stand_in_the_text(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    for found in find(text, TODAY):
        assert composed[found.start : found.end] == found.words
        assert any(c.isalnum() for c in found.words)
