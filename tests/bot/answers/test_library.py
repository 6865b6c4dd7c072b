"""A library grows plan by plan and gives the same answers as one built at once."""

from dataclasses import replace

from bot.answers import Library, answer
from bot.language import load
from tests.bot.answers.library_of_samples import TODAY, entry, library

ASKED = (
    "hạn nộp hồ sơ chuyển đổi số",
    "mỗi phòng đăng ký mấy gương người tốt việc tốt",
    "ai chủ trì nghiệm thu sáng kiến năm 2025",
)


def test_plans_added_one_by_one_answer_like_plans_built_together() -> None:
    grown = Library.build([], load())
    for number in ("104", "102", "101"):
        grown = grown.with_plan(entry(number))
    built = Library.build([entry("101"), entry("102"), entry("104")], load())
    for question in ASKED:
        assert answer(grown, question, TODAY).quotes == answer(built, question, TODAY).quotes != ()


def test_adding_a_plan_leaves_the_library_it_was_added_to_as_it_was() -> None:
    before = Library.build([entry("101")], load())
    before.with_plan(entry("102"))
    assert len(before.plans) == 1
    assert answer(before, "mỗi phòng đăng ký mấy gương người tốt việc tốt", TODAY).refused


def test_a_plan_added_again_takes_the_place_of_its_earlier_state() -> None:
    changed = library().with_plan(replace(entry("103"), state="replaced"))
    assert len(changed.plans) == len(library().plans)
    found = answer(changed, "hội nghị biểu dương thanh tra giỏi tổ chức ngày nào", TODAY)
    assert any("thay thế" in note for note in found.notes)


def test_an_empty_library_refuses_everything() -> None:
    assert answer(Library.build([], load()), "bao giờ nộp hồ sơ", TODAY).refused
