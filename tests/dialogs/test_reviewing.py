"""The Office goes through what was handed in: list, cards, decisions, and what it takes out."""

import io
import zipfile

import pypdfium2 as pdfium
from docx import Document
from openpyxl import load_workbook
from sqlmodel import Session, col, select

from storage import office_settings
from storage.tables import Audit, Person
from tests.dialogs import papers
from tests.dialogs.conftest import Office
from tests.dialogs.house import House, code_in
from tests.dialogs.kit import Someone, labels
from tests.dialogs.plans import CAMPAIGN

OPENED = pdfium.PdfDocument
SOONER = (
    CAMPAIGN.replace("45/KH-TTr", "46/KH-TTr")
    .replace("chuyển đổi số trong công tác thanh tra", "tiếp công dân, giải quyết đơn")
    .replace("trước ngày 14/8/2026", "trước ngày 11/8/2026")
    .replace("của tập thể, cá nhân.", "(Mẫu số 07 Nghị định 98/2023/NĐ-CP).")
)


def word(*lines: str) -> bytes:
    """A Word file with these lines."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


async def named(head: Someone, name: str) -> None:
    """The open dossier is somebody's."""
    await head.press("Nêu người, tập thể đề nghị")
    await head.press("Cá nhân, tập thể khác")
    await head.sees("Họ và tên cá nhân")
    await head.say(name)
    await head.sees(f"Đề nghị cho: {name}")


async def goes(head: Someone) -> str:
    """The open dossier is handed in though something lacks; its code."""
    await head.press("Nộp dù còn thiếu")
    await head.press("Vẫn nộp")
    await head.press("Không có")
    return code_in(await head.sees("Giấy tiếp nhận hồ sơ"))


async def other_head(office: Office) -> Someone:
    return await office.enrolled("Vũ Thị Châu", "head", await office.department("Phòng Nghiệp vụ 2"))


async def test_the_officer_goes_through_the_list_nearest_deadline_first_and_is_led_round(
    house: House,
) -> None:
    office, vp = house.office, house.vp
    first = await house.sent()
    later = await House(office, vp, house.second, await other_head(office)).sent()
    await office.live(vp, SOONER, "ke-hoach-2.txt")
    third = await office.enrolled("Bùi Thị Đào", "head", await office.department("Phòng Nghiệp vụ 3"))
    await third.say("/nophoso")
    await third.press("1")
    await third.sees("☐ Tờ trình")
    await named(third, "Hoàng Thị Mây")
    await third.sends_file("to trinh.docx", word("THANH TRA TỈNH", "PHÒNG NGHIỆP VỤ 1", "TỜ TRÌNH"))
    await third.sees("to trinh.docx")
    office.later(days=9)
    sooner = await goes(third)
    await vp.say("/duyet")
    listed = await vp.sees("Chờ anh/chị: 3 hồ sơ")
    assert [listed.text.index(code) for code in (sooner, first, later)] == sorted(
        listed.text.index(code) for code in (sooner, first, later)
    )
    await vp.press("1")
    card = await vp.sees("Tình trạng")
    for told in (
        *("tiếp công dân, giải quyết đơn", "Phòng Nghiệp vụ 3", "Đề nghị cho: Hoàng Thị Mây"),
        *("Người nộp: Bùi Thị Đào", "nộp lúc 09:00, 12/8/2026", "(trễ hạn)", "Hạn nộp: 10/8/2026"),
        *("Còn thiếu: Biên bản họp xét của phòng; Báo cáo", "to trinh.docx: ", "Phòng Nghiệp vụ 1"),
        "số mẫu nay đã thay đổi; đề nghị đối chiếu mẫu hiện hành",
    ):
        assert told in card.text, told
    # The next one is the list's, though nothing was decided, and after the last comes the first again.
    for code in (first, later, sooner):
        await vp.press(f"Xem tiếp: {code}")
        assert code in (await vp.sees("Tình trạng")).text
    await vp.press("Nhận đủ")
    assert "Còn 2 hồ sơ chờ" in (await vp.sees("Văn phòng đã nhận đủ")).text
    await vp.press(f"Xem tiếp: {first}")
    card = await vp.sees("Tình trạng")
    shown = [one for one in vp.where.messages.values() if "document" in one.body][-3:]
    assert [one.body["document"]["file_name"] for one in shown] == [
        "to trinh.pdf",
        "bien ban.pdf",
        "bao cao.pdf",
    ]
    assert "Nhận đủ" in labels(card.body["reply_markup"])
    assert vp.last() is card  # its buttons stand below the files
    await vp.say("/tiendo")
    await vp.sees("Xem tiến độ")
    await vp.press("1")
    assert (
        "Hồ sơ thiếu “Biên bản họp xét của phòng” (1): Phòng Nghiệp vụ 3" in (await vp.sees("Cập nhật")).text
    )


