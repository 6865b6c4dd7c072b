"""What tells that a line answers a question: signals as numbers, and labels its phrases may call for."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from heapq import nlargest

from bot.answers.kinds import ANSWERED_BY, COUNTING, TOLD_BY, beside_number, focus, holds, split
from bot.answers.library import Library
from bot.answers.lines import Heading, Line
from bot.answers.plan_index import PlanIndex
from bot.answers.slots import Query, Slot

_K1, _B, _USUAL = 1.2, 0.75, 30  # words of a usual line
_SHORT, _TITLED = 8, 0.3
_ALONE = 0.6
_CROSSED = 2  # syllables of a phrase of the question


@dataclass(frozen=True)
class Context:
    """What was talked about before: its words, and the line that was shown."""

    query: Query
    plan: int
    block: int
    place: int


@dataclass(frozen=True)
class Asked:
    """A question ready to be held against lines."""

    query: Query
    before: Context | None
    grams: frozenset[str]
    phrases: tuple[str, ...]
    numbers: frozenset[str]
    pair_total: float
    kinds: tuple[str, ...]
    focused: tuple[tuple[str, str, Slot], ...]
    wanted: Mapping[str, float]
    earlier: Mapping[str, float]
    above: dict[int, float] = field(default_factory=dict)
    over_by: dict[int, tuple[float, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, query: Query, before: Context | None) -> "Asked":
        words = [term.folded for term in query.question.terms]
        phrases = dict.fromkeys(phrases_of(words))
        return cls(
            query,
            before,
            grams(" ".join(words)),
            tuple(phrases),
            frozenset(word for word in words if any(letter.isdigit() for letter in word)),
            sum(weight for _, weight in query.pairs) or 1.0,
            tuple(sorted(query.question.asks & ANSWERED_BY.keys())),
            tuple(focus(query)),
            _wanted(query),
            _wanted(before.query) if before else {},
        )

    def over(self, heading: Heading) -> tuple[float, ...]:
        """How far a heading path explains each word, worked out once a heading."""
        found = self.over_by.get(id(heading))
        if found is None:
            found = tuple(slot.credit(heading.terms) for slot in self.query.slots)
            self.over_by[id(heading)] = found
        return found


def _wanted(query: Query) -> dict[str, float]:
    """Each term that would explain part of the question, with how much."""
    found: dict[str, float] = {}
    for slot in query.slots:
        for number, (term, credit) in enumerate(slot.fills):
            worth = slot.weight * credit * (_ALONE if number == 0 and slot.neighbours else 1.0)
            found[term] = max(found.get(term, 0.0), worth)
    for pair, weight in query.pairs:
        found[pair] = found.get(pair, 0.0) + weight
    return found


def phrases_of(words: list[str]) -> Iterator[str]:
    """The words and runs of words that may tell what kind of thing is asked for."""
    for length in range(1, _CROSSED + 1):
        for start in range(len(words) - length + 1):
            yield " ".join(words[start : start + length])


@lru_cache(maxsize=8192)
def grams(folded: str) -> frozenset[str]:
    """Runs of four characters, by which words of one root and slips are alike."""
    return frozenset(folded[i : i + 4] for i in range(len(folded) - 3))


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    return " ".join(split(text))


@dataclass(frozen=True)
class Named:
    """How far a question names a plan, and which of its slots its name explains.

    `alone` is how far no other plan is named by the same words.
    """

    score: float
    pairs: float
    covered: float
    credits: tuple[float, ...]
    alone: float = 0.0


def named(asked: Asked, plan: PlanIndex) -> Named:
    """The plan's name and issuer against the question, and how much of it its text knows at all."""
    query = asked.query
    explained = tuple(
        max(slot.named_in(plan.title_terms, plan.title_typed), _issued(slot, plan)) for slot in query.slots
    )
    score = sum(slot.weight * credit for slot, credit in zip(query.slots, explained, strict=True))
    own = plan.title_terms | plan.issuer_terms
    pairs = sum(weight for pair, weight in query.pairs if pair in own)
    known = sum(weight for pair, weight in query.pairs if pair in plan.keys or pair in own)
    return Named(score / query.total, pairs / asked.pair_total, known / asked.pair_total, explained)


