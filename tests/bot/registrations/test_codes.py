"""Receipt codes: read back however typed, and no slip passes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.codes import ALPHABET
from bot.registrations.codes import read, receipt

RANDOM = st.text(ALPHABET, min_size=4, max_size=6)


def test_a_code_is_short_and_has_no_letter_that_looks_like_another() -> None:
    code = receipt("7F3K")
    assert code.startswith("DK-7F3K-")
    assert len(code) == 9
    assert not set(code) & set("01OIL")


@given(RANDOM)
def test_a_code_is_read_back_however_it_is_typed(random: str) -> None:
    code = receipt(random)
    assert read(code.lower()) == code
    assert read(code.replace("-", " ")) == code
    assert random.startswith("DK") or read(code.removeprefix("DK-")) == code


@given(RANDOM, st.data())
def test_one_wrong_letter_or_a_swap_is_noticed(random: str, data: st.DataObject) -> None:
    letters = list(receipt(random).replace("-", ""))
    place = data.draw(st.integers(2, len(letters) - 1))
    other = data.draw(st.sampled_from([letter for letter in ALPHABET if letter != letters[place]]))
    assert read("".join([*letters[:place], other, *letters[place + 1 :]])) is None
    if place > 2 and letters[place] != letters[place - 1]:
        letters[place - 1], letters[place] = letters[place], letters[place - 1]
        assert read("".join(letters)) is None


def test_nonsense_is_no_code() -> None:
    for typed in ("", "DK", "DK-", "xin chào"):
        assert read(typed) is None
    for random in ("", "7O3K", "7f3k"):
        with pytest.raises(ValueError, match="random"):
            receipt(random)
