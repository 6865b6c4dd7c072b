"""The Office corrects what was read, and a newer plan replaces an older one."""

import pytest
from sqlmodel import Session, select

from bot.documents.formats.ocr import can_recognise
from bot.facts import reading_of
from storage import campaigns, facts
from storage.tables import Campaign
from tests.bot.documents.building import photo
from tests.dialogs.conftest import Office
from tests.dialogs.plans import CAMPAIGN


async def test_every_fact_can_be_corrected_before_the_campaign_is_live(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.sends_file("ke-hoach.txt", CAMPAIGN.encode())
    await vp.sees("Thông tin chung")
    await vp.press("Sửa thông tin, nội dung đăng ký")
    await vp.press("Sửa số")
    question = await vp.sees("Số, ký hiệu của kế hoạch là gì?")
    assert "Hiện ghi: 45/KH-TTr" in question.text
    await vp.say("46/KH-TTr")
    await vp.press("Lưu")
    await vp.sees("46/KH-TTr")
    await vp.press("Thời hạn")
    await vp.press("Sửa 1")
    await vp.press("Cách tính")
    question = await vp.sees("Kế hoạch ghi thế nào")
    assert "Hạn trước ngày 14/8/2026" in question.text
    assert "Hiện ghi: Trước ngày này" in question.text
    assert "về Văn phòng trước ngày 14/8/2026" in question.text
    await vp.press("Hết ngày này (tính cả ngày)")
    await vp.sees("xem lại trước khi lưu")
    await vp.press("Lưu")
    card = await vp.sees("Cách tính: Hết ngày này")
    assert "Ngày: 14/8/2026" in card.text
    assert "Văn phòng đã sửa: Lê Thu Hà" in card.text
    await vp.press("‹ Danh sách")
    screen = await vp.sees("Hết ngày 14/8/2026")
    assert "(Văn phòng đã sửa)" in screen.text
    await vp.press("Hồ sơ")
    await vp.press("Sửa 1")
    await vp.press("Giấy tờ")
    await vp.say("Tờ trình\nBáo cáo thành tích")
    await vp.press("Lưu")
    await vp.sees("Giấy tờ: Tờ trình; Báo cáo thành tích")
    await vp.press("Số bộ")
    await vp.say("hai")
    await vp.sees("gõ một con số")
    await vp.say("2")
    await vp.press("Lưu")
    await vp.sees("Số bộ: 2")
    await vp.press("‹ Danh sách")
    await vp.press("Chung")
    await vp.press("Phát động")
    await vp.press("Báo tin và phát động")
    await vp.sees("Đã phát động")
    [campaign] = await office.database.read(campaigns.live)
    reading = await office.database.read(reading_of, campaign)
    assert reading.number == "46/KH-TTr"
    assert reading.deadlines[0].inclusive
    assert reading.dossiers[0].components == ("Tờ trình", "Báo cáo thành tích")
    [deadline] = await office.database.read(facts.deadlines, campaign.id or 0)
    assert deadline.last_day.isoformat() == "2026-08-14"
    await vp.say("hạn nộp hồ sơ khen thưởng là ngày nào")
    answer = await vp.sees("14/8/2026")
    assert "do Văn phòng sửa lại" in answer.text


async def test_a_corrected_plan_replaces_the_live_one_and_shows_what_changed(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    an = await office.enrolled("Nguyễn Văn An", "staff", 1)
    quota = "- Giấy khen của Chánh Thanh tra: mỗi phòng đề nghị không quá 0{} cá nhân."
    plan = CAMPAIGN.replace("- Giấy khen của Chánh Thanh tra.", quota.format(2))
    changed = [
        ("trước ngày 14/8", "chậm nhất ngày 14/8"),
        ("không quá 02", "không quá 03"),
        ("họp xét", "họp"),
        ("Giao Văn phòng theo dõi", "Giao Văn phòng và Công đoàn theo dõi"),
    ]
    await office.live(vp, plan)
    await an.sees("Kế hoạch mới")
    for old, new in changed:
        plan = plan.replace(old, new)
    await vp.sends_file("ke-hoach-moi.txt", plan.encode())
    screen = await vp.sees("Thay thế")
    for line in (
        "– bỏ hạn trước ngày 14/8/2026",
        "+ thêm hạn hết ngày 14/8/2026",
        "không quá 2 cá nhân",
        "không quá 3 cá nhân",
        "– bỏ giấy tờ (Giấy khen của Chánh Thanh tra): Biên bản họp xét của phòng",
        "+ thêm giấy tờ (Giấy khen của Chánh Thanh tra): Biên bản họp của phòng",
    ):
        assert line in screen.text, screen.text
    assert "~ câu mới hoặc đã sửa: “Giao Văn phòng và Công đoàn theo dõi" in screen.text
    assert "giấy tờ (Giấy khen của Chánh Thanh tra): Tờ trình" not in screen.text
    await vp.press("Phát động")
    await vp.press("Báo tin và phát động")
    await vp.sees("Đã phát động")
    news = await an.sees("Kế hoạch thay thế, điều chỉnh")
    assert "hết ngày 14/8/2026" in news.text
    assert "Kế hoạch mới" not in news.text
    [campaign] = await office.database.read(campaigns.live)
    assert campaign.replaces_id == 1
    await vp.say("bao giờ nộp hồ sơ chuyển đổi số")
    await vp.sees("14/8/2026")


async def test_a_file_that_cannot_be_read_gets_its_sentence(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.sends_file("ke-hoach.docx", b"PK\x03\x04 hong")
    await vp.sees("bị hỏng hoặc tải lên chưa trọn")
    await vp.sends_file("ke-hoach.txt", b"   ")
    await vp.sees("trống")


@pytest.mark.skipif(not can_recognise(), reason="needs Tesseract with Vietnamese")
async def test_what_was_not_read_is_not_called_unsaid_nor_launched_before_somebody_says_what_it_is(
    office: Office,
) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.sends_file("anh.txt", b"- - -\n\n. . .\n")
    screen = await vp.sees("chưa đọc được nội dung nào")
    assert "kế hoạch không nêu" not in screen.text
    assert "Phát động" not in vp.buttons()
    await vp.press("Sửa thông tin, nội dung đăng ký")
    await vp.press("Sửa tên")
    await vp.say("Kế hoạch thi đua quý IV năm 2026")
    await vp.press("Lưu")
    await vp.sees("Cơ quan ban hành")
    assert "Phát động" in vp.buttons()


async def test_a_photograph_of_a_plan_is_read_and_several_are_read_as_its_pages(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    lines = CAMPAIGN.splitlines()
    page = photo([line for line in lines[4:25] if line], sideways=False)
    await vp.sends_photo(page)
    screen = await vp.sees("Thông tin chung")
    assert "1 thời hạn" in screen.text
    (campaign,) = await office.database.read(_campaigns)
    assert not campaign.title.endswith(".jpg")
    first, second = photo(lines[:12], sideways=False), photo(lines[12:30], sideways=False)
    await vp.sends_files(("trang-1.jpg", first), ("trang-2.jpg", second))
    await vp.sees("Đã nhận 2 trang ảnh")
    await vp.press("Đọc các trang này")
    await vp.sees("Thông tin chung")
    _, whole = await office.database.read(_campaigns)
    plan = await office.database.read(campaigns.plan_of, whole)
    assert plan.file_name == "Kế hoạch chụp ảnh.pdf"
    text = str(plan.reading["text"])
    assert -1 < text.find("MỤC ĐÍCH") < text.find("KHEN THƯỞNG")


def _campaigns(session: Session) -> list[Campaign]:
    return list(session.exec(select(Campaign)))


async def test_a_sentence_with_a_day_that_became_no_deadline_is_shown_and_may_become_one(
    office: Office,
) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    words = "Bảng điểm của các phòng để Chánh Thanh tra xem ngày 20/8/2026."
    await vp.sends_file("ke-hoach.txt", CAMPAIGN.replace("IV. TỔ CHỨC", f"{words}\n\nIV. TỔ CHỨC").encode())
    screen = await vp.sees("Thông tin chung")
    assert "1 câu có ngày chưa thành hạn" in screen.text
    await vp.press("Câu có ngày")
    screen = await vp.sees("Những câu có ngày chưa thành hạn")
    assert words in screen.text
    await vp.press("Thêm hạn 1")
    question = await vp.sees("Việc gì phải xong")
    assert words in question.text
    await vp.say("bảng điểm của phòng")
    await vp.press("Báo cáo")
    await vp.press("Để trống")
    summary = await vp.sees("xem lại trước khi lưu")
    assert "20/8/2026" in summary.text
    await vp.press("Lưu")
    card = await vp.sees("bảng điểm của phòng")
    assert words in card.text
    assert "Văn phòng bổ sung: Lê Thu Hà" in card.text
    await vp.press("‹ Danh sách")
    screen = await vp.sees("(Văn phòng bổ sung)")
    assert "Câu có ngày" not in vp.buttons()
    await vp.press("Chung")
    screen = await vp.sees("Thông tin chung")
    assert "chưa thành hạn" not in screen.text
    await vp.press("Phát động")
    await vp.press("Báo tin và phát động")
    await vp.sees("Đã phát động")
    rows = await office.database.read(facts.deadlines, 1)
    assert [(row.last_day.isoformat(), row.quote) for row in rows][1:] == [("2026-08-20", words)]


async def test_what_was_taken_out_is_struck_out_and_can_be_put_back(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.sends_file("ke-hoach.txt", CAMPAIGN.encode())
    await vp.sees("Thông tin chung")
    await vp.press("Thời hạn")
    [before] = await office.database.read(facts.deadlines, 1)
    await vp.press("Bỏ 1")
    await vp.sees("(đã bỏ)")
    assert await office.database.read(facts.deadlines, 1) == []
    assert "Sửa 1" not in vp.buttons()
    await vp.press("Hoàn tác 1")
    await vp.sees("Trước ngày 14/8/2026")
    [after] = await office.database.read(facts.deadlines, 1)
    assert after.id == before.id


async def test_the_office_sets_what_a_deadline_is_for_and_whom_it_concerns(office: Office) -> None:
    for name in ("Phòng Nghiệp vụ 1", "Phòng Nghiệp vụ 2"):
        await office.department(name)
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.sends_file("ke-hoach.txt", CAMPAIGN.encode())
    await vp.sees("Thông tin chung")
    await vp.press("Thời hạn")
    [before] = await office.database.read(facts.deadlines, 1)
    await vp.press("Sửa 1")
    card = await vp.sees("Loại việc: Nộp hồ sơ")
    assert "Nhắc: Các phòng" in card.text
    for field, answers, told in (
        ("Loại việc", ("[Báo cáo]",), "Loại việc: Báo cáo"),
        ("Nhắc", ("[Phòng Nghiệp vụ 2]", "[Xong]"), "Nhắc: Phòng Nghiệp vụ 2"),
        ("Giờ", ("trước giờ họp", "17h"), "Giờ: 17 giờ 00"),
        ("Ngày", ("18/8/2026",), "Ngày: 18/8/2026"),
        ("Cách tính", ("[Hết ngày này (tính cả ngày)]",), "Cách tính: Hết ngày này"),
        ("Nơi nhận", ("Hội đồng thi đua",), "Nơi nhận: Hội đồng thi đua"),
    ):
        await vp.press(field)
        await vp.sees("Hiện ghi")
        for answer in answers:
            await (vp.press(answer.strip("[]")) if answer.startswith("[") else vp.say(answer))
        await vp.press("Lưu")
        await vp.sees(told)
    await vp.press("‹ Danh sách")
    await vp.sees("Trước 17 giờ 00 ngày 18/8/2026")
    [row] = await office.database.read(facts.deadlines, 1)
    assert (row.id, row.act, row.doers, row.to) == (
        before.id, "report", ["Phòng Nghiệp vụ 2"], "Hội đồng thi đua",
    )  # fmt: skip
    assert row.corrected


async def test_every_kind_of_fact_can_be_added_and_is_marked_as_the_office_s(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    plan = CAMPAIGN.replace(
        "Giao Văn phòng theo dõi, đôn đốc, tổng hợp kết quả./.", "Kế hoạch áp dụng từ ngày ký./."
    )
    await vp.sends_file("ke-hoach.txt", plan.encode())
    await vp.sees("Thông tin chung")
    for adding, answers, told in (
        (
            "Thêm chỉ tiêu",
            ("5", "cá nhân", "[Chung toàn cơ quan]", "[Cá nhân]", "[Không quá]"),
            "Số lượng: 5",
        ),
        ("Thêm sự kiện", ("25/11/2026", "Hội nghị tổng kết", "14h30", "Hội trường tầng 2"), "14 giờ 30"),
        ("Thêm nhiệm vụ", ("Chấm điểm thi đua", "quý IV/2026", "Văn phòng", "[Để trống]"), "Quý IV/2026"),
        ("Thêm phân công", ("Công đoàn", "Vận động đoàn viên tham gia"), "Việc được giao: Vận động"),
        ("Thêm tiêu chuẩn", ("Hoàn thành tốt nhiệm vụ", "[Tập thể]"), "Dành cho: Tập thể"),
    ):
        if "Sửa thông tin, nội dung đăng ký" not in vp.buttons():
            await vp.press("Chung")
            await vp.sees("Thông tin chung")
        await vp.press("Sửa thông tin, nội dung đăng ký")
        await vp.press(adding)
        for number, answer in enumerate(answers, 1):
            await vp.sees(f"câu {number}/{len(answers)}")
            await (vp.press(answer.strip("[]")) if answer.startswith("[") else vp.say(answer))
        await vp.press("Lưu")
        card = await vp.sees(told)
        assert "Văn phòng bổ sung: Lê Thu Hà" in card.text
        await vp.press("‹ Danh sách")
        await vp.sees("(Văn phòng bổ sung)")
    [campaign] = await office.database.read(_campaigns)
    reading = await office.database.read(reading_of, campaign)
    assert [(one.limit, one.scope, one.of) for one in reading.quotas] == [(5, "all", "person")]
    assert [(one.period, one.lead) for one in reading.tasks] == [("2026-Q4", "Văn phòng")]
    await vp.press("Chung")
    await vp.press("Phát động")
    await vp.press("Báo tin và phát động")
    await vp.sees("Đã phát động")
    await vp.say("/chiendich")
    board = await vp.sees("Hội nghị tổng kết")
    assert "Ngày 25/11/2026, 14 giờ 30: Hội nghị tổng kết – tại Hội trường tầng 2" in board.text


async def test_what_comes_again_is_added_in_words_and_stands_in_the_campaign_s_calendar(
    office: Office,
) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.sends_file("ke-hoach.txt", CAMPAIGN.encode())
    await vp.sees("Thông tin chung")
    await vp.press("Sửa thông tin, nội dung đăng ký")
    await vp.press("Thêm hạn định kỳ")
    await vp.sees("Lặp lại vào khi nào")
    await vp.say("thỉnh thoảng")
    await vp.sees("chưa hiểu cách lặp lại này")
    await vp.say("ngày 11 hằng tháng")
    await vp.press("Hết ngày này (tính cả ngày)")
    await vp.sees("Việc gì phải xong")
    await vp.say("Báo cáo kết quả thực hiện")
    await vp.press("Báo cáo")
    await vp.press("Phòng Nghiệp vụ 1")
    await vp.press("Xong")
    await vp.press("Lưu")
    card = await vp.sees("Lặp lại: ngày 11 hằng tháng")
    assert "Nhắc: Phòng Nghiệp vụ 1" in card.text
    await vp.press("‹ Danh sách")
    await vp.press("Chung")
    await vp.press("Phát động")
    await vp.press("Báo tin và phát động")
    await vp.sees("Đã phát động")
    await head.say("/chiendich")
    await head.sees("Hết ngày 11/8/2026: Báo cáo kết quả thực hiện")
    for date in ("11/8/2026", "11/9/2026"):
        office.later(days=8 if date == "11/8/2026" else 31)
        await head.sees(f"Hôm nay ({date}) là ngày cuối")
