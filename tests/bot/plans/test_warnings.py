"""What the officer is warned of, and what is no reason to."""

from datetime import date

import pytest

from bot.lexicon.laws import Text, laws
from bot.plans import read
from bot.plans.model import Reading
from bot.plans.warning_texts import warning_text
from tests.bot.plans import phrases

HEAD = (
    "SỞ NỘI VỤ\nSố: 9/KH-SNV\nLam Kinh, ngày 18 tháng 12 năm 2025\n\nKẾ HOẠCH\n"
    "Công tác thi đua, khen thưởng năm 2026\n\n"
)
TABLE = "| TT | Nội dung | Thời gian | Chủ trì |\n|---|---|---|---|\n"
TODAY = date(2026, 3, 2)


def plan(body: str, today: date = TODAY) -> Reading:
    return read((HEAD + body).encode(), "plan.md", today)


def codes(body: str, today: date = TODAY) -> list[str]:
    return [one.code for one in plan(body, today).warnings]


@pytest.mark.parametrize(
    "row",
    [
        "| 1 | Đăng ký thi đua năm 2026 | Tháng 12/2025 | Các phòng |",
        "| 1 | Thực hiện Kế hoạch số 80/KH-SNV ngày 12/9/2025 về chấm điểm | Quý II/2026 | Văn phòng |",
        "| 1 | Tổng kết phong trào thi đua năm 2025 | Tháng 01/2026 | Văn phòng |",
        "| 1 | Tập huấn theo Hướng dẫn số 7/HD-UBND ngày 02 tháng 5 năm 2025 | Tháng 4/2026 | Văn phòng |",
    ],
)
def test_a_year_that_may_well_be_the_one_before_is_no_slip(row: str) -> None:
    assert "year_mismatch" not in codes(f"I. NHIỆM VỤ\n{TABLE}{row}\n")


@pytest.mark.parametrize(
    "row",
    [
        "| 1 | Sơ kết phong trào 6 tháng đầu năm 2025 | Tháng 7/2026 | Văn phòng |",
        "| 1 | Tập huấn nghiệp vụ | Tháng 8/2025 | Văn phòng |",
    ],
)
def test_a_year_left_over_from_the_plan_before_is_pointed_out(row: str) -> None:
    assert "year_mismatch" in codes(f"I. NHIỆM VỤ\n{TABLE}{row}\n")


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("Họp vào thứ Tư, ngày 14/4/2026 tại Hội trường.", "thứ Ba"),
        ("Nộp bài trước ngày 20 tháng 5 năm 2026 (thứ Hai).", "thứ Tư"),
        ("Hội thi: 8 giờ 00, Chủ nhật ngày 16/5/2026.", "thứ Bảy"),
        ("Khai mạc ngày 05/6/2026, thứ 5.", "thứ Sáu"),
    ],
)
def test_a_day_of_the_week_that_is_not_the_date_s_is_pointed_out(line: str, right: str) -> None:
    found = plan(f"I. A\n1. {line}")
    (warning,) = [one for one in found.warnings if one.code == "weekday_mismatch"]
    assert f"là {right}" in warning.message
    assert warning.quote in line
    assert warning_text(warning, "en") != warning.message


@pytest.mark.parametrize(
    "line",
    [
        "Họp vào thứ Ba, ngày 14/4/2026.",
        "Đại hội lần thứ hai, ngày 15/4/2026.",
        "Sáng thứ Hai chào cờ; ngày 15/4/2026 họp.",
        "Gửi báo cáo trước 15 giờ thứ Sáu hằng tuần.",
    ],
)
def test_a_right_day_of_the_week_or_none_raises_nothing(line: str) -> None:
    assert "weekday_mismatch" not in codes(f"I. A\n1. {line}")


def test_a_deadline_gone_by_is_not_said_to_be_a_day_off_too() -> None:
    assert codes("I. A\n1. Các phòng gửi báo cáo chậm nhất ngày 28/02/2026.") == ["past_deadline"]


def test_many_deadlines_gone_by_are_one_line_with_their_count() -> None:
    rows = "".join(f"| {n} | Gửi báo cáo kỳ {n} | {n}/02/2026 | Các phòng |\n" for n in range(2, 12))
    past = [one for one in plan(f"I. NHIỆM VỤ\n{TABLE}{rows}").warnings if "past" in one.code]
    assert [one.code for one in past] == ["past_deadlines"]
    assert past[0].message.startswith("10 hạn")
    assert "2/2/2026" in past[0].message


def test_the_holiday_is_named_and_days_are_written_as_on_the_screens() -> None:
    (warning,) = plan("I. A\n1. Các phòng gửi báo cáo chậm nhất ngày 30/04/2026.").warnings
    assert "(30/4/2026) là Ngày Chiến thắng" in warning.message


