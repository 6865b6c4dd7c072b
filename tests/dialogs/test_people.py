"""People come in, move, change their phones and leave; divisions are one whatever their spelling."""

import io
import unicodedata

import openpyxl
from sqlmodel import Session, select

from handlers.enrolment.links import drawn
from storage import people, registrations
from storage.tables import Audit, Invitation, Person
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone
from tests.dialogs.plans import TITLES


def _link_code(session: Session) -> str:
    return session.exec(select(Invitation.code).where(Invitation.most > 1)).one()


def _acts(session: Session) -> list[str]:
    return list(session.exec(select(Audit.action).where(Audit.allowed)))


async def _named(office: Office, name: str) -> list[Person]:
    return [one for one in await office.database.read(people.everybody) if one.name == name]


async def _agrees(visitor: Someone, code: str) -> None:
    await visitor.starts(code)
    await visitor.press("Tôi đồng ý")


async def test_a_list_makes_people_known_and_a_link_lets_them_in(office: Office) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1", "NV1")
    admin = await office.enrolled("Vũ Quản Trị", "admin")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    book = openpyxl.Workbook()
    for row in (
        ("DANH SÁCH CÁN BỘ", None, None, None),
        ("STT", "Họ và tên", "Phòng", "Chức vụ"),
        (1, "Nguyễn Văn An", "phong nghiep vu 1", "Thanh tra viên"),
        (2, "Phạm Thị Bình", "NV1", "Chuyên viên"),
        (3, "Đỗ Minh Khoa", "Phòng Tổng hợp", "Trưởng phòng"),
        (4, "Trần Quốc Báo", "NV1", "Chuyên viên"),
    ):
        book.active.append(row)
    data = io.BytesIO()
    book.save(data)
    await admin.sends_file("can bo.xlsx", data.getvalue())
    shown = await admin.sees("Chưa lưu gì")
    assert "Đỗ Minh Khoa: Phòng Tổng hợp, phòng mới, Trưởng phòng, lãnh đạo phòng" in shown.text
    assert len(await office.database.read(people.everybody)) == 2
    await admin.press("Cho biết là ai (1)")
    await admin.press("Người khác: Trần Quốc Báo")
    await admin.press("Lưu 4 người")
    await admin.sees("4 người mới")
    # One more is invited by hand; the link and the code are copied by a press.
    await admin.say("/moi")
    await admin.press("Công chức")
    await admin.press("Phòng Nghiệp vụ 1")
    await admin.press("Gửi")
    made = await admin.sees("Mã mời:")
    copied = [
        one["copy_text"]["text"]
        for row in made.body["reply_markup"]["inline_keyboard"]
        for one in row
        if "copy_text" in one
    ]
    assert len(copied) == 2
    assert all(one in made.text for one in copied)
    # A division that has a head is named before another one is made.
    await admin.say("/moi")
    await admin.press("Lãnh đạo phòng")
    await admin.press("Phòng Nghiệp vụ 1")
    await admin.sees("Phòng Nghiệp vụ 1 đã có lãnh đạo: Trần Quốc Bảo.")
    await admin.press("Hủy")
    # The head of the division passes the link on.
    await head.say("/nguoi")
    await head.sees("còn 3 chưa vào")
    await head.press("Đường dẫn mời và mã QR")
    words = await head.sees("Lời để dán vào Zalo")
    code = await office.database.read(_link_code)
    assert code in words.text
    await head.press("Ảnh mã QR")
    await head.sees_file()
    assert drawn(f"https://t.me/x?start={code}").startswith(b"\x89PNG")
    # Somebody of the list presses their own name; somebody else is confirmed first.
    an = office.visitor("Anh An")
    await _agrees(an, code)
    await an.press("Nguyễn Văn An, Thanh tra viên")
    await an.sees("Chào mừng Nguyễn Văn An")
    # Whoever presses another's name is put out by the head; the name waits for its own.
    binh = office.visitor("Ai đó")
    await _agrees(binh, code)
    await binh.press("Phạm Thị Bình, Chuyên viên")
    await binh.sees("Chào mừng Phạm Thị Bình")
    await head.sees("Phạm Thị Bình (Phòng Nghiệp vụ 1) vừa vào bằng đường dẫn mời")
    await head.press("Không phải người này")
    await head.press("Đưa ra")
    await binh.sees("Phòng chưa xác nhận anh/chị")
    await binh.say("/cuatoi")
    await binh.sees("mã mời")
    [there] = await _named(office, "Phạm Thị Bình")
    assert (there.telegram_id, there.left_at) == (None, None)
    stranger = office.visitor("Lạ")
    await _agrees(stranger, code)
    await stranger.press("Không có tên tôi")
    await stranger.say("Cao Anh Thư")
    await stranger.sees("Phòng đang xác nhận")
    await stranger.say("bao giờ nộp hồ sơ?")
    await stranger.sees("Phòng đang xác nhận")
    assert not await _named(office, "Cao Anh Thư")
    await head.sees("chưa có tên trong danh sách")
    await head.press("Đúng, cho vào")
    await stranger.sees("Chào mừng Cao Anh Thư")
    # Who says to be a head is not let in by the link alone; nobody else may decide it.
    false = office.visitor("Giả")
    await _agrees(false, code)
    await false.press("Không có tên tôi")
    await false.say("Trần Quốc Bảo")
    await admin.sees("nhận mình là Trần Quốc Bảo")
    await admin.press("Không phải")
    await false.sees("Phòng chưa xác nhận")
    [bao] = await _named(office, "Trần Quốc Bảo")
    assert bao.telegram_id == head.id
    # The person of that post comes in too, once the Office says so.
    khoa = (await _named(office, "Đỗ Minh Khoa"))[0]
    assert (khoa.role, khoa.post) == ("head", "Trưởng phòng")


