"""Words and lines of a page become rows, columns and paragraphs."""

import time
from dataclasses import replace

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw

from bot.documents.blocks import Block
from bot.documents.formats.ocr import can_recognise
from bot.documents.opening import open_document
from bot.documents.pages.layout import blocks_of
from bot.documents.pages.page import Page, Word, together, unstruck
from bot.documents.pages.ruled import MAX_RULES, Rule, grids
from bot.language import fold
from tests.bot.documents.building import picture_pdf, saved_pdf

LETTER = 7.9


def words(text: str, x: float, y: float) -> list[Word]:
    found = []
    for word in text.split():
        width = LETTER * len(word)
        found.append(Word(word, x, y - 10, x + width, y + 2, y))
        x += width + 4
    return found


def page(*lines: tuple[str, float, float], rules: list[Rule] | None = None) -> Page:
    return Page(595, 842, tuple(w for line in lines for w in words(*line)), tuple(rules or ()))


def box(x0: float, y0: float, x1: float, y1: float) -> list[Rule]:
    return [
        Rule(y0, x0, x1),
        Rule(y1, x0, x1),
        Rule(x0, y0, y1, upright=True),
        Rule(x1, y0, y1, upright=True),
    ]


def table(xs: list[float], ys: list[float]) -> list[Rule]:
    return [Rule(y, xs[0], xs[-1]) for y in ys] + [Rule(x, ys[0], ys[-1], upright=True) for x in xs]


def test_rows_and_columns_come_from_the_lines() -> None:
    rules = table([50, 100, 300, 500], [100, 130, 180])
    blocks = blocks_of([page(("STT", 55, 120), ("Việc", 105, 120), ("Hạn", 305, 120), ("1", 55, 145),
                             ("Họp khối", 105, 145), ("thi đua", 105, 160), ("Quý II", 305, 145), rules=rules)])  # fmt: skip  # noqa: E501
    assert [block.cells for block in blocks] == [("STT", "Việc", "Hạn"), ("1", "Họp khối thi đua", "Quý II")]


def test_cells_that_span_rows_and_columns() -> None:
    rules = [
        *box(50, 100, 500, 190),
        Rule(130, 50, 500),
        Rule(160, 200, 500),
        Rule(200, 130, 190, upright=True),
        Rule(350, 130, 190, upright=True),
    ]
    blocks = blocks_of([page(("QUÝ I", 250, 120), ("Văn phòng", 60, 150), ("Họp", 210, 150), ("Tháng 1", 360, 150),  # noqa: E501
                             ("Chấm", 210, 180), ("Tháng 2", 360, 180), rules=rules)])  # fmt: skip
    assert [(block.cells, block.merged) for block in blocks] == [
        (("QUÝ I", "", ""), ()),
        (("Văn phòng", "Họp", "Tháng 1"), ()),
        (("", "Chấm", "Tháng 2"), (0,)),
    ]


def test_a_frame_around_text_is_no_table() -> None:
    assert grids(box(50, 50, 500, 800)) == []
    assert blocks_of([page(("Nội dung", 60, 100), rules=box(50, 50, 500, 800))]) == [Block("Nội dung")]


def test_a_table_with_open_sides() -> None:
    rules = [Rule(y, 50, 500) for y in (100, 130, 160)] + [Rule(250, 100, 160, upright=True)]
    blocks = blocks_of(
        [page(("Việc", 60, 120), ("Hạn", 260, 120), ("Họp", 60, 150), ("Quý I", 260, 150), rules=rules)]
    )
    assert [block.cells for block in blocks] == [("Việc", "Hạn"), ("Họp", "Quý I")]


def test_a_table_goes_on_over_the_end_of_a_page() -> None:
    xs = [50.0, 100.0, 300.0]
    first = page(("STT", 55, 720), ("Việc", 105, 720), ("1", 55, 750), ("Tổng kết năm", 105, 750), ("12", 290, 810),  # noqa: E501
                 rules=table(xs, [700, 730, 770]))  # fmt: skip
    second = page(("STT", 55, 70), ("Việc", 105, 70), ("và khen thưởng", 105, 100), ("2", 55, 130), ("Họp", 105, 130),  # noqa: E501
                  rules=table(xs, [50, 80, 110, 140]))  # fmt: skip
    assert [block.cells for block in blocks_of([first, second])] == [
        ("STT", "Việc"),
        ("1", "Tổng kết năm và khen thưởng"),
        ("2", "Họp"),
    ]


