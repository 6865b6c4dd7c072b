"""The Office announces, people acknowledge, the rest are reminded."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlmodel import select

from handlers import spreading
from storage.announcements import FIRST_ROUND
from storage.tables import Announcement, Receipt
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone
from tests.dialogs.papers import pdf


async def test_an_announcement_is_acknowledged_and_the_rest_are_reminded(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    unit = await office.department("Phòng Nghiệp vụ 1")
    an = await office.enrolled("Nguyễn Văn An", "staff", unit)
    binh = await office.enrolled("Phạm Thị Bình", "staff", unit)
    await vp.say("/thongbao")
    await vp.sees("gõ nội dung")
    await vp.say("Họp tổng kết lúc 8 giờ <thứ Hai> & mang theo hồ sơ")
    await vp.press("Toàn cơ quan")
    await vp.sees("Gửi đến 2 người")
    await vp.press("Gửi")
    await vp.sees("Đã xác nhận: 0/2")
    await an.sees("Họp tổng kết lúc 8 giờ <thứ Hai> & mang theo hồ sơ")
    await an.press("Đã nhận")
    await an.sees("Anh/chị đã xác nhận")
    await binh.sees("Họp tổng kết")
    await vp.press("Cập nhật")
    board = await vp.sees("Đã xác nhận: 1/2")
    assert "Phạm Thị Bình" in board.text
    await vp.press("Nhắc 1 người chưa xác nhận")
    await binh.sees("Nhắc lại thông báo")
    rows = await office.database.read(lambda session: session.exec(select(Receipt)).all())
    assert sorted(row.acknowledged_at is not None for row in rows) == [False, True]


async def everybody(office: Office) -> tuple[Someone, Someone, Someone, Someone]:
    """The Office's officer, a head and two civil servants of one name in two divisions."""
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    first, second = await office.department("Phòng Nghiệp vụ 1"), await office.department("Phòng Nghiệp vụ 2")
    head = await office.enrolled("Đỗ Văn Dũng", "head", first)
    an = await office.enrolled("Nguyễn Văn An", "staff", first)
    other = await office.enrolled("Nguyễn Văn An", "staff", second)
    return vp, head, an, other