def told_alone(names: Mapping[int, Named], query: Query) -> dict[int, Named]:
    """The same, with how far each plan alone is named."""
    columns = zip(*(one.credits for one in names.values()), strict=True)
    most = [nlargest(2, (*column, 0.0)) for column in columns]
    told: dict[int, Named] = {}
    for number, one in names.items():
        # The most of any other plan: the second where this one has the most.
        alone = sum(
            slot.weight * max(0.0, credit - (first if credit < first else second))
            for slot, credit, (first, second) in zip(query.slots, one.credits, most, strict=True)
        )
        told[number] = replace(one, alone=alone / query.total)
    return told


def _issued(slot: Slot, plan: PlanIndex) -> float:
    return 1.0 if any(pair in plan.issuer_terms for pair in slot.neighbours) else 0.0


def quick(asked: Asked, line: Line, name: Named) -> float:
    """A first score, cheap, that only has to keep the right line among the first some forty."""
    wanted = asked.wanted
    own = sum(wanted[key] for key in wanted.keys() & line.terms)
    above = asked.above.get(id(line.heading))
    if above is None:
        above = asked.above[id(line.heading)] = sum(wanted[key] for key in wanted.keys() & line.heading.terms)
    score = (own * _scale(line) + 0.5 * above) / (asked.query.total + asked.pair_total)
    score += 0.5 * (name.score + name.pairs) + 0.4 * name.covered
    if asked.before is not None:
        before = asked.earlier
        score += 0.4 * sum(before[key] for key in before.keys() & line.terms) / asked.before.query.total
    return score


def dense(
    asked: Asked, library: Library, number: int, name: Named, best: Named, today: date
) -> dict[str, float]:
    """Every signal of a line against a question, by name."""
    plan_number, line = library.lines[number]
    plan = library.plans[plan_number]
    found = _words(asked, line, name, library.around(number))
    found |= _pairs(asked, line, plan)
    found |= _alike(asked, line)
    found |= _asked_for(asked, line)
    found |= {
        "heading used": _heading_used(asked, library, line),
        "named": name.score,
        "named pairs": name.pairs,
        "named alone": name.alone,
        "named most": name.score + name.pairs - best.score - best.pairs,
        "known": name.covered,
        "known most": name.covered - best.covered,
        "year": _year(asked, plan, line, today),
        "quarter": _quarter(asked, line),
        "numbers": len(asked.numbers & line.terms) / len(asked.numbers) if asked.numbers else 0.0,
        "length": math.log(1 + line.length) / 5,
        "short": float(line.length < _SHORT),
        "list": float("leads to a list" in line.labels),
        line.part: 1.0,
        plan.entry.state: 1.0,
        "elsewhere": float(plan_number in library.elsewhere),
        "age": min(3, max(0, today.year - max(plan.years))) / 3 if plan.years else 0.3,
    }
    if asked.before is not None:
        found |= _followed(asked.before, plan_number, number, line)
    return found


def _words(asked: Asked, line: Line, name: Named, around: tuple[Line, ...]) -> dict[str, float]:
    """How much of the question the line explains, with its heading, its neighbours and the plan's name."""
    query = asked.query
    own = above = beside = content = met = free = free_own = free_all = missing = 0.0
    for slot, title, over in zip(query.slots, name.credits, asked.over(line.heading), strict=True):
        here = slot.credit(line.terms)
        own += slot.weight * here
        above += slot.weight * over
        near = 0.0 if here or over else max((slot.credit(other.terms) for other in around), default=0.0)
        beside += slot.weight * near
        if slot.idle:
            continue
        best = max(here, over, title)
        content += slot.weight
        met += slot.weight * best
        missing = max(missing, slot.weight * (1 - max(best, 0.5 * near)))
        if title < _TITLED:
            free += slot.weight
            free_own += slot.weight * here
            free_all += slot.weight * max(here, over)
    return {
        "own": own * _scale(line) / query.total,
        "above": above / query.total,
        "beside": beside / query.total,
        "content": met / content if content else 1.0,
        "free own": free_own / free if free else 1.0,
        "free all": free_all / free if free else 1.0,
        "missing": missing / 5,
    }


