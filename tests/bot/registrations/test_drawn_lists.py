"""Lists as offices draw them, in many shapes: what a careful colleague would read, and nothing in silence."""

import io
from collections.abc import Sequence
from datetime import date

import docx
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from bot.registrations import entries, findings
from bot.registrations.history import read_history
from bot.registrations.people import Unit, people_of
from bot.registrations.roster import Roster
from bot.registrations.row import Row
from bot.registrations.sheet import look, pasted, read, rows_of_kind, tables
from bot.registrations.titles import Title
from bot.sheets import open_sheets
from bot.sheets.delimited import sheet_of

TODAY = date(2026, 8, 3)


def saved(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def book_of(*rows: Sequence[object], merged: Sequence[str] = ()) -> Workbook:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for area in merged:
        book.active.merge_cells(area)
    return book


def good(rows: Sequence[Row]) -> list[tuple[str, str]]:
    return [
        (row.person.name if row.person else row.name, row.title.code)
        for row in rows
        if row.title and not row.problem
    ]


def wrong(rows: Sequence[Row]) -> list[tuple[int, str]]:
    return [(row.line, row.problem) for row in rows if row.problem]


def test_ticks_under_three_rows_of_headings_with_the_name_divided(
    titles: tuple[Title, ...], roster: Roster
) -> None:
    book = book_of(
        ["PHÒNG NGHIỆP VỤ 1"],
        ["TỔNG HỢP ĐĂNG KÝ THI ĐUA"],
        ["TT", "Họ và tên", None, "Chức vụ", "Nội dung đăng ký", None, None, None],
        [None, "Họ đệm", "Tên", None, "Danh hiệu thi đua", None, "Hình thức khen thưởng", None],
        [None, None, None, None, "LĐTT", "CSTĐCS", "Giấy khen", "Bằng khen cấp tỉnh"],
        ["A", "B", "C", "D", "1", "2", "3", "4"],
        [1, "Nguyễn Văn", "An", "Trưởng phòng", "x", None, "có", None],
        [2, "Trần Thị", "Bình", "Thanh tra viên", "X", "✓", None, "không"],
        [3, "Chu Quang", "Huy", "Chuyên viên", "?", None, None, None],
        [None, "Cộng", None, None, 2, 1, 1, 0],
        [None, None, None, None, "Mẫu Sơn, ngày 03 tháng 8 năm 2026"],
        [None, None, None, None, "TRƯỞNG PHÒNG"],
        [None, None, None, None, "Nguyễn Văn An"],
        merged=("A1:H1", "A2:H2", "A3:A5", "B3:C3", "D3:D5", "E3:H3", "E4:F4", "G4:H4", "B4:B5", "C4:C5"),
    )
    rows = read(saved(book), titles, roster, 1)
    assert good(rows) == [
        ("Nguyễn Văn An", "LDTT"),
        ("Nguyễn Văn An", "GK"),
        ("Trần Thị Bình", "LDTT"),
        ("Trần Thị Bình", "CSTDCS"),
    ]
    assert wrong(rows) == [(9, "unknown_mark")]
    assert "cột “LĐTT”" in rows[-1].message()


def test_the_title_heads_its_section_its_sheet_or_the_whole_list(
    titles: tuple[Title, ...], roster: Roster
) -> None:
    book = book_of(
        ["STT", "Họ và tên", "Ghi chú"],
        ["I", "Lao động tiên tiến"],
        [1, "Nguyễn Văn An"],
        ["II", "Chiến sĩ thi đua cơ sở"],
        [1, "Trần Thị Bình", "sáng kiến gửi sau"],
    )
    other = book.create_sheet("Giấy khen")
    for row in (["Họ tên", "Chức vụ"], ["Chu Quang Huy", "Chuyên viên"], ["Vũ Thị Mỹ", "Văn thư"]):
        other.append(row)
    rows = read(saved(book), titles, roster, 1)
    assert good(rows) == [
        ("Nguyễn Văn An", "LDTT"),
        ("Trần Thị Bình", "CSTDCS"),
        ("Chu Quang Huy", "GK"),
        ("Vũ Thị Mỹ", "GK"),
    ]
    assert rows[2].where() == "2 trang “Giấy khen”"
    captioned = book_of(
        ["DANH SÁCH ĐĂNG KÝ DANH HIỆU LAO ĐỘNG TIÊN TIẾN NĂM 2026", None],
        ["STT", "Họ và tên"],
        [1, "Nguyễn Văn An"],
        merged=("A1:B1",),
    )
    assert good(read(saved(captioned), titles, roster, 1)) == [("Nguyễn Văn An", "LDTT")]


def test_what_nobody_sees_is_named_and_not_taken(titles: tuple[Title, ...], roster: Roster) -> None:
    book = book_of(
        ["Họ và tên", "Danh hiệu", "Ghi chú"],
        ["Nguyễn Văn An", "LĐTT", "nội bộ"],
        ["Trần Thị Bình", "LĐTT"],
        ["Chu Quang Huy", "LĐTT"],
        ["Vũ Thị Mỹ", "LĐTT"],
        [None, "CSTĐCS"],
    )
    sheet = book.active
    sheet.row_dimensions[3].hidden = True
    for cell in sheet[4]:
        cell.font = Font(strike=True)
    sheet.column_dimensions["C"].hidden = True
    sheet["B5"] = CellRichText(TextBlock(InlineFont(strike=True), "LĐTT"), TextBlock(InlineFont(), "CSTĐCS"))
    sheet["A6"] = CellRichText(TextBlock(InlineFont(strike=True), "Lê Hòa"))
    past = book.create_sheet("2025")
    past.append(["Họ và tên", "Danh hiệu"])
    past.append(["Chu Quang Huy", "CSTĐCS"])
    past.sheet_state = "hidden"
    rows = read(saved(book), titles, roster, 1)
    assert good(rows) == [("Nguyễn Văn An", "LDTT"), ("Vũ Thị Mỹ", "CSTDCS")]
    assert wrong(rows) == [(3, "hidden"), (4, "struck"), (6, "empty")]
    assert rows[0].note == ""
    assert "Trần Thị Bình" in rows[1].message()
    assert look(saved(book), titles, ".xlsx").hidden == ("2025",)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Nguyễn Văn An\nTrần Thị Bình", ["Nguyễn Văn An", "Trần Thị Bình"]),
        ("1. Nguyễn Văn An; 2. Chu Quang Huy", ["Nguyễn Văn An", "Chu Quang Huy"]),
        ("Nguyễn Văn An và Vũ Thị Mỹ", ["Nguyễn Văn An", "Vũ Thị Mỹ"]),
        ("Nguyễn Văn An, Trưởng phòng", ["Nguyễn Văn An"]),
        ("Đ/c NGUYỄN VĂN AN", ["Nguyễn Văn An"]),
    ],
)
def test_several_people_in_a_cell_are_several(
    titles: tuple[Title, ...], roster: Roster, cell: str, names: list[str]
) -> None:
    rows = read(saved(book_of(["Họ và tên", "Danh hiệu"], [cell, "LĐTT"])), titles, roster, 1)
    assert [row.person.name for row in rows if row.person] == names
    assert not wrong(rows)


