"""The same plan as Word, PDF, scan, old Word and text in other spellings of Unicode."""

import shutil
import subprocess
import time
import unicodedata
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from bot.documents.formats.ocr import can_recognise
from bot.plans import Unreadable, read, to_text
from tests.bot.documents.building import numbered_word, photo, picture_pdf, saved, word

TODAY = date(2026, 3, 1)
HEAD = [
    "UBND TỈNH GIA LAI\nSỞ CÔNG THƯƠNG\nSố: 31/KH-SCT",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nGia Lai, ngày 05 tháng 02 năm 2026",
]
PLAN = [
    [HEAD],
    "KẾ HOẠCH",
    "Công tác thi đua, khen thưởng năm 2026",
    "Căn cứ Kế hoạch số 02/KH-UBND ngày 10/01/2026 của UBND tỉnh, Sở Công Thương ban hành Kế hoạch:",
    "I. NHIỆM VỤ",
    [
        ["STT", "Nội dung", "Thời gian", "Đơn vị chủ trì", "Đơn vị phối hợp"],
        ["1", "Phát động thi đua chào mừng ngày thành lập ngành", "Quý II", "Văn phòng Sở", "Các phòng"],
        ["2", "Gửi danh sách đăng ký sáng kiến", "Trước ngày 20/5/2026", "Các phòng", "Văn phòng Sở"],
        ["3", "Tổng kết công tác thi đua", "Tháng 12/2026", "Văn phòng Sở", ""],
    ],
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Các phòng gửi báo cáo về Văn phòng Sở chậm nhất ngày 30 tháng 11 năm 2026.",
    [["Nơi nhận:\n- Như trên;", "GIÁM ĐỐC\nNguyễn Văn An"]],
]


def test_a_word_file_gives_its_head_from_the_two_columns() -> None:
    plan = read(word(PLAN), "ke-hoach.docx", TODAY)
    assert (plan.number, plan.issuer, plan.issued_on) == ("31/KH-SCT", "SỞ CÔNG THƯƠNG", date(2026, 2, 5))
    assert (plan.kind, plan.title) == ("kế hoạch", "Công tác thi đua, khen thưởng năm 2026")


def test_rows_of_a_word_table_become_tasks_with_their_units() -> None:
    plan = read(word(PLAN), "ke-hoach.docx", TODAY)
    assert [(t.period, t.lead, t.partners) for t in plan.tasks] == [
        ("2026-Q2", "Văn phòng Sở", "Các phòng"),
        ("2026-05", "Các phòng", "Văn phòng Sở"),
        ("2026-12", "Văn phòng Sở", ""),
    ]


def test_a_day_in_the_time_column_is_a_deadline_and_a_quarter_is_not() -> None:
    plan = read(word(PLAN), "ke-hoach.docx", TODAY)
    assert [(d.end, d.inclusive, d.who) for d in plan.deadlines] == [
        (date(2026, 5, 20), False, "Các phòng"),
        (date(2026, 11, 30), True, "Các phòng"),
    ]


def test_numbers_allotted_in_a_table_become_quotas_without_the_total() -> None:
    table = [
        ["STT", "Đơn vị", "Số đại biểu", "Cá nhân"],
        ["1", "Bệnh viện tỉnh", "15", "03"],
        ["2", "Trung tâm Y tế", "08", ""],
        ["", "Tổng cộng", "23", "03"],
    ]
    plan = read(word(["KẾ HOẠCH", "Hội nghị điển hình tiên tiến", "I. PHÂN BỔ", table]), "a.docx", TODAY)
    assert [(quota.subject, quota.limit, quota.unit) for quota in plan.quotas] == [
        ("Bệnh viện tỉnh", 15, "đại biểu"),
        ("Bệnh viện tỉnh", 3, "cá nhân"),
        ("Trung tâm Y tế", 8, "đại biểu"),
    ]


