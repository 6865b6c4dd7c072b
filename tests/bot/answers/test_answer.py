"""What an answer says: the thing asked first, the source, the days left, and when it is silent."""

from dataclasses import replace
from datetime import date

import pytest

from bot.answers import Answer, KnownAnswer, Library, PlanEntry, answer, answer_json, data
from bot.answers.terms import terms
from bot.documents.section import Section
from bot.language import load
from bot.plans.model import Reading
from tests.bot.answers.library_of_samples import TODAY, entry, library
from tests.bot.answers.test_questions import QUESTIONS

ROLE_MODELS = "Danh sách đăng ký gương người tốt việc tốt gửi trước ngày nào?"
CONFERENCE = "Hạn gửi hồ sơ đề nghị biểu dương thanh tra giỏi là ngày nào?"


def ask(question: str, today: date = TODAY, lang: str = "vi") -> Answer:
    return answer(library(), question, today, lang)


def test_before_a_day_means_the_day_before() -> None:
    found = ask(CONFERENCE)
    assert found.kind == "deadline"
    assert "Chậm nhất hết ngày 19/8/2026" in found.headline
    assert "trước ngày 20/8/2026" in found.quote
    assert found.source is not None
    assert found.source.section == "IV. HỒ SƠ"


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2026, 8, 10), "Còn 9 ngày"),
        (date(2026, 8, 19), "là ngày cuối"),
        (date(2026, 8, 20), "đã qua 1 ngày"),
    ],
)
def test_a_deadline_answer_counts_the_days(today: date, words: str) -> None:
    assert any(words in note for note in ask(CONFERENCE, today).notes)


def test_the_first_line_is_the_answer() -> None:
    assert ask("quý mấy năm 2025 nghiệm thu sáng kiến").headline.startswith("Quý IV năm 2025")
    assert "Hội đồng Sáng kiến" in ask("ai chủ trì nghiệm thu sáng kiến năm 2025").as_text()


def test_a_whole_quarter_is_listed_with_its_units() -> None:
    found = ask("Quý I năm 2025 làm gì?")
    assert found.kind == "quarter"
    assert [line[:2] for line in found.headline.split("\n")[1:]] == ["1.", "2.", "3."]
    assert "Chủ trì: Văn phòng" in found.headline


def test_a_unit_gets_its_own_rows_of_the_quarter() -> None:
    found = ask("quý 4 năm 2025 hội đồng có những việc gì")
    assert "Bình xét danh hiệu" in found.headline
    assert "hội nghị tổng kết" not in found.headline


def test_a_month_asks_for_its_quarter() -> None:
    assert ask("tháng 2/2025 làm gì về thi đua").headline == ask("Quý I năm 2025 làm gì?").headline
    assert ask("cuối năm 2025 có những việc gì").headline.startswith("Quý IV năm 2025")
    assert ask("tháng 2 năm 2026 làm gì").source.section.endswith("Quý I năm 2026")
    without_quarters = Library.build([entry("103")], load())
    assert answer(without_quarters, "tháng 2 năm 2026 làm gì", TODAY).refused


def test_all_a_unit_leads_in_the_year_is_listed() -> None:
    found = ask("Hội đồng chủ trì những nhiệm vụ gì năm 2025")
    assert found.kind == "quarter"
    assert found.headline.startswith("Năm 2025")
    assert "Chủ trì: Hội đồng" in found.headline
    assert "Chủ trì: Văn phòng" not in found.headline


def test_who_signed_a_plan_and_who_it_was_sent_to_stand_at_its_end() -> None:
    signed = ask("ai ký kế hoạch phát động phong trào chuyển đổi số")
    assert signed.headline == "Người ký: Lương Văn Khải (Chánh thanh tra)."
    assert "Lương Văn Khải" in signed.quote
    sent = ask("kế hoạch phát động phong trào chuyển đổi số được gửi cho những nơi nào")
    assert "Sở Nội vụ" in sent.quote
    assert ask("Ai ký quyết định phân bổ kinh phí cho phong trào chuyển đổi số?").refused


def test_a_document_cited_at_the_beginning_is_found_by_its_number() -> None:
    assert "06/01/2025" in ask("kế hoạch 02/KH-UBND về thi đua năm 2025 ngày mấy").quotes[0].text


def test_a_conference_of_another_number_is_another_conference() -> None:
    asked = "hội nghị biểu dương thanh tra giỏi lần thứ {} hạn nộp hồ sơ khi nào"
    assert not ask(asked.format("III")).refused
    assert not ask(asked.format("3")).refused
    assert ask(asked.format("IV")).refused


def test_hours_are_the_same_however_written() -> None:
    assert {
        term.folded for hour in ("8h05", "08:05", "8 giờ 05 phút", "8g05") for term in terms(hour, {})
    } == {"8h05"}


