"""What a library holds, and what it does without plans."""

from bot.answers import Library, answer
from bot.language import load
from tests.bot.answers.library_of_samples import TODAY


def test_an_empty_library_refuses_everything() -> None:
    assert answer(Library.build([], load()), "bao giờ nộp hồ sơ", TODAY).refused