async def test_text_with_formatting_files_and_an_album_reach_the_chosen_as_they_were_shown(
    office: Office,
) -> None:
    vp, head, an, other = await everybody(office)
    await vp.say("/thongbao")
    await vp.sees("gõ nội dung")
    await vp.says_formatted("Họp lúc 8 giờ\nMang theo hồ sơ", ("bold", 0, 13))
    await vp.sees("Họp lúc 8 giờ")
    await vp.sends_file("cong-van-12.pdf", pdf("invitation"), caption="Giấy mời kèm theo")
    await vp.sees("cong-van-12.pdf")
    await vp.sends_files(("trang-1.pdf", pdf("one")), ("trang-2.pdf", pdf("two")))
    await vp.sees("Tệp (2): trang-1.pdf, trang-2.pdf")
    await vp.asks("Ai dự họp?", "Tôi dự", "Tôi vắng")
    await vp.sees("4. Bình chọn: Ai dự họp?")
    await vp.press("Theo phòng…")
    await vp.press("Phòng Nghiệp vụ 1")
    await vp.press("Xong")
    await vp.sees("Người nhận sẽ thấy như sau")
    seen = await vp.sees("Họp lúc 8 giờ")
    card = await vp.sees("Gửi đến 2 người.")
    await vp.votes("Tôi vắng")  # in the preview: counts for nothing
    assert "Phòng Nghiệp vụ 1" in card.text
    await vp.press("Đã nhận")
    assert not an.shows("Họp lúc 8 giờ")
    await vp.press("Gửi")
    await vp.sees("Đã xác nhận: 0/2")
    got = await an.sees("Họp lúc 8 giờ")
    assert (got.text, got.body["entities"]) == (seen.text, seen.body["entities"])
    assert "Giấy mời kèm theo" in (await an.sees("Giấy mời kèm theo")).body["caption"]
    await an.sees("bấm “Đã nhận” sau khi xem")
    assert sum("poll" in one.body for one in an.where.messages.values()) == 1
    names = [
        one.body["document"]["file_name"] for one in an.where.messages.values() if "document" in one.body
    ]
    assert names == ["cong-van-12.pdf", "trang-1.pdf", "trang-2.pdf"]
    await head.sees("bấm “Đã nhận” sau khi xem")
    await vp.sees("Đã gửi: 2")
    await an.press("Đã nhận")
    await an.sees("Anh/chị đã xác nhận")
    assert not other.shows("Họp lúc 8 giờ")
    # The board shows by itself who acknowledged and how many voted for what, over both chats.
    assert an.poll()["id"] != head.poll()["id"]
    await an.votes("Tôi vắng")
    await an.votes("Tôi dự")
    await head.votes("Tôi vắng")
    counted = await vp.sees("Ai dự họp? (2 người đã chọn)\n• Tôi dự: 1\n• Tôi vắng: 1")
    assert "Đã xác nhận: 1/2" in counted.text
    await vp.press("Bảng xác nhận (.xlsx)")
    _, data = await vp.sees_file()
    votes = list(load_workbook(BytesIO(data))["Bình chọn"].values)
    assert votes[0][0] == "Ai dự họp?"
    assert votes[2:] == [("Tôi dự", 1), ("Tôi vắng", 1), ("Số người đã chọn", 2)]
    await vp.press("Kết thúc bình chọn")
    await vp.sees("(2 người đã chọn, đã kết thúc)")
    assert an.poll()["is_closed"]
    assert head.poll()["is_closed"]
    assert "Kết thúc bình chọn" not in vp.buttons()
    # The same words again, by another officer: nobody gets them twice.
    second = await office.enrolled("Trần Minh Đức", "office", None)
    await second.say("/thongbao")
    await second.sees("gõ nội dung")
    await second.says_formatted("Họp lúc 8 giờ\nMang theo hồ sơ", ("bold", 0, 13))
    await second.sees("Họp lúc 8 giờ")
    await second.sends_file("cong-van-12.pdf", pdf("invitation"), caption="Giấy mời kèm theo")
    await second.sees("cong-van-12.pdf")
    await second.sends_files(("trang-1.pdf", pdf("one")), ("trang-2.pdf", pdf("two")))
    await second.sees("Tệp (2)")
    await second.asks("Ai dự họp?", "Tôi dự", "Tôi vắng")
    await second.sees("4. Bình chọn")
    await second.press("Theo phòng…")
    await second.press("Phòng Nghiệp vụ 1")
    await second.press("Xong")
    await second.sees("Không gửi lại cho 2 người")
    assert "Lê Thu Hà đã gửi đúng thông báo này" in (await second.press("Gửi"))["text"]


async def test_a_long_text_that_the_program_cut_is_one_announcement_in_numbered_parts(office: Office) -> None:
    vp, head, *_ = await everybody(office)
    paragraphs = [f"Mục {number}. " + "nội dung cần thực hiện " * 30 for number in range(1, 13)]
    await vp.say("/thongbao")
    await vp.sees("gõ nội dung")
    await vp.say("\n\n".join(paragraphs))
    await vp.sees("1. Mục 1.")
    await vp.press("Lãnh đạo các phòng")
    await vp.sees("Gửi đến 1 người")
    await vp.press("Gửi")
    for place in (1, 2, 3):
        await head.sees(f"({place}/3)")
    said = " ".join(one.text for one in head.where.messages.values())
    assert all(f"Mục {number}." in said for number in range(1, 13))
    assert said.count("nội dung cần thực hiện") == 12 * 30


