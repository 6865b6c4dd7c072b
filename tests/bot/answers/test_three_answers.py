"""Sure, near or none; which of two is meant; a question that goes on; two plans compared."""

from functools import cache

import pytest

from bot.answers import Answer, Library, PlanEntry, answer
from bot.answers.asked import goes_on
from bot.answers.comparing import halves
from bot.answers.model import LONGEST_ANSWER
from bot.answers.question import ordinals
from bot.answers.ranking import asked_of
from bot.language import load
from bot.plans import read
from tests.bot.answers.library_of_samples import TODAY

SCHOOL = """PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN LÂM SƠN
Số: 18/KH-PGDĐT
Lâm Sơn, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Hội thi đồ dùng dạy học tự làm năm 2026
I. NỘI DUNG
1. Đối tượng: giáo viên các trường tiểu học và trung học cơ sở trong huyện.
2. Mỗi trường gửi tối đa 04 sản phẩm; sản phẩm đã đạt giải cấp tỉnh không được dự thi.
II. THỜI GIAN
1. Các trường gửi bản đăng ký về Phòng trước ngày 20/4/2026.
2. Chấm sản phẩm từ ngày 11/5/2026 đến ngày 13/5/2026 tại Trường THCS Thượng Ân.
III. KHEN THƯỞNG
Hội thi trao 01 giải nhất, 03 giải nhì; tập thể trường được tặng Giấy khen.
IV. PHÂN CÔNG
1. Tổ Phổ thông: tiếp nhận bản đăng ký, lập danh sách chấm.
"""
CLINIC = """TRUNG TÂM Y TẾ HUYỆN LÂM SƠN
Số: 44/KH-TTYT
Lâm Sơn, ngày 02 tháng 3 năm 2026
KẾ HOẠCH
Thi đua trạm y tế sạch, thân thiện năm 2026
I. MỤC ĐÍCH
Giữ trạm sạch sẽ, để người bệnh yên tâm ở lại tuyến xã.
II. NỘI DUNG
1. Đối tượng: các trạm y tế xã, thị trấn; chào mừng 71 năm Ngày Thầy thuốc Việt Nam.
III. THỜI GIAN
1. Các trạm gửi bản đăng ký về Phòng Tổ chức trước ngày 31/3/2026.
2. Kiểm tra các trạm trong tháng 9/2026.
IV. KHEN THƯỞNG
Trung tâm tặng Giấy khen cho 05 trạm; mỗi trạm kèm 02 triệu đồng.
"""


@cache
def library() -> Library:
    texts = {"301_hoi_thi.txt": SCHOOL, "302_tram.txt": CLINIC}
    entries = [PlanEntry(name, name, read(text.encode(), name, TODAY)) for name, text in texts.items()]
    return Library.build(entries, load())


def ask(question: str, *before: str) -> Answer:
    return answer(library(), question, TODAY, before=before)


def test_a_plain_question_is_answered_as_sure() -> None:
    found = ask("Các trường gửi bản đăng ký hội thi đồ dùng dạy học trước ngày nào?")
    assert found.certainty == "sure"
    assert "20/4/2026" in found.headline


def test_what_no_plan_speaks_of_is_not_answered_as_sure() -> None:
    asked = (
        *("giá vàng hôm nay", "mật khẩu wifi của phòng", "hội thi đồ dùng có thuê xe đưa đón không"),
        *("ai là tổ trưởng Tổ Phổ thông", "các trường gửi bản đăng ký hội thi theo mẫu số mấy"),
        "trung tâm y tế chi phí kiểm tra các trạm hết bao nhiêu",
    )
    for question in asked:
        assert ask(question).certainty != "sure"


@pytest.mark.parametrize(
    "question",
    [
        "các trạm gửi bản đăng ký của tháng 11 trước ngày nào",
        "đợt chào mừng 75 năm ngày thầy thuốc dành cho đối tượng nào",
    ],
)
def test_another_month_or_anniversary_than_the_line_tells_is_not_answered_as_sure(question: str) -> None:
    assert ask(question).certainty != "sure"


def test_why_a_plan_is_there_at_all_shows_what_it_says_it_is_for() -> None:
    found = ask("trung tâm y tế thi đua trạm sạch để làm gì")
    assert any("người bệnh yên tâm" in one.text for one in (*found.near, *found.beside)) or (
        "người bệnh yên tâm" in found.quote
    )


def test_one_word_of_each_name_is_enough_for_a_comparison() -> None:
    found = ask("so hạn đăng ký bên trạm với bên đồ dùng")
    told = " ".join(one.text for one in found.near)
    assert found.kind == "comparison"
    assert "31/3/2026" in told
    assert "20/4/2026" in told


def test_near_lines_come_with_their_documents_and_word_for_word() -> None:
    found = ask("sản phẩm dự thi phải đóng gói kiểu gì mới hợp lệ")
    assert found.certainty == "near"
    assert found.source is None
    assert not found.quote
    flat = {plan.entry.id: plan.flat for plan in library().plans}
    for one in found.near:
        assert " ".join(one.text.split()) in flat[one.source.plan_id]
        assert one.source.title in found.as_text()


