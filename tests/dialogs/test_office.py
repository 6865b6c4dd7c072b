"""The Office's desk: board, picture, exports, lists, award history."""

import io

import openpyxl
import pytest
from docx import Document
from PIL import Image

from bot.access import Role
from bot.registrations import template, titles
from handlers import menus
from storage import registrations
from tests.dialogs.conftest import Office, Someone
from tests.dialogs.plans import CAMPAIGN, TITLES


async def test_a_pasted_list_registers_the_division_and_names_what_is_unclear(office: Office) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    an = await office.enrolled("Nguyễn Văn An", "staff", unit)
    await office.enrolled("Phạm Thị Bình", "staff", unit)
    await office.live(vp, TITLES)
    await head.say("/danhsach")
    await head.press("1")
    await head.press("Dán danh sách")
    await head.sees("mỗi người một dòng")
    await head.say("1. nguyen van an - LĐTT\n2. Phạm Thị Bình - CSTĐCS - =1+1\n3. Hoàng Lạ - LĐTT")
    found = await head.sees("Đọc được 2 đăng ký")
    assert "Hoàng Lạ" in found.text
    assert "Danh sách đã dán" in found.text
    assert "1. Nguyễn Văn An: Lao động tiên tiến" in found.text
    assert "2. Phạm Thị Bình: Chiến sĩ thi đua cơ sở; sáng kiến: =1+1" in found.text
    assert "nguyen van an - LĐTT" not in found.text
    await head.press("Gửi 2 đăng ký")
    await head.sees("Đã gửi 2 đăng ký")
    await an.sees("Đăng ký DK-")
    rows = await office.database.read(registrations.of_campaign, 1)
    assert [(row.subject_name, row.title, row.state) for row in rows] == [
        ("Nguyễn Văn An", "LDTT", "confirmed"),
        ("Phạm Thị Bình", "CSTDCS", "confirmed"),
    ]
    await vp.say("/tiendo")
    await vp.press("1")
    await vp.sees("chờ duyệt 2")
    await vp.press("Bảng Excel")
    _, data = await vp.sees_file()
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [cell for one in book for row in one.iter_rows() for cell in row if cell.value is not None]
    assert {"Nguyễn Văn An", "Phạm Thị Bình"} <= {str(cell.value) for cell in cells}
    assert not [cell for cell in cells if cell.data_type == "f"]
    await vp.press("Danh sách Word")
    _, data = await vp.sees_file()
    text = "\n".join(
        cell.text for table in Document(io.BytesIO(data)).tables for row in table.rows for cell in row.cells
    )
    assert "Phạm Thị Bình" in text
    await vp.press("Xem dạng hình")
    _, data = await vp.sees_file()
    assert Image.open(io.BytesIO(data)).width >= 720


async def _with_template(office: Office) -> tuple[Someone, Someone, bytes]:
    """The Office, a head with Phạm Thị Bình in the division, and the template of a live campaign."""
    unit = await office.department("Phòng Nghiệp vụ 1")
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    await office.enrolled("Phạm Thị Bình", "staff", unit)
    await office.live(vp, TITLES)
    await head.say("/danhsach")
    await head.press("1")
    await head.press("Lấy tệp Excel mẫu")
    _, data = await head.sees_file()
    return vp, head, data


async def test_the_excel_template_comes_back_filled(office: Office) -> None:
    _, head, data = await _with_template(office)
    book = openpyxl.load_workbook(io.BytesIO(data))
    book.worksheets[0]["A2"] = "Phạm Thị Bình"
    book.worksheets[0]["B2"] = "Lao động tiên tiến"
    book.worksheets[0]["A3"] = "Không Ai Cả"
    book.worksheets[0]["B3"] = "Lao động tiên tiến"
    filled = io.BytesIO()
    book.save(filled)
    await head.sends_file("danh-sach.xlsx", filled.getvalue())
    found = await head.sees("Dòng 3")
    assert "1. Phạm Thị Bình: Lao động tiên tiến" in found.text
    assert not await office.database.read(registrations.of_campaign, 1)
    await head.press("Gửi 1 đăng ký")
    await head.sees("Đã gửi 1 đăng ký")


async def test_a_sheet_goes_to_the_campaign_its_template_was_made_for(office: Office) -> None:
    vp, head, data = await _with_template(office)
    await office.live(vp, TITLES.replace("Đăng ký danh hiệu", "Đăng ký bổ sung danh hiệu"))
    for blank in (data, _without_properties(data)):
        book = openpyxl.load_workbook(io.BytesIO(blank))
        book.worksheets[0]["A2"] = "Phạm Thị Bình"
        book.worksheets[0]["B2"] = "Lao động tiên tiến"
        filled = io.BytesIO()
        book.save(filled)
        await head.sends_file("danh-sach.xlsx", filled.getvalue())
        await head.sees("danh-sach.xlsx")
    assert "là danh sách cho phong trào nào?" in head.last().text
    await head.press("Gửi 1 đăng ký")
    await head.sees("Đã gửi 1 đăng ký")
    [one] = await office.database.read(registrations.of_campaign, 1)
    assert one.campaign_id == 1