async def test_a_new_phone_keeps_everything_and_people_change(office: Office) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    other = await office.department("Phòng Nghiệp vụ 2")
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    admin = await office.enrolled("Vũ Quản Trị", "admin")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    an = await office.enrolled("Nguyễn Văn An", "staff", unit)
    await office.live(vp, TITLES)
    await head.say("/danhsach")
    await head.press("1")
    await head.press("Dán danh sách")
    await head.say("Nguyễn Văn An, Trần Quốc Bảo - LĐTT")
    await head.press("Gửi 2 đăng ký")
    await head.sees("Đã gửi 2 đăng ký")
    # With a code of the division, under the same name: one person, with the new account, once confirmed.
    again = office.visitor("An mới")
    await _agrees(again, await office.invitation("staff", unit))
    await again.sees("họ và tên")
    await again.say(unicodedata.normalize("NFD", "nguyễn văn an"))
    await again.press("Gửi")
    await again.sees("Chào mừng")
    await head.sees("tài khoản Telegram khác")
    await head.press("Đúng, cho vào")
    await an.sees("đã chuyển sang một tài khoản Telegram khác")
    await again.sees("Chào mừng Nguyễn Văn An")
    await again.say("/cuatoi")
    await again.sees("Lao động tiên tiến")
    [one] = await _named(office, "Nguyễn Văn An")
    assert one.telegram_id == again.id
    # The Office gives a code for a third phone, stands him in for the head, and moves him.
    await vp.say("/nguoi")
    await vp.sees("Cán bộ")
    await vp.press("Tìm người")
    await vp.say("van an")
    await vp.press("1")
    await vp.press("Đổi điện thoại, tài khoản")
    third = office.visitor("An mới nữa")
    code = (await vp.sees("Mã riêng")).text.split("?start=")[1].split()[0]
    await _agrees(third, code)
    await third.sees("Chào mừng Nguyễn Văn An")
    await again.sees("đã chuyển")
    await vp.press("‹ Quay lại")
    await vp.press("Vai trò")
    await vp.sees("Phòng Nghiệp vụ 1 đã có lãnh đạo: Trần Quốc Bảo.")
    await vp.press("‹ Quay lại")
    await vp.press("Giao làm thay lãnh đạo phòng")
    await third.sees("lãnh đạo phòng")
    await third.say("/duyet")
    await third.sees()
    await vp.press("Chuyển phòng")
    await vp.press("Phòng Nghiệp vụ 2")
    await third.sees("Phòng Nghiệp vụ 2")
    await vp.press("Ai đã làm gì")
    told = await vp.sees("Ai đã làm gì · Nguyễn Văn An")
    assert "Lê Thu Hà chuyển phòng Nguyễn Văn An" in told.text
    [one] = await _named(office, "Nguyễn Văn An")
    assert (one.department_id, one.role, one.acting) == (other, "staff", False)
    kept = await office.database.read(registrations.of_campaign, 1)
    assert {row.subject_name for row in kept} == {"Nguyễn Văn An", "Trần Quốc Bảo"}
    # A namesake is told apart by division; deleting says what goes and what stays.
    await office.enrolled("Nguyễn Văn An", "staff", unit)
    asked = await admin.say("/xoa")
    question = await admin.sees("Họ và tên đầy đủ")
    assert "Chọn trong danh sách" in admin.buttons()
    assert question.id == asked.id + 1  # in one message
    await admin.say("nguyen van an")
    await admin.press("Gửi")
    await admin.sees("Ai trong những người tên")
    await admin.press("Nguyễn Văn An – Phòng Nghiệp vụ 2")
    said = await admin.sees("Giữ lại")
    assert "1 đăng ký" in said.text
    assert len(await _named(office, "Nguyễn Văn An")) == 2
    await admin.press("Xóa dữ liệu")
    await admin.sees("Đã xóa")
    [left] = await _named(office, "Nguyễn Văn An")
    assert left.department_id == unit
    acts = await office.database.read(_acts)
    assert {"let_in", "person_role", "person_moved", "let_go", "invited"} <= set(acts)


