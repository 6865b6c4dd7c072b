"""Raw key strokes and slips of the finger."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import Vocabulary, untelex

OFFICE = "thi đua khen thưởng tổng kết loại điều kiện nghiệp vụ hồ sơ đăng ký báo cáo thành tích sáng kiến"
WORDS = Vocabulary(OFFICE.split())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("thuwowngr", "thưởng"),
        ("thuongwr", "thưởng"),
        ("ddawng", "đăng"),
        ("dieenf", "diền"),
        ("nghieepj", "nghiệp"),
        ("quyeets", "quyết"),
        ("baso", "báo"),
        ("hoof", "hồ"),
        ("bi3nh", "bỉnh"),
        ("d9ie62u", "điều"),
    ],
)
def test_raw_strokes_become_the_syllable(typed: str, meant: str) -> None:
    assert untelex(typed) == meant


@pytest.mark.parametrize(
    "word", ["thi", "thuong", "đua", "list", "email", "thang8", "quy3", "t6", "31", "pdf", ""]
)
def test_real_words_months_and_numbers_are_left_alone(word: str) -> None:
    assert untelex(word) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tổgn", "tổng"),
        ("lọai", "loại"),
        ("đièu", "điều"),
        ("nghịep", "nghiệp"),
        ("thưởg", "thưởng"),
        ("kiếnn", "kiến"),
        ("đắgn", "đăng"),
    ],
)
def test_slips_go_back_to_the_known_word(typed: str, meant: str) -> None:
    assert WORDS.correct(typed) == meant


@pytest.mark.parametrize("word", ["hồ", "thuong", "Khen", "xyzt", "12", "à", "lương"])
def test_known_words_and_far_words_are_left_alone(word: str) -> None:
    assert WORDS.correct(word) == word


def test_membership_ignores_diacritics() -> None:
    assert "tong" in WORDS
    assert "lạ" not in WORDS


@given(st.text(max_size=30))
def test_repairs_never_fail(text: str) -> None:
    untelex(text)
    WORDS.correct(text)
