"""Coming in with an invitation."""

from storage import people
from tests.dialogs.conftest import Office
from tests.dialogs.papers import photograph


async def test_a_stranger_is_told_to_get_an_invitation(office: Office) -> None:
    stranger = office.visitor("Hà Minh Châu")
    await stranger.say("xin chào")
    await stranger.sees("mã mời")


async def test_an_invitation_lets_one_in_after_the_notice_and_the_name(office: Office) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    code = await office.invitation("staff", unit)
    an = office.visitor("Nguyễn Văn An")
    await an.starts(code)
    await an.sees("Trước khi bắt đầu")
    assert await office.database.read(people.by_telegram, an.id) is None
    await an.say("đồng ý là thế nào")  # says something else as well
    await an.sees("bấm “Tôi đồng ý” ở tin phía trên")
    await an.starts(code)
    await an.sees("Trước khi bắt đầu")
    await an.say("Không đồng ý ạ")
    await an.sees("không lưu")
    await an.say("ok")  # nothing is asked any more
    await an.sees("mã mời")
    assert await office.database.read(people.by_telegram, an.id) is None
    await an.starts(code)
    await an.sees("Trước khi bắt đầu")
    await an.say("vang em dong y a")
    await an.sees("Đã ghi nhận")
    await an.sees("họ và tên")
    await an.say("Nguyễn Văn An")
    await an.sees("xem lại")
    await an.press("Gửi")
    await an.sees("Chào mừng Nguyễn Văn An")
    person = await office.database.read(people.by_telegram, an.id)
    assert person is not None
    assert (person.name, person.role, person.department_id) == ("Nguyễn Văn An", "staff", unit)
    # What only heads and the Office may send is said to be theirs, with one's own way beside it.
    await an.sends_photo(photograph("to trinh"))
    told = await an.sees("Việc nộp tệp dành cho lãnh đạo phòng và Văn phòng")
    assert "/dangky" in told.text
    assert "/nophoso" not in told.text
    await an.say("/danhhieu")
    titles = await an.sees("Lao động tiên tiến")
    assert titles.text.count("06/2022/QH15") <= 1
    other = office.visitor("Người Khác")
    await other.starts(code)
    await other.sees("đã được dùng")
