"""Times that come again, as offices write them, and their rules."""

import pytest

from bot.dates import recurrences


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("gửi chậm nhất vào ngày 05 hằng tháng", ["FREQ=MONTHLY;BYMONTHDAY=5"]),
        ("niêm yết vào ngày 01 và ngày 15 hàng tháng", ["FREQ=MONTHLY;BYMONTHDAY=1,15"]),
        ("nộp trước ngày 03 của tháng kế tiếp", ["FREQ=MONTHLY;BYMONTHDAY=3"]),
        ("chốt số vào ngày cuối cùng hằng tháng", ["FREQ=MONTHLY;BYMONTHDAY=-1"]),
        ("gửi vào ngày làm việc cuối cùng mỗi tháng", ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"]),
        ("báo cáo trước ngày 10 tháng cuối quý", ["FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10"]),
        ("gửi trước ngày 08 của tháng đầu quý sau", ["FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=8"]),
        ("giao ban 8 giờ thứ Ba hằng tuần", ["FREQ=WEEKLY;BYDAY=TU"]),
        ("trực vào thứ Hai, thứ Năm hằng tuần", ["FREQ=WEEKLY;BYDAY=MO,TH"]),
        ("hằng tuần, trước 16 giờ 30 phút thứ Sáu", ["FREQ=WEEKLY;BYDAY=FR"]),
        ("họp thứ Tư tuần đầu hằng tháng", ["FREQ=MONTHLY;BYDAY=1WE"]),
        ("sinh hoạt thứ Bảy tuần thứ 2 và tuần thứ 4 hằng tháng", ["FREQ=MONTHLY;BYDAY=2SA,4SA"]),
        ("trước ngày 31 tháng 7 hằng năm", ["FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=31"]),
        ("chậm nhất ngày 20/11 của năm xét", ["FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=20"]),
        (
            "số liệu trước ngày 05/10 và 05/4 hằng năm",
            ["FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=5", "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=5"],
        ),
        ("tổ chức trong quý IV hằng năm", ["FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"]),
        ("rà soát trong tháng 6 hằng năm", ["FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1"]),
        ("báo cáo trước ngày 20/11/2026", []),
        ("tổng hợp điểm hằng tháng", []),
        ("kinh phí hằng năm của đơn vị", []),
        ("không quá 02 lần hằng năm", []),
        ("trước ngày 31/02 hằng năm", []),
        ("họp vào thứ Hai đầu tháng tại Hội trường", ["FREQ=MONTHLY;BYDAY=1MO"]),
        # A month that a word names, or a list that is none of months, comes once.
        ("họp vào thứ Hai đầu tháng ba năm 2026", []),
        ("chốt số vào ngày cuối cùng của tháng Giêng", []),
        ("tổng kết vào thứ Sáu cuối tháng hành động", []),
        ("nộp ngày 10 tháng 3, 6 bộ bản chính", []),
        ("gửi trước ngày 10 tháng 3 và 02 ảnh", []),
    ],
)
def test_a_time_that_comes_again_gives_its_rule(text: str, rules: list[str]) -> None:
    assert [one.rule for one in recurrences(text)] == rules


def test_the_words_are_told_by_their_place() -> None:
    text = "Các phòng gửi trước ngày 25 hằng tháng, riêng tháng 12 trước ngày 10 tháng 12 hằng năm."
    assert [text[one.start : one.end] for one in recurrences(text)] == [
        "ngày 25 hằng tháng",
        "ngày 10 tháng 12 hằng năm",
    ]


WORDS = """
ngày tháng năm quý tuần thứ hằng hàng mỗi 05 31 2 hai sáu cuối đầu của sau và , trước xét /
"""
