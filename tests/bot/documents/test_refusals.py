"""Documents that cannot be read: each kind has its own sentence."""

import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest

from bot.documents.opening import MAX_LINES
from bot.plans import Unreadable, read
from tests.bot.documents.building import empty_pdf, word, zipped

TODAY = date(2026, 3, 1)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOCX = word(["KẾ HOẠCH", "Phát động thi đua năm 2026"])
PROTECTED = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"3 0 obj<</Filter/Standard/V 2/R 3/Length 128/P -44/O<"
    + b"41" * 32
    + b">/U<"
    + b"42" * 32
    + b">>>endobj\n"
    b"trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<41><41>]>>\n%%EOF"
)


def bomb() -> bytes:
    return zipped({"word/document.xml": b"<w>" + b" " * 40_000_000})


def many_small_bombs() -> bytes:
    return zipped(
        {f"word/media/{n}.bin": bytes(30_000_000) for n in range(8)} | {"word/document.xml": b"<w/>"}
    )


def locked_zip() -> bytes:
    data = bytearray(zipped({"word/document.xml": b"<w/>"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(signature) + offset] |= 1
    return bytes(data)


def entities() -> bytes:
    body = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><w>&b;</w>'
    return zipped({"word/document.xml": body})


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.docx", "empty"),
        (b" \n\t ", "a.txt", "empty"),
        (DOCX[: len(DOCX) // 2], "a.docx", "damaged"),
        (b"not a zip", "a.docx", "damaged"),
        (b"not a pdf", "a.pdf", "damaged"),
        (b"%PDF-1.7 broken", "a.pdf", "damaged"),
        (zipped({"hello.txt": b"hi"}), "a.docx", "damaged"),
        (zipped({"word/document.xml": b"<w><unclosed>"}), "a.docx", "damaged"),
        (zipped({"word/document.xml": b"<w/>"}), "a.docx", "damaged"),
        (entities(), "a.docx", "damaged"),
        (locked_zip(), "a.docx", "encrypted"),
        (OLE + bytes(100) + "EncryptedPackage".encode("utf-16-le"), "a.docx", "encrypted"),
        (PROTECTED, "a.pdf", "encrypted"),
        (bomb, "a.docx", "too_large"),
        (many_small_bombs, "a.docx", "too_large"),
        (lambda: b"a" * 26_000_000, "a.txt", "too_large"),
        (b"a\n" * MAX_LINES, "a.txt", "too_large"),
        (word([""]), "a.docx", "no_text"),
        (b"GIF89a", "a.gif", "unknown_type"),
        (bytes(range(32)) * 20, "a.txt", "unknown_type"),
        (zipped({"xl/workbook.xml": b"<w/>"}), "a.xlsx", "unknown_type"),
    ],
)
def test_each_unreadable_document_has_its_own_sentence(
    data: bytes | Callable[[], bytes], name: str, code: str
) -> None:
    made = data() if callable(data) else data  # the large ones are made by the process that reads them alone
    with pytest.raises(Unreadable) as refusal:
        read(made, name, TODAY)
    assert refusal.value.code == code
    assert refusal.value.message("vi") != refusal.value.message("en")
    assert refusal.value.message().endswith(".")


def test_a_blank_pdf_is_a_scan_or_has_no_text() -> None:
    with pytest.raises(Unreadable) as refusal:
        read(empty_pdf(), "a.pdf", TODAY)
    assert refusal.value.code in {"scan", "no_text"}


def test_a_word_file_is_known_by_its_bytes_whatever_its_name() -> None:
    assert read(DOCX, "ke hoach.doc", TODAY).title == "Phát động thi đua năm 2026"
    assert read(DOCX, "khong-duoi", TODAY).title == "Phát động thi đua năm 2026"


def test_the_zip_of_these_tests_is_sound() -> None:
    assert zipfile.is_zipfile(BytesIO(DOCX))
