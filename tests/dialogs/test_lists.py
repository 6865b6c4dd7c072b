"""A head's list in a file: shown before it is sent, doubts answered by button, the file back with remarks."""

import io
from collections.abc import Sequence

import docx
import openpyxl

from storage import people, readings, registrations
from tests.dialogs.conftest import Office
from tests.dialogs.plans import ROLE_MODELS, TITLES
from tests.dialogs.test_matrix import forged


def book_of(*rows: Sequence[object], merged: Sequence[str] = ()) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for area in merged:
        book.active.merge_cells(area)
    book.active.row_dimensions[len(rows)].hidden = True
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


async def test_a_list_as_a_division_draws_it_is_shown_answered_and_sent(office: Office) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    other = await office.enrolled("Vũ Thị Châu", "head", await office.department("Phòng Nghiệp vụ 2"))
    for name in ("Nguyễn Văn An", "Phạm Thị Bình", "Phạm Thị Bính", "Cao Bá Đạt"):
        await office.enrolled(name, "staff", unit)
    await office.live(vp, TITLES)
    drawn = book_of(
        ["PHÒNG NGHIỆP VỤ 1", None, None, None, None],
        ["STT", "Họ và tên", "Danh hiệu", None, "Ghi chú"],
        [None, None, "LĐTT", "CSTĐCS", None],
        ["I", "Lãnh đạo phòng", None, None, None],
        [1, "Trần Quốc Bảo", "x", "x", None],
        ["II", "Công chức", None, None, None],
        [2, "Nguyễn Văn An\nPhạm Thị Binh", "x", None, None],
        [3, "Vũ Thị Châu", "x", None, None],
        [None, "Cộng: 04 người", None, None, None],
        [4, "Cao Bá Đạt", "x", None, "nghỉ không lương"],
        merged=("A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3"),
    )
    await head.sends_file("bieu.xlsx", drawn)
    shown = await head.sees("Chưa gửi gì")
    for told in (
        "Đọc được 3 đăng ký của 2 người",
        "1 chỗ cần anh/chị cho biết là ai",
        "1 dòng không lấy",
        "Dòng 10 (“Cao Bá Đạt”): dòng đang ẩn",
        "“Vũ Thị Châu” không thuộc phòng của anh/chị",
        "Chiến sĩ thi đua cơ sở",
    ):
        assert told in shown.text, told
    assert not await office.database.read(registrations.of_campaign, 1)
    # Nobody else may answer or send it.
    for data in ("lvtake:1:3", "lvis:1:3:0", "lvdrop:1", "lvpage:1:0"):
        callback = forged(other.person, data)
        await office.playground.world.events.until(lambda one=callback: one.answer is not None or None, 20)
        assert "của người khác" in str((callback.answer or {}).get("text")) or other.last().text
    assert not await office.database.read(registrations.of_campaign, 1)
    await head.press("Lấy tệp có ghi chú")
    _, data = await head.sees_file()
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert "dòng đang ẩn" in str(sheet["B10"].comment.text)
    await head.press("Cho biết là ai (1)")
    await head.sees("“Phạm Thị Binh” là ai?")
    await head.press("Phạm Thị Bính (Phòng Nghiệp vụ 1)")
    await head.sees("Đọc được 4 đăng ký")
    await head.press("Gửi 4 đăng ký")
    await head.sees("Đã gửi 4 đăng ký")
    kept = await office.database.read(registrations.of_campaign, 1)
    assert sorted((one.subject_name, one.title) for one in kept) == [
        ("Nguyễn Văn An", "LDTT"),
        ("Phạm Thị Bính", "LDTT"),
        ("Trần Quốc Bảo", "CSTDCS"),
        ("Trần Quốc Bảo", "LDTT"),
    ]
    reading = await office.database.read(readings.get, 1)
    assert reading is not None
    assert reading.taken_at is not None
    # The same again in Word: what is registered is said before, not after.
    document = docx.Document()
    table = document.add_table(rows=3, cols=2)
    for row, cells in zip(
        table.rows, (("Họ tên", "Danh hiệu"), ("Nguyễn Văn An", "LĐTT"), ("Cao Bá Đạt", "LĐTT")), strict=True
    ):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    target = io.BytesIO()
    document.save(target)
    await head.sends_file("bieu.docx", target.getvalue())
    again = await head.sees("Đọc được 1 đăng ký")
    assert "đã có đăng ký nội dung này (DK-" in again.text
    await head.press("Không lấy danh sách này")
    await head.sees("chưa lưu gì")
    assert len(await office.database.read(registrations.of_campaign, 1)) == 4
    # What a list leaves open and the form of this title never asks is nothing to mend.
    await vp.say("/duyet")
    await vp.press("1")
    await vp.press("Trả lại để bổ sung")
    await vp.sees("Anh/chị gõ lý do")
    await vp.say("Ghi rõ thời gian nghỉ")
    await vp.press("Gửi")
    await head.sees("Ghi rõ thời gian nghỉ")
    await head.press("Bổ sung")
    await head.say("Nghỉ từ tháng 3")
    await head.press("Gửi")
    await head.sees("chờ Văn phòng duyệt")
    kept = await office.database.read(registrations.of_campaign, 1)
    assert [one.fields.get("note") for one in kept].count("Nghỉ từ tháng 3") == 1


