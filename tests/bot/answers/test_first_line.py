"""The first line of an answer holds the very thing asked, from the plan and the line that are meant."""

from datetime import date
from functools import cache

import pytest

from bot.answers import Library, PlanEntry, answer
from bot.answers.headline import headline
from bot.answers.ranking import asked_of, rank
from bot.language import load
from bot.plans import read

TODAY = date(2026, 4, 2)
OLD = """SỞ TƯ PHÁP SÔNG LAM
Số: 31/KH-STP
Sông Lam, ngày 09 tháng 02 năm 2026
KẾ HOẠCH
Tổ chức Lễ tôn vinh hòa giải viên tiêu biểu năm 2026
I. NỘI DUNG
1. Thời gian, địa điểm: 08 giờ 00, ngày 21/5/2026, tại Hội trường trụ sở Sở.
2. Thời hạn: hồ sơ gửi về Văn phòng trước ngày 14/4/2026.
II. PHÂN CÔNG
1. Văn phòng Sở: chuẩn bị lễ đài.
"""
NEW = """SỞ TƯ PHÁP SÔNG LAM
Số: 47/KH-STP
Sông Lam, ngày 16 tháng 3 năm 2026
KẾ HOẠCH
Tổ chức Lễ tôn vinh hòa giải viên tiêu biểu năm 2026
I. NỘI DUNG
1. Địa điểm: Nhà văn hóa trung tâm tỉnh.
2. Số lượng:
- Giấy khen của Giám đốc Sở: không quá 04 tập thể và 18 cá nhân;
- Bằng khen của Chủ tịch UBND tỉnh: tối đa 01 tập thể và 02 cá nhân.
3. Hồ sơ gồm: Tờ trình; Biên bản; Báo cáo. Số lượng: 01 bộ (đối với Giấy khen), 02 bộ (đối với Bằng khen).
4. Thời hạn: hồ sơ Bằng khen gửi trước ngày 20/4/2026; hồ sơ Giấy khen gửi chậm nhất ngày 11/5/2026.
II. PHÂN CÔNG
1. Văn phòng Sở: chuẩn bị lễ đài, giấy mời.
2. Phòng Phổ biến pháp luật: là đầu mối thẩm định hồ sơ.
Kế hoạch này thay thế Kế hoạch số 31/KH-STP ngày 09/02/2026 của Sở Tư pháp./.
"""
MONTHS = """SỞ TƯ PHÁP SÔNG LAM
Số: 05/KH-STP
Sông Lam, ngày 08 tháng 01 năm 2026
KẾ HOẠCH
Công tác thi đua, khen thưởng năm 2026
I. LỊCH CÔNG TÁC
1. Tháng 5
- Phát động hội thi công chứng viên giỏi.
- Các phòng gửi bản đăng ký sáng kiến về Văn phòng Sở trước ngày 15/5/2026.
2. Tháng 10
- Tổng kết phong trào viết sách pháp luật.
"""


@cache
def library() -> Library:
    texts = {"201_cu.txt": OLD, "202_moi.txt": NEW, "203_nam.txt": MONTHS}
    entries = [PlanEntry(name, name, read(text.encode(), name, TODAY)) for name, text in texts.items()]
    return Library.build(entries, load())


@pytest.mark.parametrize(
    ("question", "doc", "told"),
    [
        ("bao gio nop ho so giay khen le ton vinh hoa giai vien", "202", "hết ngày 11/5/2026"),
        ("Hồ sơ Bằng khen lễ tôn vinh hòa giải viên gửi trước ngày nào?", "202", "ngày 20/4/2026"),
        ("lễ tôn vinh hòa giải viên tổ chức ở đâu", "202", "Nhà văn hóa trung tâm tỉnh"),
        ("de nghi bang khen hoa giai vien nop may bo", "202", "02 bộ"),
        ("giấy khen hòa giải viên được bao nhiêu cá nhân", "202", "18 cá nhân"),
        ("kế hoạch tôn vinh hòa giải viên thay thế kế hoạch số mấy", "202", "31/KH-STP"),
        ("ai là đầu mối thẩm định hồ sơ hòa giải viên", "202", "Phòng Phổ biến pháp luật"),
        ("hội thi công chứng viên giỏi tháng mấy", "203", "Tháng 5"),
        ("han gui ban dang ky sang kien 2026", "203", "15/5/2026"),
    ],
)
def test_the_first_line_tells_what_was_asked(question: str, doc: str, told: str) -> None:
    found = answer(library(), question, TODAY)
    assert found.quotes[0].source.doc.startswith(doc)
    assert told in (found.headline if found.certainty == "sure" else found.as_text())