@pytest.mark.parametrize(
    "line",
    [
        "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;",
        "Căn cứ Luật Thi đua, khen thưởng số 15/2003/QH11;",
        "Căn cứ Luật Thi đua, Khen thưởng sửa đổi năm 2013;",
        "Căn cứ Nghị định 91/2017/NĐ-CP của Chính phủ;",
    ],
)
def test_a_dead_text_is_known_by_its_number_year_or_day(line: str) -> None:
    assert codes(f"{line}\nI. A\n1. B.") == ["repealed_law"]


@pytest.mark.parametrize(
    "line",
    [
        "Căn cứ Luật số 06/2026/QH16 sửa đổi Luật Thi đua, khen thưởng năm 2022;",
        "Căn cứ Luật Thi đua, khen thưởng được sửa đổi, bổ sung năm 2026;",
        "Căn cứ Thông tư số 115/2025/TT-BNV;",
    ],
)
def test_the_amendment_is_never_said_not_to_exist(line: str) -> None:
    assert codes(f"{line}\nI. A\n1. B.", date(2026, 10, 5)) == []


@pytest.mark.parametrize(
    ("body", "warned"),
    [
        ("Báo cáo theo mẫu số 05 kèm theo Kế hoạch này.", False),
        ("Báo cáo theo mẫu số 05.\n2. Nộp sớm.\n\nMẫu số 05\n\nBÁO CÁO THÀNH TÍCH", False),
        ("Báo cáo theo mẫu số 05 (phụ lục II).", False),
        ("Báo cáo theo mẫu số 05.", True),
    ],
)
def test_own_forms_are_not_taken_for_those_of_the_dead_decree(body: str, warned: bool) -> None:
    found = codes(f"Căn cứ Nghị định số 98/2023/NĐ-CP;\nI. A\n1. {body}")
    assert ("form_renumbered" in found) is warned


def test_what_the_office_added_ends_the_text_it_replaces() -> None:
    own = Text("20/2027/NĐ-CP", "Nghị định", date(2027, 1, 1), replaces=("152/2025/NĐ-CP",), own=True)
    text = f"{HEAD}Căn cứ Nghị định số 152/2025/NĐ-CP;\nI. A\n1. B.".encode()
    known = laws().with_own([own])
    assert read(text, "plan.md", date(2026, 12, 31), known).warnings == ()
    (warning,) = read(text, "plan.md", date(2027, 1, 1), known).warnings
    assert warning.code == "superseded_law"
    assert "20/2027/NĐ-CP" in warning.message
    assert "1/1/2027" in warning.message


@pytest.mark.parametrize(
    ("line", "replaced"),
    [
        ("Bãi bỏ Quyết định số 5/QĐ-SNV ngày 02/3/2023 của Sở.", "Quyết định số 5/QĐ-SNV ngày 02/3/2023"),
        (
            "Quyết định này thay\nthế Nghị quyết số 8/2020/NQ-HĐND ngày 09 tháng 12 năm 2020.",
            "Nghị quyết số 8/2020/NQ-HĐND ngày 09 tháng 12 năm 2020",
        ),
        (
            "Kế hoạch này thay thế Kế hoạch số 1/KH-A ngày 02/01/2024 và Kế hoạch số 6/KH-A ngày 03/02/2024.",
            "Kế hoạch số 1/KH-A ngày 02/01/2024 và Kế hoạch số 6/KH-A ngày 03/02/2024",
        ),
        ("Văn phòng tham mưu bãi bỏ các quy định cũ.", ""),
    ],
)
def test_what_is_replaced_or_repealed_is_read(line: str, replaced: str) -> None:
    assert plan(f"I. HIỆU LỰC\n{line}").replaces == replaced


def test_a_document_that_replaces_itself_is_a_slip() -> None:
    found = codes("I. HIỆU LỰC\nKế hoạch này thay thế Kế hoạch số 9/KH-SNV ngày 03/02/2024.")
    assert "replaces_itself" in found
    assert "replaces_other" not in found


def test_a_law_named_only_as_the_one_another_replaced_is_no_ground() -> None:
    ground = "Nghị định số 152/2025/NĐ-CP (thay thế Nghị định số 98/2023/NĐ-CP từ ngày 01/7/2025);"
    head = phrases.HEAD.replace("năm 2022;", f"năm 2022; {ground}")
    plan = phrases.plan_with("Báo cáo thành tích theo Mẫu số 05.", head=head)
    assert not {"repealed_law", "form_renumbered", "replaces_other"} & set(phrases.codes(plan))
    assert plan.replaces == ""