async def test_scheduled_reminded_until_acknowledged_corrected_withdrawn_and_found_again(
    office: Office,
) -> None:
    vp, head, an, other = await everybody(office)
    group = head.here(head.person.create_group("Nhóm phòng 1", [an.person]))
    await group.press("Gắn nhóm với phòng")
    await group.press("Phòng Nghiệp vụ 1")
    await group.sees("Đã gắn nhóm này")
    await vp.say("/thongbao")
    await vp.sees("gõ nội dung")
    await vp.say("Nộp báo cáo quý trước thứ sáu")
    await vp.press("Nhóm chat…")
    await vp.press("Nhóm phòng 1")
    await vp.press("‹ Quay lại")
    await vp.press("Theo tên…")
    await vp.sees("gõ họ tên")
    await vp.say("nguyen van an\nKhông Có Ai")
    await vp.sees("Không tìm thấy: Không Có Ai")
    await vp.sees("Những người này nhận")
    assert {"✓ Nguyễn Văn An (Phòng Nghiệp vụ 1)", "✓ Nguyễn Văn An (Phòng Nghiệp vụ 2)"} <= set(vp.buttons())
    await vp.press("Xong")
    await vp.sees("Gửi vào nhóm: Nhóm phòng 1")
    await vp.press("Hẹn giờ")
    await vp.sees("Gửi lúc nào?")
    await vp.say("8 giờ sáng mai")
    await vp.sees("08:00, 4/8/2026")
    await vp.press("Nhắc nhiều lần")
    await vp.press("Hẹn gửi")
    await vp.sees("hẹn gửi lúc 08:00, 4/8/2026")
    assert not an.shows("Nộp báo cáo quý")
    await other.person.block()
    office.later(days=1)
    await an.sees("Nộp báo cáo quý")
    await group.sees("Nộp báo cáo quý")
    await an.say("Phòng tôi nộp ở đâu ạ?", an.last())
    await an.sees("đã chuyển lời của anh/chị đến Văn phòng")
    asked = await vp.sees("Phòng tôi nộp ở đâu ạ?")
    assert "Nguyễn Văn An (Phòng Nghiệp vụ 1)" in asked.text
    board = await vp.sees("đã gửi lúc")
    assert "Chưa nhận được qua Telegram (1): Nguyễn Văn An (Phòng Nghiệp vụ 2)" in board.text
    # Two days later: a reminder on each working day; who had blocked the bot comes back to it.
    office.later(days=1)
    await an.sees("Nhắc lại thông báo")
    await other.starts()
    await other.sees("Nộp báo cáo quý")
    await other.press("Đã nhận")
    await other.sees("Anh/chị đã xác nhận")
    # Corrected where it stands.
    await vp.say("/lichsuthongbao")
    await vp.sees("Nộp báo cáo quý")
    await vp.press("1")
    await vp.sees("Đã xác nhận: 1/2")
    await vp.press("Sửa nội dung")
    await vp.sees("gửi nội dung đã sửa")
    await vp.say("Nộp báo cáo quý trước thứ năm")
    await vp.sees("Sửa ở tất cả nơi đã gửi")
    await vp.press("Sửa ở mọi nơi")
    mended = await an.sees("trước thứ năm")
    assert "Văn phòng đã sửa lúc" in mended.text
    assert "Anh/chị đã xác nhận" in (await other.sees("trước thứ năm")).text
    await group.sees("trước thứ năm")
    # Withdrawn: deleted where Telegram still lets it, struck through where not.
    office.later(days=1)
    await vp.say("/lichsuthongbao")
    await vp.press("Tìm")
    await vp.sees("gõ vài từ")
    await vp.say("bao cao quy")
    await vp.sees("Tìm thấy: 1")
    await vp.press("1")
    await vp.sees("Đã xác nhận")
    await vp.press("Thu hồi")
    await vp.sees("quá 48 giờ")
    await vp.press("Thu hồi")
    await vp.sees("đã thu hồi")
    struck = await an.sees("Văn phòng đã thu hồi")
    assert "strikethrough" in {one["type"] for one in struck.body["entities"]}