async def test_divisions_are_one_whatever_their_spelling_and_can_be_changed(office: Office) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    await office.department("Phòng Nghiệp vụ 2")
    admin = await office.enrolled("Vũ Quản Trị", "admin")
    await office.enrolled("Nguyễn Văn An", "staff", unit)
    for typed in (unicodedata.normalize("NFD", "Phòng Nghiệp vụ 1"), "PHONG NGHIEP VU 1"):
        await admin.say("/phong")
        await admin.press("Thêm phòng")
        await admin.sees("Tên đầy đủ")
        await admin.say(typed)
        await admin.press("Gửi")
        await admin.sees("Đã có Phòng Nghiệp vụ 1 rồi")
    await admin.say("/phong")
    await admin.press("Thêm phòng")
    await admin.say("Phòng Tổng hợp")
    await admin.press("Gửi")
    await admin.sees("Đã thêm Phòng Tổng hợp")
    assert "Các phòng" in admin.buttons()
    await admin.press("Các phòng")
    await admin.press("1")
    await admin.press("Đóng phòng")
    await admin.press("Đổi tên")
    await admin.say("Phòng Nghiệp vụ 2")
    await admin.sees("Đã có Phòng Nghiệp vụ 2 rồi")
    await admin.say("Phòng Thanh tra 1")
    await admin.sees("Phòng Nghiệp vụ 1 → Phòng Thanh tra 1")
    await admin.press("↓")
    await admin.sees("Đứng thứ 2 trên 3")
    await admin.press("Gộp vào phòng khác")
    await admin.press("Phòng Nghiệp vụ 2")
    await admin.press("Gộp")
    await admin.sees("Đã gộp Phòng Thanh tra 1 vào Phòng Nghiệp vụ 2")
    [one, _] = await office.database.read(people.departments)
    [an] = await _named(office, "Nguyễn Văn An")
    assert an.department_id == one.id


async def test_the_office_sets_its_reminders_and_its_letterhead(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.say("/phong")
    await vp.sees("đề nghị nhờ quản trị")  # who is of the Office is not sent to the Office
    await vp.say("/trogiup")
    await vp.sees("/nhatky ai đã làm gì")
    await vp.say("/caidat")
    await vp.press("Giờ nhắc, thể thức, người ký")
    await vp.press("1")
    await vp.say("mười ngày")
    await vp.sees("Anh/chị ghi các số ngày")
    await vp.say("10 ngày, 2 ngày và ngày cuối 0")
    await vp.sees("Nhắc hạn trước: 10 ngày, 2 ngày, ngày cuối")
    await vp.press("4")
    await vp.press("Không có giờ nghỉ")
    await vp.sees("Không nhắn trong: không có giờ nghỉ")
    await vp.press("10")
    await vp.say("Phó Chánh Thanh tra")
    await vp.sees("Chức vụ người ký: Phó Chánh Thanh tra")
    await vp.press("1")
    await vp.press("Về mặc định")
    await vp.sees("ngày cuối, sau 1 ngày (mặc định)")
    staff = await office.enrolled("Nguyễn Văn An")
    await staff.say("/caidat")
    await staff.sees("Việc này dành cho")
