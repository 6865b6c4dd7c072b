"""Folding and tokens."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bot.language import canon, compose, fold, tokens


def test_folding_drops_diacritics_case_and_the_bar_of_d() -> None:
    assert fold("Đăng ký THI ĐUA") == "dang ky thi dua"


def test_composed_and_decomposed_text_fold_alike() -> None:
    text = "Huân chương Lao động"
    assert fold(unicodedata.normalize("NFD", text)) == fold(compose(text))


def test_numbers_dates_shares_and_document_numbers_stay_whole() -> None:
    found = tokens("Chỉ thị 41-CT/TW: đạt 70% trước 31/3/2025 (Nghị định 98/2023/NĐ-CP, mục 2.1).")
    assert " ".join(found) == ("chi thi 41-ct/tw dat 70% truoc 31/3/2025 nghi dinh 98/2023/nd-cp muc 2.1")


def test_two_years_of_a_period_are_two_tokens() -> None:
    assert tokens("giai đoạn 2026-2030") == ["giai", "doan", "2026", "2030"]


def test_the_two_ways_of_placing_a_tone_are_one_spelling() -> None:
    assert canon("Hòa thủy khỏe") == canon("hoà thuỷ khoẻ")


def test_i_and_y_and_every_year_are_one_spelling() -> None:
    assert canon("chiến sỹ hàng năm") == canon("Chiến sĩ hằng năm")
    assert canon("quí III") == canon("quý iii")


def test_a_row_of_goods_is_not_every_year() -> None:
    assert canon("hàng hóa") == "hàng hoá"


@given(st.text())
def test_any_text_has_a_stable_canonical_spelling(text: str) -> None:
    assert canon(canon(text)) == canon(text)
    assert all(token == fold(token) for token in tokens(text))
