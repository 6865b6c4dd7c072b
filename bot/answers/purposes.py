"""Why a plan is there at all: where it says what it is for, in whatever words that is asked."""

from itertools import islice

from bot.answers import data
from bot.answers.library import Library
from bot.answers.question import Question
from bot.answers.ranked import Ranked
from bot.language import fold

_HEADED = "muc dich"


def asks_why(question: Question) -> bool:
    """Whether a reason or a purpose is asked for."""
    return bool(data.after()["why"].search(question.folded))


def purpose(first: Ranked, library: Library) -> list[Ranked]:
    """The first line under the heading on purposes of the plan a line is of; none without such a heading."""
    plan, _ = library.lines[first.number]
    lines = enumerate(first.plan.lines, library.first_line[plan])
    told = ((number, line) for number, line in lines if _HEADED in fold(line.heading.section))
    return [Ranked(first.plan, line, number, 0.0, 0.0, {}) for number, line in islice(told, 1)]
