"""The Office announces, people acknowledge, the rest are reminded."""

from sqlmodel import select

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
