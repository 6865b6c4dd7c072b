"""A year of an office: plan in November, registrations, extension, replacement, quarters, end, archive."""

import io
from collections import Counter
from datetime import date

from docx import Document
from openpyxl import load_workbook
from sqlmodel import Session, select

from storage import campaigns, people, registrations
from storage.tables import Audit, Campaign, FactChange, Group, Outgoing, Registration, Task
from tests.bot.registrations.calc import plain
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone

YEARLY = """THANH TRA TỈNH MẪU SƠN
Số: 90/KH-TTr
Mẫu Sơn, ngày 12 tháng 11 năm 2026

KẾ HOẠCH
Công tác thi đua, khen thưởng năm 2027

I. NHIỆM VỤ
| TT | Nội dung công việc | Thời gian | Đơn vị chủ trì | Đơn vị phối hợp |
| --- | --- | --- | --- | --- |
| 1 | Tổ chức ký giao ước thi đua | Quý I/2027 | Văn phòng | Các phòng |
| 2 | Rà soát danh sách người tốt việc tốt | Quý I/2027 | Phòng Nghiệp vụ 1 | Văn phòng |
| 3 | Kiểm tra việc thực hiện phong trào | Quý II/2027 | Phòng Nghiệp vụ 1, Phòng Nghiệp vụ 2 | Văn phòng |
| 4 | Sơ kết phong trào sáu tháng | Quý III/2027 | Văn phòng | Các phòng |
| 5 | Tổng kết, bình xét khen thưởng | Quý IV/2027 | Hội đồng Thi đua - Khen thưởng | Các phòng |
"""

TITLES = """THANH TRA TỈNH MẪU SƠN
Số: {number}/KH-TTr
Mẫu Sơn, ngày 17 tháng 11 năm 2026

KẾ HOẠCH
Đăng ký danh hiệu thi đua và hình thức khen thưởng năm 2027
{replaces}
I. NỘI DUNG ĐĂNG KÝ
1. Danh hiệu cá nhân: Lao động tiên tiến, Chiến sĩ thi đua cơ sở.

II. THỜI HẠN
Các phòng gửi danh sách đăng ký danh hiệu thi đua về Văn phòng chậm nhất ngày {day}/12/2026.
"""


async def _group(office: Office, member: Someone, title: str, unit: int) -> Someone:
    """A division's linked group, seen by one of its members."""
    chat = member.person.create_group(title, [])

    def link(session: Session) -> None:
        group = people.group_by_chat(session, chat.id) or Group(chat_id=chat.id)
        group.title, group.department_id = title, unit
        session.add(group)

    here = member.here(chat)
    await here.sees("Gắn nhóm")
    await office.database.write(link)
    return here


def _until(office: Office, day: date, hour: int = 9) -> None:
    """Move the clock to this day and hour of the office."""
    now = office.clock.now()
    office.playground.advance(office.clock.at(day, hour) - now)


async def _after_the_digest(office: Office, vp: Someone, day: str) -> None:
    """Who gets a digest in the morning gets the list of tasks an hour later."""
    await vp.sees(f"Việc thi đua ngày {day}")
    office.later(hours=1)