def test_lines_that_came_close_stand_beside_the_answer_and_in_the_plan() -> None:
    texts = {plan.entry.id: plan.flat for plan in library().plans}
    found = [ask(question["question"]) for question in QUESTIONS]
    beside = [(one, line.text) for one in found for line in one.beside]
    assert beside
    for one, line in beside:
        assert line in texts[str(one.plan_id)]
        assert line not in " ".join(one.quote.split())


def test_a_word_with_other_diacritics_than_a_fillers_counts() -> None:
    assert data.words().is_filler("hieu", "hiểu")
    assert data.words().is_filler("hieu", "hieu")
    assert not data.words().is_filler("hieu", "hiệu")


def test_words_of_the_asker_are_matched_whatever_their_spelling() -> None:
    spellings = (
        "hạn nộp hồ sơ biểu dương thanh tra giỏi",
        "han nop ho so bieu duong thanh tra gioi",
        "hạn nộp hs biểu dương TTr giỏi",
        "hanj nopj hoof sow bieeur duwowng thanh tra gioir",
    )
    assert {ask(words).quote for words in spellings} == {ask(CONFERENCE).quote}


def test_composed_and_decomposed_letters_are_the_same_question() -> None:
    import unicodedata

    assert ask(unicodedata.normalize("NFD", CONFERENCE)) == ask(CONFERENCE)


def test_a_year_no_plan_is_for_is_named_in_the_refusal() -> None:
    found = ask("Kế hoạch thi đua năm 2031 có gì?")
    assert found.refused
    assert "2031" in found.headline


@pytest.mark.parametrize(
    "question",
    [
        "Hội nghị biểu dương có thuê xe không, xe mấy giờ chạy?",
        "Giấy khen người tốt việc tốt kèm bao nhiêu tiền?",
        "số điện thoại Văn phòng",
        "Tên chánh văn phòng là gì?",
        "Tiêu chuẩn Huân chương Lao động hạng Ba?",
        "lịch tiếp công dân tháng 9",
        "được nghỉ phép mấy ngày",
    ],
)
def test_what_the_plans_do_not_say_is_refused_with_no_source(question: str) -> None:
    found = ask(question)
    assert found.refused
    assert found.source is None
    assert not found.quote


def test_what_is_not_plainly_said_is_answered_with_the_nearest_lines_and_their_documents() -> None:
    found = ask("Hội nghị biểu dương có bao nhiêu phần trăm đại biểu nữ?")
    assert found.certainty == "near"
    assert found.headline.startswith("Kế hoạch không nêu rõ")
    assert 1 <= len(found.near) <= 3
    assert found.near[0].source.plan_id == "103"


def test_money_is_refused_with_a_word_on_whom_to_ask() -> None:
    assert any("Văn phòng" in note for note in ask("mức tiền thưởng giấy khen là bao nhiêu").notes)


def test_a_replaced_plan_says_so_and_gives_way_to_the_new_one() -> None:
    old = replace(entry("103"), id="old", file_name="old.txt", state="replaced")
    both = Library.build([old, entry("103")], load())
    assert answer(both, CONFERENCE, TODAY).quotes[0].source.plan_id == "103"
    alone = answer(Library.build([old], load()), CONFERENCE, TODAY)
    assert any("thay thế" in note for note in alone.notes)


def test_a_plan_whose_time_is_over_says_so() -> None:
    over = replace(entry("103"), ends=date(2026, 9, 18))
    found = answer(Library.build([over], load()), CONFERENCE, date(2026, 12, 1))
    assert any("hết thời gian" in note for note in found.notes)


def test_of_two_plans_alike_the_newer_answers_and_the_other_is_offered() -> None:
    def yearly(year: int) -> PlanEntry:
        text = f"Văn phòng chủ trì chấm điểm các phòng nghiệp vụ trước ngày 05/12/{year}."
        path = ("II. CHẤM ĐIỂM",)
        reading = Reading(
            f"{year}.txt",
            f"Chấm điểm thi đua năm {year}",
            kind="kế hoạch",
            sections=(Section(path, text),),
            text=text,
        )
        return PlanEntry(str(year), f"{year}.txt", reading)

    found = answer(
        Library.build([yearly(2026), yearly(2025)], load()), "ai chủ trì chấm điểm các phòng", TODAY
    )
    offered = [one.source.plan_id for one in found.quotes] + ([found.other.plan_id] if found.other else [])
    assert offered[:2] == ["2026", "2025"]


def test_an_english_question_is_answered_in_english() -> None:
    found = ask("When must the dossier for hội nghị biểu dương be sent to the office?", lang="en")
    assert found.headline.startswith("By the end of 19 August 2026")
    assert "Source:" in found.as_text("en")


def test_what_is_likely_and_not_certain_does_not_call_the_plans_silent() -> None:
    found = ask("giấy tờ cho hội nghị biểu dương chuyển về đâu, khi nào", lang="en")
    assert found.certainty == "near"
    assert "not certain" in found.headline
    assert "20/8/2026" in found.as_text("en")
    assert "không nêu rõ" in ask("phòng nào đứng đầu phong trào chuyển đổi số năm ngoái").headline


