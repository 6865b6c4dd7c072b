"""What the reader of a Word file sees is its text, and nothing else."""

from datetime import date

import docx
import docx.enum.style
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from bot.documents.formats.docx import read_docx
from bot.documents.opening import to_text
from bot.plans import read
from tests.bot.documents.building import saved

W = nsdecls("w")
OLD, NEW = "trước ngày 02/4/2026", "trước ngày 16/4/2026"
TODAY = date(2026, 3, 1)


def run(text: str, look: str = "") -> str:
    return f"<w:r><w:rPr>{look}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def word(*contents: str) -> bytes:
    document = docx.Document()
    body = document.element.body
    for content in contents:
        tag = content if content.startswith("<w:tbl") else f"<w:p>{content}</w:p>"
        first, rest = tag.split(">", 1)
        body.insert(len(body) - 1, parse_xml(f"{first} {W} xmlns:v='urn:schemas-microsoft-com:vml'>{rest}"))
    return saved(document)


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(f'<w:tc><w:p>{run(c)}</w:p></w:tc>' for c in cells)}</w:tr>"  # noqa: E501


@pytest.mark.parametrize(
    "unseen",
    [
        run(OLD, "<w:strike/>"),
        run(OLD, "<w:dstrike w:val='true'/>"),
        run(OLD, "<w:vanish/>"),
        f"<w:del w:id='1' w:author='a'><w:r><w:delText>{OLD}</w:delText></w:r></w:del>",
        f"<w:moveFrom w:id='1' w:author='a'>{run(OLD)}</w:moveFrom>",
    ],
)
def test_what_is_struck_deleted_moved_away_or_hidden_is_no_text(unseen: str) -> None:
    text = to_text(word(run("Các khoa nộp danh sách ") + unseen + run(f" {NEW}")), "a.docx")
    assert NEW in text
    assert OLD not in text


@pytest.mark.parametrize(
    "seen",
    [
        run(NEW, "<w:strike w:val='0'/>"),
        run(NEW, "<w:vanish w:val='false'/>"),
        f"<w:ins w:id='1' w:author='a'>{run(NEW)}</w:ins>",
        f"<w:moveTo w:id='1' w:author='a'>{run(NEW)}</w:moveTo>",
        f"<w:sdt><w:sdtContent>{run(NEW)}</w:sdtContent></w:sdt>",
        f"<w:hyperlink>{run(NEW)}</w:hyperlink>",
        f"<w:smartTag><w:smartTag>{run(NEW)}</w:smartTag></w:smartTag>",
    ],
)
def test_what_stands_there_is_read_once(seen: str) -> None:
    assert to_text(word(run("Các khoa nộp danh sách ") + seen), "a.docx").count(NEW) == 1


def test_a_style_may_hide_what_it_is_given_to_and_a_run_may_show_it_again() -> None:
    document = docx.Document()
    styles = document.styles
    hidden = styles.add_style("Note", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    hidden.font.hidden = True
    below = styles.add_style("Note below", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    below.base_style = hidden
    document.add_paragraph(OLD, style="Note below")
    shown = document.add_paragraph("", style="Note").add_run(NEW)
    shown.font.hidden = False
    assert to_text(saved(document), "a.docx") == NEW


def test_text_boxes_stand_after_the_paragraph_they_hang_on() -> None:
    box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>{run('Lưu ý: ' + NEW)}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"  # noqa: E501
    assert to_text(word(run("Hồ sơ gồm tờ trình.") + box, run("Hết.")), "a.docx").split("\n") == [
        "Hồ sơ gồm tờ trình.",
        f"Lưu ý: {NEW}",
        "Hết.",
    ]


def test_a_deleted_row_and_a_deleted_cell_are_gone() -> None:
    gone = "<w:del w:id='1' w:author='a'/>"
    table = f"<w:tbl><w:tblPr/>{row('Họp', 'Tháng 3')}{row('Chấm', OLD, properties=gone)}{row('Tổng kết', NEW)}</w:tbl>"  # noqa: E501
    assert [block.cells for block in read_docx(word(table)).blocks] == [("Họp", "Tháng 3"), ("Tổng kết", NEW)]


def test_rows_in_content_controls_and_rows_that_begin_late() -> None:
    held = f"<w:sdt><w:sdtContent>{row('Họp', 'Tháng 3')}</w:sdtContent></w:sdt>"
    late = row("Tháng 4", properties="<w:gridBefore w:val='1'/>")
    assert [block.cells for block in read_docx(word(f"<w:tbl><w:tblPr/>{held}{late}</w:tbl>")).blocks] == [
        ("Họp", "Tháng 3"),
        ("", "Tháng 4"),
    ]


def test_a_frame_around_a_table_is_no_row() -> None:
    inner = f"<w:tbl><w:tblPr/>{row('STT', 'Việc')}{row('1', 'Họp khối')}</w:tbl>"
    frame = f"<w:tbl><w:tblPr/><w:tr><w:tc><w:p>{run('KẾ HOẠCH')}</w:p>{inner}<w:p/></w:tc></w:tr></w:tbl>"
    blocks = read_docx(word(frame)).blocks
    assert [block.cells or block.text for block in blocks] == ["KẾ HOẠCH", ("STT", "Việc"), ("1", "Họp khối")]


@pytest.mark.parametrize(
    ("font", "typed", "shown"),
    [
        (".VnTime", "C¸c phßng göi hå s¬", "Các phòng gửi hồ sơ"),
        (".VnTimeH", "kÕ ho¹ch", "KẾ HOẠCH"),
        ("VNI-Times", "Caùc phoøng göûi hoà sô", "Các phòng gửi hồ sơ"),
        (".VnTime", "Các phòng gửi hồ sơ", "Các phòng gửi hồ sơ"),
        ("Arial", "C¸c", "C¸c"),
    ],
)
def test_old_fonts_are_read_as_they_look(font: str, typed: str, shown: str) -> None:
    split = len(typed) // 2
    look = f"<w:rFonts w:ascii='{font}' w:hAnsi='{font}'/>"
    document = read_docx(word(run(typed[:split], look) + run(typed[split:], look)))
    assert document.blocks[0].text == shown
    assert ("converted_font" in document.notices) == (typed != shown)


def test_a_converted_plan_says_so() -> None:
    look = "<w:rFonts w:ascii='.VnTime'/>"
    plan = read(
        word(run("Các phòng gửi hồ sơ."), run("Hå s¬ göi tr\xadíc ngµy 16/4/2026.", look)), "a.docx", TODAY
    )
    assert "converted_font" in [notice.code for notice in plan.warnings]
    assert "gửi trước ngày 16/4/2026" in plan.text


def test_a_text_file_of_an_old_font_is_read_in_either_encoding() -> None:
    typed = "Céng hßa x· héi chñ nghÜa ViÖt Nam. C¸c phßng göi hå s¬ tr\xadíc ngµy 16/4/2026."
    for encoding in ("utf-8", "latin-1"):
        assert "Các phòng gửi hồ sơ trước ngày" in to_text(typed.encode(encoding), "a.txt")


def test_elements_in_one_another_by_the_hundred_are_no_crash() -> None:
    deep = "<w:smartTag>" * 180 + run(NEW) + "</w:smartTag>" * 180
    assert NEW in to_text(word(deep), "a.docx")