def _without_properties(data: bytes) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    book.properties.keywords = None
    stripped = io.BytesIO()
    book.save(stripped)
    return stripped.getvalue()


async def test_an_empty_sheet_of_award_history_says_what_to_do(office: Office) -> None:
    vp, _, data = await _with_template(office)
    await vp.sends_file("lich-su.xlsx", _without_properties(data))
    await vp.sees("chưa có dòng nào")
    # What is found in a file is said in the language chosen here, whatever the phone speaks.
    await vp.say("/ngonngu")
    await vp.press("English")
    book = openpyxl.Workbook()
    for row in (("Họ và tên", "Năm", "Danh hiệu"), ("Phạm Thị Bình", "abc", "LĐTT")):
        book.worksheets[0].append(row)
    kept = io.BytesIO()
    book.save(kept)
    await vp.sends_file("awards.xlsx", kept.getvalue())
    assert "Row 2" in (await vp.sees("Award history")).text


async def test_award_history_warns_where_a_condition_needs_earlier_years(office: Office) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await office.enrolled("Phạm Thị Bình", "staff", unit)
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    book = openpyxl.Workbook()
    book.active.append(["Họ và tên", "Năm", "Danh hiệu", "Quyết định"])
    book.active.append(["Phạm Thị Bình", 2024, "CSTĐCS", "12/QĐ-TTr"])
    book.active.append(["Phạm Thị Bình", 2025, "CSTĐCS", "15/QĐ-TTr"])
    data = io.BytesIO()
    book.save(data)
    await vp.sends_file("lich-su.xlsx", data.getvalue())
    await vp.sees("Chưa nhập gì")
    await vp.press("Nhập 2 dòng")
    await vp.sees("Đã nhập 2 dòng")
    await office.live(vp, TITLES)
    await head.say("/danhsach")
    await head.press("1")
    await head.press("Dán danh sách")
    await head.say("Phạm Thị Bình - Chiến sĩ thi đua cấp tỉnh")
    await head.press("Gửi 1 đăng ký")
    await head.sees("Đã gửi 1 đăng ký")
    [one] = await office.database.read(registrations.of_campaign, 1)
    await vp.say("/duyet")
    await vp.sees(one.code)
    await vp.press("1")
    card = await vp.sees("Lưu ý")
    assert "Điều 22" in card.text


async def test_a_returned_registration_stands_in_the_table_and_not_in_the_list_to_sign(
    office: Office,
) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    await office.enrolled("Phạm Thị Bình", "staff", unit)
    await office.live(vp, TITLES.replace("năm 2026\n\nCăn cứ", "năm 2025\n\nCăn cứ"))
    await head.say("/danhsach")
    await head.press("1")
    await head.press("Dán danh sách")
    await head.say("Phạm Thị Bình - CSTĐCS - Số hóa hồ sơ\nTrần Quốc Bảo - LĐTT")
    await head.press("Gửi 2 đăng ký")
    await head.sees("Đã gửi 2 đăng ký")
    await vp.say("/duyet")
    await vp.press("1")
    await vp.press("Trả lại để bổ sung")
    await vp.press("Sáng kiến")
    await vp.press("Xong")
    await vp.say("Cần nêu rõ sáng kiến")
    await vp.press("Gửi")
    await head.sees("Văn phòng trả lại")
    await vp.say("/tiendo")
    await vp.press("1")
    await vp.press("Danh sách Word")
    message, data = await vp.sees_file()
    assert message.body["document"]["file_name"] == "dang-ky-2025.docx"
    assert "Không gồm 1 đăng ký Văn phòng đã trả lại" in message.text
    document = Document(io.BytesIO(data))
    text = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "Trần Quốc Bảo" in text
    assert "Phạm Thị Bình" not in text
    assert "tháng      năm 2026" in text
    await vp.press("Bảng Excel")
    _, data = await vp.sees_file()
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [str(cell.value) for one in book for row in one.iter_rows() for cell in row]
    assert {"Phạm Thị Bình", "được trả lại để bổ sung", "Năm 2025"} <= set(cells)
    assert "Chưa có số liệu năm 2024 để so sánh." in cells


def test_the_template_offers_every_title_of_the_law() -> None:
    book = openpyxl.load_workbook(io.BytesIO(template.template(titles.load(), ("An",), "x", 1)))
    assert len(book.worksheets) == 3