def test_a_plan_another_one_replaces_is_marked_without_being_told() -> None:
    assert {plan.entry.id: plan.entry.state for plan in library().plans} == {
        "201_cu.txt": "replaced",
        "202_moi.txt": "live",
        "203_nam.txt": "live",
    }


def test_both_ends_of_a_stretch_of_years_must_be_known() -> None:
    assert answer(library(), "hội thi công chứng viên giỏi giai đoạn 2026 - 2030 tháng mấy", TODAY).refused


def test_an_hour_named_with_the_day_is_told() -> None:
    text = OLD.replace("trước ngày 14/4/2026", "trước 16 giờ 30 phút ngày 14/4/2026")
    entry = PlanEntry("1", "a.txt", read(text.encode(), "a.txt", TODAY))
    found = answer(
        Library.build([entry], load()), "hồ sơ lễ tôn vinh hòa giải viên nộp trước ngày nào", TODAY
    )
    assert found.headline.startswith("Trước 16 giờ 30 ngày 14/4/2026.")


def test_a_row_of_a_table_is_told_with_its_columns_the_one_asked_for_alone() -> None:
    plan = (
        f"{MONTHS}II. MỨC KHEN\n| Danh hiệu | Tập thể | Cá nhân | Cấp quyết định |\n"
        "| Cờ hòa giải | 01 | Không xét | Giám đốc Sở |\n| Kỷ niệm chương | Không xét | 06 | Bộ trưởng |\n"
    )
    entry = PlanEntry("204", "204.txt", read(plan.encode(), "204.txt", TODAY))
    only = Library.build([entry], load())
    told = {
        "Kỷ niệm chương cho những ai?": "Tập thể: Không xét; Cá nhân: 06; Cấp quyết định: Bộ trưởng",
        "Kỷ niệm chương cấp nào quyết định?": "Cấp quyết định: Bộ trưởng",
        "ky niem chuong bao nhieu ca nhan": "Cá nhân: 06",
        "Kỷ niệm chương bao nhiêu cá nhân, cấp nào quyết định?": "Cá nhân: 06; Cấp quyết định: Bộ trưởng",
    }
    for question, cells in told.items():
        ranking = rank(only, asked_of(only, question, TODAY), None, TODAY)
        kind, line, _ = headline(ranking.query, ranking.lines[0], TODAY, "vi")
        assert (kind, line) == ("passage", f"Kỷ niệm chương – {cells}"), question


def test_rows_quoted_without_their_header_are_shown_with_the_names_of_their_columns() -> None:
    rows = "".join(
        f"| Danh hiệu số {at} của ngành hòa giải ở cơ sở | {at} | Không xét |\n" for at in range(2, 40)
    )
    plan = f"{MONTHS}II. MỨC KHEN\n| Danh hiệu | Tập thể | Cá nhân |\n{rows}"
    only = Library.build([PlanEntry("205", "205.txt", read(plan.encode(), "205.txt", TODAY))], load())
    told = answer(only, "danh hiệu hòa giải nào có mức ba mươi sáu xe máy", TODAY, "vi")
    assert told.near
    assert [one.heads for one in told.near if one.text.startswith("Danh hiệu số")] != []
    for one in told.near:
        assert one.heads == (
            ("Danh hiệu", "Tập thể", "Cá nhân") if one.text.startswith("Danh hiệu số") else ()
        )
    assert "Các cột: Danh hiệu | Tập thể | Cá nhân\n“Danh hiệu số" in told.as_text()
