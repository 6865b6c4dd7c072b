"""Lists in LibreOffice's own sheets are read as those of Excel, and nothing in them can grow without end."""

import io
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from bot.registrations import entries, findings
from bot.registrations.roster import Roster
from bot.registrations.sheet import read
from bot.registrations.titles import Title
from bot.sheets import GridRow, Sheet, Unreadable, open_sheets
from tests.bot.registrations.calc import cell, ods, plain, row, sheet


def only(data: bytes) -> Sheet:
    [found] = open_sheets(data, ".ods")
    return found


def test_a_list_with_merged_heads_ticks_and_what_nobody_sees(
    titles: tuple[Title, ...], roster: Roster
) -> None:
    both = row("1", "Nguyễn Văn An", cell("x", table_number_columns_repeated="2"))
    data = ods(
        sheet("Cũ", row("Họ và tên", "Danh hiệu"), row("Chu Quang Huy", "LĐTT"), style="gone"),
        sheet(
            "2026",
            row(cell("PHÒNG NGHIỆP VỤ 1", table_number_columns_spanned="4")),
            row(
                cell("STT", table_number_rows_spanned="2"),
                cell("Họ và tên", table_number_rows_spanned="2"),
                cell("Danh hiệu", table_number_columns_spanned="2"),
                "<table:covered-table-cell/>",
            ),
            row('<table:covered-table-cell table:number-columns-repeated="2"/>', "LĐTT", "CSTĐCS"),
            f"<table:table-row-group>{both}</table:table-row-group>",
            row(table_number_rows_repeated="3"),
            row("2", "Trần Thị Bình", "x", table_visibility="filter"),
            row("3", 'Trần Thị <text:span text:style-name="struck">Cúc</text:span>Bình', "x"),
            row(table_number_rows_repeated="1048000"),
        ),
    )  # fmt: skip
    rows = read(data, titles, roster, 1, suffix=".ods")
    assert [(one.line, one.person and one.person.name, one.title and one.title.code) for one in rows] == [
        (4, "Nguyễn Văn An", "LDTT"),
        (4, "Nguyễn Văn An", "CSTDCS"),
        (8, None, None),
        (9, "Trần Thị Bình", "LDTT"),
    ]
    assert [one.problem for one in rows if one.problem] == ["filtered"]
    told = load_workbook(
        io.BytesIO(findings.noted(data, ".ods", [entries.of_row(one, "vi", "", {}) for one in rows]))
    )
    assert told.worksheets[1]["B9"].value == "Trần Thị Bình"


def test_values_are_taken_and_formulas_notes_and_hidden_columns_are_not() -> None:
    note = "<office:annotation><text:p>ghi riêng</text:p></office:annotation>"
    found = only(
        ods(
            sheet(
                "A",
                row(
                    cell("12,00", office_value_type="float", office_value="12"),
                    cell("3 tháng 8", office_value_type="date", office_date_value="2026-08-03T00:00:00"),
                    cell("Lê<text:s/>Hà<text:line-break/>Vũ An"),
                    cell("7", table_formula="of:=3+4", office_value_type="float", office_value="7"),
                    "riêng",
                    f"<table:table-cell>{note}<text:p>thấy</text:p></table:table-cell>",
                ),
                columns='<table:table-column table:number-columns-repeated="4"/>'
                '<table:table-column table:visibility="collapse"/>',
            )
        )
    )
    assert found.rows == (GridRow(1, ("12", "03/08/2026", "Lê Hà\nVũ An", "7", "", "thấy"), frozenset({3})),)
    assert found.unseen_columns == {4}


def test_what_repeats_without_end_or_is_no_sheet_is_refused_in_a_moment() -> None:
    begun = time.process_time()
    wide = only(ods(sheet("A", row(cell("x", table_number_columns_repeated="16384")))))
    assert len(wide.rows[0].cells) <= 40
    lol = "<!DOCTYPE a [<!ENTITY a 'lol'>]>"
    for data, why in (
        (ods(sheet("A", row("x", table_number_rows_repeated="1048576"))), "too_big"),
        (ods(sheet("A", *[row(cell("x", table_number_rows_spanned="2"))] * 3001)), "too_big"),
        (ods(" " * 21_000_000), "too_big"),
        (ods("<table:table>"), "not_a_sheet"),
        (b"PK" + lol.encode(), "not_a_sheet"),
    ):
        with pytest.raises(Unreadable) as raised:
            open_sheets(data, ".ods")
        assert raised.value.code == why
    assert time.process_time() - begun < 5


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_a_sheet_that_libreoffice_wrote_reads_as_the_one_of_excel_it_was_made_of(tmp_path: Path) -> None:
    book = Workbook()
    for cells in (
        ["DANH SÁCH", None, None], ["STT", "Họ và tên", "Danh hiệu"], [1, "Lê Hà\nVũ An", "LĐTT"],
        [], [2, "Đỗ Yến", "=1+1"], [3, "Cao Bá Đạt", "LĐTT"],
    ):  # fmt: skip
        book.active.append(cells)
    book.active.merge_cells("A1:C1")
    book.active.row_dimensions[6].hidden = True
    book.save(tmp_path / "bang.xlsx")
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
               "--convert-to", "ods", "--outdir", str(tmp_path), str(tmp_path / "bang.xlsx")]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    [excel], calc = (
        open_sheets((tmp_path / "bang.xlsx").read_bytes()),
        only((tmp_path / "bang.ods").read_bytes()),
    )
    assert [one.number for one in calc.rows] == [one.number for one in excel.rows]
    assert [one.unseen for one in calc.rows] == [one.unseen for one in excel.rows]
    assert [one.formulas for one in calc.rows] == [one.formulas for one in excel.rows]
    assert calc.areas == excel.areas
    assert calc.rows[2].cells == excel.rows[2].cells
    assert only(plain(["a"])).rows == (GridRow(1, ("a",)),)