def test_recipients_in_a_table_at_the_end_are_set_apart() -> None:
    plan = read(word(PLAN), "ke-hoach.docx", TODAY)
    assert plan.sections[-1].path == ("Nơi nhận",)
    assert "Nguyễn Văn An" in plan.sections[-1].text


def test_cells_merged_downwards_serve_every_row_they_cover() -> None:
    document = docx.Document()
    for text in ("KẾ HOẠCH", "Công tác thi đua năm 2026", "I. NỘI DUNG"):
        document.add_paragraph(text)
    table = document.add_table(rows=4, cols=4)
    rows = (
        ("TT", "Nội dung", "Đơn vị thực hiện", ""),
        ("", "", "Chủ trì", "Phối hợp"),
        ("1", "Phát động thi đua quý I năm 2026", "Văn phòng", "Các phòng"),
        ("2", "Sơ kết thi đua", "", "Công đoàn"),
    )
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(0, 2).merge(table.cell(0, 3))
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(1, 1))
    table.cell(2, 2).merge(table.cell(3, 2))
    plan = read(saved(document), "a.docx", TODAY)
    assert [(t.text, t.lead, t.partners) for t in plan.tasks] == [
        ("Phát động thi đua quý I năm 2026", "Văn phòng", "Các phòng"),
        ("Sơ kết thi đua", "Văn phòng", "Công đoàn"),
    ]


def test_numbers_that_word_prints_itself_shape_the_headings_but_not_the_quotes() -> None:
    plan = read(numbered_word([(-1, "KẾ HOẠCH"), (-1, "Phát động thi đua năm 2026"), (0, "THỜI GIAN"),
                               (1, "Thời hạn"), (2, "Các phòng gửi hồ sơ về Văn phòng trước ngày 12/6/2026."),
                               (0, "HỒ SƠ"), (1, "Các phòng tự lưu.")]), "a.docx", TODAY)  # fmt: skip
    assert [s.heading for s in plan.sections[-2:]] == ["I. THỜI GIAN > 1. Thời hạn", "II. HỒ SƠ > 1."]
    assert plan.deadlines[0].quote == "Các phòng gửi hồ sơ về Văn phòng trước ngày 12/6/2026."
    assert plan.deadlines[0].quote in to_text(numbered_word([(2, plan.deadlines[0].quote)]), "a.docx")


def test_text_boxes_kept_twice_for_old_word_are_read_once() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Các phòng ")
    run = paragraph.add_run("gửi hồ sơ")
    fallback = run._r.makeelement("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback", {})
    copied = fallback.makeelement(qn("w:t"), {})
    copied.text = "gửi hồ sơ"
    fallback.append(copied)
    run._r.append(fallback)
    assert to_text(saved(document), "a.docx") == "Các phòng gửi hồ sơ"


SAMPLE = Path(__file__).parents[1] / "plans" / "samples" / "conference.txt"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_spelling_of_unicode_does_not_change_the_facts(encoding: str, form: str) -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    plan = read(text.encode(), "a.txt", TODAY)
    other = read(unicodedata.normalize(form, text).encode(encoding), "a.txt", TODAY)  # type: ignore[arg-type]
    assert other == plan


def test_windows_line_ends_do_not_change_the_facts() -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    assert read(text.replace("\n", "\r\n").encode(), "a.txt", TODAY) == read(text.encode(), "a.txt", TODAY)


SCAN = [
    "KẾ HOẠCH",
    "Phát động phong trào thi đua năm 2026",
    "I. THỜI GIAN",
    "1. Các phòng gửi hồ sơ về Văn phòng",
    "trước ngày 15/6/2026.",
    "2. Văn phòng tổng hợp kết quả thi đua, khen thưởng.",
]


@pytest.mark.skipif(not can_recognise(), reason="needs Tesseract with Vietnamese")
def test_a_scan_is_read_by_text_recognition() -> None:
    plan = read(picture_pdf(SCAN), "scan.pdf", TODAY)
    assert plan.title == "Phát động phong trào thi đua năm 2026"
    assert [d.end for d in plan.deadlines] == [date(2026, 6, 15)]
    assert "unreadable" in [w.code for w in plan.warnings]


