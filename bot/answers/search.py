"""From a query to ranked passages: candidates from the rarest terms, then every signal on those few."""

from dataclasses import replace
from datetime import date

from bot.answers.candidates import candidates, subjects
from bot.answers.library import Library
from bot.answers.plan_index import PlanIndex
from bot.answers.scoring import Found, Named, judge, named
from bot.answers.slots import Query

# A plan that nowhere has so much of what the question names another plan by is not meant.
_FOREIGN = 0.3
# Another office's plan stands so far behind one's own; less if it explains so much more of the question.
_BEHIND, _BESIDE, _FAR_MORE = 0.9, 0.2, 0.25


def search(query: Query, library: Library, today: date, limit: int = 30) -> list[Found]:
    """The best passages, best first, those that may not answer included."""
    names: dict[int, Named] = {}
    told = subjects(query, library)
    found = []
    for number in candidates(query, library):
        plan_number, passage = library.passages[number]
        plan = library.plans[plan_number]
        if plan_number not in names:
            names[plan_number] = named(query, plan, today)
        one = judge(query, library, plan, passage, names[plan_number])
        missing = sum(weight for plans, weight in told if plan_number not in plans)
        if missing and one.barred is None:
            one = replace(one, score=one.score - missing, barred="other plan" if missing > _FOREIGN else None)
        found.append(one)
    found = _home_first(query, library, found)
    found.sort(key=lambda one: -one.score)
    return found[:limit]


def _home_first(query: Query, library: Library, found: list[Found]) -> list[Found]:
    """Other offices' plans put behind the office's own, less so where they explain far more."""
    others = {
        plan.entry.id
        for number in library.elsewhere
        if not _names_issuer(query, plan := library.plans[number])
    }
    own = [one.explained for one in found if one.plan.entry.id not in others and one.barred is None]
    enough = max(own, default=0.0) + _FAR_MORE
    return [
        replace(one, score=one.score - (_BEHIND if one.explained < enough else _BESIDE))
        if one.plan.entry.id in others
        else one
        for one in found
    ]


def _names_issuer(query: Query, plan: PlanIndex) -> bool:
    """Whether the question names the province or the body that issued the plan."""
    return any(plan.issuer_terms.issuperset(name.split()) for name in query.question.names)
