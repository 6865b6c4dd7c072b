"""Mistaken and repealed rules are never repeated; the law in force is quoted with its article."""

import re
from dataclasses import replace
from datetime import date

import pytest

from bot.answers import answer, data
from bot.lexicon.laws import Text, laws
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
        ("Nghị định 98/2023 còn hiệu lực không?", "hết hiệu lực từ ngày 1/7/2025", "Điều 59"),
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


def test_what_the_plans_say_that_comes_near_stands_below_the_law_and_is_said_to_be_theirs() -> None:
    found = answer(library(), "nghỉ thai sản có được xét danh hiệu thi đua không", TODAY)
    assert found.near
    assert all(one.source.plan_id for one in found.near)
    told = found.as_text()
    lead = told.index("Các kế hoạch ghi, gần nhất:")
    assert told.index(found.headline) < lead < told.index(found.near[0].text)


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


NOVEMBER = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        (
            "ngày 1/5/2025 nghị định 98 còn hiệu lực không",
            "Vào ngày 1/5/2025, Nghị định số 98/2023/NĐ-CP có hiệu lực",
        ),
        ("nghị định 152/2025 còn hiệu lực không", "Nghị định số 152/2025/NĐ-CP đang có hiệu lực"),
        ("luật thi đua khen thưởng năm 2013 còn áp dụng không", "hết hiệu lực từ ngày 1/1/2024"),
        ("vào năm 2024 nghị định nào có hiệu lực về thi đua khen thưởng", "Nghị định số 98/2023/NĐ-CP"),
        ("luật thi đua khen thưởng hiện hành là luật nào", "06/2022/QH15"),
        ("luật 06/2026/QH16 có hiệu lực chưa", "Luật số 06/2026/QH16 đang có hiệu lực (từ ngày 1/10/2026)"),
    ],
)
def test_the_rule_that_holds_is_the_one_of_the_day_asked_about(question: str, says: str) -> None:
    found = answer(library(), question, NOVEMBER)
    assert found.kind == "law"
    assert says in found.headline
    assert "tính đến ngày 29/11/2026" in found.as_text()


def test_a_text_not_yet_in_force_is_said_to_be_so() -> None:
    found = answer(library(), "luật 06/2026/QH16 có hiệu lực chưa", date(2026, 9, 30))
    assert "ngày 30/9/2026 chưa có hiệu lực" in found.headline


@pytest.mark.parametrize(
    "question",
    [
        "CSTĐCS không quá 15% LĐTT đúng không?",
        "luật 06/2022 còn hiệu lực không",
        "điều kiện đạt lao động tiên tiến",
    ],
)
def test_what_rests_on_the_amended_law_says_so_and_nothing_of_the_amendment(question: str) -> None:
    note = "sửa đổi, bổ sung bởi Luật số 06/2026/QH16 từ ngày 1/10/2026; trợ lý chưa có nội dung sửa đổi"
    assert note in answer(library(), question, NOVEMBER).as_text()
    assert "06/2026" not in answer(library(), question, date(2026, 4, 22)).as_text()


@pytest.mark.parametrize(
    ("question", "today", "amount"),
    [
        ("CSTĐCS được thưởng bao nhiêu tiền", date(2026, 6, 30), "2.340.000 đồng"),
        ("CSTĐCS được thưởng bao nhiêu tiền", date(2026, 7, 1), "2.530.000 đồng"),
        ("mức tiền thưởng lao động tiên tiến", date(2026, 7, 1), "760.000 đồng"),
        ("tập thể lao động xuất sắc được thưởng bao nhiêu tiền", date(2026, 7, 1), "3.800.000 đồng"),
    ],
)
def test_award_money_is_told_with_its_source_and_the_salary_of_the_day(
    question: str, today: date, amount: str
) -> None:
    text = answer(library(), question, today).as_text()
    assert f"là {amount}" in text
    assert "152/2025/NĐ-CP (trích dẫn lại, cần đối chiếu văn bản)" in text


def test_what_the_office_added_answers_from_its_day_on() -> None:
    own = Text("20/2027/NĐ-CP", "Nghị định", date(2027, 1, 1), replaces=("152/2025/NĐ-CP",), own=True)
    newer = replace(library(), laws=laws().with_own([own]))
    asked = "nghị định 152/2025 còn hiệu lực không"
    assert "đang có hiệu lực" in answer(newer, asked, date(2026, 12, 31)).headline
    assert "thay thế: Nghị định số 20/2027/NĐ-CP" in answer(newer, asked, date(2027, 1, 1)).headline


def test_every_sentence_exists_in_both_languages() -> None:
    assert data.texts("vi").keys() == data.texts("en").keys()
