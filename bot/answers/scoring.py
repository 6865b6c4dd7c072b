"""One passage against a question: every signal added up, and how much of the question it explains."""

from dataclasses import dataclass
from datetime import date

from bot.answers.gates import Barred, barred, opened
from bot.answers.kinds import counts
from bot.answers.library import Library
from bot.answers.passages import Passage
from bot.answers.plan_index import PlanIndex
from bot.answers.question import Question
from bot.answers.slots import Query, Slot

_K1, _B = 1.2, 0.84
# Weights found on questions over plans of several offices; all are shares of a fully matched question.
_TITLE_WORD, _PAIR, _FRAME = 0.3, 0.6, 0.35
_NAMED_PLAN, _RIGHT_HEADING, _UPPER_HEADING, _FACT, _KIND = 0.9, 0.2, 0.17, 0.3, 0.15
_OTHER_HEADING, _SAME_HEADING, _WHOLE_HEADING = 0.2, 0.2, 0.8
_YEAR, _QUARTER, _IN_QUARTER, _STATE = 0.3, 0.45, 0.3, 0.04
_BY_ISSUER = 0.6
_OLDER, _OLDEST = 0.06, 0.2
_HELD_BACK, _OPENED, _ROW_OF_UNITS = 1.0, 0.9, 0.2
_EXPLAINED, _COUNTED, _LEAST_ASKED = 0.5, 2.0, 0.8
_NEAR, _BARELY, _ALL, _BY_NAME, _MOSTLY = 0.4, 0.3, 0.95, 0.6, 0.6
_LEAST_SUBJECT, _KIND_ONLY = 3.0, 0.3
# Headings of these subjects speak of nothing else.
_DISTINCT = frozenset({"dossier", "purpose", "award_form", "basis"})
_TIMES = frozenset({"deadline", "period", "event", "occasion"})
# Kinds so rare in plans that standing there tells something.
_PARTICULAR = frozenset({"hour", "place", "percent", "copies", "form", "days", "money", "phone"})


@dataclass(frozen=True)
class Found:
    """A passage with its score, how much of the question it explains, and why it may not answer, if so."""

    plan: PlanIndex
    passage: Passage
    score: float
    explained: float
    barred: Barred | None


@dataclass(frozen=True)
class Named:
    """How a question names a plan: a score of 0 to about 1, and which of its words are words of the title."""

    score: float
    titled: tuple[bool, ...]


def named(query: Query, plan: PlanIndex, today: date) -> Named:
    """The plan's name, year and state against the question; newer plans first."""
    credited = [slot.named_in(plan.title_terms, plan.title_typed) for slot in query.slots]
    words = sum(slot.weight * credit for slot, credit in zip(query.slots, credited, strict=True))
    words += _PAIR * sum(weight for pair, weight in query.pairs if pair in plan.title_terms)
    words += _BY_ISSUER * sum(
        slot.weight
        for slot, credit in zip(query.slots, credited, strict=True)
        if not credit and any(pair in plan.issuer_terms for pair in slot.neighbours)
    )
    score = _NAMED_PLAN * words / (query.total * (1 + _PAIR))
    years = query.question.years
    if years:
        score += _YEAR if years & plan.years else -_YEAR
    elif query.question.this_year is not None and plan.years:
        score += _YEAR if today.year + query.question.this_year in plan.years else -_YEAR
    elif plan.years:
        score -= min(_OLDEST, _OLDER * max(0, today.year - max(plan.years)))
    score += {"live": _STATE, "over": 0.0, "replaced": -4 * _STATE}[plan.entry.state]
    titled = (
        credit > _BARELY and slot.fills[0][0] in plan.title_terms
        for slot, credit in zip(query.slots, credited, strict=True)
    )
    return Named(score, tuple(titled))


def judge(query: Query, library: Library, plan: PlanIndex, passage: Passage, name: Named) -> Found:
    """Score one passage of a plan and say how much of the question it explains."""
    heading = _heading_named(query, library, passage)
    covered = _covered(query, plan, passage, name, heading)
    if passage.part != "body" and opened(query.question, passage) and _asks_of_plan(query, plan, name):
        covered = max(covered, _BY_NAME)
    reason = barred(query.question, query.required, plan, passage, library)
    grounds = query.required == {"document"} and query.question.topics.isdisjoint({"replaces", "number"})
    if reason == "kind" and grounds and covered > _ALL:
        reason = None  # "căn cứ vào đâu" may ask for grounds that are no document
    gained = _gained(query, library, plan, passage, name) / (query.total * (1 + _PAIR))
    score = gained + name.score + _signals(query, passage, heading) + _EXPLAINED * covered
    if reason is None and "replaces" in query.question.topics and "document" in query.question.asks:
        score += _RIGHT_HEADING
    return Found(plan, passage, score, covered, reason)


def _asks_of_plan(query: Query, plan: PlanIndex, name: Named) -> bool:
    """Whether most of what is not only framing names the plan or its issuer ("ai ký kế hoạch ...")."""
    told = [
        (slot.weight, titled or slot.fills[0][0] in plan.issuer_terms)
        for slot, titled in zip(query.slots, name.titled, strict=True)
        if not slot.idle and not slot.framing
    ]
    return sum(weight for weight, titled in told if titled) > _MOSTLY * sum(weight for weight, _ in told)


