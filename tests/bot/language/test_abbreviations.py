"""Short forms written out."""

import pytest

from bot.language import expand, load


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("P.NV2 gửi bc chưa?", "phòng nghiệp vụ 2 gửi báo cáo chưa?"),
        ("đky CSTĐCS cần j", "đăng ký Chiến sĩ thi đua cơ sở cần gì"),
        ("dky ko dc", "đăng ký không được"),
        ("ĐHTT thì ntn", "điển hình tiên tiến thì như thế nào"),
        ("p. Nghiệp vụ 1", "phòng Nghiệp vụ 1"),
        ("HĐ TĐKT họp", "Hội đồng Thi đua, Khen thưởng họp"),
        ("ttr tỉnh", "thanh tra tỉnh"),
        ("cv hd kt.", "công văn hướng dẫn khen thưởng."),
    ],
)
def test_short_forms_are_written_out(typed: str, meant: str) -> None:
    assert expand(typed, load()) == meant


@pytest.mark.parametrize("text", ["112/KH-UBND", "số 41-CT/TW", "Khối K", "kế hoạch năm", "ttr gửi", ""])
def test_document_numbers_names_and_plain_words_stay(text: str) -> None:
    assert expand(text, load()) == text


def test_a_form_with_its_bar_differs_from_the_form_without() -> None:
    assert expand("HĐ", load()) == "hội đồng"
    assert expand("HD", load()) == "hướng dẫn"


def test_the_office_can_add_a_form() -> None:
    assert expand("hn sk", load() | {"hn": "hội nghị"}) == "hội nghị sáng kiến"


def test_every_form_is_reachable_without_diacritics() -> None:
    assert expand("dhtt ptrao", load()) == "điển hình tiên tiến phong trào"
