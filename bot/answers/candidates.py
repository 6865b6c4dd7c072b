"""Which passages are worth a closer look: those with the rarest words, and the plans named by title."""

from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest

from bot.answers.library import Library
from bot.answers.slots import Query

# However many plans there are, no more postings than this are read, the newest plans first.
BUDGET, TITLE_BUDGET, LEAST_READ = 1500, 600, 50
PASSAGES, PLANS = 48, 3
_IDLE = 0.5


def candidates(query: Query, library: Library) -> list[int]:
    """Numbers of passages, at most some hundreds whatever the size of the library."""
    keys = {term for slot in query.slots if slot.weight > _IDLE for term, _ in slot.fills}
    found = _best(keys | _pairs(query), library.postings, library, BUDGET, PASSAGES)
    titles = {slot.fills[0][0] for slot in query.slots} | _pairs(query)
    for plan in _best(titles, library.title_postings, library, TITLE_BUDGET, PLANS):
        first = library.first_passage[plan]
        found += range(first, first + len(library.plans[plan].passages))
    return list(dict.fromkeys(found))


def subjects(query: Query, library: Library) -> list[tuple[set[int], float]]:
    """Pairs by which the question names a plan: the plans that know the pair, its share of the question."""
    total = sum(weight for _, weight in query.pairs) or 1.0
    found = []
    for pair, weight in query.pairs:
        postings = library.postings.get(pair, ())
        if len(postings) < BUDGET and _names_plan(query, pair, library):
            plans = {library.passages[number][0] for number in postings} | set(library.title_postings[pair])
            found.append((plans, weight / total))
    return found


def _names_plan(query: Query, pair: str, library: Library) -> bool:
    """Whether the pair is of the name of one of the office's own plans, of a year asked about if any is."""
    years = query.question.years
    return any(
        number not in library.elsewhere and (not years or years & library.plans[number].years)
        for number in library.title_postings.get(pair, ())
    )


def _pairs(query: Query) -> set[str]:
    return {pair for pair, _ in query.pairs}


def _best(
    keys: Iterable[str], postings: Mapping[str, Sequence[int]], library: Library, budget: int, count: int
) -> list[int]:
    """Numbers by the summed weight of the keys that lead to them, rarest first while the budget lasts."""
    scores: dict[int, float] = {}
    for key in sorted(keys, key=lambda key: (len(postings.get(key, ())), key)):
        numbers = postings.get(key, ())
        weight = library.weight(key)
        for number in numbers[-max(budget, LEAST_READ) :]:
            scores[number] = scores.get(number, 0.0) + weight
        budget -= len(numbers)
        if budget <= 0:
            break
    return nlargest(count, scores, key=lambda number: (scores[number], number))