def test_three_passages_fit_in_a_message_however_long_titles_and_headings_are() -> None:
    named = SCHOOL.replace(
        "tự làm năm 2026", f"tự làm năm 2026 {'của giáo viên các trường trong huyện ' * 4}"
    )
    for heading in ("I. NỘI DUNG", "II. THỜI GIAN", "III. KHEN THƯỞNG", "IV. PHÂN CÔNG"):
        named = named.replace(heading, f"{heading} {'VÀ CÁCH LÀM Ở TỪNG CẤP HỌC ' * 4}")
    named = named.replace(
        "II. THỜI",
        "3. Ban Tổ chức đặt ở phòng họp một gian trưng bày cho mọi sản phẩm dự thi, mở cửa cả ngày nghỉ.\n"
        "II. THỜI",
    ).replace(
        "IV. PHÂN",
        "2. Sản phẩm hợp lệ được ghi tên trong sách ảnh của hội thi, mỗi trường nhận 02 cuốn để lưu.\n"
        "IV. PHÂN",
    )
    named += (
        "2. Tổ Tiểu học: gói, dán nhãn, đánh số sản phẩm, lập sổ theo dõi việc giao nhận giữa các trường.\n"
        "3. Văn phòng: lo hội trường, nước uống, người trực và chỗ để xe của khách trong ba ngày chấm.\n"
    )
    long = Library.build([PlanEntry("1", "1.txt", read(named.encode(), "1.txt", TODAY))], load())
    found = answer(long, "sản phẩm dự thi phải đóng gói kiểu gì mới hợp lệ", TODAY)
    assert found.certainty == "near"
    assert len(found.near) == 3
    assert len(found.as_text()) <= LONGEST_ANSWER


def test_where_two_plans_are_as_likely_it_asks_which() -> None:
    found = ask("gửi bản đăng ký trước ngày nào")
    assert found.certainty == "near"
    assert {one.source.plan_id for one in found.near} >= {"301_hoi_thi.txt", "302_tram.txt"}


def test_a_yes_or_no_question_begins_with_what_the_line_says() -> None:
    found = ask("sản phẩm đã đạt giải cấp tỉnh có được dự thi đồ dùng dạy học không?")
    assert "không được dự thi" in found.as_text()
    assert found.certainty != "sure" or found.headline.startswith("Kế hoạch ghi: ")


def test_the_letterhead_is_no_answer() -> None:
    for question in ("kế hoạch hội thi đồ dùng dạy học hạn ngày nào", "trung tâm y tế khen mấy trạm"):
        found = ask(question)
        assert "44/KH" not in found.headline
        assert not any("Số: " in one.text for one in found.quotes)


@pytest.mark.parametrize(
    ("before", "question", "plan", "says"),
    [
        ("hội thi đồ dùng dạy học trao mấy giải nhất", "còn giải nhì?", "301_hoi_thi.txt", "03 giải nhì"),
        ("thi đua trạm y tế sạch khen mấy trạm", "thế hạn đăng ký là hôm nào", "302_tram.txt", "31/3/2026"),
        ("đăng ký hội thi đồ dùng dạy học hạn nào", "thế bao giờ chấm", "301_hoi_thi.txt", "11/5/2026"),
    ],
)
def test_a_follow_up_stays_with_the_plan_that_was_spoken_of(
    before: str, question: str, plan: str, says: str
) -> None:
    found = ask(question, before)
    assert found.quotes[0].source.plan_id == plan
    assert says in found.as_text()
    assert found.as_text().startswith("(đang nói về: ")


def test_a_comparison_quotes_both_plans() -> None:
    found = ask("hạn đăng ký của hội thi đồ dùng dạy học với thi đua trạm y tế khác nhau thế nào")
    assert found.kind == "comparison"
    assert {one.source.plan_id for one in found.near[:2]} == {"301_hoi_thi.txt", "302_tram.txt"}


def test_each_of_two_plans_asked_about_in_one_breath_answers_without_the_words_of_the_other() -> None:
    found = ask("thi đua trạm y tế đăng ký trước hôm nào, còn hội thi đồ dùng dạy học bao giờ chấm")
    assert found.kind == "comparison"
    told = {(one.source.plan_id, day) for one in found.near for day in ("31/3", "11/5") if day in one.text}
    assert told == {("302_tram.txt", "31/3"), ("301_hoi_thi.txt", "11/5")}


def test_each_side_of_a_comparison_within_one_plan_is_asked_without_the_other() -> None:
    text = "giải của trường tiểu học và giải của trường trung học cơ sở khác nhau thế nào"
    parted = halves(asked_of(library(), text, TODAY))
    assert parted is not None
    first, second = ({slot.fills[0][0] for slot in one.slots} for one in parted)
    assert "tieu" in first - second
    assert "trung" in second - first
    assert halves(asked_of(library(), "hạn đăng ký khác nhau thế nào", TODAY)) is None


def test_which_time_it_is_held_is_read_with_and_without_the_word_for_it() -> None:
    assert ordinals("hoi thi lan iv") == ordinals("hoi thi lan thu 4") == {"iv"}
    assert not ordinals("nop lan hai")


@pytest.mark.parametrize("text", ["còn tập thể thì sao", "thế còn cá nhân?", "hạn đấy là ngày nào", "mấy bộ"])
def test_a_question_that_goes_on_is_known_by_its_words(text: str) -> None:
    assert goes_on(text)


@pytest.mark.parametrize(
    "text",
    [
        "bao giờ phải nộp hồ sơ khen thưởng của phong trào chuyển đổi số",
        "mỗi phòng được đăng ký tối đa mấy gương người tốt việc tốt trong năm nay",
    ],
)
def test_a_question_of_its_own_does_not_go_on(text: str) -> None:
    assert not goes_on(text)
