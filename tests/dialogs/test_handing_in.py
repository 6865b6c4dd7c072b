"""A head hands in for somebody the division registered: files of every make, blanks, a break in between."""

import io
import shutil
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from docx import Document

from bot.playground import Message
from tests.bot.documents.printing import by_libreoffice
from tests.dialogs import papers
from tests.dialogs.house import Division, House, code_in
from tests.dialogs.kit import Someone

REPORT = ("BÁO CÁO THÀNH TÍCH", "Đề nghị tặng danh hiệu Chiến sĩ thi đua cơ sở", "Mẫu số 02")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A report as LibreOffice prints it."""
    folder: Path = tmp_path_factory.mktemp("printed")
    (folder / "in.docx").write_bytes(papers.typed(*REPORT, "Họ và tên: Nguyễn Văn An", *["Kết quả."] * 9))
    by_libreoffice([folder / "in.docx"], folder)
    return (folder / "in.pdf").read_bytes()


def checklists(person: Someone) -> list[Message]:
    """What of the chat is a checklist now."""
    return [one for one in person.where.messages.values() if "Số bộ:" in one.text]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
async def test_files_of_every_make_are_told_by_what_they_say_and_the_checklist_stays_below(
    division: Division, printed: bytes
) -> None:
    head, vp = division.head, division.vp
    card = await division.opened()
    assert "Đề nghị cho: Nguyễn Văn An" in card.text
    assert "Số bộ: 2" in card.text
    minutes = papers.typed("BIÊN BẢN", "Họp Hội đồng Thi đua - Khen thưởng")
    figures = papers.sheet(("Nội dung", "Số lượng"), ("Cuộc thanh tra", "12"))
    proposal = papers.typed("TỜ TRÌNH", "Về việc đề nghị khen thưởng năm 2026")
    for name, data, told in (
        ("tai lieu 1.docx", minutes, "✓ Biên bản"),
        ("in ra.pdf", printed, "✓ Báo cáo"),
        ("tai lieu 2.docx", proposal, "✓ Tờ trình"),
    ):
        await head.reacted(await head.sends_file(name, data), "👍")
        assert f". {name}" in (await head.sees(told)).text
        [card] = checklists(head)  # the one above is gone
        assert card is head.last()
        assert "Cần xem lại" not in card.text
    # What the plan does not ask for goes along as what it is, and is not asked about again.
    await head.reacted(await head.sends_file("so lieu.xlsx", figures), "🤔")
    await head.press("Là: giấy tờ kèm thêm, ngoài danh sách")
    card = await head.sees("✓ Giấy tờ kèm thêm")
    assert "chưa rõ" not in card.text
    assert "Đã đủ giấy tờ" in card.text
    # Another in its place, while it is open.
    await head.press("Xem, sắp xếp, bỏ tệp")
    await head.press("1")
    await head.press("Xem tệp")
    assert (await head.sees_file())[1] == minutes
    await head.press("Bỏ tệp")
    await head.sees("☐ Biên bản")
    newer = papers.typed("BIÊN BẢN", "Họp Hội đồng Thi đua - Khen thưởng", "Có chữ ký.")
    await head.sends_file("tai lieu 1.docx", newer)
    await head.sees("✓ Biên bản")
    # Left, and gone on with.
    code = code_in(card)
    await head.press("Để sau")
    await head.sees("Đã giữ hồ sơ")
    await head.press("Làm tiếp")
    assert "tai lieu 1.docx" in (await head.sees("Đã đủ giấy tờ")).text
    assert len(checklists(head)) == 1
    await head.press("Nộp hồ sơ")
    await head.press("Không có")
    receipt = await head.sees(f"Giấy tiếp nhận hồ sơ {code}")
    assert "Đủ thành phần theo kế hoạch." in receipt.text
    await vp.press("Xem")
    sent = [await vp.sees_file() for _ in range(4)]
    told = {message.body["caption"].partition(": ")[2]: data for message, data in sent}
    assert told == {
        "Báo cáo thành tích của cá nhân, tập thể (Mẫu số 02)": printed,
        "Tờ trình đề nghị khen thưởng": proposal,
        "Giấy tờ kèm thêm": figures,
        "Biên bản họp Hội đồng Thi đua - Khen thưởng": newer,
    }
    assert "Đề nghị cho: Nguyễn Văn An" in (await vp.sees("Tình trạng")).text


async def test_photographs_out_of_the_camera_are_pages_as_files_are(house: House) -> None:
    head = house.head
    await house.opened()
    album = await head.sends_photos(
        *(papers.photograph("", size=(900, 1200 + n)) for n in range(3)), caption="biên bản họp"
    )
    for one in album:
        await head.reacted(one, "👍")
    assert "✓ Biên bản" in (await head.sees("3 trang ảnh (từ tệp 1)")).text
    alone = await head.sends_photo(papers.photograph("", size=(900, 1300)))
    await head.reacted(alone, "🤔")
    await head.press("Là: Tờ trình đề nghị khen thưởng")
    await head.reacted(alone, "👍")
    await head.press("Nộp dù còn thiếu")
    await head.press("Vẫn nộp")
    await head.press("Không có")
    await head.sees("Số tệp: 2")
    await house.vp.press("Xem")
    pages = {}
    for _ in range(2):
        message, data = await house.vp.sees_file()
        with pdfium.PdfDocument(data) as document:
            pages[message.body["document"]["file_name"]] = len(document)
    assert pages == {"Biên bản họp xét của phòng.pdf": 3, "Tờ trình đề nghị khen thưởng.pdf": 1}


async def test_a_file_while_nothing_is_open_goes_where_it_can_only_go_or_is_asked_about(
    house: House,
) -> None:
    head = house.head
    for name, data in (("to trinh.pdf", papers.pdf()), ("to trinh.docx", papers.typed("TỜ TRÌNH"))):
        await head.reacted(await head.sends_file(name, data), "👎")
        await head.sees(f"“{name}” thuộc việc nào")
        assert head.buttons() == ["Nộp hồ sơ", "Gửi danh sách"]
    pages = [papers.photograph("", size=(900, 1200 + n)) for n in range(2)]
    await head.sends_photos(*pages)
    await head.sees("các tệp vừa gửi thuộc việc nào")  # once
    await head.press("Nộp hồ sơ")
    await head.press("1")
    first = code_in(await head.sees("☐ Tờ trình"))
    # Words that are no farewell leave nothing; after one the next paper is the dossier's all the same.
    await head.say("biên bản đâu")
    await head.sees("☐ Tờ trình")
    await head.say("để mai làm tiếp")
    await head.sees("Đã giữ hồ sơ")
    await head.reacted(await head.sends_file("to trinh.docx", papers.typed("TỜ TRÌNH")), "👍")
    await head.sees(f"Tôi để tệp vào hồ sơ {first}")
    await head.sees("✓ Tờ trình")
    # Of two it is asked which is meant.
    await head.say("/nophoso")
    await head.press("Mở hồ sơ khác")
    await head.press("1")
    await head.press("Vẫn mở hồ sơ mới")
    second = code_in(await head.sees("☐ Tờ trình"))
    await head.press("Để sau")
    await head.sees("Đã giữ hồ sơ")
    await head.reacted(await head.sends_file("bien ban.pdf", papers.pdf("2")), "👎")
    await head.sees("thuộc việc nào")
    assert set(head.buttons()[:2]) == {f"Làm tiếp hồ sơ {code}" for code in (first, second)}
    await head.press(f"Làm tiếp hồ sơ {first}")
    assert first in (await head.sees("✓ Tờ trình")).text


def form(*lines: str) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def words(data: bytes) -> str:
    return "\n".join(one.text for one in Document(io.BytesIO(data)).paragraphs)


async def test_the_office_looks_after_its_blanks_and_heads_get_them_or_ours(division: Division) -> None:
    head, vp = division.head, division.vp
    await vp.say("/mau")
    assert "{{ho_ten}}" in (await vp.sees("Chưa có mẫu nào")).text
    await vp.sends_file("mau 02.docx", form("BÁO CÁO THÀNH TÍCH", "{{ho_ten}}, {{don_vi}}: {{danh_hieu}}"))
    preview, data = await vp.sees_file()
    assert "Nguyễn Văn An, Phòng Nghiệp vụ 1: " in words(data)  # as it is registered
    assert "đăng ký có thật" in preview.body["caption"]
    await vp.sees("Đã nhận mẫu: báo cáo")
    # One whose kind nobody can tell waits for its kind, and takes no other's place.
    given = form("PHIẾU LẠ", "{{ho_ten}}")
    await vp.sends_file("mau la.docx", given)
    await vp.sees("Đã nhận mẫu: chưa rõ loại")
    await vp.say("/mau")
    listed = await vp.sees("Mẫu giấy tờ của Văn phòng")
    assert "1. mau la.docx (chưa rõ loại" in listed.text
    assert "2. mau 02.docx (báo cáo)" in listed.text
    await vp.press("1")
    await vp.press("Xem mẫu")
    assert (await vp.sees_file())[1] == given
    await vp.press("Báo cáo")
    assert "Thay cho mẫu trước: mau 02.docx" in (await vp.sees("Mẫu mau la.docx dùng cho: báo cáo")).text
    await division.opened()
    for told, title in (("Mẫu của Văn phòng", "PHIẾU LẠ"), ("Mẫu gợi ý của tôi", "BÁO CÁO THÀNH TÍCH")):
        await head.press("Mẫu để điền")
        await head.press("3")
        blank, data = await head.sees_file()
        assert told in blank.body["caption"]
        assert title in words(data)
        assert "Nguyễn Văn An" in words(data)
        await head.press("‹ Quay lại")
        await head.sees("☐ Tờ trình")
        if title == "PHIẾU LẠ":
            await vp.press("‹ Các mẫu giấy tờ")
            await vp.sees("1. mau la.docx (báo cáo)")
            await vp.press("1")
            await vp.press("Bỏ mẫu này")
            await vp.sees("Đã bỏ mẫu mau la.docx")
