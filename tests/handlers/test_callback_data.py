"""What a button carries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import callback_data
from handlers.keyboards import Button, button, in_rows, kept

words = st.text(min_size=1, max_size=12).filter(lambda text: ":" not in text)


@given(words, st.lists(words, max_size=4))
def test_what_fits_comes_back_as_it_went_in_and_nothing_longer_is_made(action: str, args: list[str]) -> None:
    size = len(":".join([action, *args]).encode())
    if size > 64:
        with pytest.raises(ValueError, match="64 bytes"):
            callback_data.encode(action, *args)
        return
    data = callback_data.encode(action, *args)
    assert len(data.encode()) <= 64
    assert callback_data.decode(data) == (action, tuple(args))


def test_bytes_count_not_letters() -> None:
    assert callback_data.encode("a", "đ" * 31) == "a:" + "đ" * 31
    with pytest.raises(ValueError, match="64 bytes"):
        callback_data.encode("a", "đ" * 32)


def test_an_argument_with_the_separator_is_refused() -> None:
    with pytest.raises(ValueError, match="colon"):
        callback_data.encode("a", "b:c")


def test_numbers_become_text() -> None:
    assert callback_data.decode(callback_data.encode("rev", 12, "ok")) == ("rev", ("12", "ok"))


def test_a_keyboard_has_no_empty_rows_and_no_endless_labels() -> None:
    made = kept([[button("x" * 80, "a", 1)], [], [Button("Trang", url="https://example.org")]])
    assert made == [
        [{"text": "X" + "x" * 58 + "…", "data": "a:1"}],
        [{"text": "Trang", "url": "https://example.org"}],
    ]


def test_short_labels_share_a_row_and_a_long_one_stands_alone() -> None:
    buttons = [button(label, "a") for label in ("Một", "Hai", "Ba", "Một nhãn dài hơn mười tám chữ", "Tư")]
    assert [[one.label for one in row] for row in in_rows(buttons)] == [
        ["Một", "Hai"],
        ["Ba"],
        ["Một nhãn dài hơn mười tám chữ"],
        ["Tư"],
    ]