@pytest.mark.skipif(not can_recognise(), reason="needs Tesseract with Vietnamese")
@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_photograph_is_read_however_the_phone_was_held(form: str) -> None:
    plan = read(photo(SCAN, form), f"anh.{form.lower()}", TODAY)
    assert plan.title == "Phát động phong trào thi đua năm 2026"
    assert [d.end for d in plan.deadlines] == [date(2026, 6, 15)]
    assert "unreadable" in [w.code for w in plan.warnings]


def test_a_photograph_that_cannot_be_read_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Unreadable, match="damaged" if can_recognise() else "Word"):
        read(photo(SCAN)[:300], "anh.jpg", TODAY)
    monkeypatch.setattr("bot.documents.formats.ocr.can_recognise", lambda: False)
    with pytest.raises(Unreadable, match="send the Word file"):
        read(photo(SCAN), "anh.jpg", TODAY)


def test_a_scan_without_text_recognition_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.documents.formats.ocr.can_recognise", lambda: False)
    with pytest.raises(Unreadable, match="scan"):
        read(picture_pdf(SCAN), "scan.pdf", TODAY)


def test_an_old_word_file_without_libreoffice_asks_for_a_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.documents.formats.doc.shutil.which", lambda _name: None)
    with pytest.raises(Unreadable) as refusal:
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.doc", TODAY)
    assert refusal.value.code == "doc_needs_libreoffice"
    assert ".docx" in refusal.value.message()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_an_old_word_file_is_read_through_libreoffice(tmp_path: Path) -> None:
    source = tmp_path / "a.docx"
    source.write_bytes(word(PLAN))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "doc",
        "--outdir",
        str(tmp_path),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    plan = read((tmp_path / "a.doc").read_bytes(), "a.doc", TODAY)
    assert (plan.number, [task.lead for task in plan.tasks]) == (
        "31/KH-SCT",
        ["Văn phòng Sở", "Các phòng", "Văn phòng Sở"],
    )


@pytest.mark.browser
@pytest.mark.skipif(shutil.which("chromium") is None, reason="needs Chromium to print a PDF")
def test_a_pdf_with_text_gives_the_rows_of_its_table(tmp_path: Path) -> None:
    rows = "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in PLAN[5])
    page = tmp_path / "a.html"
    page.write_text(
        f"<meta charset=utf-8><body style='font:14pt serif;width:16cm'><p>KẾ HOẠCH<p>{PLAN[2]}<p>{PLAN[4]}"
        f"<table border=1>{rows}</table><p>{PLAN[6]}<p>{PLAN[7]}",
        encoding="utf-8",
    )
    target = tmp_path / "a.pdf"
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}",
               "--no-pdf-header-footer", f"--print-to-pdf={target}", page.as_uri()]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    plan = read(target.read_bytes(), "a.pdf", TODAY)
    assert [(t.period, t.lead, t.partners) for t in plan.tasks] == [
        ("2026-Q2", "Văn phòng Sở", "Các phòng"),
        ("2026-05", "Các phòng", "Văn phòng Sở"),
        ("2026-12", "Văn phòng Sở", ""),
    ]
    assert [d.end for d in plan.deadlines] == [date(2026, 5, 20), date(2026, 11, 30)]


def test_twenty_pages_are_read_well_within_two_seconds() -> None:
    sentence = "Công chức hoàn thành tốt nhiệm vụ được giao trong năm, chấp hành nội quy của cơ quan. " * 4
    body = [f"{number}. {sentence}" for number in range(1, 90)]
    long_plan = [*PLAN[:5], *body, *(part for part in PLAN[5:] for _ in range(12))]
    data = word(long_plan)
    start = time.process_time()
    read(data, "a.docx", TODAY)
    assert time.process_time() - start < 2
