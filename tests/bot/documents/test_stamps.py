"""Frames on a page are found by what they close in, whatever their lines, and however they are pressed."""

from PIL import Image, ImageDraw

from bot.documents.formats.blobs import blobs, solids


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
