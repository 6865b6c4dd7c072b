"""Each file on arrival: refused for its true reason with what to do, or kept with what is doubtful."""

import hashlib
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from bot.playground import files as telegram
from bot.playground.state import StoredFile
from handlers import fetching
from storage import dossiers
from tests.dialogs import papers
from tests.dialogs.house import Division, House
from tests.handlers.test_antivirus import daemon

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
MEGABYTE = 1 << 20


def packed(**parts: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return target.getvalue()


def old(*streams: str) -> bytes:
    """A file of Word or Excel before 2007, as its directory names what is in it."""
    return OLE + b"".join(f"{name}\0".encode("utf-16-le") for name in streams)


async def kept(house: House) -> list[str]:
    """The names of the files in the one dossier."""
    [dossier] = await house.all()
    return [one.name for one in await house.office.database.read(dossiers.files, dossier.id)]


async def test_what_is_refused_is_told_why_and_what_to_do_and_leaves_nothing(house: House) -> None:
    head = house.head
    await house.opened()
    secret = papers.typed("BÁO CÁO THÀNH TÍCH", "Nội dung", unit="PHÒNG NGHIỆP VỤ 1\nTỐI MẬT")
    told: tuple[tuple[str, bytes, tuple[str, ...]], ...] = (
        (
            "bien ban.docm",
            packed(**{"word/document.xml": "x", "word/vbaProject.bin": "x"}),
            ("“bien ban.docm” có macro", "lưu lại dạng .docx hoặc .xlsx thường, hoặc PDF"),
        ),
        ("bien ban.doc", old("WordDocument", "_VBA_PROJECT"), ("có macro", "lưu lại dạng .docx")),
        ("danh sach.xls", old("Workbook", "_VBA_PROJECT"), ("có macro", "hoặc PDF rồi gửi lại")),
        ("bien ban.pdf", bytes(300), ("“bien ban.pdf” trống", "kiểm tra lại tệp gốc")),
        ("bien ban.pdf", papers.locked_pdf(), ("có mật khẩu", "bỏ mật khẩu")),
        ("bien ban.pdf", papers.pdf()[:60], ("bị hỏng", "mở thử tệp gốc")),
        ("bien ban.doc", b"{\\rtf1 a}", ("là văn bản RTF", "chọn Lưu thành .docx hoặc PDF")),
        (
            "bom.docx",
            packed(**{"word/document.xml": "<w:p/>", "word/header1.xml": " " * 5 * MEGABYTE}),
            ("giải nén ra quá lớn", "lưu lại dạng PDF"),
        ),
        (
            "quet.pdf",
            papers.pdf() + bytes(20 * MEGABYTE),
            ("Tệp nặng 21 MB", "quá mức 20 MB", "150–200 dpi", "tách thành nhiều tệp theo trang"),
        ),
        (
            "bao cao.docx",
            secret,
            (
                "Luật Bảo vệ bí mật nhà nước số 117/2025/QH15",
                "không giữ tệp này, nhưng tệp đã đi qua mạng",
                "báo ngay lãnh đạo cơ quan và người phụ trách bảo vệ bí mật nhà nước ở Văn phòng",
            ),
        ),
    )
    for name, data, words in told:
        sent = await head.sends_file(name, data)
        answer = (await head.sees(words[0])).text
        assert [one for one in words if one not in answer] == []
        await head.reacted(sent, "👎")  # of several sent together, which
        assert not await house.office.files.exists(hashlib.sha256(data).hexdigest())
    # Words that tell of a secret are enough: what is beside them is not even fetched.
    sent = await head.sends_file("bao cao.pdf", papers.pdf("beside"), caption="Tuyệt mật: báo cáo")
    assert "không tải tệp về" in (await head.sees("không cho gửi tài liệu mật")).text
    await head.reacted(sent, "👎")
    assert await kept(house) == []


async def test_a_file_that_clamav_finds_something_in_is_refused_and_not_kept(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = house.head
    await house.opened()
    bad, good = papers.pdf("EICAR"), papers.pdf("good")
    for answer, data in ((b"stream: Win.Test.EICAR_HDB-1 FOUND\0", bad), (b"stream: OK\0", good)):
        async with daemon(answer) as (address, seen):
            monkeypatch.setattr(house.office.services.settings, "clamd", address)
            sent = await head.sends_file("to trinh.pdf", data)
            await head.reacted(sent, "👎" if data is bad else "👍")
            assert seen == [data]
    assert head.shows("Tệp “to trinh.pdf” có mã độc (Win.Test.EICAR_HDB-1) nên tôi không giữ")
    assert not await house.office.files.exists(hashlib.sha256(bad).hexdigest())
    assert await house.office.files.exists(hashlib.sha256(good).hexdigest())
    assert await kept(house) == ["to trinh.pdf"]


async def test_what_can_hardly_be_read_is_told_at_once_and_to_the_office_without_advice(house: House) -> None:
    head = house.head
    await house.opened()
    night = Image.new("RGB", (900, 1200), (12, 12, 14))
    target = io.BytesIO()
    night.save(target, "JPEG")
    small = papers.photograph("", size=(300, 400))
    await head.reacted(await head.sends_photo(small), "🤔")
    # Also before it has its place: a photograph is taken again while the page is at hand.
    card = await head.sees("chưa rõ là giấy tờ nào")
    assert "ảnh quá nhỏ, chữ khó đọc; anh/chị chụp gần hơn" in card.text
    await head.press("Là: Biên bản họp xét của phòng")
    await head.sees("✓ Biên bản")
    await head.reacted(await head.sends_photo(target.getvalue()), "🤔")
    assert "chụp lại nơi đủ sáng" in (await head.sees("ảnh quá tối hoặc quá mờ")).text
    await head.press("Là: Tờ trình đề nghị khen thưởng")
    # A PNG called .jpg is what it is; WEBP and HEIC are kept as the JPEG everybody opens.
    await head.sends_file("bien ban 2.jpg", papers.photograph("a", "PNG"), caption="biên bản")
    await head.sees("2 trang ảnh")
    webp = papers.photograph("BÁO CÁO THÀNH TÍCH", "WEBP", size=(900, 1200))
    await head.sends_file("anh.webp", webp, caption="báo cáo thành tích")
    await head.sees("✓ Báo cáo")
    await head.sends_file("IMG_1.HEIC", papers.heic(), caption="báo cáo thành tích")
    await head.sees("2 trang ảnh (từ tệp 4)")
    figures = "Nội dung,Số lượng\nCuộc thanh tra,12\n".encode("utf-16")
    await head.reacted(await head.sends_file("so lieu.csv", figures), "🤔")
    await head.press("Là: giấy tờ kèm thêm, ngoài danh sách")
    await head.sees("✓ Giấy tờ kèm thêm")
    [dossier] = await house.all()
    found = await house.office.database.read(dossiers.files, dossier.id)
    by_name = {one.name: await house.office.files.get(one.sha256) for one in found}
    assert by_name["so lieu.csv"] == figures
    assert {"bien ban 2.png", "IMG_1.jpg"} < set(by_name)
    with Image.open(io.BytesIO(by_name["anh.jpg"])) as turned:
        assert (turned.format, turned.size) == ("JPEG", (900, 1200))
    await head.press("Nộp hồ sơ")
    await head.press("Không có")
    await house.vp.press("Xem")
    card = (await house.vp.sees("Tình trạng")).text
    assert "ảnh quá nhỏ, chữ khó đọc" in card
    assert "ảnh quá tối hoặc quá mờ" in card
    assert "anh/chị chụp" not in card


async def test_what_does_not_fit_the_dossier_is_said_in_the_chat_and_on_the_card_of_the_office(
    division: Division,
) -> None:
    head, vp = division.head, division.vp
    await division.opened()
    others = papers.typed("BIÊN BẢN", "Họp xét thi đua của phòng", unit="PHÒNG NGHIỆP VỤ 2")
    report = papers.typed(
        "BÁO CÁO THÀNH TÍCH", "Mẫu số 03", "Họ và tên: Phạm Thị Bình", day="ngày 05 tháng 12 năm 2025"
    )
    proposal = papers.typed("TỜ TRÌNH", "Về việc khen thưởng", day="ngày 20 tháng 8 năm 2026")
    told = (
        (others, "✓ Biên bản", ("tên đơn vị khác: Phòng Nghiệp vụ 2", "biên bản của phòng, trong khi")),
        (
            report,
            "✓ Báo cáo",
            (
                "ghi tên người khác: Phạm Thị Bình",
                "ngày văn bản 5/12/2025 ngoài thời gian của phong trào",
                "ghi mẫu số 03, kế hoạch yêu cầu mẫu số 02",
            ),
        ),
        (proposal, "✓ Tờ trình", ("ngày văn bản 20/8/2026 chưa đến",)),
    )
    for number, (data, paper, words) in enumerate(told):
        await head.sends_file(f"tai lieu {number}.docx", data)
        card = (await head.sees(paper)).text
        assert [one for one in words if one not in card] == []
    await head.press("Nộp hồ sơ")
    await head.press("Không có")
    await vp.press("Xem")
    card = (await vp.sees("Tình trạng")).text
    assert [one for _, _, words in told for one in words if one not in card] == []


@pytest.mark.parametrize(
    ("held", "size"), [(0, 1000), pytest.param(fetching.HELD_MB, 61 * MEGABYTE, marks=pytest.mark.slow)]
)
async def test_a_large_file_from_a_bot_api_server_of_ones_own_goes_through_the_disk(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: int, size: int
) -> None:
    kept_by_telegram = telegram._keep

    def on_this_machine(*args: object) -> StoredFile:
        """As such a server keeps it: where the assistant reads it itself."""
        one = kept_by_telegram(*args)  # type: ignore[arg-type]
        place = tmp_path / "server" / one.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(one.data)
        args[0].files[one.file_id] = there = replace(one, path=str(place))  # type: ignore[attr-defined]
        return there

    await house.opened()
    monkeypatch.setattr(telegram, "_keep", on_this_machine)
    monkeypatch.setattr(telegram, "LARGEST_DOWNLOAD", 100 * MEGABYTE)
    monkeypatch.setattr(fetching, "HELD_MB", held)
    monkeypatch.setattr(house.office.services.settings, "largest_file_mb", 100)
    data = papers.pdf("x" * size)
    await house.head.sends_file("to trinh.pdf", data)
    assert "mỗi tệp tối đa 100 MB" in (await house.head.sees("✓ Tờ trình")).text
    await house.head.sends_file("bien ban.jpg", papers.photograph("") + bytes(size))
    await house.head.sees("chỉ nhận khi là PDF, Word (.docx) hoặc Excel (.xlsx)")
    assert not list(house.office.folder.glob(f"{fetching.COMING}*"))
    assert await house.office.files.get(hashlib.sha256(data).hexdigest()) == data
    if size < telegram.LARGEST_UPLOAD:  # the playground sends back no more
        await house.head.press("Xem, sắp xếp, bỏ tệp")
        await house.head.press("1")
        await house.head.press("Xem tệp")
        assert (await house.head.sees_file())[1] == data
