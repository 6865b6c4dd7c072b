"""The Excel template and the filled file read back; hostile files refused in plain words."""

import io
import zipfile
from collections.abc import Sequence

import pytest
from openpyxl import Workbook, load_workbook

from bot.registrations.history import read_history
from bot.registrations.roster import Roster
from bot.registrations.sheet import campaign_of, read, unreadable
from bot.registrations.template import template
from bot.registrations.titles import Title
from bot.sheets import Unreadable


def filled(blank: bytes, rows: Sequence[Sequence[object]]) -> bytes:
    book = load_workbook(io.BytesIO(blank))
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            book.worksheets[0].cell(number, column).value = value
    return saved(book)


def sheet_of(*rows: Sequence[object]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    return saved(book)


def saved(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def blank(titles: tuple[Title, ...]) -> bytes:
    return template(titles, ("Nguyễn Văn An", "=cmd|' /C calc'!A0"), "Đăng ký năm 2026", 7)


def test_the_template_offers_names_and_titles_and_freezes_its_header(blank: bytes) -> None:
    book = load_workbook(io.BytesIO(blank))
    listed = book["Danh sách"]
    assert listed.freeze_panes == "B2"
    sources = {str(one.formula1) for one in listed.data_validations.dataValidation}
    assert any("$A$1:$A$2" in source for source in sources)
    assert any("$B$1" in source for source in sources)
    catalogue = book["Danh mục"]
    assert catalogue["A2"].data_type == "s"
    assert catalogue["B1"].value == "Lao động tiên tiến"
    assert "Hướng dẫn" in book.sheetnames


def test_an_empty_template_has_no_rows(blank: bytes, titles: tuple[Title, ...], roster: Roster) -> None:
    assert read(blank, titles, roster) == ()


def test_an_english_template_is_read_too(titles: tuple[Title, ...], roster: Roster) -> None:
    data = filled(template(titles, (), "2026", 7, "en"), [("Chu Quang Huy", "Advanced worker")])
    (row,) = read(data, titles, roster)
    assert row.person is not None


def test_good_rows_are_taken_and_bad_ones_named_by_row_and_column(
    blank: bytes, titles: tuple[Title, ...], roster: Roster
) -> None:
    rows = read(
        filled(
            blank,
            [
                ("chu quang huy", "LĐTT", "", ""),
                ("Trần Thị Bình", "Chiến sĩ thi đua cơ sở", "Sổ tay tiếp dân", "gửi bổ sung"),
                ("=A2", "LĐTT"),
                ("Lê Hòa", "LĐTT"),
                ("Phạm Xuân Khánh", "LĐTT"),
                ("Chu Quang Huy", "danh hiệu lạ"),
                ("", "TTLĐTT"),
                ("Chu Quang Huy", ""),
                ("", "GK"),
                ("Chu Quang Huy", "LĐTT"),
            ],
        ),
        titles,
        roster,
        department_id=1,
    )
    assert [(row.line, row.problem) for row in rows] == [
        (2, ""),
        (3, ""),
        (4, "formula"),
        (5, "which_person"),
        (6, "unknown_person"),
        (7, "unknown_title"),
        (8, ""),
        (9, "empty"),
        (10, "empty"),
        (11, "repeated"),
    ]
    assert (rows[1].initiative, rows[1].note) == ("Sổ tay tiếp dân", "gửi bổ sung")
    assert rows[6].subject_type == "collective"
    assert rows[2].message().startswith("Dòng 4, cột “Họ và tên / Tập thể”: ")
    assert rows[5].message("en").startswith("Row 7, column “")
    assert "Danh hiệu" in rows[7].column


def test_a_formula_beside_a_good_row_is_left_out(
    blank: bytes, titles: tuple[Title, ...], roster: Roster
) -> None:
    (row,) = read(filled(blank, [("Chu Quang Huy", "CSTĐCS", '=HYPERLINK("http://x","y")')]), titles, roster)
    assert (row.problem, row.initiative) == ("", "")


def test_columns_may_be_moved_and_the_header_may_stand_lower(
    titles: tuple[Title, ...], roster: Roster
) -> None:
    data = sheet_of(["DANH SÁCH"], [], ["STT", "Danh hiệu", "Họ tên"], [1, "LĐTT", "Chu Quang Huy"])
    (row,) = read(data, titles, roster)
    assert (row.line, row.problem) == (4, "")


@pytest.mark.parametrize("data", [b"", b"not a sheet", b"PK\x03\x04" + b"\0" * 100, b"%PDF-1.7"])
def test_what_is_no_workbook_is_refused(data: bytes, titles: tuple[Title, ...], roster: Roster) -> None:
    with pytest.raises(Unreadable) as caught:
        read(data, titles, roster)
    assert caught.value.code == "not_a_sheet"
    assert "xlsx" in unreadable(caught.value)


def test_a_zip_that_is_no_workbook_is_refused(titles: tuple[Title, ...], roster: Roster) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(Unreadable, match="not_a_sheet"):
        read(buffer.getvalue(), titles, roster)


def test_a_zip_bomb_is_refused_without_unpacking(
    blank: bytes, titles: tuple[Title, ...], roster: Roster
) -> None:
    buffer = io.BytesIO(blank)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/bomb.bin", b"\0" * 70_000_000)
    assert len(buffer.getvalue()) < 1_000_000
    with pytest.raises(Unreadable, match="too_big"):
        read(buffer.getvalue(), titles, roster)


def test_entities_in_the_files_xml_are_not_expanded(
    blank: bytes, titles: tuple[Title, ...], roster: Roster
) -> None:
    evil = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(blank)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, evil if name == "xl/sharedStrings.xml" else old.read(name))
    with pytest.raises(Unreadable, match="not_a_sheet"):
        read(buffer.getvalue(), titles, roster)


def test_too_many_rows_are_refused(
    titles: tuple[Title, ...], roster: Roster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sheets.grid.MOST_ROWS", 30)
    data = sheet_of(["Họ tên", "Danh hiệu"], *([["Chu Quang Huy", "LĐTT"]] * 30))
    with pytest.raises(Unreadable, match="too_big"):
        read(data, titles, roster)


def test_a_sheet_without_the_header_is_refused(titles: tuple[Title, ...], roster: Roster) -> None:
    with pytest.raises(Unreadable, match="no_header"):
        read(sheet_of(["a", "b"], [1, 2]), titles, roster)


def test_award_history_is_read_and_people_who_left_stay_by_name(
    titles: tuple[Title, ...], roster: Roster
) -> None:
    data = sheet_of(
        ["Họ và tên", "Năm", "Danh hiệu", "Số quyết định"],
        ["Chu Quang Huy", 2024, "CSTĐCS", "12/QĐ-TTr"],
        ["Phạm Xuân Khánh", "2023", "LĐTT", None],
        ["Chu Quang Huy", "hai nghìn", "LĐTT", ""],
        ["Chu Quang Huy", 2031, "LĐTT", ""],
        ["Lê Hòa", 2024, "LĐTT", ""],
        ["Chu Quang Huy", 2024, "lạ", ""],
        ["Chu Quang Huy", None, "LĐTT", ""],
    )
    good, bad = read_history(data, titles, roster, 2026)
    assert [(one.name, one.year, one.title.code, one.decision) for one in good] == [
        ("Chu Quang Huy", 2024, "CSTDCS", "12/QĐ-TTr"),
        ("Phạm Xuân Khánh", 2023, "LDTT", ""),
    ]
    assert good[0].person is not None
    assert good[1].person is None
    assert [(row.line, row.problem, row.column) for row in bad] == [
        (4, "bad_year", "Năm"),
        (5, "bad_year", "Năm"),
        (6, "which_person", "Họ và tên"),
        (7, "unknown_title", "Danh hiệu"),
        (8, "empty", "Năm"),
    ]


def test_a_filled_template_knows_its_campaign_and_a_sheet_of_ones_own_does_not(
    titles: tuple[Title, ...],
) -> None:
    made = template(titles, (), "2026", 7)
    assert campaign_of(made) == 7
    assert campaign_of(filled(made, [("Chu Quang Huy", "Lao động tiên tiến")])) == 7
    assert campaign_of(sheet_of(("Họ và tên", "Danh hiệu"))) is None
