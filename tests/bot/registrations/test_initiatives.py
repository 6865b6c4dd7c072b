"""The same initiative is found again, whatever letters and slips it comes in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.registrations.initiatives import key_of, lengths, nearest

NAME = "Số hoá hồ sơ thanh tra, giải quyết đơn thư"
WORDS = st.lists(st.text("abcdehinostu", min_size=1, max_size=6), min_size=1, max_size=12)


def keys(*names: str) -> list[str]:
    return [key_of({"initiative": name}) for name in names]


@pytest.mark.parametrize("fields", [{}, {"initiative": None}, {"initiative": " – "}, {"note": NAME}])
def test_without_an_initiative_there_is_no_key(fields: dict[str, object]) -> None:
    assert key_of(fields) == ""
    assert nearest("", keys(NAME)) == ()


def test_one_key_stands_for_a_name_in_any_letters() -> None:
    assert len(set(keys(NAME, NAME.upper(), "so hoa ho so thanh tra - giai quyet don thu."))) == 1


def test_a_key_fits_an_index_however_long_the_name() -> None:
    (key,) = keys("Giải pháp " * 5000)
    assert len(key.encode()) <= 500


@pytest.mark.parametrize(
    "other",
    [
        "Số hoá hồ sơ thnah tra, giải quyết đơn thư",
        "Giải quyết đơn thư, số hoá hồ sơ thanh tra",
        "Số hoá hồ sơ thanh tra và giải quyết đơn thư",
        "So hoa ho so thanh tra, giai quiet don thu",
    ],
)
def test_slips_and_another_order_come_near(other: str) -> None:
    known = keys("Sổ tay tiếp công dân", other, "Giải quyết khiếu nại bằng phần mềm")
    assert nearest(*keys(NAME), known) == (1,)


def test_the_likeliest_come_first_and_never_a_crowd() -> None:
    known = keys(*(f"{NAME} {number}" for number in range(100, 120)), NAME)
    found = nearest(*keys(NAME), known)
    assert found[0] == 20
    assert len(found) == 5


@given(WORDS, WORDS, st.data())
def test_what_comes_near_is_of_the_lengths_looked_through(
    words: list[str], other: list[str], data: st.DataObject
) -> None:
    kept = data.draw(st.lists(st.sampled_from(words), max_size=12))
    key, second = " ".join(words), " ".join([*kept, *other[:1]])
    if nearest(key, [second]):
        shortest, longest = lengths(key)
        assert shortest <= len(second) <= longest
