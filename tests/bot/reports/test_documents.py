"""Word documents opened again: the form of official documents, every row there."""

import io

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from bot.reports.documents import consolidated_list, division_slip
from bot.reports.rows import Heading, Letterhead, ReportRow, clean


def opened(data: bytes) -> WordDocument:
    return Document(io.BytesIO(data))


def list_rows(document: WordDocument) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in document.tables[1].rows]


def words(document: WordDocument, table: int) -> str:
    return "\n".join(cell.text for cell in document.tables[table].rows[0].cells)


def test_the_head_is_that_of_an_official_document(
    rows: list[ReportRow], heading: Heading, letterhead: Letterhead
) -> None:
    document = opened(consolidated_list(letterhead, heading, rows, 2026))
    head = words(document, 0)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in head
    assert "Độc lập - Tự do - Hạnh phúc" in head
    assert "UBND TỈNH NINH HÀ\nSỞ NỘI VỤ" in head
    assert "Số:        /DS-SNV" in head
    assert "Ninh Hà, ngày      tháng      năm 2026" in head
    assert document.paragraphs[0].text == "DANH SÁCH"
    assert heading.title in [paragraph.text for paragraph in document.paragraphs]


def test_recipients_and_signature_close_the_document(
    rows: list[ReportRow], heading: Heading, letterhead: Letterhead
) -> None:
    foot = words(opened(consolidated_list(letterhead, heading, rows, 2026)), 2)
    assert "Nơi nhận:\n- Các phòng;\n- Lưu: VT." in foot
    assert "GIÁM ĐỐC" in foot


def test_paper_margins_and_font_are_those_of_the_decree(
    rows: list[ReportRow], heading: Heading, letterhead: Letterhead
) -> None:
    document = opened(consolidated_list(letterhead, heading, rows, 2026))
    section = document.sections[0]
    assert section.page_width is not None
    assert section.left_margin is not None
    assert abs(section.page_width - Mm(210)) < Pt(1)
    assert abs(section.left_margin - Mm(30)) < Pt(1)
    normal = document.styles["Normal"]
    assert (normal.font.name, normal.font.size) == ("Times New Roman", Pt(14))
    assert "PAGE" in section.header.paragraphs[0]._p.xml
    assert section.different_first_page_header_footer


@pytest.mark.parametrize("by", ["department", "title"])
def test_every_row_is_in_the_list_once_under_its_group(
    by: str, rows: list[ReportRow], heading: Heading, letterhead: Letterhead
) -> None:
    document = opened(consolidated_list(letterhead, heading, rows, 2026, by))
    table = list_rows(document)
    names = [row[1] for row in table[1:] if row[0] != row[1]]
    assert sorted(names) == sorted(row.name for row in rows)
    assert [row[0] for row in table[1:] if row[0] != row[1]] == [str(number) for number in range(1, 26)]
    groups = [row[0] for row in table if row[0] == row[1]]
    assert len(groups) == len({getattr(row, by) for row in rows})
    assert "25" in document.paragraphs[-1].text


def test_the_header_row_repeats_and_rows_do_not_break(
    rows: list[ReportRow], heading: Heading, letterhead: Letterhead
) -> None:
    table = opened(consolidated_list(letterhead, heading, rows, 2026)).tables[1]
    assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)


def test_the_signature_keeps_the_last_rows_with_it(
    rows: list[ReportRow], heading: Heading, letterhead: Letterhead
) -> None:
    document = opened(consolidated_list(letterhead, heading, rows, 2026))
    *others, before, last = document.tables[1].rows
    for row in (before, last):
        assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in row.cells)
    assert not all(row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in others)
    assert document.paragraphs[-1].paragraph_format.keep_with_next
    foot = document.tables[2].rows[0]
    assert foot._tr.find(f".//{qn('w:cantSplit')}") is not None
    lines = [paragraph for cell in foot.cells for paragraph in cell.paragraphs]
    assert all(paragraph.paragraph_format.keep_with_next for paragraph in lines)


def test_the_files_properties_name_the_office_and_no_program(
    rows: list[ReportRow], heading: Heading, letterhead: Letterhead
) -> None:
    about = opened(consolidated_list(letterhead, heading, rows, 2026)).core_properties
    assert (about.author, about.last_modified_by) == (letterhead.issuer, letterhead.issuer)
    assert (about.title, about.comments, about.created) == (heading.title, "", None)


def test_hostile_names_stand_as_text(hostile: list[ReportRow], letterhead: Letterhead) -> None:
    document = opened(consolidated_list(letterhead, Heading("<w:p/> &", "=1"), hostile, 2026))
    names = [row[1] for row in list_rows(document)]
    for row in hostile:
        assert clean(row.name) in names


def test_a_divisions_slip_leaves_its_own_name_out_of_the_columns(
    heading: Heading, letterhead: Letterhead
) -> None:
    rows = [ReportRow("Phòng Nghiệp vụ 1", "Nguyễn Văn An", "Giấy khen", note="gửi muộn")]
    document = opened(division_slip(letterhead, heading, rows, 2026))
    assert document.paragraphs[0].text == "PHIẾU ĐĂNG KÝ"
    assert list_rows(document)[0] == ["TT", "Họ và tên / Tập thể", "Ghi chú"]


def test_a_document_without_rows_superior_place_or_recipients_can_be_made(heading: Heading) -> None:
    bare = Letterhead("", "Văn phòng", "", "DS-VP", "Chánh Văn phòng")
    document = opened(consolidated_list(bare, heading, [], 2026, lang="en"))
    assert list_rows(document) == [["No.", "Name / collective"]]
    assert "Nơi nhận" not in words(document, 2)
    assert "\n…………, ngày" in words(document, 0)  # room to write it
