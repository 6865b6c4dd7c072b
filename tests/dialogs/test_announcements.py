"""The Office announces, people acknowledge, the rest are reminded."""

import pytest
from sqlmodel import select

from handlers import spreading
from storage.tables import Receipt
from tests.dialogs.conftest import Office


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
