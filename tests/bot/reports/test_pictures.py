"""Pictures of the board: sized for a phone, every glyph there, colours apart, hostile names harmless."""

import io

import pytest
from PIL import Image, ImageColor

from bot.reports.drawing import WIDTH
from bot.reports.fonts import font, width, wrapped
from bot.reports.pictures import _COLOURS, PER_PICTURE, board
from bot.reports.rows import BoardRow, Heading
from tests.bot.reports.conftest import HOSTILE

VIETNAMESE = (
    "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
    "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴĐ“”–…·"
)
STANDINGS = tuple(_COLOURS)


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image.convert("RGB")


def rows(number: int) -> list[BoardRow]:
    return [
        BoardRow(
            f"Phòng Nghiệp vụ {place}", STANDINGS[place % len(STANDINGS)], accepted=place, waiting=1, late=1
        )
        for place in range(number)
    ]


@pytest.mark.parametrize("weight", [400, 600, 700])
def test_the_font_has_every_vietnamese_letter(weight: int) -> None:
    drawn = font(40, weight)
    missing = bytes(drawn.getmask("\ufffe"))
    assert [letter for letter in VIETNAMESE if bytes(drawn.getmask(letter)) == missing] == []


@pytest.mark.parametrize(
    ("number", "pictures"), [(0, 1), (1, 1), (PER_PICTURE, 1), (PER_PICTURE + 1, 2), (300, 17)]
)
def test_pictures_are_portrait_and_small_enough_to_stay_readable(
    number: int, pictures: int, heading: Heading
) -> None:
    made = [opened(one) for one in board(heading, rows(number))]
    assert len(made) == pictures
    for image in made:
        assert image.width == WIDTH
        assert image.height <= 2560


@pytest.mark.parametrize("standing", STANDINGS)
def test_each_standing_has_its_colour_on_the_picture(standing: str, heading: Heading) -> None:
    (data,) = board(heading, [BoardRow("Phòng Nghiệp vụ 1", standing)])
    colours = {colour for _, colour in opened(data).getcolors(1 << 20) or []}
    assert ImageColor.getrgb(_COLOURS[standing][0]) in colours


def test_words_stand_out_from_their_colour() -> None:
    def light(colour: str) -> float:
        parts = [value / 255 for value in ImageColor.getrgb(colour)[:3]]
        linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for back, ink in _COLOURS.values():
        low, high = sorted((light(back), light(ink)))
        assert (high + 0.05) / (low + 0.05) >= 4.5


def test_hostile_names_leave_the_picture_whole() -> None:
    for text in HOSTILE:
        (data,) = board(Heading(text, text, text), [BoardRow(text, "done", accepted=1)])
        assert opened(data).width == WIDTH


def test_long_names_take_two_lines_and_are_cut_only_after_that() -> None:
    text = "Phòng Thanh tra, giải quyết khiếu nại, tố cáo và tiếp công dân khu vực phía Bắc"
    lines = wrapped(text, 34, 600, 700, most=2)
    assert " ".join(lines) == text
    cut = wrapped(text * 3, 34, 600, 700, most=2)
    assert len(cut) == 2
    assert cut[-1].endswith("…")
    assert all(width(line, 34, 600) <= 700 for line in (*lines, *cut))


def test_a_word_without_blanks_is_broken_not_run_over_the_edge() -> None:
    lines = wrapped("x" * 500, 34, 600, 700, most=3)
    assert len(lines) == 3
    assert all(width(line, 34, 600) <= 700 for line in lines)


def test_the_same_board_gives_the_same_picture(heading: Heading) -> None:
    assert board(heading, rows(5)) == board(heading, rows(5))
    assert board(heading, rows(5), "en") != board(heading, rows(5), "vi")
