"""What a document announces and does not hold is told; what it holds is not."""

from datetime import date

import pytest

from bot.plans import read
from tests.bot.documents.building import word

TODAY = date(2026, 3, 1)
HEAD = "UBND TỈNH\nSỞ Y TẾ\nSố: 12/KH-SYT\nKẾ HOẠCH\nPhát động thi đua năm 2026\nSở Y tế ban hành kế hoạch như sau:\n"  # noqa: E501
ROW = "| {} | {} | Quý II | Văn phòng |\n"
TABLE = "I. NHIỆM VỤ\n| STT | Nội dung | Thời gian | Chủ trì |\n| --- | --- | --- | --- |\n"
WORK = ("Họp khối", "Tập huấn", "Kiểm tra chéo", "Tổng kết năm")


def missing(body: str) -> list[tuple[str, str]]:
    plan = read((HEAD + body).encode(), "a.md", TODAY)
    assert all(lack.quote in plan.text and lack.message for lack in plan.missing)
    return [(lack.code, lack.quote) for lack in plan.missing]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("I. MỤC ĐÍCH\nHọc tập.\nII. NỘI DUNG\nThi đua.\nIV. KINH PHÍ\nTheo quy định.", "IV. KINH PHÍ"),
        ("I. NỘI DUNG\n1. Dạy tốt.\n2. Học tốt.\n4. Giữ trường sạch.", "4. Giữ trường sạch."),
        ("Phần I\nCĂN CỨ\nLuật.\nPhần III\nTHỰC HIỆN\nCác khoa thực hiện.", "Phần III"),
    ],
)
def test_a_gap_in_the_numbers_of_headings_and_points(body: str, told: str) -> None:
    assert missing(body) == [("missing_heading", told)]


@pytest.mark.parametrize("numbers", [(1, 2, 4, 5), (1, 3, 4, 5)])
def test_a_row_left_out_of_a_table(numbers: tuple[int, ...]) -> None:
    rows = "".join(ROW.format(number, work) for number, work in zip(numbers, WORK, strict=True))
    assert [code for code, _ in missing(TABLE + rows)] == ["missing_row"]


# How a table of five rows may come: its tables, each a list of rows; or lines of text.
HEADS = ("TT", "Nội dung", "Thời gian", "Chủ trì")
ROWS = [(str(n), f"Chăm sóc vườn {n}", f"Tháng {n + 3}/2026", "Tổ Vườn") for n in range(1, 6)]
CUT: dict[str, tuple[list[str | list[tuple[str, ...]]], list[str]]] = {
    "whole": ([[HEADS, *ROWS]], []),
    "on two pages": ([[HEADS, *ROWS[:3]], ROWS[3:]], []),
    "without the first rows": ([[HEADS, *ROWS[2:]]], ["missing_row"]),
    "without the rows between two pages": ([[HEADS, *ROWS[:2]], ROWS[3:]], ["missing_row"]),
    "narrower below": ([[HEADS, *ROWS[:3]], [row[:2] for row in ROWS[3:]]], ["missing_rest"]),
    "without numbers below": ([[HEADS, *ROWS[:3]], [row[1:] for row in ROWS[3:]]], ["missing_rest"]),
    "as lines below": ([[HEADS, *ROWS[:3]], *map(" ".join, ROWS[3:])], ["missing_rest"]),
    "broken off": ([[HEADS, *ROWS[:4], ("5", "Chăm sóc vườn và", "Tháng 8", "Tổ Vườn")]], ["missing_rest"]),
    "fewer than announced": (["Có 07 nhiệm vụ sau đây:", [HEADS, *ROWS]], ["missing_count"]),
    "as many as announced": (["Có 05 nhiệm vụ sau đây:", [HEADS, *ROWS]], []),
    "announced": (["Chi tiết tại biểu dưới đây."], ["missing_list"]),
    "cells as lines": ([cell for row in (HEADS, *ROWS[:2], *ROWS[3:]) for cell in row], ["missing_row"]),
    "as lines": ([" ".join(row) for row in (HEADS, *ROWS[1:])], ["missing_row"]),
}