async def test_role_models_come_as_a_list_and_the_history_is_looked_at(office: Office) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    await office.enrolled("Nguyễn Văn An", "staff", unit)
    await office.live(vp, ROLE_MODELS)
    await head.say("/danhsach")
    await head.press("1")
    await head.press("Lấy tệp Excel mẫu")
    _, data = await head.sees_file()
    book = openpyxl.load_workbook(io.BytesIO(data))
    for place, value in zip("ABC", ("Nguyễn Văn An", "Tiếp công dân", "Không đơn nào quá hạn"), strict=True):
        book.worksheets[0][f"{place}2"] = value
    filled = io.BytesIO()
    book.save(filled)
    await head.sends_file("dien hinh.xlsx", filled.getvalue())
    await head.sees("Nguyễn Văn An: Tiếp công dân; Không đơn nào quá hạn")
    await head.press("Gửi 1 đăng ký")
    await head.sees("Đã gửi 1 đăng ký")
    [one] = await office.database.read(registrations.of_campaign, 1)
    assert (one.kind, one.fields["field"]) == ("role_model", "Tiếp công dân")
    text = "Họ và tên;Năm;Danh hiệu;Quyết định\nNguyễn Văn An;2025;LĐTT;5/QĐ-TTr\nNguyễn Vân An;2024;LĐTT;\n"
    await vp.sends_file("lich su.csv", text.encode("utf-16"))
    await vp.sees("Chưa nhập gì")
    await vp.press("Cho biết là ai (1)")
    await vp.press("Người khác: Nguyễn Vân An")
    await vp.press("Nhập 2 dòng")
    await vp.sees("Đã nhập 2 dòng")
    await vp.press("Lịch sử khen thưởng")
    await vp.press("2025")
    await vp.sees("Nguyễn Văn An: Lao động tiên tiến, 5/QĐ-TTr")
    await vp.press("‹ Quay lại")
    await vp.press("Tìm người")
    await vp.say("van an")
    found = await vp.sees("2024, Lao động tiên tiến")
    assert "2025, Lao động tiên tiến" in found.text


async def test_what_changes_people_is_for_those_who_may(office: Office) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    other = await office.department("Phòng Nghiệp vụ 2")
    who = {
        "staff": await office.enrolled("Nguyễn Văn An", "staff", unit),
        "head": await office.enrolled("Trần Quốc Bảo", "head", unit),
        "office": await office.enrolled("Lê Thu Hà", "office"),
        "stranger": office.visitor("Người Lạ"),
    }
    admin = await office.enrolled("Vũ Quản Trị", "admin")
    await office.enrolled("Cao Bá Đạt", "staff", other)
    await who["stranger"].starts()
    await who["stranger"].sees()
    everybody = await office.database.read(people.everybody)
    before = {one.name: (one.id, one.role, one.department_id, one.left_at) for one in everybody}
    own = before["Nguyễn Văn An"][0]
    target, boss = before["Cao Bá Đạt"][0], before["Vũ Quản Trị"][0]
    tried = {
        "staff": (f"prset:{target}:admin", f"pdelok:{target}", f"pmset:{target}:{unit}", f"dlink:{unit}"),
        "head": (f"prset:{target}:head", f"pcard:{target}", f"dlink:{other}", f"pphone:{own}"),
        "office": (f"prset:{target}:admin", f"prset:{boss}:staff", f"pdelok:{target}", f"pphone:{boss}"),
        "stranger": (f"pcard:{target}", f"pdelok:{target}", "npick:1", "nyes:1", "ownset:alert_days"),
    }  # fmt: skip
    for role, buttons in tried.items():
        for data in buttons:
            callback = forged(who[role].person, data)
            await office.playground.world.events.until(
                lambda one=callback: one.answer is not None or None, 20
            )
    # The only administrator stays one.
    callback = forged(admin.person, f"prset:{boss}:staff")
    await office.playground.world.events.until(lambda: callback.answer is not None or None, 20)
    assert "ít nhất một quản trị" in str((callback.answer or {})["text"])
    left = await office.database.read(people.everybody)
    assert {one.name: (one.id, one.role, one.department_id, one.left_at) for one in left} == before
