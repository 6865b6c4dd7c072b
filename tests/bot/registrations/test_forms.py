"""The questions of each kind: who is asked what, walked through as the conversation does."""

from datetime import date

import pytest

from bot import forms
from bot.forms import SUMMARY, Choice, Form, Problem
from bot.registrations.forms import KINDS, form, subject_person, subject_type
from bot.registrations.titles import Title

TODAY = date(2026, 3, 2)
COLLEAGUES = (Choice("7", "Trần Thị Bình"), Choice("8", "Lê Hòa"))


def walk(asked: Form, *said: str) -> tuple[list[str], dict[str, object]]:
    """The questions in the order they came, and the answers kept."""
    answers: dict[str, object] = {}
    names = []
    for words in said:
        name = forms.next_step(asked, answers)
        step = asked.step(name)
        assert step is not None
        value = None if words == "skip" else forms.accept(step, words, answers, TODAY)
        assert not isinstance(value, Problem), name
        assert value is not None or not step.required
        answers[name] = value
        names.append(name)
    assert forms.next_step(asked, answers) == SUMMARY
    return names, answers


def test_staff_are_not_asked_for_whom(titles: tuple[Title, ...]) -> None:
    asked = form("titles", titles, may_register_others=False, colleagues=COLLEAGUES)
    names, answers = walk(asked, "CSTDCS", "Sổ tay tiếp dân", "skip")
    assert names == ["title", "initiative", "note"]
    assert subject_type(answers) == "individual"
    assert subject_person(answers, me=3) == 3


def test_the_initiative_is_asked_only_where_it_counts_and_may_be_skipped(titles: tuple[Title, ...]) -> None:
    asked = form("titles", titles, may_register_others=False)
    assert walk(asked, "Lao động tiên tiến", "skip")[0] == ["title", "note"]
    assert walk(asked, "Chiến sĩ thi đua cơ sở", "skip", "skip")[0] == ["title", "initiative", "note"]


def test_a_head_registers_a_colleague(titles: tuple[Title, ...]) -> None:
    asked = form("titles", titles, may_register_others=True, colleagues=COLLEAGUES)
    names, answers = walk(asked, "colleague", "8", "LDTT", "skip")
    assert names == ["for_whom", "colleague", "title", "note"]
    assert subject_person(answers, me=3) == 8


def test_a_head_registers_the_division_for_collective_titles_only(titles: tuple[Title, ...]) -> None:
    asked = form("titles", titles, may_register_others=True, colleagues=COLLEAGUES)
    step = asked.step("title")
    assert step is not None
    assert "LDTT" not in {one.value for one in step.choices({"for_whom": "division"})}
    names, answers = walk(asked, "division", "TTLDTT", "skip")
    assert names == ["for_whom", "title", "note"]
    assert subject_type(answers) == "collective"
    assert subject_person(answers, me=3) is None


def test_a_role_model_a_pledge_and_an_event_ask_their_own_questions(titles: tuple[Title, ...]) -> None:
    role_model = form("role_model", titles, may_register_others=False)
    assert walk(role_model, "Tiếp công dân", "Giải quyết 100% đơn", "skip")[0] == [
        "field",
        "achievement",
        "note",
    ]
    pledge = form("pledge", titles, may_register_others=False)
    names, answers = walk(pledge, "Số hoá 200 hồ sơ", "30/6/2026", "skip")
    assert names == ["undertaking", "due", "note"]
    assert answers["due"] == "2026-06-30"
    event = form("event", titles, may_register_others=False)
    assert walk(event, "delegate", "skip")[0] == ["part", "note"]
    assert walk(event, "speaker", "Kinh nghiệm tiếp dân", "skip")[0] == ["part", "topic", "note"]


def test_nobody_sends_a_collective_to_a_conference(titles: tuple[Title, ...]) -> None:
    step = form("event", titles, may_register_others=True, colleagues=COLLEAGUES).step("for_whom")
    assert step is not None
    assert [one.value for one in step.choices({})] == ["me", "colleague"]


def test_without_colleagues_none_is_offered(titles: tuple[Title, ...]) -> None:
    step = form("titles", titles, may_register_others=True).step("for_whom")
    assert step is not None
    assert [one.value for one in step.choices({})] == ["me", "division"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_choice_has_its_words_in_both_languages(kind: str, titles: tuple[Title, ...]) -> None:
    for lang in ("vi", "en"):
        asked = form(kind, titles, may_register_others=True, colleagues=COLLEAGUES, lang=lang)
        assert all(one.label for step in asked.steps for one in step.choices({}))


def test_an_unknown_kind_is_an_error(titles: tuple[Title, ...]) -> None:
    with pytest.raises(KeyError):
        form("party", titles, may_register_others=False)