@pytest.mark.parametrize("name", CUT)
def test_a_table_that_was_cut_says_what_it_lacks(name: str) -> None:
    parts, lacking = CUT[name]
    plan = read(
        word([*HEAD.splitlines(), "I. NHIỆM VỤ", *parts, "II. KINH PHÍ", "Theo quy định."]), "a.docx", TODAY
    )
    assert [lack.code for lack in plan.missing] == lacking


def test_points_fewer_than_announced() -> None:
    points = "1. Hồ sơ gồm 03 loại sau:\na) Tờ trình;\nb) Biên bản.\n2. Nơi nhận: Văn phòng."
    assert [code for code, _ in missing("I. HỒ SƠ\n" + points)] == ["missing_count"]
    assert missing("I. HỒ SƠ\n" + points.replace("03", "02")) == []


def test_rows_that_begin_anew_under_each_quarter_lack_nothing() -> None:
    rows = "".join(
        f"| I{'I' * n} | QUÝ I{'I' * n} | | |\n" + ROW.format(1, WORK[n]) + ROW.format(2, "Báo cáo")
        for n in (0, 1)
    )
    assert missing(TABLE + rows) == []


@pytest.mark.parametrize(
    ("quarters", "lacking"),
    [("I II IV", 1), ("I IV", 2), ("IV", 3), ("I II III IV", 0), ("II III", 0), ("III IV", 0)],
)
def test_quarters_between_others_or_before_the_last_alone(quarters: str, lacking: int) -> None:
    body = TABLE + "".join(
        f"| | QUÝ {name} | | |\n| 1 | Họp khối {name} | | Văn phòng |\n" for name in quarters.split()
    )
    assert [code for code, _ in missing(body)] == ["missing_quarter"] * lacking


@pytest.mark.parametrize(
    ("body", "lacking"),
    [
        ("II. HỒ SƠ\n1. Thành phần hồ sơ gồm:\n2. Nơi nhận hồ sơ: Văn phòng.", True),
        ("II. HỒ SƠ\nHồ sơ đề nghị gồm có:\nIII. KINH PHÍ\nTheo quy định.", True),
        ("II. HỒ SƠ\n1. Thành phần hồ sơ gồm:\na) Tờ trình;\nb) Biên bản.\n2. Nơi nhận: Văn phòng.", False),
        ("II. HỒ SƠ\nHồ sơ đề nghị gồm có:\n- Tờ trình;\n- Biên bản.\nIII. KINH PHÍ\nTheo quy định.", False),
        (
            "II. HỒ SƠ\nHồ sơ đề nghị gồm có:\n| STT | Tên giấy tờ |\n| 1 | Tờ trình |\n| 2 | Biên bản |",
            False,
        ),
    ],
)
def test_a_list_that_is_announced_and_not_there(body: str, lacking: bool) -> None:
    assert [code for code, _ in missing("I. MỤC ĐÍCH\nHọc tập.\n" + body)] == ["missing_list"] * lacking


@pytest.mark.parametrize(
    ("named", "lacking"),
    [
        ("Mẫu báo cáo theo Phụ lục 2 đính kèm.", ["missing_annex"]),
        ("Tiêu chí chấm điểm (có Phụ lục kèm theo).", ["missing_annex"]),
        ("Tiêu chí theo Phụ lục I kèm theo.", []),
        ("Mẫu số 02 (Phụ lục I kèm theo Nghị định số 152/2025/NĐ-CP).", []),
        ("Kèm theo Phụ lục I và Phụ lục II.", []),
    ],
)
def test_an_annex_that_is_named_as_attached(named: str, lacking: list[str]) -> None:
    annexes = "\nPHỤ LỤC I\nTIÊU CHÍ\n1. Đoàn kết.\n" if "I" in named.split("Phụ lục", 1)[1][:3] else ""
    annexes += "\nPHỤ LỤC II\nMẪU\n1. Họ tên.\n" if "II" in named else ""
    assert [code for code, _ in missing(f"I. NỘI DUNG\n{named}\n./.{annexes}")] == lacking
