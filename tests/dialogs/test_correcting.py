"""The Office corrects what was read, and a newer plan replaces an older one."""

import pytest
from sqlmodel import Session, select

from bot.campaigns import reading_of
from bot.documents.formats.ocr import can_recognise
from storage import campaigns
from storage.tables import Campaign
from tests.bot.plans.building import photo
from tests.dialogs.conftest import Office
from tests.dialogs.plans import CAMPAIGN


async def test_every_fact_can_be_corrected_before_the_campaign_is_live(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.sends_file("ke-hoach.txt", CAMPAIGN.encode())
    await vp.sees("Thông tin chung")
    await vp.press("Sửa thông tin, nội dung đăng ký")
    await vp.press("Sửa số")
    await vp.say("46/KH-TTr")
    await vp.press("Gửi")
    await vp.sees("46/KH-TTr")
    await vp.press("Thời hạn")
    await vp.press("Sửa 1")
    await vp.sees("Ngày nào")
    await vp.say("thứ Sáu tuần sau")
    await vp.press("Hết ngày này (tính cả ngày)")
    await vp.press("Bỏ qua")
    summary = await vp.sees("xem lại")
    assert "14/8/2026" in summary.text
    await vp.press("Gửi")
    screen = await vp.sees("Hết ngày 14/8/2026")
    assert "(Văn phòng đã sửa)" in screen.text
    await vp.press("Hồ sơ")
    await vp.press("Sửa 1")
    await vp.say("Tờ trình\nBáo cáo thành tích")
    await vp.press("Bỏ qua")
    await vp.say("hai")
    await vp.sees("gõ một con số")
    await vp.say("2")
    await vp.press("Gửi")
    await vp.sees("Số bộ: 2")
    await vp.press("Chung")
    await vp.press("Phát động")
    await vp.sees("Đã phát động")
    [campaign] = await office.database.read(campaigns.live)
    reading = reading_of(campaign.facts)
    assert reading.number == "46/KH-TTr"
    assert reading.deadlines[0].inclusive
    assert reading.dossiers[0].components == ("Tờ trình", "Báo cáo thành tích")
    [deadline] = await office.database.read(campaigns.deadlines, campaign.id)
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
        "– bỏ giấy tờ (Mọi hình thức khen thưởng): Biên bản họp xét của phòng",
        "+ thêm giấy tờ (Mọi hình thức khen thưởng): Biên bản họp của phòng",
    ):
        assert line in screen.text, screen.text
    assert "~ câu mới hoặc đã sửa: “Giao Văn phòng và Công đoàn theo dõi" in screen.text
    assert "giấy tờ (Mọi hình thức khen thưởng): Tờ trình" not in screen.text
    await vp.press("Phát động")
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
    await vp.sees("không nhận loại tệp này")
    await vp.sends_file("ke-hoach.txt", b"   ")
    await vp.sees("không đọc được tệp này")


@pytest.mark.skipif(not can_recognise(), reason="needs Tesseract with Vietnamese")
async def test_a_photograph_of_a_plan_is_read_and_several_are_asked_for_as_one_file(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    lines = CAMPAIGN.splitlines()
    page = photo([line for line in lines[4:25] if line], sideways=False)
    await vp.sends_photo(page)
    screen = await vp.sees("Thông tin chung", timeout=60)
    assert "1 thời hạn" in screen.text
    await vp.sends_files(("trang-1.jpg", page), ("trang-2.jpg", photo(lines[:3])))
    await vp.sees("ghép các trang vào một tệp PDF", timeout=10)
    assert len(await office.database.read(_campaigns)) == 1


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
    summary = await vp.sees("xem lại")
    assert "20/8/2026" in summary.text
    await vp.press("Gửi")
    screen = await vp.sees("bảng điểm của phòng")
    assert words in screen.text
    assert "Câu có ngày" not in vp.buttons()
    await vp.press("Chung")
    screen = await vp.sees("Thông tin chung")
    assert "chưa thành hạn" not in screen.text
    await vp.press("Phát động")
    await vp.sees("Đã phát động")
    rows = await office.database.read(campaigns.deadlines, 1)
    assert [(row.last_day.isoformat(), row.quote) for row in rows][1:] == [("2026-08-20", words)]