async def test_a_year_of_an_office(office: Office) -> None:
    _until(office, date(2026, 11, 16))
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    chi = await office.enrolled("Vi Khánh Chi", "office", 1)
    first, second = [await office.department(f"Phòng Nghiệp vụ {number}") for number in (1, 2)]
    head = await office.enrolled("Trần Quốc Bảo", "head", first)
    an = await office.enrolled("Nguyễn Văn An", "staff", first)
    other = await office.enrolled("Đỗ Mai Lan", "head", second, language="en")
    group = await _group(office, head, "Nhóm phòng 1", first)

    # November: the yearly plan waits where the whole Office sees it; who is told is shown before.
    await vp.sends_file("ke-hoach-nam.txt", YEARLY.encode())
    await vp.sees("5 nhiệm vụ")
    await chi.say("/kehoach")
    waiting = await chi.sees("Kế hoạch chờ phát động (1)")
    assert "Công tác thi đua, khen thưởng năm 2027 – Lê Thu Hà gửi ngày 16/11/2026" in waiting.text
    await chi.press("Mở 1")
    await chi.press("Nhiệm vụ")
    await chi.press("Thêm nhiệm vụ")
    for number, answer in enumerate(("Cập nhật sổ vàng thi đua", "quý II/2027", "Phòng Nghiệp vụ 1"), 2):
        await chi.say(answer)
        await chi.sees(f"câu {number}/4")
    await chi.press("Để trống")
    await chi.press("Lưu")
    await chi.sees("Văn phòng bổ sung: Vi Khánh Chi")
    await chi.press("‹ Danh sách")
    await chi.press("Phát động")
    asked = await chi.sees("Tôi báo cho 4 người và 1 nhóm")
    assert "Sẽ gửi 6 nhiệm vụ cho đơn vị chủ trì" in asked.text
    assert "Sẽ nhắc" not in asked.text
    await chi.press("Phát động, không nhận đăng ký")
    await chi.sees("Đã báo cho 4 người và 1 nhóm")
    for told in (vp, head, group, an):
        await told.sees("Kế hoạch mới: Công tác thi đua, khen thưởng năm 2027")
    await other.sees("New plan")

    # The year by quarters, text and picture.
    await an.say("/lich")
    page = await an.sees("Lịch công tác")
    assert "Quý I/2027" in page.text, page.text
    assert "Rà soát danh sách người tốt việc tốt – Phòng Nghiệp vụ 1" in page.text
    await an.press("Quý II")
    page = await an.sees("Quý II/2027")
    assert "Cập nhật sổ vàng thi đua" in page.text
    await an.press("Xem dạng hình")
    _, picture = await an.sees_file()
    assert picture.startswith(b"\xff\xd8")

    # Registrations, an extension, and a replacement after the campaign was ended first.
    await office.live(vp, TITLES.format(number=91, day=15, replaces=""), "dang-ky.txt")
    await group.sees("hết ngày 15/12/2026")
    await an.say("/dangky")
    await an.press("1")
    await an.press("Chiến sĩ thi đua cơ sở")
    await an.press("Bỏ qua")
    await an.press("Bỏ qua")
    await an.press("Gửi")
    await an.sees("Đã nhận đăng ký DK-")
    [registered] = await office.database.read(registrations.of_campaign, 2)
    await head.press("Xem")
    await head.press("Xác nhận")
    await an.sees("chờ Văn phòng duyệt")
    await vp.say("/chiendich")
    await vp.press("Chi tiết 1")
    await vp.press("Thời hạn")
    await vp.press("Xem 1")
    await vp.press("Gia hạn, đổi ngày")
    await vp.say("22/12/2026")
    await vp.say("Chờ hướng dẫn của tỉnh")
    await vp.press("Lưu")
    await vp.sees("Đã lưu và báo cho 4 người và 1 nhóm")
    for told in (head, group, an, chi):
        news = await told.sees("lùi từ 15/12/2026 đến 22/12/2026")
        assert "Lý do: Chờ hướng dẫn của tỉnh" in news.text
    await vp.press("‹ Danh sách")
    await vp.press("Chung")
    await vp.press("Kết thúc phong trào")
    asked = await vp.sees("Kết thúc phong trào này?")
    assert "– 1 đăng ký chờ duyệt" in asked.text
    assert "– 1 thời hạn còn ở phía trước" in asked.text
    await vp.press("Báo tin và kết thúc")
    await vp.sees("Đã kết thúc và báo cho")
    await group.sees("Phong trào đã kết thúc")
    replacing = TITLES.format(number=95, day=24, replaces="\nThay thế Kế hoạch số 91/KH-TTr.\n")
    await vp.sends_file("thay-the.txt", replacing.encode())
    await vp.sees("Thay thế kế hoạch: Đăng ký danh hiệu")
    assert not vp.shows("Đề nghị kết thúc")
    await vp.press("Phát động")
    asked = await vp.sees("Chuyển sang: 1 đăng ký và 0 hồ sơ")
    await vp.press("Báo tin và phát động")
    await vp.sees("Đã chuyển sang kế hoạch này 1 đăng ký và 0 hồ sơ")
    await group.sees("Kế hoạch thay thế, điều chỉnh")
    [moved] = await office.database.read(registrations.of_campaign, 3)
    assert (moved.id, moved.state) == (registered.id, "confirmed")
    # The Office gives it back for its initiative; the rest of the divisions comes as a list and as a sheet.
    await chi.say("/duyet")
    await chi.sees(moved.code)
    await chi.press("1")
    await chi.press("Trả lại để bổ sung")
    await chi.press("Sáng kiến")
    await chi.press("Xong")
    await chi.say("Đề nghị nêu tên sáng kiến")
    await chi.press("Gửi")
    await an.sees("Đề nghị nêu tên sáng kiến")
    await an.press("Bổ sung")
    await an.sees("Tên sáng kiến là gì?")
    await an.say("Sổ tay tra cứu kết luận thanh tra")
    await an.press("Gửi")
    await chi.sees("đã bổ sung xong theo yêu cầu của anh/chị")
    await head.say("/danhsach")
    await head.press("1")
    await head.press("Dán danh sách")
    await head.say("Nguyễn Văn An, Trần Quốc Bảo - LĐTT")
    await head.sees("Đọc được 2 đăng ký")
    await head.press("Gửi 2 đăng ký")
    await head.sees("Đã gửi 2 đăng ký")
    sheet = plain(
        ["STT", "Họ và tên", "Danh hiệu"], ["1", "Đỗ Mai Lan", "CSTĐCS"], ["2", "Người Lạ Mặt", "LĐTT"]
    )
    await other.sends_file("phong 2.ods", sheet)
    shown = await other.sees("Nothing has been sent yet")
    assert "Read 1 registration for 1 person" in shown.text
    assert "“Người Lạ Mặt” is not on the staff list" in shown.text
    assert len(await office.database.read(registrations.of_campaign, 3)) == 3
    await other.press("Send 1 registration")
    await other.sees("1 registration sent")
    await chi.say("/duyet")
    await chi.press("Duyệt tất cả 4 đăng ký")
    await chi.press("Duyệt 4 đăng ký")
    await chi.sees("Đã duyệt 4 đăng ký")
    await an.sees("Văn phòng đã duyệt")
    for told, news in ((head, "Văn phòng đã duyệt"), (other, "approved by the Office")):
        await told.sees(news)
    await vp.say("/tiendo")
    await vp.press("1")
    board = await vp.sees("Phòng Nghiệp vụ 1: đã duyệt 3")
    assert "Phòng Nghiệp vụ 2: đã duyệt 1" in board.text
    await vp.press("Bảng Excel")
    _, data = await vp.sees_file()
    cells = [str(one.value) for page in load_workbook(io.BytesIO(data)) for row in page.rows for one in row]
    await vp.press("Danh sách Word")
    _, data = await vp.sees_file()
    lists = [table for table in Document(io.BytesIO(data)).tables if table.cell(0, 0).text == "TT"]
    words = [one.text for table in lists for row in table.rows for one in row.cells]
    for name, times in (("Nguyễn Văn An", 2), ("Trần Quốc Bảo", 1), ("Đỗ Mai Lan", 1)):
        assert words.count(name) == times
        assert cells.count(name) == 2 * times  # by title, and by division
    assert "Sổ tay tra cứu kết luận thanh tra" in cells

    # The first working day of the quarter: each unit its own, the Office its own.
    _until(office, date(2027, 1, 4))
    mine = await an.sees("Nhiệm vụ cần thực hiện, từ 1/1/2027")
    assert "Rà soát danh sách" in mine.text
    assert "ký giao ước" not in mine.text
    await _after_the_digest(office, vp, "4/1/2027")
    office_list = await vp.sees("Nhiệm vụ cần thực hiện, từ 1/1/2027")
    assert "ký giao ước" in office_list.text
    assert "Rà soát danh sách" not in office_list.text
    await vp.press("Đã xong 1")
    await vp.sees("✓ Tổ chức ký giao ước thi đua")
    # Near its end what is not done; the Office sees all of it.
    _until(office, date(2027, 3, 22))
    await head.sees("Sắp hết thời gian: đến 31/3/2027")
    pressing = await vp.sees("Sắp hết thời gian: đến 31/3/2027")
    assert "Rà soát danh sách" in pressing.text
    assert "ký giao ước" not in pressing.text
    _until(office, date(2027, 4, 1))
    left = await head.sees("Nhiệm vụ cần thực hiện, từ 1/4/2027")
    assert "Cập nhật sổ vàng" in left.text
    assert "Còn lại từ trước:" in left.text
    assert "Rà soát danh sách" in left.text
    theirs = await other.sees("Tasks to carry out, from 1 April 2027")
    assert "Kiểm tra việc thực hiện phong trào" in theirs.text
    assert "Rà soát" not in theirs.text
    # What several units have to do no single one marks as done for all.
    assert other.buttons() == ["Calendar"]
    await vp.say("/tiendo")
    await vp.press("2")
    board = await vp.sees("Nhiệm vụ đã xong: 1/6")
    assert "Quý I/2027: xong 1/2" in board.text
    assert "Quá hạn, chưa đánh dấu “Đã xong” (1)" in board.text
    assert "Chưa gửi gì" not in board.text
    # A staff member of the unit marks it; another unit cannot even where the button is known.
    await an.say("/lich")
    await an.sees("Lịch công tác · Quý II/2027")
    await an.press("Quý I")
    await an.sees("Lịch công tác · Quý I/2027")
    await an.press("Mở 2")
    await an.sees("Chủ trì: Phòng Nghiệp vụ 1")
    await an.press("Đã xong")
    await an.sees("Nguyễn Văn An đánh dấu đã xong")
    await an.press("‹ Lịch năm")
    await an.sees("Nhiệm vụ đã xong: 2/2")
    await an.press("Mở 1")
    await an.sees("Tổ chức ký giao ước")
    assert "Chưa xong, bỏ đánh dấu" not in an.buttons()

    # A quarter that brings the division nothing new still names what it has left over.
    _until(office, date(2027, 7, 1))
    left = await head.sees("Nhiệm vụ cần thực hiện, từ 1/7/2027")
    assert "Còn lại từ trước:" in left.text
    assert "Cập nhật sổ vàng" in left.text
    assert "Sơ kết" not in left.text
    # The end of the year: ended, opened again, ended, archived; everything stays to be looked at.
    _until(office, date(2027, 12, 27))
    await vp.say("/chiendich")
    await vp.sees("Công tác thi đua, khen thưởng năm 2027")
    await vp.press("Chi tiết 2")
    await vp.press("Kết thúc phong trào")
    asked = await vp.sees("– 4 nhiệm vụ chưa xong")
    await vp.press("Báo tin và kết thúc")
    await vp.press("Mở lại")
    await vp.sees("Mở lại phong trào này?")
    await vp.press("Báo tin và mở lại")
    await vp.sees("Đã mở lại và báo cho")
    await group.sees("Phong trào được mở lại")
    await vp.press("Kết thúc phong trào")
    await vp.press("Báo tin và kết thúc")
    await vp.sees("Đã kết thúc và báo cho")
    await vp.press("Lưu trữ")
    await vp.press("Lưu trữ")
    await vp.sees("đã lưu")
    await head.say("/tiendo")
    await head.press("Đã kết thúc, lưu trữ (2)")
    await head.sees("phong trào nào đã kết thúc")
    await head.press("2")
    board = await head.sees("Nhiệm vụ đã xong: 1/3")
    assert "Cập nhật sổ vàng" in board.text

    await office.quiet()
    await _agree(office)


