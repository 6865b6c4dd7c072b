"""Two plans or two due items side by side: where they are compared, and where either may be meant."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from bot.answers import data
from bot.answers.features import Context, Named
from bot.answers.headline import deadlines_in, last_moment
from bot.answers.library import Library
from bot.answers.question import Question
from bot.answers.quoting import shortened
from bot.answers.ranked import Ranked
from bot.answers.ranking import Ranking, rank
from bot.answers.slots import Query

# So large a part of the first line's share makes another one as likely.
_AS_LIKELY = 0.6
_CONSIDERED, _LONGEST = 4, 70
# How many lines of each of two plans are quoted; another plan nobody named comes in from such a share on.
EACH = 2
_OTHER = 0.05
# So many words on each side of a join are of that side, so many of them telling.
_SIDE, _LEAST_SIDE = 4, 2
# A word is one of a plan's name from here on; so large a part of a question's pairs of words names a plan.
_NAMED, _LEAST_NAMED = 0.3, 0.08


def is_comparison(question: Question) -> bool:
    """Whether two things are held against each other."""
    return question.wants("compare")


def sides(ranking: Ranking, library: Library) -> tuple[int, int] | None:
    """The two plans a question names, each by words that are none of the other's name."""
    pairs = ranking.query.pairs
    least = _LEAST_NAMED * sum(weight for _, weight in pairs)
    told = {
        number: {pair: weight for pair, weight in pairs if pair in _name(library, number)}
        for number in ranking.names
    }
    ordered = sorted(told, key=lambda number: (-sum(told[number].values()), -number))
    if not ordered or not least:
        return None
    first = ordered[0]

    def own(number: int, other: int) -> float:
        return sum(weight for pair, weight in told[number].items() if pair not in told[other])

    second = max(ordered, key=lambda number: own(number, first))
    if min(own(second, first), own(first, second)) > least:
        return first, second
    return _around(ranking) if is_comparison(ranking.query.question) else None


def _around(ranking: Ranking) -> tuple[int, int] | None:
    """The plans named before and behind the word that joins them, be it by one word of their names each."""
    slots = ranking.query.slots
    joins = [place for place, slot in enumerate(slots) if slot.fills[0][0] in data.words().joins]
    for place in joins:
        before, behind = (
            max(((_worth(ranking, number, part), number) for number in ranking.names), default=(0.0, -1))
            for part in (range(place), range(place + 1, len(slots)))
        )
        if before[1] != behind[1] and min(before[0], behind[0]) > _NAMED:
            return before[1], behind[1]
    return None


def _worth(ranking: Ranking, number: int, places: range) -> float:
    """How far a stretch of the question names a plan."""
    slots, credits_ = ranking.query.slots, ranking.names[number].credits
    return sum(slots[place].weight * credits_[place] for place in places if not slots[place].idle)


def _name(library: Library, number: int) -> frozenset[str]:
    plan = library.plans[number]
    return plan.title_terms | plan.issuer_terms


def side_by_side(
    ranking: Ranking, two: tuple[int, int], library: Library, before: Context | None, today: date
) -> list[Ranked]:
    """The best lines of each of two plans in turn, each asked without the words that name the other."""
    first, second = two
    found: list[list[Ranked]] = []
    for one, other in ((first, second), (second, first)):
        names = _name(library, other) - _name(library, one)
        asked = _without(ranking.query, ranking.names[one], ranking.names[other], names)
        lines = rank(library, asked, before, today).lines
        found.append([line for line in lines if line.plan is library.plans[one] and line.line.part != "head"])
    return [line for turn in zip_longest(*(lines[:EACH] for lines in found)) for line in turn if line]


def _without(query: Query, own: Named, other: Named, names: frozenset[str]) -> Query:
    """A question without the words that name another plan."""
    slots = tuple(
        slot
        for slot, here, there in zip(query.slots, own.credits, other.credits, strict=True)
        if there <= _NAMED or here > _NAMED
    )
    total = sum(slot.weight for slot in slots) or 1.0
    pairs = tuple((pair, weight) for pair, weight in query.pairs if pair not in names)
    return replace(query, slots=slots, pairs=pairs, total=total)


def halves(query: Query) -> tuple[Query, Query] | None:
    """A question with two sides of one plan as two, each without the words beside the join of the other."""
    slots = query.slots
    telling = [not slot.idle for slot in slots]
    for place, slot in enumerate(slots):
        before, behind = (
            range(max(0, place - _SIDE), place),
            range(place + 1, min(len(slots), place + 1 + _SIDE)),
        )
        if slot.fills[0][0] in data.words().joins and all(
            sum(telling[one] for one in side) >= _LEAST_SIDE for side in (before, behind)
        ):
            return _but(query, behind, before), _but(query, before, behind)
    return None


def _but(query: Query, left_out: range, kept: range) -> Query:
    """The question without the words of one side that the other has not."""
    words = {query.slots[place].fills[0][0] for place in kept}
    out = {place for place in left_out if query.slots[place].fills[0][0] not in words}
    slots = tuple(slot for place, slot in enumerate(query.slots) if place not in out)
    known = {pair for slot in slots for pair in slot.neighbours}
    gone = {pair for place in out for pair in query.slots[place].neighbours}
    pairs = tuple((pair, weight) for pair, weight in query.pairs if pair in known and pair not in gone)
    return replace(query, slots=slots, pairs=pairs, total=sum(slot.weight for slot in slots) or 1.0)


def each_half(
    parted: tuple[Query, Query], library: Library, before: Context | None, today: date
) -> list[Ranked]:
    """The best line of each side of a comparison, where both are of one plan and not the same."""
    best = [next(iter(rank(library, one, before, today).lines), None) for one in parted]
    found = [one for one in best if one is not None and one.line.part != "head"]
    return found if len({one.number for one in found}) > 1 else []


def compared(lines: Sequence[Ranked]) -> list[Ranked]:
    """The lines with the best one of a second plan, if likely, put right behind the very best."""
    first = lines[0]
    other = next((one for one in lines if one.plan is not first.plan), None)
    if other is None or other.share < _OTHER * first.share:
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
        f"{number}. {shortened(one.what, _LONGEST)}: {last_moment(one, lang)}"
        for number, (_, one) in enumerate(sorted(due.items()), 1)
    ]
    return "\n".join([words["which_item"].format(count=len(items)), *items])
