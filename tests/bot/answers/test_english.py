"""English questions put in the words the plans use."""

import pytest

from bot.answers.english import is_english, to_vietnamese


@pytest.mark.parametrize(
    "text",
    [
        "When must we send the list of nominees?",
        "How many jurors sit on the panel of the Suối Vàng painting contest?",
        "who checks the scores of each unit",
    ],
)
def test_a_sentence_of_english_words_is_english_whatever_names_stand_in_it(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "the nao thi duoc khen",
        "hs gửi mail hay nộp bản giấy ạ",
        "TTYT đc mấy suất CSTĐCS",
        "link đăng ký online ở đâu",
        "to nao in giay moi",
    ],
)
def test_vietnamese_with_short_forms_or_a_foreign_word_is_none(text: str) -> None:
    assert not is_english(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "By what date must the units submit their summary reports?",
            "hạn ngày nào phải đơn vị nộp báo cáo tổng kết",
        ),
        ("Which contests were cancelled?", "cuộc thi nào hủy"),
        ("Is a photocopy accepted?", "bản sao nhận không?"),
        ("scores were withdrawn in the mid-term review", "điểm rút sơ kết xét"),
    ],
)
def test_phrases_are_told_in_their_basic_form(text: str, told: str) -> None:
    assert to_vietnamese(text).text.strip(" ?") == told.strip(" ?")


def test_a_name_within_the_sentence_is_left_alone() -> None:
    assert "Song Do" in to_vietnamese("How many delegates does Song Do commune send?").text


def test_a_phrase_also_stands_for_its_other_wordings() -> None:
    assert "tra loi" not in to_vietnamese("When is the deadline?").also
    assert "truoc ngay" in to_vietnamese("When is the deadline?").also["thoi han"]
