"""Plain questions after one fact: the fact itself answers, surely, unless a word is of another subject."""

from datetime import date

import pytest

from bot.answers import Library, answer
from bot.answers.model import PlanEntry
from bot.plans import read

TODAY = date(2027, 3, 1)
PLAN = """SỞ TƯ PHÁP
Số: 18/KH-STP
Bảo Lâm, ngày 12 tháng 02 năm 2027
KẾ HOẠCH
Tổ chức phong trào thi đua “Hòa giải giỏi, xóm làng yên” năm 2027
I. THỜI GIAN
Từ ngày 01/3/2027 đến hết ngày 31/10/2027.
II. KHEN THƯỞNG
1. Hình thức khen thưởng
- Giấy khen của Giám đốc Sở.
2. Hồ sơ đề nghị khen thưởng gồm:
a) Tờ trình của phòng;
b) Bản thành tích cá nhân;
c) Biên bản bỏ phiếu.
Hồ sơ lập 02 bộ.
3. Các phòng gửi hồ sơ đề nghị khen thưởng về Phòng Tổ chức trước ngày 15/11/2027.
"""


def library(*plans: str) -> Library:
    entries = [
        PlanEntry(str(number), f"{number}.txt", read(plan.encode(), f"{number}.txt", TODAY))
        for number, plan in enumerate(plans)
    ]
    return Library.build(entries, {})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hồ sơ gồm những gì vậy?", "Tờ trình của phòng; Bản thành tích cá nhân; Biên bản bỏ phiếu"),
        ("can nop nhung giay to gi a", "Biên bản bỏ phiếu"),
        ("làm mấy bộ hồ sơ nhỉ", "02 bộ"),
        ("hồ sơ gửi cho ai?", "Phòng Tổ chức"),
        ("bao giờ phải nộp hồ sơ", "14/11/2027"),
        ("phong trào hòa giải giỏi kéo dài đến bao giờ", "31/10/2027"),
        ("hình thức khen thưởng thế nào?", "Giấy khen của Giám đốc Sở"),
    ],
)
def test_the_fact_answers_in_the_first_line(question: str, told: str) -> None:
    found = answer(library(PLAN), question, TODAY)
    assert found.certainty == "sure"
    assert told in found.headline
    assert found.quote
    assert found.source


@pytest.mark.parametrize("question", ["hồ sơ vay vốn gồm những gì?", "nộp hồ sơ nghỉ thai sản ở đâu?"])
def test_a_word_of_another_subject_is_not_answered_from_the_fact(question: str) -> None:
    assert answer(library(PLAN), question, TODAY).certainty != "sure"


def test_two_plans_with_such_a_fact_are_not_told_apart_by_guessing() -> None:
    other = PLAN.replace("Hòa giải giỏi, xóm làng yên", "Một cửa gọn nhẹ").replace("18/KH", "19/KH")
    both = library(PLAN, other.replace("Bản thành tích cá nhân", "Bản tự chấm điểm"))
    assert answer(both, "hồ sơ gồm những gì?", TODAY).certainty != "sure"
    named = answer(both, "hồ sơ của phong trào một cửa gọn nhẹ gồm những gì?", TODAY)
    assert named.certainty == "sure"
    assert "Bản tự chấm điểm" in named.headline