async def test_the_office_adds_a_title_of_its_own_and_it_is_registered_listed_and_exported(
    office: Office,
) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    an = await office.enrolled("Nguyễn Văn An", "staff", unit)
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    await vp.say("/menu")
    await vp.press("Thiết lập")
    await vp.press("Danh hiệu")
    await vp.sees("1. Lao động tiên tiến (LĐTT)")
    await vp.press("1")
    first = await vp.sees("Điều 24")
    assert "Thủ trưởng cơ quan" in first.text
    await vp.press("‹ Tất cả danh hiệu")
    await vp.press("Thêm danh hiệu của cơ quan")
    await vp.say("Chiến sỹ thi đua cơ sở")
    await vp.press("Để trống")
    await vp.press("Cá nhân")
    taken = await vp.press("Lưu")
    assert "đã là tên gọi" in taken["text"]
    await vp.say("/huy")
    await vp.say("/danhhieu")
    await vp.press("Thêm danh hiệu của cơ quan")
    await vp.say("Gương sáng thanh tra")
    await vp.say("GSTT")
    await vp.press("Cá nhân")
    await vp.press("Lưu")
    await vp.sees("Đã thêm “Gương sáng thanh tra”")
    await office.live(vp, TITLES)
    await an.say("/dangky")
    await an.press("1")
    await an.press("Danh hiệu khác…")
    await an.press("Gương sáng thanh tra")
    await an.press("Bỏ qua")
    await an.press("Gửi")
    await an.sees("Gương sáng thanh tra")
    await head.say("/danhsach")
    await head.press("1")
    await head.press("Dán danh sách")
    await head.say("Trần Quốc Bảo - GSTT")
    await head.press("Gửi 1 đăng ký")
    await head.sees("Đã gửi 1 đăng ký")
    await vp.say("/tiendo")
    await vp.sees("phong trào nào")
    await vp.press("1")
    await vp.press("Bảng Excel")
    _, data = await vp.sees_file()
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [str(cell.value) for one in book for row in one.iter_rows() for cell in row]
    assert any("Gương sáng thanh tra" in cell for cell in cells)
    assert {"Nguyễn Văn An", "Trần Quốc Bảo"} <= set(cells)


async def test_staff_read_the_titles_and_add_none(office: Office) -> None:
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng Nghiệp vụ 1"))
    await an.say("/danhhieu")
    await an.sees("Lao động tiên tiến")
    assert "Thêm danh hiệu của cơ quan" not in an.buttons()
    await an.say("/caidat")
    await an.sees("Văn phòng")


@pytest.mark.parametrize("role", Role)
def test_the_menu_stays_short(role: Role) -> None:
    offered = [one for row in menus.menu_rows(role, "vi") for one in row]
    assert len(offered) <= 12
    behind = {one.data for row in menus.settings_rows(role, "vi") for one in row}
    shown = {one.data for one in offered} | behind
    # On screens of their own.
    elsewhere = {
        "menu",
        "huy",
        "hoi",
        "lienket",
        "lichsuthongbao",
        "banin",
        "email",
        "lich",
    }
    assert {f"go:{name}" for name in menus.commands_of(role) if name not in elsewhere} <= shown


async def test_the_law_of_the_titles_is_named_once(office: Office) -> None:
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng Nghiệp vụ 1"))
    await an.say("/danhhieu")
    assert "Điều 24" not in (await an.sees("1. Lao động tiên tiến (LĐTT)")).text
    await an.press("1")
    shown = await an.sees("Điều 24")
    assert shown.text.count("06/2022/QH15") <= 2
    await an.press("‹ Tất cả danh hiệu")
    await an.sees("2. Chiến sĩ thi đua cơ sở")


async def test_a_text_of_law_the_office_adds_is_gone_by_without_a_release(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.say("/menu")
    await vp.press("Thiết lập")
    await vp.press("Văn bản")
    await vp.sees("06/2022/QH15")
    await vp.press("Thêm văn bản mới")
    await vp.say("7/2026/NĐ-CP")
    await vp.say("Nghị định")
    await vp.say("01/01/2026")
    await vp.say("thay thế Nghị định 152/2025/NĐ-CP")
    await vp.press("Lưu")
    await vp.sees("Đã thêm Nghị định số 7/2026/NĐ-CP")
    await vp.say("/hoi nghị định 152/2025 còn hiệu lực không")
    await vp.sees("văn bản thay thế: Nghị định số 7/2026/NĐ-CP")
    citing = CAMPAIGN.replace("06/2022/QH15;", "06/2022/QH15; Nghị định số 152/2025/NĐ-CP;")
    await vp.sends_file("so.txt", citing.encode())
    await vp.sees("Nghị định số 152/2025/NĐ-CP hết hiệu lực từ ngày 1/1/2026")
    await vp.say("/vanban")
    await vp.press("Gỡ 7/2026/NĐ-CP")
    await vp.press("Gỡ")
    await vp.sees("Đã gỡ Nghị định số 7/2026/NĐ-CP")
    await vp.say("/hoi nghị định 152/2025 còn hiệu lực không")
    await vp.sees("Nghị định số 152/2025/NĐ-CP đang có hiệu lực")


async def test_staff_add_no_text_of_law(office: Office) -> None:
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng Nghiệp vụ 1"))
    await an.say("/vanban")
    await an.sees("Văn phòng")