def test_the_json_has_the_keys_of_the_command_line() -> None:
    given = answer_json(library(), ROLE_MODELS, TODAY)
    assert set(given) == {"answer", "certainty", "refused", "doc", "section", "quote", "quotes", "passages"}
    assert given["doc"] == "102_nguoi_tot_viec_tot.txt"
    assert given["passages"][0]["section"] == given["section"]


def test_the_signature_and_the_preamble_are_held_back_unless_asked_for() -> None:
    assert ask("Chánh Thanh tra làm gì trong hội nghị biểu dương?").certainty != "sure"
    assert "12/CT-UBND" in ask("phong trào chuyển đổi số căn cứ chỉ thị số mấy").quotes[0].text


def test_the_office_can_add_a_short_form() -> None:
    table = {**load(), "bdtg": "biểu dương công chức thanh tra giỏi"}
    extended = Library.build([entry("103")], table)
    assert answer(extended, "hạn nộp hồ sơ bdtg", TODAY).quote == ask(CONFERENCE).quote


def test_a_known_answer_comes_back_with_who_gave_it_and_when() -> None:
    known = KnownAnswer(
        "Hội nghị biểu dương mặc trang phục gì?", "Trang phục ngành.", "Chị Lan", date(2026, 8, 1)
    )
    told = replace(library(), known=(known,))
    found = answer(told, "hoi nghi bieu duong mac trang phuc gi", TODAY)
    assert found.kind == "known"
    assert "Trang phục ngành." in found.headline
    assert any("Chị Lan" in note and "01/08/2026" in note for note in found.notes)
    assert answer(told, CONFERENCE, TODAY).kind == "deadline"


def test_a_known_answer_for_one_year_is_not_given_for_another() -> None:
    known = KnownAnswer("Hạn đăng ký sáng kiến năm 2026?", "Hết tháng 9.", "Văn phòng", date(2026, 8, 1))
    told = replace(library(), known=(known,))
    assert answer(told, "hạn đăng ký sáng kiến năm 2026", TODAY).kind == "known"
    assert answer(told, "hạn đăng ký sáng kiến năm 2030", TODAY).refused


def test_the_papers_of_another_office_come_after_the_own_plans() -> None:
    question = "ho so de nghi bieu duong gui ve dau"
    away = replace(entry("103"), id="away", file_name="away.txt")
    away = replace(away, reading=replace(away.reading, issuer="UBND tỉnh Đông Hải"))
    several = Library.build([entry("101"), entry("102"), away, entry("103")], load())
    assert answer(several, question, TODAY).quotes[0].source.plan_id == "103"


@pytest.mark.parametrize("words", ["cảm ơn em", "cam on ban nhieu nhe", "Chào em", "ok", "Thanks you"])
def test_thanks_and_greetings_get_a_courteous_word(words: str) -> None:
    assert ask(words).kind == "courtesy"


@pytest.mark.parametrize("words", ["thư cảm ơn gửi ai", "hạn nộp hồ sơ chuyển đổi số ạ, cảm ơn em"])
def test_a_question_with_thanks_in_it_stays_a_question(words: str) -> None:
    assert ask(words).kind != "courtesy"


@pytest.mark.parametrize("question", ["bao giờ nộp hồ sơ", "han nop ho so khen thuong khi nao"])
def test_asked_of_no_campaign_the_nearest_deadlines_are_listed(question: str) -> None:
    found = ask(question)
    assert found.kind == "coming"
    assert [line[:13] for line in found.headline.split("\n")[1:]] == ["1. 19/8/2026 ", "2. 10/12/2026"]
    assert "20/8/2026" in found.quote
    assert found.other is not None
    assert "10/12/2026" in ask(question, date(2026, 8, 20)).headline
    assert "19/8/2026" not in ask(question, date(2026, 8, 20)).headline


def test_a_campaign_or_a_year_named_is_not_answered_with_a_list() -> None:
    for question in ("bao giờ nộp hồ sơ chuyển đổi số", "năm 2026 bao giờ nộp hồ sơ", "bao giờ nộp thơ"):
        assert ask(question).kind != "coming"


@pytest.mark.parametrize(
    "question", ["tháng 8 có hạn nào", "thang nay co han nao", "tháng này hạn nộp hồ sơ ngày nào"]
)
def test_the_deadlines_of_a_month_are_listed(question: str) -> None:
    found = ask(question)
    assert found.kind == "coming"
    assert found.headline.split("\n")[1].startswith("1. 19/8/2026 (còn 9 ngày)")
    assert "đã qua 5 ngày" in ask("tháng 8 có hạn nào", date(2026, 8, 24)).headline


def test_this_quarter_is_the_quarter_of_the_day_asked() -> None:
    found = ask("quý này làm gì", date(2025, 2, 3))
    assert found.headline.startswith("Quý I năm 2025")
    assert ask("quý sau có việc gì", date(2025, 8, 3)).headline.startswith("Quý IV năm 2025")
