"""The nearest deadlines of all campaigns, for whoever asks when to hand in and names no campaign."""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date

from bot.answers import data
from bot.answers.headline import last_moment
from bot.answers.library import Library
from bot.answers.model import Answer
from bot.answers.quoting import LONGEST_QUOTE, literal, shortened
from bot.answers.slots import Query
from bot.language import compose, fold, squeeze
from bot.plans.model import Deadline

_SHOWN, _LONGEST_WHAT, _LONGEST_TITLE = 4, 110, 90
_BARE = 2  # words


def nearest_deadlines(query: Query, library: Library, today: date, lang: str) -> Answer | None:
    """The deadlines next due, or those of the months named; None where the question is narrower."""
    if len(library.plans) == 1 or not asks_for_any(query) or _names_plan(query, library):
        return None
    wanted = [phrase for phrase in data.words().handed_in if f" {phrase} " in f" {query.question.folded} "]
    found = [
        (library.plans[number], deadline)
        for number, deadline in _due(query, library, today)
        if all(phrase in _told(deadline) for phrase in wanted)
    ]
    if not found:
        return None
    plan, first = found[0]
    words = data.texts(lang)
    lines = [
        words["coming_row" if deadline.last_day >= today else "passed_row"].format(
            number=number,
            day=last_moment(deadline, lang),
            days=abs((deadline.last_day - today).days),
            what=_what(deadline),
            title=shortened(one.title, _LONGEST_TITLE),
        )
        for number, (one, deadline) in enumerate(found[:_SHOWN], 1)
    ]
    return Answer(
        kind="coming",
        headline="\n".join([words["in_months" if query.question.months else "coming"], *lines]),
        quote=literal(plan, squeeze(compose(first.quote)), LONGEST_QUOTE),
        source=plan.source(first.section),
        other=next((one.source(due.section) for one, due in found if one is not plan), None),
    )


def _due(query: Query, library: Library, today: date) -> Iterable[tuple[int, Deadline]]:
    """What is due from today on, or in the months named, of this year where none is."""
    months = query.question.months
    if not months:
        return library.due[bisect_left(library.due, today, key=lambda one: one[1].last_day) :]
    years = query.question.years or {today.year}
    return [
        (number, one)
        for number, one in library.due
        if one.last_day.month in months and one.last_day.year in years
    ]


def asks_for_any(query: Query) -> bool:
    """Whether the question asks by when, and besides that only for what is handed in everywhere."""
    question = query.question
    if not question.wants("when", "left") or "deadline" not in question.topics:
        return False
    if not question.months and (question.years or question.quarters):
        return False
    general = data.words().general_words
    return all(slot.idle or slot.framing or slot.fills[0][0] in general for slot in query.slots)


def _names_plan(query: Query, library: Library) -> bool:
    """Whether two words beside each other are of a plan's name all the same ("Hồ sơ số")."""
    return any(
        pair in library.title_postings and pair not in data.words().general_pairs for pair, _ in query.pairs
    )


def _told(deadline: Deadline) -> str:
    return fold(f"{deadline.section} {deadline.what} {deadline.quote}")


def _what(deadline: Deadline) -> str:
    """What is due; the quoted line where that is a bare heading ("HỒ SƠ")."""
    what = deadline.what.strip(" .:;")
    return shortened(what if len(what.split()) > _BARE else squeeze(deadline.quote), _LONGEST_WHAT)
