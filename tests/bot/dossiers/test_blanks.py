"""Blanks: only the named marks are replaced, however Word cut them, and what stands round them stays."""

import io

import docx

from bot import dossiers


def saved(document: "docx.document.Document") -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def text_of(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    head = document.sections[0].header.paragraphs[0].text
    return "\n".join([*(one.text for one in document.paragraphs), *cells, head])


def form() -> bytes:
    document = docx.Document()
    cut = document.add_paragraph("Họ và tên: ")
    for piece in ("{{", "Họ ", "tên", "}} (", "{{ngay_sinh}}", ")"):
        cut.add_run(piece).bold = piece == "Họ "
    document.add_table(1, 1).cell(0, 0).text = "Đơn vị: {{ DON-VI }}; {{don_vi}}; {{ {% x %} }}"
    document.sections[0].header.paragraphs[0].text = "Năm {{nam}}"
    return saved(document)


def test_marks_are_found_by_their_names_wherever_they_stand() -> None:
    assert dossiers.form_marks(form()) == ("ho_ten", "ngay_sinh", "don_vi", "nam")
    assert dossiers.form_marks(saved(docx.Document())) == ()


def test_only_named_marks_are_filled_in_and_what_was_filled_in_is_no_mark() -> None:
    values = {"ho_ten": "Lò Văn {{nam}}", "don_vi": "Phòng Hai", "nam": "2026"}
    filled = text_of(dossiers.fill(form(), values))
    assert "Họ và tên: Lò Văn { {nam}} ({{ngay_sinh}})" in filled
    assert "Đơn vị: Phòng Hai; Phòng Hai; {{ {% x %} }}" in filled
    assert "Năm 2026" in filled


def test_a_blank_of_ours_names_the_paper_and_keeps_its_marks_for_filling() -> None:
    made = dossiers.blank(
        "BÁO CÁO THÀNH TÍCH", "Sở Nội vụ", "Phòng Một", ("Họ và tên: {{ho_ten}}", "Chức vụ:")
    )
    assert dossiers.form_marks(made) == ("ho_ten",)
    filled = text_of(dossiers.fill(made, {"ho_ten": "Lò Văn Inh"}))
    assert "Họ và tên: Lò Văn Inh" in filled
    assert dossiers.kind_of(filled.splitlines()).kind == "report"
