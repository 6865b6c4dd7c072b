"""How many of the sample questions are answered rightly; the floors stand a little below what is reached."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.answers import answer_json
from bot.language import canon
from tests.bot.answers.library_of_samples import TODAY, library

QUESTIONS = [
    json.loads(line) for line in (Path(__file__).parent / "questions.jsonl").read_text("utf-8").splitlines()
]
ANSWERABLE = [question for question in QUESTIONS if question["doc"]]
UNANSWERABLE = [question for question in QUESTIONS if not question["doc"]]


def says(text: str, must: str) -> bool:
    return " ".join(canon(must).split()) in " ".join(canon(text).split())


def right(question: dict[str, Any]) -> bool:
    given = answer_json(library(), question["question"], TODAY)
    return (
        not given["refused"]
        and given["doc"].startswith(question["doc"])
        and all(says(given["answer"], must) for must in question["must"])
    )


def share(found: Iterator[bool], of: int) -> float:
    return 100 * sum(found) / of


def test_the_set_is_wide_enough() -> None:
    assert len(QUESTIONS) >= 150
    assert len(UNANSWERABLE) >= 40


def test_nearly_all_answerable_questions_get_the_right_words_from_the_right_plan() -> None:
    assert share((right(question) for question in ANSWERABLE), len(ANSWERABLE)) >= 96


def test_nearly_all_questions_the_plans_do_not_answer_are_refused() -> None:
    refused = (answer_json(library(), q["question"], TODAY)["refused"] for q in UNANSWERABLE)
    assert share(refused, len(UNANSWERABLE)) >= 95


@pytest.mark.parametrize("style", sorted({question["style"] for question in ANSWERABLE}))
def test_no_way_of_typing_is_left_behind(style: str) -> None:
    asked = [question for question in ANSWERABLE if question["style"] == style]
    assert share((right(question) for question in asked), len(asked)) >= 85


def test_every_quote_stands_in_its_plan_and_every_answer_fits_a_message() -> None:
    texts = {plan.entry.file_name: plan.flat for plan in library().plans}
    for question in QUESTIONS:
        given = answer_json(library(), question["question"], TODAY)
        assert len(given["answer"]) <= 1500
        assert not given["quote"] or " ".join(given["quote"].split()) in texts[given["doc"]]
