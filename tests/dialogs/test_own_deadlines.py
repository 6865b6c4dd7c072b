"""One's own deadlines: looked at, taken into the phone's calendar, put off, stopped and wanted again."""

from tests.dialogs.conftest import Office


async def test_a_head_takes_the_own_deadlines_along_puts_one_off_stops_it_and_wants_it_again(
    office: Office,
) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    head = await office.enrolled("Trần Quốc Bảo", "head", await office.department("Phòng Nghiệp vụ 1"))
    other = await office.enrolled("Đỗ Mai Lan", "head", await office.department("Phòng Nghiệp vụ 2"))
    await office.live(vp)
    await head.say("/han")
    told = await head.sees("Hạn sắp tới của anh/chị")
    assert "13/8/2026" in told.text
    assert "còn 10 ngày" in told.text
    assert "– chưa gửi" in told.text
    await head.press("Thêm vào lịch điện thoại (.ics)")
    message, data = await head.sees_file()
    assert message.body["document"]["file_name"].endswith(".ics")
    entry = data.decode()
    assert entry.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20260813\r\n" in entry

    # Put off on a Friday, it comes on Monday, once for both its own day and the one it was put off to.
    office.later(days=4)
    await head.sees("Còn 6 ngày")
    await head.press("Mai nhắc lại")
    until = await head.sees("Tôi sẽ nhắc lại lúc")
    assert "10/8/2026" in until.text
    office.later(days=3)
    await head.sees("Còn 3 ngày")
    await other.sees("Còn 3 ngày")
    assert sum("Còn 3 ngày" in one.text for one in head.where.messages.values()) == 1

    await head.press("Thôi nhắc việc này")
    await head.sees("Tôi thôi nhắc riêng anh/chị")
    office.later(days=2)
    await other.sees("Còn 1 ngày")
    assert not head.shows("Còn 1 ngày")
    await head.say("/han")
    await head.sees("còn 1 ngày")
    await head.press(next(label for label in head.buttons() if label.startswith("Nhắc lại:")))
    await head.sees("Tôi sẽ lại nhắc anh/chị")
    office.later(days=1)
    await head.sees("Hôm nay (13/8/2026) là ngày cuối")
