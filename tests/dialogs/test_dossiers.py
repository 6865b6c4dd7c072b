"""A head hands in a dossier, file by file."""

import hashlib
import io
import os
import zipfile
from datetime import UTC, date, datetime, timedelta

import pypdfium2 as pdfium
import pytest
from docx import Document
from openpyxl import load_workbook
from PIL import ImageOps

from bot import dates
from handlers import sweeping
from storage import dossiers
from tests.dialogs import papers
from tests.dialogs.conftest import Office
from tests.dialogs.house import CHECKED, MENDED, House, code_in
from tests.dialogs.plans import CAMPAIGN, TITLES

PDF = papers.pdf()
OPENED = pdfium.PdfDocument  # for the tests themselves


@pytest.fixture(autouse=True)
def _pdfs_are_opened_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the process that answers nobody opens one: PDFium knows no threads, and may take it down."""

    def here(*_: object) -> None:
        pytest.fail("a PDF was opened in the process that answers")

    monkeypatch.setattr(pdfium, "PdfDocument", here)


async def test_a_dossier_is_handed_in_file_by_file_and_gets_a_receipt(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    unit = await office.department("Phòng Nghiệp vụ 1")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    await office.live(vp)
    await head.sees("Kế hoạch mới")
    await head.say("/nophoso")
    await head.press("1")
    await head.sees("☐ Tờ trình")
    await head.sends_file("to trinh.pdf", PDF)
    await head.sees("✓ Tờ trình")
    await head.sends_file("to trinh (1).pdf", PDF)
    await head.sees("đã có trong hồ sơ")
    await head.sends_files(("bien-ban.pdf", papers.pdf("2")), ("bao cao thanh tich.pdf", papers.pdf("3")))
    checklist = await head.sees("Đã đủ giấy tờ")
    assert "✓ Biên bản" in checklist.text
    await head.press("Nộp hồ sơ")
    await head.sees("đang bị xem xét kỷ luật")
    await head.press("Không có")
    receipt = await head.sees("Giấy tiếp nhận hồ sơ HS-")
    assert "Số tệp: 3" in receipt.text
    for name, data in (
        ("to trinh.pdf", PDF),
        ("bien-ban.pdf", papers.pdf("2")),
        ("bao cao thanh tich.pdf", papers.pdf("3")),
    ):
        assert f"{name} ({hashlib.sha256(data).hexdigest()[:8]})" in receipt.text
    await vp.sees("Phòng Nghiệp vụ 1 nộp hồ sơ")
    [dossier] = await office.database.read(dossiers.of_campaign, 1)
    assert (dossier.state, dossier.department_id, dossier.late) == ("sent", unit, False)
    assert len(await office.database.read(dossiers.files, dossier.id)) == 3


async def test_a_file_of_no_allowed_type_is_refused_and_nothing_is_lost(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    unit = await office.department("Phòng Nghiệp vụ 1")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    await office.live(vp)
    await head.say("/nophoso")
    await head.press("1")
    await head.sees("☐ Tờ trình")
    await head.sends_file("to trinh.pdf", PDF)
    await head.sees("✓ Tờ trình")
    await head.sends_file("anh.exe", b"MZ")
    await head.sees("không nhận loại tệp này")
    await head.sends_file("bao cao.pdf", b"khong phai pdf")
    await head.sees("đuôi .pdf nhưng nội dung không phải")
    await head.sends_file("bao cao.txt", "MẬT\nnội dung".encode())
    await head.sees("không cho gửi tài liệu mật")
    await head.sends_file("bien ban.pdf", papers.pdf("2"))
    await head.sends_file("anh.exe", b"MZ")
    await head.sees("✓ Biên bản")  # no other file is waited for
    [dossier] = await office.database.read(dossiers.of_campaign, 1)
    assert len(await office.database.read(dossiers.files, dossier.id)) == 2


async def test_a_dossier_left_for_another_conversation_waits_in_the_list_of_ones_own(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    unit = await office.department("Phòng Nghiệp vụ 1")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    await office.live(vp)
    await office.live(vp, TITLES, "dang-ky.txt")
    await head.say("/nophoso")
    await head.press("1")
    await head.sees("☐ Tờ trình")
    await head.say("/danhsach")
    await head.sees("Gửi danh sách")
    await head.press("1")
    await head.press("Dán danh sách")
    await head.say("/cuatoi")
    own = await head.sees("Việc của anh/chị")
    assert "Hồ sơ HS-" in own.text
    assert "đang chuẩn bị" in own.text


async def test_staff_cannot_hand_in_a_dossier_and_the_try_is_in_the_audit(office: Office) -> None:
    from sqlmodel import select

    from storage.tables import Audit

    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng Nghiệp vụ 1"))
    await an.say("/nophoso")
    await an.sees("lãnh đạo phòng")
    tries = await office.database.read(lambda session: session.exec(select(Audit)).all())
    assert [(one.action, one.allowed) for one in tries] == [("hand_in", False)]


@pytest.mark.usefixtures("on_a_disk")
async def test_a_file_taken_out_is_kept_for_thirty_days_and_what_is_in_the_dossier_for_good(
    office: Office,
) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    head = await office.enrolled("Trần Quốc Bảo", "head", await office.department("Phòng Nghiệp vụ 1"))
    await office.live(vp)
    await head.say("/nophoso")
    await head.press("1")
    for name, data in (("to trinh.pdf", PDF), ("bien ban.pdf", papers.pdf("2"))):
        await head.sends_file(name, data)
        await head.sees("✓")
    await head.press("Xem, sắp xếp, bỏ tệp")
    await head.press("1")
    await head.press("Bỏ tệp")
    await head.sees("☐ Tờ trình")
    out, kept, plan = (hashlib.sha256(data).hexdigest() for data in (PDF, papers.pdf("2"), CAMPAIGN.encode()))
    old = datetime(2026, 8, 3, tzinfo=UTC).timestamp()
    for sha256 in (out, kept, plan):  # as if this machine's clock had gone with the office's
        os.utime(office.folder / "files" / sha256[:2] / sha256[2:4] / sha256, (old, old))
    for days, there in ((29, True), (2, False)):
        office.later(days=days)
        await sweeping.sweep(office.database, office.files, office.clock)
        assert await office.files.exists(out) == there
    assert await office.files.get(kept) == papers.pdf("2")
    assert await office.files.get(plan) == CAMPAIGN.encode()
    await head.sends_file("to trinh.pdf", PDF)
    await head.sees("✓ Tờ trình")
    assert await office.files.get(out) == PDF


@pytest.mark.usefixtures("on_a_disk")
async def test_bytes_whose_row_never_came_are_swept_but_never_those_of_another_office(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await office.live(vp)
    left = await office.files.put(b"put, and the program was killed")
    folder, plan = office.folder / "files", hashlib.sha256(CAMPAIGN.encode()).hexdigest()
    old = datetime(2026, 8, 3, tzinfo=UTC).timestamp()
    for sha256 in (left, plan):  # as if this machine's clock had gone with the office's
        os.utime(folder / sha256[:2] / sha256[2:4] / sha256, (old, old))
    (folder / "office").write_text("another office's")
    for days in (2, 31):
        office.later(days=days)
        await sweeping.sweep(office.database, office.files, office.clock)
    assert await office.files.exists(left)
    (folder / "office").unlink()
    for days, there in ((0, True), (29, True), (2, False)):
        office.later(days=days)
        await sweeping.sweep(office.database, office.files, office.clock)
        assert await office.files.exists(left) == there
    assert await office.files.get(plan) == CAMPAIGN.encode()


async def test_a_returned_dossier_is_mended_itself_though_another_is_open(house: House) -> None:
    head, vp = house.head, house.vp
    first = await house.sent()
    await head.say("/nophoso")
    there = await head.sees("đã có")
    assert first in there.text
    assert "đã nộp" in there.text
    await head.press("Mở hồ sơ khác")
    await head.press("1")
    await head.sees("Anh/chị làm tiếp hồ sơ đó")
    await head.press("Vẫn mở hồ sơ mới")
    second = code_in(await head.sees("☐ Tờ trình"))
    assert second != first
    day = dates.short(house.office.clock.today() + timedelta(days=9), "vi")
    await house.returned(until=day)
    news = await head.sees(f"{first} được trả lại")
    assert "Biên bản họp xét của phòng: Thiếu chữ ký" in news.text
    assert f"Nộp lại đến hết ngày {day}" in news.text
    assert MENDED not in news.text  # the Office's own day goes first
    await head.say("/han")
    assert f"nộp lại hồ sơ {first}" in (await head.sees("Hạn sắp tới")).text
    await head.press("Bổ sung hồ sơ")
    card = await head.sees("Văn phòng:")
    assert f"Hạn nộp: {day}" in card.text
    assert first in card.text
    assert "Thiếu chữ ký" in card.text
    assert "lần 2" in card.text
    await head.press("Nộp lại")
    told = await head.sees("chưa có gì thay đổi")
    assert "Thiếu chữ ký" in told.text
    await head.press("‹ Quay lại")
    await head.press("Xem, sắp xếp, bỏ tệp")
    await head.press("1")
    await head.sees("Chỉ các giấy tờ Văn phòng nêu")
    assert "Bỏ tệp" not in head.buttons()
    await head.press("‹ Quay lại")
    await head.press("‹ Quay lại")
    await head.sends_file("bien ban da ky.pdf", papers.pdf("signed"))
    card = await head.sees("bien ban da ky.pdf")
    assert "bien ban.pdf" not in card.text  # of the earlier round now
    await head.press("Nộp lại")
    await head.press("Không có")
    receipt = await head.sees("Giấy tiếp nhận hồ sơ")
    assert first in receipt.text
    assert "lần 2" in receipt.text
    assert "Thay: Biên bản" in receipt.text
    assert "bien ban.pdf" not in receipt.text
    await head.press("Xem tệp đã nộp")
    await head.sees("nộp lần 2")
    await head.press("Xem lần 1")
    assert "bien ban.pdf" in (await head.sees("nộp lần 1")).text
    await head.press("2")
    assert (await head.sees_file())[1] == papers.pdf("bien ban.pdf")
    await vp.sees("nộp lại hồ sơ")
    assert not house.second.shows("nộp lại hồ sơ")  # who asked looks again
    assert house.second.shows(f"nộp hồ sơ {first}")
    await vp.press("Xem")
    card = await vp.sees("Lần 1")
    assert "Thiếu chữ ký" in card.text
    states = {one.code: one.state for one in await house.all()}
    assert states == {first: "sent", second: "open"}


async def test_a_sent_dossier_is_seen_completed_and_withdrawn_until_the_office_has_looked(
    house: House,
) -> None:
    head, vp = house.head, house.vp
    code = await house.sent()
    await head.say("/cuatoi")
    await head.sees(code)
    await head.press("1")
    await head.press("Xem tệp đã nộp")
    await head.sees("nộp lần 1")
    await head.press("2")
    _, data = await head.sees_file()
    assert data == papers.pdf("bien ban.pdf")
    await head.say("/nophoso")
    await head.press("Rút hồ sơ")
    await head.sees("Anh/chị rút hồ sơ")
    await head.press("Rút hồ sơ")
    await head.sees("Đã rút hồ sơ")
    await vp.press("Xem")
    await vp.sees("không còn chờ Văn phòng")
    await head.press("Làm tiếp")
    await head.press("Nộp lại")
    await head.press("Không có")
    await head.sees("lần 2")
    await head.say("/nophoso")
    await head.sees("đã có")
    await vp.press("Xem")
    await vp.sees("Tình trạng")
    answer = await head.press("Rút hồ sơ")
    assert "không rút được nữa" in answer["text"]
    await head.press("Bổ sung hồ sơ")
    await head.sees("bản nộp lần 2")
    await head.sends_file("bien ban bo sung.pdf", papers.pdf("more"))
    await head.sees("bien ban bo sung")
    await head.press("Nộp lại")
    await head.press("Không có")
    await head.sees("lần 3")
    answer = await vp.press("Nhận đủ")
    assert "vừa được xử lý" in answer["text"]


async def test_an_incomplete_one_is_asked_about_and_nothing_goes_after_it_was_put_down(house: House) -> None:
    head = house.head
    await house.opened()
    await house.filled("to trinh.pdf")
    await head.press("Nộp dù còn thiếu")
    asked = await head.sees("Trước khi nộp")
    assert "Biên bản họp xét của phòng; Báo cáo thành tích" in asked.text
    await head.say("/huy")
    await head.sees("chưa nộp gì đi")
    answer = await head.press("Vẫn nộp")
    assert "không còn mở để nộp" in answer["text"]
    assert [one.state for one in await house.all()] == ["open"]


async def test_an_empty_one_is_dropped_and_one_with_files_after_a_question(house: House) -> None:
    head = house.head
    await house.opened()
    await head.press("Bỏ hồ sơ này")
    await head.sees("Đã bỏ hồ sơ")
    assert await house.all() == []
    await house.opened()
    await house.filled("to trinh.pdf")
    await head.press("Bỏ hồ sơ này")
    await head.sees("có 1 tệp")
    await head.say("vâng ạ")  # too little for what cannot be taken back
    await head.sees("xin anh/chị bấm nút")
    assert len(await house.all()) == 1
    await head.press("Bỏ hồ sơ")
    await head.sees("Đã bỏ hồ sơ")
    assert await house.all() == []


async def test_an_open_question_about_the_nominee_is_a_hold_that_the_office_sees(house: House) -> None:
    await house.sent(answer="Có")
    await house.vp.sees("Tạm giữ")
    await house.vp.press("Xem")
    card = await house.vp.sees("Làm rõ trước khi nhận")
    assert "Trần Quốc Bảo" in card.text
    [one] = await house.all()
    assert (one.state, one.disputed) == ("held", True)
    await house.vp.press("Nhận đủ")
    await house.head.sees("Văn phòng đã nhận đủ")


async def test_of_two_reviewers_the_second_is_told_and_the_next_one_is_at_hand(house: House) -> None:
    first = await house.sent()
    # Monday, the third; five working days begin on the day after.
    checked = f"Chậm nhất {dates.short(date(2026, 8, 10), 'vi')}, theo Kế hoạch số 45/KH-TTr: “{CHECKED}”"
    assert house.head.shows(checked)
    assert not house.head.shows(MENDED)
    other = await house.office.enrolled(
        "Vũ Thị Châu", "head", await house.office.department("Phòng Nghiệp vụ 2")
    )
    next_ = await House(house.office, house.vp, house.second, other).sent()
    for reviewer in (house.vp, house.second):
        await reviewer.say("/duyet")
        await reviewer.sees(first)
        await reviewer.press("1")
        await reviewer.sees("Tình trạng")
    await house.vp.press("Nhận đủ")
    await house.vp.sees("Văn phòng đã nhận đủ")
    assert checked in (await house.head.sees(f"{first}: Văn phòng đã nhận đủ")).text
    answer = await house.second.press("Nhận đủ")
    assert "vừa được xử lý" in answer["text"]
    await house.vp.press(f"Xem tiếp: {next_}")
    card = await house.vp.sees("Tình trạng")
    assert next_ in card.text
    assert checked in card.text
    await other.say("/ngonngu")
    await other.press("English")
    await house.returned()
    slip = await other.sees(f"{next_} has been returned")
    assert f"By {dates.short(date(2026, 8, 6), 'en')}, under Kế hoạch No. 45/KH-TTr: “{MENDED}”" in slip.text
    assert CHECKED not in slip.text


async def test_a_time_for_handling_that_was_read_wrong_is_set_right_and_runs_on(house: House) -> None:
    vp, head = house.vp, house.head
    await house.sent()
    assert head.shows(f"Chậm nhất {dates.short(date(2026, 8, 10), 'vi')}")
    await vp.say("/chiendich")
    await vp.press("Chi tiết 1")
    await vp.press("Xử lý hồ sơ")
    screen = await vp.sees("1. 5 ngày làm việc, từ ngày nhận hồ sơ")
    assert CHECKED in screen.text
    await vp.press("Xem 1")
    await vp.press("Số ngày")
    await vp.say("7")
    await vp.say("Văn bản đính chính")
    await vp.press("Lưu")
    await vp.sees("Số ngày: 7")
    await head.sees("xử lý hồ sơ trong 7 ngày làm việc, từ ngày nhận hồ sơ")
    await vp.say("/duyet")
    await vp.press("1")
    await vp.sees(f"Chậm nhất {dates.short(date(2026, 8, 12), 'vi')}")


async def test_nobody_reviews_what_they_handed_in(house: House) -> None:
    await House(house.office, house.vp, house.second, house.vp).sent()
    await house.vp.say("/duyet")
    await house.vp.sees("Chờ anh/chị")
    await house.vp.press("1")
    await house.vp.sees("đề nghị người khác của Văn phòng duyệt")
    assert "Nhận đủ" not in house.vp.buttons()
    await house.second.press("Xem")
    await house.second.press("Nhận đủ")
    assert [one.state for one in await house.all()] == ["accepted"]


async def test_photographs_of_a_paper_are_put_in_order_and_go_as_one_pdf(house: House) -> None:
    head = house.head
    await house.opened()
    await house.filled("to trinh.pdf", "bao cao.pdf")
    await head.sends_files(
        ("IMG_1.jpg", papers.photograph("TRANG HAI")),
        ("IMG_2.jpg", papers.photograph("TRANG MOT", turned=6)),
        ("IMG_3.jpg", papers.photograph("LAC", "PNG")),
        caption="biên bản họp",
    )
    await head.sees("3 trang ảnh")
    await head.press("Xem, sắp xếp, bỏ tệp")
    await head.press("5")
    await head.sees("IMG_3.png")
    await head.press("Bỏ trang")
    await head.sees("2 trang ảnh")
    await head.press("Xem, sắp xếp, bỏ tệp")
    await head.press("4")
    await head.sees("trang 2/2")
    await head.press("Lên trước")
    await head.sees("trang 1/2")
    await head.press("Xem bản PDF ghép")
    message, preview = await head.sees_file()
    assert message.body["document"]["file_name"] == "Biên bản họp xét của phòng.pdf"
    await head.press("‹ Quay lại")
    await head.press("Nộp hồ sơ")
    await head.press("Không có")
    await head.sees("Số tệp: 3")
    await house.vp.press("Xem")
    sent = [await house.vp.sees_file() for _ in range(3)]
    names = [message.body["document"]["file_name"] for message, _ in sent]
    assert names == ["to trinh.pdf", "bao cao.pdf", "Biên bản họp xét của phòng.pdf"]
    with OPENED(sent[2][1]) as document:
        pages = [page.render(scale=0.5).to_pil().convert("L") for page in document]
    assert [page.height > page.width for page in pages] == [True, True]  # upright
    widths = [ImageOps.invert(page).point(lambda dot: 255 * (dot > 128)).getbbox() for page in pages]
    for page, box in zip(pages, widths, strict=True):
        assert box is not None
        assert box[0] < page.width / 4  # the words stand upper left
        assert box[1] < page.height / 4
    with OPENED(preview) as document:
        assert len(document) == 2


async def test_pages_are_asked_about_once_and_what_a_file_was_taken_for_is_corrected_by_one_press(
    house: House,
) -> None:
    head = house.head
    await house.opened()
    # Without words nothing has to be recognised.
    blank = [(f"IMG_{n}.jpg", papers.photograph("", size=(600, 800 + n))) for n in range(5)]
    pages = await head.sends_files(*blank[:3])
    await head.sees("Tệp 1–3 là giấy tờ nào?")
    for page in pages:
        await head.reacted(page, "🤔")
    await head.press("Là: Biên bản họp xét của phòng")
    for page in pages:
        await head.reacted(page, "👍")
    card = await head.sees("3 trang ảnh")
    assert "chưa rõ" not in card.text
    await head.sends_file("bien ban.pdf", papers.pdf())
    await head.press("Tệp 4 là: Tờ trình đề nghị khen thưởng")
    assert "4. bien ban.pdf" in (await head.sees("✓ Tờ trình")).text
    await head.sends_files(*blank[3:], caption="tờ trình")
    await head.press("Tệp 5–6 là: Báo cáo thành tích của tập thể, cá nhân")
    assert "2 trang ảnh (từ tệp 5)" in (await head.sees("✓ Báo cáo")).text


async def test_what_a_colleague_sent_is_forwarded_and_stays_the_album_it_was(house: House) -> None:
    head = house.head
    an = await house.office.enrolled("Nguyễn Văn An")
    paper = await an.sends_file("to trinh.pdf", papers.pdf("1"))
    blank = [(f"IMG_{n}.jpg", papers.photograph("", size=(600, 800 + n))) for n in range(2)]
    album = await an.sends_files(*blank, caption="biên bản họp")
    await house.opened()
    for found in (await head.forwards(paper), await head.forwards(*album)):
        for one in found:
            await head.reacted(one, "👍")  # also the page whose caption came with the next one
    card = await head.sees("2 trang ảnh")
    assert "1. to trinh.pdf" in card.text
    assert "✓ Biên bản" in card.text


async def test_the_same_bytes_in_another_dossier_are_noticed(house: House) -> None:
    first = await house.sent()
    await house.head.say("/nophoso")
    await house.head.press("Mở hồ sơ khác")
    await house.head.press("1")
    await house.head.press("Vẫn mở hồ sơ mới")
    await house.head.sends_file("to trinh.pdf", papers.pdf("to trinh.pdf"))
    assert first in (await house.head.sees("cũng đang có trong hồ sơ")).text


async def test_the_office_takes_everything_out_by_division_with_a_register_and_what_lacks(
    house: House,
) -> None:
    await house.vp.say("/tiendo")
    await house.vp.sees("Xem tiến độ")
    await house.vp.press("1")
    await house.vp.sees("Cập nhật")
    assert "Tải cả hồ sơ (.zip)" not in house.vp.buttons()  # nothing was handed in
    await house.opened()
    await house.filled("to trinh.pdf", "bao cao.pdf")
    await house.head.press("Nộp dù còn thiếu")
    await house.head.press("Vẫn nộp")
    await house.head.press("Không có")
    receipt = await house.head.sees("Giấy tiếp nhận hồ sơ")
    assert CHECKED not in receipt.text  # the term begins with a whole one
    code = code_in(receipt)
    await house.vp.say("/tiendo")
    await house.vp.sees("Xem tiến độ")
    await house.vp.press("1")
    await house.vp.press("Tải cả hồ sơ (.zip)")
    _, data = await house.vp.sees_file()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        assert names == [
            "Sổ hồ sơ.xlsx",
            "Còn thiếu.txt",
            f"Phòng Nghiệp vụ 1/{code} Giấy khen của Chánh Thanh tra/to trinh.pdf",
            f"Phòng Nghiệp vụ 1/{code} Giấy khen của Chánh Thanh tra/bao cao.pdf",
        ]
        assert archive.read(names[2]) == papers.pdf("to trinh.pdf")
        assert f"{code}: Biên bản họp xét của phòng" in archive.read(names[1]).decode("utf-8-sig")
    await house.vp.press("Sổ hồ sơ Excel")
    _, data = await house.vp.sees_file()
    cells = [cell.value for row in load_workbook(io.BytesIO(data)).active for cell in row]
    assert {code, "Phòng Nghiệp vụ 1", "Biên bản họp xét của phòng"} <= set(cells)
    await house.vp.press("Sổ hồ sơ Word")
    _, data = await house.vp.sees_file()
    words = [cell.text for row in Document(io.BytesIO(data)).tables[1].rows for cell in row.cells]
    assert code in words
    await house.head.say("/tiendo")
    await house.head.sees("Xem tiến độ")
    await house.head.press("1")
    await house.head.sees("Cập nhật")
    assert "Tải cả hồ sơ (.zip)" not in house.head.buttons()


async def test_a_list_in_an_old_format_is_told_the_way_to_hand_one_in(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    head = await office.enrolled("Trần Quốc Bảo", "head", await office.department("Phòng Nghiệp vụ 1"))
    await office.live(vp, TITLES, "dang-ky.txt")
    old = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "Workbook\0".encode("utf-16-le")
    await head.sends_file("danh sach.xls", old)
    await head.sees("lưu lại dạng Excel (.xlsx)")


async def test_a_nominee_is_named_and_gets_the_blank_the_office_has_given(house: House) -> None:
    head, vp = house.head, house.vp
    form = Document()
    for line in ("BÁO CÁO THÀNH TÍCH", "Họ và tên: {{ho_ten}}, {{don_vi}}", "Ngày sinh: {{ngay_sinh}}"):
        form.add_paragraph(line)
    saved = io.BytesIO()
    form.save(saved)
    await vp.sends_file("mau bao cao.docx", saved.getvalue())
    await vp.sees_file()
    kept = await vp.sees("Đã nhận mẫu: báo cáo")
    assert "điền được: ho_ten, don_vi" in kept.text
    assert "không biết, để nguyên: ngay_sinh" in kept.text
    await house.opened()
    await head.press("Nêu người, tập thể đề nghị")
    await head.press("Cá nhân, tập thể khác")
    await head.sees("Họ và tên cá nhân")
    # Files sent meanwhile are the dossier's; a colleague's name typed bare is theirs.
    await head.sends_file("to trinh.pdf", papers.pdf("1"))
    await head.sees("1. to trinh.pdf")
    for way, typed, named in (
        ("Nêu", "tran quoc bao", "Trần Quốc Bảo"),
        ("Đổi", "Hoàng Thị Mây", "Hoàng Thị Mây"),
    ):
        await head.press(f"{way} người, tập thể đề nghị")
        await head.press("Cá nhân, tập thể khác")
        await head.sees("Họ và tên cá nhân")
        await head.say(typed)
        await head.sees(f"Đề nghị cho: {named}")
    await head.press("Mẫu để điền")
    await head.sees("3. Báo cáo thành tích của tập thể, cá nhân")
    await head.press("3")
    _, data = await head.sees_file()
    text = "\n".join(one.text for one in Document(io.BytesIO(data)).paragraphs)
    assert "Họ và tên: Hoàng Thị Mây, Phòng" in text
    assert "{{ngay_sinh}}" in text
    # Another one for the same person is asked about, however the name is typed.
    [first] = await house.all()
    await head.say("/nophoso")
    await head.press("Mở hồ sơ khác")
    await head.press("1")
    await head.press("Vẫn mở hồ sơ mới")
    second = code_in(await head.sees("☐ Tờ trình"))
    await head.press("Nêu người, tập thể đề nghị")
    await head.press("Cá nhân, tập thể khác")
    await head.sees("Họ và tên cá nhân")
    await head.say("hoang thi may")
    assert first.code in (await head.sees("Phòng đã có hồ sơ")).text
    await head.press(f"Bỏ hồ sơ {second} này")
    await head.sees("Đã bỏ hồ sơ")
    assert [one.code for one in await house.all()] == [first.code]


async def test_the_office_reads_all_in_one_pdf_and_notes_what_the_division_never_sees(house: House) -> None:
    code = await house.sent()
    vp = house.vp
    await vp.press("Xem")
    await vp.sees("Tình trạng")
    await vp.press("Xem tất cả trong một PDF")
    message, data = await vp.sees_file()
    assert message.body["document"]["file_name"] == f"{code}.pdf"
    with OPENED(data) as document:
        assert len(document) == 3
    await vp.press("Ghi chú nội bộ")
    await vp.sees("Phòng không thấy")
    await vp.say("Hỏi lại số quyết định của sáng kiến")
    await vp.press("Lưu")
    await vp.sees("chỉ Văn phòng thấy")
    await vp.press("Xem")
    assert "Hỏi lại số quyết định" in (await vp.sees("Tình trạng")).text
    assert not house.head.shows("Hỏi lại số quyết định")
