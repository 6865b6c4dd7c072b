"""Text typed for TCVN3 and VNI fonts, and letters that only look like Đ."""

import unicodedata
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import compose, fold
from bot.language.old_fonts import decoder_of, from_tcvn3, from_vni, old_font_of

VOWELS = "aăâeêioôơuưy"
TONES = ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"]
LETTERS = [unicodedata.normalize("NFC", vowel + tone) for vowel, tone in product(VOWELS, TONES)] + ["đ"]
SIGNS = [chr(code) for code in range(0xA1, 0x100)]
TCVN3 = {from_tcvn3(sign): sign for sign in SIGNS}
VNI = {from_vni(first + sign): first + sign for first in ["", *"aeouyôöAEOUYÔÖ"] for sign in SIGNS}
TEXT = "Phòng Nghiệp vụ gửi bản đăng ký thi đua về Văn phòng, chậm nhất ngày 14/8; số mẫu: 07 (kèm theo)"


def written(text: str, letters: dict[str, str]) -> str:
    return "".join(letters.get(letter, letter) for letter in text)


def test_every_small_letter_is_in_both_codes() -> None:
    marked = [letter for letter in LETTERS if not letter.isascii()]
    assert [from_tcvn3(TCVN3[letter]) for letter in marked] == marked
    assert [from_vni(VNI[letter]) for letter in marked] == marked
    assert [from_vni(VNI[letter.upper()]) for letter in marked] == [letter.upper() for letter in marked]


@given(st.lists(st.sampled_from([*LETTERS, *"bcdghklmnpqrstvx", " ", ", "])).map("".join))
def test_what_was_written_for_a_font_is_read_back(text: str) -> None:
    assert from_tcvn3(written(text, TCVN3)) == text
    capitals = decoder_of(".VnTimeH")
    assert capitals is not None
    assert capitals(written(text, TCVN3)) == text.upper()


@pytest.mark.parametrize("letters", [TCVN3, VNI])
def test_a_text_shows_by_its_words_that_it_was_typed_for_an_old_font(letters: dict[str, str]) -> None:
    old = written(TEXT, letters)
    decode = old_font_of(old)
    assert decode is not None
    assert decode(old) == TEXT


@pytest.mark.parametrize("text", [TEXT, unicodedata.normalize("NFD", TEXT), "plain words only", "", "«à» ñ"])
def test_any_other_text_stays(text: str) -> None:
    assert old_font_of(text) is None


def test_fonts_are_known_by_their_names() -> None:
    assert decoder_of("VNI-Times") is from_vni
    assert decoder_of(".VnArial") is from_tcvn3
    assert decoder_of("Times New Roman") is None


@pytest.mark.parametrize("letter", "ÐƉðɖ")
def test_look_alikes_of_d_with_stroke_are_that_letter(letter: str) -> None:
    assert compose(f"{letter}oàn").lower() == "đoàn"
    assert fold(f"{letter}oàn") == "doan"
