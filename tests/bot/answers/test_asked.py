"""Which words in the middle of a form are a question."""

import pytest

from bot.answers.asked import is_worded_as_question, looks_like_question


@pytest.mark.parametrize(
    "words",
    [
        "Khi nào nộp báo cáo sáng kiến",
        "hạn nộp hồ sơ ngày nào",
        "ai ký giấy khen",
        "Số hoá là gì?",
        "Can I edit it",
    ],
)
def test_a_question_is_one_however_it_is_typed(words: str) -> None:
    assert looks_like_question(words)
    assert is_worded_as_question(words)


@pytest.mark.parametrize(
    "words",
    ["Hội thi nghiệp vụ giỏi", "Máy quét hồ sơ tự động", "Hạn chế đơn thư kéo dài", "Cần ghi số liệu cụ thể"],
)
def test_an_answer_is_not_taken_for_a_question(words: str) -> None:
    assert not is_worded_as_question(words)
    assert not looks_like_question(words)
