"""Plans of a health department and a school: what they rule themselves, and what they do not tell."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from bot import plans
from bot.answers import Answer, Library, PlanEntry, answer
from bot.language import load

TODAY = date(2026, 8, 10)


@cache
def library() -> Library:
    paths = sorted((Path(__file__).parent / "elsewhere").iterdir())
    return Library.build([PlanEntry(p.name, p.name, plans.read_file(p, TODAY)) for p in paths], load())


def ask(question: str) -> Answer:
    return answer(library(), question, TODAY)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("phong trào của Sở Y tế kéo dài đến ngày nào", "30/11/2026"),
        ("hạn nộp hs đợt giữa năm của SYT", "12/6/2026"),
        ("phải làm việc ở đơn vị bao lâu thì được giấy khen", "08 tháng"),
        ("bao nhiêu hộ dân phản ánh tốt thì được giấy khen", "3/4 số hộ"),
        ("các BV gửi kết quả hằng tuần qua đâu", "Zalo"),
        ("ptrào bv xanh thay cho kế hoạch số mấy", "41/KH-SYT"),
        ("nộp phiếu hỏi ý kiến người bệnh hạn ngày nào", "26/6/2026"),
        ("liên hệ ai khi vướng mắc về phong trào bệnh viện xanh", "Lê Thị Hạnh"),
        ("trường LVC gửi bản mềm về đâu", "thidua.lvc@donghai.edu.vn"),
        ("nhũng tổ nào đựoc đăng ký ở trường lương văn can", "06 tổ"),
    ],
)
def test_what_the_plans_say_is_found(question: str, says: str) -> None:
    found = ask(question)
    assert says in found.as_text()


def test_a_row_the_reader_could_not_part_is_listed_with_its_quarter() -> None:
    found = ask("quý 2 năm 2026 Sở Y tế có những việc gì")
    assert "Kiểm tra chéo" in found.headline
    assert "Nộp phiếu hỏi ý kiến" in found.headline


@pytest.mark.parametrize(
    ("question", "says", "law"),
    [
        ("tỷ lệ CSTĐCS của Sở Y tế tối đa bao nhiêu", "12%", "Điều 23"),
        ("tập thể LĐTT ở trường LVC cần bao nhiêu phần trăm LĐTT", "75%", "Điều 28"),
        ("giáo viên nghỉ thai sản có được đăng ký thi đua không", "vẫn được đăng ký", "Điều 4"),
    ],
)
def test_a_plan_that_rules_itself_answers_with_the_law_beside(question: str, says: str, law: str) -> None:
    found = ask(question)
    assert not found.refused
    assert says in found.quote
    assert any(law in note for note in found.notes)


def test_a_plan_s_own_terms_of_a_title_are_told() -> None:
    found = ask("bác sĩ trực cấp cứu đăng ký chiến sĩ thi đua cơ sở phải có thêm điều kiện gì")
    assert "02 sáng kiến về quy trình đón tiếp" in found.as_text()


@pytest.mark.parametrize(
    "question",
    [
        "số điện thoại giám đốc Sở Y tế",
        "email của Công đoàn ngành y tế",
        "giám đốc Sở Y tế sinh năm nào",
    ],
)
def test_the_number_of_somebody_else_is_not_told(question: str) -> None:
    assert ask(question).refused


COPIES = """SỞ TƯ PHÁP SÔNG LAM
Số: 52/KH-STP
Sông Lam, ngày 16 tháng 3 năm 2026
KẾ HOẠCH
Bình xét khen thưởng năm 2026
I. SỐ LƯỢNG
Toàn Sở đề nghị tối đa 04 tập thể và 12 cá nhân; người giữ chức vụ không quá 1/3 số cá nhân được đề nghị.
II. HỒ SƠ
Hồ sơ gồm: tờ trình; biên bản họp; báo cáo thành tích. \
Số lượng: 02 bộ đối với Bằng khen của Chủ tịch UBND tỉnh, 03 bộ đối với Bằng khen của Bộ trưởng Bộ Tư pháp.
III. LỊCH
| TT | Nội dung | Thời gian | Chủ trì | Phối hợp |
| --- | --- | --- | --- | --- |
| 1 | Phát động phong trào “Một ngày không giấy” | Quý II | Văn phòng Sở | Các phòng |
"""


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("bằng khen của Bộ trưởng Bộ Tư pháp nộp mấy bộ", "03 bộ đối với Bằng khen của Bộ trưởng"),
        ("bk của chủ tịch tỉnh thì mấy bộ hs", "02 bộ đối với Bằng khen của Chủ tịch"),
        ("tỷ lệ người giữ chức vụ được đề nghị tối đa bao nhiêu", "1/3 số cá nhân"),
        ("quý 2 phát động phong trào gì", "Một ngày không giấy"),
    ],
)
def test_the_first_line_is_of_the_award_the_share_or_the_row_asked_about(question: str, first: str) -> None:
    entry = PlanEntry("1", "a.txt", plans.read(COPIES.encode(), "a.txt", TODAY))
    assert first in answer(Library.build([entry], load()), question, TODAY).as_text()


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("kế hoạch bệnh viện xanh số mấy", "số 77/KH-SYT, ngày 20/01/2026"),
        ("số hiệu thông báo đăng ký thi đua của trường LVC", "số 19/TB-THPT, ngày 08/9/2025"),
    ],
)
def test_a_plan_s_own_number_is_told(question: str, first: str) -> None:
    assert first in ask(question).headline


def test_the_number_of_another_document_is_not_taken_for_a_plan_s_own() -> None:
    blank = COPIES.replace("Số: 52/KH-STP", "Số:     /KH-STP").replace(
        "I. SỐ", "Căn cứ Kế hoạch số 9/KH-UBND ngày 02/01/2026 của UBND tỉnh;\nI. SỐ"
    )
    entry = PlanEntry("1", "a.txt", plans.read(blank.encode(), "a.txt", TODAY))
    library = Library.build([entry], load())
    assert answer(library, "kế hoạch bình xét khen thưởng số mấy", TODAY).refused
    given = answer(library, "kế hoạch bình xét căn cứ kế hoạch số mấy", TODAY)
    assert "9/KH-UBND" in given.quotes[0].text


@pytest.mark.parametrize(
    ("today", "file"), [(date(2026, 5, 1), "201_so_y_te.txt"), (date(2025, 9, 20), "202_truong")]
)
def test_this_year_is_the_year_of_the_day_asked(today: date, file: str) -> None:
    found = answer(library(), "năm nay hồ sơ gửi trước ngày nào", today)
    assert found.quotes[0].source.doc.startswith(file)


def test_what_a_plan_only_mentions_is_not_taken_for_a_definition() -> None:
    assert ask("lao động tiên tiến là gì").refused


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("lễ trao giải lúc mấy giờ ngày nào", "15 giờ 30 ngày 20/11/2026"),
        ("đợt 2 của hội thi kéo dài đến ngày nào", "Đợt 2"),
        ("tiểu phẩm được diễn trong bao lâu", "09 phút"),
        ("bao nhiêu đại biểu dự lễ trao giải", "150 đại biểu"),
        ("mỗi đội mấy người, mỗi phòng mấy đội", "04 người"),
    ],
)
def test_a_fact_of_something_else_is_no_first_line(question: str, first: str) -> None:
    contest = """SỞ TƯ PHÁP SÔNG LAM
