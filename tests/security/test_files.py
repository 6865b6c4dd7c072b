"""Files that are not what they say, that are too much, or that must not come this way at all."""

import io
import time
import unicodedata
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot import dossiers, sheets
from bot.documents.opening import open_document
from bot.documents.unreadable import Unreadable
from storage import registrations
from tests.bot.documents.building import word
from tests.dialogs.papers import locked_pdf, pdf, photograph
from tests.dialogs.plans import TITLES
from tests.security.conftest import Office

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MARKS = (
    "MẬT",
    "TỐI MẬT",
    "TUYỆT MẬT",
    "M Ậ T",
    "Mật",
    "Độ mật: Tối mật",
    "ĐỘ MẬT: MẬT",
    "(MẬT)",
    "[ TUYỆT  MẬT ]",
)


def packed(**parts: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return target.getvalue()


def part(body: str) -> str:
    return f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_seen_however_it_is_written(mark: str) -> None:
    for form in ("NFC", "NFD"):
        assert dossiers.marked_secret(unicodedata.normalize(form, f"UBND TỈNH\n{mark}\nSố: 1/BC"))


@pytest.mark.parametrize(
    "line",
    ["bảo mật thông tin", "mật", "Tôn vinh bí mật nghề", "MẬT ONG RỪNG", "mật độ", "Báo cáo: Mật độ dân số"],
)
def test_a_word_that_only_sounds_alike_is_no_mark(line: str) -> None:
    assert not dossiers.marked_secret(f"Kế hoạch\n{line}\nhết")


def test_a_mark_in_a_header_or_a_text_box_is_seen() -> None:
    stamp = "<w:p><w:r><w:t>MẬ</w:t></w:r><w:r><w:t>T</w:t></w:r></w:p>"
    box = f"<w:p><w:r><w:pict><w:txbxContent>{stamp}</w:txbxContent></w:pict></w:r></w:p>"
    plain = part("<w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p>")
    assert dossiers.bears_mark(packed(**{"word/document.xml": part(box)}))
    assert dossiers.bears_mark(packed(**{"word/document.xml": plain, "word/header1.xml": part(stamp)}))
    assert not dossiers.bears_mark(packed(**{"word/document.xml": plain}))


def test_an_archive_that_unpacks_to_much_or_to_nothing_is_looked_at_in_a_moment() -> None:
    lol = '<!DOCTYPE l [<!ENTITY a "lollollol">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9)
    )
    bombs = (
        packed(**{"word/document.xml": part("<w:p/>" * 3_000_000)}),
        packed(**{"word/document.xml": lol + "]>" + part("<w:p><w:t>&j;</w:t></w:p>")}),
        packed(**{"word/document.xml": part("<w:sdt>" * 20_000)}),
        b"PK\x03\x04" + b"\x00" * 1000,
        b"%PDF-1.7\n" + b"1 0 obj<<" * 10_000,
    )
    begun = time.process_time()
    for bomb in bombs:
        assert not dossiers.bears_mark(bomb)
    assert time.process_time() - begun < 5


def test_a_file_is_what_its_bytes_say() -> None:
    ole = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
    macros = packed(**{"word/document.xml": "x", "word/vbaProject.bin": "x"})
    ods = dossiers.MEDIA_TYPES[".ods"]
    calc = packed(mimetype=ods, **{"content.xml": "<a/>"})
    hidden = "<m:manifest xmlns:m='m'><m:encryption-data/></m:manifest>"
    heic = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00heicmif1"
    for data, name, told in (
        (packed(**{"a.exe": "MZ"}), "to trinh.docx", "archive"),
        (
            packed(mimetype="application/vnd.oasis.opendocument.text", **{"content.xml": "<a/>"}),
            "to trinh.odt",
            "opendocument",
        ),
        (calc, "danh sach.ods", ".ods"),
        (calc[:-40], "danh sach.ods", "damaged"),
        (packed(mimetype=ods, **{"content.xml": "<a/>", "Basic/A.xml": "x"}), "danh sach.ods", "macros"),
        (packed(mimetype=ods, **{"content.xml": "?", "META-INF/manifest.xml": hidden}), "a.ods", "locked"),
        (packed(**{"word/document.xml": "x"}), "danh sach.xlsx", ".docx"),
        (macros, "to trinh.docx", "macros"),
        (word(["a"]), "to trinh.doc", ".docx"),
        (word(["a"]), "to trinh", ".docx"),
        (word(["a"])[:-40], "to trinh.docx", "damaged"),
        (b"MZ" + word(["a"]), "to trinh.docx", "type"),
        (b"{\\rtf1 a}", "to trinh.doc", "rtf"),
        (ole + "WordDocument\0".encode("utf-16-le"), "to trinh.docx", ".doc"),
        (ole + "Workbook\0".encode("utf-16-le"), "danh sach.doc", ".xls"),
        (ole + "EncryptedPackage\0".encode("utf-16-le"), "to trinh.docx", "locked"),
        (heic, "anh.jpg", "damaged"),
        (photograph("a", "PNG"), "anh.jpg", ".png"),
        (photograph("a", "WEBP"), "anh.jpg", ".webp"),
        (photograph("a")[:-400], "anh.jpg", "damaged"),
        (photograph("a", "TIFF"), "anh.jpg", "picture"),
        (pdf(), "khong duoi", ".pdf"),
        (locked_pdf(), "bien ban.pdf", "locked"),
        (b"%PDF-1.7\n%%EOF", "bien ban.pdf", "damaged"),
        (b"", "bien ban.pdf", "empty"),
        (bytes(100), "bien ban.pdf", "empty"),
        (b"<!DOCTYPE html><p>a", "to trinh.doc", "web"),
        (b"khong phai", "to trinh.pdf", "not-so"),
        ("tờ trình".encode(), "to trinh.txt", ".txt"),
        (b"MZ\x90", "a.exe", "type"),
    ):
        found = dossiers.inspect(data, name)
        assert (found.why if isinstance(found, dossiers.Fault) else found.suffix) == told, name


