"""From the Office's file to a live campaign, its questions, dossiers and alerts."""

from sqlmodel import Session, select

from storage import campaigns
from storage.tables import Plan
from tests.dialogs.conftest import Office
from tests.dialogs.plans import CAMPAIGN


async def test_a_plan_becomes_live_only_when_it_is_confirmed(office: Office) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    an = await office.enrolled("Nguyễn Văn An", "staff", unit)
    await vp.sends_file("ke-hoach.txt", CAMPAIGN.encode())
    await vp.sees("Thông tin chung")
    await vp.press("Thời hạn")
    await vp.sees("14/8/2026")
    await vp.press("Chung")
    await vp.sees("Thông tin chung")
    assert await office.database.read(campaigns.live) == []
    await vp.press("Phát động")
    asked = await vp.sees("Tôi báo cho 1 người")
    assert "Hạn gần nhất: hết ngày 13/8/2026" in asked.text
    await vp.say("chưa")
    await vp.sees("chưa làm gì")
    await vp.press("Xem lại")
    assert await office.database.read(campaigns.live) == []
    await vp.press("Phát động")
    await vp.sees("Tôi báo cho 1 người")
    await vp.say("dạ vâng ạ")
    await vp.sees("Đã phát động")
    assert vp.buttons() == ["Chi tiết", "Tiến độ"]  # what comes next
    await vp.say("Ok")
    await vp.sees("Dạ vâng")
    await an.sees("Kế hoạch mới")
    await an.say("bao gio nop ho so chuyen doi so")
    seen = await an.sees("13/8/2026")
    assert "về Văn phòng trước ngày 14/8/2026" in seen.text
    assert "Thời gian gửi hồ sơ" in seen.text
    await an.press("Xem cả mục")
    await an.sees("Các phòng gửi hồ sơ đề nghị khen thưởng")
    await an.press("Mở văn bản")
    _, data = await an.sees_file()
    assert data == CAMPAIGN.encode()


async def test_a_campaign_in_which_nothing_may_be_registered_is_asked_about_before_it_is_live(
    office: Office,
) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    for name, answer in (("mot.txt", "Chọn nội dung đăng ký"), ("hai.txt", "Phát động, không nhận đăng ký")):
        await vp.sends_file(
            name, CAMPAIGN.replace("Phát động phong trào thi đua", f"Triển khai {name}").encode()
        )
        await vp.sees("chưa chọn")
        await vp.press("Phát động")
        await vp.sees("sẽ không ai đăng ký được")
        assert await office.database.read(campaigns.live) == []
        await vp.press(answer)
        if answer.startswith("Chọn"):
            await vp.press("☐ Giao ước")
            await vp.press("Chung")
            await vp.press("Phát động")
            await vp.press("Báo tin và phát động")
        await vp.sees("Đã phát động")
        [one] = await office.database.read(campaigns.live)
        assert one.kinds == (["pledge"] if name == "mot.txt" else [])
        await vp.say("/chiendich")
        await vp.press("Chi tiết 1")
        await vp.press("Kết thúc phong trào")
        await vp.press("Báo tin và kết thúc")
        await vp.sees("đã kết thúc")


async def test_the_office_closes_a_campaign_and_nothing_more_is_taken(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    head = await office.enrolled("Trần Quốc Bảo", "head", await office.department("Phòng Nghiệp vụ 1"))
    await office.live(vp)
    await vp.say("/chiendich")
    await vp.press("Chi tiết 1")
    await vp.press("Kết thúc phong trào")
    await vp.press("Báo tin và kết thúc")
    await vp.sees("đã kết thúc")
    await head.say("/nophoso")
    await head.sees("không có phong trào nào")


async def test_the_office_archives_a_campaign_that_is_over_and_nobody_is_answered_from_it(
    office: Office,
) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    head = await office.enrolled("Trần Quốc Bảo", "head", await office.department("Phòng Nghiệp vụ 1"))
    await office.live(vp)
    await vp.say("/chiendich")
    await vp.sees("chuyển đổi số")
    assert "Đã kết thúc (1)" not in vp.buttons()
    await vp.press("Chi tiết 1")
    await vp.press("Kết thúc phong trào")
    await vp.press("Báo tin và kết thúc")
    await vp.press("Lưu trữ")
    await vp.sees("vào lưu trữ?")
    await vp.press("Để nguyên")
    await vp.sees("đã kết thúc")
    for someone in (head, vp):
        await someone.say("bao giờ nộp hồ sơ chuyển đổi số?")
        await someone.sees("14/8/2026")
        await someone.say("/chiendich")
        await someone.sees("chưa có phong trào nào")
    assert "Đã kết thúc (1)" not in head.buttons()
    await vp.press("Đã kết thúc (1)")
    await vp.sees("đã kết thúc hoặc đã được thay thế")
    await vp.press("‹ Các phong trào")
    await vp.sees("chưa có phong trào nào")
    await vp.press("Đã kết thúc (1)")
    await vp.sees("đã kết thúc hoặc đã được thay thế")
    await vp.press("1")
    await vp.press("Lưu trữ")
    await vp.sees("vào lưu trữ?")
    await vp.press("Lưu trữ")
    await vp.sees("đã lưu")
    assert "Lưu trữ" not in vp.buttons()
    await head.say("bao giờ nộp hồ sơ chuyển đổi số?")
    await head.sees("không nêu")


async def test_what_the_plan_announces_and_was_not_read_is_named_before_it_is_live(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.sends_file("ke-hoach.txt", CAMPAIGN.encode())
    await vp.sees("Thông tin chung")
    await office.database.write(_announce_more)
    await vp.press("Thời hạn")
    await vp.press("Chung")
    screen = await vp.sees("Có thể tôi đọc chưa đủ")
    assert "Thiếu dòng số 2 của bảng" in screen.text
    await vp.press("Phát động")
    asked = await vp.sees("Vẫn phát động")
    assert "3. Tổng kết" in asked.text
    assert await office.database.read(campaigns.live) == []
    await vp.press("Xem lại")
    await vp.sees("Thông tin chung")
    await vp.press("Phát động")
    await vp.press("Vẫn phát động")
    await vp.press("Báo tin và phát động")
    await vp.sees("Đã phát động")


def _announce_more(session: Session) -> None:
    """As a reading has it that lacks a row of a numbered table."""
    [plan] = session.exec(select(Plan))
    lacking = {"code": "row_missing", "message": "Thiếu dòng số 2 của bảng.", "quote": "3. Tổng kết"}
    plan.reading = {**plan.reading, "missing": [lacking]}
    session.add(plan)
