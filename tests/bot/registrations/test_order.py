"""Names in the order of a Vietnamese list: the given name first, letters before tones."""

from random import Random

import pytest

from bot.registrations.order import by_given_name


@pytest.mark.parametrize(
    "ordered",
    [
        ["Trần Văn An", "Lê Thị Ân", "Bế Văn Bình", "Lò Văn Cường", "Hà Thị Dung", "Ma Văn Đạt"],
        [f"Nguyễn Thị {name}" for name in ("Ma", "Mà", "Mả", "Mã", "Má", "Mạ")],
        ["Bùi Văn Tâm", "Đỗ Văn Tâm", "Ngô Văn Tâm"],
    ],
)
def test_a_list_of_names_is_in_the_order_of_given_names(ordered: list[str]) -> None:
    shuffled = Random(3).sample(ordered, len(ordered))
    assert by_given_name(shuffled, str) == ordered


def test_two_spellings_of_one_letter_stand_together() -> None:
    names = ["Lê Văn Hùng", "Lê Thị Ha\u0300", "Lê Thị Hà"]
    assert by_given_name(names, str)[:2] in ([names[1], names[2]], [names[2], names[1]])
