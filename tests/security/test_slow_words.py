"""No message, however odd, keeps the assistant busy: each answer is a matter of moments."""

import time
from datetime import date

import pytest

from bot import dates, plans
from bot.answers import Library, PlanEntry, answer
from bot.language import abbreviations
from tests.dialogs.plans import CAMPAIGN

TODAY = date(2026, 8, 3)
PIECES = (
    "1/",
    "1-",
    "1/1-",
    "a1/",
    "1.",
    "a ",
    "ngày 1 tháng ",
    "\u0301",
    "(",
    "aa.",
    "KH-TTr/",
    "tuần sau ",
)


@pytest.fixture(scope="module")
def library() -> Library:
    reading = plans.read(CAMPAIGN.encode(), "a.txt", TODAY)
    made = Library.build([PlanEntry(id="1", file_name="a.txt", reading=reading)], abbreviations.load(), [])
    answer(made, "hồ sơ gồm những gì?", TODAY, "vi")  # what is loaded once is loaded
    return made


@pytest.mark.parametrize("piece", PIECES)
def test_no_repeated_word_takes_longer_than_a_moment(library: Library, piece: str) -> None:
    # What the first of all loads is not what a word takes.
    answer(library, "hạn nộp", TODAY, "vi")
    dates.result("mai", TODAY)
    begun = time.process_time()
    answer(library, (piece * 1000)[:1000], TODAY, "vi")
    dates.result((piece * 4096)[:4096], TODAY)
    assert time.process_time() - begun < 2
