"""Random and hostile text: always an answer, never more than a message, every quote from the plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers import Library, PlanEntry, answer
from bot.documents.section import Section
from bot.language import compose, load
from bot.plans.model import Reading, Task
from tests.bot.answers.library_of_samples import TODAY, library
from tests.bot.plans.hostile_texts import HOSTILE

WORDS = st.sampled_from(
    [
        *("hạn", "nộp", "hồ sơ", "khen thưởng", "quý 2", "q3/2026", "2025", "%", "mấy", "bao nhiêu", "ai"),
        *("khi nào", "CSTĐCS", "ĐHTT", "//", "(", "[", "*", "\\", "15%", "ddieenr", "hinhf", "tổgn", "31/3"),
        *("<b>", "%s", "{}", "\x00", "\u200b", "😀", "1e9", "bao gồm", "ở đâu"),
    ]
)
QUESTIONS = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=30).map(" ".join))
LINES = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=120)


@given(QUESTIONS, st.sampled_from(["vi", "en", "fr"]))
def test_any_text_gets_an_answer_that_fits_and_quotes_the_plan(question: str, lang: str) -> None:
    found = answer(library(), question, TODAY, lang)
    assert 0 < len(found.as_text(lang)) <= 1500
    assert found.refused or found.source is not None
    if found.quote:
        plan = next(plan for plan in library().plans if plan.entry.id == found.plan_id)
        assert " ".join(found.quote.split()) in plan.flat


@given(st.lists(LINES, min_size=1, max_size=6), LINES, QUESTIONS)
def test_any_plan_can_be_asked_about(lines: list[str], title: str, question: str) -> None:
    text = "\n".join(lines)
    reading = Reading(
        "x.txt",
        title,
        kind="kế hoạch",
        sections=(Section((title,), text), Section(("I. MỤC", "1."), text)),
        tasks=(Task("2026-Q2", lines[0], "Văn phòng", ""), Task("?", "", "", "")),
        text=text,
    )
    found = answer(Library.build([PlanEntry("x", "x.txt", reading)], load()), f"{title} {question}", TODAY)
    assert len(found.as_text()) <= 1500
    assert not found.quote or " ".join(found.quote.split()) in " ".join(compose(text).split())


def test_a_very_long_question_is_answered_too() -> None:
    assert len(answer(library(), "hạn nộp hồ sơ " * 5000, TODAY).as_text()) <= 1500


@pytest.mark.timeout(15)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_message_of_one_thing_hangs_nobody(name: str) -> None:
    assert len(answer(library(), HOSTILE[name](4096), TODAY).as_text()) <= 1500
