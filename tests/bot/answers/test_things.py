"""A date for role models is no answer to a question about titles, however alike the rest of it is."""

import pytest

from bot.answers.things import tells_of


@pytest.mark.parametrize(
    ("question", "told", "same"),
    [
        ("Hạn đăng ký danh hiệu thi đua?", "Danh sách gương điển hình gửi trước ngày 31/3", False),
        ("han dang ky chien si thi dua co so", "Đăng ký danh hiệu thi đua trước ngày 15/2", True),
        ("bao giờ đăng ký gương điển hình", "Đăng ký danh hiệu thi đua trước ngày 15/2", False),
        ("Sáng kiến nộp về đâu?", "Hồ sơ đề nghị khen thưởng gửi về Văn phòng", False),
        ("Hạn nộp hồ sơ?", "Hồ sơ xét danh hiệu gửi trước ngày 10/11", True),
    ],
)
def test_what_is_asked_about_is_what_is_told_of(question: str, told: str, same: bool) -> None:
    assert tells_of(question, told) is same
    assert tells_of(question, told, question)
