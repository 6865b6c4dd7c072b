"""Frames on a page are found by what they close in, whatever their lines, and however they are pressed."""

import pytest
from PIL import Image, ImageDraw

from bot.documents.formats.blobs import blobs, solids
from bot.documents.formats.ocr import can_recognise
from bot.documents.formats.stamps import stamps


def test_a_frame_is_found_with_what_it_closes_in() -> None:
    page = Image.new("L", (550, 262), 0)
    draw = ImageDraw.Draw(page)
    for y in (60, 80, 200):
        draw.text((40, y), "WORDS OF A LETTERHEAD, AND THEN SOME MORE OF THEM", 255)
    stamp = Image.new("L", (90, 34), 0)
    ImageDraw.Draw(stamp).rectangle((2, 2, 87, 31), outline=255, width=2)
    ImageDraw.Draw(stamp).rectangle((6, 6, 83, 27), outline=255)
    ImageDraw.Draw(stamp).text((30, 10), "HHH", 255)
    turned = stamp.rotate(8, expand=True)
    page.paste(turned, (120, 68), turned)
    draw.rectangle((400, 20, 404, 240), fill=255)  # a stroke closes nothing in
    (found,) = blobs(solids(page), (20, 200))
    assert abs(found.turn + 8) <= 1.5
    assert 80 <= found.width <= 100
    assert 26 <= found.height <= 40
    assert found.filled > 0.8


@pytest.mark.skipif(not can_recognise(), reason="needs Tesseract with Vietnamese")
def test_what_is_lower_than_a_stamp_is_no_frame() -> None:
    page = Image.new("RGB", (1650, 1400), "white")
    draw = ImageDraw.Draw(page)
    draw.rectangle((200, 300, 430, 365), outline="black", width=3)
    assert len(stamps(page).framed) == 1
    for left in (200, 320, 700, 900):
        draw.rectangle((left, 500, left + 95, 528), outline="black", width=3)
    assert len(stamps(page).framed) == 1


@pytest.mark.skipif(not can_recognise(), reason="needs Tesseract with Vietnamese")
def test_a_coloured_frame_is_found_though_it_hangs_on_the_dark_edge_of_a_page() -> None:
    page = Image.new("RGB", (1650, 1400), "white")
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, 1650, 104), fill=(70, 60, 55))
    draw.rectangle((200, 100, 430, 175), outline=(200, 30, 40), width=5)
    assert len(stamps(page).framed) == 1
