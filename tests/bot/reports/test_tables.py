"""Workbooks opened again: every row there, nothing a formula, ready to print."""

import io
import zipfile

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from bot.registrations import findings
from bot.registrations.entries import Entry
from bot.reports import lines, receipts, register
from bot.reports.rows import DossierRow, Heading, JournalRow, ReportRow, clean
from bot.reports.tables import consolidated


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def column(book: Workbook, sheet: str, heading: str) -> list[object]:
    table = list(book[sheet].iter_rows(min_row=4, values_only=True))
    place = table[0].index(heading)
    return [row[place] for row in table[1:]]


def test_every_row_stands_in_both_lists(rows: list[ReportRow], heading: Heading) -> None:
    book = opened(consolidated(heading, rows, 2026))
    for sheet in ("Theo danh hiệu", "Theo đơn vị"):
        names = column(book, sheet, "Họ và tên / Tập thể")
        assert {row.name for row in rows} <= set(names)
        numbers = [one for one in column(book, sheet, "TT") if isinstance(one, int)]
        assert numbers == list(range(1, len(rows) + 1))
        assert names[-1] == "Tổng cộng: 25"
    codes = column(book, "Theo đơn vị", "Mã")
    assert len({one for one in codes if one}) == len(rows)


def test_the_list_to_sign_bears_no_receipt_codes(rows: list[ReportRow], heading: Heading) -> None:
    book = opened(consolidated(heading, rows, 2026))
    heads = next(book["Theo danh hiệu"].iter_rows(min_row=4, max_row=4, values_only=True))
    assert "Mã" not in heads


def test_groups_name_how_many_they_hold(rows: list[ReportRow], heading: Heading) -> None:
    book = opened(consolidated(heading, rows, 2026))
    first = column(book, "Theo đơn vị", "TT")
    assert "Phòng Nghiệp vụ 1 (9)" in first
    assert "Lao động tiên tiến (13)" in column(book, "Theo danh hiệu", "TT")


def test_counts_by_title_stand_against_last_years(rows: list[ReportRow], heading: Heading) -> None:
    book = opened(consolidated(heading, rows, 2026, ["Lao động tiên tiến"] * 20 + ["Giấy khen"]))
    table = [row[:4] for row in book["Tổng hợp"].iter_rows(min_row=5, values_only=True)]
    assert table == [
        ("Lao động tiên tiến", 13, 20, -7),
        ("Chiến sĩ thi đua cơ sở", 12, 0, 12),
        ("Giấy khen", 0, 1, -1),
        ("Tổng cộng", 25, 21, 4),
    ]
    heads = next(book["Tổng hợp"].iter_rows(min_row=4, max_row=4, values_only=True))
    assert heads[1:3] == ("Năm 2026", "Năm 2025")


def test_without_figures_of_the_year_before_nothing_is_compared_and_the_table_says_so(
    rows: list[ReportRow], heading: Heading
) -> None:
    for last_year, note in (([], "Chưa có số liệu năm 2025 để so sánh."), (None, None)):
        book = opened(consolidated(heading, rows, 2026, last_year))
        table = [row[:4] for row in book["Tổng hợp"].iter_rows(min_row=4, values_only=True)]
        assert table[1] == ("Lao động tiên tiến", 13)
        assert table[-1][0] == (note or "Tổng cộng")


def test_nothing_people_wrote_becomes_a_formula_or_a_link(hostile: list[ReportRow], heading: Heading) -> None:
    data = consolidated(Heading("=2+2", "@x", "+y"), hostile, 2026)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert not any(b"<f>" in part or b"<hyperlink" in part for part in parts.values())
    book = opened(data)
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    names = column(book, "Theo đơn vị", "Họ và tên / Tập thể")
    for row in hostile:
        assert (clean(row.name) or None) in names


@pytest.mark.parametrize("word", ["=1+1", "@SUM(A1)", "+cmd|'/c calc'!A1", '=HYPERLINK("http://a.example")'])
def test_in_no_other_workbook_either(word: str) -> None:
    about = Heading(word, word, word)
    list_ = f"Họ và tên;Danh hiệu\n{word.replace(';', ',')};{word}".encode()
    for data in (
        lines.workbook("journal", about, [JournalRow(*[word] * 4)]),
        register.workbook(about, [DossierRow(*[word] * 8)]),
        receipts.table(
            word, [word] * 3, [[word] * 3], receipts.Votes("a", "a", "a", "a", [(word, [(word, 1)], 1)])
        ),
        findings.noted(
            list_, ".csv", [Entry(line=2, problem="unknown", said=word), Entry(line=3, shown=word)]
        ),
    ):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = b"".join(archive.read(name) for name in archive.namelist())
        assert b"<f>" not in parts
        assert b"<hyperlink" not in parts
        cells = [cell for sheet in opened(data) for row in sheet.iter_rows() for cell in row]
        assert any(cell.value == word for cell in cells)
        assert all(cell.data_type != "f" for cell in cells)


def test_pages_print_landscape_with_the_header_repeated(rows: list[ReportRow], heading: Heading) -> None:
    for sheet in opened(consolidated(heading, rows, 2026)):
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize in {"9", 9}
        assert sheet.print_title_rows == "$4:$4"
        assert sheet.freeze_panes == "A5"
        assert sheet["A1"].value == heading.title


def test_columns_nobody_filled_are_left_out(rows: list[ReportRow], heading: Heading) -> None:
    book = opened(consolidated(heading, rows, 2026))
    heads = [cell.value for cell in book["Theo đơn vị"][4]]
    assert heads == ["TT", "Họ và tên / Tập thể", "Danh hiệu, hình thức khen thưởng", "Mã"]


def test_a_long_text_gets_a_row_high_enough(heading: Heading) -> None:
    long = ReportRow("Phòng 1", "Nguyễn Văn An", "Giấy khen", "Nâng cao chất lượng " * 20)
    sheet = opened(consolidated(heading, [long, ReportRow("Phòng 1", "Lê Hòa", "Giấy khen")], 2026))[
        "Theo đơn vị"
    ]
    assert (sheet.row_dimensions[6].height or 0) > 100
    assert sheet.row_dimensions[7].height is None


def test_an_empty_campaign_still_gives_a_workbook(heading: Heading) -> None:
    book = opened(consolidated(heading, [], 2026, lang="en"))
    assert book.sheetnames == ["Summary", "By title", "By division"]
    assert book["By title"]["B5"].value == "Total: 0"
