"""Why a plan is there at all: where it says what it is for, in whatever words that is asked."""

from bot.answers import data
from bot.answers.library import Library
from bot.answers.question import Question
from bot.answers.ranked import Ranked
from bot.language import fold

_HEADED = "muc dich"


def asks_why(question: Question) -> bool:
    """Whether a reason or a purpose is asked for."""
    return bool(data.after()["why"].search(question.folded))


def purposes(first: Ranked, library: Library) -> list[Ranked]:
    """The lines under the heading on purposes of the plan a line is of."""
    begin = library.first_line[library.plans.index(first.plan)]
    return [
        Ranked(first.plan, line, number, 0.0, 0.0, {})
        for number, line in enumerate(first.plan.lines, begin)
        if _HEADED in fold(line.heading.section)
    ]
