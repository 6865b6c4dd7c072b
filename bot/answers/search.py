"""From a query to ranked passages: candidates from the rarest terms, then every signal on those few."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.answers import data
from bot.answers.gates import Barred, barred, required_kinds
from bot.answers.kinds import counts
from bot.answers.library import Library
from bot.answers.passages import Passage, PlanIndex
from bot.answers.slots import Query

# However many plans there are, no more postings than this are read, the newest plans first.
BUDGET, CANDIDATES, PLANS = 6000, 200, 6
_K1, _B = 1.2, 0.4
_TITLE_WORD = 0.35
_PAIR = 0.6
_FRAME = 0.35
_NAMED_PLAN, _RIGHT_HEADING, _UPPER_HEADING, _FACT, _KIND = 0.9, 0.45, 0.2, 0.3, 0.15
_OTHER_HEADING, _SAME_HEADING = 0.2, 0.4
_YEAR, _QUARTER, _STATE = 0.3, 0.45, 0.04
_OLDER, _OLDEST = 0.06, 0.2
_HELD_BACK = 1.0
_LEAST_QUOTE = 12
_EXPLAINED, _COUNTED, _LEAST_ASKED, _WHOLE_HEADING = 0.5, 2.0, 0.8, 0.8
_PARTICULAR = frozenset({"hour", "place", "percent", "copies", "form", "days", "money", "phone"})
# A plan that nowhere has so much of what the question names another plan by is not meant.
_FOREIGN = 0.3
# Headings of these subjects speak of nothing else.
_DISTINCT = frozenset({"dossier", "purpose", "award_form", "basis"})


@dataclass(frozen=True)
class Found:
    """A passage with its score, how much of the question it explains, and why it may not answer ("" if it may)."""

    plan: PlanIndex
    passage: Passage
    score: float
    explained: float
    barred: Barred | None


def search(query: Query, library: Library, today: date, limit: int = 30) -> list[Found]:
    """The best passages, best first, those that may not answer included."""
    plan_scores: dict[int, float] = {}
    subjects = _subjects(query, library)
    found = []
    for number in _candidates(query, library):
        plan_number, passage = library.passages[number]
        plan = library.plans[plan_number]
        if plan_number not in plan_scores:
            plan_scores[plan_number] = _plan_score(query, plan, today)
        one = _judge(query, library, plan, passage, plan_scores[plan_number])
        missing = sum(weight for plans, weight in subjects if plan_number not in plans)
        if missing and one.barred is None:
            one = replace(one, score=one.score - missing, barred="other plan" if missing > _FOREIGN else None)
        found.append(one)
    found.sort(key=lambda one: -one.score)
    return found[:limit]


def _subjects(query: Query, library: Library) -> list[tuple[set[int], float]]:
    """Pairs of words by which the question names a plan: the plans that know the pair, and its share of the question."""
    total = sum(weight for _, weight in query.pairs) or 1.0
    found = []
    for pair, weight in query.pairs:
        postings = library.postings.get(pair, ())
        if pair in library.title_postings and len(postings) < BUDGET:
            plans = {library.passages[number][0] for number in postings} | set(library.title_postings[pair])
            found.append((plans, weight / total))
    return found


def _candidates(query: Query, library: Library) -> list[int]:
    scores: dict[int, float] = {}
    keys = {term for slot in query.slots if slot.weight > 0.5 for term, _ in slot.fills}
    keys.update(pair for pair, _ in query.pairs)
    budget = BUDGET
    for key in sorted(keys, key=lambda key: len(library.postings.get(key, ()))):
        postings = library.postings.get(key, ())
        if not postings:
            continue
        weight = library.weight(key)
        for number in postings[-max(budget, 100) :]:
            scores[number] = scores.get(number, 0.0) + weight
        budget -= len(postings)
        if budget <= 0:
            break
    best = sorted(scores, key=lambda number: -scores[number])[:CANDIDATES]
    return list(dict.fromkeys([*best, *_of_named_plans(query, library)]))


def _of_named_plans(query: Query, library: Library) -> list[int]:
    """The passages of the few plans whose titles the question names best."""
    scores: dict[int, float] = {}
    keys = {slot.fills[0][0] for slot in query.slots} | {pair for pair, _ in query.pairs}
    budget = BUDGET // 2
    for key in sorted(keys, key=lambda key: len(library.title_postings.get(key, ()))):
        postings = library.title_postings.get(key, ())
        for number in postings[-max(budget, 50) :]:
            scores[number] = scores.get(number, 0.0) + library.weight(key)
        budget -= len(postings)
        if budget <= 0:
            break
    best = sorted(scores, key=lambda number: (-scores[number], -number))[:PLANS]
    return [first + i for plan in best for first in [library.first_passage[plan]] for i in range(len(library.plans[plan].passages))]


def _plan_score(query: Query, plan: PlanIndex, today: date) -> float:
    """How well the question names the plan, 0 to about 1, its year and its state counted in."""
    named = sum(s.weight * min(1.0, c) for s in query.slots if (c := _title_credit(s.fills, plan.title_terms)))
    named += sum(weight for pair, weight in query.pairs if pair in plan.title_terms) * _PAIR
    score = _NAMED_PLAN * named / (query.total * (1 + _PAIR))
    years = query.question.years
    if years:
        score += _YEAR if years & plan.years else -_YEAR
    elif plan.years:
        score -= min(_OLDEST, _OLDER * max(0, today.year - max(plan.years)))
    return score + {"live": _STATE, "over": 0.0, "replaced": -4 * _STATE}[plan.entry.state]


def _title_credit(fills: tuple[tuple[str, float], ...], title: frozenset[str]) -> float:
    return max((credit for term, credit in fills if term in title), default=0.0)


def _judge(query: Query, library: Library, plan: PlanIndex, passage: Passage, plan_score: float) -> Found:
    weights = passage.weights
    scale = _K1 * (1 - _B + _B * passage.length / library.average)
    gained = explained = asked = 0.0
    named = False
    on_topic = _on_topic(query, plan, passage)
    heading = _named_heading(query, library, passage)
    frame = 1.0 if on_topic and heading > _WHOLE_HEADING else _FRAME
    for slot in query.slots:
        credit = slot.credit(weights)
        in_title = _title_credit(slot.fills, plan.title_terms) > 0
        if credit:
            tf = max((weights.get(term, 0.0) * share for term, share in slot.fills), default=0.0)
            gained += slot.weight * credit * (_TITLE_WORD if in_title else 1.0) * tf * (_K1 + 1) / (tf + scale)
        named = named or (in_title and not slot.idle)
        if slot.idle or ((in_title or slot.fills[0][0] in plan.issuer_terms) and not slot.framing):
            continue
        share = slot.weight * (frame if slot.framing else 1.0)
        asked += share
        explained += share * (1.0 if slot.framing and on_topic else credit)
    if _particular(query, passage):
        asked += _COUNTED
        explained += _COUNTED
    for pair, weight in query.pairs:
        tf = weights.get(pair, 0.0)
        if tf:
            gained += _PAIR * weight * (_TITLE_WORD if pair in plan.title_terms else 1.0) * tf * (_K1 + 1) / (tf + scale)
    score = gained / (query.total * (1 + _PAIR)) + plan_score + _signals(query, plan, passage, heading)
    covered = 1.0 if named and asked <= _LEAST_ASKED else explained / asked if asked else 0.0

    return Found(plan, passage, score + _EXPLAINED * covered, covered, barred(query.question, plan, passage, library))


def _signals(query: Query, plan: PlanIndex, passage: Passage, heading: float) -> float:
    """What heading, facts, kind, year and quarter add to the words."""
    question = query.question
    score = 0.0
    for topic in data.topics():
        here = _heads(topic, passage.heading)
        if topic.name not in question.topics:
            score -= _OTHER_HEADING if here and topic.name in _DISTINCT else 0.0
            continue
        # Asked for a day, a number or an address, the list of papers is only near the answer.
        share = 0.4 if topic.name == "dossier" and required_kinds(question) else 1.0
        score += share * (_RIGHT_HEADING if here else _UPPER_HEADING if _heads(topic, passage.upper) else 0.0)
        score += share * (_FACT if holds_fact(plan, passage, topic.name) else 0.0)
    score += _SAME_HEADING * heading
    score += _KIND * len(question.asks & passage.kinds)
    if question.quarters:
        if passage.quarter in question.quarters:
            score += _QUARTER
        elif passage.quarter:
            score -= _QUARTER
    if question.years and passage.years and not question.years & passage.years:
        score -= _YEAR / 2
    if passage.closing or (passage.opening and ("basis" not in question.topics or "replaces" in question.topics)):
        score -= _HELD_BACK
    elif passage.opening:
        score += _RIGHT_HEADING
    return score


def _heads(topic: data.Topic, folded: str) -> bool:
    return any(f" {heading} " in folded for heading in topic.headings)


def _particular(query: Query, passage: Passage) -> bool:
    """Whether the very kind of thing asked for stands here, and is rare enough to tell something."""
    if query.question.units:
        return counts(passage.text, query.question.units)
    return bool(required_kinds(query.question) & passage.kinds & _PARTICULAR)


def _on_topic(query: Query, plan: PlanIndex, passage: Passage) -> bool:
    """Whether heading, facts or the kind of thing in it show that the passage is about what is asked for."""
    if required_kinds(query.question) & passage.kinds:
        return True
    return any(
        _heads(topic, passage.heading) or holds_fact(plan, passage, topic.name)
        for topic in data.topics()
        if topic.name in query.question.topics
    )


def _named_heading(query: Query, library: Library, passage: Passage) -> float:
    """The share of the heading's own words that the question uses."""
    total = sum(library.weight(term) for term in passage.heading_terms)
    if not total:
        return 0.0
    used = {term for slot in query.slots for term, _ in slot.fills}
    return sum(library.weight(term) for term in passage.heading_terms if term in used) / total


def holds_fact(plan: PlanIndex, passage: Passage, topic: str) -> bool:
    """Whether a fact of the topic, as read from the plan, is quoted from this passage."""
    quotes = _quotes(plan, topic)
    if not quotes:
        return False
    text = passage.section + " " + " ".join(passage.lines)
    return any(quote in text for quote in quotes)


def _quotes(plan: PlanIndex, topic: str) -> list[str]:
    reading = plan.entry.reading
    facts: Mapping[str, list[str]] = {
        "deadline": [fact.quote for fact in reading.deadlines],
        "period": [reading.period.quote] if reading.period else [],
        "dossier": [fact.quote for fact in reading.dossiers],
        "quota": [fact.quote for fact in reading.quotas],
        "criteria": [fact.text for fact in reading.criteria],
        "award_form": list(reading.award_forms),
    }
    return [" ".join(quote.split()) for quote in facts.get(topic, ()) if len(quote) >= _LEAST_QUOTE]