async def _agree(office: Office) -> None:
    """Rows, audit and messages tell the same year."""
    states = await office.database.read(lambda session: [one.state for one in session.exec(select(Campaign))])
    assert states == ["archived", "replaced", "live"]
    deeds = await office.database.read(
        lambda session: Counter(one.action for one in session.exec(select(Audit)) if one.allowed)
    )
    assert deeds["campaign_live"] == 3
    assert deeds["campaign_closed"] == 3
    assert deeds["campaign_reopened"] == deeds["campaign_replaced"] == deeds["campaign_archived"] == 1
    changes = await office.database.read(lambda session: list(session.exec(select(FactChange))))
    assert deeds["campaign_mended"] == len(changes) == 1
    done = await office.database.read(
        lambda session: [one.done_by for one in session.exec(select(Task)) if one.done_at]
    )
    assert deeds["task_done"] == len(done) == 2
    every = await office.database.read(lambda session: list(session.exec(select(Registration))))
    assert sorted((one.campaign_id, one.state, one.title, one.subject_name) for one in every) == [
        (3, "accepted", "CSTDCS", "Nguyễn Văn An"),
        (3, "accepted", "CSTDCS", "Đỗ Mai Lan"),
        (3, "accepted", "LDTT", "Nguyễn Văn An"),
        (3, "accepted", "LDTT", "Trần Quốc Bảo"),
    ]
    assert deeds["registration_accept"] == deeds["registration_send"] == len(every)
    assert deeds["registration_confirm"] == deeds["registration_return"] == 1
    rows = await office.database.read(lambda session: list(session.exec(select(Outgoing))))
    # A board is pinned only where the group gives that right.
    unsent = [(one.method, one.error) for one in rows if one.state != "sent" and one.method != "pin"]
    assert unsent == []
    told = [one for one in rows if one.key and one.key.startswith(("launch:", "change:", "ended:"))]
    assert len([one for one in told if one.key and one.key.startswith("launch:")]) == 3 * 5
    assert [one for one in await office.database.read(campaigns.live) if one.id == 3]
