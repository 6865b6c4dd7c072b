"""A page is drawn for its stamps only where it shows something that its text does not tell."""

import pypdfium2 as pdfium
import pytest

from bot.documents.formats.pdf_plain import is_plain

LINES = "BT /F1 14 Tf 80 760 Td (TO TRINH) Tj 0 -24 Td (Ve viec khen thuong) Tj 0 -24 Td (Kinh gui) Tj ET "
FONT = "/Font<</F1 5 0 R>>"
RULE = "100 700 m 300 700 l S "


def page(content: str, more: str = "") -> pdfium.PdfPage:
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<{FONT}>>{more}>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
    ]
    body = "".join(f"{at} 0 obj{one}endobj\n" for at, one in enumerate(objects, 1))
    return pdfium.PdfDocument(f"%PDF-1.4\n{body}trailer<</Size 6/Root 1 0 R>>\n%%EOF\n".encode())[0]


@pytest.mark.parametrize("more", ["", RULE, "1 1 1 rg 0 0 595 842 re f 0 0 0 rg ", "0.3 g "])
def test_letters_and_ruled_lines_are_plain(more: str) -> None:
    assert is_plain(page(more + LINES))


@pytest.mark.parametrize(
    "more",
    [
        "300 600 120 40 re S ",
        "0.8 0 0 rg BT /F1 14 Tf 80 600 Td (MAT) Tj ET ",
        "BT /F1 14 Tf 0.98 0.17 -0.17 0.98 80 600 Tm (MAT) Tj ET ",
        "BT /F1 24 Tf 80 600 Td (MAT) Tj ET ",
        "BT /F1 14 Tf 2 0 0 2 80 600 Tm (MAT) Tj ET ",
        "q 90 0 0 40 80 600 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q ",
    ],
    ids=["frame", "coloured", "askew", "large", "enlarged", "picture"],
)
def test_what_may_be_a_stamp_is_drawn(more: str) -> None:
    assert not is_plain(page(LINES + more))


def test_a_note_laid_over_the_page_is_drawn() -> None:
    assert not is_plain(page(LINES, "/Annots[<</Type/Annot/Subtype/Stamp/Rect[80 600 200 640]>>]"))
