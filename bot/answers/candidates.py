"""Which lines are worth a closer look: those with the rarest words, and those of the plans that are named."""

from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest

from bot.answers.features import Asked, Named, named, quick, told_alone
from bot.answers.library import Library

# However many plans there are, no more postings than this are read, the newest plans first.
BUDGET, TITLE_BUDGET, LEAST_READ = 2000, 600, 50
LINES, PLANS, KEPT = 90, 3, 40
_IDLE = 0.5


def candidates(asked: Asked, library: Library, kept: int = KEPT) -> tuple[list[int], dict[int, Named]]:
    """Numbers of lines, best first by a quick score, and how far the question names their plans."""
    queries = [asked.query] + ([asked.before.query] if asked.before else [])
    found: list[int] = []
    for query in queries:
        keys = {term for slot in query.slots if slot.weight > _IDLE for term, _ in slot.fills}
        pairs = {pair for pair, _ in query.pairs}
        found += _best(keys | pairs, library.postings, library, BUDGET, LINES // len(queries))
        titles = {slot.fills[0][0] for slot in query.slots} | pairs
        for plan in _best(titles, library.title_postings, library, TITLE_BUDGET, PLANS // len(queries)):
            found += _lines_of(plan, library)
    if asked.before is not None:
        found += _lines_of(asked.before.plan, library)
    names: dict[int, Named] = {}
    scored: dict[int, float] = {}
    for number in dict.fromkeys(found):
        plan, line = library.lines[number]
        if plan not in names:
            names[plan] = named(asked, library.plans[plan])
        scored[number] = quick(asked, line, names[plan])
    return nlargest(kept, scored, key=lambda number: (scored[number], number)), told_alone(names, asked.query)


def _lines_of(plan: int, library: Library) -> range:
    first = library.first_line[plan]
    return range(first, first + len(library.plans[plan].lines))


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