def test_a_numbered_row_goes_on_with_a_capital_where_its_words_had_not_ended() -> None:
    xs = [50.0, 100.0, 300.0, 500.0]
    first = page(("1", 55, 750), ("Trình", 105, 750), ("Văn phòng", 305, 750), rules=table(xs, [730, 770]))
    second = page(("Giám đốc ký", 105, 60), ("Sở Y tế", 305, 60), ("2", 55, 90), ("Họp.", 105, 90), ("Tổ", 305, 90),  # noqa: E501
                  rules=table(xs, [40, 70, 100]))  # fmt: skip
    third = page(("Chấm điểm", 105, 60), ("Khối", 305, 60), rules=table(xs, [40, 70]))
    assert [block.cells for block in blocks_of([first, second, third])] == [
        ("1", "Trình Giám đốc ký", "Văn phòng Sở Y tế"),
        ("2", "Họp.", "Tổ"),
        ("", "Chấm điểm", "Khối"),
    ]


def test_the_two_halves_of_a_letterhead_are_read_one_after_the_other() -> None:
    blocks = blocks_of([page(("SỞ Y TẾ", 80, 60), ("CỘNG HÒA XÃ HỘI", 320, 60), ("Số: 12/KH-SYT", 80, 80),
                             ("Độc lập - Tự do", 320, 80), ("Các khoa, phòng thực hiện kế hoạch này trong năm", 60, 140))])  # fmt: skip  # noqa: E501
    assert [block.cells for block in blocks] == [
        ("SỞ Y TẾ\nSố: 12/KH-SYT", "CỘNG HÒA XÃ HỘI\nĐộc lập - Tự do"),
        (),
    ]


def test_a_line_goes_on_where_the_next_word_had_no_room() -> None:
    full = "Các khoa, phòng bình xét và gửi hồ sơ đề nghị khen thưởng (một bộ;"
    blocks = blocks_of([page((full, 60, 100), ("Đối với tập thể hai bộ) về Văn phòng.", 60, 116), ("Phần hai", 60, 132),  # noqa: E501
                             (full[:40], 60, 148), (full, 60, 164), ("hết.", 60, 180))])  # fmt: skip
    assert blocks[0].text == f"{full} Đối với tập thể hai bộ) về Văn phòng."
    assert [block.text for block in blocks[1:]] == ["Phần hai", full[:40], f"{full} hết."]


FULL = "Các khoa, phòng bình xét và gửi hồ sơ đề nghị khen thưởng đúng hạn"


def stretched(text: str, y: float) -> list[Word]:
    """A line set to both edges."""
    *most, last = words(text, 60, y)
    return [*most, replace(last, x1=535)]


@pytest.mark.parametrize(
    ("before", "line"),
    [
        (f"{FULL[:-9]} Ông A", "- Trưởng khoa ký tên."),
        (f"{FULL[:-4]} cho", "HSSV."),
        (f"{FULL}.", "Căn cứ quy định này, các khoa làm báo cáo."),
    ],
)
def test_a_full_line_goes_on_with_a_dash_or_a_short_word_or_what_mostly_begins_one(
    before: str, line: str
) -> None:
    lines = [word for at in range(6) for word in stretched(FULL, 100 + 16.0 * at)]
    found = blocks_of([Page(595, 842, (*lines, *stretched(before, 196), *words(line, 60, 212)))])
    assert found[-1].text.endswith(f"{before} {line}")


@pytest.mark.parametrize(
    ("before", "line"),
    [(FULL[:-1], "Lao động giỏi có hai loại."), (f"{FULL};", "Căn cứ quy định này, các khoa làm báo cáo.")],
)
def test_what_ends_short_of_the_edge_or_begins_a_ground_is_another_paragraph(before: str, line: str) -> None:
    lines = [word for at in range(6) for word in stretched(FULL, 100 + 16.0 * at)]
    last = (words if before in FULL else lambda text, _, y: stretched(text, y))(before, 60, 196)
    found = blocks_of([Page(595, 842, (*lines, *last, *words(line, 60, 212)))])
    assert found[-1].text == line


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["152/2025/NĐ-", "CP"], "152/2025/NĐ-CP"),
        (["giai đoạn 2021 -", "2025"], "giai đoạn 2021 - 2025"),
        (["Trước 28/02/202", "6"], "Trước 28/02/2026"),
        (["ngày 15/11/", "2026 và", "3 người"], "ngày 15/11/2026 và 3 người"),
        (["ngày 15/11", "2 người"], "ngày 15/11 2 người"),
        (["Phương án số 88/PA", "-UBND, 31/2025", "/NĐ-CP"], "Phương án số 88/PA-UBND, 31/2025/NĐ-CP"),
        (["số 19/Q", "Đ-SNV và 20/", "QĐ-SNV"], "số 19/QĐ-SNV và 20/QĐ-SNV"),
        (["Số 12/KH-UBND", "UBND xã"], "Số 12/KH-UBND UBND xã"),
        (["tháng 01/2026", ", tổng kết"], "tháng 01/2026, tổng kết"),
    ],
)
def test_lines_of_a_cell_together(lines: list[str], whole: str) -> None:
    assert together(lines) == whole