@pytest.mark.parametrize(
    ("place", "value", "why"), [(6, 232, "damaged"), (10, 99, "damaged"), (8, 1, "locked")]
)
def test_a_zip_of_a_version_or_packing_nobody_knows_is_refused_wherever_it_comes(
    place: int, value: int, why: str
) -> None:
    for data, suffix in ((word(["KẾ HOẠCH"]), ".docx"), (sheet(("Họ và tên", "Danh hiệu")), ".xlsx")):
        odd, at = bytearray(data), -1
        while (at := odd.find(b"PK\x01\x02", at + 1)) >= 0:  # each part's line in the list of all
            odd[at + place : at + place + 2] = value.to_bytes(2, "little")
        found = dossiers.examine(bytes(odd), f"a{suffix}")
        assert isinstance(found, dossiers.Fault)
        assert found.why == why
        assert not dossiers.bears_mark(bytes(odd))
        with pytest.raises(sheets.Unreadable):
            sheets.open_sheets(bytes(odd), suffix)
        with pytest.raises(Unreadable):
            open_document(bytes(odd), f"a{suffix}")


def test_a_name_is_composed_cut_between_letters_and_ends_as_its_content_does() -> None:
    apart = unicodedata.normalize("NFD", "Tờ trình đề nghị khen thưởng " * 8) + ".pdf"
    safe = dossiers.safe_name(apart, ".pdf")
    assert unicodedata.is_normalized("NFC", safe)
    assert safe == ("Tờ trình đề nghị khen thưởng " * 8)[:100].rstrip() + ".pdf"
    assert dossiers.safe_name("bien ban.jpg", ".png") == "bien ban.png"
    assert dossiers.safe_name("bien ban.jpeg", ".jpg") == "bien ban.jpeg"
    assert dossiers.safe_name("Số 12.BC", ".docx") == "Số 12.BC.docx"


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.pdf", "a\u202efdp.exe.pdf", "a\u200b\u200fb.pdf", 'C:\\x\r\n".pdf']
)
def test_a_file_name_keeps_no_path_and_no_hidden_sign(name: str) -> None:
    safe = dossiers.safe_name(name)
    assert not set(safe) & set('/\\\r\n"\u202e\u200b\u200f')
    assert safe.endswith(".pdf")
    assert not safe.startswith(".")


async def test_a_marked_file_leaves_no_trace_in_the_store(office: Office, tmp_path: Path) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.sends_file("ke hoach.docx", word(["MẬT", "KẾ HOẠCH", "Thi đua"]))
    await vp.sees("không cho gửi tài liệu mật")
    assert not [path for path in (tmp_path / "files").rglob("*") if path.is_file()]


async def test_what_nobody_asked_for_is_not_even_fetched(office: Office, tmp_path: Path) -> None:
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng Nghiệp vụ 1"))
    await an.sends_file("a.docx", word(["Báo cáo"]))
    await an.sees("dành cho lãnh đạo phòng")
    assert not [path for path in (tmp_path / "files").rglob("*") if path.is_file()]


def sheet(*rows: tuple[object, ...]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


async def test_a_sheet_is_read_for_whoever_may_send_one_and_a_bomb_is_refused(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    unit = await office.department("Phòng Nghiệp vụ 1")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    await office.enrolled("Nguyễn Văn An", "staff", unit)
    await office.live(vp, TITLES)
    header = ("Họ và tên", "Danh hiệu")
    await head.sends_file(
        "ds.xlsx", sheet(header, ("Nguyễn Văn An", "Lao động tiên tiến"), ("Ai đó", "=1+1"))
    )
    await head.press("Gửi 1 đăng ký")
    await head.sees("Đã gửi 1 đăng ký")
    waiting = await office.database.read(registrations.of_campaign, 1)
    assert [one.subject_name for one in waiting] == ["Nguyễn Văn An"]
    history = sheet(("Họ và tên", "Năm", "Danh hiệu"), ("Nguyễn Văn An", 2025, "Lao động tiên tiến"))
    await vp.sends_file("lich-su.xlsx", history)
    await vp.sees("1")
    bomb = packed(**{"xl/workbook.xml": "<a/>", "xl/sharedStrings.xml": " " * 70_000_000})
    await head.sends_file("bom.xlsx", bomb)
    await head.sees("")
    assert len(await office.database.read(registrations.of_campaign, 1)) == 1