def _gained(query: Query, library: Library, plan: PlanIndex, passage: Passage, name: Named) -> float:
    """The weight of the words and pairs found, each for less the more often it stands; of titles for less."""
    scale = _K1 * (1 - _B + _B * passage.length / library.average)
    gained = 0.0
    for slot, titled in zip(query.slots, name.titled, strict=True):
        credit = slot.credit(passage.weights)
        if credit:
            worth = slot.weight * credit * (_TITLE_WORD if titled else 1.0)
            gained += worth * _saturated(_weight(slot, passage), scale)
    for pair, weight in query.pairs:
        if pair in passage.weights:
            titled_pair = _TITLE_WORD if pair in plan.title_terms else 1.0
            gained += _PAIR * titled_pair * weight * _saturated(passage.weights[pair], scale)
    return gained


def _covered(query: Query, plan: PlanIndex, passage: Passage, name: Named, heading: float) -> float:
    """The share of what is asked that the passage explains, the plan's own name and issuer left out."""
    topics = passage.topics | passage.facts
    on_topic = bool(query.required & passage.kinds) or not query.question.topics.isdisjoint(topics)
    frame = 1.0 if on_topic and heading > _WHOLE_HEADING else _FRAME
    explained = asked = subject = met = 0.0
    for slot, titled in zip(query.slots, name.titled, strict=True):
        if slot.idle or ((titled or slot.fills[0][0] in plan.issuer_terms) and not slot.framing):
            continue
        credit = slot.credit(passage.weights)
        share = slot.weight * (frame if slot.framing else 1.0)
        asked += share
        explained += share * (1.0 if slot.framing and on_topic else credit)
        if not slot.framing:
            subject += share
            met += share * credit
    if _particular(query, passage):
        asked += _COUNTED
        explained += _COUNTED
    if asked <= _LEAST_ASKED and any(
        titled and not slot.idle for slot, titled in zip(query.slots, name.titled, strict=True)
    ):
        return 1.0
    covered = explained / asked if asked else 0.0
    # The right kind of section does not answer what it says nothing about.
    return min(covered, _KIND_ONLY + met / subject) if subject > _LEAST_SUBJECT else covered


def _saturated(weight: float, scale: float) -> float:
    return weight * (_K1 + 1) / (weight + scale)


def _weight(slot: Slot, passage: Passage) -> float:
    return max(passage.weights.get(term, 0.0) * share for term, share in slot.fills)


def _signals(query: Query, passage: Passage, heading: float) -> float:
    """What heading, facts, kinds, year and quarter add to the words."""
    question = query.question
    score = _SAME_HEADING * heading + _KIND * len(question.asks & passage.kinds)
    score -= _OTHER_HEADING * len((passage.topics & _DISTINCT) - question.topics)
    if passage.topics & _TIMES and not question.topics & _TIMES and "when" not in question.asks:
        score -= _OTHER_HEADING
    if "list" in question.asks & passage.kinds and question.topics & (passage.topics | passage.facts):
        score += _FACT
    if "who" in question.asks and passage.task:
        score += _ROW_OF_UNITS
    for topic in question.topics:
        # Asked for a day, a number or an address, the list of papers is only near the answer.
        share = _NEAR if topic == "dossier" and query.required else 1.0
        if topic in passage.topics:
            score += share * _RIGHT_HEADING
        elif topic in passage.upper_topics:
            score += share * _UPPER_HEADING
        if topic in passage.facts:
            score += share * _FACT
    return score + _of_part(query, passage) + _of_time(question, passage)


def _of_time(question: Question, passage: Passage) -> float:
    """What year and quarter add: a section's own quarter more than one its text names."""
    score = 0.0
    if question.quarters and passage.quarter:
        score += _QUARTER if passage.quarter in question.quarters else -_QUARTER
    elif any(f"q{quarter}" in passage.weights for quarter in question.quarters):
        score += _IN_QUARTER
    if question.years and passage.years and not question.years & passage.years:
        score -= _YEAR / 2
    return score


def _of_part(query: Query, passage: Passage) -> float:
    """What stands around the body is held back unless the question opens it."""
    if passage.part == "body":
        return 0.0
    if not opened(query.question, passage):
        return -_HELD_BACK
    if passage.part == "opening":
        return -_HELD_BACK if "replaces" in query.question.topics else _RIGHT_HEADING
    return _OPENED


def _particular(query: Query, passage: Passage) -> bool:
    """Whether the very kind of thing asked for stands here, and is rare enough to tell something."""
    if query.question.units:
        return counts(passage.text, query.question.units)
    return bool(query.required & passage.kinds & _PARTICULAR)


def _heading_named(query: Query, library: Library, passage: Passage) -> float:
    """The share of the heading's own words that the question uses."""
    total = sum(library.weight(term) for term in passage.heading_terms)
    if not total:
        return 0.0
    used = {term for slot in query.slots for term, _ in slot.fills}
    return sum(library.weight(term) for term in passage.heading_terms if term in used) / total