async def test_many_recipients_are_written_to_in_pieces_and_a_stop_between_two_loses_nobody(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreading, "AT_ONCE", 2)
    monkeypatch.setattr(spreading, "BREATH", 60.0)
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    unit = await office.department("Phòng Nghiệp vụ 1")
    names = ("Nguyễn Văn An", "Phạm Thị Bình", "Hà Minh Châu", "Đỗ Văn Dũng", "Lý Thị Hoa", "Vũ Văn Kiên")
    others = [await office.enrolled(name, "staff", unit) for name in names]
    await vp.say("/thongbao")
    await vp.sees("gõ nội dung")
    await vp.say("Họp tổng kết lúc 8 giờ")
    await vp.press("Toàn cơ quan")
    await vp.press("Gửi")
    await vp.sees("Đã xác nhận: 0/6")
    await others[0].sees("Họp tổng kết")
    monkeypatch.setattr(spreading, "BREATH", 0.0)
    await office.restart()
    for someone in others[1:]:
        await someone.sees("Họp tổng kết")
    shown = [one.text for someone in others for one in someone.where.messages.values()]
    assert sum("Họp tổng kết" in text for text in shown) == len(others)


async def test_paused_it_waits_stopped_it_ends_and_what_was_scheduled_can_be_called_off(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreading, "AT_ONCE", 2)
    monkeypatch.setattr(spreading, "BREATH", 60.0)
    vp, head, an, other = await everybody(office)
    others = [await office.enrolled(f"Lý Thị Hoa {number}", "staff") for number in range(5)]
    await vp.say("/thongbao")
    await vp.sees("gõ nội dung")
    await vp.say("Họp giao ban lúc 15 giờ")
    await vp.press("Toàn cơ quan")
    await vp.sees("Gửi đến 8 người")
    await vp.press("Gửi")
    await vp.sees("Đã xác nhận: 0/8")
    await head.sees("Họp giao ban")
    # The second piece is written, and the third a minute away.
    await office.until(lambda session: session.get_one(Announcement, 1).rounds == {FIRST_ROUND: 4})
    await vp.press("Tạm dừng")
    await vp.sees("đang tạm dừng")
    monkeypatch.setattr(spreading, "BREATH", 0.0)
    await office.restart()
    assert not others[3].shows("Họp giao ban")
    monkeypatch.setattr(spreading, "BREATH", 60.0)
    await vp.press("Gửi tiếp")
    await vp.sees("đang gửi")
    await others[3].sees("Họp giao ban")
    await vp.press("Dừng hẳn")
    await vp.sees("đã dừng")
    assert not other.shows("Họp giao ban")
    # What was stopped is corrected with all who had got it, in pieces too, and after a restart between two.
    got = [one for one in (head, an, *others) if one.shows("Họp giao ban lúc 15 giờ")]
    assert len(got) > spreading.AT_ONCE
    await vp.press("Sửa nội dung")
    await vp.sees("gửi nội dung đã sửa")
    await vp.say("Họp giao ban lúc 9 giờ")
    await vp.sees("Sửa ở tất cả nơi đã gửi")
    await vp.press("Sửa ở mọi nơi")
    await got[0].sees("Họp giao ban lúc 9 giờ")
    monkeypatch.setattr(spreading, "BREATH", 0.0)
    await office.restart()
    for someone in got[1:]:
        await someone.sees("Họp giao ban lúc 9 giờ")
    assert not other.shows("Họp giao ban")
    await vp.press("Bảng xác nhận (.xlsx)")
    _, data = await vp.sees_file()
    rows = list(load_workbook(BytesIO(data)).active.values)
    assert rows[2] == ("STT", "Họ và tên", "Phòng", "Tình trạng", "Lúc")
    assert (1, "Đỗ Văn Dũng", "Phòng Nghiệp vụ 1", "Chưa xác nhận", "") in rows
    await vp.say("/thongbao")
    await vp.sees("gõ nội dung")
    await vp.say("Họp giao ban lúc 16 giờ")
    await vp.press("Toàn cơ quan")
    await vp.press("Hẹn giờ")
    await vp.sees("Gửi lúc nào?")
    await vp.say("không biết")
    await vp.sees("chưa đọc được thời điểm")
    await vp.say("14h30")
    await vp.press("Hẹn gửi")
    await vp.sees("hẹn gửi lúc 14:30, 3/8/2026")
    await vp.press("Bỏ hẹn")
    await vp.sees("đã dừng")
    office.later(days=1)
    await office.restart()
    assert not an.shows("16 giờ")
