"""Mistaken and repealed rules are never repeated; the law in force is quoted with its article."""

import re

import pytest

from bot.answers import answer, data
from tests.bot.answers.library_of_samples import TODAY, library


@pytest.mark.parametrize(
    ("question", "says", "article"),
    [
        ("CSTĐCS không quá 15% LĐTT đúng không?", "không khống chế", "Điều 23"),
        ("ty le chien si thi dua co so toi da bao nhieu", "không khống chế", "Điều 23"),
        (
            "không có sáng kiến thì có được CSTĐCS không?",
            "Không bắt buộc phải có sáng kiến",
            "Điều 23 khoản 2",
        ),
        ("cstdcs bat buoc phai co sang kien a", "hoàn thành xuất sắc nhiệm vụ", "Điều 23 khoản 2"),
        ("TTLĐTT cần 50% LĐTT phải không?", "ít nhất 70%", "Điều 28"),
        ("phải có giấy khen mới được bằng khen?", "Không bắt buộc", "Điều 4 khoản 1"),
        ("chưa có giấy khen thì có đề nghị bằng khen được không", "Không bắt buộc", "Nghị định số 152/2025"),
        ("một sáng kiến dùng được mấy lần", "chỉ được dùng một lần", "5007/BNV-TĐKT"),
        ("Nghị định 98/2023 còn hiệu lực không?", "hết hiệu lực từ ngày 01/7/2025", "Điều 59"),
        ("luật thi đua khen thưởng năm 2023 quy định gì", "06/2022/QH15", "06/2022/QH15"),
        ("nghỉ thai sản có được xét danh hiệu thi đua không", "được tính", "Điều 4"),
    ],
)
def test_a_mistake_is_met_with_the_law_in_force(question: str, says: str, article: str) -> None:
    found = answer(library(), question, TODAY)
    assert found.kind == "law"
    assert not found.refused
    assert says in found.headline
    assert article in found.as_text()


@pytest.mark.parametrize(
    "question",
    [
        "Tiêu chuẩn Chiến sĩ thi đua cơ sở là gì?",
        "điều kiện đạt lao động tiên tiến",
        "CSTĐ cấp tỉnh cần mấy năm CSTĐCS",
    ],
)
def test_terms_of_a_title_are_refused_as_not_in_the_plans_and_the_law_is_told_beside(question: str) -> None:
    found = answer(library(), question, TODAY)
    assert found.refused
    assert any("Luật quy định" in note for note in found.notes)
    assert any("06/2022/QH15" in note for note in found.notes)


def test_vote_shares_of_a_dead_decree_are_not_told() -> None:
    text = answer(library(), "CSTĐCS cần bao nhiêu phần trăm phiếu?", TODAY).as_text()
    assert "do tỉnh quy định" in text
    assert not re.search(r"[89]0\s*%", text)


def test_every_point_of_law_is_verified_and_in_both_languages() -> None:
    for entry in data.law():
        assert entry.mark in {"V", "S"}
        assert entry.source
        assert all(entry.text[lang] for lang in ("vi", "en"))
        assert not re.search(r"15 ?%|50 ?%", entry.text["vi"])


def test_every_sentence_exists_in_both_languages() -> None:
    assert data.texts("vi").keys() == data.texts("en").keys()
