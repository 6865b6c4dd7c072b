"""Two plans or two due items side by side: where they are compared, and where either may be meant."""

from collections.abc import Sequence

from bot.answers import data
from bot.answers.headline import day_words, deadlines_in
from bot.answers.question import Question
from bot.answers.quoting import shortened
from bot.answers.ranked import Ranked

# So large a part of the first line's share makes another one as likely.
_AS_LIKELY = 0.6
_CONSIDERED, _LONGEST = 4, 70


def is_comparison(question: Question) -> bool:
    """Whether two things are held against each other."""
    return question.wants("compare")


def compared(lines: Sequence[Ranked]) -> list[Ranked]:
    """The lines with the best one of the second plan put right behind the very best."""
    first = lines[0]
    other = next((one for one in lines if one.plan is not first.plan), None)
    if other is None:
        return list(lines)
    return [first, other, *(one for one in lines if one is not first and one is not other)]


def likely_plans(lines: Sequence[Ranked]) -> list[str]:
    """The titles of the plans that are as likely to be meant."""
    return list(dict.fromkeys(one.plan.title for one in _close(lines)))


def _close(lines: Sequence[Ranked]) -> list[Ranked]:
    return [one for one in lines[:_CONSIDERED] if one.share >= _AS_LIKELY * lines[0].share]


def apart(question: Question, lines: Sequence[Ranked], lang: str) -> str:
    """The question back to the asker where two plans or two due items are as likely, else ""."""
    words = data.texts(lang)
    close = _close(lines)
    plans = likely_plans(lines)
    if len(plans) > 1:
        return words["which_plan"].format(
            first=shortened(plans[0], _LONGEST), second=shortened(plans[1], _LONGEST)
        )
    if not question.wants("when"):
        return ""
    due = {one.last_day: one for line in close for one in deadlines_in(line.plan, line.line)[:1]}
    if len(due) < 2:
        return ""
    items = [
        f"{number}. {shortened(one.what, _LONGEST)}: {day_words(day)}"
        for number, (day, one) in enumerate(sorted(due.items()), 1)
    ]
    return "\n".join([words["which_item"].format(count=len(items)), *items])
