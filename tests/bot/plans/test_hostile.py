"""Random and hostile documents: no crash, no hang, no date that the document does not hold."""

import contextlib
import re
import string
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.plans import Unreadable, as_json, from_json, read
from bot.plans.model import Reading
from tests.bot.documents.building import word, zipped
from tests.bot.plans.hostile_texts import HOSTILE

TODAY = date(2026, 3, 1)
PIECES = st.sampled_from(
    [
        *(
            "KẾ HOẠCH",
            "Số: /KH-TTr",
            "I. NỘI DUNG",
            "1. ",
            "a) ",
            "- ",
            "+ ",
            "Phần I",
            "Điều 5. ",
            "Nơi nhận:",
        ),
        *("trước ngày ", "chậm nhất ", "đến hết ngày ", "từ ngày ", "31/12/2026", "30/02/2025", "99/99/9999"),
        *(
            "quý IV ",
            "tháng 13",
            "tháng 02 năm 2024",
            "hằng năm",
            "giai đoạn 2026 - 2030",
            "năm 2026",
            "QUÝ II",
        ),
        *(
            "không quá 03 cá nhân",
            "mỗi phòng ",
            "01 bộ",
            "Hồ sơ gồm: ",
            "Tờ trình; ",
            "mẫu số 07",
            "Giấy khen của ",
        ),
        *(
            "TT Nội dung Chủ trì Phối hợp",
            "Văn phòng",
            "Các phòng",
            "gửi",
            "thay thế Kế hoạch số 1/KH",
            "./.",
        ),
        *("\n", "\n\n", "  ", "**", "*", "#", "|a|b|", "(", ")", "“", "\u0301", "\u200b", "\ue000"),
    ]
)
SLOW = [HealthCheck.too_slow]


def read_text(text: str) -> Reading | None:
    try:
        return read(text.encode("utf-8", errors="ignore"), "a.txt", TODAY)
    except Unreadable:
        return None


def read_or_refuse(data: bytes, name: str) -> None:
    with contextlib.suppress(Unreadable):
        check(read(data, name, TODAY))


def check(plan: Reading) -> None:
    """What must hold for every reading whatever the document."""
    for deadline in plan.deadlines:
        assert deadline.start <= deadline.end
        assert deadline.quote in plan.text
        # "Hết quý II" names its day by the quarter.
        if deadline.start == deadline.end and not re.search(r"tháng|qu[ýí]", deadline.quote, re.IGNORECASE):
            digits = {int(number) for number in re.findall(r"\d+", deadline.quote)}
            assert {deadline.end.day, deadline.end.month} <= digits
    plain = as_json(plan)
    for fact in (*plain["quotas"], *plain["dossiers"], *plain["warnings"]):
        assert fact["quote"] in plan.text
    for quota in plan.quotas:
        assert quota.limit in {int(number) for number in re.findall(r"\d+", quota.quote)}
    assert from_json(plain, plan.file_name, plan.text) == plan


@given(st.lists(PIECES, max_size=60).map("".join))
@settings(suppress_health_check=SLOW)
@example("I. A\n1. Từ 29/02 đến ngày 01/3/2025 nộp hồ sơ")
@example("1. Các phòng nộp hồ sơ từ tháng 02 đến tháng 01 năm 2026")
@example("KẾ HOẠCH\nThi đua năm 2026\nI. QUÝ \u0130\n1. Các phòng nộp hồ sơ trước quý \u0131 năm 2026.")
@example("1. Các phòng nộp hồ sơ trước quý \u0131 năm 2026")
@example("I. LỊCH\n| TT | Nội dung | Thời gian | Chủ trì |\n| 1 | Nộp hồ sơ | Quý \u0130 | Văn phòng |")
@example("I. NỘI DUNG\ue000Hồ sơ gồm: Tờ trình; ./.KẾ HOẠCH")
def test_scraps_of_plans_are_read_without_inventing_a_date(text: str) -> None:
    plan = read_text(text)
    if plan is not None:
        check(plan)


@given(st.text(max_size=400))
@settings(suppress_health_check=SLOW)
def test_any_text_is_read_or_refused(text: str) -> None:
    plan = read_text(text)
    if plan is not None:
        check(plan)


@given(st.binary(max_size=400), st.sampled_from([".docx", ".pdf", ".txt", ".md", ".doc", ""]))
@settings(suppress_health_check=SLOW)
def test_any_bytes_are_read_or_refused(data: bytes, suffix: str) -> None:
    for body in (data, b"%PDF-1.4\n" + data, zipped({"word/document.xml": data})):
        read_or_refuse(body, f"a{suffix}")


@given(st.integers(0, 40_000), st.integers(0, 255))
@settings(suppress_health_check=SLOW)
def test_a_word_file_with_one_wrong_byte_is_read_or_refused(place: int, value: int) -> None:
    data = bytearray(WORD)
    data[place % len(data)] = value
    read_or_refuse(bytes(data), "a.docx")


WORD = word(["KẾ HOẠCH", "Thi đua năm 2026", [["TT", "Nội dung", "Chủ trì"], ["1", "Sơ kết", "Văn phòng"]]])
REPEATED = [
    *("1" * 3000, " ngày" * 3000, "từ 1/1 đến " * 2000, "không quá " * 2000, "(" * 4000, "a, " * 5000),
    *("1/" * 4000, "I. " * 3000, "Tờ trình; " * 3000, "trước trước " * 2000, "Văn phòng Sở " * 2000),
    *(
        "số 1/KH-" * 2000,
        "Quý I, " * 2000,
        string.ascii_uppercase * 300,
        "mỗi phòng " * 2000,
        "hồ sơ " * 3000,
    ),
    *("từ 01/3 - 30/6/2026, " * 600, "chuyên đề: thực hiện từ 1/3/2026 đến 2/3/2026, " * 150),
    *(
        "Công đoàn Đoàn thanh niên " * 1500,
        "1/3 số, 2 phòng, " * 500,
        "- Đợt 1: từ 1/3/2026 đến 2/3/2026\n" * 900,
    ),
    *("Bằng khen của " * 2000, "thời gian " * 2000, "\n1\n2" * 2000, "Giao Văn phòng " * 1500),
]
FRAMES = [
    pytest.param("{}", id="alone", marks=pytest.mark.slow),
    pytest.param(
        "KẾ HOẠCH\nThi đua năm 2026\nI. HỒ SƠ\n1. Các phòng gửi {} trước ngày 1/6/2026.", id="in a plan"
    ),
    pytest.param("TT Nội dung Thời gian Chủ trì Phối hợp\n1 {}\n", id="in a table", marks=pytest.mark.slow),
]


@pytest.mark.parametrize("text", REPEATED, ids=[text[:12].strip() for text in REPEATED])
@pytest.mark.parametrize("frame", FRAMES)
def test_no_repetition_makes_the_reader_hang(text: str, frame: str) -> None:
    plan = read_text(frame.format(text))
    if plan is not None:
        check(plan)


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hundred_thousand_characters_of_one_thing_hang_nobody(name: str) -> None:
    """A fraction of a second where time grows with length; tens of seconds where it grows with its square."""
    plan = read_text(HOSTILE[name](100_000))
    if plan is not None:
        check(plan)