def _pairs(asked: Asked, line: Line, plan: PlanIndex) -> dict[str, float]:
    """The same of pairs of words."""
    own = above = free = free_own = 0.0
    for pair, weight in asked.query.pairs:
        here, over = pair in line.terms, pair in line.heading.terms
        own += weight * here
        above += weight * over
        if pair not in plan.title_terms and pair not in plan.issuer_terms:
            free += weight
            free_own += weight * (1.0 if here else 0.7 * over)
    return {
        "pairs": own * _scale(line) / asked.pair_total,
        "above pairs": above / asked.pair_total,
        "free pairs": free_own / free if free else 0.5,
    }


def _alike(asked: Asked, line: Line) -> dict[str, float]:
    """How many runs of four characters the question shares with the line and its heading."""
    text, heading = grams(_folded(line.text)), grams(_folded(line.section))
    shared, count = len(asked.grams & text), max(1, len(asked.grams))
    return {
        "grams": shared / count,
        "grams of line": shared / max(1.0, math.sqrt(len(text) * len(asked.grams))),
        "grams above": len(asked.grams & (heading - text)) / count,
    }


def _asked_for(asked: Asked, line: Line) -> dict[str, float]:
    """Whether the line holds the kinds of things asked for, and the words that stand beside what is asked."""
    found: dict[str, float] = {}
    if asked.kinds:
        found["kind held"] = sum(not ANSWERED_BY[kind].isdisjoint(line.labels) for kind in asked.kinds) / len(
            asked.kinds
        )
        found["kind lacking"] = float(not all(holds(line, kind) for kind in asked.kinds))
        told = {fact.split()[0] for fact in line.facts}
        found["fact fits"] = float(
            any(not TOLD_BY[kind].isdisjoint(told) for kind in asked.kinds if kind in TOLD_BY)
        )
    for word, side, slot in asked.focused:
        found[f"beside {side}"] = max(found.get(f"beside {side}", 0.0), slot.credit(line.terms))
        if word in COUNTING:
            counted = beside_number(slot, split(line.text))
            found[f"counted {side}"] = max(found.get(f"counted {side}", -1.0), counted)
    return found


def _heading_used(asked: Asked, library: Library, line: Line) -> float:
    """The share of the heading's own words that the question uses."""
    words = [(term, library.weight(term)) for term in line.heading.own if " " not in term]
    total = sum(weight for _, weight in words)
    return sum(weight for term, weight in words if term in asked.wanted) / total if total else 0.0


def _year(asked: Asked, plan: PlanIndex, line: Line, today: date) -> float:
    question = asked.query.question
    if question.years:
        return 1.0 if question.years & line.years else 0.6 if question.years & plan.years else -1.0
    if question.this_year is not None and plan.years:
        return 0.5 if today.year + question.this_year in plan.years else -0.5
    return 0.0


def _quarter(asked: Asked, line: Line) -> float:
    quarters = asked.query.question.quarters
    return 0.0 if not quarters or not line.quarter else 1.0 if line.quarter in quarters else -1.0


def _scale(line: Line) -> float:
    """What a long line's words count less."""
    return (_K1 + 1) / (1 + _K1 * (1 - _B + _B * line.length / _USUAL))


def _followed(before: Context, plan_number: int, number: int, line: Line) -> dict[str, float]:
    """What a follow-up adds: the words, the plan and the section of what was talked about."""
    query = before.query
    own = sum(slot.weight * slot.credit(line.terms) for slot in query.slots) / query.total
    all_ = sum(
        slot.weight * max(slot.credit(line.terms), slot.credit(line.heading.terms)) for slot in query.slots
    )
    same = plan_number == before.plan
    return {
        "before own": own,
        "before all": all_ / query.total,
        "same plan": float(same),
        "same block": float(same and line.block == before.block),
        "same line": float(number == before.place),
        "close by": 1 / (1 + abs(number - before.place)) if same else 0.0,
        "followed": 1.0,
    }


def crossed(line: Line) -> Iterator[str]:
    """What of a line a phrase of the question may call for: its kinds, its facts, its part, its heading."""
    yield from line.labels
    yield from line.facts
    for label in line.heading.labels:
        yield f"above {label}"
    if line.part != "body":
        yield line.part
    if line.quarter:
        yield "in a quarter"
    if line.task:
        yield "task"