async def test_many_files_are_opened_one_by_one_or_as_one_pdf_and_each_way_is_in_the_journal(
    house: House,
) -> None:
    head, vp = house.head, house.vp
    await house.opened()
    await named(head, "Hoàng Thị Mây")
    for name, data in (("to trinh.docx", word("TỜ TRÌNH")), ("bien ban.docx", word("BIÊN BẢN"))):
        await head.sends_file(name, data)
        await head.sees(name)
    many = [(f"bao cao {number:02}.pdf", papers.pdf(f"{number}")) for number in range(21)]
    for batch in (many[:10], many[10:20], many[20:]):
        for message in await head.sends_files(*batch, caption="báo cáo thành tích"):
            await head.reacted(message, "👍")
    await head.sees("23. bao cao 20.pdf")
    await head.press("Nộp hồ sơ")
    await head.press("Không có")
    receipt = await head.sees("Giấy tiếp nhận hồ sơ")
    assert receipt.text.count("\n• ") == 23  # none is left out
    await vp.press("Xem")
    card = await vp.sees("Tình trạng")
    assert "không gửi từng tệp" in card.text
    await vp.press("Xem tệp đã nộp")
    await vp.sees("20. bao cao 17.pdf")
    await vp.press("Trang sau ›")
    await vp.sees("23. bao cao 20.pdf")
    await vp.press("23")
    message, data = await vp.sees_file()
    assert (message.body["document"]["file_name"], data) == many[-1]
    await vp.press("‹ Quay lại")
    await vp.sees("Tình trạng")  # the decisions are at hand again
    await vp.press("Xem tất cả trong một PDF")
    whole, data = await vp.sees_file()
    assert "to trinh.docx; bien ban.docx" in whole.text
    with OPENED(data) as document:
        assert len(document) == len(many)
    await vp.press("Ai đã làm gì")
    journal = (await vp.sees("Ai đã làm gì")).text
    opened = await house.office.database.read(_opened)
    assert opened == [
        *(("dossier_looked_at", "Lê Thu Hà"), ("dossier_files_listed", "Lê Thu Hà")),
        *(("dossier_files_listed", "Lê Thu Hà"), ("dossier_file_opened", "Lê Thu Hà")),
        ("dossier_file_opened", "Lê Thu Hà"),
    ]
    assert journal.count("Lê Thu Hà xem một tệp của hồ sơ") == 2


def _opened(session: Session) -> list[tuple[str, str]]:
    """What was looked at of dossiers, by whom, in the order it was."""
    shown = ("dossier_looked_at", "dossier_files_listed", "dossier_file_opened", "dossiers_exported")
    found = select(Audit.action, Person.name).join(Person, col(Person.id) == col(Audit.person_id))
    return list(session.exec(found.where(col(Audit.action).in_(shown)).order_by(col(Audit.id))))


async def test_the_division_looks_at_its_own_and_each_time_is_noted(house: House) -> None:
    head = house.head
    await house.opened()
    await house.filled("to trinh.pdf")
    pages = [(f"IMG_{n}.jpg", papers.photograph("", size=(600, 800 + n))) for n in range(2)]
    await head.sends_files(*pages, caption="biên bản họp")
    await head.sees("2 trang ảnh")
    await head.press("Xem, sắp xếp, bỏ tệp")
    await head.press("2")
    await head.sees("trang 1/2")
    await head.press("Xem tệp")
    assert (await head.sees_file())[1] == pages[0][1]
    await head.press("Xem bản PDF ghép")
    await head.sees_file()
    await head.press("‹ Quay lại")
    code = await goes(head)
    await head.press("Xem tệp đã nộp")
    await head.sees("nộp lần 1")
    await head.press("1")
    await head.sees_file()
    await head.press("‹ Quay lại")
    assert "Rút hồ sơ" in labels((await head.sees(f"Hồ sơ {code}")).body["reply_markup"])
    names = [action for action, name in await house.office.database.read(_opened) if name == "Trần Quốc Bảo"]
    assert names == [
        *("dossier_file_opened", "dossier_file_opened"),
        *("dossier_files_listed", "dossier_file_opened"),
    ]