def test_one_of_several_in_a_cell_who_is_unknown_is_asked_about(
    titles: tuple[Title, ...], roster: Roster
) -> None:
    rows = read(
        saved(book_of(["Họ và tên", "Danh hiệu"], ["Nguyễn Văn An, Phạm Xuân Khánh", "LĐTT"])),
        titles,
        roster,
        1,
    )
    assert [(row.name, row.problem) for row in rows] == [
        ("Nguyễn Văn An", ""),
        ("Phạm Xuân Khánh", "unknown_person"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1258"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_delimited_lists_in_any_encoding(
    titles: tuple[Title, ...], roster: Roster, encoding: str, sign: str
) -> None:
    lines = ("STT{0}Danh hiệu{0}Họ và tên", "1{0}LĐTT{0}Nguyễn Văn An", '2{0}"LĐTT"{0}Trần Thị Bình')
    text = "\r\n".join(line.format(sign) for line in lines)
    if encoding == "cp1258":
        # Windows' own page writes tones as signs of their own.
        import unicodedata

        text = "".join(
            unicodedata.normalize("NFD", one) if one not in "ăâđêôơưĂÂĐÊÔƠƯ" else one for one in text
        )
        text = text.encode("cp1258", "ignore").decode("cp1258")
    rows = read(text.encode(encoding, "replace"), titles, roster, 1, suffix=".csv")
    if encoding != "cp1258":
        assert good(rows) == [("Nguyễn Văn An", "LDTT"), ("Trần Thị Bình", "LDTT")]
    assert len(rows) == 2


def test_a_table_in_word_with_cells_merged_down(titles: tuple[Title, ...], roster: Roster) -> None:
    document = docx.Document()
    document.add_paragraph("DANH SÁCH ĐĂNG KÝ")
    table = document.add_table(rows=4, cols=4)
    for row, cells in zip(
        table.rows,
        (
            ("STT", "Họ tên cán bộ, công chức", "Hình thức, danh hiệu", "Tên đề tài"),
            ("1", "Nguyễn Văn An", "Lao động tiên tiến", ""),
            ("2", "Trần Thị Bình", "", ""),
            ("3", "Chu Quang Huy", "Chiến sĩ thi đua cơ sở", "Tra cứu đơn trùng"),
        ),
        strict=True,
    ):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    table.cell(1, 2).merge(table.cell(2, 2))
    buffer = io.BytesIO()
    document.save(buffer)
    rows = read(buffer.getvalue(), titles, roster, 1, suffix=".docx")
    assert good(rows) == [("Nguyễn Văn An", "LDTT"), ("Trần Thị Bình", "LDTT"), ("Chu Quang Huy", "CSTDCS")]
    assert rows[2].initiative == "Tra cứu đơn trùng"


def test_a_column_of_earlier_titles_is_not_registered(titles: tuple[Title, ...], roster: Roster) -> None:
    book = book_of(
        ["STT", "Họ và tên", "Danh hiệu đã đạt năm trước", "Danh hiệu đăng ký"],
        [1, "Hồ Văn Ten", "CSTĐCS", "LĐTT"],
        [2, "Nguyễn Văn An", "CSTĐCS", "LĐTT"],
    )
    rows = read(saved(book), titles, roster, 1)
    assert good(rows) == [("Nguyễn Văn An", "LDTT")]
    assert wrong(rows) == [(2, "unknown_person")]


def test_history_with_a_column_a_year_or_a_year_over_the_list(
    titles: tuple[Title, ...], roster: Roster
) -> None:
    wide = book_of(
        ["Họ và tên", "2023", "Năm 2024"],
        ["Nguyễn Văn An", "LĐTT", "CSTĐCS, GK"],
        ["Trần Thị Bình", None, "-"],
    )
    got, bad = read_history(saved(wide), titles, roster, 2026)
    assert [(one.name, one.year, one.title.code) for one in got] == [
        ("Nguyễn Văn An", 2023, "LDTT"),
        ("Nguyễn Văn An", 2024, "CSTDCS"),
        ("Nguyễn Văn An", 2024, "GK"),
    ]
    assert not bad
    headed = book_of(
        ["KẾT QUẢ KHEN THƯỞNG NĂM 2025", None, None],
        ["Họ và tên", "Danh hiệu", "QĐ số"],
        ["Chu Quang Huy\nVũ Thị Mỹ", "LĐTT", "7/QĐ-TTr"],
        ["Trần Thị Binh", "LĐTT", "7/QĐ-TTr"],
        ["Phạm Xuân Khánh", "LĐTT", "7/QĐ-TTr"],
        merged=("A1:C1",),
    )
    got, bad = read_history(saved(headed), titles, roster, 2026)
    assert [(one.name, one.year, one.person is None) for one in got] == [
        ("Chu Quang Huy", 2025, False),
        ("Vũ Thị Mỹ", 2025, False),
        ("Phạm Xuân Khánh", 2025, True),
    ]
    assert [(row.name, row.problem) for row in bad] == [("Trần Thị Binh", "which_person")]


def test_lists_of_the_other_kinds(titles: tuple[Title, ...], roster: Roster) -> None:
    pledges = tables(
        [
            sheet_of(
                "Họ tên,Nội dung cam kết,Thời hạn\n"
                "Nguyễn Văn An,Không quá hạn,30/11/2026\nTrần Thị Bình,A,hôm nào"
            )
        ],
        titles,
    )
    first, second = rows_of_kind(pledges, "pledge", roster, 1, TODAY)
    assert first.fields == {"undertaking": "Không quá hạn", "due": "2026-11-30", "note": None}
    assert (second.problem, second.column) == ("not_understood", "Thời hạn")
    delegates = tables([sheet_of("Đại biểu;Tham luận\nNguyễn Văn An;\nChu Quang Huy;Chuyển đổi số")], titles)
    said = [row.fields["part"] for row in rows_of_kind(delegates, "event", roster, 1, TODAY)]
    assert said == ["delegate", "speaker"]
    models = pasted(
        "1. Nguyễn Văn An - Tiếp công dân - Giải quyết 100% đơn đúng hạn\nVũ Thị Mỹ", "role_model", titles
    )
    rows = rows_of_kind(models, "role_model", roster, 1, TODAY)
    assert rows[0].fields["achievement"] == "Giải quyết 100% đơn đúng hạn"
    assert rows[1].problem == "empty"


def test_people_of_a_list_are_new_known_or_asked_about(titles: tuple[Title, ...], roster: Roster) -> None:
    units = (Unit(1, "Phòng Nghiệp vụ 1", "P.NV1"), Unit(2, "Phòng Nghiệp vụ 2", "P.NV2"))
    listed = tables(
        [
            sheet_of(
                "Họ tên;Đơn vị;Chức vụ\nNguyễn Văn An;p.nv1;Trưởng phòng\nĐặng Thu Hà;PHÒNG NGHIỆP VỤ 2;\n"
                "Trần Thị Binh;P.NV1;\nLê Mai;Phòng Lạ;"
            )
        ],
        titles,
    )
    rows = people_of(listed, units, roster)
    assert [(row.name, row.problem, bool(row.person)) for row in rows] == [
        ("Nguyễn Văn An", "", True),
        ("Đặng Thu Hà", "", False),
        ("Trần Thị Binh", "which_person", False),
        ("Phòng Lạ", "unknown_unit", False),
    ]
    assert (rows[0].fields["role"], rows[1].fields["department"]) == ("head", 2)
    assert people_of(listed, units, roster, makes_units=True)[3].fields["unit"] == "Phòng Lạ"


def test_the_sheet_comes_back_with_the_findings_in_its_cells(
    titles: tuple[Title, ...], roster: Roster
) -> None:
    data = saved(
        book_of(["Họ và tên", "Danh hiệu"], ["Nguyễn Văn An", "LĐTT"], ["Lê Hòa", "LĐTT"], ["=A2", "LĐTT"])
    )
    read_ = [
        entries.of_row(row, "vi", row.title.vi if row.title else "", {})
        for row in read(data, titles, roster, 1)
    ]
    sheet = load_workbook(io.BytesIO(findings.noted(data, ".xlsx", read_))).active
    assert sheet["C2"].value == "Lao động tiên tiến"
    assert "có thể là" in sheet["C3"].value
    assert "có thể là" in sheet["A3"].comment.text
    assert sheet["A4"].comment is not None
    text = "Họ và tên;Danh hiệu\nAi Đó Lạ;LĐTT".encode()
    read_ = [entries.of_row(row, "vi", "", {}) for row in read(text, titles, roster, 1, suffix=".csv")]
    sheet = load_workbook(io.BytesIO(findings.noted(text, ".csv", read_))).active
    assert sheet["A2"].value == "Ai Đó Lạ"
    assert "không tìm thấy" in sheet["C2"].value


def test_a_doubt_settled_is_taken_as_answered(titles: tuple[Title, ...], roster: Roster) -> None:
    rows = read(
        saved(book_of(["Họ và tên", "Danh hiệu"], ["Lê Hòa", "LĐTT, GK"], ["Lê Hòa", "CSTĐCS"])),
        titles,
        roster,
    )
    read_ = entries.kept(entries.plain(entries.of_row(row, "vi", "", {}) for row in rows))
    assert entries.counted(read_) == {"good": 0, "people": 0, "asked": 3, "bad": 0, "passed": 0}
    read_ = entries.answered(read_, 0, 4, "Lê Hoà")
    read_ = entries.answered(read_, 1, entries.NOBODY)
    assert (read_[0].person_id, read_[0].good, read_[1].problem) == (4, True, "left_out")
    assert entries.counted(read_)["passed"] == 1


def test_sheets_of_ten_thousand_rows_are_bounded() -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(["Họ và tên", "Phòng"])
    for number in range(10_000):
        sheet.append([f"Người {number}", "Phòng 1"])
    assert len(open_sheets(saved(book))[0].rows) == 10_001