def test_words_a_line_goes_through_are_left_out_and_underlined_ones_kept() -> None:
    line = words("nộp trước ngày 05/6/2026 và 09/7/2026", 50, 100)
    out, underlined = line[3], line[5]
    rules = [Rule(96.5, out.x0, out.x1), Rule(102, underlined.x0, underlined.x1), Rule(96.5, 400, 500)]
    assert " ".join(word.text for word in unstruck(line, rules)) == "nộp trước ngày và 09/7/2026"


def test_lines_by_the_thousand_are_no_table_and_no_hang() -> None:
    start = time.process_time()
    assert grids([Rule(i % 800, 0, 500, upright=i % 2 == 0) for i in range(MAX_RULES + 1)]) == []
    grids([Rule(i / 3, 0, 500, upright=i % 2 == 0) for i in range(MAX_RULES)])
    assert time.process_time() - start < 2


def test_a_page_of_paths_by_the_hundred_thousand_is_read() -> None:
    document = pdfium.PdfDocument.new()
    sheet = document.new_page(595, 842)
    for number in range(30_000):
        path = raw.FPDFPageObj_CreateNewPath(number % 500, number % 800)
        raw.FPDFPath_LineTo(path, number % 500 + 50, number % 800)
        raw.FPDFPath_SetDrawMode(path, 0, 1)
        raw.FPDFPage_InsertObject(sheet, path)
    _write(document, sheet, "Các phòng gửi hồ sơ về Văn phòng. " * 8)
    start = time.process_time()
    assert "gui ho so" in open_document(saved_pdf(document), "a.pdf").blocks[0].text
    assert time.process_time() - start < 10


def _write(document: pdfium.PdfDocument, sheet: pdfium.PdfPage, text: str) -> None:
    for number, line in enumerate(text[at : at + 70] for at in range(0, len(text), 70)):
        words = raw.FPDFPageObj_NewTextObj(document, b"Helvetica", 11)
        plain = fold(line)  # the font has no letters with marks
        raw.FPDFText_SetText(words, (raw.FPDF_WCHAR * (len(plain) + 1))(*map(ord, plain), 0))
        raw.FPDFPageObj_Transform(words, 1, 0, 0, 1, 60, 700 - 16 * number)
        raw.FPDFPage_InsertObject(sheet, words)
    raw.FPDFPage_GenerateContent(sheet)


RUBBISH = (
    "so# NQI VU. Kinh gfri: c6c phdng, thu0c so. ThUc hi$n chi dao ctia Gi6m d6c, V[n phdng dC nghi c6c " * 3
)


@pytest.mark.skipif(not can_recognise(), reason="needs Tesseract with Vietnamese")
def test_a_text_layer_that_is_rubbish_is_not_read_but_the_page_recognised() -> None:
    document = pdfium.PdfDocument(picture_pdf(["KẾ HOẠCH", "Phát động phong trào thi đua năm 2026"]))
    _write(document, document[0], RUBBISH)
    found = open_document(saved_pdf(document), "a.pdf")
    assert "unreadable" in found.notices
    said = " ".join(block.text for block in found.blocks)
    assert "phong trào thi đua" in said
    assert "Kinh gfri" not in said


def test_a_text_file_of_rubbish_is_told() -> None:
    assert "unreadable" in open_document(RUBBISH.encode(), "a.txt").notices
    assert not open_document(
        "Các phòng gửi hồ sơ về Văn phòng Sở trước ngày 05/5. ".encode() * 5, "a.txt"
    ).notices