Số: 60/KH-STP
Sông Lam, ngày 16 tháng 3 năm 2026
KẾ HOẠCH
Tổ chức Hội thi hòa giải viên giỏi năm 2026
I. THỜI GIAN
Hội thi diễn ra từ ngày 01/8/2026 đến hết ngày 20/11/2026, chia làm hai đợt:
- Đợt 1: từ ngày 01/8 đến ngày 15/9/2026, thi ở xã.
- Đợt 2: từ ngày 20/9 đến ngày 31/10/2026, thi ở tỉnh.
II. CÁCH THI
Mỗi phòng cử 02 đội, mỗi đội 04 người. Mỗi đội diễn một tiểu phẩm dài 09 phút. \
Đăng ký tên đội trước ngày 10/7/2026.
III. LỄ TRAO GIẢI
Lễ trao giải tổ chức lúc 15 giờ 30 ngày 20/11/2026; có 150 đại biểu dự, mỗi xã cử ít nhất 02 điển hình.
"""
    entry = PlanEntry("1", "a.txt", plans.read(contest.encode(), "a.txt", TODAY))
    found = answer(Library.build([entry], load()), question, TODAY)
    assert first in (found.headline if found.certainty == "sure" else found.quotes[0].text)


def test_the_rows_of_an_office_named_in_part_are_its_own() -> None:
    table = COPIES.replace(
        "| 1 |",
        "| 2 | Tự chấm điểm thi đua | Quý II | Phòng Hành chính - Tổng hợp | Công đoàn cơ sở |\n| 1 |",
    )
    entry = PlanEntry("1", "a.txt", plans.read(table.encode(), "a.txt", TODAY))
    library = Library.build([entry], load())
    for question in ("quy 2 phong hanh chinh tong hop lam gi", "quý 2 công đoàn có việc gì"):
        told = answer(library, question, TODAY).headline
        assert "Tự chấm điểm thi đua" in told
        assert "Một ngày không giấy" not in told