async def test_a_hold_says_there_is_nothing_to_do_and_ends_in_a_return_of_two_papers_each_with_its_reason(
    house: House,
) -> None:
    head, vp, second = house.head, house.vp, house.second
    code = await house.sent()
    await vp.press("Xem")
    await vp.press("Tạm giữ để làm rõ")
    await vp.sees("Văn phòng tạm giữ")
    held = await head.sees("tạm giữ để làm rõ, chưa phải là từ chối")
    assert "chưa phải làm gì" in held.text
    await second.press("Xem")
    card = await second.sees("Tình trạng")
    assert "Tạm giữ để làm rõ" not in labels(card.body["reply_markup"])  # once is enough
    await vp.press("Xem tệp đã nộp")
    await vp.press("‹ Quay lại")
    await vp.press("Trả lại để bổ sung")
    await vp.press("2")
    await vp.press("3")
    await vp.press("Xong")
    for paper, reason in (("Biên bản họp", "Thiếu chữ ký thư ký"), ("Báo cáo thành tích", "Chưa có số liệu")):
        assert "Lý do trả lại" in (await vp.sees(paper)).text
        await vp.say(reason)
    await vp.press("Bỏ qua")
    await vp.press("Gửi")
    await vp.sees("Văn phòng trả lại để bổ sung")
    told = (await head.sees(f"{code} được trả lại")).text
    assert "• Biên bản họp xét của phòng: Thiếu chữ ký thư ký\n" in told
    assert "• Báo cáo thành tích của tập thể, cá nhân: Chưa có số liệu" in told
    await head.press("Bổ sung hồ sơ")
    await head.sees("Thiếu chữ ký thư ký")
    await head.sends_file("to trinh moi.pdf", papers.pdf("other"))
    asked = labels((await head.sees("Tệp 4 là giấy tờ nào?")).body["reply_markup"])
    assert [one for one in asked if one.startswith("Là:")] == [
        "Là: Biên bản họp xét của phòng",
        "Là: Báo cáo thành tích của tập thể, cá nhân",
    ]
    await head.press("Xem, sắp xếp, bỏ tệp")
    await head.press("1")
    card = await head.sees("Văn phòng không yêu cầu sửa giấy tờ này: Tờ trình")
    assert "Bỏ tệp" not in labels(card.body["reply_markup"])
    await head.press("‹ Quay lại")
    await head.press("4")
    await head.press("Bỏ tệp")
    for name in ("bien ban 2.pdf", "bao cao 2.pdf"):
        await head.sends_file(name, papers.pdf(name))
        await head.sees(name)
    before = len(second.where.messages)
    await head.press("Nộp lại")
    await head.press("Không có")
    await head.sees("lần 2")
    news = await vp.sees("nộp lại hồ sơ")  # who asked for it looks again
    assert "Biên bản họp xét của phòng; Báo cáo thành tích" in news.text
    await house.office.quiet()
    assert len(second.where.messages) == before
    await vp.press("Xem")
    card = await vp.sees("Tình trạng")
    assert "trả lại\n• Biên bản họp xét của phòng: Thiếu chữ ký thư ký\n• Báo cáo" in card.text
    await vp.press("Nhận đủ")
    await head.sees("Văn phòng đã nhận đủ")


async def test_what_the_office_takes_out_is_foldered_by_division_and_nominee_and_the_register_can_be_signed(
    house: House,
) -> None:
    office, vp = house.office, house.vp
    await house.opened()
    await named(house.head, "Hoàng Thị Mây")
    await house.filled("to trinh.pdf")
    one = await goes(house.head)
    other = House(office, vp, house.second, await other_head(office))
    await other.opened()
    await named(other.head, "Phạm Văn Núi")
    await other.filled()
    await other.head.press("Nộp hồ sơ")
    await other.head.press("Không có")
    two = code_in(await other.head.sees("Giấy tiếp nhận hồ sơ"))
    await vp.say("/tiendo")
    await vp.press("1")
    await vp.press("Tải cả hồ sơ (.zip)")
    _, data = await vp.sees_file()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        index, lacking, *names = archive.namelist()
        cells = [cell.value for row in load_workbook(io.BytesIO(archive.read(index))).active for cell in row]
        told = archive.read(lacking).decode("utf-8-sig").splitlines()
    assert names == [
        f"Phòng Nghiệp vụ 1/{one} Hoàng Thị Mây Giấy khen của Chánh Thanh tra/to trinh.pdf",
        *(
            f"Phòng Nghiệp vụ 2/{two} Phạm Văn Núi Giấy khen của Chánh Thanh tra/{name}"
            for name in ("to trinh.pdf", "bien ban.pdf", "bao cao.pdf")
        ),
    ]
    assert {one, two, "Hoàng Thị Mây", "Phạm Văn Núi"} <= set(cells)
    assert [line.split(":")[0] for line in told] == [f"Phòng Nghiệp vụ 1 - {one}"]
    await office.database.write(office_settings.keep, "place", "Mẫu Sơn", 1, office.clock.now())
    await vp.press("Sổ hồ sơ Word")
    _, data = await vp.sees_file()
    document = Document(io.BytesIO(data))
    head, table, foot = document.tables
    issuer, state = (cell.text for cell in head.rows[0].cells)
    assert issuer.splitlines()[:2] == ["UBND TỈNH", "THANH TRA TỈNH"]
    assert state.splitlines()[1] == "Độc lập - Tự do - Hạnh phúc"
    assert "Mẫu Sơn, ngày" in state
    assert [line.text for line in document.paragraphs][:2] == [
        "SỔ THEO DÕI HỒ SƠ KHEN THƯỞNG",
        "Phát động phong trào thi đua chuyển đổi số trong công tác thanh tra năm 2026",
    ]
    assert [row.cells[3].text for row in table.rows] == ["Đề nghị cho", "Hoàng Thị Mây", "Phạm Văn Núi"]
    recipients, signed = (cell.text for cell in foot.rows[0].cells)
    assert recipients.startswith("Nơi nhận:")
    assert signed.splitlines()[0] == "CHÁNH THANH TRA"
